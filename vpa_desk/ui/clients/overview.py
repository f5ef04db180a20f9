"""What stands open with a client, at a glance: money, invoices, the last work and the next."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from vpa_desk.domain.clients import Client
from vpa_desk.domain.money import Money, total
from vpa_desk.domain.overviews import EntryLine, InvoiceLine, TaskLine, UnbilledLine
from vpa_desk.domain.payments import Standing
from vpa_desk.ui import wording
from vpa_desk.ui.widgets.attempt import reason
from vpa_desk.ui.widgets.buttons import Button
from vpa_desk.ui.widgets.card import Card
from vpa_desk.ui.widgets.scroll_column import ScrollColumn
from vpa_desk.ui.widgets.text import ElideLabel, Text

YEAR = timedelta(days=365)
FEW = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientFacts:
    """What is read of one client for the overview. `unbilled` None: still being added up."""

    client: Client
    today: date
    entries: Sequence[EntryLine]
    tasks: Sequence[TaskLine]
    invoices: Sequence[InvoiceLine]
    unbilled: UnbilledLine | None
    is_counted: bool


class ClientOverview(ScrollColumn):
    """Four cards, and the notes if there are any; `more` tells the tab that shows the rest."""

    more = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(gutter=12, parent=parent)
        self.open_card = Card(self.tr("Not billed yet"))
        self.amount = Text("", "figure")
        self.since = Text("", "body", "text2")
        self.since.setWordWrap(True)
        self.open_card.body.addWidget(self.amount)
        self.open_card.body.addWidget(self.since)
        self.open_card.body.addStretch(1)
        self.invoice_card = Card(self.tr("Invoices"))
        self.invoice_words = _Rows()
        self.invoice_card.body.addWidget(self.invoice_words)
        self.invoice_card.body.addStretch(1)
        self.entry_rows, self.task_rows = _Rows(), _Rows()
        self.entry_card = self._listing(self.tr("Worked last"), self.entry_rows, "times")
        self.task_card = self._listing(self.tr("Next tasks"), self.task_rows, "tasks")
        self.notes_card = Card(self.tr("Good to know"))
        self.notes = Text("", "body")
        self.notes.setWordWrap(True)
        self.notes.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.notes_card.body.addWidget(self.notes)
        self._lay_out()

    def show_facts(self, facts: ClientFacts) -> None:
        """Show a client."""
        self.show_unbilled(facts)
        self._show_invoices(facts)
        self.entry_rows.show_rows(
            [_entry_row(line) for line in facts.entries[:FEW]], self.tr("Nothing tracked yet.")
        )
        self.task_rows.show_rows(
            [_task_row(line) for line in facts.tasks[:FEW]], self.tr("No open task.")
        )
        self.notes_card.setVisible(bool(facts.client.notes))
        self.notes.setText(facts.client.notes)

    def show_unbilled(self, facts: ClientFacts) -> None:
        """Show the sum that is added up aside; a dash until it is there."""
        line = facts.unbilled
        if not facts.is_counted:
            self.amount.setText("–")
            self.since.setText("")
            return
        amount = line.amount if line else Money.zero(facts.client.currency)
        self.amount.setText(wording.money(amount.amount, amount.currency))
        if line is None:
            self.since.setText(self.tr("Everything is billed."))
            return
        words = self.tr("{hours} since {day}")
        day = wording.day_short(line.since)
        said = words.format(hours=wording.hours(line.seconds), day=day)
        early = line.no_terms_yet
        self.since.setText(f"{said}\n{reason(early)}" if early else said)

    def _listing(self, title: str, rows: "_Rows", tab: str) -> Card:
        card = Card(title)
        more = Button(self.tr("All"), kind="link")
        more.setAccessibleName(self.tr("{title}: all").format(title=title))
        more.clicked.connect(lambda: self.more.emit(tab))
        card.corner(more)
        card.body.addWidget(rows)
        card.body.addStretch(1)
        return card

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(14)
        cards = (self.open_card, self.invoice_card, self.task_card, self.entry_card)
        for place, card in enumerate(cards):
            grid.addWidget(card, place // 2, place % 2)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        self.column.addLayout(grid)
        self.column.addWidget(self.notes_card)
        self.column.addStretch(1)

    def _show_invoices(self, facts: ClientFacts) -> None:
        issued = [line for line in facts.invoices if line.standing is not None]
        drafts = len(facts.invoices) - len(issued)
        rows = [
            self._sum_row(self.tr("Open"), issued, Standing.OPEN),
            self._sum_row(self.tr("Overdue"), issued, Standing.OVERDUE),
        ]
        if drafts:
            rows.append((self.tr("Drafts"), "", str(drafts)))
        recent = [line for line in issued if line.issued_on and line.issued_on > facts.today - YEAR]
        rows.append((self.tr("Last 12 months, net"), "", _sums([line.net for line in recent])))
        self.invoice_words.show_rows(rows, "")

    def _sum_row(
        self, words: str, issued: Sequence[InvoiceLine], standing: Standing
    ) -> tuple[str, str, str]:
        lines = [line for line in issued if line.standing is standing]
        if not lines:
            return words, "", "–"
        return f"{words} ({len(lines)})", "", _sums([line.total for line in lines])


class _Rows(QWidget):
    """A few lines: what, a second line if there is one, and a figure on the right."""

    def __init__(self) -> None:
        super().__init__()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(9)

    def show_rows(self, rows: Sequence[tuple[str, str, str]], nothing: str) -> None:
        """Show (text, second line, figure) under each other, or the word for nothing."""
        while item := self._layout.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for text, second, figure in rows:
            self._layout.addWidget(_row(text, second, figure))
        if not rows and nothing:
            self._layout.addWidget(Text(nothing, "body", "text2"))


def _row(text: str, second: str, figure: str) -> QWidget:
    row = QWidget()
    words = QVBoxLayout()
    words.setSpacing(1)
    words.addWidget(ElideLabel(text, "strong" if second else "body"))
    if second:
        words.addWidget(ElideLabel(second, "meta", "text2"))
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.addLayout(words, 1)
    line.addWidget(Text(figure, "time"), 0, Qt.AlignmentFlag.AlignVCenter)
    return row


def _entry_row(line: EntryLine) -> tuple[str, str, str]:
    day = wording.day_short(line.entry.day)
    return line.task, day, wording.duration(line.entry.seconds)


def _task_row(line: TaskLine) -> tuple[str, str, str]:
    due = wording.day_short(line.task.due_on) if line.task.due_on else line.service or "–"
    estimate = line.task.estimate_seconds
    return line.task.title, due, wording.duration(estimate) if estimate else ""


def _sums(amounts: Sequence[Money]) -> str:
    """The sum of each currency; a dash for none."""
    currencies = sorted({amount.currency for amount in amounts})
    sums = [
        total([one for one in amounts if one.currency == currency], currency)
        for currency in currencies
    ]
    return " + ".join(wording.money(one.amount, one.currency) for one in sums) or "–"
