"""The list of tasks as it is operated: by mouse on circle, start and row, by single keys."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QToolTip, QWidget

from vpa_desk.domain.ids import TaskId
from vpa_desk.domain.overviews import TaskLine
from vpa_desk.ui.tasks.delegate import Spot, TaskDelegate
from vpa_desk.ui.tasks.list_model import TaskListModel
from vpa_desk.ui.tasks.rows import Row, TaskRow

GUTTER, BAR = 10, 8


class TaskListView(QListView):
    """Tells what was asked of a task, as a `TaskLine`.

    Keys while it has the focus: Space starts and stops, X completes, E or Enter opens, T asks for
    the day, Del deletes, Esc closes what stands beside the list.
    """

    timer_toggled = Signal(object)
    done_toggled = Signal(object)
    opened = Signal(object)
    day_asked = Signal(object)
    deleted = Signal(object)
    escaped = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = TaskListModel(self)
        self._delegate = TaskDelegate(self)
        self._pressed: tuple[int, Spot] | None = None
        self.setAccessibleName(name)
        self.setModel(self.rows)
        self.setItemDelegate(self._delegate)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setViewportMargins(0, 0, GUTTER, 0)
        self.verticalScrollBar().rangeChanged.connect(self._on_range_changed)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows; the task chosen before stays chosen if it is still there."""
        chosen = self.rows.task_at(self.currentIndex())
        self.rows.show_rows(rows)
        index = self.rows.index_of(chosen.line.task.id if chosen else None)
        if index.isValid() and index != self.currentIndex():
            self.setCurrentIndex(index)

    def choose(self, task_id: TaskId) -> bool:
        """Make a task the chosen one; False if it is not in the list."""
        index = self.rows.index_of(task_id)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        return index.isValid()

    def chosen(self) -> TaskLine | None:
        """The chosen task."""
        row = self.rows.task_at(self.currentIndex())
        return None if row is None else row.line

    def place_of(self, task_id: TaskId) -> QPoint:
        """Where something about a task may open: under its title, on the screen."""
        rect = self.visualRect(self.rows.index_of(task_id))
        return self.viewport().mapToGlobal(rect.bottomLeft() + QPoint(40, 0))

    def _spot_at(self, point: QPoint) -> tuple[TaskRow, int, Spot] | None:
        index = self.indexAt(point)
        row = self.rows.task_at(index)
        if row is None:
            return None
        spot = self._delegate.spot_at(point.toPointF(), self.visualRect(index))
        if spot is Spot.START and row.is_done:
            spot = Spot.ROW
        return row, index.row(), spot

    def _point(self, place: tuple[int, Spot] | None) -> None:
        if place != self._delegate.pointed:
            self._delegate.pointed = place
            on_sign = place is not None and place[1] is not Spot.ROW
            hand = Qt.CursorShape.PointingHandCursor if on_sign else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(hand)
            self.viewport().update()

    def _act(self, row: TaskRow, spot: Spot) -> None:
        match spot:
            case Spot.CIRCLE:
                self.done_toggled.emit(row.line)
            case Spot.START:
                self.timer_toggled.emit(row.line)
            case Spot.ROW:
                self.opened.emit(row.line)

    def _on_range_changed(self, _least: int, most: int) -> None:
        self.setViewportMargins(0, 0, GUTTER - BAR if most else GUTTER, 0)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        found = self._spot_at(event.position().toPoint())
        self._point(found[1:] if found else None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._spot_at(event.position().toPoint())
        self._pressed = None
        if event.button() is Qt.MouseButton.LeftButton and found:
            self._pressed = found[1:]
            if found[2] is Spot.ROW:
                super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        found = self._spot_at(event.position().toPoint())
        pressed, self._pressed = self._pressed, None
        if found and found[1:] == pressed:
            self._act(found[0], found[2])

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self._first())
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
            return
        line = self.chosen()
        tell = self._keys().get(event.key())
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if line is not None and tell is not None and plain:
            tell(line)
        elif tell is None:
            super().keyPressEvent(event)

    def _keys(self) -> dict[int, Callable[[TaskLine], None]]:
        return {
            Qt.Key.Key_Space: self._toggle_open,
            Qt.Key.Key_X: self.done_toggled.emit,
            Qt.Key.Key_E: self.opened.emit,
            Qt.Key.Key_Return: self.opened.emit,
            Qt.Key.Key_Enter: self.opened.emit,
            Qt.Key.Key_T: self.day_asked.emit,
            Qt.Key.Key_Delete: self.deleted.emit,
        }

    def _toggle_open(self, line: TaskLine) -> None:
        if line.task.is_open:
            self.timer_toggled.emit(line)

    def _first(self) -> QModelIndex:
        places = (self.rows.index(place) for place in range(self.rows.rowCount()))
        return next((place for place in places if self.rows.task_at(place)), QModelIndex())

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._tip(event.pos()), self.viewport())
            return True
        return super().viewportEvent(event)

    def _tip(self, point: QPoint) -> str:
        found = self._spot_at(point)
        if found is None or found[2] is Spot.ROW:
            return ""
        row, _, spot = found
        if spot is Spot.CIRCLE:
            return self.tr("Open again (X)") if row.is_done else self.tr("Done (X)")
        return self.tr("Stop (Space)") if row.is_running else self.tr("Start (Space)")
