"""Figures and days as people of a language write them."""

from datetime import date
from decimal import Decimal
from functools import lru_cache

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_currency, format_decimal, get_currency_symbol

from vpa_desk.documents.phrases import phrase
from vpa_desk.domain.clients import Language
from vpa_desk.domain.days import Period
from vpa_desk.domain.money import Money

# English as it is written in Europe: days before months, "US$" for the dollar.
_LOCALES = {Language.GERMAN: Locale("de"), Language.ENGLISH: Locale("en", "GB")}
_DAY_FORMS = {Language.GERMAN: "d. {month}", Language.ENGLISH: "d {month}"}
_FIRST_OF_SAME_MONTH = {Language.GERMAN: "d.", Language.ENGLISH: "d"}
_GROUP = 4


@lru_cache(maxsize=1024)
def money(amount: Money, language: Language) -> str:
    """An amount with two decimals: "1.284,75 €", "€1,284.75", "CHF 1,284.75"."""
    locale = _LOCALES[language]
    written = format_currency(amount.amount, amount.currency, locale=locale)
    symbol = get_currency_symbol(amount.currency, locale=locale)
    # A code needs air before the figure, a sign does not.
    return written.replace(symbol, f"{symbol}\u00a0") if _leads(written, symbol) else written


@lru_cache(maxsize=1024)
def quantity(value: Decimal, language: Language, decimals: int = 2) -> str:
    """A quantity with at least `decimals` and at most four decimals."""
    pattern = f"#,##0.{'0' * decimals}{'#' * (4 - decimals)}"
    return format_decimal(value, pattern, locale=_LOCALES[language])


def percent(rate: Decimal, language: Language) -> str:
    """A rate given in percent: "19 %", "8.1%"."""
    written = format_decimal(rate, "0.##", locale=_LOCALES[language])
    return phrase(language, "percent").format(rate=written)


def day(on: date, language: Language) -> str:
    """A day with its month's name: "3. November 2026"."""
    return _dated(on, _day_form(language, "MMMM") + " y", language)


def days(period: Period, language: Language) -> str:
    """First to last day in words: "1.–30. November 2026"; a single day stands alone."""
    return _from_to(period, language, "MMMM")


def days_briefly(period: Period, language: Language) -> str:
    """First to last day with short names of months: "1.–30. Nov. 2026"."""
    return _from_to(period, language, "MMM")


def is_one_day(period: Period) -> bool:
    """The period holds a single day."""
    return period.start == period.last_day


def country(code: str, language: Language) -> str:
    """The country's name in a language, or its code where there is none."""
    return str(_LOCALES[language].territories.get(code, code))


def iban(written: str) -> str:
    """The IBAN in groups of four."""
    bare = "".join(written.split())
    return " ".join(bare[start : start + _GROUP] for start in range(0, len(bare), _GROUP))


def _leads(written: str, symbol: str) -> bool:
    return written.startswith(symbol) and symbol.isalpha()


def _from_to(period: Period, language: Language, month: str) -> str:
    """What both days have in common is said once, with the last day."""
    first, last = period.start, period.last_day
    form = _day_form(language, month)
    written = _dated(last, f"{form} y", language)
    if first == last:
        return written
    if (first.year, first.month) == (last.year, last.month):
        return f"{_dated(first, _FIRST_OF_SAME_MONTH[language], language)}–{written}"
    begun = form if first.year == last.year else f"{form} y"
    return f"{_dated(first, begun, language)} – {written}"


def _day_form(language: Language, month: str) -> str:
    return _DAY_FORMS[language].format(month=month)


def _dated(on: date, form: str, language: Language) -> str:
    return format_date(on, form, locale=_LOCALES[language])
