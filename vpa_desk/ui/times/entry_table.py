"""Time entries as a table: pages of rows, fetched as one scrolls; nothing is read ahead.

The delegate paints from the line itself: asking the model for seven roles of each cell, through
the style sheet, costs ten times as much.
"""

from collections.abc import Callable, Sequence
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
from vpa_desk.ui import wording
from vpa_desk.ui.client_words import client_name

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex
# The lines older than an entry, or the newest; as many as asked, fewer at the end.
Source = Callable[[TimeEntry | None, int], Sequence[EntryLine]]

LINE = Qt.ItemDataRole.UserRole
# A screen full comes first, so that it is seen at once.
FIRST, PAGE = 40, 100
LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


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


class EntryTableModel(QAbstractTableModel):
    """The lines of a source, page by page; `LINE` gives the line itself."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source: Source = _nothing
        self._only_billable = False
        self._lines: list[EntryLine] = []
        self._texts: dict[int, tuple[str, ...]] = {}
        self._last: TimeEntry | None = None
        self._is_complete = True
        self.has_narrow_invoice = False
        self._titles = self._named()

    def show_pages(self, source: Source, *, only_billable: bool = False, rows: int = FIRST) -> None:
        """Show the source from its newest line on, at first `rows` of them."""
        self.beginResetModel()
        self._source, self._only_billable = source, only_billable
        self._lines, self._last, self._is_complete = [], None, False
        self._texts.clear()
        self._lines = self._next(max(rows, FIRST))
        self.endResetModel()

    def show_lines(self, lines: Sequence[EntryLine]) -> None:
        """Show these lines and no more."""
        self.beginResetModel()
        self._lines, self._is_complete = list(lines), True
        self._texts.clear()
        self.endResetModel()

    def line(self, row: int) -> EntryLine:
        """The line of a row."""
        return self._lines[row]

    def texts(self, row: int) -> tuple[str, ...]:
        """A row as it is read, one text for each column; made when it is first seen."""
        texts = self._texts.get(row)
        if texts is None:
            texts = self._texts[row] = shown_texts(self._lines[row])
        return texts

    def row_of(self, entry_id: EntryId) -> int | None:
        """The row of an entry; None if it is not shown yet."""
        rows = (row for row, line in enumerate(self._lines) if line.entry.id == entry_id)
        return next(rows, None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return len(Column)

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and not self._is_complete

    def fetchMore(self, _parent: Index) -> None:
        more = self._next(PAGE)
        if not more:
            return
        first = len(self._lines)
        self.beginInsertRows(QModelIndex(), first, first + len(more) - 1)
        self._lines += more
        self.endInsertRows()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = index.row(), Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.texts(row)[column]
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._read_aloud(row, column)
            case Qt.ItemDataRole.ToolTipRole:
                return self._explained(row, column)
            case Qt.ItemDataRole.UserRole:
                return self._lines[row]
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if section == Column.LENGTH else LEFT
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        is_hidden = section == Column.INVOICE and self.has_narrow_invoice
        return "" if is_hidden else self._titles[section]

    def _next(self, wanted: int) -> list[EntryLine]:
        """The next lines that pass the filter; a short page ends the source."""
        found: list[EntryLine] = []
        while len(found) < wanted and not self._is_complete:
            page = self._source(self._last, wanted)
            self._is_complete = len(page) < wanted
            self._last = page[-1].entry if page else self._last
            found += [line for line in page if line.entry.billable or not self._only_billable]
        return found

    def _read_aloud(self, row: int, column: Column) -> str:
        match column:
            case Column.TASK:
                return ", ".join(filter(None, self.texts(row)))
            case Column.BILLABLE:
                billable = self._lines[row].entry.billable
                return self.tr("billable") if billable else self.tr("not billable")
        return self.texts(row)[column]

    def _explained(self, row: int, column: Column) -> str | None:
        match column:
            case Column.BILLABLE:
                return self._read_aloud(row, column)
            case Column.INVOICE if self._lines[row].invoice is not None:
                return self.tr("This time is billed. A click tells more.")
            case Column.CLIENT | Column.TASK | Column.SERVICE:
                return self.texts(row)[column]
        return None

    def _named(self) -> tuple[str, ...]:
        return (
            self.tr("Date"),
            self.tr("From – to"),
            self.tr("Length"),
            self.tr("Client"),
            self.tr("Task"),
            self.tr("Service"),
            "",
            self.tr("Invoice"),
        )


def shown_texts(line: EntryLine) -> tuple[str, ...]:
    """The line as texts, in the order of the columns; the mark of billable time is painted."""
    entry = line.entry
    return (
        wording.day_numeric(entry.day),
        span_words(entry),
        wording.duration(entry.seconds),
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
    return f"{wording.time_of_day(start)} – {wording.time_of_day(end)}"


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
