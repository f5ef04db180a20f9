"""Invoices and drafts as a table: who owes what since when, and whether the mail arrived."""

from collections.abc import Sequence
from datetime import date
from enum import IntEnum
from typing import Any, assert_never

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionViewItem

from vpa_desk.domain.ids import PaperId
from vpa_desk.domain.mailing import DeliveryState
from vpa_desk.domain.overviews import InvoiceLine
from vpa_desk.domain.payments import Standing
from vpa_desk.ui import theme, wording
from vpa_desk.ui.widgets import shapes
from vpa_desk.ui.widgets.chip import DOT, client_color
from vpa_desk.ui.widgets.table import RowDelegate

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex

LINE = Qt.ItemDataRole.UserRole
SORT = Qt.ItemDataRole.UserRole + 1
TONE = Qt.ItemDataRole.UserRole + 2

CHIP_HEIGHT, CHIP_PAD, CELL_PAD = 22, 8, 13
FILLS = {
    "plain": ("sunken", "text2"),
    "accent": ("accent_soft", "accent_text"),
    "danger": ("danger_soft", "danger"),
    "success": ("success_soft", "success"),
}


class Column(IntEnum):
    """What a row tells, from left to right."""

    NUMBER = 0
    CLIENT = 1
    DATE = 2
    DUE = 3
    AMOUNT = 4
    STANDING = 5
    MAIL = 6


RIGHT = frozenset({Column.AMOUNT})
FONTS = {
    Column.NUMBER: "time",
    Column.CLIENT: "row",
    Column.DATE: "time",
    Column.DUE: "time",
    Column.AMOUNT: "amount",
}


class InvoiceTableModel(QAbstractTableModel):
    """Lines of invoices; `LINE` gives the line itself, `SORT` what to sort by."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[InvoiceLine, ...] = ()
        self._today: date | None = None

    def show_lines(self, lines: Sequence[InvoiceLine], today: date) -> None:
        """Show these lines; `today` decides for how long something is overdue."""
        self.beginResetModel()
        self._lines = tuple(lines)
        self._today = today
        self.endResetModel()

    def row_of(self, invoice_id: PaperId) -> int | None:
        """The row of an invoice; None if it is not shown."""
        rows = (row for row, line in enumerate(self._lines) if line.id == invoice_id)
        return next(rows, None)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def columnCount(self, _parent: Index | None = None) -> int:
        return len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line, column = self._lines[index.row()], Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._shown(line, column)
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(column)
            case Qt.ItemDataRole.FontRole:
                return theme.current().font(FONTS.get(column, "body"))
            case Qt.ItemDataRole.ToolTipRole:
                return self._shown(line, column) if column is Column.CLIENT else None
        return self._own(line, column, role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(Column(section))
        return self._title(Column(section)) if role == Qt.ItemDataRole.DisplayRole else None

    def _own(self, line: InvoiceLine, column: Column, role: int) -> Any:
        if role == LINE:
            return line
        if role == TONE and column is Column.STANDING:
            return standing_tone(line)
        return self._sortable(line, column) if role == SORT else None

    def _shown(self, line: InvoiceLine, column: Column) -> str:
        match column:
            case Column.NUMBER:
                return line.number or "–"
            case Column.CLIENT:
                return line.client
            case Column.DATE:
                return wording.day_numeric(line.issued_on) if line.issued_on else ""
            case Column.DUE:
                return wording.day_numeric(line.due_on) if line.due_on else ""
            case Column.AMOUNT:
                return wording.money(line.total.amount, line.total.currency)
            case Column.STANDING:
                return standing_words(line, self._today)
            case Column.MAIL:
                return mail_words(line)

    def _sortable(self, line: InvoiceLine, column: Column) -> str | int:
        match column:
            case Column.DATE:
                return line.issued_on.isoformat() if line.issued_on else ""
            case Column.DUE:
                return line.due_on.isoformat() if line.due_on else ""
            case Column.AMOUNT:
                return line.total.minor
            case _:
                return self._shown(line, column).casefold()

    def _title(self, column: Column) -> str:
        match column:
            case Column.NUMBER:
                return self.tr("Number")
            case Column.CLIENT:
                return self.tr("Client")
            case Column.DATE:
                return self.tr("Date")
            case Column.DUE:
                return self.tr("Due")
            case Column.AMOUNT:
                return self.tr("Amount")
            case Column.STANDING:
                return self.tr("Standing")
            case Column.MAIL:
                return self.tr("Mail")


class InvoiceDelegate(RowDelegate):
    """Paints the client's dot and the standing as a chip; the rest as usual."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if index.column() not in (Column.CLIENT, Column.STANDING):
            super().paint(painter, option, index)
            return
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        text, shown.text = shown.text, ""
        style = QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, shown, painter, self._table)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(option.rect).adjusted(CELL_PAD, 0, -CELL_PAD, 0)
        if index.column() == Column.CLIENT:
            _paint_client(painter, room, index.data(LINE))
        else:
            _paint_chip(painter, room, text, index.data(TONE))
        painter.restore()


class Overdue(QObject):
    """How long an invoice is late; a QObject, for lupdate finds plurals in `tr` alone."""

    def words(self, days: int) -> str:
        """The days in words."""
        return self.tr("%n day(s) overdue", "", days)


def standing_words(line: InvoiceLine, today: date | None) -> str:
    """Where an invoice stands, in a word or two."""
    match line.standing:
        case None:
            return translate("InvoiceTable", "draft")
        case Standing.OPEN:
            return translate("InvoiceTable", "open")
        case Standing.PAID:
            return translate("InvoiceTable", "paid")
        case Standing.OVERDUE:
            days = (today - line.due_on).days if today and line.due_on else 0
            return Overdue().words(days)


def standing_tone(line: InvoiceLine) -> str:
    """The tone of the chip that says it."""
    match line.standing:
        case None:
            return "plain"
        case Standing.OPEN:
            return "accent"
        case Standing.PAID:
            return "success"
        case Standing.OVERDUE:
            return "danger"


def mail_words(line: InvoiceLine) -> str:
    """How far the last mail came; nothing for a draft."""
    if line.number is None:
        return ""
    if line.delivery is None or line.delivered_at is None:
        return translate("InvoiceTable", "not sent")
    return delivery_words(line.delivery, line.delivered_at.astimezone().date())


def delivery_words(state: DeliveryState, on: date) -> str:
    """How far a mail came, in words that promise nothing."""
    match state:
        case DeliveryState.SENT:
            return translate("InvoiceTable", "sent {day}").format(day=wording.day_numeric(on))
        case DeliveryState.REJECTED:
            return translate("InvoiceTable", "refused")
        case DeliveryState.UNCLEAR:
            return translate("InvoiceTable", "unclear – may have arrived")
        case DeliveryState.HANDED_OVER:
            return translate("InvoiceTable", "in the mail program")
        case DeliveryState.CONNECTING | DeliveryState.DATA:
            return translate("InvoiceTable", "being sent …")
        case _:
            assert_never(state)


def _paint_client(painter: QPainter, room: QRectF, line: InvoiceLine) -> None:
    center = QPointF(room.left() + DOT / 2, room.center().y())
    shapes.dot(painter, center, DOT, client_color(line.colour - 1))
    words = room.adjusted(DOT + 8, 0, 0, 0)
    shapes.words(painter, words, line.client, step="row", ink="text")


def _paint_chip(painter: QPainter, room: QRectF, text: str, tone: str) -> None:
    look = theme.current()
    fill, ink = FILLS[tone]
    wish = QFontMetrics(look.font("meta_strong")).horizontalAdvance(text) + 2 * CHIP_PAD + 1
    height = look.px(CHIP_HEIGHT)
    top = room.center().y() - height / 2
    box = QRectF(room.left(), top, min(wish, room.width()), height)
    shapes.rounded(painter, box, 6, look.color(fill))
    inner = box.adjusted(CHIP_PAD, 0, -CHIP_PAD, 0)
    shapes.words(painter, inner, text, step="meta_strong", ink=ink)


def _alignment(column: Column) -> int:
    side = Qt.AlignmentFlag.AlignRight if column in RIGHT else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignVCenter)
