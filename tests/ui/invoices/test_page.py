"""The page: filters, the panel of an issued invoice, and the way from a draft to the mail."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.fakes import FixedClock, RecordingMail
from tests.stage import TellingWindow, a_context
from tests.ui.invoicing import (
    a_billable_client,
    a_kept_draft,
    a_kept_invoice,
    with_mail,
)
from vpa_desk.domain.invoices import Invoice
from vpa_desk.domain.mailing import DeliveryState, Unclear
from vpa_desk.domain.payments import Standing
from vpa_desk.services import billing, sending
from vpa_desk.services.desk import Desk
from vpa_desk.ui.invoices.issue_dialog import IssueDialog
from vpa_desk.ui.invoices.list import DRAFTS, OVERDUE, PAID
from vpa_desk.ui.invoices.new_dialog import NewInvoiceDialog
from vpa_desk.ui.invoices.page import InvoicesPage
from vpa_desk.ui.invoices.table import Column
from vpa_desk.ui.widgets.buttons import Button
from vpa_desk.ui.widgets.confirm_dialog import ConfirmDialog
from vpa_desk.ui.widgets.text import Text

DAY = 86_400


WINDOWS: list[TellingWindow] = []


@pytest.fixture(autouse=True)
def _windows() -> Iterator[None]:
    """Nobody else holds a window while its test runs."""
    yield
    WINDOWS.clear()


def a_page(qtbot: QtBot, desk: Desk) -> InvoicesPage:
    window = TellingWindow()
    WINDOWS.append(window)
    qtbot.addWidget(window)
    page = InvoicesPage(a_context(desk))
    window.setCentralWidget(page)
    window.resize(1200, 800)
    window.show()
    qtbot.waitExposed(window)
    return page


def window_of(page: InvoicesPage) -> TellingWindow:
    window = page.window()
    assert isinstance(window, TellingWindow)
    return window


def column(page: InvoicesPage, which: Column) -> list[str]:
    model = page.list.model
    return [str(model.index(row, which).data()) for row in range(model.rowCount())]


def panel_words(page: InvoicesPage) -> str:
    return "\n".join(label.text() for label in page.panel.findChildren(Text))


def opened(page: InvoicesPage, invoice: Invoice) -> InvoicesPage:
    page.show_item(invoice.id)
    return page


def test_an_empty_page_offers_the_first_invoice(qtbot: QtBot, desk: Desk) -> None:
    page = a_page(qtbot, desk)
    page.list.findChildren(Button)[0].click()
    assert page.findChild(NewInvoiceDialog) is not None


def test_drafts_stand_above_what_is_issued(qtbot: QtBot, desk: Desk) -> None:
    a_kept_invoice(desk)
    a_kept_draft(desk, "Café Blume")
    page = a_page(qtbot, desk)
    assert column(page, Column.CLIENT) == ["Café Blume", "Müller Consulting"]
    assert column(page, Column.STANDING) == ["draft", "open"]


def test_stages_show_what_belongs_to_them(qtbot: QtBot, desk: Desk, clock: FixedClock) -> None:
    overdue = a_kept_invoice(desk)
    clock.advance(20 * DAY)
    a_kept_draft(desk, "Café Blume")
    page = a_page(qtbot, desk)
    for stage, names in ((DRAFTS, ["Café Blume"]), (OVERDUE, ["Müller Consulting"]), (PAID, [])):
        page.list.stage.choose(stage)
        page.list.stage.chosen.emit(stage)
        assert column(page, Column.CLIENT) == names
    page.show_item(overdue.id)
    assert column(page, Column.CLIENT) == ["Café Blume", "Müller Consulting"]


def test_what_is_to_come_in_is_said_under_the_title(qtbot: QtBot, desk: Desk) -> None:
    invoice = a_kept_invoice(desk)
    page = a_page(qtbot, desk)
    assert f"{invoice.total.amount}" in page.header.context.text()


def test_a_client_filter_hides_the_others(qtbot: QtBot, desk: Desk) -> None:
    a_kept_invoice(desk)
    a_kept_invoice(desk, "Café Blume")
    page = a_page(qtbot, desk)
    page.list.client.setCurrentIndex(page.list.client.findText("Café Blume"))
    page.list.client.activated.emit(page.list.client.currentIndex())
    assert column(page, Column.CLIENT) == ["Café Blume"]


def test_an_issued_invoice_opens_beside_the_list(qtbot: QtBot, desk: Desk) -> None:
    page = opened(a_page(qtbot, desk), a_kept_invoice(desk))
    assert page.panel.isVisible()
    assert page.panel.title.text() == "RE-2026-0001"
    assert "issued" in panel_words(page)
    page.panel.close_panel()
    assert page.shown_id is None


def test_paid_is_today_in_full_and_can_be_undone(qtbot: QtBot, desk: Desk) -> None:
    invoice = a_kept_invoice(desk)
    page = opened(a_page(qtbot, desk), invoice)
    page.panel.paid_button.click()
    line = desk.reads.papers.line(invoice.id, desk.today())
    assert line.standing is Standing.PAID
    assert page.panel.paid_button.isHidden()
    undo = window_of(page).run
    assert undo is not None
    undo()
    line = desk.reads.papers.line(invoice.id, desk.today())
    assert line.standing is Standing.OPEN


def test_not_paid_after_all_takes_the_payment_back(qtbot: QtBot, desk: Desk) -> None:
    invoice = a_kept_invoice(desk)
    page = opened(a_page(qtbot, desk), invoice)
    page.panel.paid_button.click()
    page.panel.unpaid_button.click()
    assert page.panel.paid_button.isVisible()


def test_the_pdf_is_saved_as_it_was_issued(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    invoice = a_kept_invoice(desk)
    page = opened(a_page(qtbot, desk), invoice)
    page.save_to(tmp_path / "out")
    (saved,) = (tmp_path / "out").iterdir()
    assert saved.read_bytes() == desk.reads.papers.pdf(invoice.id)[1]
    assert saved.name in window_of(page).told[-1]


def test_a_folder_that_takes_nothing_is_told(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    page = opened(a_page(qtbot, desk), a_kept_invoice(desk))
    (tmp_path / "file").write_text("no folder")
    page.save_to(tmp_path / "file")
    assert window_of(page).told


class Opener(QObject):
    """Takes what the desktop would open."""

    def __init__(self) -> None:
        super().__init__()
        self.urls: list[QUrl] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.urls.append(url)


def test_the_pdf_opens_as_a_private_copy(qtbot: QtBot, desk: Desk) -> None:
    invoice = a_kept_invoice(desk)
    page = opened(a_page(qtbot, desk), invoice)
    opener = Opener()
    method: Any = "take"  # the stub asks for bytes, the function for a string
    QDesktopServices.setUrlHandler("file", opener, method)
    page.panel.open_button.click()
    QDesktopServices.unsetUrlHandler("file")
    (url,) = opener.urls
    copy = Path(url.toLocalFile())
    assert copy.read_bytes() == desk.reads.papers.pdf(invoice.id)[1]
    assert copy.parent == desk.drafts


def test_an_unclear_mail_is_settled_in_the_panel(qtbot: QtBot, desk: Desk) -> None:
    invoice = a_kept_invoice(desk)
    with_mail(desk)
    assert isinstance(desk.mail, RecordingMail)
    desk.mail.outcome = Unclear("timed out")
    sending.send(desk, sending.letter_for(desk, invoice.id))
    page = opened(a_page(qtbot, desk), invoice)
    assert "may have arrived" in page.panel.banner.message.text()
    page.panel.banner.findChildren(Button)[0].click()
    (delivery,) = desk.reads.deliveries.of(invoice.id)
    assert delivery.state is DeliveryState.SENT


def test_from_the_draft_to_the_mail(qtbot: QtBot, desk: Desk) -> None:
    client = a_billable_client(desk)
    a_kept_invoice(desk, "Café Blume")
    with_mail(desk)
    page = a_page(qtbot, desk)
    page.show_item(("client", client.id))
    asking = page.findChild(NewInvoiceDialog)
    assert isinstance(asking, NewInvoiceDialog)
    assert asking.client.currentData() == client.id
    asking.go_on.click()
    assert page.editor is not None
    assert page.new_button.isHidden()
    page.issue_button.click()
    question = page.findChild(IssueDialog)
    assert isinstance(question, IssueDialog)
    question.confirm.click()
    assert page.panel.title.text() == "RE-2026-0002"
    letter = page.sender_dialog
    assert letter is not None
    assert "RE-2026-0002" in letter.banner.message.text()
    letter.send_button.click()
    assert isinstance(desk.mail, RecordingMail)
    assert len(desk.mail.delivered) == 1
    qtbot.waitUntil(lambda: "sent to" in panel_words(page))
    letter.close()


def test_a_draft_with_gaps_is_not_issued_but_told(qtbot: QtBot, desk: Desk) -> None:
    client = a_billable_client(desk)
    draft = billing.draft_invoice(desk, client.id, until=desk.tomorrow())
    page = a_page(qtbot, desk)
    page.show_item(draft.id)
    page.issue_button.click()
    assert page.findChild(IssueDialog) is None
    assert page.editor is not None
    assert page.editor.banner.isVisible()


def test_a_discarded_draft_frees_its_times(qtbot: QtBot, desk: Desk) -> None:
    draft = a_kept_draft(desk)
    page = a_page(qtbot, desk)
    page.show_item(draft.id)
    page.discard_button.click()
    question = page.findChild(ConfirmDialog)
    assert isinstance(question, ConfirmDialog)
    question.confirm.click()
    assert page.editor is None
    assert desk.reads.papers.drafts() == ()
    assert len(desk.reads.time.unbilled_of(draft.client_id)) == 2


def test_the_way_back_leads_to_the_list(qtbot: QtBot, desk: Desk) -> None:
    draft = a_kept_draft(desk)
    page = a_page(qtbot, desk)
    page.show_item(draft.id)
    assert page.header.title.text() == "Draft"
    page.back_button.click()
    assert page.editor is None
    assert page.header.title.text() == "Invoices"
    assert page.new_button.isVisible()


def test_what_changes_elsewhere_appears_by_itself(qtbot: QtBot, desk: Desk) -> None:
    page = a_page(qtbot, desk)
    a_kept_invoice(desk)
    qtbot.waitUntil(lambda: column(page, Column.NUMBER) == ["RE-2026-0001"])


def test_an_invoice_that_does_not_exist_is_one_sentence(qtbot: QtBot, desk: Desk) -> None:
    page = a_page(qtbot, desk)
    page.show_item(4711)
    assert window_of(page).told


def test_a_click_on_a_row_opens_it(qtbot: QtBot, desk: Desk) -> None:
    a_kept_invoice(desk)
    page = a_page(qtbot, desk)
    table = page.list.table
    QTest.mouseClick(
        table.viewport(),
        Qt.MouseButton.LeftButton,
        pos=table.visualRect(table.model().index(0, Column.CLIENT)).center(),
    )
    assert page.panel.isVisible()


def test_columns_give_way_in_a_narrow_window(qtbot: QtBot, desk: Desk) -> None:
    a_kept_invoice(desk)
    page = a_page(qtbot, desk)
    page.window().resize(700, 600)
    hidden = [column for column in Column if page.list.table.isColumnHidden(column)]
    assert Column.MAIL in hidden
    assert Column.CLIENT not in hidden
    page.window().resize(1300, 600)
    assert not any(page.list.table.isColumnHidden(column) for column in Column)


def test_one_draft_after_another_keeps_what_was_typed(qtbot: QtBot, desk: Desk) -> None:
    first, second = a_kept_draft(desk), a_kept_draft(desk, "Café Blume")
    page = a_page(qtbot, desk)
    page.show_item(first.id)
    assert page.editor is not None
    page.editor.texts.closing.setPlainText("Bis bald")
    page.show_item(second.id)
    assert page.header.context.text().endswith("Café Blume")
    assert desk.reads.papers.draft(first.id).closing == "Bis bald"
