"""The desk: everything a service needs, as one small frozen value."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from vpa_desk.domain.days import local_day
from vpa_desk.domain.ids import mint

if TYPE_CHECKING:
    from vpa_desk.domain.mailing import Accepted, MailAccount, Rejected, Unclear
    from vpa_desk.store.database import Store
    from vpa_desk.store.reads import Reads


class Clock(Protocol):
    """Where the time comes from."""

    def now(self) -> datetime:
        """This instant in UTC, to the whole second."""

    def zone(self) -> str:
        """The IANA name of the desk's time zone."""

    def unix_ms(self) -> int:
        """Milliseconds since 1970, for ids."""


class Mail(Protocol):
    """Who carries mail."""

    def deliver(
        self,
        account: "MailAccount",
        password: str | None,
        message: bytes,
        sender: str,
        recipients: tuple[str, ...],
        *,
        before_data: Callable[[], None],
    ) -> "Accepted | Rejected | Unclear":
        """Hand a mail to the server, calling `before_data` right before it could arrive."""

    def test(self, account: "MailAccount", password: str | None) -> None:
        """Everything up to the mail itself."""


class Keychain(Protocol):
    """Who keeps the password."""

    def get(self, account_key: str) -> str | None:
        """The password, or None."""

    def set(self, account_key: str, password: str) -> None:
        """Keep the password."""

    def remove(self, account_key: str) -> None:
        """Forget the password."""


class Ids:
    """Mints identities that rise, whatever the clock does; `noise` as for `domain.ids.mint`."""

    def __init__(self, unix_ms: Callable[[], int], noise: int = 0) -> None:
        self._unix_ms = unix_ms
        self._noise = noise
        self._last = 0
        self._lock = threading.Lock()

    def __call__(self) -> int:
        """The next identity."""
        with self._lock:
            self._last = mint(self._unix_ms(), last=self._last, noise=self._noise)
            return self._last


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Store, clock, mail, keychain and folders of one assistant.

    `session` keeps passwords until the program ends, where the keychain cannot.
    """

    store: "Store"
    clock: Clock
    mail: Mail
    keychain: Keychain
    session: Keychain
    new_id: Ids
    drafts: Path
    backups: Path

    @property
    def reads(self) -> "Reads":
        """Everything that can be read, by aggregate."""
        return self.store.reads

    def now(self) -> datetime:
        """This instant in UTC."""
        return self.clock.now()

    def zone(self) -> str:
        """The time zone of the desk."""
        return self.clock.zone()

    def today(self) -> date:
        """The local day at the desk."""
        return local_day(self.now(), self.zone())

    def tomorrow(self) -> date:
        """The local day after today."""
        return self.today() + timedelta(days=1)
