"""What the window remembers: a small JSON file, checked field by field. Losing it costs nothing."""

import base64
import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple, Protocol

LARGEST = 64_000
MODES = ("system", "light", "dark")
LANGUAGES = ("", "de", "en")
SCALES = (90, 100, 110, 125, 150)


class WindowState(NamedTuple):
    """What the window remembers from one day to the next."""

    geometry: bytes
    folded: bool
    page: str


class WindowMemory(Protocol):
    """Where the window's state is kept."""

    def load(self) -> WindowState | None:
        """The state of last time, or None."""
        ...

    def save(self, state: WindowState) -> None:
        """Keep the state."""
        ...


class Appearance(NamedTuple):
    """How she likes the window. An empty language is the system's; `scale` is percent."""

    mode: str = "system"
    language: str = ""
    scale: int = 100


class WindowFile:
    """Loads and saves the window's state and appearance."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> WindowState | None:
        """The state of last time, or None."""
        found = self._read()
        geometry, page = found.get("geometry"), found.get("page")
        if not isinstance(geometry, str) or not isinstance(page, str):
            return None
        try:
            decoded = base64.b64decode(geometry, validate=True)
        except ValueError:
            return None
        return WindowState(decoded, found.get("folded") is True, page)

    def save(self, state: WindowState) -> None:
        """Keep the state."""
        geometry = base64.b64encode(state.geometry).decode()
        self._write({"geometry": geometry, "folded": state.folded, "page": state.page})

    def appearance(self) -> Appearance:
        """Her choices; what is missing or odd has its default."""
        found, usual = self._read(), Appearance()
        return Appearance(
            mode=_one_of(found.get("mode"), MODES, usual.mode),
            language=_one_of(found.get("language"), LANGUAGES, usual.language),
            scale=_one_of(found.get("scale"), SCALES, usual.scale),
        )

    def change(self, appearance: Appearance) -> None:
        """Keep her choices."""
        self._write(appearance._asdict())

    def _read(self) -> Mapping[str, Any]:
        try:
            if self._path.stat().st_size > LARGEST:
                return {}
            found = json.loads(self._path.read_text("utf-8"))
        except (OSError, ValueError, RecursionError):
            return {}
        return found if isinstance(found, dict) else {}

    def _write(self, changed: Mapping[str, object]) -> None:
        content = json.dumps({**self._read(), **changed}, indent=2)
        waiting = self._path.with_suffix(".part")
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            waiting.unlink(missing_ok=True)
            waiting.touch(mode=0o600)
            waiting.write_text(content, "utf-8")
            waiting.replace(self._path)
        except OSError:
            # The window's place on the screen is not worth a word.
            with suppress(OSError):
                waiting.unlink(missing_ok=True)


def _one_of(found: object, allowed: tuple[Any, ...], usual: Any) -> Any:
    # `True == 1`: a type that only looks like the right one is refused.
    return found if found in allowed and type(found) is type(usual) else usual
