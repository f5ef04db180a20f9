"""Terms: what an hour costs and how time is rounded; one question answers it for every day.

A client has dated rows (handbook/terms.md 1). Whoever wants to know what holds asks `terms_of`;
the fields of a row are for those who write terms down or show them. Surcharges have their place
here: one more field of a row, and of the terms that apply.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import reduce
from itertools import pairwise
from typing import TypeVar

from vpa_desk.domain.errors import Case
from vpa_desk.domain.ids import ServiceId
from vpa_desk.domain.money import CurrenciesDiffer, Money

ROUNDING_STEPS = (0, 1, 5, 6, 10, 15, 30, 60)
LOWEST_RATE = Decimal("0.01")
HIGHEST_RATE = Decimal("10000.00")
LONGEST_MINIMUM = 24 * 60
HOUR = 3600
T = TypeVar("T")


class Mode(StrEnum):
    """Which way time is rounded; an exact multiple of the step stays in every mode."""

    UP = "up"
    NEAREST = "nearest"
    DOWN = "down"


class Scope(StrEnum):
    """What is added up before it is rounded; the period is a calendar month."""

    ENTRY = "entry"
    TASK_AND_DAY = "task_and_day"
    DAY = "day"
    PERIOD = "period"


class Reason(StrEnum):
    """Whose row decides: the client's, the service's, or none yet, so that the first one does."""

    CLIENT = "client"
    SERVICE = "service"
    NO_TERMS_YET = "no_terms_yet"


class RateRefused(Case):
    """An hourly rate nobody is paid."""

    rate: Money
    lowest: Money
    highest: Money


class RoundingRefused(Case):
    """A rounding step that is not offered."""

    minutes: int
    allowed: tuple[int, ...]


class MinimumRefused(Case):
    """A least length below nothing or beyond a day."""

    minutes: int
    longest: int


class FirstTermsWithoutRate(Case):
    """The client's first row has none before it that a rate could be taken from."""

    valid_from: date


class TermsTwiceADay(Case):
    """Two rows of one day for the same client and service."""

    valid_from: date


class NoTermsYet(Case):
    """Time from before the client's first terms; it is billed by their values."""

    client: str
    first: date
    seconds: int


@dataclass(frozen=True, slots=True)
class NoRate:
    """No money by the hour: time is rounded all the same. The client still has a currency."""

    currency: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """A row: what holds from the day `valid_from` on. What is None is taken over.

    Without a service it is the client's rule. `rate` is money an hour; `step` and `minimum` are
    minutes, a step of 0 is to the second.
    """

    valid_from: date
    service_id: ServiceId | None = None
    rate: Money | NoRate | None = None
    step: int | None = None
    mode: Mode | None = None
    scope: Scope | None = None
    minimum: int | None = None

    @property
    def is_empty(self) -> bool:
        """Whether it says nothing; a service's empty row ends its exception."""
        said = (self.rate, self.step, self.mode, self.scope, self.minimum)
        return all(value is None for value in said)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rounding:
    """How time on the clock becomes billed time. `step` and `minimum` are minutes."""

    step: int = 1
    mode: Mode = Mode.UP
    scope: Scope = Scope.ENTRY
    minimum: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class AppliedTerms:
    """What holds for an entry: the price of an hour, the rounding, and whose row says so.

    `rate` is zero where time brings no money. `valid_from` is the day of the deciding row.
    """

    rate: Money
    rounding: Rounding = Rounding()
    valid_from: date
    reason: Reason = Reason.CLIENT


def terms_of(rows: Sequence[Terms], service_id: ServiceId | None, day: date) -> AppliedTerms:
    """What holds for work of a service on a day: the service's row over the client's rule.

    `rows` are a client's, sorted and checked. Before the client's first row its values hold, and
    the reason says that there are no terms yet: such time is reported, never dropped.
    """
    of_client = [row for row in rows if row.service_id is None]
    begun = [row for row in of_client if row.valid_from <= day]
    rule = _taken_together(begun or of_client[:1])
    if service_id is not None:
        own = [row for row in rows if row.service_id == service_id and row.valid_from <= day]
        if own and not own[-1].is_empty:
            rule = replace(_laid_over(rule, own[-1]), reason=Reason.SERVICE)
    return rule if begun else replace(rule, reason=Reason.NO_TERMS_YET)


def running_value(seconds: int, terms: AppliedTerms) -> Money:
    """What a running timer is worth so far by the second, in whole cents; nothing is rounded up."""
    return (terms.rate * (Decimal(seconds) / HOUR)).rounded()


def is_added_up(rows: Iterable[Terms]) -> bool:
    """Whether any row adds entries up first: then what was billed before counts, too."""
    return any(row.scope not in (None, Scope.ENTRY) for row in rows)


def row_of(rows: Iterable[Terms], service_id: ServiceId | None, day: date) -> Terms:
    """The row written for exactly this service and day; one that says nothing if there is none."""
    empty = Terms(valid_from=day, service_id=service_id)
    return next((row for row in rows if _place(row) == _place(empty)), empty)


def with_row(rows: Iterable[Terms], row: Terms) -> tuple[Terms, ...]:
    """The rows and this one, sorted; one of the same service and day is replaced."""
    others = [known for known in rows if _place(known) != _place(row)]
    return tuple(sorted([*others, row], key=_place))


def exception(row: Terms, rule: AppliedTerms) -> Terms:
    """A service's row that says only where it differs from the client's rule.

    In all else it follows the rule, later changes too; one that differs nowhere says nothing and
    ends the exception.
    """
    rounding = rule.rounding
    rate = rule.rate or NoRate(rule.rate.currency)
    return replace(
        row,
        rate=None if row.rate == rate else row.rate,
        step=None if row.step == rounding.step else row.step,
        mode=None if row.mode == rounding.mode else row.mode,
        scope=None if row.scope == rounding.scope else row.scope,
        minimum=None if row.minimum == rounding.minimum else row.minimum,
    )


def checked_rows(rows: Iterable[Terms]) -> tuple[Terms, ...]:
    """A client's rows sorted, with rates in whole cents, or the error that says what is wrong."""
    ordered = sorted(rows, key=_place)
    for row, following in pairwise(ordered):
        if _place(row) == _place(following):
            raise TermsTwiceADay(row.valid_from)
    currency = currency_of(ordered)
    return tuple(_checked(row, currency) for row in ordered)


def first_day(rows: Iterable[Terms]) -> date:
    """The day of the client's first row; there are no terms for time before it."""
    return next(row.valid_from for row in rows if row.service_id is None)


def currency_of(rows: Iterable[Terms]) -> str:
    """The currency of a client's rates: that of the first row, which has to say one."""
    first = next(row for row in rows if row.service_id is None)
    if first.rate is None:
        raise FirstTermsWithoutRate(first.valid_from)
    return first.rate.currency


def check_rate(rate: Money) -> None:
    """`RateRefused` for an hourly rate nobody is paid: from a cent to 10,000 is fine."""
    if not LOWEST_RATE <= rate.amount <= HIGHEST_RATE:
        lowest, highest = (Money(limit, rate.currency) for limit in (LOWEST_RATE, HIGHEST_RATE))
        raise RateRefused(rate, lowest, highest)


def _place(row: Terms) -> tuple[date, int]:
    """Rows are in order of their days; ids of services are above zero."""
    return row.valid_from, row.service_id or 0


def _taken_together(rows: Sequence[Terms]) -> AppliedTerms:
    """The client's rule: each row over the ones before it."""
    nothing = AppliedTerms(rate=Money.zero(currency_of(rows)), valid_from=rows[0].valid_from)
    return reduce(_laid_over, rows, nothing)


def _laid_over(below: AppliedTerms, row: Terms) -> AppliedTerms:
    rate = Money.zero(row.rate.currency) if isinstance(row.rate, NoRate) else row.rate
    rounding = below.rounding
    return replace(
        below,
        rate=_said(rate, below.rate),
        rounding=Rounding(
            step=_said(row.step, rounding.step),
            mode=_said(row.mode, rounding.mode),
            scope=_said(row.scope, rounding.scope),
            minimum=_said(row.minimum, rounding.minimum),
        ),
        valid_from=row.valid_from,
    )


def _said(value: T | None, otherwise: T) -> T:
    return otherwise if value is None else value


def _checked(row: Terms, currency: str) -> Terms:
    rate = row.rate
    # One invoice may reach over a change of terms, and it has one currency.
    if rate is not None and rate.currency != currency:
        raise CurrenciesDiffer(rate.currency, currency)
    if isinstance(rate, Money):
        check_rate(rate)
        rate = rate.rounded()
    if row.step is not None and row.step not in ROUNDING_STEPS:
        raise RoundingRefused(row.step, ROUNDING_STEPS)
    if row.minimum is not None and not 0 <= row.minimum <= LONGEST_MINIMUM:
        raise MinimumRefused(row.minimum, LONGEST_MINIMUM)
    return replace(row, rate=rate)
