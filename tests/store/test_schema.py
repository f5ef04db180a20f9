"""The migrations make what the tables say, in one transaction or not at all."""

import json
import os
import random
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import pytest
from sqlmodel import SQLModel

from tests.practice import billed_practice
from vpa_desk.domain.safekeeping import StoreIsDamaged
from vpa_desk.store import schema, writer
from vpa_desk.store.connection import connected


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


ROOT = Path(__file__).resolve().parents[2]
PAPER = re.compile(r"CREATE TABLE paper \((.*?)\) STRICT;", re.DOTALL)


def rebuilding() -> tuple[str, ...]:
    """The migrations, and one more that builds the table of papers anew with a column more."""
    (first, *_) = schema.scripts()
    found = PAPER.search(first)
    assert found is not None
    columns = found[1].replace("pdf_sha256 TEXT,", "pdf_sha256 TEXT,\n    place TEXT,", 1)
    kept = ", ".join(re.findall(r"^    (\w+) (?:TEXT|INTEGER)", found[1], re.MULTILINE))
    again = f"""
        CREATE TABLE paper_new ({columns}) STRICT;
        INSERT INTO paper_new ({kept}) SELECT {kept} FROM paper;
        DROP TABLE paper;
        ALTER TABLE paper_new RENAME TO paper;
        CREATE INDEX paper_by_client ON paper (client_id);
        CREATE INDEX paper_by_day ON paper (issued_on) WHERE issued_on IS NOT NULL;
    """
    return (*schema.scripts(), again)


def dumped(path: Path) -> dict[str, list[object]]:
    """What is in the file, table by table."""
    with closing(sqlite3.connect(path)) as connection:
        tables = [
            name
            for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        ]
        return {
            name: sorted(connection.execute(f"SELECT * FROM {name}"), key=repr) for name in tables
        }


def without_place(rows: dict[str, list[object]]) -> dict[str, list[object]]:
    """The rows as before the rebuilding migration."""
    return {**rows, "paper": [row[:-1] for row in rows["paper"]]}  # type: ignore[index]


def test_a_rebuilt_table_keeps_its_rows_its_guards_and_what_leads_to_it(tmp_path: Path) -> None:
    path = billed_practice(tmp_path)
    before = dumped(path)
    with closing(connected(path)) as connection:
        schema.migrate(connection, path, rebuilding())
        assert schema.version_of(connection) == 2
        assert schema.missing_guards(connection) == ()
        assert connection.execute("PRAGMA foreign_keys").fetchone() == (1,)
        references = connection.execute("PRAGMA foreign_key_list(billing)").fetchall()
        assert "paper" in {reference[2] for reference in references}
        with pytest.raises(sqlite3.IntegrityError, match="is not deleted"):
            connection.execute("DELETE FROM paper WHERE state = 'issued'")
    assert without_place(dumped(path)) == before


BAD_STEPS = {
    "cut off": ("CREATE TABLE more (a INTEGER", schema.HalfAStep),
    "commits": ("CREATE TABLE more (a);\nCOMMIT;", schema.HalfAStep),
    "says two things at once": ("CREATE TABLE more (a); COMMIT;", sqlite3.ProgrammingError),
    "reaches out": ("PRAGMA foreign_keys = ON;", schema.HalfAStep),
    "commits and begins": ("CREATE TABLE more (a);\nCOMMIT;\nBEGIN;", schema.HalfAStep),
    "drops what is needed": ("DROP TABLE paper;", sqlite3.OperationalError),
    "fails half way": ("CREATE TABLE more (a);\nCREATE TABLE more (a);", sqlite3.OperationalError),
    "leaves a dangling row": (
        "INSERT INTO running SELECT 1, 99, 0, 'UTC' FROM client LIMIT 1;",
        StoreIsDamaged,
    ),
}


@pytest.mark.parametrize("name", BAD_STEPS)
def test_half_a_step_is_refused_and_changes_nothing(tmp_path: Path, name: str) -> None:
    path = billed_practice(tmp_path)
    script, refusal = BAD_STEPS[name]
    content = path.read_bytes()
    with closing(connected(path)) as connection, pytest.raises(refusal):
        schema.migrate(connection, path, (*schema.scripts(), script))
    assert path.read_bytes() == content


def test_a_file_whose_schema_is_not_that_of_a_new_one_is_refused(tmp_path: Path) -> None:
    path = billed_practice(tmp_path)
    with closing(connected(path)) as connection:
        connection.execute("CREATE TABLE stranger (a)")
        with pytest.raises(StoreIsDamaged) as caught:
            schema.migrate(connection, path, rebuilding())
        assert caught.value.detail == "schema: table stranger"
        assert schema.version_of(connection) == 1


def test_the_number_of_the_last_migration_is_the_head() -> None:
    assert len(schema.scripts()) == schema.HEAD


@pytest.mark.skipif(not hasattr(os, "fork"), reason="children are forked")
def test_a_migration_killed_at_any_moment_leaves_the_old_or_the_new(tmp_path: Path) -> None:
    source = billed_practice(tmp_path)
    fatten(source)
    old = dumped(source)
    seed = random.SystemRandom().randrange(10**6)
    print(f"seed {seed}")  # pytest shows it when this fails
    dice, ends = random.Random(seed), Counter[int]()
    path = tmp_path / "copy.sqlite3"
    with migrating(tmp_path) as program:
        longest = migrated(program, source, path, kill_after=None)
        for _ in range(100):
            migrated(program, source, path, kill_after=dice.uniform(0, longest))
            with closing(connected(path)) as connection:
                version = schema.version_of(connection)
                assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
                assert schema.missing_guards(connection) == ()
            left = dumped(path)
            assert (left if version == 1 else without_place(left)) == old
            ends[version] += 1
    print(dict(ends))
    assert ends[1] > 10


@contextmanager
def migrating(folder: Path) -> Iterator["subprocess.Popen[str]"]:
    """A program that forks children which migrate."""
    steps = folder / "steps.json"
    steps.write_text(json.dumps(rebuilding()), "utf-8")
    with subprocess.Popen(
        [sys.executable, str(Path(__file__).with_name("migrating.py")), str(steps)],
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as program:
        yield program
        program.kill()


def fatten(path: Path) -> None:
    """So much in the file that a migration takes its time."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("BEGIN")
        connection.execute(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4000)"
            " INSERT INTO paper (id, kind, client_id, state, version, period_start, period_until,"
            " currency, intro, closing, created_at) SELECT 1000 + i, 'invoice', client_id, 'draft',"
            " 1, period_start, period_until, currency, printf('%0500d', i), '', 0"
            " FROM n, (SELECT * FROM paper LIMIT 1)"
        )
        connection.execute("COMMIT")


def migrated(
    program: "subprocess.Popen[str]", source: Path, path: Path, *, kill_after: float | None
) -> float:
    """The seconds a child took to migrate a copy; it is killed after some, if any are named."""
    assert program.stdin is not None
    assert program.stdout is not None
    path.with_name(f"{path.name}-journal").unlink(missing_ok=True)
    shutil.copyfile(source, path)
    print(path, file=program.stdin, flush=True)
    child = int(program.stdout.readline())
    began = time.perf_counter()
    if kill_after is not None:
        time.sleep(kill_after)  # the moment of the kill is what is tested
        with suppress(ProcessLookupError):  # it may be done already
            os.kill(child, signal.SIGKILL)
    assert program.stdout.readline() == "dead\n"
    return time.perf_counter() - began


def test_statements_keep_triggers_whole_and_comments_out() -> None:
    script = (
        "-- why\nCREATE TABLE a (b);\nCREATE TRIGGER c AFTER INSERT ON a\nBEGIN SELECT 1; END;\n"
    )
    assert list(schema.statements(script)) == [
        "CREATE TABLE a (b)",
        "CREATE TRIGGER c AFTER INSERT ON a\nBEGIN SELECT 1; END",
    ]
