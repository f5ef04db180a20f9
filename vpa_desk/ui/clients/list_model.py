"""The clients as a list: dot, name, and the hours no invoice holds yet."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from vpa_desk.domain.clients import Client
from vpa_desk.domain.ids import ClientId
from vpa_desk.ui import theme, wording
from vpa_desk.ui.widgets import shapes
from vpa_desk.ui.widgets.chip import DOT, client_color

Index = QModelIndex | QPersistentModelIndex
CLIENT = Qt.ItemDataRole.UserRole
HOURS = Qt.ItemDataRole.UserRole + 1
ROW_HEIGHT, PAD, RADIUS, GAP = 40, 10, 8, 10


class ClientListModel(QAbstractListModel):
    """Clients by name; the client itself is under `CLIENT`, its open hours under `HOURS`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clients: tuple[Client, ...] = ()
        self._seconds: Mapping[ClientId, int] = {}

    def show_clients(self, clients: Sequence[Client], seconds: Mapping[ClientId, int]) -> None:
        """Show these clients, with the unbilled seconds of each."""
        self.beginResetModel()
        self._clients = tuple(clients)
        self._seconds = dict(seconds)
        self.endResetModel()

    def show_seconds(self, seconds: Mapping[ClientId, int]) -> None:
        """Show other hours beside the same clients."""
        self._seconds = dict(seconds)
        if self._clients:
            self.dataChanged.emit(self.index(0), self.index(len(self._clients) - 1))

    def row_of(self, client_id: ClientId) -> int | None:
        """The row of a client; None if it is not shown."""
        rows = (row for row, client in enumerate(self._clients) if client.id == client_id)
        return next(rows, None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._clients)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        client = self._clients[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return client.name
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(client)
        if role == HOURS:
            return self._hours(client)
        return client if role == CLIENT else None

    def _hours(self, client: Client) -> str:
        seconds = self._seconds.get(client.id, 0)
        return wording.duration(seconds) if seconds else ""

    def _spoken(self, client: Client) -> str:
        hours = self._hours(client)
        if not hours:
            return client.name
        return self.tr("{client}, {hours} hours not billed").format(client=client.name, hours=hours)


class ClientDelegate(QStyledItemDelegate):
    """Paints a client in a row of 40 pixels."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, theme.current().px(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option)
        room = QRectF(option.rect).adjusted(PAD, 0, -PAD, 0)
        colour = index.data(CLIENT).colour - 1
        center = QPointF(room.left() + DOT / 2, room.center().y())
        shapes.dot(painter, center, DOT, client_color(colour))
        hours = index.data(HOURS)
        width = QFontMetrics(theme.current().font("time")).horizontalAdvance(hours)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        shapes.words(painter, room, hours, step="time", ink="text2", align=right)
        names = room.adjusted(DOT + GAP, 0, -(width + GAP if hours else 0), 0)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        ink = "accent_text" if is_chosen else "text"
        shapes.words(painter, names, index.data(), step="row", ink=ink)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        look = theme.current()
        box = QRectF(option.rect).adjusted(0, 1, 0, -1)
        if option.state & QStyle.StateFlag.State_Selected:
            edge = look.color("accent") if option.state & QStyle.StateFlag.State_HasFocus else None
            shapes.rounded(painter, box, RADIUS, look.color("accent_soft"), edge)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            shapes.rounded(painter, box, RADIUS, look.color("hover"))
