"""What the bare words of the quick-add line can mean, and their names in German and English."""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from vpa_desk.domain.client_names import ClientMatch
from vpa_desk.domain.recurrence import Rule, Unit


@dataclass(frozen=True, slots=True)
class Due:
    """A day. A weekday that is today's means today as long as its time is ahead.

    `any_year`: it was said without one. `contradicted`: the weekday said with it is another.
    """

    on: date
    or_today: bool = False
    any_year: bool = False
    contradicted: bool = False


@dataclass(frozen=True, slots=True)
class Begin:
    """`ab`: a series begins on or after this day."""

    on: date


@dataclass(frozen=True, slots=True)
class End:
    """`bis`: the last day a series may have."""

    on: date


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day."""

    at: time


@dataclass(frozen=True, slots=True)
class Again:
    """A repeat; its anchor is today as long as the first day is not known."""

    rule: Rule


@dataclass(frozen=True, slots=True)
class Important:
    """`!`: this first."""


@dataclass(frozen=True, slots=True)
class Unbilled:
    """`intern`: nobody pays for it."""


class Impossible(StrEnum):
    """Reads like a day or a time, and there is none such."""

    DAY = "day"
    TIME = "time"


Phrase = Due | Begin | End | Clock | Again | Important | Unbilled


@dataclass(frozen=True, slots=True)
class Word:
    """A word, its place among the others, its span in the line, and how it compares."""

    text: str
    place: int
    start: int
    until: int
    plain: str


@dataclass(frozen=True, slots=True)
class Tag:
    """`#name`."""

    name: str


@dataclass(frozen=True, slots=True)
class Estimate:
    """`~length`."""

    seconds: int


Value = Phrase | ClientMatch | Tag | Estimate


@dataclass(frozen=True, slots=True)
class Piece:
    """What a part of the line says, and its span; `until` is exclusive."""

    value: Value
    start: int
    until: int


def word_set(text: str) -> frozenset[str]:
    """The words of a text, for a list that is easier read as one."""
    return frozenset(text.split())


WEEKDAYS = {
    name: weekday
    for weekday, names in enumerate(
        (
            "mo mon montag monday",
            "di dienstag tue tues tuesday",
            "mi mittwoch wed wednesday",
            "do donnerstag thu thur thurs thursday",
            "fr fri freitag friday",
            "sa sat samstag sonnabend saturday",
            "so sun sonntag sunday",
        )
    )
    for name in names.split()
}
SHORT_DAYS = frozenset(name for name in WEEKDAYS if len(name) <= 3)
MONTHS = {
    name: month
    for month, names in enumerate(
        (
            "jan januar january janner jaenner",
            "feb februar february",
            "mar mrz marz maerz march",
            "apr april",
            "mai may",
            "jun juni june",
            "jul juli july",
            "aug august",
            "sep sept september",
            "okt oct oktober october",
            "nov november",
            "dez dec dezember december",
        ),
        start=1,
    )
    for name in names.split()
}
UNITS = {
    name: unit
    for unit, names in (
        (Unit.DAY, "tag tage tagen day days taglich taeglich daily"),
        (Unit.WEEK, "woche wochen week weeks wochentlich woechentlich weekly"),
        (Unit.MONTH, "monat monate monaten month months monatlich monthly"),
        (Unit.YEAR, "jahr jahre jahren year years jahrlich jaehrlich yearly annually"),
    )
    for name in names.split()
}
NUMBERS = {
    name: number
    for number, names in enumerate(
        (
            "ein eine einen einem einer a an one",
            "zwei zweite zweiten zweites two other second 2. 2nd",
            "drei dritte dritten drittes three third 3. 3rd",
            "vier vierte vierten viertes four fourth 4. 4th",
        ),
        start=1,
    )
    for name in names.split()
}
AHEAD = {
    "heute": 0,
    "today": 0,
    "morgen": 1,
    "tomorrow": 1,
    "ubermorgen": 2,
    "uebermorgen": 2,
    "day after tomorrow": 2,
}
PARTS_OF_DAY = {
    "fruh": 8,
    "frueh": 8,
    "morgens": 8,
    "in the morning": 8,
    "mittags": 12,
    "at noon": 12,
    "nachmittags": 15,
    "in the afternoon": 15,
    "abends": 18,
    "in the evening": 18,
}
# Only beside a day: "Fr Abend" is a time, "Essen für den Abend" is a title.
BESIDE_A_DAY = {
    "morgen": 8,
    "morning": 8,
    "mittag": 12,
    "noon": 12,
    "nachmittag": 15,
    "afternoon": 15,
    "abend": 18,
    "evening": 18,
}
