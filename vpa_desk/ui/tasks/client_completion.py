"""Completes `@client` while a line is typed: a list under the name, taken by Tab or Enter."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from vpa_desk.domain.client_names import ClientFound, clients_fitting
from vpa_desk.domain.ids import ClientId

if TYPE_CHECKING:  # The first letter brings it along.
    from vpa_desk.ui.tasks.client_offer import ClientOffer

Clients = Callable[[], Sequence[tuple[ClientId, str]]]
ARROWS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
TAKING = (Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ClientCompletion(QObject):
    """Offers the clients that fit the name under the cursor; the focus stays in the line.

    The arrows choose, Tab, Enter or a click takes, Esc closes. Ctrl+Enter is the line's own.
    """

    opened = Signal()
    closed = Signal()

    def __init__(self, line: QLineEdit, clients: Clients) -> None:
        super().__init__(line)
        self._line = line
        self._clients = clients
        self._offer: ClientOffer | None = None
        line.textEdited.connect(lambda _text: self._offer_fitting())
        line.cursorPositionChanged.connect(lambda _old, _new: self._on_cursor_moved())
        line.installEventFilter(self)

    def names(self) -> list[str]:
        """What is offered now, the best first; nothing while the list is closed."""
        offer = self._offer
        return offer.names() if offer is not None and offer.isVisible() else []

    def close(self) -> None:
        """Take the list away."""
        if self._offer is not None and self._offer.isVisible():
            self._offer.hide()
            self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            self.close()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self.names():
            return self._answered(event)
        return super().eventFilter(watched, event)

    def _answered(self, event: QKeyEvent) -> bool:
        """Whether the key was one for the list."""
        key, offer = Qt.Key(event.key()), self._offer
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if offer is None or not plain:
            return False
        if key in ARROWS:
            offer.go_by(ARROWS[key])
        elif key in TAKING:
            self._take(offer.list.currentRow())
        elif key == Qt.Key.Key_Escape:
            self.close()
        else:
            return False
        return True

    def _offer_fitting(self) -> None:
        from vpa_desk.domain.quick_add_signs import name_begun

        span = self._span()
        fitting: Sequence[ClientFound] = ()
        if span is not None:
            typed = self._line.text()[span[0] : self._line.cursorPosition()]
            fitting = clients_fitting(name_begun(typed), self._clients())
        if span is None or not fitting:
            self.close()
            return
        if self._offer is None:
            from vpa_desk.ui.tasks.client_offer import ClientOffer

            self._offer = ClientOffer(self._line)
            self._offer.list.itemClicked.connect(
                lambda item: self._take(item.listWidget().row(item))
            )
        self._offer.show_names([client.name for client in fitting])
        self.opened.emit()

    def _on_cursor_moved(self) -> None:
        if self.names() and self._span() is None:
            self.close()

    def _span(self) -> tuple[int, int] | None:
        from vpa_desk.domain.quick_add_signs import client_begun

        return client_begun(self._line.text(), self._line.cursorPosition())

    def _take(self, row: int) -> None:
        from vpa_desk.domain.quick_add_signs import client_sign

        span, names = self._span(), self.names()
        self.close()
        if span is None or not 0 <= row < len(names):
            return
        start, until = span
        blank = "" if self._line.text()[until : until + 1].isspace() else " "
        # Typed over, not set, so that Ctrl+Z brings the letters back.
        self._line.setSelection(start, until - start)
        self._line.insert(client_sign(names[row]) + blank)
