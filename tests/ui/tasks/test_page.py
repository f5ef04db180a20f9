"""All tasks: views, filters, details."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from tests.fakes import FixedClock
from tests.practice import a_kept_client, a_kept_task, worked
from tests.stage import Stage, settle
from vpa_desk.domain.days import DAY
from vpa_desk.domain.recurrence import Rule, Unit
from vpa_desk.services import planning, timekeeping
from vpa_desk.services.desk import Desk
from vpa_desk.ui.tasks.day_picker import DayPicker
from vpa_desk.ui.tasks.page import TasksPage
from vpa_desk.ui.tasks.rows import SectionRow, TaskRow
from vpa_desk.ui.widgets.page import Context
from vpa_desk.ui.widgets.ticker import ticker_of

TODAY = date(2026, 11, 23)


@pytest.fixture
def filled(desk: Desk) -> Desk:
    """Three tasks of Müller, one of the café, one of one's own, and one done."""
    mueller, cafe = a_kept_client(desk), a_kept_client(desk, "Café Blume")
    flight = a_kept_task(desk, mueller, "Flug buchen")
    planning.change_task(
        desk, replace(flight, due_on=TODAY, estimate_seconds=1800, tags=("Reise",))
    )
    report = a_kept_task(desk, mueller, "Bericht")
    dated = replace(report, due_on=TODAY + 14 * DAY)
    rule = Rule(Unit.WEEK, TODAY, every=2)
    planning.change_task(desk, planning.repeated(desk, dated, rule))
    a_kept_task(desk, mueller, "Restaurant")
    offer = a_kept_task(desk, cafe, "Angebot")
    planning.change_task(desk, replace(offer, due_on=TODAY - DAY, notes="Catering für zwölf"))
    a_kept_task(desk, None, "Steuer")
    done = a_kept_task(desk, cafe, "Protokoll")
    worked(desk, done, minutes=69)
    planning.complete_task(desk, done.id)
    return desk


@pytest.fixture
def stage(qtbot: QtBot, context: Context) -> Stage:
    """The page in a window."""
    return Stage(qtbot, context, TasksPage)


@pytest.fixture
def page(stage: Stage) -> TasksPage:
    """The page."""
    found = stage.window.page("page")
    assert isinstance(found, TasksPage)
    return found


def rows(page: TasksPage) -> list[str]:
    """The list as it reads."""
    found = (page.tasks.rows.row_at(page.tasks.rows.index(n)) for n in range(100))
    said = []
    for row in found:
        if isinstance(row, SectionRow):
            said.append(f"{row.title} {row.count} {row.note}".strip())
        elif isinstance(row, TaskRow):
            said.append(f"- {row.line.task.title} {row.due}".strip())
    return [words.replace("\u00a0", " ") for words in said]


def view(page: TasksPage, text: str) -> None:
    """Choose a view."""
    next(one for one in page.view.findChildren(QPushButton) if one.text() == text).click()


def choose(combo: QComboBox, text: str) -> None:
    """Choose as a person does."""
    place = combo.findText(text)
    assert place >= 0, text
    combo.setCurrentIndex(place)
    combo.activated.emit(place)


@pytest.mark.usefixtures("filled")
class TestViews:
    """What is shown."""

    def test_everything_stands_under_its_client(self, page: TasksPage) -> None:
        assert rows(page) == [
            "Café Blume 1",
            "- Angebot Sun, 22 Nov",
            "Müller Consulting 3 about 0:30 h left",
            "- Flug buchen today",
            "- Bericht Mon, 7 Dec",
            "- Restaurant",
            "Own work 1",
            "- Steuer",
        ]
        assert page.header.context.text() == "5 task(s) · about 0:30\u00a0h left"

    def test_this_week_holds_what_is_overdue_too(self, page: TasksPage) -> None:
        view(page, "This week")
        assert [row for row in rows(page) if row[0] == "-"] == [
            "- Angebot Sun, 22 Nov",
            "- Flug buchen today",
        ]

    def test_recurring_ones(self, page: TasksPage) -> None:
        view(page, "Recurring")
        assert rows(page) == ["Müller Consulting 1", "- Bericht Mon, 7 Dec"]

    def test_done_ones_say_when(self, page: TasksPage) -> None:
        view(page, "Done")
        assert rows(page) == ["Café Blume 1", "- Protokoll Mon, 23 Nov"]

    def test_one_client(self, page: TasksPage) -> None:
        choose(page.client, "Café Blume")
        assert rows(page) == ["Café Blume 1", "- Angebot Sun, 22 Nov"]

    def test_ones_own(self, page: TasksPage) -> None:
        choose(page.client, "Own work")
        assert rows(page) == ["Own work 1", "- Steuer"]

    def test_one_tag(self, page: TasksPage) -> None:
        choose(page.tag, "#Reise")
        assert rows(page)[1:] == ["- Flug buchen today"]

    @pytest.mark.parametrize("words", ["flüg", "reise", "buchen muller"])
    def test_words_are_found_in_title_tags_and_client(self, page: TasksPage, words: str) -> None:
        page.search.setText(words)
        page.reload()
        assert rows(page)[1:] == ["- Flug buchen today"]

    def test_words_are_found_in_notes_a_moment_after_typing(
        self, page: TasksPage, qtbot: QtBot
    ) -> None:
        QTest.keyClicks(page.search, "catering")
        qtbot.waitUntil(lambda: rows(page) == ["Café Blume 1", "- Angebot Sun, 22 Nov"])

    def test_where_nothing_fits_all_can_be_shown_again(self, page: TasksPage) -> None:
        choose(page.tag, "#Reise")
        choose(page.client, "Café Blume")
        assert rows(page) == []
        assert page.nothing_fits.isVisible()
        page.nothing_fits.findChildren(QPushButton)[0].click()
        assert len(rows(page)) == 8
        assert not page.nothing_fits.isVisible()

    def test_a_filter_stays_chosen_when_nothing_is_left_for_it(
        self, stage: Stage, page: TasksPage, desk: Desk
    ) -> None:
        choose(page.client, "Café Blume")
        line = next(one for one in desk.reads.tasks.open() if one.client == "Café Blume")
        planning.complete_task(desk, line.task.id)
        settle()
        assert page.client.currentText() == "Café Blume"
        assert page.nothing_fits.isVisible()


def test_nothing_at_all_offers_a_task(page: TasksPage) -> None:
    assert page.nothing.isVisible()
    assert page.nothing.sentence.text() == "There is nothing here."
    page.nothing.findChildren(QPushButton)[0].click()
    assert page.panel.isVisible()


def test_a_new_task_is_for_the_client_looked_at(
    filled: Desk, stage: Stage, page: TasksPage
) -> None:
    choose(page.client, "Café Blume")
    page.add.click()
    page.panel.title_field.setText("Karte drucken")
    QTest.keyClick(page.panel.title_field, Qt.Key.Key_Return)
    settle()
    assert rows(page)[0] == "Café Blume 2"
    assert "- Karte drucken" in rows(page)


def test_a_new_task_among_ones_own_has_no_client(filled: Desk, page: TasksPage) -> None:
    choose(page.client, "Own work")
    page.add.click()
    assert page.panel.client.currentText() == "Own work"


def test_the_running_task_counts_by_the_minute(
    stage: Stage, page: TasksPage, filled: Desk, clock: FixedClock, context: Context
) -> None:
    line = next(one for one in filled.reads.tasks.open() if one.task.title == "Steuer")
    timekeeping.start_timer(filled, line.task.id)
    settle()
    clock.advance(120)
    ticker_of(context).ticked.emit(120)
    row = page.tasks.rows.task_at(page.tasks.rows.index_of(line.task.id))
    assert row is not None
    assert (row.figure, row.is_running) == ("0:02", True)


def test_the_keys_of_a_row_work_here_too(filled: Desk, stage: Stage, page: TasksPage) -> None:
    line = next(one for one in filled.reads.tasks.open() if one.task.title == "Steuer")
    page.tasks.choose(line.task.id)
    QTest.keyClick(page.tasks, Qt.Key.Key_Space)
    assert filled.reads.time.running() is not None
    QTest.keyClick(page.tasks, Qt.Key.Key_Return)
    assert page.panel.title_field.text() == "Steuer"
    QTest.keyClick(page.tasks, Qt.Key.Key_T)
    (picker,) = page.findChildren(DayPicker)
    next(one for one in picker.findChildren(QPushButton) if one.text() == "Today").click()
    assert filled.reads.tasks.get(line.task.id).due_on == TODAY
    QTest.keyClick(page.tasks, Qt.Key.Key_X)
    assert not filled.reads.tasks.get(line.task.id).is_open


def test_a_new_day_shows_itself(
    stage: Stage, page: TasksPage, filled: Desk, clock: FixedClock, context: Context
) -> None:
    settle()
    clock.advance(24 * 3600)
    ticker_of(context).day_changed.emit()
    assert "- Flug buchen Mon, 23 Nov" in rows(page)
    stage.window.hide()
    clock.advance(6 * 24 * 3600)
    ticker_of(context).day_changed.emit()
    stage.window.show()
    row = page.tasks.rows.task_at(page.tasks.rows.index(1))
    assert row is not None
    assert row.is_late


def test_other_pages_lead_to_a_task_or_a_search(
    stage: Stage, page: TasksPage, filled: Desk, qtbot: QtBot
) -> None:
    line = filled.reads.tasks.open()[0]
    settle()
    page.show_item(line.task.id)
    assert page.panel.title_field.text() == line.task.title
    assert page.tasks.chosen() == line
    stage.window.activateWindow()
    page.show_item("flug")
    qtbot.waitUntil(page.search.hasFocus)
    assert page.search.text() == "flug"
