"""The quick-add line with its entry: what cannot be kept yet is asked in a banner."""

from PySide6.QtWidgets import QWidget

from vpa_desk.domain.tasks import Task
from vpa_desk.ui.quick_entry import Answer, Question, QuickEntry
from vpa_desk.ui.widgets.banner import Banner
from vpa_desk.ui.widgets.buttons import Button, plain
from vpa_desk.ui.widgets.page import Context
from vpa_desk.ui.widgets.quick_add import QuickAdd


class QuickAddLine(QuickAdd):
    """Keeps each line as a task; `entry.saved` tells it. The text stays until it is kept."""

    def __init__(self, context: Context, banner: Banner, parent: QWidget | None = None) -> None:
        self.entry = QuickEntry(context, context.changes)
        super().__init__(self.entry.preview, parent)
        self.entry.setParent(self)
        self._banner = banner
        self.submitted.connect(self._on_submitted)
        self.textChanged.connect(banner.hide)
        self.entry.saved.connect(self._on_saved)
        self.entry.asked.connect(self._on_asked)

    def _on_submitted(self, text: str, start: object) -> None:
        self.entry.submit(text, start=bool(start))

    def _on_saved(self, _task: Task) -> None:
        self.saved()
        self._banner.hide()

    def _on_asked(self, question: Question) -> None:
        self._hide_chips()
        buttons = [self._button(answer) for answer in question.answers]
        self._banner.tell(question.sentence, "", *buttons, tone="warn")

    def _button(self, answer: Answer) -> Button:
        button = Button(plain(answer.text))
        button.clicked.connect(lambda: answer.act())
        return button
