"""The progress ring of the day."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from vpa_desk.ui import theme
from vpa_desk.ui.widgets import shapes

DIAMETER, WIDTH = 82, 9
FULL = 360 * 16


class Ring(QWidget):
    """A share of a target as a ring, with two lines inside: 3:20, von 6:00."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._share = 0.0
        self._figure = ""
        self._target = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)

    def show_share(self, share: float, figure: str, target: str) -> None:
        """Draw `share` (0 to 1, more is full) and write figure and target inside."""
        self._share = min(max(share, 0.0), 1.0)
        self._figure = figure
        self._target = target
        self.setAccessibleName(f"{self._name}: {figure} {target}")
        self.update()

    def sizeHint(self) -> QSize:
        edge = theme.current().px(DIAMETER)
        return QSize(edge, edge)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.current()
        painter = shapes.smooth(self)
        self._arc(painter, look.color("sunken"), 1.0)
        if self._share:
            self._arc(painter, look.color("accent"), self._share)
        middle = self.height() / 2
        above = QRectF(0, middle - look.px(19), self.width(), look.px(22))
        shapes.words(painter, above, self._figure, step="figure2", ink="text", align=shapes.CENTER)
        below = QRectF(0, middle + look.px(3), self.width(), look.px(15))
        shapes.words(painter, below, self._target, step="micro", ink="text2", align=shapes.CENTER)

    def _arc(self, painter: QPainter, color: QColor, share: float) -> None:
        pen = QPen(color, WIDTH)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inset = WIDTH / 2 + 1
        round_ = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawArc(round_, FULL // 4, -round(FULL * share))
