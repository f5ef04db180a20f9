"""Papers as the desk reads them: drafts, invoices, their files."""

from dataclasses import replace
from datetime import date

from vpa_desk.domain.clients import Client
from vpa_desk.domain.ids import ClientId, EntryId, InvoiceId
from vpa_desk.domain.invoices import Invoice, InvoiceDraft, InvoiceIsIssued, preview
from vpa_desk.domain.mailing import DeliveryState
from vpa_desk.domain.money import Money
from vpa_desk.domain.numbering import SeriesEnd
from vpa_desk.domain.overviews import InvoiceLine
from vpa_desk.domain.payments import standing
from vpa_desk.domain.safekeeping import NotFound
from vpa_desk.store.clients.views import ClientViews
from vpa_desk.store.columns import instant
from vpa_desk.store.papers import mapping
from vpa_desk.store.papers.snapshots import from_snapshot
from vpa_desk.store.reader import Row, Views
from vpa_desk.store.settings.views import SettingViews

_LINE = """
SELECT invoice.*, client.name AS client, client.colour AS colour, delivery.state AS delivery,
    COALESCE(delivery.finished_at, delivery.started_at) AS delivered_at,
    (SELECT COALESCE(SUM(amount_minor), 0) FROM payment
        WHERE payment.invoice_id = invoice.id) AS paid_minor
FROM invoice JOIN client ON client.id = invoice.client_id
LEFT JOIN delivery ON delivery.id =
    (SELECT MAX(id) FROM delivery WHERE delivery.invoice_id = invoice.id)
"""
ISSUED = (
    _LINE + "WHERE invoice.issued_on >= :start ORDER BY invoice.issued_on DESC, invoice.id DESC"
)
ISSUED_OF = _LINE + (
    "WHERE invoice.issued_on IS NOT NULL AND invoice.client_id = :client"
    " ORDER BY invoice.issued_on DESC, invoice.id DESC"
)
DRAFTS = _LINE + "WHERE invoice.state = 'draft' ORDER BY invoice.id DESC"
ONE = _LINE + "WHERE invoice.id = :id"
PAPER = "SELECT * FROM invoice WHERE id = :id"
POSITIONS = "SELECT * FROM position WHERE invoice_id = :id ORDER BY place"
RESERVED = "SELECT place, id FROM entry WHERE invoice_id = :id ORDER BY started_at, id"
BY_NUMBER = "SELECT id FROM invoice WHERE number = :number"
LAST_OF = """
SELECT seq, number, issued_on FROM invoice WHERE series = :series ORDER BY seq DESC LIMIT 1
"""
OVERDUE = """
SELECT COUNT(*) FROM invoice WHERE state = 'issued' AND due_on < :today AND total_minor >
    (SELECT COALESCE(SUM(amount_minor), 0) FROM payment WHERE payment.invoice_id = invoice.id)
"""
SNAPSHOT = "SELECT snapshot FROM invoice WHERE id = :id"
DOCUMENT = "SELECT name, content, sha256 FROM document WHERE invoice_id = :id AND kind = 'pdf'"
BEGINNING = "0000-01-01"


class PaperViews(Views):
    """What is read of papers."""

    def invoices(self, today: date, since: date | None = None) -> tuple[InvoiceLine, ...]:
        """The invoices issued on `since` or later, all without it, newest first."""
        start = since.isoformat() if since else BEGINNING
        return tuple(_issued(row, today) for row in self._reader.rows(ISSUED, {"start": start}))

    def overdue_count(self, today: date) -> int:
        """How many issued invoices are not paid in full and were due before today."""
        return int(self._reader.one(OVERDUE, {"today": today.isoformat()}))

    def invoices_of(self, client_id: ClientId, today: date) -> tuple[InvoiceLine, ...]:
        """The invoices issued to a client, newest first."""
        rows = self._reader.rows(ISSUED_OF, {"client": client_id})
        return tuple(_issued(row, today) for row in rows)

    def drafts(self) -> tuple[InvoiceLine, ...]:
        """The drafts, newest first, with the sums they would have today."""
        with self._reader.reading():
            return tuple(self._draft_line(row) for row in self._reader.rows(DRAFTS, {}))

    def line(self, invoice_id: InvoiceId, today: date) -> InvoiceLine:
        """An invoice or draft as a line; `NotFound` if there is none."""
        with self._reader.reading():
            row = self._reader.first(ONE, {"id": invoice_id})
            if row is None:
                raise NotFound("invoice", str(invoice_id))
            return self._draft_line(row) if row["number"] is None else _issued(row, today)

    def draft(self, invoice_id: InvoiceId) -> InvoiceDraft:
        """The draft with positions and reserved entries; `NotFound`, or `InvoiceIsIssued`."""
        with self._reader.reading():
            row = self._reader.first(PAPER, {"id": invoice_id})
            if row is None:
                raise NotFound("draft", str(invoice_id))
            if row["number"] is not None:
                raise InvoiceIsIssued(row["number"])
            return self._draft(row)

    def invoice(self, invoice_id: InvoiceId) -> Invoice:
        """The invoice as it was issued; `NotFound` if there is none."""
        text = self._reader.one(SNAPSHOT, {"id": invoice_id})
        if text is None:
            raise NotFound("invoice", str(invoice_id))
        return from_snapshot(text)

    def numbered(self, number: str) -> InvoiceId:
        """The id behind a number; `NotFound` if there is none."""
        found = self._reader.one(BY_NUMBER, {"number": number})
        if found is None:
            raise NotFound("invoice", number)
        return InvoiceId(found)

    def last_of(self, series: str) -> SeriesEnd | None:
        """The newest invoice of a series; None before the first."""
        row = self._reader.first(LAST_OF, {"series": series})
        if row is None:
            return None
        return SeriesEnd(row["seq"], row["number"], date.fromisoformat(row["issued_on"]))

    def document(self, invoice_id: InvoiceId) -> tuple[str, bytes]:
        """File name and bytes of an invoice's PDF; `NotFound` if there is none."""
        row = self._reader.first(DOCUMENT, {"id": invoice_id})
        if row is None:
            raise NotFound("document", str(invoice_id))
        return row["name"], bytes(row["content"])

    def _draft(self, row: Row) -> InvoiceDraft:
        reserved: dict[int, list[EntryId]] = {}
        for entry in self._reader.rows(RESERVED, {"id": row["id"]}):
            reserved.setdefault(entry["place"], []).append(EntryId(entry["id"]))
        positions = self._reader.rows(POSITIONS, {"id": row["id"]})
        return mapping.draft(row, mapping.positions(positions, row["currency"], reserved))

    def _draft_line(self, row: Row) -> InvoiceLine:
        draft = self._draft(row)
        settings = SettingViews(self._reader).current()
        client: Client = ClientViews(self._reader).get(draft.client_id)
        shown = preview(draft, client, settings.practice, settings.invoices, on=draft.period.start)
        return _line(row, net=shown.net, tax=shown.tax, total=shown.total)


def _issued(row: Row, today: date) -> InvoiceLine:
    net, tax, total, paid = (
        Money.from_minor(row[minor], row["currency"])
        for minor in ("net_minor", "tax_minor", "total_minor", "paid_minor")
    )
    due_on = date.fromisoformat(row["due_on"])
    return replace(
        _line(row, net=net, tax=tax, total=total),
        number=row["number"],
        issued_on=date.fromisoformat(row["issued_on"]),
        due_on=due_on,
        standing=standing(total, due_on, paid, today),
    )


def _line(row: Row, *, net: Money, tax: Money, total: Money) -> InvoiceLine:
    delivered = row["delivered_at"]
    return InvoiceLine(
        id=InvoiceId(row["id"]),
        number=None,
        client_id=ClientId(row["client_id"]),
        client=row["client"],
        colour=row["colour"],
        issued_on=None,
        due_on=None,
        net=net,
        tax=tax,
        total=total,
        standing=None,
        delivery=DeliveryState(row["delivery"]) if row["delivery"] else None,
        delivered_at=None if delivered is None else instant(delivered),
    )
