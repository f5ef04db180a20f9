"""What menus and keys ask for on any page."""

import pytest
from pytestqt.qtbot import QtBot

from tests.fakes import FixedClock
from tests.practice import a_kept_task, worked
from tests.stage import settle
from vpa_desk.services import timekeeping
from vpa_desk.services.desk import Desk
from vpa_desk.ui.settings.about_dialog import AboutDialog
from vpa_desk.ui.settings.keys_dialog import KeysDialog
from vpa_desk.ui.shell.main_window import MainWindow
from vpa_desk.ui.shell.nav_entry import NavEntry
from vpa_desk.ui.shell.requests import Requests
from vpa_desk.ui.tasks.page import TasksPage
from vpa_desk.ui.tasks.quick_add_dialog import QuickAddDialog
from vpa_desk.ui.today.page import TodayPage
from vpa_desk.ui.widgets.page import Context


@pytest.fixture
def window(qtbot: QtBot, context: Context) -> MainWindow:
    made = MainWindow(
        [NavEntry("tasks", "Tasks", "sun", TasksPage), NavEntry("today", "Today", "sun", TodayPage)]
    )
    qtbot.addWidget(made)
    made.show()
    made.set_context(context)
    Requests(made, context)
    settle()
    return made


def test_the_timer_is_stopped_and_the_last_task_continued(window: MainWindow, desk: Desk) -> None:
    task = a_kept_task(desk, None)
    worked(desk, task, minutes=30)
    window.toggle_requested.emit()
    running = desk.reads.time.running()
    assert running is not None
    assert running.task.id == task.id
    window.toggle_requested.emit()
    assert desk.reads.time.running() is None


def test_with_nothing_to_continue_the_page_with_the_clock_is_shown(window: MainWindow) -> None:
    window.toggle_requested.emit()
    assert window.key == "today"


def test_a_refusal_is_told_at_the_bottom(window: MainWindow) -> None:
    window.stop_requested.emit()
    assert window._snackbar is not None
    assert window._snackbar.message.text() == "No timer is running."


def test_a_timer_that_cannot_be_stopped_runs_on_and_says_why(
    window: MainWindow, desk: Desk, clock: FixedClock
) -> None:
    timekeeping.start_timer(desk, a_kept_task(desk, None).id)
    clock.advance(-60)
    window.toggle_requested.emit()
    assert window.key == "tasks"
    assert window._snackbar is not None
    assert window._snackbar.message.text()
    assert desk.reads.time.running() is not None


def test_the_timer_is_stopped(window: MainWindow, desk: Desk) -> None:
    timekeeping.start_timer(desk, a_kept_task(desk, None).id)
    window.stop_requested.emit()
    assert desk.reads.time.running() is None


def test_a_page_without_a_line_of_its_own_gets_one_over_it(window: MainWindow) -> None:
    window.quick_add_requested.emit()
    settle()
    assert window.findChild(QuickAddDialog) is not None


def test_a_page_with_a_line_of_its_own_gets_the_cursor_into_it(window: MainWindow) -> None:
    window.go("today")
    window.quick_add_requested.emit()
    settle()
    assert window.findChild(QuickAddDialog) is None
    page = window.page("today")
    assert isinstance(page, TodayPage)
    assert page.focusWidget() is page.quick_add


@pytest.mark.parametrize(("signal", "dialog"), [("help", KeysDialog), ("about", AboutDialog)])
def test_help_and_about_open(
    window: MainWindow, signal: str, dialog: type[KeysDialog] | type[AboutDialog]
) -> None:
    {"help": window.help_requested, "about": window.about_requested}[signal].emit()
    assert window.findChild(dialog) is not None
