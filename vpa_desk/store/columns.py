"""Values of single columns: instants are whole UTC seconds since 1970, what is missing is None."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, TypeVar

Columns = dict[str, Any]
T = TypeVar("T")
Column = TypeVar("Column", int, str)


def instant_of(seconds: int) -> datetime:
    """The UTC instant of a column."""
    return datetime.fromtimestamp(seconds, UTC)


def seconds(at: datetime) -> int:
    """The column of an instant: whole seconds since 1970, a begun second left out."""
    return int(at.timestamp())


def maybe(kind: Callable[[Column], T], value: Column | None) -> T | None:
    """The value of a kind, None for an empty column."""
    return None if value is None else kind(value)


def maybe_instant(value: int | None) -> datetime | None:
    """The UTC instant of a column, None for an empty one."""
    return None if value is None else instant_of(value)


def maybe_seconds(value: datetime | None) -> int | None:
    """The column of an instant, empty for None."""
    return None if value is None else seconds(value)
