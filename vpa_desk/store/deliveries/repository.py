"""Mails, and how far each came."""

from sqlalchemy import select

from vpa_desk.domain.ids import DeliveryId, PaperId
from vpa_desk.domain.mailing import Delivery, DeliveryState
from vpa_desk.domain.safekeeping import NotFound
from vpa_desk.domain.topics import Topic
from vpa_desk.store.deliveries import mapping
from vpa_desk.store.deliveries.rows import DeliveryRow
from vpa_desk.store.repository import Repository
from vpa_desk.store.tables import table

DELIVERIES = table(DeliveryRow)
UNDER_WAY = (DeliveryState.CONNECTING.value, DeliveryState.DATA.value)


class Deliveries(Repository):
    """The outbox."""

    topic = Topic.DELIVERIES

    def add(self, delivery: Delivery, message: bytes) -> None:
        """A delivery about to begin, with the exact bytes that will be sent."""
        self._run(DELIVERIES.insert(), {**mapping.delivery_columns(delivery), "message": message})
        self._touch()

    def replace(self, delivery: Delivery) -> None:
        """The delivery as it stands now."""
        columns = mapping.delivery_columns(delivery)
        self._run(DELIVERIES.update().where(DELIVERIES.c.id == delivery.id).values(columns))
        self._touch()

    def get(self, delivery_id: DeliveryId) -> Delivery:
        """The delivery; `NotFound` if there is none."""
        row = self._first(DELIVERIES.select().where(DELIVERIES.c.id == delivery_id))
        if row is None:
            raise NotFound("delivery", str(delivery_id))
        return mapping.delivery(row)

    def states_of(self, paper_id: PaperId) -> frozenset[DeliveryState]:
        """How far the deliveries of a paper came."""
        rows = self._rows(select(DELIVERIES.c.state).where(DELIVERIES.c.paper_id == paper_id))
        return frozenset(DeliveryState(row["state"]) for row in rows)

    def message(self, delivery_id: DeliveryId) -> bytes:
        """The bytes of the mail; `NotFound` if there is none."""
        row = self._first(DELIVERIES.select().where(DELIVERIES.c.id == delivery_id))
        if row is None:
            raise NotFound("delivery", str(delivery_id))
        return bytes(row["message"])

    def unfinished(self) -> tuple[Delivery, ...]:
        """Deliveries that were under way when the program ended."""
        rows = self._rows(DELIVERIES.select().where(DELIVERIES.c.state.in_(UNDER_WAY)))
        return tuple(map(mapping.delivery, rows))

    def get_last_of(self, paper_id: PaperId) -> Delivery:
        """The newest delivery of a paper; `NotFound` if there is none."""
        row = self._first(
            DELIVERIES.select()
            .where(DELIVERIES.c.paper_id == paper_id)
            .order_by(DELIVERIES.c.id.desc())
            .limit(1)
        )
        if row is None:
            raise NotFound("delivery", str(paper_id))
        return mapping.delivery(row)
