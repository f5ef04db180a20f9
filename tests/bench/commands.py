"""Goal 12: a command at 200k as a whole process, against a bare interpreter."""

import statistics
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.bench.ratios import PAIRS, Goal, python, times, whole_process
from tests.bench.stores import copied, store_of

BARE = "import sqlite3, dataclasses, zoneinfo, argparse, json"
READING = (("report", "month"), ("status",), ("tasks",))
LIMIT = 3.0


def reading(stores: Path) -> Iterator[Goal]:
    """The reading commands, each beside the interpreter that imports what any reader needs."""
    store = store_of(stores, large=True)
    for words in READING:
        yield _command(store, words)


def writing(stores: Path) -> Iterator[Goal]:
    """`toggle` on a copy: the timer starts and stops in turns."""
    with tempfile.TemporaryDirectory(dir=stores) as folder:
        yield _command(copied(store_of(stores, large=True), Path(folder)), ("toggle",))


def _command(store: Path, words: Sequence[str]) -> Goal:
    command = python("-m", "vpa_desk", "--data", str(store.parent), "--lang", "de", *words)
    ours, bare = [], []
    for _ in range(PAIRS + 1):
        ours.append(whole_process(command).cpu)
        bare.append(whole_process(python("-c", BARE)).cpu)
    # The first of each makes the compiled files.
    found, yardstick = (statistics.median(runs[1:]) for runs in (ours, bare))
    return times(12, f"`{' '.join(words)}` at 200k, CPU of the process", found, yardstick, LIMIT)
