"""From unbilled work to an issued invoice, and its PDF to a folder."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from vpa_desk import documents
from vpa_desk.domain import numbering
from vpa_desk.domain.billing import positions, value
from vpa_desk.domain.clients import Client
from vpa_desk.domain.days import Period
from vpa_desk.domain.ids import ClientId, EntryId, PaperId
from vpa_desk.domain.invoices import (
    DraftChanged,
    Invoice,
    InvoiceDraft,
    NothingToInvoice,
    edited,
    issue,
    preview,
    problems,
)
from vpa_desk.domain.money import CurrenciesDiffer, Money
from vpa_desk.domain.numbering import InvoiceNumber, IssuedBeforePredecessor, NumberTaken
from vpa_desk.domain.papers import FileKind, PaperFile, Picture
from vpa_desk.domain.payments import Payment, PaymentKind, sound_payment
from vpa_desk.domain.positions import Position
from vpa_desk.domain.settings import Settings
from vpa_desk.domain.timekeeping import TimeEntry
from vpa_desk.gateways.files import write_new
from vpa_desk.services.desk import Desk

# Another process may take the number while we render; three tries outlast any user.
TRIES = 3


def draft_invoice(
    desk: Desk, client_id: ClientId, *, until: date, start: date | None = None
) -> InvoiceDraft:
    """A draft of the client's unbilled entries before the day `until`; they are reserved.

    With `start`, older entries are left out. `NothingToInvoice` if no entry is left.
    """
    client = desk.reads.clients.get(client_id)
    with desk.store.begin() as tx:
        entries = tx.entries.unbilled_of(client_id, until)
        entries = tuple(entry for entry in entries if start is None or entry.day >= start)
        if not entries:
            raise NothingToInvoice(client.name, until)
        draft = InvoiceDraft(
            id=PaperId(desk.new_id()),
            client_id=client_id,
            period=_period(entries, until, start, desk.tomorrow()),
            currency=client.currency,
            positions=_positions(desk, client, entries),
            created_at=desk.now(),
        )
        tx.drafts.add(draft)
    return draft


def empty_draft(desk: Desk, client_id: ClientId) -> InvoiceDraft:
    """A draft without positions, for work that was not tracked."""
    client = desk.reads.clients.get(client_id)
    today = desk.today()
    draft = InvoiceDraft(
        id=PaperId(desk.new_id()),
        client_id=client_id,
        period=Period(today.replace(day=1), today + timedelta(days=1)),
        currency=client.currency,
        created_at=desk.now(),
    )
    with desk.store.begin() as tx:
        tx.drafts.add(draft)
    return draft


def change_draft(desk: Desk, draft: InvoiceDraft) -> InvoiceDraft:
    """The draft as it is now; `DraftChanged` if somebody else changed it since it was read."""
    with desk.store.begin() as tx:
        current = tx.drafts.get(draft.id)
        changed = edited(draft, was=current)
        _check_version(desk, current, draft)
        tx.drafts.replace(changed)
    return changed


def draft_with_entries(
    desk: Desk, draft: InvoiceDraft, entry_ids: Iterable[EntryId]
) -> InvoiceDraft:
    """The draft billing exactly these entries; positions written by hand stay behind them.

    Text, price and rate that she changed stay where a position still bills one of its entries.
    """
    wanted = set(entry_ids)
    with desk.store.begin() as tx:
        current = tx.drafts.get(draft.id)
        _check_version(desk, current, draft)
        free = tx.entries.unbilled_of(draft.client_id, date.max)
        reserved = tuple(tx.entries.get(entry_id) for entry_id in current.entry_ids)
        entries = [entry for entry in (*reserved, *free) if entry.id in wanted]
        client = tx.clients.get(draft.client_id)
        by_hand = tuple(position for position in draft.positions if not position.entry_ids)
        billed = _as_written(_positions(desk, client, entries), draft.positions)
        changed = replace(draft, positions=(*billed, *by_hand))
        changed = edited(changed, was=changed)
        tx.drafts.replace(changed)
    return changed


def worth(desk: Desk, client: Client, entries: Sequence[TimeEntry]) -> Money:
    """What a draft of these entries would come to, net."""
    return value(entries, client, before=desk.reads.time.billed_before(client, entries))


def discard_draft(desk: Desk, draft_id: PaperId) -> None:
    """The draft gone, its entries free."""
    with desk.store.begin() as tx:
        tx.drafts.get(draft_id)
        tx.drafts.remove(draft_id)


def previewed(desk: Desk, draft: InvoiceDraft) -> Invoice:
    """The draft as an invoice issued today would look, without a number; takes none."""
    reads = desk.reads
    settings, client = reads.settings.current(), reads.clients.get(draft.client_id)
    return preview(draft, client, settings.practice, settings.invoices, on=desk.today())


def preview_pdf(desk: Desk, draft: InvoiceDraft) -> bytes:
    """The PDF of a preview, marked as a draft."""
    logo = desk.reads.settings.logo()
    return documents.render_invoice(previewed(desk, draft), logo=logo, draft=True)


def preview_pictures(desk: Desk, draft: InvoiceDraft, scale: float) -> tuple[Picture, ...]:
    """The pages of a preview as pictures; at scale 1 a point is a pixel."""
    return documents.draw_pages(preview_pdf(desk, draft), scale=scale)


def document_pictures(desk: Desk, invoice_id: PaperId, scale: float) -> tuple[Picture, ...]:
    """The pages of an issued invoice as pictures, from the PDF that was issued."""
    _, content = desk.reads.papers.pdf(invoice_id)
    return documents.draw_pages(content, scale=scale)


def next_number(desk: Desk, pattern: str | None = None) -> InvoiceNumber:
    """The number the next invoice would take today; nothing is taken.

    By the pattern that is kept, or by another that is only tried.
    """
    settings = desk.reads.settings.current()
    if pattern is not None:
        settings = replace(settings, invoices=replace(settings.invoices, pattern=pattern))
    return _candidate(desk, settings, desk.today())


def issue_invoice(desk: Desk, draft_id: PaperId) -> Invoice:
    """The draft issued today under the next number, with its PDF, in one transaction.

    Rendered first with the candidate number; the transaction re-checks draft and number and
    begins anew if another process was faster. Raises what is missing before anything is taken.
    """
    for _ in range(TRIES):
        invoice = _try_to_issue(desk, draft_id)
        if invoice is not None:
            return invoice
    draft = desk.reads.papers.draft(draft_id)
    raise DraftChanged(desk.reads.clients.get(draft.client_id).name)


def export_invoice(desk: Desk, invoice_id: PaperId, folder: Path) -> tuple[Path, str]:
    """The stored PDF written into a folder: its path and SHA-256. Nothing is overwritten."""
    from hashlib import sha256

    name, content = desk.reads.papers.pdf(invoice_id)
    return write_new(folder, name, content), sha256(content).hexdigest()


def record_payment(
    desk: Desk,
    invoice_id: PaperId,
    *,
    on: date,
    amount: Money,
    kind: PaymentKind = PaymentKind.PAYMENT,
) -> int:
    """Money received for an invoice, or paid back; returns its id, for taking it back.

    `PaymentRefused` for nothing or less, `CurrenciesDiffer` for another currency.
    """
    payment = sound_payment(Payment(paper_id=invoice_id, kind=kind, paid_on=on, amount=amount))
    payment_id = desk.new_id()
    with desk.store.begin() as tx:
        invoice = tx.papers.get(invoice_id)
        if amount.currency != invoice.currency:
            raise CurrenciesDiffer(amount.currency, invoice.currency)
        tx.payments.add(payment_id, payment)
        told = {"on": on.isoformat(), "minor": payment.amount.minor}
        tx.audit.add(kind.value, invoice.number.text, told)
    return payment_id


def take_back_payment(desk: Desk, invoice_id: PaperId) -> None:
    """The last payment on an invoice counts no more, as if it had not been entered."""
    with desk.store.begin() as tx:
        number = tx.papers.get(invoice_id).number.text
        for payment_id in tx.payments.of(invoice_id)[-1:]:
            tx.payments.take_back(payment_id, desk.now())
            tx.audit.add("payment taken back", number, {"payment": payment_id})


def _try_to_issue(desk: Desk, draft_id: PaperId) -> Invoice | None:
    reads = desk.reads
    draft, settings, on = reads.papers.draft(draft_id), reads.settings.current(), desk.today()
    client = reads.clients.get(draft.client_id)
    for problem in problems(draft, client, settings.practice):
        raise problem
    number = _candidate(desk, settings, on)
    invoice = issue(draft, client, settings.practice, settings.invoices, number=number, on=on)
    documents.check_printable(invoice)
    pdf = documents.render_invoice(invoice, logo=reads.settings.logo())
    file = PaperFile(desk.new_id(), FileKind.PDF, documents.file_name(invoice), pdf)
    with desk.store.begin() as tx:
        seq = tx.papers.next_seq(number.series, first=number.seq)
        if seq != number.seq or tx.drafts.get(draft_id) != draft:
            return None
        if tx.papers.is_taken(number.text):
            raise NumberTaken(number.text)
        sha256 = tx.papers.issue(invoice, [file])
        tx.audit.add("issued", number.text, {"pdf": sha256, "minor": invoice.total.minor})
    return invoice


def _candidate(desk: Desk, settings: Settings, on: date) -> InvoiceNumber:
    """The number to try: the next of its series, not dated before its predecessor."""
    habits = settings.invoices
    last = desk.reads.papers.last_of(numbering.series(habits.pattern, on))
    if last is None:
        return numbering.numbered(habits.pattern, on, habits.first_seq)
    if on < last.issued_on:
        raise IssuedBeforePredecessor(on, last.number, last.issued_on)
    return numbering.numbered(habits.pattern, on, last.seq + 1)


def _positions(desk: Desk, client: Client, entries: Sequence[TimeEntry]) -> tuple[Position, ...]:
    services = desk.reads.services.all()
    names = {service.id: service.named(client.language) for service in services}
    unnamed = documents.phrase(client.language, "unnamed_service")
    before = desk.reads.time.billed_before(client, entries)
    return positions(entries, client, names, unnamed=unnamed, before=before)


def _as_written(fresh: Iterable[Position], written: Iterable[Position]) -> tuple[Position, ...]:
    """The fresh positions with the words and prices already written for their entries."""
    before = {entry_id: position for position in written for entry_id in position.entry_ids}
    return tuple(_worded(position, before) for position in fresh)


def _worded(position: Position, before: Mapping[EntryId, Position]) -> Position:
    known = next((before[entry] for entry in position.entry_ids if entry in before), position)
    return replace(
        position, text=known.text, unit_price=known.unit_price, rate_kind=known.rate_kind
    )


def _period(
    entries: tuple[TimeEntry, ...], until: date, start: date | None, tomorrow: date
) -> Period:
    """The period of service: whole months are named whole, days to come are not named."""
    first, last = entries[0].day, entries[-1].day
    worked_until = max(tomorrow, last + timedelta(days=1))
    return Period(start or first.replace(day=1), min(until, worked_until))


def _check_version(desk: Desk, current: InvoiceDraft, read: InvoiceDraft) -> None:
    if current.version != read.version:
        raise DraftChanged(desk.reads.clients.get(read.client_id).name)
