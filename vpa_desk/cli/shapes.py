"""What the command line says to scripts: plain values with names that do not change.

Amounts are decimal text beside their currency, lengths whole seconds, instants ISO 8601 with
their offset, days ISO 8601.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from vpa_desk.domain.days import instant, zone_named

if TYPE_CHECKING:
    from vpa_desk.domain.clients import Client
    from vpa_desk.domain.days import Period
    from vpa_desk.domain.invoices import Invoice, Line
    from vpa_desk.domain.mailing import Delivery
    from vpa_desk.domain.money import Money
    from vpa_desk.domain.overviews import ClientSeconds, EntryLine, InvoiceLine, RunningLine
    from vpa_desk.domain.recurrence import Rule
    from vpa_desk.domain.safekeeping import BackupMade, Check
    from vpa_desk.domain.tasks import Task
    from vpa_desk.domain.timekeeping import RunningTimer, TimeEntry

Object = dict[str, object]


def client(one: "Client") -> Object:
    """A client on her current terms."""
    return {
        "id": one.id,
        "number": one.number,
        "name": one.name,
        "hourly_rate": _amount(one.current_terms.rate),
        "currency": one.currency,
        "archived": one.is_archived,
    }


def task(one: "Task", client_name: str, zone: str) -> Object:
    """A task; `due_at` is an instant in the zone of the desk, `repeats` the rule or null."""
    due_at = None
    if one.due_on is not None and one.due_at is not None:
        due_at = _at(instant(one.due_on, one.due_at, zone), zone)
    return {
        "id": one.id,
        "client": one.client_id,
        "client_name": client_name or None,
        "title": one.title,
        "due_on": None if one.due_on is None else one.due_on.isoformat(),
        "due_at": due_at,
        "done_at": None if one.done_at is None else _at(one.done_at, zone),
        "repeats": None if one.repeat is None else _rule(one.repeat.rule),
    }


def entry(one: "EntryLine") -> Object:
    """An entry; `invoice` is the number it is billed under, `invoice_id` also that of a draft."""
    return {
        **_work(one.entry),
        "client_name": one.client or None,
        "task_title": one.task,
        "invoice": one.invoice or None,
        "invoice_id": one.entry.paper_id,
    }


def running(one: "RunningLine", now: datetime) -> Object:
    """The timer that runs."""
    return {
        **timer(one.timer, one.task),
        "client_name": one.client or None,
        "seconds": one.timer.seconds(now),
    }


def timer(one: "RunningTimer", its_task: "Task") -> Object:
    """A timer just started."""
    return {
        "task": its_task.id,
        "task_title": its_task.title,
        "client": its_task.client_id,
        "started_at": _at(one.started_at, one.zone),
        "seconds": 0,
    }


def worked(one: "ClientSeconds", month: "Period") -> Object:
    """What was worked for a client in a month; own work has no client."""
    return {
        "month": f"{month.start:%Y-%m}",
        "client": one.client_id,
        "client_name": one.client or None,
        "seconds": one.seconds,
        "billable_seconds": one.billable_seconds,
    }


def invoice(one: "Invoice") -> Object:
    """An invoice with its lines; a draft has no number and no dates."""
    issued = bool(one.number.text)
    return {
        "id": one.id,
        "number": one.number.text or None,
        "client": one.client_id,
        "client_name": one.recipient.name,
        "issued_on": one.issued_on.isoformat() if issued else None,
        "due_on": one.due_on.isoformat() if issued else None,
        "net": _amount(one.net),
        "tax": _amount(one.tax),
        "total": _amount(one.total),
        "currency": one.currency,
        "lines": [_line(line) for line in one.lines],
    }


def invoice_line(one: "InvoiceLine") -> Object:
    """An invoice or a draft in a list."""
    return {
        "id": one.id,
        "number": one.number,
        "kind": "draft" if one.number is None else "invoice",
        "client": one.client_id,
        "client_name": one.client,
        "issued_on": None if one.issued_on is None else one.issued_on.isoformat(),
        "due_on": None if one.due_on is None else one.due_on.isoformat(),
        "net": _amount(one.net),
        "tax": _amount(one.tax),
        "total": _amount(one.total),
        "currency": one.total.currency,
        "standing": None if one.standing is None else one.standing.value,
        "delivery": None if one.delivery is None else one.delivery.value,
    }


def delivery(one: "Delivery", number: str, zone: str) -> Object:
    """A mail with an invoice, and how far it came."""
    return {
        "id": one.id,
        "invoice": number,
        "state": one.state.value,
        "recipients": list(one.recipients),
        "message_id": one.message_id,
        "started_at": _at(one.started_at, zone),
        "finished_at": None if one.finished_at is None else _at(one.finished_at, zone),
        "detail": one.detail,
    }


def checks(answers: "Iterable[Check]") -> Object:
    """The checks one by one, and whether all went well."""
    listed = [{"name": one.name, "ok": one.ok, "detail": one.detail} for one in answers]
    return {"ok": all(one["ok"] for one in listed), "checks": listed}


def backup(one: "BackupMade", zone: str) -> Object:
    """A verified copy."""
    return {
        "path": str(one.path),
        "made_at": _at(one.made_at, zone),
        "sha256": one.sha256,
        "invoices": one.invoices,
        "entries": one.entries,
    }


def stopped(one: "TimeEntry", its_task: "Task", client_name: str) -> Object:
    """An entry just made."""
    return {
        **_work(one),
        "client_name": client_name or None,
        "task_title": its_task.title,
        "invoice": None,
        "invoice_id": None,
    }


def _work(one: "TimeEntry") -> Object:
    return {
        "id": one.id,
        "task": one.task_id,
        "client": one.client_id,
        "started_at": _at(one.started_at, one.zone),
        "ended_at": _at(one.ended_at, one.zone),
        "seconds": one.seconds,
        "billable": one.billable,
    }


def _line(one: "Line") -> Object:
    return {
        "text": one.text,
        "detail": one.detail,
        "quantity": str(one.quantity),
        "unit": one.unit.value,
        "unit_price": _amount(one.unit_price),
        "vat_rate": None if one.vat_rate is None else str(one.vat_rate),
        "net": _amount(one.net),
    }


def _rule(rule: "Rule") -> str:
    from vpa_desk.domain.recurrence import encoded

    return encoded(rule)


def _amount(money: "Money") -> str:
    return str(money.rounded().amount)


def _at(at: datetime, zone: str) -> str:
    return at.astimezone(zone_named(zone)).isoformat()
