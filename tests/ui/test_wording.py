"""Amounts, lengths and days as they read on the screen."""

from datetime import UTC, date, datetime, time
from decimal import Decimal

import pytest

from vpa_desk.ui import wording

FRIDAY = date(2026, 11, 20)
MONDAY = date(2026, 11, 23)
GAP = wording.NO_BREAK


@pytest.fixture(autouse=True)
def _german() -> None:
    wording.speak("de")


def test_german_puts_the_currency_behind_and_points_between_thousands() -> None:
    assert wording.money(Decimal("1284.75"), "EUR") == f"1.284,75{GAP}€"


def test_english_puts_the_currency_first() -> None:
    assert wording.money(Decimal("1284.75"), "EUR", language="en") == "€1,284.75"
    assert wording.money(Decimal(-3), "CHF", language="en") == f"−CHF{GAP}3.00"


def test_half_a_cent_goes_up_and_away_from_zero() -> None:
    assert wording.number(Decimal("0.125")) == "0,13"
    assert wording.number(Decimal("-0.125")) == "−0,13"


def test_an_amount_that_rounds_to_nothing_has_no_sign() -> None:
    assert wording.number(Decimal("-0.001")) == "0,00"


def test_large_amounts_keep_every_cent() -> None:
    assert wording.number(Decimal("12345678901234567.89")) == "12.345.678.901.234.567,89"


@pytest.mark.parametrize(
    ("seconds", "shown"), [(0, "0:00"), (59, "0:00"), (4679, "1:17"), (360_000, "100:00")]
)
def test_a_length_leaves_out_the_begun_minute(seconds: int, shown: str) -> None:
    assert wording.duration(seconds) == shown


def test_a_negative_length_keeps_its_sign() -> None:
    assert wording.duration(-4620) == "−1:17"
    assert wording.duration(-30) == "0:00"


def test_the_clock_shows_seconds() -> None:
    assert wording.clock(4624) == "1:17:04"
    assert wording.clock(-5) == "0:00:00"


def test_days_read_as_people_say_them() -> None:
    assert wording.day_long(MONDAY) == "Montag, 23. November"
    assert wording.day_short(FRIDAY) == "Fr, 20. Nov"
    assert wording.day_numeric(FRIDAY) == "20.11.26"
    assert wording.week(MONDAY) == "KW 48"
    assert wording.month(MONDAY) == "November 2026"


def test_english_days_put_the_day_before_the_month() -> None:
    assert wording.day_long(MONDAY, language="en") == "Monday, 23 November"
    assert wording.day_short(FRIDAY, language="en") == "Fri, 20 Nov"
    assert wording.week(MONDAY, language="en") == "Week 48"


def test_a_time_of_day_is_shown_as_given() -> None:
    assert wording.time_of_day(time(8, 2)) == "8:02"
    assert wording.time_of_day(datetime(2026, 11, 23, 10, 42, tzinfo=UTC)) == "10:42"


def test_the_language_is_the_one_that_was_spoken_last() -> None:
    wording.speak("en")
    assert wording.money(Decimal(5), "EUR") == "€5.00"


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("45", "45"),
        ("45,5", "45.5"),
        ("1.234,50", "1234.50"),
        ("45.00", "45.00"),
        ("1.234", "1234"),
        (",5", "0.5"),
        ("45,00 €", "45.00"),
        ("−3,50", "-3.50"),
        ("1.234.567,89", "1234567.89"),
    ],
)
def test_amounts_are_read_as_german_hands_type_them(typed: str, amount: str) -> None:
    assert wording.parse_amount(typed) == Decimal(amount)


def test_amounts_are_read_as_english_hands_type_them() -> None:
    assert wording.parse_amount("1,234.50", language="en") == Decimal("1234.50")
    assert wording.parse_amount("45,5", language="en") == Decimal("45.5")


@pytest.mark.parametrize(
    "typed", ["", "abc", "1.23.4", "1,2,3", "12e3", "--4", "٣", "1.2345,0", ","]
)
def test_what_is_no_amount_is_not_guessed(typed: str) -> None:
    assert wording.parse_amount(typed) is None


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("23.11.26", MONDAY),
        ("23.11.2026", MONDAY),
        ("23.11.", MONDAY),
        ("23", MONDAY),
        ("2026-11-23", MONDAY),
        ("23/11/26", MONDAY),
    ],
)
def test_days_are_read_in_short_and_long_forms(typed: str, day: date) -> None:
    assert wording.parse_day(typed, today=FRIDAY) == day


@pytest.mark.parametrize("typed", ["", "31.2.", "heute", "1.2.3.4", "0.1.26"])
def test_what_is_no_day_is_not_guessed(typed: str) -> None:
    assert wording.parse_day(typed, today=FRIDAY) is None


@pytest.mark.parametrize(
    ("typed", "hour", "minute"), [("9:30", 9, 30), ("930", 9, 30), ("9", 9, 0)]
)
def test_times_are_read_with_and_without_a_colon(typed: str, hour: int, minute: int) -> None:
    assert wording.parse_time(typed) == time(hour, minute)


@pytest.mark.parametrize("typed", ["", "24:00", "9:60", "x", "9:x"])
def test_what_is_no_time_is_not_guessed(typed: str) -> None:
    assert wording.parse_time(typed) is None
