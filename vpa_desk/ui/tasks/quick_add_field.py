"""The one line that takes a whole task, with what it understood shown below."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from vpa_desk.ui import icons
from vpa_desk.ui.widgets.chip import Chip
from vpa_desk.ui.widgets.icon_line import IconLine
from vpa_desk.ui.widgets.key_cap import KeyCap, key_name
from vpa_desk.ui.widgets.text import Text

Preview = Callable[[str], Sequence[str]]


class QuickAdd(IconLine):
    """Enter hands the text over, Ctrl+Enter also asks to start; both leave the text standing.

    Whoever saves calls `saved` afterwards, so a failure loses nothing. `preview` says what is
    understood, one phrase per chip.
    """

    submitted = Signal(str, bool)

    def __init__(self, preview: Preview, parent: QWidget | None = None) -> None:
        super().__init__("plus", "accent", icons.NAV, parent)
        self._preview = preview
        self._chips: _Understood | None = None
        self.setProperty("kind", "quickAdd")
        self.setPlaceholderText(self.tr("New task – e.g. “Mon 10:00 book flight @Miller #travel”"))
        self.setAccessibleName(self.tr("New task"))
        self._key = KeyCap("Ctrl+N", self)
        self._key.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.textChanged.connect(self._on_text_changed)

    def saved(self) -> None:
        """The text has become a task: make room for the next."""
        self.clear()

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

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._hide_chips()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._hide_chips()

    def _submit(self, *, start: bool) -> None:
        if text := self.text().strip():
            self.submitted.emit(text, start)

    def _on_text_changed(self, text: str) -> None:
        self._key.setVisible(not text)
        understood = self._preview(text) if text.strip() else ()
        if not understood:
            self._hide_chips()
            return
        if self._chips is None:
            self._chips = _Understood(self.window())
        self._chips.show_phrases(understood)
        self._chips.place(self)

    def _hide_chips(self) -> None:
        if self._chips is not None:
            self._chips.hide()


class _Understood(QFrame):
    """The chips under the line, over the page, and the two keys that save."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setProperty("kind", "popup")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._row = QHBoxLayout()
        self._row.setSpacing(6)
        hint = self.tr("{enter} saves, {start} saves and starts the timer")
        keys = hint.format(enter=key_name("Enter"), start=key_name("Ctrl+Enter"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 10, 12, 10)
        self._column.addLayout(self._row)
        self._column.addWidget(Text(keys, "micro", "text3"))

    def show_phrases(self, phrases: Sequence[str]) -> None:
        while item := self._row.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for phrase in phrases:
            chip = Chip(phrase, tone="accent")
            self._row.addWidget(chip)
            chip.show()
        self._row.addStretch(1)
        self.setAccessibleName(", ".join(phrases))

    def place(self, line: QWidget) -> None:
        below = line.mapTo(self._window, QPoint(0, line.height() + 4))
        self.move(below)
        self.show()
        self.raise_()
        # Fresh chips count only once they are shown, so the height is asked for after that.
        self._column.invalidate()
        self._column.activate()
        self.setFixedSize(line.width(), self.sizeHint().height())
