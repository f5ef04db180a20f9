"""The invoice on paper, read back."""

import itertools
import re
import unicodedata
from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from pypdfium2 import PdfDocument

from tests.examples import (
    a_client,
    a_draft,
    a_position,
    a_practice,
    an_address,
    an_invoice,
    euros,
    terms,
)
from vpa_desk import documents
from vpa_desk.documents import letter, numbers
from vpa_desk.documents.glyphs import is_printable
from vpa_desk.documents.invoice import filled
from vpa_desk.documents.letterhead import PAGE_HEIGHT, PAGE_WIDTH
from vpa_desk.documents.sums import Sums
from vpa_desk.documents.table import Carry, Table
from vpa_desk.documents.typeset import Text
from vpa_desk.domain.clients import Language, VatCase
from vpa_desk.domain.days import DAY, Period
from vpa_desk.domain.invoices import Invoice, InvoiceDraft
from vpa_desk.domain.money import Money
from vpa_desk.domain.papers import GlyphMissing
from vpa_desk.domain.positions import Position, Unit
from vpa_desk.domain.settings import InvoiceHabits
from vpa_desk.domain.tax import RateKind, TaxStatus

PLAIN_SPACES = str.maketrans("\u00a0\u202f", "  ")
LETTERS = st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")).filter(is_printable)


def printed(invoice: Invoice, *, draft: bool = False) -> str:
    """The text of the PDF, its lines joined by single spaces."""
    text = documents.read_text(documents.render_invoice(invoice, logo=None, draft=draft))
    return " ".join(text.split())


def written(amount: Money, invoice: Invoice) -> str:
    return numbers.money(amount, invoice.language).translate(PLAIN_SPACES)


def missing_in(invoice: Invoice) -> str:
    """The character that cannot be printed, or nothing."""
    try:
        documents.check_printable(invoice)
    except GlyphMissing as missing:
        return missing.character
    return ""


def facts(invoice: Invoice, *, draft: bool = False) -> dict[str, str]:
    """The lines of the information block that have a value."""
    return {fact.label: fact.value for fact in filled(invoice, draft=draft).facts if fact.value}


def table_of(*positions: Position, **given: Any) -> Table:
    (table,) = (
        part
        for part in filled(
            an_invoice(draft=a_draft(positions=positions), **given), draft=False
        ).body
        if isinstance(part, Table)
    )
    return table


def many(count: int, **given: object) -> InvoiceDraft:
    quantities = ("14.5000", "0.0833", "2.2500", "1.0000")
    return a_draft(
        positions=tuple(
            a_position(text=f"Leistung {place}", quantity=Decimal(quantities[place % 4]))
            for place in range(1, count + 1)
        ),
        **given,
    )


def swiss() -> Invoice:
    client = a_client(
        name="Alpine Ventures AG",
        language=Language.ENGLISH,
        address=an_address(
            street="Bahnhofstrasse 21", postcode="8001", city="Zürich", country="CH"
        ),
        vat_case=VatCase.NON_EU_BUSINESS,
        terms=(terms(rate=Money(Decimal(60), "CHF")),),
    )
    position = a_position(unit_price=Money(Decimal(60), "CHF"))
    return an_invoice(client=client, draft=a_draft(currency="CHF", positions=(position,)))


def austrian() -> Invoice:
    client = a_client(
        address=an_address(street="Ringstraße 1", postcode="1010", city="Wien", country="AT"),
        vat_case=VatCase.EU_BUSINESS,
        vat_id="ATU12345675",
    )
    return an_invoice(client=client)


def small_business(**given: object) -> Invoice:
    practice = a_practice(tax_status=TaxStatus.SMALL_BUSINESS, vat_id="")
    return an_invoice(practice=practice, draft=a_draft(**given))


def two_rates() -> Invoice:
    book = a_position(text="Fachbuch", rate_kind=RateKind.REDUCED, unit=Unit.PIECE)
    return an_invoice(draft=a_draft(positions=(a_position(), book)))


def a_logo() -> bytes:
    content = BytesIO()
    Image.new("RGBA", (300, 100), (11, 110, 105, 128)).save(content, "PNG")
    return documents.prepare_logo(content.getvalue())


def test_every_mandatory_field_of_the_law_is_printed() -> None:
    text = printed(an_invoice())

    for said in (
        "Weber Büroservice", "Katharina Weber", "Rosenweg 7", "04103 Leipzig",  # no. 1, supplier
        "Müller Consulting GmbH", "Lindenallee 12", "20259 Hamburg",  # no. 1, recipient
        "Steuernummer 231/123/45678", "USt-IdNr. DE136695976",  # no. 2
        "Rechnungsdatum 30. November 2026",  # no. 3
        "Rechnungsnummer RE-2026-0001",  # no. 4
        "Reiseplanung", "14,50 Std.",  # no. 5
        "Leistungszeitraum 1.–30. Nov. 2026",  # no. 6
        "Nettobetrag 652,50 €",  # no. 7
        "USt 19 % auf 652,50 € 123,98 €",  # no. 8
        "Gesamtbetrag 776,48 €",
    ):  # fmt: skip
        assert said in text, said


def test_how_and_when_to_pay_is_printed() -> None:
    text = printed(an_invoice())

    for said in (
        "Bitte überweisen Sie 776,48 € bis zum 14. Dezember 2026.",
        "Kontoinhaber Katharina Weber",
        "IBAN DE89 3704 0044 0532 0130 00",
        "BIC COBADEFFXXX",
        "Verwendungszweck RE-2026-0001",
        "Fällig am 14. Dezember 2026",
    ):
        assert said in text, said


@pytest.mark.parametrize(
    "invoice",
    [an_invoice(draft=many(17)), two_rates(), swiss(), austrian(), small_business()],
    ids=["regular", "two rates", "not taxable", "reverse charge", "small business"],
)
def test_every_figure_of_the_invoice_is_printed(invoice: Invoice) -> None:
    text = printed(invoice)

    assert text.count(written(invoice.total, invoice)) >= 2
    for line in invoice.lines:
        assert numbers.quantity(line.quantity, invoice.language) in text
        assert written(line.unit_price, invoice) in text
        assert written(line.net, invoice) in text
    for tax in invoice.taxes:
        assert written(tax.base, invoice) in text
        assert written(tax.tax, invoice) in text


def test_no_other_amount_is_printed() -> None:
    invoice = two_rates()
    known = [line.net for line in invoice.lines] + [line.unit_price for line in invoice.lines]
    known += [part for tax in invoice.taxes for part in (tax.base, tax.tax)]
    known += [invoice.net, invoice.total]

    amounts = set(re.findall(r"[\d.]+,\d\d €", printed(invoice)))

    assert amounts == {written(amount, invoice) for amount in known}


def test_a_kleinunternehmer_shows_the_exemption_and_no_tax() -> None:
    text = printed(small_business())

    assert "nach § 19 UStG von der Umsatzsteuer befreit (Kleinunternehmerregelung)" in text
    assert "Gesamtbetrag 652,50 €" in text
    assert "%" not in text
    assert "Netto" not in text
    assert not re.search(r"USt [\d(]|MwSt|Umsatzsteuer \d", text)
    assert set(re.findall(r"[\d.]+,\d\d €", text)) == {"652,50 €", "45,00 €"}


def test_reverse_charge_says_who_owes_the_tax_and_both_vat_ids() -> None:
    text = printed(austrian())

    assert "Steuerschuldnerschaft des Leistungsempfängers (Reverse charge)" in text
    assert "USt-IdNr. des Leistenden: DE136695976" in text
    assert "USt-IdNr. des Leistungsempfängers: ATU12345675" in text
    assert "ÖSTERREICH" in text
    assert "%" not in text


def test_a_client_outside_the_union_reads_why_no_tax_is_charged_in_english() -> None:
    text = printed(swiss())

    for said in (
        "Invoice RE-2026-0001",
        "Not taxable in Germany",
        "Total CHF 870.00",
        "SWITZERLAND",
        "Please transfer CHF 870.00 by 14 December 2026.",
        "14.50 hrs",
        "Service period 1–30 Nov 2026",
        "Page 1 of 1",
    ):
        assert said in text, said
    assert "%" not in text


def test_the_facts_are_those_of_the_invoice() -> None:
    assert facts(an_invoice()) == {
        "Rechnungsnummer": "RE-2026-0001",
        "Rechnungsdatum": "30. November 2026",
        "Leistungszeitraum": "1.–30. Nov. 2026",
        "Kundennummer": "K-1001",
        "Fällig am": "14. Dezember 2026",
    }
    assert filled(an_invoice(), draft=False).facts[0].strong


def test_a_single_day_is_the_date_of_service() -> None:
    start = an_invoice().period.start
    one_day = replace(an_invoice(), period=Period(start, start + DAY))

    assert facts(one_day)["Leistungsdatum"] == "1. Nov. 2026"


def test_the_clients_vat_id_stands_there_where_the_law_wants_it() -> None:
    assert facts(austrian())["Ihre USt-IdNr."] == "ATU12345675"
    assert "Ihre USt-IdNr." not in facts(an_invoice(client=a_client(vat_id="DE136695976")))


def test_rates_have_a_column_only_where_they_differ() -> None:
    reduced = a_position(rate_kind=RateKind.REDUCED)

    assert "USt" not in table_of(a_position()).figures
    assert "USt" in table_of(a_position(), reduced).figures
    assert "7\u00a0%" in table_of(a_position(), reduced).rows[1].figures


def test_a_row_knows_the_sum_above_it() -> None:
    rows = table_of(a_position(), a_position(), a_position()).rows

    assert [row.above for row in rows] == ["", "652,50\u00a0€", "1.305,00\u00a0€"]


def test_the_sums_are_those_of_the_invoice() -> None:
    sums = table_of(a_position(), a_position(rate_kind=RateKind.REDUCED)).sums

    assert sums
    said = [
        f"{label}: {figure}".replace("\u00a0", " ") for label, figure in (*sums.parts, sums.total)
    ]
    assert said == [
        "Nettobetrag: 1.305,00 €",
        "USt 19 % auf 652,50 €: 123,98 €",
        "USt 7 % auf 652,50 €: 45,68 €",
        "Gesamtbetrag: 1.474,66 €",
    ]


def test_without_tax_only_the_total_is_said() -> None:
    small = a_practice(tax_status=TaxStatus.SMALL_BUSINESS)

    assert table_of(a_position(), practice=small).sums == Sums(
        total=("Gesamtbetrag", "652,50\u00a0€")
    )


def test_sums_and_columns_are_named_in_the_clients_language() -> None:
    table = table_of(a_position(), client=a_client(language=Language.ENGLISH))

    assert [label.heading for label in table.labels] == ["No."]
    assert (table.text, *table.figures) == ("Service", "Quantity", "Unit price", "Amount")
    assert table.carry == Carry("Subtotal", "Carried forward")


def test_a_single_day_is_printed_as_the_date_of_service() -> None:
    day = date(2026, 11, 12)

    text = printed(an_invoice(draft=a_draft(period=Period(day, day + DAY))))

    assert "Leistungsdatum 12. Nov. 2026" in text
    assert "Für meine Leistungen am 12. November 2026 berechne ich Ihnen:" in text


def test_own_words_replace_the_standard_ones() -> None:
    habits = InvoiceHabits(intro_de="Liebe Grüße vorab.\nWie besprochen:", closing_de="Bis bald!")

    text = printed(an_invoice(habits=habits))

    assert "Liebe Grüße vorab. Wie besprochen:" in text
    assert "Bis bald!" in text
    assert "berechne ich" not in text
    assert "Vertrauen" not in text


def test_words_of_nothing_but_spaces_are_none_of_her_own() -> None:
    text = printed(an_invoice(draft=a_draft(intro=" \n", closing="\t")))

    assert "berechne ich" in text
    assert "Vertrauen" in text


def test_without_an_account_only_the_day_is_said() -> None:
    text = printed(an_invoice(practice=a_practice(iban="")))

    assert "bis zum 14. Dezember 2026." in text
    assert "Kontoinhaber" not in text


def test_a_bank_stands_in_for_a_missing_bic_and_nothing_for_both() -> None:
    assert "Bank Commerzbank" in printed(an_invoice(practice=a_practice(bic="")))
    assert "Commerzbank" not in printed(an_invoice(practice=a_practice(bic="", bank="")))


def test_where_nothing_is_to_be_paid_it_says_so() -> None:
    text = printed(an_invoice(draft=a_draft(positions=(a_position(unit_price=euros(0)),))))

    assert "Es ist nichts zu zahlen." in text
    assert "überweisen" not in text


def test_a_draft_has_a_watermark_and_no_number() -> None:
    text = printed(an_invoice(), draft=True)

    assert "ENTWURF" in text
    assert "Rechnung (Entwurf)" in text
    assert "RE-2026-0001" not in text
    assert "Rechnungsnummer" not in facts(an_invoice(), draft=True)
    assert "ENTWURF" not in printed(an_invoice())


def test_a_draft_without_positions_can_be_looked_at() -> None:
    assert "Gesamtbetrag 0,00 €" in printed(an_invoice(draft=a_draft(positions=())), draft=True)


def test_a_hundred_positions_are_carried_over_from_page_to_page() -> None:
    invoice = an_invoice(draft=many(100))
    pages = documents.read_text(documents.render_invoice(invoice, logo=None)).split("\f")

    for number, page in enumerate(pages, 1):
        assert f"Seite {number} von {len(pages)}" in page
        assert "Einzelpreis" in page
    for before, after in itertools.pairwise(pages):
        carried = re.search(r"Zwischensumme ([\d.,]+ €)", before)
        assert carried
        assert f"Übertrag {carried[1]}" in after
    places = re.findall(r"^(\d+) Leistung \1", "\n".join(pages), re.MULTILINE)
    assert [int(place) for place in places] == list(range(1, 101))
    assert "Gesamtbetrag" in pages[-1]


def test_what_is_carried_over_is_the_sum_of_the_rows_above() -> None:
    invoice = an_invoice(draft=many(30))
    first = documents.read_text(documents.render_invoice(invoice, logo=None)).split("\f")[0]

    rows = len(re.findall(r"^\d+ Leistung", first, re.MULTILINE))
    above = sum((line.net.amount for line in invoice.lines[:rows]), Decimal(0))
    assert f"Zwischensumme {written(euros(str(above)), invoice)}" in first


def test_rows_for_nothing_are_carried_over_without_a_sum() -> None:
    free = a_position(unit_price=euros(0))

    text = printed(an_invoice(draft=a_draft(positions=(free,) * 20)))

    assert "Seite 3 von 3" in text
    assert "Übertrag" not in text


def test_the_last_words_are_not_left_alone_on_a_page() -> None:
    for count in range(1, 14):
        pages = documents.read_text(
            documents.render_invoice(an_invoice(draft=many(count)), logo=None)
        ).split("\f")
        assert ("Vertrauen" in pages[-1]) == ("überweisen" in pages[-1]), count


def test_long_words_of_her_own_go_over_pages() -> None:
    closing = "\n".join(f"Absatz {number}." for number in range(1, 121))

    text = printed(an_invoice(draft=a_draft(intro=closing, closing=closing)))

    assert text.count("Absatz 120.") == 2
    assert "Gesamtbetrag 776,48 €" in text


def test_a_row_taller_than_a_page_goes_on_over_the_next() -> None:
    endless = a_position(text="Wort " * 900, detail="mehr " * 900)

    text = printed(an_invoice(draft=a_draft(positions=(a_position(), endless))))

    assert text.count("Wort") == text.count("mehr") == 900


def test_equal_input_gives_equal_bytes() -> None:
    logo = a_logo()
    first = documents.render_invoice(an_invoice(draft=many(15)), logo=logo)

    assert documents.render_invoice(an_invoice(draft=many(15)), logo=logo) == first
    assert documents.render_invoice(an_invoice(draft=many(16)), logo=logo) != first


def test_the_file_says_what_it_is() -> None:
    pdf = PdfDocument(documents.render_invoice(an_invoice(), logo=None))

    about = pdf.get_metadata_dict()

    assert about["Title"] == "Rechnung RE-2026-0001 – Müller Consulting GmbH"
    assert about["Author"] == "Katharina Weber"
    assert about["Producer"] == about["Creator"] == "VPA Desk"
    assert about["CreationDate"] == "D:20261130000000Z"


def test_the_file_names_its_language_and_embeds_only_our_fonts() -> None:
    german = documents.render_invoice(an_invoice(), logo=None)

    assert b"/Lang (de)" in german
    assert b"/Lang (en)" in documents.render_invoice(swiss(), logo=None)
    fonts = set(re.findall(rb"/BaseFont /([A-Za-z+0-9-]+)", german))
    assert fonts
    assert all(re.match(rb"[A-Z]{6}\+Inter", font) for font in fonts)


@pytest.mark.parametrize("size", [(300, 100), (40, 400), (4000, 20)])
def test_the_logo_stands_at_the_upper_right_whatever_its_shape(size: tuple[int, int]) -> None:
    content = BytesIO()
    Image.new("RGB", size, (255, 0, 0)).save(content, "PNG")
    logo = documents.prepare_logo(content.getvalue())

    (page,) = documents.draw_pages(documents.render_invoice(an_invoice(), logo=logo), scale=1)

    red = [
        (place % page.stride // 4, place // page.stride)
        for place in range(0, page.stride * page.height, 4)
        if page.pixels[place : place + 3] == b"\x00\x00\xff"
    ]
    assert red
    assert all(page.width * 0.5 < x < page.width * 0.92 for x, _ in red)
    assert all(page.height * 0.03 < y < page.height * 0.15 for _, y in red)


HOSTILE = (
    "Müller & Söhne <GmbH>",
    "R&D",
    "R&amp;D;",
    '<img src="/etc/passwd"/>',
    '<a href="http://evil.example/">x</a>',
    "<para><font color='[[[getattr(pow, Word(\"__globals__\"))]]]'>x</font></para>",
    "file:///etc/passwd",
    "</b></para>",
    "%(name)s {total} {0} $HOME ${x} `id`",
    "(( \\) \\\\ ) endstream endobj",
    "__import__('os').system('id')",
    "' OR 1=1; --",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_what_looks_like_markup_is_printed_as_it_was_typed(text: str) -> None:
    invoice = an_invoice(
        client=a_client(name=text, contact=text, number=text),
        draft=a_draft(positions=(a_position(text=text, detail=text),), intro=text, closing=text),
        practice=a_practice(name=text, bank=text),
    )

    pdf = documents.render_invoice(invoice, logo=None)

    bare = "".join(documents.read_text(pdf).split())
    assert bare.count("".join(text.split())) >= 6
    assert b"/URI" not in pdf
    assert b"/XObject" not in pdf


@settings(max_examples=60)
@given(text=st.text(alphabet=LETTERS, min_size=1, max_size=120))
def test_every_printable_text_comes_back_from_the_page(text: str) -> None:
    typed = f"|{text}|"

    read = printed(an_invoice(draft=a_draft(intro=typed)))

    expected = unicodedata.normalize("NFC", typed)
    assert "".join(expected.split()) in "".join(read.split())


@settings(max_examples=60)
@given(text=st.text(min_size=1, max_size=30))
def test_a_text_is_printed_as_typed_or_refused_with_the_character_named(text: str) -> None:
    invoice = an_invoice(client=a_client(name=f"|{text}|"))

    missing = missing_in(invoice)

    if missing:
        assert missing in unicodedata.normalize("NFC", text)
        with pytest.raises(GlyphMissing):
            documents.render_invoice(invoice, logo=None)
    else:
        assert "Seite 1" in printed(invoice)


@pytest.mark.parametrize(
    "invoice",
    [
        an_invoice(client=a_client(name="Fest 漢 GmbH")),
        an_invoice(client=a_client(address=an_address(city="漢"))),
        an_invoice(practice=a_practice(bank="漢")),
        an_invoice(draft=a_draft(positions=(a_position(detail="漢"),))),
        an_invoice(draft=a_draft(intro="oben\n漢")),
        an_invoice(draft=a_draft(closing="漢")),
    ],
)
def test_a_character_the_font_lacks_is_found_wherever_it_stands(invoice: Invoice) -> None:
    with pytest.raises(GlyphMissing) as missing:
        documents.check_printable(invoice)

    assert missing.value.character == "漢"
    assert "□" in printed(invoice, draft=True)


def test_a_mail_address_is_not_printed_and_may_hold_anything() -> None:
    documents.check_printable(an_invoice(client=a_client(email="漢@x.example")))


def texts_of(invoice: Invoice) -> list[list[Text]]:
    """All texts, page by page, with their place on the page."""
    return [
        [replace(text, y=top + text.y) for top, block in sheet for text in block.texts]
        for sheet in letter.laid_out(filled(invoice, draft=False), with_logo=False)
    ]


def overlap(one: Text, other: Text) -> bool:
    if abs(one.y - other.y) >= 0.7 * min(one.style.size, other.style.size):
        return False
    one_end = one.x + one.style.width(one.text)
    other_end = other.x + other.style.width(other.text)
    return one.x < other_end - 0.01 and other.x < one_end - 0.01


SHORT = st.text(alphabet="abcWM -.@Ä", max_size=160)
POSITIONS = st.builds(
    Position,
    text=st.text(alphabet="abcWM -", min_size=1, max_size=300),
    detail=st.text(alphabet="abcWM -", max_size=300),
    quantity=st.decimals(Decimal("0.0001"), Decimal(100000), places=4),
    unit=st.sampled_from(Unit),
    unit_price=st.decimals(0, 1000000, places=2).map(lambda amount: Money(amount, "EUR")),
    rate_kind=st.sampled_from(RateKind),
)


@settings(max_examples=40)
@given(
    name=SHORT, street=SHORT, owner=SHORT, email=SHORT, positions=st.lists(POSITIONS, max_size=12)
)
def test_nothing_overlaps_and_nothing_is_cut_off(
    name: str, street: str, owner: str, email: str, positions: list[Position]
) -> None:
    invoice = an_invoice(
        client=a_client(name=name, contact=owner, address=an_address(street=street, extra=name)),
        practice=a_practice(
            name=name, owner=owner, email=email, address=an_address(street=street, extra=owner)
        ),
        draft=a_draft(positions=tuple(positions)),
    )

    for page in texts_of(invoice):
        for place, text in enumerate(page):
            assert text.x >= 0
            assert text.x + text.style.width(text.text) <= PAGE_WIDTH
            assert 0 < text.y <= PAGE_HEIGHT
            assert not any(overlap(text, other) for other in page[place + 1 :]), text
