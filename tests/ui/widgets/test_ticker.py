"""The beat: only while a timer runs and somebody can see it; the day may change."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.fakes import FixedClock
from tests.practice import a_kept_task
from vpa_desk.services import timekeeping
from vpa_desk.services.desk import Desk
from vpa_desk.ui.widgets.page import Context
from vpa_desk.ui.widgets.ticker import Ticker, ticker_of


@pytest.fixture
def seen(qtbot: QtBot) -> QWidget:
    """A window on the screen."""
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


def started(desk: Desk) -> None:
    """A timer runs."""
    timekeeping.start_timer(desk, a_kept_task(desk, None).id)


def test_without_a_timer_nothing_beats(context: Context, seen: QWidget) -> None:
    assert not Ticker(context, context.changes).is_beating


def test_it_beats_while_a_timer_runs(context: Context, seen: QWidget, qtbot: QtBot) -> None:
    ticker = Ticker(context, context.changes)
    started(context.desk)
    qtbot.waitUntil(lambda: ticker.is_beating)
    timekeeping.stop_timer(context.desk)
    qtbot.waitUntil(lambda: not ticker.is_beating)


def test_without_a_window_nothing_beats(context: Context, qtbot: QtBot) -> None:
    started(context.desk)
    assert not Ticker(context, context.changes).is_beating


def test_hidden_it_stops_by_itself_and_goes_on_when_the_program_is_active_again(
    context: Context, seen: QWidget, qtbot: QtBot
) -> None:
    started(context.desk)
    ticker = Ticker(context, context.changes)
    seen.hide()
    qtbot.waitUntil(lambda: not ticker.is_beating)
    seen.show()
    ticker._on_state_changed(Qt.ApplicationState.ApplicationActive)
    assert ticker.is_beating


def test_the_seconds_come_from_the_stored_start(
    context: Context, seen: QWidget, clock: FixedClock, qtbot: QtBot
) -> None:
    started(context.desk)
    ticker = Ticker(context, context.changes)
    clock.advance(4624)
    with qtbot.waitSignal(ticker.ticked) as heard:
        pass
    assert heard.args == [4624]


def test_a_new_day_is_told_once(
    context: Context, seen: QWidget, clock: FixedClock, qtbot: QtBot
) -> None:
    ticker = Ticker(context, context.changes)
    told: list[bool] = []
    ticker.day_changed.connect(lambda: told.append(True))
    clock.advance(13 * 3600)
    for _ in range(2):
        ticker._on_state_changed(Qt.ApplicationState.ApplicationActive)
    assert told == [True]


def test_midnight_is_waited_for_without_a_timer(context: Context, clock: FixedClock) -> None:
    clock.advance(12 * 3600)
    ticker = Ticker(context, context.changes)
    assert ticker._midnight.interval() == 60_000
    told: list[bool] = []
    ticker.day_changed.connect(lambda: told.append(True))
    clock.advance(60)
    ticker._on_midnight()
    assert told == [True]
    assert ticker._midnight.isActive()


def test_there_is_one_for_all(context: Context) -> None:
    assert ticker_of(context) is ticker_of(context)
