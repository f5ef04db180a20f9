"""How the phrases of the quick-add line are written down: a pattern, and what reads a match."""

import re
from collections.abc import Callable, Iterable
from datetime import date

from vpa_desk.domain.quick_add_words import MONTHS, NUMBERS, UNITS, WEEKDAYS, Impossible, Phrase

Reader = Callable[[re.Match[str], date], Phrase | Impossible | None]
Form = tuple[re.Pattern[str], Reader]


def forms(*written: tuple[str, Reader]) -> tuple[Form, ...]:
    """The forms with their patterns compiled."""
    return tuple((re.compile(pattern), reader) for pattern, reader in written)


def first_read(text: str, offered: Iterable[Form], today: date) -> Phrase | Impossible | None:
    """What the first form says that is the whole text; None if it is none of them."""
    for pattern, reader in offered:
        match = pattern.fullmatch(text)
        phrase = reader(match, today) if match else None
        if phrase is not None:
            return phrase
    return None


def any_of(names: Iterable[str]) -> str:
    """A pattern for each of the names, the longest first."""
    return "|".join(sorted(names, key=len, reverse=True))


def number(text: str | None) -> int:
    """The number in digits or words; one if none was said."""
    if text is None:
        return 1
    digits = text.rstrip(".ndr")
    return int(digits) if digits.isdigit() else NUMBERS[text]


WEEKDAY = any_of(WEEKDAYS)
MONTH = any_of(MONTHS)
# "Mai 26" is a month and its year, "May 26" a day.
ENGLISH_MONTH = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
UNIT = any_of(UNITS)
NUMBER = any_of(("[0-9]{1,3}", *NUMBERS))
NTH = r"(?:\.|st|nd|rd|th)"
ON = r"(?:am|on|on the|den|zum)"
DD = r"[0-9]{1,2}"
UNTIL = r"(?:bis(?: spae?testens)?|spae?testens(?: bis)?|until|till|by|before|vor|no later than)"
