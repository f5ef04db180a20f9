"""Rows of this room to domain values and back."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from vpa_desk.domain.days import Period
from vpa_desk.domain.ids import ClientId, EntryId, PaperId
from vpa_desk.domain.invoices import InvoiceDraft
from vpa_desk.domain.money import Money
from vpa_desk.domain.papers import Link, LinkKind, PaperKind
from vpa_desk.domain.positions import Billed, Position, Unit
from vpa_desk.domain.tax import RateKind
from vpa_desk.store.columns import Columns, instant_of, seconds
from vpa_desk.store.reader import Row


def draft(row: Row, positions: tuple[Position, ...], links: Iterable[Row]) -> InvoiceDraft:
    """The draft in a row, with its positions in order and its links."""
    return InvoiceDraft(
        id=PaperId(row["id"]),
        kind=PaperKind(row["kind"]),
        links=tuple(Link(LinkKind(one["kind"]), PaperId(one["target_id"])) for one in links),
        client_id=ClientId(row["client_id"]),
        version=row["version"],
        period=_period(row),
        currency=row["currency"],
        intro=row["intro"],
        closing=row["closing"],
        positions=positions,
        created_at=instant_of(row["created_at"]),
    )


def draft_columns(value: InvoiceDraft) -> Columns:
    """The columns of a draft without its positions."""
    return {
        "id": value.id,
        "kind": value.kind.value,
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


def position(row: Row, currency: str, billed: tuple[Billed, ...]) -> Position:
    """The position in a row, with the time it bills."""
    return Position(
        text=row["text"],
        detail=row["detail"],
        quantity=Decimal(row["quantity"]),
        unit=Unit(row["unit"]),
        unit_price=Money.from_minor(row["price_minor"], currency),
        rate_kind=RateKind(row["rate_kind"]),
        billed=billed,
    )


def position_columns(value: Position, paper_id: PaperId, place: int) -> Columns:
    """The columns of a position at a place, counted from 1."""
    return {
        "paper_id": paper_id,
        "place": place,
        "text": value.text,
        "detail": value.detail,
        "quantity": str(value.quantity),
        "unit": value.unit.value,
        "price_minor": value.unit_price.minor,
        "rate_kind": value.rate_kind.value,
        "net_minor": value.net.minor,
    }


def billing_columns(value: Position, paper_id: PaperId, place: int) -> list[Columns]:
    """The columns of the time on a position, a row for each entry."""
    return [
        {"paper_id": paper_id, "place": place, "entry_id": one.entry_id, "seconds": one.seconds}
        for one in value.billed
    ]


def link_columns(value: InvoiceDraft) -> list[Columns]:
    """The columns of a draft's links, a row for each."""
    return [
        {"paper_id": value.id, "kind": link.kind.value, "target_id": link.target}
        for link in value.links
    ]


def positions(rows: Iterable[Row], currency: str, billed: Iterable[Row]) -> tuple[Position, ...]:
    """The positions in rows, each with the time that stands at its place."""
    placed: dict[int, list[Billed]] = {}
    for one in billed:
        placed.setdefault(one["place"], []).append(Billed(EntryId(one["entry_id"]), one["seconds"]))
    return tuple(position(row, currency, tuple(placed.get(row["place"], ()))) for row in rows)


def _period(row: Row) -> Period:
    return Period(date.fromisoformat(row["period_start"]), date.fromisoformat(row["period_until"]))
