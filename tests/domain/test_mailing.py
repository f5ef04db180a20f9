"""Mail accounts, addresses, and how far a delivery came."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vpa_desk.domain import mailing
from vpa_desk.domain.ids import DeliveryId, PaperId
from vpa_desk.domain.mailing import (
    Accepted,
    Attachment,
    Delivery,
    DeliveryState,
    Mail,
    MailAccount,
    NothingToSettle,
    Outcome,
    Rejected,
    Security,
    Unclear,
)

AT = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
ACCOUNT = MailAccount(
    host="smtp.example.org",
    port=587,
    security=Security.STARTTLS,
    user="mara",
    sender="mara@example.org",
    sender_name="Mara Lindqvist",
)
MAIL = Mail(
    message_id="<1@example.org>",
    sender="mara@example.org",
    sender_name="Mara Lindqvist",
    to=("kai@example.com",),
    subject="Rechnung RE-2026-0001",
    text="Guten Tag,\n\tanbei die Rechnung.\r\n",
    attachments=(Attachment("RE-2026-0001.pdf", "application/pdf", b"%PDF"),),
    sent_at=AT,
)
DELIVERY = Delivery(
    id=DeliveryId(1),
    paper_id=PaperId(2),
    state=DeliveryState.CONNECTING,
    recipients=("kai@example.com",),
    message_id="<1@example.org>",
    started_at=AT,
)


def test_an_account_is_trimmed() -> None:
    typed = replace(ACCOUNT, host=" smtp.example.org ", user=" mara\t", sender="mara@example.org ")
    assert mailing.checked_account(typed) == ACCOUNT


@pytest.mark.parametrize(
    "host", ["smtp.example.org", "müller.example", "::1", "fe80::1", "10.0.0.2"]
)
def test_names_and_numbers_of_servers_are_taken(host: str) -> None:
    assert mailing.checked_account(replace(ACCOUNT, host=host)).host == host


@pytest.mark.parametrize("host", ["https://example.org", "a b", "example.org:587", "a\nb", "a@b"])
def test_what_is_no_server_is_refused(host: str) -> None:
    with pytest.raises(mailing.MailHostRefused) as refused:
        mailing.checked_account(replace(ACCOUNT, host=host))
    assert refused.value.host == host


def test_an_account_without_server_is_none() -> None:
    with pytest.raises(mailing.NoMailAccount):
        mailing.checked_account(replace(ACCOUNT, host=" "))


@pytest.mark.parametrize("port", [1, 65_535])
def test_the_first_and_the_last_port_are_taken(port: int) -> None:
    assert mailing.checked_account(replace(ACCOUNT, port=port)).port == port


@pytest.mark.parametrize("port", [0, -1, 65_536])
def test_a_port_beyond_them_is_refused(port: int) -> None:
    with pytest.raises(mailing.PortRefused) as refused:
        mailing.checked_account(replace(ACCOUNT, port=port))
    assert refused.value.data() == {"port": port, "highest": 65_535}


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "127.1.2.255", "::1"])
def test_plain_mail_stays_on_this_machine(host: str) -> None:
    account = replace(ACCOUNT, host=host, security=Security.NONE, user="")
    assert mailing.checked_account(account) == account


@pytest.mark.parametrize(
    "host", ["smtp.example.org", "127.0.0.256", "127.0.0.1.example.org", "localhost.example.org"]
)
def test_plain_mail_does_not_leave_this_machine(host: str) -> None:
    with pytest.raises(mailing.PlainMailRefused):
        mailing.checked_account(replace(ACCOUNT, host=host, security=Security.NONE, user=""))


def test_nobody_logs_in_without_tls() -> None:
    with pytest.raises(mailing.PlainLoginRefused):
        mailing.checked_account(replace(ACCOUNT, host="localhost", security=Security.NONE))


@pytest.mark.parametrize("field", ["user", "sender_name", "ca_file"])
@pytest.mark.parametrize("text", ["a\0b", "a\nb", "a\u2028b", "a\ud800b", "a\x85b"])
def test_a_control_character_in_an_account_is_refused(field: str, text: str) -> None:
    given: dict[str, Any] = {field: text}
    with pytest.raises(mailing.BreakingCharacter) as refused:
        mailing.checked_account(replace(ACCOUNT, **given))
    assert refused.value.field == field


@pytest.mark.parametrize(
    "address",
    ["", "mara", "@example.org", "mara@", "a@b@c", "a b@c.de", "a@b,c@d", "<a@b>", "a\0@b"],
)
def test_what_is_no_address_is_refused(address: str) -> None:
    with pytest.raises(mailing.AddressRefused) as refused:
        mailing.checked_account(replace(ACCOUNT, sender=address))
    assert refused.value.address == address


def test_a_mail_may_have_lines_and_tabs_in_its_text() -> None:
    mailing.check_mail(MAIL)


@pytest.mark.parametrize("field", ["message_id", "sender_name", "subject", "text"])
def test_a_control_character_in_a_mail_is_refused(field: str) -> None:
    given: dict[str, Any] = {field: "a\0b"}
    with pytest.raises(mailing.BreakingCharacter) as refused:
        mailing.check_mail(replace(MAIL, **given))
    assert refused.value.field == field


@pytest.mark.parametrize("to", [(), ("kai@example.com", "kai")])
def test_a_mail_needs_addresses_it_can_go_to(to: tuple[str, ...]) -> None:
    with pytest.raises(mailing.AddressRefused):
        mailing.check_mail(replace(MAIL, to=to))


@given(st.text())
def test_a_line_that_is_taken_stays_one_line(text: str) -> None:
    try:
        mailing.check_line("subject", text)
    except mailing.BreakingCharacter:
        return
    assert len(text.splitlines()) <= 1


@pytest.mark.parametrize(
    ("outcome", "state", "detail"),
    [
        (Accepted(), DeliveryState.SENT, ""),
        (Rejected(552, "too large"), DeliveryState.REJECTED, "552 too large"),
        (Rejected(0, "hung up"), DeliveryState.REJECTED, "hung up"),
        (Rejected(550, "who?", "k@b.c"), DeliveryState.REJECTED, "550 who? k@b.c"),
        (Unclear("timed out"), DeliveryState.UNCLEAR, "timed out"),
    ],
)
def test_a_delivery_ends_as_the_server_said(
    outcome: Outcome, state: DeliveryState, detail: str
) -> None:
    ended = mailing.concluded(DELIVERY, outcome, at=AT)
    assert ended == replace(DELIVERY, state=state, detail=detail, finished_at=AT)


def test_a_delivery_cut_off_before_the_mail_may_be_sent_again() -> None:
    known = mailing.after_crash(DELIVERY)
    assert (known.state, known.detail) == (DeliveryState.REJECTED, "interrupted")


def test_a_delivery_cut_off_in_the_mail_is_unclear() -> None:
    known = mailing.after_crash(replace(DELIVERY, state=DeliveryState.DATA))
    assert (known.state, known.detail) == (DeliveryState.UNCLEAR, "interrupted")


@pytest.mark.parametrize(
    "state", sorted(set(DeliveryState) - {DeliveryState.CONNECTING, DeliveryState.DATA})
)
def test_a_delivery_that_had_ended_stays_as_it_was(state: DeliveryState) -> None:
    ended = replace(DELIVERY, state=state, detail="said before", finished_at=AT)
    assert mailing.after_crash(ended) == ended


@pytest.mark.parametrize("state", DeliveryState)
def test_only_what_is_in_doubt_can_be_settled(state: DeliveryState) -> None:
    known = replace(DELIVERY, state=state)
    if state in (DeliveryState.UNCLEAR, DeliveryState.HANDED_OVER):
        arrived = mailing.settled(known, at=AT)
        assert (arrived.state, arrived.finished_at) == (DeliveryState.SENT, AT)
    else:
        with pytest.raises(NothingToSettle):
            mailing.settled(known, at=AT)
