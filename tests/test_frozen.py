"""The packaged program: built as users get it, and started where paths are awkward."""

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = "vpa-desk.exe" if os.name == "nt" else "vpa-desk"

pytestmark = [pytest.mark.slow, pytest.mark.timeout(900)]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the program, in a place with a blank, umlauts and an emoji."""
    work = tmp_path_factory.mktemp("frozen")
    python = builder(work)
    folders = [f"--workpath={work / 'build'}", f"--distpath={work / 'dist'}"]
    command = [python, "-m", "PyInstaller", "--noconfirm", *folders, str(ROOT / "vpa_desk.spec")]
    done = subprocess.run(command, cwd=work, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-3000:]
    awkward = work / "Büro für Grüße 🗂️"
    shutil.move(work / "dist" / "vpa-desk", awkward)
    return awkward


def builder(work: Path) -> str:
    """A Python with the project and PyInstaller: this one, or one made for the purpose."""
    if importlib.util.find_spec("PyInstaller"):
        return sys.executable
    made = work / "venv"
    subprocess.run([sys.executable, "-m", "venv", made], check=True)
    python = str(made / ("Scripts/python.exe" if os.name == "nt" else "bin/python"))
    install = [python, "-m", "pip", "install", "--quiet", f"{ROOT}[build]"]
    subprocess.run(install, check=True)
    return python


def run(
    built: Path, *arguments: str, home: Path, **environ: str
) -> subprocess.CompletedProcess[str]:
    """The program in an environment that knows no Python of this machine."""
    kept = ("SYSTEMROOT", "LANG", "TEMP", "TMPDIR")
    return subprocess.run(
        [built / PROGRAM, *arguments],
        cwd=built,
        env={
            **{name: os.environ[name] for name in kept if name in os.environ},
            "HOME": str(home),
            "VPA_DESK_HOME": str(home / "Daten 🗂️"),
            "QT_QPA_PLATFORM": "offscreen",
            **environ,
        },
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
    )


def test_the_packaged_program_finds_everything_it_needs(built: Path, tmp_path: Path) -> None:
    done = run(built, "--self-test", home=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_packaged_program_carries_no_unused_qt(built: Path) -> None:
    names = {file.name for file in built.rglob("*")}
    assert not [name for name in names if "Quick" in name or "Qml" in name]
    assert "THIRD_PARTY.md" in names
    assert "guards.sql" in names
