"""What the menus and keys of the window ask for, on whichever page."""

from PySide6.QtCore import QObject

from vpa_desk.domain.timekeeping import NothingToContinue
from vpa_desk.services import timekeeping
from vpa_desk.ui.shell.main_window import MainWindow
from vpa_desk.ui.tasks.quick_entry import ClientWanted, QuickEntry
from vpa_desk.ui.widgets.attempt import attempt, by_window
from vpa_desk.ui.widgets.page import Context


class Requests(QObject):
    """Answers the requests of the window once the store is open."""

    def __init__(self, window: MainWindow, context: Context) -> None:
        super().__init__(window)
        self._window = window
        self._context = context
        self._desk = context.desk
        self.entry = QuickEntry(context, self)
        self.entry.client_wanted.connect(self._on_client_wanted)
        window.toggle_requested.connect(self.toggle)
        window.stop_requested.connect(self.stop)
        window.quick_add_requested.connect(self.quick_add)
        window.backup_requested.connect(lambda: window.go("settings", "data"))
        window.help_requested.connect(self.show_help)
        window.about_requested.connect(self.show_about)

    def toggle(self) -> None:
        """Stop the timer, or continue the task worked on last."""
        attempt(self._on_not_toggled, timekeeping.toggle_timer, self._desk)

    def _on_not_toggled(self, error: Exception) -> None:
        """With nothing to continue, the page is shown where something can be begun."""
        if isinstance(error, NothingToContinue):
            self._window.go("today")
        else:
            by_window(self._window)(error)

    def stop(self) -> None:
        """Stop the timer."""
        attempt(self._window, timekeeping.stop_timer, self._desk)

    def quick_add(self) -> None:
        """The quick entry: the page's own line if it has one, else a line over the page."""
        page = self._window.page(self._window.key)
        if page is not None and page.focus_quick_add():
            return
        from vpa_desk.ui.tasks.quick_add_dialog import QuickAddDialog

        QuickAddDialog(self._context, self.entry, self._window).open()

    def _on_client_wanted(self, wanted: ClientWanted) -> None:
        """Away to the form of the client, and back when it is closed."""
        page = self._window.key
        self._window.go("clients", wanted.then(lambda: self._window.go(page)))

    def show_help(self) -> None:
        """The list of keys."""
        from vpa_desk.ui.settings.keys_dialog import KeysDialog

        KeysDialog(self._window).open()

    def show_about(self) -> None:
        """Who made this, and of what."""
        from vpa_desk.ui.settings.about_dialog import AboutDialog

        AboutDialog(self._window).open()
