"""Rows of this room to domain values and back."""

from datetime import date

from vpa_desk.domain.clients import Terms
from vpa_desk.domain.ids import ClientId
from vpa_desk.domain.money import Money
from vpa_desk.store.columns import Columns
from vpa_desk.store.reader import Row


def terms(row: Row) -> Terms:
    """The terms in a row."""
    return Terms(
        valid_from=date.fromisoformat(row["valid_from"]),
        hourly_rate=Money.from_minor(row["rate_minor"], row["currency"]),
        rounding_minutes=row["rounding_minutes"],
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
