"""The one question before an invoice is issued."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.fakes import FixedClock
from tests.stage import a_context
from tests.ui.invoicing import a_kept_draft, a_kept_invoice
from vpa_desk.domain.invoices import InvoiceDraft
from vpa_desk.services import billing
from vpa_desk.services.desk import Desk
from vpa_desk.ui.invoices.issue_dialog import IssueDialog

DAY = 86_400


def a_dialog(qtbot: QtBot, desk: Desk, draft: InvoiceDraft) -> IssueDialog:
    dialog = IssueDialog(a_context(desk), billing.previewed(desk, draft))
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_it_names_the_number_the_client_and_the_sum(qtbot: QtBot, desk: Desk) -> None:
    dialog = a_dialog(qtbot, desk, a_kept_draft(desk))
    assert "RE-2026-0001" in dialog.question.text()
    assert "Müller Consulting" in dialog.facts.text()
    assert "€" in dialog.facts.text()


def test_enter_issues_nothing(qtbot: QtBot, desk: Desk) -> None:
    dialog = a_dialog(qtbot, desk, a_kept_draft(desk))
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert desk.reads.papers.invoices(desk.today()) == ()


def test_issuing_tells_the_invoice(qtbot: QtBot, desk: Desk) -> None:
    dialog = a_dialog(qtbot, desk, a_kept_draft(desk))
    with qtbot.waitSignal(dialog.issued) as issued:
        dialog.confirm.click()
    assert issued.args[0].number.text == "RE-2026-0001"
    assert not dialog.isVisible()


def test_a_clock_that_went_back_is_told_and_nothing_can_be_issued(
    qtbot: QtBot, desk: Desk, clock: FixedClock
) -> None:
    a_kept_invoice(desk)
    draft = a_kept_draft(desk, "Café Blume")
    clock.advance(-DAY)
    dialog = a_dialog(qtbot, desk, draft)
    assert "RE-2026-0001" in dialog.banner.message.text()
    assert not dialog.confirm.isEnabled()


def test_a_draft_that_is_gone_is_told(qtbot: QtBot, desk: Desk) -> None:
    draft = a_kept_draft(desk)
    dialog = a_dialog(qtbot, desk, draft)
    billing.discard_draft(desk, draft.id)
    dialog.confirm.click()
    assert dialog.banner.isVisible()
    assert dialog.cancel.isEnabled()
