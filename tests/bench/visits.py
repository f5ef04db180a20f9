"""Goal 17: every page of the 200k store, from the click to its rows.

`python -m tests.bench.visits DATA` visits all pages of the window twice and prints one JSON object.
"""

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.bench.first_paint import start, when_filled
from tests.bench.ratios import ROOT, Goal, python, quiet, times
from tests.bench.stores import backed_up, store_of
from vpa_desk.domain.topics import Topic

RUNS = 5
ROUNDS = 4
FIRST, LATER = 0.250, 0.100
# `today` is there already; its first visit is the start of the program.
PAGES = ("tasks", "clients", "time", "invoices", "settings", "today")
BEAT, TURNS = 0.0005, 3


def goals(stores: Path) -> Iterator[Goal]:
    """The first visit of each page and the later ones; the yardstick is what is felt."""
    store = store_of(stores, large=True)
    backed_up(store)
    runs = [_report(store.parent) for _ in range(RUNS)]
    for page in PAGES[:-1]:
        first = statistics.median(run["first"][page] for run in runs)
        yield times(17, f"first visit of {page} at 200k", first, FIRST, 1.0)
    for page in PAGES:
        later = statistics.median(run["later"][page] for run in runs)
        yield times(17, f"later visit of {page} at 200k, all touched", later, LATER, 1.0)


def main(data: str) -> None:
    """Start the program, go round, print how long each page took in seconds."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    when_filled(_go_round)
    start(data)


def _go_round(window: Any, _desk: Any) -> None:
    # What follows the start (libraries aside, a backup) is not the page's.
    _settle(window)
    rounds = [{page: _visit(window, page) for page in PAGES} for _ in range(ROUNDS)]
    later = {page: statistics.median(one[page] for one in rounds[1:]) for page in PAGES}
    print(json.dumps({"first": rounds[0], "later": later}), flush=True)
    os._exit(0)


def _visit(window: Any, key: str) -> float:
    # Whatever was done elsewhere: the page has to fill itself again.
    window._context.changes.announce(frozenset(Topic))
    _settle(window)
    began = time.perf_counter()
    window.show_page(key)
    window.repaint()
    _settle(window)
    window.repaint()
    return time.perf_counter() - began


def _settle(window: Any) -> None:
    """Return when nothing runs aside any more and every result has landed."""
    from PySide6.QtWidgets import QApplication

    work = window._context.work
    # What is announced is told two turns later.
    for _ in range(TURNS):
        QApplication.processEvents()
    while work._aside:
        time.sleep(BEAT)
        QApplication.processEvents()


def _report(data: Path) -> dict[str, dict[str, float]]:
    command = python("-m", "tests.bench.visits", str(data))
    done = subprocess.run(command, cwd=ROOT, env=quiet(), capture_output=True, check=True)
    found: dict[str, dict[str, float]] = json.loads(done.stdout)
    return found


if __name__ == "__main__":
    main(sys.argv[1])
