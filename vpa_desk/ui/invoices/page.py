"""Invoices: drafts, what is open, what is paid; an editor for drafts, a panel for the issued."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QWidget

from vpa_desk.domain.ids import ClientId, PaperId
from vpa_desk.domain.invoices import Invoice
from vpa_desk.domain.overviews import InvoiceLine
from vpa_desk.domain.papers import Picture
from vpa_desk.domain.topics import Topic
from vpa_desk.services import billing, sending
from vpa_desk.ui.invoices.editor import InvoiceEditor
from vpa_desk.ui.invoices.issue_dialog import IssueDialog
from vpa_desk.ui.invoices.list import InvoiceList
from vpa_desk.ui.invoices.new_dialog import NewInvoiceDialog
from vpa_desk.ui.invoices.panel import InvoicePanel
from vpa_desk.ui.invoices.send_dialog import SendDialog
from vpa_desk.ui.invoices.table import standing_words
from vpa_desk.ui.widgets.attempt import attempt, by_window
from vpa_desk.ui.widgets.buttons import Button, IconButton
from vpa_desk.ui.widgets.confirm_dialog import ConfirmDialog
from vpa_desk.ui.widgets.page import Context, Page


class InvoicesPage(Page):
    """All invoices in a list; a draft opens as an editor in the same place."""

    topics = frozenset({Topic.INVOICES, Topic.DELIVERIES, Topic.CLIENTS, Topic.SETTINGS})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, QCoreApplication.translate("InvoicesPage", "Invoices"), parent)
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        self._folder = QStandardPaths.writableLocation(documents)
        self.shown_id: PaperId | None = None
        self.editor: InvoiceEditor | None = None
        self.sender_dialog: SendDialog | None = None
        self.list = InvoiceList()
        self.panel = InvoicePanel()
        self.new_button = Button(self.tr("Invoice"), kind="primary", icon="plus")
        self.back_button = IconButton("chevron-left", self.tr("Back to the list (Alt+Left)"))
        self.discard_button = Button(self.tr("Discard draft"), kind="danger")
        self.issue_button = Button(self.tr("Issue …"), kind="primary", icon="check")
        self._rooms = QStackedWidget()
        self._rooms.addWidget(self.list)
        self.body.addWidget(self._rooms, 1)
        self._build_head()
        self.set_panel(self.panel)
        self._connect()
        self._show_head()

    def reload(self) -> None:
        """Read all lines; an open editor or panel looks again, too."""
        reads, today = self.context.desk.reads, self.context.desk.today()
        lines = (*reads.papers.drafts(), *reads.papers.invoices(today))
        self.list.show_lines(lines, today)
        if self.editor is not None:
            self.editor.refresh()
        elif self.shown_id is not None:
            self._show_panel(self.shown_id)

    def show_item(self, item: object) -> None:
        """Open an invoice or a draft by its id; None or ("client", id) begins a new one."""
        if item is None:
            self.start_invoice()
        elif isinstance(item, tuple):
            self.start_invoice(ClientId(item[1]))
        elif isinstance(item, int):
            self.open_invoice(PaperId(item))

    def start_invoice(self, client_id: ClientId | None = None) -> NewInvoiceDialog:
        """Ask for whom and which days."""
        dialog = NewInvoiceDialog(self.context, client_id, self)
        dialog.created.connect(self.open_draft)
        dialog.show()
        return dialog

    def open_invoice(self, invoice_id: PaperId) -> None:
        """A draft in the editor, an issued invoice in the panel."""
        desk = self.context.desk
        line = attempt(self, desk.reads.papers.line, invoice_id, desk.today())
        if line is not None:
            self._on_opened(line)

    def open_draft(self, draft_id: PaperId) -> None:
        """The editor of a draft, in place of the list."""
        if self.editor is not None and not self.editor.keep():
            return
        editor = attempt(self, InvoiceEditor, self.context, draft_id)
        if editor is None:
            return
        self._drop_editor()
        self.panel.hide()
        self.shown_id = None
        self.editor = editor
        editor.gone.connect(self.close_editor)
        editor.navigate.connect(self.navigate)
        self._rooms.addWidget(editor)
        self._rooms.setCurrentWidget(editor)
        self._show_head()

    def close_editor(self) -> None:
        """Back to the list."""
        self._drop_editor()
        self._rooms.setCurrentWidget(self.list)
        self._show_head()

    def leave_editor(self) -> None:
        """Back to the list, if what was typed could be kept."""
        if self.editor is not None:
            self.editor.leave()

    def issue(self) -> None:
        """Ask once, then issue the draft."""
        editor = self.editor
        if editor is None or not editor.keep():
            return
        missing = editor.problems()
        if missing:
            editor.warn(missing[0])
            return
        dialog = IssueDialog(self.context, editor.shown(), self)
        dialog.issued.connect(self._on_issued)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def discard(self) -> None:
        """Ask once, then let the draft go."""
        if self.editor is None:
            return
        dialog = ConfirmDialog(
            self.tr("Discard this draft?"),
            self.tr("Its texts are lost. The times stay and can be billed later."),
            self.tr("Discard draft"),
            self,
        )
        dialog.accepted.connect(partial(self._discard, self.editor.draft.id))
        dialog.open()

    def send(self, invoice_id: PaperId) -> SendDialog | None:
        """The letter with the invoice, ready to be sent; the window stays usable."""
        dialog = attempt(self, SendDialog, self.context, invoice_id, self)
        if dialog is None:
            return None
        dialog.navigate.connect(self.navigate)
        dialog.told.connect(self.tell)
        dialog.show()
        self.sender_dialog = dialog
        return dialog

    def save_to(self, folder: Path) -> None:
        """Write the PDF that is shown into a folder."""
        if self.shown_id is None:
            return
        written = attempt(self, billing.export_invoice, self.context.desk, self.shown_id, folder)
        if written is not None:
            self._folder = str(folder)
            self.tell(self.tr("Saved as {path}").format(path=written[0]))

    def _build_head(self) -> None:
        line = self.header.layout()
        if isinstance(line, QHBoxLayout):
            line.insertWidget(0, self.back_button)
        for widget in (self.list.year, self.list.client, self.discard_button):
            self.header.filters.addWidget(widget)
        self.header.set_primary(self.new_button)
        self.header.set_primary(self.issue_button)
        self.back_button.setShortcut("Alt+Left")

    def _connect(self) -> None:
        self.new_button.clicked.connect(self._on_new_asked)
        self.back_button.clicked.connect(self.leave_editor)
        self.discard_button.clicked.connect(self.discard)
        self.issue_button.clicked.connect(self.issue)
        self.list.wanted.connect(self._on_new_asked)
        self.list.opened.connect(self._on_opened)
        self.list.summed.connect(self._show_context)
        panel = self.panel
        panel.closed.connect(self._on_panel_closed)
        panel.send_asked.connect(lambda: self.shown_id and self.send(self.shown_id))
        panel.save_asked.connect(self._on_save_asked)
        panel.open_asked.connect(self._on_open_asked)
        panel.paid_asked.connect(self._on_paid)
        panel.unpaid_asked.connect(self._on_unpaid)
        panel.arrived_asked.connect(self._on_arrived)

    def _show_head(self) -> None:
        """The head of the list, or that of a draft."""
        editing = self.editor is not None
        of_draft: tuple[QWidget, ...] = (self.back_button, self.discard_button, self.issue_button)
        of_list: tuple[QWidget, ...] = (self.list.year, self.list.client, self.new_button)
        for widget in of_draft:
            widget.setVisible(editing)
        for widget in of_list:
            widget.setHidden(editing)
        self.header.title.setText(self.tr("Draft") if editing else self.tr("Invoices"))
        self._show_context()

    def _show_context(self) -> None:
        if self.editor is None:
            self.header.set_context(self.list.owed)
        else:
            said = self.tr("2 of 3 · Positions  ·  {client}")
            self.header.set_context(said.format(client=self.editor.client.name))

    def _drop_editor(self) -> None:
        if self.editor is not None:
            self._rooms.removeWidget(self.editor)
            self.editor.deleteLater()
            self.editor = None

    def _on_new_asked(self) -> None:
        self.start_invoice()

    def _on_opened(self, line: InvoiceLine) -> None:
        if line.number is None:
            self.open_draft(line.id)
            return
        self.close_editor()
        self.list.choose(line.id)
        self._show_panel(line.id)
        scale = self.panel.page.scale()
        self.panel.show_page(())
        self.context.work.run(
            self,
            billing.document_pictures,
            self.context.desk,
            line.id,
            scale,
            then=partial(self._on_page_drawn, line.id),
            failed=by_window(self),
        )

    def _show_panel(self, invoice_id: PaperId) -> None:
        self.shown_id = invoice_id
        reads, today = self.context.desk.reads, self.context.desk.today()
        line = reads.papers.line(invoice_id, today)
        invoice, mails = reads.papers.invoice(invoice_id), reads.deliveries.of(invoice_id)
        self.panel.show_invoice(line, invoice, mails, standing_words(line, today))

    def _on_page_drawn(self, invoice_id: PaperId, pictures: tuple[Picture, ...]) -> None:
        if invoice_id == self.shown_id:
            self.panel.show_page(pictures)

    def _on_panel_closed(self) -> None:
        self.shown_id = None
        self.list.table.setFocus()

    def _on_issued(self, invoice: Invoice) -> None:
        self.close_editor()
        self.reload()
        self.open_invoice(invoice.id)
        dialog = self.send(invoice.id)
        if dialog is not None:
            dialog.show_note(self.tr("{number} is issued.").format(number=invoice.number.text))

    def _discard(self, draft_id: PaperId) -> None:
        attempt(self, billing.discard_draft, self.context.desk, draft_id)
        self.close_editor()
        self.reload()

    def _on_save_asked(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Save PDF"), self._folder)
        if folder:
            self.save_to(Path(folder))

    def _on_open_asked(self) -> None:
        """Open a private copy; what was issued stays in the store."""
        if self.shown_id is None:
            return
        desk = self.context.desk
        written = attempt(self, billing.export_invoice, desk, self.shown_id, desk.drafts)
        if written is None:
            return
        path = written[0]
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self.tell(self.tr("No program opened the PDF. It lies at {path}").format(path=path))

    def _on_paid(self) -> None:
        """All of it, today; partial payments come with the bank's statements."""
        if self.shown_id is None:
            return
        desk, invoice_id = self.context.desk, self.shown_id
        invoice = desk.reads.papers.invoice(invoice_id)
        record = partial(billing.record_payment, on=desk.today(), amount=invoice.total)
        if attempt(self, record, desk, invoice_id) is not None:
            said = self.tr("{number} is paid.").format(number=invoice.number.text)
            self.tell(said, partial(self._take_back, invoice_id))
        self.reload()

    def _on_unpaid(self) -> None:
        if self.shown_id is not None:
            self._take_back(self.shown_id)

    def _take_back(self, invoice_id: PaperId) -> None:
        attempt(self, billing.take_back_payment, self.context.desk, invoice_id)
        self.reload()

    def _on_arrived(self) -> None:
        if self.shown_id is not None:
            attempt(self, sending.mark_sent, self.context.desk, self.shown_id)
        self.reload()
