"""Rows of this room to domain values and back."""

from datetime import date, time

from vpa_desk.domain.ids import ClientId, SeriesId, ServiceId, TaskId
from vpa_desk.domain.recurrence import decoded, encoded
from vpa_desk.domain.tasks import Repeat, Task
from vpa_desk.store.columns import Columns, instant_of, maybe, maybe_instant, maybe_seconds, seconds
from vpa_desk.store.reader import Row


def task(row: Row) -> Task:
    """The task in a row."""
    return Task(
        id=TaskId(row["id"]),
        title=row["title"],
        client_id=maybe(ClientId, row["client_id"]),
        service_id=maybe(ServiceId, row["service_id"]),
        notes=row["notes"],
        tags=tuple(row["tags"].split("\n")) if row["tags"] else (),
        due_on=date.fromisoformat(row["due_on"]) if row["due_on"] else None,
        due_at=time.fromisoformat(row["due_at"]) if row["due_at"] else None,
        estimate_seconds=row["estimate_seconds"],
        billable=bool(row["billable"]),
        important=bool(row["important"]),
        repeat=_repeat(row),
        created_at=instant_of(row["created_at"]),
        done_at=maybe_instant(row["done_at"]),
    )


def task_columns(value: Task) -> Columns:
    """The columns of a task."""
    return {
        "id": value.id,
        "client_id": value.client_id,
        "service_id": value.service_id,
        "title": value.title,
        "notes": value.notes,
        "tags": "\n".join(value.tags),
        "due_on": value.due_on.isoformat() if value.due_on else None,
        "due_at": value.due_at.isoformat(timespec="minutes") if value.due_at else None,
        "estimate_seconds": value.estimate_seconds,
        "billable": int(value.billable),
        "important": int(value.important),
        "series_id": value.repeat.series_id if value.repeat else None,
        "rule": encoded(value.repeat.rule) if value.repeat else None,
        "created_at": seconds(value.created_at),
        "done_at": maybe_seconds(value.done_at),
    }


def _repeat(row: Row) -> Repeat | None:
    if row["series_id"] is None:
        return None
    return Repeat(series_id=SeriesId(row["series_id"]), rule=decoded(row["rule"]))
