"""The keys, in the words of this system."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from vpa_desk.ui import theme
from vpa_desk.ui.widgets.buttons import Button
from vpa_desk.ui.widgets.key_cap import KeyCap
from vpa_desk.ui.widgets.scroll_column import ScrollColumn
from vpa_desk.ui.widgets.text import Text

WIDTH, HEIGHT = 560, 620
Keys = tuple[tuple[str, ...], str]


class KeysList(QWidget):
    """Every key that does something, in groups."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        for title, keys in self.groups():
            layout.addWidget(Text(title, "h3"))
            layout.addLayout(_grid(keys))
            layout.addSpacing(6)
        note = Text(self.tr("Single letters act while a list has the focus."), "meta", "text3")
        note.setWordWrap(True)
        layout.addWidget(note)

    def groups(self) -> list[tuple[str, list[Keys]]]:
        """Title and keys of each group; several keys of one line do the same."""
        return [
            (self.tr("Everywhere"), self._everywhere()),
            (self.tr("On a task"), self._on_a_task()),
            (self.tr("On the page Times"), self._on_times()),
        ]

    def _everywhere(self) -> list[Keys]:
        return [
            (("Ctrl+N",), self.tr("New task: the quick entry")),
            (("Ctrl+Space",), self.tr("Stop the timer, or continue the last task")),
            (("Ctrl+1", "Ctrl+5"), self.tr("The pages, from Today to Invoices")),
            (("Ctrl+,",), self.tr("Settings")),
            (("Ctrl+F",), self.tr("Find on this page")),
            (("Ctrl+E", "Return"), self.tr("Edit what is chosen")),
            (("Ctrl+Z",), self.tr("Undo")),
            (("Ctrl+Return",), self.tr("Confirm a dialog")),
            (("Esc",), self.tr("Close the panel, empty the search")),
            (("Ctrl+B",), self.tr("Fold the side bar")),
            (("F1",), self.tr("This list")),
            (("Ctrl+Q",), self.tr("Quit")),
        ]

    def _on_a_task(self) -> list[Keys]:
        return [
            (("Space",), self.tr("Start or stop the timer")),
            (("X",), self.tr("Done")),
            (("E",), self.tr("Edit")),
            (("T",), self.tr("Due day")),
            (("C",), self.tr("Client")),
            (("Del",), self.tr("Delete")),
        ]

    def _on_times(self) -> list[Keys]:
        return [
            (("Left", "Right"), self.tr("The week before, the week after")),
            (("H",), self.tr("Today")),
        ]


class KeysDialog(QDialog):
    """The list of keys in a window of its own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        column = ScrollColumn(gutter=14)
        self.list = KeysList()
        column.column.addWidget(self.list)
        column.column.addStretch(1)
        close = Button(self.tr("Close"), kind="primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, 14, 0)
        foot.addStretch(1)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 22, 10, 18)
        layout.setSpacing(12)
        layout.addWidget(Text(self.windowTitle(), "h2"))
        layout.addWidget(column, 1)
        layout.addLayout(foot)
        look = theme.current()
        self.resize(look.px(WIDTH), look.px(HEIGHT))


def _grid(keys: list[Keys]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(8)
    grid.setColumnStretch(0, 1)
    for place, (sequences, words) in enumerate(keys):
        text = Text(words, "body")
        text.setWordWrap(True)
        grid.addWidget(text, place, 0)
        caps = QHBoxLayout()
        caps.setSpacing(6)
        for sequence in sequences:
            caps.addWidget(KeyCap(sequence))
        grid.addLayout(caps, place, 1, Qt.AlignmentFlag.AlignRight)
    return grid
