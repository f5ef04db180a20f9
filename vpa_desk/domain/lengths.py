"""Lengths and spans of time as people type them: `1:30`, `1,5`, `90m`, `1h30`, `9-10:30`."""

import re
from datetime import time
from decimal import Decimal

MINUTE = 60
HOUR = 3600
LONGEST_NIGHT = 12 * HOUR
_HOURS = r"h|std\.?|stunden?|hrs?|hours?"
_MINUTES = r"m|min\.?|minuten?|minutes?"
_LENGTHS = (
    re.compile(r"(?P<hours>[0-9]{1,3}):(?P<minutes>[0-5][0-9])(?: ?h)?"),
    re.compile(rf"(?P<hours>[0-9]{{0,3}}[.,][0-9]{{1,2}})(?: ?(?:{_HOURS}))?"),
    re.compile(rf"(?P<hours>[0-9]{{1,3}}) ?(?:{_HOURS})"),
    re.compile(
        rf"(?P<hours>[0-9]{{1,3}}) ?(?:{_HOURS}) ?(?P<minutes>[0-5]?[0-9])(?: ?(?:{_MINUTES}))?"
    ),
    re.compile(rf"(?P<minutes>[0-9]{{1,4}})(?: ?(?:{_MINUTES}))?"),
)
_CLOCK = r"(?:[01]?[0-9]|2[0-4])(?:[:.][0-5][0-9])?"
_SPAN = re.compile(rf"(?P<start>{_CLOCK}) ?(?:[-–—]|bis|to) ?(?P<end>{_CLOCK})(?: ?(?:uhr|h))?")


def parse_duration(text: str) -> int | None:
    """The seconds of a typed length, whole minutes if it has no unit; None if it is no length."""
    typed = " ".join(text.lower().split())
    match = next(filter(None, (length.fullmatch(typed) for length in _LENGTHS)), None)
    if match is None:
        return None
    found = match.groupdict(default="0")
    hours = Decimal(found.get("hours", "0").replace(",", "."))
    return int(hours * HOUR) + int(found.get("minutes", "0")) * MINUTE


def parse_span(text: str) -> tuple[time, time] | None:
    """The start and end of a typed span, to the minute; None if it is none.

    The end may lie after midnight, then it is less than the start: `22-1`, `22-24`. A span of no
    length, or of more than twelve hours across midnight, is a slip of the pen.
    """
    match = _SPAN.fullmatch(" ".join(text.lower().split()))
    if match is None:
        return None
    start, end = _minute(match["start"]), _minute(match["end"])
    if start is None or end is None or start == end:
        return None
    night = end < start and (_seconds(end) - _seconds(start)) % (24 * HOUR) > LONGEST_NIGHT
    return None if night else (start, end)


def _minute(clock: str) -> time | None:
    """The time of day; 24:00 is the midnight that ends it, 24:30 is none."""
    hour, _, minute = clock.replace(".", ":").partition(":")
    if int(hour) == 24 and int(minute or 0) > 0:
        return None
    return time(int(hour) % 24, int(minute or 0))


def _seconds(clock: time) -> int:
    return clock.hour * HOUR + clock.minute * MINUTE
