"""The real window over a real store; only the clock stands still."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.stage import Household, opened_household
from vpa_desk.paths import Places, places


@pytest.fixture
def home(tmp_path: Path) -> Places:
    """The folders of one assistant."""
    return places(tmp_path)


@pytest.fixture
def household(qtbot: QtBot, home: Places, qapp: QApplication) -> Iterator[Household]:
    """The window, painted, its store opened aside, a letterhead set."""
    with opened_household(qtbot, home) as opened:
        yield opened


@pytest.fixture
def newcomer(qtbot: QtBot, home: Places, qapp: QApplication) -> Iterator[Household]:
    """The window of somebody who starts the program for the first time."""
    with opened_household(qtbot, home, known=False) as opened:
        yield opened
