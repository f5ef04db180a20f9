"""Fields that hold values: what is typed is read, what cannot be read is kept."""

from collections.abc import Iterator
from datetime import date, time
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from vpa_desk.ui import wording
from vpa_desk.ui.widgets.date_edit import DateEdit
from vpa_desk.ui.widgets.duration_edit import DurationEdit
from vpa_desk.ui.widgets.form import Form
from vpa_desk.ui.widgets.money_edit import MoneyEdit
from vpa_desk.ui.widgets.number_edit import NumberEdit
from vpa_desk.ui.widgets.time_edit import TimeEdit

MONDAY = date(2026, 11, 23)


@pytest.fixture(autouse=True)
def _german(qtbot: QtBot) -> Iterator[None]:
    wording.speak("de")
    yield
    wording.speak("en")


def test_an_amount_is_read_and_written_tidily(qtbot: QtBot) -> None:
    field = MoneyEdit("EUR")
    qtbot.addWidget(field)
    QTest.keyClicks(field, "1234,5")
    with qtbot.waitSignal(field.value_changed) as signal:
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert signal.args == [Decimal("1234.5")]
    assert field.text() == "1.234,50"


def test_what_cannot_be_read_stays_and_is_marked(qtbot: QtBot) -> None:
    field = MoneyEdit("EUR")
    qtbot.addWidget(field)
    QTest.keyClicks(field, "45 euros")
    with qtbot.assertNotEmitted(field.value_changed):
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "45 euros"
    assert field.is_wrong()
    assert field.property("wrong") is True
    assert field.value() is None


def test_the_same_value_is_told_once(qtbot: QtBot) -> None:
    field = MoneyEdit("EUR")
    qtbot.addWidget(field)
    field.set_value(Decimal(45))
    with qtbot.assertNotEmitted(field.value_changed):
        QTest.keyClick(field, Qt.Key.Key_Return)


def test_an_emptied_field_tells_nothing_as_none(qtbot: QtBot) -> None:
    field = DateEdit(lambda: MONDAY)
    qtbot.addWidget(field)
    field.set_value(MONDAY)
    field.clear()
    with qtbot.waitSignal(field.value_changed) as signal:
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert signal.args == [None]


def test_a_day_is_shown_with_its_whole_year(qtbot: QtBot) -> None:
    field = DateEdit(lambda: MONDAY)
    qtbot.addWidget(field)
    QTest.keyClicks(field, "30.11.")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.value() == date(2026, 11, 30)
    assert field.text() == "30.11.2026"


def test_a_time_is_typed_without_a_colon(qtbot: QtBot) -> None:
    field = TimeEdit()
    qtbot.addWidget(field)
    QTest.keyClicks(field, "1430")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.value() == time(14, 30)
    assert field.text() == "14:30"


def test_a_length_is_read_as_the_caller_says(qtbot: QtBot) -> None:
    field = DurationEdit(lambda text: 5400 if text == "1,5" else None)
    qtbot.addWidget(field)
    QTest.keyClicks(field, "1,5")
    assert field.value() == 5400


def test_a_length_shown_tidily_can_be_read_again(qtbot: QtBot) -> None:
    field = DurationEdit(lambda text: 5400 if text in ("1,5", "1:30") else None)
    qtbot.addWidget(field)
    field.set_value(5400)
    assert field.text() == "1:30"
    assert field.value() == 5400


@pytest.mark.parametrize(("typed", "number"), [("0", 0), ("90", 90), ("91", None), ("-1", None)])
def test_a_number_keeps_its_limits(qtbot: QtBot, typed: str, number: int | None) -> None:
    field = NumberEdit(0, 90)
    qtbot.addWidget(field)
    QTest.keyClicks(field, typed)
    assert field.value() == number


def test_an_error_stands_under_its_field_and_goes_away(qtbot: QtBot) -> None:
    form = Form()
    qtbot.addWidget(form)
    row = form.add("Rate", MoneyEdit(), "per hour")
    row.set_error("The rate is missing.")
    assert not row.error.isHidden()
    assert row.hint.isHidden()
    assert row.field.accessibleDescription() == "The rate is missing."
    row.set_error("")
    assert row.error.isHidden()
    assert not row.hint.isHidden()
