"""What nobody caught is logged without its words, and told once."""

import logging
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.stage import TellingWindow
from vpa_desk.domain.timekeeping import NothingRuns
from vpa_desk.ui.shell.errors import LOGGER, Errors


@pytest.fixture
def window(qtbot: QtBot, english: None) -> TellingWindow:
    made = TellingWindow()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def errors(window: TellingWindow, tmp_path: Path) -> Iterator[Errors]:
    hook = sys.excepthook
    made = Errors(window, tmp_path / "log" / "desk.log")
    yield made
    made.end()
    sys.excepthook = hook


def _uncaught(error: BaseException) -> None:
    try:
        raise error
    except BaseException as caught:
        sys.excepthook(type(caught), caught, caught.__traceback__)


def test_an_error_nobody_caught_is_told_and_logged(
    window: TellingWindow, errors: Errors, tmp_path: Path
) -> None:
    _uncaught(ValueError("Lena"))
    (said,) = window.told
    assert "Lena" not in said
    log = (tmp_path / "log" / "desk.log").read_text("utf-8")
    assert "ValueError" in log
    assert "Lena" not in log


def test_a_case_is_told_as_its_sentence(window: TellingWindow, errors: Errors) -> None:
    errors.tell(NothingRuns())
    assert window.told == ["No timer is running."]


def test_ctrl_c_is_no_error(window: TellingWindow, errors: Errors, qtbot: QtBot) -> None:
    with qtbot.waitSignal(errors.interrupted):
        _uncaught(KeyboardInterrupt())
    assert window.told == []


def test_a_log_that_cannot_be_written_keeps_nobody_from_working(
    window: TellingWindow, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    hook = sys.excepthook
    errors = Errors(window, tmp_path / "file" / "desk.log")
    errors.tell(NothingRuns())
    errors.end()
    sys.excepthook = hook
    assert window.told == ["No timer is running."]


def test_at_the_end_the_log_is_let_go(errors: Errors) -> None:
    assert errors._log in logging.getLogger(LOGGER).handlers
    errors.end()
    assert errors._log not in logging.getLogger(LOGGER).handlers
    assert sys.excepthook is sys.__excepthook__
