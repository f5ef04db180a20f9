"""The first start: four small steps, each of which can be skipped."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from vpa_desk.ui import theme
from vpa_desk.ui.shell.first_steps import (
    BackupStep,
    ClientStep,
    PracticeStep,
    RateStep,
    Step,
    finish,
)
from vpa_desk.ui.widgets import shapes
from vpa_desk.ui.widgets.buttons import Button
from vpa_desk.ui.widgets.page import Context
from vpa_desk.ui.widgets.scroll_column import ScrollColumn
from vpa_desk.ui.widgets.text import Text

WIDTH, HEIGHT = 600, 620
DOT, DOT_GAP = 8, 8
SPARED = 60


class FirstStart(QDialog):
    """Name and taxes, the first client, the rate, the backups; then the desk is set up.

    What a step kept stays kept if the window is closed; it is then shown again at the next start.
    """

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = context.desk
        self.client_step = ClientStep(context)
        self.steps: tuple[Step, ...] = (
            PracticeStep(context),
            self.client_step,
            RateStep(context, self.client_step),
            BackupStep(context),
        )
        self.place = 0
        self.setWindowTitle(self.tr("Welcome to VPA Desk"))
        self._build()
        self._show(0)

    def go_on(self) -> None:
        """Keep what was typed and show the next step; the last one ends it."""
        if self.steps[self.place].keep():
            self._leave()

    def skip(self) -> None:
        """Show the next step without keeping this one; what was typed stays in its fields."""
        self._leave()

    def go_back(self) -> None:
        """Show the step before."""
        self._show(max(self.place - 1, 0))

    def _leave(self) -> None:
        if self.place + 1 < len(self.steps):
            self._show(self.place + 1)
        else:
            finish(self._desk)
            self.accept()

    def _show(self, place: int) -> None:
        self.place = place
        step = self.steps[place]
        is_last = place + 1 == len(self.steps)
        self._stack.setCurrentIndex(place)
        self.title.setText(step.title)
        self.reason.setText(step.reason)
        self.dots.show_place(place)
        self.back.setVisible(place > 0)
        self.next.setText(self.tr("Start") if is_last else self.tr("Next"))
        self.skip_button.setVisible(not is_last)
        step.begin()

    def _build(self) -> None:
        self.title = Text("", "h1")
        self.reason = Text("", "body", "text2")
        self.reason.setWordWrap(True)
        self.dots = ProgressDots(len(self.steps))
        self._stack = QStackedWidget()
        for step in self.steps:
            column = ScrollColumn(gutter=14)
            column.column.addWidget(step)
            column.column.addStretch(1)
            self._stack.addWidget(column)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 28, 18, 22)
        layout.setSpacing(8)
        layout.addWidget(self.title)
        layout.addWidget(self.reason)
        layout.addSpacing(10)
        layout.addWidget(self._stack, 1)
        layout.addSpacing(6)
        layout.addLayout(self._footer())
        look = theme.current()
        height = min(look.px(HEIGHT), self.screen().availableGeometry().height() - SPARED)
        self.resize(look.px(WIDTH), height)

    def _footer(self) -> QHBoxLayout:
        self.back = Button(self.tr("Back"))
        self.back.clicked.connect(self.go_back)
        self.skip_button = Button(self.tr("Skip"), kind="link")
        self.skip_button.clicked.connect(self.skip)
        self.next = Button(self.tr("Next"), kind="primary")
        self.next.setDefault(True)
        self.next.clicked.connect(self.go_on)
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 14, 0)
        line.setSpacing(8)
        line.addWidget(self.dots, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addStretch(1)
        for button in (self.skip_button, self.back, self.next):
            line.addWidget(button)
        return line


class ProgressDots(QWidget):
    """How far one has come, as dots; the words are for screen readers."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self._count = count
        self._place = 0
        edge = theme.current().px(DOT)
        self.setFixedSize(QSize(count * (edge + DOT_GAP) + edge, edge + 4))

    def show_place(self, place: int) -> None:
        """Mark the step, counted from 0."""
        self._place = place
        words = self.tr("Step {place} of {count}")
        self.setAccessibleName(words.format(place=place + 1, count=self._count))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.current()
        painter = shapes.smooth(self)
        edge, middle = look.px(DOT), self.height() / 2
        left = 0.0
        for place in range(self._count):
            if place == self._place:
                box = QRectF(left, middle - edge / 2, edge * 2, edge)
                shapes.rounded(painter, box, edge / 2, look.color("accent"))
                left += edge * 2 + DOT_GAP
                continue
            ink = look.color("accent" if place < self._place else "border_strong")
            shapes.dot(painter, QPointF(left + edge / 2, middle), edge, ink)
            left += edge + DOT_GAP
