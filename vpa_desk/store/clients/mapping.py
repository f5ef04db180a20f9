"""Rows of this room to domain values and back."""

from vpa_desk.domain.clients import Address, Client, Language, Service, VatCase
from vpa_desk.domain.ids import ClientId, ServiceId
from vpa_desk.domain.terms import Terms
from vpa_desk.store.columns import Columns, instant_of, maybe_instant, maybe_seconds, seconds
from vpa_desk.store.reader import Row


def client(row: Row, terms: tuple[Terms, ...]) -> Client:
    """A client with its terms, which are ordered by day."""
    return Client(
        id=ClientId(row["id"]),
        number=row["number"],
        name=row["name"],
        contact=row["contact"],
        address=Address(
            street=row["street"],
            extra=row["extra"],
            postcode=row["postcode"],
            city=row["city"],
            country=row["country"],
        ),
        email=row["email"],
        phone=row["phone"],
        language=Language(row["language"]),
        zone=row["zone"],
        colour=row["colour"],
        terms=terms,
        payment_days=row["payment_days"],
        vat_case=VatCase(row["vat_case"]),
        vat_id=row["vat_id"],
        notes=row["notes"],
        created_at=instant_of(row["created_at"]),
        archived_at=maybe_instant(row["archived_at"]),
    )


def client_columns(value: Client) -> Columns:
    """The columns of a client without its terms."""
    return {
        "id": value.id,
        "number": value.number,
        "name": value.name,
        "contact": value.contact,
        "street": value.address.street,
        "extra": value.address.extra,
        "postcode": value.address.postcode,
        "city": value.address.city,
        "country": value.address.country,
        "email": value.email,
        "phone": value.phone,
        "language": value.language.value,
        "zone": value.zone,
        "colour": value.colour,
        "payment_days": value.payment_days,
        "vat_case": value.vat_case.value,
        "vat_id": value.vat_id,
        "notes": value.notes,
        "created_at": seconds(value.created_at),
        "archived_at": maybe_seconds(value.archived_at),
    }


def service(row: Row) -> Service:
    """The service in a row."""
    return Service(
        id=ServiceId(row["id"]),
        name=row["name"],
        name_en=row["name_en"],
        archived_at=maybe_instant(row["archived_at"]),
    )


def service_columns(value: Service) -> Columns:
    """The columns of a service."""
    return {
        "id": value.id,
        "name": value.name,
        "name_en": value.name_en,
        "archived_at": maybe_seconds(value.archived_at),
    }
