"""A field for several lines of plain text."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from vpa_desk.ui import theme

POPUPS = frozenset({Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason})
LINE = 20


class TextArea(QPlainTextEdit):
    """Tells `value_changed` when it is left or hidden, and only if the text differs."""

    value_changed = Signal(object)

    def __init__(self, lines: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told = ""
        self.setTabChangesFocus(True)
        self.setMinimumHeight(theme.current().px(LINE * lines + 20))

    def value(self) -> str:
        """What was typed, without the empty lines around it."""
        return self.toPlainText().strip()

    def set_value(self, text: str) -> None:
        """Show a text without telling."""
        self._told = text
        if text != self.value():
            self.setPlainText(text)

    def is_changed(self) -> bool:
        """Whether something was typed that nobody was told yet."""
        return self.value() != self._told

    def finish(self) -> None:
        """Tell what was typed, as if the field were left."""
        if self.is_changed():
            self._told = self.value()
            self.value_changed.emit(self._told)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in POPUPS:
            self.finish()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.finish()
