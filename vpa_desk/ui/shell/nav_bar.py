"""The bar on the left: where one can go, how much waits there, and when the last backup was.

All is drawn by the style sheet and by labels, none by Python: a pen set here would cost the first
paint all the enums of `Qt`, a QIcon its own (see `ui/theme.py`).
"""

from PySide6 import QtCore
from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from vpa_desk.ui import icons, theme
from vpa_desk.ui.widgets.text import Text, restyle

WIDE, NARROW, FOLDED = 212, 64, 39
BACKUP_ICON = 14
# From the left edge of an entry to its icon, and what of it is the border.
INSET, BORDER = 10, 1
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
        self._folded = False
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
        """What the first paint does without: the focus policy, the button of the menus."""
        for button in (*self._entries.values(), self.backup):
            button.setFocusPolicy(QtCore.Qt.FocusPolicy.TabFocus)
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
        if folded == self._folded:
            return
        self._folded = folded
        self.setFixedWidth(NARROW if folded else WIDE)
        self._brand.setVisible(not folded)
        self._head.setContentsMargins(4 if folded else 8, 0, 0, 0)
        for entry in self._entries.values():
            entry.fold(folded=folded)
        self.backup.fold(folded=folded)


class NavEntryButton(QPushButton):
    """An entry: icon, title, and a number on the right."""

    def __init__(self, title: str, icon: str) -> None:
        super().__init__(title)
        self._title = title
        self._icon_name = icon
        self._count = 0
        self._folded = False
        self._badge: Text | None = None
        self.setProperty("kind", "nav")
        self.setCheckable(True)
        self.setAccessibleName(title)
        self._sign = QLabel()
        self._line = QHBoxLayout(self)
        self._line.addWidget(self._sign)
        self._line.addStretch(1)
        self._draw()
        theme.current().changed.connect(self._draw)
        self.toggled.connect(self._draw)

    def set_badge(self, count: int) -> None:
        """The number on the right; 0 shows none."""
        self._count = count
        self.setAccessibleName(f"{self._title}, {count}" if count else self._title)
        if self._badge is None:
            self._badge = self._new_badge()
        self._badge.setText(str(count))
        self._badge.setVisible(bool(count) and not self._folded)
        self._name_by_tip()

    def fold(self, *, folded: bool) -> None:
        """Only the icon; title and number become the tool tip."""
        self._folded = folded
        self.setText("" if folded else self._title)
        self.setProperty("folded", folded)
        if self._badge is not None:
            self._badge.setVisible(bool(self._count) and not folded)
        self._name_by_tip()
        self._draw()
        restyle(self)

    def _new_badge(self) -> Text:
        badge = Text("", "meta_strong", "accent" if self.isChecked() else "text3")
        self._line.addWidget(badge)
        return badge

    def _name_by_tip(self) -> None:
        self.setToolTip(self.accessibleName() if self._folded else "")

    def _draw(self) -> None:
        inset = (FOLDED - icons.NAV) // 2 if self._folded else BORDER + theme.current().px(INSET)
        self._line.setContentsMargins(inset, 0, 0 if self._folded else 12, 0)
        is_chosen = self.isChecked()
        self._sign.setPixmap(
            icons.bar_icon(self._icon_name, "accent_text" if is_chosen else "text2")
        )
        if self._badge is not None:
            self._badge.set_tone("accent" if is_chosen else "text3")


class BackupLine(QPushButton):
    """When the data was last saved elsewhere; a click opens the backups."""

    def __init__(self) -> None:
        super().__init__()
        self._tone = "success"
        self._words = ""
        self._folded = False
        self.setProperty("kind", "backup")
        self.setAccessibleName(self.tr("Backups"))
        self.hide()

    def tell(self, text: str, tone: str = "success") -> None:
        """Say it; `tone` is success, warn or danger. An empty text hides the line."""
        self._words = text
        self._tone = tone
        self.setAccessibleName(text or self.tr("Backups"))
        self.setVisible(bool(text))
        self._draw()

    def fold(self, *, folded: bool) -> None:
        """Only the icon; the words become the tool tip."""
        self._folded = folded
        self._draw()

    def _draw(self) -> None:
        gap = 0 if self._folded else 3
        self.setText("" if self._folded else self._words)
        self.setToolTip(self._words if self._folded else "")
        self.setIconSize(QSize(BACKUP_ICON + gap, BACKUP_ICON))
        self.setIcon(icons.icon(_LINES[self._tone], self._tone, BACKUP_ICON, gap=gap))
        self.setProperty("tone", self._tone)
        self.setProperty("folded", self._folded)
        restyle(self)


class Brand(QWidget):
    """The sign of the program and its name."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(icons.LOGO)
        self._sign = QLabel()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self._sign)
        layout.addWidget(Text("VPA Desk", "h3"), 1)
        self._draw()
        theme.current().changed.connect(self._draw)

    def _draw(self) -> None:
        self._sign.setPixmap(icons.logo(theme.current().px(icons.LOGO), self.devicePixelRatioF()))
