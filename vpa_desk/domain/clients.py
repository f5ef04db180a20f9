"""Clients: who pays, where, in which language and on which terms."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from vpa_desk.domain.errors import Case
from vpa_desk.domain.ids import ClientId, ServiceId
from vpa_desk.domain.terms import AppliedTerms, Terms, checked_rows, currency_of, terms_of

COLOURS = (1, 2, 3, 4, 5, 6)
LONGEST_PAYMENT_DAYS = 365
FIRST_NUMBER = 1001


class Language(StrEnum):
    """The language a client is written to."""

    GERMAN = "de"
    ENGLISH = "en"


class VatCase(StrEnum):
    """Where the client sits, as far as VAT asks."""

    DOMESTIC = "domestic"
    EU_BUSINESS = "eu_business"
    NON_EU_BUSINESS = "non_eu_business"


class ClientWithoutName(Case):
    """A client needs a name."""


class ClientNumberTaken(Case):
    """Two clients cannot share a number."""

    number: str


class PaymentTermRefused(Case):
    """A payment term outside 0 to 365 days."""

    days: int
    longest: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """A postal address; `country` is the ISO 3166 code of two letters."""

    street: str = ""
    extra: str = ""
    postcode: str = ""
    city: str = ""
    country: str = "DE"

    @property
    def missing(self) -> tuple[str, ...]:
        """The names of the fields an invoice needs and that are empty (§ 14 (4) no. 1 UStG)."""
        needed = {"street": self.street, "postcode": self.postcode, "city": self.city}
        return tuple(name for name, value in needed.items() if not value.strip())


@dataclass(frozen=True, slots=True, kw_only=True)
class Client:
    """Somebody the assistant works for. `terms` are rows in order of their days, never none."""

    id: ClientId
    number: str
    name: str
    contact: str = ""
    address: Address = Address()
    email: str = ""
    phone: str = ""
    language: Language = Language.GERMAN
    zone: str = "Europe/Berlin"
    colour: int = 1
    terms: tuple[Terms, ...]
    payment_days: int = 14
    vat_case: VatCase = VatCase.DOMESTIC
    vat_id: str = ""
    notes: str = ""
    created_at: datetime
    archived_at: datetime | None = None

    @property
    def is_archived(self) -> bool:
        """No longer offered where a client is chosen."""
        return self.archived_at is not None

    @property
    def current_terms(self) -> AppliedTerms:
        """The client's rule as it came last, a service's own left aside."""
        return terms_of(self.terms, None, date.max)

    @property
    def currency(self) -> str:
        """The currency this client pays in."""
        return currency_of(self.terms)


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """A kind of work as it is named on an invoice, in German and, if it differs, in English."""

    id: ServiceId
    name: str
    name_en: str = ""
    archived_at: datetime | None = None

    def named(self, language: Language) -> str:
        """The name in a language; the German one where no other is given."""
        return self.name_en if language is Language.ENGLISH and self.name_en else self.name


class ServiceWithoutName(Case):
    """A service needs a name."""


def checked_client(client: Client) -> Client:
    """The client with its texts trimmed, or the error that says what is wrong."""
    if not client.name.strip():
        raise ClientWithoutName
    if not 0 <= client.payment_days <= LONGEST_PAYMENT_DAYS:
        raise PaymentTermRefused(client.payment_days, LONGEST_PAYMENT_DAYS)
    return replace(
        client,
        terms=checked_rows(client.terms),
        name=" ".join(client.name.split()),
        contact=" ".join(client.contact.split()),
        number=client.number.strip(),
        email=client.email.strip(),
        vat_id="".join(client.vat_id.split()).upper(),
    )


def next_number(numbers: tuple[str, ...]) -> str:
    """The client number after the highest `K-…` in use; `K-1001` is the first."""
    used = [int(number[2:]) for number in numbers if _is_plain(number)]
    return f"K-{max([FIRST_NUMBER - 1, *used]) + 1}"


def next_colour(colours: tuple[int, ...]) -> int:
    """The colour used least so far, the first of equals."""
    return min(COLOURS, key=lambda colour: (colours.count(colour), colour))


def _is_plain(number: str) -> bool:
    return number.startswith("K-") and number[2:].isascii() and number[2:].isdigit()
