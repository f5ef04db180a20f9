"""The three ways to look at time: a day, a week, and everything."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from vpa_desk.domain.days import DAY, Period, zone_named
from vpa_desk.domain.overviews import EntryLine
from vpa_desk.domain.settings import Workday
from vpa_desk.ui import wording
from vpa_desk.ui.client_words import dot_of
from vpa_desk.ui.times.entry_table import Column, task_words
from vpa_desk.ui.times.entry_view import EntryTable
from vpa_desk.ui.times.week_table import Work
from vpa_desk.ui.times.week_view import WeekSums, WeekTable
from vpa_desk.ui.widgets.buttons import Button
from vpa_desk.ui.widgets.card import Card
from vpa_desk.ui.widgets.day_strip import Block, DayStrip
from vpa_desk.ui.widgets.empty_state import EmptyState
from vpa_desk.ui.widgets.table import Table
from vpa_desk.ui.widgets.text import Text


class TimesCard(Card):
    """A table that fills its card, or what is said while it is empty, and a line below."""

    def __init__(self, table: Table, empty: EmptyState, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.table = table
        self.empty = empty
        self._stack = QStackedWidget()
        self._stack.addWidget(table)
        self._stack.addWidget(empty)
        self.foot = QHBoxLayout()
        self.foot.setContentsMargins(13, 2, 13, 0)
        self.foot.setSpacing(16)
        self.body.addWidget(self._stack, 1)
        self.body.addLayout(self.foot)

    def show_filled(self, *, filled: bool) -> None:
        """Show the table, or that there is nothing in it."""
        self._stack.setCurrentIndex(0 if filled else 1)


class DayTimes(QWidget):
    """One day: the strip, its entries from morning to night, and their sum.

    `gap_dragged` tells start and end of a stretch that was drawn on the strip.
    """

    gap_dragged = Signal(object, object)
    block_clicked = Signal(object)

    def __init__(self, zone: str, empty: EmptyState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = zone_named(zone)
        self.strip = DayStrip(self.tr("The day"))
        self.strip.block_clicked.connect(self.block_clicked)
        self.strip.gap_dragged.connect(self.gap_dragged)
        board = Card()
        board.body.addWidget(self.strip)
        self.table = EntryTable(self.tr("Times of the day"), hidden=(Column.DATE,))
        self.card = TimesCard(self.table, empty)
        self.billable = Text("", "time", "text2")
        self.sum = Text("", "amount")
        self.card.foot.addWidget(Text(self.tr("Sum"), "strong"))
        self.card.foot.addStretch(1)
        self.card.foot.addWidget(self.billable)
        self.card.foot.addWidget(self.sum)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        layout.addWidget(board)
        layout.addWidget(self.card, 1)

    def show_day(
        self, day: date, lines: Sequence[EntryLine], workday: Workday, now: datetime
    ) -> None:
        """Show the entries of a day; on the day itself the strip marks `now`."""
        self.table.entries.show_lines(lines)
        self.card.show_filled(filled=bool(lines))
        local = now.astimezone(self._zone)
        self.strip.show_day(
            [self._block(line) for line in lines],
            opens=self._hour(day, workday.start_hour),
            closes=self._hour(day, workday.end_hour),
            now=local if local.date() == day else None,
        )
        billable = sum(line.entry.seconds for line in lines if line.entry.billable)
        words = self.tr("{time} billable").format(time=wording.hours(billable))
        self.billable.setText(words if lines else "")
        self.sum.setText(wording.hours(sum(line.entry.seconds for line in lines)))

    def _block(self, line: EntryLine) -> Block:
        entry = line.entry
        return Block(
            start=entry.started_at.astimezone(self._zone),
            until=entry.ended_at.astimezone(self._zone),
            client=dot_of(line.colour),
            text=task_words(line),
            item=line,
        )

    def _hour(self, day: date, hour: int) -> datetime:
        """An hour of the day; the 24th is the midnight that ends it."""
        over, rest = divmod(hour, 24)
        return datetime.combine(day + over * DAY, time(rest), self._zone)


class WeekTimes(TimesCard):
    """A week as a grid; the rows of the week before can be taken over."""

    rows_wanted = Signal()

    def __init__(self, empty: EmptyState, parent: QWidget | None = None) -> None:
        self.grid = WeekTable("")
        super().__init__(self.grid, empty, parent)
        self.grid.setAccessibleName(self.tr("Times of the week"))
        self.hint = Text(self.tr("Type 1:30, 1.5, 90m or 9-10:30 into a day."), "meta", "text3")
        self.more = Button(self.tr("Rows of last week"), kind="link", icon="plus")
        self.more.clicked.connect(self.rows_wanted)
        self.sums = WeekSums(self.grid)
        self.body.insertWidget(1, self.sums)
        self.foot.addWidget(self.more)
        self.foot.addStretch(1)
        self.foot.addWidget(self.hint)

    def show_week(
        self, week: Period, lines: Sequence[EntryLine], works: Sequence[Work], today: date
    ) -> None:
        """Show the entries of a week, and rows for further work."""
        index = self.grid.currentIndex()
        row, column = index.row(), index.column()
        self.grid.week.show_week(week, lines, works, today)
        is_filled = self.grid.week.rowCount() > 0
        self.show_filled(filled=is_filled)
        for widget in (self.sums, self.hint, self.more):
            widget.setVisible(is_filled)
        if is_filled:
            shown = max((today - week.start).days, 0) + 1 if today in week else 1
            last = self.grid.week.rowCount() - 1
            place = (min(row, last), column) if row >= 0 else (0, shown)
            self.grid.setCurrentIndex(self.grid.week.index(*place))


def week_before(week: Period) -> Period:
    """The seven days before a week."""
    return Period(week.start - timedelta(days=7), week.start)
