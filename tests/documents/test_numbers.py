"""Figures and days as people write them."""

from datetime import date
from decimal import Decimal

import pytest

from vpa_desk.documents import numbers
from vpa_desk.domain.clients import Language
from vpa_desk.domain.days import DAY, Period
from vpa_desk.domain.money import Money

GERMAN, ENGLISH = Language.GERMAN, Language.ENGLISH


@pytest.mark.parametrize(
    ("currency", "german", "english"),
    [
        ("EUR", "1.284,75 €", "€1,284.75"),
        ("CHF", "1.284,75 CHF", "CHF 1,284.75"),
        ("GBP", "1.284,75 £", "£1,284.75"),
        ("USD", "1.284,75 $", "US$1,284.75"),
    ],
)
def test_an_amount_is_written_as_in_the_language(currency: str, german: str, english: str) -> None:
    amount = Money(Decimal("1284.75"), currency)

    assert numbers.money(amount, GERMAN).replace("\u00a0", " ") == german
    assert numbers.money(amount, ENGLISH).replace("\u00a0", " ") == english


def test_an_amount_is_never_torn_from_its_currency() -> None:
    assert " " not in numbers.money(Money(Decimal(1), "EUR"), GERMAN)
    assert " " not in numbers.money(Money(Decimal(1), "CHF"), ENGLISH)


@pytest.mark.parametrize(
    ("quantity", "german", "english"),
    [
        ("14.5000", "14,50", "14.50"),
        ("0.0833", "0,0833", "0.0833"),
        ("1.2500", "1,25", "1.25"),
        ("100000.1230", "100.000,123", "100,000.123"),
    ],
)
def test_a_quantity_has_two_to_four_decimals(quantity: str, german: str, english: str) -> None:
    assert numbers.quantity(Decimal(quantity), GERMAN) == german
    assert numbers.quantity(Decimal(quantity), ENGLISH) == english


def test_a_rate_is_written_in_percent() -> None:
    assert numbers.percent(Decimal(19), GERMAN) == "19\u00a0%"
    assert numbers.percent(Decimal("8.1"), ENGLISH) == "8.1%"


def test_a_day_has_its_month_in_words() -> None:
    assert numbers.day(date(2026, 3, 1), GERMAN) == "1. März 2026"
    assert numbers.day(date(2026, 3, 1), ENGLISH) == "1 March 2026"


@pytest.mark.parametrize(
    ("first", "last", "german", "english"),
    [
        (date(2026, 11, 1), date(2026, 11, 30), "1.–30. November 2026", "1–30 November 2026"),
        (date(2026, 11, 7), date(2026, 11, 7), "7. November 2026", "7 November 2026"),
        (
            date(2026, 10, 1),
            date(2026, 12, 31),
            "1. Oktober – 31. Dezember 2026",
            "1 October – 31 December 2026",
        ),
        (
            date(2026, 12, 28),
            date(2027, 1, 3),
            "28. Dezember 2026 – 3. Januar 2027",
            "28 December 2026 – 3 January 2027",
        ),
    ],
)
def test_a_period_says_what_both_days_share_once(
    first: date, last: date, german: str, english: str
) -> None:
    period = Period(first, last + DAY)

    assert numbers.days(period, GERMAN) == german
    assert numbers.days(period, ENGLISH) == english
    assert numbers.is_one_day(period) == (first == last)


def test_a_period_can_be_written_briefly() -> None:
    period = Period(date(2026, 10, 1), date(2027, 1, 1))

    assert numbers.days_briefly(period, GERMAN) == "1. Okt. – 31. Dez. 2026"


def test_a_country_has_its_name_in_the_language() -> None:
    assert numbers.country("CH", GERMAN) == "Schweiz"
    assert numbers.country("CH", ENGLISH) == "Switzerland"
    assert numbers.country("Q1", GERMAN) == "Q1"


def test_an_iban_is_written_in_groups_of_four() -> None:
    assert numbers.iban("de89370400440532013000".upper()) == "DE89 3704 0044 0532 0130 00"
    assert numbers.iban("DE89 3704 00440532013000") == "DE89 3704 0044 0532 0130 00"
    assert numbers.iban("") == ""
