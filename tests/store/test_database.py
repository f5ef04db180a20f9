"""The open file: its pragmas, its transactions, its listeners, and what the world does to it."""

import os
import sqlite3
import stat
import threading
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

from tests.conftest import desk_at
from tests.fakes import FixedClock
from tests.practice import a_kept_client, a_kept_task
from vpa_desk.domain.safekeeping import (
    NotFound,
    StoreIsBusy,
    StoreIsReadOnly,
    StoreWasReplaced,
)
from vpa_desk.domain.timekeeping import AlreadyRunning
from vpa_desk.domain.topics import Topic
from vpa_desk.services import timekeeping
from vpa_desk.services.desk import Desk
from vpa_desk.store.schema import APPLICATION_ID, HEAD

EXPECTED = {
    "journal_mode": "truncate",
    "synchronous": 2,
    "foreign_keys": 1,
    "recursive_triggers": 1,
    "secure_delete": 1,
    "busy_timeout": 5000,
    "cell_size_check": 1,
    "application_id": APPLICATION_ID,
    "user_version": HEAD,
}


@pytest.mark.parametrize("pragma", EXPECTED)
def test_every_pragma_holds_on_both_sides(desk: Desk, pragma: str) -> None:
    statement = f"PRAGMA {pragma}"
    with desk.store.writer().engine.connect() as connection:
        assert connection.execute(text(statement)).scalar_one() == EXPECTED[pragma]
    assert desk.store._reader.one(statement, {}) == EXPECTED[pragma]


def test_only_the_reader_is_read_only(desk: Desk) -> None:
    with desk.store.writer().engine.connect() as connection:
        assert connection.execute(text("PRAGMA query_only")).scalar_one() == 0
    assert desk.store._reader.one("PRAGMA query_only", {}) == 1


def test_a_writer_holds_the_lock_from_its_first_moment(desk: Desk) -> None:
    with (
        desk.store.begin(),
        closing(sqlite3.connect(desk.store.path, timeout=0)) as other,
        pytest.raises(sqlite3.OperationalError, match="locked"),
    ):
        other.execute("BEGIN IMMEDIATE")


def test_a_failing_block_leaves_nothing(desk: Desk) -> None:
    client = a_kept_client(desk)

    def fail_half_way() -> None:
        with desk.store.begin() as tx:
            tx.clients.replace(client)
            tx.preferences.replace_logo(b"logo")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail_half_way()
    assert desk.reads.settings.logo() is None


def test_listeners_hear_the_topics_after_the_commit(desk: Desk) -> None:
    heard: list[tuple[frozenset[Topic], int]] = []
    desk.store.listen(lambda topics: heard.append((topics, len(desk.reads.clients.active()))))
    a_kept_client(desk)
    assert heard == [(frozenset({Topic.CLIENTS}), 1)]


def test_listeners_hear_nothing_of_a_failed_block(desk: Desk) -> None:
    task = a_kept_task(desk, None)
    timekeeping.start_timer(desk, task.id)
    heard: list[frozenset[Topic]] = []
    desk.store.listen(heard.append)
    with pytest.raises(AlreadyRunning):
        timekeeping.start_timer(desk, task.id)
    assert heard == []


def test_reads_see_what_another_thread_has_written(desk: Desk) -> None:
    thread = threading.Thread(target=a_kept_client, args=(desk,))
    thread.start()
    thread.join()
    assert [client.name for client in desk.reads.clients.active()] == ["Müller Consulting"]


def test_somebody_elses_write_is_noticed(desk: Desk) -> None:
    before = desk.store.data_version()
    assert desk.store.data_version() == before
    with closing(sqlite3.connect(desk.store.path, isolation_level=None)) as other:
        other.execute("INSERT INTO setting VALUES ('x', '1')")
    assert desk.store.data_version() != before


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077])
def test_every_file_is_private_whatever_the_umask(
    tmp_path: Path, clock: FixedClock, umask: int
) -> None:
    known = os.umask(umask)
    try:
        desk = desk_at(tmp_path / "desk.sqlite3", clock)
        a_kept_client(desk)
        desk.store.back_up(tmp_path / "copy.sqlite3")
        with desk.store.begin() as tx:
            tx.preferences.replace_logo(b"x" * 100_000)
            files = [path for path in tmp_path.rglob("*") if path.is_file()]
        desk.store.close()
    finally:
        os.umask(known)
    assert len(files) >= 3
    assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}


def test_a_replaced_file_is_not_written(desk: Desk, tmp_path: Path) -> None:
    desk.store.back_up(tmp_path / "other.sqlite3")
    a_kept_client(desk)
    (tmp_path / "other.sqlite3").replace(desk.store.path)
    before = desk.store.path.read_bytes()
    with pytest.raises(StoreWasReplaced):
        a_kept_client(desk, "Café Blume")
    assert desk.store.path.read_bytes() == before


def test_a_lock_held_elsewhere_is_told(desk: Desk) -> None:
    with desk.store.writer().engine.connect() as connection:
        connection.execute(text("PRAGMA busy_timeout = 10"))
        connection.commit()
    with closing(sqlite3.connect(desk.store.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreIsBusy):
            a_kept_client(desk)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write")
def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path, clock: FixedClock) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(StoreIsReadOnly):
        desk_at(tmp_path / "desk.sqlite3", clock)


def test_what_is_not_there_is_not_found(desk: Desk) -> None:
    with pytest.raises(NotFound), desk.store.begin() as tx:
        tx.tasks.get(1)  # type: ignore[arg-type]
