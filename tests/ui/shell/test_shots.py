"""Pictures of the sample practice: no display, no difference between two runs."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
# A page, a page with something slow on it, and a dialog stand for all; each look costs seconds.
SOME = """
import sys
from pathlib import Path
from vpa_desk.app import open_desk
from vpa_desk.ui.shell import scenes
from vpa_desk.ui.shell import shots
shots._looks = lambda: iter([shots.Look("de", shots.Mode.DARK, shots.SIZES[1])])
shots.SCENES = {name: scenes.SCENES[name] for name in ("today", "editor", "settings-data", "keys")}
sys.exit(shots.take(Path(sys.argv[1]), open_desk))
"""


def pictures(folder: Path) -> dict[str, bytes]:
    """The pictures of one run."""
    done = subprocess.run(
        [sys.executable, "-c", SOME, str(folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert str(folder) in done.stdout
    found = {path.name: path.read_bytes() for path in folder.iterdir()}
    for path in folder.iterdir():
        path.unlink()
    return found


def test_two_runs_give_the_same_pictures(tmp_path: Path) -> None:
    first, second = pictures(tmp_path / "shots"), pictures(tmp_path / "shots")
    assert {"today-de-dark-960x600.png", "keys-de-dark-960x600.png"} < set(first)
    assert any(name.startswith("RE-2026-") for name in first)
    assert {name for name in first if first[name] != second[name]} == set()
    assert first.keys() == second.keys()
