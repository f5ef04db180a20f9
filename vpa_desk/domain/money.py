"""Amounts of money: a decimal number and its currency, rounded in one place."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import total_ordering

from vpa_desk.domain.errors import Case

CENT = Decimal("0.01")
CURRENCIES = ("EUR", "CHF", "GBP", "USD")


class CurrenciesDiffer(Case):
    """Two currencies can be neither added nor compared."""

    left: str
    right: str


@total_ordering
@dataclass(frozen=True, slots=True)
class Money:
    """An amount in a currency. May have more digits than a coin until it is rounded."""

    amount: Decimal
    currency: str

    @classmethod
    def zero(cls, currency: str) -> "Money":
        """No money, but of a currency."""
        return cls(Decimal(0), currency)

    @classmethod
    def from_minor(cls, minor: int, currency: str) -> "Money":
        """The amount of `minor` cents."""
        return cls(Decimal(minor) * CENT, currency)

    @property
    def minor(self) -> int:
        """Whole cents; the amount is rounded half up first."""
        return int(self.rounded().amount / CENT)

    def rounded(self) -> "Money":
        """Rounded to whole cents; half a cent goes up, away from zero (handbook/invoices.md 2)."""
        return Money(self.amount.quantize(CENT, rounding=ROUND_HALF_UP), self.currency)

    def __add__(self, other: "Money") -> "Money":
        if other.currency != self.currency:
            raise CurrenciesDiffer(self.currency, other.currency)
        return Money(self.amount + other.amount, self.currency)

    def __neg__(self) -> "Money":
        return Money(-self.amount, self.currency)

    def __sub__(self, other: "Money") -> "Money":
        return self + -other

    def __mul__(self, factor: Decimal | int) -> "Money":
        return Money(self.amount * factor, self.currency)

    def __lt__(self, other: "Money") -> bool:
        if other.currency != self.currency:
            raise CurrenciesDiffer(self.currency, other.currency)
        return self.amount < other.amount

    def __bool__(self) -> bool:
        return bool(self.amount)


def total(amounts: Iterable[Money], currency: str) -> Money:
    """The sum of the amounts; none sum to zero of `currency`."""
    result = Money.zero(currency)
    for amount in amounts:
        result = result + amount
    return result


def by_currency(amounts: Iterable[Money]) -> tuple[Money, ...]:
    """One sum for each currency, in the order in which they come."""
    amounts = tuple(amounts)
    return tuple(
        total((one for one in amounts if one.currency == currency), currency)
        for currency in dict.fromkeys(one.currency for one in amounts)
    )
