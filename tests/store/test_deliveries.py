"""The outbox in the store."""

from dataclasses import replace

import pytest

from tests.conftest import NOW
from tests.practice import a_kept_client
from vpa_desk.domain.ids import DeliveryId, InvoiceId
from vpa_desk.domain.mailing import Delivery, DeliveryState
from vpa_desk.domain.safekeeping import NotFound
from vpa_desk.services import billing
from vpa_desk.services.desk import Desk


@pytest.fixture
def delivery(desk: Desk) -> Delivery:
    """A delivery that has just begun."""
    begun = Delivery(
        id=DeliveryId(1),
        invoice_id=billing.empty_draft(desk, a_kept_client(desk).id).id,
        state=DeliveryState.CONNECTING,
        recipients=("a@b.example",),
        message_id="<1@b.example>",
        started_at=NOW,
    )
    with desk.store.begin() as tx:
        tx.deliveries.add(begun, b"From: a\r\n\r\n\x00\xff")
    return begun


def test_a_delivery_is_kept_with_its_bytes(desk: Desk, delivery: Delivery) -> None:
    with desk.store.begin() as tx:
        assert tx.deliveries.get(delivery.id) == delivery
        assert tx.deliveries.message(delivery.id) == b"From: a\r\n\r\n\x00\xff"
        tx.deliveries.replace(replace(delivery, state=DeliveryState.SENT))
        assert tx.deliveries.message(delivery.id) == b"From: a\r\n\r\n\x00\xff"


def test_what_is_under_way_is_unfinished(desk: Desk, delivery: Delivery) -> None:
    for state in DeliveryState:
        begun = replace(delivery, state=state)
        with desk.store.begin() as tx:
            tx.deliveries.replace(begun)
            under_way = state in (DeliveryState.CONNECTING, DeliveryState.DATA)
            assert tx.deliveries.unfinished() == ((begun,) if under_way else ())


def test_the_last_delivery_and_all_states_of_an_invoice(desk: Desk, delivery: Delivery) -> None:
    second = replace(delivery, id=DeliveryId(2), state=DeliveryState.SENT)
    with desk.store.begin() as tx:
        tx.deliveries.add(second, b"")
        assert tx.deliveries.get_last_of(delivery.invoice_id) == second
        assert tx.deliveries.states_of(delivery.invoice_id) == {
            DeliveryState.CONNECTING,
            DeliveryState.SENT,
        }
        assert tx.deliveries.states_of(InvoiceId(9)) == frozenset()
    assert desk.reads.deliveries.last(1) == (second,)
    assert desk.reads.deliveries.of(delivery.invoice_id) == (second, delivery)


def test_what_is_not_there_is_not_found(desk: Desk) -> None:
    with desk.store.begin() as tx:
        with pytest.raises(NotFound):
            tx.deliveries.get(DeliveryId(1))
        with pytest.raises(NotFound):
            tx.deliveries.get_last_of(InvoiceId(1))
