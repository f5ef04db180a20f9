"""Qt finds its parts wherever the program lies: a folder of "Meier, Katrin" has a comma."""

import os
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest

ROOT = Path(__file__).resolve().parents[3]
OPENED = """
from PySide6.QtCore import QTranslator
from vpa_desk.ui.shell import qt_parts
from vpa_desk.ui.shell.desk_window import application
application()
assert QTranslator().load("qtbase_de", qt_parts.translations())
print("opened")
"""


@pytest.mark.skipif(os.name == "nt", reason="links need a right there")
def test_a_comma_in_the_path_keeps_no_window_shut(tmp_path: Path) -> None:
    awkward = tmp_path / "Meier, Katrin"
    awkward.mkdir()
    (awkward / "packages").symlink_to(Path(PySide6.__file__).parent.parent)
    done = subprocess.run(
        [sys.executable, "-c", OPENED],
        env={
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONPATH": os.pathsep.join([str(awkward / "packages"), str(ROOT)]),
        },
        cwd=tmp_path,
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.stdout.strip() == "opened", done.stderr
