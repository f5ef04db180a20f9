"""The tour of the window, which must be able to fail: a page that breaks is named."""

import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from vpa_desk.app import open_desk
from vpa_desk.paths import Places, places
from vpa_desk.ui.invoices.page import InvoicesPage
from vpa_desk.ui.shell import tour
from vpa_desk.ui.shell.desk_window import DeskWindow
from vpa_desk.ui.shell.main_window import MainWindow
from vpa_desk.ui.times.page import TimePage
from vpa_desk.ui.today.page import TodayPage

ROOT = Path(__file__).resolve().parents[3]
ALL = "today, tasks, clients, time, invoices, settings"
# What a program says of itself with something missing: Qt's own library, a page's module.
WITHOUT = """
import sys
from vpa_desk.app import main
sys.modules[sys.argv[1]] = None
sys.exit(main(["--lang", "en", "--self-test"]))
"""
BROKEN_PLUGIN = """
import sys
from vpa_desk.app import main
from vpa_desk.ui.shell import tour
tour.QCoreApplication.libraryPaths = lambda: [sys.argv[1]]
sys.exit(main(["--lang", "en", "--self-test"]))
"""


@pytest.fixture
def home(tmp_path: Path, qapp: QApplication) -> Iterator[Places]:
    """Empty folders; the hooks of the tests are theirs again afterwards."""
    hook, log = sys.excepthook, logging.getLogger("vpa_desk")
    propagates = log.propagate
    yield places(tmp_path)
    sys.excepthook, log.propagate = hook, propagates


def broken(*_arguments: object) -> QWidget:
    raise ValueError("out of order")


def test_every_page_of_the_window_is_shown(home: Places) -> None:
    check = tour.taken(home, open_desk)
    assert (check.ok, check.detail) == (True, ALL)


def test_a_page_that_cannot_be_made_is_named(home: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(DeskWindow, "_clients", broken)
    check = tour.taken(home, open_desk)
    assert (check.ok, check.detail) == (False, "clients (ValueError: out of order)")


def test_the_first_page_is_no_exception(home: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(DeskWindow, "_today", broken)
    check = tour.taken(home, open_desk)
    assert (check.ok, check.detail) == (False, "today (ValueError: out of order)")


@pytest.mark.parametrize(
    ("page", "method", "key"),
    [
        (TodayPage, "reload", "today"),
        (InvoicesPage, "reload", "invoices"),
        (TimePage, "paintEvent", "time"),
    ],
)
def test_a_page_that_cannot_be_filled_or_painted_is_named(
    home: Places, monkeypatch: pytest.MonkeyPatch, page: type[QWidget], method: str, key: str
) -> None:
    # Qt calls these: the error may go to the log alone, and not to whoever shows the page.
    monkeypatch.setattr(page, method, broken, raising=False)
    check = tour.taken(home, open_desk)
    assert not check.ok
    assert check.detail.startswith(f"{key} (ValueError")
    assert ";" not in check.detail


def test_a_page_that_stays_empty_is_named(home: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    def without_tasks(window: MainWindow, key: str) -> QWidget | None:
        return None if key == "tasks" else page(window, key)

    page = MainWindow.page
    monkeypatch.setattr(MainWindow, "page", without_tasks)
    check = tour.taken(home, open_desk)
    assert (check.ok, check.detail) == (False, "tasks (empty)")


def test_a_store_that_does_not_open_leaves_every_page_empty(home: Places) -> None:
    opened = iter([open_desk])

    def once(wanted: Places) -> object:
        return next(opened)(wanted)

    check = tour.taken(home, once)  # type: ignore[arg-type]
    assert not check.ok
    assert [fault.split()[0] for fault in check.detail.split("; ")] == ALL.split(", ")


def run(code: str, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """A program of its own, for what is missing stays missing."""
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=100,
        check=False,
    )


@pytest.mark.parametrize(
    "missing", ["PySide6.QtCore", "PySide6.QtWidgets", "vpa_desk.ui.settings.page"]
)
def test_the_self_test_says_what_is_missing_and_goes_on(missing: str) -> None:
    said = run(WITHOUT, missing)
    assert said.returncode == 1
    assert missing in said.stderr
    assert "53,55" in said.stdout


def test_a_platform_that_cannot_be_loaded_is_said_before_qt_ends_the_program(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "platforms"
    folder.mkdir()
    said = run(BROKEN_PLUGIN, str(tmp_path))
    assert (said.returncode, "no qoffscreen" in said.stderr) == (1, True)
    (folder / "libqoffscreen.so").write_bytes(b"no library")
    said = run(BROKEN_PLUGIN, str(tmp_path))
    assert (said.returncode, "libqoffscreen.so" in said.stderr) == (1, True)
    assert "53,55" in said.stdout
