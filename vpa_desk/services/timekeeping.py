"""The clock in use: start, stop, switch; entries written by hand, changed, taken back."""

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from vpa_desk.domain.days import DAY, Period, instant, local_day
from vpa_desk.domain.ids import EntryId, TaskId
from vpa_desk.domain.lengths import parse_duration, parse_span
from vpa_desk.domain.spans import SECOND, Span, span_between
from vpa_desk.domain.tasks import Task, checked_task
from vpa_desk.domain.timekeeping import (
    AlreadyRunning,
    EntryIsBilled,
    EntryIsReserved,
    NothingRuns,
    NothingToContinue,
    RunningTimer,
    TimeEntry,
    start,
    stop,
    typed,
)
from vpa_desk.services.desk import Desk

if TYPE_CHECKING:  # Loading what writes is left to the first write.
    from vpa_desk.store.transaction import Transaction

USUAL_LENGTH = timedelta(hours=1)


def start_timer(desk: Desk, task_id: TaskId) -> RunningTimer:
    """The timer of a task, running from now; one that runs for another task is stopped first."""
    with desk.store.begin() as tx:
        return _start(desk, tx, tx.tasks.get(task_id))


def start_new(desk: Desk, task: Task) -> RunningTimer:
    """The timer of a task that is on the list from now on: both, or neither if one is refused."""
    sound = checked_task(task)
    with desk.store.begin() as tx:
        tx.tasks.add(sound)
        return _start(desk, tx, sound)


def stop_timer(desk: Desk) -> TimeEntry:
    """The running timer turned into a time entry; `NothingRuns` if there is none."""
    at = desk.now()
    with desk.store.begin() as tx:
        running = tx.timers.find()
        if running is None:
            raise NothingRuns
        return _stop(desk, tx, running, at)


def toggle_timer(desk: Desk) -> TimeEntry | RunningTimer:
    """The running timer turned into an entry; else the timer of the task worked on last, running.

    `NothingToContinue` if no open task was worked on yet.
    """
    if desk.reads.time.running() is not None:
        return stop_timer(desk)
    recent = desk.reads.tasks.recent(1)
    if not recent:
        raise NothingToContinue
    return start_timer(desk, recent[0].task.id)


def discard_timer(desk: Desk) -> RunningTimer:
    """The running timer gone without an entry; returned so that it can be restored."""
    with desk.store.begin() as tx:
        running = tx.timers.find()
        if running is None:
            raise NothingRuns
        tx.timers.remove()
    return running


def new_entry(desk: Desk, task_id: TaskId) -> TimeEntry:
    """An entry not kept yet: an hour on the task, up to now."""
    task, at = desk.reads.tasks.get(task_id), desk.now()
    timer = start(task, at=at - USUAL_LENGTH, zone=desk.zone())
    return stop(timer, task, at=at, entry_id=EntryId(desk.new_id()))


def add_entry(desk: Desk, entry: TimeEntry, *, new_task: Task | None = None) -> TimeEntry:
    """An entry written by hand, or one taken back after its deletion; its task made with it."""
    sound, tasks = typed(entry), _checked(new_task)
    with desk.store.begin() as tx:
        _add_tasks(tx, tasks)
        tx.entries.add(sound)
    return sound


def change_entry(desk: Desk, entry: TimeEntry, *, new_task: Task | None = None) -> TimeEntry:
    """The entry as it is now, its task made with it.

    `EntryIsBilled` or `EntryIsReserved` if it stands on an invoice.
    """
    sound, tasks = typed(entry), _checked(new_task)
    with desk.store.begin() as tx:
        _check_free(tx, tx.entries.get(entry.id))
        _add_tasks(tx, tasks)
        tx.entries.replace(sound)
    return sound


def delete_entry(desk: Desk, entry_id: EntryId) -> TimeEntry:
    """The entry gone; returned so that it can be restored."""
    with desk.store.begin() as tx:
        entry = tx.entries.get(entry_id)
        _check_free(tx, entry)
        tx.entries.remove(entry_id)
    return entry


def next_span(desk: Desk, day: date) -> Span:
    """An hour to begin with, where the work of the day ends so far."""
    at = _free_from(desk, day)
    return Span(at, at, desk.zone()).lasting(USUAL_LENGTH // SECOND)


def span_after_the_last(desk: Desk, typed: str, day: date) -> Span | None:
    """When the work was that somebody typed for a day; a length follows the work of that day.

    None if it can be read neither as from and to nor as a length.
    """
    seconds = parse_duration(typed)
    if parse_span(typed) is not None or not seconds:
        return _from_and_to(desk, typed, day)
    at = _free_from(desk, day)
    return Span(at, at, desk.zone()).lasting(seconds)


def span_until_now(desk: Desk, typed: str, day: date) -> Span | None:
    """When the work was that somebody typed for a day; a length ended just now.

    On another day it began with that day's work. None if it can be read neither as from and to
    nor as a length.
    """
    seconds = parse_duration(typed)
    if parse_span(typed) is not None or not seconds:
        return _from_and_to(desk, typed, day)
    just_now = desk.now() - timedelta(seconds=seconds)
    at = just_now if day == desk.today() else _opening(desk, day)
    return Span(at, at, desk.zone()).lasting(seconds)


def _checked(task: Task | None) -> tuple[Task, ...]:
    return () if task is None else (checked_task(task),)


def _add_tasks(tx: "Transaction", tasks: tuple[Task, ...]) -> None:
    if tasks:
        tx.tasks.add(*tasks)


def _from_and_to(desk: Desk, typed: str, day: date) -> Span | None:
    hours = parse_span(typed)
    return None if hours is None else span_between(day, *hours, desk.zone())


def _free_from(desk: Desk, day: date) -> datetime:
    """Where the last entry of a day ended on that day, else the hour the desk opens."""
    lines = desk.reads.time.within(Period(day, day + DAY))
    last = max((line.entry.ended_at for line in lines), default=None)
    if last is not None and local_day(last, desk.zone()) == day:
        return last.replace(second=0)
    return _opening(desk, day)


def _opening(desk: Desk, day: date) -> datetime:
    opens = desk.reads.settings.current().workday.start_hour
    return instant(day, time(opens), desk.zone())


def _start(desk: Desk, tx: "Transaction", task: Task) -> RunningTimer:
    at = desk.now()
    running = tx.timers.find()
    if running and running.task_id == task.id:
        raise AlreadyRunning(task.title)
    if running:
        _stop(desk, tx, running, at)
    timer = start(task, at=at, zone=desk.zone())
    tx.timers.add(timer)
    return timer


def _stop(desk: Desk, tx: "Transaction", running: RunningTimer, at: datetime) -> TimeEntry:
    task = tx.tasks.get(running.task_id)
    entry = stop(running, task, at=at, entry_id=EntryId(desk.new_id()))
    tx.entries.add(entry)
    tx.timers.remove()
    return entry


def _check_free(tx: "Transaction", entry: TimeEntry) -> None:
    if entry.paper_id is None:
        return
    number = tx.papers.number_of(entry.paper_id)
    if number is not None:
        raise EntryIsBilled(number)
    draft = tx.drafts.get(entry.paper_id)
    raise EntryIsReserved(tx.clients.get(draft.client_id).name)
