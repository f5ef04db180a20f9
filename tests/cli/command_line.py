"""A command line for tests: run in this process, on a folder of its own, with fakes outside."""

import json
import sqlite3
from argparse import Namespace
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import desk_at
from tests.fakes import FixedClock
from vpa_desk import cli
from vpa_desk.domain.mailing import Rejected, Unclear
from vpa_desk.domain.safekeeping import Check
from vpa_desk.paths import Places
from vpa_desk.services.desk import Desk, Ids
from vpa_desk.store.database import Store

WELL = Check("pages", ok=True, detail="today")
MONDAY = date(2026, 11, 23)
ROOT = Path(__file__).resolve().parent.parent.parent


@dataclass
class Line:
    """A command line on one folder, with fakes for the world outside."""

    folder: Path
    capsys: pytest.CaptureFixture[str]
    clock: FixedClock
    opened: list[Desk] = field(default_factory=list)
    shown: list[Namespace] = field(default_factory=list)
    drawn: list[Path] = field(default_factory=list)
    outcome: Rejected | Unclear | None = None
    pages: Check = WELL
    ids: Ids = field(init=False)

    def __post_init__(self) -> None:
        # The clock stands still between two commands, the ids must not.
        self.ids = Ids(self.clock.unix_ms)

    def __call__(self, *argv: str) -> "Said":
        code = cli.run(
            ["--data", str(self.folder), *argv],
            open_desk=self.open_desk,
            open_to_read=self.open_desk,
            open_window=self.open_window,
            shots=self.draw,
            tour=self.visit,
        )
        out, err = self.capsys.readouterr()
        return Said(code, out, err)

    def open_desk(self, places: Places) -> Desk:
        desk = replace(desk_at(places.database, self.clock), new_id=self.ids)
        if self.outcome is not None:
            desk.mail.outcome = self.outcome  # type: ignore[attr-defined]
        self.opened.append(desk)
        return desk

    def open_window(self, given: Namespace) -> int:
        self.shown.append(given)
        return 0

    def draw(self, folder: Path) -> int:
        self.drawn.append(folder)
        return 0

    def visit(self, places: Places) -> Check:
        assert not places.data.exists()
        return self.pages


@dataclass(frozen=True)
class Said:
    """What a command said, and its exit code."""

    code: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        assert self.code == 0, self.err
        return json.loads(self.out)


def refused(said: Said, part: str) -> bool:
    """Refused with one line that says so, and nothing on the way of the answer."""
    assert said.code == 1
    assert said.out == ""
    assert said.err.count("\n") == 1
    return part in said.err


class Typed:
    """Standard input: what was typed, on a terminal or not."""

    def __init__(self, text: str, *, terminal: bool) -> None:
        self._text = text
        self._terminal = terminal

    def readline(self) -> str:
        return self._text

    def isatty(self) -> bool:
        return self._terminal


class Watched:
    """A store that remembers being closed."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.closed = False

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)

    def close(self) -> None:
        self.closed = True
        self._store.close()


def passwords(line: Line) -> list[str]:
    return [password for _, _, password in line.opened[-1].mail.delivered]  # type: ignore[attr-defined]


def with_password(line: Line, password: str) -> None:
    """A keychain that knows the password of any account."""
    opened: Callable[[Places], Desk] = line.open_desk

    class Knowing:
        def get(self, _account_key: str) -> str | None:
            return password

        def set(self, account_key: str, password: str) -> None:
            raise AssertionError

        def remove(self, account_key: str) -> None:
            raise AssertionError

    line.open_desk = lambda places: replace(opened(places), keychain=Knowing())  # type: ignore[method-assign]


def change_a_document(path: Path) -> None:
    """A stored PDF changed as no guard would allow."""
    with closing(sqlite3.connect(path)) as connection, connection:
        (kept,) = connection.execute(
            "SELECT sql FROM sqlite_master WHERE name = 'file_does_not_change'"
        ).fetchone()
        connection.execute("DROP TRIGGER file_does_not_change")
        connection.execute("UPDATE file SET content = x'00' WHERE id = (SELECT MIN(id) FROM file)")
        connection.execute(kept)
