"""The quick-add line: one typed sentence becomes the draft of a task, its parts explained.

`@client`, `#tag` and `~length` count anywhere; days, times and repeats only in an unbroken chain
at the beginning or the end, so that "Rechnung Mai prüfen" stays a title (UX.md 3.11).
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, time, timedelta
from enum import StrEnum
from typing import TypeVar

from vpa_desk.domain.client_names import (
    ClientAmbiguous,
    ClientFound,
    ClientMatch,
    ClientUnknown,
    client_called,
    folded,
    is_name,
)
from vpa_desk.domain.days import DAY
from vpa_desk.domain.ids import ClientId
from vpa_desk.domain.lengths import parse_duration
from vpa_desk.domain.quick_add_phrases import MOST_WORDS, read
from vpa_desk.domain.quick_add_words import (
    Again,
    Begin,
    Clock,
    Due,
    End,
    Important,
    Impossible,
    Phrase,
    Unbilled,
)
from vpa_desk.domain.recurrence import WORKDAYS, Rule, Unit, next_after

LONGEST_LINE = 2000  # a longer text was pasted, not typed: it is a title and nothing else
# Control characters and halves of characters part words like blanks and go no further.
_WORD = re.compile(
    r"@[\"“„][^\"“”„\x00-\x1f\x7f-\x9f\ud800-\udfff]{1,200}[\"“”][.,;:!?]*"
    r"|[^\s\x00-\x1f\x7f-\x9f\ud800-\udfff]+"
)
_QUOTES = "\"“”„"
_POINTS = ".,;:!?"

Span = tuple[int, int]


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
    """Why words that look like a part stayed in the title."""

    IMPOSSIBLE_DAY = "impossible_day"
    IMPOSSIBLE_TIME = "impossible_time"
    ENDS_BEFORE_IT_BEGINS = "ends_before_it_begins"


@dataclass(frozen=True, slots=True)
class Part:
    """A recognised part, and from where to where it stands in the source; `until` is exclusive."""

    kind: PartKind
    start: int
    until: int

    @property
    def span(self) -> Span:
        """What `parse` takes as `as_text` to turn the part back into text."""
        return self.start, self.until


@dataclass(frozen=True, slots=True)
class Hint:
    """Words that stayed text although they look like a part; `until` is exclusive."""

    kind: HintKind
    start: int
    until: int


@dataclass(frozen=True, slots=True, kw_only=True)
class QuickAdd:
    """What a line says. The title is empty as long as nothing but parts was typed."""

    title: str
    client: ClientMatch | None = None
    tags: tuple[str, ...] = ()
    due_on: date | None = None
    due_at: time | None = None
    rule: Rule | None = None
    estimate_seconds: int | None = None
    important: bool = False
    billable: bool = True
    parts: tuple[Part, ...] = ()
    hints: tuple[Hint, ...] = ()


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    place: int
    start: int
    until: int
    plain: str


@dataclass(frozen=True, slots=True)
class _Tag:
    name: str


@dataclass(frozen=True, slots=True)
class _Estimate:
    seconds: int


_Value = Phrase | ClientMatch | _Tag | _Estimate
_V = TypeVar("_V")
_KINDS: dict[type[_Value], PartKind] = {
    ClientFound: PartKind.CLIENT,
    ClientAmbiguous: PartKind.CLIENT,
    ClientUnknown: PartKind.CLIENT,
    _Tag: PartKind.TAG,
    _Estimate: PartKind.ESTIMATE,
    Due: PartKind.DAY,
    Clock: PartKind.TIME,
    Again: PartKind.REPEAT,
    Begin: PartKind.BEGIN,
    End: PartKind.END,
    Important: PartKind.IMPORTANT,
    Unbilled: PartKind.UNBILLED,
}
_AT_THE_END_ONLY = frozenset({PartKind.IMPORTANT, PartKind.UNBILLED})


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part with what it says."""

    value: _Value
    start: int
    until: int

    @property
    def kind(self) -> PartKind:
        return _KINDS[type(self.value)]


@dataclass(frozen=True, slots=True)
class _Chain:
    """The phrases that follow each other from one end of the line."""

    pieces: tuple[_Piece, ...] = ()
    hints: tuple[Hint, ...] = ()


def parse(
    text: str,
    *,
    today: date,
    now: time,
    clients: Iterable[tuple[ClientId, str]],
    as_text: frozenset[Span] = frozenset(),
) -> QuickAdd:
    """What the line says at the local time `now` of `today`; there is no line it refuses.

    A part that touches a span of `as_text` (from, until in `text`) stays in the title.
    """
    if len(text) > LONGEST_LINE:
        return QuickAdd(title=" ".join(_WORD.findall(text)))
    words = _words(text)
    signs = _signs([word for word in words if not _touches(word, as_text)], clients)
    chain = _chains(_outside(signs, words), today, as_text)
    pieces, hints = _planned([*signs, *chain.pieces], chain.hints, today, now)
    return _summed_up(pieces, hints, _outside(pieces, words), _due_on(pieces, today, now))


def _summed_up(
    pieces: Sequence[_Piece], hints: Sequence[Hint], rest: Sequence[_Word], due_on: date | None
) -> QuickAdd:
    clock, again = _said(pieces, Clock), _said(pieces, Again)
    estimate = _said(pieces, _Estimate)
    tags = {folded(tag.name): tag.name for tag in reversed(_all_said(pieces, _Tag))}
    return QuickAdd(
        title=" ".join(word.text for word in rest),
        client=_said(pieces, ClientFound)
        or _said(pieces, ClientAmbiguous)
        or _said(pieces, ClientUnknown),
        tags=tuple(reversed(tags.values())),
        due_on=due_on,
        due_at=clock.at if clock else None,
        rule=again.rule if again else None,
        estimate_seconds=estimate.seconds if estimate else None,
        important=_said(pieces, Important) is not None,
        billable=_said(pieces, Unbilled) is None,
        parts=tuple(Part(piece.kind, piece.start, piece.until) for piece in pieces),
        hints=tuple(hints),
    )


def _words(text: str) -> list[_Word]:
    return [
        _Word(match[0], place, *match.span(), plain=folded(match[0]).rstrip(",;:"))
        for place, match in enumerate(_WORD.finditer(text))
    ]


def _touches(one: "_Word | _Piece", spans: Iterable[Span]) -> bool:
    return any(one.start < until and start < one.until for start, until in spans)


def _outside(pieces: Iterable[_Piece], words: Iterable[_Word]) -> list[_Word]:
    spans = [(piece.start, piece.until) for piece in pieces]
    return [word for word in words if not _touches(word, spans)]


def _all_said(pieces: Iterable[_Piece], kind: type[_V]) -> list[_V]:
    return [piece.value for piece in pieces if isinstance(piece.value, kind)]


def _said(pieces: Iterable[_Piece], kind: type[_V]) -> _V | None:
    return next(iter(_all_said(pieces, kind)), None)


# Signs: client, tags, estimate


def _signs(words: Sequence[_Word], clients: Iterable[tuple[ClientId, str]]) -> list[_Piece]:
    """The first client, the first estimate and all tags; a second client is part of the title."""
    named = (word for word in words if word.text.startswith("@") and is_name(word.text))
    client = next(named, None)
    pieces = [*_tags(words), *_estimates(words)]
    if client is None:
        return pieces
    name = client.text[1:].rstrip(_POINTS).strip(_QUOTES)
    return [_Piece(client_called(name, clients), client.start, client.until), *pieces]


def _tags(words: Iterable[_Word]) -> Iterator[_Piece]:
    """A tag has a letter: "#12" is a number in a title."""
    for word in words:
        name = word.text[1:].rstrip(_POINTS)
        if word.text.startswith("#") and any(letter.isalpha() for letter in name):
            yield _Piece(_Tag(name), word.start, word.until)


def _estimates(words: Sequence[_Word]) -> list[_Piece]:
    """The first length that can be read, `~45 min` in two words before `~45` in one."""
    for word, following in zip(words, (*words[1:], None), strict=True):
        if not word.text.startswith("~"):
            continue
        typed = word.plain.removeprefix("~").rstrip(_POINTS)
        if following and following.place == word.place + 1 and not following.plain.isdigit():
            both = parse_duration(f"{typed} {following.plain.rstrip(_POINTS)}")
            if both:
                return [_Piece(_Estimate(both), word.start, following.until)]
        alone = parse_duration(typed)
        if alone:
            return [_Piece(_Estimate(alone), word.start, word.until)]
    return []


# Chains of bare words


def _chains(words: Sequence[_Word], today: date, as_text: frozenset[Span]) -> _Chain:
    """The chain at the beginning, then the one at the end of what is left."""
    front, rest = _chain(words, today, as_text, taken=_AT_THE_END_ONLY, at_end=False)
    taken = frozenset(piece.kind for piece in front.pieces)
    back, _ = _chain(rest, today, as_text, taken=taken, at_end=True)
    return _Chain((*front.pieces, *back.pieces), (*front.hints, *back.hints))


def _chain(
    words: Sequence[_Word],
    today: date,
    as_text: frozenset[Span],
    *,
    taken: frozenset[PartKind],
    at_end: bool,
) -> tuple[_Chain, Sequence[_Word]]:
    """The unbroken phrases at one end, one of each kind, and the words left over."""
    chain = _Chain()
    while words:
        found, hint = _longest(words, today, at_end=at_end)
        kinds = {piece.kind for piece in found}
        if hint or not kinds or kinds & taken:
            return replace(chain, hints=hint), words
        words = words_without
        ...
    return chain, words
