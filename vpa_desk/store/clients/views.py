"""Clients and services as the desk reads them."""

from collections.abc import Iterable

from vpa_desk.domain.clients import Client, Service
from vpa_desk.domain.ids import ClientId
from vpa_desk.domain.safekeeping import NotFound
from vpa_desk.store.clients import mapping
from vpa_desk.store.reader import Row, Views
from vpa_desk.store.terms.mapping import terms

CLIENTS = "SELECT * FROM client ORDER BY name COLLATE NOCASE, id"
CLIENT = "SELECT * FROM client WHERE id = :id"
# Without a service, empty columns come first: the client's own row of a day.
TERMS = "SELECT * FROM terms ORDER BY client_id, valid_from, service_id"
TERMS_OF = "SELECT * FROM terms WHERE client_id = :id ORDER BY valid_from, service_id"
SERVICES = "SELECT * FROM service ORDER BY name COLLATE NOCASE, id"


class ClientViews(Views):
    """What is read of clients."""

    def get(self, client_id: ClientId) -> Client:
        """The client; `NotFound` if there is none."""
        with self._reader.reading():
            row = self._reader.first(CLIENT, {"id": client_id})
            if row is None:
                raise NotFound("client", str(client_id))
            of_it = self._reader.rows(TERMS_OF, {"id": client_id})
        return mapping.client(row, tuple(map(terms, of_it)))

    def active(self) -> tuple[Client, ...]:
        """The clients at work, by name."""
        return tuple(client for client in self.all() if not client.is_archived)

    def archived(self) -> tuple[Client, ...]:
        """The clients put away, by name."""
        return tuple(client for client in self.all() if client.is_archived)

    def all(self) -> tuple[Client, ...]:
        """Every client, by name."""
        with self._reader.reading():
            rows = self._reader.rows(CLIENTS, {})
            known = _by_client(self._reader.rows(TERMS, {}))
        return tuple(mapping.client(row, tuple(map(terms, known[row["id"]]))) for row in rows)


class ServiceViews(Views):
    """What is read of services."""

    def active(self) -> tuple[Service, ...]:
        """The services on offer, by name."""
        return tuple(one for one in self.all() if one.archived_at is None)

    def all(self) -> tuple[Service, ...]:
        """Every service, archived ones too, by name."""
        return tuple(map(mapping.service, self._reader.rows(SERVICES, {})))


def _by_client(rows: Iterable[Row]) -> dict[int, list[Row]]:
    grouped: dict[int, list[Row]] = {}
    for row in rows:
        grouped.setdefault(row["client_id"], []).append(row)
    return grouped
