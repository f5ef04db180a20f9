"""Two columns of a page: the list, and what is beside it."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from vpa_desk.ui import theme
from vpa_desk.ui.widgets.page_header import SIDE
from vpa_desk.ui.widgets.scroll_column import ScrollColumn

RIGHT_WIDTH, GUTTER, GAP = 312, 12, 16
STACKED_BELOW = 1000  # pixels of the window
UNLIMITED = 16_777_215
# In a narrow window the list keeps this much, and what is under it shows its head.
LEAST_LIST, PEEK = 260, 76


class Columns(QWidget):
    """`left` takes the room; `right` is a scrolling column, under the list in a narrow window."""

    def __init__(self, left: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.right = ScrollColumn(GUTTER)
        self._left = left
        self._stacked = False
        self._aside = True
        self._line = QHBoxLayout(self)
        self._line.setSpacing(GAP)
        self._line.addWidget(self.right)
        self._arrange()

    def show_aside(self, *, shown: bool) -> None:
        """Whether what is beside the list is shown; under the list it stays."""
        self._aside = shown
        self._arrange()

    def _arrange(self) -> None:
        visible = self._aside or self._stacked
        self.right.setVisible(visible)
        # Without the column there is no gutter for its bar.
        self._line.setContentsMargins(SIDE, 0, SIDE - GUTTER if visible else SIDE, 16)
        width = theme.current().px(RIGHT_WIDTH) + GUTTER
        self.right.setMinimumWidth(0 if self._stacked else width)
        self.right.setMaximumWidth(UNLIMITED if self._stacked else width)
        if self._stacked:
            self.right.column.insertWidget(0, self._left)
            return
        self._line.insertWidget(0, self._left, 1)
        self._left.setMinimumHeight(0)
        self._left.setMaximumHeight(UNLIMITED)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        stacked = self.window().width() < STACKED_BELOW
        if stacked != self._stacked:
            self._stacked = stacked
            self._arrange()
        if stacked:
            self._left.setFixedHeight(max(LEAST_LIST, self.height() - PEEK))
