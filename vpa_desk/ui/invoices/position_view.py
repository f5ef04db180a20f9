"""How the positions of a draft are painted and edited: two lines each, one click edits a cell."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QSizePolicy,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from vpa_desk.ui import theme
from vpa_desk.ui.invoices.position_table import (
    CHOICES,
    LINES,
    PLACEHOLDER,
    WRONG,
    Column,
    Index,
    PositionTableModel,
    is_detail,
)
from vpa_desk.ui.widgets import shapes
from vpa_desk.ui.widgets.table import RowDelegate, Table

FIRST_LINE, SECOND_LINE, PAD = 34, 30, 13
WIDTHS = {
    Column.QUANTITY: 84,
    Column.UNIT: 74,
    Column.PRICE: 84,
    Column.VAT: 62,
    Column.NET: 98,
}


class PositionDelegate(RowDelegate):
    """Paints the two lines of a position as one; edits text in fields, choices in lists."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        self._paint_ground(painter, option, index)
        room = QRectF(option.rect).adjusted(PAD, 0, -PAD, 0)
        text, ink, step = _appearance(index)
        align = Qt.AlignmentFlag(index.data(Qt.ItemDataRole.TextAlignmentRole))
        shapes.words(painter, room, text, step=step, ink=ink, align=align)
        painter.restore()

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        choices = index.data(CHOICES)
        if not choices:
            field = QLineEdit(parent)
            field.setAlignment(Qt.AlignmentFlag(index.data(Qt.ItemDataRole.TextAlignmentRole)))
            field.setPlaceholderText(index.data(PLACEHOLDER) or "")
            field.setAccessibleName(_name(index))
            return field
        box = QComboBox(parent)
        box.setAccessibleName(_name(index))
        for text, value in choices:
            box.addItem(text, value)
        box.activated.connect(lambda: self._take(box))
        return box

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findData(index.data(Qt.ItemDataRole.EditRole)))
        else:
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())
        else:
            super().setModelData(editor, model, index)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        height = theme.current().px(SECOND_LINE if is_detail(index) else FIRST_LINE)
        return QSize(super().sizeHint(option, index).width(), height)

    def _take(self, box: QComboBox) -> None:
        self.commitData.emit(box)
        self.closeEditor.emit(box)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, place = theme.current(), index.row() // LINES
        if place == self._table.currentIndex().row() // LINES and self._table.hasFocus():
            painter.fillRect(option.rect, look.color("accent_soft"))
        elif self._table.hovered_row >= 0 and place == self._table.hovered_row // LINES:
            painter.fillRect(option.rect, look.color("hover"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(look.color("accent"), 2))
            painter.drawRoundedRect(QRectF(option.rect).adjusted(2, 2, -2, -2), 5, 5)
        if is_detail(index):
            painter.setPen(look.color("border"))
            painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())


class PositionTable(Table):
    """All positions at full height, without a bar of its own. One click edits a cell.

    `remove_asked` tells Del, `move_asked` Alt with an arrow: -1 up, 1 down.
    """

    remove_asked = Signal()
    move_asked = Signal(int)

    def __init__(self, name: str, model: PositionTableModel) -> None:
        super().__init__(name, stretch=Column.TEXT)
        self.setItemDelegate(PositionDelegate(self))
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.AnyKeyPressed | triggers.EditKeyPressed)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.horizontalHeader().setSectionsClickable(False)
        self.clicked.connect(self.edit)
        self.opened.connect(self.edit)
        model.modelReset.connect(self._arrange)
        self._arrange()

    def show_vat(self, *, shown: bool) -> None:
        """Whether there is a rate to choose."""
        self.setColumnHidden(Column.VAT, not shown)

    def place(self) -> int | None:
        """The position the cursor is on, counted from 0."""
        index = self.currentIndex()
        return index.row() // LINES if index.isValid() else None

    def go_to(self, place: int, *, edit: bool = False) -> None:
        """Put the cursor on a position, its text opened if asked."""
        index = self.model().index(LINES * place, Column.TEXT)
        self.setCurrentIndex(index)
        if edit:
            self.setFocus()
            self.edit(index)

    def sizeHint(self) -> QSize:
        look, rows = theme.current(), self.model().rowCount() // LINES
        lines = rows * (look.px(FIRST_LINE) + look.px(SECOND_LINE))
        return QSize(320, self.horizontalHeader().sizeHint().height() + lines)

    def minimumSizeHint(self) -> QSize:
        return QSize(280, self.sizeHint().height())

    def _arrange(self) -> None:
        look, head = theme.current(), self.horizontalHeader()
        for column, width in WIDTHS.items():
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            self.setColumnWidth(column, look.px(width))
        self.clearSpans()
        for row in range(self.model().rowCount()):
            detail = row % LINES == 1
            if detail:
                self.setSpan(row, 0, 1, len(Column))
            self.setRowHeight(row, look.px(SECOND_LINE if detail else FIRST_LINE))
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.key() == Qt.Key.Key_Delete:
            self.remove_asked.emit()
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in steps:
            self.move_asked.emit(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.model() is not None:
            self._arrange()


def _appearance(index: Index) -> tuple[str, str, str]:
    """What a cell says, in which colour and step."""
    text = index.data(Qt.ItemDataRole.DisplayRole)
    if index.data(WRONG):
        return text, "danger", "time"
    if not text:
        return index.data(PLACEHOLDER) or "", "text3", "body"
    if is_detail(index):
        return text, "text2", "body"
    if index.column() == Column.TEXT:
        return text, "text", "row"
    return text, "text", "amount" if index.column() == Column.NET else "time"


def _name(index: Index) -> str:
    """What a screen reader calls the field of a cell."""
    if is_detail(index):
        return str(index.data(PLACEHOLDER))
    model = index.model()
    return str(model.headerData(index.column(), Qt.Orientation.Horizontal))
