"""Talking to real servers on this machine: polite ones, broken ones and hostile ones."""

import re
import socket
import threading
import time
from collections.abc import Iterator

import pytest

from tests.gateways.letters import (
    HASTY,
    MESSAGE,
    PASSWORD,
    PATIENT,
    PROTECTED,
    SENDER,
    TO,
    USERS,
    Steps,
    sent,
)
from tests.smtp_server import HOST, MailServer, Manners
from vpa_desk.domain import mailing
from vpa_desk.domain.mailing import Accepted, MailAccount, Rejected, Security, Unclear
from vpa_desk.gateways.mail import SmtpMail

LONG = 20  # seconds; a silent server would keep us for an hour

# What a polite server gets


@pytest.mark.parametrize("security", PROTECTED)
def test_a_mail_arrives_as_it_was_written(security: Security, before_data: Steps) -> None:
    with MailServer(security, users=USERS) as server:
        assert sent(server, before_data, user="mara") == Accepted()
    [received] = server.received
    assert received.content == MESSAGE
    assert (received.sender, received.recipients) == (SENDER, TO)
    assert before_data.announced == 1


def test_plain_mail_is_possible_on_this_machine(before_data: Steps) -> None:
    with MailServer(Security.NONE) as server:
        assert sent(server, before_data) == Accepted()
    assert [mail.content for mail in server.received] == [MESSAGE]


def test_a_mail_without_an_end_of_line_gets_one(before_data: Steps) -> None:
    with MailServer(Security.NONE) as server:
        assert sent(server, before_data, message=b"Subject: x\r\n\r\nEnde") == Accepted()
    assert server.received[0].content == b"Subject: x\r\n\r\nEnde\r\n"


def test_a_large_mail_arrives_whole(before_data: Steps) -> None:
    message = b"Subject: x\r\n\r\n" + b".Zeile mit Punkt\r\n" * 50_000
    with MailServer() as server:
        assert sent(server, before_data, message=message) == Accepted()
    assert server.received[0].content == message


def test_foreign_domains_go_in_punycode(before_data: Steps) -> None:
    with MailServer() as server:
        assert sent(server, before_data, to=("info@müller.example",)) == Accepted()
    assert server.received[0].recipients == ("info@xn--mller-kva.example",)


def test_the_name_of_this_machine_is_not_told(before_data: Steps) -> None:
    with MailServer() as server:
        sent(server, before_data)
    assert set(re.findall(rb"(?im)^ehlo (\S+)", server.heard)) == {b"[127.0.0.1]"}


@pytest.mark.parametrize("mechanisms", ["", "LOGIN", "XOAUTH2 LOGIN", "plain"])
def test_a_login_works_with_what_the_server_offers(mechanisms: str, before_data: Steps) -> None:
    with MailServer(users=USERS, manners=Manners(mechanisms=mechanisms)) as server:
        assert sent(server, before_data, user="mara") == Accepted()


@pytest.mark.parametrize("security", PROTECTED)
def test_the_connection_is_tried_without_a_mail(security: Security) -> None:
    with MailServer(security, users=USERS) as server:
        PATIENT.test(server.account(user="mara"), PASSWORD)
    assert b"AUTH" in server.heard
    assert b"mail FROM" not in server.heard
    assert server.heard.endswith(b"QUIT\r\n")


# What the server refuses


@pytest.mark.parametrize(
    ("manners", "outcome"),
    [
        (Manners(mail="451 later"), Rejected(451, "later", SENDER)),
        (Manners(mail="550 not you"), Rejected(550, "not you", SENDER)),
        (Manners(rcpt={TO[0]: "550 who?"}), Rejected(550, "who?", TO[0])),
        (Manners(rcpt={TO[1]: "450 greylisted"}), Rejected(450, "greylisted", TO[1])),
        (Manners(rcpt={TO[1]: "421 bye"}), Rejected(421, "bye", TO[1])),
        (Manners(data="451 later"), Rejected(451, "later")),
        (Manners(data="554 no"), Rejected(554, "no")),
        (Manners(dot="452 full"), Rejected(452, "full")),
        (Manners(dot="552-much\r\n552 too much"), Rejected(552, "much too much")),
        (Manners(drop_at="data"), Rejected(0, "Connection unexpectedly closed")),
    ],
)
def test_a_refused_mail_is_with_nobody(
    manners: Manners, outcome: Rejected, before_data: Steps
) -> None:
    with MailServer(manners=manners) as server:
        assert sent(server, before_data) == outcome
    assert server.received == []


def test_one_refused_recipient_keeps_the_mail_from_all(before_data: Steps) -> None:
    with MailServer(manners=Manners(rcpt={TO[1]: "550 who?"})) as server:
        sent(server, before_data)
    assert server.received == []
    assert before_data.announced == 0
    assert b"rset\r\n" in server.heard
    assert b"DATA" not in server.heard


def test_a_server_that_leaves_in_the_mail_does_not_have_it(before_data: Steps) -> None:
    large = b"Subject: x\r\n\r\n" + b"x" * 70 * 200_000
    with MailServer(Security.NONE, manners=Manners(drop_at="content")) as server:
        outcome = sent(server, before_data, message=large)
    assert outcome == Rejected(0, "Server not connected")


# What nobody knows


@pytest.mark.parametrize(
    ("manners", "reason"),
    [
        (Manners(drop_at="dot"), "Connection unexpectedly closed"),
        (Manners(dot="299 perhaps"), "perhaps"),
        (Manners(dot="2x0 garbage"), "garbage"),
    ],
)
def test_without_a_clear_answer_the_mail_may_have_arrived(
    manners: Manners, reason: str, before_data: Steps
) -> None:
    with MailServer(manners=manners) as server:
        assert sent(server, before_data) == Unclear(reason)
    assert len(server.received) == 1


def test_a_server_silent_after_the_mail_leaves_it_unclear(before_data: Steps) -> None:
    with MailServer(Security.NONE, manners=Manners(silent_at="dot")) as server:
        outcome = sent(server, before_data, mail=HASTY)
    assert isinstance(outcome, Unclear)
    assert "timed out" in outcome.reason


@pytest.mark.parametrize(
    "manners", [Manners(quit="421 bye"), Manners(drop_at="quit"), Manners(quit="garbage")]
)
def test_an_accepted_mail_stays_accepted_whatever_follows(
    manners: Manners, before_data: Steps
) -> None:
    with MailServer(manners=manners) as server:
        assert sent(server, before_data) == Accepted()
    assert len(server.received) == 1


def test_nobody_waits_long_for_a_goodbye(before_data: Steps) -> None:
    with MailServer(Security.NONE, manners=Manners(silent_at="quit")) as server:
        began = time.monotonic()
        assert sent(server, before_data, mail=HASTY) == Accepted()
    assert time.monotonic() - began < LONG


# What keeps us from sending, and is safe to try again


@pytest.mark.parametrize(
    ("manners", "reason"),
    [
        (Manners(greeting="554 no service"), "554 no service"),
        (Manners(greeting="garbage"), "-1 age"),
        (Manners(ehlo="502 what?"), "502 what?"),
        (Manners(starttls="454 no TLS today"), "454 no TLS today"),
        (Manners(drop_at="greeting"), "Connection unexpectedly closed"),
        (Manners(drop_at="auth"), "Connection unexpectedly closed"),
        (Manners(drop_at="mail"), "Connection unexpectedly closed"),
        (Manners(drop_at="rcpt"), "Connection unexpectedly closed"),
        (Manners(auth="454 later"), "454"),
    ],
)
def test_a_server_that_gives_up_early_has_no_mail(
    manners: Manners, reason: str, before_data: Steps
) -> None:
    with (
        MailServer(users=USERS, manners=manners) as server,
        pytest.raises(mailing.ServerUnreachable) as case,
    ):
        sent(server, before_data, user="mara")
    assert case.value.data() == {"host": HOST, "port": server.port, "reason": reason}
    assert before_data.announced == 0


@pytest.mark.parametrize("silent_at", ["greeting", "auth", "mail", "rcpt"])
def test_a_silent_server_is_left(silent_at: str, before_data: Steps) -> None:
    manners = Manners(silent_at=silent_at)
    with MailServer(Security.TLS, users=USERS, manners=manners) as server:
        began = time.monotonic()
        with pytest.raises(mailing.ServerUnreachable):
            sent(server, before_data, user="mara", mail=HASTY)
    assert time.monotonic() - began < LONG
    assert before_data.announced == 0


def test_all_steps_together_end_in_time(before_data: Steps) -> None:
    mail = SmtpMail(step_seconds=30, overall_seconds=0.5)
    with MailServer(Security.NONE, manners=Manners(silent_at="mail")) as server:
        began = time.monotonic()
        with pytest.raises(mailing.ServerUnreachable):
            sent(server, before_data, mail=mail)
    assert time.monotonic() - began < LONG


def test_a_dripping_server_is_left_in_time(before_data: Steps) -> None:
    with MailServer(Security.NONE, manners=Manners(drip_seconds=0.05)) as server:
        began = time.monotonic()
        with pytest.raises(mailing.ServerUnreachable) as case:
            sent(server, before_data, mail=HASTY)
    assert "timed out" in case.value.reason
    assert 1.9 < time.monotonic() - began < LONG


def test_a_server_that_is_not_there_is_told(before_data: Steps) -> None:
    with MailServer() as server:
        account = server.account()
    with pytest.raises(mailing.ServerUnreachable) as case:
        sent(server, before_data, account=account)
    assert case.value.reason == "Connection refused"


@pytest.mark.parametrize("host", ["no-such-host.invalid", "a" * 70, "a..b"])
def test_a_name_nobody_knows_is_told(host: str) -> None:
    account = MailAccount(
        host=host, port=587, security=Security.TLS, user="", sender=SENDER, sender_name=""
    )
    with pytest.raises(mailing.ServerUnreachable) as case:
        PATIENT.test(account, None)
    assert case.value.reason


def test_a_wrong_password_is_told(before_data: Steps) -> None:
    with MailServer(users={"mara": "another"}) as server:
        with pytest.raises(mailing.LoginRefused) as case:
            sent(server, before_data, user="mara")
        with pytest.raises(mailing.LoginRefused):
            PATIENT.test(server.account(user="mara"), PASSWORD)
    assert case.value.user == "mara"
    assert server.heard.count(b"AUTH") == 2


@pytest.mark.parametrize(
    "manners", [Manners(hidden=frozenset({"AUTH"})), Manners(mechanisms="XOAUTH2")]
)
def test_a_server_without_a_login_by_password_is_told(manners: Manners) -> None:
    with (
        MailServer(users=USERS, manners=manners) as server,
        pytest.raises(mailing.LoginNotOffered),
    ):
        PATIENT.test(server.account(user="mara"), PASSWORD)
    assert b"AUTH" not in server.heard


def test_a_refused_login_by_steps_stops_early() -> None:
    manners = Manners(mechanisms="LOGIN", auth="535 no")
    with (
        MailServer(users=USERS, manners=manners) as server,
        pytest.raises(mailing.LoginRefused),
    ):
        PATIENT.test(server.account(user="mara"), PASSWORD)
    assert server.heard.endswith(b"AUTH LOGIN\r\n")


def test_without_a_password_no_server_is_asked(before_data: Steps) -> None:
    with MailServer(users=USERS) as server, pytest.raises(mailing.PasswordMissing):
        PATIENT.deliver(
            server.account(user="mara"), None, MESSAGE, SENDER, TO, before_data=before_data
        )
    assert not server.heard


@pytest.mark.parametrize("to", [(), ("kai",), ("jörg@example.com",)])
def test_without_a_sound_address_no_server_is_asked(
    to: tuple[str, ...], before_data: Steps
) -> None:
    with MailServer() as server, pytest.raises(mailing.AddressRefused):
        sent(server, before_data, to=to)
    assert not server.heard


def test_a_mail_larger_than_any_server_takes_is_not_sent(before_data: Steps) -> None:
    with MailServer() as server, pytest.raises(mailing.MailTooLarge) as case:
        sent(server, before_data, message=bytes(20_000_001))
    assert case.value.data() == {"size": 20_000_001, "limit": 20_000_000}
    assert not server.heard


def test_a_mail_larger_than_this_server_takes_is_not_sent(before_data: Steps) -> None:
    with (
        MailServer(manners=Manners(size_limit=20)) as server,
        pytest.raises(mailing.MailTooLarge) as case,
    ):
        sent(server, before_data)
    assert case.value.limit == 20
    assert b"mail FROM" not in server.heard


@pytest.mark.parametrize("size_limit", [None, 20_000_000])
def test_a_server_with_room_takes_the_mail(size_limit: int | None, before_data: Steps) -> None:
    with MailServer(manners=Manners(size_limit=size_limit)) as server:
        assert sent(server, before_data) == Accepted()


def test_what_stops_the_mail_before_data_is_passed_on() -> None:
    def disk_is_full() -> None:
        raise OSError("disk full")

    with MailServer() as server, pytest.raises(OSError, match="disk full"):
        PATIENT.deliver(server.account(), None, MESSAGE, SENDER, TO, before_data=disk_is_full)
    assert server.received == []
    assert b"DATA" not in server.heard


# A server so odd that aiosmtpd cannot play it


@pytest.fixture
def endless_line() -> Iterator[int]:
    """The port of a server whose greeting never ends."""
    listening = socket.create_server((HOST, 0))

    def talk() -> None:
        client, _ = listening.accept()
        with client:
            client.sendall(b"220 " + b"x" * 20_000)

    thread = threading.Thread(target=talk)
    thread.start()
    yield listening.getsockname()[1]
    thread.join()
    listening.close()


def test_a_line_without_end_is_not_read_to_its_end(endless_line: int) -> None:
    account = MailAccount(
        host=HOST,
        port=endless_line,
        security=Security.NONE,
        user="",
        sender=SENDER,
        sender_name="",
    )
    with pytest.raises(mailing.ServerUnreachable) as case:
        PATIENT.test(account, None)
    assert case.value.reason == "500 Line too long."
