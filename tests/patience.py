"""Waiting for a fact: at once when it is there, and long enough for a busy machine."""

from collections.abc import Callable
from typing import Any

from pytestqt.qtbot import QtBot

# Reached only when the fact never comes. Nothing is faster for a shorter limit.
PATIENCE_MS = 60_000


class PatientBot(QtBot):
    """The robot at the window, whose limits are for failures alone."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE_MS) -> None:
        """Return once the callback is true or no longer fails."""
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE_MS, **given: Any) -> Any:
        """A context that ends once the signal was emitted."""
        return super().waitSignal(signal, timeout=timeout, **given)
