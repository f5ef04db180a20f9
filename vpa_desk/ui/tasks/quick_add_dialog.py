"""The quick-add line over any page: Ctrl+N, a line, Enter, gone."""

from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from vpa_desk.domain.tasks import Task
from vpa_desk.ui import theme
from vpa_desk.ui.tasks.actions import TaskActions
from vpa_desk.ui.tasks.quick_add_field import QuickAdd
from vpa_desk.ui.tasks.quick_entry import Answer, Question, QuickEntry
from vpa_desk.ui.widgets.banner import Banner
from vpa_desk.ui.widgets.buttons import Button, plain
from vpa_desk.ui.widgets.page import Context
from vpa_desk.ui.widgets.text import Text

WIDTH, ROOM_BELOW, FROM_TOP = 640, 74, 96


class QuickAddDialog(QDialog):
    """Keeps the line as a task and closes; what cannot be kept is asked below it.

    The window is told what was added, with the way back.
    """

    def __init__(self, context: Context, entry: QuickEntry, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("New task"))
        self._entry = entry
        self._actions = TaskActions(context, parent)
        self.line = QuickAdd(entry.preview, entry.clients)
        self.banner = Banner()
        self._below = Text(
            self.tr("@client  #tag  a day and a time  ~45m estimate  ! important"), "meta", "text3"
        )
        # What was understood is shown over this line.
        self._below.setMinimumHeight(theme.current().px(ROOM_BELOW))
        self._below.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(10)
        for widget in (self.line, self.banner, self._below):
            layout.addWidget(widget)
        self.setFixedWidth(min(theme.current().px(WIDTH), parent.width() - 48))
        self.line.submitted.connect(self._on_submitted)
        self.line.textChanged.connect(self._calm)
        entry.saved.connect(self._on_saved)
        entry.asked.connect(self._on_asked)
        # The line waits out of sight until the client is kept, or is not.
        entry.client_wanted.connect(lambda _wanted: self.hide())
        entry.client_refused.connect(self.show)

    def _on_submitted(self, text: str, start: object) -> None:
        self._entry.submit(text, start=bool(start), as_text=self.line.as_text())

    def _on_saved(self, task: Task) -> None:
        self._actions.tell_added(task)
        self.accept()

    def _on_asked(self, question: Question) -> None:
        buttons = [self._button(answer) for answer in question.answers]
        self.banner.tell(question.sentence, "", *buttons, tone="warn")
        self._below.hide()
        self.line.hide_chips()
        self.adjustSize()

    def _button(self, answer: Answer) -> Button:
        button = Button(plain(answer.text))
        button.clicked.connect(partial(self._on_answered, answer))
        return button

    def _on_answered(self, answer: Answer) -> None:
        answer.act()

    def _calm(self) -> None:
        self.banner.hide()
        self._below.show()
        self.adjustSize()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        parent = self.parentWidget()
        if parent is not None:
            left = (parent.width() - self.width()) // 2
            self.move(parent.mapToGlobal(QPoint(left, theme.current().px(FROM_TOP))))
        self.line.setFocus()
