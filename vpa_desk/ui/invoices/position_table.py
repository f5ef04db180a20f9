"""The positions of a draft, edited in place: what, how much, at which price."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
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

from vpa_desk.domain.lengths import HOUR, parse_duration
from vpa_desk.domain.money import Money
from vpa_desk.domain.positions import QUANTITY_STEP, Position, Unit
from vpa_desk.domain.tax import RateKind
from vpa_desk.ui import wording

Index = QModelIndex | QPersistentModelIndex

PLACEHOLDER = Qt.ItemDataRole.UserRole
WRONG = Qt.ItemDataRole.UserRole + 1
CHOICES = Qt.ItemDataRole.UserRole + 2

LINES = 2  # rows of a position: its figures, and the details below them
LEAST_PLACES, MOST_PLACES = 2, 4


class Column(IntEnum):
    """The figures of a position; the details span all columns."""

    TEXT = 0
    QUANTITY = 1
    UNIT = 2
    PRICE = 3
    VAT = 4
    NET = 5


FIGURES = frozenset({Column.QUANTITY, Column.PRICE, Column.NET})


class PositionTableModel(QAbstractTableModel):
    """Each position takes two rows. What cannot be read stays in its cell, marked, and is told."""

    edited = Signal()
    refused = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.positions: tuple[Position, ...] = ()
        self._rates: Mapping[RateKind, Decimal] = {}
        self._wrong: dict[tuple[int, Column], str] = {}

    def show_positions(
        self, positions: Sequence[Position], rates: Mapping[RateKind, Decimal]
    ) -> None:
        """Show these positions; `rates` in percent are offered, none where no tax is shown."""
        self.beginResetModel()
        self.positions = tuple(positions)
        self._rates = rates
        self._wrong.clear()
        self.endResetModel()

    def insert(self, place: int, position: Position) -> None:
        """A position more, at a place counted from 0."""
        kept = self.positions
        self._rearrange((*kept[:place], position, *kept[place:]))

    def remove(self, place: int) -> None:
        """The position at a place gone."""
        self._rearrange((*self.positions[:place], *self.positions[place + 1 :]))
        self.edited.emit()

    def move(self, place: int, by: int) -> int:
        """The position one up (-1) or down (1); returns its new place."""
        target = min(max(place + by, 0), len(self.positions) - 1)
        moved = list(self.positions)
        moved.insert(target, moved.pop(place))
        self._rearrange(tuple(moved))
        self.edited.emit()
        return target

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else LINES * len(self.positions)

    def columnCount(self, _parent: Index | None = None) -> int:
        return len(Column)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if is_detail(index):
            return flags | Qt.ItemFlag.ItemIsEditable if index.column() == 0 else flags
        return flags if index.column() == Column.NET else flags | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        column = Column(index.column())
        wrong = self._wrong.get((index.row(), column))
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return wrong or self._shown(index, column)
            case Qt.ItemDataRole.EditRole:
                return wrong or self._edited(index, column)
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(column, is_figure=not is_detail(index))
            case Qt.ItemDataRole.ToolTipRole:
                return self._shown(index, column) if column is Column.TEXT else None
        return self._own(index, column, role, wrong=wrong is not None)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or value == self.data(index, role):
            return False
        column, place = Column(index.column()), index.row() // LINES
        changed = self._changed(self.positions[place], column, value, detail=is_detail(index))
        if changed is None:
            self._wrong[index.row(), column] = str(value)
            self.dataChanged.emit(index, index)
            self.refused.emit(self.tr("“{text}” is no number.").format(text=value))
            return False
        self._wrong.pop((index.row(), column), None)
        self.positions = (*self.positions[:place], changed, *self.positions[place + 1 :])
        row = LINES * place
        self.dataChanged.emit(self.index(row, 0), self.index(row + 1, Column.NET))
        self.edited.emit()
        return True

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        column = Column(section)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column, is_figure=True)
        return self._title(column) if role == Qt.ItemDataRole.DisplayRole else None

    def _rearrange(self, positions: tuple[Position, ...]) -> None:
        self.show_positions(positions, self._rates)

    def _shown(self, index: Index, column: Column) -> str:
        position = self.positions[index.row() // LINES]
        if is_detail(index):
            return position.detail if column is Column.TEXT else ""
        match column:
            case Column.TEXT:
                return position.text
            case Column.QUANTITY:
                return quantity_words(position.quantity)
            case Column.UNIT:
                return self._unit(position.unit)
            case Column.PRICE:
                return wording.number(position.unit_price.amount)
            case Column.VAT:
                return self._rate(position.rate_kind)
            case Column.NET:
                return wording.money(position.net.amount, position.net.currency)

    def _edited(self, index: Index, column: Column) -> Any:
        position = self.positions[index.row() // LINES]
        if column is Column.UNIT:
            return position.unit
        return position.rate_kind if column is Column.VAT else self._shown(index, column)

    def _own(self, index: Index, column: Column, role: int, *, wrong: bool) -> Any:
        if role == WRONG:
            return wrong
        if role == PLACEHOLDER and column is Column.TEXT:
            return self.tr("Add details") if is_detail(index) else self.tr("What was done?")
        if role == CHOICES:
            return self._choices(column)
        return None

    def _choices(self, column: Column) -> list[tuple[str, object]]:
        if column is Column.UNIT:
            return [(self._unit(unit), unit) for unit in Unit]
        return [(self._rate(kind), kind) for kind in self._rates] if column is Column.VAT else []

    def _changed(
        self, position: Position, column: Column, value: Any, *, detail: bool
    ) -> Position | None:
        """The position with one thing changed; None if the text is no number."""
        if detail:
            return replace(position, detail=str(value))
        match column:
            case Column.TEXT:
                return replace(position, text=str(value))
            case Column.UNIT:
                return replace(position, unit=Unit(value))
            case Column.VAT:
                return replace(position, rate_kind=RateKind(value))
            case Column.QUANTITY:
                quantity = typed_quantity(str(value))
                return None if quantity is None else replace(position, quantity=quantity)
            case _:
                return _priced(position, str(value))

    def _unit(self, unit: Unit) -> str:
        match unit:
            case Unit.HOUR:
                return self.tr("hours")
            case Unit.PIECE:
                return self.tr("pieces")
            case Unit.FLAT:
                return self.tr("flat")

    def _rate(self, kind: RateKind) -> str:
        return f"{self._rates[kind].normalize():f} %" if kind in self._rates else ""

    def _title(self, column: Column) -> str:
        match column:
            case Column.TEXT:
                return self.tr("Service")
            case Column.QUANTITY:
                return self.tr("Quantity")
            case Column.UNIT:
                return self.tr("Unit")
            case Column.PRICE:
                return self.tr("Price")
            case Column.VAT:
                return self.tr("VAT")
            case Column.NET:
                return self.tr("Net")


def is_detail(index: Index) -> bool:
    """Whether a cell lies in the second line of its position."""
    return index.row() % LINES == 1


def quantity_words(quantity: Decimal) -> str:
    """A quantity with all its digits, two decimals at least: 14,50 and 0,8333."""
    digits = -int(quantity.normalize().as_tuple().exponent)
    return wording.number(quantity, places=min(max(digits, LEAST_PLACES), MOST_PLACES))


def typed_quantity(text: str) -> Decimal | None:
    """The quantity somebody typed, hours also as 1:30; None if it is no number."""
    seconds = parse_duration(text) if ":" in text else None
    if seconds is not None:
        return (Decimal(seconds) / HOUR).quantize(QUANTITY_STEP, rounding=ROUND_HALF_UP)
    return wording.parse_amount(text)


def _priced(position: Position, text: str) -> Position | None:
    amount = wording.parse_amount(text)
    if amount is None:
        return None
    return replace(position, unit_price=Money(amount, position.unit_price.currency))


def _alignment(column: Column, *, is_figure: bool) -> int:
    right = is_figure and column in FIGURES
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignVCenter)
