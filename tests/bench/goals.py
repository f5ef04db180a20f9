"""The goals of the bench: how each is measured, and against what."""

import json
import os
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from tests.bench.stores import store_of
from vpa_desk.app import open_desk
from vpa_desk.domain.days import Period
from vpa_desk.paths import places
from vpa_desk.services import timekeeping
from vpa_desk.store.connection import PRAGMAS

ROOT = Path(__file__).resolve().parent.parent.parent
PAIRS = 9
MONTH = Period(date(2026, 10, 1), date(2026, 11, 1))
DECADE = Period(date(2016, 1, 1), date(2027, 1, 1))


@dataclass(frozen=True)
class Goal:
    """A measured goal: ours beside its yardstick, and the highest ratio allowed."""

    number: int
    what: str
    ours: str
    yardstick: str
    ratio: float
    limit: float

    @property
    def is_met(self) -> bool:
        """Within the limit."""
        return self.ratio <= self.limit

    def as_object(self) -> dict[str, Any]:
        """For scripts."""
        return {**self.__dict__, "met": self.is_met}


def measured(stores: Path, wanted: set[int]) -> Iterator[Goal]:
    """The goals in order; all of them if none is named."""
    for numbers, measure in MEASURES:
        if not wanted or wanted & numbers:
            yield from measure(stores)


def instructions(stores: Path) -> Iterator[Goal]:
    """Goal 1: instructions to the first paint, counted by callgrind."""
    if shutil.which("valgrind") is None:
        print("goal 1 needs valgrind, which is not installed", file=sys.stderr)
        return
    data = str(store_of(stores, large=True).parent)
    ours, yardstick = (_callgrind(kind, data) for kind in ("ours", "bare"))
    yield Goal(
        1,
        "first paint on 200k, instructions against a bare window",
        f"{ours / 1e6:.0f} M",
        f"{yardstick / 1e6:.0f} M",
        ours / yardstick,
        1.30,
    )


def first_paint(stores: Path) -> Iterator[Goal]:
    """Goals 2, 3 and 6: CPU time and memory in interleaved pairs, and what was imported."""
    data = str(store_of(stores, large=True).parent)
    runs: dict[str, list[dict[str, Any]]] = {"bare": [], "ours": [], "rows": [], "loaded": []}
    for _ in range(PAIRS):
        for kind, reports in runs.items():
            reports.append(_report(kind, data))
    cpu = {kind: _median(reports, "cpu") for kind, reports in runs.items()}
    rss = {kind: _median(reports, "rss") for kind, reports in runs.items()}
    bare = f"{cpu['bare'] * 1000:.0f} ms"
    yield _cpu(2, "first paint on 200k, CPU against a bare window", cpu["ours"], bare, cpu, 1.25)
    yield _cpu(2, "rows of the first page, CPU against a bare window", cpu["rows"], bare, cpu, 4.0)
    lazy = len(runs["ours"][0]["lazy"])
    yield Goal(3, "lazy packages loaded at first paint", str(lazy), "0", float(lazy), 0.0)
    for kind, limit in (("ours", 1.15), ("loaded", 1.9)):
        words = "at first paint" if kind == "ours" else "with store, PDF and keyring"
        yield Goal(
            6,
            f"memory {words} against a bare window",
            f"{rss[kind] / 1e6:.0f} MB",
            f"{rss['bare'] / 1e6:.0f} MB",
            rss[kind] / rss["bare"],
            limit,
        )


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
            ("month by client", reads.time.seconds_by_client, BY_CLIENT, MONTH, 1.6),
            ("ten years by month", reads.time.seconds_by_month, BY_MONTH, DECADE, 1.05),
        ):
            days = {"start": period.start.isoformat(), "until": period.until.isoformat()}
            pair = _pair(
                lambda ours=ours, period=period: ours(period),  # type: ignore[misc]
                lambda sql=sql, days=days: plain.execute(sql, days).fetchall(),  # type: ignore[misc]
            )
            yield _times(10, f"{what} at 200k against raw sqlite3", *pair, limit)
    desk.store.close()


def timer(stores: Path) -> Iterator[Goal]:
    """Goal 11: start and stop, durable, against the same rows in raw sqlite3."""
    times = {}
    for large in (False, True):
        with tempfile.TemporaryDirectory(dir=stores) as folder:
            path = Path(folder) / "desk.sqlite3"
            shutil.copy(store_of(stores, large=large), path)
            times[large] = _start_and_stop(path)
    ours, raw = times[True]
    yield _times(11, "timer start and stop at 200k against raw sqlite3", ours, raw, 2.0)
    yield _times(11, "timer start and stop at 200k against 2k", ours, times[False][0], 1.1)


MEASURES: tuple[tuple[set[int], Callable[[Path], Iterator[Goal]]], ...] = (
    ({1}, instructions),
    ({2, 3, 6}, first_paint),
    ({7, 8, 9}, lists),
    ({10}, months),
    ({11}, timer),
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
        pair = _pair(ours, lambda: _raw_start_and_stop(plain, desk.new_id(), task.id), rounds=40)
    desk.store.close()
    return pair


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


def _pair(
    ours: Callable[[], object], yardstick: Callable[[], object], rounds: int = 25
) -> tuple[float, float]:
    """The median seconds of both, measured in turns after one round to warm up."""
    found: tuple[list[float], list[float]] = ([], [])
    for _ in range(rounds + 1):
        for function, times in zip((ours, yardstick), found, strict=True):
            began = time.perf_counter()
            function()
            times.append(time.perf_counter() - began)
    return statistics.median(found[0][1:]), statistics.median(found[1][1:])


def _times(number: int, what: str, ours: float, yardstick: float, limit: float) -> Goal:
    return Goal(
        number,
        what,
        f"{ours * 1000:.2f} ms",
        f"{yardstick * 1000:.2f} ms",
        ours / yardstick,
        limit,
    )


def _cpu(
    number: int, what: str, ours: float, bare: str, cpu: dict[str, float], limit: float
) -> Goal:
    return Goal(number, what, f"{ours * 1000:.0f} ms", bare, ours / cpu["bare"], limit)


def _median(reports: list[dict[str, Any]], key: str) -> float:
    return statistics.median(float(report[key]) for report in reports)


def _report(kind: str, data: str) -> dict[str, Any]:
    done = subprocess.run(_command(kind, data), cwd=ROOT, env=_quiet(), capture_output=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def _callgrind(kind: str, data: str) -> int:
    """The instructions of one run, twice: the first makes the compiled files."""
    _report(kind, data)
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "callgrind.out"
        tool = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={out}"]
        subprocess.run(
            [*tool, *_command(kind, data)], cwd=ROOT, env=_quiet(), capture_output=True, check=True
        )
        totals = [line for line in out.read_text(errors="replace").splitlines() if "otals:" in line]
    return max(int(line.split()[-1]) for line in totals)


def _command(kind: str, data: str) -> list[str]:
    return [sys.executable, "-m", "tests.bench.first_paint", kind, data]


def _quiet() -> dict[str, str]:
    # An installed program has its compiled files; without them each start would compile again.
    kept = {key: text for key, text in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "QT_QPA_PLATFORM": "offscreen", "LANG": "C.UTF-8"}
