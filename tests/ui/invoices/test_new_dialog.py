"""The first step: clients with open work come first, the last day belongs to the period."""

from dataclasses import replace
from datetime import date

from pytestqt.qtbot import QtBot

from tests.practice import a_kept_client
from tests.stage import a_context
from tests.ui.invoicing import a_billable_client
from vpa_desk.domain.days import Period
from vpa_desk.domain.ids import ClientId
from vpa_desk.services import clients
from vpa_desk.services.desk import Desk
from vpa_desk.ui.invoices.new_dialog import NewInvoiceDialog
from vpa_desk.ui.widgets.buttons import Button


def a_dialog(qtbot: QtBot, desk: Desk, client_id: ClientId | None = None) -> NewInvoiceDialog:
    dialog = NewInvoiceDialog(a_context(desk), client_id)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_clients_with_open_work_come_first_with_its_worth(qtbot: QtBot, desk: Desk) -> None:
    a_kept_client(desk, "Café Blume")
    a_billable_client(desk)
    dialog = a_dialog(qtbot, desk)
    assert dialog.client.itemText(0).startswith("Müller Consulting")
    assert "€" in dialog.client.itemText(0)
    assert dialog.client.itemText(1) == "Café Blume"
    assert "1:45" in dialog.worth.text()


def test_time_from_before_the_first_terms_is_told(qtbot: QtBot, desk: Desk) -> None:
    client = a_billable_client(desk)
    before = a_dialog(qtbot, desk, client.id)
    assert "first terms" not in before.worth.text()
    (only,) = client.terms
    clients.change_client(desk, replace(client, terms=(replace(only, valid_from=date.max),)))
    after = a_dialog(qtbot, desk, client.id)
    assert "1:45" in after.worth.text()
    assert "when the first terms of Müller Consulting begin" in after.worth.text()


def test_the_last_day_shown_is_billed(qtbot: QtBot, desk: Desk) -> None:
    client = a_billable_client(desk)
    dialog = a_dialog(qtbot, desk, client.id)
    dialog.first.set_value(date(2026, 11, 21))
    dialog.last.set_value(date(2026, 11, 23))
    with qtbot.waitSignal(dialog.created) as created:
        dialog.go_on.click()
    draft = desk.reads.papers.draft(created.args[0])
    assert draft.period == Period(date(2026, 11, 21), date(2026, 11, 24))
    assert len(draft.entry_ids) == 2


def test_the_previous_month_is_october_from_first_to_last(qtbot: QtBot, desk: Desk) -> None:
    a_billable_client(desk)
    dialog = a_dialog(qtbot, desk)
    dialog.choose_previous_month()
    assert (dialog.first.value(), dialog.last.value()) == (date(2026, 10, 1), date(2026, 10, 31))
    dialog.choose_this_month()
    assert (dialog.first.value(), dialog.last.value()) == (date(2026, 11, 1), date(2026, 11, 30))
    dialog.choose_all()
    assert (dialog.first.value(), dialog.last.value()) == (None, date(2026, 11, 23))


def test_nothing_to_bill_offers_an_empty_draft(qtbot: QtBot, desk: Desk) -> None:
    client = a_kept_client(desk)
    dialog = a_dialog(qtbot, desk, client.id)
    dialog.go_on.click()
    assert "Müller Consulting" in dialog.banner.message.text()
    with qtbot.waitSignal(dialog.created) as created:
        dialog.banner.findChildren(Button)[0].click()
    assert desk.reads.papers.draft(created.args[0]).positions == ()


def test_a_period_that_runs_backwards_makes_no_draft(qtbot: QtBot, desk: Desk) -> None:
    a_billable_client(desk)
    dialog = a_dialog(qtbot, desk)
    dialog.first.set_value(date(2026, 11, 23))
    dialog.last.set_value(date(2026, 11, 1))
    dialog.go_on.click()
    assert "before" in dialog.banner.message.text()
    assert desk.reads.papers.drafts() == ()


def test_without_clients_there_is_a_sentence(qtbot: QtBot, desk: Desk) -> None:
    dialog = a_dialog(qtbot, desk)
    assert not dialog.go_on.isEnabled()
    assert "client" in dialog.banner.message.text()
