"""Fixtures of the command line: `line` on the sample practice, `empty` on nothing."""

from pathlib import Path
from shutil import copytree

import pytest

from tests.cli.command_line import MONDAY, Line
from tests.conftest import NOW, desk_at
from tests.fakes import FixedClock
from vpa_desk.services import demo


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample practice of 23 November 2026, made once."""
    folder = tmp_path_factory.mktemp("filled") / "practice"
    folder.mkdir()
    desk = desk_at(folder / "desk.sqlite3", FixedClock(NOW))
    demo.fill(desk, today=MONDAY, now=NOW)
    desk.store.close()
    return folder


@pytest.fixture
def line(
    filled: Path, tmp_path: Path, clock: FixedClock, capsys: pytest.CaptureFixture[str]
) -> Line:
    """A command line on a copy of the sample practice."""
    return Line(copytree(filled, tmp_path / "practice"), capsys, clock)


@pytest.fixture
def empty(tmp_path: Path, clock: FixedClock, capsys: pytest.CaptureFixture[str]) -> Line:
    """A command line on a desk that holds nothing."""
    return Line(tmp_path, capsys, clock)
