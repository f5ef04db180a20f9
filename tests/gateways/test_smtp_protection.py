"""Who must not hear the password: servers that are not who they say, and whoever is on the way."""

import logging
import ssl
from dataclasses import replace
from pathlib import Path

import pytest

from tests.gateways.letters import (
    PASSWORD,
    PATIENT,
    PROTECTED,
    SENDER,
    USERS,
    Steps,
    sent,
)
from tests.smtp_server import FOREIGN_HOST, HOST, MailServer, Manners
from vpa_desk.domain import mailing
from vpa_desk.domain.mailing import MailAccount, Security


@pytest.mark.parametrize("security", PROTECTED)
@pytest.mark.parametrize(
    ("host", "expired", "trusted", "reason"),
    [
        (HOST, False, False, "unable to get local issuer certificate"),
        (FOREIGN_HOST, False, True, "IP address mismatch"),
        (HOST, True, True, "certificate has expired"),
    ],
)
def test_a_certificate_that_does_not_hold_is_refused(
    security: Security, host: str, reason: str, *, expired: bool, trusted: bool
) -> None:
    with MailServer(security, users=USERS, certified_host=host, expired=expired) as server:
        account = server.account(user="mara", trusted=trusted)
        with pytest.raises(mailing.TlsRefused) as case:
            PATIENT.test(account, PASSWORD)
    assert reason in case.value.reason
    assert b"AUTH" not in server.heard


@pytest.mark.filterwarnings("ignore:ssl.TLSVersion.TLSv1.* is deprecated:DeprecationWarning")
@pytest.mark.parametrize("security", PROTECTED)
def test_an_old_tls_is_refused(security: Security) -> None:
    with (
        MailServer(security, users=USERS, highest_tls=ssl.TLSVersion.TLSv1_1) as server,
        pytest.raises(mailing.TlsRefused),
    ):
        PATIENT.test(server.account(user="mara"), PASSWORD)
    assert b"AUTH" not in server.heard


@pytest.mark.parametrize(
    ("manners", "reason"),
    [
        (Manners(hidden=frozenset({"STARTTLS"})), "STARTTLS missing"),
        (Manners(injected=b"250-mail.test\r\n250 AUTH PLAIN\r\n"), "text before TLS"),
        (Manners(injected=b"235 welcome\r\n"), "text before TLS"),
    ],
)
def test_whoever_meddles_before_tls_gets_no_password(
    manners: Manners, reason: str, before_data: Steps
) -> None:
    with (
        MailServer(users=USERS, manners=manners) as server,
        pytest.raises(mailing.TlsRefused) as case,
    ):
        sent(server, before_data, user="mara")
    assert case.value.reason == reason
    assert b"AUTH" not in server.heard
    assert b"FROM" not in server.heard


def test_nothing_but_the_greeting_is_said_in_the_clear(before_data: Steps) -> None:
    with MailServer(users=USERS) as server:
        sent(server, before_data, user="mara")
    assert server.heard_in_the_clear == b"ehlo [127.0.0.1]\r\nSTARTTLS\r\n"


@pytest.mark.parametrize(
    ("change", "case"),
    [
        ({"host": "192.0.2.1", "user": ""}, mailing.PlainMailRefused),
        ({"user": "mara"}, mailing.PlainLoginRefused),
        ({"host": ""}, mailing.NoMailAccount),
    ],
)
def test_without_tls_nobody_is_asked(change: dict[str, str], case: type[Exception]) -> None:
    account = MailAccount(
        host=HOST, port=25, security=Security.NONE, user="", sender=SENDER, sender_name=""
    )
    with pytest.raises(case):
        PATIENT.test(replace(account, **change), PASSWORD)  # type: ignore[arg-type]


@pytest.mark.parametrize("content", [None, "no certificate"])
def test_a_file_of_certificates_that_cannot_be_read_is_told(
    tmp_path: Path, content: str | None
) -> None:
    path = tmp_path / "authority.pem"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    with MailServer() as server, pytest.raises(mailing.TlsRefused) as case:
        PATIENT.test(replace(server.account(), ca_file=str(path)), None)
    assert str(path) in case.value.reason


def test_the_password_is_in_no_error_and_in_no_log(
    before_data: Steps, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    said = []
    for manners in (Manners(), Manners(auth="454 later"), Manners(auth=f"535 not {PASSWORD}")):
        with (
            MailServer(users={"mara": "another"}, manners=manners) as server,
            pytest.raises((mailing.LoginRefused, mailing.ServerUnreachable)) as case,
        ):
            sent(server, before_data, user="mara")
        said.append(f"{case.value} {case.value.args}")
    ours = [record.getMessage() for record in caplog.records if record.name != "mail.log"]
    written = capfd.readouterr()
    assert PASSWORD not in "".join([*said, *ours, written.out, written.err])
