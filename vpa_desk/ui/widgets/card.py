"""A white card with a title, a note on the right, and a body."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from vpa_desk.ui.widgets.text import Text

PADDING = 16


class Card(QFrame):
    """A surface of a page; fill `body`, and put small controls beside the title by `corner`."""

    def __init__(self, title: str = "", note: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.title = Text(title, "h3")
        self.note = Text(note, "meta", "text2")
        self._head = QHBoxLayout()
        self._head.addWidget(self.title)
        self._head.addStretch(1)
        self._head.addWidget(self.note)
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(PADDING, PADDING - 3, PADDING, PADDING)
        layout.setSpacing(10)
        if title:
            layout.addLayout(self._head)
        layout.addLayout(self.body, 1)

    def corner(self, widget: QWidget) -> None:
        """Put a small control at the right of the title."""
        self._head.addWidget(widget)
