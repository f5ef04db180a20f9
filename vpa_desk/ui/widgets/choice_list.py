"""A short list of places to choose from, such as the sections of the settings."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from vpa_desk.ui import theme

ROW_HEIGHT = 36


class ChoiceList(QListWidget):
    """One of several (key, text); `chosen` tells the key."""

    chosen = Signal(str)

    def __init__(
        self, name: str, choices: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._keys = [key for key, _ in choices]
        for _, text in choices:
            item = QListWidgetItem(text, self)
            item.setSizeHint(QSize(0, theme.current().px(ROW_HEIGHT)))
        self.setCurrentRow(0)
        self.currentRowChanged.connect(lambda row: self.chosen.emit(self._keys[row]))

    def choose(self, key: str) -> None:
        """Choose as if clicked."""
        self.setCurrentRow(self._keys.index(key))
