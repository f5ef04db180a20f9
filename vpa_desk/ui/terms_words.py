"""How rates, rounding steps and currencies are named on the screen."""

from PySide6.QtCore import QCoreApplication

from vpa_desk.domain.clients import ROUNDING_STEPS, Terms
from vpa_desk.domain.money import CURRENCIES
from vpa_desk.ui import wording

translate = QCoreApplication.translate


def rounding_words(minutes: int) -> str:
    """The step each entry is rounded up to."""
    if minutes == 1:
        return translate("TermsWords", "to the minute")
    return translate("TermsWords", "up to {minutes} min").format(minutes=minutes)


def rounding_choices() -> list[tuple[int, str]]:
    """Every step on offer with its words."""
    return [(minutes, rounding_words(minutes)) for minutes in ROUNDING_STEPS]


def currency_choices() -> list[tuple[str, str]]:
    """Every currency with its sign."""
    signs = wording.SYMBOLS
    return [(code, code if signs[code] == code else f"{code} {signs[code]}") for code in CURRENCIES]


def rate_words(terms: Terms) -> str:
    """The price of an hour: 45,00 €/h."""
    return wording.rate(terms.hourly_rate.amount, terms.hourly_rate.currency)
