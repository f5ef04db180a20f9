"""What is refused is told where it was tried."""

import pytest
from PySide6.QtWidgets import QDialog, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from tests.practice import a_kept_task
from vpa_desk.domain.timekeeping import NothingRuns
from vpa_desk.services import timekeeping
from vpa_desk.services.desk import Desk
from vpa_desk.ui.widgets.attempt import attempt, attempt_here


class Speaking(QMainWindow):
    """A window that remembers what it told."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[str] = []

    def tell(self, said: str) -> None:
        """Remember."""
        self.told.append(said)


@pytest.fixture
def window(qtbot: QtBot, english: None) -> Speaking:
    """A window that can speak."""
    made = Speaking()
    qtbot.addWidget(made)
    return made


def test_what_succeeds_is_handed_back_in_silence(window: Speaking, desk: Desk) -> None:
    task = a_kept_task(desk, None)
    timer = attempt(window, timekeeping.start_timer, desk, task.id)
    assert timer is not None
    assert timer.task_id == task.id
    assert window.told == []


def test_what_is_refused_is_told_by_the_window_around(window: Speaking, desk: Desk) -> None:
    inside = QWidget(window)
    assert attempt(inside, timekeeping.stop_timer, desk) is None
    assert window.told == ["No timer is running."]


def test_a_dialog_lets_the_window_below_it_speak(window: Speaking, desk: Desk) -> None:
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
    assert attempt_here(told.append, timekeeping.stop_timer, desk) is None
    assert told == ["No timer is running."]
