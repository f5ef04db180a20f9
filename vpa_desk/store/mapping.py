"""Rows to domain values and back. Rows are anything with the columns as attributes."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Any, TypeVar

from vpa_desk.domain.clients import Address, Client, Language, Service, Terms, VatCase
from vpa_desk.domain.days import Period
from vpa_desk.domain.ids import (
    ClientId,
    DeliveryId,
    EntryId,
    InvoiceId,
    SeriesId,
    ServiceId,
    TaskId,
)
from vpa_desk.domain.invoices import InvoiceDraft, Position, Unit
from vpa_desk.domain.mailing import Delivery, DeliveryState
from vpa_desk.domain.money import Money
from vpa_desk.domain.recurrence import decoded, encoded
from vpa_desk.domain.tasks import Repeat, Task
from vpa_desk.domain.tax import RateKind
from vpa_desk.domain.timekeeping import RunningTimer, TimeEntry

Columns = dict[str, Any]
T = TypeVar("T")


def instant(seconds: int) -> datetime:
    """The UTC instant of a column."""
    return datetime.fromtimestamp(seconds, UTC)


def seconds(at: datetime) -> int:
    """The column of an instant: whole seconds since 1970, a begun second left out."""
    return int(at.timestamp())


def client(row: Any, terms: tuple[Terms, ...]) -> Client:
    """A client with its terms, which are ordered by day."""
    return Client(
        id=ClientId(row.id),
        number=row.number,
        name=row.name,
        contact=row.contact,
        address=Address(
            street=row.street,
            extra=row.extra,
            postcode=row.postcode,
            city=row.city,
            country=row.country,
        ),
        email=row.email,
        phone=row.phone,
        language=Language(row.language),
        zone=row.zone,
        colour=row.colour,
        terms=terms,
        payment_days=row.payment_days,
        vat_case=VatCase(row.vat_case),
        vat_id=row.vat_id,
        notes=row.notes,
        created_at=instant(row.created_at),
        archived_at=_maybe_instant(row.archived_at),
    )


def client_columns(value: Client) -> Columns:
    """The columns of a client without its terms."""
    return {
        "id": value.id,
        "number": value.number,
        "name": value.name,
        "contact": value.contact,
        "street": value.address.street,
        "extra": value.address.extra,
        "postcode": value.address.postcode,
        "city": value.address.city,
        "country": value.address.country,
        "email": value.email,
        "phone": value.phone,
        "language": value.language.value,
        "zone": value.zone,
        "colour": value.colour,
        "payment_days": value.payment_days,
        "vat_case": value.vat_case.value,
        "vat_id": value.vat_id,
        "notes": value.notes,
        "created_at": seconds(value.created_at),
        "archived_at": _maybe_seconds(value.archived_at),
    }


def terms(row: Any) -> Terms:
    """The terms in a row."""
    return Terms(
        valid_from=date.fromisoformat(row.valid_from),
        hourly_rate=Money.from_minor(row.rate_minor, row.currency),
        rounding_minutes=row.rounding_minutes,
    )


def terms_columns(value: Terms, client_id: ClientId) -> Columns:
    """The columns of a client's terms."""
    return {
        "client_id": client_id,
        "valid_from": value.valid_from.isoformat(),
        "rate_minor": value.hourly_rate.minor,
        "currency": value.hourly_rate.currency,
        "rounding_minutes": value.rounding_minutes,
    }


def service(row: Any) -> Service:
    """The service in a row."""
    return Service(
        id=ServiceId(row.id),
        name=row.name,
        name_en=row.name_en,
        archived_at=_maybe_instant(row.archived_at),
    )


def service_columns(value: Service) -> Columns:
    """The columns of a service."""
    return {
        "id": value.id,
        "name": value.name,
        "name_en": value.name_en,
        "archived_at": _maybe_seconds(value.archived_at),
    }


def task(row: Any) -> Task:
    """The task in a row."""
    return Task(
        id=TaskId(row.id),
        title=row.title,
        client_id=_maybe(ClientId, row.client_id),
        service_id=_maybe(ServiceId, row.service_id),
        notes=row.notes,
        tags=tuple(row.tags.split("\n")) if row.tags else (),
        due_on=date.fromisoformat(row.due_on) if row.due_on else None,
        due_at=time.fromisoformat(row.due_at) if row.due_at else None,
        estimate_seconds=row.estimate_seconds,
        billable=bool(row.billable),
        important=bool(row.important),
        repeat=_repeat(row),
        created_at=instant(row.created_at),
        done_at=_maybe_instant(row.done_at),
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
        "done_at": _maybe_seconds(value.done_at),
    }


def timer(row: Any) -> RunningTimer:
    """The running timer in a row."""
    return RunningTimer(
        task_id=TaskId(row.task_id), started_at=instant(row.started_at), zone=row.zone
    )


def entry(row: Any) -> TimeEntry:
    """The entry in a row."""
    return TimeEntry(
        id=EntryId(row.id),
        task_id=TaskId(row.task_id),
        client_id=_maybe(ClientId, row.client_id),
        service_id=_maybe(ServiceId, row.service_id),
        text=row.text,
        started_at=instant(row.started_at),
        seconds=row.seconds,
        zone=row.zone,
        billable=bool(row.billable),
        invoice_id=_maybe(InvoiceId, row.invoice_id),
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


def draft(row: Any, positions: tuple[Position, ...]) -> InvoiceDraft:
    """The draft in a row, with its positions in order."""
    return InvoiceDraft(
        id=InvoiceId(row.id),
        client_id=ClientId(row.client_id),
        version=row.version,
        period=Period(date.fromisoformat(row.period_start), date.fromisoformat(row.period_until)),
        currency=row.currency,
        intro=row.intro,
        closing=row.closing,
        positions=positions,
        created_at=instant(row.created_at),
    )


def draft_columns(value: InvoiceDraft) -> Columns:
    """The columns of a draft without its positions."""
    return {
        "id": value.id,
        "client_id": value.client_id,
        "state": "draft",
        "version": value.version,
        "period_start": value.period.start.isoformat(),
        "period_until": value.period.until.isoformat(),
        "currency": value.currency,
        "intro": value.intro,
        "closing": value.closing,
        "created_at": seconds(value.created_at),
    }


def position(row: Any, currency: str, entry_ids: tuple[EntryId, ...]) -> Position:
    """The position in a row, with the entries it bills."""
    return Position(
        text=row.text,
        detail=row.detail,
        quantity=Decimal(row.quantity),
        unit=Unit(row.unit),
        unit_price=Money.from_minor(row.price_minor, currency),
        rate_kind=RateKind(row.rate_kind),
        entry_ids=entry_ids,
    )


def position_columns(value: Position, invoice_id: InvoiceId, place: int) -> Columns:
    """The columns of a position at a place, counted from 1."""
    return {
        "invoice_id": invoice_id,
        "place": place,
        "text": value.text,
        "detail": value.detail,
        "quantity": str(value.quantity),
        "unit": value.unit.value,
        "price_minor": value.unit_price.minor,
        "rate_kind": value.rate_kind.value,
        "net_minor": value.net.minor,
    }


def delivery(row: Any) -> Delivery:
    """The delivery in a row."""
    return Delivery(
        id=DeliveryId(row.id),
        invoice_id=InvoiceId(row.invoice_id),
        state=DeliveryState(row.state),
        recipients=tuple(row.recipients.split("\n")),
        message_id=row.message_id,
        started_at=instant(row.started_at),
        finished_at=_maybe_instant(row.finished_at),
        detail=row.detail,
    )


def delivery_columns(value: Delivery) -> Columns:
    """The columns of a delivery without the message itself."""
    return {
        "id": value.id,
        "invoice_id": value.invoice_id,
        "state": value.state.value,
        "recipients": "\n".join(value.recipients),
        "message_id": value.message_id,
        "started_at": seconds(value.started_at),
        "finished_at": _maybe_seconds(value.finished_at),
        "detail": value.detail,
    }


def _repeat(row: Any) -> Repeat | None:
    if row.series_id is None:
        return None
    return Repeat(series_id=SeriesId(row.series_id), rule=decoded(row.rule))


def _maybe(kind: Callable[[int], T], value: int | None) -> T | None:
    return None if value is None else kind(value)


def _maybe_instant(value: int | None) -> datetime | None:
    return None if value is None else instant(value)


def _maybe_seconds(value: datetime | None) -> int | None:
    return None if value is None else seconds(value)
