"""Clients, services and settings as the desk reads them."""

import json
from collections.abc import Iterable
from typing import Any

from vpa_desk.domain.clients import Client, Service
from vpa_desk.domain.ids import ClientId
from vpa_desk.domain.safekeeping import NotFound
from vpa_desk.domain.settings import Settings
from vpa_desk.store import mapping
from vpa_desk.store.preferences import LOGO, UUID, read_settings
from vpa_desk.store.reader import Reader

CLIENTS = "SELECT * FROM client ORDER BY name COLLATE NOCASE, id"
CLIENT = "SELECT * FROM client WHERE id = :id"
TERMS = "SELECT * FROM terms ORDER BY client_id, valid_from"
TERMS_OF = "SELECT * FROM terms WHERE client_id = :id ORDER BY valid_from"
SERVICES = "SELECT * FROM service ORDER BY name COLLATE NOCASE, id"
SETTING = "SELECT value FROM setting WHERE key = :key"
ASSET = "SELECT content FROM asset WHERE name = :name"


class ClientViews(Reader):
    """What is read of clients, services and settings."""

    def client(self, client_id: ClientId) -> Client:
        """The client; `NotFound` if there is none."""
        rows = self._rows(CLIENT, {"id": client_id})
        if not rows:
            raise NotFound("client", str(client_id))
        terms = self._rows(TERMS_OF, {"id": client_id})
        return mapping.client(rows[0], tuple(map(mapping.terms, terms)))

    def clients(self, *, archived: bool = False) -> tuple[Client, ...]:
        """The clients at work, or the archived ones, by name."""
        return tuple(one for one in self.all_clients() if one.is_archived is archived)

    def all_clients(self) -> tuple[Client, ...]:
        """Every client, by name."""
        terms = _by_client(self._rows(TERMS, {}))
        return tuple(
            mapping.client(row, tuple(map(mapping.terms, terms[row.id])))
            for row in self._rows(CLIENTS, {})
        )

    def services(self) -> tuple[Service, ...]:
        """The services on offer, by name."""
        return tuple(one for one in self.all_services() if one.archived_at is None)

    def all_services(self) -> tuple[Service, ...]:
        """Every service, archived ones too, by name."""
        return tuple(map(mapping.service, self._rows(SERVICES, {})))

    def settings(self) -> Settings:
        """All settings as one value."""
        with self._session() as session:
            return read_settings(session)

    def logo(self) -> bytes | None:
        """Her logo as PNG, or None."""
        content = self._one(ASSET, {"name": LOGO})
        return None if content is None else bytes(content)

    def uuid(self) -> str:
        """The identity of this store."""
        return str(json.loads(self._one(SETTING, {"key": UUID})))


def _by_client(rows: Iterable[Any]) -> dict[int, list[Any]]:
    grouped: dict[int, list[Any]] = {}
    for row in rows:
        grouped.setdefault(row.client_id, []).append(row)
    return grouped
