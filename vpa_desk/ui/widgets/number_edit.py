"""A field for a whole number."""

from PySide6.QtWidgets import QWidget

from vpa_desk.ui.widgets.value_edit import ValueEdit


class NumberEdit(ValueEdit):
    """Takes whole numbers from `least` to `most`, both included; anything else is wrong."""

    def __init__(self, least: int, most: int, parent: QWidget | None = None) -> None:
        self._allowed = range(least, most + 1)
        super().__init__(self._number, str, parent)

    def value(self) -> int | None:
        """The number, None if the field is empty or cannot be read."""
        held = self.held()
        return held if isinstance(held, int) else None

    def set_value(self, number: int | None) -> None:
        """Show a number."""
        self.hold(number)

    def _number(self, text: str) -> int | None:
        if not (text.isascii() and text.isdigit() and len(text) < 10):
            return None
        return int(text) if int(text) in self._allowed else None
