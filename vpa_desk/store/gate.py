"""The gate: what must be true of the file before it is opened; nothing in it is changed."""

import sqlite3
from contextlib import closing
from pathlib import Path

from vpa_desk.domain.safekeeping import (
    StoreIsBusy,
    StoreIsDamaged,
    StoreIsEmptyFile,
    StoreIsForeign,
    StoreIsMissing,
    StoreIsNewer,
    StoreIsReadOnly,
)
from vpa_desk.store.schema import APPLICATION_ID, HEAD, missing_guards, version_of

MARKER = "desk.marker"
_MAGIC = b"SQLite format 3\x00"
_APPLICATION = slice(68, 72)  # where the header names the program
_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def pass_gate(path: Path, backups: Path, *, thorough: bool = True) -> bool:
    """Whether a desk's file lies at `path`; False on the first run, when there is none yet.

    `thorough` reads the file from end to end, which takes longer the larger it is. Without, a
    damaged page is noticed by whoever reads it.

    Raises one of the cases of `domain.safekeeping` when what lies there must not be opened.
    A missing file is a first run only in a folder without marker and without backups.
    """
    if not path.exists():
        _check_first_run(path, backups)
        return False
    _check_header(path, backups)
    try:
        _look_inside(path, thorough=thorough)
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode in _BUSY:
            raise StoreIsBusy(path) from None
        if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_READONLY:
            raise StoreIsReadOnly(path) from None
        raise StoreIsDamaged(path, error.sqlite_errorname) from None
    return True


def leave_marker(path: Path, uuid: str) -> None:
    """Note beside the file that it exists, so that its loss is never taken for a first run."""
    marker = path.with_name(MARKER)
    if not marker.exists():
        marker.touch(mode=0o600)
        marker.write_text(f"{uuid}\n", "utf-8")


def _check_first_run(path: Path, backups: Path) -> None:
    if path.with_name(MARKER).exists() or any(backups.glob("*.sqlite3")):
        raise StoreIsMissing(path, backups)


def _check_header(path: Path, backups: Path) -> None:
    if not path.is_file():
        raise StoreIsForeign(path)
    if path.stat().st_size == 0:
        raise StoreIsEmptyFile(path, backups)
    with path.open("rb") as file:
        header = file.read(_APPLICATION.stop)
    if not header.startswith(_MAGIC) or header[_APPLICATION] != APPLICATION_ID.to_bytes(4):
        raise StoreIsForeign(path)


def _look_inside(path: Path, *, thorough: bool) -> None:
    """Ask the file itself; what a crash left half written is taken back first."""
    try:
        _ask(path, "ro", thorough=thorough)
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_READONLY_ROLLBACK:
            raise
        # A commit was cut off. SQLite takes it back by the journal, but only for a writer.
        _ask(path, "rw", thorough=True)


def _ask(path: Path, mode: str, *, thorough: bool) -> None:
    with closing(sqlite3.connect(f"{path.as_uri()}?mode={mode}", uri=True)) as connection:
        _check_content(connection, path, thorough=thorough)


def _check_content(connection: sqlite3.Connection, path: Path, *, thorough: bool) -> None:
    version = version_of(connection)
    if version > HEAD:
        raise StoreIsNewer(path, version, HEAD)
    if thorough or version != HEAD:
        (answer,) = connection.execute("PRAGMA quick_check(1)").fetchone()
        if answer != "ok":
            raise StoreIsDamaged(path, "quick_check")
    missing = missing_guards(connection) if version == HEAD else ()
    if missing:
        raise StoreIsDamaged(path, missing[0])
