"""What every repository is: a session, and the topic it touches."""

from typing import ClassVar

from sqlmodel import Session


class Repository:
    """Reads and writes one aggregate inside a transaction."""

    topic: ClassVar[str]

    def __init__(self, session: Session, touched: set[str]) -> None:
        self._session = session
        self._touched = touched

    def _touch(self) -> None:
        self._touched.add(self.topic)
