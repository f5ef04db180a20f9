"""Rows to domain values and back: nothing is lost on the way."""

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from tests.examples import a_client, a_draft, a_position, a_service, a_task, an_entry, euros, terms
from vpa_desk.domain.ids import ClientId, DeliveryId, PaperId, ServiceId
from vpa_desk.domain.mailing import Delivery, DeliveryState
from vpa_desk.domain.money import Money
from vpa_desk.domain.positions import Unit
from vpa_desk.domain.terms import Mode, NoRate, Scope
from vpa_desk.store import columns
from vpa_desk.store.clients import mapping as client_rows
from vpa_desk.store.deliveries import mapping as delivery_rows
from vpa_desk.store.papers import mapping as paper_rows
from vpa_desk.store.tasks import mapping as task_rows
from vpa_desk.store.terms import mapping as terms_rows
from vpa_desk.store.time import mapping as time_rows

NOW = datetime(2026, 11, 23, 10, 59, tzinfo=UTC)
a_cent_amount = st.decimals("0.01", "10000", places=2)


@given(st.datetimes(datetime(1970, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC)))
def test_an_instant_comes_back_without_its_begun_second(at: datetime) -> None:
    assert columns.instant_of(columns.seconds(at)) == at.replace(microsecond=0)


def test_an_instant_of_any_zone_is_kept_in_utc() -> None:
    there = NOW.astimezone(ZoneInfo("Asia/Tokyo"))
    assert columns.instant_of(columns.seconds(there)).tzinfo is UTC
    assert columns.instant_of(columns.seconds(there)) == NOW


a_rate = st.builds(Money, a_cent_amount, st.sampled_from(["EUR", "CHF"]))


@given(
    rate=st.none() | a_rate | st.just(NoRate("CHF")),
    service=st.none() | st.just(ServiceId(7)),
    mode=st.none() | st.sampled_from(Mode),
    scope=st.none() | st.sampled_from(Scope),
    minutes=st.none() | st.just(0) | st.just(15),
)
def test_terms_come_back_with_what_they_leave_unsaid(
    rate: Money | NoRate | None,
    service: ServiceId | None,
    mode: Mode | None,
    scope: Scope | None,
    minutes: int | None,
) -> None:
    value = terms(
        rate=rate, service_id=service, mode=mode, scope=scope, step=minutes, minimum=minutes
    )
    assert terms_rows.terms(terms_rows.terms_columns(value, ClientId(1))) == value


def test_client_service_and_task_come_back() -> None:
    client = a_client(archived_at=NOW)
    assert client_rows.client(client_rows.client_columns(client), client.terms) == client
    assert client_rows.service(client_rows.service_columns(a_service())) == a_service()
    assert task_rows.task(task_rows.task_columns(a_task())) == a_task()


def test_what_bills_an_entry_is_not_written_with_it() -> None:
    billed = an_entry(paper_id=PaperId(3))
    written = time_rows.entry_columns(billed)
    assert written["day"] == "2026-11-20"
    assert time_rows.entry({**written, "paper_id": None}) == an_entry()


@given(
    st.decimals("0.0001", "100000", places=4),
    st.decimals("0", "1000000", places=2),
    st.sampled_from(Unit),
)
def test_a_position_comes_back_to_the_last_digit(quantity: Any, price: Any, unit: Unit) -> None:
    value = a_position(quantity=quantity, unit_price=euros(str(price)), unit=unit)
    written = paper_rows.position_columns(value, PaperId(1), 1)
    assert written["net_minor"] == value.net.minor
    read = paper_rows.position(written, "EUR", ())
    assert read == value
    assert str(read.quantity) == str(value.quantity)


def test_a_draft_comes_back_with_its_positions() -> None:
    draft = a_draft(intro="a\nb")
    assert paper_rows.draft(paper_rows.draft_columns(draft), draft.positions, ()) == draft


def test_a_delivery_comes_back() -> None:
    delivery = Delivery(
        id=DeliveryId(1),
        paper_id=PaperId(2),
        state=DeliveryState.UNCLEAR,
        recipients=("a@b.example", "c@d.example"),
        message_id="<1@b.example>",
        started_at=NOW,
        finished_at=NOW + timedelta(seconds=3),
        detail="timed out",
    )
    assert delivery_rows.delivery(delivery_rows.delivery_columns(delivery)) == delivery
