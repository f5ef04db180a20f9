"""Quick add over any page: kept and gone, or asked."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.practice import a_kept_client
from tests.stage import Stage, settle
from vpa_desk.services.desk import Desk
from vpa_desk.ui.tasks.quick_add_dialog import QuickAddDialog
from vpa_desk.ui.tasks.quick_entry import QuickEntry
from vpa_desk.ui.times.page import TimePage
from vpa_desk.ui.widgets.buttons import Button
from vpa_desk.ui.widgets.page import Context


def opened(stage: Stage, context: Context) -> QuickAddDialog:
    keeper = QObject(stage.window)
    dialog = QuickAddDialog(context, QuickEntry(context, keeper), stage.window)
    dialog.open()
    settle()
    return dialog


def test_a_line_is_kept_told_and_can_be_taken_back(
    qtbot: QtBot, desk: Desk, context: Context
) -> None:
    a_kept_client(desk)
    stage = Stage(qtbot, context, TimePage)
    dialog = opened(stage, context)
    dialog.line.setText("Flug buchen @mül ~45m")
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    line = desk.reads.tasks.open()[0]
    assert (line.task.title, line.client) == ("Flug buchen", "Müller Consulting")
    assert "Flug buchen" in stage.said
    stage.undo()
    assert desk.reads.tasks.open() == ()


def test_an_unknown_client_is_asked_about_and_the_line_stays(
    qtbot: QtBot, desk: Desk, context: Context
) -> None:
    stage = Stage(qtbot, context, TimePage)
    dialog = opened(stage, context)
    dialog.line.setText("Flug buchen @niemand")
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert not dialog.line.shows_chips()
    assert "niemand" in dialog.banner.message.text()
    assert dialog.line.text() == "Flug buchen @niemand"
    answers = dialog.banner.findChildren(Button)
    answers[-1].click()
    assert [line.task.title for line in desk.reads.tasks.open()] == ["Flug buchen"]


def test_control_and_enter_starts_the_timer(qtbot: QtBot, desk: Desk, context: Context) -> None:
    stage = Stage(qtbot, context, TimePage)
    dialog = opened(stage, context)
    dialog.line.setText("Telefonat")
    QTest.keyClick(dialog.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    running = desk.reads.time.running()
    assert running is not None
    assert running.task.title == "Telefonat"
