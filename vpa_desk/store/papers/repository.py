"""Invoices: drafts, and the issued ones with their documents."""

import hashlib
from collections.abc import Sequence

from sqlalchemy import exists, func, select

from vpa_desk.domain.ids import EntryId, InvoiceId
from vpa_desk.domain.invoices import Invoice, InvoiceDraft, InvoiceIsIssued
from vpa_desk.domain.numbering import InvoiceNumber
from vpa_desk.domain.safekeeping import NotFound
from vpa_desk.store.columns import Columns
from vpa_desk.store.papers import mapping
from vpa_desk.store.papers.rows import DocumentRow, InvoiceRow, PositionRow, SeriesRow
from vpa_desk.store.papers.snapshots import from_snapshot, snapshot
from vpa_desk.store.reader import Row
from vpa_desk.store.repository import Repository
from vpa_desk.store.tables import table
from vpa_desk.store.time.rows import EntryRow

PDF = "pdf"
INVOICES = table(InvoiceRow)
POSITIONS = table(PositionRow)
DOCUMENTS = table(DocumentRow)
SERIES = table(SeriesRow)
ENTRIES = table(EntryRow)


class Drafts(Repository):
    """Invoices that can still be edited."""

    topic = "invoices"

    def get(self, invoice_id: InvoiceId) -> InvoiceDraft:
        """The draft with positions and reserved entries; `NotFound`, or `InvoiceIsIssued`."""
        row = self._first(INVOICES.select().where(INVOICES.c.id == invoice_id))
        if row is None:
            raise NotFound("draft", str(invoice_id))
        if row["number"] is not None:
            raise InvoiceIsIssued(row["number"])
        positions = self._rows(
            POSITIONS.select()
            .where(POSITIONS.c.invoice_id == invoice_id)
            .order_by(POSITIONS.c.place)
        )
        reserved = self._reserved(invoice_id)
        return mapping.draft(row, mapping.positions(positions, row["currency"], reserved))

    def add(self, draft: InvoiceDraft) -> None:
        """A new draft; its entries are reserved."""
        self._run(INVOICES.insert(), mapping.draft_columns(draft))
        self._add_positions(draft)
        self._touch()

    def replace(self, draft: InvoiceDraft) -> None:
        """The draft as it is now; entries it no longer names are free."""
        columns = mapping.draft_columns(draft)
        self._run(INVOICES.update().where(INVOICES.c.id == draft.id).values(columns))
        self._clear(draft.id)
        self._add_positions(draft)
        self._touch()

    def remove(self, invoice_id: InvoiceId) -> None:
        """The draft gone, its entries free."""
        self._clear(invoice_id)
        self._run(INVOICES.delete().where(INVOICES.c.id == invoice_id))
        self._touch()

    def _reserved(self, invoice_id: InvoiceId) -> dict[int, list[EntryId]]:
        rows: Sequence[Row] = self._rows(
            ENTRIES.select()
            .where(ENTRIES.c.invoice_id == invoice_id)
            .order_by(ENTRIES.c.started_at, ENTRIES.c.id)
        )
        reserved: dict[int, list[EntryId]] = {}
        for row in rows:
            reserved.setdefault(row["place"], []).append(EntryId(row["id"]))
        return reserved

    def _clear(self, invoice_id: InvoiceId) -> None:
        self._run(
            ENTRIES.update()
            .where(ENTRIES.c.invoice_id == invoice_id)
            .values(invoice_id=None, place=None)
        )
        self._run(POSITIONS.delete().where(POSITIONS.c.invoice_id == invoice_id))

    def _add_positions(self, draft: InvoiceDraft) -> None:
        for place, position in enumerate(draft.positions, 1):
            self._run(POSITIONS.insert(), mapping.position_columns(position, draft.id, place))
            # In one go: entry by entry costs more than all the rest of a draft.
            self._run(
                ENTRIES.update()
                .where(ENTRIES.c.id.in_(position.entry_ids))
                .where(ENTRIES.c.invoice_id.is_(None))
                .values(invoice_id=draft.id, place=place)
            )


class Invoices(Repository):
    """Issued invoices. They are added once and never change."""

    topic = "invoices"

    def get(self, invoice_id: InvoiceId) -> Invoice:
        """The issued invoice as it was issued; `NotFound` if there is none."""
        row = self._first(INVOICES.select().where(INVOICES.c.id == invoice_id))
        if row is None or row["snapshot"] is None:
            raise NotFound("invoice", str(invoice_id))
        return from_snapshot(row["snapshot"])

    def next_seq(self, series: str, *, first: int) -> int:
        """The next place in a series: after the highest issued, or where the series begins."""
        highest = self._session.scalar(
            select(func.max(INVOICES.c.seq)).where(INVOICES.c.series == series)
        )
        return first if highest is None else int(highest) + 1

    def is_taken(self, number: str) -> bool:
        """Whether an invoice of any series has this number."""
        taken = exists().where(INVOICES.c.number == number)
        return bool(self._session.scalar(select(taken)))

    def number_of(self, invoice_id: InvoiceId) -> str | None:
        """The number of an issued invoice; None while it is a draft."""
        number = self._session.scalar(select(INVOICES.c.number).where(INVOICES.c.id == invoice_id))
        return None if number is None else str(number)

    def issue(self, invoice: Invoice, pdf: bytes, name: str, document_id: int) -> str:
        """The draft turned into this invoice, with the bytes of its PDF; returns their SHA-256.

        The guards refuse a number that is not the next, sums that do not add up, and a second go.
        """
        sha256 = hashlib.sha256(pdf).hexdigest()
        self._begin_series(invoice.number)
        self._run(
            DOCUMENTS.insert(),
            {
                "id": document_id,
                "invoice_id": invoice.id,
                "kind": PDF,
                "name": name,
                "content": pdf,
                "sha256": sha256,
            },
        )
        self._run(
            INVOICES.update()
            .where(INVOICES.c.id == invoice.id)
            .values({**_issued_columns(invoice), "pdf_sha256": sha256})
        )
        self._touch()
        return sha256

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
