"""Words on a page: labels by step of the type scale and tone."""

from typing import TYPE_CHECKING

from PySide6 import QtCore, QtGui
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from vpa_desk.ui import theme

if TYPE_CHECKING:  # The first paint does without.
    from PySide6.QtGui import QPainter

# Qt.AlignmentFlag as numbers, each with AlignVCenter.
LEFT, RIGHT, CENTER = 0x81, 0x82, 0x84


class Text(QLabel):
    """A label in plain text; a name with <b> in it stays as it was typed.

    `step` is one of `theme.STEPS`, `tone` one of text, text2, text3, accent, danger, warn,
    success, hero, hero2.
    """

    def __init__(
        self,
        text: str = "",
        step: str = "body",
        tone: str = "text",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._step = step
        self.setText(text)
        self._draw()
        theme.current().changed.connect(self._draw)
        if tone != "text":
            self.setProperty("tone", tone)

    def setText(self, text: str) -> None:
        # Only a text with a bracket can be taken for rich text; see `theme` for the price of Qt.
        if "<" in text:
            self.setTextFormat(QtCore.Qt.TextFormat.PlainText)
        super().setText(text)

    def set_tone(self, tone: str) -> None:
        """Change the colour."""
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            restyle(self)

    def _draw(self) -> None:
        self.setFont(theme.current().font(self._step))


class ElideLabel(Text):
    """A label that ends in … where the room ends; the whole text is its tool tip then."""

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 4, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.contentsRect().width()
        is_cut = self.fontMetrics().horizontalAdvance(self.text()) > room + 1
        self.setToolTip(self.text() if is_cut else "")

    def paintEvent(self, _event: QPaintEvent) -> None:
        # A painter begins with the widget's font and colour.
        if self.text():
            write(QtGui.QPainter(self), QRectF(self.contentsRect()), self.text())


def write(painter: "QPainter", rect: QRectF, text: str, align: int = LEFT) -> None:
    """One line of text in the painter's own font and pen, ending in … where the room ends."""
    metrics = painter.fontMetrics()
    if metrics.horizontalAdvance(text) > rect.width() + 1:
        right = QtCore.Qt.TextElideMode.ElideRight
        text = metrics.elidedText(text, right, int(rect.width()) + 1)
    painter.drawText(rect, align, text)


def restyle(widget: QWidget) -> None:
    """Let the style sheet look again after a property changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()
