"""Backups: made when due, checked before they count, restored without losing the present."""

import hashlib
import os
import signal
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.conftest import NOW, desk_at
from tests.fakes import FixedClock
from tests.practice import a_kept_client, a_kept_task, billed_practice, worked
from vpa_desk.domain.safekeeping import (
    BackupIsBad,
    BackupMade,
    StoreIsDamaged,
    StoreIsEmptyFile,
    StoreIsForeign,
)
from vpa_desk.services import backup
from vpa_desk.services.desk import Desk
from vpa_desk.services.restoring import restore_now

HOUR = 3600
DAY = 24 * HOUR


def written(desk: Desk) -> None:
    """Something is written, at the time the desk's clock shows."""
    a_kept_task(desk, None)
    at = desk.now().timestamp()
    os.utime(desk.store.path, (at, at))


def names(desk: Desk) -> list[str]:
    return sorted(path.name for path in desk.backups.iterdir())


def test_a_backup_is_a_checked_copy_with_its_counts(tmp_path: Path) -> None:
    desk = desk_at(billed_practice(tmp_path), FixedClock(NOW))
    made = backup.back_up(desk)
    assert made == BackupMade(
        path=desk.backups / "desk-20261123-105900.sqlite3",
        made_at=NOW,
        sha256=hashlib.sha256(made.path.read_bytes()).hexdigest(),
        invoices=3,
        entries=8,
    )
    assert stat.S_IMODE(made.path.stat().st_mode) == 0o600
    assert names(desk) == [made.path.name]
    assert backup.last_backup(desk) == NOW
    desk.store.close()


def test_a_backup_goes_where_it_is_wanted_and_overwrites_nothing(
    desk: Desk, tmp_path: Path
) -> None:
    target = tmp_path / "stick" / "copy.sqlite3"
    assert backup.back_up(desk, target).path == target
    before = target.read_bytes()
    with pytest.raises(BackupIsBad) as refused:
        backup.back_up(desk, target)
    assert refused.value.detail == "exists"
    assert target.read_bytes() == before
    assert backup.last_backup(desk) is None


def test_a_backup_is_made_only_when_due(desk: Desk, clock: FixedClock) -> None:
    written(desk)
    first = backup.back_up_if_due(desk)
    assert first is not None
    clock.advance(20 * HOUR - 1)
    written(desk)
    assert backup.back_up_if_due(desk) is None
    clock.advance(1)
    assert backup.back_up_if_due(desk) is not None
    assert len(names(desk)) == 2


def test_what_was_not_touched_needs_no_new_backup(desk: Desk, clock: FixedClock) -> None:
    written(desk)
    clock.advance(1)
    backup.back_up_if_due(desk)
    clock.advance(30 * DAY)
    assert backup.back_up_if_due(desk) is None
    written(desk)
    assert backup.back_up_if_due(desk) is not None


def test_a_copy_dated_ahead_of_the_clock_does_not_stop_backups(
    desk: Desk, clock: FixedClock
) -> None:
    clock.advance(365 * DAY)
    backup.back_up(desk)
    clock.advance(-365 * DAY)
    written(desk)
    assert backup.back_up_if_due(desk) is not None


def test_old_copies_are_thinned_to_days_weeks_and_months(desk: Desk, clock: FixedClock) -> None:
    kept: set[str] = set()
    for day in range(120):
        made = clock.now() + timedelta(days=day)
        kept.add(f"desk-{made:%Y%m%d-%H%M%S}.sqlite3")
    desk.backups.mkdir()
    for name in kept:
        (desk.backups / name).touch()
    foreign = ["desk-note.sqlite3", "other.sqlite3", "before-1-20260101-000000.sqlite3"]
    for name in foreign:
        (desk.backups / name).touch()
    clock.advance(120 * DAY)
    newest = backup.back_up(desk).path.name
    left = set(names(desk)) - set(foreign)
    assert set(names(desk)) >= set(foreign)
    assert left == model(kept | {newest})
    assert len(left) < 20


def model(copies: set[str]) -> set[str]:
    """The newest of each of 7 days, 4 weeks and 12 months, and the three newest."""
    ordered = sorted(copies, reverse=True)
    days = {name: datetime.strptime(name[5:20], "%Y%m%d-%H%M%S") for name in ordered}
    kept = set(ordered[:3])
    for form, count in (("%Y%m%d", 7), ("%G%V", 4), ("%Y%m", 12)):
        seen: list[str] = []
        for name in ordered:
            period = days[name].strftime(form)
            if period not in seen and len(seen) < count:
                seen.append(period)
                kept.add(name)
    return kept


def test_a_damaged_store_does_not_become_a_backup(desk: Desk) -> None:
    for number in range(40):
        a_kept_client(desk, f"Kunde {number}")
    good = backup.back_up(desk).path
    desk.store.close()
    content = bytearray(desk.store.path.read_bytes())
    content[4096 * 4 : 4096 * 12] = b"\xff" * (4096 * 8)
    desk.store.path.write_bytes(content)
    later = desk_at_closed(desk)
    with pytest.raises(BackupIsBad):
        backup.back_up(later)
    assert list(desk.backups.glob("*.sqlite3")) == [good]


def desk_at_closed(desk: Desk) -> Desk:
    """The same desk a minute later."""
    return replace(desk, clock=FixedClock(desk.now() + timedelta(minutes=1)))


def test_the_open_file_is_verified(desk: Desk) -> None:
    checks = backup.verify(desk)
    names = {"integrity", "references", "audit", "documents", "unbilled"}
    assert {check.name for check in checks} == names
    assert all(check.ok for check in checks)


# Restoring


@pytest.fixture
def saved(desk: Desk) -> tuple[Desk, Path]:
    """A desk with a client, backed up, and with a second client since; closed."""
    a_kept_client(desk, "Gesichert")
    made = backup.back_up(desk).path
    a_kept_client(desk, "Seither")
    desk.store.close()
    return desk, made


def clients_in(path: Path) -> list[str]:
    desk = desk_at(path, FixedClock(NOW))
    found = [client.name for client in desk.reads.clients.active()]
    desk.store.close()
    return found


def test_restoring_brings_the_copy_back_and_keeps_the_present(saved: tuple[Desk, Path]) -> None:
    desk, made = saved
    before = desk.store.path.read_bytes()
    aside = backup.restore(made, desk.store.path, at=NOW)
    assert aside is not None
    assert aside.name == "desk-before-restore-20261123-105900.sqlite3"
    assert aside.read_bytes() == before
    assert desk.store.path.read_bytes() == made.read_bytes()
    assert stat.S_IMODE(desk.store.path.stat().st_mode) == 0o600
    assert clients_in(desk.store.path) == ["Gesichert"]
    backup.restore(aside, desk.store.path, at=NOW + timedelta(seconds=1))
    assert clients_in(desk.store.path) == ["Gesichert", "Seither"]


def test_restoring_works_where_the_file_is_gone_or_empty(saved: tuple[Desk, Path]) -> None:
    desk, made = saved
    desk.store.path.unlink()
    assert backup.restore(made, desk.store.path, at=NOW) is None
    assert clients_in(desk.store.path) == ["Gesichert"]
    desk.store.path.write_bytes(b"")
    aside = backup.restore(made, desk.store.path, at=NOW)
    assert aside is not None
    assert aside.read_bytes() == b""
    assert clients_in(desk.store.path) == ["Gesichert"]


def test_restoring_needs_no_desk(saved: tuple[Desk, Path]) -> None:
    desk, made = saved
    aside = restore_now(made, desk.store.path)
    assert aside is not None
    assert aside.is_file()
    assert clients_in(desk.store.path) == ["Gesichert"]


@pytest.mark.parametrize("content", [None, b"", b"Dear diary", "half", "flipped"])
def test_what_is_no_backup_replaces_nothing(
    saved: tuple[Desk, Path], content: bytes | str | None
) -> None:
    desk, made = saved
    whole = made.read_bytes()
    if content is None:
        made.unlink()
    elif content == "half":
        made.write_bytes(whole[: len(whole) // 2])
    elif content == "flipped":
        made.write_bytes(whole[:8192] + b"\xff" * 8192 + whole[16384:])
    elif isinstance(content, bytes):
        made.write_bytes(content)
    before = desk.store.path.read_bytes()
    with pytest.raises((BackupIsBad, StoreIsDamaged, StoreIsEmptyFile, StoreIsForeign)):
        backup.restore(made, desk.store.path, at=NOW)
    assert desk.store.path.read_bytes() == before
    assert not list(desk.store.path.parent.glob("*before-restore*"))


KILLED_WHILE_WRITING = """
import os, signal, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA journal_mode = TRUNCATE")
connection.execute("PRAGMA cache_size = 2")
connection.execute("BEGIN IMMEDIATE")
connection.execute("UPDATE client SET notes = hex(zeroblob(400000))")
os.kill(os.getpid(), signal.SIGKILL)
"""


def cut_off(path: Path) -> Path:
    """The journal that a program left which was killed while it wrote."""
    done = subprocess.run([sys.executable, "-c", KILLED_WHILE_WRITING, path], check=False)
    assert done.returncode == -signal.SIGKILL
    journal = Path(f"{path}-journal")
    assert journal.stat().st_size > 0
    return journal


@pytest.mark.skipif(os.name == "nt", reason="no SIGKILL")
def test_a_commit_cut_off_is_taken_back_at_the_next_start(saved: tuple[Desk, Path]) -> None:
    desk, _ = saved
    cut_off(desk.store.path)
    assert clients_in(desk.store.path) == ["Gesichert", "Seither"]
    with closing(sqlite3.connect(desk.store.path)) as connection:
        assert connection.execute("SELECT MAX(notes) FROM client").fetchone() == ("",)


@pytest.mark.skipif(os.name == "nt", reason="no SIGKILL")
def test_the_journal_of_a_crash_is_not_played_back_into_a_restored_file(
    saved: tuple[Desk, Path],
) -> None:
    desk, made = saved
    journal = cut_off(desk.store.path)
    aside = backup.restore(made, desk.store.path, at=NOW)
    assert aside is not None
    assert not journal.exists()
    assert desk.store.path.read_bytes() == made.read_bytes()
    assert clients_in(desk.store.path) == ["Gesichert"]
    assert clients_in(aside) == ["Gesichert", "Seither"]


@pytest.mark.skipif(os.name == "nt", reason="no SIGKILL")
def test_a_journal_without_its_file_is_put_aside_too(saved: tuple[Desk, Path]) -> None:
    desk, made = saved
    cut_off(desk.store.path)
    desk.store.path.unlink()
    assert backup.restore(made, desk.store.path, at=NOW) is None
    assert clients_in(desk.store.path) == ["Gesichert"]


def test_a_backup_of_a_busy_desk_is_whole(desk: Desk) -> None:
    task = a_kept_task(desk, a_kept_client(desk))
    worked(desk, task, minutes=5)
    with desk.store.begin() as tx:
        tx.preferences.replace_logo(b"x" * 10_000)
        made = backup.back_up(desk)
    assert made.entries == 1
    with closing(sqlite3.connect(made.path)) as connection:
        assert connection.execute("SELECT COUNT(*) FROM asset").fetchone() == (0,)
