"""Invoice numbers: one counter, a date around it, no gap and nothing twice."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vpa_desk.domain.numbering import (
    DEFAULT_PATTERN,
    InvoiceNumber,
    PatternRefused,
    checked_pattern,
    numbered,
    series,
)

DAY = date(2026, 3, 9)


@pytest.mark.parametrize(
    ("pattern", "text", "of_series"),
    [
        (DEFAULT_PATTERN, "RE-2026-0007", "RE-2026-#"),
        ("{YYYY}{MM}-{NN}", "202603-07", "202603-#"),
        ("{YY}/{NNN}", "26/007", "26/#"),
        ("{N}", "7", "#"),
        (" Rg_{NNNNNNNNN}.a ", "Rg_000000007.a", "Rg_#.a"),
    ],
)
def test_a_pattern_is_filled_with_the_date_and_the_counter(
    pattern: str, text: str, of_series: str
) -> None:
    assert numbered(pattern, DAY, 7) == InvoiceNumber(text, of_series, 7)


@pytest.mark.parametrize(
    "pattern",
    [
        "",
        "RE",
        "RE-{YYYY}",
        "{NNNN}{NNNN}",
        "{N}-{NN}",
        "{NNNNNNNNNN}",
        "RE {NNNN}",
        "RE-{DD}-{NNNN}",
        "{nnnn}",
        "Ä{NNNN}",
        "RE#{NNNN}",
        "RE\n{NNNN}",
    ],
)
def test_a_pattern_without_exactly_one_counter_or_with_odd_characters_is_refused(
    pattern: str,
) -> None:
    with pytest.raises(PatternRefused) as refused:
        checked_pattern(pattern)
    assert refused.value.pattern == pattern
    with pytest.raises(PatternRefused):
        series(pattern, DAY)


def test_each_year_opens_a_series() -> None:
    assert series(DEFAULT_PATTERN, date(2026, 12, 31)) == "RE-2026-#"
    assert series(DEFAULT_PATTERN, date(2027, 1, 1)) == "RE-2027-#"


def test_a_counter_that_outgrows_its_digits_goes_on() -> None:
    assert numbered("RE-{NN}", DAY, 99).text == "RE-99"
    assert numbered("RE-{NN}", DAY, 100).text == "RE-100"


@given(
    pattern=st.sampled_from([DEFAULT_PATTERN, "{N}", "{YY}{NNN}", "{MM}{N}", "{NNN}-{YYYY}"]),
    days=st.lists(st.dates(date(2000, 1, 1), date(2099, 12, 31)), max_size=30),
)
def test_numbers_of_one_pattern_never_meet(pattern: str, days: list[date]) -> None:
    counters: dict[str, int] = {}
    texts = []
    for day in days:
        name = series(pattern, day)
        counters[name] = counters.get(name, 0) + 1
        texts.append(numbered(pattern, day, counters[name]).text)
    assert len(set(texts)) == len(days)
