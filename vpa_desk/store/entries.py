"""Time entries, and the one timer that runs."""

from datetime import date

from sqlmodel import col, delete, select, update

from vpa_desk.domain.ids import ClientId, EntryId
from vpa_desk.domain.safekeeping import NotFound
from vpa_desk.domain.timekeeping import RunningTimer, TimeEntry
from vpa_desk.store import mapping
from vpa_desk.store.repository import Repository
from vpa_desk.store.tables import EntryRow, RunningRow, table

SLOT = 1
RUNNING = table(RunningRow)
ENTRIES = table(EntryRow)


class Timers(Repository):
    """The running timer: a row, so that nothing is lost with the process."""

    topic = "timer"

    def find(self) -> RunningTimer | None:
        """The timer that runs, or None."""
        row = self._session.execute(RUNNING.select()).first()
        return None if row is None else mapping.timer(row)

    def add(self, timer: RunningTimer) -> None:
        """Begin; there must be no other."""
        self._session.execute(
            RUNNING.insert(),
            {
                "slot": SLOT,
                "task_id": timer.task_id,
                "started_at": mapping.seconds(timer.started_at),
                "zone": timer.zone,
            },
        )
        self._touch()

    def remove(self) -> None:
        """End."""
        self._session.execute(RUNNING.delete())
        self._touch()


class Entries(Repository):
    """The time worked."""

    topic = "entries"

    def get(self, entry_id: EntryId) -> TimeEntry:
        """The entry; `NotFound` if there is none."""
        row = self._session.get(EntryRow, entry_id, populate_existing=True)
        if row is None:
            raise NotFound("entry", str(entry_id))
        return mapping.entry(row)

    def unbilled_of(self, client_id: ClientId, until: date) -> tuple[TimeEntry, ...]:
        """The client's billable entries on no invoice yet whose day is before `until`."""
        rows = self._session.exec(
            select(EntryRow)
            .where(EntryRow.client_id == client_id, EntryRow.billable == 1)
            .where(col(EntryRow.invoice_id).is_(None), col(EntryRow.day) < until.isoformat())
            .order_by(col(EntryRow.started_at), col(EntryRow.id))
        )
        return tuple(map(mapping.entry, rows))

    def add(self, *entries: TimeEntry) -> None:
        """New entries, on no invoice."""
        self._session.execute(ENTRIES.insert(), list(map(mapping.entry_columns, entries)))
        self._touch()

    def replace(self, entry: TimeEntry) -> None:
        """The entry as it is now; it stands on no invoice."""
        columns = mapping.entry_columns(entry)
        self._session.execute(update(EntryRow).where(col(EntryRow.id) == entry.id).values(columns))
        self._touch()

    def remove(self, entry_id: EntryId) -> None:
        """The entry gone for good."""
        self._session.execute(delete(EntryRow).where(col(EntryRow.id) == entry_id))
        self._touch()
