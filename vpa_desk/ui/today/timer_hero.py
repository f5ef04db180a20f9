"""The dark board on top of the day: the running clock, or the question what comes next."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QLinearGradient, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from vpa_desk.ui import theme
from vpa_desk.ui.widgets import shapes
from vpa_desk.ui.widgets.buttons import Button, plain
from vpa_desk.ui.widgets.chip import Chip
from vpa_desk.ui.widgets.day_strip import DayStrip
from vpa_desk.ui.widgets.running import Running
from vpa_desk.ui.widgets.text import ElideLabel, Text

RADIUS, PADDING, TOP_HEIGHT = 14, 22, 82
RECENT_MOST = 5


class TimerHero(QFrame):
    """Running: since when, what, for whom, the clock, a stop button. Stopped: a field to start.

    The strip of the day is `strip`. The clock is told from outside once a second.
    """

    stop_clicked = Signal()
    start_typed = Signal(str)
    recent_clicked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.strip = DayStrip(self.tr("The day"), on_hero=True)
        self.running = _RunningView()
        self.stopped = _StoppedView()
        self.running.stop.clicked.connect(self.stop_clicked)
        self.stopped.typed.connect(self.start_typed)
        self.stopped.recent_clicked.connect(self.recent_clicked)
        self._views = QStackedWidget()
        self._views.addWidget(self.stopped)
        self._views.addWidget(self.running)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(PADDING, 15, PADDING, 13)
        layout.setSpacing(13)
        layout.addWidget(self._views)
        layout.addWidget(self.strip)

    def show_running(self, running: Running) -> None:
        """Show a running timer."""
        self.running.fill(running)
        self._views.setCurrentWidget(self.running)

    def show_stopped(self, recent: Sequence[tuple[str, object]]) -> None:
        """Ask what is next, offering up to five recent tasks as (title, item)."""
        self.stopped.offer(recent)
        self._views.setCurrentWidget(self.stopped)

    def set_clock(self, clock: str, note: str | None = None) -> None:
        """The next second; the note under the clock only if given."""
        self.running.clock.setText(clock)
        if note is not None:
            self.running.note.setText(note)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.current()
        slope = QLinearGradient(QPointF(0, 0), QPointF(self.width(), 0))
        slope.setColorAt(0, look.color("hero"))
        slope.setColorAt(1, look.color("hero2"))
        painter = shapes.smooth(self)
        painter.setBrush(slope)
        painter.setPen(look.color("hero_border"))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, RADIUS, RADIUS)


class LiveDot(QWidget):
    """The amber dot: time runs. The words beside it say so."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(18, 18)

    def paintEvent(self, _event: QPaintEvent) -> None:
        shapes.live_dot(shapes.smooth(self), QRectF(self.rect()).center(), 8)


class _RunningView(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.since = Text("", "meta_strong", "hero2")
        self.title = ElideLabel("", "h2", "hero")
        self.clock = Text("", "clock", "hero")
        self.note = Text("", "meta_strong", "hero2")
        self.stop = Button(self.tr("Stop"), kind="hero", icon="square-filled")
        self._chips = QHBoxLayout()
        self._chips.setSpacing(6)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(22)
        layout.addLayout(self._left(), 1)
        layout.addLayout(self._right())
        layout.addWidget(self.stop)

    def fill(self, running: Running) -> None:
        self.since.setText(self.tr("Running since {time}").format(time=running.since))
        self.title.setText(running.title)
        self.clock.setText(running.clock)
        self.note.setText(running.note)
        _clear(self._chips)
        for chip in _chips(running):
            self._chips.addWidget(chip)
        self._chips.addStretch(1)

    def _left(self) -> QVBoxLayout:
        status = QHBoxLayout()
        status.setSpacing(4)
        # The halo reaches out; the dot itself stands under the title's first letter.
        status.setContentsMargins(0, 0, 0, 0)
        status.addWidget(LiveDot())
        status.addWidget(self.since, 1)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addLayout(status)
        column.addWidget(self.title)
        column.addSpacing(3)
        column.addLayout(self._chips)
        return column

    def _right(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addStretch(1)
        column.addWidget(self.clock, 0, Qt.AlignmentFlag.AlignRight)
        column.addWidget(self.note, 0, Qt.AlignmentFlag.AlignRight)
        column.addStretch(1)
        return column

    def minimumSizeHint(self) -> QSize:
        return QSize(0, theme.current().px(TOP_HEIGHT))


class _StoppedView(QWidget):
    typed = Signal(str)
    recent_clicked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.field = QLineEdit()
        self.field.setProperty("kind", "hero")
        self.field.setPlaceholderText(self.tr("What are you working on?"))
        self.field.setAccessibleName(self.tr("What are you working on?"))
        self.field.returnPressed.connect(self._on_start)
        self.start = Button(self.tr("Start"), kind="hero", icon="play-filled")
        self.start.clicked.connect(self._on_start)
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(self.field, 1)
        line.addWidget(self.start)
        self._recent = QHBoxLayout()
        self._recent.setSpacing(6)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 3, 0, 0)
        layout.setSpacing(12)
        layout.addLayout(line)
        layout.addLayout(self._recent)
        layout.addStretch(1)

    def offer(self, recent: Sequence[tuple[str, object]]) -> None:
        _clear(self._recent)
        for title, item in recent[:RECENT_MOST]:
            self._recent.addWidget(self._chip(title, item), 0)
        self._recent.addStretch(1)

    def _chip(self, title: str, item: object) -> Button:
        short = self.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, 180)
        chip = Button(plain(short), kind="heroChip", icon="play")
        chip.setAccessibleName(self.tr("Start {task}").format(task=title))
        chip.setToolTip(title)
        chip.clicked.connect(lambda: self.recent_clicked.emit(item))
        return chip

    def _on_start(self) -> None:
        # Blanks stay, or the letters turned back would stand elsewhere.
        if self.field.text().strip():
            self.typed.emit(self.field.text())
        else:
            self.field.setFocus()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, theme.current().px(TOP_HEIGHT))


def _chips(running: Running) -> list[Chip]:
    chips = []
    if running.client:
        chips.append(Chip(running.client, tone="hero", client=running.color))
    if running.rate:
        chips.append(Chip(running.rate, tone="hero", icon="euro"))
    return chips + [Chip(tag, tone="hero", icon="hash") for tag in running.tags]


def _clear(layout: QHBoxLayout) -> None:
    while item := layout.takeAt(0):
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()
