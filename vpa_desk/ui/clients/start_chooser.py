"""What to start for a client: one of the open tasks, or a new one typed here."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from vpa_desk.domain.ids import TaskId
from vpa_desk.domain.overviews import TaskLine
from vpa_desk.ui import theme
from vpa_desk.ui.widgets.text import ElideLabel

WIDTH, ROWS = 320, 7
ROW_HEIGHT = 36
TASK = Qt.ItemDataRole.UserRole
ARROWS = (Qt.Key.Key_Down, Qt.Key.Key_Up)


class StartChooser(QFrame):
    """A line and the open tasks under it; Enter starts what is chosen, or what was typed.

    `task_chosen` tells the id of a task, `title_typed` the title of a new one.
    """

    task_chosen = Signal(object)
    title_typed = Signal(str)

    def __init__(self, tasks: Sequence[TaskLine], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("kind", "popup")
        self._tasks = tuple(tasks)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("What do you start?"))
        self.field.setAccessibleName(self.tr("Task to start, or the title of a new one"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Open tasks"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hint = ElideLabel("", "meta", "text2")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(6)
        for widget in (self.field, self.list, self.hint):
            layout.addWidget(widget)
        self.setFixedWidth(theme.current().px(WIDTH))
        self.field.installEventFilter(self)
        self.field.textChanged.connect(lambda _text: self._filter())
        self.field.returnPressed.connect(self._on_returned)
        self.list.itemClicked.connect(self._on_item)
        self.list.itemActivated.connect(self._on_item)
        self._filter()

    def open_under(self, button: QWidget) -> None:
        """Show it under a button, its right edge below the button's."""
        corner = button.mapToGlobal(QPoint(button.width() - self.width(), button.height() + 4))
        self.move(max(corner.x(), 0), corner.y())
        self.show()
        self.field.setFocus()

    def _filter(self) -> None:
        typed = self.field.text().strip()
        shown = [line for line in self._tasks if typed.casefold() in line.task.title.casefold()]
        self.list.clear()
        for line in shown:
            item = QListWidgetItem(line.task.title, self.list)
            item.setData(TASK, line.task.id)
            item.setToolTip(line.task.title)
            item.setSizeHint(QSize(0, theme.current().px(ROW_HEIGHT)))
        height = theme.current().px(ROW_HEIGHT) * min(len(shown), ROWS) + 4
        self.list.setFixedHeight(height)
        self.list.setVisible(bool(shown))
        self._tell(typed, found=bool(shown))
        self.adjustSize()

    def _tell(self, typed: str, *, found: bool) -> None:
        if typed:
            words = self.tr("Enter starts a new task: {title}").format(title=typed)
        elif found:
            words = self.tr("Choose a task, or type a new one.")
        else:
            words = self.tr("No open task. Type a new one.")
        self.hint.setText(words)

    def _on_returned(self) -> None:
        typed = self.field.text().strip()
        if self.list.currentRow() >= 0:
            self._on_item(self.list.item(self.list.currentRow()))
        elif typed:
            self.close()
            self.title_typed.emit(typed)

    def _on_item(self, item: QListWidgetItem) -> None:
        task_id: TaskId = item.data(TASK)
        self.close()
        self.task_chosen.emit(task_id)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and self._moved(event):
            return True
        return super().eventFilter(watched, event)

    def _moved(self, event: QEvent) -> bool:
        """Whether the key was an arrow, which moves the choice while one types."""
        if not isinstance(event, QKeyEvent) or event.key() not in ARROWS or not self.list.count():
            return False
        step = 1 if event.key() == Qt.Key.Key_Down else -1
        self.list.setCurrentRow((self.list.currentRow() + step) % self.list.count())
        return True
