"""What is known of the mail password, and what becomes of a typed one."""

from dataclasses import replace

import pytest

from tests.fakes import DictKeychain, RecordingMail
from tests.practice import a_kept_client, a_kept_task, set_up, worked
from vpa_desk.domain.mailing import (
    DeliveryState,
    KeychainFailed,
    KeychainMissing,
    LoginRefused,
    MailAccount,
    Security,
)
from vpa_desk.services import billing, passwords, sending, settings
from vpa_desk.services.desk import Desk
from vpa_desk.services.passwords import Password

ACCOUNT = MailAccount(
    host="mail.example.org",
    port=587,
    security=Security.STARTTLS,
    user="mara",
    sender="mara@example.org",
    sender_name="Mara Lindqvist",
)
KEY = sending.account_key(ACCOUNT)


class BrokenKeychain(DictKeychain):
    """A keychain that gives and takes nothing."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error

    def get(self, account_key: str) -> str | None:
        raise self.error

    def set(self, account_key: str, password: str) -> None:
        raise self.error


@pytest.fixture
def ready(desk: Desk) -> Desk:
    """A desk with a letterhead and a mail account, its password unknown."""
    set_up(desk)
    kept = desk.reads.settings.current()
    settings.change_settings(desk, replace(kept, mail=ACCOUNT))
    return desk


def a_letter(desk: Desk) -> sending.Letter:
    """The letter of an issued invoice."""
    client = a_kept_client(desk)
    worked(desk, a_kept_task(desk, client), minutes=60)
    draft = billing.draft_invoice(desk, client.id, until=desk.tomorrow())
    return sending.letter_for(desk, billing.issue_invoice(desk, draft.id).id)


def test_an_unknown_password_is_asked_for(ready: Desk) -> None:
    assert passwords.known_password(ready) is Password.ASKED


def test_a_password_is_known_from_the_session_or_the_keychain(ready: Desk) -> None:
    ready.keychain.set(KEY, "geheim")
    assert passwords.known_password(ready) is Password.KNOWN
    ready.keychain.remove(KEY)
    ready.session.set(KEY, "geheim")
    assert passwords.known_password(ready) is Password.KNOWN


def test_where_nobody_logs_in_no_password_is_asked_for(desk: Desk) -> None:
    assert passwords.known_password(desk) is Password.KNOWN


@pytest.mark.parametrize("error", [KeychainMissing(), KeychainFailed("locked")])
def test_without_a_keychain_the_password_cannot_be_kept(ready: Desk, error: Exception) -> None:
    there = replace(ready, keychain=BrokenKeychain(error))
    assert passwords.known_password(there) is Password.NO_KEYCHAIN
    delivery = passwords.send_with(
        there, a_letter(there), password="geheim", keep=True, again=False
    )
    assert delivery.state is DeliveryState.SENT
    assert there.session.get(KEY) == "geheim"


@pytest.mark.parametrize("keep", [True, False])
def test_a_password_that_worked_is_remembered_and_kept_if_wished(ready: Desk, keep: bool) -> None:
    passwords.send_with(ready, a_letter(ready), password="geheim", keep=keep, again=False)
    assert ready.session.get(KEY) == "geheim"
    assert ready.keychain.get(KEY) == ("geheim" if keep else None)


def test_a_password_that_did_not_work_is_forgotten(ready: Desk) -> None:
    assert isinstance(ready.mail, RecordingMail)
    ready.mail.error = LoginRefused(ACCOUNT.user)
    with pytest.raises(LoginRefused):
        passwords.send_with(ready, a_letter(ready), password="falsch", keep=True, again=False)
    assert ready.session.get(KEY) is None
    assert ready.keychain.get(KEY) is None
