"""Check digits and forms of numbers other people give out."""

from email_validator import EmailNotValidError, validate_email
from stdnum import iban as iban_number
from stdnum.de import stnr
from stdnum.eu import vat
from stdnum.exceptions import ValidationError

from vpa_desk.domain.settings import EmailRefused, IbanRefused, TaxNumberRefused, VatIdRefused


def check_email(address: str) -> None:
    """`EmailRefused` unless the text is one e-mail address; the network is not asked."""
    try:
        validate_email(address, check_deliverability=False, test_environment=True)
    except EmailNotValidError:
        raise EmailRefused(address) from None


def checked_iban(text: str) -> str:
    """The IBAN without spaces, in capitals; `IbanRefused` when its check digits do not fit."""
    try:
        return str(iban_number.validate(text))
    except ValidationError:
        raise IbanRefused(text) from None


def check_vat_id(text: str) -> None:
    """`VatIdRefused` unless the id has the form and check digits of its EU country.

    Ids from outside the EU have no common form and are taken as they are.
    """
    country = text[:2].lower()
    if country not in _EU:
        return
    try:
        vat.validate(text)
    except ValidationError:
        raise VatIdRefused(text) from None


def check_tax_number(text: str) -> None:
    """`TaxNumberRefused` unless a German tax office could have given this Steuernummer."""
    try:
        stnr.validate(text)
    except ValidationError:
        raise TaxNumberRefused(text) from None


_EU = frozenset({*vat.MEMBER_STATES, "el", "xi"})
