"""The line at the bottom that says what was done and offers to undo it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from vpa_desk.ui.widgets.buttons import Button
from vpa_desk.ui.widgets.text import ElideLabel

STAYS_MS = 8_000
MARGIN, WIDEST = 20, 560


class Snackbar(QFrame):
    """Lies over the bottom of `host` for eight seconds; takes no focus, is read aloud politely."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self.setProperty("kind", "snackbar")
        self._host = host
        self._undo: Callable[[], object] | None = None
        self.message = ElideLabel("", "strong")
        self.button = Button("")
        self.button.setProperty("kind", "snack")
        self.button.clicked.connect(self._on_clicked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 8, 8)
        layout.setSpacing(12)
        layout.addWidget(self.message, 1)
        layout.addWidget(self.button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        host.installEventFilter(self)
        self.hide()

    def tell(self, message: str, action: str = "", run: Callable[[], object] | None = None) -> None:
        """Say what was done; `action` names the button that calls `run` (Undo)."""
        self.message.setText(message)
        self.button.setText(action)
        self.button.setVisible(bool(action))
        self._undo = run
        self._place()
        self.show()
        self.raise_()
        self._timer.start(STAYS_MS)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, message))

    def _on_clicked(self) -> None:
        self.hide()
        if self._undo:
            self._undo()

    def _place(self) -> None:
        room = self._host.width() - 2 * MARGIN
        wish = self.message.fontMetrics().horizontalAdvance(self.message.text()) + 60
        if self.button.text():
            wish += self.button.sizeHint().width()
        width = min(wish, room, WIDEST)
        height = max(self.sizeHint().height(), 44)
        left = (self._host.width() - width) // 2
        self.setGeometry(left, self._host.height() - height - MARGIN, width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._timer.start(STAYS_MS)
        super().leaveEvent(event)
