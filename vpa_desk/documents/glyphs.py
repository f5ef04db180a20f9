"""The one door through which people's text comes to paper: only what the font can draw."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar, cast

from vpa_desk.documents.fonts import Cut, has
from vpa_desk.domain.papers import GlyphMissing

PLACEHOLDER = "□"

Value = TypeVar("Value")

_SPACES = re.compile("[ \t\n\v\f\r\x1c-\x1f\x85\u1680\u2000-\u200a\u2028\u2029\u205f\u3000]+")
# Invisible, and without effect on a line that runs from left to right only: soft hyphen, joiners,
# zero-width spaces, marks of direction as they come along when a telephone number is copied.
_INVISIBLE = re.compile(
    "[\xad\u200b-\u200f\u202a\u202c\u202d\u2060\u2066\u2068\u2069\ufe0e\ufe0f\ufeff]"
)
_LAST_OF_FIRST_PLANE = 0xFFFF
_NARROW_SPACE = "\u202f"
_NO_BREAK_SPACE = "\u00a0"
# Controls, directions, private letters; marks that would have to be placed on another letter.
_NOT_DRAWN = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Mn", "Me", "Mc"})


def cleaned(text: str) -> str:
    """The text on one line as it is printed; `GlyphMissing` names the first character that cannot.

    Letters are composed, any run of white space is one space, invisible characters fall away.
    """
    composed = _without_the_invisible(text)
    for character in composed:
        if not is_printable(character):
            raise GlyphMissing(character, text)
    return composed


def shown(text: str) -> str:
    """The text on one line, □ where the font lacks a character: for a draft on the screen."""
    composed = _without_the_invisible(text)
    return "".join(character if is_printable(character) else PLACEHOLDER for character in composed)


def is_printable(character: str) -> bool:
    """The font has the character, it stands by itself, and it can be read back from the PDF."""
    if character.isascii():
        return character.isprintable()
    if ord(character) > _LAST_OF_FIRST_PLANE:  # reportlab writes a wrong ToUnicode for these
        return False
    return unicodedata.category(character) not in _NOT_DRAWN and has(Cut.REGULAR, character)


def paragraphs(text: str, clean: Callable[[str], str]) -> str:
    """A text of several lines, each of them through `clean`; the line ends stay."""
    return "\n".join(clean(line) for line in text.splitlines())


def each_text(value: Value, clean: Callable[[str], str]) -> Value:
    """A copy of a frozen value with `clean` applied to every text in it, at any depth."""
    return _each(value, clean)  # type: ignore[no-any-return]


def _each(value: Any, clean: Callable[[str], str]) -> Any:
    if type(value) is str:  # an enum's member is a text too, and must stay the member
        return clean(value)
    if isinstance(value, tuple):
        return tuple(_each(part, clean) for part in value)
    if not is_dataclass(value):
        return value
    parts = {field.name: getattr(value, field.name) for field in fields(value)}
    return replace(cast("Any", value), **{name: _each(part, clean) for name, part in parts.items()})


def _without_the_invisible(text: str) -> str:
    if text.isascii():
        return _SPACES.sub(" ", text).strip(" ")
    composed = unicodedata.normalize("NFC", text)
    bare = _INVISIBLE.sub("", composed).replace(_NARROW_SPACE, _NO_BREAK_SPACE)
    return _SPACES.sub(" ", bare).strip(" ")
