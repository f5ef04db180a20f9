"""Copies of the file that were opened, checked and counted before they count as backups."""

import sqlite3
from contextlib import closing
from pathlib import Path

from vpa_desk.domain.safekeeping import BackupIsBad
from vpa_desk.paths import ensure_folder


def copy(source: Path, target: Path) -> None:
    """A consistent copy in one step, mode 0600 whatever the umask; `target` must not exist."""
    target.touch(mode=0o600, exist_ok=False)
    with (
        closing(sqlite3.connect(f"{source.as_uri()}?mode=ro", uri=True)) as live,
        closing(sqlite3.connect(target)) as copied,
    ):
        live.backup(copied)


def counts(path: Path) -> tuple[int, int]:
    """How many issued invoices and entries a copy holds; `BackupIsBad` if it does not check."""
    try:
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
            (answer,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
            if answer != "ok" or connection.execute("PRAGMA foreign_key_check").fetchone():
                raise BackupIsBad(path, "integrity_check")
            return _count(connection)
    except sqlite3.Error as error:
        raise BackupIsBad(path, getattr(error, "sqlite_errorname", "unreadable")) from None


def verified_copy(source: Path, folder: Path, name: str) -> Path:
    """A checked copy of `source` under `name`; it appears only once it has passed."""
    ensure_folder(folder)
    begun = folder / f"{name}.part"
    begun.unlink(missing_ok=True)
    copy(source, begun)
    counts(begun)
    finished = folder / name
    begun.replace(finished)
    return finished


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file."""
    import hashlib

    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _count(connection: sqlite3.Connection) -> tuple[int, int]:
    (invoices,) = connection.execute(
        "SELECT COUNT(*) FROM paper WHERE state = 'issued' AND kind = 'invoice'"
    ).fetchone()
    (entries,) = connection.execute("SELECT COUNT(*) FROM entry").fetchone()
    return int(invoices), int(entries)
