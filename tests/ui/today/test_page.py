"""Today: the clock, the list, the cards."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.fakes import FixedClock
from tests.practice import a_kept_client, a_kept_task, set_up, worked
from tests.stage import Stage, settle
from vpa_desk.domain.clients import Client
from vpa_desk.domain.days import DAY
from vpa_desk.domain.ids import TaskId
from vpa_desk.domain.money import Money
from vpa_desk.domain.tasks import Task
from vpa_desk.domain.terms import Terms
from vpa_desk.services import billing, clients, planning, timekeeping
from vpa_desk.services.desk import Desk
from vpa_desk.ui.tasks.day_picker import DayPicker
from vpa_desk.ui.tasks.quick_entry import ClientWanted
from vpa_desk.ui.tasks.rows import SectionRow, TaskRow
from vpa_desk.ui.today.page import TodayPage
from vpa_desk.ui.today.running_words import running_words
from vpa_desk.ui.widgets.page import Context
from vpa_desk.ui.widgets.ticker import ticker_of

TODAY = date(2026, 11, 23)


@pytest.fixture
def client(desk: Desk) -> Client:
    """Müller, who pays 45 euro an hour."""
    return a_kept_client(desk)


@pytest.fixture
def planned(desk: Desk, client: Client) -> Callable[..., Task]:
    """Makes a task, due today if nothing else is said."""

    def make(title: str = "Flug buchen", **changes: Any) -> Task:
        made = a_kept_task(desk, client, title)
        return planning.change_task(desk, replace(made, **({"due_on": TODAY} | changes)))

    return make


@pytest.fixture
def stage(qtbot: QtBot, context: Context) -> Stage:
    """An empty Today in a window."""
    return Stage(qtbot, context, TodayPage)


@pytest.fixture
def page(stage: Stage) -> TodayPage:
    """The page in that window."""
    found = stage.window.page("page")
    assert isinstance(found, TodayPage)
    return found


def rows(page: TodayPage) -> list[str]:
    """The list as it reads: headings with count and note, titles with their figure."""
    found = (page.tasks.rows.row_at(page.tasks.rows.index(n)) for n in range(100))
    said = []
    for row in found:
        if isinstance(row, SectionRow):
            said.append(f"{row.title} {row.count} {row.note}".strip())
        elif isinstance(row, TaskRow):
            said.append(f"- {row.line.task.title} {row.figure}".strip())
    return [words.replace("\u00a0", " ") for words in said]


def navigations(page: TodayPage) -> list[tuple[str, object]]:
    """Where the page wants to lead from now on."""
    wanted: list[tuple[str, object]] = []
    page.navigate.connect(lambda key, item: wanted.append((key, item)))
    return wanted


def press(page: TodayPage, task_id: TaskId, key: Qt.Key) -> None:
    """Press a key on a task of the list."""
    assert page.tasks.choose(task_id)
    QTest.keyClick(page.tasks, key)


# The list


def test_the_day_stands_under_the_title(page: TodayPage) -> None:
    assert page.header.context.text() == "Monday, 23 November · Week 48"


def test_tasks_stand_under_overdue_planned_and_done(
    stage: Stage, page: TodayPage, desk: Desk, planned: Callable[..., Task]
) -> None:
    late = planned("Angebot", due_on=TODAY - 3 * DAY, estimate_seconds=1200)
    worked(desk, late, minutes=10, days_ago=3)
    planned("Flug", estimate_seconds=1800)
    planned("Bericht", estimate_seconds=3600)
    planned("Adventskarte", due_on=TODAY + DAY)
    planned("Irgendwann", due_on=None)
    done = planned("Protokoll")
    worked(desk, done, minutes=69)
    planning.complete_task(desk, done.id)
    settle()
    assert rows(page) == [
        "Overdue 1",
        "- Angebot 0:10 / 0:20",
        "Planned for today 2 about 1:30 h left",
        "- Flug 0:00 / 0:30",
        "- Bericht 0:00 / 1:00",
        "Done 1 1:09 h",
        "- Protokoll 1:09",
    ]


def test_the_list_can_stand_by_client(
    stage: Stage, page: TodayPage, desk: Desk, planned: Callable[..., Task]
) -> None:
    planned("Flug")
    own = a_kept_task(desk, None, "Steuer")
    planning.move_task(desk, own.id, TODAY)
    settle()
    segment = next(one for one in page.order.findChildren(QPushButton) if "client" in one.text())
    segment.click()
    assert rows(page) == ["Müller Consulting 1", "- Flug", "Own work 1", "- Steuer"]


def test_nothing_planned_offers_what_has_no_day(
    stage: Stage, page: TodayPage, planned: Callable[..., Task], qtbot: QtBot
) -> None:
    assert page.nothing.isVisible()
    assert not page.tasks.isVisible()
    for number in range(4):
        planned(f"Irgendwann {number}", due_on=None)
    settle()
    assert page.nothing.sentence.text() == "Nothing is planned for today."
    assert rows(page)[0] == "You could take up 3"
    stage.window.activateWindow()
    page.nothing.findChildren(QPushButton)[0].click()
    qtbot.waitUntil(page.quick_add.hasFocus)


def test_all_done_is_praised_and_shows_tomorrow(
    stage: Stage, page: TodayPage, desk: Desk, planned: Callable[..., Task]
) -> None:
    done = planned("Protokoll")
    worked(desk, done, minutes=340)
    planning.complete_task(desk, done.id)
    planned("Adventskarte", due_on=TODAY + DAY)
    settle()
    assert page.all_done.isVisible()
    assert page.all_done.sentence.text() == "All done – 5:40\u00a0h recorded."
    assert rows(page) == ["Tomorrow 1", "- Adventskarte", "Done 1 5:40 h", "- Protokoll 5:40"]


def test_x_completes_and_undo_opens_again(
    stage: Stage, page: TodayPage, desk: Desk, planned: Callable[..., Task]
) -> None:
    task = planned()
    settle()
    press(page, task.id, Qt.Key.Key_X)
    settle()
    assert not desk.reads.tasks.get(task.id).is_open
    assert stage.said == "“Flug buchen” is done."
    stage.undo()
    assert desk.reads.tasks.get(task.id) == task
    assert rows(page) == ["Planned for today 1", "- Flug buchen"]


def test_completing_a_series_names_its_next_day(
    stage: Stage, page: TodayPage, planned: Callable[..., Task], desk: Desk
) -> None:
    page.quick_add.setText("Tagespost täglich")
    QTest.keyClick(page.quick_add, Qt.Key.Key_Return)
    settle()
    (line,) = desk.reads.tasks.open()
    press(page, line.task.id, Qt.Key.Key_X)
    settle()
    assert stage.said == "“Tagespost” is done; next on Tue, 24 Nov."


def test_space_starts_and_stops(
    stage: Stage, page: TodayPage, desk: Desk, planned: Callable[..., Task], clock: FixedClock
) -> None:
    task = planned()
    settle()
    press(page, task.id, Qt.Key.Key_Space)
    settle()
    assert page.hero.running.title.text() == "Flug buchen"
    clock.advance(600)
    press(page, task.id, Qt.Key.Key_Space)
    settle()
    assert stage.said == "0:10\u00a0h recorded on “Flug buchen”."
    assert page.hero.stopped.isVisible()


def test_delete_can_be_undone_and_is_refused_with_time_on_it(
    stage: Stage, page: TodayPage, desk: Desk, planned: Callable[..., Task]
) -> None:
    task = planned()
    settle()
    press(page, task.id, Qt.Key.Key_Delete)
    settle()
    assert desk.reads.tasks.open() == ()
    stage.undo()
    assert desk.reads.tasks.get(task.id) == task
    worked(desk, task, minutes=5)
    settle()
    press(page, task.id, Qt.Key.Key_Delete)
    assert stage.said.startswith("“Flug buchen” has time on it.")


@pytest.mark.parametrize(
    ("button", "day", "said"),
    [
        ("Tomorrow", TODAY + DAY, "“Flug buchen” is due on Tue, 24 Nov."),
        ("Next Monday", TODAY + 7 * DAY, "“Flug buchen” is due on Mon, 30 Nov."),
        ("No day", None, "“Flug buchen” has no day any more."),
    ],
)
def test_t_asks_for_another_day(
    stage: Stage,
    page: TodayPage,
    desk: Desk,
    planned: Callable[..., Task],
    button: str,
    day: date | None,
    said: str,
) -> None:
    task = planned()
    settle()
    press(page, task.id, Qt.Key.Key_T)
    (picker,) = page.findChildren(DayPicker)
    next(one for one in picker.findChildren(QPushButton) if one.text() == button).click()
    settle()
    assert desk.reads.tasks.get(task.id).due_on == day
    assert stage.said == said
    stage.undo()
    assert desk.reads.tasks.get(task.id) == task


def test_a_day_can_be_picked_from_the_calendar(
    stage: Stage, page: TodayPage, desk: Desk, planned: Callable[..., Task]
) -> None:
    task = planned()
    settle()
    press(page, task.id, Qt.Key.Key_T)
    (picker,) = page.findChildren(DayPicker)
    picker.calendar.clicked.emit(QDate(2026, 12, 15))
    assert desk.reads.tasks.get(task.id).due_on == date(2026, 12, 15)


def test_enter_opens_the_details_in_the_room_of_the_cards(
    stage: Stage, page: TodayPage, planned: Callable[..., Task]
) -> None:
    task = planned()
    settle()
    press(page, task.id, Qt.Key.Key_Return)
    assert page.panel.title_field.text() == "Flug buchen"
    assert page.panel.isVisible()
    assert not page.day_card.isVisible()
    QTest.keyClick(page.tasks, Qt.Key.Key_Escape)
    assert not page.panel.isVisible()
    assert page.day_card.isVisible()


# The quick entry


def test_a_line_becomes_a_task_and_the_field_is_free_again(
    stage: Stage, page: TodayPage, desk: Desk
) -> None:
    page.quick_add.setText("heute Anruf")
    QTest.keyClick(page.quick_add, Qt.Key.Key_Return)
    settle()
    assert page.quick_add.text() == ""
    assert stage.said == "“Anruf” is added for Mon, 23 Nov."
    assert rows(page) == ["Planned for today 1", "- Anruf"]
    stage.undo()
    assert desk.reads.tasks.open() == ()


def test_a_task_without_a_day_says_so(stage: Stage, page: TodayPage) -> None:
    page.quick_add.setText("Anruf")
    QTest.keyClick(page.quick_add, Qt.Key.Key_Return)
    assert stage.said == "“Anruf” is added, without a day."


def test_control_enter_starts_the_timer_too(stage: Stage, page: TodayPage, desk: Desk) -> None:
    page.quick_add.setText("Anruf")
    QTest.keyClick(page.quick_add, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    running = desk.reads.time.running()
    assert running is not None
    assert running.task.title == "Anruf"


def test_an_unknown_client_is_asked_about_and_the_line_stands(
    stage: Stage, page: TodayPage
) -> None:
    wanted = navigations(page)
    page.quick_add.setText("Anruf @Nobody")
    QTest.keyClick(page.quick_add, Qt.Key.Key_Return)
    assert page.banner.isVisible()
    assert page.banner.message.text() == "There is no client “Nobody”."
    buttons = page.banner.findChildren(QPushButton)
    assert [one.text() for one in buttons] == ["Create client", "Save without client"]
    buttons[0].click()
    ((key, item),) = wanted
    assert isinstance(item, ClientWanted)
    assert (key, item.name) == ("clients", "Nobody")
    assert page.quick_add.text() == "Anruf @Nobody"
    page.quick_add.setText("Anruf")
    assert not page.banner.isVisible()


# The board


def test_the_running_timer_says_what_it_is_worth(
    stage: Stage, page: TodayPage, desk: Desk, planned: Callable[..., Task], clock: FixedClock
) -> None:
    task = planned("Reiseplanung", estimate_seconds=5400, tags=("Reise",))
    timekeeping.start_timer(desk, task.id)
    clock.advance(4624)
    settle()
    page.reload()
    assert page.hero.running.since.text() == "Running since 11:59"
    assert page.hero.running.clock.text() == "1:17:04"
    assert page.hero.running.note.text() == "€57.75 · Target 1:30\u00a0h"


def test_unpaid_work_shows_no_money(
    stage: Stage, page: TodayPage, desk: Desk, planned: Callable[..., Task]
) -> None:
    task = planned(billable=False)
    timekeeping.start_timer(desk, task.id)
    settle()
    assert page.hero.running.note.text() == ""


def test_each_second_moves_the_clock_and_each_minute_the_rest(
    stage: Stage, page: TodayPage, context: Context, planned: Callable[..., Task], clock: FixedClock
) -> None:
    task = planned()
    timekeeping.start_timer(context.desk, task.id)
    settle()
    ticker = ticker_of(context)
    clock.advance(30)
    ticker.ticked.emit(30)
    assert page.hero.running.clock.text() == "0:00:30"
    assert rows(page)[1] == "- Flug buchen 0:00"
    clock.advance(60)
    ticker.ticked.emit(90)
    assert rows(page)[1] == "- Flug buchen 0:01"
    assert page.day_card.earned.text() == "€0.75"


def test_typing_an_open_task_continues_it(
    stage: Stage, page: TodayPage, desk: Desk, planned: Callable[..., Task]
) -> None:
    task = planned()
    page.hero.stopped.field.setText("flug BUCHEN")
    QTest.keyClick(page.hero.stopped.field, Qt.Key.Key_Return)
    running = desk.reads.time.running()
    assert running is not None
    assert running.task.id == task.id
    assert page.hero.stopped.field.text() == ""


def test_typing_something_new_makes_a_task_and_starts_it(
    stage: Stage, page: TodayPage, desk: Desk, client: Client
) -> None:
    page.quick_add.setText("half a thought")
    page.hero.stopped.field.setText("Anruf @Müller #Eilig")
    QTest.keyClick(page.hero.stopped.field, Qt.Key.Key_Return)
    running = desk.reads.time.running()
    assert running is not None
    assert (running.task.title, running.client) == ("Anruf", "Müller Consulting")
    assert running.task.tags == ("Eilig",)
    assert page.hero.stopped.field.text() == ""
    assert page.quick_add.text() == "half a thought"


def test_typing_an_unknown_client_on_the_board_is_asked_about(
    stage: Stage, page: TodayPage, desk: Desk
) -> None:
    page.hero.stopped.field.setText("Anruf @Nobody")
    QTest.keyClick(page.hero.stopped.field, Qt.Key.Key_Return)
    assert page.banner.isVisible()
    assert page.hero.stopped.field.text() == "Anruf @Nobody"
    page.banner.findChildren(QPushButton)[1].click()
    settle()
    assert desk.reads.time.running() is not None
    assert not page.banner.isVisible()


def test_the_last_five_tasks_are_offered(
    stage: Stage, page: TodayPage, desk: Desk, planned: Callable[..., Task], clock: FixedClock
) -> None:
    for number in range(6):
        worked(desk, planned(f"Task {number}"), minutes=1)
        clock.advance(60)
    settle()
    chips = [one for one in page.hero.stopped.findChildren(QPushButton) if "Task" in one.text()]
    assert [one.text() for one in chips] == ["Task 5", "Task 4", "Task 3", "Task 2", "Task 1"]
    chips[1].click()
    running = desk.reads.time.running()
    assert running is not None
    assert running.task.title == "Task 4"


def test_the_strip_leads_to_entries_and_gaps(
    stage: Stage, page: TodayPage, desk: Desk, planned: Callable[..., Task]
) -> None:
    wanted = navigations(page)
    entry = worked(desk, planned(), minutes=60)
    settle()
    strip = page.hero.strip
    QTest.keyClick(strip, Qt.Key.Key_Right)
    assert "10:59 – 11:59 · Flug buchen · Müller Consulting" in strip.accessibleName()
    QTest.keyClick(strip, Qt.Key.Key_Return)
    start = datetime(2026, 11, 23, 14, tzinfo=ZoneInfo("Europe/Berlin"))
    strip.gap_dragged.emit(start, start + timedelta(hours=1))
    assert wanted == [("time", entry.id), ("time", (start, start + timedelta(hours=1)))]


def test_the_running_block_opens_its_task(
    stage: Stage, page: TodayPage, desk: Desk, planned: Callable[..., Task], clock: FixedClock
) -> None:
    timekeeping.start_timer(desk, planned().id)
    clock.advance(600)
    settle()
    page.hero.strip.block_clicked.emit(None)
    assert page.panel.title_field.text() == "Flug buchen"


# The cards


def test_the_day_is_added_up_by_client(
    stage: Stage, page: TodayPage, desk: Desk, client: Client, planned: Callable[..., Task]
) -> None:
    worked(desk, planned(), minutes=77)
    worked(desk, a_kept_task(desk, None, "Steuer"), minutes=30)
    settle()
    assert page.day_card.ring.accessibleName() == "Daily target: 1:47 of 6:00"
    assert page.day_card.earned.text() == "€57.75"
    assert page.day_card.bars.accessibleName() == (
        "By client: Müller Consulting 1:17, Own work 0:30"
    )
    assert not page.day_card.compared.isVisible()


def test_a_service_with_its_own_rate_is_worth_it_while_it_runs_and_on_the_day(
    stage: Stage, page: TodayPage, desk: Desk, client: Client, planned: Callable[..., Task]
) -> None:
    travel = clients.add_service(desk, "Reiseplanung")
    own = Terms(valid_from=desk.today(), service_id=travel.id, rate=Money(Decimal(60), "EUR"))
    clients.change_terms(desk, client.id, own)
    task = planned(service_id=travel.id)
    worked(desk, task, minutes=60)
    settle()
    assert page.day_card.earned.text() == "€60.00"
    timekeeping.start_timer(desk, task.id)
    running = running_words(desk)
    assert running is not None
    assert (running.shown(desk.now()).rate, running.note(3600)) == ("€60.00/h", "€60.00")


def test_two_currencies_are_not_added(
    stage: Stage, page: TodayPage, desk: Desk, planned: Callable[..., Task]
) -> None:
    swiss = a_kept_client(desk, "Alpen AG")
    (only,) = swiss.terms
    clients.change_terms(desk, swiss.id, replace(only, rate=Money(Decimal(45), "CHF")))
    worked(desk, planned(), minutes=60)
    worked(desk, a_kept_task(desk, swiss), minutes=60)
    settle()
    assert set(page.day_card.earned.text().split(" + ")) == {"€45.00", "CHF\u00a045.00"}
    assert page.unbilled_card.others.text().startswith("+ ")


def test_the_day_is_compared_with_such_days(
    stage: Stage, page: TodayPage, desk: Desk, planned: Callable[..., Task]
) -> None:
    task = planned()
    worked(desk, task, minutes=60, days_ago=7)
    worked(desk, task, minutes=20, days_ago=14)
    worked(desk, task, minutes=500, days_ago=6)
    worked(desk, task, minutes=50)
    settle()
    assert page.day_card.compared.text() == "+0:10\u00a0h vs. Ø Monday"
    assert page.day_card.compared.isVisible()


def test_what_is_not_billed_leads_to_an_invoice(
    stage: Stage, page: TodayPage, desk: Desk, planned: Callable[..., Task]
) -> None:
    wanted = navigations(page)
    assert page.unbilled_card.others.text() == "Everything is billed."
    assert not page.unbilled_card.invoice.isVisible()
    worked(desk, planned(), minutes=60)
    settle()
    assert page.unbilled_card.sum.text() == "€45.00"
    page.unbilled_card.invoice.click()
    assert wanted == [("invoices", None)]


def test_only_an_overdue_invoice_asks_for_attention(
    stage: Stage,
    page: TodayPage,
    desk: Desk,
    client: Client,
    planned: Callable[..., Task],
    clock: FixedClock,
) -> None:
    wanted = navigations(page)
    set_up(desk)
    worked(desk, planned(), minutes=60)
    draft = billing.draft_invoice(desk, client.id, until=desk.tomorrow())
    invoice = billing.issue_invoice(desk, draft.id)
    settle()
    assert not page.attention_card.isVisible()
    clock.advance(18 * 24 * 3600)
    page.reload()
    settle()
    assert page.attention_card.isVisible()
    button = page.attention_card.findChildren(QPushButton)[0]
    assert button.accessibleName() == "Show RE-2026-0001"
    button.click()
    assert wanted == [("invoices", invoice.id)]


# The rest


def test_a_new_day_shows_itself(
    stage: Stage, page: TodayPage, context: Context, clock: FixedClock
) -> None:
    clock.advance(24 * 3600)
    ticker_of(context).day_changed.emit()
    assert page.header.context.text().startswith("Tuesday, 24 November")


def test_a_hidden_page_learns_of_the_new_day_when_it_is_shown(
    stage: Stage, page: TodayPage, context: Context, clock: FixedClock
) -> None:
    stage.window.hide()
    clock.advance(24 * 3600)
    ticker_of(context).day_changed.emit()
    stage.window.show()
    assert page.header.context.text().startswith("Tuesday, 24 November")


def test_search_leads_to_all_tasks(page: TodayPage) -> None:
    wanted = navigations(page)
    next(b for b in page.findChildren(QPushButton) if b.toolTip() == "Search tasks").click()
    assert wanted == [("tasks", "")]


def test_a_task_can_be_shown_from_elsewhere(
    stage: Stage, page: TodayPage, planned: Callable[..., Task]
) -> None:
    page.show_item(None)
    assert page.panel.isHidden()
    page.show_item(planned().id)
    assert page.panel.isVisible()


def test_work_across_midnight_counts_for_the_day_it_falls_on(
    stage: Stage, page: TodayPage, desk: Desk, planned: Callable[..., Task], clock: FixedClock
) -> None:
    timekeeping.start_timer(desk, planned().id)
    clock.advance(13 * 3600)
    page.reload()
    assert page.day_card.ring.accessibleName() == "Daily target: 0:59 of 6:00"
