"""The packaged program: built as users get it, and started where paths are awkward.

`VPA_DESK_BUILT` names a folder in which it lies already built.
"""

import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from tests.packaged import (
    BUILT,
    ROOT,
    WINDOW,
    Visitor,
    build,
    builder,
    environment,
    is_filled,
    run,
)
from vpa_desk.ui.shell.scenes import SCENES

pytestmark = [pytest.mark.slow, pytest.mark.timeout(1200)]

PAGES = ("today", "tasks", "clients", "time", "invoices", "settings")
TO_THE_NEXT = ("ctrl+2", "ctrl+3", "ctrl+4", "ctrl+5", "ctrl+comma")
LOOKS = 8
# Qt's own build for Linux links ICU, 38 MB; elsewhere it asks the system.
LARGEST_BYTES = 175_000_000
PLACES = (
    "vpa-desk",
    "Büro für Grüße 🗂️",
    "two  blanks",
    "it's, so.called",
    "100%20 $HOME #1",
    "日本語",
    "-n",
    "deep/in/many/folders",
)
# What a program might import by these names from the folder in which it was started.
TRAPS = (
    "reportlab_settings",
    "sitecustomize",
    "usercustomize",
    "json",
    "PIL",
    "vpa_desk",
    "stdnum",
)


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder in which is built and moved."""
    return tmp_path_factory.mktemp("frozen")


@pytest.fixture(scope="module")
def built(work: Path) -> Path:
    """The folder of the program, in a place with a blank, umlauts and an emoji."""
    awkward = work / "Büro für Grüße 🗂️"
    if given := os.environ.get(BUILT):
        return Path(shutil.copytree(given, awkward, symlinks=True))
    return Path(shutil.move(build(work), awkward))


@pytest.fixture
def screen() -> Iterator[str]:
    """A screen for this test alone, by the name for DISPLAY."""
    absent = [tool for tool in ("Xvfb", "xdotool") if not shutil.which(tool)]
    if absent:
        pytest.skip(f"not installed here: {', '.join(absent)}")
    heard, told = os.pipe()
    size = ["-screen", "0", "1280x850x24"]
    command = ["Xvfb", "-displayfd", str(told), *size, "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[told], stderr=subprocess.DEVNULL) as server:
        os.close(told)
        with os.fdopen(heard, encoding="ascii") as line:
            yield f":{line.readline().strip()}"
        server.terminate()


def test_the_packaged_program_finds_everything_it_needs(built: Path, tmp_path: Path) -> None:
    done = run(built, "--lang", "en", "--self-test", home=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    assert ", ".join(PAGES) in done.stdout


def test_the_packaged_window_opens_every_page(built: Path, tmp_path: Path, screen: str) -> None:
    practice = tmp_path / "Praxis"
    assert run(built, "demo", str(practice), home=tmp_path).returncode == 0
    with subprocess.Popen(
        [built / WINDOW, "--data", practice],
        env=environment(tmp_path, DISPLAY=screen, QT_QPA_PLATFORM="xcb"),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    ) as window:
        try:
            visitor = Visitor(screen, window)
            visitor.turn_to_it()
            visitor.wait_for_a_page()
            # A second start raises the first window and leaves.
            assert run(built, "--data", str(practice), home=tmp_path).returncode == 0
            for keys in TO_THE_NEXT:
                visitor.press(keys)
                visitor.wait_for_a_page()
            visitor.press("ctrl+q")
            said, _ = window.communicate(timeout=60)
        finally:
            window.kill()
    assert (window.returncode, b"Traceback" in said) == (0, False), said
    assert '"page": "settings"' in (practice / "config" / "window.json").read_text("utf-8")
    assert (practice / "state" / "logs" / "vpa-desk.log").read_text("utf-8") == ""


def test_the_packaged_program_draws_what_the_source_draws(
    built: Path, work: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "shots"
    packaged = pictures(folder, run(built, "shots", str(folder), home=tmp_path))
    source = subprocess.run(
        [builder(work), "-m", "vpa_desk", "shots", str(folder)],
        cwd=ROOT,
        env=environment(tmp_path),
        check=False,
        capture_output=True,
        text=True,
    )
    drawn = pictures(folder, source)
    assert packaged.keys() == drawn.keys()
    assert [name for name, content in drawn.items() if packaged[name] != content] == []


def pictures(folder: Path, done: subprocess.CompletedProcess[str]) -> dict[str, bytes]:
    """The pictures of one run, of every scene in every look; the folder is emptied."""
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    for scene in SCENES:
        assert len(list(folder.glob(f"{scene}-??-*.png"))) == LOOKS, scene
    for scene in ("today", "tasks", "clients", "time", "invoices", "settings-business"):
        for file in folder.glob(f"{scene}-??-*-1280x850.png"):
            assert is_filled(Image.open(file)), file.name
    found = {file.name: file.read_bytes() for file in folder.iterdir()}
    shutil.rmtree(folder)
    return found


@pytest.mark.parametrize("place", PLACES)
def test_the_packaged_program_runs_nothing_of_the_folder_it_is_started_in(
    built: Path, work: Path, tmp_path: Path, place: str
) -> None:
    started_in = trapped(tmp_path / "downloads")
    moved = work / "places" / place
    moved.parent.mkdir(parents=True, exist_ok=True)
    built.rename(moved)
    try:
        home = {"home": tmp_path, "cwd": started_in, "PYTHONPATH": str(started_in)}
        done = run(moved, "--self-test", **home)  # type: ignore[arg-type]
    finally:
        moved.rename(built)
    assert done.returncode == 0, done.stdout + done.stderr
    assert list(started_in.glob("*.ran")) == []
    assert not (started_in / "__pycache__").exists()


def trapped(folder: Path) -> Path:
    """A folder whose modules leave a mark when they run; one is seen to do so."""
    folder.mkdir()
    for name in TRAPS:
        mark = f"import pathlib\npathlib.Path({str(folder)!r}, '{name}.ran').touch()\n"
        (folder / f"{name}.py").write_text(mark, encoding="utf-8")
    importing = [sys.executable, "-B", "-c", f"import {TRAPS[0]}"]
    subprocess.run(importing, cwd=folder, check=True)
    (folder / f"{TRAPS[0]}.ran").unlink()
    return folder


def test_the_packaged_program_writes_nothing_beside_itself(built: Path, tmp_path: Path) -> None:
    before = contents(built)
    folders = [built, *(path for path in built.rglob("*") if path.is_dir())]
    for folder in folders:
        folder.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        done = [
            run(built, *command, home=tmp_path)
            for command in (("demo", str(tmp_path / "practice")), ("--self-test",))
        ]
    finally:
        for folder in folders:
            folder.chmod(stat.S_IRWXU)
    assert [one.returncode for one in done] == [0, 0], done
    assert contents(built) == before


def contents(folder: Path) -> dict[Path, tuple[int, int]]:
    """Each file of a folder, with its size and the moment of its last change."""
    files = (file for file in folder.rglob("*") if not file.is_dir())
    return {file: (file.lstat().st_size, file.lstat().st_mtime_ns) for file in files}


def test_the_packaged_program_carries_no_unused_qt(built: Path) -> None:
    names = {file.name for file in built.rglob("*")}
    unused = ("Quick", "Qml", "EglFS", "eglfs", "gtk3", "qjpeg", "opengl32sw", "qtbase_fr")
    assert [name for name in names if any(word in name for word in unused)] == []
    assert "THIRD_PARTY.md" in names
    assert "guards.sql" in names
    assert "qtbase_de.qm" in names


def test_the_packaged_folder_is_whole_and_no_larger_than_it_must_be(built: Path) -> None:
    assert [file for file in built.rglob("*") if file.is_symlink() and not file.exists()] == []
    files = [file for file in built.rglob("*") if file.is_file() and not file.is_symlink()]
    assert sum(file.stat().st_size for file in files) <= LARGEST_BYTES
