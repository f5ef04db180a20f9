"""Goals 1, 2, 3, 6 and 18: from the start of the program to its first paint and its first rows."""

import json
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.bench.ratios import PAIRS, ROOT, Goal, Run, python, quiet, times, whole_process
from tests.bench.stores import backed_up, copied, no_backup, store_of

MEMORY = (
    ("ours", "at first paint", 1.15),
    ("rows", "with the first page filled", 1.5),
    ("loaded", "with store, PDF and keyring", 2.8),
)
LAZY = (
    ("ours", "lazy packages loaded at first paint", ()),
    ("rows", "ORM loaded with the first page filled", ("sqlmodel", "sqlalchemy", "pydantic")),
)


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
        1.20,
    )


def first_paint(stores: Path) -> Iterator[Goal]:
    """Goals 2, 3 and 6: CPU time and memory in interleaved pairs, and what was imported."""
    store = store_of(stores, large=True)
    backed_up(store)
    runs: dict[str, list[dict[str, Any]]] = {"bare": [], "ours": [], "rows": [], "loaded": []}
    for _ in range(PAIRS):
        for kind, reports in runs.items():
            reports.append(_report(kind, str(store.parent)))
    cpu = {kind: _median(reports, "cpu") for kind, reports in runs.items()}
    rss = {kind: _median(reports, "rss") for kind, reports in runs.items()}
    bare = cpu["bare"]
    yield times(2, "first paint on 200k, CPU against a bare window", cpu["ours"], bare, 1.25)
    yield times(2, "rows of the first page, CPU against a bare window", cpu["rows"], bare, 4.0)
    for kind, what, names in LAZY:
        found = [name for name in runs[kind][0]["lazy"] if name in names or not names]
        yield Goal(3, what, str(len(found)), "0", float(len(found)), 0.0)
    for kind, words, limit in MEMORY:
        ours = f"{rss[kind] / 1e6:.0f} MB"
        ratio = rss[kind] / rss["bare"]
        yardstick = f"{rss['bare'] / 1e6:.0f} MB"
        yield Goal(6, f"memory {words} against a bare window", ours, yardstick, ratio, limit)


def cold_start(stores: Path) -> Iterator[Goal]:
    """Goal 18: a new process to its first rows, with a backup due and with one just made."""
    found: dict[str, list[float]] = {"due": [], "made": []}
    with tempfile.TemporaryDirectory(dir=stores) as folder:
        store = copied(store_of(stores, large=True), Path(folder))
        _to_rows(store)
        for _ in range(PAIRS):
            no_backup(store)
            found["due"].append(_to_rows(store).wall)
            backed_up(store)
            found["made"].append(_to_rows(store).wall)
    due, made = (statistics.median(found[kind]) for kind in ("due", "made"))
    yield times(18, "rows at 200k with a backup due against without", due, made, 1.5)


def _to_rows(store: Path) -> Run:
    return whole_process(_command("rows", str(store.parent)))


def _median(reports: list[dict[str, Any]], key: str) -> float:
    return statistics.median(float(report[key]) for report in reports)


def _report(kind: str, data: str) -> dict[str, Any]:
    done = subprocess.run(_command(kind, data), cwd=ROOT, env=quiet(), capture_output=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def _callgrind(kind: str, data: str) -> int:
    """The instructions of one run, twice: the first makes the compiled files."""
    _report(kind, data)
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "callgrind.out"
        tool = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={out}"]
        subprocess.run(
            [*tool, *_command(kind, data)], cwd=ROOT, env=quiet(), capture_output=True, check=True
        )
        totals = [line for line in out.read_text(errors="replace").splitlines() if "otals:" in line]
    return max(int(line.split()[-1]) for line in totals)


def _command(kind: str, data: str) -> list[str]:
    return python("-m", "tests.bench.first_paint", kind, data)
