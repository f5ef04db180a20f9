"""Papers: drafts that can be edited, and the issued ones with their files."""

import hashlib
from collections.abc import Iterable

from sqlalchemy import exists, func, select

from vpa_desk.domain.ids import PaperId
from vpa_desk.domain.invoices import Invoice, InvoiceDraft, InvoiceIsIssued
from vpa_desk.domain.numbering import InvoiceNumber
from vpa_desk.domain.papers import FileKind, LinkKind, PaperFile
from vpa_desk.domain.safekeeping import NotFound
from vpa_desk.domain.topics import Topic
from vpa_desk.store.columns import Columns
from vpa_desk.store.papers import mapping
from vpa_desk.store.papers.rows import (
    BillingRow,
    FileRow,
    LinkRow,
    PaperRow,
    PositionRow,
    SeriesRow,
)
from vpa_desk.store.papers.snapshots import from_snapshot, snapshot
from vpa_desk.store.reader import Row
from vpa_desk.store.repository import Repository
from vpa_desk.store.tables import table
from vpa_desk.store.time.rows import EntryRow

PAPERS = table(PaperRow)
LINKS = table(LinkRow)
POSITIONS = table(PositionRow)
BILLING = table(BillingRow)
FILES = table(FileRow)
SERIES = table(SeriesRow)
ENTRIES = table(EntryRow)


class Drafts(Repository):
    """Papers that can still be edited."""

    topic = Topic.INVOICES

    def get(self, paper_id: PaperId) -> InvoiceDraft:
        """The draft with positions and reserved time; `NotFound`, or `InvoiceIsIssued`."""
        row = self._first(PAPERS.select().where(PAPERS.c.id == paper_id))
        if row is None:
            raise NotFound("draft", str(paper_id))
        if row["number"] is not None:
            raise InvoiceIsIssued(row["number"])
        found = self._rows(
            POSITIONS.select().where(POSITIONS.c.paper_id == paper_id).order_by(POSITIONS.c.place)
        )
        positions = mapping.positions(found, row["currency"], self._billed(paper_id))
        links = LINKS.select().where(LINKS.c.paper_id == paper_id)
        ordered = links.order_by(LINKS.c.kind, LINKS.c.target_id)
        return mapping.draft(row, positions, self._rows(ordered))

    def add(self, draft: InvoiceDraft) -> None:
        """A new draft; its time is reserved."""
        self._run(PAPERS.insert(), mapping.draft_columns(draft))
        if draft.links:
            self._run(LINKS.insert(), mapping.link_columns(draft))
        self._add_positions(draft)
        self._touch()

    def replace(self, draft: InvoiceDraft) -> None:
        """The draft as it is now; time it no longer names is free. Its links stay."""
        columns = mapping.draft_columns(draft)
        self._run(PAPERS.update().where(PAPERS.c.id == draft.id).values(columns))
        self._clear(draft.id)
        self._add_positions(draft)
        self._touch()

    def remove(self, paper_id: PaperId) -> None:
        """The draft gone, its time free."""
        self._clear(paper_id)
        self._run(LINKS.delete().where(LINKS.c.paper_id == paper_id))
        self._run(PAPERS.delete().where(PAPERS.c.id == paper_id))
        self._touch()

    def _billed(self, paper_id: PaperId) -> list[Row]:
        """The time on a draft in the order of work."""
        return self._rows(
            select(BILLING)
            .join_from(BILLING, ENTRIES, ENTRIES.c.id == BILLING.c.entry_id)
            .where(BILLING.c.paper_id == paper_id)
            .order_by(ENTRIES.c.started_at, ENTRIES.c.id)
        )

    def _clear(self, paper_id: PaperId) -> None:
        self._run(BILLING.delete().where(BILLING.c.paper_id == paper_id))
        self._run(POSITIONS.delete().where(POSITIONS.c.paper_id == paper_id))

    def _add_positions(self, draft: InvoiceDraft) -> None:
        taken = self._taken(draft)
        for place, position in enumerate(draft.positions, 1):
            self._run(POSITIONS.insert(), mapping.position_columns(position, draft.id, place))
            billed = mapping.billing_columns(position, draft.id, place)
            free = [columns for columns in billed if columns["entry_id"] not in taken]
            if free:
                self._run(BILLING.insert(), free)

    def _taken(self, draft: InvoiceDraft) -> frozenset[int]:
        """Entries of the draft that another living paper bills."""
        rows = self._rows(
            select(BILLING.c.entry_id)
            .where(BILLING.c.entry_id.in_(draft.entry_ids), BILLING.c.released_by.is_(None))
            .where(BILLING.c.paper_id != draft.id)
        )
        return frozenset(row["entry_id"] for row in rows)


class Papers(Repository):
    """Issued papers. They are added once and never change."""

    topic = Topic.INVOICES

    def get(self, paper_id: PaperId) -> Invoice:
        """The issued paper as it was issued; `NotFound` if there is none."""
        text = self._session.scalar(select(PAPERS.c.snapshot).where(PAPERS.c.id == paper_id))
        if text is None:
            raise NotFound("invoice", str(paper_id))
        return from_snapshot(text)

    def next_seq(self, series: str, *, first: int) -> int:
        """The next place in a series: after the highest issued, or where the series begins."""
        highest = self._session.scalar(
            select(func.max(PAPERS.c.seq)).where(PAPERS.c.series == series)
        )
        return first if highest is None else int(highest) + 1

    def is_taken(self, number: str) -> bool:
        """Whether a paper of any series has this number."""
        taken = exists().where(PAPERS.c.number == number)
        return bool(self._session.scalar(select(taken)))

    def number_of(self, paper_id: PaperId) -> str | None:
        """The number of an issued paper; None while it is a draft."""
        number = self._session.scalar(select(PAPERS.c.number).where(PAPERS.c.id == paper_id))
        return None if number is None else str(number)

    def issue(self, invoice: Invoice, files: Iterable[PaperFile]) -> str:
        """The draft turned into this paper, with its files; returns the SHA-256 of the PDF.

        What it cancels releases its time. The guards refuse a number that is not the next, sums
        that do not add up, a paper without its PDF, and a second go.
        """
        self._begin_series(invoice.number)
        hashes = {file.kind: self._add_file(invoice.id, file) for file in files}
        pdf = hashes.get(FileKind.PDF, "")
        columns = {**_issued_columns(invoice), "pdf_sha256": pdf}
        self._run(PAPERS.update().where(PAPERS.c.id == invoice.id).values(columns))
        self._release(invoice)
        self._touch()
        return pdf

    def _add_file(self, paper_id: PaperId, file: PaperFile) -> str:
        sha256 = hashlib.sha256(file.content).hexdigest()
        columns = {
            "id": file.id,
            "paper_id": paper_id,
            "kind": file.kind.value,
            "name": file.name,
            "content": file.content,
            "sha256": sha256,
        }
        self._run(FILES.insert(), columns)
        return sha256

    def _release(self, invoice: Invoice) -> None:
        for link in invoice.links:
            if link.kind is LinkKind.CANCELS:
                self._run(
                    BILLING.update()
                    .where(BILLING.c.paper_id == link.target, BILLING.c.released_by.is_(None))
                    .values(released_by=invoice.id)
                )

    def _begin_series(self, number: InvoiceNumber) -> None:
        if self._first(SERIES.select().where(SERIES.c.name == number.series)) is None:
            self._run(SERIES.insert(), {"name": number.series, "first_seq": number.seq})


def _issued_columns(invoice: Invoice) -> Columns:
    return {
        "state": "issued",
        "number": invoice.number.text,
        "series": invoice.number.series,
        "seq": invoice.number.seq,
        "issued_on": invoice.issued_on.isoformat(),
        "due_on": invoice.due_on.isoformat(),
        "net_minor": invoice.net.minor,
        "tax_minor": invoice.tax.minor,
        "total_minor": invoice.total.minor,
        "snapshot": snapshot(invoice),
    }
