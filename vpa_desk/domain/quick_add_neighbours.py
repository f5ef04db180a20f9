"""Whether a day of two or three letters is one: "Mo 10 Uhr Anruf" is, "Do taxes" is not.

At the beginning it counts beside a time, a date or a repeat, before a comma, and with a full stop
before a small letter or a number ("Fr. Müller" is a lady). At the end of the line it counts,
unless the line is English and the name is not ("things to do").
"""

import re
from collections.abc import Sequence

from vpa_desk.domain.quick_add_language import is_english_part
from vpa_desk.domain.quick_add_words import SHORT_DAYS, Word, word_set

# "So früh wie möglich": the time that follows is none.
_MANNER = re.compile(r"so (?:\S+ )wie")
# "Plan für Freitag" is no plan for the program; a title does not end in the middle.
_LEANS_ON_WHAT_FOLLOWS = word_set(
    "um gegen am bis ab vor at @ on by until till before from"
    " fur fuer for von of seit since und and oder or mit & + jeden jede jedem every each"
    " ersten zweiten dritten vierten letzten first second third fourth last"
)
# "jeden Monat am letzten Montag": a rule that the program does not know, and no part of one.
_GOES_ON = re.compile(
    r"(?:am|an jedem|on|on the|on every) (?:ersten|zweiten|dritten|vierten|letzten|first|second"
    r"|third|fourth|last)(?: .*)?"
)
_TELLS_NO_DAY = _LEANS_ON_WHAT_FOLLOWS | {"to", "the", "a", "im", "in", "ums"}


def is_short_day(word: Word) -> bool:
    """Whether the word is a day of two or three letters, with its full stop or without."""
    return word.plain.removesuffix(".") in SHORT_DAYS


def belongs_to_title(words: Sequence[Word], count: int) -> bool:
    """Whether the last `count` words of the line complete the one before them."""
    if count >= len(words):
        return False
    before, phrase = words[-count - 1], words[-count]
    return before.place == phrase.place - 1 and before.plain in _LEANS_ON_WHAT_FOLLOWS


def goes_on(words: Sequence[Word], count: int) -> bool:
    """Whether what begins with the first `count` words says more than they do."""
    return _GOES_ON.fullmatch(" ".join(word.plain for word in words[count : count + 4])) is not None


def counts_in_front(words: Sequence[Word], *, beside: bool) -> bool:
    """Whether the short day that begins `words` is a day; `beside` a time, date or repeat."""
    day, following = words[0], words[1] if len(words) > 1 else None
    if following is None:
        return True
    if _MANNER.match(" ".join(word.plain for word in words[:3])):
        return False
    if day.text.endswith("."):
        first = following.text[0]
        return first.islower() or first.isdigit()
    return beside or day.text.endswith((",", ":"))


def counts_at_the_end(words: Sequence[Word], *, english_line: bool) -> bool:
    """Whether the short day that ends `words` is a day."""
    day = words[-1]
    if len(words) > 1 and words[-2].plain in _TELLS_NO_DAY:
        return False
    return not english_line or is_english_part(day.plain)
