"""Taking clients on, changing their terms, putting them away; and the services they buy."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from vpa_desk.domain.clients import (
    Client,
    ClientNumberTaken,
    Service,
    ServiceWithoutName,
    checked_client,
    next_colour,
    next_number,
)
from vpa_desk.domain.days import zone_named
from vpa_desk.domain.ids import ClientId, ServiceId
from vpa_desk.domain.terms import Terms, with_row
from vpa_desk.services.desk import Desk
from vpa_desk.services.identifiers import check_email, check_vat_id

if TYPE_CHECKING:  # Loading what writes is left to the first write.
    from vpa_desk.store.transaction import Transaction


def new_client(desk: Desk) -> Client:
    """A client not kept yet: with the next number and colour, on the terms set as usual."""
    settings = desk.reads.settings.current()
    known = desk.reads.clients.all()
    active = tuple(client.colour for client in known if not client.is_archived)
    return Client(
        id=ClientId(desk.new_id()),
        number=next_number(tuple(client.number for client in known)),
        name="",
        zone=desk.zone(),
        colour=next_colour(active),
        payment_days=settings.invoices.payment_days,
        terms=(
            Terms(
                valid_from=date(2000, 1, 1),
                rate=settings.workday.hourly_rate,
                step=settings.workday.rounding_minutes,
            ),
        ),
        created_at=desk.now(),
    )


def add_client(desk: Desk, client: Client) -> Client:
    """A client kept from now on."""
    sound = _sound(client)
    with desk.store.begin() as tx:
        _check_number(tx, sound)
        tx.clients.add(sound)
    return sound


def change_client(desk: Desk, client: Client) -> Client:
    """The client as it is now. Issued invoices keep what they say."""
    sound = _sound(client)
    with desk.store.begin() as tx:
        _check_number(tx, sound, known=tx.clients.get(client.id).number)
        tx.clients.replace(sound)
    return sound


def change_terms(desk: Desk, client_id: ClientId, terms: Terms) -> Client:
    """The client on new terms from their day on; time before keeps its rate.

    Terms of the same day and service are replaced.
    """
    with desk.store.begin() as tx:
        known = tx.clients.get(client_id)
        client = checked_client(replace(known, terms=with_row(known.terms, terms)))
        tx.clients.replace(client)
    return client


def archive_client(desk: Desk, client_id: ClientId) -> Client:
    """The client put away: kept, but no longer offered."""
    with desk.store.begin() as tx:
        client = replace(tx.clients.get(client_id), archived_at=desk.now())
        tx.clients.replace(client)
    return client


def unarchive_client(desk: Desk, client_id: ClientId) -> Client:
    """The client taken out again."""
    with desk.store.begin() as tx:
        client = replace(tx.clients.get(client_id), archived_at=None)
        tx.clients.replace(client)
    return client


def add_service(desk: Desk, name: str, name_en: str = "") -> Service:
    """A new kind of work."""
    service = _named(Service(id=ServiceId(desk.new_id()), name=name, name_en=name_en))
    with desk.store.begin() as tx:
        tx.services.add(service)
    return service


def change_service(desk: Desk, service: Service) -> Service:
    """The service as it is now. Issued invoices keep the name they carry."""
    sound = _named(service)
    with desk.store.begin() as tx:
        tx.services.get(service.id)
        tx.services.replace(sound)
    return sound


def archive_service(desk: Desk, service: Service) -> Service:
    """The service no longer offered."""
    return change_service(desk, replace(service, archived_at=desk.now()))


def _sound(client: Client) -> Client:
    sound = checked_client(client)
    zone_named(sound.zone)
    if sound.email:
        check_email(sound.email)
    if sound.vat_id:
        check_vat_id(sound.vat_id)
    return sound


def _check_number(tx: "Transaction", client: Client, known: str | None = None) -> None:
    if client.number != known and client.number in tx.clients.numbers():
        raise ClientNumberTaken(client.number)


def _named(service: Service) -> Service:
    name, name_en = " ".join(service.name.split()), " ".join(service.name_en.split())
    if not name:
        raise ServiceWithoutName
    return replace(service, name=name, name_en=name_en)
