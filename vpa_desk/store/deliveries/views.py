"""Mails as the desk reads them."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from vpa_desk.domain.ids import PaperId
from vpa_desk.store.reader import Row, Views

if TYPE_CHECKING:
    from vpa_desk.domain.mailing import Delivery

LAST = "SELECT * FROM delivery ORDER BY id DESC LIMIT :count"
OF_PAPER = "SELECT * FROM delivery WHERE paper_id = :id ORDER BY id DESC"

UNFINISHED_COUNT = "SELECT COUNT(*) FROM delivery WHERE state IN ('connecting', 'data')"


class DeliveryViews(Views):
    """What is read of mails."""

    def last(self, count: int) -> "tuple[Delivery, ...]":
        """The last mails, newest first, `count` at most."""
        return _deliveries(self._reader.rows(LAST, {"count": count}))

    def of(self, paper_id: PaperId) -> "tuple[Delivery, ...]":
        """The mails of a paper, newest first."""
        return _deliveries(self._reader.rows(OF_PAPER, {"id": paper_id}))

    def unfinished_count(self) -> int:
        """How many mails are under way, or were when their program ended."""
        return int(self._reader.one(UNFINISHED_COUNT, {}))


def _deliveries(rows: Iterable[Row]) -> "tuple[Delivery, ...]":
    # Each start asks whether something is unfinished, and nearly none has to know what.
    from vpa_desk.store.deliveries.mapping import delivery

    return tuple(map(delivery, rows))
