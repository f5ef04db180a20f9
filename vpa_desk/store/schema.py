"""From any older file to the present tables: numbered plain SQL, one transaction, guards after."""

import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from vpa_desk.domain.safekeeping import StoreIsDamaged

APPLICATION_ID = 0x56504144  # "VPAD" in the file's header
HEAD = 1
_HERE = Path(__file__).parent
_SPACE = re.compile(r"\s+")


def version_of(connection: sqlite3.Connection) -> int:
    """The version of the tables in a file; 0 for a file without any."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Bring the file to `HEAD` in one transaction, or leave it as it was.

    The connection must have driver transactions switched off.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        _take_steps(connection, path)
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def missing_guards(connection: sqlite3.Connection) -> tuple[str, ...]:
    """The names of guards that the file lacks or holds with another text, sorted."""
    rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
    found = {name: _folded(sql) for name, sql in rows}
    wanted = {_name(guard): _folded(guard) for guard in guards()}
    return tuple(sorted(name for name, sql in wanted.items() if found.get(name) != sql))


def guards() -> tuple[str, ...]:
    """The statements of guards.sql."""
    return tuple(statements((_HERE / "guards.sql").read_text("utf-8")))


def statements(script: str) -> Iterator[str]:
    """The statements of a script, each without its comments and its last semicolon."""
    lines: list[str] = []
    for line in script.splitlines():
        code = line.split("--", 1)[0].rstrip()
        if not code:
            continue
        lines.append(code)
        if sqlite3.complete_statement("\n".join(lines)):
            yield "\n".join(lines).removesuffix(";")
            lines.clear()


def _take_steps(connection: sqlite3.Connection, path: Path) -> None:
    for guard in connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    ).fetchall():
        connection.execute(f'DROP TRIGGER "{guard[0]}"')
    for number in range(version_of(connection) + 1, HEAD + 1):
        (script,) = (_HERE / "migrations").glob(f"{number:04}_*.sql")
        for statement in statements(script.read_text("utf-8")):
            connection.execute(statement)
    for statement in guards():
        connection.execute(statement)
    if connection.execute("PRAGMA foreign_key_check").fetchone():
        raise StoreIsDamaged(path, "foreign_key_check")
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {HEAD}")


def _name(guard: str) -> str:
    return guard.split(maxsplit=3)[2]


def _folded(sql: str) -> str:
    return _SPACE.sub(" ", sql).strip()
