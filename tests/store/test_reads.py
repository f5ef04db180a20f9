"""What the desk reads: lists and sums over a small practice."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.examples import euros
from tests.fakes import FixedClock
from tests.practice import a_kept_client, a_kept_task, set_up, worked
from vpa_desk.domain.clients import Client
from vpa_desk.domain.days import Period
from vpa_desk.domain.ids import ClientId, EntryId, PaperId, TaskId
from vpa_desk.domain.money import total
from vpa_desk.domain.overviews import InvoiceLine
from vpa_desk.domain.payments import Standing
from vpa_desk.domain.safekeeping import NotFound
from vpa_desk.domain.tasks import Task
from vpa_desk.services import billing, clients, planning, timekeeping
from vpa_desk.services.desk import Desk

DAY = 86_400
NOVEMBER = Period(date(2026, 11, 1), date(2026, 12, 1))


def titles(lines: object) -> list[str]:
    return [line.task.title for line in lines]  # type: ignore[attr-defined]


def due(desk: Desk, title: str, on: date | None, client: Client | None = None) -> Task:
    task = replace(planning.new_task(desk, title), due_on=on)
    return planning.add_task(desk, replace(task, client_id=client.id if client else None))


def issue(desk: Desk, client: Client) -> PaperId:
    worked(desk, a_kept_task(desk, client), minutes=60)
    draft = billing.draft_invoice(desk, client.id, until=desk.tomorrow())
    return billing.issue_invoice(desk, draft.id).id


# Tasks


def test_open_tasks_stand_by_their_day_those_without_one_last(desk: Desk) -> None:
    client = a_kept_client(desk)
    due(desk, "ohne", None)
    due(desk, "später", date(2026, 12, 1), client)
    due(desk, "heute", desk.today())
    reads = desk.reads
    assert titles(reads.tasks.open()) == ["heute", "später", "ohne"]
    assert titles(reads.tasks.open(client.id)) == ["später"]
    assert (reads.tasks.open_count(), reads.tasks.due_count(desk.today())) == (3, 1)


def test_a_task_line_shows_client_service_and_tracked_time(desk: Desk) -> None:
    client = a_kept_client(desk)
    service = clients.add_service(desk, "Reisen")
    task = replace(planning.new_task(desk, "Flug"), client_id=client.id, service_id=service.id)
    planning.add_task(desk, task)
    worked(desk, task, minutes=5)
    worked(desk, task, minutes=10)
    line = desk.reads.tasks.line(task.id)
    assert (line.task, line.client, line.colour) == (task, client.name, client.colour)
    assert (line.service, line.seconds) == ("Reisen", 900)


def test_done_tasks_stand_newest_first(desk: Desk, clock: FixedClock) -> None:
    tasks = [due(desk, title, None) for title in ("eins", "zwei", "drei")]
    for task in tasks:
        clock.advance(60)
        planning.complete_task(desk, task.id)
    now = desk.now()
    reads = desk.reads
    assert titles(reads.tasks.done_last(2)) == ["drei", "zwei"]
    assert titles(reads.tasks.done_between(now - timedelta(seconds=60), now)) == ["zwei"]


def test_recent_tasks_are_the_open_ones_worked_on_last(desk: Desk) -> None:
    tasks = [due(desk, title, None) for title in ("alt", "neu", "fertig", "nie")]
    for task, days_ago in zip(tasks, (5, 1, 0), strict=False):
        worked(desk, task, minutes=5, days_ago=days_ago)
    planning.complete_task(desk, tasks[2].id)
    assert titles(desk.reads.tasks.recent(5)) == ["neu", "alt"]
    assert titles(desk.reads.tasks.recent(1)) == ["neu"]


# Time


def test_the_running_timer_shows_its_task_and_what_was_tracked_before(desk: Desk) -> None:
    client = a_kept_client(desk)
    task = a_kept_task(desk, client)
    assert desk.reads.time.running() is None
    worked(desk, task, minutes=5)
    timer = timekeeping.start_timer(desk, task.id)
    line = desk.reads.time.running()
    assert line is not None
    assert (line.timer, line.task, line.client) == (timer, task, client.name)
    assert (line.colour, line.tracked_seconds) == (client.colour, 300)


def test_entries_are_read_page_by_page_newest_first(desk: Desk) -> None:
    client = a_kept_client(desk)
    mine, own = a_kept_task(desk, client), a_kept_task(desk, None, "Eigenes")
    all_entries = [worked(desk, mine, minutes=5, days_ago=days) for days in range(5)]
    worked(desk, own, minutes=5, days_ago=9)
    reads = desk.reads
    first = reads.time.page(None, 3)
    second = reads.time.page(first[-1].entry, 3)
    assert [line.entry for line in (*first, *second)][:5] == all_entries
    assert (reads.time.count(), reads.time.count(client.id)) == (6, 5)
    assert len(reads.time.page(None, 10, client.id)) == 5
    assert reads.time.page(second[-1].entry, 3) == ()


def test_entries_of_a_task_and_of_a_period(desk: Desk) -> None:
    task, other = a_kept_task(desk, None), a_kept_task(desk, None, "Anderes")
    new, old = worked(desk, task, minutes=5), worked(desk, task, minutes=5, days_ago=40)
    worked(desk, other, minutes=5)
    reads = desk.reads
    assert [line.entry for line in reads.time.of_task(task.id)] == [new, old]
    assert old.id not in {line.entry.id for line in reads.time.within(NOVEMBER)}
    assert len(reads.time.within(NOVEMBER)) == 2


def test_an_entry_says_on_which_invoice_it_stands(desk: Desk) -> None:
    set_up(desk)
    client = a_kept_client(desk)
    entry = worked(desk, a_kept_task(desk, client), minutes=60)
    read = desk.reads.time.line
    assert read(entry.id).invoice is None
    draft = billing.draft_invoice(desk, client.id, until=desk.tomorrow())
    assert read(entry.id).invoice == ""
    billing.issue_invoice(desk, draft.id)
    assert read(entry.id).invoice == "RE-2026-0001"


@pytest.mark.parametrize(
    ("shift", "minutes", "meets"),
    [
        (0, 60, True),
        (-30, 60, True),
        (59, 5, True),
        (60, 5, False),
        (-5, 5, False),
        (-60, 999, True),
    ],
)
def test_entries_that_share_time_are_found(
    desk: Desk, shift: int, minutes: int, meets: bool
) -> None:
    task = a_kept_task(desk, None)
    kept = worked(desk, task, minutes=60)
    other = replace(
        kept,
        id=EntryId(desk.new_id()),
        started_at=kept.started_at + timedelta(minutes=shift),
        seconds=minutes * 60,
    )
    found = desk.reads.time.overlapping(other)
    assert (found.entry if found else None) == (kept if meets else None)
    assert desk.reads.time.overlapping(kept) is None


def test_time_is_summed_by_client_and_by_month(desk: Desk) -> None:
    client = a_kept_client(desk)
    task, own = a_kept_task(desk, client), a_kept_task(desk, None, "Eigenes")
    worked(desk, task, minutes=60)
    entry = worked(desk, task, minutes=30)
    timekeeping.change_entry(desk, replace(entry, billable=False))
    worked(desk, own, minutes=10)
    worked(desk, own, minutes=20, days_ago=40)
    by_client = desk.reads.time.seconds_by_client(NOVEMBER)
    assert [(line.client_id, line.seconds, line.billable_seconds) for line in by_client] == [
        (client.id, 5400, 3600),
        (None, 600, 0),
    ]
    year = Period(date(2026, 1, 1), date(2027, 1, 1))
    assert desk.reads.time.seconds_by_month(year) == (
        (date(2026, 10, 1), 1200),
        (date(2026, 11, 1), 6000),
    )


# Money


def test_unbilled_work_stands_by_its_amount(desk: Desk) -> None:
    small, large = a_kept_client(desk, "Klein"), a_kept_client(desk, "Groß")
    worked(desk, a_kept_task(desk, small), minutes=20)
    task = a_kept_task(desk, large)
    worked(desk, task, minutes=60, days_ago=3)
    worked(desk, task, minutes=50)
    lines = desk.reads.time.unbilled()
    assert [(line.client, line.seconds, line.since) for line in lines] == [
        ("Groß", 6600, desk.today() - timedelta(days=3)),
        ("Klein", 1200, desk.today()),
    ]
    draft = billing.draft_invoice(desk, large.id, until=desk.tomorrow())
    assert lines[0].amount == total((part.net for part in draft.positions), "EUR")
    assert [line.client for line in desk.reads.time.unbilled()] == ["Klein"]


def test_invoices_stand_newest_first_with_their_standing(desk: Desk, clock: FixedClock) -> None:
    set_up(desk)
    client, other = a_kept_client(desk), a_kept_client(desk, "Café Blume")
    old = issue(desk, client)
    clock.advance(20 * DAY)
    new = issue(desk, other)
    reads, today = desk.reads, desk.today()
    lines = reads.papers.invoices(today)
    assert [(line.id, line.number, line.standing) for line in lines] == [
        (new, "RE-2026-0002", Standing.OPEN),
        (old, "RE-2026-0001", Standing.OVERDUE),
    ]
    assert [line.id for line in reads.papers.invoices(today, since=today)] == [new]
    assert reads.papers.invoices_of(client.id, today) == (lines[1],)
    assert reads.papers.line(new, today) == lines[0]
    assert (lines[0].total, lines[0].tax) == (euros("53.55"), euros("8.55"))


def test_drafts_show_the_sums_they_would_have(desk: Desk) -> None:
    set_up(desk)
    client = a_kept_client(desk)
    worked(desk, a_kept_task(desk, client), minutes=60)
    draft = billing.draft_invoice(desk, client.id, until=desk.tomorrow())
    (line,) = desk.reads.papers.drafts()
    assert isinstance(line, InvoiceLine)
    assert (line.id, line.number, line.standing) == (draft.id, None, None)
    assert (line.net, line.total) == (euros("45.00"), euros("53.55"))
    assert desk.reads.papers.line(draft.id, desk.today()) == line
    assert desk.reads.papers.invoices(desk.today()) == ()


def test_what_is_not_there_is_not_found(desk: Desk) -> None:
    reads = desk.reads
    with pytest.raises(NotFound):
        reads.clients.get(ClientId(1))
    with pytest.raises(NotFound):
        reads.tasks.get(TaskId(1))
    with pytest.raises(NotFound):
        reads.tasks.line(TaskId(1))
    with pytest.raises(NotFound) as missing:
        reads.time.line(EntryId(1))
    assert missing.value.data() == {"kind": "entry", "ref": "1"}


def test_overdue_invoices_are_counted(desk: Desk) -> None:
    client = a_kept_client(desk)
    set_up(desk)
    worked(desk, a_kept_task(desk, client), minutes=60)
    invoice = billing.issue_invoice(
        desk, billing.draft_invoice(desk, client.id, until=desk.tomorrow()).id
    )
    papers = desk.reads.papers
    assert (papers.overdue_count(invoice.due_on), papers.overdue(invoice.due_on)) == (0, ())
    late = invoice.due_on + timedelta(days=1)
    assert papers.overdue_count(late) == 1
    assert papers.overdue(late) == papers.invoices(late)
    billing.record_payment(desk, invoice.id, on=late, amount=invoice.total)
    assert (papers.overdue_count(late), papers.overdue(late)) == (0, ())
