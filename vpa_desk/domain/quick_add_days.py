"""Days in the quick-add line: `morgen`, `Do 3.12.`, `nächste Woche Mi`, `KW 50`, `bis Fr`."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from vpa_desk.domain.days import DAY, month_of
from vpa_desk.domain.quick_add_forms import (
    DD,
    ENGLISH_MONTH,
    MONTH,
    NTH,
    NUMBER,
    ON,
    UNIT,
    UNTIL,
    WEEKDAY,
    any_of,
    first_read,
    forms,
    number,
)
from vpa_desk.domain.quick_add_words import (
    AHEAD,
    MONTHS,
    SHORT_DAYS,
    UNITS,
    WEEKDAYS,
    Begin,
    Due,
    End,
    Impossible,
)
from vpa_desk.domain.recurrence import Rule, RuleRefused, next_after

YEARS = range(1970, 2200)
LEAP_YEARS_APART = 8  # 29 Feb comes again within so many years, around 2100 too


def _ahead(match: re.Match[str], today: date) -> Due:
    return Due(today + timedelta(days=AHEAD[match["ahead"]]))


def _weekday(match: re.Match[str], today: date) -> Due:
    """The next such day; today's own name means in a week."""
    weekday = WEEKDAYS[match["weekday"]]
    away = (weekday - today.weekday() - 1) % 7 + 1
    return Due(today + timedelta(days=away), or_today=weekday == today.weekday())


def _next_week(match: re.Match[str], today: date) -> Due:
    """That day of the week after this one, or of the one after that; Monday if none is named."""
    found = match.groupdict()
    weekday = WEEKDAYS[found.get("weekday") or "mo"]
    weeks = 2 if found.get("over") else 1
    return Due(today + timedelta(days=7 * weeks - today.weekday() + weekday))


def _in_a_while(match: re.Match[str], today: date) -> Due | None:
    try:
        rule = Rule(UNITS[match["unit"]], today, every=number(match["number"]))
    except RuleRefused:
        return None
    day = next_after(rule, today)
    return None if day is None else Due(day)


def _month_end(_match: re.Match[str], today: date) -> Due:
    return Due(month_of(today).last_day)


def _week_of_year(match: re.Match[str], today: date) -> Due | Impossible:
    """Monday of that week of this year, or of the next that has it; today in this week."""
    for year in range(today.isocalendar().year, today.year + LEAP_YEARS_APART):
        try:
            monday = date.fromisocalendar(year, int(match["week"]), 1)
        except ValueError:
            continue
        if monday + 6 * DAY >= today:
            return Due(max(monday, today))
    return Impossible.DAY


def _day_of_month(match: re.Match[str], today: date) -> Due | Impossible:
    """The next such day; a month that lacks it is passed over."""
    months = [divmod(today.year * 12 + today.month - 1 + ahead, 12) for ahead in range(3)]
    return _soonest(((year, month + 1) for year, month in months), int(match["day"]), today)


def _date(match: re.Match[str], today: date) -> Due | Impossible:
    """The day as written; without a year the next one that exists."""
    month = int(match["month"]) if match["month"].isdigit() else MONTHS[match["month"]]
    day, written = int(match["day"]), match.groupdict().get("year")
    if written is None:
        years = range(today.year, today.year + LEAP_YEARS_APART + 1)
        found = _soonest(((year, month) for year in years), day, today)
        return replace(found, any_year=True) if isinstance(found, Due) else found
    year = int(written)
    return _soonest([(year + 2000 if year < 100 else year, month)], day, date.min)


def _soonest(months: Iterable[tuple[int, int]], day: int, today: date) -> Due | Impossible:
    for year, month in months:
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if found >= today and year in YEARS:
            return Due(found)
    return Impossible.DAY


def _weekday_and_date(match: re.Match[str], today: date) -> Due | Impossible | None:
    """The date; a weekday beside it confirms it, or is known to contradict."""
    day = first_read(match["date"], _DATES, today)
    if isinstance(day, Due):
        return _confirmed(day, match["weekday"])
    return day if isinstance(day, Impossible) else None


def _date_and_weekday(match: re.Match[str], today: date) -> Due | Impossible | None:
    """The same the other way round; "3.12. So viel Post" is no Sunday unless it is one."""
    day = first_read(match["date"], _DATES, today)
    if not isinstance(day, Due):
        return None
    confirmed = _confirmed(day, match["weekday"])
    bare = match["weekday"] in SHORT_DAYS and not match["bracket"]
    return None if bare and confirmed.contradicted else confirmed


def _weekday_and_day_of_month(match: re.Match[str], today: date) -> Due | None:
    """`Do 3.` if the third is a Thursday; "Mo 3. Mahnung" is a third reminder."""
    day = _day_of_month(match, today)
    fits = isinstance(day, Due) and day.on.weekday() == WEEKDAYS[match["weekday"]]
    return day if isinstance(day, Due) and fits else None


def _confirmed(day: Due, weekday: str) -> Due:
    return replace(day, contradicted=day.on.weekday() != WEEKDAYS[weekday])


def _side(match: re.Match[str], today: date) -> Begin | End | Impossible | None:
    day = first_read(match["day"], DAYS, today) or first_read(f"am {match['day']}", DAYS, today)
    if isinstance(day, Due):
        return Begin(day.on) if match["begin"] else End(day.on)
    return day if isinstance(day, Impossible) else None


_NEXT = r"(?:(?P<over>u(?:e)?ber)?nae?chste[nrsm]?|kommende[nrsm]?|next)"
_DATES = forms(
    (rf"(?:{ON} )?(?P<day>{DD})\. ?(?P<month>{DD})\.(?P<year> ?[0-9]{{4}}|[0-9]{{2}})?", _date),
    (rf"{ON} (?P<day>{DD})\.(?P<month>{DD})", _date),
    (
        rf"(?:{ON} )?(?P<day>{DD}){NTH}(?: of)? ?(?P<month>{MONTH})\.?(?P<year> [0-9]{{4}})?",
        _date,
    ),
    (rf"(?:on )?(?P<day>{DD}) (?P<month>{ENGLISH_MONTH})\.?(?P<year> [0-9]{{4}})?", _date),
    (r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})", _date),
    (
        rf"(?:on )?(?P<month>{ENGLISH_MONTH})\.? (?P<day>{DD})(?:st|nd|rd|th)?"
        r"(?P<year> [0-9]{4})?",
        _date,
    ),
)
_DATE = r"(?P<date>.*[0-9].*)"
_BARE_DAYS = forms(
    (rf"(?P<ahead>{any_of(AHEAD)})", _ahead),
    (
        rf"(?:(?:am|on|this|diese[nrsm]?|kommende[nrsm]?|den) )?(?P<weekday>{WEEKDAY})\.?",
        _weekday,
    ),
    (rf"{_NEXT} (?:woche|week)(?: (?:(?:am|on) )?(?P<weekday>{WEEKDAY})\.?)?", _next_week),
    (rf"(?:(?:am|on) )?(?P<weekday>{WEEKDAY})\.? {_NEXT} (?:woche|week)", _next_week),
    (rf"(?:nae?chste[nrsm]?|next) (?P<weekday>{WEEKDAY})\.?", _next_week),
    (rf"in (?P<number>{NUMBER}) (?P<unit>{UNIT})", _in_a_while),
    (
        r"(?:am )?monatsende|ende (?:des )?monats|(?:at )?(?:the )?(?:eom|end of (?:the )?month)"
        r"|(?:am letzten tag|on the last day) (?:des monats|im monat|of the month)",
        _month_end,
    ),
    (rf"(?:in )?[kc]w ?(?P<week>{DD})", _week_of_year),
    (rf"{ON} (?P<day>{DD}){NTH}", _day_of_month),
)
_BOTH = forms(
    (rf"(?:(?:am|on) )?(?P<weekday>{WEEKDAY})\.? (?P<day>{DD}){NTH}", _weekday_and_day_of_month),
    (rf"(?:(?:am|on) )?(?P<weekday>{WEEKDAY})\.? {_DATE}", _weekday_and_date),
    (rf"{_DATE} (?P<bracket>\()?(?P<weekday>{WEEKDAY})\.?\)?", _date_and_weekday),
)
DAYS = (*_BARE_DAYS, *_DATES, *_BOTH)
SIDES = forms((rf"(?:(?P<begin>ab|from|starting)|{UNTIL})(?: (?:zum|dem|the))? (?P<day>.+)", _side))
