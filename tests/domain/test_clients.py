"""Clients: what they must have, what an hour costs on which day, numbers and colours."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import NOW, a_client, a_service, an_address, euros, terms
from vpa_desk.domain.clients import (
    COLOURS,
    HIGHEST_RATE,
    LONGEST_PAYMENT_DAYS,
    LOWEST_RATE,
    ROUNDING_STEPS,
    ClientWithoutName,
    Language,
    PaymentTermRefused,
    RateRefused,
    RoundingRefused,
    checked,
    next_colour,
    next_number,
    with_terms,
)
from vpa_desk.domain.money import CurrenciesDiffer, Money

DAY = timedelta(days=1)
JULY = date(2026, 7, 1)


def test_texts_are_trimmed() -> None:
    client = checked(
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
        checked(a_client(name=name))


@pytest.mark.parametrize("days", [-1, LONGEST_PAYMENT_DAYS + 1])
def test_a_payment_term_beyond_a_year_is_refused(days: int) -> None:
    with pytest.raises(PaymentTermRefused) as refused:
        checked(a_client(payment_days=days))
    assert refused.value.data() == {"days": days, "longest": LONGEST_PAYMENT_DAYS}


@pytest.mark.parametrize("days", [0, 14, LONGEST_PAYMENT_DAYS])
def test_a_payment_term_up_to_a_year_is_taken(days: int) -> None:
    assert checked(a_client(payment_days=days)).payment_days == days


@pytest.mark.parametrize("rate", ["0", "-45", "0.009", "10000.01", "1000000"])
def test_a_rate_nobody_is_paid_is_refused_with_its_borders(rate: str) -> None:
    with pytest.raises(RateRefused) as refused:
        checked(a_client(terms=(terms(hourly_rate=euros(rate)),)))
    assert refused.value.rate == euros(rate)
    assert refused.value.lowest == Money(LOWEST_RATE, "EUR")
    assert refused.value.highest == Money(HIGHEST_RATE, "EUR")


@pytest.mark.parametrize("rate", ["0.01", "45", "10000"])
def test_a_rate_within_the_borders_is_taken(rate: str) -> None:
    assert checked(a_client(terms=(terms(hourly_rate=euros(rate)),))).current_terms == terms(
        hourly_rate=euros(rate)
    )


def test_a_rate_is_kept_in_whole_cents() -> None:
    client = checked(a_client(terms=(terms(hourly_rate=euros("45.005")),)))
    assert client.current_terms.hourly_rate == euros("45.01")


def test_every_rate_is_checked_not_only_the_last() -> None:
    first = terms(hourly_rate=euros(0))
    with pytest.raises(RateRefused):
        checked(a_client(terms=(first, terms(valid_from=JULY))))


def test_a_client_pays_in_one_currency() -> None:
    francs = terms(valid_from=JULY, hourly_rate=Money(Decimal(50), "CHF"))
    with pytest.raises(CurrenciesDiffer):
        checked(a_client(terms=(terms(), francs)))
    assert checked(a_client(terms=(francs,))).currency == "CHF"


@pytest.mark.parametrize("minutes", [0, -15, 7, 61])
def test_a_rounding_step_that_is_not_offered_is_refused(minutes: int) -> None:
    with pytest.raises(RoundingRefused) as refused:
        checked(a_client(terms=(terms(rounding_minutes=minutes),)))
    assert refused.value.data() == {"minutes": minutes, "allowed": ROUNDING_STEPS}


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


def test_a_new_rate_leaves_the_days_before_on_the_old_one() -> None:
    client = with_terms(a_client(), terms(valid_from=JULY, hourly_rate=euros(60)))
    assert client.terms_on(JULY - DAY).hourly_rate == euros(45)
    assert client.terms_on(JULY).hourly_rate == euros(60)
    assert client.current_terms.hourly_rate == euros(60)


def test_before_the_first_terms_the_first_hold() -> None:
    assert a_client().terms_on(date(1999, 1, 1)) == terms()


def test_terms_of_the_same_day_are_replaced() -> None:
    once = with_terms(a_client(), terms(valid_from=JULY, hourly_rate=euros(60)))
    twice = with_terms(once, terms(valid_from=JULY, hourly_rate=euros(70)))
    assert [known.hourly_rate for known in twice.terms] == [euros(45), euros(70)]


def test_terms_that_come_late_are_put_in_their_place() -> None:
    later = with_terms(a_client(), terms(valid_from=JULY, hourly_rate=euros(60)))
    between = with_terms(later, terms(valid_from=date(2026, 3, 1), hourly_rate=euros(50)))
    assert [known.hourly_rate for known in between.terms] == [euros(45), euros(50), euros(60)]
    assert between.terms_on(date(2026, 4, 1)).hourly_rate == euros(50)


@given(days=st.lists(st.dates(date(2020, 1, 1), date(2030, 1, 1)), min_size=1), on=st.dates())
def test_the_terms_of_a_day_are_the_last_that_began_by_then(days: list[date], on: date) -> None:
    client = a_client(terms=(terms(valid_from=days[0]),))
    for day in days[1:]:
        client = with_terms(client, terms(valid_from=day))
    began = [day for day in days if day <= on]
    assert client.terms_on(on).valid_from == (max(began) if began else min(days))


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
    once = checked(a_client(name=" Müller  & Söhne "))
    assert checked(once) == once
    assert checked(replace(once, notes=" bleibt ")).notes == " bleibt "
