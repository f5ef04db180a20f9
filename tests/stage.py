"""A window with one page in it, for tests that need to see what is told at the bottom."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from vpa_desk.ui.shell.main_window import MainWindow
from vpa_desk.ui.shell.nav_entry import NavEntry
from vpa_desk.ui.widgets.page import Context, Page
from vpa_desk.ui.widgets.speaker import Speaker


class Stage:
    """The real window, showing a page; `said` is what it told last, `undo` presses the button."""

    def __init__(self, qtbot: QtBot, context: Context, kind: Callable[[Context], Page]) -> None:
        self.window = MainWindow([NavEntry("page", "Page", "sun", kind)])
        qtbot.addWidget(self.window)
        self.window.set_context(context)
        self.window.show()
        self.turn()

    @property
    def said(self) -> str:
        """What the snackbar says."""
        bar = self.window._snackbar
        return "" if bar is None or bar.isHidden() else bar.message.text()

    def undo(self) -> None:
        """Press the button of the snackbar."""
        bar = self.window._snackbar
        assert bar is not None
        bar.button.click()
        self.turn()

    def turn(self) -> None:
        """Let what is queued happen: a commit is heard two turns of the loop later."""
        for _ in range(4):
            QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


class TellingWindow(QMainWindow, Speaker):
    """A window that writes down what it is told, and the way back it offered last."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[str] = []
        self.action = ""
        self.run: Callable[[], object] | None = None

    def tell(self, message: str, action: str = "", run: Callable[[], object] | None = None) -> None:
        """Write it down."""
        self.told.append(message)
        self.action, self.run = action, run
