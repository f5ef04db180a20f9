"""Days, instants and zones, above all in the two nights when the clock is changed."""

from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vpa_desk.domain.days import (
    Period,
    UnknownZone,
    instant,
    local_day,
    month_of,
    week_of,
    whole_second,
    zone_named,
)

BERLIN = "Europe/Berlin"
ZONES = st.sampled_from(
    (BERLIN, "Europe/Lisbon", "Asia/Tokyo", "America/New_York", "Australia/Lord_Howe", "UTC")
)
days = st.dates(date(1980, 1, 1), date(2100, 1, 1))


def test_a_period_ends_before_its_until() -> None:
    november = Period(date(2026, 11, 1), date(2026, 12, 1))
    assert november.last_day == date(2026, 11, 30)
    assert date(2026, 11, 1) in november
    assert date(2026, 11, 30) in november
    assert date(2026, 12, 1) not in november
    assert date(2026, 10, 31) not in november


def test_the_month_of_a_day_may_end_the_year() -> None:
    assert month_of(date(2026, 12, 31)) == Period(date(2026, 12, 1), date(2027, 1, 1))
    assert month_of(date(2028, 2, 29)) == Period(date(2028, 2, 1), date(2028, 3, 1))


@given(day=days)
def test_every_day_lies_in_its_month_and_its_week(day: date) -> None:
    month, week = month_of(day), week_of(day)
    assert day in month
    assert month.start.day == month.until.day == 1
    assert month.last_day.month == day.month
    assert day in week
    assert week.start.weekday() == 0
    assert week.until - week.start == timedelta(days=7)


@pytest.mark.parametrize(
    "name", ["", "Mars/Base", "../etc/passwd", "/etc/passwd", "Europe", "\x00"]
)
def test_an_unknown_zone_is_told(name: str) -> None:
    with pytest.raises(UnknownZone) as unknown:
        zone_named(name)
    assert unknown.value.zone == name


def test_a_known_zone_is_found() -> None:
    assert zone_named(BERLIN).key == BERLIN


def test_an_instant_before_midnight_in_utc_is_tomorrow_in_berlin() -> None:
    at = datetime(2026, 11, 25, 23, 30, tzinfo=UTC)
    assert local_day(at, BERLIN) == date(2026, 11, 26)
    assert local_day(at, "America/New_York") == date(2026, 11, 25)


def test_the_hour_left_out_in_march_has_moved_on() -> None:
    at = instant(date(2026, 3, 29), time(2, 30), BERLIN)
    assert at == instant(date(2026, 3, 29), time(3, 30), BERLIN)
    assert at == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)


def test_the_hour_that_comes_twice_in_october_is_the_first() -> None:
    at = instant(date(2026, 10, 25), time(2, 30, fold=1), BERLIN)
    assert at == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


def test_a_time_that_brings_its_own_zone_is_read_as_wall_time() -> None:
    at = instant(date(2026, 11, 25), time(9, tzinfo=timezone(timedelta(hours=5))), BERLIN)
    assert at == datetime(2026, 11, 25, 8, tzinfo=UTC)


@given(day=days, hour=st.integers(4, 22), zone=ZONES)
def test_a_wall_time_outside_the_changing_hours_comes_back(day: date, hour: int, zone: str) -> None:
    at = instant(day, time(hour, 15), zone)
    assert at.tzinfo is UTC
    assert local_day(at, zone) == day
    assert at.astimezone(zone_named(zone)).time() == time(hour, 15)


@given(at=st.datetimes(datetime(1980, 1, 1), datetime(2100, 1, 1), timezones=st.timezones()))
def test_a_begun_second_is_left_out(at: datetime) -> None:
    whole = whole_second(at)
    assert whole.tzinfo is UTC
    assert timedelta(0) <= at.astimezone(UTC) - whole < timedelta(seconds=1)
    assert whole.microsecond == 0
