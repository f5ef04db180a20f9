"""The head of a client's page: who it is, how to reach them, and what to do for them."""

from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from vpa_desk.domain.clients import Client, Language
from vpa_desk.domain.days import zone_named
from vpa_desk.domain.terms import terms_of
from vpa_desk.ui import theme, wording
from vpa_desk.ui.terms_words import rate_words
from vpa_desk.ui.widgets.buttons import Button, IconButton
from vpa_desk.ui.widgets.chip import ClientDot
from vpa_desk.ui.widgets.page import Context
from vpa_desk.ui.widgets.text import ElideLabel

DOT = 12
STACKED_BELOW = 640
TICK_MS = 20_000
SEPARATOR = " · "


class ClientHead(QWidget):
    """Name, contact and terms of one client, and the buttons for them."""

    invoice_clicked = Signal()
    start_clicked = Signal()
    edit_clicked = Signal()
    archive_clicked = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = context.desk
        self._client: Client | None = None
        self.dot = ClientDot(0, theme.current().px(DOT))
        self.name = ElideLabel("", "h2")
        self.contact = ElideLabel("", "body", "text2")
        self.facts = ElideLabel("", "meta", "text2")
        for label in (self.contact, self.facts):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self._build()
        # A client's clock goes on while their page is open.
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._show_facts)

    def show_client(self, client: Client) -> None:
        """Show a client."""
        self._client = client
        self.dot.set_client(client.colour - 1)
        self.name.setText(client.name)
        reach = (client.number, client.contact, client.email, client.phone)
        self.contact.setText(SEPARATOR.join(filter(None, reach)))
        self._archive.setText(
            self.tr("Take out of the archive") if client.is_archived else self.tr("Archive")
        )
        self.start.setVisible(not client.is_archived)
        self._show_facts()

    def _build(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(10)
        first.addWidget(self.dot, 0, Qt.AlignmentFlag.AlignVCenter)
        first.addWidget(self.name, 1)
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addLayout(first)
        words.addSpacing(2)
        words.addWidget(self.contact)
        words.addWidget(self.facts)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(12)
        self._line.addLayout(words, 1)
        self._line.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        self.start = Button(self.tr("Start timer"), icon="play-filled")
        self.start.clicked.connect(self.start_clicked)
        invoice = Button(self.tr("Create invoice"), icon="receipt-text")
        invoice.clicked.connect(self.invoice_clicked)
        more = IconButton("ellipsis", self.tr("More for this client"))
        menu = QMenu(more)
        menu.addAction(self.tr("Edit …")).triggered.connect(
            lambda _checked: self.edit_clicked.emit()
        )
        self._archive = menu.addAction("")
        self._archive.triggered.connect(lambda _checked: self.archive_clicked.emit())
        more.clicked.connect(lambda: menu.popup(more.mapToGlobal(more.rect().bottomLeft())))
        self.menu = menu
        line = QHBoxLayout()
        line.setSpacing(8)
        for button in (self.start, invoice, more):
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        line.addStretch(0)
        return line

    def _show_facts(self) -> None:
        client = self._client
        if client is None:
            return
        is_german = client.language is Language.GERMAN
        facts = [
            rate_words(terms_of(client.terms, None, self._desk.today())),
            self.tr("due after %n day(s)", "", client.payment_days),
            self.tr("writes German") if is_german else self.tr("writes English"),
            self._local_time(client),
        ]
        self.facts.setText(SEPARATOR.join(filter(None, facts)))

    def _local_time(self, client: Client) -> str:
        """What time it is there; nothing where the clocks show the same."""
        now: datetime = self._desk.now()
        there = now.astimezone(zone_named(client.zone))
        if there.utcoffset() == now.astimezone(zone_named(self._desk.zone())).utcoffset():
            return ""
        words = self.tr("{time} there now ({zone})")
        return words.format(time=wording.time_of_day(there), zone=client.zone.replace("_", " "))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.width() < theme.current().px(STACKED_BELOW)
        down, aside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._line.setDirection(down if is_narrow else aside)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()
