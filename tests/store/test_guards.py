"""The books stand against every statement, on a plain connection and without any pragma."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.practice import billed_practice
from vpa_desk.services.desk import Desk

ATTACKS = (
    "UPDATE invoice SET total_minor = 1, net_minor = 1, tax_minor = 0 WHERE state = 'issued'",
    "UPDATE invoice SET number = 'X' WHERE state = 'issued'",
    "UPDATE invoice SET state = 'draft' WHERE state = 'issued'",
    "UPDATE invoice SET id = 77 WHERE state = 'issued'",
    "UPDATE invoice SET id = 77 WHERE state = 'draft'",
    "UPDATE invoice SET snapshot = '{}'",
    "UPDATE invoice SET version = version + 1",
    "UPDATE invoice SET client_id = client_id WHERE state = 'issued'",
    "UPDATE OR REPLACE invoice SET id = (SELECT id FROM invoice WHERE state = 'issued')"
    " WHERE state = 'draft'",
    "UPDATE OR REPLACE invoice SET rowid = (SELECT id FROM invoice WHERE state = 'issued')"
    " WHERE state = 'draft'",
    "UPDATE OR REPLACE invoice SET number = (SELECT number FROM invoice WHERE state = 'issued')"
    " WHERE state = 'draft'",
    "UPDATE OR IGNORE invoice SET due_on = '2099-01-01' WHERE state = 'issued'",
    "WITH x AS (SELECT id FROM invoice WHERE state = 'issued')"
    " UPDATE invoice SET due_on = '2099-01-01' WHERE id IN x",
    "DELETE FROM invoice WHERE state = 'issued'",
    "DELETE FROM invoice",
    "WITH x AS (SELECT id FROM invoice WHERE state = 'issued') DELETE FROM invoice WHERE id IN x",
    "INSERT OR REPLACE INTO invoice SELECT * FROM invoice WHERE state = 'issued'",
    "REPLACE INTO invoice SELECT * FROM invoice WHERE state = 'issued'",
    "INSERT OR REPLACE INTO invoice (id, client_id, state, version, period_start, period_until,"
    " currency, intro, closing, created_at) SELECT id, client_id, 'draft', 1, period_start,"
    " period_until, currency, '', '', 0 FROM invoice WHERE state = 'issued'",
    "INSERT INTO invoice SELECT * FROM invoice WHERE state = 'issued'"
    " ON CONFLICT (id) DO UPDATE SET due_on = '2099-01-01'",
    "INSERT INTO invoice (id, client_id, state, version, period_start, period_until, currency,"
    " intro, closing, created_at, number, series, seq, issued_on, due_on, net_minor, tax_minor,"
    " total_minor, snapshot, pdf_sha256) SELECT 99, client_id, 'issued', 1, period_start,"
    " period_until, currency, '', '', 0, 'RE-9', 'X', 1, issued_on, due_on, 0, 0, 0, '{}',"
    " pdf_sha256 FROM invoice WHERE state = 'issued'",
    "UPDATE position SET net_minor = 1 WHERE invoice_id ={issued}",
    "UPDATE position SET text = 'x' WHERE invoice_id ={issued}",
    "UPDATE position SET invoice_id ={draft} WHERE invoice_id ={issued}",
    "UPDATE OR REPLACE position SET invoice_id ={issued}, place = 1 WHERE invoice_id ={draft}",
    "DELETE FROM position WHERE invoice_id ={issued}",
    "DELETE FROM position",
    "INSERT INTO position SELECT invoice_id, 99, text, detail, quantity, unit, price_minor,"
    " rate_kind, net_minor FROM position WHERE invoice_id ={issued}",
    "REPLACE INTO position SELECT * FROM position WHERE invoice_id ={issued}",
    "INSERT INTO position SELECT * FROM position WHERE invoice_id ={issued}"
    " ON CONFLICT DO UPDATE SET net_minor = 1",
    "UPDATE entry SET seconds = seconds + 1 WHERE invoice_id ={issued}",
    "UPDATE entry SET started_at = 1 WHERE invoice_id ={issued}",
    "UPDATE entry SET invoice_id = NULL, place = NULL WHERE invoice_id ={issued}",
    "UPDATE entry SET invoice_id ={draft} WHERE invoice_id ={issued}",
    "UPDATE entry SET invoice_id ={issued}, place = 1 WHERE invoice_id IS NULL",
    "UPDATE entry SET id = 77 WHERE invoice_id ={issued}",
    "UPDATE OR REPLACE entry SET id = (SELECT id FROM entry WHERE invoice_id ={issued} LIMIT 1)"
    " WHERE id = (SELECT id FROM entry WHERE invoice_id IS NULL LIMIT 1)",
    "UPDATE OR REPLACE entry SET rowid = (SELECT id FROM entry WHERE invoice_id ={issued} LIMIT 1)"
    " WHERE id = (SELECT id FROM entry WHERE invoice_id IS NULL LIMIT 1)",
    "DELETE FROM entry WHERE invoice_id ={issued}",
    "DELETE FROM entry",
    "REPLACE INTO entry SELECT * FROM entry WHERE invoice_id ={issued}",
    "INSERT INTO entry SELECT 99, task_id, client_id, service_id, text, started_at, seconds, zone,"
    " day, billable, invoice_id, place FROM entry WHERE invoice_id ={issued} LIMIT 1",
    "INSERT INTO entry SELECT * FROM entry WHERE invoice_id ={issued} LIMIT 1"
    " ON CONFLICT DO UPDATE SET seconds = 1",
    "UPDATE document SET content = x'00'",
    "UPDATE document SET sha256 = sha256",
    "UPDATE document SET id = 77",
    "DELETE FROM document",
    "REPLACE INTO document SELECT * FROM document",
    "INSERT OR REPLACE INTO document SELECT 99, invoice_id, kind, name, x'00', sha256"
    " FROM document LIMIT 1",
    "INSERT INTO document SELECT 99, invoice_id, 'xml', name, x'00', sha256 FROM document LIMIT 1",
    "INSERT INTO document SELECT * FROM document WHERE true ON CONFLICT DO UPDATE SET name = 'x'",
    "UPDATE series SET first_seq = 5",
    "DELETE FROM series",
    "REPLACE INTO series SELECT name, 99 FROM series",
    "UPDATE audit SET payload = '{}'",
    "UPDATE audit SET hash = prev",
    "DELETE FROM audit",
    "DELETE FROM audit WHERE id = (SELECT MAX(id) FROM audit)",
    "REPLACE INTO audit SELECT * FROM audit",
    "INSERT INTO audit SELECT id + 5, at, version, kind, ref, payload, hash, hash FROM audit",
    "INSERT INTO audit SELECT MAX(id) + 1, at, version, kind, ref, payload, 'x', hash FROM audit",
    "DELETE FROM client",
    "DELETE FROM task",
    "UPDATE client SET id = id + 1",
)
PROTECTED = (
    "SELECT * FROM invoice WHERE state = 'issued' ORDER BY id",
    "SELECT * FROM position WHERE invoice_id IN (SELECT id FROM invoice WHERE state = 'issued')"
    " ORDER BY invoice_id, place",
    "SELECT * FROM entry WHERE invoice_id IN (SELECT id FROM invoice WHERE state = 'issued')"
    " ORDER BY id",
    "SELECT * FROM document ORDER BY id",
    "SELECT * FROM audit ORDER BY id",
    "SELECT * FROM series ORDER BY name",
)


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with two issued invoices, one draft and unbilled time."""
    return billed_practice(tmp_path_factory.mktemp("books"))


@pytest.fixture(params=[True, False], ids=["foreign keys on", "foreign keys off"])
def plain(books: Path, request: pytest.FixtureRequest) -> Iterator[sqlite3.Connection]:
    """A connection that knows nothing of our pragmas."""
    with closing(sqlite3.connect(books, isolation_level=None)) as connection:
        connection.execute(f"PRAGMA foreign_keys = {int(request.param)}")
        connection.execute("PRAGMA recursive_triggers = OFF")
        yield connection


@pytest.mark.parametrize("attack", ATTACKS)
def test_no_statement_changes_the_books(plain: sqlite3.Connection, attack: str) -> None:
    before = [plain.execute(query).fetchall() for query in PROTECTED]
    assert all(before)
    plain.execute("BEGIN")
    refused = _refused(plain, attack)
    after = [plain.execute(query).fetchall() for query in PROTECTED]
    plain.execute("ROLLBACK")
    assert after == before
    # Whatever leaves the books alone may pass with foreign keys off; the rest must be refused.
    assert refused or "client" in attack or "task" in attack


def test_the_next_number_with_document_and_right_sums_passes(books: Path) -> None:
    _issue(books, step=1)


@pytest.mark.parametrize("step", [-1, 0, 2, 100])
def test_a_number_out_of_turn_is_refused(books: Path, step: int) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="next number"):
        _issue(books, step=step)


def test_an_invoice_is_not_issued_without_its_document(books: Path) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="has its document"):
        _issue(books, step=1, document=False)


def test_an_invoice_is_not_issued_with_sums_that_differ(books: Path) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="sum to the net total"):
        _issue(books, step=1, too_much=1)


def test_a_draft_can_be_discarded_on_any_connection(books: Path) -> None:
    with closing(sqlite3.connect(books, isolation_level=None)) as connection:
        connection.execute("BEGIN")
        connection.execute(
            "UPDATE entry SET invoice_id = NULL, place = NULL WHERE invoice_id ="
            " (SELECT id FROM invoice WHERE state = 'draft')"
        )
        connection.execute(
            "DELETE FROM position WHERE invoice_id = (SELECT id FROM invoice WHERE state = 'draft')"
        )
        connection.execute("DELETE FROM invoice WHERE state = 'draft'")
        assert connection.execute("SELECT COUNT(*) FROM invoice").fetchone() == (2,)
        connection.execute("ROLLBACK")


def test_two_timers_cannot_run(desk: Desk) -> None:
    with closing(sqlite3.connect(desk.store.path, isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("INSERT INTO running VALUES (1, 1, 0, 'UTC')")
        for slot in (1, 2):
            with pytest.raises(sqlite3.IntegrityError):
                connection.execute("INSERT INTO running VALUES (?, 1, 0, 'UTC')", (slot,))


def _issue(books: Path, *, step: int, document: bool = True, too_much: int = 0) -> None:
    """Try to issue the draft by hand, `step` numbers after the last, and take it back."""
    with closing(sqlite3.connect(books, isolation_level=None)) as plain:
        series, last = plain.execute("SELECT series, MAX(seq) FROM invoice").fetchone()
        (draft,) = plain.execute("SELECT id FROM invoice WHERE state = 'draft'").fetchone()
        (net,) = plain.execute(
            "SELECT SUM(net_minor) FROM position WHERE invoice_id = ?", (draft,)
        ).fetchone()
        plain.execute("BEGIN")
        if document:
            plain.execute(
                "INSERT INTO document VALUES (99, ?, 'pdf', 'x.pdf', x'00', ?)", (draft, "0" * 64)
            )
        plain.execute(
            "UPDATE invoice SET state = 'issued', number = 'RE-new', seq = ?, series = ?,"
            " issued_on = '2026-11-23', due_on = '2026-11-23', tax_minor = 0, net_minor = ?,"
            " total_minor = ?, snapshot = '{}', pdf_sha256 = ? WHERE id = ?",
            (last + step, series, net + too_much, net + too_much, "0" * 64, draft),
        )


def _refused(connection: sqlite3.Connection, attack: str) -> bool:
    issued = "(SELECT id FROM invoice WHERE state = 'issued' ORDER BY id LIMIT 1)"
    draft = "(SELECT id FROM invoice WHERE state = 'draft')"
    text = attack.replace("={issued}", f"= {issued}").replace("={draft}", f"= {draft}")
    try:
        changed = connection.execute(text).rowcount
    except sqlite3.Error:
        return True
    return changed == 0
