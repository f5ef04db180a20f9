"""A practice to try things out with: some months of work, invoices, tasks for the days to come.

The same seed, day and zone give the same practice, to the byte of each PDF.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from heapq import heappop, heappush
from itertools import count
from pathlib import Path

from vpa_desk import documents
from vpa_desk.domain.clients import Client, Service
from vpa_desk.domain.days import DAY, Period, instant, month_of
from vpa_desk.domain.ids import ClientId, DeliveryId, EntryId, SeriesId, ServiceId, TaskId
from vpa_desk.domain.invoices import Invoice, NothingToInvoice
from vpa_desk.domain.mailing import Delivery, DeliveryState, Mail
from vpa_desk.domain.recurrence import next_after
from vpa_desk.domain.safekeeping import FolderIsNotEmpty
from vpa_desk.domain.sample_practice import (
    CLIENTS,
    SERVICES,
    SETTINGS,
    SLOW_PAYER,
    STILL_A_DRAFT,
    UNSENT,
)
from vpa_desk.domain.sample_work import MORNING, PLANS, RUNNING, WORK, Plan, Work
from vpa_desk.domain.tasks import Repeat, Task
from vpa_desk.domain.timekeeping import RunningTimer, TimeEntry
from vpa_desk.gateways.mail import compose
from vpa_desk.services import billing, demo_years, settings
from vpa_desk.services.desk import Desk
from vpa_desk.services.story import (
    Dice,
    StoryClock,
    at_hour,
    first_working_day,
    last_working_day_before,
    months_before,
    months_of,
    told_by,
    working_days,
)

SEED = 1
NOON = time(11, 59, 4)
RUNNING_FOR = timedelta(hours=1, minutes=17, seconds=4)
MONTHS_BACK = 2
# Minutes at a stretch; most of her work comes in small pieces.
STRETCHES = (5, 6, 8, 10, 10, 12, 15, 15, 18, 20, 20, 25, 30, 35, 45, 60, 85)
MINUTE = 60
LUNCH = timedelta(minutes=40)


def checked_folder(folder: Path) -> Path:
    """The folder if it is empty or not there yet, else `FolderIsNotEmpty`."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FolderIsNotEmpty(folder)
    return folder


def fill(
    desk: Desk,
    *,
    today: date,
    seed: int = SEED,
    now: datetime | None = None,
    years: int | None = None,
    running: bool = False,
) -> None:
    """Fill an empty desk with a practice as it stands at `now`, noon of `today` if not given.

    With `years` it is a large one: 50 clients and, for each year, 2,000 tasks, 20,000 entries and
    200 invoices. With `running` a timer has run for 1:17:04.
    """
    at = now or instant(today, NOON, desk.zone())
    clock = StoryClock(at, desk.zone())
    dice = Dice(f"{seed} {today.isoformat()}")
    with told_by(desk, clock) as told:
        if years is not None:
            demo_years.fill(told, clock, dice, today=today, years=years)
        else:
            _Story(told, clock, dice, today=today, now=at).tell(running=running)


class _Story:
    """One practice; what happens is put on a timeline and then happens in order."""

    def __init__(
        self, desk: Desk, clock: StoryClock, dice: Dice, *, today: date, now: datetime
    ) -> None:
        self._desk = desk
        self._clock = clock
        self._dice = dice
        self._today = today
        self._now = now
        self._zone = desk.zone()
        self._start = months_before(today, MONTHS_BACK)
        self._clients: dict[str, Client] = {}
        self._services: dict[str, Service] = {}
        self._timeline: list[tuple[datetime, int, Callable[[], None]]] = []
        self._order = count()

    def tell(self, *, running: bool) -> None:
        """Everything, from the first working day to now."""
        self._put(at_hour(self._start, 7, 0, self._zone), self._set_up)
        for month in months_of(Period(self._start, self._today + DAY)):
            self._put_month(month)
        self._put(self._now, self._plan)
        if running:
            self._put(self._now, self._run)
        while self._timeline:
            at, _, happen = heappop(self._timeline)
            if at <= self._now:
                self._clock.at = at
                happen()

    def _put(self, at: datetime, happen: Callable[[], None]) -> None:
        heappush(self._timeline, (at, next(self._order), happen))

    def _put_month(self, month: Period) -> None:
        """The month's work, and its invoices on the first working day after it."""
        if month == month_of(self._today):
            self._put(self._now, lambda: self._work(month))
            return
        day = min(first_working_day(month.until), self._today)
        opened = min(at_hour(day, 9, 0, self._zone), self._now - timedelta(hours=1))
        self._put(opened, lambda: self._work(month))
        for place, client in enumerate(CLIENTS, 1):
            at = opened + timedelta(minutes=5 * place)
            self._put(at, lambda client=client: self._bill(client, month))  # type: ignore[misc]

    # What she has

    def _set_up(self) -> None:
        settings.change_settings(self._desk, SETTINGS)
        at, new_id = self._desk.now(), self._desk.new_id
        for service in SERVICES:
            self._services[service.name] = replace(service, id=ServiceId(new_id()))
        for client in CLIENTS:
            self._clients[client.number] = replace(client, id=ClientId(new_id()), created_at=at)
        with self._desk.store.begin() as tx:
            tx.services.add(*self._services.values())
            tx.clients.add(*self._clients.values())

    # What she did

    def _work(self, month: Period) -> None:
        tasks: dict[tuple[Work, int], Task] = {}
        entries: list[TimeEntry] = []
        told_at = self._clock.at
        for at, seconds in self._stretches(month):
            self._clock.at = at
            work = self._dice.one_of(WORK)
            key = work, at.isocalendar().week
            task = tasks.get(key) or self._task(work)
            entries.append(self._entry(task, at, seconds))
            tasks[key] = replace(task, done_at=entries[-1].ended_at)
        self._clock.at = told_at
        self._keep(list(tasks.values()), entries)

    def _stretches(self, month: Period) -> Iterator[tuple[datetime, int]]:
        """Beginning and seconds of each stretch of work in the month before today."""
        last = last_working_day_before(self._today)
        for day in working_days(Period(month.start, min(month.until, self._today))):
            # The last afternoon is left to what `_plan` tracks.
            yield from self._day(day, closing=16 if day == last else 18)

    def _day(self, day: date, *, closing: int) -> Iterator[tuple[datetime, int]]:
        at = at_hour(day, 8, self._dice.below(25), self._zone)
        noon, close = at_hour(day, 12, 15, self._zone), at_hour(day, closing, 0, self._zone)
        worked, goal = 0, (300 + self._dice.below(120)) * MINUTE
        while worked < goal:
            seconds = self._dice.one_of(STRETCHES) * MINUTE + self._dice.below(MINUTE)
            ended = at + timedelta(seconds=seconds)
            if ended > close:
                return
            yield at, seconds
            worked += seconds
            pause = timedelta(seconds=MINUTE + self._dice.below(14 * MINUTE))
            at = ended + pause + (LUNCH if at <= noon < ended + pause else timedelta())

    # What she was paid

    def _bill(self, client: Client, month: Period) -> None:
        last = month.until == month_of(self._today).start
        client_id = self._clients[client.number].id
        try:
            draft = billing.draft_invoice(self._desk, client_id, until=month.until)
        except NothingToInvoice:
            return
        if last and client is STILL_A_DRAFT:
            return
        invoice = billing.issue_invoice(self._desk, draft.id)
        if not (last and client is UNSENT):
            self._put(self._clock.at + timedelta(minutes=3), lambda: self._send(invoice))
        paid_on = self._paid_on(client, invoice, last=last)
        if paid_on is not None:
            at = at_hour(paid_on, 16, 0, self._zone)
            self._put(at, lambda: self._receive(invoice, paid_on))

    def _paid_on(self, client: Client, invoice: Invoice, *, last: bool) -> date | None:
        """The day the money came; None for the newest overdue invoice of who pays late."""
        if client is not SLOW_PAYER:
            early = 1 + self._dice.below(6) if client.payment_days < 30 else 0
            return invoice.due_on - timedelta(days=early)
        following = first_working_day(month_of(invoice.issued_on).until)
        its_due = following + timedelta(days=client.payment_days)
        return None if last or its_due >= self._today else invoice.due_on + 9 * DAY

    def _send(self, invoice: Invoice) -> None:
        """A mail the server took; without its attachment, whose boundary would be chance."""
        at, delivery_id = self._clock.at, DeliveryId(self._desk.new_id())
        mail = Mail(
            message_id=f"<{delivery_id}@{SETTINGS.mail.sender.partition('@')[2]}>",
            sender=SETTINGS.mail.sender,
            sender_name=SETTINGS.mail.sender_name,
            to=(invoice.recipient.email,),
            subject=documents.mail_subject(invoice),
            text=documents.mail_body(invoice),
            attachments=(),
            sent_at=at,
        )
        delivery = Delivery(
            id=delivery_id,
            paper_id=invoice.id,
            state=DeliveryState.SENT,
            recipients=mail.to,
            message_id=mail.message_id,
            started_at=at,
            finished_at=at + timedelta(seconds=2),
            detail="",
        )
        with self._desk.store.begin() as tx:
            tx.deliveries.add(delivery, compose(mail))

    def _receive(self, invoice: Invoice, on: date) -> None:
        billing.record_payment(self._desk, invoice.id, on=on, amount=invoice.total)

    # What she does today and later

    def _plan(self) -> None:
        """The open tasks, with what is tracked on them, and what she did this morning."""
        tasks: list[Task] = []
        entries: list[TimeEntry] = []
        at = at_hour(last_working_day_before(self._today), 16, 5, self._zone)
        for plan in PLANS:
            self._clock.at = at
            tasks.append(self._planned(plan))
            if plan.tracked:
                entries.append(self._entry(tasks[-1], at, plan.tracked * MINUTE))
                at = entries[-1].ended_at + timedelta(minutes=5)
        for start, end, work in MORNING:
            self._clock.at, ended = (instant(self._today, one, self._zone) for one in (start, end))
            if ended <= self._now:
                task = self._task(work)
                entries.append(self._entry(task, self._clock.at, (ended - self._clock.at).seconds))
                tasks.append(replace(task, done_at=ended))
        self._clock.at = self._now
        self._keep(tasks, entries)

    def _planned(self, plan: Plan) -> Task:
        due_on = None if plan.days is None else self._today + timedelta(days=plan.days)
        rule = None if plan.rule is None or due_on is None else replace(plan.rule, anchor=due_on)
        series = (
            None if rule is None else Repeat(series_id=SeriesId(self._desk.new_id()), rule=rule)
        )
        if rule is not None and due_on is not None and not rule.after_completion:
            # The anchor need not be a day of the rule: the 29th is not the last working day.
            due_on = next_after(rule, due_on - DAY)
        task = self._task(Work(plan.client, plan.service, plan.title))
        return replace(
            task,
            due_on=due_on,
            due_at=plan.at,
            estimate_seconds=None if plan.estimate is None else plan.estimate * MINUTE,
            tags=plan.tags,
            notes=plan.notes,
            important=plan.important,
            repeat=series,
        )

    def _run(self) -> None:
        with self._desk.store.begin() as tx:
            task = tx.tasks.find_open_titled(RUNNING.title)
            if task is not None:
                since = self._now - RUNNING_FOR
                tx.timers.add(RunningTimer(task_id=task.id, started_at=since, zone=self._zone))

    # The parts

    def _task(self, work: Work) -> Task:
        return Task(
            id=TaskId(self._desk.new_id()),
            title=work.title,
            client_id=self._clients[work.client.number].id if work.client else None,
            service_id=self._services[work.service.name].id if work.service else None,
            created_at=self._clock.at,
        )

    def _entry(self, task: Task, at: datetime, seconds: int) -> TimeEntry:
        return TimeEntry(
            id=EntryId(self._desk.new_id()),
            task_id=task.id,
            client_id=task.client_id,
            service_id=task.service_id,
            text=task.title,
            started_at=at,
            seconds=seconds,
            zone=self._zone,
            billable=task.client_id is not None,
        )

    def _keep(self, tasks: list[Task], entries: list[TimeEntry]) -> None:
        with self._desk.store.begin() as tx:
            if tasks:
                tx.tasks.add(*tasks)
            if entries:
                tx.entries.add(*entries)
