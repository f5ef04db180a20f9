"""The open file: what is read of it, transactions on it, and who is told after a commit."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from vpa_desk.domain.safekeeping import StoreIsReadOnly
from vpa_desk.domain.topics import Topic
from vpa_desk.store import schema
from vpa_desk.store.connection import connected, tell, world_told
from vpa_desk.store.gate import leave_marker, pass_gate
from vpa_desk.store.reader import Reader
from vpa_desk.store.reads import Reads

if TYPE_CHECKING:  # Loaded by the first write, not by whoever only reads.
    from vpa_desk.store.transaction import Transaction
    from vpa_desk.store.writer import Writer

Listener = Callable[[frozenset[Topic]], None]


class Store:
    """One desk's file, open. `reads` reads; `begin` writes."""

    def __init__(self, path: Path, *, now: Callable[[], datetime], version: str) -> None:
        self.path = path
        self._now = now
        self._version = version
        self._listeners: list[Listener] = []
        self._making = Lock()
        self._writer: Writer | None = None
        self._reader = Reader(path)
        self.reads = Reads(self._reader)

    @contextmanager
    def begin(self) -> Iterator["Transaction"]:
        """A transaction that is committed at the end of the block, or not at all.

        After the commit the listeners hear which topics were touched. A full disk, a lock or a
        replaced file raise their case of `domain.safekeeping`; nothing is half done then.
        """
        with self.writer().begin() as transaction:
            yield transaction
        for listener in self._listeners:
            listener(frozenset(transaction.touched))

    def writer(self) -> "Writer":
        """The writing side, its libraries loaded; half a second the first time."""
        with self._making:
            if self._writer is None:
                from vpa_desk.store.writer import Writer

                self._writer = Writer(self.path, now=self._now, version=self._version)
            return self._writer

    def listen(self, listener: Listener) -> None:
        """Have `listener` called after each commit, in the thread that committed."""
        self._listeners.append(listener)

    def data_version(self) -> int:
        """A number that changes when anybody else wrote to the file."""
        return int(self._reader.one("PRAGMA data_version", {}))

    def back_up(self, target: Path) -> None:
        """A consistent copy of the file at `target`, which must not exist yet."""
        from vpa_desk.store import backup

        with world_told(self.path):
            backup.copy(self.path, target)

    def close(self) -> None:
        """Let go of the file."""
        if self._writer is not None:
            self._writer.close()
        self._reader.close()


def opened(
    path: Path, *, backups: Path, now: Callable[[], datetime], version: str, thorough: bool
) -> Store:
    """The store at `path`: through the gate, made or brought up to date, opened."""
    try:
        if pass_gate(path, backups, thorough=thorough):
            _bring_up_to_date(path, backups, now())
        else:
            _make(path)
    except PermissionError:
        raise StoreIsReadOnly(path) from None
    return Store(path, now=now, version=version)


def _make(path: Path) -> None:
    """A new file of mode 0600, whatever the umask; it appears only when it is complete."""
    import uuid

    begun = path.with_suffix(".new")
    begun.unlink(missing_ok=True)
    begun.touch(mode=0o600)
    identity = str(uuid.uuid4())
    try:
        with closing(connected(begun)) as connection:
            schema.migrate(connection, path)
            connection.execute("INSERT INTO setting VALUES ('uuid', ?)", (f'"{identity}"',))
    except sqlite3.Error as error:
        begun.unlink(missing_ok=True)
        tell(error, path)
        raise
    begun.with_name(f"{begun.name}-journal").unlink(missing_ok=True)
    begun.replace(path)
    leave_marker(path, identity)


def _bring_up_to_date(path: Path, backups: Path, at: datetime) -> None:
    with closing(connected(path)) as connection:
        if schema.version_of(connection) == schema.HEAD:
            return
        from vpa_desk.store import backup

        name = f"before-{schema.HEAD}-{at:%Y%m%d-%H%M%S}.sqlite3"
        backup.verified_copy(path, backups, name)
        schema.migrate(connection, path)
