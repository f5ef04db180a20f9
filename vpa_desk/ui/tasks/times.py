"""The time worked on a task: its entries, and a line to add one."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from vpa_desk.domain.days import zone_named
from vpa_desk.domain.ids import TaskId
from vpa_desk.domain.overviews import EntryLine
from vpa_desk.domain.spans import Span
from vpa_desk.domain.timekeeping import TimeEntry
from vpa_desk.services import timekeeping
from vpa_desk.services.desk import Desk
from vpa_desk.ui import wording
from vpa_desk.ui.widgets.attempt import attempt, in_words, tell
from vpa_desk.ui.widgets.buttons import Button
from vpa_desk.ui.widgets.date_edit import DateEdit
from vpa_desk.ui.widgets.form import FormRow
from vpa_desk.ui.widgets.text import Text

SHOWN = 8


class TaskTimes(QWidget):
    """Entries, newest first; `entry_opened` tells the id of one that was clicked."""

    entry_opened = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._task_id: TaskId | None = None
        self.sum = Text("", "time", "text2")
        self._entries = QVBoxLayout()
        self._entries.setSpacing(0)
        self.add = Button(self.tr("Add time"), kind="link", icon="plus")
        self.add.clicked.connect(self._on_add_clicked)
        self.line = self._line()
        head = QHBoxLayout()
        head.addWidget(Text(self.tr("Times"), "h3"))
        head.addStretch(1)
        head.addWidget(self.sum)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addLayout(self._entries)
        layout.addWidget(self.line)
        bottom = QHBoxLayout()
        bottom.addWidget(self.add)
        bottom.addStretch(1)
        layout.addLayout(bottom)

    def show_task(self, task_id: TaskId) -> None:
        """Show the entries of a task."""
        if task_id != self._task_id:
            self.line.hide()
            self.add.show()
        self._task_id = task_id
        lines = self._desk.reads.time.of_task(task_id)
        _clear(self._entries)
        for line in lines[:SHOWN]:
            self._entries.addWidget(self._entry(line))
        if len(lines) > SHOWN:
            more = self.tr("and %n more", "", len(lines) - SHOWN)
            self._entries.addWidget(Text(more, "meta", "text3"))
        seconds = sum(line.entry.seconds for line in lines)
        self.sum.setText(wording.hours(seconds) if seconds else "")

    def _entry(self, line: EntryLine) -> QWidget:
        entry = line.entry
        zone = zone_named(entry.zone)
        start, end = (at.astimezone(zone) for at in (entry.started_at, entry.ended_at))
        span = f"{wording.time_of_day(start)} – {wording.time_of_day(end)}"
        button = Button(f"{wording.day_short(entry.day)}, {span}", kind="link")
        button.setAccessibleDescription(wording.duration(entry.seconds))
        button.clicked.connect(lambda: self.entry_opened.emit(entry.id))
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(button)
        layout.addStretch(1)
        if line.invoice is not None:
            layout.addWidget(Text(line.invoice or self.tr("draft"), "meta", "text3"))
        layout.addWidget(Text(wording.duration(entry.seconds), "time", "text2"))
        return row

    def _line(self) -> FormRow:
        self.day = DateEdit(self._desk.today)
        self.day.setAccessibleName(self.tr("Day"))
        self.length = QLineEdit()
        self.length.setPlaceholderText(self.tr("1:30 or 9–10:30"))
        self.length.setAccessibleName(self.tr("Length, or from and to"))
        self.length.returnPressed.connect(self._on_entered)
        keep = Button(self.tr("Add"))
        keep.clicked.connect(self._on_entered)
        fields = QWidget()
        layout = QHBoxLayout(fields)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.day, 5)
        layout.addWidget(self.length, 5)
        layout.addWidget(keep)
        row = FormRow(self.tr("New time"), fields)
        row.hide()
        return row

    def _on_add_clicked(self) -> None:
        self.day.set_value(self._desk.today())
        self.line.set_error("")
        self.line.show()
        self.add.hide()
        self.length.setFocus()

    def _on_entered(self) -> None:
        day = self.day.value()
        if self._task_id is None or day is None:
            self.line.set_error(
                self.tr("Which day? Write it like {day}.").format(day=self._today())
            )
            return
        span = timekeeping.span_until_now(self._desk, self.length.text(), day)
        if span is None:
            self.line.set_error(self.tr("Write a length like 1:30, or from and to like 9–10:30."))
            return
        entry = attempt(in_words(self.line.set_error), self._added, self._task_id, span)
        if entry is not None:
            self._on_added(entry)

    def _added(self, task_id: TaskId, span: Span) -> TimeEntry:
        fresh = timekeeping.new_entry(self._desk, task_id)
        entry = replace(fresh, started_at=span.started_at, seconds=span.seconds)
        return timekeeping.add_entry(self._desk, entry)

    def _on_added(self, entry: TimeEntry) -> None:
        self.length.clear()
        self.line.hide()
        self.add.show()
        self.show_task(entry.task_id)
        said = self.tr("{time} added.").format(time=wording.hours(entry.seconds))
        tell(self, said, lambda: timekeeping.delete_entry(self._desk, entry.id))

    def _today(self) -> str:
        return wording.day_numeric(self._desk.today())


def _clear(layout: QVBoxLayout) -> None:
    while item := layout.takeAt(0):
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()
