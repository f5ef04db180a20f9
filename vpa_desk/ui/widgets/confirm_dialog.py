"""A question before something that cannot be undone."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from vpa_desk.ui.widgets.buttons import Button
from vpa_desk.ui.widgets.text import Text

WIDTH, MARGIN = 420, 24


class ConfirmDialog(QDialog):
    """A title that asks, a line that says what is lost. Enter alone confirms nothing."""

    def __init__(
        self, question: str, consequence: str, action: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setModal(True)
        self.setMinimumWidth(WIDTH)
        self.setWindowTitle(question)
        self.cancel = Button(self.tr("Cancel"))
        self.confirm = Button(action, kind="danger")
        self.cancel.clicked.connect(self.reject)
        self.confirm.clicked.connect(self.accept)
        self.confirm.setShortcut("Ctrl+Return")
        self.finished.connect(self.deleteLater)
        words = Text(consequence, "body", "text2")
        words.setWordWrap(True)
        footer = QHBoxLayout()
        footer.setSpacing(8)
        footer.addStretch(1)
        footer.addWidget(self.cancel)
        footer.addWidget(self.confirm)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.setSpacing(14)
        layout.addWidget(Text(question, "h2"))
        layout.addWidget(words)
        layout.addLayout(footer)
        self.cancel.setFocus()
