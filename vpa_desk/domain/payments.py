"""Payments: money received for invoices, and where an invoice stands by them."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from vpa_desk.domain.ids import InvoiceId
from vpa_desk.domain.money import Money


class Standing(StrEnum):
    """Where an issued invoice stands towards being paid."""

    OPEN = "open"
    OVERDUE = "overdue"
    PAID = "paid"


@dataclass(frozen=True, slots=True, kw_only=True)
class Payment:
    """Money received for an invoice on a day."""

    invoice_id: InvoiceId
    paid_on: date
    amount: Money


def standing(invoice_total: Money, due_on: date, paid: Money, today: date) -> Standing:
    """Paid when nothing is left to pay; overdue from the day after the due date; else open."""
    if paid.amount >= invoice_total.amount:
        return Standing.PAID
    return Standing.OVERDUE if today > due_on else Standing.OPEN
