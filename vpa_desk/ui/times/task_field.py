"""The field that names a task: one of the open ones, or the title of a new one."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from vpa_desk.domain.ids import ClientId, TaskId
from vpa_desk.domain.overviews import TaskLine
from vpa_desk.ui import theme
from vpa_desk.ui.client_words import client_name, dot_of
from vpa_desk.ui.widgets import shapes
from vpa_desk.ui.widgets.chip import DOT, client_color

Index = QModelIndex | QPersistentModelIndex

ROW = Qt.ItemDataRole.UserRole
PAD, ROW_HEIGHT, TITLE_SHARE = 10, 34, 0.6


class TaskField(QComboBox):
    """Searches the tasks while one types; `task_chosen` tells the line of a chosen one."""

    task_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[TaskLine, ...] = ()
        self._chosen: TaskLine | None = None
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        view = self.view()
        if view is not None:
            view.setItemDelegate(_TaskRow(self))
        self._search_inside()
        self.activated.connect(self._on_activated)

    def offer(self, lines: Sequence[TaskLine], chosen: TaskLine | None, title: str = "") -> None:
        """Offer these tasks; one is chosen, or a title stands there."""
        self._lines, self._chosen = tuple(lines), chosen
        self.clear()
        for row, line in enumerate(lines):
            self.addItem(line.task.title)
            self.setItemData(row, row, ROW)
        self.setCurrentIndex(-1)
        self.setEditText(chosen.task.title if chosen else title)

    def line(self, row: int) -> TaskLine:
        """The task in a row of the list."""
        return self._lines[row]

    def title(self) -> str:
        """What stands there, without the spaces around it."""
        return " ".join(self.currentText().split())

    def task_for(self, client_id: ClientId | None) -> TaskId | None:
        """The chosen task, or the newest of the client with this title; None if it is a new one."""
        title = self.title().casefold()
        fitting = [
            line.task.id
            for line in (self._chosen, *self._lines)
            if line and line.task.client_id == client_id and line.task.title.casefold() == title
        ]
        chosen = self._chosen.task.id if self._chosen else None
        if chosen in fitting:
            return chosen
        return max(fitting, default=None)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def _search_inside(self) -> None:
        completer = QCompleter(self.model(), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setCompleter(completer)
        popup = completer.popup()
        if popup is not None:
            popup.setItemDelegate(_TaskRow(self))

    def _on_activated(self, row: int) -> None:
        self._chosen = self._lines[row]
        self.task_chosen.emit(self._chosen)


class _TaskRow(QStyledItemDelegate):
    """A task of the list: its title, and on the right whose it is."""

    def __init__(self, field: TaskField) -> None:
        super().__init__(field)
        self._field = field

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = self._line(index)
        look, room = theme.current(), QRectF(option.rect).adjusted(PAD, 0, -PAD, 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        state = option.state
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            shapes.rounded(painter, QRectF(option.rect), 6, look.color("accent_soft"))
        title = QRectF(room)
        title.setWidth(room.width() * TITLE_SHARE)
        shapes.words(painter, title, line.task.title, step="body", ink="text")
        room.setLeft(title.right() + PAD)
        center = QPointF(room.left() + DOT / 2, room.center().y())
        shapes.dot(painter, center, DOT, client_color(dot_of(line.colour)))
        room.adjust(DOT + 6, 0, 0, 0)
        shapes.words(painter, room, client_name(line.client), step="meta", ink="text2")
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, theme.current().px(ROW_HEIGHT))

    def _line(self, index: Index) -> TaskLine:
        """The task of a row, in the whole list or in what was found while typing."""
        return self._field.line(index.data(ROW))
