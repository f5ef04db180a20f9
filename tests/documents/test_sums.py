"""What adds up, and the total."""

import pytest

from vpa_desk.documents.fonts import Cut
from vpa_desk.documents.letterhead import RIGHT
from vpa_desk.documents.sums import Sums, laid_out
from vpa_desk.documents.typeset import Text

NET, TOTAL = ("Nettobetrag", "652,50 €"), ("Gesamtbetrag", "776,48 €")


def right_of(text: Text) -> float:
    return text.x + text.style.width(text.text)


def test_the_parts_stand_above_a_line_and_the_total_below() -> None:
    block = laid_out(Sums(parts=(NET,), total=TOTAL))

    assert [text.text for text in block.texts] == [*NET, *TOTAL]
    (line,) = block.rules
    assert [text.y < line.y for text in block.texts] == [True, True, False, False]


def test_a_total_without_parts_has_no_line() -> None:
    block = laid_out(Sums(total=TOTAL))

    assert [text.text for text in block.texts] == [*TOTAL]
    assert not block.rules


def test_all_figures_end_at_the_right_edge() -> None:
    figures = laid_out(Sums(parts=(NET, ("USt 19 %", "123,98 €")), total=TOTAL)).texts[1::2]

    assert [right_of(figure) for figure in figures] == pytest.approx([RIGHT] * 3)


def test_a_huge_total_pushes_its_name_aside() -> None:
    label, figure = laid_out(Sums(total=("Gesamtbetrag", "9.000.000.000.000.000,00 €"))).texts

    assert right_of(label) < figure.x
    assert right_of(figure) == pytest.approx(RIGHT)


def test_a_long_name_of_a_part_does_not_touch_its_figure() -> None:
    label, figure, *_ = laid_out(Sums(parts=(("USt " * 20, "123,98 €"),), total=TOTAL)).texts

    assert right_of(label) < figure.x


def test_a_figure_with_letters_is_set_in_a_cut_that_has_them() -> None:
    *_, part, _, total = laid_out(Sums(parts=(("Übrig", "fünf"),), total=("Übrig", "fünf"))).texts

    assert (part.style.cut, total.style.cut) == (Cut.REGULAR, Cut.BOLD)
