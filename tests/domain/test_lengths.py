"""Lengths and spans as people type them."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vpa_desk.domain.lengths import parse_duration, parse_span


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("1:30", 90),
        ("0:05", 5),
        ("100:00", 6000),
        ("1:30 h", 90),
        ("1,5", 90),
        ("1.5h", 90),
        (",5", 30),
        ("1,25 Std.", 75),
        ("2 Stunden", 120),
        ("1 hour", 60),
        ("90m", 90),
        ("90 Min.", 90),
        ("5 minutes", 5),
        ("1h30", 90),
        ("1h 30m", 90),
        ("1 Std 5 min", 65),
        ("2H", 120),
        ("45", 45),
        ("  45  ", 45),
        ("0", 0),
    ],
)
def test_a_length_is_read_as_it_is_typed(text: str, minutes: int) -> None:
    assert parse_duration(text) == minutes * 60


@pytest.mark.parametrize(
    "text",
    ["", "h", "1:60", "1:5", "-5", "+5", "1h60", "1h 75m", "1,5,5", "1.234", "99999", "1d", "٤٥"],
)
def test_what_is_no_length_is_none(text: str) -> None:
    assert parse_duration(text) is None


@given(hours=st.integers(0, 999), minutes=st.integers(0, 59))
def test_a_length_in_hours_and_minutes_is_exact(hours: int, minutes: int) -> None:
    seconds = hours * 3600 + minutes * 60
    assert parse_duration(f"{hours}:{minutes:02}") == seconds
    assert parse_duration(f"{hours}h {minutes}m") == seconds


@given(hundredths=st.integers(0, 99_999))
def test_a_decimal_length_is_exact(hundredths: int) -> None:
    assert parse_duration(f"{hundredths // 100},{hundredths % 100:02}") == hundredths * 36


@given(text=st.text())
def test_any_text_is_a_length_or_none(text: str) -> None:
    length = parse_duration(text)
    assert length is None or 0 <= length < 1000 * 3600


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("9-10:30", time(9), time(10, 30)),
        ("9:00–10:30", time(9), time(10, 30)),
        ("9.15 - 10.45 Uhr", time(9, 15), time(10, 45)),
        ("9 bis 17", time(9), time(17)),
        ("9 to 17", time(9), time(17)),
        ("0-9", time(0), time(9)),
        ("22-24", time(22), time(0)),
        ("22:30-0:15", time(22, 30), time(0, 15)),
        ("22-10", time(22), time(10)),
    ],
)
def test_a_span_is_read_as_it_is_typed(text: str, start: time, end: time) -> None:
    assert parse_span(text) == (start, end)


@pytest.mark.parametrize(
    "text",
    ["", "9", "9-", "-10", "9-9", "24-0", "10-9", "9-25", "9-10:60", "22-24:30", "24:30-1", "a-b"],
)
def test_what_is_no_span_is_none(text: str) -> None:
    assert parse_span(text) is None


@given(start=st.times(), end=st.times())
def test_a_span_by_day_comes_back_to_the_minute(start: time, end: time) -> None:
    start, end = sorted((start.replace(second=0), end.replace(second=0)))
    typed = parse_span(f"{start:%H:%M}-{end:%H:%M}")
    wanted = start.replace(microsecond=0), end.replace(microsecond=0)
    assert typed == (wanted if wanted[0] < wanted[1] else None)
