"""The packaged program for tests: built or taken, run from outside, looked at on a screen."""

import importlib.util
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PIL import Image, ImageGrab

ROOT = Path(__file__).resolve().parent.parent
WINDOW = "vpa-desk.exe" if os.name == "nt" else "vpa-desk"
# A windowed program has no standard output on Windows.
COMMANDS = "vpa-desk-cli.exe" if os.name == "nt" else "vpa-desk"
# A folder in which the program lies already built; without it, it is built.
BUILT = "VPA_DESK_BUILT"
KEPT = ("SYSTEMROOT", "LANG", "TEMP", "TMPDIR", "APPDATA", "LOCALAPPDATA", "USERPROFILE")
TRIES = 300
TRY_SECONDS = 0.2
# Right of the bar, under the head, over whatever the window may say at the bottom.
BODY = (260, 130, 1280, 750)
# A head alone leaves one colour under it.
COLOURS_OF_A_PAGE = 100


def build(work: Path) -> Path:
    """The folder of the program, made in `work`; skips where the window's libraries are missing."""
    python = builder(work)
    folders = [f"--workpath={work / 'build'}", f"--distpath={work / 'dist'}"]
    command = [python, "-m", "PyInstaller", "--noconfirm", *folders, str(ROOT / "vpa_desk.spec")]
    done = subprocess.run(command, cwd=work, check=False, capture_output=True, text=True)
    if "The window would not open" in done.stderr:
        pytest.skip(done.stderr.splitlines()[-1])
    assert done.returncode == 0, done.stderr[-3000:]
    return work / "dist" / "vpa-desk"


def builder(work: Path) -> str:
    """A Python with the tested versions and PyInstaller: this one, or one made for the purpose."""
    if importlib.util.find_spec("PyInstaller") or os.environ.get(BUILT):
        return sys.executable
    made = work / "venv"
    python = str(made / ("Scripts/python.exe" if os.name == "nt" else "bin/python"))
    if not made.exists():
        subprocess.run([sys.executable, "-m", "venv", made], check=True)
        versions = ["-c", str(ROOT / "resources" / "constraints.txt")]
        install = [python, "-m", "pip", "install", "--quiet", *versions, f"{ROOT}[build]"]
        subprocess.run(install, check=True)
    return python


def environment(home: Path, **more: str) -> dict[str, str]:
    """What the program may know of this machine: nothing of its Python."""
    return {
        **{name: os.environ[name] for name in KEPT if name in os.environ},
        "HOME": str(home),
        "VPA_DESK_HOME": str(home / "Daten 🗂️"),
        "QT_QPA_PLATFORM": "offscreen",
        **more,
    }


def run(
    program: Path, *arguments: str, home: Path, cwd: Path | None = None, **environ: str
) -> subprocess.CompletedProcess[str]:
    """A command of the program in this folder, started in `cwd` or beside itself."""
    return subprocess.run(
        [program / COMMANDS, *arguments],
        cwd=cwd or program,
        env=environment(home, **environ),
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=500,
    )


def body(image: Image.Image) -> Image.Image:
    """What a page shows under its head."""
    return image.convert("RGB").crop(BODY)


def is_filled(image: Image.Image) -> bool:
    """Whether the window shows more than the head of a page."""
    return len(body(image).getcolors(1 << 24) or ()) > COLOURS_OF_A_PAGE


@dataclass
class Visitor:
    """Somebody before the screen: sees the window, presses keys, remembers the pages."""

    screen: str
    window: "subprocess.Popen[bytes]"
    seen: list[bytes] = field(default_factory=list)

    def turn_to_it(self) -> None:
        """Find the window and give it the keyboard."""
        found = self._do("search", "--sync", "--onlyvisible", "--name", "^VPA Desk$")
        self._do("windowfocus", "--sync", found.split()[0])

    def press(self, keys: str) -> None:
        """Press keys, as in `ctrl+q`."""
        self._do("key", keys)

    def wait_for_a_page(self) -> None:
        """Return once a page is there that was not seen before; fails when none comes."""
        self._wait(self._sees_a_new_page)

    def _sees_a_new_page(self) -> bool:
        image = ImageGrab.grab(xdisplay=self.screen)
        shown = body(image).tobytes()
        if shown in self.seen or not is_filled(image):
            return False
        self.seen.append(shown)
        return True

    def _wait(self, fact: Callable[[], bool]) -> None:
        for _ in range(TRIES):
            if fact():
                return
            # A window that ends meanwhile does not raise.
            with pytest.raises(subprocess.TimeoutExpired):
                self.window.wait(TRY_SECONDS)
        pytest.fail(f"page {len(self.seen) + 1} does not come")

    def _do(self, *words: str) -> str:
        done = subprocess.run(
            ["xdotool", *words],
            env={"DISPLAY": self.screen},
            check=True,
            capture_output=True,
            text=True,
            timeout=60,
        )
        return done.stdout
