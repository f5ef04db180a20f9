"""Settings: where everything lies, and the copies of it."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from vpa_desk.domain.safekeeping import BackupMade
from vpa_desk.services import backup
from vpa_desk.services.desk import Desk
from vpa_desk.services.settings import change_settings
from vpa_desk.ui import wording
from vpa_desk.ui.settings.section import SettingsSection
from vpa_desk.ui.widgets.attempt import reason
from vpa_desk.ui.widgets.banner import Banner
from vpa_desk.ui.widgets.buttons import Button
from vpa_desk.ui.widgets.page import Context
from vpa_desk.ui.widgets.text import Text


class DataSection(SettingsSection):
    """The folder of the data, the last backup, another one now, and where they go."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.banner = Banner()
        self._add_folder()
        self._add_backups()
        self.column.addWidget(self.banner)
        self.column.addStretch(1)

    def reload(self) -> None:
        """Show the folders and when the last backup was made."""
        desk = self._desk_now()
        self.data_folder.setText(str(desk.store.path.parent))
        self.backup_folder.setText(str(desk.backups))
        last = backup.last_backup(desk)
        self.last.setText(
            self.tr("Last backup: {when}").format(when=wording.instant_local(last))
            if last
            else self.tr("No backup in this folder yet.")
        )
        self.last.set_tone("text" if last else "warn")

    def back_up(self) -> None:
        """Make and check a copy, aside."""
        self.now_button.setEnabled(False)
        self.context.work.run(
            self, backup.back_up, self._desk_now(), then=self._on_made, failed=self._on_failed
        )

    def choose_folder(self, folder: Path) -> None:
        """Let copies go to another folder, once the first has arrived there."""
        there = replace(self._desk_now(), backups=folder)
        self.context.work.run(
            self,
            backup.back_up,
            there,
            then=lambda made: self._on_moved(made, folder),
            failed=self._on_failed,
        )

    def _desk_now(self) -> Desk:
        """The desk with the backup folder set now; the open one knows that of its start."""
        desk: Desk = self.desk
        chosen = desk.reads.settings.current().backup_folder
        return replace(desk, backups=Path(chosen)) if chosen else desk

    def _add_folder(self) -> None:
        form = self.add_card(self.tr("Your data"))
        self.data_folder = _path_label()
        form.add_widget(self.data_folder)
        note = self.tr("Do not put this folder into a synced one: two computers would damage it.")
        form.add_widget(_note(note))
        self.open_data = Button(self.tr("Open the folder"), icon="folder-open")
        self.open_data.clicked.connect(lambda: _show_folder(self.desk.store.path.parent))
        form.add_widget(_line(self.open_data))

    def _add_backups(self) -> None:
        form = self.add_card(self.tr("Backups"))
        self.last = Text("", "strong")
        self.backup_folder = _path_label()
        form.add_widget(self.last)
        form.add_widget(self.backup_folder)
        note = self.tr(
            "A copy is made at the start if the last is older than a day. The newest of 7 days, "
            "4 weeks and 12 months stay. This folder may be a synced one."
        )
        form.add_widget(_note(note))
        self.now_button = Button(self.tr("Back up now"), icon="shield-check")
        self.now_button.clicked.connect(self.back_up)
        other = Button(self.tr("Another folder …"))
        other.clicked.connect(self._on_choose)
        show = Button(self.tr("Open the folder"), icon="folder-open")
        show.clicked.connect(lambda: _show_folder(self._desk_now().backups))
        form.add_widget(_line(self.now_button, other, show))

    def _on_choose(self) -> None:
        start = str(self._desk_now().backups)
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Folder for backups"), start)
        if chosen:
            self.choose_folder(Path(chosen))

    def _on_made(self, made: BackupMade) -> None:
        self.now_button.setEnabled(True)
        words = self.tr("Copied and checked: {invoices} invoices, {entries} times.")
        self.banner.tell(
            words.format(invoices=made.invoices, entries=made.entries),
            str(made.path),
            tone="success",
        )
        self.reload()

    def _on_moved(self, made: BackupMade, folder: Path) -> None:
        before = self.desk.reads.settings.current().backup_folder
        self._keep_folder(str(folder))
        self._on_made(made)
        self.tell(self.tr("Backups go to another folder."), lambda: self._keep_folder(before))

    def _keep_folder(self, folder: str) -> None:
        settings = self.desk.reads.settings.current()
        change_settings(self.desk, replace(settings, backup_folder=folder))
        self.reload()

    def _on_failed(self, error: Exception) -> None:
        self.now_button.setEnabled(True)
        if isinstance(error, OSError):
            words = self.tr("This folder cannot be written. Choose another; nothing was changed.")
            self.banner.tell(words)
        else:
            self.banner.tell(reason(error))


def _path_label() -> Text:
    label = Text("", "body", "text2")
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _note(words: str) -> Text:
    note = Text(words, "meta", "text3")
    note.setWordWrap(True)
    return note


def _line(*buttons: Button) -> QWidget:
    holder = QWidget()
    line = QHBoxLayout(holder)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(8)
    for button in buttons:
        line.addWidget(button)
    line.addStretch(1)
    return holder


def _show_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
