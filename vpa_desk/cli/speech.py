"""How the command line speaks to people: tables with a title, dates and amounts as written here."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from vpa_desk.cli.phrases import MONTHS, PHRASES, REPEATS, WORKDAILY
from vpa_desk.domain.days import zone_named

if TYPE_CHECKING:
    from decimal import Decimal

    from vpa_desk.domain.money import Money
    from vpa_desk.domain.recurrence import Rule

GERMAN = "de"
SYMBOLS = {"EUR": "€"}
GAP = "  "


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table by the key of its name; figures stand on the right."""

    key: str
    figures: bool = False


@dataclass(frozen=True, slots=True)
class Speech:
    """Phrases, days, lengths and amounts in one language, instants in one zone."""

    language: str
    zone: str = "UTC"

    @property
    def is_german(self) -> bool:
        """German; else it is English."""
        return self.language == GERMAN

    def say(self, key: str, **words: object) -> str:
        """The phrase with its words filled in."""
        return PHRASES[key][self.is_german].format(**words)

    def day(self, day: date | None) -> str:
        """A date; nothing for none."""
        if day is None:
            return ""
        return f"{day:%d.%m.%Y}" if self.is_german else f"{day:%Y-%m-%d}"

    def clock(self, at: datetime, zone: str = "") -> str:
        """The time of day in a zone, that of the desk if none is named."""
        return f"{at.astimezone(zone_named(zone or self.zone)):%H:%M}"

    def moment(self, at: datetime | None) -> str:
        """Day and time at the desk; nothing for none."""
        if at is None:
            return ""
        return f"{self.day(at.astimezone(zone_named(self.zone)).date())} {self.clock(at)}"

    def month(self, start: date) -> str:
        """The name of a month with its year."""
        return f"{MONTHS[start.month - 1][self.is_german]} {start.year}"

    def number(self, number: "Decimal") -> str:
        """A number with its thousands parted, without zeros at its end but for two decimals."""
        short = number.normalize()
        places = max(2, -int(short.as_tuple().exponent))
        text = f"{number:,.{places}f}"
        return text.translate(str.maketrans(",.", ".,")) if self.is_german else text

    def money(self, money: "Money") -> str:
        """An amount in whole cents with its currency behind it."""
        amount = self.number(money.rounded().amount)
        return f"{amount} {SYMBOLS.get(money.currency, money.currency)}"

    def repeat(self, rule: "Rule | None") -> str:
        """How often a task comes again, without its days."""
        if rule is None:
            return ""
        from vpa_desk.domain.recurrence import WORKDAYS

        if rule.weekdays == WORKDAYS and rule.every == 1:
            return WORKDAILY[self.is_german]
        said = REPEATS[rule.unit.value][rule.every > 1][self.is_german]
        return said.format(every=rule.every)

    def table(self, title: str, columns: Sequence[Column], rows: Iterable[Sequence[str]]) -> str:
        """The title, then a line with the names of the columns, then the rows, aligned."""
        names = [self.say(column.key) for column in columns]
        lines = [names, *([_plain(cell) for cell in row] for row in rows)]
        widths = [max(map(_width, cells)) for cells in zip(*lines, strict=True)]
        body = [_aligned(line, columns, widths) for line in lines]
        return "\n".join([title, "", *(body if len(lines) > 1 else [])]).rstrip()


def length(seconds: int) -> str:
    """Hours and minutes; the seconds of a begun minute are left out."""
    return f"{seconds // 3600}:{seconds // 60 % 60:02}"


def exact_length(seconds: int) -> str:
    """Hours, minutes and seconds."""
    return f"{length(seconds)}:{seconds % 60:02}"


def _aligned(cells: Sequence[str], columns: Sequence[Column], widths: Sequence[int]) -> str:
    padded = []
    for cell, column, width in zip(cells, columns, widths, strict=True):
        blank = " " * (width - _width(cell))
        padded.append(blank + cell if column.figures else cell + blank)
    return GAP.join(padded).rstrip()


def _plain(cell: str) -> str:
    """The text on one line; what could steer a terminal is left out."""
    shown = (letter if letter.isprintable() else " " for letter in cell)
    return "".join(shown)


def _width(text: str) -> int:
    """The columns a terminal gives the text."""
    wide = sum(unicodedata.east_asian_width(letter) in "WF" for letter in text)
    narrow = sum(unicodedata.combining(letter) == 0 for letter in text)
    return wide + narrow
