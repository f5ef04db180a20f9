"""A key as it is printed on the keyboard of this system."""

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from vpa_desk.ui.widgets.text import Text


class KeyCap(Text):
    """A shortcut in the words of the system and language: Strg N, ⌘N."""

    def __init__(self, sequence: str, parent: QWidget | None = None) -> None:
        super().__init__(key_name(sequence), "micro", "text2", parent)
        self.setProperty("kind", "key")


def key_name(sequence: str) -> str:
    """The native text of a shortcut such as `Ctrl+N`, with spaces for the plus signs."""
    return QKeySequence(sequence).toString(QKeySequence.SequenceFormat.NativeText).replace("+", " ")
