"""A choice whose list is made anew each time, because the store has changed."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from vpa_desk.ui.widgets.choice_combo import ChoiceCombo


class RefilledCombo(ChoiceCombo):
    """Empty until something is offered."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__((), parent)

    def offer(self, choices: Sequence[tuple[Any, str]], value: Any) -> None:
        """Offer these (value, text) and choose one, or the first if it is not among them."""
        self._values = [value for value, _ in choices]
        self.clear()
        self.addItems([text for _, text in choices])
        self.set_value(value)
