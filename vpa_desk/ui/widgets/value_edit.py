"""Fields that hold a value, typed as text: what cannot be read is kept and marked."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from vpa_desk.ui.widgets.text import restyle

Read = Callable[[str], object | None]
Write = Callable[[object], str]


class ValueEdit(QLineEdit):
    """A line that reads its text as a value and writes it tidily when left.

    An empty line is None. `value_changed` tells the new value when the field is left or Enter
    is pressed, and only if it differs.
    """

    value_changed = Signal(object)

    def __init__(self, read: Read, write: Write, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._read = read
        self._write = write
        self._told: object | None = None
        self.editingFinished.connect(self._on_finished)

    def held(self) -> object | None:
        """The value, None if the line is empty or cannot be read."""
        text = self.text().strip()
        return self._read(text) if text else None

    def hold(self, value: object | None) -> None:
        """Show a value without telling."""
        self._told = value
        self.setText("" if value is None else self._write(value))
        self._mark()

    def is_wrong(self) -> bool:
        """Something was typed that cannot be read."""
        return bool(self.text().strip()) and self.held() is None

    def _on_finished(self) -> None:
        self._mark()
        if self.is_wrong():
            return
        value = self.held()
        if value is not None:
            self.setText(self._write(value))
        if value != self._told:
            self._told = value
            self.value_changed.emit(value)

    def _mark(self) -> None:
        if bool(self.property("wrong")) != self.is_wrong():
            self.setProperty("wrong", self.is_wrong())
            restyle(self)
