"""Repeats as people say them."""

from datetime import date

import pytest

from vpa_desk.domain.recurrence import WORKDAYS, Rule, Unit
from vpa_desk.ui.tasks.rule_words import rule_text, weekday_name

MONDAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        (Rule(Unit.DAY, MONDAY), "daily"),
        (Rule(Unit.DAY, MONDAY, every=3), "every 3 day(s)"),
        (Rule(Unit.WEEK, MONDAY, weekdays=WORKDAYS), "on workdays"),
        (Rule(Unit.WEEK, MONDAY), "weekly, Mon"),
        (Rule(Unit.WEEK, MONDAY, every=2, weekdays=(0, 4)), "every 2 week(s), Mon Fri"),
        (Rule(Unit.MONTH, MONDAY, month_day=15), "monthly on day 15"),
        (Rule(Unit.MONTH, MONDAY), "monthly on day 23"),
        (Rule(Unit.MONTH, MONDAY, every=2, month_day=1), "every 2 month(s) on day 1"),
        (Rule(Unit.MONTH, MONDAY, month_day=31), "monthly on the last day"),
        (Rule(Unit.MONTH, MONDAY, every=3, month_day=31), "every 3 month(s) on the last day"),
        (Rule(Unit.MONTH, MONDAY, last_workday=True), "monthly on the last workday"),
        (
            Rule(Unit.MONTH, MONDAY, every=6, last_workday=True),
            "every 6 month(s) on the last workday",
        ),
        (Rule(Unit.YEAR, MONDAY), "yearly on 23 November"),
        (Rule(Unit.YEAR, MONDAY, every=2), "every 2 year(s) on 23 November"),
        (Rule(Unit.DAY, MONDAY, every=10, after_completion=True), "10 day(s) after it is done"),
        (Rule(Unit.WEEK, MONDAY, after_completion=True), "1 week(s) after it is done"),
        (Rule(Unit.MONTH, MONDAY, after_completion=True), "1 month(s) after it is done"),
        (Rule(Unit.YEAR, MONDAY, after_completion=True), "1 year(s) after it is done"),
    ],
)
def test_a_rule_is_said_in_words(rule: Rule, said: str, english: None) -> None:
    assert rule_text(rule) == said


def test_the_last_day_is_named_not_the_first_that_is_out(english: None) -> None:
    rule = Rule(Unit.DAY, MONDAY, until=date(2027, 1, 1))
    assert rule_text(rule) == "daily until 31/12/26"


def test_weekdays_begin_on_monday(english: None) -> None:
    assert [weekday_name(n) for n in (0, 6)] == ["Mon", "Sun"]
