"""Reads along while a line is typed: shows what is understood, and what is to stay text."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from vpa_desk.ui.widgets.key_cap import key_name

if TYPE_CHECKING:  # The first letter brings it along.
    from vpa_desk.domain.quick_add_parts import Letters
    from vpa_desk.ui.tasks.understood import Phrase, Understood

    Preview = Callable[[str, frozenset[Letters]], Sequence[Phrase]]
LEFT_BEHIND = (QEvent.Type.FocusOut, QEvent.Type.Hide)


class LineReader(QObject):
    """Keeps the chips of one line; `preview` says what is understood.

    The arrow down leads from the line to the chips. `as_text` is what was turned back.
    """

    def __init__(self, line: QLineEdit, preview: "Preview", keys: str = "") -> None:
        super().__init__(line)
        hint = self.tr("{enter} saves, {start} saves and starts the timer")
        self._keys = keys or hint.format(enter=key_name("Enter"), start=key_name("Ctrl+Enter"))
        self._line = line
        self._preview = preview
        self._text = line.text()
        self._understood: Understood | None = None
        self._is_paused = False
        self.as_text: frozenset[Letters] = frozenset()
        line.textChanged.connect(self._on_text_changed)
        line.installEventFilter(self)

    def hide(self) -> None:
        """Make room under the line until the next letter."""
        if self._understood is not None:
            self._understood.hide()

    def pause(self) -> None:
        """Show nothing, whatever is typed, until `go_on`."""
        self._is_paused = True
        self.hide()

    def go_on(self) -> None:
        """Show again what is understood."""
        self._is_paused = False
        self.refresh()

    def is_shown(self) -> bool:
        """Whether anything is shown under the line."""
        return self._understood is not None and self._understood.isVisible()

    def refresh(self) -> None:
        """Show what is understood of the line as it is now."""
        text = self._line.text()
        phrases = self._preview(text, self.as_text) if text.strip() else ()
        if not phrases or self._is_paused:
            self.hide()
            return
        if self._understood is None:
            from vpa_desk.ui.tasks.understood import Understood

            self._understood = Understood(self._line, self._keys)
            self._understood.turned_back.connect(self._on_turned_back)
        self._understood.show_phrases(phrases)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in LEFT_BEHIND and not self._is_inside(QApplication.focusWidget()):
            self.hide()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._went_down(event)
        return super().eventFilter(watched, event)

    def _went_down(self, event: QKeyEvent) -> bool:
        if event.key() != Qt.Key.Key_Down or self._understood is None:
            return False
        return self._understood.isVisible() and self._understood.enter()

    def _is_inside(self, widget: QWidget | None) -> bool:
        shown = self._understood
        return shown is not None and widget is not None and shown.isAncestorOf(widget)

    def _on_text_changed(self, text: str) -> None:
        from vpa_desk.domain.quick_add_parts import moved

        self.as_text = moved(self.as_text, self._text, text)
        self._text = text
        self.refresh()

    def _on_turned_back(self, spans: "tuple[Letters, ...]") -> None:
        self._line.setFocus()
        self.as_text |= frozenset(spans)
        self.refresh()
