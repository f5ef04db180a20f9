"""What the window shows on every page: the running timer, and how much waits where."""

from PySide6.QtCore import QObject, Slot

from vpa_desk.domain.topics import Topic
from vpa_desk.ui import wording
from vpa_desk.ui.shell.main_window import MainWindow
from vpa_desk.ui.today.running_words import running_words
from vpa_desk.ui.widgets.page import Context
from vpa_desk.ui.widgets.ticker import ticker_of

RUNNING = frozenset({Topic.TIMER, Topic.TASKS, Topic.CLIENTS, Topic.ENTRIES})
WAITING = frozenset({Topic.TASKS, Topic.INVOICES})


class Glance(QObject):
    """Keeps the strip and the counts of the bar at what the store holds."""

    def __init__(self, window: MainWindow, context: Context) -> None:
        super().__init__(window)
        self._window = window
        self._desk = context.desk
        context.changes.touched.connect(self._on_touched)
        ticker_of(context).ticked.connect(self._on_ticked)

    def show(self) -> None:
        """Read everything."""
        self._show_running()
        self._show_counts()

    def _show_running(self) -> None:
        words = running_words(self._desk)
        self._window.show_running(None if words is None else words.shown(self._desk.now()))

    def _show_counts(self) -> None:
        reads, today = self._desk.reads, self._desk.today()
        self._window.set_badge("today", reads.tasks.due_count(today))
        self._window.set_badge("tasks", reads.tasks.open_count())
        self._window.set_badge("invoices", reads.papers.overdue_count(today))

    @Slot(object)
    def _on_touched(self, topics: frozenset[Topic]) -> None:
        if topics & RUNNING:
            self._show_running()
        if topics & WAITING:
            self._show_counts()

    def _on_ticked(self, seconds: int) -> None:
        self._window.set_clock(wording.clock(seconds))
