"""Slow functions run aside and land on the GUI thread, or nowhere."""

import logging
import threading
import time
from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from vpa_desk.domain.errors import DeskError
from vpa_desk.ui.work import ImmediateWork, Work


@pytest.fixture
def work(qtbot: QtBot) -> Iterator[Work]:
    made = Work()
    yield made
    made.finish()


def _slowly(done: threading.Event) -> None:
    time.sleep(0.05)
    done.set()


def _refuse() -> None:
    raise DeskError("Lena")


def _break(name: str) -> None:
    raise ValueError(name)


def test_the_function_runs_aside_and_its_result_lands_here(work: Work, qtbot: QtBot) -> None:
    owner = QObject()
    landed: list[tuple[int, threading.Thread]] = []
    work.run(
        owner,
        lambda: threading.current_thread(),
        then=lambda worker: landed.append((id(worker), threading.current_thread())),
    )
    qtbot.waitUntil(lambda: bool(landed))
    worker, here = landed[0]
    assert here is threading.main_thread()
    assert worker != id(here)


def test_a_result_without_an_owner_lands_nowhere(work: Work, qtbot: QtBot) -> None:
    owner, other = QObject(), QObject()
    go = threading.Event()
    landed: list[str] = []
    work.run(owner, go.wait, then=lambda _: landed.append("owner"))
    shiboken6.delete(owner)
    go.set()
    work.run(other, lambda: None, then=lambda _: landed.append("other"))
    qtbot.waitUntil(lambda: "other" in landed)
    qtbot.wait(20)
    assert landed == ["other"]


def test_an_expected_error_is_handed_over_and_not_logged(
    work: Work, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    owner = QObject()
    failed: list[Exception] = []
    work.run(owner, _refuse, failed=failed.append)
    qtbot.waitUntil(lambda: bool(failed))
    assert isinstance(failed[0], DeskError)
    assert caplog.records == []


def test_an_unexpected_error_is_logged_without_its_words(
    work: Work, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    owner = QObject()
    with (
        caplog.at_level(logging.ERROR),
        qtbot.waitSignal(work.unexpected, timeout=2000) as signal,
    ):
        work.run(owner, _break, "Lena Müller")
    assert isinstance(signal.args[0], ValueError)
    assert "ValueError" in caplog.text
    assert "_break" in caplog.text
    assert "Lena" not in caplog.messages[0]


def test_work_can_be_finished_while_something_runs(qtbot: QtBot) -> None:
    work = Work()
    owner = QObject()
    done = threading.Event()
    work.run(owner, _slowly, done)
    work.finish()
    assert done.is_set()


def test_immediate_work_has_landed_when_it_returns(qtbot: QtBot) -> None:
    landed: list[int] = []
    ImmediateWork().run(QObject(), lambda a, b: a + b, 2, 3, then=landed.append)
    assert landed == [5]
