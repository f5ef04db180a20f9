"""A task in detail: fields are kept when they are left."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from tests.practice import a_kept_client, a_kept_task, worked
from tests.stage import Stage, settle
from vpa_desk.domain.recurrence import Unit
from vpa_desk.domain.tasks import Task
from vpa_desk.domain.topics import Topic
from vpa_desk.services import billing, clients, planning
from vpa_desk.services.desk import Desk
from vpa_desk.ui.tasks.actions import TaskActions
from vpa_desk.ui.tasks.panel import TaskPanel
from vpa_desk.ui.widgets.page import Context, Page

TODAY = date(2026, 11, 23)


class PanelPage(Page):
    """A page that is nothing but the panel."""

    topics = frozenset({Topic.TASKS, Topic.TIMER, Topic.ENTRIES})

    def __init__(self, context: Context) -> None:
        super().__init__(context, "Panel")
        self.panel = TaskPanel(context, TaskActions(context, self))
        self.set_panel(self.panel)

    def reload(self) -> None:
        self.panel.refresh()


@pytest.fixture
def stage(qtbot: QtBot, context: Context) -> Stage:
    """The panel in a window."""
    return Stage(qtbot, context, PanelPage)


@pytest.fixture
def panel(stage: Stage) -> TaskPanel:
    """The panel."""
    page = stage.window.page("page")
    assert isinstance(page, PanelPage)
    return page.panel


@pytest.fixture
def task(desk: Desk) -> Task:
    """A task of Müller's, due today."""
    made = a_kept_task(desk, a_kept_client(desk))
    return planning.change_task(desk, replace(made, due_on=TODAY))


@pytest.fixture
def kept(desk: Desk, task: Task) -> Callable[[], Task]:
    """The task as the store has it now."""
    return lambda: desk.reads.tasks.get(task.id)


def write(field: QLineEdit, text: str) -> None:
    """Type into a field and leave it."""
    field.setText(text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def choose(combo: QComboBox, text: str) -> None:
    """Choose as a person does."""
    place = combo.findText(text)
    assert place >= 0, text
    combo.setCurrentIndex(place)
    combo.activated.emit(place)


def test_everything_about_a_task_is_shown(panel: TaskPanel, desk: Desk, task: Task) -> None:
    planning.change_task(
        desk,
        replace(task, due_at=time(9, 30), estimate_seconds=5400, tags=("Reise",), notes="Leise"),
    )
    panel.show_task(task.id)
    assert panel.title.text() == panel.title_field.text() == "Reiseplanung Lissabon"
    assert panel.client.currentText() == "Müller Consulting"
    assert (panel.due_on.text(), panel.due_at.text()) == ("23/11/2026", "9:30")
    assert (panel.estimate.text(), panel.tags.text()) == ("1:30", "#Reise")
    assert panel.notes.toPlainText() == "Leise"
    assert panel.billable.isChecked()


def test_a_field_is_kept_when_it_is_left_and_can_be_undone(
    stage: Stage, panel: TaskPanel, task: Task, kept: Callable[[], Task]
) -> None:
    panel.show_task(task.id)
    write(panel.title_field, "Reiseplanung Porto")
    assert kept().title == "Reiseplanung Porto"
    assert stage.said == "“Reiseplanung Porto” is changed."
    stage.undo()
    assert kept() == task
    assert panel.title_field.text() == "Reiseplanung Lissabon"


def test_leaving_a_field_as_it_was_says_nothing(stage: Stage, panel: TaskPanel, task: Task) -> None:
    panel.show_task(task.id)
    write(panel.title_field, task.title)
    assert stage.said == ""


def test_a_title_taken_away_is_refused_under_the_field(
    panel: TaskPanel, task: Task, kept: Callable[[], Task]
) -> None:
    panel.show_task(task.id)
    write(panel.title_field, "")
    assert panel.title_row.error.text().startswith("The task needs a title")
    assert kept() == task


def test_each_field_has_its_place_in_the_store(
    panel: TaskPanel, desk: Desk, task: Task, kept: Callable[[], Task]
) -> None:
    other = a_kept_client(desk, "Café Blume")
    travel = clients.add_service(desk, "Reiseplanung")
    panel.show_task(task.id)
    choose(panel.client, "Café Blume")
    choose(panel.service, "Reiseplanung")
    write(panel.due_on, "24.11.26")
    write(panel.due_at, "930")
    write(panel.estimate, "90m")
    write(panel.tags, "#Reise, Hotel reise")
    panel.important.click()
    panel.billable.click()
    panel.notes.setPlainText("Ruhig")
    panel.notes.left.emit()
    assert kept() == replace(
        task,
        client_id=other.id,
        service_id=travel.id,
        due_on=date(2026, 11, 24),
        due_at=time(9, 30),
        estimate_seconds=5400,
        tags=("Reise", "Hotel", "reise"),
        important=True,
        billable=False,
        notes="Ruhig",
    )


@pytest.mark.parametrize(
    ("field", "row", "typed", "said"),
    [
        ("due_on", "due_row", "31.2.", "There is no such day. Write it like 23/11/26."),
        ("due_at", "time_row", "25:99", "Write it like 9:30."),
        ("estimate", "estimate_row", "soon", "Write it like 1:30."),
    ],
)
def test_what_cannot_be_read_is_said_and_stands(
    panel: TaskPanel,
    task: Task,
    kept: Callable[[], Task],
    field: str,
    row: str,
    typed: str,
    said: str,
) -> None:
    panel.show_task(task.id)
    write(getattr(panel, field), typed)
    assert getattr(panel, row).error.text() == said
    assert getattr(panel, field).text() == typed
    assert kept() == task


def test_a_repeat_is_kept(panel: TaskPanel, task: Task, kept: Callable[[], Task]) -> None:
    panel.show_task(task.id)
    choose(panel.repeat.kind, "Weekly")
    repeat = kept().repeat
    assert repeat is not None
    assert (repeat.rule.unit, repeat.rule.anchor) == (Unit.WEEK, TODAY)


def test_a_repeat_without_a_day_is_refused_under_the_field(
    panel: TaskPanel, desk: Desk, kept: Callable[[], Task], task: Task
) -> None:
    planning.move_task(desk, task.id, None)
    panel.show_task(task.id)
    choose(panel.repeat.kind, "Daily")
    assert "first due day" in panel.repeat_row.error.text()
    assert kept().repeat is None


def test_an_archived_client_is_only_offered_where_it_is_chosen(
    panel: TaskPanel, desk: Desk, task: Task
) -> None:
    gone = a_kept_client(desk, "Old Ltd")
    clients.archive_client(desk, gone.id)
    panel.show_task(task.id)
    assert panel.client.findText("Old Ltd") == -1
    planning.change_task(desk, replace(task, client_id=gone.id))
    panel.show_task(task.id)
    assert panel.client.currentText() == "Old Ltd"


def test_a_new_task_is_kept_with_its_title(panel: TaskPanel, desk: Desk) -> None:
    client = a_kept_client(desk)
    panel.show_new(client.id)
    write(panel.due_on, "24.11.26")
    assert desk.reads.tasks.open() == ()
    write(panel.title_field, "Flug buchen")
    (line,) = desk.reads.tasks.open()
    assert (line.task.title, line.client) == ("Flug buchen", client.name)
    assert line.task.due_on == date(2026, 11, 24)
    write(panel.title_field, "Flug umbuchen")
    (line,) = desk.reads.tasks.open()
    assert line.task.title == "Flug umbuchen"


def test_a_new_task_without_a_title_leaves_nothing_behind(panel: TaskPanel, desk: Desk) -> None:
    panel.show_new()
    write(panel.title_field, "  ")
    panel.close_panel()
    assert desk.reads.tasks.open() == ()
    assert panel.title_row.error.text() == ""


def test_what_is_being_typed_is_kept_when_another_task_is_opened(
    stage: Stage, panel: TaskPanel, desk: Desk, task: Task, kept: Callable[[], Task], qtbot: QtBot
) -> None:
    other = a_kept_task(desk, None, "Steuer")
    panel.show_task(task.id)
    stage.window.activateWindow()
    panel.title_field.setFocus()
    qtbot.waitUntil(panel.title_field.hasFocus)
    panel.title_field.setText("Reiseplanung Porto")
    panel.show_task(other.id)
    assert kept().title == "Reiseplanung Porto"
    assert panel.title_field.text() == "Steuer"


def test_a_change_from_elsewhere_is_seen(
    stage: Stage, panel: TaskPanel, desk: Desk, task: Task
) -> None:
    panel.show_task(task.id)
    planning.change_task(desk, replace(task, title="Porto"))
    settle()
    assert panel.title_field.text() == "Porto"


def test_the_panel_closes_when_its_task_is_gone(
    stage: Stage, panel: TaskPanel, desk: Desk, task: Task
) -> None:
    panel.show_task(task.id)
    planning.delete_task(desk, task.id)
    settle()
    assert panel.isHidden()
    panel.show_task(task.id)
    assert panel.isHidden()


def test_a_task_is_deleted_and_taken_back(
    stage: Stage, panel: TaskPanel, desk: Desk, task: Task
) -> None:
    panel.show_task(task.id)
    panel.delete.click()
    settle()
    assert desk.reads.tasks.open() == ()
    stage.undo()
    assert desk.reads.tasks.get(task.id) == task


def test_the_timer_starts_and_stops(stage: Stage, panel: TaskPanel, desk: Desk, task: Task) -> None:
    panel.show_task(task.id)
    panel.timer.click()
    settle()
    assert desk.reads.time.running() is not None
    assert panel.timer.text() == "Stop"
    panel.timer.click()
    settle()
    assert desk.reads.time.running() is None
    assert panel.timer.text() == "Start"


def test_done_and_open_again(stage: Stage, panel: TaskPanel, desk: Desk, task: Task) -> None:
    panel.show_task(task.id)
    panel.done.click()
    settle()
    assert not desk.reads.tasks.get(task.id).is_open
    assert panel.done.text() == "Open again"
    assert panel.timer.isHidden()
    panel.done.click()
    settle()
    assert desk.reads.tasks.get(task.id) == task


class TestTimes:
    """The entries of the task."""

    def test_they_are_listed_with_their_sum(
        self, panel: TaskPanel, desk: Desk, task: Task, qtbot: QtBot
    ) -> None:
        entry = worked(desk, task, minutes=75)
        worked(desk, task, minutes=30, days_ago=1)
        panel.show_task(task.id)
        assert panel.times.sum.text() == "1:45\u00a0h"
        button = next(
            one
            for one in panel.times.findChildren(QPushButton)
            if one.text() == "Mon, 23 Nov, 10:44 – 11:59"
        )
        with qtbot.waitSignal(panel.entry_opened) as opened:
            button.click()
        assert opened.args == [entry.id]

    def test_one_on_a_draft_says_so(self, panel: TaskPanel, desk: Desk, task: Task) -> None:
        worked(desk, task, minutes=75)
        assert task.client_id is not None
        billing.draft_invoice(desk, task.client_id, until=desk.tomorrow())
        panel.show_task(task.id)
        words = [label.text() for label in panel.times.findChildren(type(panel.times.sum))]
        assert "draft" in words

    def test_only_the_newest_are_listed(self, panel: TaskPanel, desk: Desk, task: Task) -> None:
        for day in range(10):
            worked(desk, task, minutes=15, days_ago=day)
        panel.show_task(task.id)
        words = [label.text() for label in panel.times.findChildren(type(panel.times.sum))]
        assert "and 2 more" in words

    @pytest.mark.parametrize(
        ("day", "typed", "started_at", "seconds"),
        [
            ("23.11.26", "1:30", datetime(2026, 11, 23, 9, 29, tzinfo=UTC), 5400),
            ("20.11.26", "45m", datetime(2026, 11, 20, 7, 0, tzinfo=UTC), 2700),
            ("20.11.26", "9-10:30", datetime(2026, 11, 20, 8, 0, tzinfo=UTC), 5400),
            ("20.11.26", "23-1", datetime(2026, 11, 20, 22, 0, tzinfo=UTC), 7200),
        ],
    )
    def test_one_is_added_by_length_or_span(
        self,
        panel: TaskPanel,
        desk: Desk,
        task: Task,
        day: str,
        typed: str,
        started_at: datetime,
        seconds: int,
    ) -> None:
        panel.show_task(task.id)
        panel.times.add.click()
        write(panel.times.day, day)
        write(panel.times.length, typed)
        (line,) = desk.reads.time.of_task(task.id)
        assert (line.entry.started_at, line.entry.seconds) == (started_at, seconds)
        assert panel.times.line.isHidden()

    def test_one_added_can_be_taken_back(
        self, stage: Stage, panel: TaskPanel, desk: Desk, task: Task
    ) -> None:
        panel.show_task(task.id)
        panel.times.add.click()
        write(panel.times.length, "1:30")
        settle()
        assert stage.said == "1:30\u00a0h added."
        stage.undo()
        assert desk.reads.time.of_task(task.id) == ()

    @pytest.mark.parametrize(
        ("day", "typed", "said"),
        [
            ("23.11.26", "soon", "Write a length like 1:30, or from and to like 9–10:30."),
            ("23.11.26", "0", "Write a length like 1:30, or from and to like 9–10:30."),
            ("31.2.", "1:30", "Which day? Write it like 23/11/26."),
            ("23.11.26", "30h", "One entry can be 24 hours at most. Split it over the days."),
        ],
    )
    def test_what_cannot_be_read_is_said_under_the_line(
        self, panel: TaskPanel, desk: Desk, task: Task, day: str, typed: str, said: str
    ) -> None:
        panel.show_task(task.id)
        panel.times.add.click()
        write(panel.times.day, day)
        write(panel.times.length, typed)
        assert panel.times.line.error.text() == said
        assert panel.times.length.text() == typed
        assert desk.reads.time.of_task(task.id) == ()
