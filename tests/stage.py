"""The window for tests: one with a page in it, one that only listens, and the whole program."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from tests.conftest import NOW, desk_at
from tests.fakes import FixedClock
from tests.practice import set_up
from vpa_desk.gateways.mail import SmtpMail
from vpa_desk.paths import Places
from vpa_desk.services.desk import Desk
from vpa_desk.ui import theme
from vpa_desk.ui.changes import Changes
from vpa_desk.ui.shell.desk_life import DeskLife
from vpa_desk.ui.shell.desk_window import DeskWindow, speak
from vpa_desk.ui.shell.main_window import MainWindow
from vpa_desk.ui.shell.nav_entry import NavEntry
from vpa_desk.ui.shell.ways_back import Once
from vpa_desk.ui.widgets.page import Context, Page
from vpa_desk.ui.widgets.speaker import Speaker
from vpa_desk.ui.work import ImmediateWork, Work


def a_context(desk: Desk, work: Work | None = None) -> Context:
    """What pages work with; what the store announces reaches them, slow work is done at once."""
    changes = Changes()
    desk.store.listen(changes.announce)
    return Context(desk, work or ImmediateWork(), changes, theme.current())


class Stage:
    """The real window with one page on it; `offers` are the ways back it offered, newest last."""

    def __init__(self, qtbot: QtBot, context: Context, make: Callable[[Context], Page]) -> None:
        settle()
        self.window = MainWindow([NavEntry("page", "Page", "sun", make)])
        qtbot.addWidget(self.window)
        self.offers: list[Once] = []
        self.window.undo_offered.connect(self.offers.append)
        self.window.show()
        settle()
        self.window.set_context(context)
        settle()
        # Each test knows which page it is.
        self.page: Any = self.window.page("page")

    @property
    def said(self) -> str:
        """The words at the bottom of the window; empty if there are none any more."""
        bar = self.window._snackbar
        return "" if bar is None or bar.isHidden() else bar.message.text()

    def undo(self) -> None:
        """Press the button beside the words."""
        bar = self.window._snackbar
        assert bar is not None
        bar.button.click()
        settle()


class TellingWindow(QMainWindow, Speaker):
    """A window that writes down what it is told, and the way back it offered last."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[str] = []
        self.action = ""
        self.run: Callable[[], object] | None = None

    def tell(self, message: str, action: str = "", run: Callable[[], object] | None = None) -> None:
        """Write it down."""
        self.told.append(message)
        self.action, self.run = action, run


class Household:
    """A window as the program opens it, with the desk at hand."""

    def __init__(self, owner: DeskWindow, desk: Desk, clock: FixedClock) -> None:
        self.owner = owner
        self.window = owner.window
        self.desk = desk
        self.clock = clock

    @property
    def life(self) -> DeskLife:
        """What began once the store was open."""
        assert self.owner.life is not None
        return self.owner.life


@contextmanager
def opened_household(
    qtbot: QtBot, home: Places, *, known: bool = True, work: Work | None = None
) -> Iterator[Household]:
    """The whole program over a store in `home`; a letterhead is set if she is `known`."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    speak(app, "en")
    look = theme.Theme(app, theme.Mode.LIGHT)
    look.apply()
    clock = FixedClock(NOW)
    desk = replace(desk_at(home.database, clock), mail=SmtpMail(step_seconds=5, overall_seconds=10))
    if known:
        set_up(desk)
    hook = sys.excepthook
    owner = DeskWindow(home, lambda _home: desk, look, work)
    owner.window.show()
    qtbot.waitUntil(lambda: owner.life is not None and owner.life.desk is not None)
    qtbot.waitUntil(lambda: owner.window.page("today") is not None)
    # An error in a slot fails the test; in the program the window would say it.
    sys.excepthook = hook
    opened = Household(owner, desk, clock)
    yield opened
    owner.window.close()
    opened.life.end()
    owner.window.deleteLater()
    owner.deleteLater()
    look.deleteLater()


def settle() -> None:
    """Let the window hear what was announced, and lay itself out.

    Nothing runs the event loop here, so what was to be deleted later is deleted now: the windows
    of all tests before would be dressed again with each change of the theme.
    """
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    for _ in range(6):
        QApplication.processEvents()


def type_in(field: Any, text: str) -> None:
    """Type a text into a field and leave it by Enter."""
    field.setText(text)
    field.editingFinished.emit()
    settle()


def choose(combo: Any, value: object) -> None:
    """Choose from a list as the user does."""
    combo.choose(value)
    settle()


def words_on(widget: QWidget) -> str:
    """All labels that can be seen, one after the other."""
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())
