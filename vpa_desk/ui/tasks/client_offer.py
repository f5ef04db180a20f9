"""The list of clients under a name that is being typed."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout

from vpa_desk.ui import theme

WIDTH, ROW_HEIGHT, ROWS = 280, 32, 8


class ClientOffer(QFrame):
    """Names to choose from, the first chosen; it never takes the focus from the line."""

    def __init__(self, line: QLineEdit) -> None:
        super().__init__(line.window())
        self._line = line
        self.setProperty("kind", "popup")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Clients"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addWidget(self.list)

    def names(self) -> list[str]:
        """What is offered."""
        return [self.list.item(row).text() for row in range(self.list.count())]

    def show_names(self, names: Sequence[str]) -> None:
        """Offer these instead, under the cursor."""
        height = theme.current().px(ROW_HEIGHT)
        self.list.clear()
        for name in names:
            item = QListWidgetItem(name, self.list)
            item.setSizeHint(QSize(0, height))
            item.setToolTip(name)
        self.list.setCurrentRow(0)
        self.setFixedSize(theme.current().px(WIDTH), height * min(len(names), ROWS) + 16)
        self._place()

    def go_by(self, step: int) -> None:
        """Choose the next or the one before, in a circle."""
        self.list.setCurrentRow((self.list.currentRow() + step) % self.list.count())

    def _place(self) -> None:
        window = self._line.window()
        corner = self._line.cursorRect().left()
        below = self._line.mapTo(window, QPoint(corner, self._line.height() + 4))
        left = max(0, min(below.x(), window.width() - self.width() - 8))
        self.move(left, below.y())
        self.show()
        self.raise_()
