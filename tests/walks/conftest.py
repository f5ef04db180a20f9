"""The real window over a real store; only the clock stands still."""

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.conftest import NOW, desk_at
from tests.fakes import FixedClock
from tests.practice import set_up
from vpa_desk.gateways.mail import SmtpMail
from vpa_desk.paths import Places, places
from vpa_desk.services.desk import Desk
from vpa_desk.ui.shell.desk_life import DeskLife
from vpa_desk.ui.shell.desk_window import DeskWindow, speak
from vpa_desk.ui.theme import Mode, Theme
from vpa_desk.ui.work import Work


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


@pytest.fixture
def home(tmp_path: Path) -> Places:
    """The folders of one assistant."""
    return places(tmp_path)


@pytest.fixture
def household(qtbot: QtBot, home: Places, qapp: QApplication) -> Iterator[Household]:
    """The window, painted, its store opened aside, a letterhead set."""
    yield from opened(qtbot, home, qapp, known=True)


@pytest.fixture
def newcomer(qtbot: QtBot, home: Places, qapp: QApplication) -> Iterator[Household]:
    """The window of somebody who starts the program for the first time."""
    yield from opened(qtbot, home, qapp, known=False)


def opened(
    qtbot: QtBot, home: Places, qapp: QApplication, *, known: bool, work: Work | None = None
) -> Iterator[Household]:
    """The window over a store in `home`."""
    speak(qapp, "en")
    theme = Theme(qapp, Mode.LIGHT)
    theme.apply()
    clock = FixedClock(NOW)
    desk = replace(desk_at(home.database, clock), mail=SmtpMail(step_seconds=5, overall_seconds=10))
    if known:
        set_up(desk)
    hook = sys.excepthook
    owner = DeskWindow(home, lambda _home: desk, theme, work)
    owner.window.show()
    qtbot.waitUntil(lambda: owner.life is not None and owner.life.desk is not None)
    qtbot.waitUntil(lambda: owner.window.page("today") is not None)
    # An error in a slot fails the test; in the program the window would say it.
    sys.excepthook = hook
    household = Household(owner, desk, clock)
    yield household
    owner.window.close()
    household.life.end()
    owner.window.deleteLater()
    owner.deleteLater()
    theme.deleteLater()
