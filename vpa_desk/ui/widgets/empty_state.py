"""What a list shows while it is empty: a sentence and what to do about it."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from vpa_desk.ui import icons, theme
from vpa_desk.ui.widgets.buttons import Button
from vpa_desk.ui.widgets.text import Text

ICON_SIZE, LOW = 32, 170


class EmptyState(QWidget):
    """An icon, a sentence, perhaps a second one, and buttons for the way out."""

    def __init__(
        self,
        icon: str,
        sentence: str,
        hint: str = "",
        *buttons: Button,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon_name = icon
        self._picture = QLabel()
        self.sentence = Text(sentence, "h3")
        self.hint = Text(hint, "body", "text2")
        for label in (self._picture, self.sentence, self.hint):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.hint.setWordWrap(True)
        self.hint.setVisible(bool(hint))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 12, 24, 12)
        layout.setSpacing(8)
        layout.addStretch(1)
        layout.addWidget(self._picture)
        layout.addWidget(self.sentence)
        layout.addWidget(self.hint)
        layout.addSpacing(8)
        layout.addLayout(self._line(*buttons))
        layout.addStretch(2)
        self._draw()

    def _line(self, *buttons: Button) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addStretch(1)
        for button in buttons:
            line.addWidget(button)
        line.addStretch(1)
        return line

    def _draw(self) -> None:
        look = theme.current()
        ratio = self.devicePixelRatioF()
        picture = icons.pixmap(self._icon_name, look.color("control"), look.px(ICON_SIZE), ratio)
        self._picture.setPixmap(picture)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._picture.setVisible(event.size().height() >= LOW)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._draw()
        super().changeEvent(event)
