"""The panel on the right that shows one thing in detail."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from vpa_desk.ui import theme
from vpa_desk.ui.widgets.buttons import IconButton
from vpa_desk.ui.widgets.scroll_column import ScrollColumn
from vpa_desk.ui.widgets.text import ElideLabel

WIDTH = 360


class SidePanel(QFrame):
    """360 pixels beside a page's list; `content` scrolls, Esc or the cross closes."""

    closed = Signal()

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "panel")
        self.setFixedWidth(theme.current().px(WIDTH))
        self.title = ElideLabel(title, "h3")
        cross = IconButton("x", self.tr("Close the panel"))
        cross.clicked.connect(self.close_panel)
        head = QHBoxLayout()
        head.setContentsMargins(20, 16, 12, 8)
        head.addWidget(self.title, 1)
        head.addWidget(cross)
        self._scroll = ScrollColumn(gutter=20)
        self.content = self._scroll.column
        self.content.setContentsMargins(20, 4, 20, 16)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._scroll, 1)
        self.footer = QHBoxLayout()
        self.footer.setContentsMargins(20, 8, 20, 12)
        self.footer.setSpacing(8)
        layout.addLayout(self.footer)
        self.hide()

    def close_panel(self) -> None:
        """Hide and tell."""
        self.hide()
        self.closed.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.raise_()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
        else:
            super().keyPressEvent(event)
