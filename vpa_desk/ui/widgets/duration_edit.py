"""A field for a length of time."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from vpa_desk.ui import wording
from vpa_desk.ui.widgets.value_edit import ValueEdit


class DurationEdit(ValueEdit):
    """Takes whatever `parse` understands (1:30, 1,5, 90m, 1h30) as whole seconds; shows H:MM."""

    def __init__(self, parse: Callable[[str], int | None], parent: QWidget | None = None) -> None:
        super().__init__(parse, _written, parent)
        self.setPlaceholderText("0:00")

    def value(self) -> int | None:
        """The length in seconds, None if the field is empty or cannot be read."""
        held = self.held()
        return held if isinstance(held, int) else None

    def set_value(self, seconds: int | None) -> None:
        """Show a length in seconds."""
        self.hold(seconds)


def _written(seconds: object) -> str:
    return wording.duration(seconds) if isinstance(seconds, int) else ""
