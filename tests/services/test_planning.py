"""Tasks added, moved, done and taken back, with a real store."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from tests.fakes import FixedClock
from tests.practice import a_kept_client, a_kept_task, worked
from vpa_desk.domain.ids import TaskId
from vpa_desk.domain.recurrence import Rule, Unit
from vpa_desk.domain.safekeeping import NotFound
from vpa_desk.domain.tasks import (
    RepeatWithoutDay,
    SeriesHasThatDay,
    Task,
    TaskIsDone,
    TaskWithoutTitle,
)
from vpa_desk.domain.timekeeping import TaskHasTime
from vpa_desk.services import planning, timekeeping
from vpa_desk.services.desk import Desk

LAST_OF_MONTH = date(2026, 10, 31)
DAY_SECONDS = 86_400
TODAY = date(2026, 11, 23)


def a_series(desk: Desk, rule: Rule, due_on: date) -> Task:
    """A kept task that repeats."""
    task = replace(planning.new_task(desk, "Bericht"), due_on=due_on)
    return planning.add_task(desk, planning.repeated(desk, task, rule))


def open_days(desk: Desk) -> list[date | None]:
    return [line.task.due_on for line in desk.reads.tasks.open()]


def test_a_task_is_kept_as_it_was_given(desk: Desk) -> None:
    client = a_kept_client(desk)
    task = replace(
        planning.new_task(desk, " Flug  buchen "),
        client_id=client.id,
        notes="Fenster\nGang",
        tags=("Reise", "eilig"),
        due_on=date(2026, 11, 27),
        due_at=time(14, 30),
        estimate_seconds=900,
        billable=False,
        important=True,
    )
    kept = planning.add_task(desk, task)
    assert kept.title == "Flug buchen"
    assert desk.reads.tasks.get(kept.id) == kept


def test_a_task_without_a_title_is_not_kept(desk: Desk) -> None:
    with pytest.raises(TaskWithoutTitle):
        planning.add_task(desk, planning.new_task(desk, " "))
    assert desk.reads.tasks.open_count() == 0


def test_a_changed_task_leaves_its_time_with_the_client_it_was_worked_for(desk: Desk) -> None:
    client, other = a_kept_client(desk), a_kept_client(desk, "Café Blume")
    task = a_kept_task(desk, client)
    entry = worked(desk, task, minutes=30)
    planning.change_task(desk, replace(task, client_id=other.id, title="Anders"))
    kept = desk.reads.time.line(entry.id).entry
    assert (kept.client_id, kept.text) == (client.id, task.title)
    assert desk.reads.tasks.get(task.id).client_id == other.id


def test_only_a_kept_task_can_be_changed(desk: Desk) -> None:
    with pytest.raises(NotFound):
        planning.change_task(desk, planning.new_task(desk, "Niemand"))


def test_a_task_moves_to_another_day_and_to_none(desk: Desk) -> None:
    task = replace(planning.new_task(desk, "Flug"), due_on=date(2026, 11, 23), due_at=time(9))
    planning.add_task(desk, task)
    assert planning.move_task(desk, task.id, date(2026, 11, 25)).due_at == time(9)
    moved = planning.move_task(desk, task.id, None)
    assert (moved.due_on, moved.due_at) == (None, None)
    assert desk.reads.tasks.get(task.id) == moved


def test_a_series_cannot_lose_its_day(desk: Desk) -> None:
    task = a_series(desk, Rule(Unit.DAY, LAST_OF_MONTH), LAST_OF_MONTH)
    with pytest.raises(RepeatWithoutDay):
        planning.move_task(desk, task.id, None)
    assert desk.reads.tasks.get(task.id) == task


def test_a_task_keeps_its_series_when_the_rule_changes_and_loses_it_with_the_rule(
    desk: Desk,
) -> None:
    daily, weekly = Rule(Unit.DAY, LAST_OF_MONTH), Rule(Unit.WEEK, LAST_OF_MONTH)
    task = a_series(desk, daily, LAST_OF_MONTH)
    changed = planning.repeated(desk, task, weekly)
    assert task.repeat is not None
    assert changed.repeat == replace(task.repeat, rule=weekly)
    assert planning.repeated(desk, changed, None).repeat is None


def test_a_single_task_is_done_and_nothing_follows(desk: Desk) -> None:
    task = a_kept_task(desk, None)
    completed = planning.complete_task(desk, task.id)
    assert completed.following is None
    assert completed.done.done_at == desk.now()
    assert desk.reads.tasks.open_count() == 0
    assert [line.task for line in desk.reads.tasks.done_last(5)] == [completed.done]


def test_what_is_done_cannot_be_done_again(desk: Desk) -> None:
    task = a_kept_task(desk, None)
    planning.complete_task(desk, task.id)
    with pytest.raises(TaskIsDone):
        planning.complete_task(desk, task.id)


def test_a_recurring_task_done_is_followed_by_one(desk: Desk) -> None:
    task = a_series(desk, Rule(Unit.WEEK, date(2026, 11, 2)), date(2026, 11, 2))
    completed = planning.complete_task(desk, task.id)
    assert open_days(desk) == [date(2026, 11, 23)]
    assert completed.following is not None
    assert desk.reads.tasks.get(completed.following.id) == completed.following


def test_the_31st_is_the_last_day_of_a_short_month(desk: Desk, clock: FixedClock) -> None:
    task = a_series(desk, Rule(Unit.MONTH, LAST_OF_MONTH), LAST_OF_MONTH)
    days = []
    for _ in range(4):
        following = planning.complete_task(desk, task.id).following
        assert following is not None
        task = following
        days.append(task.due_on)
        clock.advance(31 * DAY_SECONDS)
    assert days == [
        date(2026, 11, 30),
        date(2026, 12, 31),
        date(2027, 1, 31),
        date(2027, 2, 28),
    ]


def test_reopening_takes_the_successor_back(desk: Desk) -> None:
    task = a_series(desk, Rule(Unit.DAY, date(2026, 11, 23)), date(2026, 11, 23))
    planning.complete_task(desk, task.id)
    assert planning.reopen_task(desk, task.id) == task
    assert open_days(desk) == [date(2026, 11, 23)]


def test_reopening_leaves_a_successor_with_time_on_it(desk: Desk) -> None:
    task = a_series(desk, Rule(Unit.DAY, date(2026, 11, 23)), date(2026, 11, 23))
    following = planning.complete_task(desk, task.id).following
    assert following is not None
    timekeeping.start_timer(desk, following.id)
    planning.reopen_task(desk, task.id)
    assert open_days(desk) == [date(2026, 11, 23), date(2026, 11, 24)]


def test_reopening_leaves_a_successor_that_was_written_on(desk: Desk) -> None:
    task = a_series(desk, Rule(Unit.DAY, date(2026, 11, 23)), date(2026, 11, 23))
    following = planning.complete_task(desk, task.id).following
    assert following is not None
    planning.change_task(desk, replace(following, notes="Zahlen von Sabine abwarten"))
    planning.reopen_task(desk, task.id)
    assert desk.reads.tasks.get(following.id).notes == "Zahlen von Sabine abwarten"


def test_a_series_never_comes_twice_to_one_day(desk: Desk) -> None:
    task = a_series(desk, Rule(Unit.DAY, date(2026, 11, 23)), date(2026, 11, 23))
    following = planning.complete_task(desk, task.id).following
    assert following is not None
    worked(desk, following, minutes=5)
    planning.reopen_task(desk, task.id)
    assert planning.complete_task(desk, task.id).following is None
    assert open_days(desk) == [date(2026, 11, 24)]


def test_a_series_goes_on_past_a_day_that_is_done(desk: Desk) -> None:
    task = a_series(desk, Rule(Unit.DAY, TODAY), TODAY)
    following = planning.complete_task(desk, task.id).following
    assert following is not None
    planning.move_task(desk, following.id, TODAY - timedelta(1))
    again = planning.complete_task(desk, following.id).following
    assert again is not None
    assert open_days(desk) == [again.due_on] == [TODAY + timedelta(1)]


def test_reopening_an_open_task_changes_nothing(desk: Desk) -> None:
    task = a_series(desk, Rule(Unit.DAY, LAST_OF_MONTH), LAST_OF_MONTH)
    assert planning.reopen_task(desk, task.id) == task
    assert open_days(desk) == [LAST_OF_MONTH]


def test_the_timer_of_a_task_that_is_done_goes_on(desk: Desk) -> None:
    task = a_kept_task(desk, None)
    timekeeping.start_timer(desk, task.id)
    planning.complete_task(desk, task.id)
    assert desk.reads.time.running() is not None


def test_a_deleted_task_can_be_put_back(desk: Desk) -> None:
    task = a_kept_task(desk, a_kept_client(desk))
    deleted = planning.delete_task(desk, task.id)
    with pytest.raises(NotFound):
        desk.reads.tasks.get(task.id)
    assert planning.add_task(desk, deleted) == task
    assert desk.reads.tasks.get(task.id) == task


@pytest.mark.parametrize("how", ["worked", "running"])
def test_a_task_with_time_on_it_is_not_deleted(desk: Desk, how: str) -> None:
    task = a_kept_task(desk, None)
    if how == "worked":
        worked(desk, task, minutes=1)
    else:
        timekeeping.start_timer(desk, task.id)
    with pytest.raises(TaskHasTime) as refused:
        planning.delete_task(desk, task.id)
    assert refused.value.title == task.title
    assert desk.reads.tasks.get(task.id) == task


def test_a_task_that_is_not_there_is_not_found(desk: Desk) -> None:
    for verb in (planning.complete_task, planning.reopen_task, planning.delete_task):
        with pytest.raises(NotFound):
            verb(desk, TaskId(1))


def test_a_series_keeps_one_task_a_day(desk: Desk) -> None:
    daily = Rule(Unit.DAY, desk.today())
    task = replace(planning.new_task(desk, "Postfach sichten"), due_on=desk.today())
    first = planning.add_task(desk, planning.repeated(desk, task, daily))
    completed = planning.complete_task(desk, first.id)
    assert completed.following is not None
    with pytest.raises(SeriesHasThatDay):
        planning.move_task(desk, completed.following.id, desk.today())
    with pytest.raises(SeriesHasThatDay):
        planning.change_task(desk, replace(completed.following, due_on=desk.today()))


def test_the_newest_open_task_for_some_work_is_found(desk: Desk, clock: FixedClock) -> None:
    client = a_kept_client(desk)
    assert planning.newest_task(desk, client.id, None) is None
    made = []
    for title in ("old", "new", "done"):
        clock.advance(1)
        made.append(a_kept_task(desk, client, title))
    planning.complete_task(desk, made[2].id)
    a_kept_task(desk, None, "own")
    assert planning.newest_task(desk, client.id, None) == made[1].id


def test_an_open_task_is_found_by_its_title(desk: Desk) -> None:
    task = a_kept_task(desk, None, "Straße fegen")
    assert planning.open_task_titled(desk, "STRASSE fegen") == task
    assert planning.open_task_titled(desk, "Straße") is None
    planning.complete_task(desk, task.id)
    assert planning.open_task_titled(desk, "Straße fegen") is None
