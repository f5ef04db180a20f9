"""Clients: what they must have, numbers and colours."""

from dataclasses import replace
from datetime import date

import pytest

from tests.examples import NOW, a_client, a_service, an_address, euros, terms
from vpa_desk.domain.clients import (
    COLOURS,
    LONGEST_PAYMENT_DAYS,
    ClientWithoutName,
    Language,
    PaymentTermRefused,
    checked_client,
    next_colour,
    next_number,
)
from vpa_desk.domain.ids import ServiceId
from vpa_desk.domain.terms import RateRefused

JULY = date(2026, 7, 1)


def test_texts_are_trimmed() -> None:
    client = checked_client(
        a_client(
            name="  Müller &  Söhne \n <GmbH> ",
            contact=" Sabine  Müller ",
            number=" K-7 ",
            email=" a@b.example ",
            vat_id=" de 136 695 976 ",
        )
    )
    assert client.name == "Müller & Söhne <GmbH>"
    assert client.contact == "Sabine Müller"
    assert (client.number, client.email) == ("K-7", "a@b.example")
    assert client.vat_id == "DE136695976"


@pytest.mark.parametrize("name", ["", "   ", "\n\t"])
def test_a_client_needs_a_name(name: str) -> None:
    with pytest.raises(ClientWithoutName):
        checked_client(a_client(name=name))


@pytest.mark.parametrize("days", [-1, LONGEST_PAYMENT_DAYS + 1])
def test_a_payment_term_beyond_a_year_is_refused(days: int) -> None:
    with pytest.raises(PaymentTermRefused) as refused:
        checked_client(a_client(payment_days=days))
    assert refused.value.data() == {"days": days, "longest": LONGEST_PAYMENT_DAYS}


@pytest.mark.parametrize("days", [0, 14, LONGEST_PAYMENT_DAYS])
def test_a_payment_term_up_to_a_year_is_taken(days: int) -> None:
    assert checked_client(a_client(payment_days=days)).payment_days == days


def test_the_terms_of_a_client_are_checked_with_it() -> None:
    with pytest.raises(RateRefused):
        checked_client(a_client(terms=(terms(rate=euros(0)),)))
    sound = checked_client(a_client(terms=(terms(valid_from=JULY, rate=euros(60)), terms())))
    assert sound.terms == (terms(), terms(valid_from=JULY, rate=euros(60)))


def test_the_current_terms_are_the_last_of_the_client_not_of_a_service() -> None:
    later = terms(valid_from=JULY, rate=euros(60))
    for_travel = terms(valid_from=JULY, service_id=ServiceId(1), rate=euros(90))
    client = a_client(terms=(terms(), later, for_travel))
    assert (client.current_terms.rate, client.current_terms.valid_from) == (euros(60), JULY)
    assert client.currency == "EUR"


def test_the_fields_an_address_lacks_are_named() -> None:
    assert an_address().missing == ()
    assert an_address(street=" ", city="").missing == ("street", "city")
    assert an_address(postcode="").missing == ("postcode",)


def test_a_service_is_named_in_the_clients_language() -> None:
    assert a_service().named(Language.GERMAN) == "Reiseplanung"
    assert a_service().named(Language.ENGLISH) == "Travel planning"
    assert a_service(name_en="").named(Language.ENGLISH) == "Reiseplanung"


def test_a_client_put_away_is_archived() -> None:
    assert not a_client().is_archived
    assert a_client(archived_at=NOW).is_archived


def test_client_numbers_go_on_after_the_highest() -> None:
    assert next_number(()) == "K-1001"
    assert next_number(("K-1001", "K-1009", "K-1002")) == "K-1010"


def test_numbers_of_another_kind_do_not_count() -> None:
    assert next_number(("4711", "K-", "K-12a", "K-٣", "X-2000", "K-7")) == "K-1001"


def test_the_least_used_colour_comes_next() -> None:
    assert next_colour(()) == 1
    assert next_colour((1, 2, 2, 4)) == 3
    assert next_colour(COLOURS) == 1


def test_checking_twice_changes_nothing_more() -> None:
    once = checked_client(a_client(name=" Müller  & Söhne "))
    assert checked_client(once) == once
    assert checked_client(replace(once, notes=" bleibt ")).notes == " bleibt "
