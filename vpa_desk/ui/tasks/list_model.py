"""The model of a task list: headings and tasks, one under the other."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from vpa_desk.domain.ids import TaskId
from vpa_desk.ui.tasks.rows import Row, SectionRow, TaskRow

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = int(Qt.ItemDataRole.UserRole)


class TaskListModel(QAbstractListModel):
    """Rows to be shown as they are; headings cannot be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Other rows; where only words differ, the view keeps its place."""
        if [_identity(row) for row in rows] != [_identity(row) for row in self._rows]:
            self.beginResetModel()
            self._rows = tuple(rows)
            self.endResetModel()
        elif tuple(rows) != self._rows:
            self._rows = tuple(rows)
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))

    def row_at(self, index: Index) -> Row | None:
        """The row of an index, None for an invalid one."""
        return self._rows[index.row()] if index.isValid() else None

    def task_at(self, index: Index) -> TaskRow | None:
        """The task of an index, None on a heading."""
        row = self.row_at(index)
        return row if isinstance(row, TaskRow) else None

    def index_of(self, task_id: TaskId | None) -> QModelIndex:
        """Where a task stands; an invalid index if it is not in the list."""
        for place, row in enumerate(self._rows):
            if isinstance(row, TaskRow) and row.line.task.id == task_id:
                return self.index(place)
        return QModelIndex()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return _title(row)
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.spoken if isinstance(row, TaskRow) else _title(row)
            case _:
                return row if role == ROW_ROLE else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.task_at(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def _title(row: Row | None) -> str:
    match row:
        case TaskRow():
            return row.line.task.title
        case SectionRow():
            return f"{row.title} {row.count}"
    return ""


def _identity(row: Row) -> object:
    return row.line.task.id if isinstance(row, TaskRow) else row.title
