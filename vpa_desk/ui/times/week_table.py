"""A week as a grid: a row for each client and service, a column for each day, sums around."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from vpa_desk.domain.days import DAY, Period
from vpa_desk.domain.ids import ClientId, ServiceId
from vpa_desk.domain.overviews import EntryLine
from vpa_desk.ui import wording
from vpa_desk.ui.client_words import client_name

Index = QModelIndex | QPersistentModelIndex

DAYS = 7
LABEL, SUM = 0, DAYS + 1


@dataclass(frozen=True, slots=True)
class Work:
    """What a row of the week is about: a client and a service, both perhaps none."""

    client_id: ClientId | None
    client: str
    colour: int
    service_id: ServiceId | None
    service: str

    @property
    def words(self) -> str:
        """Client and service, as the row is called."""
        return " · ".join(filter(None, (client_name(self.client), self.service)))


@dataclass(frozen=True, slots=True)
class Cell:
    """The entries of some work on a day, oldest first."""

    work: Work
    day: date
    lines: tuple[EntryLine, ...]


class WeekTableModel(QAbstractTableModel):
    """The week of a Monday; `typed` tells a cell and what was typed into it.

    What could not be read stays in its cell, marked, until it is corrected or the week changes.
    """

    typed = Signal(object, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._week: Period | None = None
        self._today: date | None = None
        self._works: list[Work] = []
        self._cells: dict[tuple[Work, date], tuple[EntryLine, ...]] = {}
        self._refused: dict[tuple[Work, date], str] = {}

    def show_week(
        self, week: Period, lines: Sequence[EntryLine], works: Iterable[Work], today: date
    ) -> None:
        """Show the entries of a week, and rows for further work even without any."""
        self.beginResetModel()
        if week != self._week:
            self._refused.clear()
        self._week, self._today, self._cells = week, today, {}
        for line in lines:
            key = (work_of(line), line.entry.day)
            self._cells[key] = (*self._cells.get(key, ()), line)
        found = {work for work, _ in self._cells} | set(works)
        self._works = sorted(found, key=lambda work: (not work.client, work.words.casefold()))
        self.endResetModel()

    def cell(self, index: Index) -> Cell | None:
        """The cell of a day; None for names and sums."""
        day = self._day(index.column())
        if day is None or not 0 <= index.row() < len(self._works):
            return None
        work = self._works[index.row()]
        return Cell(work, day, self._cells.get((work, day), ()))

    def work(self, row: int) -> Work:
        """The work of a row."""
        return self._works[row]

    def sum_of(self, column: int) -> int:
        """The seconds of a day's column, or of the whole week."""
        return self._seconds(None, self._day(column))

    def refuse(self, cell: Cell, text: str) -> None:
        """Leave a text that cannot be read in its cell, marked."""
        self._refused[cell.work, cell.day] = text
        index = self.index(self._works.index(cell.work), self._column(cell.day))
        self.dataChanged.emit(index, index)

    def is_refused(self, index: Index) -> bool:
        """Whether the cell holds what could not be read."""
        cell = self.cell(index)
        return cell is not None and (cell.work, cell.day) in self._refused

    def is_today(self, column: int) -> bool:
        """Whether the column is today's."""
        return self._today is not None and self._day(column) == self._today

    def index_of(self, work: Work, day: date) -> QModelIndex:
        """Where some work on a day stands; an invalid index if it does not."""
        if work not in self._works or self._week is None or day not in self._week:
            return QModelIndex()
        return self.index(self._works.index(work), self._column(day))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._works)

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return SUM + 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        cell = self.cell(index)
        is_empty = cell is not None and not cell.lines
        return flags | Qt.ItemFlag.ItemIsEditable if is_empty else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return self._text(index)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._read_aloud(index)
            case Qt.ItemDataRole.ToolTipRole:
                return self._explained(index)
            case Qt.ItemDataRole.UserRole:
                return self.cell(index)
        return None

    def setData(self, index: Index, value: Any, _role: int = Qt.ItemDataRole.EditRole) -> bool:
        cell, text = self.cell(index), str(value).strip()
        if cell is None:
            return False
        self._refused.pop((cell.work, cell.day), None)
        if text:
            self.typed.emit(cell, text)
        return True

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignLeft if section == LABEL else Qt.AlignmentFlag.AlignRight
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return self._title(section) if role == Qt.ItemDataRole.DisplayRole else None

    def _title(self, column: int) -> str:
        day = self._day(column)
        if day is not None:
            return f"{_weekday(day)} {day.day}"
        return self.tr("Client · Service") if column == LABEL else self.tr("Sum")

    def _text(self, index: Index) -> str:
        cell = self.cell(index)
        if cell is not None and (refused := self._refused.get((cell.work, cell.day))):
            return refused
        if index.column() == LABEL:
            return self.work(index.row()).words
        seconds = self._seconds(self.work(index.row()), self._day(index.column()))
        return wording.duration(seconds) if seconds else ""

    def _seconds(self, work: Work | None, day: date | None) -> int:
        """What was worked; None stands for all work, or for every day."""
        return sum(
            line.entry.seconds
            for (of_work, of_day), lines in self._cells.items()
            for line in lines
            if work in (None, of_work) and day in (None, of_day)
        )

    def _read_aloud(self, index: Index) -> str:
        if index.column() == LABEL:
            return self._text(index)
        day = self._day(index.column())
        when = wording.day_long(day) if day else self.tr("Sum")
        return ", ".join(
            (self.work(index.row()).words, when, self._text(index) or self.tr("nothing"))
        )

    def _explained(self, index: Index) -> str | None:
        cell = self.cell(index)
        if cell is None:
            return self._text(index) if index.column() == LABEL else None
        if not cell.lines:
            return self.tr("Type a length, such as 1:30 or 9-10:30")
        return self.tr("%n time(s), Enter opens", "", len(cell.lines))

    def _day(self, column: int) -> date | None:
        if self._week is None or not LABEL < column < SUM:
            return None
        return self._week.start + timedelta(days=column - 1)

    def _column(self, day: date) -> int:
        return 0 if self._week is None else (day - self._week.start) // DAY + 1


def work_of(line: EntryLine) -> Work:
    """What an entry was worked on, as a row of the week."""
    entry = line.entry
    return Work(entry.client_id, line.client, line.colour, entry.service_id, line.service)


def _weekday(day: date) -> str:
    return wording.convention().locale.standaloneDayName(
        day.isoweekday(), QLocale.FormatType.ShortFormat
    )
