"""The bar on the left: where one can go, how much waits there, and when the last backup was."""

from PySide6 import QtCore
from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from vpa_desk.ui import icons, theme
from vpa_desk.ui.widgets import shapes

WIDE, NARROW = 212, 64
ENTRY_HEIGHT, LINE_HEIGHT = 36, 30
LOGO = 30
_LINES = {"success": "circle-check", "warn": "triangle-alert", "danger": "circle-alert"}


class NavBar(QFrame):
    """Entries above, settings and the backup line below; `chosen` tells the key of an entry."""

    chosen = Signal(str)
    backup_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "sidebar")
        self.setFixedWidth(WIDE)
        self.setAccessibleName(self.tr("Pages"))
        self._group = QButtonGroup(self)
        self._entries: dict[str, NavEntryButton] = {}
        self.backup = BackupLine()
        self.backup.clicked.connect(self.backup_clicked)
        self._brand = Brand()
        self._head = QHBoxLayout()
        self._head.setContentsMargins(8, 0, 0, 0)
        self._head.addWidget(self._brand, 1)
        self._pages = QVBoxLayout()
        self._pages.setSpacing(3)
        self._below = QVBoxLayout()
        self._below.setSpacing(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 16, 12, 10)
        layout.setSpacing(0)
        layout.addLayout(self._head)
        layout.addSpacing(22)
        layout.addLayout(self._pages)
        layout.addStretch(1)
        layout.addLayout(self._below)
        layout.addWidget(self.backup)

    def settle(self, menu_button: QWidget) -> None:
        """What the first paint does without: hover, the focus policy, the button of the menus."""
        for button in (*self._entries.values(), self.backup):
            button.setFocusPolicy(QtCore.Qt.FocusPolicy.TabFocus)
            button.setAttribute(QtCore.Qt.WidgetAttribute.WA_Hover)
        self._head.addWidget(menu_button)

    def add_entry(self, key: str, title: str, icon: str, *, below: bool = False) -> None:
        """One more place to go; `below` puts it at the foot of the bar."""
        entry = NavEntryButton(title, icon)
        entry.clicked.connect(lambda: self.chosen.emit(key))
        self._entries[key] = entry
        self._group.addButton(entry)
        (self._below if below else self._pages).addWidget(entry)

    def choose(self, key: str) -> None:
        """Mark the entry of the page that is shown."""
        self._entries[key].setChecked(True)

    def set_badge(self, key: str, count: int) -> None:
        """How much waits on a page; 0 shows nothing."""
        self._entries[key].set_badge(count)

    def fold(self, *, folded: bool) -> None:
        """Icons only, or with words."""
        self.setFixedWidth(NARROW if folded else WIDE)
        self._brand.setVisible(not folded)
        self._head.setContentsMargins(4 if folded else 8, 0, 0, 0)
        for entry in self._entries.values():
            entry.fold(folded=folded)
        self.backup.fold(folded=folded)


class NavEntryButton(QAbstractButton):
    """An entry: icon, title, and a number on the right."""

    def __init__(self, title: str, icon: str) -> None:
        super().__init__()
        self._title = title
        self._icon_name = icon
        self._badge = 0
        self._folded = False
        self.setCheckable(True)
        self.setText(title)
        self.setAccessibleName(title)
        self.setFixedHeight(theme.current().px(ENTRY_HEIGHT))

    def set_badge(self, count: int) -> None:
        """The number on the right; 0 shows none."""
        self._badge = count
        self.setAccessibleName(f"{self._title}, {count}" if count else self._title)
        self.update()

    def fold(self, *, folded: bool) -> None:
        """Only the icon; the title becomes the tool tip."""
        self._folded = folded
        self.setToolTip(self._title if folded else "")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(40, theme.current().px(ENTRY_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = shapes.smooth(self)
        look = theme.current()
        if self.isChecked():
            shapes.rounded(painter, QRectF(self.rect()), 8, look.color("accent_soft"))
        elif self.underMouse():
            shapes.rounded(painter, QRectF(self.rect()), 8, look.color("sunken"))
        token = "accent_text" if self.isChecked() else "text2"
        edge = icons.NAV
        left = (self.width() - edge) // 2 if self._folded else 11
        spot = QRectF(left, (self.height() - edge) // 2, edge, edge)
        icons.paint(painter, self._icon_name, spot, look.color(token))
        self._paint_words(painter, token)
        shapes.focus_ring(painter, self, 8)

    def _paint_words(self, painter: QPainter, token: str) -> None:
        if self._folded:
            if self._badge:
                live = theme.current().color("accent")
                shapes.dot(painter, QPointF(self.width() - 9, 9), 6, live)
            return
        rect = QRectF(self.rect()).adjusted(40, 0, -12, 0)
        if self._badge:
            ink = "accent_text" if self.isChecked() else "text3"
            badge = str(self._badge)
            shapes.words(painter, rect, badge, step="meta_strong", ink=ink, align=shapes.RIGHT)
            rect.adjust(0, 0, -30, 0)
        step = "button" if self.isChecked() else "strong"
        shapes.words(painter, rect, self._title, step=step, ink=token)


class BackupLine(QAbstractButton):
    """When the data was last saved elsewhere; a click opens the backups."""

    def __init__(self) -> None:
        super().__init__()
        self._tone = "success"
        self._folded = False
        self.setFixedHeight(theme.current().px(LINE_HEIGHT))
        self.setAccessibleName(self.tr("Backups"))
        self.hide()

    def tell(self, text: str, tone: str = "success") -> None:
        """Say it; `tone` is success, warn or danger. An empty text hides the line."""
        self.setText(text)
        self._tone = tone
        self.setAccessibleName(text or self.tr("Backups"))
        self.setToolTip(text if self._folded else "")
        self.setVisible(bool(text))
        self.update()

    def fold(self, *, folded: bool) -> None:
        """Only the icon."""
        self._folded = folded
        self.setToolTip(self.text() if folded else "")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(40, theme.current().px(LINE_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = shapes.smooth(self)
        look = theme.current()
        if self.underMouse():
            shapes.rounded(painter, QRectF(self.rect()), 8, look.color("sunken"))
        edge = 14
        left = (self.width() - edge) // 2 if self._folded else 11
        spot = QRectF(left, (self.height() - edge) // 2, edge, edge)
        icons.paint(painter, _LINES[self._tone], spot, look.color(self._tone))
        if not self._folded:
            rect = QRectF(self.rect()).adjusted(32, 0, -4, 0)
            ink = "text2" if self._tone == "success" else self._tone
            shapes.words(painter, rect, self.text(), step="meta", ink=ink)
        shapes.focus_ring(painter, self, 8)


class Brand(QWidget):
    """The sign of the program and its name."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(LOGO)
        self.setAccessibleName("VPA Desk")

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = shapes.smooth(self)
        sign = icons.logo(LOGO, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(0, 0), sign)
        rect = QRectF(LOGO + 10, 0, self.width() - LOGO - 10, LOGO)
        shapes.words(painter, rect, "VPA Desk", step="h3", ink="text")
