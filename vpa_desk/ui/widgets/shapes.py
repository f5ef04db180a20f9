"""Shapes that painted widgets share: crisp at every screen ratio."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPaintDevice, QPainter, QPen
from PySide6.QtWidgets import QWidget

from vpa_desk.ui import theme

HALO = 2.3


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
    painter.setPen(QPen(border, 1) if border else Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    inset = 0.5 if border else 0
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)


def dot(painter: QPainter, center: QPointF, diameter: float, color: QColor) -> None:
    """A filled disc."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawEllipse(center, diameter / 2, diameter / 2)


def live_dot(painter: QPainter, center: QPointF, diameter: float) -> None:
    """The amber dot with its halo: time runs."""
    amber = theme.current().color("live")
    halo = QColor(amber)
    halo.setAlphaF(0.32)
    dot(painter, center, diameter * HALO * 0.85, halo)
    dot(painter, center, diameter, amber)


def words(
    painter: QPainter,
    rect: QRectF,
    text: str,
    *,
    step: str,
    ink: str,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
) -> None:
    """One line of text in a step and colour of the theme, elided on the right."""
    look = theme.current()
    painter.setFont(look.font(step))
    painter.setPen(look.color(ink))
    shown = painter.fontMetrics().elidedText(
        text, Qt.TextElideMode.ElideRight, int(rect.width()) + 1
    )
    painter.drawText(rect, int(align), shown)


def focus_ring(painter: QPainter, widget: QWidget, radius: float) -> None:
    """Two pixels of accent around a painted widget that has the focus."""
    if not widget.hasFocus():
        return
    painter.setPen(QPen(theme.current().color("accent"), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(widget.rect()).adjusted(1, 1, -1, -1), radius, radius)
