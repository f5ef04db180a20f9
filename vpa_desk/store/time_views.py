"""Time as the desk reads it: the timer, entries page by page, sums by client and month."""

from datetime import UTC, date, datetime
from typing import Any

from vpa_desk.domain.days import Period
from vpa_desk.domain.ids import ClientId, EntryId
from vpa_desk.domain.overviews import ClientSeconds, EntryLine, RunningLine
from vpa_desk.domain.safekeeping import NotFound
from vpa_desk.domain.timekeeping import RunningTimer, TimeEntry
from vpa_desk.store import mapping
from vpa_desk.store.reader import Reader

_LINE = """
SELECT entry.*, task.title AS task, COALESCE(client.name, '') AS client,
    COALESCE(client.colour, 0) AS colour, COALESCE(service.name, '') AS service,
    CASE WHEN entry.invoice_id IS NULL THEN NULL ELSE COALESCE(invoice.number, '') END AS invoice
FROM entry JOIN task ON task.id = entry.task_id
LEFT JOIN client ON client.id = entry.client_id
LEFT JOIN service ON service.id = entry.service_id
LEFT JOIN invoice ON invoice.id = entry.invoice_id
"""
_NEWEST = " ORDER BY entry.started_at DESC, entry.id DESC LIMIT :count"
_BEFORE = "WHERE (entry.started_at, entry.id) < (:at, :id)"
PAGE = _LINE + _BEFORE + _NEWEST
PAGE_OF = _LINE + _BEFORE + " AND entry.client_id = :client" + _NEWEST
PERIOD = _LINE + (
    "WHERE entry.day >= :start AND entry.day < :until ORDER BY entry.started_at, entry.id"
)
OF_TASK = _LINE + "WHERE entry.task_id = :task ORDER BY entry.started_at DESC, entry.id DESC"
ONE = _LINE + "WHERE entry.id = :id"
OVERLAPPING = _LINE + (
    "WHERE entry.started_at > :from AND entry.started_at < :until"
    " AND entry.started_at + entry.seconds > :start AND entry.id <> :id"
    " ORDER BY entry.started_at LIMIT 1"
)
COUNT = "SELECT COUNT(*) FROM entry"
COUNT_OF = "SELECT COUNT(*) FROM entry WHERE client_id = :client"
RUNNING = """
SELECT running.started_at AS running_since, running.zone AS running_zone, task.*,
    COALESCE(client.name, '') AS client, COALESCE(client.colour, 0) AS colour,
    COALESCE((SELECT SUM(seconds) FROM entry WHERE entry.task_id = task.id), 0) AS tracked
FROM running JOIN task ON task.id = running.task_id
LEFT JOIN client ON client.id = task.client_id
"""
BY_CLIENT = """
SELECT worked.client_id, COALESCE(client.name, '') AS client,
    COALESCE(client.colour, 0) AS colour, worked.seconds, worked.billable
FROM (SELECT client_id, SUM(seconds) AS seconds, SUM(seconds * billable) AS billable
    FROM entry WHERE day >= :start AND day < :until GROUP BY client_id) AS worked
LEFT JOIN client ON client.id = worked.client_id
ORDER BY worked.seconds DESC, worked.client_id
"""
BY_MONTH = """
SELECT substr(day, 1, 7) AS month, SUM(seconds) AS seconds FROM entry
WHERE day >= :start AND day < :until GROUP BY month ORDER BY month
"""
# The longest entry a hand may type is a day; a forgotten timer may be longer and is looked for
# four weeks back.
LOOK_BACK = 28 * 86_400
# Above every instant and id, so that the first page begins at the newest entry.
NEWEST = (2**62, 2**62)


class TimeViews(Reader):
    """What is read of time."""

    def running(self) -> RunningLine | None:
        """The running timer with its task and client; None when nothing runs."""
        rows = self._rows(RUNNING, {})
        return _running(rows[0]) if rows else None

    def entry(self, entry_id: EntryId) -> EntryLine:
        """The entry as a line; `NotFound` if there is none."""
        rows = self._rows(ONE, {"id": entry_id})
        if not rows:
            raise NotFound("entry", str(entry_id))
        return _line(rows[0])

    def entries_page(
        self, after: TimeEntry | None, count: int, client_id: ClientId | None = None
    ) -> tuple[EntryLine, ...]:
        """The `count` entries older than `after` (None: the newest), newest first."""
        at, last = (mapping.seconds(after.started_at), after.id) if after else NEWEST
        values = {"at": at, "id": last, "count": count, "client": client_id}
        return tuple(map(_line, self._tuples(PAGE if client_id is None else PAGE_OF, values)))

    def entries_count(self, client_id: ClientId | None = None) -> int:
        """How many entries there are, of one client if named."""
        sql = COUNT if client_id is None else COUNT_OF
        return int(self._one(sql, {"client": client_id}))

    def entries_in(self, period: Period) -> tuple[EntryLine, ...]:
        """The entries whose day lies in the period, oldest first."""
        return tuple(map(_line, self._rows(PERIOD, _days(period))))

    def entries_of_task(self, task_id: int) -> tuple[EntryLine, ...]:
        """The entries of a task, newest first."""
        return tuple(map(_line, self._rows(OF_TASK, {"task": task_id})))

    def overlapping(self, entry: TimeEntry) -> EntryLine | None:
        """The first other entry that shares time with this one."""
        start = mapping.seconds(entry.started_at)
        values = {
            "from": start - LOOK_BACK,
            "start": start,
            "until": start + entry.seconds,
            "id": entry.id,
        }
        rows = self._rows(OVERLAPPING, values)
        return _line(rows[0]) if rows else None

    def seconds_by_client(self, period: Period) -> tuple[ClientSeconds, ...]:
        """What was worked in a period for each client, most first; own work has no client."""
        return tuple(
            ClientSeconds(
                client_id=client_id,
                client=client,
                colour=colour,
                seconds=seconds,
                billable_seconds=billable,
            )
            for client_id, client, colour, seconds, billable in self._tuples(
                BY_CLIENT, _days(period)
            )
        )

    def seconds_by_month(self, period: Period) -> tuple[tuple[date, int], ...]:
        """The seconds worked in each month of a period: its first day, and how many."""
        rows = self._rows(BY_MONTH, _days(period))
        return tuple((date.fromisoformat(f"{row.month}-01"), row.seconds) for row in rows)


def _days(period: Period) -> dict[str, str]:
    return {"start": period.start.isoformat(), "until": period.until.isoformat()}


def _line(row: Any) -> EntryLine:
    # By place, not by name: a list is read a hundred lines at a time.
    (
        entry_id,
        task_id,
        client_id,
        service_id,
        text,
        started_at,
        seconds,
        zone,
        _day,
        billable,
        invoice_id,
        _place,
        task,
        client,
        colour,
        service,
        invoice,
    ) = row
    entry = TimeEntry(
        id=entry_id,
        task_id=task_id,
        client_id=client_id,
        service_id=service_id,
        text=text,
        started_at=datetime.fromtimestamp(started_at, UTC),
        seconds=seconds,
        zone=zone,
        billable=bool(billable),
        invoice_id=invoice_id,
    )
    return EntryLine(
        entry=entry, task=task, client=client, colour=colour, service=service, invoice=invoice
    )


def _running(row: Any) -> RunningLine:
    task = mapping.task(row)
    return RunningLine(
        timer=RunningTimer(
            task_id=task.id,
            started_at=mapping.instant(row.running_since),
            zone=row.running_zone,
        ),
        task=task,
        client=row.client,
        colour=row.colour,
        tracked_seconds=row.tracked,
    )
