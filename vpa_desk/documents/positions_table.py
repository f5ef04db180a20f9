"""The table of an invoice: positions in columns that stand exactly, and the sums below."""

import re
from dataclasses import dataclass, replace

from vpa_desk.documents import numbers
from vpa_desk.documents.fonts import Cut
from vpa_desk.documents.letterhead import LEFT, RIGHT, WIDTH
from vpa_desk.documents.phrases import phrase
from vpa_desk.documents.typeset import (
    GREY,
    INK,
    LINE,
    MM,
    PALE,
    PETROL,
    Block,
    Rule,
    Style,
    Text,
    column,
    flush_right,
    wrapped,
)
from vpa_desk.domain.clients import Language
from vpa_desk.domain.invoices import Invoice, Line, TaxLine
from vpa_desk.domain.money import Money
from vpa_desk.domain.tax import Treatment

_PADDING = 7.0
_GAP = 6 * MM
_UNIT_GAP = 4.0
_PLACE_WIDTH = 9 * MM
_LEAST_SUMS_WIDTH = 82 * MM
_LABEL_GAP = 8 * MM

_HEAD = Style(Cut.REGULAR, 7.5, 11, PALE)
_PLACE = Style(Cut.FIGURES, 9.5, 13.5, PALE)
_SERVICE = Style(Cut.BOLD, 9.5, 13.5)
_DETAIL = Style(Cut.REGULAR, 8.5, 12.5, GREY)
_FIGURE = Style(Cut.FIGURES, 9.5, 13.5)
_UNIT = Style(Cut.REGULAR, 9.5, 13.5)
_CARRY = Style(Cut.REGULAR, 8.5, 12.5, PALE)
_CARRY_FIGURE = Style(Cut.FIGURES, 8.5, 12.5, PALE)
_SUM = Style(Cut.REGULAR, 9.5, 14, GREY)
_SUM_FIGURE = Style(Cut.FIGURES, 9.5, 14)
_TOTAL = Style(Cut.BOLD, 10.5, 20)
_TOTAL_FIGURE = Style(Cut.BOLD_FIGURES, 16, 20, PETROL, tracking=-0.012)


@dataclass(frozen=True, slots=True)
class Row:
    """A position as one block, the same as single lines, and the net sum of the rows above."""

    whole: Block
    lines: tuple[Block, ...]
    sum_above: Money


@dataclass(frozen=True, slots=True)
class Table:
    """The head of the columns, which each page repeats, and the rows."""

    header: Block
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class _Figures:
    """What a row says in figures, as written.

    `indent` is the room right of a quantity with fewer decimals, so that decimal marks align.
    """

    place: str
    quantity: str
    indent: float
    unit: str
    unit_price: str
    vat_rate: str
    amount: str


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the columns stand. The VAT column has no width where one rate holds for all."""

    service_width: float
    quantity_right: float
    unit_left: float
    unit_right: float
    price_right: float
    vat_right: float


def laid_out(invoice: Invoice) -> Table:
    """The table of an invoice's lines, its columns as wide as their figures."""
    written = _written(invoice)
    columns = _columns(invoice, written)
    rows: list[Row] = []
    above = Money.zero(invoice.currency)
    for line, figures in zip(invoice.lines, written, strict=True):
        rows.append(_row(line, figures, columns, above))
        above = above + line.net
    return Table(_header(invoice.language, columns), tuple(rows))


def carry(key: str, amount: Money, language: Language, *, ruled: bool) -> Block:
    """The sum so far, at the foot of a page and again, ruled off, at the top of the next."""
    label, figure = phrase(language, key), numbers.money(amount, language)
    right = flush_right(figure, _CARRY_FIGURE, RIGHT, _PADDING)
    left = flush_right(label, _CARRY, right.x - _LABEL_GAP / 2, _PADDING)
    height = _CARRY.leading + 2 * _PADDING
    rules = (Rule(LEFT, height, WIDTH, 0.4, LINE),) if ruled else ()
    return Block(height, (left, right), rules)


def sums(invoice: Invoice) -> Block:
    """Net, tax per rate and the total; the total alone where no tax is shown."""
    rows = _sum_rows(invoice)
    label, figure = (
        phrase(invoice.language, "total"),
        numbers.money(invoice.total, invoice.language),
    )
    left = RIGHT - max(
        _LEAST_SUMS_WIDTH,
        *(_SUM.width(text) + _LABEL_GAP + _SUM_FIGURE.width(amount) for text, amount in rows),
        _TOTAL.width(label) + _LABEL_GAP + _TOTAL_FIGURE.width(figure),
    )
    texts: list[Text] = []
    top = 10.0
    for text, amount in rows:
        texts += column([text], _SUM, left, top)
        texts.append(flush_right(amount, _SUM_FIGURE, RIGHT, top))
        top += _SUM.leading + 3
    ruled = top + 3 if rows else 4.0
    texts += column([label], _TOTAL, left, ruled + 7)
    texts.append(flush_right(figure, _TOTAL_FIGURE, RIGHT, ruled + 7))
    rules = (Rule(left, ruled, RIGHT - left, 0.8, INK),) if rows else ()
    return Block(ruled + 7 + _TOTAL.leading, tuple(texts), rules)


def _sum_rows(invoice: Invoice) -> list[tuple[str, str]]:
    language = invoice.language
    if invoice.treatment is not Treatment.TAXED:
        return []
    return [
        (phrase(language, "net"), numbers.money(invoice.net, language)),
        *(_tax_row(tax, language) for tax in invoice.taxes),
    ]


def _tax_row(tax: TaxLine, language: Language) -> tuple[str, str]:
    label = phrase(language, "tax").format(
        rate=numbers.percent(tax.vat_rate, language), base=numbers.money(tax.base, language)
    )
    return label, numbers.money(tax.tax, language)


def _written(invoice: Invoice) -> tuple[_Figures, ...]:
    language = invoice.language
    several_rates = len(invoice.taxes) > 1
    quantities = [numbers.quantity(line.quantity, language) for line in invoice.lines]
    most = max(map(_decimals, quantities), default=0)
    return tuple(
        _Figures(
            place=str(place),
            quantity=quantity,
            indent=(most - _decimals(quantity)) * _FIGURE.width("0"),
            unit=phrase(language, line.unit),
            unit_price=numbers.money(line.unit_price, language),
            vat_rate=_rate(line, language) if several_rates else "",
            amount=numbers.money(line.net, language),
        )
        for place, (line, quantity) in enumerate(zip(invoice.lines, quantities, strict=True), 1)
    )


def _decimals(quantity: str) -> int:
    return len(re.split("[.,]", quantity)[-1])


def _rate(line: Line, language: Language) -> str:
    return "" if line.vat_rate is None else numbers.percent(line.vat_rate, language)


def _columns(invoice: Invoice, rows: tuple[_Figures, ...]) -> _Columns:
    """From the right edge to the left, each column as wide as its widest figure or its name."""
    language = invoice.language
    rates = [row.vat_rate for row in rows if row.vat_rate]
    vat_right = RIGHT - _GAP - _widest(language, "amount", _FIGURE, [row.amount for row in rows])
    vat_width = _widest(language, "vat_rate", _FIGURE, rates) + _GAP if rates else 0.0
    price_right = vat_right - vat_width
    prices = _widest(language, "unit_price", _FIGURE, [row.unit_price for row in rows])
    unit_right = price_right - prices - _GAP
    unit_left = unit_right - max((_UNIT.width(row.unit) for row in rows), default=0.0)
    quantity_right = unit_left - _UNIT_GAP
    quantities = max((_FIGURE.width(row.quantity) + row.indent for row in rows), default=0.0)
    heading = _HEAD.width(phrase(language, "quantity"))
    quantity_left = min(quantity_right - quantities, unit_right - heading)
    return _Columns(
        service_width=quantity_left - _GAP - LEFT - _PLACE_WIDTH,
        quantity_right=quantity_right,
        unit_left=unit_left,
        unit_right=unit_right,
        price_right=price_right,
        vat_right=vat_right,
    )


def _widest(language: Language, name: str, style: Style, written: list[str]) -> float:
    return max(_HEAD.width(phrase(language, name)), *map(style.width, written), 0.0)


def _header(language: Language, columns: _Columns) -> Block:
    names = (
        *column([phrase(language, "place")], _HEAD, LEFT),
        *column([phrase(language, "service")], _HEAD, LEFT + _PLACE_WIDTH),
        flush_right(phrase(language, "quantity"), _HEAD, columns.unit_right),
        flush_right(phrase(language, "unit_price"), _HEAD, columns.price_right),
        *_vat_heading(language, columns),
        flush_right(phrase(language, "amount"), _HEAD, RIGHT),
    )
    height = _HEAD.leading + 5
    return Block(height, names, (Rule(LEFT, height, WIDTH, 0.8, INK),))


def _vat_heading(language: Language, columns: _Columns) -> tuple[Text, ...]:
    if columns.vat_right == columns.price_right:
        return ()
    return (flush_right(phrase(language, "vat_rate"), _HEAD, columns.vat_right),)


def _row(line: Line, figures: _Figures, columns: _Columns, above: Money) -> Row:
    left, limit = LEFT + _PLACE_WIDTH, columns.service_width
    service = [(text, _SERVICE) for text in wrapped(line.text, _SERVICE, limit)]
    detail = [(text, _DETAIL) for text in wrapped(line.detail, _DETAIL, limit) if text]
    lines = [
        Block(style.leading, column([text], style, left)) for text, style in (*service, *detail)
    ]
    first = lines[0]
    lines[0] = replace(first, texts=(*_figure_texts(figures, columns), *first.texts))
    lines[-1] = _closed(lines[-1])
    return Row(_stacked(lines), tuple(lines), above)


def _figure_texts(figures: _Figures, columns: _Columns) -> tuple[Text, ...]:
    written = (
        *column([figures.place], _PLACE, LEFT),
        flush_right(figures.quantity, _FIGURE, columns.quantity_right - figures.indent),
        *column([figures.unit], _UNIT, columns.unit_left),
        flush_right(figures.unit_price, _FIGURE, columns.price_right),
        flush_right(figures.vat_rate, _FIGURE, columns.vat_right),
        flush_right(figures.amount, _FIGURE, RIGHT),
    )
    return tuple(text for text in written if text.text)


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
