"""The strip of the day: its span, its blocks, its gaps."""

from datetime import datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from vpa_desk.ui.widgets.day_strip import Block, DayStrip, described, span

LEFT, BARE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def _at(hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, 23, hour, minute)


WORK = Block(_at(10), _at(11), 0, "Travel plan", item="entry")
LATE = Block(_at(18, 5), _at(19, 10), 1, "Late call", item="late")


@pytest.fixture
def strip(qtbot: QtBot) -> DayStrip:
    made = DayStrip("Day")
    qtbot.addWidget(made)
    made.resize(1000, made.sizeHint().height())
    made.show_day([WORK], opens=_at(8), closes=_at(18))
    made.show()
    return made


def test_the_day_reaches_from_opening_to_closing() -> None:
    assert span([WORK], opens=_at(8), closes=_at(18), now=None) == (_at(8), _at(18))


def test_the_day_widens_to_whole_hours_around_every_block() -> None:
    assert span([LATE], opens=_at(8), closes=_at(18), now=_at(7, 50)) == (_at(7), _at(20))


def test_a_block_says_when_and_what() -> None:
    assert described(WORK) == "10:00 – 11:00 · Travel plan"


def test_a_click_on_a_block_opens_it(strip: DayStrip, qtbot: QtBot) -> None:
    with qtbot.waitSignal(strip.block_clicked) as signal:
        QTest.mouseClick(strip, LEFT, BARE, QPoint(250, 10))
    assert signal.args == ["entry"]


def test_a_drag_over_a_gap_asks_for_an_entry_and_stops_at_the_next_block(
    strip: DayStrip, qtbot: QtBot
) -> None:
    QTest.mousePress(strip, LEFT, BARE, QPoint(100, 10))
    QTest.mouseMove(strip, QPoint(400, 10))
    with qtbot.waitSignal(strip.gap_dragged) as signal:
        QTest.mouseRelease(strip, LEFT, BARE, QPoint(400, 10))
    assert signal.args == [_at(9), _at(10)]


def test_a_click_into_a_gap_asks_for_nothing(strip: DayStrip, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(strip.gap_dragged):
        QTest.mouseClick(strip, LEFT, BARE, QPoint(100, 10))


def test_the_keyboard_reaches_every_block(strip: DayStrip, qtbot: QtBot) -> None:
    strip.show_day([WORK, LATE], opens=_at(8), closes=_at(18))
    QTest.keyClick(strip, Qt.Key.Key_Right)
    QTest.keyClick(strip, Qt.Key.Key_Right)
    assert "Late call" in strip.accessibleName()
    with qtbot.waitSignal(strip.block_clicked) as signal:
        QTest.keyClick(strip, Qt.Key.Key_Return)
    assert signal.args == ["late"]


def test_the_now_marker_is_amber(strip: DayStrip) -> None:
    strip.show_day([], opens=_at(8), closes=_at(18), now=_at(13))
    image = strip.grab().toImage()
    ratio = image.devicePixelRatio()
    assert image.pixelColor(int(500 * ratio), int(10 * ratio)).name() == "#ffb454"
