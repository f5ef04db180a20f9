"""Fields to choose from: lists, typed lists, colours; and text over several lines."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from vpa_desk.ui.clients.swatches import Swatches
from vpa_desk.ui.widgets.choice_combo import ChoiceCombo
from vpa_desk.ui.widgets.line_edit import LineEdit
from vpa_desk.ui.widgets.text_area import TextArea
from vpa_desk.ui.widgets.typed_combo import TypedCombo

COUNTRIES = [("DE", "Germany (DE)"), ("AT", "Austria (AT)")]


def a_code(text: str) -> str | None:
    return text.upper() if len(text) == 2 else None


def scrolled(widget: QWidget) -> bool:
    """Whether the widget took a turn of the wheel for itself."""
    event = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def test_a_choice_is_told_only_if_the_user_made_it(qtbot: QtBot) -> None:
    combo = ChoiceCombo([(15, "up to 15 min"), (6, "up to 6 min")])
    qtbot.addWidget(combo)
    with qtbot.assertNotEmitted(combo.value_changed):
        combo.set_value(6)
        combo.set_value("something else")
    assert combo.value() == 6
    with qtbot.waitSignal(combo.value_changed) as told:
        qtbot.keyClick(combo, Qt.Key.Key_Up)
    assert told.args == [15]


def test_the_wheel_changes_no_choice(qtbot: QtBot) -> None:
    combo = ChoiceCombo([(1, "one"), (2, "two")])
    typed = TypedCombo(COUNTRIES, a_code)
    for widget in (combo, typed):
        qtbot.addWidget(widget)
        widget.show()
        assert not scrolled(widget)
    assert combo.value() == 1


def test_a_typed_choice_is_found_by_its_words_or_read(qtbot: QtBot) -> None:
    combo = TypedCombo(COUNTRIES, a_code)
    qtbot.addWidget(combo)
    combo.set_value("DE")
    assert combo.currentText() == "Germany (DE)"
    line = combo.lineEdit()
    assert isinstance(line, QLineEdit)
    for typed, value in (("austria (at)", "AT"), ("no", "NO")):
        line.setText(typed)
        with qtbot.waitSignal(combo.value_changed) as told:
            line.editingFinished.emit()
        assert told.args == [value]
    line.setText("Atlantis")
    with qtbot.assertNotEmitted(combo.value_changed):
        line.editingFinished.emit()
    assert combo.is_wrong()
    assert combo.property("wrong")
    assert combo.currentText() == "Atlantis"


def test_a_typed_list_searches_inside_the_words(qtbot: QtBot) -> None:
    combo = TypedCombo([("Europe/Lisbon", "Europe/Lisbon"), ("UTC", "UTC")], lambda _text: None)
    qtbot.addWidget(combo)
    completer = combo.completer()
    assert completer is not None
    completer.setCompletionPrefix("lisb")
    assert completer.completionCount() == 1


def test_a_colour_is_chosen_by_mouse_or_arrow(qtbot: QtBot) -> None:
    swatches = Swatches()
    qtbot.addWidget(swatches)
    swatches.show()
    assert swatches.value() == 1
    swatches.set_value(3)
    with qtbot.waitSignal(swatches.value_changed) as told:
        qtbot.mouseClick(swatches._group.button(5), Qt.MouseButton.LeftButton)
    assert told.args == [5]
    swatches.set_value(99)
    assert swatches.value() == 5
    swatches._group.button(5).setFocus()
    swatches.grab()


def test_a_line_holds_its_words_without_the_spaces_around(qtbot: QtBot) -> None:
    line = LineEdit()
    qtbot.addWidget(line)
    line.setText("  Kiel ")
    assert line.value() == "Kiel"
    line.clear()
    assert line.value() == ""
    assert not line.is_wrong()


def test_lines_of_text_are_told_when_they_are_left_or_hidden(qtbot: QtBot) -> None:
    area = TextArea()
    qtbot.addWidget(area)
    area.show()
    area.set_value("alt")
    with qtbot.assertNotEmitted(area.value_changed):
        area.finish()
    area.setPlainText("neu\n")
    with qtbot.waitSignal(area.value_changed) as told:
        area.hide()
    assert told.args == ["neu"]
