"""A real window with one page on it, for tests of pages."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from vpa_desk.ui.shell.main_window import MainWindow
from vpa_desk.ui.shell.nav_entry import NavEntry
from vpa_desk.ui.shell.ways_back import Once
from vpa_desk.ui.widgets.page import Context, Page


@dataclass
class Stage:
    """The window, its page, and what the window said last."""

    window: MainWindow
    page: Any
    offers: list[Once]

    @property
    def said(self) -> str:
        """The words at the bottom of the window; empty if it said nothing."""
        snackbar = self.window._snackbar
        return snackbar.message.text() if snackbar is not None else ""

    def undo(self) -> None:
        """Take back what was done last."""
        self.offers.pop()()
        settle()


def shown(qtbot: QtBot, context: Context, make: Callable[[Context], Page]) -> Stage:
    """The page in a window that is open."""
    settle()
    window = MainWindow([NavEntry("page", "Page", "users", make)])
    qtbot.addWidget(window)
    offers: list[Once] = []
    window.undo_offered.connect(offers.append)
    window.show()
    settle()
    window.set_context(context)
    settle()
    return Stage(window, window.page("page"), offers)


def settle() -> None:
    """Let the window hear what was announced, and lay itself out.

    Nothing runs the event loop here, so what was to be deleted later is deleted now: the windows
    of all tests before would be dressed again with each change of the theme.
    """
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    for _ in range(6):
        QApplication.processEvents()


def type_in(field: Any, text: str) -> None:
    """Type a text into a field and leave it by Enter."""
    field.setText(text)
    field.editingFinished.emit()
    settle()


def choose(combo: Any, value: object) -> None:
    """Choose from a list as the user does."""
    combo.choose(value)
    settle()


def words_on(widget: QWidget) -> str:
    """All labels that can be seen, one after the other."""

    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())
