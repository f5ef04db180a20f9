"""Bad days at the window: one sentence, nothing lost, nothing changed, no traceback."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from vpa_desk.app import open_desk
from vpa_desk.paths import Places, places
from vpa_desk.ui.shell.desk_window import DeskWindow, speak
from vpa_desk.ui.theme import Mode, Theme
from vpa_desk.ui.work import ImmediateWork

ROOT = Path(__file__).resolve().parent.parent.parent


def words_of(home: Places, qtbot: QtBot, qapp: QApplication) -> str:
    """All that the window says when the store cannot be opened."""
    speak(qapp, "de")
    theme = Theme(qapp, Mode.LIGHT)
    owner = DeskWindow(home, open_desk, theme, ImmediateWork())
    qtbot.addWidget(owner.window)
    owner.window.show()
    qtbot.waitUntil(lambda: owner.life is not None)
    assert owner.life is not None
    assert owner.life.desk is None
    assert not owner.window.nav.isEnabled()
    said = "\n".join(label.text() for label in owner.window.findChildren(QLabel))
    owner.life.end()
    theme.deleteLater()
    speak(qapp, "en")
    return said


@pytest.mark.parametrize(
    ("content", "sentence"),
    [(b"", "ist leer"), (b"Liebes Tagebuch", "keine Datei von VPA Desk")],
    ids=["zero bytes", "a foreign file"],
)
def test_a_file_that_is_no_desk_is_told_and_left_alone(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, content: bytes, sentence: str
) -> None:
    home = places(tmp_path)
    home.database.write_bytes(content)
    assert sentence in words_of(home, qtbot, qapp)
    assert home.database.read_bytes() == content


def test_a_folder_that_cannot_be_made_is_told(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    (tmp_path / "a file").touch()
    said = words_of(places(tmp_path / "a file" / "desk"), qtbot, qapp)
    assert "lässt sich nicht beschreiben" in said


def test_a_second_start_raises_the_first_and_leaves(tmp_path: Path, qtbot: QtBot) -> None:
    command = [sys.executable, "-m", "vpa_desk", "--data", str(tmp_path)]
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    lock = places(tmp_path).lock
    first = subprocess.Popen(command, cwd=ROOT, env=env, stderr=subprocess.PIPE)
    try:
        qtbot.waitUntil(lambda: holds(first, lock))
        for spelled in (str(tmp_path), f"{tmp_path}/../{tmp_path.name}"):
            second = subprocess.run(
                [*command[:-1], spelled], cwd=ROOT, env=env, timeout=60, capture_output=True
            )
            assert (second.returncode, b"Traceback" in second.stderr) == (0, False)
        assert first.poll() is None
    finally:
        first.kill()
        first.communicate()
    third = subprocess.Popen(command, cwd=ROOT, env=env, stderr=subprocess.DEVNULL)
    try:
        # The lock that the killed window left behind is in nobody's way.
        qtbot.waitUntil(lambda: holds(third, lock))
        assert third.poll() is None
    finally:
        third.kill()
        third.wait()


def holds(window: "subprocess.Popen[bytes]", lock: Path) -> bool:
    """Whether this window is the one of the folder: its process stands in the lock."""
    return lock.exists() and lock.read_text(encoding="utf-8").startswith(f"{window.pid}\n")
