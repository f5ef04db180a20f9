"""The head of a page: title, a line of context, filters, and one primary button."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vpa_desk.ui.widgets.text import ElideLabel, Text

if TYPE_CHECKING:  # The first paint does without buttons.
    from vpa_desk.ui.widgets.buttons import Button

SIDE = 24


class PageHeader(QWidget):
    """`filters` takes small controls; `set_primary` the one button; `set_wide` a field between."""

    def __init__(self, title: str, context: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Text(title, "h1")
        self.context = ElideLabel(context, "body", "text2")
        self.filters = QHBoxLayout()
        self.filters.setSpacing(8)
        names = QVBoxLayout()
        names.setSpacing(1)
        names.addWidget(self.title)
        names.addWidget(self.context)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(SIDE, 16, SIDE, 13)
        self._line.setSpacing(8)
        self._line.addLayout(names, 1)
        self._line.addLayout(self.filters)

    def set_context(self, context: str) -> None:
        """The line under the title."""
        self.context.setText(context)

    def set_wide(self, field: QWidget) -> None:
        """A field that takes the room between title and filters: the quick entry of Today."""
        self._line.insertWidget(1, field, 4)
        self._line.setStretch(0, 0)
        self._line.insertSpacing(1, 32)

    def set_primary(self, button: "Button") -> None:
        """The one primary button, at the right end."""
        self._line.addWidget(button)
