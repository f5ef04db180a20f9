"""Tasks: what is to be done, for whom, by when, once or again and again."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time

from vpa_desk.domain.days import DAY
from vpa_desk.domain.errors import Case
from vpa_desk.domain.ids import ClientId, SeriesId, ServiceId, TaskId
from vpa_desk.domain.recurrence import Rule, next_after

TITLE_LIMIT = 500


class TaskWithoutTitle(Case):
    """A task must say what is to be done."""


class TitleTooLong(Case):
    """A title longer than one can read."""

    length: int
    limit: int


class TaskIsDone(Case):
    """What is done cannot be done again."""

    title: str


class RepeatWithoutDay(Case):
    """A repeat needs a first day to count from."""


class SeriesHasThatDay(Case):
    """A series has one task a day."""

    title: str
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeat:
    """A series of tasks: its rule, and its identity, which each task of the series carries."""

    series_id: SeriesId
    rule: Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One thing to do. `client_id` None is the assistant's own work, never billed."""

    id: TaskId
    title: str
    client_id: ClientId | None = None
    service_id: ServiceId | None = None
    notes: str = ""
    tags: tuple[str, ...] = ()
    due_on: date | None = None
    due_at: time | None = None
    estimate_seconds: int | None = None
    billable: bool = True
    important: bool = False
    repeat: Repeat | None = None
    created_at: datetime
    done_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        """Still to be done."""
        return self.done_at is None

    def is_overdue(self, today: date) -> bool:
        """Open, and its day is over."""
        return self.is_open and self.due_on is not None and self.due_on < today


@dataclass(frozen=True, slots=True)
class Completed:
    """What completing a task gives: the task done, and the one that follows in its series."""

    done: Task
    following: Task | None


def checked_task(task: Task) -> Task:
    """The task with its title trimmed, or the error that says what is wrong with it."""
    title = " ".join(task.title.split())
    if not title:
        raise TaskWithoutTitle
    if len(title) > TITLE_LIMIT:
        raise TitleTooLong(len(title), TITLE_LIMIT)
    if task.repeat is not None and task.due_on is None:
        raise RepeatWithoutDay
    due_at = task.due_at if task.due_on is not None else None
    return replace(task, title=title, due_at=due_at)


def complete(task: Task, *, at: datetime, on: date, following_id: TaskId) -> Completed:
    """The task done at `at`, and its successor due next, never before the day `on`.

    Days missed meanwhile are skipped: after three weeks away one task is due, not three.
    """
    if not task.is_open:
        raise TaskIsDone(task.title)
    return Completed(replace(task, done_at=at), _following(task, at, on, following_id))


def postponed(following: Task) -> Task | None:
    """The successor a day further in its series; None when the series has ended."""
    if following.repeat is None or following.due_on is None:
        return None
    due_on = next_after(following.repeat.rule, following.due_on)
    return None if due_on is None else replace(following, due_on=due_on)


def _following(task: Task, at: datetime, on: date, task_id: TaskId) -> Task | None:
    if task.repeat is None or task.due_on is None:
        return None
    due_on = _next_due(task.repeat.rule, task.due_on, on)
    if due_on is None:
        return None
    return replace(task, id=task_id, due_on=due_on, created_at=at)


def _next_due(rule: Rule, due_on: date, on: date) -> date | None:
    """The day after `due_on` on which a task done `on` is due again."""
    if not rule.after_completion:
        return next_after(rule, max(due_on, on - DAY))
    following = next_after(rule, on)
    # Done a whole pause early: counted from the day it was due, or the series met one day twice.
    early = following is not None and following <= due_on
    return next_after(rule, due_on) if early else following
