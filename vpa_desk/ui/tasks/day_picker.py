"""A small window over a list that asks for a day."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from vpa_desk.domain.days import DAY
from vpa_desk.ui.widgets.buttons import Button
from vpa_desk.ui.widgets.calendar import Calendar

Chosen = Callable[[date | None], object]


class DayPicker(QFrame):
    """Today, tomorrow, next Monday, no day, or any day of a calendar; Esc leaves all as it was."""

    def __init__(self, parent: QWidget, *, today: date, day: date | None, chosen: Chosen) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("kind", "popup")
        self._chosen = chosen
        self.calendar = Calendar()
        self.calendar.setAccessibleName(self.tr("Due day"))
        shown = day or today
        self.calendar.setSelectedDate(QDate(shown.year, shown.month, shown.day))
        self.calendar.clicked.connect(self._on_picked)
        self.calendar.activated.connect(self._on_picked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addLayout(self._quick_days(today))
        layout.addWidget(self.calendar)
        self.calendar.setFocus()

    def open_at(self, place: QPoint) -> None:
        """Open on the screen."""
        self.adjustSize()
        screen = self.screen().availableGeometry()
        left = min(place.x(), screen.right() - self.width())
        top = min(place.y(), screen.bottom() - self.height())
        self.move(left, top)
        self.show()

    def _quick_days(self, today: date) -> QGridLayout:
        monday = today + timedelta(days=7 - today.weekday())
        grid = QGridLayout()
        grid.setSpacing(6)
        grid.addWidget(self._button(self.tr("Today"), today), 0, 0)
        grid.addWidget(self._button(self.tr("Tomorrow"), today + DAY), 0, 1)
        grid.addWidget(self._button(self.tr("Next Monday"), monday), 1, 0)
        grid.addWidget(self._button(self.tr("No day"), None), 1, 1)
        return grid

    def _button(self, text: str, day: date | None) -> Button:
        button = Button(text)
        button.clicked.connect(lambda: self._choose(day))
        return button

    def _on_picked(self, day: QDate) -> None:
        self._choose(date(day.year(), day.month(), day.day()))

    def _choose(self, day: date | None) -> None:
        self.close()
        self._chosen(day)
