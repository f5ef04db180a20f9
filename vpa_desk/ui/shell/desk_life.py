"""What happens in the window while the store is open: timer, undo, badges, backups, help."""

import logging
import sys
from collections.abc import Callable
from datetime import timedelta
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from vpa_desk import messages
from vpa_desk.domain.days import zone_named
from vpa_desk.domain.errors import DeskError
from vpa_desk.services import backup, timekeeping
from vpa_desk.services.restoring import restore_now
from vpa_desk.services.sending import recover
from vpa_desk.ui import wording
from vpa_desk.ui.changes import Changes
from vpa_desk.ui.shell.main_window import Once
from vpa_desk.ui.tasks.quick_entry import QuickEntry
from vpa_desk.ui.today.running_words import running_words
from vpa_desk.ui.widgets.buttons import Button
from vpa_desk.ui.widgets.empty_state import EmptyState
from vpa_desk.ui.widgets.page import Context
from vpa_desk.ui.widgets.ticker import ticker_of
from vpa_desk.ui.work import log

if TYPE_CHECKING:
    from vpa_desk.services.desk import Desk
    from vpa_desk.ui.shell.desk_window import DeskWindow

STALE_BACKUP = timedelta(days=3)
UNDO_DEPTH = 50
LOGGER = "vpa_desk"
RECOVER_AGAIN_MS = 130_000
EVERYTHING = frozenset(
    {"clients", "services", "tasks", "timer", "entries", "invoices", "deliveries", "settings"}
)


class DeskLife(QObject):
    """Connects the requests of the window with what a user can do."""

    def __init__(self, owner: "DeskWindow") -> None:
        super().__init__(owner)
        self.owner = owner
        self.window = owner.window
        self.changes = Changes(self)
        self.desk: Desk | None = None
        self._undo: list[Once] = []
        self._version = 0
        self._refusal: QWidget | None = None
        owner.work.unexpected.connect(self._on_unexpected)
        sys.excepthook = self._on_exception
        self._log = keep_log(owner.places.log)

    def open(self) -> None:
        """Open the store aside; the pages fill themselves when it is there."""
        self.owner.work.run(
            self, self.owner.open_desk, self.owner.places, then=self._opened, failed=self._refused
        )

    def end(self) -> None:
        """Let everything begun come to its end, and close the store."""
        sys.excepthook = sys.__excepthook__
        self.owner.work.finish()
        if self.desk is not None:
            self.desk.store.close()
        if self._log is not None:
            # A closed handler would open its file again for the next word.
            logging.getLogger(LOGGER).removeHandler(self._log)
            self._log.close()

    def undo(self) -> None:
        """Take back what was done last."""
        self._undo = [once for once in self._undo if once.is_open]
        if self._undo:
            self._undo.pop()()
        self.window.menus.undo.setEnabled(bool(self._undo))

    def toggle(self) -> None:
        """Stop the timer, or continue the task worked on last."""
        desk = self._open_desk
        if desk.reads.time.running() is not None:
            self._try(timekeeping.stop_timer, desk)
            return
        recent = desk.reads.tasks.recent(1)
        if recent:
            self._try(timekeeping.start_timer, desk, recent[0].task.id)
        else:
            self.window.go("today")

    def stop(self) -> None:
        """Stop the timer."""
        self._try(timekeeping.stop_timer, self._open_desk)

    def quick_add(self) -> None:
        """The quick entry: the page's own line if it has one, else a line over the page."""
        page = self.window.page(self.window.key)
        if page is not None and page.focus_quick_add():
            return
        from vpa_desk.ui.tasks.quick_add_dialog import QuickAddDialog

        QuickAddDialog(self.context, self.entry, self.window).open()

    def back_up(self) -> None:
        """Make a backup now, and say so."""
        self.owner.work.run(
            self, backup.back_up, self._open_desk, then=self._on_backed_up, failed=self._told
        )

    def show_help(self) -> None:
        """The list of keys."""
        from vpa_desk.ui.settings.keys_dialog import KeysDialog

        KeysDialog(self.window).open()

    def show_about(self) -> None:
        """Who made this, and of what."""
        from vpa_desk.ui.settings.about_dialog import AboutDialog

        AboutDialog(self.window).open()

    @property
    def _open_desk(self) -> "Desk":
        if self.desk is None:
            raise RuntimeError("the store is not open yet")
        return self.desk

    def _opened(self, desk: "Desk") -> None:
        self.desk = desk
        self._clear_refusal()
        desk.store.listen(self.changes.announce)
        self.changes.touched.connect(self._on_touched)
        self.context = Context(desk, self.owner.work, self.changes, self.owner.theme)
        self.entry = QuickEntry(self.context, self)
        self.entry.client_wanted.connect(lambda name: self.window.go("clients", name))
        ticker_of(self.context).ticked.connect(
            lambda seconds: self.window.set_clock(wording.clock(seconds))
        )
        self._connect_window()
        self.window.set_context(self.context)
        self._on_touched(EVERYTHING)
        self._version = desk.store.data_version()
        self.owner.work.run(
            self, backup.back_up_if_due, desk, then=self._show_backup, failed=self._told
        )
        # What a crash cut off a moment ago can be settled once nobody can be at it any more.
        QTimer.singleShot(RECOVER_AGAIN_MS, self, self._recover)
        if not desk.reads.settings.current().set_up:
            self._first_start()

    def _connect_window(self) -> None:
        window = self.window
        window.toggle_requested.connect(self.toggle)
        window.stop_requested.connect(self.stop)
        window.quick_add_requested.connect(self.quick_add)
        window.undo_requested.connect(self.undo)
        window.undo_offered.connect(self._on_undo_offered)
        window.backup_requested.connect(self._on_backup_requested)
        window.help_requested.connect(self.show_help)
        window.about_requested.connect(self.show_about)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self._on_state_changed)

    def _recover(self) -> None:
        self.owner.work.run(self, recover, self._open_desk, failed=self._told)

    def _first_start(self) -> None:
        from vpa_desk.ui.shell.first_start import FirstStart

        FirstStart(self.context, self.window).open()

    def _refused(self, error: Exception) -> None:
        """The store cannot be opened: say why where the page would be, with ways on."""
        self._clear_refusal()
        log(error)
        again = Button(self.tr("Try again"), kind="primary")
        again.clicked.connect(self.open)
        restore = Button(self.tr("Restore a backup …"))
        restore.clicked.connect(self._restore)
        folder = Button(self.tr("Open the folder"))
        folder.clicked.connect(self._open_folder)
        self._refusal = EmptyState(
            "triangle-alert",
            self.tr("Your data could not be opened."),
            messages.sentence(error, wording.language()),
            again,
            restore,
            folder,
        )
        self.window.show_refusal(self._refusal)

    def _clear_refusal(self) -> None:
        if self._refusal is not None:
            self.window.clear_refusal(self._refusal)
            self._refusal = None

    def _restore(self) -> None:
        places = self.owner.places
        chosen, _ = QFileDialog.getOpenFileName(
            self.window, self.tr("Restore a backup"), str(places.backups), "*.sqlite3"
        )
        if chosen:
            self.owner.work.run(
                self,
                restore_now,
                Path(chosen),
                places.database,
                then=lambda _aside: self.open(),
                failed=self._refused,
            )

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.owner.places.data)))

    def _try(self, function: Callable[..., object], *args: object) -> None:
        try:
            function(*args)
        except DeskError as error:
            self._told(error)

    def _told(self, error: BaseException) -> None:
        self.window.tell(messages.sentence(error, wording.language()))

    @Slot(object)
    def _on_touched(self, topics: frozenset[str]) -> None:
        if topics & {"timer", "tasks", "clients", "entries"}:
            self._show_running()
        if topics & {"tasks", "invoices"}:
            self._show_badges()

    def _show_running(self) -> None:
        words = running_words(self._open_desk)
        self.window.show_running(None if words is None else words.shown(self._open_desk.now()))

    def _show_badges(self) -> None:
        desk = self._open_desk
        reads = desk.reads
        self.window.set_badge("today", reads.tasks.due_count(desk.today()))
        self.window.set_badge("tasks", reads.tasks.open_count())
        self.window.set_badge("invoices", reads.papers.overdue_count(desk.today()))

    def _show_backup(self, _made: object = None) -> None:
        desk = self._open_desk
        last = backup.last_backup(desk)
        if last is None:
            self.window.set_backup_line(self.tr("No backup yet"), "warn")
            return
        local = last.astimezone(zone_named(desk.zone()))
        if local.date() == desk.today():
            time = wording.time_of_day(local)
            text = self.tr("Backed up today {time}").format(time=time)
        else:
            text = self.tr("Backed up {day}").format(day=wording.day_short(local.date()))
        stale = desk.now() - last > STALE_BACKUP
        self.window.set_backup_line(text, "warn" if stale else "success")

    def _on_backed_up(self, _made: object) -> None:
        self._show_backup()
        self.window.tell(self.tr("Backup made and checked."))

    def _on_backup_requested(self) -> None:
        self.window.go("settings", "data")

    def _on_undo_offered(self, once: Once) -> None:
        self._undo = [*self._undo, once][-UNDO_DEPTH:]
        self.window.menus.undo.setEnabled(True)

    def _on_state_changed(self, state: Qt.ApplicationState) -> None:
        """Somebody may have worked on the command line while the window was behind."""
        if state is not Qt.ApplicationState.ApplicationActive or self.desk is None:
            return
        version = self.desk.store.data_version()
        if version != self._version:
            self._version = version
            self.changes.announce(EVERYTHING)

    def _on_unexpected(self, error: Exception) -> None:
        self._told(error)

    def _on_exception(
        self, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        if isinstance(error, KeyboardInterrupt):
            self.window.close()
            return
        log(error)
        self._told(error)


def keep_log(path: Path) -> logging.Handler | None:
    """Write errors into the log file: places in the code, never what they were about."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.touch(mode=0o600)
        handler = RotatingFileHandler(
            path, maxBytes=1_000_000, backupCount=4, encoding="utf-8", delay=True
        )
    except OSError:
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    logger = logging.getLogger(LOGGER)
    logger.handlers = [handler]
    logger.propagate = False
    return handler
