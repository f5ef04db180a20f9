"""What runs in Qt's threads is seen by whoever traces Python's."""

import threading
from types import FrameType
from typing import Any

from PySide6.QtCore import QThreadPool

from tests.qt_threads import watch_qt_threads


def seen(ran: Any) -> list[str]:
    """The functions that a trace of all threads sees while this runs."""
    names: list[str] = []

    def trace(frame: FrameType, event: str, _arg: object) -> None:
        names.append(frame.f_code.co_name)

    before = threading.gettrace()
    threading.settrace(trace)
    try:
        ran()
    finally:
        threading.settrace(before)
    return names


def a_job() -> None:
    """Stands for what the window does aside."""


def in_the_pool() -> None:
    pool = QThreadPool()
    pool.start(a_job)
    pool.waitForDone()


def test_a_function_in_a_thread_of_qt_is_traced() -> None:
    assert "a_job" in seen(in_the_pool)


def test_to_watch_twice_is_to_watch_once() -> None:
    watch_qt_threads()
    assert seen(in_the_pool).count("a_job") == 1
