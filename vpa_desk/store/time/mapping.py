"""Rows of this room to domain values and back."""

from vpa_desk.domain.ids import ClientId, EntryId, InvoiceId, ServiceId, TaskId
from vpa_desk.domain.timekeeping import RunningTimer, TimeEntry
from vpa_desk.store.columns import Columns, instant, maybe, seconds
from vpa_desk.store.reader import Row


def timer(row: Row) -> RunningTimer:
    """The running timer in a row."""
    return RunningTimer(
        task_id=TaskId(row["task_id"]), started_at=instant(row["started_at"]), zone=row["zone"]
    )


def entry(row: Row) -> TimeEntry:
    """The entry in a row."""
    return TimeEntry(
        id=EntryId(row["id"]),
        task_id=TaskId(row["task_id"]),
        client_id=maybe(ClientId, row["client_id"]),
        service_id=maybe(ServiceId, row["service_id"]),
        text=row["text"],
        started_at=instant(row["started_at"]),
        seconds=row["seconds"],
        zone=row["zone"],
        billable=bool(row["billable"]),
        invoice_id=maybe(InvoiceId, row["invoice_id"]),
    )


def entry_columns(value: TimeEntry) -> Columns:
    """The columns of an entry that stands on no invoice."""
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
        "invoice_id": None,
        "place": None,
    }
