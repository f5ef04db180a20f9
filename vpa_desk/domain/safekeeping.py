"""What can be the case with the file that holds everything, said before it is touched."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from vpa_desk.domain.errors import Case


class StoreIsEmptyFile(Case):
    """The file has no content at all: something cut it off."""

    path: Path
    backups: Path


class StoreIsForeign(Case):
    """The file is something else than a desk."""

    path: Path


class StoreIsNewer(Case):
    """A newer VPA Desk wrote the file."""

    path: Path
    version: int
    known: int


class StoreIsDamaged(Case):
    """The file is a desk, but what it holds is broken."""

    path: Path
    detail: str


class StoreIsMissing(Case):
    """There was a file here, and it is gone."""

    path: Path
    backups: Path


class StoreIsBusy(Case):
    """Another program holds the file."""

    path: Path


class StoreIsReadOnly(Case):
    """The file or its folder cannot be written."""

    path: Path


class StoreIsFull(Case):
    """No room is left on the disk."""

    path: Path


class StoreWasReplaced(Case):
    """Another file was put in the place of the open one."""

    path: Path


class NotFound(Case):
    """Nothing in the store has this identity."""

    kind: str
    ref: str


class SeveralFound(Case):
    """Several things fit what was typed."""

    kind: str
    ref: str
    candidates: tuple[str, ...]


class FolderIsNotEmpty(Case):
    """Sample data only goes into an empty folder."""

    path: Path


class BackupIsBad(Case):
    """A copy did not pass the check, and did not replace anything."""

    path: Path
    detail: str


@dataclass(frozen=True, slots=True)
class Check:
    """One question asked of the store, and its answer."""

    name: str
    ok: bool
    detail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupMade:
    """A verified copy of the store."""

    path: Path
    made_at: datetime
    sha256: str
    invoices: int
    entries: int
