"""Where data, settings, logs and the bundled resources lie; the only module that knows.

Read on the way to the first paint: a NamedTuple here, for `dataclasses` alone costs it 11 million
instructions, and each class 4 more.
"""

import errno
import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

APP = "vpa-desk"
HOME_VARIABLE = "VPA_DESK_HOME"
PRIVATE = 0o700


class Places(NamedTuple):
    """The folders of one practice; none of them need exist yet."""

    data: Path
    config: Path
    state: Path
    logs: Path

    @property
    def database(self) -> Path:
        """The one file that holds everything."""
        return self.data / "desk.sqlite3"

    @property
    def lock(self) -> Path:
        """Held by the running window, so that a second start raises it."""
        return self.data / "desk.lock"

    @property
    def backups(self) -> Path:
        """The folder of the automatic copies, until the settings name another."""
        return self.state / "backups"

    @property
    def log(self) -> Path:
        """The log file of this program."""
        return self.logs / "vpa-desk.log"

    @property
    def window_settings(self) -> Path:
        """Sizes and positions; losing them costs nothing."""
        return self.config / "window.json"


def places(override: Path | None = None, environ: Mapping[str, str] = os.environ) -> Places:
    """The folders below `override`, else below VPA_DESK_HOME, else the system's own for a user."""
    home = _chosen_home(override, environ)
    if home is not None:
        return Places(
            data=home, config=home / "config", state=home / "state", logs=home / "state" / "logs"
        )
    return _places_of_the_system()


def data_folder(override: Path | None = None, environ: Mapping[str, str] = os.environ) -> Path:
    """The folder of the database, as `places` chooses it."""
    return places(override, environ).data


def resources() -> Path:
    """The folder of fonts, icons, styles and translations."""
    package = Path(__file__).resolve().parent
    # The wheel and the frozen program carry it inside the package, the source tree beside it.
    inside = package / "resources"
    return inside if inside.is_dir() else package.parent / "resources"


def ensure_folder(path: Path) -> Path:
    """The folder `path`, made if missing; what is made here is the user's alone (0700)."""
    missing = [folder for folder in (path, *path.parents) if not folder.exists()]
    for folder in reversed(missing):
        folder.mkdir(mode=PRIVATE, exist_ok=True)
        # A umask takes bits away from what mkdir was asked for, so the mode is said again.
        folder.chmod(PRIVATE)
    if not path.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(path))
    return path


def _chosen_home(override: Path | None, environ: Mapping[str, str]) -> Path | None:
    """The folder that somebody asked for, absolute; None if nobody did."""
    if override is not None:
        return override.expanduser().absolute()
    named = environ.get(HOME_VARIABLE, "")
    return Path(named).expanduser().absolute() if named else None


def _places_of_the_system() -> Places:
    """The folders this system gives a user's programs."""
    # 16 ms, and not needed when the folder is given: so only here.
    from platformdirs import PlatformDirs

    # Not roaming: a profile that is copied at log-in and a database do not go together.
    dirs = PlatformDirs(APP, appauthor=False, roaming=False)
    return Places(
        data=dirs.user_data_path,
        config=dirs.user_config_path,
        state=dirs.user_state_path,
        logs=dirs.user_log_path,
    )
