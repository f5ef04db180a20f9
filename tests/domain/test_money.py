"""Money: exact until it is rounded, rounded half up, one currency at a time."""

import operator
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vpa_desk.domain.money import CURRENCIES, CurrenciesDiffer, Money, by_currency, total

minors = st.integers(-(10**12), 10**12)
currencies = st.sampled_from(CURRENCIES)


def euros(amount: str) -> Money:
    return Money(Decimal(amount), "EUR")


@pytest.mark.parametrize(
    ("exact", "printed"),
    [
        ("0.005", "0.01"),
        ("-0.005", "-0.01"),
        ("0.0049", "0.00"),
        ("1.125", "1.13"),
        ("1.115", "1.12"),
        ("45", "45.00"),
    ],
)
def test_half_a_cent_goes_up_away_from_zero(exact: str, printed: str) -> None:
    assert str(euros(exact).rounded().amount) == printed


@given(minor=minors, currency=currencies)
def test_cents_come_back_as_they_went(minor: int, currency: str) -> None:
    money = Money.from_minor(minor, currency)
    assert money.minor == minor
    assert money.rounded() == money


@given(one=minors, two=minors, currency=currencies)
def test_sums_and_differences_are_exact(one: int, two: int, currency: str) -> None:
    left, right = Money.from_minor(one, currency), Money.from_minor(two, currency)
    assert (left + right).minor == one + two
    assert (left - right).minor == one - two
    assert (left + right) - right == left
    assert (left < right) == (one < two)
    assert (left >= right) == (one >= two)


@given(amounts=st.lists(minors), currency=currencies)
def test_a_total_is_the_sum_of_its_parts(amounts: list[int], currency: str) -> None:
    found = total((Money.from_minor(minor, currency) for minor in amounts), currency)
    assert found.minor == sum(amounts)
    assert found.currency == currency


def test_two_currencies_cannot_be_added() -> None:
    with pytest.raises(CurrenciesDiffer) as differ:
        euros("1") + Money(Decimal(1), "CHF")
    assert differ.value.data() == {"left": "EUR", "right": "CHF"}
    with pytest.raises(CurrenciesDiffer):
        euros("1") - Money(Decimal(1), "CHF")
    with pytest.raises(CurrenciesDiffer):
        total([euros("1")], "USD")


def test_amounts_of_two_currencies_have_no_order() -> None:
    for compared in (operator.lt, operator.le, operator.gt, operator.ge):
        with pytest.raises(CurrenciesDiffer):
            compared(euros("5"), Money(Decimal(3), "USD"))
    assert euros("3") != Money(Decimal(3), "USD")


def test_the_smaller_amount_comes_first() -> None:
    assert sorted([euros("5"), euros("-1"), euros("3")]) == [euros("-1"), euros("3"), euros("5")]
    assert not euros("3") < euros("3")


def test_money_is_multiplied_exactly() -> None:
    assert euros("45.00") * Decimal("1.25") == euros("56.25")
    assert euros("0.10") * 3 == euros("0.30")


def test_no_money_is_false() -> None:
    assert not Money.zero("EUR")
    assert not euros("0.00")
    assert euros("0.001")


def test_a_large_amount_keeps_its_cents() -> None:
    assert euros("99999999999999999999.995").minor == 10_000_000_000_000_000_000_000


def test_each_currency_has_a_sum_of_its_own() -> None:
    one, two, three = (Money(Decimal(amount), "EUR") for amount in (1, 2, 3))
    francs = Money(Decimal(5), "CHF")
    assert by_currency([one, francs, two]) == (three, francs)
    assert by_currency([]) == ()
