"""The door through which people's text comes to paper."""

import pytest

from tests.examples import a_client, a_practice, an_address, an_invoice
from vpa_desk.documents.glyphs import cleaned, each_text, paragraphs, shown
from vpa_desk.domain.papers import GlyphMissing
from vpa_desk.domain.tax import Treatment


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Müller & Söhne <GmbH>", "Müller & Söhne <GmbH>"),
        ("  two \t lines\nin one  ", "two lines in one"),
        ("u\u0308ber", "über"),
        ("Büro\u00adservice", "Büroservice"),
        ("\u202a+49 341 5550123\u202c", "+49 341 5550123"),
        ("12\u202f%", "12\u00a0%"),
        ("Zażółć gęślą jaźń – Őr, Ωμέγα, Жук", "Zażółć gęślą jaźń – Őr, Ωμέγα, Жук"),
    ],
)
def test_what_was_typed_is_what_is_printed(typed: str, printed: str) -> None:
    assert cleaned(typed) == printed


@pytest.mark.parametrize(
    "character", ["🎉", "漢", "א", "\u202e", "\x00", "\x07", "\ud800", "\ue000", "\u0336", "🄰"]
)
def test_a_character_that_cannot_be_printed_is_named(character: str) -> None:
    with pytest.raises(GlyphMissing) as missing:
        cleaned(f"Anna {character} Schmidt")

    assert missing.value.character == character
    assert missing.value.text == f"Anna {character} Schmidt"


def test_a_draft_shows_a_box_for_a_character_that_cannot_be_printed() -> None:
    assert shown("Fest 🎉 am\x07 Abend") == "Fest □ am□ Abend"


def test_the_lines_of_a_text_stay_lines() -> None:
    assert paragraphs("one \r\n\n two", cleaned) == "one\n\ntwo"


def test_every_text_of_a_value_comes_through_the_door_and_nothing_else_does() -> None:
    invoice = an_invoice(
        client=a_client(name=" A ", address=an_address(city=" B ")),
        practice=a_practice(owner=" C "),
    )

    clean = each_text(invoice, cleaned)

    assert (clean.recipient.name, clean.recipient.address.city) == ("A", "B")
    assert clean.supplier.owner == "C"
    assert clean.treatment is Treatment.TAXED
    assert clean.lines == invoice.lines
