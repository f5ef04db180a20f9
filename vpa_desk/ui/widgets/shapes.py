"""Shapes that painted widgets share: crisp at every screen ratio."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QBrush, QColor, QPaintDevice, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from vpa_desk.ui import theme
from vpa_desk.ui.widgets.text import CENTER, LEFT, RIGHT, write

__all__ = ["CENTER", "LEFT", "RIGHT", "dot", "focus_ring", "live_dot", "rounded", "smooth", "words"]

HALO = 2


def smooth(device: QPaintDevice) -> QPainter:
    """A painter with smooth edges."""
    painter = QPainter(device)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def rounded(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    fill: QColor | QBrush,
    border: QColor | None = None,
) -> None:
    """A filled box with round corners, its border of one pixel inside the rectangle."""
    inset = 0.5 if border else 0
    path = QPainterPath()
    path.addRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)
    painter.fillPath(path, fill)
    if border:
        painter.strokePath(path, QPen(border, 1))


def dot(painter: QPainter, center: QPointF, diameter: float, color: QColor) -> None:
    """A filled disc."""
    path = QPainterPath()
    path.addEllipse(center, diameter / 2, diameter / 2)
    painter.fillPath(path, color)


def live_dot(painter: QPainter, center: QPointF, diameter: float) -> None:
    """The amber dot with its halo: time runs."""
    amber = theme.current().color("live")
    halo = QColor(amber)
    halo.setAlphaF(0.32)
    dot(painter, center, diameter * HALO, halo)
    dot(painter, center, diameter, amber)


def words(
    painter: QPainter, rect: QRectF, text: str, *, step: str, ink: str, align: int = LEFT
) -> None:
    """One line of text in a step and colour of the theme, ending in … where the room ends.

    `align` is LEFT, RIGHT or CENTER.
    """
    look = theme.current()
    painter.setFont(look.font(step))
    painter.setPen(look.color(ink))
    write(painter, rect, text, align)


def focus_ring(painter: QPainter, widget: QWidget, radius: float) -> None:
    """Two pixels of accent around a painted widget that has the focus."""
    if not widget.hasFocus():
        return
    path = QPainterPath()
    path.addRoundedRect(QRectF(widget.rect()).adjusted(1, 1, -1, -1), radius, radius)
    painter.strokePath(path, QPen(theme.current().color("accent"), 2))
