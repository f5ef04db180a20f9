"""The audit: each line bound to the one before; any change is found and named."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import NOW, desk_at
from tests.fakes import FixedClock
from tests.practice import billed_practice
from vpa_desk.domain.payments import PaymentKind
from vpa_desk.domain.safekeeping import Check
from vpa_desk.services import billing
from vpa_desk.services.desk import Desk
from vpa_desk.store.audit.chain import first_broken, line_hash


def test_each_line_carries_the_hash_of_the_one_before(desk: Desk) -> None:
    with desk.store.begin() as tx:
        first = tx.audit.add("issued", "RE-1", {"minor": 100})
        second = tx.audit.add("payment", "RE-1", {"on": "2026-11-23", "ä": 1})
    lines = read(desk.store.path)
    assert [(line["prev"], line["hash"]) for line in lines] == [("", first), (first, second)]
    assert (lines[1]["kind"], lines[1]["version"]) == ("payment", "test")
    assert lines[1]["payload"] == '{"on": "2026-11-23", "ä": 1}'
    assert first_broken(lines) is None


def test_an_empty_audit_holds() -> None:
    assert first_broken([]) is None


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("at", 0),
        ("version", "9"),
        ("kind", "x"),
        ("ref", "x"),
        ("payload", '{"minor": 1}'),
        ("prev", "0" * 64),
        ("hash", "0" * 64),
        ("id", 7),
    ],
)
def test_whatever_is_changed_in_a_line_breaks_the_chain_there(
    desk: Desk, column: str, value: object
) -> None:
    for number in range(3):
        with desk.store.begin() as tx:
            tx.audit.add("issued", f"RE-{number}", {})
    lines = read(desk.store.path)
    lines[1][column] = value
    assert first_broken(lines) == lines[1]["id"]


def test_a_line_rehashed_by_hand_breaks_the_chain_after_it(desk: Desk) -> None:
    for number in range(3):
        with desk.store.begin() as tx:
            tx.audit.add("issued", f"RE-{number}", {})
    lines = read(desk.store.path)
    lines[0]["payload"] = '{"minor": 1}'
    lines[0]["hash"] = line_hash(lines[0])
    assert first_broken(lines) == 2


TAMPERINGS = {
    "audit": (
        "DROP TRIGGER audit_does_not_change",
        "UPDATE audit SET payload = '{}' WHERE id = 1",
    ),
    "documents": (
        "DROP TRIGGER file_does_not_change",
        "UPDATE file SET content = x'00' WHERE id = (SELECT MAX(id) FROM file)",
    ),
    "references": (
        "PRAGMA foreign_keys = OFF",
        "INSERT INTO running VALUES (1, 999, 0, 'UTC')",
    ),
    "unbilled": (
        "DROP TRIGGER unbilled_is_not_forgotten",
        "DELETE FROM unbilled WHERE entry_id = (SELECT MIN(entry_id) FROM unbilled)",
    ),
}


@pytest.mark.parametrize("name", TAMPERINGS)
def test_a_tampered_file_fails_the_check_that_knows(tmp_path: Path, name: str) -> None:
    path = billed_practice(tmp_path)
    desk = desk_at(path, FixedClock(NOW))
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in TAMPERINGS[name]:
            connection.execute(statement)
    failed = [check for check in desk.reads.audit.checks() if not check.ok]
    desk.store.close()
    assert [check.name for check in failed] == [name]
    expected = {
        "audit": "line 1",
        "documents": "ST-2026-0001",
        "references": "1 dangling",
        "unbilled": "1 astray",
    }
    assert failed == [Check(name, ok=False, detail=expected[name])]


def test_a_document_that_is_gone_is_missed(tmp_path: Path) -> None:
    path = billed_practice(tmp_path)
    desk = desk_at(path, FixedClock(NOW))
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("DROP TRIGGER file_stays_in_the_books")
        connection.execute("DELETE FROM file")
    (check,) = [check for check in desk.reads.audit.checks() if not check.ok]
    desk.store.close()
    assert check.detail == "RE-2026-0001, RE-2026-0002, RE-2026-0003, ST-2026-0001"


def test_the_audit_tells_what_was_issued_and_paid(tmp_path: Path) -> None:
    desk = desk_at(billed_practice(tmp_path), FixedClock(NOW))
    line = desk.reads.papers.invoices(date(2026, 11, 23))[-1]
    later = replace(desk, clock=FixedClock(NOW + timedelta(days=1)))
    today, back = later.today(), PaymentKind.REPAYMENT
    billing.record_payment(later, line.id, on=today, amount=line.total, kind=back)
    billing.record_payment(later, line.id, on=today, amount=line.total)
    billing.take_back_payment(later, line.id)
    desk.store.close()
    told = [(line["kind"], line["ref"]) for line in read(desk.store.path)]
    assert told == [
        ("issued", "RE-2026-0001"),
        ("issued", "RE-2026-0002"),
        ("issued", "RE-2026-0003"),
        ("payment", "RE-2026-0001"),
        ("payment", "RE-2026-0002"),
        ("payment taken back", "RE-2026-0002"),
        ("repayment", "RE-2026-0001"),
        ("payment", "RE-2026-0001"),
        ("payment taken back", "RE-2026-0001"),
    ]


def read(path: Path) -> list[Any]:
    """The lines of the audit as they lie in the file."""
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        rows = connection.execute("SELECT * FROM audit ORDER BY id").fetchall()
    return [dict(row) for row in rows]
