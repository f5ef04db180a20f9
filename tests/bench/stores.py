"""The two stores of the bench: ten busy years with 200,000 entries, and two months of work."""

from datetime import date
from pathlib import Path

from vpa_desk.app import open_desk
from vpa_desk.paths import places
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
