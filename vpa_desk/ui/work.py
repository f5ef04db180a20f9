"""The one place with threads: slow functions run aside, their results land on the GUI thread."""

import gc
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, QThreadPool, Signal

from vpa_desk.domain.errors import DeskError

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Job:
    """What to do, and who wants to know."""

    owner: QObject
    function: Callable[..., Any]
    args: tuple[Any, ...]
    then: Callable[[Any], object] | None
    failed: Callable[[Exception], object] | None

    def done(self) -> "Finished":
        """The function's answer, or what it raised."""
        try:
            return Finished(self, self.function(*self.args), None)
        except Exception as error:
            return Finished(self, None, error)


@dataclass(frozen=True, slots=True)
class Finished:
    """A finished job: a value, or an error."""

    job: Job
    value: Any
    error: Exception | None


class Work(QObject):
    """Runs functions in a pool of threads; idle, it wakes nobody.

    Python collects its garbage in whichever thread makes more of it. A widget or timer that is
    destroyed outside the GUI thread leaves Qt with a dangling pointer, so nothing is collected
    as long as a function runs aside.
    """

    unexpected = Signal(object)
    _finished = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._aside = 0
        self._waiting: list[Job] = []
        self._collects = False
        self._finished.connect(self._on_finished, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        owner: QObject,
        function: Callable[..., T],
        *args: Any,
        then: Callable[[T], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
    ) -> None:
        """Call the function aside; `then` or `failed` follow here, if the owner still lives.

        Without `failed`, an error is handed to the signal `unexpected`.
        """
        self._start(Job(owner, function, args, then, failed))

    def later(
        self,
        owner: QObject,
        function: Callable[..., T],
        *args: Any,
        then: Callable[[T], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
    ) -> None:
        """Like `run`, but begun only when everything before it has landed, one after the other.

        For what nobody waits for: it takes no time from what somebody does.
        """
        self._waiting.append(Job(owner, function, args, then, failed))
        self._begin_waiting()

    def finish(self) -> None:
        """Return when everything begun is done; its results land nowhere, what waits is dropped."""
        self._waiting.clear()
        self._finished.disconnect(self._on_finished)
        self._pool.waitForDone()
        if self._aside:
            self._aside = 0
            self._collect_again()

    def _start(self, job: Job) -> None:
        if not self._aside:
            self._collects = gc.isenabled()
            gc.disable()
        self._aside += 1
        self._pool.start(lambda: self._finished.emit(job.done()))

    def _on_finished(self, finished: Finished) -> None:
        self._aside -= 1
        if not self._aside:
            self._collect_again()
        self._land(finished)
        self._begin_waiting()

    def _begin_waiting(self) -> None:
        while self._waiting and not self._aside:
            job = self._waiting.pop(0)
            if shiboken6.isValid(job.owner):
                self._start(job)

    def _collect_again(self) -> None:
        if self._collects:
            gc.enable()

    def _land(self, finished: Finished) -> None:
        if finished.error is not None and not isinstance(finished.error, DeskError):
            log(finished.error)
        if not shiboken6.isValid(finished.job.owner):
            return
        if finished.error is None:
            if finished.job.then:
                finished.job.then(finished.value)
        elif finished.job.failed:
            finished.job.failed(finished.error)
        else:
            self.unexpected.emit(finished.error)


class ImmediateWork(Work):
    """Runs each function at once, for tests and pictures."""

    def _start(self, job: Job) -> None:
        self._land(job.done())


def log(error: BaseException) -> None:
    """Write down where an error happened, not with what: messages may carry names and amounts."""
    # Imported here: the first paint does without.
    import logging
    import traceback

    places = "".join(traceback.format_tb(error.__traceback__))
    logging.getLogger("vpa_desk").error("%s\n%s", type(error).__name__, places)
