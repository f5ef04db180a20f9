"""Valid objects for tests: each says only what it is about, the rest is filled in here.

The people and firms are invented; numbers that need check digits have right ones.
"""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from vpa_desk.domain.clients import Address, Client, Service
from vpa_desk.domain.days import Period
from vpa_desk.domain.ids import ClientId, EntryId, PaperId, ServiceId, TaskId
from vpa_desk.domain.invoices import Invoice, InvoiceDraft, issue
from vpa_desk.domain.money import Money
from vpa_desk.domain.numbering import InvoiceNumber
from vpa_desk.domain.positions import Position
from vpa_desk.domain.settings import InvoiceHabits, Practice
from vpa_desk.domain.tasks import Task
from vpa_desk.domain.terms import Terms
from vpa_desk.domain.timekeeping import TimeEntry

TODAY = date(2026, 11, 30)
NOW = datetime(2026, 11, 30, 16, 0, tzinfo=UTC)
NOVEMBER = Period(date(2026, 11, 1), date(2026, 12, 1))
BERLIN = "Europe/Berlin"


def euros(amount: str | int) -> Money:
    """An amount in euro: `euros("45.00")`."""
    return Money(Decimal(amount), "EUR")


def an_address(**given: Any) -> Address:
    """A postal address in Hamburg."""
    return Address(**{"street": "Lindenallee 12", "postcode": "20259", "city": "Hamburg"} | given)


def terms(**given: Any) -> Terms:
    """45 euro an hour since the start of 2026, to the minute."""
    usual: dict[str, Any] = {"valid_from": date(2026, 1, 1), "rate": euros("45.00")}
    return Terms(**usual | given)


def a_client(**given: Any) -> Client:
    """A German business client who pays 45 euro an hour within 14 days."""
    usual: dict[str, Any] = {
        "id": ClientId(1),
        "number": "K-1001",
        "name": "Müller Consulting GmbH",
        "contact": "Sabine Müller",
        "address": an_address(),
        "email": "buchhaltung@mueller-consulting.example",
        "terms": (terms(),),
        "created_at": NOW,
    }
    return Client(**usual | given)


def a_practice(**given: Any) -> Practice:
    """A practice that charges VAT, with everything an invoice needs."""
    usual: dict[str, Any] = {
        "name": "Weber Büroservice",
        "owner": "Katharina Weber",
        "address": an_address(street="Rosenweg 7", postcode="04103", city="Leipzig"),
        "email": "post@weber-bueroservice.example",
        "phone": "+49 341 5550123",
        "website": "weber-bueroservice.example",
        "tax_number": "231/123/45678",
        "vat_id": "DE136695976",
        "iban": "DE89370400440532013000",
        "bic": "COBADEFFXXX",
        "bank": "Commerzbank",
    }
    return Practice(**usual | given)


def a_service(**given: Any) -> Service:
    """A kind of work with a name in both languages."""
    usual: dict[str, Any] = {
        "id": ServiceId(1),
        "name": "Reiseplanung",
        "name_en": "Travel planning",
    }
    return Service(**usual | given)


def a_task(**given: Any) -> Task:
    """An open, billable task of the client, without a day."""
    usual: dict[str, Any] = {
        "id": TaskId(1),
        "title": "Flug buchen",
        "client_id": ClientId(1),
        "service_id": ServiceId(1),
        "created_at": NOW,
    }
    return Task(**usual | given)


def an_entry(**given: Any) -> TimeEntry:
    """An hour of billable work for the client, on 20 November 2026 at 10:00 in Berlin."""
    usual: dict[str, Any] = {
        "id": EntryId(1),
        "task_id": TaskId(1),
        "client_id": ClientId(1),
        "service_id": ServiceId(1),
        "text": "Flug buchen",
        "started_at": datetime(2026, 11, 20, 9, 0, tzinfo=UTC),
        "seconds": 3600,
        "zone": BERLIN,
    }
    return TimeEntry(**usual | given)


def a_position(**given: Any) -> Position:
    """14.5 hours of travel planning at 45 euro: 652.50 net."""
    usual: dict[str, Any] = {
        "text": "Reiseplanung",
        "detail": "Flüge und Hotel Lissabon; Bahnfahrt Zürich",
        "quantity": Decimal("14.5000"),
        "unit_price": euros("45.00"),
    }
    return Position(**usual | given)


def a_draft(**given: Any) -> InvoiceDraft:
    """A draft for November 2026 with one position."""
    usual: dict[str, Any] = {
        "id": PaperId(1),
        "client_id": ClientId(1),
        "period": NOVEMBER,
        "currency": "EUR",
        "positions": (a_position(),),
        "created_at": NOW,
    }
    return InvoiceDraft(**usual | given)


def a_number(text: str = "RE-2026-0001", *, seq: int = 1) -> InvoiceNumber:
    """A number in the series of 2026."""
    return InvoiceNumber(text, "RE-2026-#", seq)


def an_invoice(
    *,
    draft: InvoiceDraft | None = None,
    client: Client | None = None,
    practice: Practice | None = None,
    habits: InvoiceHabits | None = None,
    number: InvoiceNumber | None = None,
    on: date = TODAY,
) -> Invoice:
    """The draft as issued to the client by the practice on 30 November 2026."""
    return issue(
        draft or a_draft(),
        client or a_client(),
        practice or a_practice(),
        habits or InvoiceHabits(),
        number=number or a_number(),
        on=on,
    )
