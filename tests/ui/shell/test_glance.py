"""The running timer and the counts are seen from every page."""

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.practice import a_kept_client, a_kept_task
from tests.stage import settle
from vpa_desk.services import timekeeping
from vpa_desk.services.desk import Desk
from vpa_desk.ui.shell.glance import Glance
from vpa_desk.ui.shell.main_window import MainWindow
from vpa_desk.ui.shell.nav_entry import NavEntry
from vpa_desk.ui.shell.timer_strip import TimerStrip
from vpa_desk.ui.tasks.page import TasksPage
from vpa_desk.ui.widgets.page import Context
from vpa_desk.ui.widgets.ticker import ticker_of

KEYS = ("tasks", "today", "invoices")


@pytest.fixture
def window(qtbot: QtBot, context: Context) -> MainWindow:
    made = MainWindow([NavEntry(key, key.title(), "sun", TasksPage) for key in KEYS])
    qtbot.addWidget(made)
    made.show()
    made.set_context(context)
    Glance(made, context).show()
    return made


def names(window: MainWindow) -> list[str]:
    return [button.accessibleName() for button in window.nav.findChildren(QPushButton)]


def test_counts_follow_the_store(window: MainWindow, desk: Desk) -> None:
    assert "Tasks, 1" not in names(window)
    a_kept_task(desk, None)
    settle()
    assert "Tasks, 1" in names(window)


def test_the_strip_follows_the_timer(window: MainWindow, context: Context, desk: Desk) -> None:
    task = a_kept_task(desk, a_kept_client(desk))
    timekeeping.start_timer(desk, task.id)
    settle()
    strip = window.findChild(TimerStrip)
    assert isinstance(strip, TimerStrip)
    assert strip.isVisible()
    assert strip.title.text() == task.title
    ticker_of(context).ticked.emit(65)
    assert strip.clock.text() == "0:01:05"
    timekeeping.stop_timer(desk)
    settle()
    assert not strip.isVisible()
