"""Start-up is sacred: what the first paint may bring along, and how a second start ends."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
TICKS = 20_000
HEAVY = (
    "vpa_desk.store",
    "vpa_desk.services",
    "vpa_desk.documents",
    "vpa_desk.ui.work",
    "dateutil",
    "dataclasses",
    "logging.handlers",
)
AFTER_THE_ROWS = (
    "sqlmodel",
    "sqlalchemy",
    "pydantic",
    "email_validator",
    "stdnum",
    "asyncio",
    "dateutil",
    "_strptime",
    "reportlab",
    "vpa_desk.domain.quick_add",
    "vpa_desk.ui.tasks.panel",
)
# Naming one of these makes all its enums; QContextMenuEvent stands for a `changeEvent` in Python.
DEAR = ("Qt", "QStyle", "QIcon", "QPainter", "QContextMenuEvent")


def run(*arguments: str, **environ: str) -> subprocess.CompletedProcess[str]:
    """A fresh interpreter, offscreen."""
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", **environ}
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=env,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_the_first_paint_brings_nothing_heavy_along(tmp_path: Path) -> None:
    done = run("-m", "tests.bench.first_paint", "ours", str(tmp_path))
    assert json.loads(done.stdout)["lazy"] == [], done.stderr


def test_the_store_is_not_loaded_before_the_window_is_there(tmp_path: Path) -> None:
    code = (
        "import sys, tests.bench.first_paint as bench\n"
        "bench.LAZY = tuple(sys.argv[2].split(','))\n"
        "bench.ours(sys.argv[1])\n"
    )
    done = run("-c", code, str(tmp_path), ",".join(HEAVY))
    assert json.loads(done.stdout)["lazy"] == [], done.stderr


def test_the_first_page_is_filled_without_the_orm(tmp_path: Path) -> None:
    """Nor with what checks numbers, reads typed lines or opens sockets."""
    code = (
        "import sys, tests.bench.first_paint as bench\n"
        "bench.LAZY = tuple(sys.argv[2].split(','))\n"
        "bench.rows(sys.argv[1])\n"
    )
    run("-m", "tests.bench.first_paint", "rows", str(tmp_path))
    done = run("-c", code, str(tmp_path), ",".join(AFTER_THE_ROWS))
    assert json.loads(done.stdout)["lazy"] == [], done.stderr


def test_qt_reads_no_source_of_what_is_imported_after_it() -> None:
    code = (
        "import linecache, vpa_desk.ui\n"
        "import vpa_desk.ui.theme, vpa_desk.domain.invoices\n"
        "print(*linecache.cache)\n"
    )
    done = run("-c", code)
    assert done.returncode == 0, done.stderr
    assert [name for name in done.stdout.split() if "vpa_desk" in name] == []


def test_the_first_paint_makes_no_dear_enums(tmp_path: Path) -> None:
    code = (
        "import enum, sys, tests.bench.first_paint as bench\n"
        "def kinds(of):\n"
        "    for kind in type.__subclasses__(of):\n"
        "        yield kind.__qualname__.partition('.')[0]\n"
        "        yield from kinds(kind)\n"
        "def report():\n"
        "    print(*set(kinds(enum.Enum)), flush=True)\n"
        "    bench.os._exit(0)\n"
        "bench.report = report\n"
        "bench.ours(sys.argv[1])\n"
    )
    made = run("-c", code, str(tmp_path)).stdout.split()
    assert "QFont" in made
    assert set(made) & set(DEAR) == set()


@pytest.mark.skipif(not Path("/proc/self/maps").exists(), reason="nothing tells what is loaded")
def test_the_first_paint_reads_no_svg(tmp_path: Path) -> None:
    code = (
        "import sys, tests.bench.first_paint as bench\n"
        "def report():\n"
        "    print(bench.Path('/proc/self/maps').read_text(), flush=True)\n"
        "    bench.os._exit(0)\n"
        "bench.report = report\n"
        "bench.ours(sys.argv[1])\n"
    )
    loaded = run("-c", code, str(tmp_path)).stdout
    assert "libQt6Gui" in loaded
    assert "libQt6Svg" not in loaded


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None lives for ever there")
def test_the_clock_does_not_wear_out_none() -> None:
    """PySide6 6.12 drops references to None, and a clock then ends in an abort."""
    code = (
        "import sys\n"
        "from PySide6.QtWidgets import QApplication\n"
        "app = QApplication([])\n"
        "from vpa_desk.ui.today.timer_hero import TimerHero\n"
        "from vpa_desk.ui.widgets.running import Running\n"
        "hero = TimerHero()\n"
        "hero.show_running(Running('Title', '10:42', '0:00:01', 'Client', 1, '45', (), ''))\n"
        "hero.show()\n"
        "before = sys.getrefcount(None)\n"
        f"for tick in range({TICKS}):\n"
        "    hero.set_clock(f'0:00:{tick % 60:02}', '1,00')\n"
        "print(before - sys.getrefcount(None))\n"
    )
    done = run("-c", code)
    assert abs(int(done.stdout)) < TICKS // 100, done.stderr


def test_without_a_display_one_sentence_says_so() -> None:
    env = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": "", "LANG": "C"}
    done = run("-m", "vpa_desk", **env)
    assert done.returncode == 1
    assert "vpa-desk shots" in done.stderr
    assert "Traceback" not in done.stderr
