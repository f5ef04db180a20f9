"""A page of the window: a head, a body, and the manners of reloading."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from vpa_desk.domain.topics import Topic
from vpa_desk.services.desk import Desk
from vpa_desk.ui.changes import Changes
from vpa_desk.ui.theme import Theme
from vpa_desk.ui.widgets.attempt import tell
from vpa_desk.ui.widgets.columns import Columns
from vpa_desk.ui.widgets.page_header import SIDE, PageHeader
from vpa_desk.ui.widgets.side_panel import SidePanel
from vpa_desk.ui.work import Work

# In a narrower window a panel beside the page would squeeze it.
BESIDE_FROM = 1090


@dataclass(frozen=True, slots=True)
class Context:
    """What a page works with: services take the desk, `desk.reads` is read."""

    desk: Desk
    work: Work
    changes: Changes
    theme: Theme


class Page(QWidget):
    """Base of all pages: build in `__init__`, fill in `reload`, name your `topics`.

    A visible page reloads when one of its topics was touched; a hidden one when it is shown.
    `navigate` asks for another page by its key, and for what to show there.
    """

    topics: frozenset[Topic] = frozenset()
    navigate = Signal(str, object)

    def __init__(self, context: Context, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.header = PageHeader(title)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(SIDE, 0, SIDE, 16)
        self.body.setSpacing(14)
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.header)
        self._column.addLayout(self.body, 1)
        self._halves = QHBoxLayout(self)
        self._halves.setContentsMargins(0, 0, 0, 0)
        self._halves.setSpacing(0)
        self._halves.addLayout(self._column, 1)
        self._stale = True
        self._panel: SidePanel | None = None
        context.changes.touched.connect(self._on_touched)

    def reload(self) -> None:
        """Read the store and show what is there; every page says how."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Reload now if the page is seen, else when it is shown."""
        if self.isVisible():
            self.reload()
        else:
            self._stale = True

    def show_item(self, item: object) -> None:
        """Show something on the page, which says what it understands; others stay as they are."""

    def tell(self, said: str, back: Callable[[], object] | None = None, action: str = "") -> None:
        """Let the window say what was done; `back` undoes it, or does what `action` says."""
        tell(self, said, back, action)

    def focus_quick_add(self) -> bool:
        """Put the cursor into the page's own quick entry; False if it has none."""
        return False

    def set_columns(self, left: QWidget) -> QVBoxLayout:
        """Fill the room under the body with a list and a scrolling column, which is returned."""
        columns = Columns(left)
        margins = self.body.contentsMargins()
        margins.setBottom(self.body.spacing() if self.body.count() else 0)
        self.body.setContentsMargins(margins)
        self._column.setStretchFactor(self.body, 0)
        self._column.addWidget(columns, 1)
        return columns.right.column

    def set_panel(self, panel: SidePanel) -> None:
        """Give a `SidePanel` the right edge; in a narrow window it lies over the page."""
        self._halves.addWidget(panel)
        self._panel = panel
        if self.isVisible():
            self._place_panel(panel)

    def take_strip(self, strip: QWidget) -> None:
        """Give the timer strip its place under the head."""
        self._column.insertWidget(1, strip)

    def focus_search(self) -> None:
        """Put the cursor into the page's search field, if it has one."""
        field = self.findChild(QLineEdit, "search")
        if isinstance(field, QLineEdit):
            field.setFocus()
            field.selectAll()

    def _place_panel(self, panel: SidePanel) -> None:
        if self.window().width() >= BESIDE_FROM:
            self._halves.addWidget(panel)
            return
        self._halves.removeWidget(panel)
        panel.setGeometry(
            self.width() - panel.maximumWidth(), 0, panel.maximumWidth(), self.height()
        )
        panel.raise_()

    def _on_touched(self, topics: frozenset[Topic]) -> None:
        if self.topics & topics:
            self.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Esc closes the panel wherever on the page the focus is.
        if event.key() == Qt.Key.Key_Escape and self._panel and self._panel.isVisible():
            self._panel.close_panel()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._panel is not None:
            self._place_panel(self._panel)

    def showEvent(self, event: QShowEvent) -> None:
        if self._stale:
            self._stale = False
            self.reload()
        super().showEvent(event)
