"""Payments: money received for papers or paid back, and where an invoice stands by them."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from vpa_desk.domain.errors import Case
from vpa_desk.domain.ids import PaperId
from vpa_desk.domain.money import Money


class Standing(StrEnum):
    """Where an issued invoice stands towards being paid."""

    OPEN = "open"
    OVERDUE = "overdue"
    PAID = "paid"


class PaymentKind(StrEnum):
    """Which way the money went."""

    PAYMENT = "payment"
    REPAYMENT = "repayment"


class PaymentRefused(Case):
    """An amount of money that is nothing or less; money paid back is a repayment."""

    amount: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class Payment:
    """Money for a paper on a day; the amount is always above zero."""

    paper_id: PaperId
    kind: PaymentKind = PaymentKind.PAYMENT
    paid_on: date
    amount: Money


def sound_payment(payment: Payment) -> Payment:
    """The payment in whole cents; `PaymentRefused` for nothing or less."""
    rounded = replace(payment, amount=payment.amount.rounded())
    if rounded.amount.amount <= 0:
        raise PaymentRefused(payment.amount)
    return rounded


def standing(invoice_total: Money, due_on: date, paid: Money, today: date) -> Standing:
    """Paid when nothing is left to pay; overdue from the day after the due date; else open."""
    if paid.amount >= invoice_total.amount:
        return Standing.PAID
    return Standing.OVERDUE if today > due_on else Standing.OPEN
