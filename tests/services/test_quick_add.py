"""A typed line becomes a task, and a running one, or nothing."""

from datetime import date, time

import pytest

from tests.fakes import FixedClock
from tests.practice import a_kept_client, a_kept_task
from vpa_desk.domain.client_names import ClientFound
from vpa_desk.domain.clients import Language
from vpa_desk.domain.recurrence import Unit
from vpa_desk.domain.tasks import TaskWithoutTitle
from vpa_desk.domain.timekeeping import ClockWentBack
from vpa_desk.services import quick_add, timekeeping
from vpa_desk.services.desk import Desk

LINE = "Flug buchen @Müller #Reise 30.11. 10:00 alle 2 Wochen ~45m !"


def test_a_line_is_understood_by_the_day_and_the_clients_of_the_desk(desk: Desk) -> None:
    client = a_kept_client(desk)
    said = quick_add.understood(desk, "Flug buchen @muel morgen", Language.GERMAN)
    assert isinstance(said.client, ClientFound)
    assert said.client.id == client.id
    assert said.due_on == date(2026, 11, 24)


def test_a_line_is_kept_with_all_its_parts(desk: Desk) -> None:
    client = a_kept_client(desk)
    task = quick_add.keep(desk, quick_add.understood(desk, LINE, Language.GERMAN), client.id)
    kept = desk.reads.tasks.get(task.id)
    assert kept == task
    assert (kept.title, kept.client_id, kept.tags) == ("Flug buchen", client.id, ("Reise",))
    assert (kept.due_on, kept.due_at) == (date(2026, 11, 30), time(10))
    assert (kept.estimate_seconds, kept.important) == (45 * 60, True)
    assert kept.repeat is not None
    assert (kept.repeat.rule.unit, kept.repeat.rule.every) == (Unit.WEEK, 2)
    assert desk.reads.time.running() is None


def test_a_line_can_run_at_once(desk: Desk) -> None:
    timer = quick_add.keep_and_start(
        desk, quick_add.understood(desk, "Anruf", Language.GERMAN), None
    )
    running = desk.reads.time.running()
    assert running is not None
    assert (running.timer, running.task.title) == (timer, "Anruf")


def test_a_line_whose_timer_is_refused_leaves_no_task(desk: Desk, clock: FixedClock) -> None:
    other = a_kept_task(desk, None, "Post")
    timekeeping.start_timer(desk, other.id)
    clock.advance(-60)
    said = quick_add.understood(desk, "Anruf", Language.GERMAN)
    for _ in range(2):  # Ctrl+Enter, and once more
        with pytest.raises(ClockWentBack):
            quick_add.keep_and_start(desk, said, None)
    assert [line.task.id for line in desk.reads.tasks.open()] == [other.id]
    clock.advance(120)
    quick_add.keep_and_start(desk, said, None)
    assert sorted(line.task.title for line in desk.reads.tasks.open()) == ["Anruf", "Post"]


def test_a_line_without_a_title_is_neither_kept_nor_run(desk: Desk) -> None:
    said = quick_add.understood(desk, "morgen", Language.GERMAN)
    for verb in (quick_add.keep, quick_add.keep_and_start):
        with pytest.raises(TaskWithoutTitle):
            verb(desk, said, None)
    assert desk.reads.tasks.open() == ()
    assert desk.reads.time.running() is None
