"""Type on paper: styles, lines broken to a width, and blocks of marks that know their height.

Lengths are points of 1/72 inch; y is counted downwards from the top of the page or block.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from vpa_desk.documents.fonts import Cut, covering, width

MM = 72 / 25.4
LONGEST_WORD = 60
SMALLEST_SIZE = 3.0
_SHRINK = 0.94
_BREAK_AFTER = "-–/@._,;:)"

INK = "#14201F"
GREY = "#4C5C5D"
PALE = "#5B6B6D"
LINE = "#DEE5E5"
STRONG_LINE = "#C3CECE"
PETROL = "#0B6E69"
PANEL = "#F3F6F6"
WATERMARK = "#EAF1F0"


@dataclass(frozen=True, slots=True)
class Style:
    """How a text looks. `tracking` is added after each letter, in parts of the size."""

    cut: Cut
    size: float
    leading: float
    colour: str = INK
    tracking: float = 0.0

    def width(self, text: str) -> float:
        """The width of a text on one line."""
        return (width(self.cut, text) + self.tracking * len(text)) * self.size

    def scaled(self, factor: float) -> "Style":
        """The same style, larger or smaller."""
        return replace(self, size=self.size * factor, leading=self.leading * factor)


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text; `y` is its base line."""

    x: float
    y: float
    text: str
    style: Style


@dataclass(frozen=True, slots=True)
class Rule:
    """A level line from `x` on."""

    x: float
    y: float
    width: float
    thickness: float
    colour: str


@dataclass(frozen=True, slots=True)
class Panel:
    """A filled area with its upper left corner at x, y."""

    x: float
    y: float
    width: float
    height: float
    colour: str
    radius: float = 0.0


@dataclass(frozen=True, slots=True)
class Block:
    """Marks that belong together, and the height they take."""

    height: float
    texts: tuple[Text, ...] = ()
    rules: tuple[Rule, ...] = ()
    panels: tuple[Panel, ...] = ()


def wrapped(text: str, style: Style, limit: float) -> tuple[str, ...]:
    """The text in lines at most `limit` wide, broken at spaces, long words within.

    Line ends in the text stay; a no-break space does not break. At least one line.
    """
    return tuple(
        line for paragraph in text.split("\n") for line in _wrapped_line(paragraph, style, limit)
    )


def fitted(
    texts: Iterable[str], style: Style, limit: float, height: float
) -> tuple[tuple[str, ...], Style]:
    """The texts in lines, and the style, made smaller until they fit into a height."""
    given = tuple(texts)
    while True:
        lines = tuple(line for text in given for line in wrapped(text, style, limit))
        if len(lines) * style.leading <= height or style.size <= SMALLEST_SIZE:
            return lines, style
        style = style.scaled(_SHRINK)


def legible(style: Style, text: str) -> Style:
    """The style, or the same in a cut with all letters where a cut of figures lacks one."""
    cut = covering(style.cut, text)
    return style if cut is style.cut else replace(style, cut=cut)


def column(lines: Iterable[str], style: Style, x: float, top: float = 0.0) -> tuple[Text, ...]:
    """Lines one under the other, flush left at `x`."""
    return tuple(
        Text(x, _base(top, style, place), line, style) for place, line in enumerate(lines) if line
    )


def flush_right(text: str, style: Style, right: float, top: float = 0.0) -> Text:
    """One line that ends at `right`."""
    return Text(right - style.width(text), _base(top, style, 0), text, style)


def _base(top: float, style: Style, place: int) -> float:
    """The base line of a line: the letters stand in the middle of the leading."""
    return top + place * style.leading + style.leading / 2 + style.size * 0.36


def _wrapped_line(paragraph: str, style: Style, limit: float) -> Iterator[str]:
    line, used, space = "", 0.0, style.width(" ")
    for word in paragraph.split(" "):
        for piece, starts_word in _pieces(word, style, limit):
            needed = style.width(piece)
            if line and (not starts_word or used + space + needed > limit):
                yield line
                line, used = piece, needed
            else:
                line, used = (f"{line} {piece}", used + space + needed) if line else (piece, needed)
    yield line


def _pieces(word: str, style: Style, limit: float) -> Iterator[tuple[str, bool]]:
    """The word in parts that fit on a line, and whether a part is the first of its word.

    A word above 60 letters is broken in any case.
    """
    rest, starts_word = word, True
    while len(rest) > LONGEST_WORD or style.width(rest) > limit:
        cut = _fitting(rest, style, limit)
        yield rest[:cut], starts_word
        rest, starts_word = rest[cut:], False
    if rest:
        yield rest, starts_word


def _fitting(word: str, style: Style, limit: float) -> int:
    """How many letters of the word fit, at least one; better after a hyphen, point or stroke."""
    count, used = 1, style.width(word[0])
    for letter in word[1:LONGEST_WORD]:
        used += style.width(letter)
        if used > limit:
            break
        count += 1
    marks = [cut for cut in range(count // 2 + 1, count + 1) if word[cut - 1] in _BREAK_AFTER]
    return max(marks, default=count)
