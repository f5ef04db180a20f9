"""Rows to domain values and back: nothing is lost on the way."""

from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from tests.examples import a_client, a_draft, a_position, a_service, a_task, an_entry, euros, terms
from vpa_desk.domain.ids import ClientId, DeliveryId, InvoiceId
from vpa_desk.domain.invoices import Unit
from vpa_desk.domain.mailing import Delivery, DeliveryState
from vpa_desk.domain.money import Money
from vpa_desk.store import mapping

NOW = datetime(2026, 11, 23, 10, 59, tzinfo=UTC)
a_cent_amount = st.decimals("0.01", "10000", places=2)


def row(columns: dict[str, Any]) -> Any:
    return SimpleNamespace(**columns)


@given(st.datetimes(datetime(1970, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC)))
def test_an_instant_comes_back_without_its_begun_second(at: datetime) -> None:
    assert mapping.instant(mapping.seconds(at)) == at.replace(microsecond=0)


def test_an_instant_of_any_zone_is_kept_in_utc() -> None:
    there = NOW.astimezone(ZoneInfo("Asia/Tokyo"))
    assert mapping.instant(mapping.seconds(there)).tzinfo is UTC
    assert mapping.instant(mapping.seconds(there)) == NOW


@given(a_cent_amount, st.sampled_from(["EUR", "CHF"]))
def test_terms_come_back(amount: Any, currency: str) -> None:
    value = terms(hourly_rate=Money(amount, currency), rounding_minutes=15)
    assert mapping.terms(row(mapping.terms_columns(value, ClientId(1)))) == value


def test_client_service_and_task_come_back() -> None:
    client = a_client(archived_at=NOW)
    assert mapping.client(row(mapping.client_columns(client)), client.terms) == client
    assert mapping.service(row(mapping.service_columns(a_service()))) == a_service()
    assert mapping.task(row(mapping.task_columns(a_task()))) == a_task()


def test_an_entry_is_written_as_standing_on_no_invoice() -> None:
    billed = an_entry(invoice_id=InvoiceId(3))
    columns = mapping.entry_columns(billed)
    assert (columns["invoice_id"], columns["place"], columns["day"]) == (None, None, "2026-11-20")
    assert mapping.entry(row(columns)) == an_entry()


@given(
    st.decimals("0.0001", "100000", places=4),
    st.decimals("0", "1000000", places=2),
    st.sampled_from(Unit),
)
def test_a_position_comes_back_to_the_last_digit(quantity: Any, price: Any, unit: Unit) -> None:
    value = a_position(quantity=quantity, unit_price=euros(str(price)), unit=unit)
    columns = mapping.position_columns(value, InvoiceId(1), 1)
    assert columns["net_minor"] == value.net.minor
    read = mapping.position(row(columns), "EUR", ())
    assert read == value
    assert str(read.quantity) == str(value.quantity)


def test_a_draft_comes_back_with_its_positions() -> None:
    draft = a_draft(intro="a\nb")
    assert mapping.draft(row(mapping.draft_columns(draft)), draft.positions) == draft


def test_a_delivery_comes_back() -> None:
    delivery = Delivery(
        id=DeliveryId(1),
        invoice_id=InvoiceId(2),
        state=DeliveryState.UNCLEAR,
        recipients=("a@b.example", "c@d.example"),
        message_id="<1@b.example>",
        started_at=NOW,
        finished_at=NOW + timedelta(seconds=3),
        detail="timed out",
    )
    assert mapping.delivery(row(mapping.delivery_columns(delivery))) == delivery
