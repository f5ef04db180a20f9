"""Time entries as a table: pages of rows, fetched as one scrolls; nothing is read ahead.

The delegate paints from the line itself: asking the model for seven roles of each cell, through
the style sheet, costs ten times as much.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from vpa_desk.domain.days import zone_named
from vpa_desk.domain.ids import EntryId
from vpa_desk.domain.overviews import EntryLine
from vpa_desk.domain.timekeeping import TimeEntry
from vpa_desk.ui import format as reading
from vpa_desk.ui.client_words import client_name

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex
# The lines older than an entry, or the newest; as many as asked, fewer at the end.
Source = Callable[[TimeEntry | None, int], Sequence[EntryLine]]

LINE = Qt.ItemDataRole.UserRole
PAGE = 100


class Column(IntEnum):
    """What a row tells, from left to right."""

    DATE = 0
    SPAN = 1
    LENGTH = 2
    CLIENT = 3
    TASK = 4
    SERVICE = 5
    BILLABLE = 6
    INVOICE = 7


@dataclass(frozen=True, slots=True)
class Shown:
    """A line as it is read, one text for each column."""

    line: EntryLine
    texts: tuple[str, ...]


class EntryTableModel(QAbstractTableModel):
    """The lines of a source, page by page; `LINE` gives the line itself."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source: Source = _nothing
        self._only_billable = False
        self._rows: list[Shown] = []
        self._last: TimeEntry | None = None
        self._is_complete = True

    def show_pages(self, source: Source, *, only_billable: bool = False, rows: int = PAGE) -> None:
        """Show the source from its newest line on, at first `rows` of them."""
        self.beginResetModel()
        self._source, self._only_billable = source, only_billable
        self._rows, self._last, self._is_complete = [], None, False
        self._rows = self._next(max(rows, PAGE))
        self.endResetModel()

    def show_lines(self, lines: Sequence[EntryLine]) -> None:
        """Show these lines and no more."""
        self.beginResetModel()
        self._rows = [Shown(line, shown_texts(line)) for line in lines]
        self._is_complete = True
        self.endResetModel()

    def shown(self, row: int) -> Shown:
        """A row ready to be painted."""
        return self._rows[row]

    def row_of(self, entry_id: EntryId) -> int | None:
        """The row of an entry; None if it is not shown yet."""
        rows = (row for row, shown in enumerate(self._rows) if shown.line.entry.id == entry_id)
        return next(rows, None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return len(Column)

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and not self._is_complete

    def fetchMore(self, _parent: Index) -> None:
        more = self._next(PAGE)
        if not more:
            return
        first = len(self._rows)
        self.beginInsertRows(QModelIndex(), first, first + len(more) - 1)
        self._rows += more
        self.endInsertRows()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        shown, column = self._rows[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return shown.texts[column]
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._read_aloud(shown, Column(column))
            case Qt.ItemDataRole.ToolTipRole:
                return self._explained(shown, Column(column))
            case Qt.ItemDataRole.UserRole:
                return shown.line
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            right = section == Column.LENGTH
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return self._title(Column(section)) if role == Qt.ItemDataRole.DisplayRole else None

    def _next(self, wanted: int) -> list[Shown]:
        """The next lines that pass the filter; a short page ends the source."""
        found: list[Shown] = []
        while len(found) < wanted and not self._is_complete:
            page = self._source(self._last, wanted)
            self._is_complete = len(page) < wanted
            self._last = page[-1].entry if page else self._last
            found += [Shown(line, shown_texts(line)) for line in page if self._passes(line)]
        return found

    def _passes(self, line: EntryLine) -> bool:
        return line.entry.billable or not self._only_billable

    def _read_aloud(self, shown: Shown, column: Column) -> str:
        match column:
            case Column.TASK:
                return ", ".join(filter(None, shown.texts))
            case Column.BILLABLE:
                return self.tr("billable") if shown.line.entry.billable else self.tr("not billable")
        return shown.texts[column]

    def _explained(self, shown: Shown, column: Column) -> str | None:
        match column:
            case Column.BILLABLE:
                return self._read_aloud(shown, column)
            case Column.INVOICE if shown.line.invoice is not None:
                return self.tr("Billed; Enter or a click tells more")
            case Column.CLIENT | Column.TASK | Column.SERVICE:
                return shown.texts[column]
        return None

    def _title(self, column: Column) -> str:
        match column:
            case Column.DATE:
                return self.tr("Date")
            case Column.SPAN:
                return self.tr("From – to")
            case Column.LENGTH:
                return self.tr("Time")
            case Column.CLIENT:
                return self.tr("Client")
            case Column.TASK:
                return self.tr("Task")
            case Column.SERVICE:
                return self.tr("Service")
            case Column.BILLABLE:
                return ""
            case Column.INVOICE:
                return self.tr("Invoice")


def shown_texts(line: EntryLine) -> tuple[str, ...]:
    """The line as texts, in the order of the columns; the mark of billable time is painted."""
    entry = line.entry
    return (
        reading.day_numeric(entry.day),
        span_words(entry),
        reading.duration(entry.seconds),
        client_name(line.client),
        task_words(line),
        line.service,
        "",
        _invoice_words(line),
    )


def span_words(entry: TimeEntry) -> str:
    """When the work was done, on the clocks of its zone: 10:42 – 11:59."""
    zone = zone_named(entry.zone)
    start, end = entry.started_at.astimezone(zone), entry.ended_at.astimezone(zone)
    return f"{reading.time_of_day(start)} – {reading.time_of_day(end)}"


def task_words(line: EntryLine) -> str:
    """The task, and what was written about this time if it says more."""
    text = line.entry.text
    return line.task if text in ("", line.task) else f"{line.task} · {text}"


def _invoice_words(line: EntryLine) -> str:
    if line.invoice is None:
        return ""
    return line.invoice or translate("EntryTableModel", "draft")


def _nothing(_after: TimeEntry | None, _count: int) -> Sequence[EntryLine]:
    return ()
