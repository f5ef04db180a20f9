"""The menus: a list of everything the keyboard can do, made after the first paint."""

import sys
from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from vpa_desk.ui.shell.nav_entry import NavEntry
from vpa_desk.ui.widgets.buttons import IconButton


class Menus(QObject):
    """File, Edit, View, Timer, Help: in the menu bar on macOS, behind one button elsewhere.

    `undo` is switched on by whoever has something to undo.
    """

    page_chosen = Signal(str)
    quick_add_chosen = Signal()
    toggle_chosen = Signal()
    undo_chosen = Signal()
    find_chosen = Signal()
    fold_chosen = Signal()
    backup_chosen = Signal()
    help_chosen = Signal()
    about_chosen = Signal()

    def __init__(self, window: QMainWindow, entries: Iterable[NavEntry]) -> None:
        super().__init__(window)
        self._window = window
        self._entries = tuple(entries)
        self._all = QMenu(window)
        self.button = IconButton("menu", self.tr("Menu"))
        self.button.clicked.connect(self.popup)
        self._file()
        self._edit()
        self._view()
        self._timer()
        self._help()
        if sys.platform == "darwin":
            for menu in self._all.findChildren(QMenu):
                window.menuBar().addMenu(menu)
            self.button.hide()

    def popup(self) -> None:
        """Open all menus under their button."""
        self._all.popup(self.button.mapToGlobal(QPoint(0, self.button.height() + 4)))

    def _file(self) -> None:
        menu = self._all.addMenu(self.tr("&File"))
        self._add(menu, self.tr("New task"), "Ctrl+N", self.quick_add_chosen.emit)
        menu.addSeparator()
        for entry in self._entries:
            if entry.below:
                settings = self._add(menu, f"{entry.title} …", "Ctrl+,", self._opener(entry.key))
                settings.setMenuRole(QAction.MenuRole.PreferencesRole)
        self._add(menu, self.tr("Backups …"), "", self.backup_chosen.emit)
        menu.addSeparator()
        leave = self._add(menu, self.tr("Quit"), "Ctrl+Q", self._window.close)
        leave.setMenuRole(QAction.MenuRole.QuitRole)

    def _edit(self) -> None:
        menu = self._all.addMenu(self.tr("&Edit"))
        self.undo = self._add(menu, self.tr("Undo"), "Ctrl+Z", self.undo_chosen.emit)
        self.undo.setEnabled(False)
        menu.addSeparator()
        self._add(menu, self.tr("Find on this page"), "Ctrl+F", self.find_chosen.emit)

    def _view(self) -> None:
        menu = self._all.addMenu(self.tr("&View"))
        above = [entry for entry in self._entries if not entry.below]
        for number, entry in enumerate(above, start=1):
            self._add(menu, entry.title, f"Ctrl+{number}", self._opener(entry.key))
        menu.addSeparator()
        self._add(menu, self.tr("Fold the side bar"), "Ctrl+B", self.fold_chosen.emit)

    def _timer(self) -> None:
        menu = self._all.addMenu(self.tr("&Timer"))
        words = self.tr("Stop, or continue the last task")
        self._add(menu, words, "Ctrl+Space", self.toggle_chosen.emit)

    def _help(self) -> None:
        menu = self._all.addMenu(self.tr("&Help"))
        self._add(menu, self.tr("Keys and help"), "F1", self.help_chosen.emit)
        about = self._add(menu, self.tr("About VPA Desk"), "", self.about_chosen.emit)
        about.setMenuRole(QAction.MenuRole.AboutRole)

    def _opener(self, key: str) -> Callable[[], None]:
        return lambda: self.page_chosen.emit(key)

    def _add(self, menu: QMenu, text: str, shortcut: str, run: Callable[[], object]) -> QAction:
        action = QAction(text, self._window)
        action.setMenuRole(QAction.MenuRole.NoRole)
        if shortcut:
            action.setShortcut(QKeySequence(shortcut))
        action.triggered.connect(lambda _checked=False: run())
        menu.addAction(action)
        # The window holds it too: its shortcut works while the menu is closed.
        self._window.addAction(action)
        return action
