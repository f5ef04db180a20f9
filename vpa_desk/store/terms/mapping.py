"""Rows of this room to domain values and back."""

from datetime import date

from vpa_desk.domain.ids import ClientId, ServiceId
from vpa_desk.domain.money import Money
from vpa_desk.domain.terms import Mode, NoRate, Scope, Terms
from vpa_desk.store.columns import Columns, maybe
from vpa_desk.store.reader import Row


def terms(row: Row) -> Terms:
    """The terms in a row."""
    return Terms(
        valid_from=date.fromisoformat(row["valid_from"]),
        service_id=maybe(ServiceId, row["service_id"]),
        rate=_rate(row["rate_minor"], row["currency"]),
        step=row["step"],
        mode=maybe(Mode, row["mode"]),
        scope=maybe(Scope, row["scope"]),
        minimum=row["minimum"],
    )


def terms_columns(value: Terms, client_id: ClientId) -> Columns:
    """The columns of a client's terms."""
    return {
        "client_id": client_id,
        "service_id": value.service_id,
        "valid_from": value.valid_from.isoformat(),
        "rate_minor": _minor(value.rate),
        "currency": None if value.rate is None else value.rate.currency,
        "step": value.step,
        "mode": value.mode,
        "scope": value.scope,
        "minimum": value.minimum,
    }


def _rate(minor: int | None, currency: str) -> Money | NoRate | None:
    if minor is None:
        return None
    return Money.from_minor(minor, currency) if minor else NoRate(currency)


def _minor(rate: Money | NoRate | None) -> int | None:
    if isinstance(rate, NoRate):
        return 0
    return None if rate is None else rate.minor
