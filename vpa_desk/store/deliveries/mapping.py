"""Rows of this room to domain values and back."""

from vpa_desk.domain.ids import ClientId, DeliveryId, PaperId
from vpa_desk.domain.mailing import Carried, Delivery, DeliveryState
from vpa_desk.store.columns import Columns, instant_of, maybe, maybe_instant, maybe_seconds, seconds
from vpa_desk.store.reader import Row


def delivery(row: Row) -> Delivery:
    """The delivery in a row."""
    return Delivery(
        id=DeliveryId(row["id"]),
        carries=Carried(row["carries"]),
        paper_id=maybe(PaperId, row["paper_id"]),
        client_id=maybe(ClientId, row["client_id"]),
        state=DeliveryState(row["state"]),
        recipients=tuple(row["recipients"].split("\n")),
        message_id=row["message_id"],
        started_at=instant_of(row["started_at"]),
        finished_at=maybe_instant(row["finished_at"]),
        detail=row["detail"],
    )


def delivery_columns(value: Delivery) -> Columns:
    """The columns of a delivery without the message itself."""
    return {
        "id": value.id,
        "carries": value.carries.value,
        "paper_id": value.paper_id,
        "client_id": value.client_id,
        "state": value.state.value,
        "recipients": "\n".join(value.recipients),
        "message_id": value.message_id,
        "started_at": seconds(value.started_at),
        "finished_at": maybe_seconds(value.finished_at),
        "detail": value.detail,
    }
