"""The form of a time: what is typed becomes exactly that entry, or a sentence says why not."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest
from pytestqt.qtbot import QtBot

from tests.practice import a_kept_client, a_kept_task, worked
from tests.stage import choose, type_in
from vpa_desk.domain.clients import Client
from vpa_desk.domain.days import Period
from vpa_desk.domain.spans import Span, span_between
from vpa_desk.domain.tasks import Task
from vpa_desk.domain.timekeeping import TimeEntry
from vpa_desk.services import timekeeping
from vpa_desk.services.desk import Desk
from vpa_desk.ui.times.entry_form import EntryForm, Fresh
from vpa_desk.ui.widgets.page import Context

BERLIN = "Europe/Berlin"
AT = datetime(2026, 11, 23, 9, 42, 17, tzinfo=UTC)


@pytest.fixture
def client(desk: Desk) -> Client:
    return a_kept_client(desk)


@pytest.fixture
def task(desk: Desk, client: Client) -> Task:
    return a_kept_task(desk, client)


@pytest.fixture
def form(qtbot: QtBot, context: Context) -> EntryForm:
    made = EntryForm(context)
    qtbot.addWidget(made)
    return made


def kept(desk: Desk) -> list[TimeEntry]:
    return [line.entry for line in desk.reads.time.within(Period(date.min, date.max))]


def opened(form: EntryForm, desk: Desk, entry: TimeEntry) -> None:
    form.show_line(desk.reads.time.line(entry.id))


def a_timed_entry(desk: Desk, task: Task) -> TimeEntry:
    fresh = timekeeping.new_entry(desk, task.id)
    return timekeeping.add_entry(desk, replace(fresh, started_at=AT, seconds=4637))


def test_saving_without_a_change_keeps_the_raw_seconds(
    desk: Desk, task: Task, form: EntryForm
) -> None:
    entry = a_timed_entry(desk, task)
    opened(form, desk, entry)
    assert form.times.texts() == ("23/11/2026", "10:42", "11:59", "1:17")
    assert not form.is_dirty()
    type_in(form.text, "Hotel und Flug")
    form.save()
    assert kept(desk) == [replace(entry, text="Hotel und Flug")]


def test_another_length_moves_the_end_and_another_end_the_length(
    desk: Desk, task: Task, form: EntryForm
) -> None:
    opened(form, desk, a_timed_entry(desk, task))
    type_in(form.times.length, "90m")
    assert form.times.ends.text() == "12:12"
    type_in(form.times.ends, "11:00")
    assert form.times.length.text() == "0:17"


def test_a_night_of_the_changing_clock_counts_what_went_by(
    desk: Desk, task: Task, form: EntryForm
) -> None:
    form.show_fresh(
        Fresh(span_between(date(2026, 10, 24), *_hours(23, 4), BERLIN), task_id=task.id)
    )
    assert form.times.length.text() == "6:00"
    type_in(form.times.day, "28.3.2026")
    assert form.times.length.text() == "4:00"


def test_an_end_before_the_start_is_said_and_nothing_is_lost(
    desk: Desk, task: Task, form: EntryForm
) -> None:
    opened(form, desk, a_timed_entry(desk, task))
    type_in(form.text, "Hotel")
    form.times.ends.setText("9:00")
    form.save()
    assert "must end after it starts" in form.times.error.text()
    assert form.times.ends.property("wrong")
    assert (form.text.text(), form.times.ends.text()) == ("Hotel", "9:00")
    assert kept(desk)[0].text == task.title


def test_more_than_a_day_is_too_long(desk: Desk, task: Task, form: EntryForm) -> None:
    opened(form, desk, a_timed_entry(desk, task))
    form.times.length.setText("25h")
    form.save()
    assert "24 hours at most" in form.times.error.text()
    assert kept(desk)[0].seconds == 4637


@pytest.mark.parametrize(
    ("field", "text", "sentence"),
    [
        ("day", "tomorrowish", "Write a day like"),
        ("starts", "noon", "Write a time like"),
        ("ends", "", "Write a time like"),
        ("length", "long", "Write a length like"),
    ],
)
def test_what_cannot_be_read_is_said(
    desk: Desk, task: Task, form: EntryForm, field: str, text: str, sentence: str
) -> None:
    opened(form, desk, a_timed_entry(desk, task))
    getattr(form.times, field).setText(text)
    form.save()
    assert sentence in form.times.error.text()
    assert kept(desk)[0].seconds == 4637


def test_a_new_title_becomes_a_task_of_the_chosen_client(
    desk: Desk, client: Client, form: EntryForm
) -> None:
    form.show_fresh(Fresh(_an_hour()))
    choose(form.client, client.id)
    form.task.setEditText("  Angebot   prüfen ")
    assert form.task_row.hint.text() == "A new task, for: Müller Consulting"
    form.save()
    line = desk.reads.tasks.open()[0]
    assert (line.task.title, line.task.client_id) == ("Angebot prüfen", client.id)
    assert (kept(desk)[0].task_id, kept(desk)[0].text) == (line.task.id, "Angebot prüfen")


def test_the_title_of_an_open_task_is_that_task(desk: Desk, task: Task, form: EntryForm) -> None:
    form.show_fresh(Fresh(_an_hour(), client_id=task.client_id))
    form.task.setEditText("reiseplanung lissabon")
    assert form.task_row.hint.isHidden()
    form.save()
    assert kept(desk)[0].task_id == task.id


def test_choosing_a_task_brings_its_client(desk: Desk, task: Task, form: EntryForm) -> None:
    form.show_fresh(Fresh(_an_hour()))
    form.task.setCurrentIndex(0)
    form.task.activated.emit(0)
    assert form.client.currentText() == "Müller Consulting"
    form.save()
    assert kept(desk)[0].client_id == task.client_id


def test_without_a_title_nothing_is_kept(desk: Desk, form: EntryForm) -> None:
    form.show_fresh(Fresh(_an_hour()))
    form.save()
    assert "needs a title" in form.task_row.error.text()
    assert kept(desk) == []


def test_a_wrong_time_leaves_no_task_behind(desk: Desk, form: EntryForm) -> None:
    form.show_fresh(Fresh(_an_hour()))
    form.task.setEditText("Neu")
    form.times.length.setText("25h")
    form.save()
    assert desk.reads.tasks.open() == ()


def test_time_for_another_client_goes_to_a_task_of_that_client(
    desk: Desk, task: Task, form: EntryForm
) -> None:
    other = a_kept_client(desk, "Café Blume")
    opened(form, desk, worked(desk, task, minutes=20))
    choose(form.client, other.id)
    form.save()
    entry = kept(desk)[0]
    assert entry.client_id == other.id
    assert desk.reads.tasks.get(entry.task_id).client_id == other.id


def test_an_entry_deleted_meanwhile_is_told_and_the_text_stays(
    desk: Desk, task: Task, form: EntryForm
) -> None:
    entry = a_timed_entry(desk, task)
    opened(form, desk, entry)
    type_in(form.text, "Hotel")
    timekeeping.delete_entry(desk, entry.id)
    form.save()
    assert not form.banner.isHidden()
    assert form.text.text() == "Hotel"


def _an_hour() -> Span:
    return span_between(date(2026, 11, 23), *_hours(9, 10), BERLIN)


def _hours(start: int, end: int) -> tuple[time, time]:
    return time(start), time(end)
