"""Changes made elsewhere: on the command line, while the window was behind."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from vpa_desk.domain.topics import EVERYTHING
from vpa_desk.ui.widgets.page import Context


class Elsewhere(QObject):
    """Looks at the file when the window comes to the front, and tells everyone if it changed."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = context.desk.store
        self._changes = context.changes
        self._version = self._store.data_version()
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self._on_state_changed)

    def look(self) -> None:
        """Announce everything if anybody else wrote to the file since the last look."""
        version = self._store.data_version()
        if version != self._version:
            self._version = version
            self._changes.announce(EVERYTHING)

    def _on_state_changed(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self.look()
