"""What is refused is told where it was tried."""

import pytest
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.practice import a_kept_task
from tests.stage import TellingWindow
from vpa_desk.domain.timekeeping import NothingRuns
from vpa_desk.services import timekeeping
from vpa_desk.services.desk import Desk
from vpa_desk.ui.widgets.attempt import attempt, by_window, in_words, tell
from vpa_desk.ui.work import ImmediateWork


@pytest.fixture
def window(qtbot: QtBot, english: None) -> TellingWindow:
    """A window that can speak."""
    made = TellingWindow()
    qtbot.addWidget(made)
    return made


def test_what_succeeds_is_handed_back_in_silence(window: TellingWindow, desk: Desk) -> None:
    task = a_kept_task(desk, None)
    timer = attempt(window, timekeeping.start_timer, desk, task.id)
    assert timer is not None
    assert timer.task_id == task.id
    assert window.told == []


def test_what_is_refused_is_told_by_the_window_around(window: TellingWindow, desk: Desk) -> None:
    inside = QWidget(window)
    assert attempt(inside, timekeeping.stop_timer, desk) is None
    assert window.told == ["No timer is running."]


def test_a_dialog_lets_the_window_below_it_speak(window: TellingWindow, desk: Desk) -> None:
    dialog = QDialog(window)
    assert attempt(dialog, timekeeping.stop_timer, desk) is None
    assert window.told == ["No timer is running."]


def test_with_nobody_to_tell_the_refusal_goes_on(qtbot: QtBot, desk: Desk) -> None:
    alone = QWidget()
    qtbot.addWidget(alone)
    with pytest.raises(NothingRuns):
        attempt(alone, timekeeping.stop_timer, desk)


def test_a_field_can_be_told_instead(desk: Desk, english: None) -> None:
    told: list[str] = []
    assert attempt(in_words(told.append), timekeeping.stop_timer, desk) is None
    assert told == ["No timer is running."]


def test_what_was_done_is_told_with_a_way_back(window: TellingWindow, desk: Desk) -> None:
    undone: list[str] = []
    tell(QWidget(window), "Done.", lambda: undone.append("done"))
    assert (window.told, window.action) == (["Done."], "Undo")
    assert window.run is not None
    window.run()
    assert undone == ["done"]


def test_a_way_back_that_is_refused_says_why(window: TellingWindow, desk: Desk) -> None:
    tell(window, "Started.", lambda: timekeeping.stop_timer(desk))
    assert window.run is not None
    window.run()
    assert window.told == ["Started.", "No timer is running."]


def test_where_nobody_speaks_nothing_is_said(qtbot: QtBot) -> None:
    alone = QWidget()
    qtbot.addWidget(alone)
    tell(alone, "Done.")


def test_what_failed_aside_is_told_in_the_same_ways(window: TellingWindow, desk: Desk) -> None:
    told: list[str] = []
    work = ImmediateWork()
    work.run(window, timekeeping.stop_timer, desk, failed=by_window(window))
    work.run(window, timekeeping.stop_timer, desk, failed=in_words(told.append))
    assert window.told == told == ["No timer is running."]
