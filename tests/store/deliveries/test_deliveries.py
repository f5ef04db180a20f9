"""The outbox in the store."""

from dataclasses import replace

import pytest
from sqlalchemy.exc import IntegrityError

from tests.conftest import NOW
from tests.practice import a_kept_client
from vpa_desk.domain.ids import DeliveryId, PaperId
from vpa_desk.domain.mailing import Carried, Delivery, DeliveryState
from vpa_desk.domain.safekeeping import NotFound
from vpa_desk.services import billing
from vpa_desk.services.desk import Desk


@pytest.fixture
def delivery(desk: Desk) -> Delivery:
    """A delivery that has just begun."""
    paper = billing.empty_draft(desk, a_kept_client(desk).id).id
    begun = Delivery(
        id=DeliveryId(1),
        paper_id=paper,
        state=DeliveryState.CONNECTING,
        recipients=("a@b.example",),
        message_id="<1@b.example>",
        started_at=NOW,
    )
    with desk.store.begin() as tx:
        tx.deliveries.add(begun, b"From: a\r\n\r\n\x00\xff")
    return begun


def paper_of(delivery: Delivery) -> PaperId:
    """The paper it carries."""
    assert delivery.paper_id is not None
    return delivery.paper_id


def test_a_delivery_is_kept_with_its_bytes(desk: Desk, delivery: Delivery) -> None:
    with desk.store.begin() as tx:
        assert tx.deliveries.get(delivery.id) == delivery
        assert tx.deliveries.message(delivery.id) == b"From: a\r\n\r\n\x00\xff"
        tx.deliveries.replace(replace(delivery, state=DeliveryState.DATA))
        assert tx.deliveries.message(delivery.id) == b"From: a\r\n\r\n\x00\xff"


@pytest.mark.parametrize("state", DeliveryState)
def test_what_is_under_way_is_unfinished(
    desk: Desk, delivery: Delivery, state: DeliveryState
) -> None:
    known = replace(delivery, id=DeliveryId(2), state=state)
    with desk.store.begin() as tx:
        tx.deliveries.add(known, b"")
        unfinished = {one.id for one in tx.deliveries.unfinished()}
    under_way = state in (DeliveryState.CONNECTING, DeliveryState.DATA)
    assert unfinished == ({delivery.id, known.id} if under_way else {delivery.id})
    assert desk.reads.deliveries.unfinished_count() == len(unfinished)


ON_THE_WAY = {
    DeliveryState.CONNECTING: {DeliveryState.DATA, DeliveryState.REJECTED},
    DeliveryState.DATA: {DeliveryState.SENT, DeliveryState.REJECTED, DeliveryState.UNCLEAR},
    DeliveryState.UNCLEAR: {DeliveryState.SENT, DeliveryState.REJECTED},
    DeliveryState.HANDED_OVER: {DeliveryState.SENT},
    DeliveryState.SENT: set(),
    DeliveryState.REJECTED: set(),
}


@pytest.mark.parametrize("known", DeliveryState)
@pytest.mark.parametrize("later", DeliveryState)
def test_a_delivery_goes_forward_only(
    desk: Desk, delivery: Delivery, known: DeliveryState, later: DeliveryState
) -> None:
    begun = replace(delivery, id=DeliveryId(2), state=known)
    with desk.store.begin() as tx:
        tx.deliveries.add(begun, b"")

    def go_on() -> None:
        with desk.store.begin() as tx:
            tx.deliveries.replace(replace(begun, state=later))

    if later is known or later in ON_THE_WAY[known]:
        go_on()
    else:
        with pytest.raises(IntegrityError, match="goes forward only"):
            go_on()


def test_what_is_no_paper_is_carried_to_a_client(desk: Desk, delivery: Delivery) -> None:
    client = a_kept_client(desk, "Café Blume")
    statement = replace(
        delivery,
        id=DeliveryId(2),
        carries=Carried.STATEMENT,
        paper_id=None,
        client_id=client.id,
    )
    with desk.store.begin() as tx:
        tx.deliveries.add(statement, b"")
    assert desk.reads.deliveries.last(1) == (statement,)


def test_a_mail_with_a_paper_names_it(desk: Desk, delivery: Delivery) -> None:
    nameless = replace(delivery, id=DeliveryId(2), paper_id=None)
    with pytest.raises(IntegrityError, match="carries_its_paper"), desk.store.begin() as tx:
        tx.deliveries.add(nameless, b"")


def test_the_last_delivery_and_all_states_of_an_invoice(desk: Desk, delivery: Delivery) -> None:
    second = replace(delivery, id=DeliveryId(2), state=DeliveryState.SENT)
    with desk.store.begin() as tx:
        tx.deliveries.add(second, b"")
        assert tx.deliveries.get_last_of(paper_of(delivery)) == second
        assert tx.deliveries.states_of(paper_of(delivery)) == {
            DeliveryState.CONNECTING,
            DeliveryState.SENT,
        }
        assert tx.deliveries.states_of(PaperId(9)) == frozenset()
    assert desk.reads.deliveries.last(1) == (second,)
    assert desk.reads.deliveries.of(paper_of(delivery)) == (second, delivery)


def test_what_is_not_there_is_not_found(desk: Desk) -> None:
    with desk.store.begin() as tx:
        with pytest.raises(NotFound):
            tx.deliveries.get(DeliveryId(1))
        with pytest.raises(NotFound):
            tx.deliveries.get_last_of(PaperId(1))
