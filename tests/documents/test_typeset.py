"""Lines broken to a width."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vpa_desk.documents.fonts import Cut
from vpa_desk.documents.typeset import SMALLEST_SIZE, Style, column, fitted, flush_right, wrapped

STYLE = Style(Cut.REGULAR, 10, 14)
WORDS = st.text(alphabet="abcdef Müß-/.", min_size=0, max_size=200).map(
    lambda text: " ".join(text.split())
)


def test_a_text_is_broken_at_spaces() -> None:
    limit = STYLE.width("one two")

    assert wrapped("one two three", STYLE, limit) == ("one two", "three")


def test_line_ends_stay_and_an_empty_text_is_one_line() -> None:
    assert wrapped("one\n\ntwo", STYLE, 200) == ("one", "", "two")
    assert wrapped("", STYLE, 200) == ("",)


def test_a_no_break_space_does_not_break() -> None:
    assert wrapped("for 45\u00a0€", STYLE, STYLE.width("for 45")) == ("for", "45\u00a0€")


def test_a_word_above_sixty_letters_is_broken_even_where_it_would_fit() -> None:
    assert wrapped("x" * 61, STYLE, 10_000) == ("x" * 60, "x")
    assert wrapped("x" * 60, STYLE, 10_000) == ("x" * 60,)


def test_a_word_too_wide_breaks_after_a_hyphen_if_it_can() -> None:
    assert wrapped("anna-schmidt", STYLE, STYLE.width("anna-sc")) == ("anna-", "schmidt")
    assert wrapped("annaschmidt", STYLE, STYLE.width("annasc")) == ("annasc", "hmidt")


def test_a_letter_wider_than_the_line_stands_alone() -> None:
    assert wrapped("WW", STYLE, 1.0) == ("W", "W")


@given(text=WORDS, limit=st.floats(min_value=20, max_value=300))
def test_no_line_is_wider_than_asked_and_no_letter_is_lost(text: str, limit: float) -> None:
    lines = wrapped(text, STYLE, limit)

    assert all(STYLE.width(line) <= limit + 0.001 for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_a_text_is_made_smaller_until_it_fits() -> None:
    lines, style = fitted(["word " * 40], STYLE, 100, 60)

    assert len(lines) * style.leading <= 60
    assert style.size < STYLE.size
    assert fitted(["word"], STYLE, 100, 60) == (("word",), STYLE)


def test_a_text_is_never_made_too_small_to_see() -> None:
    lines, style = fitted(["word " * 4000], STYLE, 100, 60)

    assert style.size == pytest.approx(SMALLEST_SIZE, rel=0.1)
    assert sum(line.count("word") for line in lines) == 4000


def test_lines_stand_one_under_the_other() -> None:
    first, second = column(["a", "", "b"], STYLE, 7)

    assert (first.x, second.x) == (7, 7)
    assert second.y - first.y == 2 * STYLE.leading


def test_a_line_flush_right_ends_where_it_should() -> None:
    text = flush_right("12,00", STYLE, 100)

    assert text.x + STYLE.width("12,00") == pytest.approx(100)


def test_tracking_counts_for_the_width() -> None:
    wide = Style(Cut.REGULAR, 10, 14, tracking=0.1)

    assert wide.width("abc") == pytest.approx(STYLE.width("abc") + 3)
