"""The list by mouse and keys."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from tests.examples import a_task
from vpa_desk.domain.ids import TaskId
from vpa_desk.domain.overviews import TaskLine
from vpa_desk.ui import theme
from vpa_desk.ui.tasks.delegate import circle_of, start_of
from vpa_desk.ui.tasks.list_view import TaskListView
from vpa_desk.ui.tasks.rows import Moment, TaskRow, section, task_row

MOMENT = Moment(date(2026, 11, 23), "Europe/Berlin", TaskId(2), 60)
DONE_AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
Told = list[tuple[str, str]]


def a_row(number: int, **task: Any) -> TaskRow:
    """Task number so-and-so."""
    made = a_task(id=TaskId(number), title=f"Task {number}", **task)
    return task_row(TaskLine(task=made, client="Müller", colour=1, service="", seconds=0), MOMENT)


@pytest.fixture
def view(qtbot: QtBot, english: None) -> TaskListView:
    """Two open tasks, of which the second runs, and a done one."""
    made = TaskListView("Tasks")
    qtbot.addWidget(made)
    made.resize(600, 320)
    made.show_rows(
        [
            *section("Planned", [a_row(1, important=True, tags=("Post",)), a_row(2)]),
            *section("Done", [a_row(3, done_at=DONE_AT)]),
        ]
    )
    made.show()
    return made


@pytest.fixture
def told(view: TaskListView) -> Told:
    """What the view tells from now on."""
    heard: Told = []

    def listener(name: str) -> Callable[[TaskLine], None]:
        return lambda line: heard.append((name, line.task.title))

    for name in ("timer_toggled", "done_toggled", "opened", "day_asked", "deleted"):
        getattr(view, name).connect(listener(name))
    return heard


def spot(view: TaskListView, number: int, where: str) -> QPoint:
    """The middle of the circle, the start button, or the title of a task."""
    rect = view.visualRect(view.rows.index_of(TaskId(number))).toRectF()
    places = {"circle": circle_of(rect).center(), "start": start_of(rect).center()}
    return places.get(where, rect.topLeft() + QPointF(90, 15)).toPoint()


def click(view: TaskListView, number: int, where: str) -> None:
    """Click there."""
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot(view, number, where))


@pytest.mark.parametrize(
    ("number", "where", "expected"),
    [
        (1, "circle", [("done_toggled", "Task 1")]),
        (1, "start", [("timer_toggled", "Task 1")]),
        (2, "title", [("opened", "Task 2")]),
        (3, "circle", [("done_toggled", "Task 3")]),
        (3, "start", [("opened", "Task 3")]),
    ],
)
def test_a_click_means_what_it_hits(
    view: TaskListView, told: Told, number: int, where: str, expected: Told
) -> None:
    click(view, number, where)
    assert told == expected


def test_a_press_that_slides_away_does_nothing(view: TaskListView, told: Told) -> None:
    port = view.viewport()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=spot(view, 1, "circle"))
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=spot(view, 2, "circle"))
    assert told == []


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        (Qt.Key.Key_Space, [("timer_toggled", "Task 1")]),
        (Qt.Key.Key_X, [("done_toggled", "Task 1")]),
        (Qt.Key.Key_E, [("opened", "Task 1")]),
        (Qt.Key.Key_Return, [("opened", "Task 1")]),
        (Qt.Key.Key_T, [("day_asked", "Task 1")]),
        (Qt.Key.Key_Delete, [("deleted", "Task 1")]),
    ],
)
def test_single_keys_act_on_the_chosen_task(
    view: TaskListView, told: Told, key: Qt.Key, expected: Told
) -> None:
    view.choose(TaskId(1))
    QTest.keyClick(view, key)
    assert told == expected


def test_keys_with_a_modifier_are_somebody_elses(view: TaskListView, told: Told) -> None:
    view.choose(TaskId(1))
    QTest.keyClick(view, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    assert told == []


def test_a_done_task_does_not_start(view: TaskListView, told: Told) -> None:
    view.choose(TaskId(3))
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert told == []


def test_arrows_pass_over_headings(view: TaskListView) -> None:
    view.choose(TaskId(2))
    QTest.keyClick(view, Qt.Key.Key_Down)
    chosen = view.chosen()
    assert chosen is not None
    assert chosen.task.id == TaskId(3)


def test_the_first_task_is_chosen_when_the_list_gets_the_focus(
    view: TaskListView, qtbot: QtBot
) -> None:
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(lambda: view.chosen() is not None)
    chosen = view.chosen()
    assert chosen is not None
    assert chosen.task.id == TaskId(1)


def test_escape_is_passed_on(view: TaskListView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.escaped):
        QTest.keyClick(view, Qt.Key.Key_Escape)


def test_the_chosen_task_stays_chosen_when_rows_move(view: TaskListView) -> None:
    view.choose(TaskId(2))
    view.show_rows(section("Planned", [a_row(4), a_row(5), a_row(2)]))
    chosen = view.chosen()
    assert chosen is not None
    assert chosen.task.id == TaskId(2)
    assert not view.choose(TaskId(1))


def test_rows_are_read_aloud(view: TaskListView) -> None:
    role = Qt.ItemDataRole.AccessibleTextRole
    spoken = [view.rows.index(place).data(role) for place in range(3)]
    assert spoken[0] == "Planned 2"
    assert spoken[1].startswith("Task 1, important, Müller")
    assert spoken[2].endswith("running")
    assert view.rows.index(1).data() == "Task 1"


@pytest.mark.parametrize(
    ("number", "where", "expected"),
    [
        (1, "circle", "Done (X)"),
        (3, "circle", "Open again (X)"),
        (1, "start", "Start (Space)"),
        (2, "start", "Stop (Space)"),
        (1, "title", ""),
    ],
)
def test_signs_explain_themselves(
    view: TaskListView, number: int, where: str, expected: str
) -> None:
    point = spot(view, number, where)
    event = QHelpEvent(QHelpEvent.Type.ToolTip, point, view.viewport().mapToGlobal(point))
    view.viewportEvent(event)
    assert QToolTip.text() == expected
    QToolTip.hideText()


def test_the_pointer_lights_the_start_button_and_leaves_no_trace(
    view: TaskListView, qtbot: QtBot
) -> None:
    def ink() -> QColor:
        place = spot(view, 1, "start") - QPoint(10, 0)
        return view.viewport().grab().toImage().pixelColor(place)

    before = ink()
    QTest.mouseMove(view.viewport(), spot(view, 1, "start"))
    qtbot.waitUntil(lambda: ink() == theme.current().color("accent_soft"))
    assert view.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor
    QTest.mouseMove(view.viewport(), QPoint(5, 310))
    qtbot.waitUntil(lambda: ink() == before)


def test_the_running_task_wears_amber(view: TaskListView) -> None:
    place = spot(view, 2, "start") - QPoint(10, 0)
    shown = view.viewport().grab().toImage().pixelColor(place)
    assert shown == theme.current().color("live")
