"""A choice of several from a list that opens."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget


class ChoiceCombo(QComboBox):
    """One of several (value, text); `value_changed` tells what the user chose.

    The wheel scrolls the page: a setting must not change because the pointer passed over it.
    """

    value_changed = Signal(object)

    def __init__(self, choices: Sequence[tuple[Any, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values = [value for value, _ in choices]
        self.addItems([text for _, text in choices])
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.activated.connect(lambda _place: self.value_changed.emit(self.value()))

    def value(self) -> Any:
        """The chosen value."""
        return self._values[self.currentIndex()]

    def set_value(self, value: Any) -> None:
        """Choose without telling; a value that is not offered leaves the choice as it is."""
        if value in self._values:
            self.setCurrentIndex(self._values.index(value))

    def choose(self, value: Any) -> None:
        """Choose as if clicked."""
        self.set_value(value)
        self.activated.emit(self.currentIndex())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
