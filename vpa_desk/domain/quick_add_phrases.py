"""The phrases of the quick-add line: days, times of day and repeats, in German and English."""

import re
from collections.abc import Sequence
from datetime import date, time

from vpa_desk.domain.quick_add_days import DAYS, SIDES
from vpa_desk.domain.quick_add_forms import ENGLISH_MONTH, WEEKDAY, first_read, forms
from vpa_desk.domain.quick_add_language import is_english_part
from vpa_desk.domain.quick_add_repeats import REPEATS
from vpa_desk.domain.quick_add_times import TIMES
from vpa_desk.domain.quick_add_words import (
    BESIDE_A_DAY,
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

MOST_WORDS = 10  # "jeden Mo, Di, Mi, Do und Fr" has seven
LONGEST_PHRASE = 60

_MARKS = forms(
    (r"!", lambda _match, _today: Important()),
    (r"intern|internal", lambda _match, _today: Unbilled()),
)
_FORMS = (*_MARKS, *TIMES, *REPEATS, *DAYS, *SIDES)
# "Nov 26" is a month and its year in German, "10 am" the beginning of "10 am Montag".
_ENGLISH_ONLY = re.compile(
    rf".*\b(?:{ENGLISH_MONTH})\.? [0-9]{{1,2}}(?![.0-9]).*"
    rf"|.*\b[0-9]{{1,2}} (?:{ENGLISH_MONTH})\b.*"
    r"|.*[0-9] ?[ap]\.?m"
)
# Neither day of "Mo - Fr" is the one on which the task is due.
_NO_DAY = re.compile(
    rf"(?:{WEEKDAY})\.? [-–—] (?:{WEEKDAY})\.?|gute[nr]? (?:morgen|abend)|good (?:morning|evening)"
)


def read(
    words: Sequence[str], today: date, *, english: bool
) -> tuple[tuple[Phrase, int], ...] | Impossible:
    """The phrases that these folded words are, all of them, each with its count of words.

    One phrase, or two that lean on each other; none for words of a title. What only English has
    counts if `english`.
    """
    text = " ".join(words)
    if len(text) > LONGEST_PHRASE or not (english or _is_german(words, text)):
        return ()
    phrase = first_read(text, _FORMS, today)
    if isinstance(phrase, Impossible):
        return phrase
    return ((phrase, len(words)),) if phrase else _pair(words, today)


def is_no_day(words: Sequence[str]) -> bool:
    """`Mo - Fr` and "Guten Morgen", which name days and mean none."""
    return _NO_DAY.fullmatch(" ".join(words)) is not None


def _is_german(words: Sequence[str], text: str) -> bool:
    return not any(map(is_english_part, words)) and _ENGLISH_ONLY.fullmatch(text) is None


def _pair(words: Sequence[str], today: date) -> tuple[tuple[Phrase, int], ...]:
    """A day and the part of it, or a time and its day: "10:30 am 15." is not half past ten a.m."""
    if words[-1] in BESIDE_A_DAY:
        day = first_read(" ".join(words[:-1]), (*DAYS, *REPEATS, *SIDES), today)
        clock = Clock(time(BESIDE_A_DAY[words[-1]]))
        if isinstance(day, Due | Begin | End | Again):
            return (day, len(words) - 1), (clock, 1)
        return ()
    if "am" in words:
        border = words.index("am")
        first = first_read(" ".join(words[:border]), TIMES, today)
        day = first_read(" ".join(words[border:]), DAYS, today)
        if isinstance(first, Clock) and isinstance(day, Due):
            return (first, border), (day, len(words) - border)
    return ()
