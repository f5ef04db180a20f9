"""The store is opened; where it cannot be, there are ways on."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.practice import billed_practice
from vpa_desk.domain.safekeeping import StoreIsReadOnly
from vpa_desk.paths import Places, places
from vpa_desk.services.desk import Desk
from vpa_desk.ui.shell.main_window import MainWindow
from vpa_desk.ui.shell.nav_entry import NavEntry
from vpa_desk.ui.shell.opening import Opening
from vpa_desk.ui.widgets.page import Page
from vpa_desk.ui.work import ImmediateWork


class Door:
    """Opens the desk, or not."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.is_locked = True

    def open(self, home: Places) -> Desk:
        if self.is_locked:
            raise StoreIsReadOnly(home.data)
        return self.desk


@pytest.fixture
def door(desk: Desk) -> Door:
    return Door(desk)


@pytest.fixture
def window(qtbot: QtBot, english: None) -> MainWindow:
    made = MainWindow([NavEntry("page", "Page", "sun", lambda context: Page(context, "Page"))])
    qtbot.addWidget(made)
    return made


@pytest.fixture
def opening(window: MainWindow, door: Door, tmp_path: Path) -> Opening:
    return Opening(window, ImmediateWork(), places(tmp_path / "home"), door.open)


def try_again(opening: Opening) -> None:
    """Press the first button of the refusal."""
    assert opening.refusal is not None
    buttons = opening.refusal.findChildren(QPushButton)
    next(button for button in buttons if button.text() == "Try again").click()


def test_an_open_store_is_told(opening: Opening, door: Door, qtbot: QtBot) -> None:
    door.is_locked = False
    with qtbot.waitSignal(opening.opened) as signal:
        opening.open()
    assert signal.args == [door.desk]
    assert opening.refusal is None


def test_a_refusal_stands_in_the_place_of_the_pages_until_it_opens(
    opening: Opening, window: MainWindow, door: Door, qtbot: QtBot
) -> None:
    opening.open()
    assert not window.nav.isEnabled()
    try_again(opening)
    assert not window.nav.isEnabled()
    door.is_locked = False
    with qtbot.waitSignal(opening.opened):
        try_again(opening)
    assert opening.refusal is None
    assert window.nav.isEnabled()


def test_a_backup_can_take_the_place_of_what_does_not_open(
    opening: Opening, door: Door, qtbot: QtBot, tmp_path: Path
) -> None:
    opening.open()
    door.is_locked = False
    copy = billed_practice(tmp_path)
    home = places(tmp_path / "home")
    home.data.mkdir(parents=True)
    with qtbot.waitSignal(opening.opened):
        opening.restore(copy)
    assert home.database.read_bytes() == copy.read_bytes()


def test_a_backup_that_is_none_leaves_everything_as_it_is(opening: Opening, tmp_path: Path) -> None:
    opening.restore(tmp_path / "missing.sqlite3")
    assert opening.refusal is not None
    assert not places(tmp_path / "home").database.exists()
