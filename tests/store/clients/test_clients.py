"""Clients and services in the store."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy.exc import IntegrityError

from tests.examples import a_client, a_service, euros, terms
from vpa_desk.domain.clients import Language, VatCase
from vpa_desk.domain.ids import ClientId, ServiceId
from vpa_desk.domain.safekeeping import NotFound
from vpa_desk.domain.terms import Mode, NoRate, Scope, Terms
from vpa_desk.services.desk import Desk

JULY = date(2026, 7, 1)


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
        terms=(
            terms(step=15, mode=Mode.NEAREST, scope=Scope.PERIOD, minimum=10),
            terms(valid_from=JULY, rate=None, step=0),
            Terms(valid_from=JULY, service_id=ServiceId(1), rate=NoRate("EUR")),
            Terms(valid_from=date(2026, 8, 1), service_id=ServiceId(1)),
        ),
    )
    with desk.store.begin() as tx:
        tx.services.add(a_service())
        tx.clients.add(client)
        assert tx.clients.get(client.id) == client
        assert tx.clients.numbers() == (client.number,)
    assert desk.reads.clients.get(client.id) == client
    assert desk.reads.clients.all() == (client,)


def test_a_replaced_client_has_exactly_the_terms_it_was_given(desk: Desk) -> None:
    old = a_client(terms=(terms(), terms(valid_from=date(2026, 7, 1))))
    new = a_client(name="Neu", terms=(terms(rate=euros(50)),))
    with desk.store.begin() as tx:
        tx.clients.add(old)
        tx.clients.get(old.id)
        tx.clients.replace(new)
        assert tx.clients.get(old.id) == new
    assert desk.reads.clients.get(old.id) == new


@pytest.mark.parametrize("service_id", [None, ServiceId(1)])
def test_two_rows_of_terms_of_one_day_do_not_get_in(
    desk: Desk, service_id: ServiceId | None
) -> None:
    one = terms(valid_from=JULY, service_id=service_id)
    client = a_client(terms=(terms(), one, replace(one, step=15)))
    with desk.store.begin() as tx:
        tx.services.add(a_service())
    with pytest.raises(IntegrityError, match="terms_once_a_day"), desk.store.begin() as tx:
        tx.clients.add(client)
    assert desk.reads.clients.all() == ()


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("rate_minor", "-1"),
        ("currency", "NULL"),
        ("step", "7"),
        ("mode", "'sideways'"),
        ("scope", "'year'"),
        ("minimum", "1441"),
        ("service_id", "99"),
    ],
)
def test_plain_sql_writes_no_terms_that_mean_nothing(desk: Desk, column: str, value: str) -> None:
    with desk.store.begin() as tx:
        tx.clients.add(a_client())
    with closing(sqlite3.connect(desk.store.path)) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        with pytest.raises(sqlite3.IntegrityError):
            connection.execute(f"UPDATE terms SET {column} = {value}")


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
