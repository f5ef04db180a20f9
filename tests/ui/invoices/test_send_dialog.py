"""Sending: the letter as written goes out once, and what became of it is said honestly."""

import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from tests.fakes import DictKeychain, RecordingMail
from tests.stage import a_context
from tests.ui.invoicing import a_kept_invoice, with_mail
from vpa_desk.domain.invoices import Invoice
from vpa_desk.domain.mailing import (
    DeliveryState,
    KeychainMissing,
    LoginRefused,
    Rejected,
    ServerUnreachable,
    Unclear,
)
from vpa_desk.services.desk import Desk
from vpa_desk.ui.invoices.send_dialog import SendDialog
from vpa_desk.ui.widgets.buttons import Button
from vpa_desk.ui.work import Work


class NoKeychain(DictKeychain):
    """What a headless machine has."""

    def get(self, _account_key: str) -> str | None:
        raise KeychainMissing


def a_dialog(qtbot: QtBot, desk: Desk, invoice: Invoice, work: Work | None = None) -> SendDialog:
    dialog = SendDialog(a_context(desk, work), invoice.id)
    qtbot.addWidget(dialog, before_close_func=_let_go)
    dialog.show()
    return dialog


def _let_go(dialog: Any) -> None:
    dialog.blockSignals(True)


def mail_of(desk: Desk) -> RecordingMail:
    assert isinstance(desk.mail, RecordingMail)
    return desk.mail


def states(desk: Desk, invoice: Invoice) -> list[DeliveryState]:
    return [delivery.state for delivery in desk.reads.deliveries.of(invoice.id)]


def action(dialog: SendDialog, text: str) -> Button:
    return next(button for button in dialog.banner.findChildren(Button) if button.text() == text)


def test_the_letter_is_ready_and_goes_out_as_edited(qtbot: QtBot, desk: Desk) -> None:
    invoice = a_kept_invoice(desk)
    with_mail(desk)
    dialog = a_dialog(qtbot, desk, invoice)
    assert dialog.recipients.text() == "buchhaltung@mueller.example"
    assert invoice.number.text in dialog.subject.text()
    assert dialog.password_row.isHidden()
    dialog.recipients.setText("a@mueller.example; b@mueller.example")
    dialog.send_button.click()
    ((_message, recipients, password),) = mail_of(desk).delivered
    assert recipients == ("a@mueller.example", "b@mueller.example")
    assert password == "geheim"
    assert states(desk, invoice) == [DeliveryState.SENT]
    assert "the server accepted the mail" in dialog.banner.message.text()
    assert dialog.send_button.isHidden()


def test_a_refusal_is_told_in_the_words_of_the_server(qtbot: QtBot, desk: Desk) -> None:
    invoice = a_kept_invoice(desk)
    with_mail(desk)
    mail_of(desk).outcome = Rejected(550, "mailbox full")
    dialog = a_dialog(qtbot, desk, invoice)
    dialog.send_button.click()
    assert "550 mailbox full" in dialog.banner.message.text()
    assert dialog.send_button.isEnabled()
    assert states(desk, invoice) == [DeliveryState.REJECTED]


def test_an_unclear_mail_is_sent_again_only_when_she_says_so(qtbot: QtBot, desk: Desk) -> None:
    invoice = a_kept_invoice(desk)
    with_mail(desk)
    mail_of(desk).outcome = Unclear("timed out")
    dialog = a_dialog(qtbot, desk, invoice)
    dialog.send_button.click()
    assert "may have arrived" in dialog.banner.message.text()
    dialog.send_button.click()
    assert len(mail_of(desk).delivered) == 1
    action(dialog, "Send again").click()
    assert len(mail_of(desk).delivered) == 2


def test_an_unclear_mail_that_arrived_is_marked_as_sent(qtbot: QtBot, desk: Desk) -> None:
    invoice = a_kept_invoice(desk)
    with_mail(desk)
    mail_of(desk).outcome = Unclear("timed out")
    dialog = a_dialog(qtbot, desk, invoice)
    dialog.send_button.click()
    action(dialog, "Mark as sent").click()
    assert states(desk, invoice) == [DeliveryState.SENT]


def test_without_an_account_she_is_told_and_the_mail_program_still_works(
    qtbot: QtBot, desk: Desk
) -> None:
    dialog = a_dialog(qtbot, desk, a_kept_invoice(desk))
    assert not dialog.send_button.isEnabled()
    assert dialog.program_button.isEnabled()
    with qtbot.waitSignal(dialog.navigate) as asked:
        action(dialog, "E-mail settings").click()
    assert asked.args == ["settings", "mail"]


def test_no_mail_program_names_the_draft(
    qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    invoice = a_kept_invoice(desk)
    dialog = a_dialog(qtbot, desk, invoice)
    dialog.program_button.click()
    (draft,) = Path(desk.drafts).glob("*.eml")
    assert draft.name in dialog.banner.message.text()
    assert states(desk, invoice) == []


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="xdg-open is Linux's")
def test_a_letter_in_the_mail_program_is_marked_by_her(
    qtbot: QtBot, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "xdg-open"
    program.write_text("#!/bin/sh\nexit 0\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    invoice = a_kept_invoice(desk)
    dialog = a_dialog(qtbot, desk, invoice)
    dialog.program_button.click()
    assert states(desk, invoice) == [DeliveryState.HANDED_OVER]
    action(dialog, "Mark as sent").click()
    assert states(desk, invoice) == [DeliveryState.SENT]


def test_a_missing_password_is_asked_for_and_kept_if_wished(qtbot: QtBot, desk: Desk) -> None:
    invoice = a_kept_invoice(desk)
    with_mail(desk, password=None)
    dialog = a_dialog(qtbot, desk, invoice)
    assert dialog.password_row.isVisible()
    dialog.password.setText("geheim")
    dialog.keep.setChecked(True)
    dialog.send_button.click()
    assert mail_of(desk).delivered[0][2] == "geheim"
    assert desk.keychain.get("katrin@mail.berger.example:587") == "geheim"


def test_without_a_keychain_the_password_holds_for_the_session(qtbot: QtBot, desk: Desk) -> None:
    invoice = a_kept_invoice(desk)
    with_mail(desk, password=None)
    desk = replace(desk, keychain=NoKeychain())
    dialog = a_dialog(qtbot, desk, invoice)
    assert dialog.keep.isHidden()
    assert "no keychain" in dialog.password_row.hint.text()
    dialog.password.setText("geheim")
    dialog.send_button.click()
    assert states(desk, invoice) == [DeliveryState.SENT]
    assert desk.session.get("katrin@mail.berger.example:587") == "geheim"


def test_sending_without_a_password_asks_for_it(qtbot: QtBot, desk: Desk) -> None:
    invoice = a_kept_invoice(desk)
    with_mail(desk, password=None)
    dialog = a_dialog(qtbot, desk, invoice)
    dialog.send_button.click()
    assert "katrin" in dialog.password_row.error.text()
    assert states(desk, invoice) == []


def test_a_wrong_password_is_said_under_its_field(qtbot: QtBot, desk: Desk) -> None:
    with_mail(desk)
    mail_of(desk).error = LoginRefused("katrin")
    dialog = a_dialog(qtbot, desk, a_kept_invoice(desk))
    dialog.send_button.click()
    assert dialog.password_row.isVisible()
    assert dialog.password_row.error.text()
    assert dialog.send_button.isEnabled()


def test_a_wrong_address_keeps_what_was_typed(qtbot: QtBot, desk: Desk) -> None:
    with_mail(desk)
    dialog = a_dialog(qtbot, desk, a_kept_invoice(desk))
    dialog.recipients.setText("lena@")
    dialog.send_button.click()
    assert "lena@" in dialog.banner.message.text()
    assert dialog.recipients.text() == "lena@"
    assert not mail_of(desk).delivered


def test_the_window_stays_usable_and_a_closed_dialog_still_tells(qtbot: QtBot, desk: Desk) -> None:
    invoice = a_kept_invoice(desk)
    with_mail(desk)
    work = Work()
    dialog = a_dialog(qtbot, desk, invoice, work)
    assert not dialog.isModal()
    with qtbot.waitSignal(dialog.told) as told:
        dialog.send_button.click()
        assert dialog.send_button.text() == "Sending …"
        dialog.close()
        assert not dialog.isVisible()
    work.finish()
    assert "Sent to buchhaltung@mueller.example" in told.args[0]
    assert states(desk, invoice) == [DeliveryState.SENT]


def test_an_unreachable_server_is_one_sentence_and_may_be_tried_again(
    qtbot: QtBot, desk: Desk
) -> None:
    with_mail(desk)
    mail_of(desk).error = ServerUnreachable("mail.berger.example", 587, "timed out")
    dialog = a_dialog(qtbot, desk, a_kept_invoice(desk))
    dialog.send_button.click()
    assert "mail.berger.example" in dialog.banner.message.text()
    assert dialog.send_button.isEnabled()
