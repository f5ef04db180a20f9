"""Rows of this room to domain values and back."""

from vpa_desk.domain.ids import ClientId, EntryId, PaperId, ServiceId, TaskId
from vpa_desk.domain.timekeeping import RunningTimer, TimeEntry
from vpa_desk.store.columns import Columns, instant_of, maybe, seconds
from vpa_desk.store.reader import Row


def timer(row: Row) -> RunningTimer:
    """The running timer in a row."""
    return RunningTimer(
        task_id=TaskId(row["task_id"]), started_at=instant_of(row["started_at"]), zone=row["zone"]
    )


def entry(row: Row) -> TimeEntry:
    """The entry in a row; `paper_id` is the living paper that bills it."""
    return TimeEntry(
        id=EntryId(row["id"]),
        task_id=TaskId(row["task_id"]),
        client_id=maybe(ClientId, row["client_id"]),
        service_id=maybe(ServiceId, row["service_id"]),
        text=row["text"],
        started_at=instant_of(row["started_at"]),
        seconds=row["seconds"],
        zone=row["zone"],
        billable=bool(row["billable"]),
        paper_id=maybe(PaperId, row["paper_id"]),
    )


def entry_columns(value: TimeEntry) -> Columns:
    """The columns of an entry; which paper bills it stands elsewhere."""
    return {
        "id": value.id,
        "task_id": value.task_id,
        "client_id": value.client_id,
        "service_id": value.service_id,
        "text": value.text,
        "started_at": seconds(value.started_at),
        "seconds": value.seconds,
        "zone": value.zone,
        "day": value.day.isoformat(),
        "billable": int(value.billable),
    }
