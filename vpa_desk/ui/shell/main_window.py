"""The window: a bar on the left, pages beside it. It navigates and nothing else.

It is built and painted without a store. After the first paint it emits `painted`; the program
opens the store then and calls `set_context`, and pages are made when they are first visited.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from vpa_desk.ui.shell.nav_bar import NavBar
from vpa_desk.ui.shell.nav_entry import NavEntry
from vpa_desk.ui.shell.ways_back import Once
from vpa_desk.ui.widgets.page_header import PageHeader
from vpa_desk.ui.widgets.speaker import Speaker
from vpa_desk.ui.window_file import WindowMemory, WindowState

if TYPE_CHECKING:  # The first paint does without these.
    from vpa_desk.ui.shell.snackbar import Snackbar
    from vpa_desk.ui.shell.timer_strip import TimerStrip
    from vpa_desk.ui.widgets.page import Context, Page
    from vpa_desk.ui.widgets.running import Running

SMALLEST = QSize(960, 600)
USUAL = QSize(1280, 850)
FOLDS_BELOW = 1090


class MainWindow(QMainWindow, Speaker):
    """The shell. Requests are signals; the program connects them.

    `painted` tells the first paint, `filled` the first one of a page with an open store;
    `undo_enabled` is told the window, when there is something to undo.
    """

    painted = Signal()
    filled = Signal()
    page_shown = Signal(str)
    quick_add_requested = Signal()
    toggle_requested = Signal()
    stop_requested = Signal()
    undo_requested = Signal()
    undo_offered = Signal(object)
    undo_enabled = Signal(bool)
    backup_requested = Signal()
    help_requested = Signal()
    about_requested = Signal()

    def __init__(self, entries: Sequence[NavEntry], memory: WindowMemory | None = None) -> None:
        super().__init__()
        self.entries = {entry.key: entry for entry in entries}
        self._memory = memory
        self._context: Context | None = None
        self._running: Running | None = None
        self._strip: TimerStrip | None = None
        self._snackbar: Snackbar | None = None
        self._folded = False
        self._was_painted = self._was_filled = False
        self._heads: dict[str, QWidget] = {}
        self._pages: dict[str, Page] = {}
        self.key = entries[0].key
        self.setWindowTitle("VPA Desk")
        self.setMinimumSize(SMALLEST)
        self.nav = NavBar()
        self.nav.chosen.connect(self.show_page)
        self.nav.backup_clicked.connect(self.backup_requested)
        for entry in entries:
            self.nav.add_entry(entry.key, entry.title, entry.icon, below=entry.below)
        self._stack = QStackedWidget()
        self._build()
        self._remember()
        self.show_page(self.key)

    def set_context(self, context: "Context") -> None:
        """The store is open: make the page that is shown, and the others when they are visited."""
        self._context = context
        self.show_page(self.key)

    def show_page(self, key: str) -> None:
        """Go to a page; before the store is open only its head is there."""
        self.key = key
        self.nav.choose(key)
        self._stack.setCurrentWidget(self._place(key))
        self._place_strip()
        self.page_shown.emit(key)

    def go(self, key: str, item: object = None) -> None:
        """Show a page, and the item on it."""
        self.show_page(key)
        page = self.page(key)
        if page is not None:
            page.show_item(item)

    def page(self, key: str) -> "Page | None":
        """The page of an entry, None until it was visited with an open store."""
        return self._pages.get(key)

    def set_badge(self, key: str, count: int) -> None:
        """How much waits on a page."""
        self.nav.set_badge(key, count)

    def set_backup_line(self, text: str, tone: str = "success") -> None:
        """When the last backup was; `tone` warn after three days."""
        self.nav.backup.tell(text, tone)

    def show_running(self, running: "Running | None") -> None:
        """Tell about the running timer; None when none runs."""
        self._running = running
        self._place_strip()

    def set_clock(self, clock: str) -> None:
        """The next second of the strip, if it is shown."""
        if self._strip is not None and self._strip.isVisible():
            self._strip.set_clock(clock)

    def tell(self, message: str, action: str = "", run: Callable[[], object] | None = None) -> None:
        """Say at the bottom what was done; `action` names a button that calls `run`.

        What can be taken back there can be taken back by Ctrl+Z too, also when the word is gone.
        """
        if self._snackbar is None:
            from vpa_desk.ui.shell.snackbar import Snackbar

            self._snackbar = Snackbar(self._central)
        if run is None:
            self._snackbar.tell(message)
            return
        once = Once(run)
        self._snackbar.tell(message, action, once)
        self.undo_offered.emit(once)

    def show_refusal(self, widget: QWidget) -> None:
        """Put a word in the place of the pages while there is no store; nothing else works."""
        self._stack.addWidget(widget)
        self._stack.setCurrentWidget(widget)
        self.nav.setEnabled(False)

    def clear_refusal(self, widget: QWidget) -> None:
        """The word gone, the pages back."""
        self._drop(widget)
        self.nav.setEnabled(True)

    def fold_bar(self) -> None:
        """Icons only, or words again."""
        self._folded = not self._folded
        self._apply_fold()

    def focus_search(self) -> None:
        """Put the cursor into the search field of the page."""
        page = self.page(self.key)
        if page is not None:
            page.focus_search()

    def _build(self) -> None:
        self._central = QWidget()
        line = QHBoxLayout(self._central)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self.nav)
        line.addWidget(self._stack, 1)
        self.setCentralWidget(self._central)

    def _remember(self) -> None:
        self.resize(USUAL)
        state = self._memory.load() if self._memory else None
        if state is None:
            return
        self.restoreGeometry(state.geometry)
        self._folded = state.folded
        self._apply_fold()
        if state.page in self.entries:
            self.key = state.page

    def _place(self, key: str) -> QWidget:
        """What stands for an entry: its page, made on the first visit, before that its head."""
        if self._context is None:
            return self._heads.get(key) or self._head(key)
        return self._pages.get(key) or self._made(key, self._context)

    def _head(self, key: str) -> QWidget:
        head = self._heads[key] = _head_only(self.entries[key].title)
        self._stack.addWidget(head)
        return head

    def _made(self, key: str, context: "Context") -> "Page":
        page = self._pages[key] = self.entries[key].factory(context)
        self._stack.addWidget(page)
        if key in self._heads:
            self._drop(self._heads.pop(key))
        return page

    def _drop(self, widget: QWidget) -> None:
        self._stack.removeWidget(widget)
        widget.deleteLater()

    def _place_strip(self) -> None:
        running = self._running
        page = self.page(self.key)
        if running is None or page is None or self.entries[self.key].shows_timer:
            if self._strip is not None:
                self._strip.hide()
            return
        if self._strip is None:
            self._strip = self._new_strip()
        self._strip.show_running(running)
        page.take_strip(self._strip)
        self._strip.show()

    def _new_strip(self) -> "TimerStrip":
        from vpa_desk.ui.shell.timer_strip import TimerStrip

        strip = TimerStrip(self)
        strip.stop_clicked.connect(self.stop_requested)
        return strip

    def _apply_fold(self) -> None:
        self.nav.fold(folded=self._folded or self.width() < FOLDS_BELOW)

    def _on_painted(self) -> None:
        self._add_menus()
        self.painted.emit()
        # Qt gave the focus to the first entry; nobody has pressed Tab yet.
        if focused := self.focusWidget():
            focused.clearFocus()

    def _add_menus(self) -> None:
        from vpa_desk.ui.shell.menus import Menus

        menus = Menus(self, self.entries.values())
        menus.page_chosen.connect(self.show_page)
        menus.quick_add_chosen.connect(self.quick_add_requested)
        menus.toggle_chosen.connect(self.toggle_requested)
        menus.undo_chosen.connect(self.undo_requested)
        menus.find_chosen.connect(self.focus_search)
        menus.fold_chosen.connect(self.fold_bar)
        menus.backup_chosen.connect(self.backup_requested)
        menus.help_chosen.connect(self.help_requested)
        menus.about_chosen.connect(self.about_requested)
        self.undo_enabled.connect(menus.undo.setEnabled)
        self.nav.settle(menus.button)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, self._on_painted)
        elif self._context is not None and not self._was_filled:
            self._was_filled = True
            QTimer.singleShot(0, self, self.filled.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._apply_fold()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._memory is not None:
            geometry = bytes(self.saveGeometry().data())
            self._memory.save(WindowState(geometry, self._folded, self.key))
        super().closeEvent(event)


def _head_only(title: str) -> QWidget:
    """What stands there until the store is open."""
    page = QWidget()
    layout = QVBoxLayout(page)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(PageHeader(title))
    layout.addStretch(1)
    return page
