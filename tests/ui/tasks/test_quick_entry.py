"""A typed line becomes a task, or a question."""

from datetime import date, time

import pytest

from tests.fakes import FixedClock
from tests.practice import a_kept_client, a_kept_task
from vpa_desk.domain.recurrence import Unit
from vpa_desk.services import timekeeping
from vpa_desk.services.desk import Desk
from vpa_desk.ui.tasks.quick_entry import ClientWanted, Question, QuickEntry
from vpa_desk.ui.widgets.page import Context

LINE = "Mo 10 Uhr Flug buchen @Müller #Reise alle 2 Wochen ! ~45m"


@pytest.fixture
def entry(context: Context) -> QuickEntry:
    """An entry with Müller and two cafés among the clients."""
    for name in ("Müller Consulting", "Café Blume", "Café Sonne"):
        a_kept_client(context.desk, name)
    return QuickEntry(context, context.changes)


def shown(entry: QuickEntry, text: str) -> list[str]:
    """What stands on the chips."""
    return [phrase.text for phrase in entry.preview(text)]


def questions(entry: QuickEntry) -> list[Question]:
    """What is asked from now on."""
    asked: list[Question] = []
    entry.asked.connect(asked.append)
    return asked


def test_every_part_is_shown_in_the_order_it_was_typed(entry: QuickEntry) -> None:
    assert shown(entry, LINE) == [
        "Mon, 30 Nov 10:00",
        "Müller Consulting",
        "#Reise",
        "every 2 week(s), Mon",
        "important",
        "about 0:45\u00a0h",
    ]


def test_a_plain_title_has_nothing_to_explain(entry: QuickEntry) -> None:
    assert shown(entry, "Rechnung Mai prüfen") == []


def test_a_repeat_without_a_day_shows_its_first_one(entry: QuickEntry) -> None:
    assert shown(entry, "Tagespost täglich") == ["Mon, 23 Nov", "daily"]


def test_work_that_is_not_billed_is_said(entry: QuickEntry) -> None:
    assert shown(entry, "Ablage intern") == ["not billable"]


def test_a_day_that_does_not_exist_is_pointed_out(entry: QuickEntry) -> None:
    assert shown(entry, "31.2. Bericht") == ["There is no 31.2.; it stays text"]


def test_a_time_that_does_not_exist_is_pointed_out(entry: QuickEntry) -> None:
    assert shown(entry, "Bericht 25:10") == ["No time of day: 25:10; it stays text"]


def test_an_end_before_the_first_day_is_pointed_out(entry: QuickEntry) -> None:
    said = shown(entry, "Bericht täglich ab 15.12. bis 1.12.")
    assert "bis 1.12. is before the first day; it stays text" in said


def test_unknown_and_ambiguous_clients_are_seen_while_typing(entry: QuickEntry) -> None:
    assert shown(entry, "Anruf @Nobody") == ["Nobody: no such client yet"]
    assert shown(entry, "Anruf @Café") == ["Café: which client?"]


def test_a_line_is_kept_with_all_its_parts(entry: QuickEntry, desk: Desk) -> None:
    task = entry.submit(LINE)
    assert task is not None
    kept = desk.reads.tasks.line(task.id)
    assert kept.client == "Müller Consulting"
    assert kept.task.title == "Flug buchen"
    assert (kept.task.due_on, kept.task.due_at) == (date(2026, 11, 30), time(10))
    assert kept.task.tags == ("Reise",)
    assert kept.task.estimate_seconds == 45 * 60
    assert kept.task.important
    assert kept.task.repeat is not None
    assert (kept.task.repeat.rule.unit, kept.task.repeat.rule.every) == (Unit.WEEK, 2)
    assert desk.reads.time.running() is None


def test_the_timer_starts_if_asked(entry: QuickEntry, desk: Desk) -> None:
    task = entry.submit("Anruf", start=True)
    running = desk.reads.time.running()
    assert task is not None
    assert running is not None
    assert running.task.id == task.id


def test_a_line_without_a_title_is_refused_with_a_reason(entry: QuickEntry, desk: Desk) -> None:
    asked = questions(entry)
    assert entry.submit("morgen @Müller") is None
    assert asked[0].sentence.startswith("The task needs a title")
    assert asked[0].answers == ()
    assert desk.reads.tasks.open() == ()


def test_an_unknown_client_can_be_made(entry: QuickEntry, desk: Desk) -> None:
    asked = questions(entry)
    wanted: list[ClientWanted] = []
    entry.client_wanted.connect(wanted.append)
    assert entry.submit("Mo 10 Uhr Anruf @Nobody") is None
    assert desk.reads.tasks.open() == ()
    asked[0].answers[0].act()
    assert [one.name for one in wanted] == ["Nobody"]
    wanted[0].made(a_kept_client(desk, "Nobody & Co").id)
    (line,) = desk.reads.tasks.open()
    assert (line.task.title, line.client) == ("Anruf", "Nobody & Co")
    assert line.task.due_on == date(2026, 11, 30)


def test_an_unknown_client_can_be_left_out(entry: QuickEntry, desk: Desk) -> None:
    asked = questions(entry)
    saved: list[object] = []
    entry.saved.connect(saved.append)
    entry.submit("Anruf @Nobody")
    asked[0].answers[1].act()
    (line,) = desk.reads.tasks.open()
    assert (line.task.title, line.client) == ("Anruf", "")
    assert saved == [line.task]


def test_of_several_clients_one_is_chosen(entry: QuickEntry, desk: Desk) -> None:
    asked = questions(entry)
    assert entry.submit("Anruf @Café", start=True) is None
    assert [answer.text for answer in asked[0].answers] == ["Café Blume", "Café Sonne"]
    asked[0].answers[1].act()
    (line,) = desk.reads.tasks.open()
    assert line.client == "Café Sonne"
    assert desk.reads.time.running() is not None


def test_a_line_whose_timer_is_refused_is_kept_once_it_is_not(
    entry: QuickEntry, desk: Desk, clock: FixedClock
) -> None:
    asked = questions(entry)
    other = a_kept_task(desk, None, "Post")
    timekeeping.start_timer(desk, other.id)
    clock.advance(-60)
    assert entry.submit("Anruf", start=True) is None
    assert entry.submit("Anruf", start=True) is None
    assert [question.sentence for question in asked] == [asked[0].sentence] * 2
    assert [line.task.title for line in desk.reads.tasks.open()] == ["Post"]
    clock.advance(120)
    task = entry.submit("Anruf", start=True)
    running = desk.reads.time.running()
    assert task is not None
    assert running is not None
    assert running.task == task


def test_a_chip_knows_the_letters_that_say_it(entry: QuickEntry) -> None:
    text = "Mo 10 Uhr Flug @Müller #Reise #Bahn täglich bis 1.12."
    letters = [
        [text[start:until] for start, until in phrase.spans] for phrase in entry.preview(text)
    ]
    assert letters == [
        ["Mo", "10 Uhr"],
        ["@Müller"],
        ["#Reise"],
        ["#Bahn"],
        ["täglich", "bis 1.12."],
    ]


def test_letters_turned_back_stay_in_the_title(entry: QuickEntry, desk: Desk) -> None:
    task = entry.submit("Flug buchen Mo", as_text=frozenset({(12, 14)}))
    assert task is not None
    assert (task.title, task.due_on) == ("Flug buchen Mo", None)


def test_a_weekday_that_is_not_that_of_the_date_is_pointed_out(entry: QuickEntry) -> None:
    said = shown(entry, "Fr 3.12. Termin")
    assert said == ["Thu, 3 Dec", "Fr 3.12.: the weekday does not fit, the date counts"]


def test_a_length_that_could_be_two_is_pointed_out(entry: QuickEntry) -> None:
    said = shown(entry, "Ablage ~0.125h")
    assert said == ["~0.125h could be two lengths; it stays text"]
