"""Drafts: a finished mail opened in the user's own mail program, for her to send."""

import hashlib
import os
import stat
import subprocess
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from vpa_desk.domain.mailing import NoMailProgram
from vpa_desk.gateways.files import write_new

KEPT = timedelta(days=7)
PRIVATE = 0o700
# A program that has not given up by then has opened.
PATIENCE_SECONDS = 5.0
# Tells mail programs that this mail is still to be sent.
UNSENT = b"X-Unsent: 1\r\n"


def open_draft(
    message: bytes, folder: Path, *, now: datetime, launch: Callable[[Path], bool] | None = None
) -> Path:
    """The draft, written into our own folder and opened in the system's mail program.

    `launch` opens a file and says whether a program took it. `NoMailProgram` names the draft that
    nobody opened; `FolderRefused` and `DiskFull` as `files.write_new`. Drafts older than a week go.
    """
    sweep(folder, now=now)
    name = f"draft-{hashlib.sha256(message).hexdigest()[:16]}.eml"
    path = write_new(folder, name, UNSENT + message)
    with suppress(OSError):
        folder.chmod(PRIVATE)
    if not (launch or launched)(path):
        raise NoMailProgram(str(path))
    return path


def sweep(folder: Path, *, now: datetime) -> None:
    """Remove the drafts that were written more than seven days before `now`."""
    oldest = (now - KEPT).timestamp()
    for path in folder.glob("draft-*.eml"):
        # A mail program may hold one open; it goes next time.
        with suppress(OSError):
            status = path.lstat()
            if stat.S_ISREG(status.st_mode) and status.st_mtime < oldest:
                path.unlink()


def launched(path: Path) -> bool:
    """Whether the system's program for this kind of file took it."""
    if sys.platform == "win32":
        try:
            os.startfile(path)  # noqa: S606 - the system chooses the program, no shell does
        except OSError:
            return False
        return True
    opener = "open" if sys.platform == "darwin" else "xdg-open"
    return _ran([opener, str(path)])


def _ran(command: list[str]) -> bool:
    """Whether the command ended well or is still running after a while."""
    try:
        # No shell, and a session of its own: closing our window does not close the mail program.
        process = subprocess.Popen(  # noqa: S603 - no shell, and the path is ours
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            env=_their_environment(os.environ),
        )
    except OSError:
        return False
    try:
        return process.wait(PATIENCE_SECONDS) == 0
    except subprocess.TimeoutExpired:
        return True


def _their_environment(ours: Mapping[str, str]) -> dict[str, str]:
    """The environment for programs that are not ours."""
    # PyInstaller points the loader to the bundled libraries; others must find their own.
    theirs = {name: value for name, value in ours.items() if name != "LD_LIBRARY_PATH_ORIG"}
    if "LD_LIBRARY_PATH_ORIG" in ours:
        theirs["LD_LIBRARY_PATH"] = ours["LD_LIBRARY_PATH_ORIG"]
    elif getattr(sys, "frozen", False):
        theirs.pop("LD_LIBRARY_PATH", None)
    return theirs
