"""How every connection to the file is set up, and what the world's errors are called."""

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from vpa_desk.domain.safekeeping import (
    StoreIsBusy,
    StoreIsDamaged,
    StoreIsFull,
    StoreIsReadOnly,
    StoreWasReplaced,
)

# handbook/promises.md 1. One file at rest, no acknowledged commit lost, a replaced file is noticed.
PRAGMAS = (
    "PRAGMA journal_mode = TRUNCATE",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA recursive_triggers = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA busy_timeout = 5000",
    "PRAGMA cell_size_check = ON",
    *(["PRAGMA fullfsync = ON"] if sys.platform == "darwin" else []),
)
READ_ONLY = "PRAGMA query_only = ON"
FULL = (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR_WRITE)
BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def connected(path: Path) -> sqlite3.Connection:
    """A connection under our pragmas, usable from any thread, the driver's transactions off.

    The driver would begin too late and commit too early.
    """
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    set_up(connection)
    return connection


def set_up(connection: sqlite3.Connection) -> None:
    """Our pragmas on a connection that is open already."""
    for pragma in PRAGMAS:
        connection.execute(pragma)


@contextmanager
def world_told(path: Path) -> Iterator[None]:
    """Within the block the world's errors become cases of `domain.safekeeping`; ours stay."""
    try:
        yield
    except sqlite3.Error as error:
        tell(error, path)
        raise


def tell(error: sqlite3.Error, path: Path) -> None:
    """Raise the case that the world is in; return when the error is a bug of ours."""
    code = getattr(error, "sqlite_errorcode", None)
    primary = code & 0xFF if code is not None else None
    if code in FULL:
        raise StoreIsFull(path) from error
    if primary in BUSY:
        raise StoreIsBusy(path) from error
    if code == sqlite3.SQLITE_READONLY_DBMOVED:
        raise StoreWasReplaced(path) from error
    if primary in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN):
        raise StoreIsReadOnly(path) from error
    if primary in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_IOERR):
        raise StoreIsDamaged(path, error.sqlite_errorname) from error
