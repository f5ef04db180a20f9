"""The sheet of DIN 5008, form B."""

from tests.examples import a_client, a_practice, an_address, an_invoice
from vpa_desk.documents import letterhead
from vpa_desk.documents.fonts import Cut
from vpa_desk.documents.letterhead import LEFT, LOGO_WIDTH, PAGE_HEIGHT, RIGHT, Fact
from vpa_desk.documents.typeset import MM, Block
from vpa_desk.domain.clients import Client, Language
from vpa_desk.domain.settings import Practice


def said(block: Block) -> list[str]:
    return [text.text for text in block.texts]


def address_of(client: Client) -> Block:
    """The window of a letter to a client, sent from Leipzig."""
    invoice = an_invoice(client=client)
    lines = letterhead.addressed(invoice.recipient, home="DE", language=invoice.language)
    return letterhead.address_window(a_practice(), lines)


def test_the_address_stands_in_the_window_of_an_envelope() -> None:
    block = address_of(a_client())

    assert said(block) == [
        "Weber Büroservice · Rosenweg 7 · 04103 Leipzig",
        "Müller Consulting GmbH",
        "Sabine Müller",
        "Lindenallee 12",
        "20259 Hamburg",
    ]
    assert all(text.x == LEFT == 25 * MM for text in block.texts)
    assert all(45 * MM < text.y < 90 * MM for text in block.texts)


def test_a_long_address_is_set_smaller_and_stays_in_the_window() -> None:
    client = a_client(name="Gesellschaft für Beratung " * 6, address=an_address(extra="Hof " * 30))

    block = address_of(client)

    assert all(45 * MM < text.y < 92 * MM for text in block.texts)
    assert "".join("".join(said(block)).split()).count("Beratung") == 6


def test_the_country_is_named_where_it_is_another() -> None:
    swiss = a_client(language=Language.ENGLISH, address=an_address(country="CH"))

    assert said(address_of(swiss))[-1] == "SWITZERLAND"
    assert "DEUTSCHLAND" not in said(address_of(a_client()))


def test_a_client_who_is_her_own_contact_is_named_once() -> None:
    client = a_client(name="Sabine Müller", contact="Sabine Müller")

    assert said(address_of(client)).count("Sabine Müller") == 1


def test_an_empty_line_of_an_address_leaves_no_gap() -> None:
    block = letterhead.address_window(Practice(), ("Sabine Müller", "", "Lindenallee 12", ""))

    assert said(block) == ["Sabine Müller", "Lindenallee 12"]
    first, second = block.texts
    assert second.y - first.y == first.style.leading


def test_facts_are_labels_and_values_and_the_strong_one_is_bold() -> None:
    strong, plain = Fact("Nummer", "RE-1", strong=True), Fact("Datum", "1. Mai")

    texts = letterhead.info_block((strong, plain)).texts

    assert [text.text for text in texts] == ["Nummer", "RE-1", "Datum", "1. Mai"]
    assert [text.style.cut for text in texts[1::2]] == [Cut.BOLD, Cut.REGULAR]


def test_a_fact_without_a_value_is_passed_over() -> None:
    one, none = Fact("Datum", "1. Mai"), Fact("Kundennummer", "")

    assert letterhead.info_block((none, one)) == letterhead.info_block((one,))


def test_the_head_leaves_room_for_a_logo() -> None:
    practice = a_practice(name="Büroservice und Assistenz für Selbständige " * 4)

    block = letterhead.head(practice, with_logo=True)

    for text in block.texts:
        assert text.x + text.style.width(text.text) < RIGHT - LOGO_WIDTH
        assert text.y < 45 * MM


def test_a_practice_without_a_name_of_its_own_has_the_owners() -> None:
    block = letterhead.head(a_practice(name=""), with_logo=False)

    assert said(block) == ["Katharina Weber"]


def test_the_marks_for_folding_and_punching_stand_where_they_should() -> None:
    marks = letterhead.fold_marks().rules

    assert [round(mark.y / MM, 1) for mark in marks] == [105, 148.5, 210]
    assert all(mark.x + mark.width < LEFT / 2 for mark in marks)


def test_the_foot_names_address_contact_bank_and_tax_numbers() -> None:
    foot = letterhead.footer(a_practice(), Language.GERMAN)

    for line in (
        "Rosenweg 7",
        "Tel. +49 341 5550123",
        "post@weber-bueroservice.example",
        "IBAN DE89 3704 0044 0532 0130 00",
        "BIC COBADEFFXXX",
        "231/123/45678",
        "DE136695976",
    ):
        assert line in said(foot.block)
    assert foot.top + foot.block.height < PAGE_HEIGHT


def test_an_empty_practice_still_has_a_foot() -> None:
    foot = letterhead.footer(Practice(), Language.GERMAN)

    assert said(foot.block) == []
    assert foot.top < PAGE_HEIGHT


def test_a_bank_without_a_code_is_named_alone() -> None:
    foot = letterhead.footer(a_practice(bic="", iban="", name="Katharina Weber"), Language.ENGLISH)

    assert "Commerzbank" in said(foot.block)
    assert not any("BIC" in line or "IBAN" in line for line in said(foot.block))
    assert said(foot.block).count("Katharina Weber") == 1


def test_pages_are_counted_in_the_clients_language() -> None:
    assert said(letterhead.page_number(1, 2, Language.GERMAN)) == ["Seite 1 von 2"]
    assert said(letterhead.page_number(1, 2, Language.ENGLISH)) == ["Page 1 of 2"]
