"""From any older file to the present tables: numbered plain SQL, one transaction, guards after."""

import re
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

from vpa_desk.domain.safekeeping import StoreIsDamaged

APPLICATION_ID = 0x56504144  # "VPAD" in the file's header
HEAD = 1
_HERE = Path(__file__).parent
# What would end the transaction, or reach out of it.
_NO_STEP = re.compile(
    r"\s*(BEGIN|COMMIT|END|ROLLBACK|SAVEPOINT|RELEASE|PRAGMA|ATTACH|DETACH|VACUUM)\b", re.IGNORECASE
)
_SPACE = re.compile(r"\s+")
_OBJECTS = "SELECT type || ' ' || name, sql FROM sqlite_master WHERE sql IS NOT NULL"
_TRIGGERS = "SELECT name FROM sqlite_master WHERE type = 'trigger'"


class HalfAStep(Exception):
    """A migration that is no whole step: cut off, or with transactions of its own."""


def version_of(connection: sqlite3.Connection) -> int:
    """The version of the tables in a file; 0 for a file without any."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def scripts() -> tuple[str, ...]:
    """The migrations in order; the one at place n leads from version n to n + 1."""
    paths = sorted((_HERE / "migrations").glob("*.sql"))
    return tuple(path.read_text("utf-8") for path in paths)


def migrate(connection: sqlite3.Connection, path: Path, steps: Sequence[str] | None = None) -> None:
    """Bring the file to the version after the last of `steps` in one transaction, or leave it.

    A step may rebuild tables: references are not enforced meanwhile, but checked before the
    commit, and the whole schema must equal that of a new file. `StoreIsDamaged` if it does not,
    `HalfAStep` for a script that is none. The connection must have driver transactions off.
    """
    # Within a transaction this pragma has no effect.
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("BEGIN IMMEDIATE")
    try:
        _take_steps(connection, scripts() if steps is None else steps)
        _check(connection, path, scripts() if steps is None else steps)
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")
    connection.execute("PRAGMA foreign_keys = ON")


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
    """The statements of a script, each without its comments and its last semicolon.

    `HalfAStep` if the last one has no end.
    """
    lines: list[str] = []
    for line in script.splitlines():
        code = line.split("--", 1)[0].rstrip()
        if not code:
            continue
        lines.append(code)
        if sqlite3.complete_statement("\n".join(lines)):
            yield "\n".join(lines).removesuffix(";")
            lines.clear()
    if lines:
        raise HalfAStep(lines[0])


def objects(connection: sqlite3.Connection) -> dict[str, str]:
    """Every table, index and trigger of a file with its text, white space folded."""
    return {name: _folded(sql) for name, sql in connection.execute(_OBJECTS)}


def _take_steps(connection: sqlite3.Connection, steps: Sequence[str]) -> None:
    for (trigger,) in connection.execute(_TRIGGERS).fetchall():
        connection.execute(f'DROP TRIGGER "{trigger}"')
    for step in steps[version_of(connection) :]:
        for statement in statements(step):
            if _NO_STEP.match(statement):
                raise HalfAStep(statement)
            connection.execute(statement)
    for statement in guards():
        connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {len(steps)}")


def _check(connection: sqlite3.Connection, path: Path, steps: Sequence[str]) -> None:
    """What a migration must leave: the schema of a new file, and no reference into nowhere."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as fresh:
        fresh.execute("BEGIN")
        _take_steps(fresh, steps)
        differing = objects(connection).items() ^ objects(fresh).items()
    if differing:
        raise StoreIsDamaged(path, f"schema: {min(differing)[0]}")
    if connection.execute("PRAGMA foreign_key_check").fetchone():
        raise StoreIsDamaged(path, "foreign_key_check")


def _name(guard: str) -> str:
    return guard.split(maxsplit=3)[2]


def _folded(sql: str) -> str:
    return _SPACE.sub(" ", sql).strip()
