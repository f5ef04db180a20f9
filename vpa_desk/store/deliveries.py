"""Mails with invoices, and how far each came."""

from sqlmodel import col, insert, select, update

from vpa_desk.domain.ids import DeliveryId, InvoiceId
from vpa_desk.domain.mailing import Delivery, DeliveryState
from vpa_desk.domain.safekeeping import NotFound
from vpa_desk.store import mapping
from vpa_desk.store.repository import Repository
from vpa_desk.store.tables import DeliveryRow


class Deliveries(Repository):
    """The outbox."""

    topic = "deliveries"

    def add(self, delivery: Delivery, message: bytes) -> None:
        """A delivery about to begin, with the exact bytes that will be sent."""
        columns = mapping.delivery_columns(delivery)
        self._session.execute(insert(DeliveryRow).values({**columns, "message": message}))
        self._touch()

    def replace(self, delivery: Delivery) -> None:
        """The delivery as it stands now."""
        columns = mapping.delivery_columns(delivery)
        self._session.execute(
            update(DeliveryRow).where(col(DeliveryRow.id) == delivery.id).values(columns)
        )
        self._touch()

    def get(self, delivery_id: DeliveryId) -> Delivery:
        """The delivery; `NotFound` if there is none."""
        row = self._session.get(DeliveryRow, delivery_id, populate_existing=True)
        if row is None:
            raise NotFound("delivery", str(delivery_id))
        return mapping.delivery(row)

    def states_of(self, invoice_id: InvoiceId) -> frozenset[DeliveryState]:
        """How far the deliveries of an invoice came."""
        rows = self._session.exec(
            select(DeliveryRow.state).where(DeliveryRow.invoice_id == invoice_id)
        )
        return frozenset(map(DeliveryState, rows))

    def message(self, delivery_id: DeliveryId) -> bytes:
        """The bytes of the mail."""
        return self._session.exec(
            select(DeliveryRow.message).where(DeliveryRow.id == delivery_id)
        ).one()

    def unfinished(self) -> tuple[Delivery, ...]:
        """Deliveries that were under way when the program ended."""
        under_way = (DeliveryState.CONNECTING.value, DeliveryState.DATA.value)
        rows = self._session.exec(select(DeliveryRow).where(col(DeliveryRow.state).in_(under_way)))
        return tuple(map(mapping.delivery, rows))

    def get_last_of(self, invoice_id: InvoiceId) -> Delivery:
        """The newest delivery of an invoice; `NotFound` if there is none."""
        row = self._session.exec(
            select(DeliveryRow)
            .where(DeliveryRow.invoice_id == invoice_id)
            .order_by(col(DeliveryRow.id).desc())
        ).first()
        if row is None:
            raise NotFound("delivery", str(invoice_id))
        return mapping.delivery(row)
