"""Repeat rules: every second Monday, the last day of each month, ten days after it was done."""

import re
from collections.abc import Iterator
from dataclasses import KW_ONLY, dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Literal, TypedDict, assert_never

from vpa_desk.domain.days import DAY
from vpa_desk.domain.errors import Case

RAREST = 400  # a series pauses for at most so many days, weeks, months or years
MOST_UPCOMING = 400
WORKDAYS = (0, 1, 2, 3, 4)
DAY_NAMES = ("mo", "tu", "we", "th", "fr", "sa", "su")
_TEXT = re.compile(
    r"every (?P<every>[1-9][0-9]{0,2}) (?P<unit>day|week|month|year)"
    r" from (?P<anchor>[0-9]{4}-[0-9]{2}-[0-9]{2})"
    r"(?: on (?:(?P<weekdays>[a-z]{2}(?:,[a-z]{2}){0,6})|(?P<month_day>[1-9][0-9]?)"
    r"|(?P<last_workday>last-workday)))?"
    r"(?: until (?P<until>[0-9]{4}-[0-9]{2}-[0-9]{2}))?"
    r"(?P<after_completion> after-completion)?"
)


class Unit(StrEnum):
    """What a rule counts."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


class RuleRefused(Case):
    """There is no such repeat: this part of a rule cannot have this value."""

    part: str
    value: str


@dataclass(frozen=True, slots=True)
class Rule:
    """Days that come again and again, none of them before `anchor`.

    Every `every` days, weeks (Monday to Sunday), months or years, counted from that of the anchor.
    There it is the anchor's day, or the `weekdays` (0 is Monday) of the week, or the `month_day`
    or `last_workday` (Monday to Friday) of the month; what a month lacks falls on its last day.
    `until` is the first day that no longer belongs. With `after_completion` the next day is
    counted from the day the last one was done.
    """

    unit: Unit
    anchor: date
    _: KW_ONLY
    every: int = 1
    weekdays: tuple[int, ...] = ()
    month_day: int | None = None
    last_workday: bool = False
    until: date | None = None
    after_completion: bool = False

    def __post_init__(self) -> None:
        for part, fits in _checks(self):
            if not fits:
                raise RuleRefused(part, str(getattr(self, part)))


def next_after(rule: Rule, day: date) -> date | None:
    """The first day of the rule after `day`, `day` excluded; None when the series has ended.

    A rule that counts from completion takes `day` for the day of completion.
    """
    if rule.until is not None and day >= rule.until - DAY:
        return None
    found = _expanded(replace(rule, anchor=day) if rule.after_completion else rule, day)
    if found is None or (rule.until is not None and found >= rule.until):
        return None
    return found


def upcoming(rule: Rule, day: date, count: int) -> tuple[date, ...]:
    """The next `count` days after `day`, at most 400, each taken to be done when it is due."""
    days: list[date] = []
    following = next_after(rule, day)
    while following is not None and len(days) < min(count, MOST_UPCOMING):
        days.append(following)
        following = next_after(rule, following)
    return tuple(days)


def encoded(rule: Rule) -> str:
    """The rule as the store keeps it: `every 2 week from 2026-11-30 on mo,fr until 2027-01-01`."""
    parts = [f"every {rule.every} {rule.unit} from {rule.anchor.isoformat()}"]
    if rule.weekdays:
        parts.append("on " + ",".join(DAY_NAMES[weekday] for weekday in rule.weekdays))
    if rule.month_day is not None:
        parts.append(f"on {rule.month_day}")
    if rule.last_workday:
        parts.append("on last-workday")
    if rule.until is not None:
        parts.append(f"until {rule.until.isoformat()}")
    if rule.after_completion:
        parts.append("after-completion")
    return " ".join(parts)


def decoded(text: str) -> Rule:
    """The rule that `encoded` wrote; `RuleRefused` for any other text, whoever wrote it."""
    match = _TEXT.fullmatch(text)
    if match is None:
        raise RuleRefused("text", text[:200])
    names, month_day, until = match["weekdays"], match["month_day"], match["until"]
    try:
        return Rule(
            unit=Unit(match["unit"]),
            anchor=date.fromisoformat(match["anchor"]),
            every=int(match["every"]),
            weekdays=tuple(map(DAY_NAMES.index, names.split(","))) if names else (),
            month_day=int(month_day) if month_day else None,
            last_workday=match["last_workday"] is not None,
            until=date.fromisoformat(until) if until else None,
            after_completion=match["after_completion"] is not None,
        )
    except ValueError:  # no such day in the calendar, or no such weekday
        raise RuleRefused("text", text[:200]) from None


def _checks(rule: Rule) -> Iterator[tuple[str, bool]]:
    """Each part of the rule that can be wrong, and whether it fits the others."""
    week = rule.unit is Unit.WEEK and not rule.after_completion
    month = rule.unit is Unit.MONTH and not rule.after_completion
    rising = tuple(sorted(set(rule.weekdays))) == rule.weekdays
    within = all(0 <= weekday < len(DAY_NAMES) for weekday in rule.weekdays)
    yield "every", 1 <= rule.every <= RAREST
    yield "weekdays", not rule.weekdays or (week and rising and within)
    yield "month_day", rule.month_day is None or (month and 1 <= rule.month_day <= 31)
    yield "last_workday", not rule.last_workday or (month and rule.month_day is None)
    yield "until", rule.until is None or rule.until > rule.anchor


class _Within(TypedDict, total=False):
    """The words of dateutil for where in a period a day lies."""

    freq: Literal[0, 1, 2, 3]
    bymonth: int
    bymonthday: tuple[int, ...]
    byweekday: tuple[int, ...]
    bysetpos: int


def _expanded(rule: Rule, day: date) -> date | None:
    # Imported here: dateutil.rrule costs 12 ms, and the domain is loaded before the first paint.
    from dateutil.rrule import MO, rrule

    # Begun at the newest period instead of the anchor, so that decades cost nothing.
    begun = datetime.combine(_newest_period(rule, day), time.min)
    days = rrule(dtstart=begun, interval=rule.every, wkst=MO, **_within(rule))
    found = days.after(datetime.combine(day, time.min))
    return None if found is None else found.date()


def _newest_period(rule: Rule, day: date) -> date:
    """The first day of the newest period of the rule that has begun on `day`, or the anchor."""
    anchor, every = rule.anchor, rule.every
    if day <= anchor:
        return anchor
    match rule.unit:
        case Unit.DAY:
            return day - DAY * ((day - anchor).days % every)
        case Unit.WEEK:
            monday = _monday(day)
            weeks = (monday - _monday(anchor)).days // 7
            return max(anchor, monday - timedelta(weeks=weeks % every))
        case Unit.MONTH:
            months = (day.year - anchor.year) * 12 + day.month - anchor.month
            year, month = divmod(day.year * 12 + day.month - 1 - months % every, 12)
            return max(anchor, date(year, month + 1, 1))
        case Unit.YEAR:
            return max(anchor, date(day.year - (day.year - anchor.year) % every, 1, 1))
        case _:
            assert_never(rule.unit)


def _monday(day: date) -> date:
    return day - DAY * day.weekday()


def _within(rule: Rule) -> _Within:
    from dateutil.rrule import DAILY, MONTHLY, WEEKLY, YEARLY

    match rule.unit:
        case Unit.DAY:
            return {"freq": DAILY}
        case Unit.WEEK:
            return {"freq": WEEKLY, "byweekday": rule.weekdays or (rule.anchor.weekday(),)}
        case Unit.MONTH if rule.last_workday:
            return {"freq": MONTHLY, "byweekday": WORKDAYS, "bysetpos": -1}
        case Unit.MONTH:
            return {"freq": MONTHLY, **_up_to(rule.month_day or rule.anchor.day)}
        case Unit.YEAR:
            return {"freq": YEARLY, "bymonth": rule.anchor.month, **_up_to(rule.anchor.day)}
        case _:
            assert_never(rule.unit)


def _up_to(month_day: int) -> _Within:
    """This day of the month, or the month's last if it is shorter: dateutil would skip it."""
    return {"bymonthday": tuple(range(min(28, month_day), month_day + 1)), "bysetpos": -1}
