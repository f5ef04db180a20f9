"""The mail that carries an invoice."""

import pytest

from tests.examples import (
    a_client,
    a_draft,
    a_number,
    a_position,
    a_practice,
    an_invoice,
    euros,
)
from vpa_desk import documents
from vpa_desk.domain.clients import Language
from vpa_desk.domain.days import DAY, Period
from vpa_desk.domain.invoices import Invoice
from vpa_desk.domain.numbering import InvoiceNumber


def english() -> Invoice:
    return an_invoice(client=a_client(language=Language.ENGLISH))


def test_the_mail_names_number_amount_day_and_sender() -> None:
    body = documents.mail_body(an_invoice())

    for said in (
        "Guten Tag Sabine Müller,",
        "RE-2026-0001",
        "776,48 €",
        "1.–30. November 2026",
        "14. Dezember 2026",
        "Katharina Weber",
        "Weber Büroservice",
    ):
        assert said in body
    assert documents.mail_subject(an_invoice()) == "Rechnung RE-2026-0001 von Weber Büroservice"


def test_the_mail_is_in_the_clients_language() -> None:
    body = documents.mail_body(english())

    assert body.startswith("Hello Sabine Müller,\n\nplease find attached invoice RE-2026-0001")
    assert "€776.48" in body
    assert "14 December 2026" in body
    assert documents.mail_subject(english()) == "Invoice RE-2026-0001 from Weber Büroservice"


@pytest.mark.parametrize("language", list(Language))
def test_no_gap_is_left_open(language: Language) -> None:
    invoice = an_invoice(client=a_client(language=language))
    said = documents.mail_subject(invoice) + documents.mail_body(invoice)

    assert not {"{", "}", "\u00a0"} & set(said)


def test_without_a_contact_nobody_is_named() -> None:
    body = documents.mail_body(an_invoice(client=a_client(contact="")))

    assert body.startswith("Guten Tag,\n")


def test_a_single_day_is_no_period() -> None:
    day = Period(a_draft().period.start, a_draft().period.start + DAY)

    body = documents.mail_body(an_invoice(draft=a_draft(period=day)))

    assert "für meine Leistungen am 1. November 2026." in body


def test_where_nothing_is_due_nothing_is_asked_for() -> None:
    free = an_invoice(draft=a_draft(positions=(a_position(unit_price=euros(0)),)))

    assert "Es ist nichts zu zahlen." in documents.mail_body(free)
    assert "überweisen" not in documents.mail_body(free)


def test_one_name_is_said_once() -> None:
    body = documents.mail_body(an_invoice(practice=a_practice(name="", owner="Katharina Weber")))

    assert body.endswith("Mit freundlichen Grüßen\nKatharina Weber\n")
    subject = documents.mail_subject(an_invoice(practice=a_practice(name="")))
    assert subject == "Rechnung RE-2026-0001 von Katharina Weber"


def test_a_name_cannot_add_a_header() -> None:
    invoice = an_invoice(practice=a_practice(name="Weber\r\nBcc: all@x.example"))

    assert "\n" not in documents.mail_subject(invoice)
    assert "\r" not in documents.mail_subject(invoice)


@pytest.mark.parametrize(
    ("number", "name"),
    [
        ("RE-2026-0001", "Rechnung RE-2026-0001.pdf"),
        ("2026/11/0001", "Rechnung 2026-11-0001.pdf"),
        ("../../etc/passwd", "Rechnung ..-..-etc-passwd.pdf"),
        ("", "Rechnung Entwurf.pdf"),
    ],
)
def test_a_file_name_is_a_name_and_no_path(number: str, name: str) -> None:
    invoice = an_invoice(number=InvoiceNumber(number, "", 1))

    assert documents.file_name(invoice) == name


def test_a_file_name_is_short_and_in_the_clients_language() -> None:
    long = an_invoice(number=a_number("9" * 300))

    assert len(documents.file_name(long).encode()) == 120
    assert documents.file_name(long).endswith(".pdf")
    assert documents.file_name(english()) == "Invoice RE-2026-0001.pdf"
