"""A letter that is no invoice: it is laid out, printed and read back all the same."""

import itertools
import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from pypdfium2 import PdfDocument

from tests.examples import a_practice
from vpa_desk import documents
from vpa_desk.documents import letter
from vpa_desk.documents.letter import Letter, Prose
from vpa_desk.documents.letterhead import Fact
from vpa_desk.documents.payment_box import PaymentBox
from vpa_desk.documents.sheets import Sheet
from vpa_desk.documents.sums import Sums
from vpa_desk.documents.table import Carry, Label, Row, Table
from vpa_desk.documents.typeset import MM
from vpa_desk.domain.clients import Language
from vpa_desk.domain.papers import GlyphMissing
from vpa_desk.domain.settings import Practice


def a_movement(place: int, **given: Any) -> Row:
    usual: dict[str, Any] = {
        "labels": (f"{place % 28 + 1}. März 2026",),
        "text": f"Rechnung {place}",
        "figures": (f"{place},00 €", f"{place * 2},00 €"),
    }
    return Row(**usual | given)


def movements(count: int, **given: Any) -> Table:
    """What was billed and what is open, day by day."""
    return Table(
        labels=(Label("Tag", 32 * MM),),
        text="Vorgang",
        figures=("Betrag", "Offen"),
        rows=tuple(a_movement(place) for place in range(1, count + 1)),
        **given,
    )


def a_statement(**given: Any) -> Letter:
    """A statement of account: facts of its own, sentences, a table; nothing to pay, no sums."""
    usual: dict[str, Any] = {
        "sender": a_practice(),
        "recipient": ("Müller Consulting GmbH", "Lindenallee 12", "20259 Hamburg"),
        "facts": (
            Fact("Kontostand am", "31. März 2026", strong=True),
            Fact("Kundennummer", "K-1001"),
        ),
        "kind": "Kontoauszug",
        "title": "Kontoauszug März 2026",
        "body": (
            Prose(("Guten Tag,", "so steht Ihr Konto:")),
            movements(3),
            Prose(("Haben Sie Fragen? Rufen Sie an.",)),
        ),
        "language": Language.GERMAN,
        "made_on": date(2026, 3, 31),
    }
    return Letter(**usual | given)


def pages_of(statement: Letter) -> list[str]:
    return documents.read_text(letter.rendered(statement, logo=None)).split("\f")


def printed(statement: Letter) -> str:
    """The text of the PDF, its lines joined by single spaces."""
    return " ".join(" ".join(pages_of(statement)).split())


def heights(sheet: Sheet) -> dict[str, float]:
    """The base line of each text on a sheet."""
    return {text.text: top + text.y for top, block in sheet for text in block.texts}


def test_all_that_the_letter_says_is_printed_in_its_order() -> None:
    text = printed(a_statement())

    said = (
        "Weber Büroservice · Rosenweg 7 · 04103 Leipzig", "Müller Consulting GmbH Lindenallee 12",
        "Kontostand am 31. März 2026", "Kundennummer K-1001", "Kontoauszug März 2026",
        "Guten Tag, so steht Ihr Konto:", "Tag Vorgang Betrag Offen",
        "2. März 2026 Rechnung 1 1,00 € 2,00 €", "4. März 2026 Rechnung 3 3,00 € 6,00 €",
        "Haben Sie Fragen? Rufen Sie an.", "Tel. +49 341 5550123", "Seite 1 von 1",
    )  # fmt: skip
    places = [text.find(words) for words in said]
    assert -1 not in places, said[places.index(-1)]
    assert places == sorted(places)


def test_nothing_is_printed_that_the_letter_does_not_say() -> None:
    text = printed(a_statement())

    for word in ("Rechnungsnummer", "Fällig", "überweisen", "Gesamtbetrag", "Verwendungszweck"):
        assert word not in text
    (sheet,) = letter.laid_out(a_statement(), with_logo=False)
    assert sum(len(block.panels) for _, block in sheet) == 1  # the bar over the name alone


def test_the_file_says_what_the_letter_is() -> None:
    pdf = letter.rendered(a_statement(), logo=None)

    about = PdfDocument(pdf).get_metadata_dict()
    assert about["Title"] == "Kontoauszug März 2026 – Müller Consulting GmbH"
    assert about["Subject"] == "Kontoauszug"
    assert about["Author"] == "Katharina Weber"
    assert about["CreationDate"] == "D:20260331000000Z"
    fonts = set(re.findall(rb"/BaseFont /([A-Za-z+0-9-]+)", pdf))
    assert fonts
    assert all(re.match(rb"[A-Z]{6}\+Inter", font) for font in fonts)


def test_a_practice_without_an_owner_signs_with_its_name() -> None:
    pdf = letter.rendered(a_statement(sender=Practice(name="Weber Büroservice")), logo=None)

    assert PdfDocument(pdf).get_metadata_dict()["Author"] == "Weber Büroservice"


def test_equal_letters_give_equal_bytes() -> None:
    first = letter.rendered(a_statement(), logo=None)

    assert letter.rendered(a_statement(), logo=None) == first
    assert letter.rendered(a_statement(title="Auszug"), logo=None) != first


def test_a_long_table_repeats_its_head_and_carries_nothing_where_nothing_adds_up() -> None:
    pages = pages_of(a_statement(body=(movements(100),)))

    assert len(pages) > 2
    for number, page in enumerate(pages, 1):
        assert "Vorgang" in page
        assert f"Seite {number} von {len(pages)}" in page
    for page in pages[1:]:
        assert "Kontoauszug März 2026 · Müller Consulting GmbH" in page
    assert "Übertrag" not in "".join(pages)
    rows = re.findall(r"Rechnung (\d+)", "".join(pages))
    assert [int(row) for row in rows] == list(range(1, 101))


def test_a_table_without_sums_to_carry_uses_the_whole_sheet() -> None:
    plain, carrying = movements(30), movements(30, carry=Carry("Zwischensumme", "Übertrag"))

    first, other = (pages_of(a_statement(body=(table,)))[0] for table in (plain, carrying))

    assert first.count("Rechnung") > other.count("Rechnung")


def test_sums_are_carried_over_under_the_names_that_the_table_gives() -> None:
    rows = tuple(a_movement(place, above=f"{place - 1},50 €") for place in range(1, 41))
    table = replace(movements(0, carry=Carry("bis hierher", "bisher")), rows=rows)

    pages = pages_of(a_statement(body=(table,)))

    for before, after in itertools.pairwise(pages):
        carried = re.search(r"bis hierher (\d+,50 €)", before)
        assert carried
        assert f"bisher {carried[1]}" in after


def test_a_table_can_have_sums_in_any_letter() -> None:
    table = movements(2, sums=Sums(total=("Offen", "6,00 €")))

    assert "Rechnung 2 2,00 € 4,00 € Offen 6,00 €" in printed(a_statement(body=(table,)))


def test_two_tables_stand_one_under_the_other() -> None:
    text = printed(a_statement(body=(movements(1), movements(2))))

    assert text.count("Vorgang") == 2
    assert text.count("Rechnung 1") == 2


def test_a_letter_may_be_nothing_but_sentences() -> None:
    (sheet,) = letter.laid_out(
        a_statement(facts=(), body=(Prose(("Eins.", "", "Zwei.")), Prose(("Drei.",)))),
        with_logo=False,
    )

    at = heights(sheet)
    assert at["Eins."] < at["Zwei."] < at["Drei."]
    assert at["Zwei."] - at["Eins."] == pytest.approx(29.0)  # two lines
    assert at["Drei."] - at["Zwei."] > 14.5


@pytest.mark.parametrize("notes", [(), ("Steuerfrei.",)], ids=["", "notes"])
@pytest.mark.parametrize("payment", [None, PaymentBox("Bitte zahlen.")], ids=["", "payment"])
@pytest.mark.parametrize("closing", [(), ("Danke.", "Bis bald!")], ids=["", "closing"])
def test_notes_payment_and_closing_stand_below_each_other_or_are_absent(
    notes: tuple[str, ...], payment: PaymentBox | None, closing: tuple[str, ...]
) -> None:
    (sheet,) = letter.laid_out(
        a_statement(notes=notes, payment=payment, closing=closing), with_logo=False
    )

    at = heights(sheet)
    expected = [*notes, *([payment.sentence] if payment else []), *closing]
    found = [text for text in at if text in {"Steuerfrei.", "Bitte zahlen.", "Danke.", "Bis bald!"}]
    assert found == expected
    assert [at[text] for text in found] == sorted(at[text] for text in found)


def test_no_air_is_left_for_what_is_absent() -> None:
    (sheet,) = letter.laid_out(a_statement(closing=("Danke.",)), with_logo=False)

    at = heights(sheet)
    assert at["Danke."] - at["Haben Sie Fragen? Rufen Sie an."] == pytest.approx(14.5 + 14)


HOLDERS = [
    {"sender": a_practice(bank="漢")},
    {"recipient": ("Müller", "漢")},
    {"facts": (Fact("Tag", "漢"),)},
    {"title": "漢"},
    {"kind": "漢"},
    {"body": (Prose(("gut", "漢")),)},
    {"body": (movements(0, sums=Sums(total=("Offen", "漢"))),)},
    {"body": (replace(movements(0), rows=(a_movement(1, labels=("漢",)),)),)},
    {"body": (replace(movements(0), rows=(a_movement(1, detail="漢"),)),)},
    {"notes": ("漢",)},
    {"payment": PaymentBox("Bitte.", (("Bank", "漢"),))},
    {"closing": ("gut", "漢")},
]


@pytest.mark.parametrize("given", HOLDERS)
def test_a_character_the_font_lacks_is_found_wherever_it_stands(given: dict[str, Any]) -> None:
    with pytest.raises(GlyphMissing) as missing:
        letter.check(a_statement(**given))
    with pytest.raises(GlyphMissing):
        letter.rendered(a_statement(**given), logo=None)

    assert missing.value.character == "漢"


def test_a_draft_of_any_letter_has_a_watermark_and_a_box_for_what_cannot_be_printed() -> None:
    text = printed(a_statement(draft=True, closing=("Fest 漢",)))

    assert "ENTWURF" in text
    assert "Fest □" in text
    assert "ENTWURF" not in printed(a_statement())


def test_a_letter_that_can_be_printed_passes() -> None:
    letter.check(a_statement())
