"""Stand-ins for the outside world: a clock that is told the time, a keychain, a mail carrier."""

from collections.abc import Callable
from datetime import datetime, timedelta

from vpa_desk.domain.mailing import Accepted, MailAccount, Rejected, Unclear


class FixedClock:
    """A clock that stands still until it is moved."""

    def __init__(self, at: datetime, zone: str = "Europe/Berlin") -> None:
        self._at = at
        self._zone = zone

    def now(self) -> datetime:
        return self._at

    def zone(self) -> str:
        return self._zone

    def unix_ms(self) -> int:
        return int(self._at.timestamp() * 1000)

    def advance(self, seconds: float) -> None:
        self._at += timedelta(seconds=seconds)


class DictKeychain:
    """A keychain in memory."""

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}

    def get(self, account_key: str) -> str | None:
        return self.kept.get(account_key)

    def set(self, account_key: str, password: str) -> None:
        self.kept[account_key] = password

    def remove(self, account_key: str) -> None:
        self.kept.pop(account_key, None)


class RecordingMail:
    """A mail carrier that remembers what it was given and answers as it was told to."""

    def __init__(self) -> None:
        self.delivered: list[tuple[bytes, tuple[str, ...], str | None]] = []
        self.tested: list[MailAccount] = []
        self.outcome: Accepted | Rejected | Unclear = Accepted()
        self.error: Exception | None = None

    def deliver(
        self,
        account: MailAccount,
        password: str | None,
        message: bytes,
        sender: str,
        recipients: tuple[str, ...],
        *,
        before_data: Callable[[], None],
    ) -> Accepted | Rejected | Unclear:
        if self.error is not None:
            raise self.error
        before_data()
        self.delivered.append((message, recipients, password))
        return self.outcome

    def test(self, account: MailAccount, password: str | None) -> None:
        if self.error is not None:
            raise self.error
        self.tested.append(account)
