"""The beat of the running clock: one timer for the whole program, and one for midnight."""

from datetime import datetime, time, timedelta

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from vpa_desk.domain.days import instant
from vpa_desk.domain.timekeeping import RunningTimer
from vpa_desk.domain.topics import Topic
from vpa_desk.services.desk import Desk
from vpa_desk.ui.widgets.page import Context

BEAT_MS = 1000
LONGEST_WAIT_MS = 6 * 3600 * 1000
TOPICS = frozenset({Topic.TIMER, Topic.TASKS})


class Ticker(QObject):
    """Tells `ticked` each second with the seconds since the timer's start, `day_changed` after
    midnight.

    It beats only while a timer runs and a window is to be seen. The seconds are computed from
    the stored start each time, never counted.
    """

    ticked = Signal(int)
    day_changed = Signal()

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = context.desk
        self._day = self._desk.today()
        self._running: RunningTimer | None = None
        self._beat = QTimer(self)
        self._beat.setInterval(BEAT_MS)
        # A coarse timer drifts over the edge of a second and leaves one out.
        self._beat.setTimerType(Qt.TimerType.PreciseTimer)
        self._beat.timeout.connect(self._on_beat)
        self._midnight = QTimer(self)
        self._midnight.setSingleShot(True)
        self._midnight.timeout.connect(self._on_midnight)
        context.changes.touched.connect(self._on_touched)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self._on_state_changed)
        self._read()
        self._await_midnight()

    @property
    def is_beating(self) -> bool:
        """Whether it wakes up every second just now."""
        return self._beat.isActive()

    def _read(self) -> None:
        line = self._desk.reads.time.running()
        self._running = None if line is None else line.timer
        self._arrange()

    def _arrange(self) -> None:
        wanted = self._running is not None and _is_seen()
        if wanted and not self._beat.isActive():
            self._beat.start()
        elif not wanted:
            self._beat.stop()

    def _on_beat(self) -> None:
        self._check_day()
        if self._running is not None and _is_seen():
            self.ticked.emit(self._running.seconds(self._desk.now()))
        else:
            self._beat.stop()

    def _check_day(self) -> None:
        today = self._desk.today()
        if today != self._day:
            self._day = today
            self.day_changed.emit()

    def _await_midnight(self) -> None:
        rest = _midnight(self._desk) - self._desk.now()
        # The computer may sleep in between, and timers with it: look again now and then.
        wait = min(rest // timedelta(milliseconds=1), LONGEST_WAIT_MS)
        self._midnight.start(max(wait, BEAT_MS))

    def _on_midnight(self) -> None:
        self._check_day()
        self._await_midnight()

    def _on_touched(self, topics: frozenset[Topic]) -> None:
        if topics & TOPICS:
            self._read()

    def _on_state_changed(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self._check_day()
            self._arrange()


def ticker_of(context: Context) -> Ticker:
    """The ticker of the program; made if there is none yet."""
    owner = context.changes.parent() or context.changes
    found = owner.findChild(Ticker)
    return found if isinstance(found, Ticker) else Ticker(context, owner)


def _is_seen() -> bool:
    return any(
        window.isVisible() and not window.isMinimized() for window in QApplication.topLevelWidgets()
    )


def _midnight(desk: Desk) -> datetime:
    """The instant the local day ends."""
    return instant(desk.tomorrow(), time(), desk.zone())
