"""The only SQL: one SQLite file, its tables, and the repositories that speak domain values.

Belongs here: queries, mappings, migrations, the guards of the books, the gate before the file.
Does not belong here: rules of the trade (domain), what a user can do (services).
"""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vpa_desk.store.database import Store

__all__ = ["open_store"]


def open_store(
    path: Path,
    *,
    backups: Path,
    now: Callable[[], datetime],
    version: str,
    thorough: bool = True,
) -> "Store":
    """The store in the file at `path`, made if the folder holds none.

    Passes the gate first and raises one of the cases of `domain.safekeeping` if the file may not
    be opened; nothing in the file is changed then. `backups` is where copies are looked for
    and the copy before an upgrade is put. `thorough` has the gate read the whole file; a command
    that only reads does without. Heavy libraries are loaded here, on first use.
    """
    from vpa_desk.store.database import opened

    return opened(path, backups=backups, now=now, version=version, thorough=thorough)
