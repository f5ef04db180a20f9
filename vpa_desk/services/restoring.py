"""Restoring without a desk: the one thing that must work when the data cannot be opened."""

from pathlib import Path

from vpa_desk.gateways.clock import SystemClock
from vpa_desk.services.backup import restore


def restore_now(backup: Path, database: Path) -> Path | None:
    """The backup in the place of the database; returns where the present file was put aside."""
    return restore(backup, database, at=SystemClock().now())
