"""Rows of this room to domain values and back."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal

from vpa_desk.domain.days import Period
from vpa_desk.domain.ids import ClientId, EntryId, InvoiceId
from vpa_desk.domain.invoices import InvoiceDraft, Position, Unit
from vpa_desk.domain.money import Money
from vpa_desk.domain.tax import RateKind
from vpa_desk.store.columns import Columns, instant, seconds
from vpa_desk.store.reader import Row


def draft(row: Row, positions: tuple[Position, ...]) -> InvoiceDraft:
    """The draft in a row, with its positions in order."""
    return InvoiceDraft(
        id=InvoiceId(row["id"]),
        client_id=ClientId(row["client_id"]),
        version=row["version"],
        period=_period(row),
        currency=row["currency"],
        intro=row["intro"],
        closing=row["closing"],
        positions=positions,
        created_at=instant(row["created_at"]),
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


def position(row: Row, currency: str, entry_ids: tuple[EntryId, ...]) -> Position:
    """The position in a row, with the entries it bills."""
    return Position(
        text=row["text"],
        detail=row["detail"],
        quantity=Decimal(row["quantity"]),
        unit=Unit(row["unit"]),
        unit_price=Money.from_minor(row["price_minor"], currency),
        rate_kind=RateKind(row["rate_kind"]),
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


def positions(
    rows: Iterable[Row], currency: str, entries: Mapping[int, Iterable[EntryId]]
) -> tuple[Position, ...]:
    """The positions in rows, each with the entries that stand at its place."""
    return tuple(position(row, currency, tuple(entries.get(row["place"], ()))) for row in rows)


def _period(row: Row) -> Period:
    return Period(date.fromisoformat(row["period_start"]), date.fromisoformat(row["period_until"]))
