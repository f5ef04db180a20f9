"""Everything the desk reads, behind one name: `desk.store.overviews`."""

from hashlib import sha256

from vpa_desk.domain.safekeeping import Check
from vpa_desk.store.audit import first_broken
from vpa_desk.store.invoice_views import InvoiceViews
from vpa_desk.store.task_views import TaskViews
from vpa_desk.store.time_views import TimeViews

INTEGRITY = "PRAGMA integrity_check(1)"
REFERENCES = "PRAGMA foreign_key_check"
AUDIT = "SELECT * FROM audit ORDER BY id"
HASHES = """
SELECT invoice.number, document.content, document.sha256, invoice.pdf_sha256
FROM invoice LEFT JOIN document ON document.invoice_id = invoice.id AND document.kind = 'pdf'
WHERE invoice.state = 'issued' ORDER BY invoice.id
"""


class Overviews(TaskViews, TimeViews, InvoiceViews):
    """All read models, and the check of the whole file."""

    def checks(self) -> tuple[Check, ...]:
        """What was asked of the file and answered: structure, references, audit, documents."""
        integrity = str(self._one(INTEGRITY, {}))
        dangling = len(self._rows(REFERENCES, {}))
        broken = first_broken(self._rows(AUDIT, {}))
        changed = self._changed_documents()
        return (
            Check("integrity", integrity == "ok", integrity),
            Check("references", dangling == 0, f"{dangling} dangling"),
            Check("audit", broken is None, "unbroken" if broken is None else f"line {broken}"),
            Check("documents", not changed, ", ".join(changed) or "unchanged"),
        )

    def _changed_documents(self) -> list[str]:
        return [
            row.number
            for row in self._rows(HASHES, {})
            if row.content is None
            or not sha256(row.content).hexdigest() == row.sha256 == row.pdf_sha256
        ]
