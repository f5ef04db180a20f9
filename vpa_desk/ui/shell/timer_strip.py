"""The running timer as a strip of 44 pixels, on every page but Today."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from vpa_desk.ui import theme
from vpa_desk.ui.today.timer_hero import LiveDot
from vpa_desk.ui.widgets.buttons import IconButton
from vpa_desk.ui.widgets.page_header import SIDE
from vpa_desk.ui.widgets.running import Running
from vpa_desk.ui.widgets.text import ElideLabel, Text

HEIGHT, GAP = 44, 12


class TimerStrip(QWidget):
    """Title, client, clock and a stop button."""

    stop_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        board = QFrame()
        board.setProperty("kind", "strip")
        board.setFixedHeight(theme.current().px(HEIGHT))
        self.title = ElideLabel("", "button", "hero")
        self.client = ElideLabel("", "strong", "hero2")
        self.clock = Text("", "figure2", "hero")
        stop = IconButton("square-filled", self.tr("Stop the timer"), kind="heroIcon")
        stop.clicked.connect(self.stop_clicked)
        layout = QHBoxLayout(board)
        layout.setContentsMargins(12, 0, 7, 0)
        layout.setSpacing(8)
        layout.addWidget(LiveDot())
        layout.addWidget(self.title)
        layout.addWidget(self.client, 1)
        layout.addWidget(self.clock)
        layout.addSpacing(4)
        layout.addWidget(stop)
        around = QVBoxLayout(self)
        around.setContentsMargins(SIDE, 0, SIDE, GAP)
        around.addWidget(board)

    def show_running(self, running: Running) -> None:
        """Show a running timer."""
        self.title.setText(running.title)
        self.client.setText(f"· {running.client}" if running.client else "")
        self.clock.setText(running.clock)

    def set_clock(self, clock: str) -> None:
        """The next second."""
        self.clock.setText(clock)
