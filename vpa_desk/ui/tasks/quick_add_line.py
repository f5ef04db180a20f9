"""The quick-add line with its entry: what cannot be kept yet is asked in a banner."""

from PySide6.QtWidgets import QWidget

from vpa_desk.domain.tasks import Task
from vpa_desk.ui.tasks.quick_add_field import QuickAdd
from vpa_desk.ui.tasks.quick_entry import Answer, Question, QuickEntry
from vpa_desk.ui.widgets.banner import Banner
from vpa_desk.ui.widgets.buttons import Button, plain
from vpa_desk.ui.widgets.page import Context


class QuickAddLine(QuickAdd):
    """Keeps each line as a task; `entry.saved` tells it. The text stays until it is kept."""

    def __init__(self, context: Context, banner: Banner, parent: QWidget | None = None) -> None:
        self.entry = QuickEntry(context, context.changes)
        super().__init__(self.entry.preview, self.entry.clients, parent)
        self.entry.setParent(self)
        self._banner = banner
        self.submitted.connect(self._on_submitted)
        self.textChanged.connect(banner.hide)
        self.entry.saved.connect(self._on_saved)
        self.entry.asked.connect(self._on_asked)

    def _on_submitted(self, text: str, start: object) -> None:
        self.entry.submit(text, start=bool(start), as_text=self.as_text())

    def _on_saved(self, _task: Task) -> None:
        self.saved()
        self._banner.hide()

    def _on_asked(self, question: Question) -> None:
        self.hide_chips()
        ask(self._banner, question)


def ask(banner: Banner, question: Question) -> None:
    """Show a question with a button for each answer."""
    buttons = [_button(answer) for answer in question.answers]
    banner.tell(question.sentence, "", *buttons, tone="warn")


def _button(answer: Answer) -> Button:
    button = Button(plain(answer.text))
    button.clicked.connect(lambda _checked=False: answer.act())
    return button
