"""Terms: which row holds for a service on a day, what it takes over, and what is refused."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import euros, terms
from vpa_desk.domain.ids import ServiceId
from vpa_desk.domain.money import CurrenciesDiffer, Money
from vpa_desk.domain.terms import (
    HIGHEST_RATE,
    LONGEST_MINIMUM,
    LOWEST_RATE,
    ROUNDING_STEPS,
    FirstTermsWithoutRate,
    MinimumRefused,
    Mode,
    NoRate,
    RateRefused,
    Reason,
    Rounding,
    RoundingRefused,
    Scope,
    Terms,
    TermsTwiceADay,
    check_rate,
    checked_rows,
    currency_of,
    exception,
    first_day,
    row_of,
    running_value,
    terms_of,
    with_row,
)

DAY = timedelta(days=1)
MARCH, JULY = date(2026, 3, 1), date(2026, 7, 1)
TRAVEL, BOOKS = ServiceId(1), ServiceId(2)


def rows(*given: Terms) -> tuple[Terms, ...]:
    """45 euro an hour since the start of 2026, and these rows."""
    return checked_rows((terms(), *given))


def rate_on(known: Iterable[Terms], day: date, service_id: ServiceId | None = None) -> Money:
    return terms_of(tuple(known), service_id, day).rate


def test_a_new_rate_leaves_the_days_before_on_the_old_one() -> None:
    known = rows(terms(valid_from=JULY, rate=euros(60)))
    assert rate_on(known, JULY - DAY) == euros(45)
    assert rate_on(known, JULY) == euros(60)
    assert rate_on(known, date.max) == euros(60)


def test_a_row_takes_over_what_it_does_not_say_from_the_row_before() -> None:
    first = terms(step=15, mode=Mode.NEAREST, scope=Scope.DAY, minimum=10)
    known = checked_rows((first, Terms(valid_from=MARCH, step=6), Terms(valid_from=JULY)))
    applied = terms_of(known, None, JULY)
    assert applied.rate == euros(45)
    assert applied.rounding == Rounding(step=6, mode=Mode.NEAREST, scope=Scope.DAY, minimum=10)
    assert (applied.valid_from, applied.reason) == (JULY, Reason.CLIENT)


def test_what_no_row_says_is_to_the_minute_up_for_each_entry_without_a_minimum() -> None:
    rounding = terms_of(rows(), None, JULY).rounding
    assert rounding == Rounding(step=1, mode=Mode.UP, scope=Scope.ENTRY, minimum=0)


def test_a_row_of_a_service_goes_before_the_clients_rule_for_that_service_alone() -> None:
    known = rows(Terms(valid_from=MARCH, service_id=TRAVEL, rate=euros(60)))
    assert rate_on(known, MARCH, TRAVEL) == euros(60)
    assert rate_on(known, MARCH - DAY, TRAVEL) == euros(45)
    assert rate_on(known, MARCH, BOOKS) == euros(45)
    assert rate_on(known, MARCH) == euros(45)
    assert terms_of(known, TRAVEL, MARCH).reason is Reason.SERVICE
    assert terms_of(known, BOOKS, MARCH).reason is Reason.CLIENT


def test_a_row_of_a_service_takes_over_from_the_clients_rule_of_the_day() -> None:
    known = rows(
        Terms(valid_from=MARCH, service_id=TRAVEL, step=30),
        terms(valid_from=JULY, rate=euros(60), minimum=10),
    )
    assert rate_on(known, JULY - DAY, TRAVEL) == euros(45)
    applied = terms_of(known, TRAVEL, JULY)
    assert (applied.rate, applied.rounding.step, applied.rounding.minimum) == (euros(60), 30, 10)
    assert applied.valid_from == MARCH


def test_a_row_of_a_service_takes_nothing_from_its_row_before() -> None:
    known = rows(
        Terms(valid_from=MARCH, service_id=TRAVEL, rate=euros(60)),
        Terms(valid_from=JULY, service_id=TRAVEL, step=30),
    )
    assert rate_on(known, JULY, TRAVEL) == euros(45)


def test_an_empty_row_of_a_service_ends_its_exception() -> None:
    known = rows(
        Terms(valid_from=MARCH, service_id=TRAVEL, rate=euros(60)),
        Terms(valid_from=JULY, service_id=TRAVEL),
    )
    assert rate_on(known, JULY - DAY, TRAVEL) == euros(60)
    assert terms_of(known, TRAVEL, JULY) == terms_of(known, None, JULY)


def test_an_exception_says_only_where_it_differs_and_follows_the_rule_in_all_else() -> None:
    rule = terms_of(rows(terms(valid_from=MARCH, step=15, minimum=10)), None, MARCH)
    said = terms(
        valid_from=MARCH,
        service_id=TRAVEL,
        rate=euros(60),
        step=15,
        mode=Mode.DOWN,
        scope=Scope.ENTRY,
        minimum=10,
    )
    row = exception(said, rule)
    assert row == Terms(valid_from=MARCH, service_id=TRAVEL, rate=euros(60), mode=Mode.DOWN)
    assert exception(replace(said, rate=euros(45), mode=Mode.UP), rule).is_empty


def test_an_exception_without_a_rate_differs_from_a_rule_with_one() -> None:
    row = Terms(valid_from=MARCH, service_id=TRAVEL, rate=NoRate("EUR"))
    assert exception(row, terms_of(rows(), None, MARCH)) == row
    unpaid = rows(Terms(valid_from=MARCH, rate=NoRate("EUR")))
    assert exception(row, terms_of(unpaid, None, MARCH)).is_empty


@given(st.data())
def test_an_exception_applies_as_if_it_had_said_everything(data: st.DataObject) -> None:
    said = data.draw(
        st.builds(
            Terms,
            valid_from=st.just(JULY),
            service_id=st.just(TRAVEL),
            rate=st.sampled_from([euros(45), euros(60), NoRate("EUR")]),
            step=st.sampled_from(ROUNDING_STEPS),
            mode=st.sampled_from(Mode),
            scope=st.sampled_from(Scope),
            minimum=st.sampled_from([0, 10]),
        )
    )
    row = exception(said, terms_of(rows(), None, JULY))
    plainly, shortly = (terms_of(rows(one), TRAVEL, JULY) for one in (said, row))
    assert (plainly.rate, plainly.rounding) == (shortly.rate, shortly.rounding)


def test_no_rate_is_zero_and_still_rounds() -> None:
    known = rows(Terms(valid_from=MARCH, rate=NoRate("EUR"), step=15))
    applied = terms_of(known, None, MARCH)
    assert (applied.rate, applied.rounding.step) == (euros(0), 15)
    assert currency_of((Terms(valid_from=MARCH, rate=NoRate("CHF")),)) == "CHF"


def test_before_the_first_terms_their_values_hold_and_the_reason_says_so() -> None:
    applied = terms_of(rows(), None, date(1999, 1, 1))
    assert (applied.rate, applied.reason) == (euros(45), Reason.NO_TERMS_YET)
    early = rows(Terms(valid_from=date(1990, 1, 1), service_id=TRAVEL, rate=euros(60)))
    applied = terms_of(early, TRAVEL, date(1999, 1, 1))
    assert (applied.rate, applied.reason) == (euros(60), Reason.NO_TERMS_YET)
    assert first_day(early) == date(2026, 1, 1)


@given(days=st.lists(st.dates(date(2020, 1, 1), date(2030, 1, 1)), min_size=1), on=st.dates())
def test_the_terms_of_a_day_are_the_last_that_began_by_then(days: list[date], on: date) -> None:
    known: tuple[Terms, ...] = ()
    for day in days:
        known = with_row(known, terms(valid_from=day))
    began = [day for day in days if day <= on]
    applied = terms_of(known, None, on)
    assert applied.valid_from == (max(began) if began else min(days))
    assert (applied.reason is Reason.NO_TERMS_YET) == (not began)


@given(days=st.lists(st.dates(), min_size=1), later=st.integers(1, 400), on=st.dates())
def test_a_row_dated_later_never_changes_what_was_worked_before_it(
    days: list[date], later: int, on: date
) -> None:
    known: tuple[Terms, ...] = ()
    for day in days:
        known = with_row(known, terms(valid_from=day, rate=euros(day.day)))
    ordinal = min(max(on, min(days)).toordinal() + later, date.max.toordinal())
    new = terms(valid_from=date.fromordinal(ordinal), rate=euros(999))
    if new.valid_from > on:
        assert rate_on(with_row(known, new), on) == rate_on(known, on)


def test_terms_of_the_same_day_and_service_are_replaced() -> None:
    once = with_row(rows(), terms(valid_from=JULY, rate=euros(60)))
    of_service = with_row(once, terms(valid_from=JULY, service_id=TRAVEL, rate=euros(90)))
    twice = with_row(of_service, terms(valid_from=JULY, rate=euros(70)))
    assert [row.rate for row in twice] == [euros(45), euros(70), euros(90)]


def test_terms_that_come_late_are_put_in_their_place() -> None:
    later = with_row(rows(), terms(valid_from=JULY, rate=euros(60)))
    between = with_row(later, terms(valid_from=MARCH, rate=euros(50)))
    assert [row.rate for row in between] == [euros(45), euros(50), euros(60)]
    assert rate_on(between, date(2026, 4, 1)) == euros(50)


def test_the_row_of_a_day_is_found_to_be_changed_or_begun() -> None:
    travel = Terms(valid_from=JULY, service_id=TRAVEL, minimum=10)
    known = rows(travel)
    assert row_of(known, TRAVEL, JULY) == travel
    assert row_of(known, None, JULY) == Terms(valid_from=JULY)
    assert row_of(known, TRAVEL, MARCH) == Terms(valid_from=MARCH, service_id=TRAVEL)


@pytest.mark.parametrize("service_id", [None, TRAVEL])
def test_two_rows_of_one_day_are_refused(service_id: ServiceId | None) -> None:
    one = terms(valid_from=JULY, service_id=service_id)
    with pytest.raises(TermsTwiceADay) as refused:
        checked_rows((terms(), one, terms(valid_from=MARCH), replace(one, step=15)))
    assert refused.value.valid_from == JULY


def test_a_day_may_have_a_row_for_each_service_and_the_client() -> None:
    one = terms(valid_from=JULY)
    services = (replace(one, service_id=BOOKS), replace(one, service_id=TRAVEL))
    assert checked_rows((*services, one, terms())) == (terms(), one, *reversed(services))


def test_the_first_row_of_a_client_says_a_rate() -> None:
    with pytest.raises(FirstTermsWithoutRate) as refused:
        checked_rows((terms(), Terms(valid_from=date(2025, 1, 1), step=15)))
    assert refused.value.valid_from == date(2025, 1, 1)


@pytest.mark.parametrize("rate", ["0", "-45", "0.009", "10000.01", "1000000"])
def test_a_rate_nobody_is_paid_is_refused_with_its_borders(rate: str) -> None:
    for refuse in (
        lambda: rows(terms(valid_from=JULY, rate=euros(rate))),
        lambda: check_rate(euros(rate)),
    ):
        with pytest.raises(RateRefused) as refused:
            refuse()
        assert refused.value.rate == euros(rate)
        assert refused.value.lowest == Money(LOWEST_RATE, "EUR")
        assert refused.value.highest == Money(HIGHEST_RATE, "EUR")


@pytest.mark.parametrize("rate", ["0.01", "45", "10000"])
def test_a_rate_within_the_borders_is_taken(rate: str) -> None:
    assert rate_on(rows(terms(valid_from=JULY, rate=euros(rate))), JULY) == euros(rate)


def test_a_rate_is_kept_in_whole_cents() -> None:
    assert rate_on(checked_rows((terms(rate=euros("45.005")),)), JULY) == euros("45.01")


def test_every_rate_is_checked_not_only_the_last() -> None:
    with pytest.raises(RateRefused):
        checked_rows((terms(rate=euros(0)), terms(valid_from=JULY)))


@pytest.mark.parametrize("rate", [Money(Decimal(50), "CHF"), NoRate("CHF")])
def test_a_client_pays_in_one_currency(rate: Money | NoRate) -> None:
    with pytest.raises(CurrenciesDiffer):
        rows(terms(valid_from=JULY, rate=rate))
    assert currency_of(checked_rows((terms(rate=rate),))) == "CHF"


@pytest.mark.parametrize("minutes", [-1, -15, 7, 61])
def test_a_rounding_step_that_is_not_offered_is_refused(minutes: int) -> None:
    with pytest.raises(RoundingRefused) as refused:
        rows(terms(valid_from=JULY, step=minutes))
    assert refused.value.data() == {"minutes": minutes, "allowed": ROUNDING_STEPS}


@pytest.mark.parametrize("minutes", ROUNDING_STEPS)
def test_every_step_on_offer_is_taken(minutes: int) -> None:
    assert terms_of(rows(terms(valid_from=JULY, step=minutes)), None, JULY).rounding.step == minutes


@pytest.mark.parametrize("minutes", [-1, LONGEST_MINIMUM + 1])
def test_a_minimum_beyond_a_day_is_refused(minutes: int) -> None:
    with pytest.raises(MinimumRefused) as refused:
        rows(terms(valid_from=JULY, minimum=minutes))
    assert refused.value.data() == {"minutes": minutes, "longest": LONGEST_MINIMUM}


def test_a_minimum_up_to_a_day_is_taken() -> None:
    for minutes in (0, LONGEST_MINIMUM):
        applied = terms_of(rows(terms(valid_from=JULY, minimum=minutes)), None, JULY)
        assert applied.rounding.minimum == minutes


def test_a_running_timer_is_worth_its_seconds() -> None:
    applied = terms_of((terms(step=60),), None, date(2026, 11, 23))
    assert running_value(0, applied) == euros(0)
    assert running_value(3600, applied) == euros(45)
    assert running_value(90, applied) == euros("1.13")
    assert running_value(1, replace(applied, rate=euros("0.01"))) == euros(0)
