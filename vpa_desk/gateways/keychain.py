"""Where the mail password is kept: the system's keychain, or memory until the program ends."""

import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from importlib import import_module
from typing import TYPE_CHECKING, Any, TypeVar

from vpa_desk.domain.mailing import KeychainFailed, KeychainMissing

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

T = TypeVar("T")

CALL_SECONDS = 30.0
# keyring can load others, also from its settings and the environment: a module named there would
# be handed the password. So it is never asked to choose.
TRUSTED = (
    "keyring.backends.macOS.Keyring",
    "keyring.backends.Windows.WinVaultKeyring",
    "keyring.backends.SecretService.Keyring",
    "keyring.backends.kwallet.DBusKeyring",
    "keyring.backends.libsecret.Keyring",
)
# Below this keyring itself recommends a backend to nobody: fail is 0, null is less.
LOWEST_PRIORITY = 1


@dataclass
class SystemKeychain:
    """The keychain of this system. `store_id` keeps the passwords of two desks apart.

    Each call raises `KeychainMissing` if there is no keychain, and `KeychainFailed` if it is
    locked, broken or silent for longer than `seconds`.
    """

    store_id: str
    seconds: float = CALL_SECONDS
    trusted: tuple[str, ...] = TRUSTED

    def name(self) -> str:
        """What keyring calls the keychain; empty if there is none."""
        try:
            return self._within(lambda backend: str(type(backend).name))
        except KeychainMissing:
            return ""

    def get(self, account_key: str) -> str | None:
        """The password, or None if none is kept."""
        return self._within(lambda backend: backend.get_password(self._service, account_key))

    def set(self, account_key: str, password: str) -> None:
        """Keep the password; it is read back, for some backends only say that they kept it."""
        self._within(lambda backend: backend.set_password(self._service, account_key, password))
        if self.get(account_key) != password:
            raise KeychainFailed("read back differs")

    def remove(self, account_key: str) -> None:
        """Forget the password, if one is kept."""
        if self.get(account_key) is not None:
            self._within(lambda backend: backend.delete_password(self._service, account_key))

    @property
    def _service(self) -> str:
        return f"VPA Desk {self.store_id}"

    def _within(self, call: Callable[["KeyringBackend"], T]) -> T:
        """The answer of the keychain, if it comes in time."""
        answers: list[T] = []
        errors: list[Exception] = []

        def ask() -> None:
            # Each system raises errors of its own, so that here all of them are meant.
            try:
                answers.append(call(_backend(self.trusted)))
            except Exception as error:
                errors.append(error)

        # A keychain that waits for its user cannot be interrupted, only left alone.
        thread = threading.Thread(target=ask, name="keychain", daemon=True)
        thread.start()
        thread.join(self.seconds)
        if answers:
            return answers[0]
        raise _case(errors[0]) if errors else KeychainFailed("no answer")


@dataclass
class SessionKeychain:
    """Keeps passwords in memory and nowhere else."""

    _passwords: dict[str, str] = field(default_factory=dict, repr=False)

    def name(self) -> str:
        """What the self-test calls it."""
        return "memory"

    def get(self, account_key: str) -> str | None:
        """The password, or None if none was given since the program began."""
        return self._passwords.get(account_key)

    def set(self, account_key: str, password: str) -> None:
        """Keep the password until the program ends."""
        self._passwords[account_key] = password

    def remove(self, account_key: str) -> None:
        """Forget the password."""
        self._passwords.pop(account_key, None)


def _backend(trusted: tuple[str, ...]) -> "KeyringBackend":
    """The trusted backend that works here and that keyring ranks highest."""
    found: list[tuple[float, Any]] = []
    for name in trusted:
        module, _, class_name = name.rpartition(".")
        with suppress(ImportError, AttributeError):
            backend = getattr(import_module(module), class_name)
            found += [(backend.priority, backend)] if backend.viable else []
    usable = [pair for pair in found if pair[0] >= LOWEST_PRIORITY]
    if not usable:
        raise KeychainMissing
    chosen: KeyringBackend = max(usable, key=lambda pair: pair[0])[1]()
    return chosen


def _case(error: Exception) -> Exception:
    """The case behind an error; of its text only the kind is kept, for it may quote a password."""
    if isinstance(error, KeychainMissing):
        return error
    return KeychainFailed(type(error).__name__)
