"""One time entry beside the list: what was done, for whom, from when to when."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QWidget

from vpa_desk.domain.ids import ClientId, EntryId, ServiceId, TaskId
from vpa_desk.domain.overviews import EntryLine, TaskLine
from vpa_desk.domain.spans import Span
from vpa_desk.domain.tasks import Task, TaskWithoutTitle, TitleTooLong
from vpa_desk.domain.timekeeping import EntryIsBilled, EntryIsReserved, TimeEntry
from vpa_desk.services import planning, timekeeping
from vpa_desk.ui.client_words import client_name
from vpa_desk.ui.times.entry_table import span_words
from vpa_desk.ui.times.fields import TimeFields
from vpa_desk.ui.times.task_field import TaskField
from vpa_desk.ui.widgets.attempt import attempt, reason
from vpa_desk.ui.widgets.banner import Banner
from vpa_desk.ui.widgets.buttons import Button
from vpa_desk.ui.widgets.form import Form
from vpa_desk.ui.widgets.line_edit import LineEdit
from vpa_desk.ui.widgets.page import Context
from vpa_desk.ui.widgets.refilled_combo import RefilledCombo
from vpa_desk.ui.widgets.side_panel import SidePanel
from vpa_desk.ui.widgets.text import Text

NO_TASK = TaskId(0)
RECENT = 20
SIDE_MARGIN = 20


@dataclass(frozen=True, slots=True)
class Kept:
    """What was saved, what stood there before, and the task made for it, if any."""

    entry: TimeEntry
    before: TimeEntry | None
    new_task: TaskId | None


@dataclass(frozen=True, slots=True)
class Fresh:
    """A time not kept yet: when, and for what as far as it is known."""

    span: Span
    client_id: ClientId | None = None
    service_id: ServiceId | None = None
    task_id: TaskId | None = None


class EntryForm(SidePanel):
    """Shows a kept entry or a fresh one; changing one of the times moves the others.

    `kept` tells a `Kept`, `delete_clicked` the line, `invoice_clicked` the id of the invoice
    that holds the entry. What is typed stays until it is saved or discarded.
    """

    kept = Signal(object)
    delete_clicked = Signal(object)
    invoice_clicked = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk = context.desk
        self._line: EntryLine | None = None
        self._id = EntryId(0)
        self._can_save = True
        self._loaded: tuple[object, ...] = ()
        # The column keeps its right margin when the bar appears.
        self._scroll.gutter = SIDE_MARGIN
        self.banner = Banner()
        self.way_out = Button(kind="link")
        self.way_out.clicked.connect(self._on_way_out)
        self._run: Callable[[], None] = self.discard
        self.content.addWidget(self.banner)
        self.content.addWidget(self.way_out, 0, Qt.AlignmentFlag.AlignLeft)
        self._build_work()
        self._build_times()
        self.content.addWidget(self._form)
        self.content.addStretch(1)
        self._build_footer()

    def show_line(self, line: EntryLine) -> None:
        """Open with an entry of the store; one that is billed can only be read."""
        self._when_free(lambda: self._load_line(line))

    def show_fresh(self, fresh: Fresh) -> None:
        """Open with a time that is not kept yet."""
        self._when_free(lambda: self._load_fresh(fresh))

    def shows(self, entry_id: EntryId) -> bool:
        """Whether this entry is open."""
        return self.isVisible() and self._id == entry_id

    def is_dirty(self) -> bool:
        """Whether something was typed that is not saved."""
        return self._loaded != self._state()

    def save(self) -> None:
        """Keep what stands there, or say under the field what is wrong."""
        if not self._can_save:
            return
        self._calm()
        if not self.times.read():
            return
        kept = attempt(self._refuse, self._kept)
        if kept is not None:
            self.discard()
            self.kept.emit(kept)

    def discard(self) -> None:
        """Forget what was typed, and close."""
        self._loaded = self._state()
        self.close_panel()

    def _build_work(self) -> None:
        self._form = Form()
        self.task, self.client, self.service = TaskField(), RefilledCombo(), RefilledCombo()
        self.text = LineEdit(self.tr("As the task is called"))
        self.task_row = self._form.add(self.tr("Task"), self.task)
        self._form.add(self.tr("Client"), self.client)
        self._form.add(self.tr("Service"), self.service)
        self._form.add(self.tr("What was done"), self.text)
        self.task.task_chosen.connect(self._on_task_chosen)
        self.task.editTextChanged.connect(lambda _text: self._tell_new_task())
        self.client.value_changed.connect(self._on_client_chosen)

    def _build_times(self) -> None:
        at = self._desk.now()
        self.times = TimeFields(self._desk.today, Span(at, at, self._desk.zone()))
        self.times.changed.connect(self._tell_overlap)
        self._form.add_widget(self.times)
        self.billable = QCheckBox(self.tr("Billable"))
        self._form.add_widget(self.billable)
        self.overlap = Text("", "meta", "warn")
        self.overlap.setWordWrap(True)
        self.overlap.hide()
        self._form.add_widget(self.overlap)

    def _build_footer(self) -> None:
        self.delete = Button(self.tr("Delete"), kind="danger", icon="trash-2")
        self.delete.clicked.connect(self._on_delete_clicked)
        self.save_button = Button(self.tr("Save"), kind="primary")
        self.save_button.clicked.connect(self.save)
        self.footer.addWidget(self.delete)
        self.footer.addStretch(1)
        self.footer.addWidget(self.save_button)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.save)

    def _when_free(self, load: Callable[[], None]) -> None:
        """Load, unless something typed would be lost: then ask first."""
        if self.isHidden() or not self.is_dirty():
            load()
            self.show()
            self.task.setFocus()
            return
        said, hint = self.tr("This time is not saved yet."), self.tr("Save it, or discard it.")
        self.banner.tell(said, hint, tone="warn")
        self._offer(self.tr("Discard what I typed"), lambda: self._discard_and(load))

    def _discard_and(self, load: Callable[[], None]) -> None:
        self._loaded = self._state()
        self._when_free(load)

    def _load_line(self, line: EntryLine) -> None:
        entry = line.entry
        self._line, self._id = line, entry.id
        self.title.setText(self.tr("Time"))
        task = self._desk.reads.tasks.line(entry.task_id)
        self._show_work(task, entry.client_id, entry.service_id)
        self.text.set_value("" if entry.text == line.task else entry.text)
        self.billable.setChecked(entry.billable)
        self._load_span(Span(entry.started_at, entry.ended_at, entry.zone))
        self._lock(line)

    def _load_fresh(self, fresh: Fresh) -> None:
        self._line, self._id = None, EntryId(self._desk.new_id())
        self.title.setText(self.tr("New time"))
        task = None
        if fresh.task_id is not None:
            task = self._desk.reads.tasks.line(fresh.task_id)
        self._show_work(task, fresh.client_id, fresh.service_id)
        self.text.set_value("")
        self.billable.setChecked(task.task.billable if task else True)
        self._load_span(fresh.span)
        self._lock(None)

    def _load_span(self, span: Span) -> None:
        self._calm()
        self.times.show_span(span)
        self._loaded = self._state()

    def _show_work(
        self, task: TaskLine | None, client_id: ClientId | None, service_id: ServiceId | None
    ) -> None:
        reads = self._desk.reads
        clients = [
            (one.id, one.name)
            for one in reads.clients.all()
            if not one.is_archived or one.id == client_id
        ]
        services = [
            (one.id, one.name)
            for one in reads.services.all()
            if one.archived_at is None or one.id == service_id
        ]
        self.client.offer([(None, client_name("")), *clients], client_id)
        self.service.offer([(None, "–"), *services], service_id)
        recent = reads.tasks.recent(RECENT)
        known = {line.task.id for line in recent}
        others = [line for line in reads.tasks.open() if line.task.id not in known]
        self.task.offer((*recent, *others), task)
        self._tell_new_task()

    def _lock(self, line: EntryLine | None) -> None:
        """A billed entry can only be read, and says where it is billed."""
        is_billed = line is not None and line.invoice is not None
        for field in (self.task, self.client, self.service, self.billable):
            field.setEnabled(not is_billed)
        self.text.setReadOnly(is_billed)
        self.times.set_read_only(locked=is_billed)
        self._can_save = not is_billed
        self.save_button.setVisible(not is_billed)
        self.delete.setVisible(line is not None and not is_billed)
        if line is not None and is_billed:
            self._explain(line)

    def _explain(self, line: EntryLine) -> None:
        words = self.tr("Show invoice {number}") if line.invoice else self.tr("Show the draft")
        case = EntryIsBilled(line.invoice) if line.invoice else EntryIsReserved(line.client)
        self.banner.tell(reason(case), tone="info")
        invoice = line.entry.paper_id
        self._offer(words.format(number=line.invoice), lambda: self.invoice_clicked.emit(invoice))

    def _offer(self, words: str, run: Callable[[], None]) -> None:
        """A way on, under the banner; the panel is too narrow for it beside the words."""
        self._run = run
        self.way_out.setText(words)
        self.way_out.show()

    def _on_way_out(self) -> None:
        self._run()

    def _calm(self) -> None:
        self.banner.hide()
        self.way_out.hide()
        self.task_row.set_error("")

    def _on_task_chosen(self, line: TaskLine) -> None:
        task = line.task
        self.client.set_value(task.client_id)
        self.service.set_value(task.service_id)
        self.billable.setChecked(task.billable and task.client_id is not None)
        self._tell_new_task()

    def _on_client_chosen(self, _client_id: ClientId | None) -> None:
        self._tell_new_task()

    def _tell_new_task(self) -> None:
        """Say when the title is none of the client's tasks: then it becomes one."""
        client = self.client.currentText()
        is_new = bool(self.task.title()) and self._task_id() is None
        words = self.tr("A new task, for: {client}").format(client=client) if is_new else ""
        self.task_row.set_error("")
        self.task_row.hint.setText(words)
        self.task_row.hint.setVisible(is_new)

    def _tell_overlap(self) -> None:
        entry = self._entry(NO_TASK)
        line = self._desk.reads.time.overlapping(entry) if entry.seconds > 0 else None
        self.overlap.setVisible(line is not None)
        if line is not None:
            words = self.tr("Overlaps {span} {task} ({client}). It can be saved all the same.")
            client = client_name(line.client)
            span = span_words(line.entry)
            self.overlap.setText(words.format(span=span, task=line.task, client=client))

    def _task_id(self) -> TaskId | None:
        return self.task.task_for(self.client.value())

    def _entry(self, task_id: TaskId) -> TimeEntry:
        """The entry as it stands there."""
        span = self.times.span
        return TimeEntry(
            id=self._id,
            task_id=task_id,
            client_id=self.client.value(),
            service_id=self.service.value(),
            text=self.text.value() or self.task.title(),
            started_at=span.started_at,
            seconds=span.seconds,
            zone=span.zone,
            billable=self.billable.isChecked(),
        )

    def _kept(self) -> Kept:
        """The entry saved, with a new task if it is on none of the client's."""
        task_id, made = self._task_id(), None
        if task_id is None:
            made = self._new_task()
            task_id = made.id
        entry = self._entry(task_id)
        keep = timekeeping.add_entry if self._line is None else timekeeping.change_entry
        saved = keep(self._desk, entry, new_task=made)
        before = None if self._line is None else self._line.entry
        return Kept(saved, before, None if made is None else made.id)

    def _new_task(self) -> Task:
        return replace(
            planning.new_task(self._desk, self.task.title()),
            client_id=self.client.value(),
            service_id=self.service.value(),
            billable=self.billable.isChecked(),
        )

    def _refuse(self, error: Exception) -> None:
        if isinstance(error, TaskWithoutTitle | TitleTooLong):
            self.task_row.set_error(reason(error))
        elif not self.times.refuse(error):
            self.banner.tell(reason(error))

    def _on_delete_clicked(self) -> None:
        if self._line is not None:
            self.delete_clicked.emit(self._line)

    def _state(self) -> tuple[object, ...]:
        """Everything that can be typed, to see whether something was."""
        return (
            self.task.title(),
            self.client.value() if self.client.count() else None,
            self.service.value() if self.service.count() else None,
            self.text.text(),
            self.times.texts(),
            self.billable.isChecked(),
        )
