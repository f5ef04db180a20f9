"""The one line that takes a whole task, with what it understood shown below."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from vpa_desk.ui import icons
from vpa_desk.ui.tasks.attended_line import attend
from vpa_desk.ui.tasks.client_completion import Clients
from vpa_desk.ui.widgets.icon_line import IconLine
from vpa_desk.ui.widgets.key_cap import KeyCap

if TYPE_CHECKING:
    from vpa_desk.domain.quick_add_parts import Letters
    from vpa_desk.ui.tasks.line_reader import Preview


class QuickAdd(IconLine):
    """Enter hands the text over, Ctrl+Enter also asks to start; both leave the text standing.

    Whoever saves calls `saved` afterwards, so a failure loses nothing. `preview` says what is
    understood, one phrase per chip; `clients` are offered after an `@`.
    """

    submitted = Signal(str, bool)

    def __init__(
        self, preview: "Preview", clients: Clients = tuple, parent: QWidget | None = None
    ) -> None:
        super().__init__("plus", "accent", icons.NAV, parent)
        self.setProperty("kind", "quickAdd")
        self.setPlaceholderText(self.tr("New task – e.g. “Mon 10:00 book flight @Miller #travel”"))
        self.setAccessibleName(self.tr("New task"))
        self._key = KeyCap("Ctrl+N", self)
        self._key.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.textChanged.connect(lambda text: self._key.setVisible(not text))
        self._reader, self.completion = attend(self, preview, clients)

    def saved(self) -> None:
        """The text has become a task: make room for the next."""
        self.clear()

    def as_text(self) -> "frozenset[Letters]":
        """The letters that were turned back into text."""
        return self._reader.as_text

    def hide_chips(self) -> None:
        """Make room below until the next letter."""
        self._reader.hide()

    def shows_chips(self) -> bool:
        """Whether what is understood is seen."""
        return self._reader.is_shown()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._key.adjustSize()
        left = self.width() - self._key.width() - 10
        self._key.move(left, (self.height() - self._key.height()) // 2)
        self.keep_free(right=self._key.width() + 6)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._submit(start=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def _submit(self, *, start: bool) -> None:
        # Blanks stay, or the letters turned back would stand elsewhere.
        if self.text().strip():
            self.submitted.emit(self.text(), start)
