"""A field for an amount of money."""

from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from vpa_desk.ui import wording
from vpa_desk.ui.widgets.text import Text
from vpa_desk.ui.widgets.value_edit import ValueEdit


class MoneyEdit(ValueEdit):
    """Takes "45", "45,5", "1.234,50", "45.00"; the currency stands at the end of the field."""

    def __init__(self, currency: str = "EUR", parent: QWidget | None = None) -> None:
        super().__init__(wording.parse_amount, _written, parent)
        self._symbol = Text(wording.SYMBOLS.get(currency, currency), "body", "text3", self)
        self._symbol.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setPlaceholderText(wording.number(Decimal(0)))

    def value(self) -> Decimal | None:
        """The amount, None if the field is empty or cannot be read."""
        held = self.held()
        return held if isinstance(held, Decimal) else None

    def set_value(self, amount: Decimal | None) -> None:
        """Show an amount."""
        self.hold(amount)

    def set_currency(self, currency: str) -> None:
        """Show another currency; the amount stays."""
        self._symbol.setText(wording.SYMBOLS.get(currency, currency))
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        self._symbol.adjustSize()
        width = self._symbol.width()
        self._symbol.move(self.width() - width - 11, (self.height() - self._symbol.height()) // 2)
        self.setTextMargins(0, 0, width + 5, 0)


def _written(amount: object) -> str:
    return wording.number(amount) if isinstance(amount, Decimal) else ""
