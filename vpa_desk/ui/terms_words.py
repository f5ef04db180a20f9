"""How rates, rounding and currencies are named on the screen."""

from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from vpa_desk.domain.money import CURRENCIES, Money
from vpa_desk.domain.terms import ROUNDING_STEPS, AppliedTerms, Mode, NoRate, Scope
from vpa_desk.ui import wording

translate = QCoreApplication.translate


def rounding_words(minutes: int, mode: Mode = Mode.UP) -> str:
    """The step to which time is rounded, and which way if not up."""
    if minutes == 0:
        return translate("TermsWords", "to the second")
    if minutes == 1 and mode is Mode.UP:
        return translate("TermsWords", "to the minute")
    words = {
        Mode.UP: translate("TermsWords", "up to {minutes} min"),
        Mode.NEAREST: translate("TermsWords", "to the nearest {minutes} min"),
        Mode.DOWN: translate("TermsWords", "down to {minutes} min"),
    }
    return words[mode].format(minutes=minutes)


def rounding_choices(mode: Mode = Mode.UP) -> list[tuple[int, str]]:
    """Every step on offer with its words."""
    return [(minutes, rounding_words(minutes, mode)) for minutes in ROUNDING_STEPS]


def mode_choices() -> list[tuple[Mode, str]]:
    """Every way to round."""
    return [
        (Mode.UP, translate("TermsWords", "up")),
        (Mode.NEAREST, translate("TermsWords", "to the nearest")),
        (Mode.DOWN, translate("TermsWords", "down")),
    ]


def scope_words(scope: Scope) -> str:
    """What is added up before it is rounded."""
    return dict(scope_choices())[scope]


def scope_choices() -> list[tuple[Scope, str]]:
    """Everything that can be added up before it is rounded."""
    return [
        (Scope.ENTRY, translate("TermsWords", "entry")),
        (Scope.TASK_AND_DAY, translate("TermsWords", "task and day")),
        (Scope.DAY, translate("TermsWords", "day")),
        (Scope.PERIOD, translate("TermsWords", "month")),
    ]


def currency_choices() -> list[tuple[str, str]]:
    """Every currency with its sign."""
    signs = wording.SYMBOLS
    return [(code, code if signs[code] == code else f"{code} {signs[code]}") for code in CURRENCIES]


def rate_words(terms: AppliedTerms) -> str:
    """The price of an hour: 45,00 €/h."""
    if not terms.rate:
        return translate("TermsWords", "no hourly rate")
    return wording.rate(terms.rate.amount, terms.rate.currency)


def typed_rate(amount: Decimal, currency: str, shown: AppliedTerms) -> Money | NoRate:
    """The rate in a field that showed these terms: where there was none, zero is none still."""
    if not amount and not shown.rate:
        return NoRate(currency)
    return Money(amount, currency)
