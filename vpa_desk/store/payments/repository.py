"""Money received."""

from vpa_desk.domain.ids import InvoiceId
from vpa_desk.domain.payments import Payment
from vpa_desk.store.payments.rows import PaymentRow
from vpa_desk.store.repository import Repository
from vpa_desk.store.tables import table

PAYMENTS = table(PaymentRow)


class Payments(Repository):
    """Money received."""

    topic = "invoices"

    def add(self, payment_id: int, payment: Payment) -> None:
        """A payment on an invoice."""
        columns = {
            "id": payment_id,
            "invoice_id": payment.invoice_id,
            "paid_on": payment.paid_on.isoformat(),
            "amount_minor": payment.amount.minor,
        }
        self._run(PAYMENTS.insert(), columns)
        self._touch()

    def remove(self, payment_id: int) -> None:
        """A payment entered by mistake gone."""
        self._run(PAYMENTS.delete().where(PAYMENTS.c.id == payment_id))
        self._touch()

    def of(self, invoice_id: InvoiceId) -> tuple[int, ...]:
        """The ids of the payments on an invoice, oldest first."""
        rows = self._rows(
            PAYMENTS.select().where(PAYMENTS.c.invoice_id == invoice_id).order_by(PAYMENTS.c.id)
        )
        return tuple(row["id"] for row in rows)
