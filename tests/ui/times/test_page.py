"""Times: what is shown of a day, a week and everything, and what becomes of what is typed."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from tests.practice import a_kept_client, a_kept_task, set_up, worked
from tests.stage import Stage, choose, settle, type_in, words_on
from vpa_desk.domain.days import DAY, Period
from vpa_desk.domain.ids import EntryId
from vpa_desk.domain.tasks import Task
from vpa_desk.domain.timekeeping import TimeEntry
from vpa_desk.services import billing, planning, timekeeping
from vpa_desk.services.desk import Desk
from vpa_desk.ui.times.entry_form import EntryForm
from vpa_desk.ui.times.entry_table import Column
from vpa_desk.ui.times.page import TimePage
from vpa_desk.ui.times.week_table import SUM
from vpa_desk.ui.widgets.page import Context

MONDAY = date(2026, 11, 23)


@pytest.fixture
def task(desk: Desk) -> Task:
    """A task of Müller Consulting."""
    return a_kept_task(desk, a_kept_client(desk))


@pytest.fixture
def stage(qtbot: QtBot, context: Context) -> Stage:
    """The page in a window."""
    return Stage(qtbot, context, TimePage)


def see(stage: Stage, view: str, day: date = MONDAY) -> None:
    stage.page._go(day, view)
    settle()


def kept(desk: Desk) -> list[TimeEntry]:
    return [line.entry for line in desk.reads.time.within(Period(date.min, date.max))]


def week_texts(stage: Stage, row: int) -> list[str]:
    model = stage.page.week.grid.week
    return [model.index(row, column).data() for column in range(SUM + 1)]


def test_a_week_shows_each_work_by_day_with_its_sums(desk: Desk, task: Task, stage: Stage) -> None:
    worked(desk, task, minutes=75)
    worked(desk, task, minutes=30, days_ago=3)
    settle()
    assert week_texts(stage, 0) == ["Müller Consulting", "1:15", *[""] * 6, "1:15"]
    assert stage.page.week.sums.texts() == ["Sum", "1:15", *[""] * 6, "1:15"]
    assert stage.page.header.context.text().startswith("Week 48")
    assert "1:15\u00a0h of 30:00\u00a0h" in stage.page.header.context.text()


def test_a_length_typed_into_an_empty_cell_adds_time_to_the_newest_open_task(
    desk: Desk, task: Task, stage: Stage
) -> None:
    worked(desk, task, minutes=75)
    settle()
    model = stage.page.week.grid.week
    assert model.setData(model.index(0, 2), "1,5")
    settle()
    added = kept(desk)[-1]
    assert (added.task_id, added.seconds, added.day) == (task.id, 5400, MONDAY + DAY)
    assert week_texts(stage, 0)[2] == "1:30"
    stage.undo()
    assert len(kept(desk)) == 1


def test_a_span_typed_into_a_cell_keeps_its_hours(desk: Desk, task: Task, stage: Stage) -> None:
    worked(desk, task, minutes=75)
    settle()
    model = stage.page.week.grid.week
    model.setData(model.index(0, 3), "22-1")
    assert kept(desk)[-1].started_at == datetime(2026, 11, 25, 21, 0, tzinfo=UTC)
    assert kept(desk)[-1].seconds == 3 * 3600


def test_what_cannot_be_read_stays_in_its_cell(desk: Desk, task: Task, stage: Stage) -> None:
    worked(desk, task, minutes=75)
    settle()
    model = stage.page.week.grid.week
    model.setData(model.index(0, 2), "lunch")
    assert len(kept(desk)) == 1
    assert week_texts(stage, 0)[2] == "lunch"
    assert "“lunch” is no length" in stage.said
    model.setData(model.index(0, 2), "45m")
    settle()
    assert week_texts(stage, 0)[2] == "0:45"


def test_without_an_open_task_a_typed_length_asks_for_it(
    desk: Desk, task: Task, stage: Stage
) -> None:
    worked(desk, task, minutes=75)
    planning.complete_task(desk, task.id)
    settle()
    model = stage.page.week.grid.week
    model.setData(model.index(0, 2), "2:00")
    form: EntryForm = stage.page.form
    assert form.isVisible()
    assert (form.client.currentText(), form.times.length.text()) == ("Müller Consulting", "2:00")
    form.task.setEditText("Hotel")
    form.save()
    settle()
    assert kept(desk)[-1].text == "Hotel"
    assert [line.task.title for line in desk.reads.tasks.open()] == ["Hotel"]
    stage.undo()
    assert not desk.reads.tasks.open()


def test_keys_typed_in_the_grid_end_up_in_the_store(desk: Desk, task: Task, stage: Stage) -> None:
    worked(desk, task, minutes=75)
    settle()
    grid = stage.page.week.grid
    grid.setCurrentIndex(grid.week.index(0, 2))
    QTest.keyClick(grid, Qt.Key.Key_9)
    editor = grid.indexWidget(grid.currentIndex()) or grid.focusWidget()
    QTest.keyClicks(editor, "-10")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    settle()
    assert kept(desk)[-1].seconds == 3600


def test_a_cell_with_one_time_opens_it_and_one_with_several_asks(
    desk: Desk, task: Task, stage: Stage
) -> None:
    worked(desk, task, minutes=10)
    settle()
    grid = stage.page.week.grid
    grid.opened.emit(grid.week.index(0, 1))
    assert stage.page.form.isVisible()
    stage.page.form.discard()
    entry = timekeeping.new_entry(desk, task.id)
    timekeeping.add_entry(
        desk, replace(entry, started_at=entry.started_at - timedelta(hours=3), seconds=600)
    )
    settle()
    grid.opened.emit(grid.week.index(0, 1))
    menu = stage.page.findChild(QMenu)
    assert [action.text()[:5] for action in menu.actions() if action.text()] == [
        "7:59 ",
        "11:49",
        "Add a",
    ]
    menu.close()


def test_the_rows_of_last_week_can_be_taken_over(desk: Desk, task: Task, stage: Stage) -> None:
    worked(desk, task, minutes=30, days_ago=7)
    settle()
    assert "Nothing recorded in this week." in words_on(stage.page)
    stage.page.week.rows_wanted.emit()
    assert week_texts(stage, 0)[0] == "Müller Consulting"


def test_a_day_lists_its_times_from_morning_to_night_with_their_sum(
    desk: Desk, task: Task, stage: Stage
) -> None:
    worked(desk, task, minutes=75)
    see(stage, "day")
    model = stage.page.day.table.entries
    assert model.texts(0)[:5] == (
        "23/11/26",
        "10:44 – 11:59",
        "1:15",
        "Müller Consulting",
        "Reiseplanung Lissabon",
    )
    assert stage.page.day.sum.text() == "1:15\u00a0h"
    assert stage.page.period.text() == "Today"


def test_arrows_go_to_other_days_and_h_comes_back(desk: Desk, task: Task, stage: Stage) -> None:
    worked(desk, task, minutes=75)
    see(stage, "day")
    table = stage.page.day.table
    QTest.keyClick(table, Qt.Key.Key_Left)
    assert stage.page.period.text() == "Yesterday"
    QTest.keyClick(stage.page, Qt.Key.Key_Right)
    QTest.keyClick(stage.page, Qt.Key.Key_Right)
    assert stage.page.period.text() == "Tue, 24 Nov"
    QTest.keyClick(stage.page, Qt.Key.Key_H)
    assert stage.page.period.text() == "Today"


def test_delete_takes_a_time_away_and_undo_brings_it_back(
    desk: Desk, task: Task, stage: Stage
) -> None:
    entry = worked(desk, task, minutes=75)
    see(stage, "day")
    stage.page.day.table.choose(entry.id)
    QTest.keyClick(stage.page.day.table, Qt.Key.Key_Delete)
    settle()
    assert kept(desk) == []
    assert "deleted" in stage.said
    stage.undo()
    assert kept(desk) == [entry]


def test_the_list_pages_through_everything_and_filters(
    desk: Desk, task: Task, stage: Stage
) -> None:
    own = a_kept_task(desk, None, "Ablage")
    pattern = timekeeping.new_entry(desk, task.id)
    with desk.store.begin() as tx:
        tx.entries.add(
            *(
                replace(
                    pattern,
                    id=EntryId(desk.new_id()),
                    started_at=pattern.started_at - timedelta(hours=number + 1),
                    seconds=600,
                )
                for number in range(250)
            )
        )
    worked(desk, own, minutes=5)
    see(stage, "list")
    model = stage.page.entries.entries
    assert model.rowCount() < 251
    assert stage.page.header.context.text().startswith("251")
    while model.canFetchMore(QModelIndex()):
        model.fetchMore(QModelIndex())
    assert model.rowCount() == 251
    stage.page.only_billable.setChecked(True)
    assert model.rowCount() == 250
    choose(stage.page.client, task.client_id)
    assert model.texts(0)[Column.CLIENT] == "Müller Consulting"


def test_a_billed_time_opens_read_only_and_leads_to_its_invoice(
    desk: Desk, task: Task, stage: Stage, qtbot: QtBot
) -> None:
    set_up(desk)
    entry = worked(desk, task, minutes=75)
    assert task.client_id is not None
    draft = billing.draft_invoice(desk, task.client_id, until=desk.tomorrow())
    stage.page.show_item(entry.id)
    assert "draft for Müller Consulting" in stage.page.form.banner.message.text()
    stage.page.form.discard()
    invoice = billing.issue_invoice(desk, draft.id)
    settle()
    table = stage.page.day.table
    table.invoice_clicked.emit(table.entries.line(0))
    form: EntryForm = stage.page.form
    assert "is billed on invoice RE-2026-0001" in form.banner.message.text()
    assert not form.save_button.isVisible()
    form.times.length.setText("9:00")
    form.save()
    assert kept(desk)[0].seconds == 75 * 60
    with qtbot.waitSignal(stage.page.navigate) as led:
        form.way_out.click()
    assert led.args == ["invoices", invoice.id]
    form.discard()
    stage.page.day.table.choose(entry.id)
    QTest.keyClick(stage.page.day.table, Qt.Key.Key_Delete)
    assert len(kept(desk)) == 1
    assert "can no longer be changed" in stage.said


def test_an_overlap_is_said_and_allowed(desk: Desk, task: Task, stage: Stage) -> None:
    worked(desk, task, minutes=75)
    see(stage, "day")
    stage.page.add.click()
    form: EntryForm = stage.page.form
    form.task.setEditText("Telefonat")
    assert form.times.starts.text() == "11:59"
    type_in(form.times.starts, "11:00")
    type_in(form.times.ends, "11:30")
    assert form.overlap.isVisible()
    assert "10:44 – 11:59 Reiseplanung Lissabon (Müller Consulting)" in form.overlap.text()
    form.save()
    settle()
    assert len(kept(desk)) == 2


def test_what_was_typed_is_not_lost_when_the_panel_closes(
    desk: Desk, task: Task, stage: Stage
) -> None:
    worked(desk, task, minutes=75)
    stage.page.add.click()
    stage.page.form.task.setEditText("Telefonat")
    stage.page.form.close_panel()
    assert "not saved" in stage.said
    stage.undo()
    assert stage.page.form.isVisible()
    assert stage.page.form.task.title() == "Telefonat"
    stage.page.add.click()
    assert stage.page.form.task.title() == "Telefonat"
    assert "not saved yet" in stage.page.form.banner.message.text()
    stage.page.form.way_out.click()
    assert stage.page.form.task.title() == ""


def test_a_stretch_drawn_elsewhere_becomes_a_new_time(desk: Desk, stage: Stage) -> None:
    start = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
    stage.page.show_item((start, start + timedelta(minutes=45)))
    assert stage.page.form.times.texts() == ("20/11/2026", "10:00", "10:45", "0:45")


def test_a_day_can_be_shown_from_elsewhere(desk: Desk, task: Task, stage: Stage) -> None:
    worked(desk, task, minutes=30, days_ago=3)
    stage.page.show_item(date(2026, 11, 20))
    assert stage.page.period.text() == "Fri, 20 Nov"
    assert stage.page.day.table.entries.rowCount() == 1
    stage.page.show_item(None)
    stage.page.show_item(1)
    assert stage.page.period.text() == "Fri, 20 Nov"
