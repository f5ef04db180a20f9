"""Forms: a label, a field, a hint, and an error just where it belongs."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from vpa_desk.ui.widgets.text import Text, restyle

LABEL_WIDTH = 140


class FormRow(QWidget):
    """A labelled field. The label stands above, or on the left with `beside`."""

    def __init__(self, label: str, field: QWidget, hint: str = "", *, beside: bool = False) -> None:
        super().__init__()
        self.field = field
        self.label = Text(label, "meta_strong", "text2")
        self.label.setBuddy(field)
        self.hint = Text(hint, "meta", "text3")
        self.error = Text("", "meta_strong", "danger")
        for line in (self.hint, self.error):
            line.setWordWrap(True)
            line.setVisible(bool(line.text()))
        if not field.accessibleName():
            field.setAccessibleName(label)
        field.setAccessibleDescription(hint)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(5)
        grid.setHorizontalSpacing(12)
        self._arrange(grid, beside=beside)

    def set_error(self, sentence: str) -> None:
        """Say what is wrong under the field; an empty sentence takes it back."""
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))
        self.hint.setVisible(bool(self.hint.text()) and not sentence)
        self.field.setAccessibleDescription(sentence or self.hint.text())
        self.field.setProperty("wrong", bool(sentence))
        restyle(self.field)

    def _arrange(self, grid: QGridLayout, *, beside: bool) -> None:
        column = 1 if beside else 0
        first = 0 if beside else 1
        grid.addWidget(self.label, 0, 0)
        grid.addWidget(self.field, first, column)
        grid.addWidget(self.hint, first + 1, column)
        grid.addWidget(self.error, first + 2, column)
        grid.setColumnStretch(column, 1)
        if beside:
            self.label.setFixedWidth(LABEL_WIDTH)
            self.label.setWordWrap(True)


class Form(QWidget):
    """Rows under each other, some with two or three fields side by side."""

    def __init__(self, parent: QWidget | None = None, *, beside: bool = False) -> None:
        super().__init__(parent)
        self._beside = beside
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(14)

    def add(self, label: str, field: QWidget, hint: str = "") -> FormRow:
        """A row of its own."""
        row = FormRow(label, field, hint, beside=self._beside)
        self._rows.addWidget(row)
        return row

    def add_line(
        self, *fields: tuple[str, QWidget], stretch: tuple[int, ...] = ()
    ) -> list[FormRow]:
        """Several (label, field) side by side, labels above; `stretch` shares the width."""
        line = QHBoxLayout()
        line.setSpacing(12)
        rows = [FormRow(label, field) for label, field in fields]
        for place, row in enumerate(rows):
            line.addWidget(row, stretch[place] if stretch else 1, Qt.AlignmentFlag.AlignTop)
        self._rows.addLayout(line)
        return rows

    def add_heading(self, text: str) -> None:
        """A small title before the rows that belong together."""
        if self._rows.count():
            self._rows.addSpacing(8)
        self._rows.addWidget(Text(text, "h3"))

    def add_widget(self, widget: QWidget) -> None:
        """Something without a label: a check box, a note."""
        self._rows.addWidget(widget)
