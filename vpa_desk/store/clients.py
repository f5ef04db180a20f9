"""Clients with their terms, and the services they are billed for."""

from sqlmodel import col, delete, insert, select, update

from vpa_desk.domain.clients import Client, Service
from vpa_desk.domain.ids import ClientId, ServiceId
from vpa_desk.domain.safekeeping import NotFound
from vpa_desk.store import mapping
from vpa_desk.store.repository import Repository
from vpa_desk.store.tables import ClientRow, ServiceRow, TermsRow


class Clients(Repository):
    """The clients of the desk."""

    topic = "clients"

    def get(self, client_id: ClientId) -> Client:
        """The client; `NotFound` if there is none."""
        row = self._session.get(ClientRow, client_id, populate_existing=True)
        if row is None:
            raise NotFound("client", str(client_id))
        terms = self._session.exec(
            select(TermsRow)
            .where(col(TermsRow.client_id) == client_id)
            .order_by(TermsRow.valid_from)
        )
        return mapping.client(row, tuple(map(mapping.terms, terms)))

    def numbers(self) -> tuple[str, ...]:
        """All client numbers ever given."""
        return tuple(self._session.exec(select(ClientRow.number)))

    def add(self, *clients: Client) -> None:
        """New clients with their terms."""
        self._session.execute(insert(ClientRow), [mapping.client_columns(new) for new in clients])
        for new in clients:
            self._add_terms(new)
        self._touch()

    def replace(self, client: Client) -> None:
        """The client as it is now, its terms included."""
        columns = mapping.client_columns(client)
        self._session.execute(
            update(ClientRow).where(col(ClientRow.id) == client.id).values(columns)
        )
        self._session.execute(delete(TermsRow).where(col(TermsRow.client_id) == client.id))
        self._add_terms(client)
        self._touch()

    def _add_terms(self, client: Client) -> None:
        rows = [mapping.terms_columns(terms, client.id) for terms in client.terms]
        self._session.execute(insert(TermsRow), rows)


class Services(Repository):
    """The kinds of work she offers."""

    topic = "services"

    def get(self, service_id: ServiceId) -> Service:
        """The service; `NotFound` if there is none."""
        row = self._session.get(ServiceRow, service_id, populate_existing=True)
        if row is None:
            raise NotFound("service", str(service_id))
        return mapping.service(row)

    def add(self, *services: Service) -> None:
        """New services."""
        self._session.execute(insert(ServiceRow), list(map(mapping.service_columns, services)))
        self._touch()

    def replace(self, service: Service) -> None:
        """The service as it is now."""
        columns = mapping.service_columns(service)
        self._session.execute(
            update(ServiceRow).where(col(ServiceRow.id) == service.id).values(columns)
        )
        self._touch()
