"""The check of the whole file: structure, references, the chain, the documents."""

from hashlib import sha256

from vpa_desk.domain.safekeeping import Check
from vpa_desk.store.audit.chain import first_broken
from vpa_desk.store.reader import Views

INTEGRITY = "PRAGMA integrity_check(1)"
REFERENCES = "PRAGMA foreign_key_check"
AUDIT = "SELECT * FROM audit ORDER BY id"
HASHES = """
SELECT invoice.number, document.content, document.sha256, invoice.pdf_sha256
FROM invoice LEFT JOIN document ON document.invoice_id = invoice.id AND document.kind = 'pdf'
WHERE invoice.state = 'issued' ORDER BY invoice.id
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
        return [
            row["number"]
            for row in self._reader.rows(HASHES, {})
            if row["content"] is None
            or not sha256(row["content"]).hexdigest() == row["sha256"] == row["pdf_sha256"]
        ]
