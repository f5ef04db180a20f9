"""What the board and the strip show of the running timer, ready to read."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Running:
    """The running timer in words: `client` and `color` may be empty for work of one's own.

    `since` is a time of day, `clock` H:MM:SS, `note` the line under the clock, `tags` bare words.
    """

    title: str
    since: str
    clock: str
    client: str = ""
    color: int = 0
    rate: str = ""
    tags: tuple[str, ...] = ()
    note: str = ""
