"""Rows of a dot, a name, a length of time and a bar."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from vpa_desk.ui import theme
from vpa_desk.ui.widgets import shapes
from vpa_desk.ui.widgets.chip import DOT, client_color

ROW_HEIGHT, BAR = 34, 5


@dataclass(frozen=True, slots=True)
class Bar:
    """One row: the client's colour number, a name, the figure on the right, a share 0 to 1."""

    client: int
    name: str
    figure: str
    share: float


class Bars(QWidget):
    """Shares of a whole, one row each."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._rows: tuple[Bar, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)

    def show_bars(self, rows: Sequence[Bar]) -> None:
        """Draw these rows."""
        self._rows = tuple(rows)
        spoken = ", ".join(f"{row.name} {row.figure}" for row in rows)
        self.setAccessibleName(f"{self._name}: {spoken}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, theme.current().px(ROW_HEIGHT) * len(self._rows))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = shapes.smooth(self)
        height = theme.current().px(ROW_HEIGHT)
        for place, row in enumerate(self._rows):
            self._paint_row(painter, row, QRectF(0, place * height, self.width(), height))

    def _paint_row(self, painter: QPainter, row: Bar, rect: QRectF) -> None:
        look = theme.current()
        line = QRectF(rect.left(), rect.top() + 2, rect.width(), rect.height() - BAR - 7)
        color = client_color(row.client)
        shapes.dot(painter, QPointF(rect.left() + DOT / 2, line.center().y()), DOT, color)
        shapes.words(painter, line, row.figure, step="time", ink="text", align=shapes.RIGHT)
        name = line.adjusted(DOT + 7, 0, -look.px(58), 0)
        shapes.words(painter, name, row.name, step="strong", ink="text2")
        track = QRectF(rect.left(), rect.bottom() - BAR - 3, rect.width(), BAR)
        shapes.rounded(painter, track, BAR / 2, look.color("sunken"))
        share = min(max(row.share, 0.0), 1.0)
        if share:
            track.setWidth(max(track.width() * share, BAR))
            shapes.rounded(painter, track, BAR / 2, color)
