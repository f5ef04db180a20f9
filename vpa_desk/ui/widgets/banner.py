"""A line across a page that says what is wrong and what to do."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from vpa_desk.ui import icons, theme
from vpa_desk.ui.widgets.buttons import Button
from vpa_desk.ui.widgets.text import Text, restyle

_ICONS = {
    "danger": "circle-alert",
    "warn": "triangle-alert",
    "success": "circle-check",
    "info": "info",
}


class Banner(QFrame):
    """A message, a suggestion, and perhaps buttons; hidden until `tell` has something to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "banner")
        self._tone = "danger"
        self._picture = QLabel()
        self.message = Text("", "button")
        self.suggestion = Text("", "body", "text2")
        for label in (self.message, self.suggestion):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.message)
        words.addWidget(self.suggestion)
        self._actions = QHBoxLayout()
        self._actions.setSpacing(8)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 10, 12, 10)
        layout.setSpacing(12)
        layout.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)
        layout.addLayout(self._actions)
        self.hide()

    def tell(
        self, message: str, suggestion: str = "", *buttons: Button, tone: str = "danger"
    ) -> None:
        """Show a message; `tone` is danger, warn, success or info."""
        self._tone = tone
        self.setProperty("tone", tone)
        self.message.setText(message)
        self.message.set_tone(tone if tone != "info" else "text")
        self.suggestion.setText(suggestion)
        self.suggestion.setVisible(bool(suggestion))
        self.setAccessibleName(f"{message} {suggestion}".strip())
        self._replace_actions(*buttons)
        self._draw()
        restyle(self)
        self.show()

    def _replace_actions(self, *buttons: Button) -> None:
        while item := self._actions.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for button in buttons:
            self._actions.addWidget(button)

    def _draw(self) -> None:
        look = theme.current()
        color = look.color("accent_text" if self._tone == "info" else self._tone)
        ratio = self.devicePixelRatioF()
        self._picture.setPixmap(icons.pixmap(_ICONS[self._tone], color, icons.NAV, ratio))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._draw()
        super().changeEvent(event)
