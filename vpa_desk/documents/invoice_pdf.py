"""The invoice on paper: blocks one under the other, on as many sheets as they need."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from vpa_desk.documents import letterhead, numbers, positions_table
from vpa_desk.documents.fonts import Cut
from vpa_desk.documents.glyphs import cleaned, each_text, paragraphs, shown
from vpa_desk.documents.letterhead import LEFT, WIDTH
from vpa_desk.documents.phrases import phrase
from vpa_desk.documents.press import About, printed
from vpa_desk.documents.sheets import Pages, Sheet
from vpa_desk.documents.typeset import (
    GREY,
    MM,
    PALE,
    PANEL,
    Block,
    Panel,
    Style,
    column,
    fitted,
    wrapped,
)
from vpa_desk.domain.invoices import Invoice
from vpa_desk.domain.money import Money
from vpa_desk.domain.tax import Treatment

_BODY_TOP = 100 * MM
_NEXT_TOP = 34 * MM
_RUNNING_TOP = 17 * MM
_BODY_GAP = 6 * MM
_ABOVE_FOOTER = 4 * MM
_BELOW_NOTES = 10
_ABOVE_CLOSING = 12
_PANEL_PADDING = 14.0
_PANEL_PARTS = (0.24, 0.36, 0.19, 0.21)
_FEW_LINES = 8

_TITLE = Style(Cut.BOLD, 19, 24, tracking=-0.015)
_BODY = Style(Cut.REGULAR, 9.5, 14.5)
_NOTE = Style(Cut.REGULAR, 9, 13.5, GREY)
_PAY = Style(Cut.BOLD, 9.5, 14.5)
_PANEL_LABEL = Style(Cut.REGULAR, 7.5, 11, PALE)
_PANEL_VALUE = Style(Cut.REGULAR, 8.5, 12.5)
_RUNNING = Style(Cut.REGULAR, 8, 12, PALE)


def check(invoice: Invoice) -> None:
    """Raise `GlyphMissing` for the first character on the invoice that cannot be printed."""
    _plain(invoice, cleaned)


def rendered(invoice: Invoice, *, logo: bytes | None, draft: bool) -> bytes:
    """The invoice as the bytes of a PDF; the same for the same input."""
    plain = _plain(invoice, shown if draft else cleaned)
    sheets = laid_out(plain, draft=draft, with_logo=logo is not None)
    watermark = phrase(plain.language, "draft").upper() if draft else ""
    return printed(sheets, _about(plain, draft=draft), logo=logo, watermark=watermark)


def laid_out(invoice: Invoice, *, draft: bool, with_logo: bool) -> list[Sheet]:
    """All blocks of the invoice, sheet by sheet, each with the height at which it stands."""
    supplier, language = invoice.supplier, invoice.language
    address = letterhead.address_window(invoice)
    facts = letterhead.facts(invoice, draft=draft)
    foot = letterhead.footer(supplier, language)
    pages = Pages(
        first_top=max(_BODY_TOP, address.height + _BODY_GAP, facts.height + _BODY_GAP),
        next_top=_NEXT_TOP,
        bottom=foot.top - _ABOVE_FOOTER,
    )
    _fill(pages, invoice, draft=draft)
    # Read from top to bottom by whatever reads the text aloud: the head comes first.
    pages.sheets[0][:0] = [
        (0.0, letterhead.head(supplier, with_logo=with_logo)),
        (0.0, address),
        (0.0, facts),
        (0.0, letterhead.fold_marks()),
    ]
    for place, sheet in enumerate(pages.sheets, 1):
        if place > 1:
            sheet.insert(0, (_RUNNING_TOP, _running_head(invoice, draft=draft)))
        sheet.append((foot.top, foot.block))
        sheet.append((0.0, letterhead.page_number(place, len(pages.sheets), language)))
    return pages.sheets


def _plain(invoice: Invoice, clean: Callable[[str], str]) -> Invoice:
    """The invoice with all its texts as they are printed; the mail address is not printed."""
    single = replace(invoice, recipient=replace(invoice.recipient, email=""), intro="", closing="")
    return replace(
        each_text(single, clean),
        intro=paragraphs(invoice.intro, clean),
        closing=paragraphs(invoice.closing, clean),
    )


def _fill(pages: Pages, invoice: Invoice, *, draft: bool) -> None:
    """The letter itself, from the title to the closing words."""
    _flow(pages, _title(invoice, draft=draft), _TITLE)
    pages.skip(9)
    _flow(pages, _intro(invoice), _BODY)
    pages.skip(16)
    _fill_table(pages, invoice)
    pages.skip(14)
    _fill_end(pages, invoice, draft=draft)


def _fill_end(pages: Pages, invoice: Invoice, *, draft: bool) -> None:
    """Notes, payment and closing words; short ones stay together, no word is left alone."""
    notes = wrapped("\n".join(_notes(invoice)), _NOTE, WIDTH) if _notes(invoice) else ()
    closing = wrapped(invoice.closing or phrase(invoice.language, "closing"), _BODY, WIDTH)
    payment = _payment(invoice, draft=draft)
    below_notes = _BELOW_NOTES if notes else 0
    height = len(notes) * _NOTE.leading + below_notes + payment.height + _ABOVE_CLOSING
    height += len(closing) * _BODY.leading
    if len(closing) <= _FEW_LINES and not pages.fits(height):
        pages.turn()
    _add_lines(pages, notes, _NOTE)
    pages.skip(below_notes)
    pages.keep(payment)
    pages.skip(_ABOVE_CLOSING)
    _add_lines(pages, closing, _BODY)


def _flow(pages: Pages, text: str, style: Style) -> None:
    """A text over the full width, line by line, so that it may go over sheets."""
    _add_lines(pages, wrapped(text, style, WIDTH), style)


def _add_lines(pages: Pages, lines: Iterable[str], style: Style) -> None:
    for line in lines:
        pages.keep(Block(style.leading, column([line], style, LEFT)))


def _fill_table(pages: Pages, invoice: Invoice) -> None:
    """Rows stay whole, each sheet repeats head and sum; the last row stays with the sums."""
    table, sums = positions_table.laid_out(invoice), positions_table.sums(invoice)
    rest = _carry_out(invoice, invoice.net).height
    lead = table.header.height
    for place, row in enumerate(table.rows, 1):
        below = sums.height if place == len(table.rows) else rest
        if not pages.fits(lead + row.whole.height + below):
            _turn_table(pages, invoice, row, table.header)
        elif lead:
            pages.add(table.header)
        lead = 0.0
        _add_row(pages, row, table.header, below)
    if lead:
        pages.add(table.header)
    pages.keep(sums)


def _turn_table(pages: Pages, invoice: Invoice, row: positions_table.Row, header: Block) -> None:
    """Close the sheet with the sum of the rows above, and open the next with it."""
    if row.sum_above:
        pages.add(_carry_out(invoice, row.sum_above))
    pages.turn()
    pages.add(header)
    if row.sum_above:
        pages.add(positions_table.carry("carry_in", row.sum_above, invoice.language, ruled=True))


def _carry_out(invoice: Invoice, amount: Money) -> Block:
    return positions_table.carry("carry_out", amount, invoice.language, ruled=False)


def _add_row(pages: Pages, row: positions_table.Row, header: Block, below: float) -> None:
    """A row taller than a sheet goes line by line."""
    if pages.fits(row.whole.height + below):
        pages.add(row.whole)
        return
    for line in row.lines:
        if not pages.fits(line.height + below):
            pages.turn()
            pages.add(header)
        pages.add(line)


def _title(invoice: Invoice, *, draft: bool) -> str:
    word = phrase(invoice.language, "invoice")
    return (
        f"{word} ({phrase(invoice.language, 'draft')})"
        if draft
        else f"{word} {invoice.number.text}"
    )


def _intro(invoice: Invoice) -> str:
    if invoice.intro:
        return invoice.intro
    key = "intro_day" if numbers.is_one_day(invoice.period) else "intro_days"
    days = numbers.days(invoice.period, invoice.language)
    return phrase(invoice.language, key).format(days=days)


def _notes(invoice: Invoice) -> list[str]:
    """What the law wants said about VAT; nothing where it is shown in figures."""
    if invoice.treatment is Treatment.TAXED:
        return []
    said = phrase(invoice.language, invoice.treatment)
    if invoice.treatment is not Treatment.REVERSE_CHARGE:
        return [said]
    ids = phrase(invoice.language, "reverse_charge_ids").format(
        supplier=invoice.supplier.vat_id, recipient=invoice.recipient.vat_id
    )
    return [said, ids]


def _payment(invoice: Invoice, *, draft: bool) -> Block:
    """What is to be paid by when, and to which account, on a quiet ground."""
    left, limit = LEFT + _PANEL_PADDING, WIDTH - 2 * _PANEL_PADDING
    sentence = wrapped(_pay_sentence(invoice), _PAY, limit)
    texts = list(column(sentence, _PAY, left, _PANEL_PADDING))
    top = bottom = _PANEL_PADDING + len(sentence) * _PAY.leading
    for share, (label, value) in zip(_PANEL_PARTS, _account(invoice, draft=draft), strict=False):
        lines = wrapped(value, _PANEL_VALUE, share * limit - 8)
        texts += column([label], _PANEL_LABEL, left, top + 8)
        texts += column(lines, _PANEL_VALUE, left, top + 8 + _PANEL_LABEL.leading)
        left += share * limit
        height = 8 + _PANEL_LABEL.leading + len(lines) * _PANEL_VALUE.leading
        bottom = max(bottom, top + height)
    height = bottom + _PANEL_PADDING
    return Block(height, tuple(texts), panels=(Panel(LEFT, 0, WIDTH, height, PANEL, 2 * MM),))


def _pay_sentence(invoice: Invoice) -> str:
    language = invoice.language
    if not invoice.total:
        return phrase(language, "nothing_to_pay")
    return phrase(language, "pay").format(
        total=numbers.money(invoice.total, language), due=numbers.day(invoice.due_on, language)
    )


def _account(invoice: Invoice, *, draft: bool) -> list[tuple[str, str]]:
    """The account to pay to; nothing without an IBAN or a sum to pay."""
    supplier, language = invoice.supplier, invoice.language
    if not supplier.iban or not invoice.total:
        return []
    bank = supplier.bic or supplier.bank
    number = "" if draft else invoice.number.text
    return [
        (phrase(language, "account_holder"), supplier.owner or supplier.name),
        (phrase(language, "iban"), numbers.iban(supplier.iban)),
        (phrase(language, "bic" if supplier.bic else "bank") if bank else "", bank),
        (phrase(language, "reference") if number else "", number),
    ]


def _running_head(invoice: Invoice, *, draft: bool) -> Block:
    """What the letter is, small, at the top of each further sheet."""
    said = f"{_title(invoice, draft=draft)} · {invoice.recipient.name}"
    lines, style = fitted([said], _RUNNING, WIDTH, 2 * _RUNNING.leading)
    return Block(len(lines) * style.leading, column(lines, style, LEFT))


def _about(invoice: Invoice, *, draft: bool) -> About:
    return About(
        title=f"{_title(invoice, draft=draft)} – {invoice.recipient.name}",
        subject=phrase(invoice.language, "invoice"),
        author=invoice.supplier.owner or invoice.supplier.name,
        language=invoice.language,
        made_on=invoice.issued_on,
    )
