"""Invoices: drafts, the issued ones with their documents, and the money received for them."""

import hashlib
import json

from pydantic import TypeAdapter
from sqlalchemy import exists, func
from sqlmodel import col, delete, insert, select, update

from vpa_desk.domain.ids import EntryId, InvoiceId
from vpa_desk.domain.invoices import Invoice, InvoiceDraft, InvoiceIsIssued
from vpa_desk.domain.numbering import InvoiceNumber
from vpa_desk.domain.payments import Payment
from vpa_desk.domain.safekeeping import NotFound
from vpa_desk.store import mapping
from vpa_desk.store.repository import Repository
from vpa_desk.store.tables import (
    DocumentRow,
    EntryRow,
    InvoiceRow,
    PaymentRow,
    PositionRow,
    SeriesRow,
)

PDF = "pdf"
_INVOICE = TypeAdapter(Invoice)


def snapshot(invoice: Invoice) -> str:
    """The invoice as JSON with sorted keys: what is kept for ever."""
    content = _INVOICE.dump_python(invoice, mode="json")
    return json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def from_snapshot(text: str) -> Invoice:
    """The invoice of a snapshot."""
    return _INVOICE.validate_json(text)


class Drafts(Repository):
    """Invoices that can still be edited."""

    topic = "invoices"

    def get(self, invoice_id: InvoiceId) -> InvoiceDraft:
        """The draft with positions and reserved entries; `NotFound`, or `InvoiceIsIssued`."""
        row = self._session.get(InvoiceRow, invoice_id, populate_existing=True)
        if row is None:
            raise NotFound("draft", str(invoice_id))
        if row.number is not None:
            raise InvoiceIsIssued(row.number)
        positions = self._session.exec(
            select(PositionRow)
            .where(PositionRow.invoice_id == invoice_id)
            .order_by(col(PositionRow.place))
        )
        reserved = self._reserved(invoice_id)
        return mapping.draft(
            row,
            tuple(
                mapping.position(position, row.currency, tuple(reserved.get(position.place, ())))
                for position in positions
            ),
        )

    def add(self, draft: InvoiceDraft) -> None:
        """A new draft; its entries are reserved."""
        self._session.execute(insert(InvoiceRow).values(mapping.draft_columns(draft)))
        self._add_positions(draft)
        self._touch()

    def replace(self, draft: InvoiceDraft) -> None:
        """The draft as it is now; entries it no longer names are free."""
        columns = mapping.draft_columns(draft)
        self._session.execute(
            update(InvoiceRow).where(col(InvoiceRow.id) == draft.id).values(columns)
        )
        self._clear(draft.id)
        self._add_positions(draft)
        self._touch()

    def remove(self, invoice_id: InvoiceId) -> None:
        """The draft gone, its entries free."""
        self._clear(invoice_id)
        self._session.execute(delete(InvoiceRow).where(col(InvoiceRow.id) == invoice_id))
        self._touch()

    def _reserved(self, invoice_id: InvoiceId) -> dict[int, list[EntryId]]:
        rows = self._session.exec(
            select(EntryRow.place, EntryRow.id)
            .where(EntryRow.invoice_id == invoice_id)
            .order_by(col(EntryRow.started_at), col(EntryRow.id))
        )
        reserved: dict[int, list[EntryId]] = {}
        for place, entry_id in rows:
            reserved.setdefault(place or 0, []).append(EntryId(entry_id))
        return reserved

    def _clear(self, invoice_id: InvoiceId) -> None:
        self._session.execute(
            update(EntryRow)
            .where(col(EntryRow.invoice_id) == invoice_id)
            .values(invoice_id=None, place=None)
        )
        self._session.execute(delete(PositionRow).where(col(PositionRow.invoice_id) == invoice_id))

    def _add_positions(self, draft: InvoiceDraft) -> None:
        for place, position in enumerate(draft.positions, 1):
            columns = mapping.position_columns(position, draft.id, place)
            self._session.execute(insert(PositionRow).values(columns))
            # In one go: entry by entry costs more than all the rest of a draft.
            self._session.execute(
                update(EntryRow)
                .where(col(EntryRow.id).in_(position.entry_ids))
                .where(col(EntryRow.invoice_id).is_(None))
                .values(invoice_id=draft.id, place=place)
                .execution_options(synchronize_session=False)
            )


class Invoices(Repository):
    """Issued invoices. They are added once and never change."""

    topic = "invoices"

    def get(self, invoice_id: InvoiceId) -> Invoice:
        """The issued invoice as it was issued; `NotFound` if there is none."""
        row = self._session.get(InvoiceRow, invoice_id, populate_existing=True)
        if row is None or row.snapshot is None:
            raise NotFound("invoice", str(invoice_id))
        return from_snapshot(row.snapshot)

    def next_seq(self, series: str, *, first: int) -> int:
        """The next place in a series: after the highest issued, or where the series begins."""
        highest = self._session.scalar(
            select(func.max(InvoiceRow.seq)).where(InvoiceRow.series == series)
        )
        return first if highest is None else int(highest) + 1

    def is_taken(self, number: str) -> bool:
        """Whether an invoice of any series has this number."""
        taken = exists().where(col(InvoiceRow.number) == number)
        return bool(self._session.scalar(select(taken)))

    def number_of(self, invoice_id: InvoiceId) -> str | None:
        """The number of an issued invoice; None while it is a draft."""
        return self._session.exec(
            select(InvoiceRow.number).where(InvoiceRow.id == invoice_id)
        ).one()

    def issue(self, invoice: Invoice, pdf: bytes, name: str, document_id: int) -> str:
        """The draft turned into this invoice, with the bytes of its PDF; returns their SHA-256.

        The guards refuse a number that is not the next, sums that do not add up, and a second go.
        """
        sha256 = hashlib.sha256(pdf).hexdigest()
        self._begin_series(invoice.number)
        self._session.execute(
            insert(DocumentRow).values(
                id=document_id,
                invoice_id=invoice.id,
                kind=PDF,
                name=name,
                content=pdf,
                sha256=sha256,
            )
        )
        self._session.execute(
            update(InvoiceRow)
            .where(col(InvoiceRow.id) == invoice.id)
            .values({**_issued_columns(invoice), "pdf_sha256": sha256})
        )
        self._touch()
        return sha256

    def _begin_series(self, number: InvoiceNumber) -> None:
        if self._session.get(SeriesRow, number.series) is None:
            self._session.execute(
                insert(SeriesRow).values(name=number.series, first_seq=number.seq)
            )


class Payments(Repository):
    """Money received."""

    topic = "invoices"

    def add(self, payment_id: int, payment: Payment) -> None:
        """A payment on an invoice."""
        self._session.execute(
            insert(PaymentRow).values(
                id=payment_id,
                invoice_id=payment.invoice_id,
                paid_on=payment.paid_on.isoformat(),
                amount_minor=payment.amount.minor,
            )
        )
        self._touch()

    def remove(self, payment_id: int) -> None:
        """A payment entered by mistake gone."""
        self._session.execute(delete(PaymentRow).where(col(PaymentRow.id) == payment_id))
        self._touch()

    def of(self, invoice_id: InvoiceId) -> tuple[int, ...]:
        """The ids of the payments on an invoice, oldest first."""
        rows = self._session.exec(
            select(PaymentRow.id)
            .where(PaymentRow.invoice_id == invoice_id)
            .order_by(col(PaymentRow.id))
        )
        return tuple(rows)


def _issued_columns(invoice: Invoice) -> mapping.Columns:
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
