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
_STRAYS = "-–—|·/,;:"
_AFTER_A_WORD = ",;:"
_UNCLEAR = re.compile(r"~[0-9]+[.,][0-9]{3,}")
_CLOCK = re.compile(r"@(?:[0-9]{1,2}[:.][0-9]{2}|[0-9]{1,2}(?:[:.][0-9]{2})?[ap]m)[.,;:!?]*")
_BEGUN = re.compile(
    rf"(?<![^{_GAPS}])@(?:[{_QUOTES}](?P<quoted>[^{_QUOTES}]*)|[^{_GAPS}{_QUOTES}]*)\Z"
)
_REST_OF_WORD = re.compile(rf"[^{_GAPS}{_QUOTES}]*")
_REST_OF_QUOTED = re.compile(rf"[^{_QUOTES}@]*[{_QUOTES}]")
MOST_WORDS_OF_LENGTH = 4


def split(text: str) -> list[Word]:
    """The words of the line; a quoted client is one."""
    return [
        Word(match[0], place, *match.span(), plain=folded(match[0]).rstrip(",;:"))
        for place, match in enumerate(_WORD.finditer(text))
    ]


def signs(words: Sequence[Word], clients: Iterable[tuple[ClientId, str]]) -> list[Piece]:
    """The first client, the first estimate and all tags; a second client is part of the title."""
    named = (word for word in words if word.text.startswith("@") and _names_a_client(word.text))
    client = next(named, None)
    pieces = [*_tags(words), *_estimates(words)]
    if client is None:
        return pieces
    name = client.text[1:].rstrip(_POINTS).strip(_QUOTES)
    return [Piece(client_called(name, clients), client.start, client.until), *pieces]


def _names_a_client(text: str) -> bool:
    """`@5pm` is a time."""
    return is_name(text) and _CLOCK.fullmatch(text.lower()) is None


def _tags(words: Iterable[Word]) -> Iterator[Piece]:
    """A tag has a letter: "#12" is a number in a title."""
    for word in words:
        name = word.text[1:].rstrip(_POINTS)
        if word.text.startswith("#") and any(letter.isalpha() for letter in name):
            yield Piece(Tag(name), word.start, word.until)


def client_begun(text: str, cursor: int) -> tuple[int, int] | None:
    """From where to where the `@name` stands that is being typed at the cursor; None if none is."""
    before = _BEGUN.search(text[:cursor])
    if before is None:
        return None
    quoted = before["quoted"] is not None
    rest = (_REST_OF_QUOTED if quoted else _REST_OF_WORD).match(text, cursor)
    return before.start(), rest.end() if rest else cursor


def name_begun(text: str) -> str:
    """The letters of a name after the sign and its quotes: `@"Café B` is `Café B`."""
    return text.removeprefix("@").strip(_QUOTES)


def client_sign(name: str) -> str:
    """How a client is written in a line; quoted if the name has more than one word."""
    plain = "".join(letter for letter in name if letter not in _QUOTES)
    return f"@{plain}" if len(plain.split()) == 1 else f'@"{plain}"'


def unclear_lengths(words: Iterable[Word]) -> Iterator[tuple[int, int]]:
    """Where `~0.125h` stands: a comma, or a point that parts thousands?"""
    for word in words:
        if _UNCLEAR.match(word.text):
            yield word.start, word.until


def is_stray(word: Word) -> bool:
    """A dash or a comma on its own."""
    return word.text.strip(_STRAYS) == ""


def titled(words: Sequence[Word], pieces: Sequence[Piece]) -> str:
    """The words that are no part, without the dashes and commas that parted them from one."""
    covered = {place for piece in pieces for place in range(piece.start, piece.until)}
    rest = [word for word in words if word.start not in covered]
    while rest and is_stray(rest[0]) and rest[0].place > 0:
        del rest[0]
    while rest and is_stray(rest[-1]) and rest[-1].place < words[-1].place:
        del rest[-1]
    title = " ".join(word.text for word in rest)
    ends_before_a_part = bool(rest) and rest[-1].place < words[-1].place
    return title.rstrip(_AFTER_A_WORD) if ends_before_a_part else title


def _estimates(words: Sequence[Word]) -> list[Piece]:
    """The first length that can be read, `~1 h 30 min` in four words before `~1` in one."""
    for place, word in enumerate(words):
        if not word.text.startswith("~"):
            continue
        for count in range(MOST_WORDS_OF_LENGTH, 0, -1):
            window = words[place : place + count]
            seconds = _length(window) if len(window) == count else None
            if seconds:
                return [Piece(Estimate(seconds), word.start, window[-1].until)]
    return []


def _length(words: Sequence[Word]) -> int | None:
    """The length that these words are; "~1h 30 Leute" has no length in its number."""
    several = len(words) > 1
    apart = words[-1].place - words[0].place >= len(words)
    typed = [word.plain.rstrip(_POINTS) for word in words]
    if several and (apart or not typed[-1] or typed[-1].isdigit()):
        return None
    return parse_duration(" ".join(typed).removeprefix("~"))
