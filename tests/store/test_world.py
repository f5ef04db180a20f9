"""What the world does to an open file: each case is told, and nothing is half done."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from tests.conftest import desk_at
from tests.fakes import FixedClock
from tests.practice import a_kept_client
from vpa_desk.domain.safekeeping import (
    StoreIsBusy,
    StoreIsDamaged,
    StoreIsFull,
    StoreIsReadOnly,
)
from vpa_desk.services.desk import Desk
from vpa_desk.store import open_store
from vpa_desk.store.gate import pass_gate


def on_the_writer(desk: Desk, pragma: str) -> None:
    with desk.store.writer().engine.connect() as connection:
        connection.execute(text(pragma))
        connection.commit()


def test_a_full_disk_is_told_and_what_was_saved_stays(desk: Desk) -> None:
    kept = a_kept_client(desk)
    on_the_writer(desk, "PRAGMA max_page_count = 1")
    with pytest.raises(StoreIsFull) as full, desk.store.begin() as tx:
        tx.preferences.replace_logo(b"x" * 100_000)
    assert full.value.path == desk.store.path
    assert desk.reads.settings.logo() is None
    assert desk.reads.clients.all() == (kept,)
    on_the_writer(desk, "PRAGMA max_page_count = 1000000")
    assert a_kept_client(desk, "Café Blume").number == "K-1002"


def test_a_file_that_cannot_be_written_is_told(desk: Desk) -> None:
    on_the_writer(desk, "PRAGMA query_only = ON")
    with pytest.raises(StoreIsReadOnly):
        a_kept_client(desk)
    assert desk.reads.clients.all() == ()


def test_pages_broken_under_the_open_file_are_told(desk: Desk) -> None:
    for number in range(60):
        a_kept_client(desk, f"Kunde {number}")
    size = desk.store.path.stat().st_size
    with desk.store.path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * (size - 4096))
    with closing(sqlite3.connect(desk.store.path, isolation_level=None)) as other:
        other.execute("PRAGMA user_version = 1")  # so that nobody trusts what he remembers
    with pytest.raises(StoreIsDamaged), desk.store.begin() as tx:
        tx.clients.numbers()


def test_a_mistake_of_ours_stays_what_it_is(desk: Desk) -> None:
    client = a_kept_client(desk)
    with pytest.raises(IntegrityError), desk.store.begin() as tx:
        tx.clients.add(client)


def test_a_backup_that_cannot_be_written_is_told(desk: Desk, tmp_path: Path) -> None:
    desk.store.path.unlink()
    with pytest.raises(StoreIsReadOnly):
        desk.store.back_up(tmp_path / "copy.sqlite3")


def test_a_folder_that_is_gone_is_told(tmp_path: Path, clock: FixedClock) -> None:
    with pytest.raises((StoreIsReadOnly, FileNotFoundError)):
        desk_at(tmp_path / "gone" / "desk.sqlite3", clock)


def test_a_store_is_made_once_and_found_again(tmp_path: Path, clock: FixedClock) -> None:
    def uuid() -> str:
        store = open_store(
            tmp_path / "desk.sqlite3", backups=tmp_path, now=clock.now, version="test"
        )
        store.close()
        return store.reads.settings.uuid()

    (tmp_path / "desk.new").write_text("left by a crash")
    assert uuid() == uuid()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["desk.marker", "desk.sqlite3"]


@pytest.mark.slow  # the gate waits five seconds for the lock
def test_a_file_somebody_writes_all_the_time_is_busy(desk: Desk) -> None:
    desk.store.close()
    with closing(sqlite3.connect(desk.store.path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StoreIsBusy):
            pass_gate(desk.store.path, desk.backups)
