"""A table of a letter: texts at the left, figures in columns that stand exactly at the right."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from vpa_desk.documents.fonts import Cut
from vpa_desk.documents.letterhead import LEFT, RIGHT, WIDTH
from vpa_desk.documents.sums import Sums
from vpa_desk.documents.typeset import (
    GREY,
    INK,
    LINE,
    MM,
    PALE,
    Block,
    Rule,
    Style,
    Text,
    column,
    flush_right,
    legible,
    wrapped,
)

_PADDING = 7.0
_GAP = 6 * MM
_UNIT_GAP = 4.0
_CARRY_GAP = 4 * MM

_HEAD = Style(Cut.REGULAR, 7.5, 11, PALE)
_LABEL = Style(Cut.FIGURES, 9.5, 13.5, PALE)
_TEXT = Style(Cut.BOLD, 9.5, 13.5)
_DETAIL = Style(Cut.REGULAR, 8.5, 12.5, GREY)
_FIGURE = Style(Cut.FIGURES, 9.5, 13.5)
_UNIT = Style(Cut.REGULAR, 9.5, 13.5)
_CARRY = Style(Cut.REGULAR, 8.5, 12.5, PALE)
_CARRY_FIGURE = Style(Cut.FIGURES, 8.5, 12.5, PALE)


@dataclass(frozen=True, slots=True)
class Label:
    """A narrow column at the left, for a number or a day on one line: heading, width in points."""

    heading: str
    width: float


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure and what it counts; in a column of them decimal marks and units align."""

    figure: str
    unit: str


Cell = str | Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What a row says, one label and one figure for each column; an empty one stays free.

    `above` is the sum of the rows above as written, or empty where there is none to carry over.
    """

    labels: tuple[str, ...] = ()
    text: str
    detail: str = ""
    figures: tuple[Cell, ...] = ()
    above: str = ""


@dataclass(frozen=True, slots=True)
class Carry:
    """What the sum so far is called at the foot of a sheet and at the top of the next."""

    out: str
    back: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows under headings: labels, a text that takes the room between, and figures.

    `carry` says that sums go over from sheet to sheet; the sums stay with the last row.
    """

    labels: tuple[Label, ...] = ()
    text: str
    figures: tuple[str, ...] = ()
    rows: tuple[Row, ...]
    carry: Carry | None = None
    sums: Sums | None = None


@dataclass(frozen=True, slots=True)
class LaidRow:
    """A row as one block, and the same as single lines."""

    whole: Block
    lines: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class LaidTable:
    """The head of the columns, which each sheet repeats, and the rows."""

    header: Block
    rows: tuple[LaidRow, ...]


@dataclass(frozen=True, slots=True)
class _Column:
    """Where a column of figures stands. Figures end at `figure_right`, units begin at `unit_left`.

    `decimals` is the most that a quantity of the column has; without quantities it is 0.
    """

    left: float
    right: float
    figure_right: float
    unit_left: float
    decimals: int


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where all columns stand."""

    labels: tuple[float, ...]
    text_left: float
    text_width: float
    figures: tuple[_Column, ...]


def laid_out(table: Table) -> LaidTable:
    """The table over the full width, its columns of figures as wide as their figures."""
    columns = _columns(table)
    return LaidTable(_header(table, columns), tuple(_laid_row(row, columns) for row in table.rows))


def carried(label: str, figure: str, *, ruled: bool) -> Block:
    """The sum so far, at the foot of a sheet and again, ruled off, at the top of the next."""
    right = flush_right(figure, legible(_CARRY_FIGURE, figure), RIGHT, _PADDING)
    left = flush_right(label, _CARRY, right.x - _CARRY_GAP, _PADDING)
    height = _CARRY.leading + 2 * _PADDING
    rules = (Rule(LEFT, height, WIDTH, 0.4, LINE),) if ruled else ()
    return Block(height, (left, right), rules)


def _columns(table: Table) -> _Columns:
    """Figures from the right edge to the left, labels from the left; the text has the rest."""
    figures: list[_Column] = []
    right = RIGHT
    for place in reversed(range(len(table.figures))):
        cells = [row.figures[place] for row in table.rows]
        figures.insert(0, _column(table.figures[place], cells, right))
        right = figures[0].left - _GAP
    labels = [LEFT]
    for label in table.labels:
        labels.append(labels[-1] + label.width)
    *label_lefts, text_left = labels
    return _Columns(tuple(label_lefts), text_left, right - text_left, tuple(figures))


def _column(heading: str, cells: Sequence[Cell], right: float) -> _Column:
    """A column that ends at `right`, as wide as its widest figure or its name."""
    quantities = [cell for cell in cells if isinstance(cell, Quantity)]
    unit_left = right - max((_UNIT.width(cell.unit) for cell in quantities), default=0.0)
    figure_right = unit_left - _UNIT_GAP if quantities else right
    decimals = max((_decimals(cell.figure) for cell in quantities), default=0)
    widest = max((_width(cell, decimals) for cell in cells), default=0.0)
    left = min(figure_right - widest, right - _HEAD.width(heading))
    return _Column(left, right, figure_right, unit_left, decimals)


def _decimals(figure: str) -> int:
    return len(re.split("[.,]", figure)[-1])


def _indent(cell: Quantity, decimals: int) -> float:
    """The room right of a quantity with fewer decimals, so that decimal marks align."""
    return (decimals - _decimals(cell.figure)) * _FIGURE.width("0")


def _width(cell: Cell, decimals: int) -> float:
    if isinstance(cell, Quantity):
        return legible(_FIGURE, cell.figure).width(cell.figure) + _indent(cell, decimals)
    return legible(_FIGURE, cell).width(cell)


def _header(table: Table, columns: _Columns) -> Block:
    labels = (
        text
        for label, left in zip(table.labels, columns.labels, strict=True)
        for text in column([label.heading], _HEAD, left)
    )
    figures = (
        flush_right(heading, _HEAD, place.right)
        for heading, place in zip(table.figures, columns.figures, strict=True)
    )
    texts = (*labels, *column([table.text], _HEAD, columns.text_left), *figures)
    height = _HEAD.leading + 5
    return Block(height, texts, (Rule(LEFT, height, WIDTH, 0.8, INK),))


def _laid_row(row: Row, columns: _Columns) -> LaidRow:
    left, limit = columns.text_left, columns.text_width
    text = [(line, _TEXT) for line in wrapped(row.text, _TEXT, limit)]
    detail = [(line, _DETAIL) for line in wrapped(row.detail, _DETAIL, limit) if line]
    lines = [Block(style.leading, column([line], style, left)) for line, style in (*text, *detail)]
    first = lines[0]
    lines[0] = replace(first, texts=(*_labels(row, columns), *_figures(row, columns), *first.texts))
    lines[-1] = _closed(lines[-1])
    return LaidRow(_stacked(lines), tuple(lines))


def _labels(row: Row, columns: _Columns) -> list[Text]:
    return [
        text
        for label, left in zip(row.labels, columns.labels, strict=True)
        for text in column([label], legible(_LABEL, label), left)
    ]


def _figures(row: Row, columns: _Columns) -> list[Text]:
    return [
        text
        for cell, place in zip(row.figures, columns.figures, strict=True)
        for text in _cell(cell, place)
        if text.text
    ]


def _cell(cell: Cell, place: _Column) -> tuple[Text, ...]:
    if isinstance(cell, str):
        return (flush_right(cell, legible(_FIGURE, cell), place.figure_right),)
    right = place.figure_right - _indent(cell, place.decimals)
    figure = flush_right(cell.figure, legible(_FIGURE, cell.figure), right)
    return (figure, *column([cell.unit], _UNIT, place.unit_left))


def _closed(block: Block) -> Block:
    """The last line of a row, with air and a hairline below."""
    height = block.height + _PADDING
    return replace(block, height=height, rules=(Rule(LEFT, height, WIDTH, 0.4, LINE),))


def _stacked(lines: list[Block]) -> Block:
    """The lines as one block, with air above."""
    texts: list[Text] = []
    rules: list[Rule] = []
    top = _PADDING
    for line in lines:
        texts += (replace(text, y=text.y + top) for text in line.texts)
        rules += (replace(rule, y=rule.y + top) for rule in line.rules)
        top += line.height
    return Block(top, tuple(texts), tuple(rules))
