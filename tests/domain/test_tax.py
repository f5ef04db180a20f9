"""VAT: the rate of the day of supply, and who owes it."""

from datetime import date
from decimal import Decimal

import pytest

from vpa_desk.domain.clients import VatCase
from vpa_desk.domain.tax import RateKind, TaxStatus, Treatment, rate, treatment


@pytest.mark.parametrize(
    ("on", "standard", "reduced"),
    [
        (date(2006, 12, 31), 19, 7),
        (date(2007, 1, 1), 19, 7),
        (date(2020, 6, 30), 19, 7),
        (date(2020, 7, 1), 16, 5),
        (date(2020, 12, 31), 16, 5),
        (date(2021, 1, 1), 19, 7),
        (date(2026, 11, 30), 19, 7),
    ],
)
def test_the_rate_is_that_of_the_day_of_supply(on: date, standard: int, reduced: int) -> None:
    assert rate(RateKind.STANDARD, on) == Decimal(standard)
    assert rate(RateKind.REDUCED, on) == Decimal(reduced)


@pytest.mark.parametrize(
    ("status", "case", "expected"),
    [
        (TaxStatus.REGULAR, VatCase.DOMESTIC, Treatment.TAXED),
        (TaxStatus.SMALL_BUSINESS, VatCase.DOMESTIC, Treatment.SMALL_BUSINESS),
        (TaxStatus.REGULAR, VatCase.EU_BUSINESS, Treatment.REVERSE_CHARGE),
        (TaxStatus.SMALL_BUSINESS, VatCase.EU_BUSINESS, Treatment.REVERSE_CHARGE),
        (TaxStatus.REGULAR, VatCase.NON_EU_BUSINESS, Treatment.NOT_TAXABLE),
        (TaxStatus.SMALL_BUSINESS, VatCase.NON_EU_BUSINESS, Treatment.NOT_TAXABLE),
    ],
)
def test_where_the_client_sits_comes_before_how_she_is_taxed(
    status: TaxStatus, case: VatCase, expected: Treatment
) -> None:
    assert treatment(status, case) is expected
