"""VAT as a German supplier of services meets it."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from vpa_desk.domain.clients import VatCase


class TaxStatus(StrEnum):
    """How the assistant herself is taxed."""

    REGULAR = "regular"
    SMALL_BUSINESS = "small_business"  # Kleinunternehmer, § 19 UStG


class RateKind(StrEnum):
    """Which of a country's rates applies to a position."""

    STANDARD = "standard"
    REDUCED = "reduced"


class Treatment(StrEnum):
    """What an invoice says about VAT."""

    TAXED = "taxed"
    SMALL_BUSINESS = "small_business"
    REVERSE_CHARGE = "reverse_charge"
    NOT_TAXABLE = "not_taxable"


@dataclass(frozen=True, slots=True)
class Rates:
    """The rates of a country in percent, valid from a day on."""

    valid_from: date
    standard: Decimal
    reduced: Decimal


# § 12 UStG; the second half of 2020 by § 28 UStG.
GERMAN_RATES = (
    Rates(date(2007, 1, 1), Decimal(19), Decimal(7)),
    Rates(date(2020, 7, 1), Decimal(16), Decimal(5)),
    Rates(date(2021, 1, 1), Decimal(19), Decimal(7)),
)


def rate(kind: RateKind, on: date) -> Decimal:
    """The rate in percent for a supply on the day `on`: that day counts (§ 27 (1) UStG)."""
    valid = [rates for rates in GERMAN_RATES if rates.valid_from <= on] or [GERMAN_RATES[0]]
    return valid[-1].standard if kind is RateKind.STANDARD else valid[-1].reduced


def treatment(status: TaxStatus, case: VatCase) -> Treatment:
    """How a service is treated.

    Services to a business are supplied where the client sits (§ 3a (2) UStG). The exemption of a
    Kleinunternehmer holds at home only, so to the EU she too bills by reverse charge.
    """
    if case is VatCase.EU_BUSINESS:
        return Treatment.REVERSE_CHARGE
    if case is VatCase.NON_EU_BUSINESS:
        return Treatment.NOT_TAXABLE
    if status is TaxStatus.SMALL_BUSINESS:
        return Treatment.SMALL_BUSINESS
    return Treatment.TAXED
