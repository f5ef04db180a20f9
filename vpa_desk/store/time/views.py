"""Time as the desk reads it: the timer, entries page by page, sums by client and month."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from vpa_desk.domain.days import Period
from vpa_desk.domain.ids import ClientId, EntryId
from vpa_desk.domain.overviews import ClientSeconds, EntryLine, RunningLine, UnbilledLine
from vpa_desk.domain.safekeeping import NotFound
from vpa_desk.domain.timekeeping import RunningTimer, TimeEntry
from vpa_desk.store.columns import instant_of, seconds
from vpa_desk.store.reader import Row, Views
from vpa_desk.store.tasks.mapping import task as task_of
from vpa_desk.store.time import mapping

if TYPE_CHECKING:  # A list of times needs no word of money.
    from vpa_desk.domain.billing import Part
    from vpa_desk.domain.clients import Client

_LINE = """
SELECT entry.*, paper.id AS paper_id, task.title AS task, COALESCE(client.name, '') AS client,
    COALESCE(client.colour, 0) AS colour, COALESCE(service.name, '') AS service,
    CASE WHEN paper.id IS NULL THEN NULL ELSE COALESCE(paper.number, '') END AS invoice
FROM entry JOIN task ON task.id = entry.task_id
LEFT JOIN client ON client.id = entry.client_id
LEFT JOIN service ON service.id = entry.service_id
LEFT JOIN paper ON paper.id = (SELECT paper_id FROM billing
    WHERE billing.entry_id = entry.id AND billing.released_by IS NULL LIMIT 1)
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
# CROSS has SQLite begin with what waits instead of walking ten years to spare itself the sorting.
UNBILLED = """
SELECT entry.*, NULL AS paper_id FROM unbilled CROSS JOIN entry ON entry.id = unbilled.entry_id
ORDER BY client_id, started_at, id
"""
UNBILLED_OF = """
SELECT entry.*, NULL AS paper_id FROM unbilled CROSS JOIN entry ON entry.id = unbilled.entry_id
WHERE client_id = :client ORDER BY started_at, id
"""
# By the cancellation that released it a paper is no longer living; a draft has billed nothing yet.
BILLED = """
SELECT entry.*, billing.paper_id, SUM(billing.seconds) AS billed
FROM entry JOIN billing ON billing.entry_id = entry.id AND billing.released_by IS NULL
JOIN paper ON paper.id = billing.paper_id AND paper.state = 'issued'
WHERE entry.client_id = :client AND entry.day >= :since
GROUP BY entry.id ORDER BY entry.started_at, entry.id
"""
# The longest entry a hand may type is a day; a forgotten timer may be longer and is looked for
# four weeks back.
LOOK_BACK = 28 * 86_400
# Above every instant and id, so that the first page begins at the newest entry.
NEWEST = (2**62, 2**62)


class TimeViews(Views):
    """What is read of time."""

    def running(self) -> RunningLine | None:
        """The running timer with its task and client; None when nothing runs."""
        row = self._reader.first(RUNNING, {})
        return None if row is None else _running(row)

    def line(self, entry_id: EntryId) -> EntryLine:
        """The entry as a line; `NotFound` if there is none."""
        row = self._reader.first(ONE, {"id": entry_id})
        if row is None:
            raise NotFound("entry", str(entry_id))
        return _line(row)

    def page(
        self, after: TimeEntry | None, count: int, client_id: ClientId | None = None
    ) -> tuple[EntryLine, ...]:
        """The `count` entries older than `after` (None: the newest), newest first."""
        at, last = (seconds(after.started_at), after.id) if after else NEWEST
        values = {"at": at, "id": last, "count": count, "client": client_id}
        return tuple(map(_line, self._reader.rows(PAGE if client_id is None else PAGE_OF, values)))

    def count(self, client_id: ClientId | None = None) -> int:
        """How many entries there are, of one client if named."""
        sql = COUNT if client_id is None else COUNT_OF
        return int(self._reader.one(sql, {"client": client_id}))

    def within(self, period: Period) -> tuple[EntryLine, ...]:
        """The entries whose day lies in the period, oldest first."""
        return tuple(map(_line, self._reader.rows(PERIOD, _days(period))))

    def of_task(self, task_id: int) -> tuple[EntryLine, ...]:
        """The entries of a task, newest first."""
        return tuple(map(_line, self._reader.rows(OF_TASK, {"task": task_id})))

    def overlapping(self, entry: TimeEntry) -> EntryLine | None:
        """The first other entry that shares time with this one."""
        start = seconds(entry.started_at)
        values = {
            "from": start - LOOK_BACK,
            "start": start,
            "until": start + entry.seconds,
            "id": entry.id,
        }
        row = self._reader.first(OVERLAPPING, values)
        return None if row is None else _line(row)

    def seconds_by_client(self, period: Period) -> tuple[ClientSeconds, ...]:
        """What was worked in a period for each client, most first; own work has no client."""
        return tuple(map(_client_seconds, self._reader.rows(BY_CLIENT, _days(period))))

    def seconds_by_month(self, period: Period) -> tuple[tuple[date, int], ...]:
        """The seconds worked in each month of a period: its first day, and how many."""
        rows = self._reader.rows(BY_MONTH, _days(period))
        return tuple((date.fromisoformat(row["month"] + "-01"), row["seconds"]) for row in rows)

    def unbilled(self) -> tuple[UnbilledLine, ...]:
        """Each client's billable time on no invoice or draft, the largest amount first."""
        from vpa_desk.store.clients.views import ClientViews

        with self._reader.reading():
            clients = {client.id: client for client in ClientViews(self._reader).all()}
            rows = self._reader.rows(UNBILLED, {})
            entries: dict[ClientId, list[TimeEntry]] = {}
            for row in rows:
                entries.setdefault(ClientId(row["client_id"]), []).append(mapping.entry(row))
            lines = [self._unbilled(clients[client], work) for client, work in entries.items()]
        return tuple(sorted(lines, key=lambda line: (-line.amount.amount, line.client)))

    def unbilled_of(self, client_id: ClientId) -> tuple[TimeEntry, ...]:
        """A client's billable entries on no invoice or draft, oldest first."""
        return tuple(map(mapping.entry, self._reader.rows(UNBILLED_OF, {"client": client_id})))

    def billed_before(self, client: "Client", entries: Iterable[TimeEntry]) -> "tuple[Part, ...]":
        """What issued papers billed of this client's work since the first month of the entries.

        Nothing where the terms round each entry on its own: what was billed then counts no more.
        """
        from vpa_desk.domain.billing import Part
        from vpa_desk.domain.terms import is_added_up

        first = min((entry.day for entry in entries), default=None)
        if first is None or not is_added_up(client.terms):
            return ()
        values = {"client": client.id, "since": first.replace(day=1).isoformat()}
        return tuple(
            Part(mapping.entry(row), row["billed"]) for row in self._reader.rows(BILLED, values)
        )

    def _unbilled(self, client: "Client", entries: list[TimeEntry]) -> UnbilledLine:
        from vpa_desk.domain.billing import no_terms_yet, value

        return UnbilledLine(
            client_id=client.id,
            client=client.name,
            colour=client.colour,
            seconds=sum(entry.seconds for entry in entries),
            amount=value(entries, client, before=self.billed_before(client, entries)),
            since=entries[0].day,
            no_terms_yet=no_terms_yet(entries, client),
        )


def _days(period: Period) -> dict[str, str]:
    return {"start": period.start.isoformat(), "until": period.until.isoformat()}


def _line(row: Row) -> EntryLine:
    return EntryLine(
        entry=mapping.entry(row),
        task=row["task"],
        client=row["client"],
        colour=row["colour"],
        service=row["service"],
        invoice=row["invoice"],
    )


def _running(row: Row) -> RunningLine:
    task = task_of(row)
    return RunningLine(
        timer=RunningTimer(
            task_id=task.id,
            started_at=instant_of(row["running_since"]),
            zone=row["running_zone"],
        ),
        task=task,
        client=row["client"],
        colour=row["colour"],
        tracked_seconds=row["tracked"],
    )


def _client_seconds(row: Row) -> ClientSeconds:
    return ClientSeconds(
        client_id=row["client_id"],
        client=row["client"],
        colour=row["colour"],
        seconds=row["seconds"],
        billable_seconds=row["billable"],
    )
