"""Check digits and forms of numbers other people give out.

The libraries that know them are imported by the first number: 28 ms that no start has to wait for.
"""

from vpa_desk.domain.settings import EmailRefused, IbanRefused, TaxNumberRefused, VatIdRefused

# Before their numbers Greece and Northern Ireland write letters that name them nowhere else.
OTHERS = frozenset({"el", "xi"})


def check_email(address: str) -> None:
    """`EmailRefused` unless the text is one e-mail address; the network is not asked."""
    from email_validator import EmailNotValidError, validate_email

    try:
        validate_email(address, check_deliverability=False, test_environment=True)
    except EmailNotValidError:
        raise EmailRefused(address) from None


def checked_iban(text: str) -> str:
    """The IBAN without spaces, in capitals; `IbanRefused` when its check digits do not fit."""
    from stdnum import iban
    from stdnum.exceptions import ValidationError

    try:
        return str(iban.validate(text))
    except ValidationError:
        raise IbanRefused(text) from None


def check_vat_id(text: str) -> None:
    """`VatIdRefused` unless the id has the form and check digits of its EU country.

    Ids from outside the EU have no common form and are taken as they are.
    """
    from stdnum.eu import vat
    from stdnum.exceptions import ValidationError

    country = text[:2].lower()
    if country not in OTHERS.union(vat.MEMBER_STATES):
        return
    try:
        vat.validate(text)
    except ValidationError:
        raise VatIdRefused(text) from None


def check_tax_number(text: str) -> None:
    """`TaxNumberRefused` unless a German tax office could have given this Steuernummer."""
    from stdnum.de import stnr
    from stdnum.exceptions import ValidationError

    try:
        stnr.validate(text)
    except ValidationError:
        raise TaxNumberRefused(text) from None
