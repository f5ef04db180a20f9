"""The books stand against every statement, on a plain connection and without any pragma."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.practice import billed_practice
from vpa_desk.services.desk import Desk

ATTACKS = (
    # Papers
    "UPDATE paper SET total_minor = 1, net_minor = 1, tax_minor = 0 WHERE state = 'issued'",
    "UPDATE paper SET number = 'X' WHERE state = 'issued'",
    "UPDATE paper SET state = 'draft' WHERE state = 'issued'",
    "UPDATE paper SET id = 77 WHERE state = 'issued'",
    "UPDATE paper SET id = 77 WHERE state = 'draft'",
    "UPDATE paper SET kind = 'quote'",
    "UPDATE paper SET kind = 'cancellation' WHERE state = 'draft'",
    "UPDATE paper SET snapshot = '{}'",
    "UPDATE paper SET version = version + 1",
    "UPDATE paper SET client_id = client_id WHERE state = 'issued'",
    "UPDATE OR REPLACE paper SET id = (SELECT id FROM paper WHERE state = 'issued')"
    " WHERE state = 'draft'",
    "UPDATE OR REPLACE paper SET rowid = (SELECT id FROM paper WHERE state = 'issued')"
    " WHERE state = 'draft'",
    "UPDATE OR REPLACE paper SET number = (SELECT number FROM paper WHERE state = 'issued')"
    " WHERE state = 'draft'",
    "UPDATE OR IGNORE paper SET due_on = '2099-01-01' WHERE state = 'issued'",
    "WITH x AS (SELECT id FROM paper WHERE state = 'issued')"
    " UPDATE paper SET due_on = '2099-01-01' WHERE id IN x",
    "DELETE FROM paper WHERE state = 'issued'",
    "DELETE FROM paper WHERE kind = 'cancellation'",
    "DELETE FROM paper",
    "WITH x AS (SELECT id FROM paper WHERE state = 'issued') DELETE FROM paper WHERE id IN x",
    "INSERT OR REPLACE INTO paper SELECT * FROM paper WHERE state = 'issued'",
    "REPLACE INTO paper SELECT * FROM paper WHERE state = 'issued'",
    "INSERT OR REPLACE INTO paper (id, kind, client_id, state, version, period_start,"
    " period_until, currency, intro, closing, created_at) SELECT id, kind, client_id, 'draft', 1,"
    " period_start, period_until, currency, '', '', 0 FROM paper WHERE state = 'issued'",
    "INSERT INTO paper SELECT * FROM paper WHERE state = 'issued'"
    " ON CONFLICT (id) DO UPDATE SET due_on = '2099-01-01'",
    "INSERT INTO paper (id, kind, client_id, state, version, period_start, period_until, currency,"
    " intro, closing, created_at, number, series, seq, issued_on, due_on, net_minor, tax_minor,"
    " total_minor, snapshot, pdf_sha256) SELECT 99, kind, client_id, 'issued', 1, period_start,"
    " period_until, currency, '', '', 0, 'RE-9', 'X', 1, issued_on, due_on, 0, 0, 0, '{}',"
    " pdf_sha256 FROM paper WHERE state = 'issued'",
    # Links
    "UPDATE link SET target_id = target_id",
    "UPDATE link SET kind = 'follows_from'",
    "UPDATE OR REPLACE link SET paper_id ={draft}",
    "DELETE FROM link",
    "DELETE FROM link WHERE paper_id ={cancellation}",
    "REPLACE INTO link SELECT * FROM link",
    "INSERT INTO link SELECT * FROM link WHERE true ON CONFLICT DO UPDATE SET kind = 'corrects'",
    "INSERT INTO link VALUES ({cancellation_}, 'cancels', {issued_})",
    "INSERT INTO link VALUES ({issued_}, 'follows_from', {cancellation_})",
    "INSERT INTO link VALUES ({draft_}, 'cancels', {issued_})",
    "INSERT INTO link VALUES ({draft_}, 'corrects', {issued_})",
    "INSERT INTO link VALUES ({draft_}, 'reminds_of', {issued_})",
    # Positions
    "UPDATE position SET net_minor = 1 WHERE paper_id ={issued}",
    "UPDATE position SET text = 'x' WHERE paper_id ={issued}",
    "UPDATE position SET paper_id ={draft} WHERE paper_id ={issued}",
    "UPDATE OR REPLACE position SET paper_id ={issued}, place = 1 WHERE paper_id ={draft}",
    "UPDATE position SET quantity = '-1' WHERE paper_id ={draft}",
    "UPDATE position SET net_minor = -1 WHERE paper_id ={draft}",
    "DELETE FROM position WHERE paper_id ={issued}",
    "DELETE FROM position",
    "INSERT INTO position SELECT paper_id, 99, text, detail, quantity, unit, price_minor,"
    " rate_kind, net_minor FROM position WHERE paper_id ={issued}",
    "INSERT INTO position SELECT paper_id, 99, text, detail, '-1', unit, price_minor,"
    " rate_kind, -1 FROM position WHERE paper_id ={draft}",
    "REPLACE INTO position SELECT * FROM position WHERE paper_id ={issued}",
    "INSERT INTO position SELECT * FROM position WHERE paper_id ={issued}"
    " ON CONFLICT DO UPDATE SET net_minor = 1",
    # Time on papers
    "UPDATE billing SET seconds = seconds + 1",
    "UPDATE billing SET entry_id = entry_id + 1 WHERE paper_id ={issued}",
    "UPDATE billing SET paper_id ={draft}, place = 1 WHERE paper_id ={issued}",
    "UPDATE billing SET paper_id ={issued}, place = 1 WHERE paper_id ={draft}",
    "UPDATE OR REPLACE billing SET paper_id ={issued}, place = 1 WHERE paper_id ={draft}",
    "UPDATE billing SET released_by ={cancellation} WHERE paper_id ={issued}",
    "UPDATE billing SET released_by ={draft} WHERE paper_id ={issued}",
    "UPDATE billing SET released_by = NULL WHERE released_by IS NOT NULL",
    "UPDATE billing SET released_by = paper_id",
    "DELETE FROM billing",
    "DELETE FROM billing WHERE paper_id ={issued}",
    "DELETE FROM billing WHERE released_by IS NOT NULL",
    "REPLACE INTO billing SELECT * FROM billing WHERE paper_id ={issued}",
    "INSERT INTO billing SELECT * FROM billing WHERE paper_id ={issued}"
    " ON CONFLICT DO UPDATE SET seconds = 1",
    "INSERT INTO billing SELECT {draft_}, 1, entry_id, seconds, NULL FROM billing"
    " WHERE paper_id ={issued}",
    "INSERT INTO billing SELECT {issued_}, 1, id, seconds, NULL FROM entry",
    "INSERT INTO billing SELECT {cancellation_}, 1, id, seconds, NULL FROM entry",
    "INSERT INTO billing VALUES ({draft_}, 1, 12345, 60, NULL)",
    "UPDATE entry SET seconds = seconds + 1 WHERE id IN ({billed})",
    "UPDATE entry SET started_at = 1 WHERE id IN ({billed})",
    "UPDATE entry SET billable = 0 WHERE id IN ({billed})",
    "UPDATE entry SET client_id = client_id WHERE id IN ({billed})",
    "UPDATE entry SET id = 77 WHERE id IN ({billed})",
    "UPDATE entry SET id = 77 WHERE id NOT IN ({billed})",
    "UPDATE OR REPLACE entry SET id = (SELECT id FROM entry WHERE id IN ({billed}) LIMIT 1)"
    " WHERE id = (SELECT id FROM entry WHERE id NOT IN ({billed}) LIMIT 1)",
    "UPDATE OR REPLACE entry SET rowid = (SELECT id FROM entry WHERE id IN ({billed}) LIMIT 1)"
    " WHERE id = (SELECT id FROM entry WHERE id NOT IN ({billed}) LIMIT 1)",
    "DELETE FROM entry WHERE id IN ({billed})",
    "DELETE FROM entry WHERE id IN (SELECT entry_id FROM billing WHERE paper_id ={draft})",
    "DELETE FROM entry",
    "REPLACE INTO entry SELECT * FROM entry WHERE id IN ({billed})",
    "INSERT INTO entry SELECT * FROM entry WHERE id IN ({billed}) LIMIT 1"
    " ON CONFLICT DO UPDATE SET seconds = 1",
    # Time that waits to be billed
    "DELETE FROM unbilled",
    "UPDATE unbilled SET entry_id = entry_id",
    "UPDATE OR REPLACE unbilled SET rowid = (SELECT MIN(entry_id) FROM unbilled)",
    "REPLACE INTO unbilled SELECT * FROM unbilled",
    "INSERT OR IGNORE INTO unbilled SELECT entry_id FROM billing WHERE released_by IS NULL",
    "INSERT INTO unbilled SELECT id FROM entry WHERE id IN ({billed})",
    "INSERT INTO unbilled VALUES (12345)",
    # Files
    "UPDATE file SET content = x'00'",
    "UPDATE file SET sha256 = sha256",
    "UPDATE file SET id = 77",
    "UPDATE OR REPLACE file SET rowid = 1",
    "DELETE FROM file",
    "REPLACE INTO file SELECT * FROM file",
    "INSERT OR REPLACE INTO file SELECT 99, paper_id, kind, name, x'00', sha256 FROM file LIMIT 1",
    "INSERT OR REPLACE INTO file SELECT id, {draft_}, 'timesheet', name, x'00', sha256 FROM file"
    " LIMIT 1",
    "INSERT INTO file SELECT 99, paper_id, 'xml', name, x'00', sha256 FROM file LIMIT 1",
    "INSERT INTO file SELECT * FROM file WHERE true ON CONFLICT DO UPDATE SET name = 'x'",
    # Series
    "UPDATE series SET first_seq = 5",
    "UPDATE OR REPLACE series SET name = 'RE-2026-#'",
    "DELETE FROM series",
    "REPLACE INTO series SELECT name, 99 FROM series",
    # Money
    "UPDATE payment SET amount_minor = 1",
    "UPDATE payment SET paid_on = '2020-01-01'",
    "UPDATE payment SET kind = 'repayment'",
    "UPDATE payment SET paper_id ={issued}",
    "UPDATE payment SET taken_back_at = NULL WHERE taken_back_at IS NOT NULL",
    "UPDATE OR REPLACE payment SET id = (SELECT MIN(id) FROM payment)",
    "UPDATE OR REPLACE payment SET rowid = (SELECT MIN(id) FROM payment)",
    "DELETE FROM payment",
    "DELETE FROM payment WHERE taken_back_at IS NOT NULL",
    "REPLACE INTO payment SELECT * FROM payment",
    "INSERT INTO payment SELECT * FROM payment WHERE true"
    " ON CONFLICT DO UPDATE SET amount_minor = 1",
    "INSERT INTO payment VALUES (99, {issued_}, 'payment', '2026-11-23', 0, NULL)",
    "INSERT INTO payment VALUES (99, {issued_}, 'payment', '2026-11-23', -100, NULL)",
    "INSERT INTO payment VALUES (99, {issued_}, 'gift', '2026-11-23', 100, NULL)",
    "INSERT INTO payment VALUES (99, {draft_}, 'payment', '2026-11-23', 100, NULL)",
    "INSERT INTO payment VALUES (99, {issued_}, 'payment', '2026-11-23', 100, 5)",
    # Mails
    "UPDATE delivery SET state = 'sent' WHERE state = 'rejected'",
    "UPDATE OR IGNORE delivery SET state = 'sent' WHERE state = 'rejected'",
    "UPDATE delivery SET state = 'rejected' WHERE state = 'sent'",
    "UPDATE delivery SET state = 'connecting'",
    "UPDATE delivery SET message = x'00'",
    "UPDATE delivery SET message_id = '<x>'",
    "UPDATE delivery SET recipients = 'x@y.example'",
    "UPDATE delivery SET paper_id ={cancellation}",
    "UPDATE delivery SET id = 77 WHERE state = 'rejected'",
    "UPDATE OR REPLACE delivery SET rowid = (SELECT id FROM delivery WHERE state = 'rejected')"
    " WHERE state = 'sent'",
    "DELETE FROM delivery",
    "DELETE FROM delivery WHERE state = 'rejected'",
    "REPLACE INTO delivery SELECT * FROM delivery",
    "REPLACE INTO delivery SELECT id, carries, paper_id, client_id, 'sent', recipients, message_id,"
    " message, started_at, finished_at, detail FROM delivery WHERE state = 'rejected'",
    "INSERT INTO delivery SELECT * FROM delivery WHERE state = 'rejected'"
    " ON CONFLICT DO UPDATE SET state = 'sent'",
    # The audit
    "UPDATE audit SET payload = '{}'",
    "UPDATE audit SET hash = prev",
    "DELETE FROM audit",
    "DELETE FROM audit WHERE id = (SELECT MAX(id) FROM audit)",
    "REPLACE INTO audit SELECT * FROM audit",
    "UPDATE OR REPLACE audit SET rowid = 1",
    "INSERT INTO audit SELECT id + 5, at, version, kind, ref, payload, hash, hash FROM audit",
    "INSERT INTO audit SELECT MAX(id) + 1, at, version, kind, ref, payload, 'x', hash FROM audit",
    # What the books lean on
    "DELETE FROM client",
    "DELETE FROM task",
    "UPDATE client SET id = id + 1",
)
# Sets and single ids that the attacks are about.
NAMES = {
    "{issued}": " (SELECT MIN(id) FROM paper WHERE kind = 'invoice' AND state = 'issued')",
    "{draft}": " (SELECT id FROM paper WHERE state = 'draft')",
    "{cancellation}": " (SELECT id FROM paper WHERE kind = 'cancellation')",
    "{billed}": (
        "SELECT entry_id FROM billing JOIN paper ON paper.id = billing.paper_id"
        " WHERE paper.state = 'issued' AND released_by IS NULL"
    ),
}
NAMES |= {
    f"{{{name}_}}": NAMES[f"{{{name}}}"].strip() for name in ("issued", "draft", "cancellation")
}
PROTECTED = (
    "SELECT * FROM paper WHERE state = 'issued' ORDER BY id",
    "SELECT * FROM link ORDER BY paper_id, kind, target_id",
    "SELECT * FROM position WHERE paper_id IN (SELECT id FROM paper WHERE state = 'issued')"
    " ORDER BY paper_id, place",
    "SELECT * FROM position WHERE paper_id IN (SELECT id FROM paper WHERE state = 'draft')"
    " AND (net_minor < 0 OR quantity LIKE '-%')",
    "SELECT * FROM billing ORDER BY paper_id, place, entry_id",
    "SELECT * FROM entry WHERE id IN (SELECT entry_id FROM billing WHERE released_by IS NULL)"
    " ORDER BY id",
    "SELECT * FROM unbilled ORDER BY entry_id",
    "SELECT * FROM file ORDER BY id",
    "SELECT * FROM payment ORDER BY id",
    "SELECT * FROM delivery ORDER BY id",
    "SELECT * FROM audit ORDER BY id",
    "SELECT * FROM series ORDER BY name",
)


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with issued, cancelled and drafted papers, money, mails and unbilled time."""
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
    # All but the fourth, which nothing may ever enter.
    assert [bool(rows) for rows in before] == [*[True] * 3, False, *[True] * 8]
    plain.execute("BEGIN")
    refused = _refused(plain, attack)
    after = [plain.execute(query).fetchall() for query in PROTECTED]
    plain.execute("ROLLBACK")
    assert after == before
    # Whatever leaves the books alone may pass with foreign keys off; the rest must be refused.
    assert refused or "client" in attack or "task" in attack


def test_the_next_number_with_its_pdf_and_right_sums_passes(books: Path) -> None:
    _issue(books, step=1)


@pytest.mark.parametrize("step", [-1, 0, 2, 100])
def test_a_number_out_of_turn_is_refused(books: Path, step: int) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="next number"):
        _issue(books, step=step)


def test_a_paper_is_not_issued_without_its_pdf(books: Path) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="has its PDF"):
        _issue(books, step=1, pdf=False)


def test_a_paper_is_not_issued_with_sums_that_differ(books: Path) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="sum to the net total"):
        _issue(books, step=1, too_much=1)


def test_a_draft_can_be_discarded_on_any_connection(books: Path) -> None:
    draft = NAMES["{draft}"]
    with closing(sqlite3.connect(books, isolation_level=None)) as connection:
        (papers,) = connection.execute("SELECT COUNT(*) FROM paper").fetchone()
        connection.execute("BEGIN")
        for table, column in (("billing", "paper_id"), ("position", "paper_id"), ("paper", "id")):
            connection.execute(f"DELETE FROM {table} WHERE {column} = {draft}")
        assert connection.execute("SELECT COUNT(*) FROM paper").fetchone() == (papers - 1,)
        assert _waiting(connection) == _unbilled(connection)
        connection.execute("ROLLBACK")


LATER = (
    # What may still come to an issued paper, or go on with what belongs to it.
    "INSERT INTO file SELECT 99, {issued_}, 'timesheet', 'x.pdf', x'00', sha256 FROM file LIMIT 1",
    "INSERT INTO payment VALUES (99, {issued_}, 'payment', '2026-11-23', 100, NULL)",
    "INSERT INTO payment VALUES (99, {issued_}, 'repayment', '2026-11-23', 100, NULL)",
    "UPDATE payment SET taken_back_at = 5 WHERE taken_back_at IS NULL",
    "UPDATE delivery SET state = 'sent' WHERE state = 'unclear'",
    "UPDATE delivery SET state = 'rejected' WHERE state = 'unclear'",
    "UPDATE delivery SET state = 'sent' WHERE state = 'handed_over'",
    "INSERT INTO link VALUES ({draft_}, 'follows_from', {issued_})",
    "UPDATE entry SET seconds = 5 WHERE id IN"
    " (SELECT entry_id FROM billing WHERE released_by IS NOT NULL)",
    "DELETE FROM entry WHERE id IN (SELECT entry_id FROM billing WHERE released_by IS NOT NULL)",
    "INSERT INTO billing SELECT {draft_}, 1, entry_id, 60, NULL FROM billing"
    " WHERE released_by IS NOT NULL",
)


@pytest.mark.parametrize("statement", LATER)
def test_what_goes_on_after_the_issue_passes(plain: sqlite3.Connection, statement: str) -> None:
    plain.execute("BEGIN")
    assert plain.execute(_named(statement)).rowcount == 1
    assert _waiting(plain) == _unbilled(plain)
    plain.execute("ROLLBACK")


CHANGES = (
    "INSERT INTO entry SELECT 99, task_id, client_id, service_id, text, started_at, seconds, zone,"
    " day, 1 FROM entry WHERE client_id IS NOT NULL LIMIT 1",
    "UPDATE entry SET billable = 0 WHERE id IN (SELECT entry_id FROM unbilled)",
    "UPDATE entry SET billable = 1 - billable WHERE id NOT IN ({billed}) AND client_id > 0",
    "UPDATE entry SET seconds = 5 WHERE id IN (SELECT entry_id FROM unbilled)",
    "DELETE FROM entry WHERE id IN (SELECT entry_id FROM unbilled)",
    "DELETE FROM billing WHERE paper_id ={draft}",
)


@pytest.mark.parametrize("statement", CHANGES)
def test_what_waits_to_be_billed_is_known_after_each_change(
    plain: sqlite3.Connection, statement: str
) -> None:
    assert _waiting(plain) == _unbilled(plain) != set()
    plain.execute("BEGIN")
    assert plain.execute(_named(statement)).rowcount > 0
    assert _waiting(plain) == _unbilled(plain)
    plain.execute("ROLLBACK")


def test_a_paper_is_cancelled_once(books: Path) -> None:
    with closing(sqlite3.connect(books, isolation_level=None)) as connection:
        connection.execute("BEGIN")
        connection.execute(
            "INSERT INTO paper (id, kind, client_id, state, version, period_start, period_until,"
            " currency, intro, closing, created_at) SELECT 99, 'cancellation', client_id, 'draft',"
            " 1, period_start, period_until, currency, '', '', 0 FROM paper LIMIT 1"
        )
        with pytest.raises(sqlite3.IntegrityError, match="cancelled once"):
            connection.execute(
                "INSERT INTO link SELECT 99, kind, target_id FROM link WHERE kind = 'cancels'"
            )
        connection.execute("ROLLBACK")


@pytest.mark.parametrize("kind", ["cancellation", "correction", "reminder"])
def test_a_paper_about_another_names_it(books: Path, kind: str) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="names the one it is about"):
        _issue(books, step=1, kind=kind)


def test_two_timers_cannot_run(desk: Desk) -> None:
    with closing(sqlite3.connect(desk.store.path, isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("INSERT INTO running VALUES (1, 1, 0, 'UTC')")
        for slot in (1, 2):
            with pytest.raises(sqlite3.IntegrityError):
                connection.execute("INSERT INTO running VALUES (?, 1, 0, 'UTC')", (slot,))


def _issue(
    books: Path, *, step: int, pdf: bool = True, too_much: int = 0, kind: str = "invoice"
) -> None:
    """Try to issue a draft by hand, `step` numbers after the last, and take it back."""
    with closing(sqlite3.connect(books, isolation_level=None)) as plain:
        series, last = plain.execute(
            "SELECT series, MAX(seq) FROM paper WHERE kind = 'invoice'"
        ).fetchone()
        plain.execute("BEGIN")
        plain.execute(
            "INSERT INTO paper (id, kind, client_id, state, version, period_start, period_until,"
            " currency, intro, closing, created_at) SELECT 98, ?, client_id, 'draft', 1,"
            " period_start, period_until, currency, '', '', 0 FROM paper LIMIT 1",
            (kind,),
        )
        plain.execute(
            "INSERT INTO position VALUES (98, 1, 'x', '', '1', 'flat', 500, 'standard', 500)"
        )
        if pdf:
            plain.execute("INSERT INTO file VALUES (99, 98, 'pdf', 'x.pdf', x'00', ?)", ("0" * 64,))
        plain.execute(
            "UPDATE paper SET state = 'issued', number = 'RE-new', seq = ?, series = ?,"
            " issued_on = '2026-11-23', due_on = '2026-11-23', tax_minor = 0, net_minor = ?,"
            " total_minor = ?, snapshot = '{}', pdf_sha256 = ? WHERE id = 98",
            (last + step, series, 500 + too_much, 500 + too_much, "0" * 64),
        )


def _waiting(connection: sqlite3.Connection) -> set[int]:
    """What is written down as waiting to be billed."""
    return {entry for (entry,) in connection.execute("SELECT entry_id FROM unbilled")}


def _unbilled(connection: sqlite3.Connection) -> set[int]:
    """What waits to be billed, read from all the time there is."""
    sql = (
        "SELECT id FROM entry WHERE billable = 1"
        " AND id NOT IN (SELECT entry_id FROM billing WHERE released_by IS NULL)"
    )
    return {entry for (entry,) in connection.execute(sql)}


def _named(statement: str) -> str:
    for name, meant in NAMES.items():
        statement = statement.replace(name, meant)
    return statement


def _refused(connection: sqlite3.Connection, attack: str) -> bool:
    try:
        changed = connection.execute(_named(attack)).rowcount
    except sqlite3.Error:
        return True
    return changed == 0
