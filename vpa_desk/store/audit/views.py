"""The check of the whole file: structure, references, the chain, the documents."""

from hashlib import sha256

from vpa_desk.domain.papers import FileKind
from vpa_desk.domain.safekeeping import Check
from vpa_desk.store.audit.chain import first_broken
from vpa_desk.store.reader import Row, Views

INTEGRITY = "PRAGMA integrity_check(1)"
REFERENCES = "PRAGMA foreign_key_check"
AUDIT = "SELECT * FROM audit ORDER BY id"
HASHES = """
SELECT paper.number, paper.pdf_sha256, file.kind, file.content, file.sha256
FROM paper LEFT JOIN file ON file.paper_id = paper.id
WHERE paper.state = 'issued' ORDER BY paper.id, file.id
"""
# What the guards wrote down as waiting, against what entries and billing say.
WAITING = """
SELECT COUNT(*) FROM (
    SELECT id FROM entry WHERE billable = 1
        AND id NOT IN (SELECT entry_id FROM billing WHERE released_by IS NULL)
    EXCEPT SELECT entry_id FROM unbilled)
"""
NOT_WAITING = """
SELECT COUNT(*) FROM (
    SELECT entry_id FROM unbilled
    EXCEPT SELECT id FROM entry WHERE billable = 1
        AND id NOT IN (SELECT entry_id FROM billing WHERE released_by IS NULL))
"""


class AuditViews(Views):
    """What is asked of the file itself."""

    def checks(self) -> tuple[Check, ...]:
        """What was asked of the file and answered: structure, references, audit, documents, and
        whether all time that is to be billed is known to wait.
        """
        with self._reader.reading():
            integrity = str(self._reader.one(INTEGRITY, {}))
            dangling = len(self._reader.rows(REFERENCES, {}))
            broken = first_broken(self._reader.rows(AUDIT, {}))
            changed = self._changed_documents()
            astray = self._reader.one(WAITING, {}) + self._reader.one(NOT_WAITING, {})
        return (
            Check("integrity", integrity == "ok", integrity),
            Check("references", dangling == 0, f"{dangling} dangling"),
            Check("audit", broken is None, "unbroken" if broken is None else f"line {broken}"),
            Check("documents", not changed, ", ".join(changed) or "unchanged"),
            Check("unbilled", astray == 0, f"{astray} astray"),
        )

    def _changed_documents(self) -> list[str]:
        found = self._reader.rows(HASHES, {})
        return list(dict.fromkeys(row["number"] for row in found if not _is_unchanged(row)))


def _is_unchanged(row: Row) -> bool:
    """A file is what its hash says, and the PDF what its paper says."""
    if row["content"] is None or sha256(row["content"]).hexdigest() != row["sha256"]:
        return False
    return row["kind"] != FileKind.PDF.value or bool(row["sha256"] == row["pdf_sha256"])
