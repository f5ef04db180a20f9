"""The unbroken chains of phrases at both ends of a quick-add line."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from vpa_desk.domain.quick_add_neighbours import (
    belongs_to_title,
    counts_at_the_end,
    counts_in_front,
    goes_on,
    is_short_day,
)
from vpa_desk.domain.quick_add_parts import (
    Hint,
    HintKind,
    Letters,
    PartKind,
    kind_of,
    outside,
    touches,
)
from vpa_desk.domain.quick_add_phrases import MOST_WORDS, is_no_day, read
from vpa_desk.domain.quick_add_signs import is_stray
from vpa_desk.domain.quick_add_words import Again, Clock, Impossible, Phrase, Piece, Word

_HINTS = {
    Impossible.DAY: HintKind.IMPOSSIBLE_DAY,
    Impossible.TIME: HintKind.IMPOSSIBLE_TIME,
}
_BESIDE_A_SHORT_DAY = frozenset({PartKind.TIME, PartKind.REPEAT, PartKind.BEGIN})
_AT_THE_END_ONLY = frozenset({PartKind.IMPORTANT, PartKind.UNBILLED})


@dataclass(frozen=True, slots=True)
class Reading:
    """By what the bare words are read."""

    today: date
    english: bool
    english_line: bool
    as_text: frozenset[Letters]


@dataclass(frozen=True, slots=True)
class Chain:
    """The phrases that follow each other from one end of the line."""

    pieces: tuple[Piece, ...] = ()
    hints: tuple[Hint, ...] = ()


def chains(words: list[Word], reading: Reading) -> Chain:
    """The chain at the beginning, then the one at the end of what is left."""
    front, rest = _chain(words, reading, taken=_AT_THE_END_ONLY, at_end=False)
    taken = frozenset(kind_of(piece) for piece in front.pieces)
    back, _ = _chain(rest, reading, taken=taken, at_end=True)
    # Words that are the whole line are met from both ends.
    hints = dict.fromkeys((*front.hints, *back.hints))
    return Chain((*front.pieces, *back.pieces), tuple(hints))


def _chain(
    words: list[Word], reading: Reading, *, taken: frozenset[PartKind], at_end: bool
) -> tuple[Chain, list[Word]]:
    """The unbroken phrases at one end, one of each kind, and the words left over."""
    pieces: list[Piece] = []
    while True:
        beside = any(isinstance(piece.value, Clock | Again) for piece in pieces)
        step = _longest(words, reading, at_end=at_end, beside=beside)
        if not step.pieces or taken & {kind_of(piece) for piece in step.pieces}:
            return Chain(tuple(pieces), step.hints), words
        words = outside(step.pieces, words)
        kept = [piece for piece in step.pieces if not touches(piece, reading.as_text)]
        if kept:
            words = _without_strays(words, at_end=at_end)
        pieces += kept
        taken |= {kind_of(piece) for piece in kept}


def _without_strays(words: list[Word], *, at_end: bool) -> list[Word]:
    """A dash or a comma of its own does not break the chain."""
    while words and is_stray(words[-1 if at_end else 0]):
        words = words[:-1] if at_end else words[1:]
    return words


def _longest(
    words: Sequence[Word], reading: Reading, *, at_end: bool, beside: bool = False
) -> Chain:
    """The longest phrase at one end: "alle 2 Wochen Mo" before "Mo"."""
    for count in range(min(MOST_WORDS, len(words)), 0, -1):
        window = words[-count:] if at_end else words[:count]
        if window[-1].place - window[0].place >= count:
            continue  # a sign stands between
        plain = [word.plain for word in window]
        if is_no_day(plain):
            return Chain()
        found = read(plain, reading.today, english=reading.english)
        if isinstance(found, Impossible):
            return Chain(hints=(Hint(_HINTS[found], window[0].start, window[-1].until),))
        if found and count == 1 and is_short_day(window[0]):
            found = found if _counts(words, reading, at_end=at_end, beside=beside) else ()
        if found and (belongs_to_title if at_end else goes_on)(words, count):
            return Chain()
        if found:
            return Chain(pieces=tuple(_pieces(found, window)))
    return Chain()


def _counts(words: Sequence[Word], reading: Reading, *, at_end: bool, beside: bool) -> bool:
    """Whether the day of two or three letters at this end is one."""
    if at_end:
        return beside or counts_at_the_end(words, english_line=reading.english_line)
    days_in_a_row = len(words) > 1 and is_short_day(words[1])
    following = () if days_in_a_row else _longest(words[1:], reading, at_end=False).pieces
    beside = beside or bool(_BESIDE_A_SHORT_DAY & {kind_of(piece) for piece in following})
    return counts_in_front(words, beside=beside)


def _pieces(found: Iterable[tuple[Phrase, int]], window: Sequence[Word]) -> Iterator[Piece]:
    first = 0
    for phrase, count in found:
        yield Piece(phrase, window[first].start, window[first + count - 1].until)
        first += count
