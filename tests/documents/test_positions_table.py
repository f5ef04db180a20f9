"""Columns that stand exactly."""

import itertools
from decimal import Decimal

import pytest

from tests.examples import a_client, a_draft, a_position, a_practice, an_invoice, euros
from vpa_desk.documents.letterhead import LEFT, RIGHT
from vpa_desk.documents.positions_table import carry, laid_out, sums
from vpa_desk.documents.typeset import Text
from vpa_desk.domain.clients import Language
from vpa_desk.domain.invoices import Invoice, Position, Unit
from vpa_desk.domain.tax import RateKind, TaxStatus


def with_positions(*positions: Position) -> Invoice:
    return an_invoice(draft=a_draft(positions=positions))


def text_of(texts: tuple[Text, ...], said: str) -> Text:
    return next(text for text in texts if text.text.replace("\u00a0", " ") == said)


def right_of(text: Text) -> float:
    return text.x + text.style.width(text.text)


def test_amounts_end_at_the_right_edge() -> None:
    table = laid_out(with_positions(a_position(), a_position(quantity=Decimal("1.0000"))))

    for row, amount in zip(table.rows, ("652,50 €", "45,00 €"), strict=True):
        rightmost = max(row.whole.texts, key=right_of)
        assert rightmost.text.replace("\u00a0", " ") == amount
        assert right_of(rightmost) == pytest.approx(RIGHT)


def test_the_decimal_marks_of_quantities_stand_under_each_other() -> None:
    first, second = laid_out(
        with_positions(a_position(), a_position(quantity=Decimal("0.0833")))
    ).rows

    whole, parts = text_of(first.whole.texts, "14,50"), text_of(second.whole.texts, "0,0833")
    assert whole.x + whole.style.width("14") == pytest.approx(parts.x + parts.style.width("0"))


def test_columns_never_touch_even_with_the_largest_figures() -> None:
    largest = a_position(
        text="W" * 500,
        quantity=Decimal("99999.9999"),
        unit=Unit.FLAT,
        unit_price=euros("1000000.00"),
        rate_kind=RateKind.REDUCED,
    )
    row = laid_out(with_positions(largest, a_position())).rows[0]

    line = sorted((text for text in row.lines[0].texts), key=lambda text: text.x)
    assert line[0].x == LEFT
    for left, right in itertools.pairwise(line):
        assert right_of(left) < right.x


def test_rates_have_a_column_only_where_they_differ() -> None:
    one = laid_out(with_positions(a_position()))
    two = laid_out(with_positions(a_position(), a_position(rate_kind=RateKind.REDUCED)))

    assert "USt" not in [text.text for text in one.header.texts]
    assert "USt" in [text.text for text in two.header.texts]
    assert text_of(two.rows[1].whole.texts, "7 %")


def test_a_row_without_detail_is_one_line() -> None:
    assert len(laid_out(with_positions(a_position(detail=""))).rows[0].lines) == 1


def test_a_row_knows_the_sum_above_it() -> None:
    rows = laid_out(with_positions(a_position(), a_position(), a_position())).rows

    assert [row.sum_above for row in rows] == [euros(0), euros("652.50"), euros("1305.00")]


def test_the_sums_are_those_of_the_invoice() -> None:
    block = sums(with_positions(a_position(), a_position(rate_kind=RateKind.REDUCED)))

    said = [text.text.replace("\u00a0", " ") for text in block.texts]
    assert said == [
        "Nettobetrag",
        "1.305,00 €",
        "USt 19 % auf 652,50 €",
        "123,98 €",
        "USt 7 % auf 652,50 €",
        "45,68 €",
        "Gesamtbetrag",
        "1.474,66 €",
    ]


def test_without_tax_only_the_total_is_said() -> None:
    small = an_invoice(practice=a_practice(tax_status=TaxStatus.SMALL_BUSINESS))

    assert [text.text for text in sums(small).texts] == ["Gesamtbetrag", "652,50\u00a0€"]


def test_a_huge_total_pushes_its_name_aside() -> None:
    huge = a_position(quantity=Decimal(100000), unit_price=euros("1000000.00"))
    label, figure = sums(with_positions(*(huge,) * 90)).texts[-2:]

    assert right_of(label) < figure.x
    assert right_of(figure) == pytest.approx(RIGHT)


def test_a_sum_is_carried_over_in_the_clients_language() -> None:
    out = carry("carry_out", euros("12.00"), Language.ENGLISH, ruled=False)
    back = carry("carry_in", euros("12.00"), Language.ENGLISH, ruled=True)

    assert [text.text for text in out.texts] == ["Subtotal", "€12.00"]
    assert [text.text for text in back.texts] == ["Carried forward", "€12.00"]
    assert not out.rules
    assert back.rules


def test_the_columns_are_named_in_the_clients_language() -> None:
    english = an_invoice(client=a_client(language=Language.ENGLISH))

    assert [text.text for text in laid_out(english).header.texts] == [
        "No.",
        "Service",
        "Quantity",
        "Unit price",
        "Amount",
    ]
