"""A repeat by a few fields."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from vpa_desk.domain.recurrence import WORKDAYS, Rule, Unit
from vpa_desk.ui.tasks.repeat_editor import RepeatEditor

MONDAY = date(2026, 11, 23)


@pytest.fixture
def editor(qtbot: QtBot, english: None) -> RepeatEditor:
    """An editor for a task due on a Monday."""
    made = RepeatEditor()
    qtbot.addWidget(made)
    made.show_rule(None, MONDAY)
    made.show()
    return made


@pytest.fixture
def rules(editor: RepeatEditor) -> list[Rule | None]:
    """What the editor tells."""
    told: list[Rule | None] = []
    editor.changed.connect(told.append)
    return told


def choose(combo: QComboBox, text: str) -> None:
    """Choose as a person does."""
    place = combo.findText(text)
    assert place >= 0, text
    combo.setCurrentIndex(place)
    combo.activated.emit(place)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("Daily", Rule(Unit.DAY, MONDAY)),
        ("On workdays", Rule(Unit.WEEK, MONDAY, weekdays=WORKDAYS)),
        ("Weekly", Rule(Unit.WEEK, MONDAY, weekdays=(0,))),
        ("Monthly", Rule(Unit.MONTH, MONDAY, month_day=23)),
        ("Yearly", Rule(Unit.YEAR, MONDAY)),
        ("After it is done", Rule(Unit.DAY, MONDAY, after_completion=True)),
    ],
)
def test_each_kind_begins_with_the_simplest_rule(
    editor: RepeatEditor, rules: list[Rule | None], kind: str, expected: Rule
) -> None:
    choose(editor.kind, kind)
    assert rules == [expected]


def test_the_next_five_days_are_shown(editor: RepeatEditor) -> None:
    choose(editor.kind, "Weekly")
    assert editor.next_days.text() == (
        "Next: Mon, 30 Nov · Mon, 7 Dec · Mon, 14 Dec · Mon, 21 Dec · Mon, 28 Dec"
    )


def test_every_second_week_on_two_days(editor: RepeatEditor, rules: list[Rule | None]) -> None:
    choose(editor.kind, "Weekly")
    editor.every.setText("2")
    QTest.keyClick(editor.every, Qt.Key.Key_Return)
    editor.weekdays[3].click()
    assert rules[-1] == Rule(Unit.WEEK, MONDAY, every=2, weekdays=(0, 3))
    assert editor.next_days.text().startswith("Next: Thu, 26 Nov · Mon, 7 Dec")


def test_the_last_days_of_a_month(editor: RepeatEditor, rules: list[Rule | None]) -> None:
    choose(editor.kind, "Monthly")
    choose(editor.month_day, "on the last day")
    choose(editor.month_day, "on the last workday")
    choose(editor.month_day, "on the same day")
    assert rules == [
        Rule(Unit.MONTH, MONDAY, month_day=23),
        Rule(Unit.MONTH, MONDAY, month_day=31),
        Rule(Unit.MONTH, MONDAY, last_workday=True),
        Rule(Unit.MONTH, MONDAY, month_day=23),
    ]


def test_weeks_after_completion(editor: RepeatEditor, rules: list[Rule | None]) -> None:
    choose(editor.kind, "After it is done")
    choose(editor.unit, "weeks")
    assert rules[-1] == Rule(Unit.WEEK, MONDAY, after_completion=True)


def test_a_repeat_ends(editor: RepeatEditor, rules: list[Rule | None]) -> None:
    editor.show_rule(Rule(Unit.DAY, MONDAY), MONDAY)
    choose(editor.kind, "Does not repeat")
    assert rules == [None]
    assert editor.next_days.isHidden()


def test_a_number_that_is_none_changes_nothing(
    editor: RepeatEditor, rules: list[Rule | None]
) -> None:
    choose(editor.kind, "Daily")
    editor.every.setText("0")
    QTest.keyClick(editor.every, Qt.Key.Key_Return)
    choose(editor.unit, "weeks")
    assert rules == [Rule(Unit.DAY, MONDAY)]


@pytest.mark.parametrize(
    "rule",
    [
        Rule(Unit.DAY, MONDAY, every=3, until=date(2027, 1, 1)),
        Rule(Unit.WEEK, MONDAY, weekdays=WORKDAYS),
        Rule(Unit.WEEK, MONDAY, every=2, weekdays=(1, 4)),
        Rule(Unit.MONTH, MONDAY, month_day=15),
        Rule(Unit.MONTH, MONDAY, month_day=31),
        Rule(Unit.MONTH, MONDAY, last_workday=True),
        Rule(Unit.YEAR, MONDAY, every=2),
        Rule(Unit.MONTH, MONDAY, after_completion=True),
    ],
)
def test_a_rule_shown_is_the_rule_read_back(editor: RepeatEditor, rule: Rule) -> None:
    editor.show_rule(rule, MONDAY)
    assert editor.rule(rule.anchor) == rule


def test_a_weekly_rule_without_days_shows_that_of_its_anchor(editor: RepeatEditor) -> None:
    editor.show_rule(Rule(Unit.WEEK, date(2026, 11, 25)), MONDAY)
    assert [button.isChecked() for button in editor.weekdays].index(True) == 2


def test_the_end_of_a_series_is_said(editor: RepeatEditor) -> None:
    editor.show_rule(Rule(Unit.WEEK, MONDAY, until=date(2026, 11, 25)), MONDAY)
    assert editor.next_days.text() == "Next: it ends here"


def test_without_a_due_day_the_rule_is_said_in_words(
    editor: RepeatEditor, rules: list[Rule | None]
) -> None:
    editor.show_rule(None, None)
    choose(editor.kind, "On workdays")
    assert editor.next_days.text() == "on workdays"
    assert len(rules) == 1
