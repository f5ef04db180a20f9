"""An issued invoice beside the list: its facts, its page, what happened to it, what can be done."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from vpa_desk.domain.invoices import Invoice
from vpa_desk.domain.mailing import Delivery, DeliveryState
from vpa_desk.domain.money import Money
from vpa_desk.domain.overviews import InvoiceLine
from vpa_desk.domain.papers import Picture
from vpa_desk.domain.payments import Standing
from vpa_desk.domain.tax import Treatment
from vpa_desk.ui import theme, wording
from vpa_desk.ui.invoices.table import delivery_words, standing_tone
from vpa_desk.ui.widgets.banner import Banner
from vpa_desk.ui.widgets.buttons import Button
from vpa_desk.ui.widgets.chip import Chip, DotLabel
from vpa_desk.ui.widgets.pdf_view import FirstPage
from vpa_desk.ui.widgets.side_panel import SidePanel
from vpa_desk.ui.widgets.text import Text

PAGE_WIDTH = 190
SENT = frozenset({DeliveryState.SENT, DeliveryState.UNCLEAR})


class InvoicePanel(SidePanel):
    """Shows one invoice. Signals ask for what the buttons say."""

    send_asked = Signal()
    save_asked = Signal()
    open_asked = Signal()
    paid_asked = Signal()
    unpaid_asked = Signal()
    arrived_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.client = DotLabel(0, "", "strong")
        self.standing = Chip("")
        self.amount = Text("", "figure")
        self.banner = Banner()
        self.page = FirstPage(self.tr("First page; a click opens the PDF"))
        self.save_button = Button(self.tr("Save PDF …"), icon="download")
        self.open_button = Button(self.tr("Open PDF"), icon="external-link")
        self.paid_button = Button(self.tr("Mark as paid"))
        self.unpaid_button = Button(self.tr("Not paid after all"))
        self.send_button = Button(self.tr("Send …"), kind="primary", icon="send")
        self._facts = _Pairs()
        self._history = _Pairs()
        self._build()
        self._connect()

    def show_invoice(
        self, line: InvoiceLine, invoice: Invoice, deliveries: Sequence[Delivery], standing: str
    ) -> None:
        """Show an invoice with its mails, newest first; `standing` is the chip's text."""
        self.title.setText(invoice.number.text)
        self.client.show_client(line.colour - 1, invoice.recipient.name)
        self.standing.set_text(standing, standing_tone(line))
        self.amount.setText(_money(invoice.total))
        self._facts.show_pairs(self._fact_pairs(invoice))
        self._history.show_pairs(self._history_pairs(line, invoice, deliveries))
        paid = line.standing is Standing.PAID
        self.paid_button.setVisible(not paid)
        self.unpaid_button.setVisible(paid)
        self._show_unclear(deliveries)
        was_sent = bool({delivery.state for delivery in deliveries} & SENT)
        self.send_button.setText(self.tr("Send again …") if was_sent else self.tr("Send …"))
        self.show()

    def show_page(self, pictures: Sequence[Picture]) -> None:
        """Show the first of the pages, small."""
        self.page.show_page(pictures[0] if pictures else None)

    def _build(self) -> None:
        width = theme.current().px(PAGE_WIDTH)
        self.page.setFixedSize(width, self.page.heightForWidth(width))
        self.client.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        head = QHBoxLayout()
        head.addWidget(self.client, 1)
        head.addWidget(self.standing)
        files = QHBoxLayout()
        files.setSpacing(8)
        files.addWidget(self.save_button)
        files.addWidget(self.open_button)
        files.addStretch(1)
        self.content.addLayout(head)
        self.content.addWidget(self.amount)
        self.content.addWidget(self.banner)
        self.content.addWidget(self._facts)
        self.content.addWidget(self.page, 0, Qt.AlignmentFlag.AlignLeft)
        self.content.addLayout(files)
        self.content.addWidget(Text(self.tr("History"), "h3"))
        self.content.addWidget(self._history)
        self.content.addStretch(1)
        self.footer.addWidget(self.paid_button)
        self.footer.addWidget(self.unpaid_button)
        self.footer.addStretch(1)
        self.footer.addWidget(self.send_button)

    def _connect(self) -> None:
        self.page.opened.connect(self.open_asked)
        self.save_button.clicked.connect(self.save_asked)
        self.open_button.clicked.connect(self.open_asked)
        self.paid_button.clicked.connect(self.paid_asked)
        self.unpaid_button.clicked.connect(self.unpaid_asked)
        self.send_button.clicked.connect(self.send_asked)

    def _show_unclear(self, deliveries: Sequence[Delivery]) -> None:
        state = deliveries[0].state if deliveries else None
        mark = Button(self.tr("Mark as sent"))
        mark.clicked.connect(self.arrived_asked)
        if state is DeliveryState.UNCLEAR:
            self.banner.tell(
                self.tr("The last mail may have arrived."),
                self.tr("Check your Sent folder."),
                mark,
                tone="warn",
            )
        elif state is DeliveryState.HANDED_OVER:
            said = self.tr("The letter was opened in your mail program.")
            self.banner.tell(said, self.tr("Sent it there?"), mark, tone="info")
        else:
            mark.deleteLater()
            self.banner.hide()

    def _fact_pairs(self, invoice: Invoice) -> list[tuple[str, str]]:
        period = invoice.period
        days = f"{wording.day_numeric(period.start)} – {wording.day_numeric(period.last_day)}"
        pairs = [
            (self.tr("Date"), wording.day_field(invoice.issued_on)),
            (self.tr("Due"), wording.day_field(invoice.due_on)),
            (self.tr("Period"), days),
        ]
        if invoice.treatment is Treatment.TAXED:
            pairs.append((self.tr("Net"), _money(invoice.net)))
            pairs.append((self.tr("VAT"), _money(invoice.tax)))
        return [*pairs, (self.tr("Total"), _money(invoice.total))]

    def _history_pairs(
        self, line: InvoiceLine, invoice: Invoice, deliveries: Sequence[Delivery]
    ) -> list[tuple[str, str]]:
        """What happened, oldest first."""
        pairs = [(wording.day_numeric(invoice.issued_on), self.tr("issued"))]
        for delivery in reversed(deliveries):
            at = (delivery.finished_at or delivery.started_at).astimezone().date()
            words = self._delivery_words(delivery)
            pairs.append((wording.day_numeric(at), words))
        if line.standing is Standing.PAID:
            pairs.append(("", self.tr("paid in full")))
        return pairs

    def _delivery_words(self, delivery: Delivery) -> str:
        at = (delivery.finished_at or delivery.started_at).astimezone().date()
        if delivery.state is DeliveryState.SENT:
            return self.tr("sent to {to}").format(to=", ".join(delivery.recipients))
        words = delivery_words(delivery.state, at)
        # What the server said is worth reading; the name of a case of ours is not.
        return words if delivery.detail.isidentifier() else f"{words} {delivery.detail}".strip()


class _Pairs(QWidget):
    """Names on the left, what they are on the right."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(5)
        self._grid.setColumnStretch(1, 1)

    def show_pairs(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Show other pairs."""
        while item := self._grid.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for row, (name, value) in enumerate(pairs):
            self._grid.addWidget(Text(name, "time", "text2"), row, 0, Qt.AlignmentFlag.AlignTop)
            words = Text(value, "time")
            words.setWordWrap(True)
            self._grid.addWidget(words, row, 1)


def _money(money: Money) -> str:
    return wording.money(money.amount, money.currency)
