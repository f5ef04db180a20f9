"""A large practice: years of dense work for fifty clients, for measuring.

Work is kept and billed quarter by quarter: documents are drawn first, then one transaction takes
all numbers of the quarter, through the same repositories and guards as a single invoice.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from itertools import pairwise

from vpa_desk import documents
from vpa_desk.domain.billing import positions
from vpa_desk.domain.clients import Address, Client, Language, Service
from vpa_desk.domain.days import DAY, Period, month_of
from vpa_desk.domain.ids import ClientId, EntryId, PaperId, ServiceId, TaskId
from vpa_desk.domain.invoices import Invoice, InvoiceDraft, issue
from vpa_desk.domain.money import Money
from vpa_desk.domain.numbering import numbered
from vpa_desk.domain.papers import FileKind, PaperFile
from vpa_desk.domain.payments import Payment
from vpa_desk.domain.sample_practice import BEGINNING, SERVICES, SETTINGS
from vpa_desk.domain.sample_work import ERRANDS, SURNAMES, TRADES
from vpa_desk.domain.tasks import Task
from vpa_desk.domain.terms import Terms
from vpa_desk.domain.timekeeping import TimeEntry
from vpa_desk.services import settings
from vpa_desk.services.desk import Desk
from vpa_desk.services.story import Dice, StoryClock, at_hour, months_before, working_days

TASKS_A_YEAR = 2000
ENTRIES_A_TASK = 10
QUARTERS_A_YEAR = 4
MONTHS_A_QUARTER = 3
OPEN_TASKS = 200
STILL_OPEN = 12
SHORTEST, LONGEST = 5 * 60, 9 * 60


def fill(
    desk: Desk,
    clock: StoryClock,
    dice: Dice,
    *,
    today: date,
    years: int,
    tasks_a_year: int = TASKS_A_YEAR,
) -> None:
    """So many tasks, ten entries on each, and 200 invoices for each of the years up to today."""
    _Years(desk, clock, dice, today=today, years=years, tasks=tasks_a_year * years).tell()


class _Years:
    """The practice in the making: quarter after quarter, the last one open."""

    def __init__(
        self, desk: Desk, clock: StoryClock, dice: Dice, *, today: date, years: int, tasks: int
    ) -> None:
        self._desk = desk
        self._clock = clock
        self._dice = dice
        self._today = today
        self._years = years
        self._now = clock.at
        self._services: tuple[Service, ...] = ()
        self._names: dict[ServiceId, str] = {}
        self._clients: tuple[Client, ...] = ()
        self._left = tasks
        self._seq: dict[str, int] = defaultdict(int)

    def tell(self) -> None:
        """Everything, from the first quarter to yesterday."""
        quarters = self._quarters()
        self._clock.at = at_hour(quarters[0].start, 7, 0, self._desk.zone())
        self._set_up()
        shares = self._shares(quarters)
        for quarter in quarters:
            entries = self._work(quarter, shares)
            self._bill(quarter, entries)
        self._work(Period(quarters[-1].until, self._today), shares)
        self._clock.at = self._now

    def _quarters(self) -> list[Period]:
        count = self._years * QUARTERS_A_YEAR
        months = [months_before(self._today, MONTHS_A_QUARTER * n) for n in range(count, -1, -1)]
        return [Period(start, until) for start, until in pairwise(months)]

    def _shares(self, quarters: list[Period]) -> dict[date, int]:
        """How many tasks begin on each working day, so that all are spread evenly."""
        days = working_days(Period(quarters[0].start, self._today))
        total, count = self._left, len(days)
        return {day: total * (n + 1) // count - total * n // count for n, day in enumerate(days)}

    def _set_up(self) -> None:
        settings.change_settings(self._desk, SETTINGS)
        self._services = tuple(
            replace(service, id=ServiceId(self._desk.new_id())) for service in SERVICES
        )
        self._names = {service.id: service.name for service in self._services}
        firms = [f"{surname} {trade}" for trade in TRADES for surname in SURNAMES]
        self._clients = tuple(self._client(place, name) for place, name in enumerate(firms))
        with self._desk.store.begin() as tx:
            tx.services.add(*self._services)
            tx.clients.add(*self._clients)

    def _client(self, place: int, name: str) -> Client:
        rate = Money(Decimal(38 + 2 * self._dice.below(10)), "EUR")
        terms = Terms(valid_from=BEGINNING.date(), rate=rate, step=1)
        return Client(
            id=ClientId(self._desk.new_id()),
            number=f"K-{1001 + place}",
            name=name,
            address=Address(street=f"Marktplatz {place + 1}", postcode="50667", city="Köln"),
            email=f"kunde{place + 1}@firma.example",
            language=Language.ENGLISH if place % 10 == 9 else Language.GERMAN,
            colour=place % 6 + 1,
            payment_days=30 if place % 3 == 0 else 14,
            terms=(terms,),
            created_at=self._clock.at,
        )

    def _work(self, period: Period, shares: dict[date, int]) -> list[TimeEntry]:
        tasks: list[Task] = []
        entries: list[TimeEntry] = []
        for day in working_days(period):
            begun = [self._task(day) for _ in range(shares[day])]
            done = list(self._day(day, begun))
            entries += done
            tasks += begun
        with self._desk.store.begin() as tx:
            if tasks:
                tx.tasks.add(*map(self._settled, tasks))
                tx.entries.add(*entries)
        return entries

    def _task(self, day: date) -> Task:
        self._clock.at = at_hour(day, 8, 0, self._desk.zone())
        self._left -= 1
        place = self._left % len(self._clients)
        client = self._clients[place]
        # Each client buys one kind of work, now and then the next.
        service = self._services[(place + (self._dice.below(4) == 0)) % len(self._services)]
        return Task(
            id=TaskId(self._desk.new_id()),
            title=f"{self._dice.one_of(ERRANDS)} {self._left + 1}",
            client_id=client.id,
            service_id=service.id,
            due_on=day if self._left >= OPEN_TASKS else self._later(),
            created_at=self._clock.at,
        )

    def _later(self) -> date:
        return self._today + timedelta(days=self._dice.below(60) - 2)

    def _settled(self, task: Task) -> Task:
        """Done on its day, unless it was given one to come."""
        is_open = task.due_on is not None and task.due_on >= self._today - 2 * DAY
        return task if is_open else replace(task, done_at=task.created_at + timedelta(hours=10))

    def _day(self, day: date, tasks: list[Task]) -> Iterator[TimeEntry]:
        """Ten pieces of work on each task, one after the other from eight o'clock."""
        at = at_hour(day, 8, 0, self._desk.zone())
        for piece in range(ENTRIES_A_TASK * len(tasks)):
            entry = self._entry(tasks[piece % len(tasks)], at)
            at = entry.ended_at
            yield entry

    def _entry(self, task: Task, at: datetime) -> TimeEntry:
        self._clock.at = at
        return TimeEntry(
            id=EntryId(self._desk.new_id()),
            task_id=task.id,
            client_id=task.client_id,
            service_id=task.service_id,
            text=task.title,
            started_at=at,
            seconds=SHORTEST + self._dice.below(LONGEST - SHORTEST),
            zone=self._desk.zone(),
        )

    def _bill(self, quarter: Period, entries: list[TimeEntry]) -> None:
        """An invoice for each client on the first day after the quarter."""
        self._clock.at = min(at_hour(quarter.until, 9, 0, self._desk.zone()), self._now)
        worked: dict[ClientId | None, list[TimeEntry]] = defaultdict(list)
        for entry in entries:
            worked[entry.client_id].append(entry)
        drafts = [self._draft(client, quarter, worked[client.id]) for client in self._clients]
        invoices = [
            self._issued(draft, client)
            for draft, client in zip(drafts, self._clients, strict=True)
            if draft.positions
        ]
        drawn = [documents.render_invoice(invoice, logo=None) for invoice in invoices]
        with self._desk.store.begin() as tx:
            for draft in drafts:
                if draft.positions:
                    tx.drafts.add(draft)
            for invoice, pdf in zip(invoices, drawn, strict=True):
                name, file_id = documents.file_name(invoice), self._desk.new_id()
                sha256 = tx.papers.issue(invoice, [PaperFile(file_id, FileKind.PDF, name, pdf)])
                minor = invoice.total.minor
                tx.audit.add("issued", invoice.number.text, {"pdf": sha256, "minor": minor})
            for invoice in invoices:
                if not self._is_newest(invoice):
                    tx.payments.add(self._desk.new_id(), _paid(invoice))

    def _draft(self, client: Client, quarter: Period, entries: list[TimeEntry]) -> InvoiceDraft:
        return InvoiceDraft(
            id=PaperId(self._desk.new_id()),
            client_id=client.id,
            period=quarter,
            currency=client.currency,
            positions=positions(entries, client, self._names, unnamed=""),
            created_at=self._clock.at,
        )

    def _issued(self, draft: InvoiceDraft, client: Client) -> Invoice:
        habits, on = SETTINGS.invoices, self._desk.today()
        series = numbered(habits.pattern, on, 1).series
        self._seq[series] += 1
        number = numbered(habits.pattern, on, self._seq[series])
        return issue(draft, client, SETTINGS.practice, habits, number=number, on=on)

    def _is_newest(self, invoice: Invoice) -> bool:
        """One of the last quarter's dozen that is still to be paid, or not due for long."""
        recent = month_of(self._today).start - invoice.issued_on < 31 * DAY
        return recent and invoice.number.seq % len(self._clients) < STILL_OPEN


def _paid(invoice: Invoice) -> Payment:
    return Payment(
        paper_id=invoice.id,
        paid_on=min(invoice.due_on, invoice.issued_on + 7 * DAY),
        amount=invoice.total,
    )
