"""What is understood of a typed line, as chips under it that can be turned back into text."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout

from vpa_desk.domain.quick_add_parts import Letters
from vpa_desk.ui import theme
from vpa_desk.ui.widgets import shapes
from vpa_desk.ui.widgets.chip import RADIUS, Chip
from vpa_desk.ui.widgets.text import Text

BACK_KEYS = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
LEAVING = (Qt.Key.Key_Up, Qt.Key.Key_Escape)


@dataclass(frozen=True, slots=True)
class Phrase:
    """One thing that was understood, and the letters that say it; a hint has none."""

    text: str
    spans: tuple[Letters, ...] = ()


class PartChip(Chip):
    """A chip for letters of the line: a click or Backspace asks to leave them as text."""

    turned_back = Signal(object)
    stepped = Signal(int)
    left = Signal()
    passed_on = Signal(object)

    def __init__(self, phrase: Phrase) -> None:
        super().__init__(phrase.text, tone="accent")
        self._phrase = phrase
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(self.tr("A click or Backspace leaves this as text"))
        self.setAccessibleDescription(self.toolTip())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.turned_back.emit(self._phrase.spans)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in BACK_KEYS:
            self.turned_back.emit(self._phrase.spans)
        elif key in STEPS:
            self.stepped.emit(STEPS[key])
        elif key in LEAVING:
            self.left.emit()
        else:
            self.passed_on.emit(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = shapes.smooth(self)
            painter.setPen(theme.current().color("accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(box, RADIUS, RADIUS)


class Understood(QFrame):
    """The chips under a line, over the page, and the keys that save.

    `turned_back` tells the letters that are to stay text.
    """

    turned_back = Signal(object)

    def __init__(self, line: QLineEdit, keys: str) -> None:
        super().__init__(line.window())
        self._line = line
        self.setProperty("kind", "popup")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._row = QHBoxLayout()
        self._row.setSpacing(6)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 10, 12, 10)
        self._column.addLayout(self._row)
        self._column.addWidget(Text(keys, "micro", "text3"))

    def show_phrases(self, phrases: Sequence[Phrase]) -> None:
        """Show these instead of the ones before, under the line."""
        while item := self._row.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for phrase in phrases:
            chip = self._chip(phrase)
            self._row.addWidget(chip)
            chip.show()
        self._row.addStretch(1)
        self.setAccessibleName(", ".join(phrase.text for phrase in phrases))
        self._place()

    def enter(self) -> bool:
        """Put the focus on the first chip that can be turned back; False if there is none."""
        chips = self._chips()
        if chips:
            chips[0].setFocus(Qt.FocusReason.OtherFocusReason)
        return bool(chips)

    def _chips(self) -> list[PartChip]:
        widgets = (item.widget() for n in range(self._row.count()) if (item := self._row.itemAt(n)))
        return [widget for widget in widgets if isinstance(widget, PartChip)]

    def _chip(self, phrase: Phrase) -> Chip:
        if not phrase.spans:
            return Chip(phrase.text, tone="plain")
        chip = PartChip(phrase)
        chip.turned_back.connect(self.turned_back)
        chip.stepped.connect(self._on_stepped)
        chip.left.connect(self._line.setFocus)
        chip.passed_on.connect(self._on_passed_on)
        return chip

    def _on_stepped(self, step: int) -> None:
        chips = self._chips()
        here = next(n for n, chip in enumerate(chips) if chip.hasFocus())
        chips[(here + step) % len(chips)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_passed_on(self, event: QKeyEvent) -> None:
        """Typing goes on in the line."""
        self._line.setFocus()
        QApplication.sendEvent(self._line, event)

    def _place(self) -> None:
        below = self._line.mapTo(self._line.window(), QPoint(0, self._line.height() + 4))
        self.move(below)
        self.show()
        self.raise_()
        # Fresh chips count only once they are shown, so the height is asked for after that.
        self._column.invalidate()
        self._column.activate()
        self.setFixedSize(self._line.width(), self.sizeHint().height())
