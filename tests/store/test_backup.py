"""Copies of the file: whole, private, and only in place once they have passed."""

import os
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from tests.practice import a_kept_client, a_kept_task, billed_practice, worked
from vpa_desk.domain.safekeeping import BackupIsBad
from vpa_desk.services.desk import Desk
from vpa_desk.store.backup import copy, counts, sha256_of, verified_copy


def test_a_copy_holds_what_the_store_holds(tmp_path: Path) -> None:
    source = billed_practice(tmp_path)
    copy(source, tmp_path / "copy.sqlite3")
    assert counts(tmp_path / "copy.sqlite3") == counts(source) == (3, 8)


def test_a_copy_never_overwrites(desk: Desk, tmp_path: Path) -> None:
    target = tmp_path / "copy.sqlite3"
    target.write_text("mine")
    with pytest.raises(FileExistsError):
        desk.store.back_up(target)
    assert target.read_text() == "mine"


def test_a_copy_of_a_file_that_is_gone_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(sqlite3.OperationalError):
        copy(tmp_path / "none.sqlite3", tmp_path / "copy.sqlite3")
    assert not (tmp_path / "none.sqlite3").exists()


def test_a_verified_copy_is_private_and_leaves_no_part(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "backups"
    known = os.umask(0o000)
    try:
        finished = verified_copy(desk.store.path, folder, "a.sqlite3")
    finally:
        os.umask(known)
    assert [path.name for path in folder.iterdir()] == ["a.sqlite3"]
    assert stat.S_IMODE(finished.stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_part_left_by_a_crash_is_in_nobodys_way(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "a.sqlite3.part").write_text("half")
    assert verified_copy(desk.store.path, tmp_path, "a.sqlite3").stat().st_size > 4096


def test_a_copy_with_a_dangling_row_is_bad(desk: Desk, tmp_path: Path) -> None:
    worked(desk, a_kept_task(desk, a_kept_client(desk)), minutes=1)
    with closing(sqlite3.connect(desk.store.path, isolation_level=None)) as connection:
        connection.execute("DELETE FROM task")
    with pytest.raises(BackupIsBad) as bad:
        verified_copy(desk.store.path, tmp_path / "backups", "a.sqlite3")
    assert bad.value.detail == "integrity_check"
    assert not (tmp_path / "backups" / "a.sqlite3").exists()


@pytest.mark.parametrize("content", [b"Dear diary", b"SQLite format 3\x00" + b"\x00" * 4096, b""])
def test_what_is_no_desk_is_no_backup(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.sqlite3"
    path.write_bytes(content)
    with pytest.raises(BackupIsBad) as bad:
        counts(path)
    assert bad.value.path == path
    assert path.read_bytes() == content


def test_the_hash_is_that_of_the_bytes(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"")
    assert sha256_of(path).startswith("e3b0c44298fc1c14")
