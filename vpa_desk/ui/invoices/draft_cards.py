"""The cards of the invoice editor: times, positions, texts and checks."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from vpa_desk.domain.errors import Case
from vpa_desk.domain.ids import EntryId
from vpa_desk.domain.invoices import (
    ClientAddressIncomplete,
    ClientVatIdMissing,
    DraftIsEmpty,
    Invoice,
    PracticeAddressIncomplete,
    PracticeNameMissing,
    SupplierVatIdMissing,
    TaxNumberMissing,
)
from vpa_desk.domain.money import Money
from vpa_desk.domain.overviews import EntryLine
from vpa_desk.domain.positions import Position
from vpa_desk.domain.tax import RateKind, Treatment
from vpa_desk.domain.terms import NoTermsYet
from vpa_desk.ui import icons, theme, wording
from vpa_desk.ui.invoices.draft_entries import Column, DraftEntriesModel
from vpa_desk.ui.invoices.position_table import PositionTableModel
from vpa_desk.ui.invoices.position_view import PositionTable
from vpa_desk.ui.widgets.attempt import reason
from vpa_desk.ui.widgets.buttons import Button, IconButton
from vpa_desk.ui.widgets.card import Card
from vpa_desk.ui.widgets.form import Form
from vpa_desk.ui.widgets.table import Table
from vpa_desk.ui.widgets.text import Text
from vpa_desk.ui.widgets.text_area import TextArea

ENTRY_ROW, MOST_ROWS = 34, 8

SETTINGS, CLIENTS = "settings", "clients"
HOMES: dict[type[Case], str] = {
    PracticeNameMissing: SETTINGS,
    PracticeAddressIncomplete: SETTINGS,
    TaxNumberMissing: SETTINGS,
    SupplierVatIdMissing: SETTINGS,
    ClientAddressIncomplete: CLIENTS,
    ClientVatIdMissing: CLIENTS,
    NoTermsYet: CLIENTS,
}


class EntriesBox(QWidget):
    """One line that sums up the times, and the list of them when it is opened."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = DraftEntriesModel(self)
        self.model.toggled.connect(self._on_toggled)
        self.all = QCheckBox()
        self.all.clicked.connect(self._on_all_clicked)
        self.opener = Button(self.tr("Choose …"), kind="link")
        self.opener.clicked.connect(self._on_opener_clicked)
        self.table = Table(self.tr("Times for this invoice"), stretch=Column.TEXT)
        self.table.setModel(self.model)
        self.table.horizontalHeader().hide()
        self.table.hide()
        line = QHBoxLayout()
        line.addWidget(self.all, 1)
        line.addWidget(self.opener)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(line)
        layout.addWidget(self.table)

    def show_lines(self, lines: Sequence[EntryLine], checked: Sequence[EntryId]) -> None:
        """Show the client's open times, those in the draft checked."""
        self.model.show_lines(lines, checked)
        look, rows = theme.current(), min(len(lines), MOST_ROWS)
        self.table.verticalHeader().setDefaultSectionSize(look.px(ENTRY_ROW))
        self.table.setFixedHeight(look.px(ENTRY_ROW) * rows + 2)
        self.table.setColumnWidth(Column.DAY, look.px(140))
        self.table.setColumnWidth(Column.LENGTH, look.px(70))
        self.setVisible(bool(lines))
        self.show_checked(checked)

    def show_checked(self, checked: Sequence[EntryId]) -> None:
        """Show which times are billed."""
        self.model.check(checked)
        lines = self.model.lines
        billed = [line for line in lines if line.entry.id in self.model.checked]
        states = Qt.CheckState
        some = states.PartiallyChecked if billed else states.Unchecked
        self.all.setCheckState(states.Checked if len(billed) == len(lines) else some)
        count = self.tr("%n time(s)", "", len(billed))
        if len(billed) < len(lines):
            count = self.tr("{some} of {all} times").format(some=len(billed), all=len(lines))
        seconds = sum(line.entry.seconds for line in billed)
        self.all.setText(f"{count}  ·  {wording.hours(seconds)}")

    def _on_toggled(self) -> None:
        self.chosen.emit(tuple(self.model.checked))

    def _on_all_clicked(self) -> None:
        everything = tuple(line.entry.id for line in self.model.lines)
        is_full = len(self.model.checked) == len(everything)
        self.chosen.emit(() if is_full else everything)

    def _on_opener_clicked(self) -> None:
        self.table.setVisible(self.table.isHidden())
        opened = not self.table.isHidden()
        self.opener.setText(self.tr("Fold") if opened else self.tr("Choose …"))


class PositionsCard(Card):
    """The positions with their tools, and what they come to."""

    changed = Signal()
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.model = PositionTableModel(self)
        self.table = PositionTable(self.tr("Positions"), self.model)
        self.add_button = Button(self.tr("Position"), icon="plus")
        self.up = IconButton("chevron-up", self.tr("Move up (Alt+Up)"))
        self.down = IconButton("chevron-down", self.tr("Move down (Alt+Down)"))
        self.cross = IconButton("trash-2", self.tr("Remove the position (Del)"))
        self.fresh: Position | None = None
        self._sums = QGridLayout()
        self._sums.setHorizontalSpacing(24)
        self._sums.setVerticalSpacing(4)
        self.body.addWidget(Text(self.tr("Positions"), "h3"))
        self.body.addWidget(self.table)
        self.body.addLayout(self._foot())
        self._connect()

    def show_positions(
        self, positions: Sequence[Position], rates: Mapping[RateKind, Decimal], fresh: Position
    ) -> None:
        """Show these positions; `fresh` is what a new one begins with."""
        self.fresh = fresh
        self.table.show_vat(shown=bool(rates))
        self.model.show_positions(positions, rates)
        self._enable()

    def positions(self) -> tuple[Position, ...]:
        """The positions as they stand, without those nobody has touched yet."""
        return tuple(position for position in self.model.positions if position != self.fresh)

    def show_sums(self, shown: Invoice) -> None:
        """Net, the tax of each rate and the total."""
        while item := self._sums.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        lines = self._sum_lines(shown)
        for row, (name, amount) in enumerate(lines):
            self._sums.addWidget(Text(name, "body", "text2"), row, 0)
            self._sums.addWidget(_figure(amount, "time"), row, 1)
        last = len(lines)
        self._sums.addWidget(Text(self.tr("Total"), "strong"), last, 0)
        self._sums.addWidget(_figure(shown.total, "figure2"), last, 1)

    def add(self) -> None:
        """A new position at the end, its text open for typing."""
        if self.fresh is not None:
            place = len(self.model.positions)
            self.model.insert(place, self.fresh)
            self.table.go_to(place, edit=True)

    def remove(self) -> None:
        """The position under the cursor gone."""
        place = self.table.place()
        if place is not None:
            self.model.remove(place)
            self._go_near(place)

    def shift(self, by: int) -> None:
        """The position under the cursor one up or down."""
        place = self.table.place()
        if place is not None:
            self.table.go_to(self.model.move(place, by))

    def _foot(self) -> QHBoxLayout:
        tools = QHBoxLayout()
        tools.setSpacing(4)
        for widget in (self.add_button, self.up, self.down, self.cross):
            tools.addWidget(widget)
        left = QVBoxLayout()
        left.addLayout(tools)
        left.addStretch(1)
        foot = QHBoxLayout()
        foot.addLayout(left)
        foot.addStretch(1)
        foot.addLayout(self._sums)
        return foot

    def _connect(self) -> None:
        self.model.edited.connect(self.changed)
        self.model.refused.connect(self.refused)
        self.model.modelReset.connect(self._enable)
        self.table.selectionModel().currentChanged.connect(self._enable)
        self.table.remove_asked.connect(self.remove)
        self.table.move_asked.connect(self.shift)
        self.add_button.clicked.connect(self.add)
        self.up.clicked.connect(lambda: self.shift(-1))
        self.down.clicked.connect(lambda: self.shift(1))
        self.cross.clicked.connect(self.remove)

    def _enable(self) -> None:
        place, last = self.table.place(), len(self.model.positions) - 1
        self.cross.setEnabled(place is not None)
        self.up.setEnabled(place is not None and place > 0)
        self.down.setEnabled(place is not None and place < last)

    def _go_near(self, place: int) -> None:
        if self.model.positions:
            self.table.go_to(min(place, len(self.model.positions) - 1))

    def _sum_lines(self, shown: Invoice) -> list[tuple[str, Money]]:
        if shown.treatment is not Treatment.TAXED:
            return []
        lines = [(self.tr("Net"), shown.net)]
        for tax in shown.taxes:
            name = self.tr("VAT {rate} %").format(rate=f"{tax.vat_rate.normalize():f}")
            lines.append((name, tax.tax))
        return lines


class TextsCard(Card):
    """What stands before and after the positions."""

    left = Signal()
    typed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.intro, self.closing = TextArea(2), TextArea(2)
        form = Form()
        form.add(self.tr("Introduction"), self.intro)
        form.add(self.tr("Closing"), self.closing)
        self.body.addWidget(Text(self.tr("Texts"), "h3"))
        self.body.addWidget(form)
        for area in (self.intro, self.closing):
            area.setPlaceholderText(self.tr("The usual text"))
            area.setMaximumHeight(area.minimumHeight())
            area.value_changed.connect(self.left)
            area.textChanged.connect(self.typed)

    def show_texts(self, intro: str, closing: str) -> None:
        """Show other texts, without telling that anybody typed."""
        for area, text in ((self.intro, intro), (self.closing, closing)):
            area.blockSignals(True)
            area.set_value(text)
            area.blockSignals(False)


class ChecksCard(Card):
    """What the law wants of an invoice: there, or missing and where to enter it."""

    navigate = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.body.addWidget(Text(self.tr("Check"), "h3"))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(6)
        self.body.addLayout(self._lines)

    def show_problems(self, problems: Sequence[Case]) -> None:
        """One line for each thing that was looked at."""
        while item := self._lines.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        found = {type(problem) for problem in problems}
        for words, cases in self._checks():
            if not found & cases:
                self._lines.addWidget(_CheckLine(words, fine=True))
        for problem in problems:
            line = _CheckLine(reason(problem), fine=False)
            self._lines.addWidget(line)
            self._add_way(line, HOMES.get(type(problem)))

    def _checks(self) -> tuple[tuple[str, set[type[Case]]], ...]:
        return (
            (self.tr("Your name and address"), {PracticeNameMissing, PracticeAddressIncomplete}),
            (self.tr("Your tax number"), {TaxNumberMissing, SupplierVatIdMissing}),
            (self.tr("The client's address"), {ClientAddressIncomplete, ClientVatIdMissing}),
            (self.tr("At least one position"), {DraftIsEmpty}),
        )

    def _add_way(self, line: "_CheckLine", home: str | None) -> None:
        if home is None:
            return
        text = self.tr("Settings") if home == SETTINGS else self.tr("Client")
        button = Button(text, kind="link")
        button.clicked.connect(lambda: self.navigate.emit(home))
        line.add(button)


class _CheckLine(QWidget):
    """A tick or a warning, with its words."""

    def __init__(self, words: str, *, fine: bool) -> None:
        super().__init__()
        self._fine = fine
        self._picture = QLabel()
        self.words = Text(words, "body", "text2" if fine else "text")
        self.words.setWordWrap(True)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(8)
        self._line.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        self._line.addWidget(self.words, 1)
        self._draw()

    def add(self, button: Button) -> None:
        """A way to where it can be mended."""
        self._line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)

    def _draw(self) -> None:
        look = theme.current()
        color = look.color("success" if self._fine else "warn")
        name = "circle-check" if self._fine else "triangle-alert"
        picture = icons.pixmap(name, color, icons.ROW, self.devicePixelRatioF())
        self._picture.setPixmap(picture)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._draw()
        super().changeEvent(event)


def _figure(amount: Money, step: str) -> Text:
    figure = Text(wording.money(amount.amount, amount.currency), step)
    figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return figure
