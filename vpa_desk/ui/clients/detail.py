"""One client with everything known of them, tab by tab."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from vpa_desk.domain.clients import Client
from vpa_desk.domain.overviews import InvoiceLine, UnbilledLine
from vpa_desk.ui.clients.head import ClientHead
from vpa_desk.ui.clients.overview import FEW, ClientFacts, ClientOverview
from vpa_desk.ui.clients.tabs import InvoicesTab, NotesTab, TasksTab, TimesTab
from vpa_desk.ui.clients.terms_tab import TermsTab
from vpa_desk.ui.widgets.page import Context
from vpa_desk.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from vpa_desk.domain.overviews import EntryLine

PAGE_SIZE = 100
GUTTER = 12


class ClientDetail(QWidget):
    """Head and tabs of one client. A tab reads the store when it is shown.

    `terms_changed` tells the client before and after, `notes_left` the id and the text.
    """

    task_opened = Signal(object)
    invoice_opened = Signal(object)
    terms_changed = Signal(object, object)
    notes_left = Signal(object, str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = context.desk
        self.client: Client | None = None
        self._unbilled: UnbilledLine | None = None
        self._is_counted = False
        self._entries: tuple[EntryLine, ...] = ()
        self.head = ClientHead(context)
        self.overview = ClientOverview()
        self.tasks, self.times, self.invoices = TasksTab(), TimesTab(), InvoicesTab()
        self.terms, self.notes = TermsTab(context), NotesTab()
        self._tabs = {
            "overview": self.overview,
            "tasks": self.tasks,
            "times": self.times,
            "invoices": self.invoices,
            "terms": self.terms,
            "notes": self.notes,
        }
        self._build()
        self._connect()

    def show_client(
        self, client: Client, unbilled: UnbilledLine | None, *, is_counted: bool
    ) -> None:
        """Show a client; `unbilled` counts only if `is_counted`, else it is not known yet."""
        if self.client is None or self.client.id != client.id:
            self._entries = ()
        self.client = client
        self._unbilled = unbilled
        self._is_counted = is_counted
        self.head.show_client(client)
        # They keep what is being typed, so they hear of each change.
        self.terms.show_client(client)
        self.notes.show_client(client)
        self._show_tab()

    def show_tab(self, key: str) -> None:
        """Go to a tab: overview, tasks, times, invoices, terms or notes."""
        self.segments.choose(key)
        self._show_tab()

    def show_older(self) -> None:
        """Read the next hundred times."""
        if self.client is not None and self._entries:
            last = self._entries[-1].entry
            page = self._desk.reads.time.page(last, PAGE_SIZE, self.client.id)
            self._entries += page
            self._show_entries(self.client)

    def _build(self) -> None:
        self.segments = Segmented(
            self.tr("What of the client"),
            [
                ("overview", self.tr("Overview")),
                ("tasks", self.tr("Tasks")),
                ("times", self.tr("Times")),
                ("invoices", self.tr("Invoices")),
                ("terms", self.tr("Terms")),
                ("notes", self.tr("Notes")),
            ],
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.overview)
        for tab in list(self._tabs.values())[1:]:
            self._stack.addWidget(_with_gutter(tab))
        top = QVBoxLayout()
        top.setContentsMargins(0, 0, GUTTER, 0)
        top.setSpacing(14)
        top.addWidget(self.head)
        top.addWidget(self.segments)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        layout.addLayout(top)
        layout.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.segments.chosen.connect(lambda _key: self._show_tab())
        self.overview.more.connect(self.show_tab)
        self.tasks.opened.connect(self.task_opened)
        self.invoices.opened.connect(self.invoice_opened)
        self.times.more_wanted.connect(self.show_older)
        self.terms.changed.connect(self.terms_changed)
        self.notes.left.connect(self.notes_left)

    def _show_tab(self) -> None:
        key = self.segments.key()
        self._stack.setCurrentIndex(list(self._tabs).index(key))
        if self.client is None:
            return
        match key:
            case "overview":
                self.overview.show_facts(self._facts(self.client))
            case "tasks":
                self.tasks.show_tasks(self._desk.reads.tasks.open(self.client.id))
            case "times":
                self._read_entries(self.client)
            case "invoices":
                self.invoices.show_invoices(self._invoices(self.client), self._desk.today())

    def _facts(self, client: Client) -> ClientFacts:
        reads = self._desk.reads
        return ClientFacts(
            client=client,
            today=self._desk.today(),
            entries=reads.time.page(None, FEW, client.id),
            tasks=reads.tasks.open(client.id),
            invoices=self._invoices(client),
            unbilled=self._unbilled,
            is_counted=self._is_counted,
        )

    def _invoices(self, client: Client) -> tuple[InvoiceLine, ...]:
        reads = self._desk.reads
        drafts = tuple(line for line in reads.papers.drafts() if line.client_id == client.id)
        issued: tuple[InvoiceLine, ...] = reads.papers.invoices_of(client.id, self._desk.today())
        return drafts + issued

    def _read_entries(self, client: Client) -> None:
        """Read as many times as were shown already, so that a reload does not fold them up."""
        count = max(PAGE_SIZE, len(self._entries))
        self._entries = self._desk.reads.time.page(None, count, client.id)
        self._show_entries(client)

    def _show_entries(self, client: Client) -> None:
        count = self._desk.reads.time.count(client.id)
        self.times.show_entries(self._entries, count)


def _with_gutter(tab: QWidget) -> QWidget:
    """The tab with room on the right, where the bar of a longer one would be."""
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, GUTTER, 0)
    layout.addWidget(tab)
    return holder
