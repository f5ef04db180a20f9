"""The window at work: opens the desk after the first paint and connects pages and services."""

import sys
from collections.abc import Callable
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from vpa_desk import paths
from vpa_desk.ui.shell import qt_parts
from vpa_desk.ui.shell.main_window import MainWindow
from vpa_desk.ui.shell.nav_entry import NavEntry
from vpa_desk.ui.theme import ARGUMENTS, SHEETS, Mode, Theme
from vpa_desk.ui.window_file import WindowFile

if TYPE_CHECKING:
    from vpa_desk.paths import Places
    from vpa_desk.services.desk import Desk
    from vpa_desk.ui.shell.desk_life import DeskLife
    from vpa_desk.ui.widgets.page import Context, Page
    from vpa_desk.ui.work import Work

APP_NAME = "vpa-desk"
DESKTOP_FILE = "io.github.vpa_desk.vpa_desk"
TRANSLATIONS = "translations"
LISTENS_AFTER_MS = 1000


class DeskWindow(QObject):
    """The main window, and the life that begins in it once the store is open."""

    def __init__(
        self,
        places: "Places",
        open_desk: "Callable[[Places], Desk]",
        theme: Theme,
        work: "Work | None" = None,
    ) -> None:
        super().__init__()
        self.places = places
        self.open_desk = open_desk
        self.theme = theme
        self.file = WindowFile(places.window_settings)
        self.life: DeskLife | None = None
        if work is not None:
            self.work = work
        self.window = MainWindow(self._entries(), self.file)
        self.window.painted.connect(self._begin)

    @cached_property
    def work(self) -> "Work":
        """Where slow functions run; made after the first paint, for it names `Qt` (see `theme`)."""
        from vpa_desk.ui.work import Work

        return Work(self)

    def _entries(self) -> list[NavEntry]:
        return [
            NavEntry("today", self.tr("Today"), "sun", self._today, shows_timer=True),
            NavEntry("tasks", self.tr("Tasks"), "list-checks", self._tasks),
            NavEntry("clients", self.tr("Clients"), "users", self._clients),
            NavEntry("time", self.tr("Times"), "clock", self._times),
            NavEntry("invoices", self.tr("Invoices"), "receipt-text", self._invoices),
            NavEntry("settings", self.tr("Settings"), "settings", self._settings, below=True),
        ]

    # A page's module is imported when it is first visited.

    def _today(self, context: "Context") -> "Page":
        from vpa_desk.ui.today.page import TodayPage

        return self._connected(TodayPage(context))

    def _tasks(self, context: "Context") -> "Page":
        from vpa_desk.ui.tasks.page import TasksPage

        return self._connected(TasksPage(context))

    def _clients(self, context: "Context") -> "Page":
        from vpa_desk.ui.clients.page import ClientsPage

        return self._connected(ClientsPage(context))

    def _times(self, context: "Context") -> "Page":
        from vpa_desk.ui.times.page import TimePage

        return self._connected(TimePage(context))

    def _invoices(self, context: "Context") -> "Page":
        from vpa_desk.ui.invoices.page import InvoicesPage

        return self._connected(InvoicesPage(context))

    def _settings(self, context: "Context") -> "Page":
        from vpa_desk.ui.settings.page import SettingsPage

        return self._connected(SettingsPage(context, self.file))

    def _connected(self, page: "Page") -> "Page":
        page.navigate.connect(self.window.go)
        return page

    def _begin(self) -> None:
        self.theme.dress_pages()
        # The store's libraries are loaded aside, so that the window answers meanwhile.
        self.work.run(self, load_services, then=self._live)

    def _live(self, _loaded: object) -> None:
        from vpa_desk.ui.shell.desk_life import DeskLife

        self.life = DeskLife(self.window, self.work, self.theme, self.places, self.open_desk)
        self.life.open()


def load_services() -> object:
    """Import what the first page calls, without a word of Qt."""
    from vpa_desk.services import timekeeping, today

    return timekeeping, today


def run(places: "Places", language: str, open_desk: "Callable[[Places], Desk]") -> int:
    """Show the window and stay until it is closed; a second start raises the first."""
    from vpa_desk.ui.shell.single import FirstWindow

    app = application()
    appearance = WindowFile(places.window_settings).appearance()
    speak(app, language or appearance.language)
    with suppress(OSError):  # opening the store says what is wrong, in the window
        paths.ensure_folder(places.data)
    first = FirstWindow(places.lock)
    if not first.take():
        first.raise_other()
        return 0
    theme = Theme(app, Mode(appearance.mode), appearance.scale / 100)
    theme.apply(SHEETS[:1])
    desk_window = DeskWindow(places, open_desk, theme)
    # The network part of Qt comes when the rows are there.
    desk_window.window.painted.connect(
        lambda: QTimer.singleShot(LISTENS_AFTER_MS, first, first.listen)
    )
    first.raised.connect(lambda: bring_forward(desk_window.window))
    desk_window.window.show()
    code = app.exec()
    if desk_window.life is not None:
        desk_window.life.end()
    first.leave()
    return code


def application() -> QApplication:
    """The application, made if there is none yet."""
    found = QApplication.instance()
    if found is None:
        qt_parts.find_plugins()
    app = found if isinstance(found, QApplication) else QApplication([*sys.argv[:1], *ARGUMENTS])
    app.setApplicationName(APP_NAME)
    app.setApplicationDisplayName("VPA Desk")
    app.setDesktopFileName(DESKTOP_FILE)
    return app


def speak(app: QApplication, language: str) -> None:
    """Make German or English the language of the window; empty takes the system's."""
    if not language:
        german = QLocale.system().language() is QLocale.Language.German
        language = "de" if german else "en"
    QLocale.setDefault(QLocale("de_DE" if language == "de" else "en_GB"))
    own = str(paths.resources() / TRANSLATIONS)
    files = [(f"vpa_desk_{language}", own)]
    if language == "de":
        files.insert(0, ("qtbase_de", qt_parts.translations()))
    for name, folder in files:
        translator = QTranslator(app)
        if translator.load(name, folder):
            QCoreApplication.installTranslator(translator)


def bring_forward(window: MainWindow) -> None:
    """The window in front of the others, shown if it was minimised."""
    window.setWindowState(window.windowState() & ~window.windowState().WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
