"""The open file: a writer and a reader engine, transactions, and who is told after a commit."""

import sqlite3
import sys
import uuid
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool
from sqlmodel import Session

from vpa_desk.domain.safekeeping import (
    StoreIsBusy,
    StoreIsDamaged,
    StoreIsFull,
    StoreIsReadOnly,
    StoreWasReplaced,
)
from vpa_desk.store import backup, schema
from vpa_desk.store.audit import Audit
from vpa_desk.store.gate import leave_marker, pass_gate
from vpa_desk.store.overviews import Overviews
from vpa_desk.store.transaction import Transaction

Listener = Callable[[frozenset[str]], None]

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


class Store:
    """One desk's file, open. `overviews` reads; `begin` writes."""

    def __init__(self, path: Path, *, now: Callable[[], datetime], version: str) -> None:
        self.path = path
        self._now = now
        self._version = version
        self._listeners: list[Listener] = []
        self._writer = _engine(path, "BEGIN IMMEDIATE", PRAGMAS)
        self._reader = _engine(path, "BEGIN", (*PRAGMAS, READ_ONLY))
        self.overviews = Overviews(self._reader)

    @contextmanager
    def begin(self) -> Iterator[Transaction]:
        """A transaction that is committed at the end of the block, or not at all.

        After the commit the listeners hear which topics were touched. A full disk, a lock or a
        replaced file raise their case of `domain.safekeeping`; nothing is half done then.
        """
        with self._world_told(), Session(self._writer) as session, session.begin():
            session.connection()  # takes the write lock now, not at the first statement
            audit = Audit(session, now=self._now, version=self._version)
            transaction = Transaction(session, audit)
            yield transaction
        for listener in self._listeners:
            listener(frozenset(transaction.touched))

    def listen(self, listener: Listener) -> None:
        """Have `listener` called after each commit, in the thread that committed."""
        self._listeners.append(listener)

    def data_version(self) -> int:
        """A number that changes when anybody else wrote to the file."""
        return self.overviews.data_version()

    def back_up(self, target: Path) -> None:
        """A consistent copy of the file at `target`, which must not exist yet."""
        with self._world_told():
            backup.copy(self.path, target)

    def close(self) -> None:
        """Let go of the file."""
        self._writer.dispose()
        self._reader.dispose()

    @contextmanager
    def _world_told(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            if isinstance(error.orig, sqlite3.Error):
                _tell(error.orig, self.path)
            raise
        except sqlite3.Error as error:
            _tell(error, self.path)
            raise


def opened(path: Path, *, backups: Path, now: Callable[[], datetime], version: str) -> Store:
    """The store at `path`: through the gate, made or brought up to date, opened."""
    try:
        if pass_gate(path, backups):
            _bring_up_to_date(path, backups, now())
        else:
            _make(path)
    except PermissionError:
        raise StoreIsReadOnly(path) from None
    return Store(path, now=now, version=version)


def _make(path: Path) -> None:
    """A new file of mode 0600, whatever the umask; it appears only when it is complete."""
    begun = path.with_suffix(".new")
    begun.unlink(missing_ok=True)
    begun.touch(mode=0o600)
    identity = str(uuid.uuid4())
    try:
        with closing(_plain(begun)) as connection:
            schema.migrate(connection, path)
            connection.execute("INSERT INTO setting VALUES ('uuid', ?)", (f'"{identity}"',))
    except sqlite3.Error as error:
        begun.unlink(missing_ok=True)
        _tell(error, path)
        raise
    begun.with_name(f"{begun.name}-journal").unlink(missing_ok=True)
    begun.replace(path)
    leave_marker(path, identity)


def _bring_up_to_date(path: Path, backups: Path, at: datetime) -> None:
    with closing(_plain(path)) as connection:
        if schema.version_of(connection) == schema.HEAD:
            return
        name = f"before-{schema.HEAD}-{at:%Y%m%d-%H%M%S}.sqlite3"
        backup.verified_copy(path, backups, name)
        schema.migrate(connection, path)


def _plain(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    for pragma in PRAGMAS:
        connection.execute(pragma)
    return connection


def _engine(path: Path, begin: str, pragmas: tuple[str, ...]) -> Engine:
    engine = create_engine(
        f"sqlite:///{path}",
        poolclass=QueuePool,
        pool_size=1,
        max_overflow=0,
        connect_args={"check_same_thread": False},
    )

    @event.listens_for(engine, "connect")
    def _set_up(connection: sqlite3.Connection, _record: object) -> None:
        # The driver's own transactions are off: it would begin too late and commit too early.
        connection.isolation_level = None
        for pragma in pragmas:
            connection.execute(pragma)

    @event.listens_for(engine, "begin")
    def _begin(connection) -> None:  # type: ignore[no-untyped-def]
        connection.exec_driver_sql(begin)

    return engine


def _tell(error: sqlite3.Error, path: Path) -> None:
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
