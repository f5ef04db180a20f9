"""The writing side: sqlmodel's engine over one connection that begins IMMEDIATE.

Imported by the first write, or aside once the first page stands.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool
from sqlmodel import Session

from vpa_desk.store.audit.repository import Audit
from vpa_desk.store.connection import set_up, tell
from vpa_desk.store.transaction import Transaction


class Writer:
    """Writes to one file, a transaction at a time."""

    def __init__(self, path: Path, *, now: Callable[[], datetime], version: str) -> None:
        self._path = path
        self._now = now
        self._version = version
        self.engine = _engine(path)

    @contextmanager
    def begin(self) -> Iterator[Transaction]:
        """A transaction that is committed at the end of the block, or not at all."""
        with self._world_told(), Session(self.engine) as session, session.begin():
            session.connection()  # takes the write lock now, not at the first statement
            audit = Audit(session, now=self._now, version=self._version)
            yield Transaction(session, audit)

    def close(self) -> None:
        """Let go of the file."""
        self.engine.dispose()

    @contextmanager
    def _world_told(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            if isinstance(error.orig, sqlite3.Error):
                tell(error.orig, self._path)
            raise


def _engine(path: Path) -> Engine:
    engine = create_engine(
        f"sqlite:///{path}",
        poolclass=QueuePool,
        pool_size=1,
        max_overflow=0,
        connect_args={"check_same_thread": False},
    )

    @event.listens_for(engine, "connect")
    def _on_connect(connection: sqlite3.Connection, _record: object) -> None:
        # The driver's own transactions are off: it would begin too late and commit too early.
        connection.isolation_level = None
        set_up(connection)

    @event.listens_for(engine, "begin")
    def _on_begin(connection) -> None:  # type: ignore[no-untyped-def]
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine
