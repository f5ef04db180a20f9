"""A task in detail, beside the list: each field is kept when it is left."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QIcon, QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from vpa_desk.domain.ids import ClientId, TaskId
from vpa_desk.domain.lengths import parse_duration
from vpa_desk.domain.recurrence import Rule
from vpa_desk.domain.safekeeping import NotFound
from vpa_desk.domain.tasks import Task
from vpa_desk.services import planning
from vpa_desk.ui import wording
from vpa_desk.ui.client_words import client_name, dot_of
from vpa_desk.ui.tasks.actions import TaskActions
from vpa_desk.ui.tasks.repeat_editor import RepeatEditor
from vpa_desk.ui.tasks.times import TaskTimes
from vpa_desk.ui.widgets import shapes
from vpa_desk.ui.widgets.attempt import attempt, in_words
from vpa_desk.ui.widgets.buttons import Button, IconButton
from vpa_desk.ui.widgets.chip import DOT, client_color
from vpa_desk.ui.widgets.date_edit import DateEdit
from vpa_desk.ui.widgets.duration_edit import DurationEdit
from vpa_desk.ui.widgets.form import Form, FormRow
from vpa_desk.ui.widgets.page import Context
from vpa_desk.ui.widgets.side_panel import SidePanel
from vpa_desk.ui.widgets.time_edit import TimeEdit
from vpa_desk.ui.widgets.value_edit import ValueEdit

NOTES_HEIGHT = 84
SIDE_MARGIN = 20


class TaskPanel(SidePanel):
    """Shows one task, or a new one that is kept as soon as it has a title.

    `entry_opened` tells the id of a time entry that was clicked.
    """

    entry_opened = Signal(object)

    def __init__(
        self, context: Context, actions: TaskActions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self._desk = context.desk
        self._actions = actions
        self._task: Task | None = None
        self._is_kept = False
        # The column keeps its right margin when the bar appears.
        self._scroll.gutter = SIDE_MARGIN
        self._form = Form()
        self._build_words()
        self._build_plan()
        self._build_choices()
        self.times = TaskTimes(self._desk)
        self.times.entry_opened.connect(self.entry_opened)
        self.content.addWidget(self._form)
        self.content.addWidget(self.times)
        self.content.addStretch(1)
        self._build_footer()

    def show_task(self, task_id: TaskId) -> None:
        """Open with a task of the store."""
        self._leave_field()
        try:
            task = self._desk.reads.tasks.get(task_id)
        except NotFound:
            self.close_panel()
            return
        self._show(task, is_kept=True)

    def show_new(self, client_id: ClientId | None = None) -> None:
        """Open for a new task."""
        self._leave_field()
        self._show(replace(planning.new_task(self._desk), client_id=client_id), is_kept=False)
        self.title_field.setFocus()

    def refresh(self) -> None:
        """Show what is in the store now, if the panel is open; what is being typed stays."""
        if self.isHidden() or self._task is None or not self._is_kept:
            return
        try:
            task = self._desk.reads.tasks.get(self._task.id)
        except NotFound:
            self._task = None
            self.close_panel()
            return
        if task != self._task:
            self._fill(task)
        self._show_state()

    # Building

    def _build_words(self) -> None:
        self.title_field = QLineEdit()
        self.title_row = self._form.add(self.tr("Title"), self.title_field)
        self.title_field.editingFinished.connect(self._on_title_left)
        self.client = QComboBox()
        self.client_row = self._form.add(self.tr("Client"), self.client)
        self.client.activated.connect(self._on_client_chosen)
        self.service = QComboBox()
        self.service_row = self._form.add(self.tr("Service"), self.service)
        self.service.activated.connect(self._on_service_chosen)

    def _build_plan(self) -> None:
        self.due_on = DateEdit(self._desk.today)
        self.due_at = TimeEdit()
        self.estimate = DurationEdit(parse_duration)
        self.due_row, self.time_row, self.estimate_row = self._form.add_line(
            (self.tr("Due"), self.due_on),
            (self.tr("Time"), self.due_at),
            (self.tr("Estimate"), self.estimate),
            stretch=(5, 3, 3),
        )
        self._connect_value(self.due_on, self.due_row, "due_on", self._about_day)
        self._connect_value(self.due_at, self.time_row, "due_at", self._about_time)
        self._connect_value(
            self.estimate, self.estimate_row, "estimate_seconds", self._about_length
        )
        self.repeat = RepeatEditor()
        self.repeat_row = self._form.add(self.tr("Repeat"), self.repeat)
        self.repeat.changed.connect(self._on_rule_changed)

    def _build_choices(self) -> None:
        self.billable = QCheckBox(self.tr("Billable"))
        self.important = QCheckBox(self.tr("Important"))
        boxes = QWidget()
        line = QHBoxLayout(boxes)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(18)
        line.addWidget(self.billable)
        line.addWidget(self.important)
        line.addStretch(1)
        self._form.add_widget(boxes)
        self.billable.clicked.connect(lambda on: self._apply(self.title_row, billable=on))
        self.important.clicked.connect(lambda on: self._apply(self.title_row, important=on))
        self.tags = QLineEdit()
        self.tags_row = self._form.add(self.tr("Tags"), self.tags)
        self.tags.editingFinished.connect(self._on_tags_left)
        self.notes = _Notes()
        self.notes_row = self._form.add(self.tr("Notes"), self.notes)
        self.notes.left.connect(self._on_notes_left)

    def _build_footer(self) -> None:
        self.delete = IconButton("trash-2", self.tr("Delete the task"))
        self.delete.clicked.connect(self._on_delete_clicked)
        self.done = Button(icon="check")
        self.done.clicked.connect(self._on_done_clicked)
        self.timer = Button(icon="play")
        self.timer.clicked.connect(self._on_timer_clicked)
        self.footer.addWidget(self.delete)
        self.footer.addStretch(1)
        self.footer.addWidget(self.done)
        self.footer.addWidget(self.timer)

    def _connect_value(
        self, field: ValueEdit, row: FormRow, name: str, about: Callable[[], str]
    ) -> None:
        def left() -> None:
            row.set_error(about() if field.is_wrong() else "")

        field.editingFinished.connect(left)
        field.value_changed.connect(lambda value: self._apply(row, **{name: value}))

    # Showing

    def _show(self, task: Task, *, is_kept: bool) -> None:
        self._is_kept = is_kept
        self._fill_choices(task)
        self._fill(task)
        self._show_state()
        self.show()

    def _fill(self, task: Task) -> None:
        self._task = task
        for row in self._rows():
            row.set_error("")
        self.title.setText(task.title or self.tr("New task"))
        self.title_field.setText(task.title)
        self.client.setCurrentIndex(self.client.findData(task.client_id))
        self.service.setCurrentIndex(self.service.findData(task.service_id))
        self.due_on.set_value(task.due_on)
        self.due_at.set_value(task.due_at)
        self.estimate.set_value(task.estimate_seconds)
        self.repeat.show_rule(task.repeat.rule if task.repeat else None, task.due_on)
        self.billable.setChecked(task.billable)
        self.important.setChecked(task.important)
        self.tags.setText(" ".join(f"#{tag}" for tag in task.tags))
        self.notes.setPlainText(task.notes)

    def _fill_choices(self, task: Task) -> None:
        reads = self._desk.reads
        self.client.clear()
        self.client.addItem(_dot_icon(dot_of(0)), client_name(""), None)
        for client in reads.clients.all():
            if not client.is_archived or client.id == task.client_id:
                self.client.addItem(_dot_icon(dot_of(client.colour)), client.name, client.id)
        self.service.clear()
        self.service.addItem(self.tr("None"), None)
        for service in reads.services.all():
            if service.archived_at is None or service.id == task.service_id:
                self.service.addItem(service.name, service.id)

    def _show_state(self) -> None:
        """What the timer and completion change: the buttons and the times."""
        task = self._task
        for widget in (self.delete, self.done, self.timer, self.times):
            widget.setVisible(self._is_kept)
        if task is None or not self._is_kept:
            return
        running = self._desk.reads.time.running()
        runs = running is not None and running.task.id == task.id
        self.timer.setText(self.tr("Stop") if runs else self.tr("Start"))
        self.timer.set_icon("square" if runs else "play")
        self.timer.setVisible(runs or task.is_open)
        self.done.setText(self.tr("Done") if task.is_open else self.tr("Open again"))
        self.done.set_icon("check" if task.is_open else "undo-2")
        self.times.show_task(task.id)

    def _rows(self) -> tuple[FormRow, ...]:
        return (
            self.title_row,
            self.client_row,
            self.service_row,
            self.due_row,
            self.time_row,
            self.estimate_row,
            self.repeat_row,
            self.tags_row,
            self.notes_row,
        )

    # Keeping

    def _apply(self, row: FormRow, **changes: Any) -> None:
        """Keep what a field says now, or say under it why that cannot be."""
        before = self._task
        if before is None:
            return
        after = replace(before, **changes)
        row.set_error("")
        if after == before:
            return
        kept = attempt(in_words(row.set_error), self._kept, after)
        if kept is None:
            return
        was_kept, self._is_kept = self._is_kept, bool(kept.title)
        self._fill(kept)
        self._show_state()
        if was_kept:
            said = self.tr("“{task}” is changed.").format(task=kept.title)
            self._actions.offer_undo(said, before)

    def _kept(self, task: Task) -> Task:
        """The task in the store; a new one without a title is only remembered here."""
        if self._is_kept:
            return planning.change_task(self._desk, task)
        return planning.add_task(self._desk, task) if task.title.strip() else task

    def _on_title_left(self) -> None:
        if self._is_kept or self.title_field.text().strip():
            self._apply(self.title_row, title=self.title_field.text())

    def _on_client_chosen(self) -> None:
        self._apply(self.client_row, client_id=self.client.currentData())

    def _on_service_chosen(self) -> None:
        self._apply(self.service_row, service_id=self.service.currentData())

    def _on_rule_changed(self, rule: Rule | None) -> None:
        if self._task is not None:
            repeated = planning.repeated(self._desk, self._task, rule)
            self._apply(self.repeat_row, repeat=repeated.repeat)

    def _on_tags_left(self) -> None:
        words = self.tags.text().replace(",", " ").split()
        tags = dict.fromkeys(word.lstrip("#") for word in words)
        self._apply(self.tags_row, tags=tuple(tag for tag in tags if tag))

    def _on_notes_left(self) -> None:
        self._apply(self.notes_row, notes=self.notes.toPlainText())

    def _on_delete_clicked(self) -> None:
        if self._task is not None:
            self._actions.delete(self._task)

    def _on_done_clicked(self) -> None:
        if self._task is not None:
            self._actions.toggle_done(self._task)

    def _on_timer_clicked(self) -> None:
        if self._task is not None:
            self._actions.toggle_timer(self._task.id)

    def _leave_field(self) -> None:
        """Keep what is being typed before another task takes its place."""
        field = QApplication.focusWidget()
        if field is not None and self.isAncestorOf(field):
            field.clearFocus()

    def _about_day(self) -> str:
        day = wording.day_numeric(self._desk.today())
        return self.tr("There is no such day. Write it like {day}.").format(day=day)

    def _about_time(self) -> str:
        return self.tr("Write it like 9:30.")

    def _about_length(self) -> str:
        return self.tr("Write it like 1:30.")


class _Notes(QPlainTextEdit):
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setFixedHeight(NOTES_HEIGHT)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


def _dot_icon(dot: int) -> QIcon:
    edge = DOT + 6
    pixmap = QPixmap(edge * 2, edge * 2)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = shapes.smooth(pixmap)
    shapes.dot(painter, QPointF(edge / 2, edge / 2), DOT, client_color(dot))
    painter.end()
    return QIcon(pixmap)
