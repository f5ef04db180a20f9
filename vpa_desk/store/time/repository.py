"""Time entries, and the one timer that runs."""

from datetime import date

from sqlalchemy import select

from vpa_desk.domain.ids import ClientId, EntryId
from vpa_desk.domain.safekeeping import NotFound
from vpa_desk.domain.timekeeping import RunningTimer, TimeEntry
from vpa_desk.domain.topics import Topic
from vpa_desk.store.columns import seconds
from vpa_desk.store.papers.rows import BillingRow
from vpa_desk.store.repository import Repository
from vpa_desk.store.tables import table
from vpa_desk.store.time import mapping
from vpa_desk.store.time.rows import EntryRow, RunningRow, UnbilledRow

SLOT = 1
RUNNING = table(RunningRow)
ENTRIES = table(EntryRow)
BILLING = table(BillingRow)
# The living paper that bills an entry; there is at most one.
LIVING = (
    select(BILLING.c.paper_id)
    .where(BILLING.c.entry_id == ENTRIES.c.id, BILLING.c.released_by.is_(None))
    .limit(1)
    .scalar_subquery()
)
WAITING = select(table(UnbilledRow).c.entry_id)
WITH_PAPER = select(ENTRIES, LIVING.label("paper_id"))


class Timers(Repository):
    """The running timer: a row, so that nothing is lost with the process."""

    topic = Topic.TIMER

    def find(self) -> RunningTimer | None:
        """The timer that runs, or None."""
        row = self._first(RUNNING.select())
        return None if row is None else mapping.timer(row)

    def add(self, timer: RunningTimer) -> None:
        """Begin; there must be no other."""
        columns = {
            "slot": SLOT,
            "task_id": timer.task_id,
            "started_at": seconds(timer.started_at),
            "zone": timer.zone,
        }
        self._run(RUNNING.insert(), columns)
        self._touch()

    def remove(self) -> None:
        """End."""
        self._run(RUNNING.delete())
        self._touch()


class Entries(Repository):
    """The time worked."""

    topic = Topic.ENTRIES

    def get(self, entry_id: EntryId) -> TimeEntry:
        """The entry; `NotFound` if there is none."""
        row = self._first(WITH_PAPER.where(ENTRIES.c.id == entry_id))
        if row is None:
            raise NotFound("entry", str(entry_id))
        return mapping.entry(row)

    def unbilled_of(self, client_id: ClientId, until: date) -> tuple[TimeEntry, ...]:
        """The client's billable entries on no paper yet whose day is before `until`."""
        rows = self._rows(
            WITH_PAPER.where(ENTRIES.c.id.in_(WAITING), ENTRIES.c.client_id == client_id)
            .where(ENTRIES.c.day < until.isoformat())
            .order_by(ENTRIES.c.started_at, ENTRIES.c.id)
        )
        return tuple(map(mapping.entry, rows))

    def add(self, *entries: TimeEntry) -> None:
        """New entries, on no paper."""
        self._run(ENTRIES.insert(), list(map(mapping.entry_columns, entries)))
        self._touch()

    def replace(self, entry: TimeEntry) -> None:
        """The entry as it is now; it stands on no paper."""
        columns = mapping.entry_columns(entry)
        self._run(ENTRIES.update().where(ENTRIES.c.id == entry.id).values(columns))
        self._touch()

    def remove(self, entry_id: EntryId) -> None:
        """The entry gone for good."""
        self._run(ENTRIES.delete().where(ENTRIES.c.id == entry_id))
        self._touch()
