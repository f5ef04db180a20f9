"""Files for others: safe names, written whole, nothing overwritten."""

import errno
import os
import stat
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path

from vpa_desk.domain.errors import Case

LONGEST_NAME = 120  # bytes of UTF-8
LONGEST_ENDING = 16
PRIVATE = 0o600
NAMELESS = "file"
# Beside letters, their marks and digits.
ALLOWED = frozenset(" -_.()+&")
# Windows takes these for machines, whatever ending they have.
DEVICES = frozenset(
    {"CON", "PRN", "AUX", "NUL"}
    | {f"{port}{number}" for port in ("COM", "LPT") for number in range(10)}
)
FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


class FolderRefused(Case):
    """Nothing can be written into this folder."""

    path: Path
    reason: str


class DiskFull(Case):
    """No room is left where this should be written."""

    path: Path


def safe_name(text: str) -> str:
    """A file name that is safe on every system: at most 120 bytes, no path, no device, not empty.

    What is not allowed becomes an underscore; a safe name stays as it is.
    """
    shown = [c for c in unicodedata.normalize("NFKC", text) if unicodedata.category(c) != "Cf"]
    plain = "".join(c if _is_allowed(c) else "_" for c in shown)
    # A dot in front hides a file, a hyphen makes it an option, Windows drops both at the end.
    name = _trimmed(" ".join(plain.split())) or NAMELESS
    if name.partition(".")[0].strip().upper() in DEVICES:
        name = f"_{name}"
    return _shortened(name)


def write_new(folder: Path, name: str, content: bytes) -> Path:
    """The path of a file with this content in the folder, readable for the user alone.

    The name is made safe. A file with the same name and other content stays, and ours is called
    "… (2)"; one with the same content is taken as ours. The folder is made if it is missing.
    `FolderRefused` or `DiskFull` leave nothing behind.
    """
    with _cases_of(folder):
        folder.mkdir(parents=True, exist_ok=True)
        waiting = folder / f".vpa-desk-{os.urandom(8).hex()}.part"
        try:
            _write(waiting, content)
            path = next(filter(None, (_placed(waiting, p) for p in _places(folder, name))))
        finally:
            with suppress(FileNotFoundError):
                waiting.unlink()
        _sync(folder)
    return path


@contextmanager
def _cases_of(folder: Path) -> Iterator[None]:
    """Turn what the system says into a case."""
    try:
        yield
    except OSError as error:
        if error.errno in FULL:
            raise DiskFull(folder) from error
        raise FolderRefused(folder, error.strerror or type(error).__name__) from error


def _places(folder: Path, name: str) -> Iterator[Path]:
    """Where the file may go: its name, then the same with (2), (3) and so on."""
    safe = safe_name(name)
    yield folder / safe
    stem, ending = _split(safe)
    for number in count(2):
        mark = f" ({number})"
        room = LONGEST_NAME - len((mark + ending).encode())
        yield folder / f"{_cut(stem, room)}{mark}{ending}"


def _placed(waiting: Path, path: Path) -> Path | None:
    """The path, if our file is there now; None if it is taken by something else."""
    try:
        os.link(waiting, path)
    except FileExistsError:
        return path if _is_same(path, waiting.read_bytes()) else None
    except (OSError, NotImplementedError):
        # Sticks and network drives know no links; what else is wrong shows again right here.
        return _copied(waiting, path)
    return path


def _copied(waiting: Path, path: Path) -> Path | None:
    content = waiting.read_bytes()
    try:
        _write(path, content)
    except FileExistsError:
        return path if _is_same(path, content) else None
    return path


def _write(path: Path, content: bytes) -> None:
    """Make a file that was not there; a half-written one does not stay."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    descriptor = os.open(path, flags, PRIVATE)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        path.unlink()
        raise


def _is_same(path: Path, content: bytes) -> bool:
    """Whether a real file, not a link to one, has this content."""
    status = path.lstat()
    return (
        stat.S_ISREG(status.st_mode)
        and status.st_size == len(content)
        and path.read_bytes() == content
    )


def _sync(folder: Path) -> None:
    """Make the name last through a power cut, where a system offers this for folders."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        # Some network drives refuse; the content is safe already.
        with suppress(OSError):
            os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _is_allowed(character: str) -> bool:
    return character in ALLOWED or unicodedata.category(character)[0] in "LMN"


def _trimmed(name: str) -> str:
    return name.lstrip(" .-").rstrip(" .")


def _shortened(name: str) -> str:
    if len(name.encode()) <= LONGEST_NAME:
        return name
    stem, ending = _split(name)
    return _trimmed(_cut(stem, LONGEST_NAME - len(ending.encode())) + ending)


def _split(name: str) -> tuple[str, str]:
    """The name without its ending, and the ending with its dot; too long an ending is none."""
    stem, dot, ending = name.rpartition(".")
    if not stem or len(ending.encode()) > LONGEST_ENDING:
        return name, ""
    return stem, dot + ending


def _cut(text: str, room: int) -> str:
    """The beginning of the text that fits into so many bytes."""
    return text.encode()[:room].decode(errors="ignore").rstrip(" .")
