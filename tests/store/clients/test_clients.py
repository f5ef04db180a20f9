"""Clients and services in the store."""

from datetime import date

import pytest

from tests.examples import a_client, a_service, euros, terms
from vpa_desk.domain.clients import Language, VatCase
from vpa_desk.domain.ids import ClientId, ServiceId
from vpa_desk.domain.safekeeping import NotFound
from vpa_desk.services.desk import Desk


def test_every_field_of_a_client_comes_back(desk: Desk) -> None:
    client = a_client(
        language=Language.ENGLISH,
        zone="Asia/Tokyo",
        colour=6,
        payment_days=30,
        vat_case=VatCase.EU_BUSINESS,
        vat_id="ATU12345675",
        phone="+43 1 2",
        notes="a\nb",
        archived_at=desk.now(),
        terms=(terms(), terms(valid_from=date(2026, 7, 1), hourly_rate=euros(60))),
    )
    with desk.store.begin() as tx:
        tx.clients.add(client)
        assert tx.clients.get(client.id) == client
        assert tx.clients.numbers() == (client.number,)
    assert desk.reads.clients.get(client.id) == client
    assert desk.reads.clients.all() == (client,)


def test_a_replaced_client_has_exactly_the_terms_it_was_given(desk: Desk) -> None:
    old = a_client(terms=(terms(), terms(valid_from=date(2026, 7, 1))))
    new = a_client(name="Neu", terms=(terms(hourly_rate=euros(50)),))
    with desk.store.begin() as tx:
        tx.clients.add(old)
        tx.clients.get(old.id)
        tx.clients.replace(new)
        assert tx.clients.get(old.id) == new
    assert desk.reads.clients.get(old.id) == new


def test_a_service_comes_back_and_is_replaced(desk: Desk) -> None:
    archived = a_service(name="Alt", archived_at=desk.now())
    with desk.store.begin() as tx:
        tx.services.add(a_service())
        assert tx.services.get(ServiceId(1)) == a_service()
        tx.services.replace(archived)
        assert tx.services.get(ServiceId(1)) == archived


def test_what_is_not_there_is_not_found(desk: Desk) -> None:
    with desk.store.begin() as tx:
        with pytest.raises(NotFound):
            tx.clients.get(ClientId(1))
        with pytest.raises(NotFound):
            tx.services.get(ServiceId(1))
