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


class AuditViews(Views):
    """What is asked of the file itself."""

    def checks(self) -> tuple[Check, ...]:
        """What was asked of the file and answered: structure, references, audit, documents."""
        with self._reader.reading():
            integrity = str(self._reader.one(INTEGRITY, {}))
            dangling = len(self._reader.rows(REFERENCES, {}))
            broken = first_broken(self._reader.rows(AUDIT, {}))
            changed = self._changed_documents()
        return (
            Check("integrity", integrity == "ok", integrity),
            Check("references", dangling == 0, f"{dangling} dangling"),
            Check("audit", broken is None, "unbroken" if broken is None else f"line {broken}"),
            Check("documents", not changed, ", ".join(changed) or "unchanged"),
        )

    def _changed_documents(self) -> list[str]:
        found = self._reader.rows(HASHES, {})
        return list(dict.fromkeys(row["number"] for row in found if not _is_unchanged(row)))


def _is_unchanged(row: Row) -> bool:
    """A file is what its hash says, and the PDF what its paper says."""
    if row["content"] is None or sha256(row["content"]).hexdigest() != row["sha256"]:
        return False
    return row["kind"] != FileKind.PDF.value or bool(row["sha256"] == row["pdf_sha256"])
