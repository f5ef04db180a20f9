"""Chips and dots: a word or two with a colour or an icon."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from vpa_desk.ui import icons, theme
from vpa_desk.ui.widgets import shapes
from vpa_desk.ui.widgets.text import ElideLabel

HEIGHT, HERO_HEIGHT, RADIUS = 22, 24, 6
DOT = 8

_FILLS = {
    "plain": ("sunken", "text2"),
    "accent": ("accent_soft", "accent_text"),
    "danger": ("danger_soft", "danger"),
    "warn": ("warn_soft", "warn"),
    "success": ("success_soft", "success"),
    "hero": ("hero_line", "hero_text"),
}


class Chip(QWidget):
    """A small label: `tone` is plain, accent, danger, warn, success or hero (the dark board).

    `client` (0 to 5) puts that client's dot before the text, `icon` a Lucide icon.
    """

    def __init__(
        self,
        text: str,
        *,
        tone: str = "plain",
        client: int | None = None,
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text = text
        self._tone = tone
        self._client = client
        self._icon = icon
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        """What it says."""
        return self._text

    def set_text(self, text: str, tone: str | None = None) -> None:
        """Say something else, perhaps in another tone."""
        self._text = text
        self._tone = tone or self._tone
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        look = theme.current()
        metrics = QFontMetrics(look.font("meta_strong"))
        width = metrics.horizontalAdvance(self._text) + self._lead() + 2 * self._pad() + 1
        return QSize(width, look.px(HERO_HEIGHT if self._tone == "hero" else HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), theme.current().px(60)), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        fill, ink = _FILLS[self._tone]
        look = theme.current()
        painter = shapes.smooth(self)
        shapes.rounded(painter, QRectF(self.rect()), RADIUS, look.color(fill))
        self._paint_lead(painter)
        inner = QRectF(self.rect()).adjusted(self._pad() + self._lead(), 0, -self._pad(), 0)
        shapes.words(painter, inner, self._text, step="meta_strong", ink=ink)

    def _paint_lead(self, painter: QPainter) -> None:
        middle = self.height() / 2
        if self._client is not None:
            color = client_color(self._client, on_hero=self._tone == "hero")
            shapes.dot(painter, QPointF(self._pad() + DOT / 2, middle), DOT, color)
        elif self._icon:
            token = "hero_text2" if self._tone == "hero" else _FILLS[self._tone][1]
            edge = icons.META
            spot = QRectF(self._pad() - 1, round(middle - edge / 2), edge, edge)
            icons.paint(painter, self._icon, spot, theme.current().color(token))

    def _lead(self) -> int:
        if self._client is not None:
            return DOT + 6
        return icons.META + 4 if self._icon else 0

    def _pad(self) -> int:
        return 8


class ClientDot(QWidget):
    """The round mark of a client; always beside the name, so it is not read aloud."""

    def __init__(self, client: int, diameter: int = DOT, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._diameter = diameter
        self.setFixedSize(diameter, diameter)

    def set_client(self, client: int) -> None:
        """Take the colour of another client, 0 to 5."""
        self._client = client
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        center = QRectF(self.rect()).center()
        shapes.dot(shapes.smooth(self), center, self._diameter, client_color(self._client))


class DotLabel(QWidget):
    """A client's dot and name."""

    def __init__(
        self,
        client: int,
        text: str,
        step: str = "strong",
        tone: str = "text",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.dot = ClientDot(client)
        self.label = ElideLabel(text, step, tone)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.dot, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self.label, 1)

    def show_client(self, client: int, text: str) -> None:
        """Name another client."""
        self.dot.set_client(client)
        self.label.setText(text)


def client_color(client: int, *, on_hero: bool = False) -> QColor:
    """The colour of a client, 0 to 5; the bright set on the dark board."""
    tokens = theme.DARK if on_hero else theme.current().tokens
    return QColor(tokens.client(client))
