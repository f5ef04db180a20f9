"""A client is found while one types its name."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from vpa_desk.domain.ids import ClientId
from vpa_desk.ui.tasks.quick_add_field import QuickAdd
from vpa_desk.ui.tasks.understood import Phrase

NAMES = ("Müller Consulting", "Café Blume", "Seidel", *(f"Kundin {n}" for n in range(50)))


@pytest.fixture
def line(qtbot: QtBot, english: None) -> Iterator[QuickAdd]:
    """A line on a window, with 53 clients to be named."""
    window = QWidget()
    qtbot.addWidget(window)
    field = QuickAdd(
        lambda text, _as_text: [Phrase(text)],
        lambda: [(ClientId(n), name) for n, name in enumerate(NAMES, 1)],
    )
    layout = QVBoxLayout(window)
    layout.addWidget(field)
    layout.addStretch(1)
    window.resize(700, 400)
    window.show()
    field.setFocus()
    yield field
    window.close()


def press(line: QuickAdd, key: Qt.Key) -> None:
    QTest.keyClick(line, key)


@pytest.mark.parametrize("typed", ["mu", "mü", "mue", "cons"])
def test_each_spelling_of_an_umlaut_finds_the_client(line: QuickAdd, typed: str) -> None:
    QTest.keyClicks(line, "Flug @")
    for letter in typed:  # keyClicks knows no umlauts
        QApplication.sendEvent(
            line, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        )
    assert line.completion.names() == ["Müller Consulting"]


def test_after_the_sign_every_client_is_offered(line: QuickAdd) -> None:
    QTest.keyClicks(line, "@")
    assert line.completion.names() == list(NAMES)
    QTest.keyClicks(line, "kundin")
    assert len(line.completion.names()) == 50


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_tab_and_enter_take_the_name_and_typing_goes_on(
    qtbot: QtBot, line: QuickAdd, key: Qt.Key
) -> None:
    QTest.keyClicks(line, "Flug @mu")
    with qtbot.assertNotEmitted(line.submitted):
        press(line, key)
    assert line.text() == 'Flug @"Müller Consulting" '
    assert line.completion.names() == []
    assert line.hasFocus()
    QTest.keyClicks(line, "Mo")
    assert line.text() == 'Flug @"Müller Consulting" Mo'


def test_the_arrows_choose_in_a_circle(line: QuickAdd) -> None:
    QTest.keyClicks(line, "@")
    press(line, Qt.Key.Key_Down)
    press(line, Qt.Key.Key_Down)
    press(line, Qt.Key.Key_Tab)
    assert line.text() == "@Seidel "
    line.clear()
    QTest.keyClicks(line, "@")
    press(line, Qt.Key.Key_Up)
    press(line, Qt.Key.Key_Return)
    assert line.text() == '@"Kundin 49" '


def test_a_click_takes_a_name(line: QuickAdd) -> None:
    QTest.keyClicks(line, "@")
    offered = line.window().findChild(QListWidget)
    assert isinstance(offered, QListWidget)
    spot = offered.visualItemRect(offered.item(1)).center()
    QTest.mouseClick(
        offered.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot
    )
    assert line.text() == '@"Café Blume" '
    assert line.hasFocus()


def test_esc_closes_the_list_and_leaves_the_text(line: QuickAdd) -> None:
    QTest.keyClicks(line, "Flug @mu")
    press(line, Qt.Key.Key_Escape)
    assert line.completion.names() == []
    assert line.text() == "Flug @mu"
    assert line.shows_chips()


def test_the_list_is_there_only_at_a_name(line: QuickAdd) -> None:
    QTest.keyClicks(line, "info@mu")
    assert line.completion.names() == []
    QTest.keyClicks(line, " @mu")
    assert line.completion.names() == ["Müller Consulting"]
    assert not line.shows_chips()
    press(line, Qt.Key.Key_Home)
    assert line.completion.names() == []
    line.clear()
    QTest.keyClicks(line, "@nobody")
    assert line.completion.names() == []


def test_a_name_in_the_middle_is_typed_over_and_can_be_undone(line: QuickAdd) -> None:
    line.setText("Flug @mxx buchen")
    line.setCursorPosition(7)
    QTest.keyClicks(line, "u")
    press(line, Qt.Key.Key_Tab)
    assert line.text() == 'Flug @"Müller Consulting" buchen'
    line.undo()
    assert "@mu" in line.text()


def test_control_enter_hands_the_line_over(qtbot: QtBot, line: QuickAdd) -> None:
    QTest.keyClicks(line, "Flug @mu")
    with qtbot.waitSignal(line.submitted) as signal:
        QTest.keyClick(line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert signal.args == ["Flug @mu", True]


def test_leaving_the_line_closes_the_list(line: QuickAdd) -> None:
    QTest.keyClicks(line, "@mu")
    line.clearFocus()
    assert line.completion.names() == []
    assert not line.shows_chips()
