"""The menus: a list of everything the keyboard can do, made after the first paint."""

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from vpa_desk.ui.widgets.buttons import IconButton

if TYPE_CHECKING:
    from vpa_desk.ui.shell.main_window import MainWindow


class Menus(QObject):
    """File, Edit, View, Timer, Help: in the menu bar on macOS, behind one button elsewhere.

    `undo` is switched on by whoever has something to undo.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
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
        self._add(menu, self.tr("New task"), "Ctrl+N", self._window.quick_add_requested.emit)
        menu.addSeparator()
        for key, entry in self._window.entries.items():
            if entry.below:
                settings = self._add(menu, f"{entry.title} …", "Ctrl+,", self._opener(key))
                settings.setMenuRole(QAction.MenuRole.PreferencesRole)
        self._add(menu, self.tr("Backups …"), "", self._window.backup_requested.emit)
        menu.addSeparator()
        leave = self._add(menu, self.tr("Quit"), "Ctrl+Q", self._window.close)
        leave.setMenuRole(QAction.MenuRole.QuitRole)

    def _edit(self) -> None:
        menu = self._all.addMenu(self.tr("&Edit"))
        window = self._window
        self.undo = self._add(menu, self.tr("Undo"), "Ctrl+Z", window.undo_requested.emit)
        self.undo.setEnabled(False)
        menu.addSeparator()
        self._add(menu, self.tr("Find on this page"), "Ctrl+F", window.focus_search)

    def _view(self) -> None:
        menu = self._all.addMenu(self.tr("&View"))
        above = [(key, entry) for key, entry in self._window.entries.items() if not entry.below]
        for number, (key, entry) in enumerate(above, start=1):
            self._add(menu, entry.title, f"Ctrl+{number}", self._opener(key))
        menu.addSeparator()
        self._add(menu, self.tr("Fold the side bar"), "Ctrl+B", self._window.fold_bar)

    def _timer(self) -> None:
        menu = self._all.addMenu(self.tr("&Timer"))
        window = self._window
        words = self.tr("Stop, or continue the last task")
        self._add(menu, words, "Ctrl+Space", window.toggle_requested.emit)

    def _help(self) -> None:
        menu = self._all.addMenu(self.tr("&Help"))
        self._add(menu, self.tr("Keys and help"), "F1", self._window.help_requested.emit)
        about = self._add(menu, self.tr("About VPA Desk"), "", self._window.about_requested.emit)
        about.setMenuRole(QAction.MenuRole.AboutRole)

    def _opener(self, key: str) -> Callable[[], None]:
        return lambda: self._window.show_page(key)

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
