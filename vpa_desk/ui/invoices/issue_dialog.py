"""The one question before an invoice is issued, for it cannot be taken back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from vpa_desk.domain.invoices import Invoice
from vpa_desk.services import billing
from vpa_desk.ui import wording
from vpa_desk.ui.widgets.attempt import attempt, in_words, reason
from vpa_desk.ui.widgets.banner import Banner
from vpa_desk.ui.widgets.buttons import Button
from vpa_desk.ui.widgets.page import Context
from vpa_desk.ui.widgets.text import Text

WIDTH, MARGIN = 460, 24


class IssueDialog(QDialog):
    """Names the number and the sum; `issued` tells the invoice. Enter alone issues nothing."""

    issued = Signal(object)

    def __init__(self, context: Context, shown: Invoice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._draft_id = shown.id
        self._busy = False
        self.setModal(True)
        self.setMinimumWidth(WIDTH)
        self.setWindowTitle(self.tr("Issue invoice"))
        self.question = Text("", "body")
        self.question.setWordWrap(True)
        self.facts = Text(self._facts(shown), "strong", "text2")
        self.facts.setWordWrap(True)
        self.banner = Banner()
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(self.tr("The invoice is being issued"))
        self.bar.hide()
        self.cancel = Button(self.tr("Cancel"))
        self.confirm = Button(self.tr("Issue"), kind="primary", icon="check")
        self._build()
        self._ask()

    def issue(self) -> None:
        """Issue the invoice aside; the window stays alive meanwhile."""
        self._set_busy(busy=True)
        self._context.work.run(
            self,
            billing.issue_invoice,
            self._context.desk,
            self._draft_id,
            then=self._on_issued,
            failed=self._on_failed,
        )

    def _build(self) -> None:
        self.cancel.clicked.connect(self.reject)
        self.confirm.clicked.connect(self.issue)
        self.confirm.setShortcut("Ctrl+Return")
        footer = QHBoxLayout()
        footer.setSpacing(8)
        footer.addStretch(1)
        footer.addWidget(self.cancel)
        footer.addWidget(self.confirm)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.setSpacing(14)
        layout.addWidget(Text(self.tr("Issue this invoice?"), "h2"))
        for widget in (self.question, self.facts, self.banner, self.bar):
            layout.addWidget(widget)
        layout.addLayout(footer)
        self.cancel.setFocus()

    def _ask(self) -> None:
        number = attempt(in_words(self.banner.tell), billing.next_number, self._context.desk)
        self.confirm.setEnabled(number is not None)
        if number is not None:
            asked = self.tr("Number {number} will be given and cannot be changed afterwards.")
            self.question.setText(asked.format(number=number.text))

    def _facts(self, shown: Invoice) -> str:
        said = self.tr("{client}  ·  {total}  ·  due {day}")
        return said.format(
            client=shown.recipient.name,
            total=wording.money(shown.total.amount, shown.total.currency),
            day=wording.day_field(shown.due_on),
        )

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        self.bar.setVisible(busy)
        self.cancel.setDisabled(busy)
        self.confirm.setDisabled(busy)
        self.confirm.setText(self.tr("Issuing …") if busy else self.tr("Issue"))

    def _on_issued(self, invoice: Invoice) -> None:
        self._busy = False
        self.accept()
        self.issued.emit(invoice)

    def _on_failed(self, error: Exception) -> None:
        self._set_busy(busy=False)
        self.banner.tell(reason(error))

    def reject(self) -> None:
        if not self._busy:
            super().reject()
