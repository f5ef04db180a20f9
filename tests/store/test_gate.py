"""No file is opened that should not be, and none of those is changed."""

import hashlib
import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.conftest import desk_at
from tests.fakes import FixedClock
from tests.practice import a_kept_client
from vpa_desk.domain.safekeeping import (
    StoreIsDamaged,
    StoreIsEmptyFile,
    StoreIsForeign,
    StoreIsMissing,
    StoreIsNewer,
)
from vpa_desk.store import open_store
from vpa_desk.store.gate import pass_gate


@pytest.fixture
def file(tmp_path: Path, clock: FixedClock) -> Path:
    """The file of a desk with one client, closed."""
    desk = desk_at(tmp_path / "desk.sqlite3", clock)
    a_kept_client(desk)
    desk.store.close()
    return desk.store.path


def run(path: Path, *statements: str) -> None:
    """Statements run by somebody else."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def test_an_empty_folder_is_a_first_run(tmp_path: Path) -> None:
    assert pass_gate(tmp_path / "desk.sqlite3", tmp_path) is False


def test_a_sound_file_passes(file: Path) -> None:
    assert pass_gate(file, file.with_name("backups")) is True


def test_a_zero_byte_file_is_never_a_first_run(file: Path) -> None:
    file.write_bytes(b"")
    with pytest.raises(StoreIsEmptyFile) as caught:
        pass_gate(file, file.with_name("backups"))
    assert caught.value.path == file
    assert file.read_bytes() == b""


@pytest.mark.parametrize("left", ["marker", "backup"])
def test_a_file_that_was_here_is_missed(file: Path, left: str) -> None:
    file.unlink()
    if left == "backup":
        file.with_name("desk.marker").unlink()
        backups = file.with_name("backups")
        backups.mkdir()
        (backups / "desk-20261122-080000.sqlite3").touch()
    with pytest.raises(StoreIsMissing):
        pass_gate(file, file.with_name("backups"))
    assert not file.exists()


@pytest.mark.parametrize(
    "content", [b"Dear diary", b"\x00" * 8192, b"SQLite format 2\x00", b"%PDF-1.7"]
)
def test_a_file_of_another_kind_is_foreign(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    with pytest.raises(StoreIsForeign):
        pass_gate(file, file.with_name("backups"))
    assert file.read_bytes() == content


def test_another_programs_database_is_foreign(tmp_path: Path) -> None:
    path = tmp_path / "desk.sqlite3"
    run(path, "CREATE TABLE bookmarks (url TEXT)")
    before = path.read_bytes()
    with pytest.raises(StoreIsForeign):
        pass_gate(path, path.parent)
    assert path.read_bytes() == before


def test_a_folder_or_a_pipe_is_foreign(tmp_path: Path) -> None:
    folder, pipe = tmp_path / "folder.sqlite3", tmp_path / "pipe.sqlite3"
    folder.mkdir()
    os.mkfifo(pipe)
    for path in (folder, pipe):
        with pytest.raises(StoreIsForeign):
            pass_gate(path, path.parent)


def test_a_newer_file_is_refused_untouched(file: Path) -> None:
    run(file, "PRAGMA user_version = 99")
    before = hashlib.sha256(file.read_bytes()).hexdigest()
    with pytest.raises(StoreIsNewer) as caught:
        pass_gate(file, file.with_name("backups"))
    assert (caught.value.version, caught.value.known) == (99, 1)
    assert hashlib.sha256(file.read_bytes()).hexdigest() == before


@pytest.mark.parametrize("size", [100, 4096, 8192])
def test_a_file_cut_short_is_damaged(file: Path, size: int) -> None:
    file.write_bytes(file.read_bytes()[:size])
    with pytest.raises(StoreIsDamaged):
        pass_gate(file, file.with_name("backups"))


def test_a_file_without_one_guard_is_damaged(file: Path) -> None:
    run(file, "DROP TRIGGER paper_stays_as_issued")
    with pytest.raises(StoreIsDamaged) as caught:
        pass_gate(file, file.with_name("backups"))
    assert caught.value.detail == "paper_stays_as_issued"


def test_a_guard_with_other_words_is_damaged(file: Path) -> None:
    run(
        file,
        "DROP TRIGGER audit_is_not_deleted",
        "CREATE TRIGGER audit_is_not_deleted BEFORE DELETE ON audit WHEN 0 BEGIN SELECT 1; END",
    )
    with pytest.raises(StoreIsDamaged):
        pass_gate(file, file.with_name("backups"))


def test_a_damaged_page_is_found_by_the_thorough_look_alone(file: Path) -> None:
    spoil(file, "client")
    assert pass_gate(file, file.with_name("backups"), thorough=False) is True
    with pytest.raises(StoreIsDamaged):
        pass_gate(file, file.with_name("backups"))


def test_who_reads_a_damaged_page_is_told(file: Path, clock: FixedClock) -> None:
    spoil(file, "client")
    store = open_store(
        file, backups=file.with_name("backups"), now=clock.now, version="0", thorough=False
    )
    with pytest.raises(StoreIsDamaged):
        store.reads.clients.all()
    store.close()


@pytest.mark.parametrize(
    ("statement", "case"),
    [
        ("PRAGMA user_version = 99", StoreIsNewer),
        ("PRAGMA application_id = 1", StoreIsForeign),
        ("DROP TRIGGER paper_stays_as_issued", StoreIsDamaged),
    ],
)
def test_the_short_look_leaves_out_nothing_else(
    file: Path, statement: str, case: type[Exception]
) -> None:
    run(file, statement)
    with pytest.raises(case):
        pass_gate(file, file.with_name("backups"), thorough=False)


def spoil(path: Path, table: str) -> None:
    """The first page of a table overwritten, as a bad disk does."""
    with closing(sqlite3.connect(path)) as connection:
        (size,) = connection.execute("PRAGMA page_size").fetchone()
        sql = "SELECT rootpage FROM sqlite_master WHERE name = ?"
        (page,) = connection.execute(sql, (table,)).fetchone()
    with path.open("rb+") as file:
        file.seek((page - 1) * size)
        file.write(b"\xff" * size)
