"""What the day adds up to: its work, its money, its tasks, and what waits to be billed."""

from collections.abc import Iterable
from datetime import datetime, time, timedelta

from vpa_desk.domain.clients import Client
from vpa_desk.domain.days import DAY, Period, instant, local_day, zone_named
from vpa_desk.domain.ids import ClientId
from vpa_desk.domain.money import Money, by_currency
from vpa_desk.domain.overviews import EntryLine, RunningLine
from vpa_desk.domain.terms import running_value, terms_of
from vpa_desk.domain.today import DayFigures, MoneyFigures, Share, Stretch, TodayTasks
from vpa_desk.services.desk import Desk

WEEKS_BACK = 4


def stretches(desk: Desk) -> tuple[Stretch, ...]:
    """The work of today in local time, cut at midnight, the running timer up to now."""
    today, zone = desk.today(), zone_named(desk.zone())
    start = instant(today, time(), desk.zone()).astimezone(zone)
    until = instant(today + DAY, time(), desk.zone()).astimezone(zone)
    now = desk.now().astimezone(zone)
    worked = [_worked(line, until) for line in _entries(desk, Period(today, today + DAY))]
    running = desk.reads.time.running()
    # By the full minute, as the board shows it.
    now -= timedelta(seconds=0 if running is None else running.timer.seconds(now) % 60)
    if running is not None and running.timer.started_at < now:
        worked.append(_running(running, max(start, running.timer.started_at.astimezone(zone)), now))
    return tuple(worked)


def day_figures(desk: Desk, worked: Iterable[Stretch]) -> DayFigures:
    """The sums of today's work."""
    worked = tuple(worked)
    clients = {client.id: client for client in desk.reads.clients.all()}
    seconds = sum(one.seconds for one in worked)
    usual = _usual_seconds(desk)
    return DayFigures(
        seconds=seconds,
        earned=_earned(worked, clients),
        shares=_shares(worked),
        beyond_usual=None if usual is None else seconds - usual,
    )


def money_figures(desk: Desk) -> MoneyFigures:
    """What waits for money; slow with many entries."""
    reads = desk.reads
    return MoneyFigures(reads.time.unbilled(), reads.papers.overdue(desk.today()))


def today_tasks(desk: Desk) -> TodayTasks:
    """The tasks of the day as the store has them."""
    today, zone = desk.today(), desk.zone()
    opened = desk.reads.tasks.open()
    until = instant(today + DAY, time(), zone)
    return TodayTasks(
        late=tuple(line for line in opened if line.task.is_overdue(today)),
        planned=tuple(line for line in opened if line.task.due_on == today),
        done=desk.reads.tasks.done_between(instant(today, time(), zone), until),
        tomorrow=tuple(line for line in opened if line.task.due_on == today + DAY),
        unplanned=tuple(line for line in opened if line.task.due_on is None),
    )


def _entries(desk: Desk, period: Period) -> tuple[EntryLine, ...]:
    return desk.reads.time.within(period)


def _worked(line: EntryLine, midnight: datetime) -> Stretch:
    entry = line.entry
    return Stretch(
        start=entry.started_at.astimezone(midnight.tzinfo),
        until=min(entry.ended_at.astimezone(midnight.tzinfo), midnight),
        entry=line,
        title=entry.text or line.task,
        client_id=entry.client_id,
        service_id=entry.service_id,
        begun_on=entry.day,
        client=line.client,
        colour=line.colour,
        billable=entry.billable,
    )


def _running(line: RunningLine, start: datetime, now: datetime) -> Stretch:
    return Stretch(
        start=start,
        until=now,
        entry=None,
        title=line.task.title,
        client_id=line.task.client_id,
        service_id=line.task.service_id,
        begun_on=local_day(line.timer.started_at, line.timer.zone),
        client=line.client,
        colour=line.colour,
        billable=line.task.billable and line.task.client_id is not None,
    )


def _earned(worked: Iterable[Stretch], clients: dict[ClientId, Client]) -> tuple[Money, ...]:
    """By the second: rounding steps belong to the invoice, not to the day."""
    return by_currency(
        running_value(
            one.seconds, terms_of(clients[one.client_id].terms, one.service_id, one.begun_on)
        )
        for one in worked
        if one.billable and one.client_id is not None
    )


def _shares(worked: Iterable[Stretch]) -> tuple[Share, ...]:
    sums: dict[tuple[str, int], int] = {}
    for one in worked:
        key = one.client, one.colour
        sums[key] = sums.get(key, 0) + one.seconds
    shares = [Share(client, colour, seconds) for (client, colour), seconds in sums.items()]
    return tuple(sorted(shares, key=lambda share: -share.seconds))


def _usual_seconds(desk: Desk) -> int | None:
    """The average of the last four such weekdays up to this time of day; None without any."""
    today, zone = desk.today(), desk.zone()
    clock = desk.now().astimezone(zone_named(zone)).time()
    sums: list[int] = []
    for weeks in range(1, WEEKS_BACK + 1):
        day = today - 7 * weeks * DAY
        by_then = instant(day, clock, zone)
        worked = _entries(desk, Period(day, day + DAY))
        if worked:
            sums.append(sum(_seconds_until(line, by_then) for line in worked))
    return sum(sums) // len(sums) if sums else None


def _seconds_until(line: EntryLine, at: datetime) -> int:
    """How much of an entry was done by then."""
    begun = (at - line.entry.started_at) // timedelta(seconds=1)
    return max(0, min(line.entry.seconds, begun))
