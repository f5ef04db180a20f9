"""The quick-add line: one typed sentence becomes the draft of a task, its parts explained.

`@client`, `#tag` and `~length` count anywhere; days, times and repeats only in an unbroken chain
at the beginning or the end, so that "Rechnung Mai prüfen" stays a title (handbook/look.md 3).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, time
from enum import StrEnum
from typing import TypeVar

from vpa_desk.domain.client_names import (
    ClientAmbiguous,
    ClientFound,
    ClientMatch,
    ClientUnknown,
    folded,
)
from vpa_desk.domain.days import DAY
from vpa_desk.domain.ids import ClientId
from vpa_desk.domain.quick_add_phrases import MOST_WORDS, read
from vpa_desk.domain.quick_add_signs import signs, split
from vpa_desk.domain.quick_add_words import (
    Again,
    Begin,
    Clock,
    Due,
    End,
    Estimate,
    Important,
    Impossible,
    Phrase,
    Piece,
    Tag,
    Unbilled,
    Value,
    Word,
)
from vpa_desk.domain.recurrence import WORKDAYS, Rule, Unit, next_after

LONGEST_LINE = 2000  # a longer text was pasted, not typed: it is a title and nothing else
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
    def span(self) -> Letters:
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
_HINTS = {
    Impossible.DAY: HintKind.IMPOSSIBLE_DAY,
    Impossible.TIME: HintKind.IMPOSSIBLE_TIME,
}
_AT_THE_END_ONLY = frozenset({PartKind.IMPORTANT, PartKind.UNBILLED})


@dataclass(frozen=True, slots=True)
class _Chain:
    """The phrases that follow each other from one end of the line."""

    pieces: tuple[Piece, ...] = ()
    hints: tuple[Hint, ...] = ()


def parse(
    text: str,
    *,
    today: date,
    now: time,
    clients: Iterable[tuple[ClientId, str]],
    as_text: frozenset[Letters] = frozenset(),
) -> QuickAdd:
    """What the line says at the local time `now` of `today`; there is no line it refuses.

    A part that touches a span of `as_text` (from, until in `text`) stays in the title.
    """
    if len(text) > LONGEST_LINE:
        return QuickAdd(title=" ".join(word.text for word in split(text)))
    words = split(text)
    signed = signs([word for word in words if not _touches(word, as_text)], clients)
    chain = _chains(_outside(signed, words), today, as_text)
    pieces, hints = _planned([*signed, *chain.pieces], chain.hints, today, now)
    return _summed_up(pieces, hints, _outside(pieces, words), _due_on(pieces, today, now))


def _summed_up(
    pieces: Sequence[Piece], hints: Sequence[Hint], rest: Sequence[Word], due_on: date | None
) -> QuickAdd:
    clock, again = _said(pieces, Clock), _said(pieces, Again)
    estimate = _said(pieces, Estimate)
    tags: dict[str, str] = {}
    for tag in _all_said(pieces, Tag):
        tags.setdefault(folded(tag.name), tag.name)
    return QuickAdd(
        title=" ".join(word.text for word in rest),
        client=_said(pieces, ClientFound)
        or _said(pieces, ClientAmbiguous)
        or _said(pieces, ClientUnknown),
        tags=tuple(tags.values()),
        due_on=due_on,
        due_at=clock.at if clock else None,
        rule=again.rule if again else None,
        estimate_seconds=estimate.seconds if estimate else None,
        important=_said(pieces, Important) is not None,
        billable=_said(pieces, Unbilled) is None,
        parts=tuple(Part(_kind(piece), piece.start, piece.until) for piece in pieces),
        hints=tuple(hints),
    )


def _kind(piece: Piece) -> PartKind:
    return _KINDS[type(piece.value)]


def _touches(one: Word | Piece, spans: Iterable[Letters]) -> bool:
    return any(one.start < until and start < one.until for start, until in spans)


def _outside(pieces: Iterable[Piece], words: Iterable[Word]) -> list[Word]:
    covered = {place for piece in pieces for place in range(piece.start, piece.until)}
    return [word for word in words if word.start not in covered]


def _all_said(pieces: Iterable[Piece], kind: type[_V]) -> list[_V]:
    return [piece.value for piece in pieces if isinstance(piece.value, kind)]


def _said(pieces: Iterable[Piece], kind: type[_V]) -> _V | None:
    return next(iter(_all_said(pieces, kind)), None)


# Chains of bare words


def _chains(words: list[Word], today: date, as_text: frozenset[Letters]) -> _Chain:
    """The chain at the beginning, then the one at the end of what is left."""
    front, rest = _chain(words, today, as_text, taken=_AT_THE_END_ONLY, at_end=False)
    taken = frozenset(_kind(piece) for piece in front.pieces)
    back, _ = _chain(rest, today, as_text, taken=taken, at_end=True)
    # Words that are the whole line are met from both ends.
    hints = dict.fromkeys((*front.hints, *back.hints))
    return _Chain((*front.pieces, *back.pieces), tuple(hints))


def _chain(
    words: list[Word],
    today: date,
    as_text: frozenset[Letters],
    *,
    taken: frozenset[PartKind],
    at_end: bool,
) -> tuple[_Chain, list[Word]]:
    """The unbroken phrases at one end, one of each kind, and the words left over."""
    pieces: list[Piece] = []
    while True:
        step = _longest(words, today, at_end=at_end)
        if not step.pieces or taken & {_kind(piece) for piece in step.pieces}:
            return _Chain(tuple(pieces), step.hints), words
        words = _outside(step.pieces, words)
        kept = [piece for piece in step.pieces if not _touches(piece, as_text)]
        pieces += kept
        taken |= {_kind(piece) for piece in kept}


def _longest(words: Sequence[Word], today: date, *, at_end: bool) -> _Chain:
    """The longest phrase at one end: "alle 2 Wochen Mo" before "Mo"."""
    for count in range(min(MOST_WORDS, len(words)), 0, -1):
        window = words[-count:] if at_end else words[:count]
        if window[-1].place - window[0].place >= count:
            continue  # a sign stands between
        found = read([word.plain for word in window], today)
        if isinstance(found, Impossible):
            return _Chain(hints=(Hint(_HINTS[found], window[0].start, window[-1].until),))
        if found:
            return _Chain(pieces=tuple(_pieces(found, window)))
    return _Chain()


def _pieces(found: Iterable[tuple[Phrase, int]], window: Sequence[Word]) -> Iterator[Piece]:
    first = 0
    for phrase, count in found:
        yield Piece(phrase, window[first].start, window[first + count - 1].until)
        first += count


# What the parts say together


def _planned(
    pieces: list[Piece], hints: tuple[Hint, ...], today: date, now: time
) -> tuple[list[Piece], tuple[Hint, ...]]:
    """The parts in order, the repeat with its first day; what makes no sense is text again."""
    pieces.sort(key=lambda piece: piece.start)
    again = _said(pieces, Again)
    if again is None:
        return _without_repeat(pieces), hints
    rule = _begun(again.rule, pieces, today, now)
    end = _said(pieces, End)
    if end is None:
        return [_anchored(piece, rule) for piece in pieces], hints
    if end.on >= rule.anchor:
        rule = replace(rule, until=end.on + DAY)
        return [_anchored(piece, rule) for piece in pieces], hints
    vain = next(piece for piece in pieces if isinstance(piece.value, End))
    hint = Hint(HintKind.ENDS_BEFORE_IT_BEGINS, vain.start, vain.until)
    return [_anchored(piece, rule) for piece in pieces if piece is not vain], (*hints, hint)


def _anchored(piece: Piece, rule: Rule) -> Piece:
    return replace(piece, value=Again(rule)) if isinstance(piece.value, Again) else piece


def _without_repeat(pieces: Iterable[Piece]) -> list[Piece]:
    """Without a repeat `ab` and `bis` say the day, unless one is said; a second is text again."""
    days = [piece for piece in pieces if isinstance(piece.value, Due | Begin | End)]
    said = [piece for piece in days if isinstance(piece.value, Due)] or days
    return [
        replace(piece, value=Due(piece.value.on)) if isinstance(piece.value, Begin | End) else piece
        for piece in pieces
        if piece not in days or piece is said[0]
    ]


def _begun(rule: Rule, pieces: Sequence[Piece], today: date, now: time) -> Rule:
    """The rule counted from its first day: on or after the day said, else from now on."""
    due, begin = _day_said(pieces, today, now), _said(pieces, Begin)
    days = [day for day in (due, begin.on if begin else None) if day is not None]
    start = max(days) if days else _next_start(rule, _said(pieces, Clock), today, now)
    if rule.after_completion:
        return replace(rule, anchor=start)
    if rule.unit is Unit.WEEK and not rule.weekdays:
        rule = replace(rule, weekdays=((due or start).weekday(),))
    first = next_after(replace(rule, every=1, anchor=start), start - DAY)
    return replace(rule, anchor=first or start)


def _next_start(rule: Rule, clock: Clock | None, today: date, now: time) -> date:
    """Today, or tomorrow if its time is over; "jeden Mi" on a Wednesday is the next one."""
    if clock is not None:
        return today if clock.at > now else today + DAY
    return today + DAY if rule.weekdays not in ((), WORKDAYS) else today


def _day_said(pieces: Sequence[Piece], today: date, now: time) -> date | None:
    due, clock = _said(pieces, Due), _said(pieces, Clock)
    if due is None:
        return None
    return today if due.or_today and clock is not None and clock.at > now else due.on


def _due_on(pieces: Sequence[Piece], today: date, now: time) -> date | None:
    """The first day of the repeat, the day said, or the day on which the time comes next."""
    again, clock = _said(pieces, Again), _said(pieces, Clock)
    if again is not None:
        return again.rule.anchor
    day = _day_said(pieces, today, now)
    if day is None and clock is not None:
        return today if clock.at > now else today + DAY
    return day
