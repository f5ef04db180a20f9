"""Check digits and forms of numbers other people give out."""

import pytest

from vpa_desk.domain.settings import EmailRefused, IbanRefused, TaxNumberRefused, VatIdRefused
from vpa_desk.services.identifiers import (
    check_email,
    check_tax_number,
    check_vat_id,
    checked_iban,
)


@pytest.mark.parametrize(
    "address", ["mara@example.org", "m.l+x@sub.example", "mara@büro-weber.de", "a@example.test"]
)
def test_an_address_is_taken_without_asking_the_network(address: str) -> None:
    check_email(address)


@pytest.mark.parametrize(
    "address",
    ["", "mara", "mara@", "@example.org", "a@b@example.org", "a b@example.org", "a@example.org\n"],
)
def test_what_is_no_address_is_refused(address: str) -> None:
    with pytest.raises(EmailRefused) as refused:
        check_email(address)
    assert refused.value.email == address


def test_an_iban_loses_its_blanks() -> None:
    assert checked_iban("de89 3704 0044 0532 0130 00") == "DE89370400440532013000"


@pytest.mark.parametrize("iban", ["DE88370400440532013000", "DE89", "", "XX89370400440532013000"])
def test_an_iban_with_a_slip_is_refused(iban: str) -> None:
    with pytest.raises(IbanRefused):
        checked_iban(iban)


@pytest.mark.parametrize("vat_id", ["DE136695976", "ATU12345675", "CHE-123.456.789", "GB999"])
def test_a_vat_id_of_its_country_is_taken(vat_id: str) -> None:
    check_vat_id(vat_id)


@pytest.mark.parametrize("vat_id", ["DE136695975", "DE", "ATU1234567", "EL1", "XI12"])
def test_a_vat_id_of_the_eu_with_a_slip_is_refused(vat_id: str) -> None:
    with pytest.raises(VatIdRefused) as refused:
        check_vat_id(vat_id)
    assert refused.value.vat_id == vat_id


@pytest.mark.parametrize("number", ["21/815/08150", "231/123/45678", "2181508150"])
def test_a_tax_number_of_a_german_office_is_taken(number: str) -> None:
    check_tax_number(number)


@pytest.mark.parametrize("number", ["12", "no number", "DE136695976"])
def test_a_tax_number_no_office_gives_is_refused(number: str) -> None:
    with pytest.raises(TaxNumberRefused):
        check_tax_number(number)
