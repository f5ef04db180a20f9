"""Columns that stand exactly."""

import itertools

import pytest

from vpa_desk.documents.fonts import Cut
from vpa_desk.documents.letterhead import LEFT, RIGHT
from vpa_desk.documents.table import Cell, Label, Quantity, Row, Table, carried, laid_out
from vpa_desk.documents.typeset import MM, Text

PLACE = Label("Pos.", 9 * MM)
FIGURES: tuple[Cell, ...] = (Quantity("14,50", "Std."), "45,00 €", "652,50 €")


def a_row(*figures: Cell, text: str = "Reiseplanung", detail: str = "Flüge") -> Row:
    return Row(labels=("1",), text=text, detail=detail, figures=figures or FIGURES)


def with_rows(*rows: Row) -> Table:
    """A table of positions: a place, a service, and three columns of figures."""
    headings = ("Menge", "Einzelpreis", "Betrag")
    return Table(labels=(PLACE,), text="Leistung", figures=headings, rows=rows)


def text_of(texts: tuple[Text, ...], said: str) -> Text:
    return next(text for text in texts if text.text == said)


def right_of(text: Text) -> float:
    return text.x + text.style.width(text.text)


def test_figures_of_the_last_column_end_at_the_right_edge() -> None:
    table = laid_out(with_rows(a_row(), a_row(Quantity("1,00", "Std."), "45,00 €", "45,00 €")))

    for row, amount in zip(table.rows, ("652,50 €", "45,00 €"), strict=True):
        rightmost = max(row.whole.texts, key=right_of)
        assert rightmost.text == amount
        assert right_of(rightmost) == pytest.approx(RIGHT)


def test_a_heading_ends_where_its_figures_end() -> None:
    table = laid_out(with_rows(a_row()))

    prices = (
        text_of(table.header.texts, "Einzelpreis"), text_of(table.rows[0].whole.texts, "45,00 €")
    )  # fmt: skip
    assert right_of(prices[0]) == pytest.approx(right_of(prices[1]))


def test_the_decimal_marks_of_quantities_stand_under_each_other() -> None:
    small = a_row(Quantity("0,0833", "Std."), "45,00 €", "3,75 €")

    first, second = laid_out(with_rows(a_row(), small)).rows

    whole, parts = text_of(first.whole.texts, "14,50"), text_of(second.whole.texts, "0,0833")
    assert whole.x + whole.style.width("14") == pytest.approx(parts.x + parts.style.width("0"))


def test_units_begin_under_each_other() -> None:
    flat = a_row(Quantity("1,00", "pausch."), "45,00 €", "45,00 €")

    first, second = laid_out(with_rows(a_row(), flat)).rows

    assert text_of(first.whole.texts, "Std.").x == text_of(second.whole.texts, "pausch.").x


def test_columns_never_touch_even_with_the_largest_figures() -> None:
    largest = a_row(
        Quantity("99.999,9999", "pausch."), "1.000.000,00 €", "99.999.999.900,00 €", text="W" * 500
    )
    row = laid_out(with_rows(largest, a_row())).rows[0]

    line = sorted((text for text in row.lines[0].texts), key=lambda text: text.x)
    assert line[0].x == LEFT
    for left, right in itertools.pairwise(line):
        assert right_of(left) < right.x


def test_an_empty_figure_stays_free() -> None:
    row = laid_out(with_rows(a_row("", "45,00 €", ""), a_row())).rows[0]

    assert [text.text for text in row.lines[0].texts] == ["1", "45,00 €", "Reiseplanung"]


def test_labels_stand_in_columns_of_the_width_that_was_given() -> None:
    labels = (Label("Nr.", 60), Label("Tag", 90))
    row = Row(labels=("RE-1", "1. Mai"), text="Reise")

    laid = laid_out(Table(labels=labels, text="Wofür", rows=(row,)))

    for block in (laid.header, laid.rows[0].whole):
        assert [text.x for text in block.texts] == [LEFT, LEFT + 60, LEFT + 150]


def test_a_text_without_figures_has_the_room_up_to_the_edge() -> None:
    laid = laid_out(Table(text="Wofür", rows=(Row(text="Wort " * 60),)))

    ends = [right_of(text) for text in laid.rows[0].whole.texts]
    assert RIGHT - 50 < max(ends) <= RIGHT


def test_a_label_or_figure_with_letters_is_set_in_a_cut_that_has_them() -> None:
    march = Row(labels=("3. März",), text="Reise", figures=("zwölf",))

    laid = laid_out(Table(labels=(Label("Tag", 60),), text="", figures=("",), rows=(march,)))

    texts = laid.rows[0].whole.texts
    assert text_of(texts, "3. März").style.cut is Cut.REGULAR
    assert text_of(texts, "zwölf").style.cut is Cut.REGULAR
    assert right_of(text_of(texts, "zwölf")) == pytest.approx(RIGHT)


def test_a_row_without_detail_is_one_line() -> None:
    assert len(laid_out(with_rows(a_row(detail=""))).rows[0].lines) == 1


def test_a_row_must_fill_every_column() -> None:
    with pytest.raises(ValueError, match="zip"):
        laid_out(with_rows(Row(text="Reise", figures=FIGURES)))


def test_a_sum_is_carried_over_and_ruled_off_where_it_comes_in() -> None:
    out = carried("Subtotal", "€12.00", ruled=False)
    back = carried("Carried forward", "€12.00", ruled=True)

    assert [text.text for text in out.texts] == ["Subtotal", "€12.00"]
    assert [text.text for text in back.texts] == ["Carried forward", "€12.00"]
    assert not out.rules
    assert back.rules
