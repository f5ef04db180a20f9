"""The two stores of the bench: ten busy years with 200,000 entries, and two months of work."""

import shutil
from datetime import date
from pathlib import Path

from vpa_desk.app import open_desk
from vpa_desk.gateways.clock import SystemClock
from vpa_desk.paths import places
from vpa_desk.services.backup import FORM
from vpa_desk.services.demo import fill

TODAY = date(2026, 11, 23)
YEARS = {True: 10, False: None}


def store_of(stores: Path, *, large: bool) -> Path:
    """The file of the 200k store, or of the small one; made if the folder does not hold it yet."""
    folder = stores / ("200k" if large else "small")
    path = folder / "desk.sqlite3"
    if not path.exists():
        fill_store(folder, large=large)
    return path


def fill_store(folder: Path, *, large: bool) -> None:
    """A practice in the folder."""
    desk = open_desk(places(folder))
    fill(desk, today=TODAY, years=YEARS[large])
    desk.store.close()


def copied(store: Path, folder: Path) -> Path:
    """A copy of a store in a folder of its own, for what writes; its file."""
    folder.mkdir(parents=True, exist_ok=True)
    return Path(shutil.copy(store, folder / store.name))


def backed_up(store: Path) -> None:
    """Have the store look as if a backup were made just now, so that none is due."""
    backups = no_backup(store)
    backups.mkdir(parents=True, exist_ok=True)
    (backups / SystemClock().now().strftime(FORM)).touch()


def no_backup(store: Path) -> Path:
    """Have a backup be due at the next start; the folder where it would lie."""
    backups = places(store.parent).backups
    shutil.rmtree(backups, ignore_errors=True)
    return backups
