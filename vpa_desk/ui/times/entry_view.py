"""The table of time entries: its columns give way one by one in a narrow window."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QStaticText,
)
from PySide6.QtWidgets import QHeaderView, QStyleOptionViewItem, QWidget

from vpa_desk.domain.ids import EntryId
from vpa_desk.domain.overviews import EntryLine
from vpa_desk.ui import icons, theme
from vpa_desk.ui.client_words import dot_of
from vpa_desk.ui.times.entry_table import LINE, Column, EntryTableModel
from vpa_desk.ui.widgets import shapes
from vpa_desk.ui.widgets.chip import DOT
from vpa_desk.ui.widgets.table import RowDelegate, Table

Index = QModelIndex | QPersistentModelIndex

PAD, DOT_GAP, LOCK_GAP = 13, 8, 6
# Texts laid out and kept: some screens full.
KEPT = 2000
WIDTHS = {
    Column.DATE: 90,
    Column.SPAN: 120,
    Column.LENGTH: 74,
    Column.CLIENT: 164,
    Column.SERVICE: 142,
    Column.BILLABLE: 40,
    Column.INVOICE: 148,
}
# What the task keeps for itself: below, these columns give way, then these become narrower.
TASK_ROOM = 150
GIVING_WAY = (Column.SERVICE, Column.BILLABLE)
NARROWED = {Column.INVOICE: 44, Column.CLIENT: 116}
LEAST_TEXT = 16
STEPS: dict[int, tuple[str, str]] = {
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
    _is_built = False  # Qt tells of a style before Python has made the rest

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
        self._is_built = True

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

    def paintEvent(self, event: QPaintEvent) -> None:
        self._paint_ground()
        super().paintEvent(event)

    def _paint_ground(self) -> None:
        """Hairlines under the rows, and the tint of the chosen row and the one pointed at."""
        look, painter = theme.current(), QPainter(self.viewport())
        first, last = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        last = self.entries.rowCount() - 1 if last < 0 else last
        chosen = {index.row() for index in self.selectionModel().selectedRows()}
        width, height = self.viewport().width(), self.verticalHeader().defaultSectionSize()
        top = self.rowViewportPosition(first)
        for row in range(first, last + 1) if first >= 0 else ():
            if row in chosen:
                painter.fillRect(0, top, width, height, look.color("accent_soft"))
            elif row == self.hovered_row:
                painter.fillRect(0, top, width, height, look.color("hover"))
            top += height
            painter.fillRect(0, top - 1, width, 1, look.color("border"))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange(event.size().width())
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._is_built:
            self._arrange(self.viewport().width())

    def _arrange(self, width: int) -> None:
        """The columns as wide as their content, and no more of them than there is room for."""
        look = theme.current()
        widths = {column: look.px(wide) for column, wide in WIDTHS.items()}
        shown = [column for column in widths if column not in self._hidden]
        room = width - look.px(TASK_ROOM)
        for column in GIVING_WAY:
            if sum(widths[one] for one in shown) > room:
                shown.remove(column)
        for column, wide in NARROWED.items():
            if sum(widths[one] for one in shown) > room:
                widths[column] = look.px(wide)
        self.entries.has_narrow_invoice = widths[Column.INVOICE] == look.px(
            NARROWED[Column.INVOICE]
        )
        for column, wide in widths.items():
            self.setColumnHidden(column, column not in shown)
            self.setColumnWidth(column, wide)


class EntryDelegate(RowDelegate):
    """Paints a cell straight from its line; words are laid out once and kept while seen."""

    def __init__(self, table: EntryTable) -> None:
        super().__init__(table)
        self._entries = table.entries
        self._look = theme.current()
        self._kept: dict[tuple[str, str, float], Words] = {}
        self._icons: dict[tuple[str, float], QPixmap] = {}
        self._look.changed.connect(self._on_look_changed)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect, row, column = option.rect, index.row(), index.column()
        middle = rect.y() + rect.height() / 2
        left = rect.x() + PAD
        if column == Column.BILLABLE:
            if self._entries.line(row).entry.billable:
                self._paint_icon(painter, "euro", left, middle)
            return
        text = self._entries.texts(row)[column]
        if not text:
            return
        if column == Column.CLIENT:
            self._paint_dot(painter, row, left, middle)
            left += DOT + DOT_GAP
        elif column == Column.INVOICE:
            self._paint_icon(painter, "lock", left, middle)
            left += icons.META + LOCK_GAP
        self._write(painter, column, text, left, rect.x() + rect.width() - PAD, middle)

    def _paint_dot(self, painter: QPainter, row: int, left: float, middle: float) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = self._look.color(f"client{dot_of(self._entries.line(row).colour) + 1}")
        shapes.dot(painter, QPointF(left + DOT / 2, middle), DOT, color)

    def _paint_icon(self, painter: QPainter, name: str, left: float, middle: float) -> None:
        key = (name, painter.device().devicePixelRatio())
        drawn = self._icons.get(key)
        if drawn is None:
            drawn = icons.pixmap(name, self._look.color("text2"), icons.META, key[1])
            self._icons[key] = drawn
        painter.drawPixmap(QPointF(left, round(middle - icons.META / 2)), drawn)

    def _write(
        self,
        painter: QPainter,
        column: int,
        text: str,
        left: float,
        right: float,
        middle: float,
    ) -> None:
        if right - left < LEAST_TEXT:
            return
        step, ink = STEPS[column]
        words = self._words(step, text, right - left)
        painter.setFont(self._look.font(step))
        painter.setPen(self._look.color(ink))
        if column == Column.LENGTH:
            left = right - words.width
        painter.drawStaticText(QPointF(left, middle - words.height / 2), words.text)

    def _words(self, step: str, text: str, room: float) -> "Words":
        """The same names, days and lengths come again and again."""
        words = self._kept.get((step, text, room))
        if words is None:
            if len(self._kept) > KEPT:
                self._kept.clear()
            words = self._kept[step, text, room] = Words(self._look.font(step), text, room)
        return words

    def _on_look_changed(self) -> None:
        self._kept.clear()
        self._icons.clear()


class Words:
    """A text laid out once, cut with … where its room ends."""

    def __init__(self, font: QFont, text: str, room: float) -> None:
        self.text = _laid_out(font, text)
        if self.text.size().width() > room:
            metrics = QFontMetricsF(font)
            cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
            self.text = _laid_out(font, cut)
        size = self.text.size()
        self.width, self.height = size.width(), size.height()


def _laid_out(font: QFont, text: str) -> QStaticText:
    result = QStaticText(text)
    result.setTextFormat(Qt.TextFormat.PlainText)
    result.prepare(font=font)
    return result
