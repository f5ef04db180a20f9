"""The life that begins after the first paint: the store is opened, the window learns to work."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from vpa_desk.paths import Places
from vpa_desk.services.desk import Desk
from vpa_desk.ui.changes import Changes
from vpa_desk.ui.shell.elsewhere import Elsewhere
from vpa_desk.ui.shell.errors import Errors
from vpa_desk.ui.shell.glance import Glance
from vpa_desk.ui.shell.main_window import MainWindow
from vpa_desk.ui.shell.opening import Opening
from vpa_desk.ui.shell.requests import Requests
from vpa_desk.ui.shell.safekeeping import Safekeeping
from vpa_desk.ui.shell.ways_back import WaysBack
from vpa_desk.ui.theme import Theme
from vpa_desk.ui.widgets.page import Context
from vpa_desk.ui.work import Work

# A window that is never seen paints no page; it is kept safe all the same.
UNSEEN_MS = 10_000


class DeskLife(QObject):
    """Brings together what lives as long as the window; `context` is there once `desk` is."""

    context: Context
    requests: Requests

    def __init__(
        self,
        window: MainWindow,
        work: Work,
        theme: Theme,
        places: Places,
        open_desk: Callable[[Places], Desk],
    ) -> None:
        super().__init__(window)
        self.window = window
        self.desk: Desk | None = None
        self._work = work
        self._theme = theme
        self.changes = Changes(self)
        self.errors = Errors(window, places.log, self)
        self.errors.interrupted.connect(window.close)
        work.unexpected.connect(self.errors.tell)
        self.ways_back = WaysBack(self)
        self.ways_back.open_changed.connect(window.undo_enabled)
        window.undo_offered.connect(self.ways_back.keep)
        window.undo_requested.connect(self.ways_back.take)
        self.opening = Opening(window, work, places, open_desk)
        self.opening.opened.connect(self._on_opened)

    def open(self) -> None:
        """Open the store aside; the pages fill themselves when it is there."""
        self.opening.open()

    def end(self) -> None:
        """Let everything begun come to its end, and close the store."""
        self._work.finish()
        if self.desk is not None:
            self.desk.store.close()
        self.errors.end()

    def _on_opened(self, desk: Desk) -> None:
        """Rows first; what nobody waits for follows when they are painted."""
        self.desk = desk
        desk.store.listen(self.changes.announce)
        self.context = Context(desk, self._work, self.changes, self._theme)
        self.requests = Requests(self.window, self.context)
        glance = Glance(self.window, self.context)
        self._keep_safe()
        self.window.set_context(self.context)
        glance.show()
        Elsewhere(self.context, self)
        if not desk.reads.settings.current().set_up:
            self._first_start()

    def _keep_safe(self) -> None:
        safekeeping = Safekeeping(self.context, self.errors.tell, self)
        safekeeping.line_changed.connect(self.window.set_backup_line)
        self.window.filled.connect(safekeeping.begin)
        QTimer.singleShot(UNSEEN_MS, safekeeping, safekeeping.begin)

    def _first_start(self) -> None:
        from vpa_desk.ui.shell.first_start import FirstStart

        FirstStart(self.context, self.window).open()
