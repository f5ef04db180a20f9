"""Six colours to choose from."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QWidget

from vpa_desk.ui import icons, theme
from vpa_desk.ui.widgets import shapes
from vpa_desk.ui.widgets.chip import client_color

EDGE, DISC, TICK = 34, 22, 13


class Swatches(QWidget):
    """The colour of a client, 1 to 6; arrow keys move the choice."""

    value_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for colour, name in enumerate(self._names(), 1):
            swatch = _Swatch(colour, name)
            self._group.addButton(swatch, colour)
            layout.addWidget(swatch)
        layout.addStretch(1)
        self.set_value(1)
        self.setFocusProxy(self._group.button(1))
        self._group.idClicked.connect(self.value_changed.emit)

    def value(self) -> int:
        """The chosen colour."""
        return self._group.checkedId()

    def set_value(self, colour: int) -> None:
        """Choose without telling."""
        button = self._group.button(colour)
        if button is not None:
            button.setChecked(True)

    def _names(self) -> tuple[str, ...]:
        return (
            self.tr("Petrol"),
            self.tr("Orange"),
            self.tr("Violet"),
            self.tr("Raspberry"),
            self.tr("Blue"),
            self.tr("Olive"),
        )


class _Swatch(QAbstractButton):
    def __init__(self, colour: int, name: str) -> None:
        super().__init__()
        self._colour = colour
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        edge = theme.current().px(EDGE)
        return QSize(edge, edge)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.current()
        painter = shapes.smooth(self)
        center = QRectF(self.rect()).center()
        disc = look.px(DISC)
        shapes.dot(painter, center, disc, client_color(self._colour - 1))
        if self.isChecked():
            self._paint_tick(painter, center)
        if self.hasFocus() or self.isChecked():
            width = 2 if self.hasFocus() else 1
            painter.setPen(QPen(look.color("accent" if self.hasFocus() else "control"), width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(center, disc / 2 + 3.5, disc / 2 + 3.5)

    def _paint_tick(self, painter: QPainter, center: QPointF) -> None:
        edge = theme.current().px(TICK)
        spot = QRectF(center.x() - edge / 2, center.y() - edge / 2, edge, edge)
        icons.paint(painter, "check", spot, theme.current().color("surface"))
