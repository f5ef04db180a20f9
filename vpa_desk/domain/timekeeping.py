"""The clock: a running timer, and the time entries it leaves. Raw seconds are never changed."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from vpa_desk.domain.days import local_day
from vpa_desk.domain.errors import Case
from vpa_desk.domain.ids import ClientId, EntryId, PaperId, ServiceId, TaskId
from vpa_desk.domain.tasks import Task

SECOND = timedelta(seconds=1)
LONGEST_TYPED = 24 * 3600


class NothingRuns(Case):
    """No timer is running."""


class NothingToContinue(Case):
    """No open task was worked on yet."""


class AlreadyRunning(Case):
    """This task's timer runs already."""

    title: str


class ClockWentBack(Case):
    """The system's clock shows less than when the timer began."""

    started_at: datetime
    at: datetime


class EntryEndsBeforeItStarts(Case):
    """An entry must end after it starts."""

    started_at: datetime
    ended_at: datetime


class EntryTooLong(Case):
    """More than a day in one typed entry is a slip of the pen."""

    seconds: int
    longest: int


class EntryIsBilled(Case):
    """The entry stands on an issued invoice."""

    number: str


class EntryIsReserved(Case):
    """The entry stands in a draft of an invoice."""

    client: str


class TaskHasTime(Case):
    """A task with time on it is completed, not deleted."""

    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RunningTimer:
    """The one timer that runs: its task, and since when, in the zone of the desk."""

    task_id: TaskId
    started_at: datetime
    zone: str

    def seconds(self, now: datetime) -> int:
        """Whole seconds since the start; none if the clock went back."""
        return max(0, (now - self.started_at) // SECOND)


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeEntry:
    """Work done: from when, how many seconds, for whom. `zone` tells the local day."""

    id: EntryId
    task_id: TaskId
    client_id: ClientId | None
    service_id: ServiceId | None
    text: str
    started_at: datetime
    seconds: int
    zone: str
    billable: bool = True
    paper_id: PaperId | None = None

    @property
    def ended_at(self) -> datetime:
        """The instant the work ended."""
        return self.started_at + timedelta(seconds=self.seconds)

    @property
    def day(self) -> date:
        """The local day on which the work began."""
        return local_day(self.started_at, self.zone)


def start(task: Task, *, at: datetime, zone: str) -> RunningTimer:
    """The timer of a task, running from `at`."""
    return RunningTimer(task_id=task.id, started_at=at, zone=zone)


def stop(timer: RunningTimer, task: Task, *, at: datetime, entry_id: EntryId) -> TimeEntry:
    """The work between the start of the timer and `at`, to the whole second.

    Less than a second counts as one, so that no start is without a trace.
    Raises `ClockWentBack` when `at` lies before the start.
    """
    if at < timer.started_at:
        raise ClockWentBack(timer.started_at, at)
    return TimeEntry(
        id=entry_id,
        task_id=task.id,
        client_id=task.client_id,
        service_id=task.service_id,
        text=task.title,
        started_at=timer.started_at,
        seconds=max(1, timer.seconds(at)),
        zone=timer.zone,
        billable=task.billable and task.client_id is not None,
    )


def typed(entry: TimeEntry) -> TimeEntry:
    """An entry written by hand, with a trimmed text, or the error that says what is wrong."""
    if entry.seconds <= 0:
        raise EntryEndsBeforeItStarts(entry.started_at, entry.ended_at)
    if entry.seconds > LONGEST_TYPED:
        raise EntryTooLong(entry.seconds, LONGEST_TYPED)
    return replace(
        entry,
        text=" ".join(entry.text.split()),
        billable=entry.billable and entry.client_id is not None,
    )
