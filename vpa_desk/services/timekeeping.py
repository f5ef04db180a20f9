"""The clock in use: start, stop, switch; entries written by hand, changed, taken back."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from vpa_desk.domain.ids import EntryId, TaskId
from vpa_desk.domain.timekeeping import (
    AlreadyRunning,
    EntryIsBilled,
    EntryIsReserved,
    NothingRuns,
    RunningTimer,
    TimeEntry,
    start,
    stop,
    typed,
)
from vpa_desk.services.desk import Desk
from vpa_desk.services.planning import new_task

if TYPE_CHECKING:  # Loading what writes is left to the first write.
    from vpa_desk.store.transaction import Transaction

USUAL_LENGTH = timedelta(hours=1)


def start_timer(desk: Desk, task_id: TaskId) -> RunningTimer:
    """The timer of a task, running from now; one that runs for another task is stopped first."""
    at = desk.now()
    with desk.store.begin() as tx:
        task = tx.tasks.get(task_id)
        running = tx.timers.find()
        if running and running.task_id == task_id:
            raise AlreadyRunning(task.title)
        if running:
            _stop(desk, tx, running, at)
        timer = start(task, at=at, zone=desk.zone())
        tx.timers.add(timer)
    return timer


def stop_timer(desk: Desk) -> TimeEntry:
    """The running timer turned into a time entry; `NothingRuns` if there is none."""
    at = desk.now()
    with desk.store.begin() as tx:
        running = tx.timers.find()
        if running is None:
            raise NothingRuns
        return _stop(desk, tx, running, at)


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


def add_entry(desk: Desk, entry: TimeEntry) -> TimeEntry:
    """An entry written by hand, or one taken back after its deletion."""
    sound = typed(entry)
    with desk.store.begin() as tx:
        tx.entries.add(sound)
    return sound


def change_entry(desk: Desk, entry: TimeEntry) -> TimeEntry:
    """The entry as it is now; `EntryIsBilled` or `EntryIsReserved` if it stands on an invoice."""
    sound = typed(entry)
    with desk.store.begin() as tx:
        _check_free(tx, tx.entries.get(entry.id))
        tx.entries.replace(sound)
    return sound


def delete_entry(desk: Desk, entry_id: EntryId) -> TimeEntry:
    """The entry gone; returned so that it can be restored."""
    with desk.store.begin() as tx:
        entry = tx.entries.get(entry_id)
        _check_free(tx, entry)
        tx.entries.remove(entry_id)
    return entry


def task_to_start(desk: Desk, title: str) -> TaskId:
    """The newest open task with this title, or a new one without a client."""
    with desk.store.begin() as tx:
        found = tx.tasks.find_open_titled(title)
        if found is None:
            found = new_task(desk, title)
            tx.tasks.add(found)
    return found.id


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
