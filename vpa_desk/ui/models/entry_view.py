"""The table of time entries: its columns give way one by one in a narrow window."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStyle, QStyleOptionViewItem, QWidget

from vpa_desk.domain.ids import EntryId
from vpa_desk.domain.overviews import EntryLine
from vpa_desk.ui import icons, theme
from vpa_desk.ui.client_words import dot_of
from vpa_desk.ui.models.entry_table import LINE, Column, EntryTableModel, Shown
from vpa_desk.ui.widgets import shapes
from vpa_desk.ui.widgets.chip import DOT, client_color
from vpa_desk.ui.widgets.table import RowDelegate, Table

Index = QModelIndex | QPersistentModelIndex

PAD, DOT_GAP = 13, 8
WIDTHS = {
    Column.DATE: 92,
    Column.SPAN: 122,
    Column.LENGTH: 76,
    Column.CLIENT: 172,
    Column.SERVICE: 158,
    Column.BILLABLE: 42,
    Column.INVOICE: 136,
}
# What the task keeps for itself; below, the next of these columns gives way.
TASK_ROOM = 150
GIVING_WAY = (Column.SERVICE, Column.BILLABLE, Column.SPAN)
STEPS = {
    Column.DATE: ("time", "text2"),
    Column.SPAN: ("time", "text2"),
    Column.LENGTH: ("amount", "text"),
    Column.CLIENT: ("row", "text"),
    Column.TASK: ("row", "text"),
    Column.SERVICE: ("body", "text2"),
    Column.INVOICE: ("time", "text2"),
}
PAGE_KEYS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_H, Qt.Key.Key_Delete})


class EntryTable(Table):
    """Entries; `invoice_clicked` tells the line whose lock was clicked.

    The keys for another day and for deleting are the page's.
    """

    invoice_clicked = Signal(object)

    def __init__(
        self, name: str, hidden: Sequence[Column] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(name, stretch=Column.TASK, parent=parent)
        self.entries = EntryTableModel(self)
        self._hidden = frozenset(hidden)
        self.setModel(self.entries)
        self.setItemDelegate(EntryDelegate(self))
        self.setSelectionMode(Table.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        stretching = QHeaderView.ResizeMode.Stretch
        self.horizontalHeader().setSectionResizeMode(Column.TASK, stretching)
        self.horizontalHeader().setMinimumSectionSize(20)

    def chosen(self) -> EntryLine | None:
        """The line of the current row."""
        index = self.currentIndex()
        line = index.data(LINE) if index.isValid() else None
        return line if isinstance(line, EntryLine) else None

    def choose(self, entry_id: EntryId) -> None:
        """Make the row of an entry the current one, if it is there."""
        row = self.entries.row_of(entry_id)
        if row is not None:
            self.setCurrentIndex(self.entries.index(row, Column.TASK))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in PAGE_KEYS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.column() != Column.INVOICE or event.button() is not Qt.MouseButton.LeftButton:
            return
        line = index.data(LINE)
        if line.invoice is not None:
            self.invoice_clicked.emit(line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange(event.size().width())
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_hidden"):
            self._arrange(self.viewport().width())

    def _arrange(self, width: int) -> None:
        """The columns as wide as their content, and no more of them than there is room for."""
        look = theme.current()
        widths = {column: look.px(wide) for column, wide in WIDTHS.items()}
        shown = [column for column in widths if column not in self._hidden]
        for column in GIVING_WAY:
            if sum(widths[one] for one in shown) + look.px(TASK_ROOM) > width and column in shown:
                shown.remove(column)
        for column, wide in widths.items():
            self.setColumnHidden(column, column not in shown)
            self.setColumnWidth(column, wide)


class EntryDelegate(RowDelegate):
    """Paints a cell straight from its line."""

    def __init__(self, table: EntryTable) -> None:
        super().__init__(table)
        self._view = table
        self._look = theme.current()
        self._metrics: dict[str, QFontMetricsF] = {}
        self._look.changed.connect(self._metrics.clear)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect = QRectF(option.rect)
        row, column = index.row(), index.column()
        self._paint_ground(painter, rect, option, row)
        shown = self._view.entries.shown(row)
        room = rect.adjusted(PAD, 0, -PAD, 0)
        if column == Column.BILLABLE:
            self._paint_mark(painter, rect, shown)
        elif text := shown.texts[column]:
            room.setLeft(room.left() + self._paint_lead(painter, room, shown, column))
            self._write(painter, room, text, Column(column))

    def _paint_ground(
        self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, row: int
    ) -> None:
        look = self._look
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, look.color("accent_soft"))
        elif row == self._view.hovered_row:
            painter.fillRect(rect, look.color("hover"))
        line = QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1)
        painter.fillRect(line, look.color("border"))

    def _paint_lead(self, painter: QPainter, room: QRectF, shown: Shown, column: int) -> int:
        """The dot or lock before the text, and the pixels it takes."""
        middle = room.center().y()
        if column == Column.CLIENT:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            color = client_color(dot_of(shown.line.colour))
            shapes.dot(painter, QPointF(room.left() + DOT / 2, middle), DOT, color)
            return DOT + DOT_GAP
        if column == Column.INVOICE:
            edge = icons.META
            spot = QRectF(room.left(), round(middle - edge / 2), edge, edge)
            icons.paint(painter, "lock", spot, self._look.color("text2"))
            return edge + 6
        return 0

    def _paint_mark(self, painter: QPainter, rect: QRectF, shown: Shown) -> None:
        if shown.line.entry.billable:
            edge = icons.META
            left, top = round(rect.center().x() - edge / 2), round(rect.center().y() - edge / 2)
            color = self._look.color("text2")
            icons.paint(painter, "euro", QRectF(left, top, edge, edge), color)

    def _write(self, painter: QPainter, room: QRectF, text: str, column: Column) -> None:
        step, ink = STEPS[column]
        painter.setFont(self._look.font(step))
        painter.setPen(self._look.color(ink))
        if column in (Column.CLIENT, Column.TASK, Column.SERVICE):
            text = self._cut(step, text, room.width())
        align = shapes.RIGHT if column == Column.LENGTH else shapes.LEFT
        painter.drawText(room, align, text)

    def _cut(self, step: str, text: str, width: float) -> str:
        """The text, ending in … where the room ends."""
        metrics = self._metrics.get(step)
        if metrics is None:
            metrics = self._metrics[step] = QFontMetricsF(self._look.font(step))
        if metrics.horizontalAdvance(text) <= width:
            return text
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
