"""The password of the mail account: whether it is known, and what a mail that took it tells."""

from contextlib import suppress
from enum import Enum

from vpa_desk.domain.mailing import Delivery, KeychainFailed, KeychainMissing
from vpa_desk.services import sending
from vpa_desk.services.desk import Desk


class Password(Enum):
    """What is known of the password before it is needed."""

    KNOWN = "known"
    ASKED = "asked"
    NO_KEYCHAIN = "no_keychain"


def known_password(desk: Desk) -> Password:
    """Whether the password must be asked for; a keychain may take its time."""
    account = desk.reads.settings.current().mail
    key = sending.account_key(account)
    if not account.user or desk.session.get(key) is not None:
        return Password.KNOWN
    try:
        return Password.ASKED if desk.keychain.get(key) is None else Password.KNOWN
    except (KeychainMissing, KeychainFailed):
        return Password.NO_KEYCHAIN


def send_with(
    desk: Desk, letter: sending.Letter, *, password: str | None, keep: bool, again: bool
) -> Delivery:
    """What became of the letter; a typed password that worked is remembered, and kept if wished."""
    delivery = sending.send(desk, letter, password=password, again=again)
    if password:
        account = desk.reads.settings.current().mail
        sending.remember_password(desk, account, password)
        if keep:
            # The mail is out; that the keychain failed shows at the next start, as a question.
            with suppress(KeychainMissing, KeychainFailed):
                sending.keep_password(desk, account, password)
    return delivery
