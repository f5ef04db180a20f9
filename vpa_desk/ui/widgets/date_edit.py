"""A field for a day: typed, or picked from a calendar."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QEvent, QPoint, Qt
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from vpa_desk.ui import icons, wording
from vpa_desk.ui.widgets.calendar import Calendar
from vpa_desk.ui.widgets.value_edit import ValueEdit


class DateEdit(ValueEdit):
    """Takes 23.11.26, 23.11.2026, 23.11. (this year), 2026-11-23; arrow down opens the calendar.

    `today` gives the day that short forms and the empty calendar start from.
    """

    _is_built = False  # Qt tells of a style before Python has made the rest

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(lambda text: wording.parse_day(text, today=today()), _written, parent)
        self._today = today
        self.setPlaceholderText(self.tr("Date"))
        self._opener = self.addAction(_icon(), QLineEdit.ActionPosition.TrailingPosition)
        self._opener.setText(self.tr("Open the calendar"))
        self._opener.triggered.connect(self.open_calendar)
        self._is_built = True

    def value(self) -> date | None:
        """The day, None if the field is empty or cannot be read."""
        held = self.held()
        return held if isinstance(held, date) else None

    def set_value(self, day: date | None) -> None:
        """Show a day."""
        self.hold(day)

    def open_calendar(self) -> None:
        """Show the month of the day below the field."""
        popup = _Popup(self, self.value() or self._today())
        popup.calendar.clicked.connect(self._on_picked)
        popup.calendar.activated.connect(self._on_picked)
        popup.calendar.clicked.connect(popup.close)
        popup.calendar.activated.connect(popup.close)
        popup.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.open_calendar()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange and self._is_built:
            self._opener.setIcon(_icon())
        super().changeEvent(event)

    def _on_picked(self, day: QDate) -> None:
        self.setText(_written(date(day.year(), day.month(), day.day())))
        self._on_finished()


class _Popup(QFrame):
    def __init__(self, field: QWidget, day: date) -> None:
        super().__init__(field, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("kind", "popup")
        self.calendar = Calendar()
        self.calendar.setAccessibleName(field.accessibleName())
        self.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addWidget(self.calendar)
        self.move(field.mapToGlobal(QPoint(0, field.height() + 4)))
        self.calendar.setFocus()


def _icon() -> QIcon:
    return icons.icon("calendar", "text2")


def _written(day: object) -> str:
    return wording.day_field(day) if isinstance(day, date) else ""
