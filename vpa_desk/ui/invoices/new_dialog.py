"""The first step to an invoice: for whom, and which days of work."""

from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from vpa_desk.domain.billing import no_terms_yet
from vpa_desk.domain.days import DAY, Period, month_of
from vpa_desk.domain.ids import ClientId, PaperId
from vpa_desk.domain.invoices import NothingToInvoice
from vpa_desk.domain.overviews import UnbilledLine
from vpa_desk.services import billing
from vpa_desk.ui import wording
from vpa_desk.ui.widgets.attempt import attempt, in_words, reason
from vpa_desk.ui.widgets.banner import Banner
from vpa_desk.ui.widgets.buttons import Button
from vpa_desk.ui.widgets.date_edit import DateEdit
from vpa_desk.ui.widgets.form import Form
from vpa_desk.ui.widgets.page import Context
from vpa_desk.ui.widgets.text import Text

if TYPE_CHECKING:
    from vpa_desk.domain.timekeeping import TimeEntry

WIDTH, MARGIN = 480, 24


class NewInvoiceDialog(QDialog):
    """Asks for client and period; `created` tells the draft.

    On the screen the last day belongs to the period, as on paper.
    """

    created = Signal(object)

    def __init__(
        self, context: Context, client_id: ClientId | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = context.desk
        self._wish = client_id
        self.setWindowTitle(self.tr("New invoice"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(WIDTH)
        self.client = QComboBox()
        self.first = DateEdit(self._desk.today)
        self.first.setPlaceholderText(self.tr("first open day"))
        self.last = DateEdit(self._desk.today)
        self.worth = Text("", "strong", "text2")
        self.worth.setWordWrap(True)
        self.banner = Banner()
        self.go_on = Button(self.tr("Create draft"), kind="primary")
        self._build()
        self._connect()
        self.choose_all()
        context.work.run(
            self, self._desk.reads.time.unbilled, then=self._fill, failed=in_words(self._tell)
        )

    def choose_client(self, client_id: ClientId) -> None:
        """Choose a client."""
        self.client.setCurrentIndex(self.client.findData(client_id))

    def choose_all(self) -> None:
        """From the first day that is not billed until today."""
        self._set_days(None, self._desk.today())

    def choose_this_month(self) -> None:
        """The whole current month."""
        self._set_month(month_of(self._desk.today()))

    def choose_previous_month(self) -> None:
        """The whole month before."""
        self._set_month(month_of(self._desk.today().replace(day=1) - DAY))

    def create_draft(self) -> None:
        """The draft for what was chosen, or why not."""
        client_id = self._client_id()
        days = self._days()
        if client_id is None or days is None:
            return
        start, until = days
        refused = partial(self._on_refused, client_id)
        draft = attempt(
            refused, billing.draft_invoice, self._desk, client_id, until=until, start=start
        )
        if draft is not None:
            self._finish(draft.id)

    def create_empty(self, client_id: ClientId) -> None:
        """A draft without positions."""
        draft = attempt(in_words(self._tell), billing.empty_draft, self._desk, client_id)
        if draft is not None:
            self._finish(draft.id)

    def _build(self) -> None:
        form = Form()
        form.add(self.tr("Client"), self.client)
        form.add_line((self.tr("From"), self.first), (self.tr("To"), self.last))
        form.add_widget(self._presets())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.setSpacing(16)
        layout.addWidget(Text(self.tr("New invoice"), "h2"))
        layout.addWidget(Text(self.tr("1 of 3 · What is billed"), "meta", "text2"))
        layout.addWidget(form)
        layout.addWidget(self.worth)
        layout.addWidget(self.banner)
        layout.addLayout(self._footer())

    def _presets(self) -> QWidget:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        for text, choose in (
            (self.tr("Previous month"), self.choose_previous_month),
            (self.tr("This month"), self.choose_this_month),
            (self.tr("Everything until today"), self.choose_all),
        ):
            button = Button(text, kind="link")
            button.clicked.connect(choose)
            line.addWidget(button)
        line.addStretch(1)
        return holder

    def _footer(self) -> QHBoxLayout:
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.go_on.setShortcut("Ctrl+Return")
        self.go_on.clicked.connect(self.create_draft)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addStretch(1)
        line.addWidget(cancel)
        line.addWidget(self.go_on)
        return line

    def _connect(self) -> None:
        self.client.currentIndexChanged.connect(self._show_worth)
        self.first.value_changed.connect(self._show_worth)
        self.last.value_changed.connect(self._show_worth)

    def _fill(self, unbilled: tuple[UnbilledLine, ...]) -> None:
        """Clients with open work first, with what it is worth, then the others."""
        for line in unbilled:
            money = wording.money(line.amount.amount, line.amount.currency)
            self.client.addItem(f"{line.client}  ·  {money}", line.client_id)
        known = {line.client_id for line in unbilled}
        for client in self._desk.reads.clients.active():
            if client.id not in known:
                self.client.addItem(client.name, client.id)
        if self._wish is not None:
            self.choose_client(self._wish)
        self.go_on.setEnabled(self.client.count() > 0)
        if not self.client.count():
            self._tell(self.tr("There is no client yet. Create one first."), tone="info")
        self._show_worth()

    def _show_worth(self) -> None:
        """Say what the choice comes to, before anything is made."""
        self.banner.setVisible(self.client.count() == 0)
        client_id, days = self._client_id(), self._days()
        if client_id is None or days is None:
            self.worth.setText("")
            return
        start, until = days
        entries = [
            entry
            for entry in self._desk.reads.time.unbilled_of(client_id)
            if entry.day < until and (start is None or entry.day >= start)
        ]
        self.worth.setText(self._words(client_id, entries))

    def _words(self, client_id: ClientId, entries: "list[TimeEntry]") -> str:
        if not entries:
            return self.tr("No unbilled time in these days.")
        client = self._desk.reads.clients.get(client_id)
        worth = billing.worth(self._desk, client, entries)
        early = no_terms_yet(entries, client)
        parts = (
            self.tr("%n time(s)", "", len(entries)),
            wording.hours(sum(entry.seconds for entry in entries)),
            wording.money(worth.amount, worth.currency),
        )
        return "  ·  ".join(parts) + (f"\n{reason(early)}" if early else "")

    def _client_id(self) -> ClientId | None:
        found = self.client.currentData()
        return None if found is None else ClientId(found)

    def _days(self) -> tuple[date | None, date] | None:
        """The first day, and the day after the last; None while a field cannot be read."""
        start, last = self.first.value(), self.last.value()
        if last is None or self.first.is_wrong():
            return None
        if start is not None and last < start:
            self._tell(self.tr("The last day lies before the first."))
            return None
        return start, last + timedelta(days=1)

    def _set_month(self, month: Period) -> None:
        self._set_days(month.start, month.last_day)

    def _set_days(self, first: date | None, last: date) -> None:
        self.first.set_value(first)
        self.last.set_value(last)
        self._show_worth()

    def _tell(
        self, sentence: str, suggestion: str = "", *buttons: Button, tone: str = "danger"
    ) -> None:
        """Say it in the banner, and make room for it."""
        self.banner.tell(sentence, suggestion, *buttons, tone=tone)
        QTimer.singleShot(0, self, self.adjustSize)

    def _on_refused(self, client_id: ClientId, error: Exception) -> None:
        if isinstance(error, NothingToInvoice):
            self._offer_empty(error, client_id)
        else:
            self._tell(reason(error))

    def _offer_empty(self, error: NothingToInvoice, client_id: ClientId) -> None:
        button = Button(self.tr("Start an empty draft"))
        button.clicked.connect(lambda: self.create_empty(client_id))
        self._tell(reason(error), self.tr("For work that was not tracked."), button, tone="info")

    def _finish(self, draft_id: PaperId) -> None:
        self.created.emit(draft_id)
        self.accept()
