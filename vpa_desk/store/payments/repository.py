"""Money received for papers, or paid back."""

from datetime import datetime

from sqlalchemy import select

from vpa_desk.domain.ids import PaperId
from vpa_desk.domain.payments import Payment
from vpa_desk.domain.topics import Topic
from vpa_desk.store.columns import seconds
from vpa_desk.store.payments.rows import PaymentRow
from vpa_desk.store.repository import Repository
from vpa_desk.store.tables import table

PAYMENTS = table(PaymentRow)


class Payments(Repository):
    """Money; what was entered by mistake is taken back and stays readable."""

    topic = Topic.INVOICES

    def add(self, payment_id: int, payment: Payment) -> None:
        """A payment for an issued paper."""
        columns = {
            "id": payment_id,
            "paper_id": payment.paper_id,
            "kind": payment.kind.value,
            "paid_on": payment.paid_on.isoformat(),
            "amount_minor": payment.amount.minor,
        }
        self._run(PAYMENTS.insert(), columns)
        self._touch()

    def take_back(self, payment_id: int, at: datetime) -> None:
        """A payment entered by mistake counts no more."""
        taken = PAYMENTS.update().where(PAYMENTS.c.id == payment_id)
        self._run(taken.values(taken_back_at=seconds(at)))
        self._touch()

    def of(self, paper_id: PaperId) -> tuple[int, ...]:
        """The ids of the payments for a paper that count, oldest first."""
        rows = self._rows(
            select(PAYMENTS.c.id)
            .where(PAYMENTS.c.paper_id == paper_id, PAYMENTS.c.taken_back_at.is_(None))
            .order_by(PAYMENTS.c.id)
        )
        return tuple(row["id"] for row in rows)
