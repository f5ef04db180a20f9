"""Planning: tasks added, changed, completed, taken back."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from vpa_desk.domain.ids import ClientId, SeriesId, ServiceId, TaskId
from vpa_desk.domain.recurrence import Rule
from vpa_desk.domain.tasks import (
    Completed,
    Repeat,
    SeriesHasThatDay,
    Task,
    checked_task,
    complete,
    postponed,
)
from vpa_desk.domain.timekeeping import TaskHasTime
from vpa_desk.services.desk import Desk

if TYPE_CHECKING:  # Loading what writes is left to the first write.
    from vpa_desk.store.transaction import Transaction


def new_task(desk: Desk, title: str = "") -> Task:
    """A task not kept yet."""
    return Task(id=TaskId(desk.new_id()), title=title, created_at=desk.now())


def repeated(desk: Desk, task: Task, rule: Rule | None) -> Task:
    """The task with a repeat rule, in the series it has or a new one; None ends the repeat."""
    if rule is None:
        return replace(task, repeat=None)
    series = task.repeat.series_id if task.repeat else SeriesId(desk.new_id())
    return replace(task, repeat=Repeat(series_id=series, rule=rule))


def add_task(desk: Desk, task: Task) -> Task:
    """A task on the list from now on."""
    sound = checked_task(task)
    with desk.store.begin() as tx:
        tx.tasks.add(sound)
    return sound


def change_task(desk: Desk, task: Task) -> Task:
    """The task as it is now. Time already worked keeps its client and service."""
    sound = checked_task(task)
    with desk.store.begin() as tx:
        tx.tasks.get(task.id)
        _check_day(tx, sound)
        tx.tasks.replace(sound)
    return sound


def move_task(desk: Desk, task_id: TaskId, due_on: date | None) -> Task:
    """The task due on another day."""
    with desk.store.begin() as tx:
        task = checked_task(replace(tx.tasks.get(task_id), due_on=due_on))
        _check_day(tx, task)
        tx.tasks.replace(task)
    return task


def complete_task(desk: Desk, task_id: TaskId) -> Completed:
    """The task done now, and its successor if one is new. Its timer, if it runs, goes on."""
    at, on = desk.now(), desk.today()
    with desk.store.begin() as tx:
        task = tx.tasks.get(task_id)
        completed = complete(task, at=at, on=on, following_id=TaskId(desk.new_id()))
        tx.tasks.replace(completed.done)
        completed = replace(completed, following=_on_a_free_day(tx, completed.following))
        if completed.following:
            tx.tasks.add(completed.following)
    return completed


def reopen_task(desk: Desk, task_id: TaskId) -> Task:
    """The task open again; the successor its completion made goes, if nobody touched it."""
    with desk.store.begin() as tx:
        task = tx.tasks.get(task_id)
        reopened = replace(task, done_at=None)
        following = tx.tasks.following(task)
        if following and _is_untouched(tx, following, reopened):
            tx.tasks.remove(following.id)
        tx.tasks.replace(reopened)
    return reopened


def delete_task(desk: Desk, task_id: TaskId) -> Task:
    """The task gone; returned so that it can be restored. `TaskHasTime` if time is on it."""
    with desk.store.begin() as tx:
        task = tx.tasks.get(task_id)
        if tx.tasks.has_time(task_id):
            raise TaskHasTime(task.title)
        tx.tasks.remove(task_id)
    return task


def newest_task(
    desk: Desk, client_id: ClientId | None, service_id: ServiceId | None
) -> TaskId | None:
    """The newest open task for some work; None if there is none."""
    work = client_id, service_id
    opened = (line.task for line in desk.reads.tasks.open(client_id))
    fitting = [task.id for task in opened if (task.client_id, task.service_id) == work]
    return max(fitting, default=None)


def open_task_titled(desk: Desk, title: str) -> Task | None:
    """The open task with exactly this title, whatever its letters' case; the first on the list."""
    folded = title.casefold()
    opened = (line.task for line in desk.reads.tasks.open())
    return next((task for task in opened if task.title.casefold() == folded), None)


def _on_a_free_day(tx: "Transaction", following: Task | None) -> Task | None:
    """The successor on the first day its series has no task yet; None if one waits there open.

    A day whose task is done already would end the series without a word.
    """
    while following is not None and (twin := tx.tasks.twin(following)) is not None:
        following = None if twin.is_open else postponed(following)
    return following


def _is_untouched(tx: "Transaction", following: Task, origin: Task) -> bool:
    """Whether the successor is still as its completion made it, but for its day."""
    copy = replace(following, id=origin.id, due_on=origin.due_on, created_at=origin.created_at)
    return copy == origin and not tx.tasks.has_time(following.id)


def _check_day(tx: "Transaction", task: Task) -> None:
    if task.due_on is not None and tx.tasks.is_due_again(task):
        raise SeriesHasThatDay(task.title, task.due_on)
