"""The cards beside the list of Today: the day, what is not billed yet, what needs attention."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from vpa_desk.domain.money import Money, by_currency
from vpa_desk.domain.overviews import InvoiceLine, UnbilledLine
from vpa_desk.domain.today import DayFigures, Share
from vpa_desk.ui import icons, theme, wording
from vpa_desk.ui.client_words import client_name, dot_of
from vpa_desk.ui.today.bars import Bar, Bars
from vpa_desk.ui.today.ring import Ring
from vpa_desk.ui.widgets.buttons import Button
from vpa_desk.ui.widgets.card import Card
from vpa_desk.ui.widgets.chip import ClientDot
from vpa_desk.ui.widgets.text import ElideLabel, Text

CLIENTS_SHOWN = 3
OVERDUE_SHOWN = 2
translate = QCoreApplication.translate


class DayCard(Card):
    """What was recorded today against the target, what it is worth, and for whom."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("DayCard", "Recorded"), translate("DayCard", "today"), parent)
        self.ring = Ring(self.tr("Daily target"))
        self.earned = Text("", "figure2")
        self.compared = Text("", "meta_strong", "success")
        self.bars = Bars(self.tr("By client"))
        self.body.addLayout(self._figures())
        self.body.addWidget(self.bars)

    def show_day(self, figures: DayFigures, target: int, today: date, currency: str) -> None:
        """Show the figures against a target in seconds."""
        share = figures.seconds / target if target else 0.0
        aim = self.tr("of {time}").format(time=wording.duration(target))
        self.ring.show_share(share, wording.duration(figures.seconds), aim)
        self.earned.setText(_amounts(figures.earned or (Money.zero(currency),)))
        self.compared.setText(self._comparison(figures.beyond_usual, today))
        self.compared.setVisible(figures.beyond_usual is not None)
        ahead = figures.beyond_usual is not None and figures.beyond_usual >= 0
        self.compared.set_tone("success" if ahead else "text2")
        self.bars.show_bars(_bars(figures.shares))
        self.bars.setVisible(bool(figures.shares))

    def _figures(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addStretch(1)
        words.addWidget(self.earned)
        words.addWidget(Text(self.tr("billable"), "meta", "text2"))
        words.addSpacing(4)
        words.addWidget(self.compared)
        words.addStretch(1)
        line = QHBoxLayout()
        line.setSpacing(16)
        line.addWidget(self.ring)
        line.addLayout(words, 1)
        return line

    def _comparison(self, beyond: int | None, today: date) -> str:
        if beyond is None:
            return ""
        locale = wording.convention().locale
        weekday = locale.standaloneDayName(today.isoweekday(), QLocale.FormatType.LongFormat)
        sign = "+" if beyond >= 0 else ""
        length = f"{sign}{wording.hours(beyond)}"
        return self.tr("{time} vs. Ø {weekday}").format(time=length, weekday=weekday)


class UnbilledCard(Card):
    """The time no invoice holds yet: its sum, the first clients, and the way to an invoice."""

    invoice_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("UnbilledCard", "Not billed yet"), parent=parent)
        self.sum = Text("", "figure")
        self.others = Text("", "meta", "text2")
        self.invoice = Button(self.tr("Create invoice"), kind="primary", icon="receipt-text")
        self.invoice.clicked.connect(self.invoice_wanted)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(6)
        sums = QHBoxLayout()
        sums.setSpacing(8)
        sums.addWidget(self.sum)
        sums.addWidget(self.others, 1, Qt.AlignmentFlag.AlignVCenter)
        self.body.setSpacing(6)
        self.body.addLayout(sums)
        self.body.addLayout(self._lines)
        self.body.addWidget(self.invoice)
        self.show_unbilled(())

    def show_unbilled(self, lines: Sequence[UnbilledLine]) -> None:
        """Show the sum and the clients with the largest amounts."""
        sums = by_currency(line.amount for line in lines)
        self.sum.setText(_amounts(sums[:1]))
        self.sum.setVisible(bool(lines))
        self.invoice.setVisible(bool(lines))
        self.others.setText(self._beside(sums[1:]) if lines else self.tr("Everything is billed."))
        self.others.setVisible(bool(self.others.text()))
        _clear(self._lines)
        for line in lines[:CLIENTS_SHOWN]:
            self._lines.addWidget(_UnbilledLine(line))

    def _beside(self, sums: Sequence[Money]) -> str:
        return f"+ {_amounts(sums)}" if sums else ""


class AttentionCard(Card):
    """Invoices that should have been paid; hidden when there are none."""

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        outer = self.layout()
        if outer is not None:
            outer.setContentsMargins(14, 8, 8, 8)
        self.hide()

    def show_overdue(self, lines: Sequence[InvoiceLine], today: date) -> None:
        """Show the ones that wait longest."""
        _clear(self.body)
        for line in lines[:OVERDUE_SHOWN]:
            self.body.addWidget(self._line(line, today))
        self.setVisible(bool(lines))

    def _line(self, line: InvoiceLine, today: date) -> QWidget:
        days = (today - line.due_on).days if line.due_on else 0
        late = self.tr("{number} · %n day(s) late", "", days).format(number=line.number)
        amount = wording.money(line.total.amount, line.total.currency)
        button = Button(self.tr("Show"), kind="link")
        button.setAccessibleName(self.tr("Show {number}").format(number=line.number))
        button.clicked.connect(lambda: self.opened.emit(line.id))
        return _AttentionLine(late, f"{line.client} · {amount}", button)


class _UnbilledLine(QWidget):
    def __init__(self, line: UnbilledLine) -> None:
        super().__init__()
        day = wording.day_short(line.since).partition(", ")[2]
        said = self.tr("{time} · since {day}").format(time=wording.hours(line.seconds), day=day)
        amount = wording.money(line.amount.amount, line.amount.currency)
        words = _two_lines(ElideLabel(line.client, "strong"), ElideLabel(said, "meta", "text2"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(ClientDot(dot_of(line.colour)), 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addLayout(words, 1)
        layout.addWidget(Text(amount, "amount"))


class _AttentionLine(QWidget):
    def __init__(self, late: str, whom: str, button: Button) -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(11)
        layout.addWidget(_Envelope(), 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addLayout(
            _two_lines(ElideLabel(late, "button"), ElideLabel(whom, "meta", "text2")), 1
        )
        layout.addWidget(button)


class _Envelope(QLabel):
    """The amber sign; the words beside it say what it means."""

    def __init__(self) -> None:
        super().__init__()
        size = theme.current().px(icons.ROW)
        self.setPixmap(icons.icon("mail", "warn", size).pixmap(size, size))


def _two_lines(first: QWidget, second: QWidget) -> QVBoxLayout:
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(first)
    words.addWidget(second)
    return words


def _amounts(sums: Sequence[Money]) -> str:
    return " + ".join(wording.money(one.amount, one.currency) for one in sums)


def _bars(shares: Sequence[Share]) -> list[Bar]:
    longest = max((share.seconds for share in shares), default=0)
    return [
        Bar(
            dot_of(share.colour),
            client_name(share.client),
            wording.duration(share.seconds),
            share.seconds / longest if longest else 0.0,
        )
        for share in shares
    ]


def _clear(layout: QVBoxLayout) -> None:
    while item := layout.takeAt(0):
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()
