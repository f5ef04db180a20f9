"""Spans: what was typed, and the seconds that went by."""

from datetime import UTC, date, datetime, time

from hypothesis import given
from hypothesis import strategies as st

from vpa_desk.domain.lengths import LONGEST_NIGHT
from vpa_desk.domain.spans import Span, span_between

BERLIN = "Europe/Berlin"
MONDAY = date(2026, 11, 23)
SPRING = date(2026, 3, 28)  # the clock is put forward in the night after this day
AUTUMN = date(2026, 10, 24)  # the clock is put back in the night after this day


def test_a_morning_lasts_from_its_start_to_its_end() -> None:
    span = span_between(MONDAY, time(9), time(10, 30), BERLIN)
    assert (span.seconds, span.day, span.starts, span.ends) == (
        5400,
        MONDAY,
        time(9),
        time(10, 30),
    )


def test_an_end_after_midnight_lies_on_the_next_day() -> None:
    span = span_between(MONDAY, time(22), time(1), BERLIN)
    assert span.seconds == 3 * 3600
    assert span.day == MONDAY


def test_an_end_long_before_the_start_stays_wrong() -> None:
    assert span_between(MONDAY, time(14), time(13, 30), BERLIN).seconds == -1800


def test_an_end_at_the_start_is_no_length() -> None:
    assert span_between(MONDAY, time(14), time(14), BERLIN).seconds == 0


def test_the_night_of_spring_is_an_hour_shorter() -> None:
    assert span_between(SPRING, time(23), time(4), BERLIN).seconds == 4 * 3600


def test_the_night_of_autumn_is_an_hour_longer() -> None:
    assert span_between(AUTUMN, time(23), time(4), BERLIN).seconds == 6 * 3600


def test_in_the_hour_that_comes_twice_the_end_is_the_one_after_the_start() -> None:
    second_half_past_two = datetime(2026, 10, 25, 1, 30, tzinfo=UTC)
    span = Span(second_half_past_two, second_half_past_two, BERLIN)
    assert span.ending(time(2, 45)).seconds == 900


def test_another_length_moves_the_end() -> None:
    span = span_between(MONDAY, time(9), time(10), BERLIN).lasting(5400)
    assert span.ends == time(10, 30)


def test_another_start_keeps_the_end() -> None:
    span = span_between(MONDAY, time(9), time(10, 30), BERLIN).starting(time(8))
    assert (span.seconds, span.ends) == (9000, time(10, 30))


def test_a_start_after_the_end_in_the_evening_takes_the_end_over_midnight() -> None:
    span = span_between(MONDAY, time(14), time(23), BERLIN).starting(time(23, 30))
    assert span.seconds < 0
    night = span_between(MONDAY, time(0, 30), time(1), BERLIN).starting(time(22))
    assert night.seconds == 3 * 3600


def test_the_same_hours_on_another_day_keep_their_night() -> None:
    night = span_between(MONDAY, time(22), time(1), BERLIN)
    assert night.on(AUTUMN).seconds == 3 * 3600
    assert span_between(MONDAY, time(23), time(4), BERLIN).on(AUTUMN).seconds == 6 * 3600


def test_raw_seconds_of_the_start_stay_when_the_day_changes() -> None:
    started = datetime(2026, 11, 23, 9, 42, 17, tzinfo=UTC)
    span = Span(started, datetime(2026, 11, 23, 10, 59, 21, tzinfo=UTC), BERLIN)
    moved = span.on(date(2026, 11, 20))
    assert (moved.seconds, moved.starts) == (4624, time(10, 42, 17))


@given(
    st.dates(date(2020, 1, 1), date(2035, 12, 31)),
    st.times().map(lambda at: at.replace(second=0, microsecond=0)),
    st.times().map(lambda at: at.replace(second=0, microsecond=0)),
)
def test_a_typed_span_is_short_or_plainly_wrong(day: date, start: time, end: time) -> None:
    span = span_between(day, start, end, BERLIN)
    assert span.seconds <= 25 * 3600
    if end <= start and span.seconds > 0:
        assert span.seconds <= max(LONGEST_NIGHT, 3600)
