"""The lists of one client: tasks, times, invoices; and the notes."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QStackedLayout, QWidget

from vpa_desk.domain.clients import Client
from vpa_desk.domain.overviews import EntryLine, InvoiceLine, TaskLine
from vpa_desk.ui import wording
from vpa_desk.ui.invoices.table import (
    LINE,
    InvoiceDelegate,
    InvoiceTableModel,
)
from vpa_desk.ui.invoices.table import Column as InvoiceColumn
from vpa_desk.ui.widgets.buttons import Button
from vpa_desk.ui.widgets.card import Card
from vpa_desk.ui.widgets.empty_state import EmptyState
from vpa_desk.ui.widgets.row_table import ROW, Column, RowTableModel
from vpa_desk.ui.widgets.table import Table
from vpa_desk.ui.widgets.text import Text
from vpa_desk.ui.widgets.text_area import TextArea

MEASURED_ROWS = 20


class TabTable(Card):
    """A table on a card, or a word about why it is empty."""

    def __init__(self, table: Table, empty: EmptyState, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.table = table
        self.empty = empty
        self._stack = QStackedLayout()
        self._stack.addWidget(table)
        self._stack.addWidget(empty)
        self.body.addLayout(self._stack, 1)

    def show_count(self, count: int) -> None:
        """Show the table if there is anything in it."""
        self._stack.setCurrentIndex(0 if count else 1)


class TasksTab(TabTable):
    """The open tasks of a client; `opened` tells the id of one."""

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        table = Table(self.tr("Open tasks"), stretch=0)
        empty = EmptyState("list-todo", self.tr("No open task for this client."))
        super().__init__(table, empty, parent)
        self.model = RowTableModel(
            [
                Column(self.tr("Task"), lambda line: line.task.title),
                Column(self.tr("Service"), lambda line: line.service, quiet=True),
                Column(self.tr("Due"), _due),
                Column(self.tr("Tracked"), _tracked, figures=True),
            ],
            self,
        )
        table.setModel(self.model)
        fit(table)
        table.opened.connect(lambda index: self.opened.emit(index.data(ROW).task.id))

    def show_tasks(self, lines: Sequence[TaskLine]) -> None:
        """Show these tasks."""
        self.model.show_rows(lines)
        self.show_count(len(lines))


class TimesTab(TabTable):
    """The newest times of a client; `more_wanted` asks for older ones."""

    more_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        table = Table(self.tr("Times"), stretch=1)
        hint = self.tr("Start the timer, or write down what you did on the page Times.")
        empty = EmptyState("clock", self.tr("Nothing tracked for this client."), hint)
        super().__init__(table, empty, parent)
        self.model = RowTableModel(
            [
                Column(self.tr("Day"), lambda line: wording.day_numeric(line.entry.day)),
                Column(self.tr("Task"), lambda line: line.task),
                Column(self.tr("Billed"), self._billed, quiet=True),
                Column(
                    self.tr("Length"),
                    lambda line: wording.duration(line.entry.seconds),
                    figures=True,
                ),
            ],
            self,
        )
        table.setModel(self.model)
        fit(table)
        self.more = Button(self.tr("Show older times"), kind="link")
        self.more.clicked.connect(self.more_wanted)
        self.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignHCenter)

    def show_entries(self, lines: Sequence[EntryLine], count: int) -> None:
        """Show these times of `count` in all."""
        self.model.show_rows(lines)
        self.show_count(len(lines))
        self.more.setVisible(len(lines) < count)

    def _billed(self, line: EntryLine) -> str:
        if line.invoice is not None:
            return line.invoice or self.tr("in a draft")
        return self.tr("not yet") if line.entry.billable else self.tr("not billable")


class InvoicesTab(TabTable):
    """Drafts and invoices of a client; `opened` tells the id of one."""

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        table = Table(self.tr("Invoices"), stretch=int(InvoiceColumn.STANDING))
        empty = EmptyState("receipt-text", self.tr("No invoice for this client yet."))
        super().__init__(table, empty, parent)
        self.model = InvoiceTableModel(self)
        table.setModel(self.model)
        table.setItemDelegate(InvoiceDelegate(table))
        for column in (InvoiceColumn.CLIENT, InvoiceColumn.MAIL):
            table.setColumnHidden(int(column), True)
        fit(table)
        table.opened.connect(lambda index: self.opened.emit(index.data(LINE).id))

    def show_invoices(self, lines: Sequence[InvoiceLine], today: date) -> None:
        """Show these, drafts first."""
        self.model.show_lines(lines, today)
        self.show_count(len(lines))


class NotesTab(Card):
    """What is good to know about a client; `left` tells the client's id and the text."""

    left = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._client: Client | None = None
        self.area = TextArea(lines=8)
        self.area.setAccessibleName(self.tr("Notes"))
        self.area.setPlaceholderText(
            self.tr("Preferences, contacts, where a password is kept – never the password itself.")
        )
        self.area.value_changed.connect(self._on_changed)
        self.body.addWidget(self.area, 1)
        self.body.addWidget(Text(self.tr("Kept when you leave the field."), "meta", "text3"))

    def show_client(self, client: Client) -> None:
        """Show the notes of a client; what is being typed about the same one stays."""
        is_same = self._client is not None and self._client.id == client.id
        if is_same and self.area.is_changed():
            return
        self.area.finish()
        self._client = client
        self.area.set_value(client.notes)

    def _on_changed(self, text: str) -> None:
        if self._client is not None:
            self.left.emit(self._client.id, text)


def fit(table: Table) -> None:
    """Each column as wide as what it holds; the stretched one takes the rest."""
    head = table.horizontalHeader()
    head.setResizeContentsPrecision(MEASURED_ROWS)
    for column in range(head.count()):
        if head.sectionResizeMode(column) is not QHeaderView.ResizeMode.Stretch:
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)


def _due(line: TaskLine) -> str:
    return wording.day_short(line.task.due_on) if line.task.due_on else "–"


def _tracked(line: TaskLine) -> str:
    estimate = line.task.estimate_seconds
    tracked = wording.duration(line.seconds)
    return f"{tracked} / {wording.duration(estimate)}" if estimate else tracked
