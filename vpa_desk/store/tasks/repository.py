"""Tasks, one-off and in series."""

from sqlalchemy import Select, exists, select

from vpa_desk.domain.ids import TaskId
from vpa_desk.domain.safekeeping import NotFound
from vpa_desk.domain.tasks import Task
from vpa_desk.domain.topics import Topic
from vpa_desk.store.columns import seconds
from vpa_desk.store.repository import Repository
from vpa_desk.store.tables import table
from vpa_desk.store.tasks import mapping
from vpa_desk.store.tasks.rows import TaskRow
from vpa_desk.store.time.rows import EntryRow, RunningRow

TASKS = table(TaskRow)
ENTRIES = table(EntryRow)
RUNNING = table(RunningRow)


class Tasks(Repository):
    """The tasks of the desk."""

    topic = Topic.TASKS

    def get(self, task_id: TaskId) -> Task:
        """The task; `NotFound` if there is none."""
        row = self._first(TASKS.select().where(TASKS.c.id == task_id))
        if row is None:
            raise NotFound("task", str(task_id))
        return mapping.task(row)

    def find_open_titled(self, title: str) -> Task | None:
        """The newest open task with exactly this title, whatever its letters' case."""
        folded = title.casefold()
        opened = TASKS.select().where(TASKS.c.done_at.is_(None)).order_by(TASKS.c.id.desc())
        found = (row for row in self._rows(opened) if row["title"].casefold() == folded)
        row = next(found, None)
        return None if row is None else mapping.task(row)

    def following(self, task: Task) -> Task | None:
        """The untouched task that was made when this one was completed, if it is still there."""
        if task.repeat is None or task.done_at is None:
            return None
        row = self._first(
            TASKS.select()
            .where(TASKS.c.series_id == task.repeat.series_id, TASKS.c.id != task.id)
            .where(TASKS.c.created_at == seconds(task.done_at), TASKS.c.done_at.is_(None))
        )
        return None if row is None else mapping.task(row)

    def is_due_again(self, task: Task) -> bool:
        """Whether another task of the series has the same day."""
        if task.repeat is None or task.due_on is None:
            return False
        twin = exists().where(
            TASKS.c.series_id == task.repeat.series_id,
            TASKS.c.due_on == task.due_on.isoformat(),
            TASKS.c.id != task.id,
        )
        return self._holds(select(twin))

    def twin(self, task: Task) -> Task | None:
        """The other task of the series on the same day; there is one at most."""
        if task.repeat is None or task.due_on is None:
            return None
        row = self._first(
            TASKS.select()
            .where(TASKS.c.series_id == task.repeat.series_id, TASKS.c.id != task.id)
            .where(TASKS.c.due_on == task.due_on.isoformat())
        )
        return None if row is None else mapping.task(row)

    def has_time(self, task_id: TaskId) -> bool:
        """Whether time was worked on the task, or is being worked."""
        worked = exists().where(ENTRIES.c.task_id == task_id)
        runs = exists().where(RUNNING.c.task_id == task_id)
        return self._holds(select(worked | runs))

    def add(self, *tasks: Task) -> None:
        """New tasks."""
        self._run(TASKS.insert(), list(map(mapping.task_columns, tasks)))
        self._touch()

    def replace(self, task: Task) -> None:
        """The task as it is now."""
        columns = mapping.task_columns(task)
        self._run(TASKS.update().where(TASKS.c.id == task.id).values(columns))
        self._touch()

    def remove(self, task_id: TaskId) -> None:
        """The task gone for good."""
        self._run(TASKS.delete().where(TASKS.c.id == task_id))
        self._touch()

    def _holds(self, question: Select[tuple[bool]]) -> bool:
        return bool(self._session.scalar(question))
