"""The list of keys."""

from PySide6.QtWidgets import QLabel, QMainWindow
from pytestqt.qtbot import QtBot

from vpa_desk.ui.settings.keys_dialog import KeysDialog, KeysList
from vpa_desk.ui.shell.menus import Menus
from vpa_desk.ui.shell.nav_entry import NavEntry
from vpa_desk.ui.widgets.key_cap import key_name
from vpa_desk.ui.widgets.page import Context, Page


def test_the_keys_are_shown_with_what_they_do(qtbot: QtBot, context: Context) -> None:
    dialog = KeysDialog()
    qtbot.addWidget(dialog)
    words = [label.text() for label in dialog.findChildren(QLabel)]
    assert key_name("Ctrl+N") in words
    assert "New task: the quick entry" in words


def test_every_key_of_the_menus_is_in_the_list(qtbot: QtBot, context: Context) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    Menus(window, [NavEntry("page", "Page", "users", lambda given: Page(given, "Page"))])
    listed = {
        key_name(sequence)
        for _, keys in KeysList().groups()
        for sequences, _ in keys
        for sequence in sequences
    }
    used = {action.shortcut().toString() for action in window.actions()} - {""}
    pages = {f"Ctrl+{number}" for number in range(1, 6)}
    assert {key_name(sequence) for sequence in used - pages} <= listed
