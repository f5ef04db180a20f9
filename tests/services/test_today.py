"""What the day adds up to, with a real store."""

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from tests.examples import euros
from tests.fakes import FixedClock
from tests.practice import a_kept_client, a_kept_task, set_up, worked
from vpa_desk.domain.days import DAY
from vpa_desk.domain.money import Money
from vpa_desk.domain.today import Share
from vpa_desk.services import billing, clients, planning, timekeeping
from vpa_desk.services.desk import Desk
from vpa_desk.services.today import day_figures, money_figures, stretches, today_tasks

BERLIN = ZoneInfo("Europe/Berlin")
TODAY = date(2026, 11, 23)
DAY_SECONDS = 86_400


def test_a_quiet_day_adds_up_to_nothing(desk: Desk) -> None:
    figures = day_figures(desk, stretches(desk))
    assert (figures.seconds, figures.earned, figures.shares) == (0, (), ())
    assert figures.beyond_usual is None


def test_pieces_of_work_are_in_local_time_and_cut_at_midnight(
    desk: Desk, clock: FixedClock
) -> None:
    task = a_kept_task(desk, a_kept_client(desk))
    late = datetime(2026, 11, 23, 23, 30, tzinfo=BERLIN)
    entry = replace(timekeeping.new_entry(desk, task.id), started_at=late, seconds=3600)
    timekeeping.add_entry(desk, entry)
    (piece,) = stretches(desk)
    assert piece.start == late
    assert piece.until == datetime(2026, 11, 24, tzinfo=BERLIN)
    assert piece.seconds == 1800


def test_the_running_timer_counts_up_to_the_full_minute(desk: Desk, clock: FixedClock) -> None:
    task = a_kept_task(desk, a_kept_client(desk))
    timekeeping.start_timer(desk, task.id)
    clock.advance(59)
    assert stretches(desk) == ()
    clock.advance(66)
    (piece,) = stretches(desk)
    assert (piece.seconds, piece.entry, piece.title) == (120, None, task.title)
    assert day_figures(desk, stretches(desk)).earned == (euros("1.50"),)


def test_shares_are_those_of_clients_the_largest_first(desk: Desk) -> None:
    client = a_kept_client(desk)
    worked(desk, a_kept_task(desk, None, "Steuer"), minutes=30)
    worked(desk, a_kept_task(desk, client), minutes=50)
    worked(desk, a_kept_task(desk, client, "Post"), minutes=10)
    figures = day_figures(desk, stretches(desk))
    assert figures.seconds == 90 * 60
    assert figures.shares == (
        Share(client.name, client.colour, 3600),
        Share("", figures.shares[1].colour, 1800),
    )
    assert figures.earned == (euros("45.00"),)


def test_each_currency_is_summed_by_itself(desk: Desk) -> None:
    swiss = a_kept_client(desk, "Alpen AG")
    (only,) = swiss.terms
    francs = Money(Decimal(45), "CHF")
    clients.change_terms(desk, swiss.id, replace(only, rate=francs))
    worked(desk, a_kept_task(desk, swiss), minutes=60)
    worked(desk, a_kept_task(desk, a_kept_client(desk)), minutes=60)
    earned = day_figures(desk, stretches(desk)).earned
    assert sorted(earned, key=lambda money: money.currency) == [francs, euros("45.00")]


def test_the_day_is_compared_with_the_same_weekdays_up_to_this_time(
    desk: Desk, clock: FixedClock
) -> None:
    task = a_kept_task(desk, None)
    for weeks in (1, 2):
        worked(desk, task, minutes=60 * weeks, days_ago=7 * weeks)
    worked(desk, task, minutes=600, days_ago=1)  # another weekday
    worked(desk, task, minutes=600, days_ago=35)  # too long ago
    worked(desk, task, minutes=100)
    assert day_figures(desk, stretches(desk)).beyond_usual == 10 * 60
    clock.advance(-1800)  # half an hour of each of those days was not worked by then
    assert day_figures(desk, ()).beyond_usual == -60 * 60


def test_money_waits_where_work_is_unbilled_and_invoices_are_overdue(
    desk: Desk, clock: FixedClock
) -> None:
    set_up(desk)
    client = a_kept_client(desk)
    task = a_kept_task(desk, client)
    worked(desk, task, minutes=60)
    issued = [
        billing.issue_invoice(
            desk, billing.draft_invoice(desk, client.id, until=desk.tomorrow()).id
        )
    ]
    clock.advance(DAY_SECONDS)
    worked(desk, task, minutes=60)
    issued.append(
        billing.issue_invoice(
            desk, billing.draft_invoice(desk, client.id, until=desk.tomorrow()).id
        )
    )
    worked(desk, task, minutes=30)
    figures = money_figures(desk)
    assert [line.seconds for line in figures.unbilled] == [1800]
    assert figures.overdue == ()
    clock.advance(40 * DAY_SECONDS)
    assert [line.id for line in money_figures(desk).overdue] == [one.id for one in issued]


def test_tasks_of_the_day_are_late_planned_done_or_offered(desk: Desk) -> None:
    titles = {"late": -DAY, "planned": 0 * DAY, "tomorrow": DAY}
    for title, off in titles.items():
        task = a_kept_task(desk, None, title)
        planning.change_task(desk, replace(task, due_on=TODAY + off))
    a_kept_task(desk, None, "unplanned")
    planning.complete_task(desk, a_kept_task(desk, None, "done").id)
    tasks = today_tasks(desk)
    for name in ("late", "planned", "tomorrow", "unplanned", "done"):
        assert [line.task.title for line in getattr(tasks, name)] == [name]
    assert not tasks.is_empty
    assert not tasks.is_all_done


def test_a_day_is_empty_or_all_done(desk: Desk) -> None:
    assert today_tasks(desk).is_empty
    task = a_kept_task(desk, None)
    assert today_tasks(desk).is_empty
    planning.complete_task(desk, task.id)
    assert today_tasks(desk).is_all_done
