"""A chip is turned back into text by a click or Backspace."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.practice import a_kept_client
from tests.stage import Stage, settle
from vpa_desk.services.desk import Desk
from vpa_desk.ui.tasks.understood import PartChip
from vpa_desk.ui.today.page import TodayPage
from vpa_desk.ui.widgets.chip import Chip
from vpa_desk.ui.widgets.page import Context


@pytest.fixture
def page(qtbot: QtBot, context: Context) -> TodayPage:
    """Today, whose line and board both read along."""
    stage = Stage(qtbot, context, TodayPage)
    page = stage.page
    assert isinstance(page, TodayPage)
    stage.window.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def chips(page: TodayPage) -> list[PartChip]:
    return [chip for chip in page.window().findChildren(PartChip) if chip.isVisible()]


def texts(page: TodayPage) -> list[str]:
    return [chip.text() for chip in chips(page)]


def type_line(page: TodayPage, text: str) -> None:
    page.quick_add.setFocus()
    QTest.keyClicks(page.quick_add, text)
    settle()


def click(chip: Chip) -> None:
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    settle()


def test_a_click_leaves_the_words_as_text(page: TodayPage, desk: Desk) -> None:
    type_line(page, "Plan Mo")
    assert texts(page) == ["Mon, 30 Nov"]
    click(chips(page)[0])
    assert texts(page) == []
    assert page.quick_add.hasFocus()
    QTest.keyClick(page.quick_add, Qt.Key.Key_Return)
    (line,) = desk.reads.tasks.open()
    assert (line.task.title, line.task.due_on) == ("Plan Mo", None)


def test_backspace_at_a_chip_leaves_its_words_as_text(page: TodayPage) -> None:
    type_line(page, "Flug #Reise ~45m Mo")
    assert texts(page) == ["#Reise", "about 0:45\u00a0h", "Mon, 30 Nov"]
    QTest.keyClick(page.quick_add, Qt.Key.Key_Down)
    first, second, _third = chips(page)
    assert first.hasFocus()
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert second.hasFocus()
    QTest.keyClick(second, Qt.Key.Key_Backspace)
    settle()
    assert texts(page) == ["#Reise", "Mon, 30 Nov"]
    assert page.quick_add.hasFocus()
    assert page.quick_add.text() == "Flug #Reise ~45m Mo"


@pytest.mark.parametrize("key", [Qt.Key.Key_Up, Qt.Key.Key_Escape])
def test_the_way_back_to_the_line_loses_nothing(page: TodayPage, key: Qt.Key) -> None:
    type_line(page, "Flug Mo")
    QTest.keyClick(page.quick_add, Qt.Key.Key_Down)
    QTest.keyClick(chips(page)[0], key)
    assert page.quick_add.hasFocus()
    assert texts(page) == ["Mon, 30 Nov"]
    assert page.quick_add.text() == "Flug Mo"


def test_typing_at_a_chip_goes_on_in_the_line(page: TodayPage) -> None:
    type_line(page, "Flug Mo")
    QTest.keyClick(page.quick_add, Qt.Key.Key_Down)
    QTest.keyClicks(chips(page)[0], "!")
    settle()
    assert page.quick_add.text() == "Flug Mo!"


def test_what_was_turned_back_stays_text_while_one_types_elsewhere(page: TodayPage) -> None:
    type_line(page, "Plan Mo")
    click(chips(page)[0])
    page.quick_add.setCursorPosition(0)
    QTest.keyClicks(page.quick_add, "#Reise ")
    settle()
    assert texts(page) == ["#Reise"]
    page.quick_add.clear()
    QTest.keyClicks(page.quick_add, "Plan Mo")
    settle()
    assert texts(page) == ["Mon, 30 Nov"]


def test_a_hint_is_no_chip_to_turn_back(page: TodayPage) -> None:
    type_line(page, "31.2. Bericht")
    assert texts(page) == []
    assert page.quick_add.shows_chips()
    QTest.keyClick(page.quick_add, Qt.Key.Key_Down)
    assert page.quick_add.hasFocus()


def test_the_board_has_chips_and_starts_what_is_left(page: TodayPage, desk: Desk) -> None:
    field = page.hero.stopped.field
    field.setFocus()
    QTest.keyClicks(field, "Plan #Reise Mo")
    settle()
    assert texts(page) == ["#Reise", "Mon, 30 Nov"]
    click(chips(page)[1])
    QTest.keyClick(field, Qt.Key.Key_Return)
    running = desk.reads.time.running()
    assert running is not None
    assert (running.task.title, running.task.tags) == ("Plan Mo", ("Reise",))
    assert running.task.due_on is None


def test_the_board_completes_a_client(page: TodayPage, desk: Desk) -> None:
    a_kept_client(desk, "Müller Consulting")
    field = page.hero.stopped.field
    field.setFocus()
    QTest.keyClicks(field, "Anruf @mue")
    assert page.completion.names() == ["Müller Consulting"]
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == 'Anruf @"Müller Consulting" '
    assert desk.reads.time.running() is None
    QTest.keyClick(field, Qt.Key.Key_Return)
    running = desk.reads.time.running()
    assert running is not None
    assert running.client == "Müller Consulting"
