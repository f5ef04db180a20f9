"""What every repository is: a session, and the topic it touches."""

from typing import Any, ClassVar

from sqlalchemy import Executable
from sqlmodel import Session

from vpa_desk.domain.topics import Topic
from vpa_desk.store.reader import Row


class Repository:
    """Reads and writes one aggregate inside a transaction."""

    topic: ClassVar[Topic]

    def __init__(self, session: Session, touched: set[Topic]) -> None:
        self._session = session
        self._touched = touched

    def _first(self, statement: Executable) -> Row | None:
        """The first row of a statement over bare tables, by the names of its columns."""
        found: Any = self._session.execute(statement).mappings().first()
        return found  # type: ignore[no-any-return]

    def _rows(self, statement: Executable) -> list[Row]:
        """All rows of a statement over bare tables, by the names of their columns."""
        found: list[Any] = list(self._session.execute(statement).mappings())
        return found

    def _run(self, statement: Executable, values: Any = None) -> None:
        """Change the file by a statement over bare tables."""
        self._session.execute(statement, values)

    def _touch(self) -> None:
        self._touched.add(self.topic)
