"""Papers as the desk reads them: drafts, invoices, their files."""

from datetime import date
from typing import TYPE_CHECKING, Any

from vpa_desk.domain.ids import ClientId, PaperId
from vpa_desk.domain.mailing import DeliveryState
from vpa_desk.domain.money import Money
from vpa_desk.domain.overviews import InvoiceLine
from vpa_desk.domain.papers import FileKind
from vpa_desk.domain.payments import standing
from vpa_desk.domain.safekeeping import NotFound
from vpa_desk.store.columns import instant_of
from vpa_desk.store.reader import Row, Views

if TYPE_CHECKING:  # Lines of papers are asked for at every start, whole papers later.
    from vpa_desk.domain.invoices import Invoice, InvoiceDraft
    from vpa_desk.domain.numbering import SeriesEnd

# What was paid, less what was paid back; what was taken back does not count.
_PAID = """
(SELECT COALESCE(SUM(CASE kind WHEN 'payment' THEN amount_minor ELSE -amount_minor END), 0)
    FROM payment WHERE payment.paper_id = paper.id AND payment.taken_back_at IS NULL)
"""
# All of a paper but its snapshot, which is long and which no line shows.
_LINE = (
    """
SELECT paper.id, paper.kind, paper.client_id, paper.state, paper.version, paper.period_start,
    paper.period_until, paper.currency, paper.intro, paper.closing, paper.created_at, paper.number,
    paper.issued_on, paper.due_on, paper.net_minor, paper.tax_minor, paper.total_minor,
    client.name AS client, client.colour AS colour, delivery.state AS delivery,
    COALESCE(delivery.finished_at, delivery.started_at) AS delivered_at,
"""
    + _PAID
    + """
AS paid_minor FROM paper JOIN client ON client.id = paper.client_id
LEFT JOIN delivery ON delivery.id =
    (SELECT MAX(id) FROM delivery WHERE delivery.paper_id = paper.id)
"""
)
ISSUED = _LINE + (
    "WHERE paper.kind = 'invoice' AND paper.issued_on >= :start"
    " ORDER BY paper.issued_on DESC, paper.id DESC"
)
ISSUED_OF = _LINE + (
    "WHERE paper.kind = 'invoice' AND paper.issued_on IS NOT NULL AND paper.client_id = :client"
    " ORDER BY paper.issued_on DESC, paper.id DESC"
)
DRAFTS = _LINE + ("WHERE paper.kind = 'invoice' AND paper.state = 'draft' ORDER BY paper.id DESC")
LATE = _LINE + (
    "WHERE paper.kind = 'invoice' AND paper.state = 'issued' AND paper.due_on < :today"
    " AND paper.total_minor > paid_minor ORDER BY paper.due_on, paper.id"
)
ONE = _LINE + "WHERE paper.id = :id"
PAPER = "SELECT * FROM paper WHERE id = :id"
LINKS = "SELECT kind, target_id FROM link WHERE paper_id = :id ORDER BY kind, target_id"
POSITIONS = "SELECT * FROM position WHERE paper_id = :id ORDER BY place"
BILLED = """
SELECT billing.place, billing.entry_id, billing.seconds
FROM billing LEFT JOIN entry ON entry.id = billing.entry_id
WHERE billing.paper_id = :id ORDER BY entry.started_at, billing.entry_id
"""
BY_NUMBER = "SELECT id FROM paper WHERE number = :number"
LAST_OF = """
SELECT seq, number, issued_on FROM paper WHERE series = :series ORDER BY seq DESC LIMIT 1
"""
OVERDUE = (
    "SELECT COUNT(*) FROM paper WHERE state = 'issued' AND kind = 'invoice'"
    " AND due_on < :today AND total_minor > " + _PAID
)
SNAPSHOT = "SELECT snapshot FROM paper WHERE id = :id"
FILE = "SELECT name, content FROM file WHERE paper_id = :id AND kind = :kind"
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

    def overdue(self, today: date) -> tuple[InvoiceLine, ...]:
        """The invoices not paid in full that were due before today, the oldest first."""
        rows = self._reader.rows(LATE, {"today": today.isoformat()})
        return tuple(_issued(row, today) for row in rows)

    def invoices_of(self, client_id: ClientId, today: date) -> tuple[InvoiceLine, ...]:
        """The invoices issued to a client, newest first."""
        rows = self._reader.rows(ISSUED_OF, {"client": client_id})
        return tuple(_issued(row, today) for row in rows)

    def drafts(self) -> tuple[InvoiceLine, ...]:
        """The drafts, newest first, with the sums they would have today."""
        with self._reader.reading():
            return tuple(self._draft_line(row) for row in self._reader.rows(DRAFTS, {}))

    def line(self, paper_id: PaperId, today: date) -> InvoiceLine:
        """An invoice or draft as a line; `NotFound` if there is none."""
        with self._reader.reading():
            row = self._reader.first(ONE, {"id": paper_id})
            if row is None:
                raise NotFound("invoice", str(paper_id))
            return self._draft_line(row) if row["number"] is None else _issued(row, today)

    def draft(self, paper_id: PaperId) -> "InvoiceDraft":
        """The draft with positions and reserved entries; `NotFound`, or `InvoiceIsIssued`."""
        from vpa_desk.domain.invoices import InvoiceIsIssued

        with self._reader.reading():
            row = self._reader.first(PAPER, {"id": paper_id})
            if row is None:
                raise NotFound("draft", str(paper_id))
            if row["number"] is not None:
                raise InvoiceIsIssued(row["number"])
            return self._draft(row)

    def invoice(self, paper_id: PaperId) -> "Invoice":
        """The invoice as it was issued; `NotFound` if there is none."""
        from vpa_desk.store.papers.snapshots import from_snapshot

        text = self._reader.one(SNAPSHOT, {"id": paper_id})
        if text is None:
            raise NotFound("invoice", str(paper_id))
        return from_snapshot(text)

    def numbered(self, number: str) -> PaperId:
        """The id behind a number; `NotFound` if there is none."""
        found = self._reader.one(BY_NUMBER, {"number": number})
        if found is None:
            raise NotFound("invoice", number)
        return PaperId(found)

    def last_of(self, series: str) -> "SeriesEnd | None":
        """The newest invoice of a series; None before the first."""
        from vpa_desk.domain.numbering import SeriesEnd

        row = self._reader.first(LAST_OF, {"series": series})
        if row is None:
            return None
        return SeriesEnd(row["seq"], row["number"], date.fromisoformat(row["issued_on"]))

    def pdf(self, paper_id: PaperId) -> tuple[str, bytes]:
        """File name and bytes of a paper's PDF; `NotFound` if there is none."""
        return self.file(paper_id, FileKind.PDF)

    def file(self, paper_id: PaperId, kind: FileKind) -> tuple[str, bytes]:
        """Name and bytes of a paper in one form; `NotFound` if it was never made."""
        row = self._reader.first(FILE, {"id": paper_id, "kind": kind.value})
        if row is None:
            raise NotFound("document", str(paper_id))
        return row["name"], bytes(row["content"])

    def _draft(self, row: Row) -> "InvoiceDraft":
        from vpa_desk.store.papers import mapping

        of_it = {"id": row["id"]}
        billed = self._reader.rows(BILLED, of_it)
        positions = mapping.positions(self._reader.rows(POSITIONS, of_it), row["currency"], billed)
        return mapping.draft(row, positions, self._reader.rows(LINKS, of_it))

    def _draft_line(self, row: Row) -> InvoiceLine:
        from vpa_desk.domain.invoices import preview
        from vpa_desk.store.clients.views import ClientViews
        from vpa_desk.store.settings.views import SettingViews

        draft = self._draft(row)
        settings = SettingViews(self._reader).current()
        client = ClientViews(self._reader).get(draft.client_id)
        shown = preview(draft, client, settings.practice, settings.invoices, on=draft.period.start)
        return _line(
            row,
            net=shown.net,
            tax=shown.tax,
            total=shown.total,
            issued_on=None,
            due_on=None,
            standing=None,
        )


def _issued(row: Row, today: date) -> InvoiceLine:
    currency, due_on = row["currency"], date.fromisoformat(row["due_on"])
    total = Money.from_minor(row["total_minor"], currency)
    paid = Money.from_minor(row["paid_minor"], currency)
    return _line(
        row,
        net=Money.from_minor(row["net_minor"], currency),
        tax=Money.from_minor(row["tax_minor"], currency),
        total=total,
        issued_on=date.fromisoformat(row["issued_on"]),
        due_on=due_on,
        standing=standing(total, due_on, paid, today),
    )


def _line(row: Row, **own: Any) -> InvoiceLine:
    """A line with what the row says, and `own`, in which drafts and issued papers differ."""
    delivered = row["delivered_at"]
    return InvoiceLine(
        id=PaperId(row["id"]),
        number=row["number"],
        client_id=ClientId(row["client_id"]),
        client=row["client"],
        colour=row["colour"],
        delivery=DeliveryState(row["delivery"]) if row["delivery"] else None,
        delivered_at=None if delivered is None else instant_of(delivered),
        **own,
    )
