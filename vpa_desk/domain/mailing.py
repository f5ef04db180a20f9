"""Mail: the account it leaves from, what it carries, and how far it came."""

import re
import unicodedata
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import assert_never

from vpa_desk.domain.errors import Case
from vpa_desk.domain.ids import ClientId, DeliveryId, PaperId

HIGHEST_PORT = 65_535
# Most providers stop at 25 MB; base64 has made the mail a third larger by then.
LARGEST_MAIL = 20_000_000
INTERRUPTED = "interrupted"
# The gateway gives up after a minute; older than this, nobody is at it any more.
LONGEST_DELIVERY = timedelta(minutes=2)

# Control characters, lone surrogates, and the separators that some programs take for a new line.
BREAKING = frozenset({"Cc", "Cs", "Zl", "Zp"})
HOST = re.compile(r"[\w.-]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")
ADDRESS = re.compile(r"[^\s@<>,;:\"()\\]+@[^\s@<>,;:\"()\\]+")
LOOPBACK = re.compile(r"localhost|::1|127(\.(25[0-5]|2[0-4]\d|1?\d?\d)){3}", re.ASCII)


class Security(StrEnum):
    """How the way to the server is protected."""

    STARTTLS = "starttls"
    TLS = "tls"
    NONE = "none"


class DeliveryState(StrEnum):
    """How far a mail came. From DATA on it may have arrived."""

    CONNECTING = "connecting"
    DATA = "data"
    SENT = "sent"
    REJECTED = "rejected"
    UNCLEAR = "unclear"
    HANDED_OVER = "handed_over"


class Carried(StrEnum):
    """What a mail carries."""

    PAPER = "paper"
    STATEMENT = "statement"
    HANDOVER = "handover"


@dataclass(frozen=True, slots=True, kw_only=True)
class MailAccount:
    """The server that takes our mail. Without `user` nobody logs in.

    `ca_file` names a file of certificates trusted instead of the system's.
    """

    host: str
    port: int
    security: Security
    user: str
    sender: str
    sender_name: str
    ca_file: str = ""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes along; `mime` is like application/pdf."""

    name: str
    mime: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """A mail as people see it. `message_id` has its angle brackets."""

    message_id: str
    sender: str
    sender_name: str
    to: tuple[str, ...]
    subject: str
    text: str
    attachments: tuple[Attachment, ...]
    sent_at: datetime


@dataclass(frozen=True, slots=True)
class Accepted:
    """The server has taken the mail for every recipient."""


@dataclass(frozen=True, slots=True)
class Rejected:
    """The mail went to nobody. `code` is 0 where the server left without a word."""

    code: int
    reason: str
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Unclear:
    """The mail was handed over whole, but the answer is missing: it may have arrived."""

    reason: str


Outcome = Accepted | Rejected | Unclear


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """One attempt to send something; `finished_at` is None while it runs or if nobody knows.

    What is no paper, such as a statement of hours, has no `paper_id` but a client.
    """

    id: DeliveryId
    carries: Carried = Carried.PAPER
    paper_id: PaperId | None
    client_id: ClientId | None = None
    state: DeliveryState
    recipients: tuple[str, ...]
    message_id: str
    started_at: datetime
    finished_at: datetime | None = None
    detail: str = ""


class NothingToSettle(Case):
    """Nobody need say whether this mail arrived: it was sent, or it was not."""

    state: DeliveryState


class NoMailAccount(Case):
    """No server is set up that would take our mail."""


class MailHostRefused(Case):
    """This cannot be the name of a server."""

    host: str


class PortRefused(Case):
    """A port outside 1 to 65535."""

    port: int
    highest: int


class PlainMailRefused(Case):
    """Without TLS mail goes to this machine only."""

    host: str


class PlainLoginRefused(Case):
    """Without TLS nobody logs in, for the password would be readable."""

    user: str


class BreakingCharacter(Case):
    """A control character where it would tear the line or the mail apart."""

    field: str
    text: str


class AddressRefused(Case):
    """No mail can go to or come from this address."""

    address: str


class MailTooLarge(Case):
    """More bytes than the server takes."""

    size: int
    limit: int


class ServerUnreachable(Case):
    """The server did not answer, or went away before the mail was handed over."""

    host: str
    port: int
    reason: str


class TlsRefused(Case):
    """The way to the server cannot be protected, or it is not the server it should be."""

    host: str
    reason: str


class LoginRefused(Case):
    """The server does not know this user with this password."""

    user: str


class LoginNotOffered(Case):
    """The server offers no login with a password."""

    host: str


class PasswordMissing(Case):
    """A login is needed, and nobody has the password."""

    user: str


class NoMailProgram(Case):
    """No program opened the draft, which lies at `path`."""

    path: str


class NoRecipient(Case):
    """The letter has nobody to go to."""


class AlreadySent(Case):
    """This invoice was sent; the user may send it again on purpose."""

    number: str


class MayHaveArrived(Case):
    """Nobody knows whether this invoice arrived; the user decides what is next."""

    number: str


class KeychainMissing(Case):
    """This system has no keychain we trust with a password."""


class KeychainFailed(Case):
    """The keychain did not do what it was asked for."""

    reason: str


def checked_account(account: MailAccount) -> MailAccount:
    """The account with its texts trimmed, or the case that says what does not hold."""
    account = replace(
        account,
        host=account.host.strip(),
        user=account.user.strip(),
        sender=account.sender.strip(),
        sender_name=account.sender_name.strip(),
    )
    if not account.host:
        raise NoMailAccount
    if not HOST.fullmatch(account.host):
        raise MailHostRefused(account.host)
    if not 1 <= account.port <= HIGHEST_PORT:
        raise PortRefused(account.port, HIGHEST_PORT)
    _check_protection(account)
    check_address(account.sender)
    for field in ("user", "sender_name", "ca_file"):
        check_line(field, getattr(account, field))
    return account


def check_mail(mail: Mail) -> None:
    """Raise the case that keeps the mail from being written, if there is one."""
    for address in (mail.sender, *(mail.to or ("",))):
        check_address(address)
    for field in ("message_id", "sender_name", "subject"):
        check_line(field, getattr(mail, field))
    check_line("text", re.sub(r"[\r\n\t]", "", mail.text))


def check_address(address: str) -> None:
    """`AddressRefused` unless the text has the form of one address."""
    if not ADDRESS.fullmatch(address) or _is_breaking(address):
        raise AddressRefused(address)


def check_line(field: str, text: str) -> None:
    """`BreakingCharacter` if the text would not stay on one line."""
    if _is_breaking(text):
        raise BreakingCharacter(field, text)


def is_loopback(host: str) -> bool:
    """Whether the name means this machine."""
    return LOOPBACK.fullmatch(host) is not None


def concluded(delivery: Delivery, outcome: Outcome, *, at: datetime) -> Delivery:
    """The delivery as it ended."""
    match outcome:
        case Accepted():
            state, detail = DeliveryState.SENT, ""
        case Rejected(code, reason, address):
            named = (str(code or ""), reason, address or "")
            state, detail = DeliveryState.REJECTED, " ".join(filter(None, named))
        case Unclear(reason):
            state, detail = DeliveryState.UNCLEAR, reason
        case _:
            assert_never(outcome)
    return replace(delivery, state=state, detail=detail, finished_at=at)


def settled(delivery: Delivery, *, at: datetime) -> Delivery:
    """The delivery as arrived by the user's word; `NothingToSettle` if nothing was in doubt.

    A mail the server refused did not arrive, whoever says so.
    """
    if delivery.state not in (DeliveryState.UNCLEAR, DeliveryState.HANDED_OVER):
        raise NothingToSettle(delivery.state)
    return replace(delivery, state=DeliveryState.SENT, finished_at=at)


def is_under_way(delivery: Delivery, at: datetime) -> bool:
    """Whether the delivery may still be going on at an instant: begun, not ended, not too old."""
    begun = delivery.state in (DeliveryState.CONNECTING, DeliveryState.DATA)
    return begun and at - delivery.started_at <= LONGEST_DELIVERY


def after_crash(delivery: Delivery) -> Delivery:
    """What is known of a delivery that the program did not live to see end.

    Before DATA nothing was handed over, so it may be sent again; from DATA on it may have arrived.
    """
    if delivery.state is DeliveryState.CONNECTING:
        return replace(delivery, state=DeliveryState.REJECTED, detail=INTERRUPTED)
    if delivery.state is DeliveryState.DATA:
        return replace(delivery, state=DeliveryState.UNCLEAR, detail=INTERRUPTED)
    return delivery


def _check_protection(account: MailAccount) -> None:
    if account.security is not Security.NONE:
        return
    if not is_loopback(account.host):
        raise PlainMailRefused(account.host)
    if account.user:
        raise PlainLoginRefused(account.user)


def _is_breaking(text: str) -> bool:
    return any(unicodedata.category(character) in BREAKING for character in text)
