"""A field for a line of words."""

from PySide6.QtWidgets import QWidget

from vpa_desk.ui.widgets.value_edit import ValueEdit


class LineEdit(ValueEdit):
    """Holds text without the spaces around it; nothing typed is an empty text, never wrong."""

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(str, str, parent)
        self.setPlaceholderText(placeholder)

    def value(self) -> str:
        """What was typed."""
        return self.text().strip()

    def set_value(self, text: str) -> None:
        """Show a text."""
        self.hold(text)
