"""The reading side: short read-only connections over the reader engine."""

from collections.abc import Mapping
from contextlib import closing
from typing import Any

from sqlalchemy import Engine, Row
from sqlmodel import Session


class Reader:
    """Runs constant SQL and closes at once, so that no read stands in a writer's way."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def data_version(self) -> int:
        """A number that changes when another connection wrote to the file."""
        return int(self._rows("PRAGMA data_version", {})[0][0])

    def _session(self) -> Session:
        return Session(self._engine)

    def _rows(self, sql: str, values: Mapping[str, Any]) -> list[Row[Any]]:
        with self._engine.connect() as connection:
            return list(connection.exec_driver_sql(sql, dict(values)).all())

    def _tuples(self, sql: str, values: Mapping[str, Any]) -> list[tuple[Any, ...]]:
        """The bare rows, for lists read a hundred lines at a time."""
        with closing(self._engine.raw_connection()) as connection:
            rows: list[tuple[Any, ...]] = connection.cursor().execute(sql, dict(values)).fetchall()
            return rows

    def _one(self, sql: str, values: Mapping[str, Any]) -> Any:
        """The first column of the first row, None if there is no row."""
        rows = self._rows(sql, values)
        return rows[0][0] if rows else None
