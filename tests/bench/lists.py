"""Goals 7, 8 and 9: the list of all times, its scrolling, and a page of it by keyset.

Each list is shown in a process of its own, `python -m tests.bench.lists KIND FILE`, which prints
one JSON object. The yardstick is a bare Qt table over QSqlQueryModel, without our style sheet.
"""

import json
import os
import sqlite3
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QTableView

    from tests.bench.ratios import Goal

ROOT = Path(__file__).resolve().parent.parent.parent
ROUNDS, SCROLLS, PAGES = 7, 150, 60
PAGE, STEP = 100, 23
SHOWN = """
SELECT entry.day, entry.started_at, entry.seconds, client.name, task.title, service.name,
    entry.billable, paper.number
FROM entry JOIN task ON task.id = entry.task_id
LEFT JOIN client ON client.id = entry.client_id
LEFT JOIN service ON service.id = entry.service_id
LEFT JOIN paper ON paper.id = (SELECT paper_id FROM billing
    WHERE billing.entry_id = entry.id AND billing.released_by IS NULL LIMIT 1)
ORDER BY entry.started_at DESC, entry.id DESC
"""


@dataclass(frozen=True)
class ListFigures:
    """Medians in seconds of processor time; `memory` is what the large list took, in bytes."""

    large: float
    small: float
    yardstick: float
    memory: int
    repaint: float
    yardstick_repaint: float


@dataclass(frozen=True)
class PageFigures:
    """Medians in seconds of processor time of a page deep in the list."""

    large: float
    small: float
    raw: float


def goals(small: Path, large: Path) -> Iterator["Goal"]:
    """Goals 7 to 9, measured on two stores."""
    from tests.bench.ratios import Goal

    shown, page = measure_list_first_paint(small, large), measure_keyset_page(small, large)
    ours, deep = _ms(shown.large), _ms(page.large)
    megabytes = shown.memory / 1e6
    yield Goal(7, "list at 200k against 2k", ours, _ms(shown.small), shown.large / shown.small, 1.1)
    yield Goal(
        7,
        "list at 200k against QSqlQueryModel",
        ours,
        _ms(shown.yardstick),
        shown.large / shown.yardstick,
        1.7,
    )
    yield Goal(7, "memory of the list at 200k, MB", f"{megabytes:.1f} MB", "8 MB", megabytes, 8.0)
    yield Goal(
        8,
        "scroll repaint against QSqlQueryModel",
        _ms(shown.repaint),
        _ms(shown.yardstick_repaint),
        shown.repaint / shown.yardstick_repaint,
        1.0,
    )
    yield Goal(
        9, "page by keyset at 200k against 2k", deep, _ms(page.small), page.large / page.small, 1.1
    )
    yield Goal(
        9, "page by keyset against raw sqlite3", deep, _ms(page.raw), page.large / page.raw, 2.0
    )


def measure_list_first_paint(small: Path, large: Path) -> ListFigures:
    """The list over both stores and the yardstick over the large one, in turns."""
    runs: dict[str, list[dict[str, float]]] = {"large": [], "small": [], "yardstick": []}
    for _ in range(ROUNDS):
        runs["large"].append(_report("ours", large))
        runs["small"].append(_report("ours", small))
        runs["yardstick"].append(_report("yardstick", large))
    return ListFigures(
        large=_median(runs["large"], "paint"),
        small=_median(runs["small"], "paint"),
        yardstick=_median(runs["yardstick"], "paint"),
        memory=int(_median(runs["large"], "memory")),
        repaint=_median(runs["large"], "repaint"),
        yardstick_repaint=_median(runs["yardstick"], "repaint"),
    )


def measure_keyset_page(small: Path, large: Path) -> PageFigures:
    """A page of 100 from the middle of each store, and the same statement in raw sqlite3."""
    times: dict[str, list[float]] = {"large": [], "small": [], "raw": []}
    with (
        closing(_Pages(small)) as few,
        closing(_Pages(large)) as many,
    ):
        for _ in range(PAGES):
            times["large"].append(_timed(many.read))
            times["small"].append(_timed(few.read))
            times["raw"].append(_timed(many.read_raw))
    found = {kind: statistics.median(measured[1:]) for kind, measured in times.items()}
    return PageFigures(**found)


def make_store(folder: Path, entries: int) -> Path:
    """A store of twenty tasks with this many entries, one every twenty minutes."""
    from tests.conftest import NOW, desk_at
    from tests.fakes import FixedClock
    from tests.practice import a_kept_client, a_kept_task
    from vpa_desk.domain.ids import EntryId
    from vpa_desk.services import timekeeping

    folder.mkdir(parents=True, exist_ok=True)
    desk = desk_at(folder / "desk.sqlite3", FixedClock(NOW))
    tasks = [
        a_kept_task(desk, a_kept_client(desk, f"Kunde {number}"), f"Aufgabe {number}")
        for number in range(20)
    ]
    patterns = [timekeeping.new_entry(desk, task.id) for task in tasks]
    with desk.store.begin() as tx:
        tx.entries.add(
            *(
                replace(
                    patterns[number % len(patterns)],
                    id=EntryId(desk.new_id()),
                    started_at=NOW - timedelta(minutes=20 * number),
                    seconds=900 + number % 600,
                )
                for number in range(entries)
            )
        )
    desk.store.close()
    return folder / "desk.sqlite3"


class _Pages:
    """One page from the middle of a store, read by the program and by a plain connection."""

    def __init__(self, path: Path) -> None:
        from vpa_desk.store import open_store

        self._store = open_store(
            path,
            backups=path.parent,
            now=_never,
            version="bench",
        )
        self._plain = sqlite3.connect(path)
        middle = self._plain.execute("SELECT COUNT(*) / 2 FROM entry").fetchone()[0]
        row = self._plain.execute(
            "SELECT id FROM entry ORDER BY started_at DESC, id DESC LIMIT 1 OFFSET ?", (middle,)
        ).fetchone()
        self._after = self._store.reads.time.line(row[0]).entry
        self._values = {
            "at": int(self._after.started_at.timestamp()),
            "id": self._after.id,
            "count": PAGE,
        }

    def read(self) -> None:
        """By the program: values ready for the list."""
        self._store.reads.time.page(self._after, PAGE)

    def read_raw(self) -> None:
        """The statement alone."""
        from vpa_desk.store.time.views import PAGE as STATEMENT

        self._plain.execute(STATEMENT, self._values).fetchall()

    def close(self) -> None:
        """Let go of the file."""
        self._plain.close()
        self._store.close()


def main(kind: str, path: str) -> None:
    """Show the list of this kind over a file, scroll it, and report what both took."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    app = QApplication(sys.argv[:1])
    make = {"ours": _ours, "yardstick": _yardstick}[kind](app, Path(path))
    # A list that is shown in a running program: fonts and style are there already.
    warm = make()
    _paint(app, warm)
    warm.hide()
    before, began = _resident(), time.process_time()
    view = make()
    _paint(app, view)
    painted = time.process_time() - began
    found = {"paint": painted, "memory": _resident() - before, "repaint": _scrolled(view)}
    print(json.dumps(found), flush=True)
    os._exit(0)


def _ours(app: "QApplication", path: Path) -> Callable[[], "QTableView"]:
    from vpa_desk.store import open_store
    from vpa_desk.ui import theme
    from vpa_desk.ui.times.entry_view import EntryTable

    theme.Theme(app, theme.Mode.LIGHT).apply()
    store = open_store(
        path,
        backups=path.parent,
        now=_never,
        version="bench",
    )

    def make() -> "QTableView":
        table = EntryTable("Times")
        table.entries.show_pages(store.reads.time.page)
        return table

    return make


def _yardstick(app: "QApplication", path: Path) -> Callable[[], "QTableView"]:
    from PySide6.QtSql import QSqlDatabase, QSqlQueryModel
    from PySide6.QtWidgets import QTableView

    app.setStyle("Fusion")
    database = QSqlDatabase.addDatabase("QSQLITE")
    database.setDatabaseName(str(path))
    database.open()

    def make() -> QTableView:
        view = QTableView()
        model = QSqlQueryModel(view)
        model.setQuery(SHOWN, database)
        if model.lastError().isValid():
            raise ValueError(model.lastError().text())
        view.setModel(model)
        view.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        view.verticalHeader().setDefaultSectionSize(40)
        return view

    return make


def _paint(app: "QApplication", view: "QTableView") -> None:
    view.resize(1000, 700)
    view.show()
    app.processEvents()


def _scrolled(view: "QTableView") -> float:
    """The median seconds of a repaint, scrolling down through what has been fetched."""
    bar, times = view.verticalScrollBar(), []
    for turn in range(SCROLLS):
        bar.setValue(turn * STEP % max(bar.maximum(), 1))
        times.append(_timed(view.viewport().repaint))
    return statistics.median(times)


def _timed(function: Callable[[], object]) -> float:
    began = time.process_time()
    function()
    return time.process_time() - began


def _resident() -> int:
    from tests.bench.first_paint import resident

    return resident()


def _report(kind: str, path: Path) -> dict[str, float]:
    command = [sys.executable, "-m", "tests.bench.lists", kind, str(path)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "LANG": "C.UTF-8"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def _median(reports: list[dict[str, float]], key: str) -> float:
    return statistics.median(report[key] for report in reports)


def _never() -> datetime:
    """These stores are only read; nothing asks when."""
    return datetime(2026, 11, 23, tzinfo=UTC)


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:.2f} ms"


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
