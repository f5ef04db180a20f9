"""Backends of keyring as they are met in the wild, most of them bad."""

import threading
from typing import ClassVar

from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked, PasswordDeleteError, PasswordSetError

HERE = __name__


class Good(KeyringBackend):
    """Keeps what it is given."""

    priority: ClassVar[float] = 5.0
    kept: ClassVar[dict[tuple[str, str], str]] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if (service, username) not in self.kept:
            raise PasswordDeleteError("not found")
        del self.kept[service, username]


class Plaintext(Good):
    """Writes into a file anybody can read, and says so by its priority."""

    priority = 0.5


class Forgetful(Good):
    """Says yes and keeps nothing."""

    def set_password(self, service: str, username: str, password: str) -> None:
        pass


class Garbling(Good):
    """Gives back something else."""

    def get_password(self, service: str, username: str) -> str | None:
        return "something else"


class Locked(Good):
    """Its user has refused to unlock it."""

    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringLocked("Failed to unlock the collection!")

    def set_password(self, service: str, username: str, password: str) -> None:
        raise KeyringLocked("Failed to unlock the collection!")


class Talkative(Good):
    """Repeats the password where it fails."""

    def set_password(self, service: str, username: str, password: str) -> None:
        raise PasswordSetError(f"cannot store {password} for {username}")


class Broken(Good):
    """Fails in a way that keyring does not know."""

    def get_password(self, service: str, username: str) -> str | None:
        raise ZeroDivisionError


class Hanging(Good):
    """Waits for a user who is not there."""

    released: ClassVar[threading.Event] = threading.Event()

    def get_password(self, service: str, username: str) -> str | None:
        self.released.wait(10)
        return "too late"


class Second(Good):
    """Works too, but is not ranked first."""

    priority = 4.0
    kept: ClassVar[dict[tuple[str, str], str]] = {}
