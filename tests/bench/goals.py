"""The goals of the bench: how each is measured, and against what."""

import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

from tests.bench import commands, starts, visits
from tests.bench.ratios import Goal, pair, times
from tests.bench.stores import store_of
from vpa_desk.app import open_desk
from vpa_desk.domain.days import Period
from vpa_desk.paths import places
from vpa_desk.services import timekeeping
from vpa_desk.store.connection import PRAGMAS

MONTH = Period(date(2026, 10, 1), date(2026, 11, 1))
DECADE = Period(date(2016, 1, 1), date(2027, 1, 1))


def measured(stores: Path, wanted: set[int]) -> Iterator[Goal]:
    """The goals in order; all of them if none is named."""
    for numbers, measure in MEASURES:
        if not wanted or wanted & numbers:
            yield from measure(stores)


def lists(stores: Path) -> Iterator[Goal]:
    """Goals 7 and 9: the list of entries, and a page of it by keyset."""
    from tests.bench import lists as measured_lists

    large, small = (store_of(stores, large=size) for size in (True, False))
    yield from measured_lists.goals(small, large)


def months(stores: Path) -> Iterator[Goal]:
    """Goal 10: a month by client, and ten years by month, against the bare statement."""
    from vpa_desk.store.time.views import BY_CLIENT, BY_MONTH

    path = store_of(stores, large=True)
    desk = open_desk(places(path.parent))
    reads = desk.reads
    with closing(sqlite3.connect(path)) as plain:
        for what, ours, sql, period, limit in (
            ("month by client", reads.time.seconds_by_client, BY_CLIENT, MONTH, 1.3),
            ("ten years by month", reads.time.seconds_by_month, BY_MONTH, DECADE, 1.05),
        ):
            days = {"start": period.start.isoformat(), "until": period.until.isoformat()}
            both = pair(
                lambda ours=ours, period=period: ours(period),  # type: ignore[misc]
                lambda sql=sql, days=days: plain.execute(sql, days).fetchall(),  # type: ignore[misc]
            )
            yield times(10, f"{what} at 200k against raw sqlite3", *both, limit)
    desk.store.close()


def timer(stores: Path) -> Iterator[Goal]:
    """Goal 11: start and stop, durable, against the same rows in raw sqlite3."""
    found = {}
    for large in (False, True):
        with tempfile.TemporaryDirectory(dir=stores) as folder:
            path = Path(folder) / "desk.sqlite3"
            shutil.copy(store_of(stores, large=large), path)
            found[large] = _start_and_stop(path)
    ours, raw = found[True]
    yield times(11, "timer start and stop at 200k against raw sqlite3", ours, raw, 2.0)
    yield times(11, "timer start and stop at 200k against 2k", ours, found[False][0], 1.1)


MEASURES: tuple[tuple[set[int], Callable[[Path], Iterator[Goal]]], ...] = (
    ({1}, starts.instructions),
    ({2, 3, 6}, starts.first_paint),
    ({7, 8, 9}, lists),
    ({10}, months),
    ({11}, timer),
    ({12}, commands.reading),
    ({12}, commands.writing),
    ({17}, visits.goals),
    ({18}, starts.cold_start),
)


def _start_and_stop(path: Path) -> tuple[float, float]:
    desk = open_desk(places(path.parent))
    task = desk.reads.tasks.open()[0].task

    def ours() -> None:
        timekeeping.start_timer(desk, task.id)
        timekeeping.stop_timer(desk)

    with closing(sqlite3.connect(path, isolation_level=None)) as plain:
        for pragma in PRAGMAS:
            plain.execute(pragma)
        both = pair(ours, lambda: _raw_start_and_stop(plain, desk.new_id(), task.id), rounds=40)
    desk.store.close()
    return both


def _raw_start_and_stop(plain: sqlite3.Connection, entry: int, task: int) -> None:
    plain.execute("BEGIN IMMEDIATE")
    plain.execute("SELECT * FROM task WHERE id = ?", (task,)).fetchone()
    plain.execute("INSERT INTO running VALUES (1, ?, 1795000000, 'Europe/Berlin')", (task,))
    plain.execute("COMMIT")
    plain.execute("BEGIN IMMEDIATE")
    plain.execute("SELECT * FROM running").fetchone()
    plain.execute("SELECT * FROM task WHERE id = ?", (task,)).fetchone()
    plain.execute(
        "INSERT INTO entry VALUES (?, ?, NULL, NULL, 'x', 1795000000, 60, 'Europe/Berlin',"
        " '2026-11-18', 0)",
        (entry, task),
    )
    plain.execute("DELETE FROM running")
    plain.execute("COMMIT")
