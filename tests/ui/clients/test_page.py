"""The page of the clients: what it shows of each, and what can be done for them."""

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.examples import euros
from tests.practice import a_kept_client, a_kept_task, set_up, worked
from tests.stage import Stage, settle, words_on
from vpa_desk.domain.billing import hour_price
from vpa_desk.domain.terms import Mode, NoRate, Scope, Terms
from vpa_desk.services import billing, clients
from vpa_desk.services.desk import Desk
from vpa_desk.ui.clients.list_model import HOURS
from vpa_desk.ui.clients.page import ClientsPage
from vpa_desk.ui.clients.start_chooser import StartChooser
from vpa_desk.ui.widgets.page import Context


def opened(qtbot: QtBot, context: Context) -> Stage:
    return Stage(qtbot, context, ClientsPage)


def names(page: ClientsPage) -> list[str]:
    return [page.model.index(row).data() for row in range(page.model.rowCount())]


def test_without_clients_the_page_says_so_and_opens_the_form(
    qtbot: QtBot, context: Context, desk: Desk
) -> None:
    stage = opened(qtbot, context)
    assert "No client yet." in words_on(stage.page)
    stage.page.add_client()
    form = stage.page._form
    form.name.setText("Café Blume")
    form.save()
    settle()
    assert names(stage.page) == ["Café Blume"]
    assert stage.page.detail.head.name.text() == "Café Blume"
    assert stage.said == "Café Blume is kept."


def test_the_list_shows_the_hours_that_are_not_billed(
    qtbot: QtBot, context: Context, desk: Desk
) -> None:
    client = a_kept_client(desk)
    worked(desk, a_kept_task(desk, client), minutes=75)
    a_kept_client(desk, "Café Blume")
    page = opened(qtbot, context).page
    hours = {page.model.index(row).data(): page.model.index(row).data(HOURS) for row in range(2)}
    assert hours == {"Müller Consulting": "1:15", "Café Blume": ""}
    page.show_item(client.id)
    assert page.detail.overview.amount.text() == "€56.25"
    spoken = page.model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Müller Consulting, 1:15 hours not billed"


def test_a_client_with_odd_letters_is_shown_as_typed(
    qtbot: QtBot, context: Context, desk: Desk
) -> None:
    a_kept_client(desk, "Bergmann & Söhne <b>GmbH</b> 🙂")
    page = opened(qtbot, context).page
    assert page.detail.head.name.text() == "Bergmann & Söhne <b>GmbH</b> 🙂"
    assert page.detail.head.name.textFormat() is Qt.TextFormat.PlainText


def test_search_looks_into_names_numbers_people_and_places(
    qtbot: QtBot, context: Context, desk: Desk
) -> None:
    a_kept_client(desk, "Café Blume", contact="Aylin Yıldız")
    a_kept_client(desk, "Studio Nord")
    page = opened(qtbot, context).page
    for typed, found in (("aylin", ["Café Blume"]), ("k-1002", ["Studio Nord"]), ("xyz", [])):
        page.search.setText(typed)
        page.search.searched.emit(typed)
        assert names(page) == found
    assert "Nobody found." in words_on(page)


def test_archiving_can_be_taken_back(qtbot: QtBot, context: Context, desk: Desk) -> None:
    client = a_kept_client(desk)
    stage = opened(qtbot, context)
    stage.page.toggle_archive()
    settle()
    assert desk.reads.clients.active() == ()
    assert "Everyone is in the archive." in words_on(stage.page)
    stage.undo()
    assert [one.id for one in desk.reads.clients.active()] == [client.id]
    assert names(stage.page) == ["Müller Consulting"]


def test_an_archived_client_is_found_and_taken_out(
    qtbot: QtBot, context: Context, desk: Desk
) -> None:
    client = a_kept_client(desk)
    clients.archive_client(desk, client.id)
    stage = opened(qtbot, context)
    stage.page.show_item(client.id)
    assert stage.page.segments.key() == "archive"
    assert not stage.page.detail.head.start.isVisible()
    stage.page.toggle_archive()
    settle()
    assert not desk.reads.clients.get(client.id).is_archived
    assert "The archive is empty." in words_on(stage.page)


def test_create_invoice_leads_to_the_invoices_of_this_client(
    qtbot: QtBot, context: Context, desk: Desk
) -> None:
    client = a_kept_client(desk)
    page = opened(qtbot, context).page
    with qtbot.waitSignal(page.navigate) as gone:
        page.detail.head.invoice_clicked.emit()
    assert gone.args == ["invoices", ("client", client.id)]


def test_a_new_task_is_started_for_the_client(qtbot: QtBot, context: Context, desk: Desk) -> None:
    client = a_kept_client(desk)
    stage = opened(qtbot, context)
    stage.page.detail.head.start.click()
    chooser = next(one for one in QApplication.topLevelWidgets() if isinstance(one, StartChooser))
    chooser.field.setText("Hotel suchen")
    qtbot.keyClick(chooser.field, Qt.Key.Key_Return)
    running = desk.reads.time.running()
    assert running is not None
    assert (running.task.title, running.task.client_id) == ("Hotel suchen", client.id)


def test_starting_what_runs_already_is_told(qtbot: QtBot, context: Context, desk: Desk) -> None:
    task = a_kept_task(desk, a_kept_client(desk))
    stage = opened(qtbot, context)
    stage.page._start(task.id)
    assert stage.said == "The timer runs."
    stage.page._start(task.id)
    assert "running already" in stage.said


def test_the_overview_counts_open_overdue_and_the_last_year(
    qtbot: QtBot, context: Context, desk: Desk
) -> None:
    set_up(desk)
    client = a_kept_client(desk)
    worked(desk, a_kept_task(desk, client), minutes=60)
    draft = billing.draft_invoice(desk, client.id, until=desk.tomorrow())
    billing.issue_invoice(desk, draft.id)
    a_kept_task(desk, client, "Flug buchen")
    shown_words = words_on(opened(qtbot, context).page.detail.overview)
    assert "Open (1)\n€53.55" in shown_words
    assert "Overdue\n–" in shown_words
    assert "Last 12 months, net\n€45.00" in shown_words
    assert "Everything is billed." in shown_words
    assert "Flug buchen" in shown_words


def test_each_tab_shows_its_rows_and_leads_on(qtbot: QtBot, context: Context, desk: Desk) -> None:
    set_up(desk)
    client = a_kept_client(desk)
    task = a_kept_task(desk, client)
    worked(desk, task, minutes=60)
    draft = billing.draft_invoice(desk, client.id, until=desk.tomorrow())
    page = opened(qtbot, context).page
    detail = page.detail
    detail.show_tab("tasks")
    with qtbot.waitSignal(page.navigate) as gone:
        detail.tasks.table.opened.emit(detail.tasks.model.index(0, 0))
    assert gone.args == ["tasks", task.id]
    detail.show_tab("times")
    billed = [detail.times.model.index(0, column).data() for column in range(4)]
    assert billed == ["23/11/26", "Reiseplanung Lissabon", "in a draft", "1:00"]
    detail.show_tab("invoices")
    with qtbot.waitSignal(page.navigate) as gone:
        detail.invoices.table.opened.emit(detail.invoices.model.index(0, 0))
    assert gone.args == ["invoices", draft.id]


def test_empty_tabs_say_so(qtbot: QtBot, context: Context, desk: Desk) -> None:
    a_kept_client(desk)
    detail = opened(qtbot, context).page.detail
    for tab, words in (
        ("tasks", "No open task for this client."),
        ("times", "Nothing tracked for this client."),
        ("invoices", "No invoice for this client yet."),
    ):
        detail.show_tab(tab)
        assert words in words_on(detail)


def test_older_times_are_read_a_hundred_at_a_time(
    qtbot: QtBot, context: Context, desk: Desk
) -> None:
    task = a_kept_task(desk, a_kept_client(desk))
    for day in range(130):
        worked(desk, task, minutes=5, days_ago=day)
    detail = opened(qtbot, context).page.detail
    detail.show_tab("times")
    assert detail.times.model.rowCount() == 100
    detail.times.more.click()
    assert detail.times.model.rowCount() == 130
    assert not detail.times.more.isVisible()


def test_new_terms_hold_from_their_day_and_can_be_taken_back(
    qtbot: QtBot, context: Context, desk: Desk
) -> None:
    client = a_kept_client(desk)
    stage = opened(qtbot, context)
    terms = stage.page.detail.terms
    stage.page.detail.show_tab("terms")
    terms.rate.setText("60.00")
    terms.apply()
    settle()
    kept = desk.reads.clients.get(client.id)
    assert hour_price(kept, desk.today()) == euros("60.00")
    assert hour_price(kept, desk.today() - timedelta(days=1)) == euros("45.00")
    assert terms.model.rowCount() == 2
    assert terms.model.index(0, 5).data() == "€60.00/h"
    stage.undo()
    assert desk.reads.clients.get(client.id).terms == client.terms


def test_a_service_can_have_terms_of_its_own(qtbot: QtBot, context: Context, desk: Desk) -> None:
    client = a_kept_client(desk)
    travel = clients.add_service(desk, "Reiseplanung")
    terms = opened(qtbot, context).page.detail.terms
    terms.service.choose(travel.id)
    terms.rate.setText("60.00")
    terms.mode.choose(Mode.DOWN)
    terms.rounding.choose(15)
    terms.scope.choose(Scope.DAY)
    terms.minimum.set_value(10)
    terms.apply()
    settle()
    kept = desk.reads.clients.get(client.id)
    assert hour_price(kept, desk.today(), travel.id) == euros(60)
    assert hour_price(kept, desk.today()) == euros(45)
    shown = [terms.model.index(0, column).data() for column in range(1, 6)]
    assert shown == ["Reiseplanung", "down to 15 min", "day", "0:10", "€60.00/h"]
    assert terms.service.value() == travel.id


def test_a_service_follows_the_clients_rule_where_its_terms_do_not_differ(
    qtbot: QtBot, context: Context, desk: Desk
) -> None:
    client = a_kept_client(desk)
    travel = clients.add_service(desk, "Reiseplanung")
    terms = opened(qtbot, context).page.detail.terms
    terms.service.choose(travel.id)
    terms.minimum.set_value(10)
    terms.apply()
    settle()
    row = desk.reads.clients.get(client.id).terms[-1]
    assert row == Terms(valid_from=desk.today(), service_id=travel.id, minimum=10)
    terms.minimum.set_value(0)
    terms.apply()
    settle()
    assert desk.reads.clients.get(client.id).terms[-1].is_empty


def test_the_steps_are_named_by_the_direction(qtbot: QtBot, context: Context, desk: Desk) -> None:
    a_kept_client(desk)
    terms = opened(qtbot, context).page.detail.terms
    for mode, words in (
        (Mode.UP, "up to 15 min"),
        (Mode.NEAREST, "to the nearest 15 min"),
        (Mode.DOWN, "down to 15 min"),
    ):
        terms.mode.choose(mode)
        terms.rounding.choose(15)
        assert terms.rounding.currentText() == words


def test_a_client_without_a_rate_keeps_none_when_other_terms_change(
    qtbot: QtBot, context: Context, desk: Desk
) -> None:
    client = a_kept_client(desk)
    none = Terms(valid_from=desk.today(), rate=NoRate("EUR"))
    clients.change_terms(desk, client.id, none)
    page = opened(qtbot, context).page
    assert "no hourly rate" in page.detail.head.facts.text()
    page.detail.terms.rounding.choose(30)
    page.detail.terms.apply()
    settle()
    current = desk.reads.clients.get(client.id).current_terms
    assert (current.rate, current.rounding.step) == (euros(0), 30)


def test_the_first_terms_hold_from_their_day_if_they_came_after_the_client(
    qtbot: QtBot, context: Context, desk: Desk
) -> None:
    client = a_kept_client(desk)
    terms = opened(qtbot, context).page.detail.terms
    assert terms.model.index(0, 0).data() == "from the beginning"
    (only,) = client.terms
    later = replace(only, valid_from=desk.today() + timedelta(days=1))
    clients.change_client(desk, replace(client, terms=(later,)))
    worked(desk, a_kept_task(desk, client), minutes=60)
    page = opened(qtbot, context).page
    assert page.detail.terms.model.index(0, 0).data() != "from the beginning"
    assert "when the first terms of Müller Consulting begin" in page.detail.overview.since.text()


def test_terms_that_do_not_hold_are_said_there(qtbot: QtBot, context: Context, desk: Desk) -> None:
    a_kept_client(desk)
    terms = opened(qtbot, context).page.detail.terms
    for typed in ("0", "", "1,000,000"):
        terms.rate.setText(typed)
        terms.apply()
        assert terms.rate_row.error.text()
    terms.day.setText("")
    terms.minimum.setText("2000")
    terms.apply()
    assert terms.day_row.error.text()
    assert terms.minimum_row.error.text() == "Minutes, 0 for none."


def test_notes_are_kept_when_they_are_left_and_can_be_taken_back(
    qtbot: QtBot, context: Context, desk: Desk
) -> None:
    client = a_kept_client(desk)
    stage = opened(qtbot, context)
    stage.page.detail.show_tab("notes")
    stage.page.detail.notes.area.setPlainText("Fliegt nur Gang.")
    stage.page.detail.show_tab("overview")
    settle()
    assert desk.reads.clients.get(client.id).notes == "Fliegt nur Gang."
    assert "Fliegt nur Gang." in words_on(stage.page.detail.overview)
    stage.undo()
    assert desk.reads.clients.get(client.id).notes == ""


def test_notes_go_to_the_client_they_were_typed_for(
    qtbot: QtBot, context: Context, desk: Desk
) -> None:
    blume, nord = a_kept_client(desk, "Café Blume"), a_kept_client(desk, "Studio Nord")
    page = opened(qtbot, context).page
    page.detail.show_tab("notes")
    page.detail.notes.area.setPlainText("Schlüssel beim Nachbarn")
    page.show_item(nord.id)
    settle()
    assert desk.reads.clients.get(blume.id).notes == "Schlüssel beim Nachbarn"
    assert desk.reads.clients.get(nord.id).notes == ""
    assert page.detail.notes.area.value() == ""


def test_a_form_closed_by_mistake_can_be_continued(
    qtbot: QtBot, context: Context, desk: Desk
) -> None:
    stage = opened(qtbot, context)
    stage.page.show_item("Frau Krause")
    form = stage.page._form
    form.address.city.setText("Kiel")
    form.reject()
    assert stage.said == "Not kept."
    stage.undo()
    assert form.isVisible()
    assert (form.name.value(), form.address.city.value()) == ("Frau Krause", "Kiel")


def test_the_local_time_is_shown_where_the_clock_differs(
    qtbot: QtBot, context: Context, desk: Desk
) -> None:
    client = a_kept_client(desk, zone="Europe/Lisbon")
    page = opened(qtbot, context).page
    assert "10:59 there now (Europe/Lisbon)" in page.detail.head.facts.text()
    with desk.store.begin() as tx:
        tx.clients.replace(replace(client, zone="Europe/Vienna"))
    settle()
    assert "there now" not in page.detail.head.facts.text()


def test_the_page_follows_what_is_changed_elsewhere(
    qtbot: QtBot, context: Context, desk: Desk
) -> None:
    page = opened(qtbot, context).page
    a_kept_client(desk, "Neu")
    settle()
    assert names(page) == ["Neu"]
