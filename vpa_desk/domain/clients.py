"""Clients: who pays, where, in which language and on which terms."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from vpa_desk.domain.errors import Case
from vpa_desk.domain.ids import ClientId, ServiceId
from vpa_desk.domain.money import CurrenciesDiffer, Money

COLOURS = (1, 2, 3, 4, 5, 6)
ROUNDING_STEPS = (1, 5, 6, 10, 15, 30, 60)
LOWEST_RATE = Decimal("0.01")
HIGHEST_RATE = Decimal("10000.00")
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


@dataclass(eq=False)
class ClientWithoutName(Case):
    """A client needs a name."""


@dataclass(eq=False)
class ClientNumberTaken(Case):
    """Two clients cannot share a number."""

    number: str


@dataclass(eq=False)
class RateRefused(Case):
    """An hourly rate nobody is paid."""

    rate: Money
    lowest: Money
    highest: Money


@dataclass(eq=False)
class RoundingRefused(Case):
    """A rounding step that is not offered."""

    minutes: int
    allowed: tuple[int, ...]


@dataclass(eq=False)
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
class Terms:
    """What an hour costs and how time is rounded, from the day `valid_from` on."""

    valid_from: date
    hourly_rate: Money
    rounding_minutes: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Client:
    """Somebody the assistant works for. `terms` are ordered by day and never empty."""

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
    def current_terms(self) -> Terms:
        """The terms that came last."""
        return self.terms[-1]

    @property
    def currency(self) -> str:
        """The currency this client pays in."""
        return self.current_terms.hourly_rate.currency

    def terms_on(self, day: date) -> Terms:
        """The terms valid on a day; before the first terms, the first hold."""
        valid = [terms for terms in self.terms if terms.valid_from <= day]
        return valid[-1] if valid else self.terms[0]


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


@dataclass(eq=False)
class ServiceWithoutName(Case):
    """A service needs a name."""


def checked(client: Client) -> Client:
    """The client with its texts trimmed, or the error that says what is wrong."""
    if not client.name.strip():
        raise ClientWithoutName
    if not 0 <= client.payment_days <= LONGEST_PAYMENT_DAYS:
        raise PaymentTermRefused(client.payment_days, LONGEST_PAYMENT_DAYS)
    for terms in client.terms:
        _check_terms(terms, client.currency)
    return replace(
        client,
        terms=tuple(
            replace(terms, hourly_rate=terms.hourly_rate.rounded()) for terms in client.terms
        ),
        name=" ".join(client.name.split()),
        contact=" ".join(client.contact.split()),
        number=client.number.strip(),
        email=client.email.strip(),
        vat_id="".join(client.vat_id.split()).upper(),
    )


def check_rate(rate: Money) -> None:
    """`RateRefused` for an hourly rate nobody is paid: from a cent to 10,000 is fine."""
    if not LOWEST_RATE <= rate.amount <= HIGHEST_RATE:
        lowest, highest = (Money(limit, rate.currency) for limit in (LOWEST_RATE, HIGHEST_RATE))
        raise RateRefused(rate, lowest, highest)


def with_terms(client: Client, terms: Terms) -> Client:
    """The client on new terms from their day on; terms of the same day are replaced."""
    others = [known for known in client.terms if known.valid_from != terms.valid_from]
    ordered = sorted([*others, terms], key=lambda known: known.valid_from)
    return replace(client, terms=tuple(ordered))


def next_number(numbers: tuple[str, ...]) -> str:
    """The client number after the highest `K-…` in use; `K-1001` is the first."""
    used = [int(number[2:]) for number in numbers if _is_plain(number)]
    return f"K-{max([FIRST_NUMBER - 1, *used]) + 1}"


def next_colour(colours: tuple[int, ...]) -> int:
    """The colour used least so far, the first of equals."""
    return min(COLOURS, key=lambda colour: (colours.count(colour), colour))


def _is_plain(number: str) -> bool:
    return number.startswith("K-") and number[2:].isascii() and number[2:].isdigit()


def _check_terms(terms: Terms, currency: str) -> None:
    rate = terms.hourly_rate
    # One invoice may reach over a change of terms, and it has one currency.
    if rate.currency != currency:
        raise CurrenciesDiffer(rate.currency, currency)
    check_rate(rate)
    if terms.rounding_minutes not in ROUNDING_STEPS:
        raise RoundingRefused(terms.rounding_minutes, ROUNDING_STEPS)
