"""Repeat rules in the words of the screen: every 2 weeks, Mon; monthly on day 15."""

from typing import assert_never

from PySide6.QtCore import QCoreApplication, QLocale

from vpa_desk.domain.days import DAY
from vpa_desk.domain.recurrence import WORKDAYS, Rule, Unit
from vpa_desk.ui import format as reading

LONGEST_MONTH = 31
translate = QCoreApplication.translate


def rule_text(rule: Rule) -> str:
    """The rule as people say it, without its first day, with its last one if it has any."""
    said = _rhythm(rule)
    if rule.until is None:
        return said
    last = reading.day_numeric(rule.until - DAY)
    return translate("RuleText", "{rule} until {day}").format(rule=said, day=last)


def weekday_name(weekday: int) -> str:
    """The short name of a day of the week; 0 is Monday."""
    locale = reading.convention().locale
    return locale.standaloneDayName(weekday + 1, QLocale.FormatType.ShortFormat)


def _rhythm(rule: Rule) -> str:
    if rule.after_completion:
        return _after_completion(rule)
    match rule.unit:
        case Unit.DAY:
            if rule.every == 1:
                return translate("RuleText", "daily")
            return translate("RuleText", "every %n day(s)", None, rule.every)
        case Unit.WEEK:
            return _weekly(rule)
        case Unit.MONTH:
            return _monthly(rule)
        case Unit.YEAR:
            return _yearly(rule)
        case _:
            assert_never(rule.unit)


def _weekly(rule: Rule) -> str:
    weekdays = rule.weekdays or (rule.anchor.weekday(),)
    if rule.every == 1 and weekdays == WORKDAYS:
        return translate("RuleText", "on workdays")
    names = " ".join(map(weekday_name, weekdays))
    rhythm = translate("RuleText", "weekly")
    if rule.every > 1:
        rhythm = translate("RuleText", "every %n week(s)", None, rule.every)
    return f"{rhythm}, {names}"


def _monthly(rule: Rule) -> str:
    if rule.last_workday:
        if rule.every == 1:
            return translate("RuleText", "monthly on the last workday")
        return translate("RuleText", "every %n month(s) on the last workday", None, rule.every)
    day = rule.month_day or rule.anchor.day
    if day == LONGEST_MONTH:
        if rule.every == 1:
            return translate("RuleText", "monthly on the last day")
        return translate("RuleText", "every %n month(s) on the last day", None, rule.every)
    if rule.every == 1:
        return translate("RuleText", "monthly on day {day}").format(day=day)
    return translate("RuleText", "every %n month(s) on day {day}", None, rule.every).format(day=day)


def _yearly(rule: Rule) -> str:
    day = reading.day_long(rule.anchor).partition(", ")[2]
    if rule.every == 1:
        return translate("RuleText", "yearly on {day}").format(day=day)
    return translate("RuleText", "every %n year(s) on {day}", None, rule.every).format(day=day)


def _after_completion(rule: Rule) -> str:
    match rule.unit:
        case Unit.DAY:
            return translate("RuleText", "%n day(s) after it is done", None, rule.every)
        case Unit.WEEK:
            return translate("RuleText", "%n week(s) after it is done", None, rule.every)
        case Unit.MONTH:
            return translate("RuleText", "%n month(s) after it is done", None, rule.every)
        case Unit.YEAR:
            return translate("RuleText", "%n year(s) after it is done", None, rule.every)
        case _:
            assert_never(rule.unit)
