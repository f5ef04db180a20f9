"""The sheet of DIN 5008, form B: letterhead, address window, information block, footer, marks."""

from collections.abc import Iterable
from dataclasses import dataclass

from vpa_desk.documents import numbers
from vpa_desk.documents.fonts import Cut
from vpa_desk.documents.phrases import phrase
from vpa_desk.documents.typeset import (
    GREY,
    LINE,
    MM,
    PALE,
    PETROL,
    STRONG_LINE,
    Block,
    Panel,
    Rule,
    Style,
    Text,
    column,
    fitted,
    flush_right,
    wrapped,
)
from vpa_desk.domain.clients import Address, Language
from vpa_desk.domain.invoices import Recipient
from vpa_desk.domain.settings import Practice

PAGE_WIDTH = 210 * MM
PAGE_HEIGHT = 297 * MM
LEFT = 25 * MM
RIGHT = 190 * MM
WIDTH = RIGHT - LEFT

LOGO_TOP = 14 * MM
LOGO_WIDTH = 55 * MM
LOGO_HEIGHT = 22 * MM

_HEAD_TOP = 16 * MM
_HEAD_HEIGHT = 22 * MM
_WINDOW_TOP = 45 * MM
_SENDER_TOP = 51 * MM
_SENDER_HEIGHT = 8 * MM
_ADDRESS_TOP = 57.5 * MM
_ADDRESS_HEIGHT = 32.5 * MM
_ADDRESS_WIDTH = 80 * MM
_FACTS_LEFT = 125 * MM
_FACTS_LABEL = 31 * MM
_FACTS_TOP = 50.5 * MM
_FACTS_GAP = 2.0
_FOOTER_BOTTOM = 281 * MM
_PAGE_NUMBER_TOP = 284.5 * MM
_FOOTER_HEIGHT = 45 * MM
_FOOTER_PADDING = 8.0
_FOOTER_GAP = 3.5 * MM
_FOOTER_PARTS = (0.26, 0.28, 0.30, 0.16)
_MARKS = ((105, 5), (148.5, 7), (210, 5))  # fold, hole, fold: millimetres from the top, length

_NAME = Style(Cut.BOLD, 15, 19, tracking=-0.012)
_OWNER = Style(Cut.REGULAR, 9, 13, GREY)
_SENDER = Style(Cut.REGULAR, 7, 10, PALE)
_ADDRESS = Style(Cut.REGULAR, 10, 14)
_LABEL = Style(Cut.REGULAR, 8.5, 13, PALE)
_FACT = Style(Cut.REGULAR, 8.5, 13)
_FACT_BOLD = Style(Cut.BOLD, 8.5, 13)
_FOOT = Style(Cut.REGULAR, 7, 10.5, PALE)


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of the information block; the one a letter is filed by is strong."""

    label: str
    value: str
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Footer:
    """The columns at the foot of each page, and where they begin."""

    top: float
    block: Block


def addressed(recipient: Recipient, *, home: str, language: Language) -> tuple[str, ...]:
    """Name, contact and address line by line, and the country where it is not `home`."""
    address = recipient.address
    contact = recipient.contact if recipient.contact != recipient.name else ""
    away = address.country != home
    country = numbers.country(address.country, language).upper() if away else ""
    return (recipient.name, contact, *_postal(address), country)


def head(practice: Practice, *, with_logo: bool) -> Block:
    """The name of the practice and its owner; the logo's place at the right stays free."""
    limit = WIDTH - LOGO_WIDTH - 8 * MM if with_logo else WIDTH
    name = practice.name or practice.owner
    lines, style = fitted([name], _NAME, limit, _HEAD_HEIGHT * 0.7)
    owner = practice.owner if practice.owner != name else ""
    owner_top = _HEAD_TOP + len(lines) * style.leading + 1
    owners, owner_style = fitted([owner], _OWNER, limit, _WINDOW_TOP - owner_top)
    return Block(
        height=_WINDOW_TOP,
        texts=(
            *column(lines, style, LEFT, _HEAD_TOP),
            *column(owners, owner_style, LEFT, owner_top),
        ),
        panels=(Panel(LEFT, _HEAD_TOP - 3.6 * MM, 9 * MM, 1.1 * MM, PETROL, 0.5 * MM),),
    )


def address_window(practice: Practice, recipient: Iterable[str]) -> Block:
    """The sender in small letters and the recipient below, where an envelope has its window."""
    sender, small = fitted([_sender_line(practice)], _SENDER, _ADDRESS_WIDTH, _SENDER_HEIGHT)
    written = filter(None, recipient)
    lines, style = fitted(written, _ADDRESS, _ADDRESS_WIDTH, _ADDRESS_HEIGHT)
    under = _SENDER_TOP + len(sender) * small.leading + 1
    top = max(_ADDRESS_TOP, under + 3)
    return Block(
        height=top + len(lines) * style.leading,
        texts=(*column(sender, small, LEFT, _SENDER_TOP), *column(lines, style, LEFT, top)),
        rules=(Rule(LEFT, under, _ADDRESS_WIDTH, 0.4, STRONG_LINE),),
    )


def info_block(facts: Iterable[Fact]) -> Block:
    """Facts one under the other right of the address; those without a value are passed over."""
    texts: list[Text] = []
    top = _FACTS_TOP
    for fact in facts:
        if not fact.value:
            continue
        style = _FACT_BOLD if fact.strong else _FACT
        left = _FACTS_LEFT + _FACTS_LABEL
        values = wrapped(fact.value, style, RIGHT - left)
        texts += column([fact.label], _LABEL, _FACTS_LEFT, top)
        texts += column(values, style, left, top)
        top += len(values) * style.leading + _FACTS_GAP
    return Block(height=top, texts=tuple(texts))


def fold_marks() -> Block:
    """Where to fold and to punch the sheet, at its left edge."""
    rules = tuple(Rule(4 * MM, y * MM, length, 0.4, STRONG_LINE) for y, length in _MARKS)
    return Block(height=0, rules=rules)


def footer(practice: Practice, language: Language) -> Footer:
    """Address, contact, bank and tax numbers in four columns above the page's lower edge."""
    parts = (
        _address_part(practice),
        _contact_part(practice, language),
        _bank_part(practice, language),
        _tax_part(practice, language),
    )
    columns = [
        fitted(part, _FOOT, share * WIDTH - _FOOTER_GAP, _FOOTER_HEIGHT)
        for part, share in zip(parts, _FOOTER_PARTS, strict=True)
    ]
    height = max(len(lines) * style.leading for lines, style in columns)
    texts: list[Text] = []
    for place, (lines, style) in enumerate(columns):
        left = LEFT + sum(_FOOTER_PARTS[:place]) * WIDTH
        texts += column(lines, style, left, _FOOTER_PADDING)
    total = _FOOTER_PADDING + height
    return Footer(
        top=_FOOTER_BOTTOM - total,
        block=Block(total, tuple(texts), (Rule(LEFT, 0, WIDTH, 0.5, LINE),)),
    )


def page_number(page: int, pages: int, language: Language) -> Block:
    """ "Seite 1 von 2" at the lower right."""
    written = phrase(language, "page").format(page=page, pages=pages)
    return Block(_FOOT.leading, (flush_right(written, _FOOT, RIGHT, _PAGE_NUMBER_TOP),))


def _sender_line(practice: Practice) -> str:
    place = f"{practice.address.postcode} {practice.address.city}".strip()
    parts = (practice.name or practice.owner, practice.address.street, place)
    return " · ".join(part for part in parts if part)


def _postal(address: Address) -> tuple[str, ...]:
    lines = (address.extra, address.street, f"{address.postcode} {address.city}".strip())
    return tuple(line for line in lines if line)


def _address_part(practice: Practice) -> list[str]:
    owner = practice.owner if practice.owner != practice.name else ""
    lines = (practice.name, owner, *_postal(practice.address))
    return [line for line in lines if line]


def _contact_part(practice: Practice, language: Language) -> list[str]:
    phone = f"{phrase(language, 'phone')} {practice.phone}" if practice.phone else ""
    return [line for line in (phone, practice.email, practice.website) if line]


def _bank_part(practice: Practice, language: Language) -> list[str]:
    iban = numbers.iban(practice.iban)
    lines = (
        practice.bank,
        f"{phrase(language, 'iban')} {iban}" if iban else "",
        f"{phrase(language, 'bic')} {practice.bic}" if practice.bic else "",
    )
    return [line for line in lines if line]


def _tax_part(practice: Practice, language: Language) -> list[str]:
    numbers_of = (("tax_number", practice.tax_number), ("vat_id", practice.vat_id))
    return [line for key, value in numbers_of if value for line in (phrase(language, key), value)]
