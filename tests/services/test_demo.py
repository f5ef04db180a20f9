"""The sample practice: believable, the same each time, and with books that hold."""

import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from tests.conftest import NOW, desk_at
from tests.fakes import FixedClock
from vpa_desk import documents
from vpa_desk.domain.clients import Language
from vpa_desk.domain.days import local_day, month_of, zone_named
from vpa_desk.domain.mailing import DeliveryState
from vpa_desk.domain.payments import Standing
from vpa_desk.domain.safekeeping import FolderIsNotEmpty
from vpa_desk.domain.tax import Treatment
from vpa_desk.domain.timekeeping import TimeEntry
from vpa_desk.services import demo, demo_years
from vpa_desk.services.desk import Desk
from vpa_desk.services.story import Dice, StoryClock, told_by

MONDAY = date(2026, 11, 23)
BERLIN = "Europe/Berlin"
RANDOM_BY_NATURE = "uuid"
DAYS = {
    "first of a year": date(2027, 1, 1),
    "last of a month": date(2026, 10, 31),
    "sunday": date(2026, 11, 22),
}


@pytest.fixture(scope="module")
def practice(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """The sample practice, filled once: the tests that share it only read."""
    desk = desk_at(tmp_path_factory.mktemp("practice") / "desk.sqlite3", FixedClock(NOW))
    demo.fill(desk, today=MONDAY)
    yield desk
    desk.store.close()


def entries(desk: Desk) -> list[TimeEntry]:
    lines = desk.reads.time.page(None, 10_000)
    return [line.entry for line in lines]


def dump(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return [line for line in connection.iterdump() if RANDOM_BY_NATURE not in line]


def filled(folder: Path, clock: FixedClock, *, seed: int = demo.SEED) -> list[str]:
    folder.mkdir()
    desk = desk_at(folder / "desk.sqlite3", clock)
    demo.fill(desk, today=MONDAY, seed=seed)
    desk.store.close()
    return dump(folder / "desk.sqlite3")


def test_the_same_seed_and_day_give_the_same_rows_and_documents(tmp_path: Path) -> None:
    # Whenever it is made: the clock of the machine leaves no trace, in the audit neither.
    first = filled(tmp_path / "first", FixedClock(NOW))
    second = filled(tmp_path / "second", FixedClock(NOW + timedelta(days=3, seconds=7)))
    another = filled(tmp_path / "another", FixedClock(NOW), seed=2)
    assert first == second
    assert first != another
    assert any('INSERT INTO "audit"' in line for line in first)


def test_the_books_of_the_sample_hold(practice: Desk) -> None:
    assert all(check.ok for check in practice.reads.audit.checks())


def test_eight_clients_buy_six_services(practice: Desk) -> None:
    reads = practice.reads
    assert len(reads.clients.active()) == 8
    assert len(reads.services.active()) == 6
    assert {client.currency for client in reads.clients.active()} == {"EUR", "CHF"}
    assert {client.language for client in reads.clients.active()} == set(Language)
    assert "Bergmann & Söhne <GmbH>" in {client.name for client in reads.clients.active()}


def test_some_invoices_are_paid_one_is_overdue_and_some_are_open(practice: Desk) -> None:
    standings = Counter(line.standing for line in practice.reads.papers.invoices(MONDAY))
    assert standings[Standing.OVERDUE] == 1
    assert standings[Standing.OPEN] >= 1
    assert standings[Standing.PAID] >= 5
    assert len(practice.reads.papers.drafts()) == 1


def test_the_invoices_carry_every_treatment_of_her_clients(practice: Desk) -> None:
    reads = practice.reads
    issued = [reads.papers.invoice(line.id) for line in reads.papers.invoices(MONDAY)]
    assert {invoice.treatment for invoice in issued} == {
        Treatment.TAXED,
        Treatment.REVERSE_CHARGE,
        Treatment.NOT_TAXABLE,
    }


def test_an_invoice_of_the_sample_reads_like_its_row(practice: Desk) -> None:
    line = practice.reads.papers.invoices_of(
        next(c.id for c in practice.reads.clients.active() if "Söhne" in c.name), MONDAY
    )[0]
    _, pdf = practice.reads.papers.pdf(line.id)
    text = documents.read_text(pdf)
    assert "Bergmann & Söhne <GmbH>" in text
    assert f"{line.total.amount:.2f}".replace(".", ",") in text.replace(".", "")


def test_work_is_done_in_fragments_on_working_days_between_eight_and_six(practice: Desk) -> None:
    before_today = [entry for entry in entries(practice) if entry.day < MONDAY]
    assert len(before_today) > 300
    for entry in before_today:
        start, end = (
            at.astimezone(zone_named(BERLIN)).time() for at in (entry.started_at, entry.ended_at)
        )
        assert time(8) <= start < end <= time(18)
        assert entry.day.weekday() < 5
        assert 5 * 60 <= entry.seconds <= 90 * 60


def test_no_two_entries_share_time(practice: Desk) -> None:
    ordered = sorted(entries(practice), key=lambda entry: entry.started_at)
    pairs = pairwise(ordered)
    assert all(one.ended_at <= other.started_at for one, other in pairs)


def test_ids_rise_with_the_days(practice: Desk) -> None:
    ordered = sorted(entries(practice), key=lambda entry: entry.id)
    days = [entry.day for entry in ordered]
    assert days == sorted(days)


def test_nothing_of_the_sample_lies_in_the_future(practice: Desk) -> None:
    assert max(entry.ended_at for entry in entries(practice)) <= NOW + timedelta(seconds=4)


def test_the_list_of_today_is_that_of_the_picture(practice: Desk) -> None:
    lines = practice.reads.tasks.open()
    due = [line for line in lines if line.task.due_on and line.task.due_on <= MONDAY]
    assert [line.task.title for line in due] == [
        "Angebot Catering nachfassen",
        "Flug FRA–LIS buchen",
        "Postfach sichten & beantworten",
        "Wochenbericht zusammenstellen",
        "Reisekostenbelege sortieren",
        "Steuerbüro zurückrufen",
    ]
    assert due[0].task.is_overdue(MONDAY)
    assert [line.seconds // 60 for line in due] == [10, 0, 0, 0, 25, 0]
    assert 20 <= len(lines) <= 30
    assert sum(line.task.repeat is not None for line in lines) >= 5


def test_no_timer_runs_unless_asked_for(practice: Desk) -> None:
    assert practice.reads.time.running() is None


def test_a_running_timer_has_run_for_1_17_04(desk: Desk) -> None:
    now = datetime(2026, 11, 23, 10, 59, 4, tzinfo=UTC)
    demo.fill(desk, today=MONDAY, now=now, running=True)
    running = desk.reads.time.running()
    assert running is not None
    assert running.timer.seconds(now) == 3600 + 17 * 60 + 4
    assert running.client == "Müller Consulting"


def test_what_is_later_than_now_has_not_happened_yet(desk: Desk) -> None:
    early = datetime(2026, 11, 23, 6, 30, tzinfo=UTC)
    demo.fill(desk, today=MONDAY, now=early)
    assert all(entry.ended_at <= early for entry in entries(desk))
    assert not any(entry.day == MONDAY for entry in entries(desk))


def test_sent_invoices_lie_in_the_outbox_and_one_is_not_sent_yet(practice: Desk) -> None:
    reads = practice.reads
    assert {one.state for one in reads.deliveries.last(100)} == {DeliveryState.SENT}
    unsent = [line for line in reads.papers.invoices(MONDAY) if line.delivery is None]
    assert [line.client for line in unsent] == ["Lakeside Coaching AG"]


@pytest.mark.parametrize("today", DAYS.values(), ids=DAYS)
def test_any_day_will_do(desk: Desk, today: date) -> None:
    demo.fill(desk, today=today)
    reads = desk.reads
    standings = {line.standing for line in reads.papers.invoices(today)}
    assert standings == {Standing.PAID, Standing.OVERDUE, Standing.OPEN}
    assert len(reads.papers.drafts()) == 1
    assert all(check.ok for check in reads.audit.checks())
    assert {line.task.due_on for line in reads.tasks.open()} >= {today, None}
    first = month_of(today).start
    earlier = [entry for entry in entries(desk) if entry.day < first - timedelta(days=1)]
    assert all(entry.paper_id is not None for entry in earlier if entry.billable)


def test_an_empty_or_missing_folder_may_be_filled(tmp_path: Path) -> None:
    assert demo.checked_folder(tmp_path) == tmp_path
    assert demo.checked_folder(tmp_path / "new") == tmp_path / "new"


@pytest.mark.parametrize("name", ["notes.txt", ".hidden"])
def test_a_folder_with_anything_in_it_is_left_alone(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("mine", "utf-8")
    with pytest.raises(FolderIsNotEmpty):
        demo.checked_folder(tmp_path)


def test_a_file_is_no_folder_to_fill(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine", "utf-8")
    with pytest.raises(FolderIsNotEmpty):
        demo.checked_folder(tmp_path / "file")


def test_a_year_is_two_hundred_invoices_whose_books_hold(desk: Desk) -> None:
    clock = StoryClock(NOW, BERLIN)
    with told_by(desk, clock) as told:
        demo_years.fill(told, clock, Dice("1"), today=MONDAY, years=1, tasks_a_year=500)
    reads = desk.reads
    assert len(reads.papers.invoices(MONDAY)) == 200
    assert reads.time.count() == 5000
    assert all(check.ok for check in reads.audit.checks())
    standings = Counter(line.standing for line in reads.papers.invoices(MONDAY))
    assert set(standings) >= {Standing.PAID, Standing.OPEN}
    assert 0 < reads.tasks.open_count() <= demo_years.OPEN_TASKS


@pytest.mark.slow
def test_years_are_two_thousand_tasks_and_twenty_thousand_entries_each(desk: Desk) -> None:
    demo.fill(desk, today=MONDAY, years=1)
    assert desk.reads.time.count() == 20_000
    assert len(desk.reads.clients.active()) == 50


def test_dice_fall_alike_for_the_same_seed_and_stay_below_their_limit() -> None:
    one, other = Dice("seed"), Dice("seed")
    thrown = [one.below(6) for _ in range(200)]
    assert thrown == [other.below(6) for _ in range(200)]
    assert set(thrown) == set(range(6))


def test_the_last_days_of_work_are_the_working_days_before_today(practice: Desk) -> None:
    days = {local_day(entry.started_at, BERLIN) for entry in entries(practice)}
    assert {date(2026, 11, 20), MONDAY} <= days
    assert date(2026, 11, 21) not in days
