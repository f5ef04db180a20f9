"""Choosing what to start for a client."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.practice import a_kept_client, a_kept_task
from vpa_desk.services.desk import Desk
from vpa_desk.ui.clients.start_chooser import StartChooser
from vpa_desk.ui.widgets.buttons import Button
from vpa_desk.ui.widgets.page import Context


@pytest.fixture
def button(qtbot: QtBot) -> Button:
    """What the chooser opens under."""
    button = Button("Start")
    qtbot.addWidget(button)
    button.show()
    return button


def opened(desk: Desk, button: Button, *titles: str) -> StartChooser:
    client = a_kept_client(desk)
    for title in titles:
        a_kept_task(desk, client, title)
    chooser = StartChooser(desk.reads.tasks.open(client.id), button)
    chooser.open_under(button)
    return chooser


def test_the_arrow_and_enter_start_an_open_task(
    qtbot: QtBot, context: Context, desk: Desk, button: Button
) -> None:
    chooser = opened(desk, button, "Flug buchen", "Wochenbericht")
    qtbot.keyClick(chooser.field, Qt.Key.Key_Down)
    with qtbot.waitSignal(chooser.task_chosen) as chosen:
        qtbot.keyClick(chooser.field, Qt.Key.Key_Return)
    assert chosen.args == [desk.reads.tasks.open()[0].task.id]


def test_typing_filters_and_enter_makes_a_new_task(
    qtbot: QtBot, context: Context, desk: Desk, button: Button
) -> None:
    chooser = opened(desk, button, "Flug buchen", "Wochenbericht")
    chooser.field.setText("woche")
    assert [chooser.list.item(row).text() for row in range(chooser.list.count())] == [
        "Wochenbericht"
    ]
    chooser.field.setText("Hotel suchen")
    assert "Hotel suchen" in chooser.hint.text()
    with qtbot.waitSignal(chooser.title_typed) as typed:
        qtbot.keyClick(chooser.field, Qt.Key.Key_Return)
    assert typed.args == ["Hotel suchen"]


def test_enter_without_a_choice_starts_nothing(
    qtbot: QtBot, context: Context, desk: Desk, button: Button
) -> None:
    chooser = opened(desk, button)
    assert chooser.hint.text() == "No open task. Type a new one."
    with qtbot.assertNotEmitted(chooser.title_typed):
        qtbot.keyClick(chooser.field, Qt.Key.Key_Return)
    assert chooser.isVisible()
