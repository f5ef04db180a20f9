"""The signs of the quick-add line, good anywhere in it: `@client`, `#tag`, `~length`."""

import re
from collections.abc import Iterable, Iterator, Sequence

from vpa_desk.domain.client_names import client_called, folded, is_name
from vpa_desk.domain.ids import ClientId
from vpa_desk.domain.lengths import parse_duration
from vpa_desk.domain.quick_add_words import Estimate, Piece, Tag, Word

# Control characters and halves of characters part words like blanks and go no further.
_GAPS = r"\s\x00-\x1f\x7f-\x9f\ud800-\udfff"
_WORD = re.compile(
    rf"@[\"“„][^\"“”„\x00-\x1f\x7f-\x9f\ud800-\udfff]{{1,200}}[\"“”][.,;:!?]*(?![^{_GAPS}])"
    rf"|[^{_GAPS}]+"
)
_QUOTES = '"“”„'
_POINTS = ".,;:!?"


def split(text: str) -> list[Word]:
    """The words of the line; a quoted client is one."""
    return [
        Word(match[0], place, *match.span(), plain=folded(match[0]).rstrip(",;:"))
        for place, match in enumerate(_WORD.finditer(text))
    ]


def signs(words: Sequence[Word], clients: Iterable[tuple[ClientId, str]]) -> list[Piece]:
    """The first client, the first estimate and all tags; a second client is part of the title."""
    named = (word for word in words if word.text.startswith("@") and is_name(word.text))
    client = next(named, None)
    pieces = [*_tags(words), *_estimates(words)]
    if client is None:
        return pieces
    name = client.text[1:].rstrip(_POINTS).strip(_QUOTES)
    return [Piece(client_called(name, clients), client.start, client.until), *pieces]


def _tags(words: Iterable[Word]) -> Iterator[Piece]:
    """A tag has a letter: "#12" is a number in a title."""
    for word in words:
        name = word.text[1:].rstrip(_POINTS)
        if word.text.startswith("#") and any(letter.isalpha() for letter in name):
            yield Piece(Tag(name), word.start, word.until)


def _estimates(words: Sequence[Word]) -> list[Piece]:
    """The first length that can be read, `~45 min` in two words before `~45` in one."""
    for word, following in zip(words, (*words, None)[1:], strict=True):
        if not word.text.startswith("~"):
            continue
        typed = word.plain.removeprefix("~").rstrip(_POINTS)
        unit = following.plain.rstrip(_POINTS) if following else ""
        if following and unit and following.place == word.place + 1 and not unit.isdigit():
            both = parse_duration(f"{typed} {unit}")
            if both:
                return [Piece(Estimate(both), word.start, following.until)]
        alone = parse_duration(typed)
        if alone:
            return [Piece(Estimate(alone), word.start, word.until)]
    return []
