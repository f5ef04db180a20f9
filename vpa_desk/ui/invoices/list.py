"""The list of invoices and drafts, with its filters and what is still to come in."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QStackedWidget, QVBoxLayout, QWidget

from vpa_desk.domain.ids import PaperId
from vpa_desk.domain.money import total
from vpa_desk.domain.overviews import InvoiceLine
from vpa_desk.domain.payments import Standing
from vpa_desk.ui import theme, wording
from vpa_desk.ui.invoices.table import (
    LINE,
    SORT,
    Column,
    InvoiceDelegate,
    InvoiceTableModel,
)
from vpa_desk.ui.widgets.buttons import Button
from vpa_desk.ui.widgets.card import Card
from vpa_desk.ui.widgets.empty_state import EmptyState
from vpa_desk.ui.widgets.segmented import Segmented
from vpa_desk.ui.widgets.table import Table

DRAFTS, OPEN, OVERDUE, PAID, ALL = "drafts", "open", "overdue", "paid", "all"
STANDINGS = {
    OPEN: frozenset({Standing.OPEN, Standing.OVERDUE}),
    OVERDUE: frozenset({Standing.OVERDUE}),
    PAID: frozenset({Standing.PAID}),
}
WIDTHS = {
    Column.NUMBER: 128,
    Column.DATE: 88,
    Column.DUE: 88,
    Column.AMOUNT: 134,
    Column.STANDING: 148,
    Column.MAIL: 160,
}
# Columns that give way in a narrow list, and the width they need.
GIVE_WAY = (
    (Column.MAIL, 920),
    (Column.DATE, 780),
    (Column.DUE, 690),
    (Column.STANDING, 520),
)
FILTER_WIDTH = 150


class InvoiceList(QWidget):
    """`opened` tells the line that was clicked; `wanted` that a first invoice is asked for.

    `summed` tells that `owed`, what is still to come in, reads anew.
    """

    opened = Signal(object)
    summed = Signal()
    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[InvoiceLine, ...] = ()
        self._today: date | None = None
        self.model = InvoiceTableModel(self)
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSourceModel(self.model)
        self._sorted.setSortRole(SORT)
        self.stage = Segmented(self.tr("Which invoices"), self._stages())
        self.stage.choose(ALL)
        self.year = _filter(self.tr("Year"))
        self.client = _filter(self.tr("Client"))
        self.owed = ""
        self.table = Table(self.tr("Invoices"), stretch=Column.CLIENT)
        self._rooms = QStackedWidget()
        self._build()
        self._connect()

    def show_lines(self, lines: Sequence[InvoiceLine], today: date) -> None:
        """Show these lines, drafts first, as far as the filters let them through."""
        self._lines, self._today = tuple(lines), today
        years = sorted({line.issued_on.year for line in lines if line.issued_on}, reverse=True)
        _refill(self.year, self.tr("All years"), [(str(year), year) for year in years])
        names = {line.client_id: line.client for line in lines}
        clients = sorted(names.items(), key=lambda pair: pair[1].casefold())
        _refill(self.client, self.tr("All clients"), [(name, key) for key, name in clients])
        self._show()

    def choose(self, invoice_id: PaperId) -> None:
        """Put the cursor on an invoice, taking filters back that hide it."""
        if self.model.row_of(invoice_id) is None:
            self.stage.choose(ALL)
            self.year.setCurrentIndex(0)
            self.client.setCurrentIndex(0)
            self._show()
        row = self.model.row_of(invoice_id)
        if row is not None:
            self.table.selectRow(self._sorted.mapFromSource(self.model.index(row, 0)).row())

    def _stages(self) -> list[tuple[str, str]]:
        return [(key, self._stage_name(key)) for key in (DRAFTS, OPEN, OVERDUE, PAID, ALL)]

    def _stage_name(self, key: str) -> str:
        names = {
            DRAFTS: self.tr("Drafts"),
            OPEN: self.tr("Open"),
            OVERDUE: self.tr("Overdue"),
            PAID: self.tr("Paid"),
            ALL: self.tr("All"),
        }
        return names[key]

    def _build(self) -> None:
        self._arrange_table()
        card = Card()
        card.body.addWidget(self.table)
        first = Button(self.tr("Invoice"), icon="plus")
        first.clicked.connect(self.wanted)
        empty = EmptyState(
            "receipt-text",
            self.tr("No invoices yet."),
            self.tr("Record time for a client; an invoice is made of it in three steps."),
            first,
        )
        none = EmptyState("search", self.tr("No invoice fits these filters."))
        for room in (card, empty, none):
            self._rooms.addWidget(room)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        layout.addWidget(self.stage)
        layout.addWidget(self._rooms, 1)

    def _arrange_table(self) -> None:
        self.table.setItemDelegate(InvoiceDelegate(self.table))
        self.table.setModel(self._sorted)
        head = self.table.horizontalHeader()
        for column, width in WIDTHS.items():
            self.table.setColumnWidth(column, theme.current().px(width))
        head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        head.setSortIndicatorClearable(True)
        self.table.setSortingEnabled(True)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _connect(self) -> None:
        self.stage.chosen.connect(lambda _key: self._show())
        self.year.activated.connect(lambda _row: self._show())
        self.client.activated.connect(lambda _row: self._show())
        self.table.clicked.connect(self._on_opened)
        self.table.opened.connect(self._on_opened)

    def _show(self) -> None:
        if self._today is None:
            return
        base = [line for line in self._lines if self._is_wanted(line)]
        for key in (DRAFTS, OPEN, OVERDUE):
            count = sum(is_of(line, key) for line in base)
            self.stage.rename(key, f"{self._stage_name(key)} {count}".removesuffix(" 0"))
        shown = [line for line in base if is_of(line, self.stage.key())]
        self.model.show_lines(shown, self._today)
        self._rooms.setCurrentIndex(0 if shown else 2 if self._lines else 1)
        self.owed = self._owed_words(base)
        self.summed.emit()

    def _is_wanted(self, line: InvoiceLine) -> bool:
        year, client = self.year.currentData(), self.client.currentData()
        in_year = year is None or line.issued_on is None or line.issued_on.year == year
        return in_year and (client is None or line.client_id == client)

    def _owed_words(self, lines: Sequence[InvoiceLine]) -> str:
        """What is still to come in, each currency on its own."""
        owed = [line.total for line in lines if is_of(line, OPEN)]
        currencies = sorted({money.currency for money in owed})
        sums = [total((m for m in owed if m.currency == c), c) for c in currencies]
        words = " + ".join(wording.money(money.amount, money.currency) for money in sums)
        return self.tr("To come in: {sums}").format(sums=words) if words else ""

    def _on_opened(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(LINE))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for column, least in GIVE_WAY:
            self.table.setColumnHidden(column, self.width() < theme.current().px(least))


def is_of(line: InvoiceLine, stage: str) -> bool:
    """Whether a line belongs to a stage; what is overdue is open, too."""
    if stage == ALL:
        return True
    return line.standing is None if stage == DRAFTS else line.standing in STANDINGS[stage]


def _filter(name: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    box.setMaximumWidth(theme.current().px(FILTER_WIDTH))
    return box


def _refill(box: QComboBox, everything: str, choices: Sequence[tuple[str, object]]) -> None:
    """Offer other choices; what was chosen stays chosen while it is there."""
    chosen = box.currentData()
    box.clear()
    box.addItem(everything, None)
    for text, value in choices:
        box.addItem(text, value)
    box.setCurrentIndex(max(0, box.findData(chosen)) if chosen is not None else 0)
