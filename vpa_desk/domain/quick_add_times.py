"""Times of day in the quick-add line: `10 Uhr`, `15 Uhr 30`, `halb 10`, `5pm`, `abends`."""

import re
from datetime import date, time

from vpa_desk.domain.quick_add_forms import DD, UNTIL, any_of, forms
from vpa_desk.domain.quick_add_words import PARTS_OF_DAY, Clock, Impossible


def _clock(match: re.Match[str], _today: date) -> Clock | Impossible:
    return _time(int(match["hour"]), int(match.groupdict().get("minute") or 0))


def _clock_of_twelve(match: re.Match[str], _today: date) -> Clock | Impossible:
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if not 1 <= hour <= 12:
        return Impossible.TIME
    return _time(hour % 12 + (12 if match["half"] == "p" else 0), minute)


def _half_to(match: re.Match[str], _today: date) -> Clock | Impossible:
    """`halb 10` is 9:30; nobody works at half past two in the night, so `halb 3` is 14:30."""
    hour = int(match["hour"])
    if not 1 <= hour <= 12:
        return Impossible.TIME
    return Clock(time(hour - 1 if hour > 6 else hour + 11, 30))


def _part_of_day(match: re.Match[str], _today: date) -> Clock:
    return Clock(time(PARTS_OF_DAY[match["part"]]))


def _noon(_match: re.Match[str], _today: date) -> Clock:
    return Clock(time(12))


def _time(hour: int, minute: int) -> Clock | Impossible:
    return Clock(time(hour, minute)) if hour < 24 and minute < 60 else Impossible.TIME


_AT = rf"(?:(?:um|at|gegen|ab|from|{UNTIL}) |@ ?)"
_MINUTE = r"(?:[:.](?P<minute>[0-9]{2}))?"
TIMES = forms(
    (rf"{_AT}?(?P<hour>{DD}){_MINUTE} ?uhr", _clock),
    (rf"{_AT}?(?P<hour>{DD}) uhr (?P<minute>[0-5][0-9])", _clock),
    (rf"{_AT}?(?P<hour>{DD}):(?P<minute>[0-9]{{2}})", _clock),
    (rf"(?:um|at) (?P<hour>{DD})(?:\.(?P<minute>[0-9]{{2}}))?", _clock),
    (rf"(?:(?:um|gegen|ab|bis|vor) )?halb (?P<hour>{DD})(?: uhr)?", _half_to),
    (rf"(?:(?:{UNTIL}) )?(?P<part>{any_of(PARTS_OF_DAY)})", _part_of_day),
    (rf"{UNTIL} (?:noon|mittag)|zu mittag", _noon),
    (rf"{_AT}?(?P<hour>{DD}){_MINUTE} ?(?P<half>[ap])\.?m\.?", _clock_of_twelve),
)
