"""Money as the desk reads it: unbilled work, drafts, invoices, their documents and mails."""

from dataclasses import replace
from datetime import date
from typing import Any

from vpa_desk.domain.billing import value
from vpa_desk.domain.clients import Client
from vpa_desk.domain.ids import ClientId, InvoiceId, ServiceId
from vpa_desk.domain.invoices import Invoice, InvoiceDraft, preview
from vpa_desk.domain.mailing import Delivery, DeliveryState
from vpa_desk.domain.money import Money
from vpa_desk.domain.numbering import SeriesEnd
from vpa_desk.domain.overviews import InvoiceLine, UnbilledLine
from vpa_desk.domain.payments import standing
from vpa_desk.domain.safekeeping import NotFound
from vpa_desk.domain.timekeeping import TimeEntry
from vpa_desk.store import mapping
from vpa_desk.store.client_views import ClientViews
from vpa_desk.store.invoices import Drafts, from_snapshot

UNBILLED = """
SELECT * FROM entry WHERE invoice_id IS NULL AND billable = 1 ORDER BY client_id, started_at, id
"""
UNBILLED_OF = """
SELECT * FROM entry WHERE invoice_id IS NULL AND billable = 1 AND client_id = :client
ORDER BY started_at, id
"""
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
DELIVERIES = "SELECT * FROM delivery ORDER BY id DESC LIMIT :count"
DELIVERIES_OF = "SELECT * FROM delivery WHERE invoice_id = :id ORDER BY id DESC"
BEGINNING = "0000-01-01"


class InvoiceViews(ClientViews):
    """What is read of unbilled work, invoices and mail."""

    def unbilled(self) -> tuple[UnbilledLine, ...]:
        """Each client's billable time on no invoice or draft, the largest amount first."""
        clients = {client.id: client for client in self.all_clients()}
        names = self._service_names()
        entries: dict[ClientId, list[TimeEntry]] = {}
        for row in self._rows(UNBILLED, {}):
            entries.setdefault(ClientId(row.client_id), []).append(mapping.entry(row))
        lines = [_unbilled(clients[client], work, names) for client, work in entries.items()]
        return tuple(sorted(lines, key=lambda line: (-line.amount.amount, line.client)))

    def unbilled_of(self, client_id: ClientId) -> tuple[TimeEntry, ...]:
        """A client's billable entries on no invoice or draft, oldest first."""
        return tuple(map(mapping.entry, self._rows(UNBILLED_OF, {"client": client_id})))

    def invoices(self, today: date, since: date | None = None) -> tuple[InvoiceLine, ...]:
        """The invoices issued on `since` or later, all without it, newest first."""
        start = since.isoformat() if since else BEGINNING
        return tuple(_issued(row, today) for row in self._rows(ISSUED, {"start": start}))

    def overdue_count(self, today: date) -> int:
        """How many issued invoices are not paid in full and were due before today."""
        return int(self._one(OVERDUE, {"today": today.isoformat()}))

    def invoices_of(self, client_id: ClientId, today: date) -> tuple[InvoiceLine, ...]:
        """The invoices issued to a client, newest first."""
        return tuple(_issued(row, today) for row in self._rows(ISSUED_OF, {"client": client_id}))

    def drafts(self) -> tuple[InvoiceLine, ...]:
        """The drafts, newest first, with the sums they would have today."""
        return tuple(self._draft_line(row) for row in self._rows(DRAFTS, {}))

    def invoice_line(self, invoice_id: InvoiceId, today: date) -> InvoiceLine:
        """An invoice or draft as a line; `NotFound` if there is none."""
        rows = self._rows(ONE, {"id": invoice_id})
        if not rows:
            raise NotFound("invoice", str(invoice_id))
        return self._draft_line(rows[0]) if rows[0].number is None else _issued(rows[0], today)

    def draft(self, invoice_id: InvoiceId) -> InvoiceDraft:
        """The draft; `NotFound`, or `InvoiceIsIssued`."""
        with self._session() as session:
            return Drafts(session, set()).get(invoice_id)

    def invoice(self, invoice_id: InvoiceId) -> Invoice:
        """The invoice as it was issued; `NotFound` if there is none."""
        text = self._one(SNAPSHOT, {"id": invoice_id})
        if text is None:
            raise NotFound("invoice", str(invoice_id))
        return from_snapshot(text)

    def invoice_numbered(self, number: str) -> InvoiceId:
        """The id behind a number; `NotFound` if there is none."""
        found = self._one(BY_NUMBER, {"number": number})
        if found is None:
            raise NotFound("invoice", number)
        return InvoiceId(found)

    def last_of(self, series: str) -> SeriesEnd | None:
        """The newest invoice of a series; None before the first."""
        rows = self._rows(LAST_OF, {"series": series})
        if not rows:
            return None
        return SeriesEnd(rows[0].seq, rows[0].number, date.fromisoformat(rows[0].issued_on))

    def document(self, invoice_id: InvoiceId) -> tuple[str, bytes]:
        """File name and bytes of an invoice's PDF; `NotFound` if there is none."""
        rows = self._rows(DOCUMENT, {"id": invoice_id})
        if not rows:
            raise NotFound("document", str(invoice_id))
        return rows[0].name, bytes(rows[0].content)

    def deliveries(self, count: int) -> tuple[Delivery, ...]:
        """The last mails, newest first, `count` at most."""
        return tuple(map(mapping.delivery, self._rows(DELIVERIES, {"count": count})))

    def deliveries_of(self, invoice_id: InvoiceId) -> tuple[Delivery, ...]:
        """The mails of an invoice, newest first."""
        return tuple(map(mapping.delivery, self._rows(DELIVERIES_OF, {"id": invoice_id})))

    def _draft_line(self, row: Any) -> InvoiceLine:
        draft = self.draft(InvoiceId(row.id))
        settings, client = self.settings(), self.client(draft.client_id)
        shown = preview(draft, client, settings.practice, settings.invoices, on=draft.period.start)
        return _line(row, net=shown.net, tax=shown.tax, total=shown.total)

    def _service_names(self) -> dict[ServiceId, str]:
        return {service.id: service.name for service in self.all_services()}


def _unbilled(
    client: Client, entries: list[TimeEntry], names: dict[ServiceId, str]
) -> UnbilledLine:
    return UnbilledLine(
        client_id=client.id,
        client=client.name,
        colour=client.colour,
        seconds=sum(entry.seconds for entry in entries),
        amount=value(entries, client, names),
        since=entries[0].day,
    )


def _issued(row: Any, today: date) -> InvoiceLine:
    net, tax, total, paid = (
        Money.from_minor(minor, row.currency)
        for minor in (row.net_minor, row.tax_minor, row.total_minor, row.paid_minor)
    )
    due_on = date.fromisoformat(row.due_on)
    return replace(
        _line(row, net=net, tax=tax, total=total),
        number=row.number,
        issued_on=date.fromisoformat(row.issued_on),
        due_on=due_on,
        standing=standing(total, due_on, paid, today),
    )


def _line(row: Any, *, net: Money, tax: Money, total: Money) -> InvoiceLine:
    delivered = row.delivered_at
    return InvoiceLine(
        id=InvoiceId(row.id),
        number=None,
        client_id=ClientId(row.client_id),
        client=row.client,
        colour=row.colour,
        issued_on=None,
        due_on=None,
        net=net,
        tax=tax,
        total=total,
        standing=None,
        delivery=DeliveryState(row.delivery) if row.delivery else None,
        delivered_at=None if delivered is None else mapping.instant(delivered),
    )
