"""Tasks, one-off and in series."""

from sqlalchemy import exists
from sqlmodel import col, delete, insert, select, update

from vpa_desk.domain.ids import TaskId
from vpa_desk.domain.safekeeping import NotFound
from vpa_desk.domain.tasks import Task
from vpa_desk.store import mapping
from vpa_desk.store.repository import Repository
from vpa_desk.store.tables import EntryRow, RunningRow, TaskRow, table

TASKS = table(TaskRow)


class Tasks(Repository):
    """The tasks of the desk."""

    topic = "tasks"

    def get(self, task_id: TaskId) -> Task:
        """The task; `NotFound` if there is none."""
        row = self._session.execute(TASKS.select().where(TASKS.c.id == task_id)).first()
        if row is None:
            raise NotFound("task", str(task_id))
        return mapping.task(row)

    def find_open_titled(self, title: str) -> Task | None:
        """The newest open task with exactly this title, whatever its letters' case."""
        folded = title.casefold()
        rows = self._session.exec(
            select(TaskRow).where(col(TaskRow.done_at).is_(None)).order_by(col(TaskRow.id).desc())
        )
        found = (row for row in rows if row.title.casefold() == folded)
        row = next(found, None)
        return None if row is None else mapping.task(row)

    def following(self, task: Task) -> Task | None:
        """The untouched task that was made when this one was completed, if it is still there."""
        if task.repeat is None or task.done_at is None:
            return None
        row = self._session.exec(
            select(TaskRow)
            .where(TaskRow.series_id == task.repeat.series_id, TaskRow.id != task.id)
            .where(TaskRow.created_at == mapping.seconds(task.done_at))
            .where(col(TaskRow.done_at).is_(None))
        ).first()
        return None if row is None else mapping.task(row)

    def is_due_again(self, task: Task) -> bool:
        """Whether another task of the series has the same day."""
        if task.repeat is None or task.due_on is None:
            return False
        twin = exists().where(
            col(TaskRow.series_id) == task.repeat.series_id,
            col(TaskRow.due_on) == task.due_on.isoformat(),
            col(TaskRow.id) != task.id,
        )
        return bool(self._session.scalar(select(twin)))

    def has_time(self, task_id: TaskId) -> bool:
        """Whether time was worked on the task, or is being worked."""
        worked = exists().where(col(EntryRow.task_id) == task_id)
        runs = exists().where(col(RunningRow.task_id) == task_id)
        return bool(self._session.scalar(select(worked | runs)))

    def add(self, *tasks: Task) -> None:
        """New tasks."""
        self._session.execute(insert(TaskRow), list(map(mapping.task_columns, tasks)))
        self._touch()

    def replace(self, task: Task) -> None:
        """The task as it is now."""
        columns = mapping.task_columns(task)
        self._session.execute(update(TaskRow).where(col(TaskRow.id) == task.id).values(columns))
        self._touch()

    def remove(self, task_id: TaskId) -> None:
        """The task gone for good."""
        self._session.execute(delete(TaskRow).where(col(TaskRow.id) == task_id))
        self._touch()
