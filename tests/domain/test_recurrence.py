"""Repeats, compared with a calendar that is walked day by day."""

from datetime import date, timedelta
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vpa_desk.domain.recurrence import (
    Rule,
    RuleRefused,
    Unit,
    decoded,
    encoded,
    next_after,
    upcoming,
)

DAY = timedelta(days=1)
FIRST, LAST = date(2024, 1, 1), date(2040, 12, 31)
CALENDAR = [FIRST + DAY * n for n in range((LAST - FIRST).days + 1)]
HOSTILE = (
    "",
    "FREQ=DAILY;INTERVAL=0",
    "RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=DAILY;COUNT=1000000000000",
    "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1,1,-366",
    "every 0 day from 2026-11-30",
    "every -1 day from 2026-11-30",
    "every 401 day from 2026-11-30",
    "every 1000000000000 day from 2026-11-30",
    "every 02 day from 2026-11-30",
    "every 1 second from 2026-11-30",
    "every 1 month from 2026-02-30",
    "every 1 day from 0000-01-01",
    "every 1 day from 2026-11-30\n",
    " every 1 day from 2026-11-30",
    "every 1 day from ٢٠٢٦-11-30",
    "every 1 week from 2026-11-30 on xx",
    "every 1 week from 2026-11-30 on fr,mo",
    "every 1 week from 2026-11-30 on mo,mo",
    "every 1 month from 2026-11-30 on mo",
    "every 1 month from 2026-11-30 on 32",
    "every 1 week from 2026-11-30 on 15",
    "every 1 day from 2026-11-30 on last-workday",
    "every 1 day from 2026-11-30 until 2026-11-30",
    "every 1 day from 2026-11-30 until 2026-13-30",
    "every 1 week from 2026-11-30 on mo after-completion",
    "every 1 month from 2026-11-30 on 5 after-completion",
    "every 1 week from 2026-11-30 on " + "mo," * 100_000,
)


def month_length(day: date) -> int:
    return ((day.replace(day=28) + 4 * DAY).replace(day=1) - DAY).day


def is_last_workday(day: date) -> bool:
    later = [day + DAY * n for n in range(1, month_length(day) - day.day + 1)]
    return day.weekday() < 5 and all(other.weekday() >= 5 for other in later)


def is_on_week(rule: Rule, day: date) -> bool:
    weeks = (day.toordinal() - 1) // 7 - (rule.anchor.toordinal() - 1) // 7
    return weeks % rule.every == 0 and day.weekday() in (rule.weekdays or (rule.anchor.weekday(),))


def is_on_month(rule: Rule, day: date) -> bool:
    months = (day.year - rule.anchor.year) * 12 + day.month - rule.anchor.month
    if rule.last_workday:
        return months % rule.every == 0 and is_last_workday(day)
    wanted = min(rule.month_day or rule.anchor.day, month_length(day))
    return months % rule.every == 0 and day.day == wanted


def is_on_year(rule: Rule, day: date) -> bool:
    wanted = min(rule.anchor.day, month_length(day))
    years = day.year - rule.anchor.year
    return years % rule.every == 0 and (day.month, day.day) == (rule.anchor.month, wanted)


def is_on(rule: Rule, day: date) -> bool:
    """The oracle: whether one day belongs to the series, asked of nothing but the calendar."""
    if day < rule.anchor or (rule.until is not None and day >= rule.until):
        return False
    if rule.unit is Unit.DAY:
        return (day - rule.anchor).days % rule.every == 0
    meant = {Unit.WEEK: is_on_week, Unit.MONTH: is_on_month, Unit.YEAR: is_on_year}
    return meant[rule.unit](rule, day)


days = st.dates(FIRST, LAST)
everies = st.one_of(st.integers(1, 5), st.integers(1, 400))
untils = st.none() | st.integers(1, 3000)


@st.composite
def rules(draw: st.DrawFn) -> Rule:
    unit, anchor, length = draw(st.sampled_from(Unit)), draw(days), draw(untils)
    weekdays = draw(st.sets(st.integers(0, 6))) if unit is Unit.WEEK else ()
    last_workday = unit is Unit.MONTH and draw(st.booleans())
    free = unit is Unit.MONTH and not last_workday
    return Rule(
        unit,
        anchor,
        every=draw(everies),
        weekdays=tuple(sorted(weekdays)),
        month_day=draw(st.none() | st.integers(1, 31)) if free else None,
        last_workday=last_workday,
        until=anchor + DAY * length if length else None,
    )


any_rule = rules() | st.builds(
    Rule, st.sampled_from(Unit), days, every=everies, after_completion=st.just(True)
)


@settings(max_examples=300, deadline=None)
@given(rule=rules(), day=days)
def test_the_next_day_is_the_one_a_walk_through_the_calendar_finds(rule: Rule, day: date) -> None:
    walked = next((one for one in CALENDAR if one > day and is_on(rule, one)), None)
    found = next_after(rule, day)
    beyond = walked is None and found is not None and found > LAST
    assert beyond or found == walked


@settings(max_examples=60, deadline=None)
@given(rule=rules())
def test_a_series_misses_no_day_and_doubles_none(rule: Rule) -> None:
    walked = [day for day in CALENDAR if is_on(rule, day)][:60]
    found = upcoming(rule, FIRST - DAY, 60)
    assert [day for day in found if day <= LAST] == walked


@given(rule=any_rule, day=st.dates())
def test_what_comes_next_comes_later(rule: Rule, day: date) -> None:
    following = next_after(rule, day)
    assert following is None or following > day


@given(rule=any_rule, day=days)
def test_a_text_gives_its_rule_back(rule: Rule, day: date) -> None:
    again = decoded(encoded(rule))
    assert again == rule
    assert next_after(again, day) == next_after(rule, day)


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (Rule(Unit.DAY, date(2026, 11, 30)), "every 1 day from 2026-11-30"),
        (
            Rule(Unit.WEEK, date(2026, 11, 30), every=2, weekdays=(0, 4), until=date(2027, 1, 1)),
            "every 2 week from 2026-11-30 on mo,fr until 2027-01-01",
        ),
        (Rule(Unit.MONTH, date(2026, 11, 30), month_day=31), "every 1 month from 2026-11-30 on 31"),
        (
            Rule(Unit.MONTH, date(2026, 11, 30), last_workday=True),
            "every 1 month from 2026-11-30 on last-workday",
        ),
        (
            Rule(Unit.YEAR, date(2026, 11, 30), after_completion=True),
            "every 1 year from 2026-11-30 after-completion",
        ),
    ],
)
def test_the_stored_text_never_changes(rule: Rule, text: str) -> None:
    assert encoded(rule) == text


@pytest.mark.parametrize("text", HOSTILE)
def test_a_foreign_text_is_refused_at_once(text: str) -> None:
    begun = process_time()
    with pytest.raises(RuleRefused):
        decoded(text)
    assert process_time() - begun < 0.05


@given(text=st.text() | st.from_regex(r"every [0-9]{1,4} (day|week|month|year) from [0-9-]{10}.*"))
def test_any_text_is_a_rule_or_refused(text: str) -> None:
    try:
        rule = decoded(text)
    except RuleRefused:
        return
    assert encoded(rule) == text
    assert len(upcoming(rule, rule.anchor, 10)) <= 10


@pytest.mark.parametrize(
    ("part", "wrong"),
    [
        ("every", {"unit": Unit.DAY, "every": 0}),
        ("every", {"unit": Unit.DAY, "every": 401}),
        ("weekdays", {"unit": Unit.MONTH, "weekdays": (0,)}),
        ("weekdays", {"unit": Unit.WEEK, "weekdays": (4, 0)}),
        ("weekdays", {"unit": Unit.WEEK, "weekdays": (7,)}),
        ("weekdays", {"unit": Unit.WEEK, "weekdays": (0,), "after_completion": True}),
        ("month_day", {"unit": Unit.MONTH, "month_day": 0}),
        ("month_day", {"unit": Unit.YEAR, "month_day": 1}),
        ("last_workday", {"unit": Unit.MONTH, "month_day": 1, "last_workday": True}),
        ("last_workday", {"unit": Unit.WEEK, "last_workday": True}),
        ("until", {"unit": Unit.DAY, "until": date(2026, 11, 30)}),
    ],
)
def test_a_rule_that_means_nothing_is_refused(part: str, wrong: dict[str, object]) -> None:
    with pytest.raises(RuleRefused) as refused:
        Rule(anchor=date(2026, 11, 30), **wrong)  # type: ignore[arg-type]
    assert refused.value.part == part


def test_every_31st_is_the_last_day_of_a_shorter_month_and_does_not_drift() -> None:
    rule = Rule(Unit.MONTH, date(2027, 1, 31))
    assert upcoming(rule, date(2027, 1, 31), 4) == (
        date(2027, 2, 28),
        date(2027, 3, 31),
        date(2027, 4, 30),
        date(2027, 5, 31),
    )


def test_the_29th_of_february_falls_on_the_28th_in_other_years() -> None:
    rule = Rule(Unit.YEAR, date(2024, 2, 29))
    found = upcoming(rule, date(2026, 11, 25), 3)
    assert found == (date(2027, 2, 28), date(2028, 2, 29), date(2029, 2, 28))


def test_every_second_week_is_counted_from_the_week_of_the_anchor() -> None:
    rule = Rule(Unit.WEEK, date(2026, 11, 26), every=2, weekdays=(0, 4))
    found = upcoming(rule, date(2026, 11, 1), 3)
    assert found == (date(2026, 11, 27), date(2026, 12, 7), date(2026, 12, 11))


def test_the_last_workday_is_never_a_weekend() -> None:
    rule = Rule(Unit.MONTH, date(2026, 10, 1), last_workday=True)
    found = upcoming(rule, date(2026, 10, 1), 3)
    assert found == (date(2026, 10, 30), date(2026, 11, 30), date(2026, 12, 31))


def test_after_completion_counts_from_the_day_of_completion() -> None:
    rule = Rule(Unit.DAY, date(2026, 1, 1), every=10, after_completion=True)
    assert next_after(rule, date(2026, 11, 25)) == date(2026, 12, 5)


def test_a_month_after_completion_ends_with_the_month() -> None:
    rule = Rule(Unit.MONTH, date(2026, 1, 1), after_completion=True)
    assert next_after(rule, date(2027, 1, 31)) == date(2027, 2, 28)


def test_until_is_the_first_day_that_no_longer_belongs() -> None:
    rule = Rule(Unit.DAY, date(2026, 11, 25), until=date(2026, 11, 28))
    found = upcoming(rule, date(2026, 11, 24), 10)
    assert found == (date(2026, 11, 25), date(2026, 11, 26), date(2026, 11, 27))


def test_a_series_that_counts_from_completion_ends_too() -> None:
    rule = Rule(
        Unit.DAY, date(2026, 11, 1), every=10, until=date(2026, 12, 1), after_completion=True
    )
    assert next_after(rule, date(2026, 11, 20)) == date(2026, 11, 30)
    assert next_after(rule, date(2026, 11, 21)) is None
    assert next_after(rule, date(2030, 1, 1)) is None


@pytest.mark.parametrize("unit", list(Unit))
def test_the_end_of_the_calendar_ends_the_series(unit: Unit) -> None:
    assert next_after(Rule(unit, date(2024, 2, 29)), date.max) is None


def test_not_more_than_400_days_are_told_in_advance() -> None:
    assert len(upcoming(Rule(Unit.DAY, FIRST), FIRST, 10**9)) == 400


@pytest.mark.parametrize("unit", list(Unit))
@pytest.mark.parametrize("every", [1, 7, 400])
def test_a_day_centuries_after_the_anchor_is_found_at_once(unit: Unit, every: int) -> None:
    rule = Rule(unit, date(1600, 2, 29), every=every)
    next_after(rule, FIRST)
    begun = process_time()
    assert next_after(rule, date(2090, 6, 15)) is not None
    assert process_time() - begun < 0.02
