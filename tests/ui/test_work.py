"""Slow functions run aside and land on the GUI thread, or nowhere."""

import gc
import logging
import threading
import weakref
from collections.abc import Iterator
from functools import partial

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


def _slowly(go_on: threading.Event, done: threading.Event) -> None:
    go_on.wait()
    done.set()


def _noted(order: list[str], word: str, _value: object) -> None:
    order.append(word)


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
    landed: list[str] = []
    work.run(owner, lambda: None, then=lambda _: landed.append("owner"))
    shiboken6.delete(owner)
    work._pool.waitForDone()
    # What lands is queued: the second result comes after the first, wherever that went.
    work.run(other, lambda: None, then=lambda _: landed.append("other"))
    qtbot.waitUntil(lambda: "other" in landed)
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
        qtbot.waitSignal(work.unexpected) as signal,
    ):
        work.run(owner, _break, "Lena Müller")
    assert isinstance(signal.args[0], ValueError)
    assert "ValueError" in caplog.text
    assert "_break" in caplog.text
    assert "Lena" not in caplog.messages[0]


def test_work_can_be_finished_while_something_runs(qtbot: QtBot) -> None:
    work = Work()
    owner = QObject()
    go_on, done = threading.Event(), threading.Event()
    work.run(owner, _slowly, go_on, done)
    threading.Timer(0.05, go_on.set).start()
    work.finish()
    assert done.is_set()


class _Leftover:
    """Refers to itself, so that only the collector ends it; stands for a forgotten widget."""

    def __init__(self) -> None:
        self.itself = self


def _make_garbage() -> None:
    for _ in range(200_000):
        pair: list[object] = []
        pair.append(pair)


def test_nothing_of_the_window_is_destroyed_in_another_thread(work: Work, qtbot: QtBot) -> None:
    ended: list[threading.Thread] = []
    gc.enable()
    weakref.finalize(_Leftover(), lambda: ended.append(threading.current_thread()))
    landed: list[None] = []
    work.run(QObject(work), _make_garbage, then=landed.append)
    qtbot.waitUntil(lambda: bool(landed))
    assert gc.isenabled()
    gc.collect()
    assert ended == [threading.main_thread()]


def test_work_that_is_finished_leaves_the_collector_as_it_was(qtbot: QtBot) -> None:
    gc.enable()
    work = Work()
    work.run(QObject(work), lambda: None)
    assert not gc.isenabled()
    work.finish()
    assert gc.isenabled()


def test_immediate_work_has_landed_when_it_returns(qtbot: QtBot) -> None:
    landed: list[int] = []
    ImmediateWork().run(QObject(), lambda a, b: a + b, 2, 3, then=landed.append)
    assert landed == [5]


def test_what_can_wait_begins_when_all_before_it_has_landed(work: Work, qtbot: QtBot) -> None:
    owner, go_on, done = QObject(), threading.Event(), threading.Event()
    order: list[str] = []
    work.run(owner, _slowly, go_on, done, then=lambda _: order.append("row"))
    for word in ("writer", "backup"):
        work.later(owner, order.append, f"{word} begun", then=partial(_noted, order, word))
    other = threading.Event()
    work.run(owner, other.set)
    qtbot.waitUntil(other.is_set)
    assert order == []
    go_on.set()
    qtbot.waitUntil(lambda: len(order) == 5)
    assert order == ["row", "writer begun", "writer", "backup begun", "backup"]


def test_what_waits_is_dropped_with_its_owner(work: Work, qtbot: QtBot) -> None:
    owner, other, go_on, done = QObject(), QObject(), threading.Event(), threading.Event()
    begun: list[str] = []
    work.run(other, _slowly, go_on, done)
    work.later(owner, begun.append, "owner")
    work.later(other, begun.append, "other")
    shiboken6.delete(owner)
    go_on.set()
    qtbot.waitUntil(lambda: bool(begun))
    assert begun == ["other"]


def test_what_waits_at_the_end_is_not_begun(qtbot: QtBot) -> None:
    work, owner, go_on, done = Work(), QObject(), threading.Event(), threading.Event()
    begun: list[str] = []
    work.run(owner, _slowly, go_on, done)
    work.later(owner, begun.append, "too late")
    go_on.set()
    work.finish()
    assert done.is_set()
    assert begun == []


def test_done_at_once_nothing_waits(qtbot: QtBot) -> None:
    done: list[str] = []
    ImmediateWork().later(QObject(), done.append, "now")
    assert done == ["now"]
