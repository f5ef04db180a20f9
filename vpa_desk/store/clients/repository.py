"""Clients with their terms, and the services they are billed for."""

from vpa_desk.domain.clients import Client, Service
from vpa_desk.domain.ids import ClientId, ServiceId
from vpa_desk.domain.safekeeping import NotFound
from vpa_desk.domain.topics import Topic
from vpa_desk.store.clients import mapping
from vpa_desk.store.clients.rows import ClientRow, ServiceRow
from vpa_desk.store.repository import Repository
from vpa_desk.store.tables import table
from vpa_desk.store.terms.mapping import terms, terms_columns
from vpa_desk.store.terms.rows import TermsRow

CLIENTS = table(ClientRow)
SERVICES = table(ServiceRow)
TERMS = table(TermsRow)


class Clients(Repository):
    """The clients of the desk."""

    topic = Topic.CLIENTS

    def get(self, client_id: ClientId) -> Client:
        """The client; `NotFound` if there is none."""
        row = self._first(CLIENTS.select().where(CLIENTS.c.id == client_id))
        if row is None:
            raise NotFound("client", str(client_id))
        of_it = (
            TERMS.select()
            .where(TERMS.c.client_id == client_id)
            .order_by(TERMS.c.valid_from, TERMS.c.service_id)
        )
        return mapping.client(row, tuple(map(terms, self._rows(of_it))))

    def numbers(self) -> tuple[str, ...]:
        """All client numbers ever given."""
        return tuple(row["number"] for row in self._rows(CLIENTS.select()))

    def add(self, *clients: Client) -> None:
        """New clients with their terms."""
        self._run(CLIENTS.insert(), [mapping.client_columns(new) for new in clients])
        for new in clients:
            self._add_terms(new)
        self._touch()

    def replace(self, client: Client) -> None:
        """The client as it is now, its terms included."""
        columns = mapping.client_columns(client)
        self._run(CLIENTS.update().where(CLIENTS.c.id == client.id).values(columns))
        self._run(TERMS.delete().where(TERMS.c.client_id == client.id))
        self._add_terms(client)
        self._touch()

    def _add_terms(self, client: Client) -> None:
        self._run(TERMS.insert(), [terms_columns(terms, client.id) for terms in client.terms])


class Services(Repository):
    """The kinds of work she offers."""

    topic = Topic.SERVICES

    def get(self, service_id: ServiceId) -> Service:
        """The service; `NotFound` if there is none."""
        row = self._first(SERVICES.select().where(SERVICES.c.id == service_id))
        if row is None:
            raise NotFound("service", str(service_id))
        return mapping.service(row)

    def add(self, *services: Service) -> None:
        """New services."""
        self._run(SERVICES.insert(), list(map(mapping.service_columns, services)))
        self._touch()

    def replace(self, service: Service) -> None:
        """The service as it is now."""
        columns = mapping.service_columns(service)
        self._run(SERVICES.update().where(SERVICES.c.id == service.id).values(columns))
        self._touch()
