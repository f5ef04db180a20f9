"""The bytes of a mail, read back by another reader than the one that wrote them."""

from dataclasses import replace
from datetime import UTC, datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vpa_desk.domain.mailing import AddressRefused, Attachment, BreakingCharacter, Mail
from vpa_desk.gateways.mail import compose

PDF = b"%PDF-1.7\n" + bytes(range(256)) * 40
MAIL = Mail(
    message_id="<117.7f3a@example.org>",
    sender="mara@example.org",
    sender_name="Mara Lindqvist",
    to=("kai@example.com",),
    subject="Rechnung RE-2026-0001",
    text="Guten Tag,\n\nanbei die Rechnung über 1.190,00 €.\n.\nViele Grüße\n",
    attachments=(Attachment("RE-2026-0001.pdf", "application/pdf", PDF),),
    sent_at=datetime(2026, 3, 2, 8, 0, tzinfo=UTC),
)
HEADERS = ["From", "To", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type"]
PART_HEADERS = {
    "Content-Type",
    "Content-Transfer-Encoding",
    "Content-Disposition",
    "MIME-Version",
}
HOSTILE = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from('\r\n\0\t<>,;:@"\\()= \u2028\x85\x0b?%'),
        st.sampled_from("Bc: "),
    ),
    max_size=60,
)


def read(content: bytes) -> EmailMessage:
    message = message_from_bytes(content, policy=default)
    assert isinstance(message, EmailMessage)
    return message


def plain_text(message: EmailMessage) -> str:
    part = message.get_body(("plain",))
    assert part is not None
    return str(part.get_content()).replace("\r\n", "\n")


def test_a_mail_says_what_it_was_given() -> None:
    message = read(compose(MAIL))
    assert message["From"] == "Mara Lindqvist <mara@example.org>"
    assert message["To"] == "kai@example.com"
    assert message["Subject"] == "Rechnung RE-2026-0001"
    assert message["Message-ID"] == "<117.7f3a@example.org>"
    assert message["Date"] == "Mon, 02 Mar 2026 08:00:00 +0000"
    assert plain_text(message) == MAIL.text


def test_the_attachment_arrives_as_it_was() -> None:
    [part] = read(compose(MAIL)).iter_attachments()
    assert part.get_filename() == "RE-2026-0001.pdf"
    assert part.get_content_type() == "application/pdf"
    assert part.get_content() == PDF


def test_a_mail_without_attachments_is_plain_text() -> None:
    message = read(compose(replace(MAIL, attachments=())))
    assert message.get_content_type() == "text/plain"
    assert plain_text(message) == MAIL.text


def test_umlauts_travel_in_seven_bits() -> None:
    content = compose(
        replace(
            MAIL,
            sender_name="Jörg Özdemir, Büro",
            subject="Rechnung für Größenwahn & Söhne " * 4,
            attachments=(Attachment("Rechnung für Söhne.pdf", "application/pdf", PDF),),
        )
    )
    message = read(content)
    assert content.isascii()
    assert message["From"].addresses[0].display_name == "Jörg Özdemir, Büro"
    assert message["Subject"] == ("Rechnung für Größenwahn & Söhne " * 4)
    assert next(message.iter_attachments()).get_filename() == "Rechnung für Söhne.pdf"


def test_lines_end_as_the_wire_wants_it_and_none_is_too_long() -> None:
    lines = compose(replace(MAIL, text="wort " * 1000 + "x" * 3000)).split(b"\r\n")
    assert max(map(len, lines)) <= 998
    assert not any(b"\n" in line or b"\r" in line for line in lines)


@pytest.mark.parametrize(
    ("address", "wire"),
    [
        ("info@müller.example", "info@xn--mller-kva.example"),
        ("info@straße.example", "info@xn--strae-oqa.example"),
        ("o'neil+rechnung@example.com", "o'neil+rechnung@example.com"),
    ],
)
def test_the_domain_of_an_address_goes_in_punycode(address: str, wire: str) -> None:
    message = read(compose(replace(MAIL, to=(address,), sender=address)))
    assert message["To"].addresses[0].addr_spec == wire
    assert message["From"].addresses[0].addr_spec == wire


def test_the_id_of_a_mail_from_such_a_domain_is_one_word() -> None:
    message = read(compose(replace(MAIL, message_id="<117.7f3a@müller.example>")))
    assert message["Message-ID"] == "<117.7f3a@xn--mller-kva.example>"


@pytest.mark.parametrize("address", ["jörg@example.com", "kai@-example.com", "k..i@example.com"])
def test_an_address_without_a_form_for_the_wire_is_refused(address: str) -> None:
    with pytest.raises(AddressRefused) as refused:
        compose(replace(MAIL, to=(address,)))
    assert refused.value.address == address


@pytest.mark.parametrize("field", ["subject", "sender_name", "message_id", "text"])
def test_a_control_character_is_refused(field: str) -> None:
    given_text: dict[str, Any] = {field: "a\0b"}
    with pytest.raises(BreakingCharacter):
        compose(replace(MAIL, **given_text))


@given(name=HOSTILE, subject=HOSTILE, file=HOSTILE)
def test_no_text_adds_a_header_or_a_recipient(name: str, subject: str, file: str) -> None:
    attachment = Attachment(file, "application/pdf", PDF)
    mail = replace(MAIL, sender_name=name, subject=subject, attachments=(attachment,))
    try:
        message = read(compose(mail))
    except BreakingCharacter:
        return
    assert message.keys() == HEADERS
    assert [address.addr_spec for address in message["To"].addresses] == ["kai@example.com"]
    assert [address.addr_spec for address in message["From"].addresses] == ["mara@example.org"]
    [part] = message.iter_attachments()
    assert set(part.keys()) == PART_HEADERS
    assert part.get_content() == PDF


@given(HOSTILE)
def test_no_address_adds_a_header_or_a_recipient(address: str) -> None:
    try:
        message = read(compose(replace(MAIL, to=(f"kai{address}@example.com",))))
    except AddressRefused:
        return
    assert message.keys() == HEADERS
    assert len(message["To"].addresses) == 1


@given(st.text(max_size=300))
def test_the_text_arrives_line_by_line(text: str) -> None:
    try:
        message = read(compose(replace(MAIL, text=text)))
    except BreakingCharacter:
        return
    assert plain_text(message) == "\n".join(text.splitlines()) + "\n"
