"""The grid of a week: arrows go from cell to cell, and over the edge into another week."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from vpa_desk.ui import theme, wording
from vpa_desk.ui.client_words import dot_of
from vpa_desk.ui.times.week_table import DAYS, LABEL, SUM, Cell, WeekTableModel
from vpa_desk.ui.widgets import shapes
from vpa_desk.ui.widgets.chip import DOT, client_color
from vpa_desk.ui.widgets.table import RowDelegate, Table

Index = QModelIndex | QPersistentModelIndex

PAD, CELL_PAD = 13, 8
NARROW, WIDE, LABEL_ROOM, SUMS_HEIGHT = 54, 80, 270, 36
SIDEWAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class WeekTable(Table):
    """A week; `cell_opened` tells a `Cell` that holds entries.

    Keys it does not need itself are the page's.
    """

    cell_opened = Signal(object)
    _is_built = False  # Qt tells of a style before Python has made the rest

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, stretch=LABEL, parent=parent)
        self.week = WeekTableModel(self)
        self.setModel(self.week)
        self.setItemDelegate(WeekDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.AnyKeyPressed | triggers.EditKeyPressed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head = self.horizontalHeader()
        head.setMinimumSectionSize(20)
        for column in range(1, SUM + 1):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
        self.opened.connect(self._on_opened)
        self._is_built = True

    def chosen(self) -> Cell | None:
        """The current cell."""
        return self.week.cell(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = SIDEWAYS.get(Qt.Key(event.key()))
        column = self.currentIndex().column()
        over_the_edge = (step == -1 and column <= 1) or (step == 1 and column in (-1, DAYS))
        if over_the_edge or event.key() in (Qt.Key.Key_H, Qt.Key.Key_Delete):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange(event.size().width())
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._is_built:
            self._arrange(self.viewport().width())

    def _arrange(self, width: int) -> None:
        look = theme.current()
        share = (width - look.px(LABEL_ROOM)) // SUM
        wide = min(max(share, look.px(NARROW)), look.px(WIDE))
        for column in range(1, SUM + 1):
            self.setColumnWidth(column, wide)

    def _on_opened(self, index: QModelIndex) -> None:
        cell = self.week.cell(index)
        if cell is None:
            return
        if cell.lines:
            self.cell_opened.emit(cell)
        else:
            self.edit(index)


class WeekDelegate(RowDelegate):
    """Paints names with their dot, figures to the right, sums bold and today tinted."""

    def __init__(self, table: WeekTable) -> None:
        super().__init__(table)
        self._week = table.week

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, rect, option, index)
        work = self._week.work(index.row())
        if index.column() == LABEL:
            center = QPointF(rect.left() + PAD + DOT / 2, rect.center().y())
            shapes.dot(painter, center, DOT, client_color(dot_of(work.colour)))
            rect.adjust(DOT + 8, 0, 0, 0)
        self._paint_text(painter, rect, index, is_sum=index.column() == SUM)
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = super().createEditor(parent, option, index)
        if isinstance(editor, QLineEdit):
            editor.setAlignment(Qt.AlignmentFlag.AlignRight)
            editor.setAccessibleName(index.data(Qt.ItemDataRole.AccessibleTextRole))
        return editor

    def eventFilter(self, editor: object, event: QEvent) -> bool:
        # Enter keeps what was typed and stays in the cell; Qt would only close the field.
        if (
            isinstance(editor, QLineEdit)
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ):
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
            return True
        return super().eventFilter(editor, event)  # type: ignore[arg-type]

    def _paint_ground(
        self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, index: Index
    ) -> None:
        look = theme.current()
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, look.color("accent_soft"))
        elif self._week.is_today(index.column()) or index.row() == self._table.hovered_row:
            painter.fillRect(rect, look.color("hover"))
        line = QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1)
        painter.fillRect(line, look.color("border"))

    def _paint_text(self, painter: QPainter, rect: QRectF, index: Index, *, is_sum: bool) -> None:
        text, is_name = index.data(), index.column() == LABEL
        room = (
            rect.adjusted(PAD, 0, -PAD, 0) if is_name else rect.adjusted(CELL_PAD, 0, -CELL_PAD, 0)
        )
        ink = "danger" if self._week.is_refused(index) else "text"
        if not text and self._week.cell(index) is not None:
            text, ink = "·", "text3"
        step = "amount" if is_sum else "row" if is_name else "time"
        align = shapes.LEFT if is_name else shapes.RIGHT
        shapes.words(painter, room, text or "", step=step, ink=ink, align=align)


class WeekSums(QWidget):
    """The sums of the days under a grid; they stay while its rows scroll."""

    def __init__(self, table: WeekTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self.setFixedHeight(theme.current().px(SUMS_HEIGHT))
        table.week.modelReset.connect(self._on_reset)
        table.horizontalHeader().sectionResized.connect(self.update)

    def texts(self) -> list[str]:
        """The word, the sum of each day and that of the week."""
        sums = [self._table.week.sum_of(column) for column in range(1, SUM + 1)]
        return [self.tr("Sum"), *(wording.duration(seconds) if seconds else "" for seconds in sums)]

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = shapes.smooth(self)
        for column, text in enumerate(self.texts()):
            left, width = (
                self._table.columnViewportPosition(column),
                self._table.columnWidth(column),
            )
            pad = PAD if column == LABEL else CELL_PAD
            room = QRectF(left + pad, 0, width - 2 * pad, self.height())
            align = shapes.LEFT if column == LABEL else shapes.RIGHT
            shapes.words(painter, room, text, step="amount", ink="text", align=align)

    def _on_reset(self) -> None:
        self.setAccessibleName(" ".join(filter(None, self.texts())))
        self.update()
