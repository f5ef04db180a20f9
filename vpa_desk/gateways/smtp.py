"""Talking to a mail server, step by step.

`smtplib.send_message` is not used: inside `with` it raises after the server has accepted, and it
hides that one of several recipients was refused.
"""

import base64
import contextlib
import re
import smtplib
import socket
import ssl
import time
from collections.abc import Callable, Iterator
from typing import Any

from vpa_desk.domain.mailing import (
    LARGEST_MAIL,
    Accepted,
    LoginNotOffered,
    LoginRefused,
    MailAccount,
    MailTooLarge,
    Outcome,
    PasswordMissing,
    Rejected,
    Security,
    ServerUnreachable,
    TlsRefused,
    Unclear,
    checked_account,
)
from vpa_desk.gateways.mime import wire_address

# What we call ourselves: the real name of the machine is nobody's business.
OUR_NAME = "[127.0.0.1]"
LOGGED_IN = 235
DONE = 250
TAKEN = frozenset({250, 251})
GO_ON = 334
SEND_IT = 354
NOT_NOW = range(400, 500)
NO = range(400, 600)
CHUNK = 1 << 16
LONGEST_REASON = 200
GOODBYE_SECONDS = 2.0

Reply = tuple[int, bytes]


class Replies:
    """What the server says, line by line; `limit` gives the seconds left for the next piece."""

    def __init__(self, sock: socket.socket, limit: Callable[[], float]) -> None:
        self._sock = sock
        self._limit = limit
        self._waiting = b""

    @property
    def has_more(self) -> bool:
        """Whether something was said that nobody has read."""
        return bool(self._waiting)

    def readline(self, size: int) -> bytes:
        """The next line with its end, at most `size` bytes; empty if the server has left."""
        while b"\n" not in self._waiting and len(self._waiting) < size:
            self._sock.settimeout(self._limit())
            piece = self._sock.recv(CHUNK)
            if not piece:
                return b""
            self._waiting += piece
        end = min(self._waiting.find(b"\n") + 1 or size, size)
        line, self._waiting = self._waiting[:end], self._waiting[end:]
        return line

    def close(self) -> None:
        """Nothing to close: the socket belongs to the session."""


class Session(smtplib.SMTP):
    """A talk with a server that ends in time, however slowly the other side speaks."""

    def __init__(self, account: MailAccount, limits: tuple[float, float], **more: Any) -> None:
        self._step, overall = limits
        self._ends_at = time.monotonic() + overall
        self.account = account
        step = min(limits)
        super().__init__(account.host, account.port, OUR_NAME, timeout=step, **more)

    def getreply(self) -> Reply:
        """The server's answer."""
        if self.file is None and self.sock is not None:
            self.file = Replies(self.sock, self._limit)
        return super().getreply()

    def send(self, s: Any) -> None:
        """Send text or bytes."""
        if self.sock is not None:
            self.sock.settimeout(self._limit())
        super().send(s)

    def docmd(self, cmd: str, args: str = "") -> Reply:
        """Say something and hear the answer."""
        reply = super().docmd(cmd, args)
        if cmd == "STARTTLS" and self.file is not None and self.file.has_more:
            # Somebody on the way wants his words to look as if they came through TLS.
            raise TlsRefused(self.account.host, "text before TLS")
        return reply

    def leave(self) -> None:
        """Say goodbye; what is answered changes nothing, so nobody waits for it long."""
        self._step = min(self._step, GOODBYE_SECONDS)
        with contextlib.suppress(smtplib.SMTPException, OSError):
            self.docmd("QUIT")

    def _limit(self) -> float:
        left = self._ends_at - time.monotonic()
        if left <= 0:
            raise TimeoutError("timed out")
        return min(self._step, left)


class TlsSession(Session, smtplib.SMTP_SSL):
    """The same, protected from the first byte."""


def check_envelope(message: bytes, sender: str, recipients: tuple[str, ...]) -> None:
    """Raise the case in which no server needs to be asked."""
    _check_size(len(message), limit=LARGEST_MAIL)
    for address in (sender, *(recipients or ("",))):
        wire_address(address)


@contextlib.contextmanager
def session(
    account: MailAccount, password: str | None, limits: tuple[float, float]
) -> Iterator[Session]:
    """A protected talk, logged in if the account has a user. `limits` are seconds: step, all."""
    account = checked_account(account)
    if account.user and password is None:
        raise PasswordMissing(account.user)
    with contextlib.closing(_begun(account, limits)) as talk:
        with _cases_of(account):
            _greet(talk)
            if account.user:
                _log_in(talk, account.user, password or "")
        yield talk
        talk.leave()


def handed_over(
    talk: Session,
    message: bytes,
    sender: str,
    recipients: tuple[str, ...],
    *,
    before_data: Callable[[], None],
) -> Outcome:
    """What became of the mail."""
    offered = talk.esmtp_features.get("size", "")
    _check_size(len(message), limit=int(offered) if offered.isdecimal() else 0)
    with _cases_of(talk.account):
        refusal = _addressed(talk, len(message), sender, recipients)
    if refusal is not None:
        return refusal
    before_data()
    return _sent(talk, message)


def _begun(account: MailAccount, limits: tuple[float, float]) -> Session:
    """Connected, and greeted by the server."""
    with _cases_of(account):
        if account.security is Security.TLS:
            return TlsSession(account, limits, context=_context(account))
        return Session(account, limits)


def _greet(talk: Session) -> None:
    """Introduce ourselves, and have the way protected."""
    _expect(talk.ehlo(), DONE)
    if talk.account.security is Security.STARTTLS:
        talk.starttls(context=_context(talk.account))
        _expect(talk.ehlo(), DONE)


def _log_in(talk: Session, user: str, password: str) -> None:
    # Not smtplib's login: it cannot write an umlaut, and tries a wrong password three times.
    offered = talk.esmtp_features.get("auth", "").upper().split()
    if "PLAIN" in offered:
        code = _asked(talk, ("AUTH PLAIN " + _encoded("\0".join(("", user, password))),))
    elif "LOGIN" in offered:
        code = _asked(talk, ("AUTH LOGIN", _encoded(user), _encoded(password)))
    else:
        raise LoginNotOffered(talk.account.host)
    if code in NOT_NOW:
        # Not the server's words here: it might repeat what we said.
        raise ServerUnreachable(talk.account.host, talk.account.port, str(code))
    if code != LOGGED_IN:
        raise LoginRefused(user)


def _asked(talk: Session, answers: tuple[str, ...]) -> int:
    """The code after the last answer, or the first one that asks for nothing more."""
    code = 0
    for answer in answers:
        code, _ = talk.docmd(answer)
        if code != GO_ON:
            break
    return code


def _check_size(size: int, *, limit: int) -> None:
    """`MailTooLarge` above the limit, where 0 means that there is none, or above our own."""
    allowed = min(limit or LARGEST_MAIL, LARGEST_MAIL)
    if size > allowed:
        raise MailTooLarge(size, allowed)


def _addressed(
    talk: Session, size: int, sender: str, recipients: tuple[str, ...]
) -> Rejected | None:
    """Say from whom and for whom the mail is; the first refusal, after which nothing is sent."""
    sized = (f"SIZE={size}",) if talk.has_extn("size") else ()
    code, text = talk.mail(wire_address(sender), sized)
    if code != DONE:
        return Rejected(code, _reason(text), sender)
    for recipient in recipients:
        code, text = talk.rcpt(wire_address(recipient))
        if code not in TAKEN:
            with contextlib.suppress(smtplib.SMTPException):
                talk.rset()
            return Rejected(code, _reason(text), recipient)
    return None


def _sent(talk: Session, message: bytes) -> Outcome:
    """Send the mail itself. Only the last dot makes it one, so before it nothing is unclear."""
    try:
        code, text = talk.docmd("DATA")
        if code != SEND_IT:
            return Rejected(code, _reason(text))
        _send_lines(talk, message)
    except (smtplib.SMTPException, OSError) as error:
        return Rejected(0, _reason(error))
    try:
        talk.send(b".\r\n")
        code, text = talk.getreply()
    except (smtplib.SMTPException, OSError) as error:
        return Unclear(_reason(error))
    if code == DONE:
        return Accepted()
    return Rejected(code, _reason(text)) if code in NO else Unclear(_reason(text))


def _send_lines(talk: Session, message: bytes) -> None:
    """The lines of the mail, each ending with CRLF; one that begins with a dot gets a second."""
    dotted = re.sub(rb"(?m)^\.", b"..", message)
    whole = dotted if dotted.endswith(b"\r\n") else dotted + b"\r\n"
    # In pieces, so that a slow line may take its time but a dead one may not.
    for start in range(0, len(whole), CHUNK):
        talk.send(whole[start : start + CHUNK])


@contextlib.contextmanager
def _cases_of(account: MailAccount) -> Iterator[None]:
    """Turn what the libraries raise into cases; it is safe to try again after each of them."""
    try:
        yield
    except smtplib.SMTPNotSupportedError:
        raise TlsRefused(account.host, "STARTTLS missing") from None
    except smtplib.SMTPResponseException as error:
        reason = f"{error.smtp_code} {_reason(error.smtp_error)}"
        raise ServerUnreachable(account.host, account.port, reason) from None
    except ssl.SSLError as error:
        raise TlsRefused(account.host, _reason(error)) from None
    except (smtplib.SMTPException, OSError, UnicodeError) as error:
        # UnicodeError: a host name that the network cannot spell.
        raise ServerUnreachable(account.host, account.port, _reason(error)) from None


def _context(account: MailAccount) -> ssl.SSLContext:
    """Certificate and host are verified, TLS 1.2 is the least."""
    try:
        context = ssl.create_default_context(cafile=account.ca_file or None)
    except OSError as error:
        raise TlsRefused(account.host, f"{account.ca_file}: {_reason(error)}") from None
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


def _expect(reply: Reply, code: int) -> None:
    if reply[0] != code:
        raise smtplib.SMTPResponseException(*reply)


def _encoded(text: str) -> str:
    return base64.b64encode(text.encode()).decode("ascii")


def _reason(said: bytes | str | Exception) -> str:
    """What was said, on one short line that can be shown."""
    match said:
        case bytes():
            text = said.decode(errors="replace")
        case ssl.SSLCertVerificationError():
            text = said.verify_message
        case ssl.SSLError():
            text = said.reason or str(said)
        case OSError():
            text = said.strerror or str(said)
        case _:
            text = str(said)
    shown = "".join(c if c.isprintable() else " " for c in text)
    return " ".join(shown.split())[:LONGEST_REASON]
