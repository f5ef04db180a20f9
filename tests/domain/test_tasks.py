"""Tasks: titles, due days, and what follows when one is done."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import a_task
from vpa_desk.domain.ids import SeriesId, TaskId
from vpa_desk.domain.recurrence import Rule, Unit
from vpa_desk.domain.tasks import (
    TITLE_LIMIT,
    Repeat,
    RepeatWithoutDay,
    Task,
    TaskIsDone,
    TaskWithoutTitle,
    TitleTooLong,
    checked_task,
    complete,
    postponed,
)

AT = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 25)
DAY = timedelta(days=1)


def a_series(rule: Rule, **given: object) -> Task:
    return a_task(**{"repeat": Repeat(series_id=SeriesId(7), rule=rule), "due_on": TODAY} | given)


def following(task: Task, on: date) -> Task | None:
    return complete(task, at=AT, on=on, following_id=TaskId(2)).following


def due_after(task: Task, on: date) -> date | None:
    after = following(task, on)
    return after.due_on if after else None


def test_a_title_is_trimmed_to_one_line() -> None:
    assert checked_task(a_task(title="  Flug \r\n buchen\t")).title == "Flug buchen"


def test_a_task_must_say_what_is_to_be_done() -> None:
    with pytest.raises(TaskWithoutTitle):
        checked_task(a_task(title=" \n "))


def test_a_title_has_a_limit() -> None:
    assert len(checked_task(a_task(title="x" * TITLE_LIMIT)).title) == TITLE_LIMIT
    with pytest.raises(TitleTooLong) as refused:
        checked_task(a_task(title="x" * (TITLE_LIMIT + 1)))
    assert refused.value.data() == {"length": TITLE_LIMIT + 1, "limit": TITLE_LIMIT}


def test_a_repeat_needs_a_first_day() -> None:
    with pytest.raises(RepeatWithoutDay):
        checked_task(a_series(Rule(Unit.DAY, TODAY), due_on=None))


def test_a_time_without_a_day_means_nothing() -> None:
    assert checked_task(a_task(due_at=time(9))).due_at is None
    assert checked_task(a_task(due_on=TODAY, due_at=time(9))).due_at == time(9)


def test_a_task_is_overdue_when_its_day_is_over() -> None:
    task = a_task(due_on=TODAY)
    assert not task.is_overdue(TODAY)
    assert task.is_overdue(TODAY + DAY)
    assert not a_task().is_overdue(TODAY)
    done = complete(task, at=AT, on=TODAY, following_id=TaskId(2)).done
    assert not done.is_overdue(TODAY + DAY)


def test_a_single_task_has_no_successor() -> None:
    completed = complete(a_task(due_on=TODAY), at=AT, on=TODAY, following_id=TaskId(2))
    assert completed.done.done_at == AT
    assert not completed.done.is_open
    assert completed.following is None


def test_what_is_done_cannot_be_done_again() -> None:
    done = complete(a_task(), at=AT, on=TODAY, following_id=TaskId(2)).done
    with pytest.raises(TaskIsDone):
        complete(done, at=AT, on=TODAY, following_id=TaskId(3))


def test_the_successor_is_the_same_task_open_and_due_next() -> None:
    task = a_series(Rule(Unit.WEEK, TODAY, every=2), due_at=time(15, 30), tags=("Bericht",))
    after = following(task, TODAY)
    assert after is not None
    assert after.is_open
    assert (after.id, after.due_on, after.created_at) == (TaskId(2), date(2026, 12, 9), AT)
    assert (after.title, after.due_at, after.tags, after.repeat) == (
        (task.title, task.due_at, task.tags, task.repeat)
    )


def test_a_series_without_a_day_ends() -> None:
    assert following(a_series(Rule(Unit.DAY, TODAY), due_on=None), TODAY) is None


def test_after_three_weeks_away_one_task_is_due_and_not_three() -> None:
    weekly = a_series(Rule(Unit.WEEK, date(2026, 11, 2)), due_on=date(2026, 11, 2))
    assert due_after(weekly, on=TODAY) == date(2026, 11, 30)


def test_a_daily_task_done_late_is_due_again_today() -> None:
    daily = a_series(Rule(Unit.DAY, date(2026, 11, 1)), due_on=TODAY - DAY)
    assert due_after(daily, on=TODAY) == TODAY


def test_a_task_done_early_keeps_its_rhythm() -> None:
    weekly = a_series(Rule(Unit.WEEK, date(2026, 11, 30)), due_on=date(2026, 11, 30))
    assert due_after(weekly, on=TODAY) == date(2026, 12, 7)


def test_the_last_of_a_series_has_no_successor() -> None:
    assert due_after(a_series(Rule(Unit.DAY, TODAY, until=TODAY + DAY)), on=TODAY) is None


@pytest.mark.parametrize("on", [TODAY - DAY, TODAY, TODAY + 5 * DAY])
def test_after_completion_is_counted_from_the_day_it_was_done(on: date) -> None:
    rule = Rule(Unit.DAY, date(2026, 1, 1), every=10, after_completion=True)
    assert due_after(a_series(rule), on=on) == on + 10 * DAY


def test_done_a_whole_pause_early_the_series_does_not_meet_its_own_day() -> None:
    rule = Rule(Unit.DAY, date(2026, 1, 1), every=10, after_completion=True)
    assert due_after(a_series(rule), on=TODAY - 10 * DAY) == TODAY + 10 * DAY


def test_a_series_that_counts_from_completion_ends_too() -> None:
    rule = Rule(
        Unit.DAY, date(2026, 1, 1), every=10, until=date(2026, 12, 1), after_completion=True
    )
    assert due_after(a_series(rule), on=TODAY) is None


def test_a_successor_whose_day_is_taken_comes_a_day_of_its_series_later() -> None:
    weekly = a_series(Rule(Unit.WEEK, TODAY))
    later = postponed(weekly)
    assert later is not None
    assert later.due_on == TODAY + 7 * DAY
    assert postponed(a_series(Rule(Unit.DAY, TODAY, until=TODAY + DAY))) is None
    assert postponed(a_task(due_on=TODAY)) is None


@given(
    unit=st.sampled_from(Unit),
    every=st.integers(1, 30),
    after_completion=st.booleans(),
    late=st.lists(st.integers(-40, 60), min_size=1, max_size=8),
)
def test_a_series_never_comes_twice_to_one_day(
    unit: Unit, every: int, after_completion: bool, late: list[int]
) -> None:
    rule = Rule(unit, TODAY, every=every, after_completion=after_completion)
    task: Task | None = a_series(rule)
    for days in late:
        assert task is not None
        assert task.due_on is not None
        before = task.due_on
        task = following(task, before + DAY * days)
        assert task is not None
        assert task.due_on is not None
        assert task.due_on > before
