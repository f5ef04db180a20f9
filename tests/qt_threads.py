"""Whoever watches Python's threads, as coverage does, watches those of Qt's pool as well.

A thread of Qt is not begun by `threading`, so no trace function reaches it by itself. What ran
there would count as never run, and so would the first import of a module: which one that is
depends on the order of the tests.
"""

import sys
import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QThreadPool


def watch_qt_threads() -> None:
    """From now on a function given to a pool is traced like a thread's target; once is enough."""
    if hasattr(QThreadPool.start, "watches"):
        return
    start_unseen = QThreadPool.start

    def start(pool: QThreadPool, runnable: Any, *priority: int) -> None:
        start_unseen(pool, watched(runnable) if callable(runnable) else runnable, *priority)

    start.watches = True  # type: ignore[attr-defined]
    QThreadPool.start = start  # type: ignore[method-assign, assignment]


def watched(function: Callable[[], object]) -> Callable[[], object]:
    """The function, preceded by what `threading` does at the beginning of each of its threads."""

    def run() -> object:
        trace = threading.gettrace()
        if trace:
            sys.settrace(trace)
        return function()

    return run
