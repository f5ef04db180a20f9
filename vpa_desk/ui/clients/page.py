"""The clients: who she works for, on which terms, and what stands open with each."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QItemSelectionModel, QModelIndex, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QListView, QStackedWidget, QWidget

from vpa_desk.domain.clients import Client
from vpa_desk.domain.ids import ClientId, TaskId
from vpa_desk.domain.overviews import UnbilledLine
from vpa_desk.domain.topics import Topic
from vpa_desk.services import clients, planning, timekeeping
from vpa_desk.ui import theme
from vpa_desk.ui.clients.detail import GUTTER, ClientDetail
from vpa_desk.ui.clients.form import ClientForm
from vpa_desk.ui.clients.list_model import CLIENT, ClientDelegate, ClientListModel
from vpa_desk.ui.clients.start_chooser import StartChooser
from vpa_desk.ui.tasks.quick_entry import ClientWanted
from vpa_desk.ui.widgets.attempt import attempt
from vpa_desk.ui.widgets.buttons import Button
from vpa_desk.ui.widgets.card import Card
from vpa_desk.ui.widgets.empty_state import EmptyState
from vpa_desk.ui.widgets.page import Context, Page
from vpa_desk.ui.widgets.page_header import SIDE
from vpa_desk.ui.widgets.search_field import SearchField
from vpa_desk.ui.widgets.segmented import Segmented
from vpa_desk.ui.widgets.text import Text

LIST_WIDTH = 248


class ClientsPage(Page):
    """The list on the left, one client on the right."""

    topics = frozenset(
        {Topic.CLIENTS, Topic.ENTRIES, Topic.TASKS, Topic.INVOICES, Topic.SERVICES, Topic.SETTINGS}
    )

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, QCoreApplication.translate("ClientsPage", "Clients"), parent)
        self._desk = context.desk
        self._clients: tuple[Client, ...] = ()
        self._unbilled: dict[ClientId, UnbilledLine] = {}
        self._is_counted = False
        self._wanted: ClientId | None = None
        self._form: ClientForm | None = None
        self._add_header()
        self._add_list()
        self._add_body()
        self._connect()

    def reload(self) -> None:
        """Read the clients, and let the open sums be added up aside."""
        self._show_clients()
        self._count()

    def show_item(self, item: object) -> None:
        """Show the client with an id, or the form of a new one with a name."""
        if isinstance(item, ClientWanted):
            self._add_wanted(item)
        elif isinstance(item, str):
            self.add_client(item)
        elif isinstance(item, int):
            self._choose(ClientId(item))

    def add_client(self, name: str = "") -> None:
        """Open the form of a new client."""
        self._open(ClientForm(self.context, name=name, parent=self.window()))

    def _add_wanted(self, wanted: ClientWanted) -> None:
        form = ClientForm(self.context, name=wanted.name, parent=self.window())
        self._open(form)
        form.saved.connect(lambda client: wanted.made(client.id))
        form.rejected.connect(wanted.refused)

    def edit(self) -> None:
        """Open the form of the client shown."""
        client = self.detail.client
        if client is not None and self._pages.currentIndex() == 0:
            fresh = self._desk.reads.clients.get(client.id)
            self._open(ClientForm(self.context, fresh, parent=self.window()))

    def toggle_archive(self) -> None:
        """Put the client shown away, or take it out again."""
        client = self.detail.client
        if client is None:
            return
        verbs = (clients.archive_client, clients.unarchive_client)
        verb, back = verbs[::-1] if client.is_archived else verbs
        if attempt(self, verb, self._desk, client.id) is None:
            return
        words = (
            self.tr("{client} is active again.")
            if client.is_archived
            else self.tr("{client} is in the archive.")
        )
        self.tell(words.format(client=client.name), lambda: back(self._desk, client.id))

    # What it is made of

    def _add_header(self) -> None:
        self.segments = Segmented(
            self.tr("Which clients"),
            [("active", self.tr("Active")), ("archive", self.tr("Archive"))],
        )
        self.search = SearchField()
        self.header.filters.addWidget(self.segments)
        self.header.filters.addWidget(self.search)
        self.primary = Button(self.tr("Client"), kind="primary", icon="plus")
        self.primary.setAccessibleName(self.tr("New client"))
        self.header.set_primary(self.primary)

    def _add_list(self) -> None:
        self.model = ClientListModel(self)
        self.list = QListView()
        self.list.setAccessibleName(self.tr("Clients"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(ClientDelegate(self.list))
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.nobody = Text("", "body", "text2")
        self.nobody.setWordWrap(True)
        self.nobody.setContentsMargins(10, 8, 10, 8)
        self.card = Card()
        self.card.body.addWidget(self.nobody)
        self.card.body.addWidget(self.list, 1)
        layout = self.card.layout()
        if layout is not None:
            layout.setContentsMargins(8, 8, 8, 8)
        self.card.setFixedWidth(theme.current().px(LIST_WIDTH))

    def _add_body(self) -> None:
        self.detail = ClientDetail(self.context)
        self._nothing = QWidget()
        beside = QStackedWidget()
        beside.addWidget(self.detail)
        beside.addWidget(self._nothing)
        self._beside = beside
        both = QWidget()
        line = QHBoxLayout(both)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(20)
        line.addWidget(self.card)
        line.addWidget(beside, 1)
        add = Button(self.tr("Add client"), icon="plus")
        add.clicked.connect(lambda _checked: self.add_client())
        self.empty = EmptyState(
            "users",
            self.tr("No client yet."),
            self.tr("A client carries the address, the language and the rate of your invoices."),
            add,
        )
        self._pages = QStackedWidget()
        self._pages.addWidget(both)
        self._pages.addWidget(self.empty)
        # The bar of the overview lies in the margin of the page.
        self.body.setContentsMargins(SIDE, 0, SIDE - GUTTER, 16)
        self.body.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self.primary.clicked.connect(lambda _checked: self.add_client())
        self.segments.chosen.connect(lambda _key: self._show_clients())
        self.search.searched.connect(lambda _text: self._show_clients())
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.list.activated.connect(lambda _index: self.edit())
        head, detail = self.detail.head, self.detail
        head.invoice_clicked.connect(self._on_invoice)
        head.start_clicked.connect(self._on_start)
        head.edit_clicked.connect(self.edit)
        head.archive_clicked.connect(self.toggle_archive)
        detail.task_opened.connect(lambda task: self.navigate.emit("tasks", task))
        detail.invoice_opened.connect(lambda invoice: self.navigate.emit("invoices", invoice))
        detail.terms_changed.connect(self._on_terms)
        detail.notes_left.connect(self._on_notes)
        shortcut = QShortcut(QKeySequence("Ctrl+E"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.edit)

    # What it shows

    def _show_clients(self) -> None:
        everyone = self._desk.reads.clients.all()
        is_archive = self.segments.key() == "archive"
        self._clients = tuple(one for one in everyone if one.is_archived is is_archive)
        self._pages.setCurrentIndex(0 if everyone else 1)
        words = self.search.text().strip().casefold()
        shown = [one for one in self._clients if _matches(one, words)]
        wanted = self._wanted or (self.detail.client.id if self.detail.client else None)
        self.model.show_clients(shown, self._seconds())
        self._show_nobody(found=bool(shown), is_archive=is_archive, typed=bool(words))
        self._show_context()
        self._select(self.model.row_of(wanted) if wanted is not None else None)

    def _show_nobody(self, *, found: bool, is_archive: bool, typed: bool) -> None:
        self.nobody.setVisible(not found)
        self.list.setVisible(found)
        if typed:
            self.nobody.setText(self.tr("Nobody found."))
        elif is_archive:
            self.nobody.setText(self.tr("The archive is empty."))
        else:
            self.nobody.setText(self.tr("Everyone is in the archive."))

    def _show_context(self) -> None:
        count = len(self._clients)
        if self.segments.key() == "archive":
            self.header.set_context(self.tr("%n client(s) in the archive", "", count))
        else:
            self.header.set_context(self.tr("%n client(s)", "", count))

    def _select(self, row: int | None) -> None:
        """The row shown beside the list; the first one without a better."""
        self._wanted = None
        if not self.model.rowCount():
            self.detail.client = None
            self._beside.setCurrentWidget(self._nothing)
            return
        self._beside.setCurrentWidget(self.detail)
        index = self.model.index(row or 0)
        self.list.selectionModel().setCurrentIndex(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect
        )

    def _choose(self, client_id: ClientId) -> None:
        """Show a client wherever it is: archive and filter give way."""
        known = {one.id: one for one in self._desk.reads.clients.all()}
        if client_id not in known:
            return
        self.segments.choose("archive" if known[client_id].is_archived else "active")
        self.search.clear()
        self._wanted = client_id
        self._show_clients()

    def _show_detail(self, client: Client) -> None:
        line = self._unbilled.get(client.id)
        self.detail.show_client(client, line, is_counted=self._is_counted)

    def _seconds(self) -> dict[ClientId, int]:
        return {client: line.seconds for client, line in self._unbilled.items()}

    def _count(self) -> None:
        self.context.work.run(
            self,
            self._desk.reads.time.unbilled,
            then=self._on_counted,
        )

    def _on_counted(self, lines: tuple[UnbilledLine, ...]) -> None:
        self._unbilled = {line.client_id: line for line in lines}
        self._is_counted = True
        self.model.show_seconds(self._seconds())
        if self.detail.client is not None:
            self._show_detail(self.detail.client)

    # What is done on it

    def _on_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        if index.isValid():
            self._show_detail(index.data(CLIENT))

    def _on_invoice(self) -> None:
        if self.detail.client is not None:
            self.navigate.emit("invoices", ("client", self.detail.client.id))

    def _on_start(self) -> None:
        if self.detail.client is None:
            return
        tasks = self._desk.reads.tasks.open(self.detail.client.id)
        chooser = StartChooser(tasks, self.detail.head.start)
        chooser.task_chosen.connect(self._start)
        chooser.title_typed.connect(self._start_new)
        chooser.open_under(self.detail.head.start)

    def _start(self, task_id: TaskId) -> None:
        if attempt(self, timekeeping.start_timer, self._desk, task_id) is not None:
            self.tell(self.tr("The timer runs."))

    def _start_new(self, title: str) -> None:
        client = self.detail.client
        if client is None:
            return
        task = replace(planning.new_task(self._desk, title), client_id=client.id)
        if attempt(self, timekeeping.start_new, self._desk, task) is not None:
            self.tell(self.tr("The timer runs."))

    def _on_terms(self, before: Client, after: Client) -> None:
        del after
        words = self.tr("New terms for {client}.").format(client=before.name)
        self.tell(words, lambda: self._put_back_terms(before))

    def _put_back_terms(self, before: Client) -> None:
        fresh = self._desk.reads.clients.get(before.id)
        clients.change_client(self._desk, replace(fresh, terms=before.terms))

    def _on_notes(self, client_id: ClientId, text: str) -> None:
        before = self._desk.reads.clients.get(client_id)
        if attempt(self, self._put_notes, client_id, text) is not None:
            words = self.tr("Notes kept.")
            self.tell(words, lambda: self._put_notes(client_id, before.notes))

    def _put_notes(self, client_id: ClientId, text: str) -> Client:
        fresh = self._desk.reads.clients.get(client_id)
        return clients.change_client(self._desk, replace(fresh, notes=text))

    # The form

    def _open(self, form: ClientForm) -> None:
        if self._form is not None:
            self._form.deleteLater()
        self._form = form
        form.saved.connect(self._on_saved)
        form.rejected.connect(lambda: self._on_rejected(form))
        form.open()

    def _on_saved(self, client: Client) -> None:
        self._choose(client.id)
        self.tell(self.tr("{client} is kept.").format(client=client.name))

    def _on_rejected(self, form: ClientForm) -> None:
        """What was typed is not lost by a slip of Esc."""
        if form.is_changed():
            self.tell(self.tr("Not kept."), form.open, self.tr("Continue typing"))


def _matches(client: Client, words: str) -> bool:
    """Whether all words typed are found in what names the client."""
    place = f"{client.name} {client.number} {client.contact} {client.email} {client.address.city}"
    return all(word in place.casefold() for word in words.split())
