"""A list to choose from that can also be typed into: it searches while one types."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget

from vpa_desk.ui.widgets.text import restyle

Read = Callable[[str], str | None]


class TypedCombo(QComboBox):
    """One of many texts, or what `read` makes of the typed one: None if it cannot be read.

    `value_changed` tells the new value when the field is left or something is chosen.
    """

    value_changed = Signal(object)

    def __init__(
        self, choices: Sequence[tuple[str, str]], read: Read, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._texts = dict(choices)
        self._values = {text.casefold(): value for value, text in choices}
        self._read = read
        self._told: str | None = None
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.addItems([text for _, text in choices])
        self._search_inside()
        line = self.lineEdit()
        if line is not None:
            line.editingFinished.connect(self._on_finished)
        self.activated.connect(lambda _place: self._on_finished())

    def setAccessibleName(self, name: str) -> None:
        """Name the line inside too: it is what has the focus."""
        super().setAccessibleName(name)
        line = self.lineEdit()
        if line is not None:
            line.setAccessibleName(name)

    def value(self) -> str | None:
        """The chosen or typed value; None if it is none."""
        text = " ".join(self.currentText().split())
        return self._values.get(text.casefold()) or self._read(text)

    def set_value(self, value: str) -> None:
        """Show a value without telling."""
        self._told = value
        self.setEditText(self._texts.get(value, value))
        self._mark()

    def is_wrong(self) -> bool:
        """Something was typed that cannot be read."""
        return self.value() is None

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def _search_inside(self) -> None:
        completer = QCompleter(self.model(), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.activated.connect(lambda _text: self._on_finished())
        self.setCompleter(completer)

    def _on_finished(self) -> None:
        value = self.value()
        self._mark()
        if value is not None and value != self._told:
            self.set_value(value)
            self.value_changed.emit(value)

    def _mark(self) -> None:
        if bool(self.property("wrong")) != self.is_wrong():
            self.setProperty("wrong", self.is_wrong())
            restyle(self)
