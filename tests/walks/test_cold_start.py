"""A cold start: rows first, then what writes, then the backup."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.conftest import NOW, desk_at
from tests.fakes import FixedClock
from tests.practice import a_kept_client, a_kept_task
from tests.stage import Household, opened_household
from vpa_desk.paths import Places
from vpa_desk.services import planning
from vpa_desk.ui.today.page import TodayPage
from vpa_desk.ui.work import Finished, Job, Work


class ObservedWork(Work):
    """Writes down in which order things begin and land."""

    def __init__(self) -> None:
        super().__init__()
        self.order: list[str] = []

    def _start(self, job: Job) -> None:
        self.order.append(f"{job.function.__name__} begins")
        super()._start(job)

    def _land(self, finished: Finished) -> None:
        super()._land(finished)
        self.order.append(f"{finished.job.function.__name__} lands")


class PaintWatch(QObject):
    """Writes down the first time that rows of the page are painted."""

    def __init__(self, order: list[str]) -> None:
        super().__init__()
        self._order = order
        self._was_seen = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and isinstance(watched, TodayPage):
            self._see(watched)
        return False

    def _see(self, page: TodayPage) -> None:
        if not self._was_seen and page.tasks.model().rowCount():
            self._was_seen = True
            self._order.append("rows painted")


@pytest.fixture
def work(qapp: QApplication) -> Iterator[ObservedWork]:
    made = ObservedWork()
    watch = PaintWatch(made.order)
    qapp.installEventFilter(watch)
    yield made
    qapp.removeEventFilter(watch)


@pytest.fixture
def household(
    qtbot: QtBot, home: Places, qapp: QApplication, work: ObservedWork
) -> Iterator[Household]:
    """The window over a store with something to do today, and no backup yet."""
    desk = desk_at(home.database, FixedClock(NOW))
    task = a_kept_task(desk, a_kept_client(desk))
    planning.change_task(desk, replace(task, due_on=desk.today()))
    desk.store.close()
    with opened_household(qtbot, home, work=work) as opened:
        yield opened


def test_the_page_waits_for_no_backup(
    household: Household, work: ObservedWork, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: "back_up_if_due lands" in work.order)
    assert len(list(household.desk.backups.iterdir())) == 1
    place = work.order.index
    # What the page asked aside is on it, and its rows are seen, before anything else begins.
    assert place("money_figures begins") < place("money_figures lands") < place("writer begins")
    assert place("rows painted") < place("writer begins")
    assert place("writer lands") < place("back_up_if_due begins")
