"""The migrations make what the tables say, in one transaction or not at all."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlmodel import SQLModel

from vpa_desk.store import schema, writer


def fresh(path: Path) -> sqlite3.Connection:
    """A new file brought up to date."""
    connection = sqlite3.connect(path, isolation_level=None)
    schema.migrate(connection, path)
    return connection


def test_the_migrated_file_equals_the_tables(tmp_path: Path) -> None:
    assert writer.__name__  # what writes knows every table
    with closing(fresh(tmp_path / "new.sqlite3")) as connection:
        made = {
            name: [row[1] for row in connection.execute(f"PRAGMA table_info({name})")]
            for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        }
        required = {
            name: {row[1]: bool(row[3]) for row in connection.execute(f"PRAGMA table_info({name})")}
            for name in made
        }
    assert made == {
        table.name: [column.name for column in table.columns]
        for table in SQLModel.metadata.tables.values()
    }
    assert required == {
        table.name: {column.name: not column.nullable for column in table.columns}
        for table in SQLModel.metadata.tables.values()
    }


def test_every_guard_is_in_the_file(tmp_path: Path) -> None:
    with closing(fresh(tmp_path / "new.sqlite3")) as connection:
        assert schema.missing_guards(connection) == ()
        assert len(schema.guards()) >= 25


def test_every_constraint_has_a_name() -> None:
    script = next((Path(schema.__file__).parent / "migrations").glob("0001_*.sql")).read_text()
    for word in ("CHECK (", "UNIQUE (", "FOREIGN KEY ("):
        for line in script.splitlines():
            if word in line:
                assert line.lstrip().startswith("CONSTRAINT "), line


def test_a_migration_that_fails_leaves_the_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "new.sqlite3"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        monkeypatch.setattr(schema, "guards", lambda: ("CREATE TRIGGER broken",))
        with pytest.raises(sqlite3.OperationalError):
            schema.migrate(connection, path)
        assert connection.execute("SELECT COUNT(*) FROM sqlite_master").fetchone() == (0,)
        assert schema.version_of(connection) == 0


def test_statements_keep_triggers_whole_and_comments_out() -> None:
    script = (
        "-- why\nCREATE TABLE a (b);\nCREATE TRIGGER c AFTER INSERT ON a\nBEGIN SELECT 1; END;\n"
    )
    assert list(schema.statements(script)) == [
        "CREATE TABLE a (b)",
        "CREATE TRIGGER c AFTER INSERT ON a\nBEGIN SELECT 1; END",
    ]
