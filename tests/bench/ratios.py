"""A goal, and how two things are measured in turns so that their ratio means something."""

import os
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from subprocess import DEVNULL, Popen
from typing import Any

ROOT = Path(__file__).resolve().parent.parent.parent
PAIRS = 9


@dataclass(frozen=True)
class Goal:
    """A measured goal: ours beside its yardstick, and the highest ratio allowed."""

    number: int
    what: str
    ours: str
    yardstick: str
    ratio: float
    limit: float

    @property
    def is_met(self) -> bool:
        """Within the limit."""
        return self.ratio <= self.limit

    def as_object(self) -> dict[str, Any]:
        """For scripts."""
        return {**self.__dict__, "met": self.is_met}


@dataclass(frozen=True)
class Run:
    """What a whole process took, in seconds: of the processor, and by the clock."""

    cpu: float
    wall: float


def whole_process(command: Sequence[str]) -> Run:
    """Run a command of this tree to its end, its answer thrown away."""
    began = time.perf_counter()
    process = Popen([*command], cwd=ROOT, env=quiet(), stdout=DEVNULL, stderr=DEVNULL)
    _, _, used = os.wait4(process.pid, 0)
    return Run(used.ru_utime + used.ru_stime, time.perf_counter() - began)


def python(*arguments: str) -> list[str]:
    """The command line of this interpreter."""
    return [sys.executable, *arguments]


def quiet() -> dict[str, str]:
    """The environment of a measured process."""
    # An installed program has its compiled files; without them each start would compile again.
    kept = {key: text for key, text in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "QT_QPA_PLATFORM": "offscreen", "LANG": "C.UTF-8"}


def pair(
    ours: Callable[[], object], yardstick: Callable[[], object], rounds: int = 25
) -> tuple[float, float]:
    """The median seconds of both, measured in turns after one round to warm up."""
    found: tuple[list[float], list[float]] = ([], [])
    for _ in range(rounds + 1):
        for function, times in zip((ours, yardstick), found, strict=True):
            began = time.perf_counter()
            function()
            times.append(time.perf_counter() - began)
    return statistics.median(found[0][1:]), statistics.median(found[1][1:])


def times(number: int, what: str, ours: float, yardstick: float, limit: float) -> Goal:
    """A goal between two lengths of time in seconds."""
    return Goal(number, what, ms(ours), ms(yardstick), ours / yardstick, limit)


def ms(seconds: float) -> str:
    """Seconds as milliseconds, with as many digits as can be told apart."""
    return f"{seconds * 1000:.0f} ms" if seconds > 0.03 else f"{seconds * 1000:.2f} ms"
