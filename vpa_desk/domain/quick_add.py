"""The quick-add line: one typed sentence becomes the draft of a task, its parts explained.

`@client`, `#tag` and `~length` count anywhere; days, times and repeats only in an unbroken chain
at the beginning or the end, so that "Rechnung Mai prüfen" stays a title (handbook/look.md 3).
"""

from calendar import isleap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, time

from vpa_desk.domain.client_names import (
    ClientAmbiguous,
    ClientFound,
    ClientMatch,
    ClientUnknown,
    folded,
)
from vpa_desk.domain.clients import Language
from vpa_desk.domain.days import DAY
from vpa_desk.domain.ids import ClientId
from vpa_desk.domain.quick_add_chains import Reading, chains
from vpa_desk.domain.quick_add_language import is_english
from vpa_desk.domain.quick_add_parts import (
    Hint,
    HintKind,
    Letters,
    Part,
    all_said,
    kind_of,
    outside,
    said,
    touches,
)
from vpa_desk.domain.quick_add_signs import signs, split, titled, unclear_lengths
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
)
from vpa_desk.domain.recurrence import WORKDAYS, Rule, Unit, next_after

LONGEST_LINE = 2000  # a longer text was pasted, not typed: it is a title and nothing else


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


def parse(
    text: str,
    *,
    today: date,
    now: time,
    clients: Iterable[tuple[ClientId, str]],
    language: Language,
    as_text: frozenset[Letters] = frozenset(),
) -> QuickAdd:
    """What the line says at the local time `now` of `today`; there is no line it refuses.

    German words count always, English ones if that is the `language` of the desk or of the line.
    A part that touches a span of `as_text` (from, until in `text`) stays in the title.
    """
    words = split(text)
    if len(text) > LONGEST_LINE:
        return QuickAdd(title=" ".join(word.text for word in words))
    signed = signs([word for word in words if not touches(word, as_text)], clients)
    bare = outside(signed, words)
    english_line = is_english(bare)
    english = english_line or language is Language.ENGLISH
    chain = chains(bare, Reading(today, english, english_line, as_text))
    unclear = tuple(Hint(HintKind.UNCLEAR_LENGTH, *span) for span in unclear_lengths(bare))
    pieces, hints = _planned([*signed, *chain.pieces], (*unclear, *chain.hints), today, now)
    return _summed_up(pieces, hints, titled(words, pieces), _due_on(pieces, today, now))


def _summed_up(
    pieces: Sequence[Piece], hints: Sequence[Hint], title: str, due_on: date | None
) -> QuickAdd:
    clock, again = said(pieces, Clock), said(pieces, Again)
    estimate = said(pieces, Estimate)
    tags: dict[str, str] = {}
    for tag in all_said(pieces, Tag):
        tags.setdefault(folded(tag.name), tag.name)
    return QuickAdd(
        title=title,
        client=said(pieces, ClientFound)
        or said(pieces, ClientAmbiguous)
        or said(pieces, ClientUnknown),
        tags=tuple(tags.values()),
        due_on=due_on,
        due_at=clock.at if clock else None,
        rule=again.rule if again else None,
        estimate_seconds=estimate.seconds if estimate else None,
        important=said(pieces, Important) is not None,
        billable=said(pieces, Unbilled) is None,
        parts=tuple(Part(kind_of(piece), piece.start, piece.until) for piece in pieces),
        hints=tuple(hints),
    )


# What the parts say together


def _planned(
    pieces: list[Piece], hints: tuple[Hint, ...], today: date, now: time
) -> tuple[list[Piece], tuple[Hint, ...]]:
    """The parts in order, the repeat with its first day; what makes no sense is text again."""
    pieces.sort(key=lambda piece: piece.start)
    hints = (*hints, *_contradictions(pieces))
    again = said(pieces, Again)
    if again is None:
        return _without_repeat(pieces), hints
    rule = _begun(again.rule, pieces, today, now)
    end = said(pieces, End)
    if end is None:
        return [_anchored(piece, rule) for piece in pieces], hints
    if end.on >= _first_day(rule, today):
        rule = replace(rule, until=end.on + DAY)
        return [_anchored(piece, rule) for piece in pieces], hints
    vain = next(piece for piece in pieces if isinstance(piece.value, End))
    hint = Hint(HintKind.ENDS_BEFORE_IT_BEGINS, vain.start, vain.until)
    return [_anchored(piece, rule) for piece in pieces if piece is not vain], (*hints, hint)


def _contradictions(pieces: Iterable[Piece]) -> Iterator[Hint]:
    for piece in pieces:
        if isinstance(piece.value, Due) and piece.value.contradicted:
            yield Hint(HintKind.OTHER_WEEKDAY, piece.start, piece.until)


def _anchored(piece: Piece, rule: Rule) -> Piece:
    return replace(piece, value=Again(rule)) if isinstance(piece.value, Again) else piece


def _without_repeat(pieces: Iterable[Piece]) -> list[Piece]:
    """Without a repeat `ab` and `bis` say the day, unless one is said; a second is text again."""
    days = [piece for piece in pieces if isinstance(piece.value, Due | Begin | End)]
    first = [piece for piece in days if isinstance(piece.value, Due)] or days
    return [
        replace(piece, value=Due(piece.value.on)) if isinstance(piece.value, Begin | End) else piece
        for piece in pieces
        if piece not in days or piece is first[0]
    ]


def _begun(rule: Rule, pieces: Sequence[Piece], today: date, now: time) -> Rule:
    """The rule counted from its first day: on or after the day said, else from now on."""
    due, begin = _day_said(pieces, today, now), said(pieces, Begin)
    days = [day for day in (due, begin.on if begin else None) if day is not None]
    start = max(days) if days else _next_start(rule, said(pieces, Clock), today, now)
    if rule.after_completion:
        return replace(rule, anchor=start)
    day = said(pieces, Due)
    if rule.unit is Unit.YEAR and rule.every == 1 and day and _is_leap_day(day):
        return replace(rule, anchor=_leap_day_before(today))
    if rule.unit is Unit.WEEK and not rule.weekdays:
        rule = replace(rule, weekdays=((due or start).weekday(),))
    first = next_after(replace(rule, every=1, anchor=start), start - DAY)
    return replace(rule, anchor=first or start)


def _is_leap_day(due: Due) -> bool:
    return due.any_year and (due.on.month, due.on.day) == (2, 29)


def _leap_day_before(today: date) -> date:
    """A 29 February to count from: the years between have the 28th."""
    return date(next(year for year in range(today.year - 1, 0, -1) if isleap(year)), 2, 29)


def _first_day(rule: Rule, today: date) -> date:
    """The anchor, or the day on which a series counted from a leap day comes next."""
    if (rule.anchor.month, rule.anchor.day) != (2, 29):
        return rule.anchor
    return next_after(rule, max(rule.anchor, today) - DAY) or rule.anchor


def _next_start(rule: Rule, clock: Clock | None, today: date, now: time) -> date:
    """Today, or tomorrow if its time is over; "jeden Mi" on a Wednesday is the next one."""
    if clock is not None:
        return today if clock.at > now else today + DAY
    return today + DAY if rule.weekdays not in ((), WORKDAYS) else today


def _day_said(pieces: Sequence[Piece], today: date, now: time) -> date | None:
    due, clock = said(pieces, Due), said(pieces, Clock)
    if due is None:
        return None
    return today if due.or_today and clock is not None and clock.at > now else due.on


def _due_on(pieces: Sequence[Piece], today: date, now: time) -> date | None:
    """The first day of the repeat, the day said, or the day on which the time comes next."""
    again, clock = said(pieces, Again), said(pieces, Clock)
    if again is not None:
        return _first_day(again.rule, today)
    day = _day_said(pieces, today, now)
    if day is None and clock is not None:
        return today if clock.at > now else today + DAY
    return day
