"""The times a draft may bill: those in it checked, the client's other open ones not."""

from collections.abc import Iterable, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from vpa_desk.domain.ids import EntryId
from vpa_desk.domain.overviews import EntryLine
from vpa_desk.ui import theme, wording

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """What an entry tells, from left to right."""

    DAY = 0
    TEXT = 1
    LENGTH = 2


class DraftEntriesModel(QAbstractTableModel):
    """Entries with a check each; `toggled` tells that the user changed one."""

    toggled = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: tuple[EntryLine, ...] = ()
        self.checked: frozenset[EntryId] = frozenset()

    def show_lines(self, lines: Sequence[EntryLine], checked: Iterable[EntryId]) -> None:
        """Show these entries, oldest first."""
        self.beginResetModel()
        self.lines = tuple(sorted(lines, key=lambda line: (line.entry.started_at, line.entry.id)))
        self.checked = frozenset(checked)
        self.endResetModel()

    def check(self, checked: Iterable[EntryId]) -> None:
        """Show which ones are billed now."""
        self.checked = frozenset(checked)
        if self.lines:
            last = self.index(len(self.lines) - 1, Column.DAY)
            self.dataChanged.emit(self.index(0, 0), last)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def columnCount(self, _parent: Index | None = None) -> int:
        return len(Column)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        is_box = index.column() == Column.DAY
        return flags | Qt.ItemFlag.ItemIsUserCheckable if is_box else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line, column = self.lines[index.row()], Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return _shown(line, column)
            case Qt.ItemDataRole.CheckStateRole if column is Column.DAY:
                is_in = line.entry.id in self.checked
                return Qt.CheckState.Checked if is_in else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.TextAlignmentRole if column is Column.LENGTH:
                return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            case Qt.ItemDataRole.FontRole:
                return theme.current().font("body" if column is Column.TEXT else "time")
            case Qt.ItemDataRole.ToolTipRole if column is Column.TEXT:
                return _shown(line, column)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        entry_id = self.lines[index.row()].entry.id
        is_in = Qt.CheckState(value) is Qt.CheckState.Checked
        self.check(self.checked | {entry_id} if is_in else self.checked - {entry_id})
        self.toggled.emit()
        return True


def _shown(line: EntryLine, column: Column) -> str:
    match column:
        case Column.DAY:
            return wording.day_short(line.entry.day)
        case Column.TEXT:
            return " · ".join(filter(None, (line.entry.text or line.task, line.service)))
        case Column.LENGTH:
            return wording.duration(line.entry.seconds)
