"""A letter on paper: blocks one under the other, on as many sheets as they need.

What kind of letter it is, an invoice or another, is for whoever fills it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from vpa_desk.documents import letterhead, payment_box, sums, table
from vpa_desk.documents.fonts import Cut
from vpa_desk.documents.glyphs import cleaned, each_text, shown
from vpa_desk.documents.letterhead import LEFT, WIDTH, Fact
from vpa_desk.documents.payment_box import PaymentBox
from vpa_desk.documents.phrases import phrase
from vpa_desk.documents.press import About, printed
from vpa_desk.documents.sheets import Pages, Sheet
from vpa_desk.documents.table import Carry, LaidRow, Table
from vpa_desk.documents.typeset import GREY, MM, PALE, Block, Style, column, fitted, wrapped
from vpa_desk.domain.clients import Language
from vpa_desk.domain.settings import Practice

_BODY_TOP = 100 * MM
_NEXT_TOP = 34 * MM
_RUNNING_TOP = 17 * MM
_BODY_GAP = 6 * MM
_ABOVE_FOOTER = 4 * MM
_BELOW_TITLE = 9
_ABOVE_TABLE = 16
_ABOVE_TEXT = 14
_BELOW_NOTES = 10
_BELOW_PAYMENT = 12
_FEW_LINES = 8

_TITLE = Style(Cut.BOLD, 19, 24, tracking=-0.015)
_BODY = Style(Cut.REGULAR, 9.5, 14.5)
_NOTE = Style(Cut.REGULAR, 9, 13.5, GREY)
_RUNNING = Style(Cut.REGULAR, 8, 12, PALE)


@dataclass(frozen=True, slots=True)
class Prose:
    """Text over the full width; each of its lines begins a new one on paper."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """All that a letter says, in the words that are printed.

    The first line of `recipient` is the name; empty lines, and facts without a value, are passed
    over. `kind` ("Rechnung") and `made_on` are what the file's properties say. A draft has a
    watermark.
    """

    sender: Practice
    recipient: tuple[str, ...]
    facts: tuple[Fact, ...]
    kind: str
    title: str
    body: tuple[Prose | Table, ...]
    notes: tuple[str, ...] = ()
    payment: PaymentBox | None = None
    closing: tuple[str, ...] = ()
    language: Language
    made_on: date
    draft: bool = False


def check(letter: Letter) -> None:
    """Raise `GlyphMissing` for the first character of the letter that cannot be printed."""
    each_text(letter, cleaned)


def rendered(letter: Letter, *, logo: bytes | None) -> bytes:
    """The letter as the bytes of a PDF; the same for the same input.

    Raises `GlyphMissing` like `check`; a draft shows □ instead.
    """
    plain = each_text(letter, shown if letter.draft else cleaned)
    sheets = laid_out(plain, with_logo=logo is not None)
    watermark = phrase(plain.language, "draft").upper() if plain.draft else ""
    return printed(sheets, _about(plain), logo=logo, watermark=watermark)


def laid_out(letter: Letter, *, with_logo: bool) -> list[Sheet]:
    """All blocks of the letter, sheet by sheet, each with the height at which it stands."""
    sender, language = letter.sender, letter.language
    address = letterhead.address_window(sender, letter.recipient)
    facts = letterhead.info_block(letter.facts)
    foot = letterhead.footer(sender, language)
    pages = Pages(
        first_top=max(_BODY_TOP, address.height + _BODY_GAP, facts.height + _BODY_GAP),
        next_top=_NEXT_TOP,
        bottom=foot.top - _ABOVE_FOOTER,
    )
    _fill(pages, letter)
    # Read from top to bottom by whatever reads the text aloud: the head comes first.
    pages.sheets[0][:0] = [
        (0.0, letterhead.head(sender, with_logo=with_logo)),
        (0.0, address),
        (0.0, facts),
        (0.0, letterhead.fold_marks()),
    ]
    for place, sheet in enumerate(pages.sheets, 1):
        if place > 1:
            sheet.insert(0, (_RUNNING_TOP, _running_head(letter)))
        sheet.append((foot.top, foot.block))
        sheet.append((0.0, letterhead.page_number(place, len(pages.sheets), language)))
    return pages.sheets


def _fill(pages: Pages, letter: Letter) -> None:
    """The letter itself, from the title to the closing words."""
    _add_lines(pages, wrapped(letter.title, _TITLE, WIDTH), _TITLE)
    for place, part in enumerate(letter.body):
        above = _ABOVE_TABLE if isinstance(part, Table) else _ABOVE_TEXT
        pages.skip(above if place else _BELOW_TITLE)
        if isinstance(part, Table):
            _fill_table(pages, part)
        else:
            _add_lines(pages, _broken(part.lines, _BODY), _BODY)
    pages.skip(_ABOVE_TEXT)
    _fill_end(pages, letter)


def _fill_end(pages: Pages, letter: Letter) -> None:
    """Notes, payment and closing words; short ones stay together, no word is left alone."""
    notes, closing = _broken(letter.notes, _NOTE), _broken(letter.closing, _BODY)
    payment = [payment_box.laid_out(letter.payment)] if letter.payment else []
    below_notes = _BELOW_NOTES if notes else 0
    below_payment = _BELOW_PAYMENT if payment else 0
    height = len(notes) * _NOTE.leading + below_notes + below_payment
    height += sum(block.height for block in payment) + len(closing) * _BODY.leading
    if len(closing) <= _FEW_LINES and not pages.fits(height):
        pages.turn()
    _add_lines(pages, notes, _NOTE)
    pages.skip(below_notes)
    for block in payment:
        pages.keep(block)
    pages.skip(below_payment)
    _add_lines(pages, closing, _BODY)


def _broken(lines: tuple[str, ...], style: Style) -> tuple[str, ...]:
    """Lines over the full width; none of none."""
    return wrapped("\n".join(lines), style, WIDTH) if lines else ()


def _add_lines(pages: Pages, lines: Iterable[str], style: Style) -> None:
    """One after the other, so that a text may go over sheets."""
    for line in lines:
        pages.keep(Block(style.leading, column([line], style, LEFT)))


def _fill_table(pages: Pages, given: Table) -> None:
    """Rows stay whole, each sheet repeats head and sum; the last row stays with the sums."""
    laid = table.laid_out(given)
    ending = [sums.laid_out(given.sums)] if given.sums else []
    end = sum(block.height for block in ending)
    rest = table.carried("", "", ruled=False).height if given.carry else 0.0
    lead = laid.header.height
    for place, (row, said) in enumerate(zip(laid.rows, given.rows, strict=True), 1):
        below = end if place == len(laid.rows) else rest
        if not pages.fits(lead + row.whole.height + below):
            _turn_table(pages, said.above, given.carry, laid.header)
        elif lead:
            pages.add(laid.header)
        lead = 0.0
        _add_row(pages, row, laid.header, below)
    if lead:
        pages.add(laid.header)
    for block in ending:
        pages.keep(block)


def _turn_table(pages: Pages, above: str, carry: Carry | None, header: Block) -> None:
    """Close the sheet with the sum of the rows above, and open the next with it."""
    carries = carry if above else None
    if carries:
        pages.add(table.carried(carries.out, above, ruled=False))
    pages.turn()
    pages.add(header)
    if carries:
        pages.add(table.carried(carries.back, above, ruled=True))


def _add_row(pages: Pages, row: LaidRow, header: Block, below: float) -> None:
    """A row taller than a sheet goes line by line."""
    if pages.fits(row.whole.height + below):
        pages.add(row.whole)
        return
    for line in row.lines:
        if not pages.fits(line.height + below):
            pages.turn()
            pages.add(header)
        pages.add(line)


def _running_head(letter: Letter) -> Block:
    """What the letter is, small, at the top of each further sheet."""
    said = f"{letter.title} · {letter.recipient[0]}"
    lines, style = fitted([said], _RUNNING, WIDTH, 2 * _RUNNING.leading)
    return Block(len(lines) * style.leading, column(lines, style, LEFT))


def _about(letter: Letter) -> About:
    return About(
        title=f"{letter.title} – {letter.recipient[0]}",
        subject=letter.kind,
        author=letter.sender.owner or letter.sender.name,
        language=letter.language,
        made_on=letter.made_on,
    )
