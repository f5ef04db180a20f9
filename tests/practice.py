"""A small practice built through the services, for tests that need books with content."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from tests.conftest import NOW, desk_at
from tests.fakes import FixedClock
from vpa_desk.domain import numbering
from vpa_desk.domain.clients import Address, Client
from vpa_desk.domain.ids import DeliveryId, EntryId, PaperId
from vpa_desk.domain.invoices import Invoice, InvoiceDraft, issue
from vpa_desk.domain.mailing import Delivery, DeliveryState
from vpa_desk.domain.papers import FileKind, Link, LinkKind, PaperFile, PaperKind
from vpa_desk.domain.positions import Position
from vpa_desk.domain.settings import Practice
from vpa_desk.domain.tasks import Task
from vpa_desk.domain.timekeeping import TimeEntry
from vpa_desk.services import billing, clients, planning, settings, timekeeping
from vpa_desk.services.desk import Desk

HOME = Address(street="Lindenweg 4", postcode="20144", city="Hamburg")


def set_up(desk: Desk) -> None:
    """A letterhead that satisfies the law."""
    practice = Practice(
        name="Büroservice Berger",
        owner="Katrin Berger",
        address=HOME,
        email="katrin@berger.example",
        tax_number="21/815/08150",
        iban="DE02120300000000202051",
        bank="Musterbank",
    )
    settings.change_settings(
        desk, replace(desk.reads.settings.current(), practice=practice, set_up=True)
    )


def a_kept_client(desk: Desk, name: str = "Müller Consulting", **changes: object) -> Client:
    """A client in the store, with a complete address."""
    fresh = replace(
        clients.new_client(desk), name=name, address=HOME, email="buchhaltung@mueller.example"
    )
    return clients.add_client(desk, replace(fresh, **changes))  # type: ignore[arg-type]


def a_kept_task(desk: Desk, client: Client | None, title: str = "Reiseplanung Lissabon") -> Task:
    """A task in the store."""
    task = planning.new_task(desk, title)
    return planning.add_task(desk, replace(task, client_id=client.id if client else None))


def worked(desk: Desk, task: Task, *, minutes: int, days_ago: int = 0) -> TimeEntry:
    """An entry in the store that ended now, `days_ago` days back."""
    ended = desk.now() - timedelta(days=days_ago)
    entry = replace(
        timekeeping.new_entry(desk, task.id),
        id=EntryId(desk.new_id()),
        started_at=ended - timedelta(minutes=minutes),
        seconds=minutes * 60,
    )
    return timekeeping.add_entry(desk, entry)


def cancelled(desk: Desk, invoice: Invoice) -> Invoice:
    """The cancellation of an invoice, issued: negative quantities, a number of its own."""
    client = desk.reads.clients.get(invoice.client_id)
    draft = InvoiceDraft(
        id=PaperId(desk.new_id()),
        kind=PaperKind.CANCELLATION,
        links=(Link(LinkKind.CANCELS, invoice.id),),
        client_id=invoice.client_id,
        period=invoice.period,
        currency=invoice.currency,
        positions=tuple(
            Position(text=line.text, quantity=-line.quantity, unit_price=line.unit_price)
            for line in invoice.lines
        ),
        created_at=desk.now(),
    )
    set_to, on = desk.reads.settings.current(), desk.today()
    last = desk.reads.papers.last_of(numbering.series("ST-{YYYY}-{NNNN}", on))
    number = numbering.numbered("ST-{YYYY}-{NNNN}", on, last.seq + 1 if last else 1)
    paper = issue(draft, client, set_to.practice, set_to.invoices, number=number, on=on)
    with desk.store.begin() as tx:
        tx.drafts.add(draft)
        tx.papers.issue(paper, [a_pdf(desk)])
    return paper


def a_pdf(desk: Desk, content: bytes = b"%PDF") -> PaperFile:
    """A file that stands for the PDF of a paper."""
    return PaperFile(desk.new_id(), FileKind.PDF, "paper.pdf", content)


def billed_practice(folder: Path) -> Path:
    """The file of a desk with three issued invoices, one of them cancelled, money that came and
    was taken back, mails in every state that lasts, one draft, and unbilled time.
    """
    desk = desk_at(folder / "desk.sqlite3", FixedClock(NOW))
    set_up(desk)
    issued = [_billed(desk, name) for name in ("Müller Consulting", "Café Blume", "Dr. Seidel")]
    client = a_kept_client(desk, "Studio Nord")
    worked(desk, a_kept_task(desk, client), minutes=75)
    billing.draft_invoice(desk, client.id, until=desk.tomorrow())
    worked(desk, a_kept_task(desk, client, "Nachtrag"), minutes=20)
    cancelled(desk, issued[2])
    billing.record_payment(desk, issued[0].id, on=desk.today(), amount=issued[0].total)
    billing.record_payment(desk, issued[1].id, on=desk.today(), amount=issued[1].total)
    billing.take_back_payment(desk, issued[1].id)
    _mailed(desk, issued[0].id)
    desk.store.close()
    return folder / "desk.sqlite3"


def _billed(desk: Desk, name: str) -> Invoice:
    client = a_kept_client(desk, name)
    task = a_kept_task(desk, client)
    worked(desk, task, minutes=75)
    draft = billing.draft_invoice(desk, client.id, until=desk.tomorrow())
    worked(desk, task, minutes=20)
    return billing.issue_invoice(desk, draft.id)


def _mailed(desk: Desk, paper_id: PaperId) -> None:
    """A mail in each state that lasts."""
    lasting = (
        DeliveryState.SENT,
        DeliveryState.REJECTED,
        DeliveryState.UNCLEAR,
        DeliveryState.HANDED_OVER,
    )
    for state in lasting:
        delivery = Delivery(
            id=DeliveryId(desk.new_id()),
            paper_id=paper_id,
            state=state,
            recipients=("buchhaltung@mueller.example",),
            message_id=f"<{state.value}@berger.example>",
            started_at=desk.now(),
            finished_at=desk.now(),
        )
        with desk.store.begin() as tx:
            tx.deliveries.add(delivery, b"From: katrin@berger.example")
