"""How amounts, lengths and days read on the screen, in the language of the program.

The language is Qt's default locale, set once by `speak`; a function takes another for tests and
previews. Documents do not come here: they have Babel.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import ROUND_HALF_UP, Decimal

from PySide6.QtCore import QLocale

NO_BREAK = "\u00a0"
MINUS = "\u2212"
SYMBOLS = {"EUR": "€", "GBP": "£", "USD": "$", "CHF": "CHF"}
CENT = Decimal("0.01")
HOUR = 3600
MINUTE = 60


@dataclass(frozen=True, slots=True)
class Convention:
    """How one language writes days and amounts: words in braces are filled in."""

    locale: QLocale
    decimal_point: str
    group: str
    amount_first: bool
    day_long: str
    day_short: str
    month: str
    numeric: str
    week: str


# English is written the European way: the readers live beside Germans, and 4/5 stays 4 May.
_CONVENTIONS = {
    "de": Convention(
        locale=QLocale(QLocale.Language.German, QLocale.Country.Germany),
        decimal_point=",",
        group=".",
        amount_first=True,
        day_long="{weekday}, {day}. {month}",
        day_short="{weekday}, {day}. {month}",
        month="{month} {year}",
        numeric="%d.%m.%y",
        week="KW {week}",
    ),
    "en": Convention(
        locale=QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
        decimal_point=".",
        group=",",
        amount_first=False,
        day_long="{weekday}, {day} {month}",
        day_short="{weekday}, {day} {month}",
        month="{month} {year}",
        numeric="%d/%m/%y",
        week="Week {week}",
    ),
}


def speak(language: str) -> None:
    """Make `de` or `en` the language of numbers and days, for Qt's own widgets too."""
    QLocale.setDefault(_CONVENTIONS[language].locale)


def language() -> str:
    """The program's language: `de` or `en`."""
    return "de" if QLocale().language() == QLocale.Language.German else "en"


def convention(language: str | None = None) -> Convention:
    """How the language writes; without one, the program's."""
    if language is None:
        language = "de" if QLocale().language() == QLocale.Language.German else "en"
    return _CONVENTIONS[language]


def number(value: Decimal, *, places: int = 2, language: str | None = None) -> str:
    """The number with this many decimals, grouped by thousands: 1.284,75."""
    way = convention(language)
    rounded = value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    whole, _, rest = f"{abs(rounded):,f}".partition(".")
    sign = MINUS if rounded < 0 else ""
    return sign + whole.replace(",", way.group) + (way.decimal_point + rest if rest else "")


def money(amount: Decimal, currency: str, *, language: str | None = None) -> str:
    """The amount in whole cents with its currency: 1.284,75 €, €1,284.75."""
    figure = number(amount, language=language)
    symbol = SYMBOLS.get(currency, currency)
    if convention(language).amount_first:
        return f"{figure}{NO_BREAK}{symbol}"
    sign = MINUS if figure.startswith(MINUS) else ""
    gap = NO_BREAK if len(symbol) > 1 else ""
    return f"{sign}{symbol}{gap}{figure.removeprefix(MINUS)}"


def rate(amount: Decimal, currency: str, *, language: str | None = None) -> str:
    """The price of an hour: 45,00 €/h."""
    return f"{money(amount, currency, language=language)}/h"


def duration(seconds: int) -> str:
    """Hours and begun minutes left out: 77 minutes and 59 seconds are 1:17."""
    sign = MINUS if seconds <= -MINUTE else ""
    hours_, rest = divmod(abs(seconds), HOUR)
    return f"{sign}{hours_}:{rest // MINUTE:02}"


def clock(seconds: int) -> str:
    """The running clock, hours to seconds: 1:17:04."""
    hours_, rest = divmod(max(seconds, 0), HOUR)
    return f"{hours_}:{rest // MINUTE:02}:{rest % MINUTE:02}"


def hours(seconds: int) -> str:
    """A length with its unit: 14:30 h."""
    return f"{duration(seconds)}{NO_BREAK}h"


def day_long(day: date, *, language: str | None = None) -> str:
    """A day in full, without the year: Montag, 23. November."""
    way = convention(language)
    weekday = way.locale.standaloneDayName(day.isoweekday(), QLocale.FormatType.LongFormat)
    month = way.locale.monthName(day.month, QLocale.FormatType.LongFormat)
    return way.day_long.format(weekday=weekday, day=day.day, month=month)


def day_short(day: date, *, language: str | None = None) -> str:
    """A day in a row of a list: Fr, 20. Nov."""
    way = convention(language)
    weekday = way.locale.standaloneDayName(day.isoweekday(), QLocale.FormatType.ShortFormat)
    month = way.locale.standaloneMonthName(day.month, QLocale.FormatType.ShortFormat)
    return way.day_short.format(weekday=weekday, day=day.day, month=month)


def day_numeric(day: date, *, language: str | None = None) -> str:
    """A day in figures, for tables and fields: 20.11.26."""
    return day.strftime(convention(language).numeric)


def day_field(day: date, *, language: str | None = None) -> str:
    """A day as a field shows it, the year in full: 20.11.2026."""
    return day.strftime(convention(language).numeric.replace("%y", "%Y"))


def month(day: date, *, language: str | None = None) -> str:
    """The month of a day: November 2026."""
    way = convention(language)
    name = way.locale.standaloneMonthName(day.month, QLocale.FormatType.LongFormat)
    return way.month.format(month=name, year=day.year)


def week(day: date, *, language: str | None = None) -> str:
    """The ISO week of a day: KW 48, Week 48."""
    return convention(language).week.format(week=day.isocalendar().week)


def time_of_day(moment: time | datetime) -> str:
    """Hours and minutes of the day as given, without moving time zones: 8:02."""
    return f"{moment.hour}:{moment.minute:02}"


def instant_local(instant: datetime, *, language: str | None = None) -> str:
    """An instant in the time zone of this machine: 20.11.26, 8:02."""
    local = instant.astimezone()
    return f"{day_numeric(local.date(), language=language)}, {time_of_day(local)}"


def parse_amount(text: str, *, language: str | None = None) -> Decimal | None:
    """The amount somebody typed, or None: "45", "45,5", "1.234,50", "45.00", with or without €."""
    way = convention(language)
    digits = text.strip().replace(NO_BREAK, "").replace(" ", "").replace(MINUS, "-")
    for symbol in SYMBOLS.values():
        digits = digits.removeprefix(symbol).removesuffix(symbol)
    plain = _plain(digits, point=way.decimal_point, group=way.group)
    return Decimal(plain) if plain else None


def parse_day(text: str, *, today: date) -> date | None:
    """The day somebody typed, or None: 23.11.26, 23.11.2026, 23.11. (this year), 2026-11-23."""
    parts = [part for part in re.split(r"[./\- ]+", text.strip()) if part]
    if not parts or len(parts) > 3 or not all(p.isascii() and p.isdigit() for p in parts):
        return None
    if len(parts[0]) == 4:
        parts.reverse()
    figures = [int(part) for part in parts]
    month_ = figures[1] if len(figures) > 1 else today.month
    year = figures[2] if len(figures) > 2 else today.year
    try:
        return date(year + 2000 if year < 100 else year, month_, figures[0])
    except ValueError:
        return None


def parse_time(text: str) -> time | None:
    """The time of day somebody typed, or None: 9:30, 9.30, 930, 9."""
    digits = text.strip().replace(".", ":")
    if ":" not in digits and len(digits) > 2:
        digits = f"{digits[:-2]}:{digits[-2:]}"
    hour, _, minute = digits.partition(":")
    if not (digits.isascii() and hour.isdigit() and (minute or "0").isdigit()):
        return None
    try:
        return time(int(hour), int(minute or 0))
    except ValueError:
        return None


def _plain(digits: str, *, point: str, group: str) -> str:
    """The digits with a point before the decimals, or nothing if they are no amount."""
    sign = "-" if digits.startswith("-") else ""
    digits = digits.removeprefix("-")
    if point not in digits and _is_foreign_decimal(digits, group):
        digits = digits.replace(group, point)
    whole, has_point, rest = digits.partition(point)
    groups = whole.split(group)
    well_grouped = len(groups) == 1 or (
        1 <= len(groups[0]) <= 3 and all(len(part) == 3 for part in groups[1:])
    )
    figures = "".join(groups) + rest
    if not well_grouped or not (figures.isascii() and figures.isdigit()):
        return ""
    return f"{sign}{''.join(groups) or '0'}.{rest}" if has_point else sign + "".join(groups)


def _is_foreign_decimal(digits: str, group: str) -> bool:
    """45.00 typed in German means forty-five: a group of thousands has three figures."""
    _, found, rest = digits.partition(group)
    return bool(found) and len(rest) in (1, 2) and rest.isdigit()
