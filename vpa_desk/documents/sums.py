"""The sums below a table: what adds up, and the total in large figures."""

from dataclasses import dataclass

from vpa_desk.documents.fonts import Cut
from vpa_desk.documents.letterhead import RIGHT
from vpa_desk.documents.typeset import (
    GREY,
    INK,
    MM,
    PETROL,
    Block,
    Rule,
    Style,
    Text,
    column,
    flush_right,
    legible,
)

_LEAST_WIDTH = 82 * MM
_LABEL_GAP = 8 * MM

_PART = Style(Cut.REGULAR, 9.5, 14, GREY)
_PART_FIGURE = Style(Cut.FIGURES, 9.5, 14)
_TOTAL = Style(Cut.BOLD, 10.5, 20)
_TOTAL_FIGURE = Style(Cut.BOLD_FIGURES, 16, 20, PETROL, tracking=-0.012)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sums:
    """Labels and figures as written: the parts, which may be none, and the total they give."""

    parts: tuple[tuple[str, str], ...] = ()
    total: tuple[str, str]


def laid_out(sums: Sums) -> Block:
    """The parts one under the other, a line, and the total; the total alone without parts."""
    left = _left(sums)
    texts: list[Text] = []
    top = 10.0
    for label, figure in sums.parts:
        texts += column([label], _PART, left, top)
        texts.append(flush_right(figure, legible(_PART_FIGURE, figure), RIGHT, top))
        top += _PART.leading + 3
    ruled = top + 3 if sums.parts else 4.0
    label, figure = sums.total
    texts += column([label], _TOTAL, left, ruled + 7)
    texts.append(flush_right(figure, legible(_TOTAL_FIGURE, figure), RIGHT, ruled + 7))
    rules = (Rule(left, ruled, RIGHT - left, 0.8, INK),) if sums.parts else ()
    return Block(ruled + 7 + _TOTAL.leading, tuple(texts), rules)


def _left(sums: Sums) -> float:
    """Where the labels begin: none touches its figure."""
    rows = (
        *((label, figure, _PART, _PART_FIGURE) for label, figure in sums.parts),
        (*sums.total, _TOTAL, _TOTAL_FIGURE),
    )
    widths = (
        style.width(label) + _LABEL_GAP + legible(figures, figure).width(figure)
        for label, figure, style, figures in rows
    )
    return RIGHT - max(_LEAST_WIDTH, *widths)
