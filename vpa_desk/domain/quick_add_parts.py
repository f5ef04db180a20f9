"""The parts of a quick-add line: what they are called, where they stand, what is in doubt."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from vpa_desk.domain.client_names import ClientAmbiguous, ClientFound, ClientUnknown
from vpa_desk.domain.quick_add_words import (
    Again,
    Begin,
    Clock,
    Due,
    End,
    Estimate,
    Important,
    Piece,
    Tag,
    Unbilled,
    Value,
    Word,
)

Letters = tuple[int, int]


class PartKind(StrEnum):
    """What a recognised part of the line says."""

    CLIENT = "client"
    TAG = "tag"
    ESTIMATE = "estimate"
    DAY = "day"
    TIME = "time"
    REPEAT = "repeat"
    BEGIN = "begin"
    END = "end"
    IMPORTANT = "important"
    UNBILLED = "unbilled"


class HintKind(StrEnum):
    """Why words that look like a part stayed in the title, or what does not fit in one."""

    IMPOSSIBLE_DAY = "impossible_day"
    IMPOSSIBLE_TIME = "impossible_time"
    ENDS_BEFORE_IT_BEGINS = "ends_before_it_begins"
    UNCLEAR_LENGTH = "unclear_length"
    OTHER_WEEKDAY = "other_weekday"  # the date counts, not the weekday beside it


@dataclass(frozen=True, slots=True)
class Part:
    """A recognised part, and from where to where it stands in the source; `until` is exclusive."""

    kind: PartKind
    start: int
    until: int

    @property
    def span(self) -> Letters:
        """What `parse` takes as `as_text` to turn the part back into text."""
        return self.start, self.until


@dataclass(frozen=True, slots=True)
class Hint:
    """Words in doubt, and from where to where they stand; `until` is exclusive."""

    kind: HintKind
    start: int
    until: int


_V = TypeVar("_V")
_KINDS: dict[type[Value], PartKind] = {
    ClientFound: PartKind.CLIENT,
    ClientAmbiguous: PartKind.CLIENT,
    ClientUnknown: PartKind.CLIENT,
    Tag: PartKind.TAG,
    Estimate: PartKind.ESTIMATE,
    Due: PartKind.DAY,
    Clock: PartKind.TIME,
    Again: PartKind.REPEAT,
    Begin: PartKind.BEGIN,
    End: PartKind.END,
    Important: PartKind.IMPORTANT,
    Unbilled: PartKind.UNBILLED,
}


def moved(spans: Iterable[Letters], before: str, after: str) -> frozenset[Letters]:
    """The spans of a text in the text it has become; one in which letters changed is gone."""
    shorter = min(len(before), len(after))
    head = next((n for n in range(shorter) if before[n] != after[n]), shorter)
    most = shorter - head
    tail = next((n for n in range(most) if before[-n - 1] != after[-n - 1]), most)
    shift = len(after) - len(before)
    kept = {(start, until) for start, until in spans if until <= head}
    pushed = {(s + shift, u + shift) for s, u in spans if s >= len(before) - tail and u > head}
    return frozenset(kept | pushed)


def kind_of(piece: Piece) -> PartKind:
    """What kind of part a piece of the line is."""
    return _KINDS[type(piece.value)]


def touches(one: Word | Piece, spans: Iterable[Letters]) -> bool:
    """Whether a letter of it lies in one of the spans."""
    return any(one.start < until and start < one.until for start, until in spans)


def outside(pieces: Iterable[Piece], words: Iterable[Word]) -> list[Word]:
    """The words that are in none of the pieces."""
    covered = {place for piece in pieces for place in range(piece.start, piece.until)}
    return [word for word in words if word.start not in covered]


def all_said(pieces: Iterable[Piece], kind: type[_V]) -> list[_V]:
    """What the pieces of one kind say."""
    return [piece.value for piece in pieces if isinstance(piece.value, kind)]


def said(pieces: Iterable[Piece], kind: type[_V]) -> _V | None:
    """What the first piece of one kind says."""
    return next(iter(all_said(pieces, kind)), None)
