"""Safekeeping: cases of the file carry where it is and what is the matter."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from vpa_desk.domain import safekeeping
from vpa_desk.domain.errors import Case, DeskError

FILE, BACKUPS = Path("desk.sqlite3"), Path("backups")
CASES = (
    safekeeping.StoreIsEmptyFile(FILE, BACKUPS),
    safekeeping.StoreIsForeign(FILE),
    safekeeping.StoreIsNewer(FILE, 9, 1),
    safekeeping.StoreIsDamaged(FILE, "quick_check"),
    safekeeping.StoreIsMissing(FILE, BACKUPS),
    safekeeping.StoreIsBusy(FILE),
    safekeeping.StoreIsReadOnly(FILE),
    safekeeping.StoreIsFull(FILE),
    safekeeping.StoreWasReplaced(FILE),
    safekeeping.FolderIsNotEmpty(FILE),
    safekeeping.BackupIsBad(FILE, "missing"),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: type(case).__name__)
def test_every_case_of_the_file_names_it(case: Case) -> None:
    assert isinstance(case, DeskError)
    assert case.data()["path"] == FILE
    assert case.args == tuple(case.data().values())


def test_several_found_lists_what_fits() -> None:
    case = safekeeping.SeveralFound("client", "Mü", ("Müller", "Münch"))
    assert case.data() == {"kind": "client", "ref": "Mü", "candidates": ("Müller", "Münch")}


def test_a_backup_and_a_check_are_values() -> None:
    made = safekeeping.BackupMade(
        path=FILE,
        made_at=datetime(2026, 11, 23, tzinfo=UTC),
        sha256="0" * 64,
        invoices=1,
        entries=2,
    )
    assert (made.invoices, made.entries) == (1, 2)
    assert safekeeping.Check("audit", ok=True, detail="unbroken").ok
