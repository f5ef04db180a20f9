"""A real mail server on this machine, with certificates of its own and, if told to, bad manners."""

import asyncio
import datetime as dt
import ipaddress
import socket
import ssl
import tempfile
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import Any, cast

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from vpa_desk.domain.mailing import MailAccount, Security

HOST = "127.0.0.1"
FOREIGN_HOST = "mail.example.org"
LONG_AGO = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)
LONG_HENCE = dt.datetime(2099, 1, 1, tzinfo=dt.UTC)
FOR_EVER = 3600.0


@dataclass(frozen=True, slots=True)
class Manners:
    """How the server behaves. The words replace its own answer at that point.

    `drop_at` and `silent_at` name where it hangs up or falls silent: greeting, auth, mail, rcpt,
    data (instead of 354), content (after 354), dot (after it has the mail), quit.
    """

    greeting: str = ""
    ehlo: str = ""
    starttls: str = ""
    auth: str = ""
    mail: str = ""
    rcpt: dict[str, str] = field(default_factory=dict)
    data: str = ""
    dot: str = ""
    quit: str = ""
    drop_at: str = ""
    silent_at: str = ""
    hidden: frozenset[str] = frozenset()
    mechanisms: str = ""
    injected: bytes = b""
    drip_seconds: float = 0.0
    size_limit: int | None = 30_000_000


@dataclass(frozen=True, slots=True)
class Received:
    """A mail the server has taken."""

    sender: str
    recipients: tuple[str, ...]
    content: bytes


@dataclass(frozen=True, slots=True)
class Certificate:
    """Certificate and key of a server, and of whoever vouches for it, as PEM."""

    authority: bytes
    server: bytes


class MailServer:
    """`with MailServer() as server:` listens on a free port until the block ends.

    `users` maps names to passwords; without users nobody can log in. `received` holds the mails,
    `heard` all that clients said, `heard_in_the_clear` what of it did not come through TLS.
    """

    def __init__(
        self,
        security: Security = Security.STARTTLS,
        *,
        users: dict[str, str] | None = None,
        manners: Manners = Manners(),
        certified_host: str = HOST,
        expired: bool = False,
        highest_tls: ssl.TLSVersion = ssl.TLSVersion.TLSv1_3,
    ) -> None:
        self.security = security
        self.users = users or {}
        self.manners = manners
        self.received: list[Received] = []
        self.heard = bytearray()
        self.heard_in_the_clear = bytearray()
        self._certificate = certificate(certified_host, expired=expired)
        self._highest_tls = highest_tls

    def __enter__(self) -> "MailServer":
        self._folder = tempfile.TemporaryDirectory()
        folder = Path(self._folder.name)
        self.ca_file = folder / "authority.pem"
        self.ca_file.write_bytes(self._certificate.authority)
        (folder / "server.pem").write_bytes(self._certificate.server)
        self._controller = _Controller(self, _server_context(folder, self._highest_tls))
        self._controller.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._controller.stop()
        self._folder.cleanup()

    @property
    def port(self) -> int:
        """The port the system chose."""
        return int(self._controller.port)

    def account(self, *, user: str = "", trusted: bool = True) -> MailAccount:
        """An account on this server; without `trusted` its certificate is nobody's."""
        return MailAccount(
            host=HOST,
            port=self.port,
            security=self.security,
            user=user,
            sender="mara@example.org",
            sender_name="Mara Lindqvist",
            ca_file=str(self.ca_file) if trusted else "",
        )


class _Controller(Controller):
    """Listens on a port that the system chooses, and hangs up on everybody in the end."""

    def __init__(self, server: MailServer, context: ssl.SSLContext) -> None:
        self.talks: list[_Talk] = []
        self._server = server
        self._context = context
        direct = context if server.security is Security.TLS else None
        super().__init__(_Handler(server), hostname=HOST, port=0, ssl_context=direct)

    def factory(self) -> SMTP:
        security = self._server.security
        talk = _Talk(
            self._server,
            self.handler,
            hostname="mail.test",
            loop=self.loop,
            tls_context=self._context if security is Security.STARTTLS else None,
            auth_require_tls=security is Security.STARTTLS,
            authenticator=self._server_knows,
            data_size_limit=self._server.manners.size_limit,
        )
        self.talks.append(talk)
        return talk

    def stop(self, no_assert: bool = False) -> None:
        asyncio.run_coroutine_threadsafe(self._hang_up(), self.loop).result(5)
        super().stop(no_assert)

    async def _hang_up(self) -> None:
        for talk in self.talks:
            talk.abort()
        mine = asyncio.current_task()
        others = [task for task in asyncio.all_tasks() if task is not mine]
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)
        await asyncio.sleep(0)

    def _server_knows(self, server: Any, session: Any, envelope: Any, how: str, who: Any) -> Any:
        known = self._server.users.get(who.login.decode())
        is_right = known is not None and known.encode() == who.password
        return AuthResult(success=is_right, handled=False)

    def _trigger_server(self) -> None:
        listening = cast("asyncio.Server", self.server)
        self.port = listening.sockets[0].getsockname()[1]
        # Only a knock: a server with old TLS or bad manners would not let its own probe in.
        socket.create_connection((HOST, self.port), 5).close()


class _Talk(SMTP):
    """One client's talk with the server."""

    def __init__(self, server: MailServer, handler: Any, **settings: Any) -> None:
        super().__init__(handler, enable_SMTPUTF8=True, **settings)
        self._server = server
        self._manners = server.manners

    def abort(self) -> None:
        """Hang up without a word."""
        for transport in (self.transport, self._original_transport):
            if transport is not None:
                # Python 3.11.2, Debian 12's, stumbles over a line that is gone already.
                with suppress(AttributeError):
                    cast("asyncio.WriteTransport", transport).abort()

    def data_received(self, data: bytes) -> None:
        self._server.heard += data
        if self._tls_protocol is None and self._server.security is not Security.TLS:
            self._server.heard_in_the_clear += data
        super().data_received(data)

    async def push(self, status: Any) -> None:
        text = status.encode() if isinstance(status, str) else status
        if text.startswith(b"220 mail.test"):
            await self.misbehave("greeting")
            text = self._manners.greeting.encode() or text
        if text.startswith(b"220 Ready to start TLS") and self._manners.injected:
            # What somebody on the way would slip in; the push adds the last end of line.
            text += b"\r\n" + self._manners.injected.removesuffix(b"\r\n")
        if not self._manners.drip_seconds:
            await super().push(text)
            return
        for byte in text + b"\r\n":
            self._writer.write(bytes([byte]))
            await asyncio.sleep(self._manners.drip_seconds)

    async def misbehave(self, at: str) -> None:
        """Hang up or fall silent, if this is the point for it."""
        if self._manners.drop_at == at:
            self.abort()
            raise asyncio.CancelledError
        if self._manners.silent_at == at:
            await asyncio.sleep(FOR_EVER)

    async def smtp_STARTTLS(self, arg: str) -> None:
        if self._manners.starttls:
            await self.push(self._manners.starttls)
        else:
            await super().smtp_STARTTLS(arg)

    async def smtp_AUTH(self, arg: str) -> None:
        await self.misbehave("auth")
        await self._answer(self._manners.auth, super().smtp_AUTH, arg)

    async def smtp_DATA(self, arg: str) -> None:
        await self.misbehave("data")
        if self._manners.drop_at == "content":
            await self.push("354 Go ahead")
            self.abort()
            raise asyncio.CancelledError
        await self._answer(self._manners.data, super().smtp_DATA, arg)

    async def _answer(
        self, words: str, else_do: Callable[[str], Awaitable[None]], arg: str
    ) -> None:
        if words:
            await self.push(words)
        else:
            await else_do(arg)


class _Handler:
    """Takes the mails, and says what the server was told to say."""

    def __init__(self, server: MailServer) -> None:
        self._server = server
        self._manners = server.manners

    async def handle_EHLO(
        self, talk: _Talk, session: Any, envelope: Any, hostname: str, responses: list[str]
    ) -> list[str]:
        session.host_name = hostname
        if self._manners.ehlo:
            return [self._manners.ehlo]
        offered = [line for line in responses if not self._hides(line)]
        if self._manners.mechanisms:
            offered.insert(1, f"250-AUTH {self._manners.mechanisms}")
        return offered

    async def handle_MAIL(
        self, talk: _Talk, session: Any, envelope: Any, address: str, options: list[str]
    ) -> str:
        await talk.misbehave("mail")
        envelope.mail_from = address
        return self._manners.mail or "250 OK"

    async def handle_RCPT(
        self, talk: _Talk, session: Any, envelope: Any, address: str, options: list[str]
    ) -> str:
        await talk.misbehave("rcpt")
        if address in self._manners.rcpt:
            return self._manners.rcpt[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, talk: _Talk, session: Any, envelope: Any) -> str:
        if self._manners.dot and not self._manners.dot.startswith("2"):
            return self._manners.dot
        self._server.received.append(
            Received(envelope.mail_from, tuple(envelope.rcpt_tos), envelope.content)
        )
        await talk.misbehave("dot")
        return self._manners.dot or "250 OK"

    async def handle_QUIT(self, talk: _Talk, session: Any, envelope: Any) -> str:
        await talk.misbehave("quit")
        return self._manners.quit or "221 Bye"

    def _hides(self, line: str) -> bool:
        word = line[4:].partition(" ")[0]
        return word in self._manners.hidden or bool(word == "AUTH" and self._manners.mechanisms)


@cache
def certificate(host: str, *, expired: bool = False) -> Certificate:
    """A server's certificate for a host, vouched for by an authority made for it."""
    authority_key, server_key = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
    until = LONG_AGO + dt.timedelta(days=30) if expired else LONG_HENCE
    authority_name, server_name = _name("Test authority"), _name(host)
    authority = (
        _builder(authority_name, authority_name, authority_key, LONG_HENCE)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(signs_certificates=True), critical=True)
        .sign(authority_key, hashes.SHA256())
    )
    server = (
        _builder(server_name, authority_name, server_key, until)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(signs_certificates=False), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(x509.SubjectAlternativeName([_general(host)]), critical=False)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(authority_key.public_key()),
            critical=False,
        )
        .sign(authority_key, hashes.SHA256())
    )
    key = server_key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    return Certificate(
        authority.public_bytes(Encoding.PEM), server.public_bytes(Encoding.PEM) + key
    )


def _builder(
    subject: x509.Name, issuer: x509.Name, key: ec.EllipticCurvePrivateKey, until: dt.datetime
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(LONG_AGO)
        .not_valid_after(until)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    )


def _usage(*, signs_certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=True,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=signs_certificates,
        crl_sign=signs_certificates,
        encipher_only=False,
        decipher_only=False,
    )


def _name(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


def _general(host: str) -> x509.GeneralName:
    try:
        return x509.IPAddress(ipaddress.ip_address(host))
    except ValueError:
        return x509.DNSName(host)


def _server_context(folder: Path, highest: ssl.TLSVersion) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "server.pem")
    if highest < ssl.TLSVersion.TLSv1_2:
        context.set_ciphers("ALL:@SECLEVEL=0")
        context.minimum_version = ssl.TLSVersion.TLSv1
    context.maximum_version = highest
    return context
