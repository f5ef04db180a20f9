"""Backups: made when due, checked before they count, restored without losing the present."""

import os
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

from vpa_desk.domain.safekeeping import BackupIsBad, BackupMade, Check
from vpa_desk.services.desk import Desk
from vpa_desk.store.backup import counts, sha256_of, verified_copy
from vpa_desk.store.gate import pass_gate

DUE_AFTER = timedelta(hours=20)
KEPT_DAYS = 7
KEPT_WEEKS = 4
KEPT_MONTHS = 12
FORM = "desk-%Y%m%d-%H%M%S.sqlite3"


def back_up(desk: Desk, target: Path | None = None) -> BackupMade:
    """A verified copy in the backup folder, or at `target`, which is never overwritten."""
    at = desk.now()
    place = target or desk.backups / at.strftime(FORM)
    if place.exists():
        raise BackupIsBad(place, "exists")
    made = _described(verified_copy(desk.store.path, place.parent, place.name), at)
    if target is None:
        _thin_out(desk.backups)
    return made


def back_up_if_due(desk: Desk) -> BackupMade | None:
    """A copy if the last is older than 20 hours and anything was written since; else None."""
    last = last_backup(desk)
    written = datetime.fromtimestamp(desk.store.path.stat().st_mtime, UTC)
    # A copy dated ahead of the clock tells nothing: one of the two was set wrong.
    if last is not None and last <= desk.now() < last + DUE_AFTER:
        return None
    if last is not None and written <= last <= desk.now():
        return None
    return back_up(desk)


def last_backup(desk: Desk) -> datetime | None:
    """When the newest copy in the backup folder was made; None without any."""
    made = [_made_at(path) for path in _copies(desk.backups)]
    return max(made, default=None)


def verify(desk: Desk) -> tuple[Check, ...]:
    """All checks of the open file."""
    return desk.reads.audit.checks()


def restore(backup: Path, database: Path, *, at: datetime) -> Path | None:
    """The backup put in the place of the database; the present file is kept aside, its path
    returned. The store must be closed. `BackupIsBad` changes nothing.
    """
    if not backup.is_file():
        raise BackupIsBad(backup, "missing")
    pass_gate(backup, backup.parent)
    counts(backup)
    fresh = database.with_suffix(".restored")
    fresh.touch(mode=0o600)
    shutil.copyfile(backup, fresh)
    with fresh.open("rb+") as file:
        os.fsync(file.fileno())
    aside = _put_aside(database, f"{database.stem}-before-restore-{at:%Y%m%d-%H%M%S}.sqlite3")
    fresh.replace(database)
    return aside


def _put_aside(database: Path, name: str) -> Path | None:
    aside, journal = database.with_name(name), Path(f"{database}-journal")
    present = database.exists()
    if present:
        database.replace(aside)
    # A journal that a crash left belongs to this file; SQLite would play it back into the next.
    if journal.exists():
        journal.replace(Path(f"{aside}-journal"))
    return aside if present else None


def _described(path: Path, at: datetime) -> BackupMade:
    invoices, entries = counts(path)
    return BackupMade(
        path=path, made_at=at, sha256=sha256_of(path), invoices=invoices, entries=entries
    )


def _thin_out(folder: Path) -> None:
    """Old copies go: the newest of 7 days, 4 weeks and 12 months stay, and the three newest."""
    copies = sorted(_copies(folder), key=_made_at, reverse=True)
    kept = set(copies[:3])
    for period, count in (("%Y-%j", KEPT_DAYS), ("%G-%V", KEPT_WEEKS), ("%Y-%m", KEPT_MONTHS)):
        newest: dict[str, Path] = {}
        for path in copies:
            newest.setdefault(_made_at(path).strftime(period), path)
        kept.update(list(newest.values())[:count])
    for path in copies:
        if path not in kept:
            path.unlink()


def _copies(folder: Path) -> list[Path]:
    return [path for path in folder.glob("desk-*.sqlite3") if _is_named(path)]


def _is_named(path: Path) -> bool:
    try:
        _made_at(path)
    except ValueError:
        return False
    return True


def _made_at(path: Path) -> datetime:
    """When a copy was made, by its name; `ValueError` for a name of another form."""
    # `strptime` would do it, and have every start wait for its words of all languages.
    made = datetime.fromisoformat(path.stem.removeprefix("desk-").replace("-", "T")).replace(
        tzinfo=UTC
    )
    if made.strftime(FORM) != path.name:
        raise ValueError(path.name)
    return made
