"""Invoice numbers: a pattern, a series, and the next number without a gap."""

import re
from dataclasses import dataclass
from datetime import date

from vpa_desk.domain.errors import Case

DEFAULT_PATTERN = "RE-{YYYY}-{NNNN}"
_DATE_PARTS = {"{YYYY}": "%Y", "{YY}": "%y", "{MM}": "%m"}
_COUNTER = re.compile(r"\{(N{1,9})\}")
_ALLOWED = re.compile(r"[A-Za-z0-9/._-]*")


class PatternRefused(Case):
    """A number pattern that does not give one counter, or holds odd characters."""

    pattern: str


class NumberTaken(Case):
    """A number that another series has given out; the patterns of the two overlap."""

    number: str


class IssuedBeforePredecessor(Case):
    """The issue date lies before that of the previous invoice in the series."""

    on: date
    previous_number: str
    previous_on: date


@dataclass(frozen=True, slots=True)
class InvoiceNumber:
    """A number on paper, and its place in the series it belongs to."""

    text: str
    series: str
    seq: int


@dataclass(frozen=True, slots=True)
class SeriesEnd:
    """The newest invoice of a series: its place, its number, its date."""

    seq: int
    number: str
    issued_on: date


def checked_pattern(pattern: str) -> str:
    """The pattern, trimmed; `PatternRefused` unless it has exactly one counter like {NNNN}.

    Letters, digits and `/ . _ -` may stand around it; {YYYY}, {YY} and {MM} are the issue date's.
    """
    trimmed = pattern.strip()
    bare = _COUNTER.sub("", trimmed)
    for part in _DATE_PARTS:
        bare = bare.replace(part, "")
    if len(_COUNTER.findall(trimmed)) != 1 or not _ALLOWED.fullmatch(bare):
        raise PatternRefused(pattern)
    return trimmed


def series(pattern: str, on: date) -> str:
    """The series a pattern opens for a date: the date filled in, the counter left out."""
    return _COUNTER.sub("#", _dated(checked_pattern(pattern), on))


def numbered(pattern: str, on: date, seq: int) -> InvoiceNumber:
    """The invoice number at place `seq` (from 1) of its series."""
    dated = _dated(checked_pattern(pattern), on)
    text = _COUNTER.sub(lambda found: str(seq).zfill(len(found[1])), dated)
    return InvoiceNumber(text, series(pattern, on), seq)


def _dated(pattern: str, on: date) -> str:
    for part, form in _DATE_PARTS.items():
        pattern = pattern.replace(part, on.strftime(form))
    return pattern
