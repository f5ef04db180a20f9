"""The reading side: one read-only connection of the standard library, each read a transaction.

Reading loads neither sqlmodel nor SQLAlchemy: no row on the screen needs them, and a command
that only reads would spend most of its time importing them.
"""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from threading import RLock
from typing import Any

from vpa_desk.store.connection import READ_ONLY, connected, world_told

# What a row gives by the names of its columns; writers hand mappings on in the same form.
Row = Mapping[str, Any]


class Reader:
    """Reads the file in any thread, one at a time; opened by the first read, and after `close`."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = RLock()
        self._open: sqlite3.Connection | None = None
        self._begun = False

    @contextmanager
    def reading(self) -> Iterator[None]:
        """One transaction: what is read within fits together. Inner ones join the outer."""
        with self._lock, world_told(self.path):
            if self._begun:
                yield
                return
            connection = self._connection()
            connection.execute("BEGIN")
            self._begun = True
            try:
                yield
            finally:
                self._begun = False
                connection.execute("COMMIT")

    def rows(self, sql: str, values: Row) -> list[Any]:
        """All rows of a constant statement; a column is read as `row["name"]`."""
        with self.reading():
            return self._connection().execute(sql, values).fetchall()

    def first(self, sql: str, values: Row) -> Any:
        """The first row, None if there is none."""
        with self.reading():
            return self._connection().execute(sql, values).fetchone()

    def one(self, sql: str, values: Row) -> Any:
        """The first column of the first row, None if there is no row."""
        row = self.first(sql, values)
        return None if row is None else row[0]

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            if self._open is not None:
                self._open.close()
                self._open = None

    def _connection(self) -> sqlite3.Connection:
        if self._open is None:
            self._open = connected(self.path)
            self._open.execute(READ_ONLY)
            self._open.row_factory = sqlite3.Row
        return self._open


class Views:
    """What every read model is: it reads one aggregate."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
