"""A field for a time of day."""

from datetime import time

from PySide6.QtWidgets import QWidget

from vpa_desk.ui import wording
from vpa_desk.ui.widgets.value_edit import ValueEdit


class TimeEdit(ValueEdit):
    """Takes 9:30, 9.30, 930, 9; shows 9:30."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(wording.parse_time, _written, parent)
        self.setPlaceholderText("–:–")

    def value(self) -> time | None:
        """The time of day, None if the field is empty or cannot be read."""
        held = self.held()
        return held if isinstance(held, time) else None

    def set_value(self, moment: time | None) -> None:
        """Show a time of day."""
        self.hold(moment)


def _written(moment: object) -> str:
    return wording.time_of_day(moment) if isinstance(moment, time) else ""
