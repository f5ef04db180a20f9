"""A month to pick a day from."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QWidget

from vpa_desk.ui import theme


class Calendar(QCalendarWidget):
    """Weeks begin on Monday and carry their ISO number; week-ends are quiet, not red."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.ISOWeekNumbers)
        self.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        head = _colored("text3")
        head.setFont(theme.current().font("micro"))
        self.setHeaderTextFormat(head)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.setWeekdayTextFormat(day, _colored("text2"))
        self.setMinimumWidth(theme.current().px(296))


def _colored(token: str) -> QTextCharFormat:
    result = QTextCharFormat()
    result.setForeground(theme.current().color(token))
    return result
