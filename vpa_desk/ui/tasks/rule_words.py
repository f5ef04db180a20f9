"""Repeat rules in the words of the screen: every 2 weeks, Mon; monthly on day 15."""

from typing import assert_never

from PySide6.QtCore import QLocale, QObject

from vpa_desk.domain.days import DAY
from vpa_desk.domain.recurrence import WORKDAYS, Rule, Unit
from vpa_desk.ui import wording

LONGEST_MONTH = 31


def rule_text(rule: Rule) -> str:
    """The rule as people say it, without its first day, with its last one if it has any."""
    return RuleText().said(rule)


def weekday_name(weekday: int) -> str:
    """The short name of a day of the week; 0 is Monday."""
    locale = wording.convention().locale
    return locale.standaloneDayName(weekday + 1, QLocale.FormatType.ShortFormat)


class RuleText(QObject):
    """The words for rules; a QObject, for lupdate finds plurals in `tr` alone."""

    def said(self, rule: Rule) -> str:
        """The rule with its last day."""
        rhythm = self._rhythm(rule)
        if rule.until is None:
            return rhythm
        last = wording.day_numeric(rule.until - DAY)
        return self.tr("{rule} until {day}").format(rule=rhythm, day=last)

    def _rhythm(self, rule: Rule) -> str:
        if rule.after_completion:
            return self._after_completion(rule)
        match rule.unit:
            case Unit.DAY:
                if rule.every == 1:
                    return self.tr("daily")
                return self.tr("every %n day(s)", "", rule.every)
            case Unit.WEEK:
                return self._weekly(rule)
            case Unit.MONTH:
                return self._monthly(rule)
            case Unit.YEAR:
                return self._yearly(rule)
            case _:
                assert_never(rule.unit)

    def _weekly(self, rule: Rule) -> str:
        weekdays = rule.weekdays or (rule.anchor.weekday(),)
        if rule.every == 1 and weekdays == WORKDAYS:
            return self.tr("on workdays")
        names = " ".join(map(weekday_name, weekdays))
        rhythm = self.tr("weekly")
        if rule.every > 1:
            rhythm = self.tr("every %n week(s)", "", rule.every)
        return f"{rhythm}, {names}"

    def _monthly(self, rule: Rule) -> str:
        if rule.last_workday:
            if rule.every == 1:
                return self.tr("monthly on the last workday")
            return self.tr("every %n month(s) on the last workday", "", rule.every)
        day = rule.month_day or rule.anchor.day
        if day == LONGEST_MONTH:
            if rule.every == 1:
                return self.tr("monthly on the last day")
            return self.tr("every %n month(s) on the last day", "", rule.every)
        if rule.every == 1:
            return self.tr("monthly on day {day}").format(day=day)
        return self.tr("every %n month(s) on day {day}", "", rule.every).format(day=day)

    def _yearly(self, rule: Rule) -> str:
        day = wording.day_long(rule.anchor).partition(", ")[2]
        if rule.every == 1:
            return self.tr("yearly on {day}").format(day=day)
        return self.tr("every %n year(s) on {day}", "", rule.every).format(day=day)

    def _after_completion(self, rule: Rule) -> str:
        match rule.unit:
            case Unit.DAY:
                return self.tr("%n day(s) after it is done", "", rule.every)
            case Unit.WEEK:
                return self.tr("%n week(s) after it is done", "", rule.every)
            case Unit.MONTH:
                return self.tr("%n month(s) after it is done", "", rule.every)
            case Unit.YEAR:
                return self.tr("%n year(s) after it is done", "", rule.every)
            case _:
                assert_never(rule.unit)
