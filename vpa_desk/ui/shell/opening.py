"""The store is opened aside; if it cannot be, the window says why, with ways on."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from vpa_desk.paths import Places
from vpa_desk.services.desk import Desk
from vpa_desk.ui.shell.main_window import MainWindow
from vpa_desk.ui.widgets.attempt import reason
from vpa_desk.ui.widgets.buttons import Button
from vpa_desk.ui.widgets.empty_state import EmptyState
from vpa_desk.ui.work import Work, log


class Opening(QObject):
    """`opened` tells the desk; until then the refusal, if any, stands in the place of the pages."""

    opened = Signal(object)

    def __init__(
        self, window: MainWindow, work: Work, places: Places, open_desk: Callable[[Places], Desk]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._work = work
        self._places = places
        self._open_desk = open_desk
        self.refusal: QWidget | None = None

    def open(self) -> None:
        """Open the store aside."""
        self._work.run(
            self, self._open_desk, self._places, then=self._on_opened, failed=self._on_refused
        )

    def restore(self, backup: Path) -> None:
        """Put a backup in the place of the data, and open that."""
        from vpa_desk.services.restoring import restore_now

        self._work.run(
            self,
            restore_now,
            backup,
            self._places.database,
            then=lambda _aside: self.open(),
            failed=self._on_refused,
        )

    def _on_opened(self, desk: Desk) -> None:
        self._clear_refusal()
        self.opened.emit(desk)

    def _on_refused(self, error: Exception) -> None:
        self._clear_refusal()
        log(error)
        again = Button(self.tr("Try again"), kind="primary")
        again.clicked.connect(self.open)
        restore = Button(self.tr("Restore a backup …"))
        restore.clicked.connect(self._on_restore)
        folder = Button(self.tr("Open the folder"))
        folder.clicked.connect(self._on_folder)
        words = self.tr("Your data could not be opened.")
        self.refusal = EmptyState("triangle-alert", words, reason(error), again, restore, folder)
        self._window.show_refusal(self.refusal)

    def _clear_refusal(self) -> None:
        if self.refusal is not None:
            self._window.clear_refusal(self.refusal)
            self.refusal = None

    def _on_restore(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Restore a backup"), str(self._places.backups), "*.sqlite3"
        )
        if chosen:
            self.restore(Path(chosen))

    def _on_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._places.data)))
