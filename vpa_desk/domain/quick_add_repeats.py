"""Repeats in the quick-add line: `jeden Mo`, `alle 2 Wochen`, `monatlich am letzten Tag`."""

import re
from datetime import date

from vpa_desk.domain.quick_add_forms import (
    DD,
    NTH,
    NUMBER,
    ON,
    UNIT,
    WEEKDAY,
    any_of,
    forms,
    number,
)
from vpa_desk.domain.quick_add_words import UNITS, WEEKDAYS, Again
from vpa_desk.domain.recurrence import WORKDAYS, Rule, RuleRefused, Unit

LAST_OF_MONTH = 31  # shorter months end with their own last day


def _again(match: re.Match[str], today: date) -> Again | None:
    found = match.groupdict()
    month_day = LAST_OF_MONTH if found.get("month_end") else found.get("month_day")
    try:
        rule = Rule(
            UNITS[found["adverb"] or found["unit"]],
            today,
            every=number(found["number"]),
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


def _on_last_day(_match: re.Match[str], today: date) -> Again:
    return Again(Rule(Unit.MONTH, today, month_day=LAST_OF_MONTH))


def _on_day_of_month(match: re.Match[str], today: date) -> Again | None:
    try:
        return Again(Rule(Unit.MONTH, today, month_day=int(match["month_day"])))
    except RuleRefused:
        return None


def _weekdays(text: str | None) -> tuple[int, ...]:
    names = re.findall(rf"(?:{WEEKDAY})(?![a-z]{{2}})", text or "")
    return tuple(sorted({WEEKDAYS[name] for name in names}))


_AND = r"(?: und | and | & |, ?| )"
_WEEKDAYS = rf"(?:{WEEKDAY})s?\.?(?:{_AND}(?:{WEEKDAY})s?\.?)*"
_ALWAYS = any_of(name + "s" for name in WEEKDAYS if name.endswith(("tag", "abend", "och", "day")))
_OF_MONTH = r"(?:des monats|im monat|of (?:the|each|every) month)"
_OF_EVERY_MONTH = r"(?:jedes monats|jeden monat|of (?:each|every) month|(?:each|every) month)"
_LAST_DAY = r"(?:letzten tag|last day)"
_LAST_WORKDAY = (
    rf"(?:letzten werktag|last (?:workday|working day|business day|weekday))(?: {_OF_MONTH})?"
)
_MONTH_END = (
    rf"(?:(?:(?:am|zum|at|at the) )?(?:monatsende|monatsletzten|end of (?:the )?month)"
    rf"|(?:{ON} )?{_LAST_DAY}(?: {_OF_MONTH})?)"
)
_HOW = (
    rf"(?:(?P<adverb>{any_of(name for name in UNITS if name.endswith(('lich', 'ly')))})"
    rf"|(?:(?:alle|every|each|jede[nrsm]?) (?P<number>{NUMBER})|jede[nrsm]?|every|each)"
    rf" (?P<unit>{UNIT}))"
)
_WHERE = (
    rf"(?: (?:{ON} )?(?P<weekdays>{_WEEKDAYS})| {ON} (?P<month_day>{DD}){NTH}"
    rf"| (?P<month_end>{_MONTH_END})|(?: {ON})? (?P<workday>{_LAST_WORKDAY}))?"
)
_AFTER = r"(?:nach erledigung|after completion)"
REPEATS = forms(
    (rf"(?P<after>{_AFTER} )?{_HOW}{_WHERE}", _again),
    (rf"{_HOW}(?P<after> {_AFTER})", _again),
    (rf"(?:jede[nrsm]?|every|each) (?P<weekdays>{_WEEKDAYS})", _on_weekdays),
    (rf"(?P<weekdays>(?:{_ALWAYS})(?:{_AND}(?:{_ALWAYS}))*)", _on_weekdays),
    (
        r"werktags|weekdays|(?:jeden|an jedem) werktag|every (?:weekday|workday|working day)",
        _on_workdays,
    ),
    (rf"(?:{ON}|jeden|every) {_LAST_WORKDAY}(?: {_OF_EVERY_MONTH})?", _on_last_workday),
    (rf"{ON} {_LAST_DAY} {_OF_EVERY_MONTH}", _on_last_day),
    (rf"(?:jeden|every) {_LAST_DAY}(?: {_OF_MONTH})?", _on_last_day),
    (rf"{ON} (?P<month_day>{DD}){NTH} {_OF_EVERY_MONTH}", _on_day_of_month),
    (rf"(?:jeden|every) (?P<month_day>{DD}){NTH} {_OF_MONTH}", _on_day_of_month),
)
