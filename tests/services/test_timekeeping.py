"""The clock in use: one timer, no second lost, billed time untouched, with a real store."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest

from tests.conftest import desk_at
from tests.fakes import FixedClock
from tests.practice import a_kept_client, a_kept_task, set_up, worked
from vpa_desk.domain.days import Period, instant
from vpa_desk.domain.errors import Case
from vpa_desk.domain.ids import EntryId, TaskId
from vpa_desk.domain.safekeeping import NotFound
from vpa_desk.domain.spans import Span
from vpa_desk.domain.timekeeping import (
    AlreadyRunning,
    ClockWentBack,
    EntryEndsBeforeItStarts,
    EntryIsBilled,
    EntryIsReserved,
    NothingRuns,
    NothingToContinue,
    RunningTimer,
    TimeEntry,
)
from vpa_desk.services import billing, planning, timekeeping
from vpa_desk.services.desk import Desk

EVER = Period(date(2000, 1, 1), date(2100, 1, 1))
BERLIN = "Europe/Berlin"


def entries(desk: Desk) -> list[TimeEntry]:
    return [line.entry for line in desk.reads.time.within(EVER)]


def test_a_timer_runs_from_now_and_outlives_the_desk(desk: Desk, clock: FixedClock) -> None:
    task = a_kept_task(desk, a_kept_client(desk))
    timer = timekeeping.start_timer(desk, task.id)
    assert timer.started_at == desk.now()
    desk.store.close()
    again = desk_at(desk.store.path, clock)
    running = again.reads.time.running()
    again.store.close()
    assert running is not None
    assert (running.timer, running.task) == (timer, task)


def test_a_stopped_timer_leaves_an_entry_and_no_timer(desk: Desk, clock: FixedClock) -> None:
    client = a_kept_client(desk)
    task = a_kept_task(desk, client)
    started = timekeeping.start_timer(desk, task.id).started_at
    clock.advance(125)
    entry = timekeeping.stop_timer(desk)
    assert (entry.started_at, entry.seconds, entry.client_id) == (started, 125, client.id)
    assert entry.billable
    assert entries(desk) == [entry]
    assert desk.reads.time.running() is None


def test_less_than_a_second_leaves_one_second(desk: Desk) -> None:
    task = a_kept_task(desk, None)
    timekeeping.start_timer(desk, task.id)
    assert timekeeping.stop_timer(desk).seconds == 1


def test_without_a_timer_there_is_nothing_to_stop_or_discard(desk: Desk) -> None:
    for verb in (timekeeping.stop_timer, timekeeping.discard_timer):
        with pytest.raises(NothingRuns):
            verb(desk)


def test_a_timer_that_runs_is_not_started_again(desk: Desk, clock: FixedClock) -> None:
    task = a_kept_task(desk, None)
    timer = timekeeping.start_timer(desk, task.id)
    clock.advance(60)
    with pytest.raises(AlreadyRunning) as already:
        timekeeping.start_timer(desk, task.id)
    assert already.value.title == task.title
    running = desk.reads.time.running()
    assert running is not None
    assert running.timer == timer


class PassingClock(FixedClock):
    """A clock that moves on by a second whenever it is read."""

    def now(self) -> datetime:
        self.advance(1)
        return super().now()


def test_switching_ends_one_timer_where_the_next_begins(desk: Desk, clock: FixedClock) -> None:
    first, second = a_kept_task(desk, None, "Eins"), a_kept_task(desk, None, "Zwei")
    timekeeping.start_timer(desk, first.id)
    hasty = replace(desk, clock=PassingClock(clock.now() + timedelta(seconds=90)))
    timer = timekeeping.start_timer(hasty, second.id)
    (entry,) = entries(desk)
    assert entry.task_id == first.id
    assert entry.ended_at == timer.started_at


def test_switching_is_one_commit_or_none(desk: Desk) -> None:
    heard: list[frozenset[str]] = []
    first, second = a_kept_task(desk, None, "Eins"), a_kept_task(desk, None, "Zwei")
    timer = timekeeping.start_timer(desk, first.id)
    desk.store.listen(heard.append)
    timekeeping.start_timer(desk, second.id)
    assert heard == [frozenset({"timer", "entries"})]
    with pytest.raises(NotFound):
        timekeeping.start_timer(desk, TaskId(1))
    assert len(heard) == 1
    assert timer.task_id == entries(desk)[0].task_id


def test_a_clock_that_went_back_stops_nothing(desk: Desk, clock: FixedClock) -> None:
    task, other = a_kept_task(desk, None), a_kept_task(desk, None, "Zwei")
    timer = timekeeping.start_timer(desk, task.id)
    clock.advance(-3600)
    with pytest.raises(ClockWentBack):
        timekeeping.stop_timer(desk)
    with pytest.raises(ClockWentBack):
        timekeeping.start_timer(desk, other.id)
    assert entries(desk) == []
    assert timekeeping.discard_timer(desk) == timer


@pytest.mark.parametrize(
    ("night", "seconds"), [(date(2026, 3, 29), 7200), (date(2026, 10, 25), 14_400)]
)
def test_a_timer_through_a_night_of_the_clock_counts_real_seconds(
    desk: Desk, night: date, seconds: int
) -> None:
    task = a_kept_task(desk, None)
    clock = FixedClock(instant(night, time(1), BERLIN))
    owl = replace(desk, clock=clock)
    timekeeping.start_timer(owl, task.id)
    clock.advance((instant(night, time(4), BERLIN) - clock.now()).total_seconds())
    entry = timekeeping.stop_timer(owl)
    assert (entry.seconds, entry.day) == (seconds, night)


def test_a_discarded_timer_leaves_nothing(desk: Desk) -> None:
    timer = timekeeping.start_timer(desk, a_kept_task(desk, None).id)
    assert timekeeping.discard_timer(desk) == timer
    assert desk.reads.time.running() is None
    assert entries(desk) == []


def test_a_new_entry_is_the_last_hour(desk: Desk) -> None:
    task = a_kept_task(desk, a_kept_client(desk))
    entry = timekeeping.new_entry(desk, task.id)
    assert (entry.ended_at, entry.seconds) == (desk.now(), 3600)
    assert entry.text == task.title
    assert entries(desk) == []


def test_an_entry_by_hand_is_kept(desk: Desk) -> None:
    entry = timekeeping.new_entry(desk, a_kept_task(desk, a_kept_client(desk)).id)
    kept = timekeeping.add_entry(desk, replace(entry, text=" Hotel  "))
    assert kept.text == "Hotel"
    assert entries(desk) == [kept]


def test_an_entry_that_ends_before_it_starts_is_refused(desk: Desk) -> None:
    entry = worked(desk, a_kept_task(desk, None), minutes=10)
    for verb in (timekeeping.add_entry, timekeeping.change_entry):
        with pytest.raises(EntryEndsBeforeItStarts):
            verb(desk, replace(entry, seconds=-60))
    assert entries(desk) == [entry]


def test_an_entry_is_changed_deleted_and_put_back(desk: Desk) -> None:
    entry = worked(desk, a_kept_task(desk, a_kept_client(desk)), minutes=10)
    changed = timekeeping.change_entry(desk, replace(entry, seconds=900, billable=False))
    assert entries(desk) == [changed]
    assert timekeeping.delete_entry(desk, entry.id) == changed
    assert entries(desk) == []
    assert timekeeping.add_entry(desk, changed) == changed
    assert entries(desk) == [changed]


def test_an_entry_that_is_not_there_is_not_found(desk: Desk) -> None:
    entry = worked(desk, a_kept_task(desk, None), minutes=10)
    timekeeping.delete_entry(desk, entry.id)
    with pytest.raises(NotFound):
        timekeeping.change_entry(desk, entry)
    with pytest.raises(NotFound):
        timekeeping.delete_entry(desk, entry.id)


def test_time_in_a_draft_is_reserved(desk: Desk) -> None:
    client = a_kept_client(desk)
    entry = worked(desk, a_kept_task(desk, client), minutes=10)
    draft = billing.draft_invoice(desk, client.id, until=desk.tomorrow())
    for refused in refusals(desk, entry, EntryIsReserved):
        assert refused.data() == {"client": client.name}
    billing.discard_draft(desk, draft.id)
    assert timekeeping.change_entry(desk, replace(entry, seconds=60)).seconds == 60


def test_billed_time_does_not_change(desk: Desk) -> None:
    set_up(desk)
    client = a_kept_client(desk)
    entry = worked(desk, a_kept_task(desk, client), minutes=10)
    draft = billing.draft_invoice(desk, client.id, until=desk.tomorrow())
    number = billing.issue_invoice(desk, draft.id).number.text
    for refused in refusals(desk, entry, EntryIsBilled):
        assert refused.data() == {"number": number}
    assert entries(desk) == [replace(entry, paper_id=draft.id)]


def refusals(
    desk: Desk, entry: TimeEntry, case: type[EntryIsReserved | EntryIsBilled]
) -> list[Case]:
    """What is said to somebody who changes or deletes the entry."""
    with pytest.raises(case) as changing:
        timekeeping.change_entry(desk, replace(entry, seconds=1))
    with pytest.raises(case) as deleting:
        timekeeping.delete_entry(desk, entry.id)
    return [changing.value, deleting.value]


def test_a_new_task_and_its_timer_are_kept_together(desk: Desk) -> None:
    timer = timekeeping.start_new(desk, planning.new_task(desk, "  Post  "))
    running = desk.reads.time.running()
    assert running is not None
    assert (running.timer, running.task.title) == (timer, "Post")


def test_a_new_task_whose_timer_is_refused_is_not_kept(desk: Desk, clock: FixedClock) -> None:
    timekeeping.start_timer(desk, a_kept_task(desk, None).id)
    clock.advance(-1)
    fresh = planning.new_task(desk, "Post")
    with pytest.raises(ClockWentBack):
        timekeeping.start_new(desk, fresh)
    with pytest.raises(NotFound):
        desk.reads.tasks.get(fresh.id)


def test_the_timer_is_stopped_and_the_last_task_continued(desk: Desk, clock: FixedClock) -> None:
    task = a_kept_task(desk, None)
    with pytest.raises(NothingToContinue):
        timekeeping.toggle_timer(desk)
    timekeeping.start_timer(desk, task.id)
    clock.advance(60)
    entry = timekeeping.toggle_timer(desk)
    assert isinstance(entry, TimeEntry)
    assert (entry.task_id, entry.seconds) == (task.id, 60)
    timer = timekeeping.toggle_timer(desk)
    assert isinstance(timer, RunningTimer)
    assert timer.task_id == task.id


def span_said(span: Span | None) -> str | None:
    """A span as a person says it."""
    if span is None:
        return None
    return f"{span.day:%d.%m.} {span.starts:%H:%M}-{span.ends:%H:%M}"


@pytest.mark.parametrize(
    ("typed", "on_a_free_day", "after_the_last"),
    [
        ("1:30", "20.11. 08:00-09:30", "20.11. 11:59-13:29"),
        ("9-10:30", "20.11. 09:00-10:30", "20.11. 09:00-10:30"),
        ("22-1", "20.11. 22:00-01:00", "20.11. 22:00-01:00"),
        ("0:00", None, None),
        ("bald", None, None),
    ],
)
def test_a_length_follows_the_work_of_its_day(
    desk: Desk, typed: str, on_a_free_day: str | None, after_the_last: str | None
) -> None:
    day = date(2026, 11, 20)
    assert span_said(timekeeping.span_after_the_last(desk, typed, day)) == on_a_free_day
    worked(desk, a_kept_task(desk, None), minutes=30, days_ago=3)
    assert span_said(timekeeping.span_after_the_last(desk, typed, day)) == after_the_last


def test_work_that_ended_after_midnight_leaves_the_day_as_it_began(desk: Desk) -> None:
    task, day = a_kept_task(desk, None), date(2026, 11, 20)
    at = instant(day, time(23), BERLIN)
    entry = replace(timekeeping.new_entry(desk, task.id), started_at=at, seconds=7200)
    timekeeping.add_entry(desk, entry)
    assert span_said(timekeeping.next_span(desk, day)) == "20.11. 08:00-09:00"


@pytest.mark.parametrize(
    ("typed", "day", "span"),
    [
        ("1:30", date(2026, 11, 23), "23.11. 10:29-11:59"),
        ("1:30", date(2026, 11, 20), "20.11. 08:00-09:30"),
        ("9-10:30", date(2026, 11, 23), "23.11. 09:00-10:30"),
        ("22-1", date(2026, 11, 20), "20.11. 22:00-01:00"),
        ("bald", date(2026, 11, 23), None),
    ],
)
def test_a_length_of_today_ended_just_now(
    desk: Desk, typed: str, day: date, span: str | None
) -> None:
    assert span_said(timekeeping.span_until_now(desk, typed, day)) == span


def test_an_entry_and_its_new_task_are_kept_together_or_not_at_all(desk: Desk) -> None:
    entry = worked(desk, a_kept_task(desk, None), minutes=5)
    fresh = planning.new_task(desk, "Post")
    moved = timekeeping.change_entry(desk, replace(entry, task_id=fresh.id), new_task=fresh)
    assert desk.reads.tasks.get(fresh.id).title == "Post"
    other = planning.new_task(desk, "Ablage")
    added = replace(moved, id=EntryId(desk.new_id()), task_id=other.id)
    assert timekeeping.add_entry(desk, added, new_task=other) == added
    with pytest.raises(NotFound):
        timekeeping.change_entry(
            desk, replace(entry, id=EntryId(1)), new_task=planning.new_task(desk, "lost")
        )
    with pytest.raises(EntryEndsBeforeItStarts):
        timekeeping.add_entry(
            desk, replace(entry, seconds=0), new_task=planning.new_task(desk, "lost")
        )
    assert [line.task.title for line in desk.reads.tasks.open()].count("lost") == 0
