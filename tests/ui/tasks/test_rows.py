"""The words of a task in a list."""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Any

import pytest

from tests.examples import a_task
from vpa_desk.domain.ids import ClientId, SeriesId, TaskId
from vpa_desk.domain.overviews import TaskLine
from vpa_desk.domain.recurrence import WORKDAYS, Rule, Unit
from vpa_desk.domain.tasks import Repeat
from vpa_desk.ui.tasks.rows import (
    Moment,
    SectionRow,
    TaskRow,
    by_client,
    open_note,
    section,
    task_row,
)

TODAY = date(2026, 11, 23)
MOMENT = Moment(TODAY, "Europe/Berlin")

pytestmark = pytest.mark.usefixtures("english")


def a_line(seconds: int = 0, client: str = "Müller", colour: int = 1, **task: Any) -> TaskLine:
    """A line of Müller's."""
    return TaskLine(task=a_task(**task), client=client, colour=colour, service="", seconds=seconds)


def test_a_task_for_today_shows_its_time() -> None:
    row = task_row(a_line(due_on=TODAY, due_at=time(12, 30)), MOMENT)
    assert (row.due, row.has_clock, row.is_late) == ("12:30", True, False)


def test_today_is_only_named_where_no_heading_says_it() -> None:
    line = a_line(due_on=TODAY)
    assert task_row(line, MOMENT).due == ""
    assert task_row(line, MOMENT, names_today=True).due == "today"


def test_a_task_of_last_week_is_late() -> None:
    row = task_row(a_line(due_on=date(2026, 11, 20)), MOMENT)
    assert (row.due, row.has_clock, row.is_late) == ("Fri, 20 Nov", False, True)


def test_tracked_stands_beside_estimated() -> None:
    assert task_row(a_line(1500, estimate_seconds=2400), MOMENT).figure == "0:25 / 0:40"
    assert task_row(a_line(1500), MOMENT).figure == "0:25"
    assert task_row(a_line(), MOMENT).figure == ""


def test_the_running_timer_counts() -> None:
    moment = replace(MOMENT, running=TaskId(1), running_seconds=3600)
    row = task_row(a_line(1500), moment)
    assert (row.figure, row.is_running) == ("1:25", True)


def test_a_done_task_says_when_and_how_long_and_nothing_of_its_repeat() -> None:
    repeat = Repeat(series_id=SeriesId(1), rule=Rule(Unit.DAY, TODAY))
    late_evening = datetime(2026, 11, 22, 23, 30, tzinfo=UTC)
    line = a_line(1500, done_at=late_evening, due_on=TODAY, estimate_seconds=60, repeat=repeat)
    row = task_row(line, MOMENT, names_today=True)
    assert (row.due, row.figure, row.repeat) == ("Mon, 23 Nov", "0:25", "")
    assert row.is_done


def test_work_of_ones_own_is_named_and_marked() -> None:
    row = task_row(a_line(client="", colour=0, client_id=None), MOMENT)
    assert (row.client, row.dot) == ("Own work", 4)


def test_a_row_can_be_read_aloud() -> None:
    repeat = Repeat(series_id=SeriesId(1), rule=Rule(Unit.WEEK, TODAY, weekdays=WORKDAYS))
    line = a_line(due_on=TODAY, due_at=time(9), tags=("Post",), important=True, repeat=repeat)
    row = task_row(line, replace(MOMENT, running=TaskId(1)))
    assert row.spoken == "Flug buchen, important, 9:00, Müller, on workdays, #Post, running"


def test_an_empty_section_has_no_heading() -> None:
    assert section("Overdue", []) == []


def test_under_clients_their_name_stands_once_and_own_work_last() -> None:
    lines = [
        a_line(id=TaskId(1), client="", colour=0, client_id=None, title="Books"),
        a_line(id=TaskId(2), client="Zoo", client_id=ClientId(9), title="Feed"),
        a_line(id=TaskId(3), client="anna", client_id=ClientId(8), title="Call"),
        a_line(id=TaskId(4), client="Zoo", client_id=ClientId(9), title="Clean"),
    ]
    rows = by_client(lines, MOMENT)
    said = [
        (row.title, row.count) if isinstance(row, SectionRow) else row.line.task.title
        for row in rows
    ]
    assert said == [("anna", 1), "Call", ("Zoo", 2), "Feed", "Clean", ("Own work", 1), "Books"]
    assert [row.client for row in rows if isinstance(row, TaskRow)] == ["", "", "", ""]


def test_what_is_left_leaves_out_what_is_used_up() -> None:
    lines = [
        a_line(600, estimate_seconds=1200),
        a_line(5000, estimate_seconds=1200),
        a_line(),
    ]
    assert open_note(lines) == "about 0:10\u00a0h left"
    assert open_note(lines[1:]) == ""
