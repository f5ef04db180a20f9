"""Tasks as the desk reads them."""

from datetime import date, datetime

from vpa_desk.domain.ids import ClientId, TaskId
from vpa_desk.domain.overviews import TaskLine
from vpa_desk.domain.safekeeping import NotFound
from vpa_desk.domain.tasks import Task
from vpa_desk.store.columns import seconds
from vpa_desk.store.reader import Row, Views
from vpa_desk.store.tasks import mapping

_LINE = """
SELECT task.*, COALESCE(client.name, '') AS client, COALESCE(client.colour, 0) AS colour,
    COALESCE(service.name, '') AS service,
    COALESCE((SELECT SUM(seconds) FROM entry WHERE entry.task_id = task.id), 0) AS seconds
FROM task LEFT JOIN client ON client.id = task.client_id
LEFT JOIN service ON service.id = task.service_id
"""
_ORDER = " ORDER BY task.due_on IS NULL, task.due_on, task.due_at IS NULL, task.due_at, task.id"
OPEN = _LINE + "WHERE task.done_at IS NULL" + _ORDER
OPEN_OF = _LINE + "WHERE task.done_at IS NULL AND task.client_id = :client" + _ORDER
DONE = (
    _LINE
    + "WHERE task.done_at >= :start AND task.done_at < :until ORDER BY task.done_at DESC, task.id"
)
DONE_LAST = (
    _LINE + "WHERE task.done_at IS NOT NULL ORDER BY task.done_at DESC, task.id DESC LIMIT :count"
)
ONE = _LINE + "WHERE task.id = :id"
RECENT = (
    _LINE
    + """
JOIN (SELECT task_id, MAX(started_at) AS last FROM
    (SELECT task_id, started_at FROM entry ORDER BY started_at DESC, id DESC LIMIT 200)
    GROUP BY task_id) AS worked ON worked.task_id = task.id
WHERE task.done_at IS NULL ORDER BY worked.last DESC LIMIT :count
"""
)
OPEN_COUNT = "SELECT COUNT(*) FROM task WHERE done_at IS NULL"
DUE_COUNT = "SELECT COUNT(*) FROM task WHERE done_at IS NULL AND due_on <= :day"
TASK = "SELECT * FROM task WHERE id = :id"


class TaskViews(Views):
    """What is read of tasks."""

    def get(self, task_id: TaskId) -> Task:
        """The task; `NotFound` if there is none."""
        row = self._reader.first(TASK, {"id": task_id})
        if row is None:
            raise NotFound("task", str(task_id))
        return mapping.task(row)

    def line(self, task_id: TaskId) -> TaskLine:
        """The task as a line; `NotFound` if there is none."""
        row = self._reader.first(ONE, {"id": task_id})
        if row is None:
            raise NotFound("task", str(task_id))
        return _line(row)

    def open(self, client_id: ClientId | None = None) -> tuple[TaskLine, ...]:
        """Open tasks by day and time, those without a day last; of one client if named."""
        if client_id is None:
            return tuple(map(_line, self._reader.rows(OPEN, {})))
        return tuple(map(_line, self._reader.rows(OPEN_OF, {"client": client_id})))

    def done_between(self, start: datetime, until: datetime) -> tuple[TaskLine, ...]:
        """Tasks done from `start` to before `until`, newest first."""
        values = {"start": seconds(start), "until": seconds(until)}
        return tuple(map(_line, self._reader.rows(DONE, values)))

    def done_last(self, count: int) -> tuple[TaskLine, ...]:
        """The tasks done last, newest first, `count` at most."""
        return tuple(map(_line, self._reader.rows(DONE_LAST, {"count": count})))

    def recent(self, count: int) -> tuple[TaskLine, ...]:
        """The open tasks worked on last, newest first, `count` at most."""
        return tuple(map(_line, self._reader.rows(RECENT, {"count": count})))

    def open_count(self) -> int:
        """How many tasks are open."""
        return int(self._reader.one(OPEN_COUNT, {}))

    def due_count(self, today: date) -> int:
        """How many open tasks are due on the day or before."""
        return int(self._reader.one(DUE_COUNT, {"day": today.isoformat()}))


def _line(row: Row) -> TaskLine:
    return TaskLine(
        task=mapping.task(row),
        client=row["client"],
        colour=row["colour"],
        service=row["service"],
        seconds=row["seconds"],
    )
