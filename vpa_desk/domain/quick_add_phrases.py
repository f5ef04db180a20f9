"""The phrases of the quick-add line: days, times of day and repeats, in German and English."""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date, time, timedelta

from vpa_desk.domain.days import DAY, month_of
from vpa_desk.domain.quick_add_words import (
    AHEAD,
    BESIDE_A_DAY,
    MONTHS,
    NUMBERS,
    PARTS_OF_DAY,
    UNITS,
    WEEKDAYS,
    Again,
    Begin,
    Clock,
    Due,
    End,
    Important,
    Impossible,
    Phrase,
    Unbilled,
)
from vpa_desk.domain.recurrence import WORKDAYS, Rule, RuleRefused, Unit, next_after

MOST_WORDS = 10  # "jeden Mo, Di, Mi, Do und Fr" has seven
LONGEST_PHRASE = 60
YEARS = range(1970, 2200)
LEAP_YEARS_APART = 8  # 29 Feb comes again within so many years, around 2100 too

Reader = Callable[[re.Match[str], date], Phrase | Impossible | None]
Form = tuple[re.Pattern[str], Reader]


def read(words: Sequence[str], today: date) -> tuple[tuple[Phrase, int], ...] | Impossible:
    """The phrases that these folded words are, all of them, each with its count of words.

    One phrase, or two that lean on each other; none for words of a title.
    """
    text = " ".join(words)
    if len(text) > LONGEST_PHRASE:
        return ()
    phrase = _first(text, _FORMS, today)
    if isinstance(phrase, Impossible):
        return phrase
    return ((phrase, len(words)),) if phrase else _pair(words, today)


def _pair(words: Sequence[str], today: date) -> tuple[tuple[Phrase, int], ...]:
    """A day and the part of it, or a time and its day: "10:30 am 15." is not half past ten a.m."""
    if words[-1] in BESIDE_A_DAY:
        day = _first(" ".join(words[:-1]), (*_DAYS, *_REPEATS), today)
        clock = Clock(time(BESIDE_A_DAY[words[-1]]))
        return ((day, len(words) - 1), (clock, 1)) if isinstance(day, Due | Again) else ()
    if "am" in words:
        border = words.index("am")
        first = _first(" ".join(words[:border]), _TIMES, today)
        day = _first(" ".join(words[border:]), _DAYS, today)
        if isinstance(first, Clock) and isinstance(day, Due):
            return (first, border), (day, len(words) - border)
    return ()


def _first(text: str, forms: Iterable[Form], today: date) -> Phrase | Impossible | None:
    for pattern, reader in forms:
        match = pattern.fullmatch(text)
        phrase = reader(match, today) if match else None
        if phrase is not None:
            return phrase
    return None


def _ahead(match: re.Match[str], today: date) -> Due:
    return Due(today + timedelta(days=AHEAD[match["ahead"]]))


def _weekday(match: re.Match[str], today: date) -> Due:
    """The next such day; today's own name means in a week."""
    weekday = WEEKDAYS[match["weekday"]]
    away = (weekday - today.weekday() - 1) % 7 + 1
    return Due(today + timedelta(days=away), or_today=weekday == today.weekday())


def _next_week(match: re.Match[str], today: date) -> Due:
    """That day of the week after this one, Monday if none is named."""
    weekday = WEEKDAYS[match["weekday"] or "mo"]
    return Due(today + timedelta(days=7 - today.weekday() + weekday))


def _in_a_while(match: re.Match[str], today: date) -> Due | None:
    try:
        rule = Rule(UNITS[match["unit"]], today, every=_number(match["number"]))
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
        return _soonest(((year, month) for year in years), day, today)
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


def _side(match: re.Match[str], today: date) -> Begin | End | Impossible | None:
    day = _first(match["day"], _DAYS, today) or _first(f"am {match['day']}", _DAYS, today)
    if isinstance(day, Due):
        return Begin(day.on) if match["begin"] else End(day.on)
    return day if isinstance(day, Impossible) else None


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
    return Clock(time(PARTS_OF_DAY[match[0]]))


def _time(hour: int, minute: int) -> Clock | Impossible:
    return Clock(time(hour, minute)) if hour < 24 and minute < 60 else Impossible.TIME


def _again(match: re.Match[str], today: date) -> Again | None:
    found = match.groupdict()
    month_day = "31" if found.get("month_end") else found.get("month_day")
    try:
        rule = Rule(
            UNITS[found["adverb"] or found["unit"]],
            today,
            every=_number(found["number"]),
            weekdays=_weekdays(found.get("weekdays")),
            month_day=int(month_day) if month_day else None,
            last_workday=found.get("workday") is not None,
            after_completion=found["after"] is not None,
        )
    except RuleRefused:
        return None
    return Again(rule)


def _on_weekdays(match: re.Match[str], today: date) -> Again:
    return Again(Rule(Unit.WEEK, today, weekdays=_weekdays(match["weekdays"])))


def _on_workdays(_match: re.Match[str], today: date) -> Again:
    return Again(Rule(Unit.WEEK, today, weekdays=WORKDAYS))


def _on_last_workday(_match: re.Match[str], today: date) -> Again:
    return Again(Rule(Unit.MONTH, today, last_workday=True))


def _number(text: str | None) -> int:
    if text is None:
        return 1
    return int(text) if text.isdigit() else NUMBERS[text]


def _weekdays(text: str | None) -> tuple[int, ...]:
    names = re.findall(rf"(?:{_WEEKDAY})(?![a-z]{{2}})", text or "")
    return tuple(sorted({WEEKDAYS[name] for name in names}))


def _any_of(names: Iterable[str]) -> str:
    return "|".join(sorted(names, key=len, reverse=True))


_WEEKDAY = _any_of(WEEKDAYS)
_WEEKDAY_LIST = rf"(?:{_WEEKDAY})s?\.?(?:(?: und | and | & |, ?| )(?:{_WEEKDAY})s?\.?)*"
_ALWAYS = _any_of(name + "s" for name in WEEKDAYS if name.endswith(("tag", "abend", "och", "day")))
_MONTH = _any_of(MONTHS)
# "Mai 26" is a month and its year, "May 26" a day.
_ENGLISH_MONTH = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_UNIT = _any_of(UNITS)
_NUMBER = _any_of(("[0-9]{1,3}", *NUMBERS))
_NTH = r"(?:\.|st|nd|rd|th)"
_ON = r"(?:am|on|on the|den|zum)"
_DD = r"[0-9]{1,2}"
_LAST_WORKDAY = (
    r"(?:letzten werktag|last (?:workday|working day|business day|weekday))"
    r"(?: des monats| im monat| of (?:the|each|every) month)?"
)
_HOW = (
    rf"(?:(?P<adverb>{_any_of(name for name in UNITS if name.endswith(('lich', 'ly')))})"
    rf"|(?:(?:alle|every|each) (?P<number>{_NUMBER})|jede[nrsm]?|every|each) (?P<unit>{_UNIT}))"
)
_WHERE = (
    rf"(?: (?:{_ON} )?(?P<weekdays>{_WEEKDAY_LIST})| {_ON} (?P<month_day>{_DD}){_NTH}"
    rf"| (?:am )?(?P<month_end>monatsende|monatsletzten)|(?: {_ON})? (?P<workday>{_LAST_WORKDAY}))?"
)
_AFTER = r"(?:nach erledigung|after completion)"


def _forms(*forms: tuple[str, Reader]) -> tuple[Form, ...]:
    return tuple((re.compile(pattern), reader) for pattern, reader in forms)


_MARKS = _forms(
    (r"!", lambda _match, _today: Important()),
    (r"intern|internal", lambda _match, _today: Unbilled()),
)
_TIMES = _forms(
    (rf"(?:(?:um|at|gegen) )?(?P<hour>{_DD})(?:[:.](?P<minute>[0-9]{{2}}))? ?uhr", _clock),
    (rf"(?:(?:um|at|gegen) )?(?P<hour>{_DD}):(?P<minute>[0-9]{{2}})", _clock),
    (rf"(?:um|at) (?P<hour>{_DD})(?:\.(?P<minute>[0-9]{{2}}))?", _clock),
    (
        rf"(?:at )?(?P<hour>{_DD})(?:[:.](?P<minute>[0-9]{{2}}))? ?(?P<half>[ap])\.?m\.?",
        _clock_of_twelve,
    ),
    (rf"(?:um )?halb (?P<hour>{_DD})(?: uhr)?", _half_to),
    (_any_of(PARTS_OF_DAY), _part_of_day),
)
_REPEATS = _forms(
    (rf"(?P<after>{_AFTER} )?{_HOW}{_WHERE}", _again),
    (rf"{_HOW}(?P<after> {_AFTER})", _again),
    (rf"(?:jede[nrsm]?|every|each) (?P<weekdays>{_WEEKDAY_LIST})", _on_weekdays),
    (rf"(?P<weekdays>(?:{_ALWAYS})(?:(?: und | and | & |, ?| )(?:{_ALWAYS}))*)", _on_weekdays),
    (
        r"werktags|weekdays|(?:jeden|an jedem) werktag|every (?:weekday|workday|working day)",
        _on_workdays,
    ),
    (rf"(?:{_ON}|jeden|every) {_LAST_WORKDAY}", _on_last_workday),
)
_DAYS = _forms(
    (rf"(?P<ahead>{_any_of(AHEAD)})", _ahead),
    (
        rf"(?:(?:am|on|this|diese[nrsm]?|kommende[nrsm]?|den) )?(?P<weekday>{_WEEKDAY})\.?",
        _weekday,
    ),
    (rf"(?:nae?chste[nrsm]?|next) (?:woche|week|(?P<weekday>{_WEEKDAY})\.?)", _next_week),
    (rf"in (?P<number>{_NUMBER}) (?P<unit>{_UNIT})", _in_a_while),
    (r"(?:am )?monatsende|ende (?:des )?monats|eom|end of (?:the )?month", _month_end),
    (rf"(?:in )?[kc]w ?(?P<week>{_DD})", _week_of_year),
    (rf"{_ON} (?P<day>{_DD}){_NTH}", _day_of_month),
    (
        rf"(?:{_ON} )?(?P<day>{_DD})\. ?(?P<month>{_DD})\.(?P<year> ?[0-9]{{4}}|[0-9]{{2}})?",
        _date,
    ),
    (rf"{_ON} (?P<day>{_DD})\.(?P<month>{_DD})", _date),
    (
        rf"(?:{_ON} )?(?P<day>{_DD}){_NTH} ?(?P<month>{_MONTH})\.?(?P<year> [0-9]{{4}})?",
        _date,
    ),
    (
        rf"(?:on )?(?P<month>{_ENGLISH_MONTH})\.? (?P<day>{_DD})(?:st|nd|rd|th)?"
        r"(?P<year> [0-9]{4})?",
        _date,
    ),
    (r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})", _date),
)
_SIDES = _forms(
    (r"(?:(?P<begin>ab|from|starting)|bis|until|till|by)(?: (?:zum|dem))? (?P<day>.+)", _side),
)
_FORMS = (*_MARKS, *_TIMES, *_REPEATS, *_DAYS, *_SIDES)
