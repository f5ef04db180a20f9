"""Two columns of a page: the list, and what is beside it."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from vpa_desk.ui import theme
from vpa_desk.ui.widgets.page_header import SIDE
from vpa_desk.ui.widgets.scroll_column import ScrollColumn

RIGHT_WIDTH, GUTTER, GAP = 312, 12, 16
STACKED_BELOW = 1000  # pixels of the window
UNLIMITED = 16_777_215


class Columns(QWidget):
    """`left` takes the room; `right` is a scrolling column, under the list in a narrow window."""

    def __init__(self, left: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.right = ScrollColumn(GUTTER)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        # The bar lies in the margin of the page, beside the cards.
        self._line.setContentsMargins(SIDE, 0, SIDE - GUTTER, 16)
        self._line.setSpacing(GAP)
        self._left = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._left.addWidget(left)
        self._line.addLayout(self._left, 3)
        self._line.addWidget(self.right, 0)
        self._arrange(stacked=False)

    def _arrange(self, *, stacked: bool) -> None:
        down, aside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._line.setDirection(down if stacked else aside)
        self._line.setStretch(1, 2 if stacked else 0)
        self._left.setContentsMargins(0, 0, GUTTER if stacked else 0, 0)
        width = theme.current().px(RIGHT_WIDTH) + GUTTER
        self.right.setMinimumWidth(0 if stacked else width)
        self.right.setMaximumWidth(UNLIMITED if stacked else width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        stacked = self.window().width() < STACKED_BELOW
        if stacked != (self._line.direction() is QBoxLayout.Direction.TopToBottom):
            self._arrange(stacked=stacked)
