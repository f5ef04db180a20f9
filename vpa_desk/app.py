"""The composition root: the only module that knows every part."""

import os
import sys
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from vpa_desk import __version__, paths

if TYPE_CHECKING:
    from vpa_desk.domain.safekeeping import Check
    from vpa_desk.paths import Places
    from vpa_desk.services.desk import Desk

NO_DISPLAY = (
    "There is no display to open a window on; `vpa-desk shots DIR` draws the pages without one.",
    "Hier gibt es keinen Bildschirm für ein Fenster; `vpa-desk shots ORDNER` zeichnet die Seiten "
    "auch ohne.",
)


def main(argv: list[str] | None = None) -> int:
    """Run one command, or open the window; returns the exit code."""
    # Whatever is written from here on is hers alone.
    os.umask(0o077)
    arguments = sys.argv[1:] if argv is None else argv
    if not arguments:
        return open_window(None, "")
    from vpa_desk import cli

    return cli.run(
        arguments,
        open_desk=open_desk,
        open_to_read=open_to_read,
        open_window=_open_window,
        shots=_shots,
        tour=_tour,
    )


def open_desk(places: "Places") -> "Desk":
    """The desk in these folders, its store checked, opened or made, cut-off deliveries settled."""
    return _desk(places, thorough=True)


def open_to_read(places: "Places") -> "Desk":
    """The same for a command that only reads; its file is not read from end to end before."""
    return _desk(places, thorough=False)


def open_window(data: Path | None, language: str) -> int:
    """The window on a data folder; a second start raises the first and returns 0."""
    if not _has_display():
        german = os.environ.get("LANG", "").startswith("de") or language == "de"
        print(NO_DISPLAY[german], file=sys.stderr)
        return 1
    from vpa_desk.ui.shell import desk_window

    return desk_window.run(paths.places(data), language, open_desk)


def _desk(places: "Places", *, thorough: bool) -> "Desk":
    from vpa_desk.domain.ids import PER_MS
    from vpa_desk.domain.safekeeping import StoreIsReadOnly
    from vpa_desk.gateways.clock import SystemClock
    from vpa_desk.gateways.keychain import SessionKeychain, SystemKeychain
    from vpa_desk.gateways.mail import SmtpMail
    from vpa_desk.services.desk import Desk, Ids
    from vpa_desk.store import open_store

    clock = SystemClock()
    try:
        paths.ensure_folder(places.data)
    except OSError:
        raise StoreIsReadOnly(places.data) from None
    store = open_store(
        places.database,
        backups=places.backups,
        now=clock.now,
        version=__version__,
        thorough=thorough,
    )
    chosen = store.reads.settings.backup_folder()
    desk = Desk(
        store=store,
        clock=clock,
        mail=SmtpMail(),
        keychain=SystemKeychain(store.reads.settings.uuid()),
        session=SessionKeychain(),
        new_id=Ids(clock.unix_ms, noise=int.from_bytes(os.urandom(4)) % PER_MS),
        drafts=places.data / "drafts",
        backups=Path(chosen) if chosen else places.backups,
    )
    if store.reads.deliveries.unfinished_count():
        from vpa_desk.services.sending import recover

        recover(desk)
    return desk


def _open_window(arguments: Namespace) -> int:
    return open_window(arguments.data, arguments.lang or "")


def _shots(folder: Path) -> int:
    from vpa_desk.ui.shell import shots

    return shots.take(folder, open_desk)


def _tour(places: "Places") -> "Check":
    """Whether each page can be shown; without the system libraries of Qt it says which."""
    from vpa_desk.domain.safekeeping import Check

    try:
        from vpa_desk.ui.shell import tour
    except ImportError as missing:
        return Check("pages", ok=False, detail=str(missing))
    return tour.taken(places, open_desk)


def _has_display() -> bool:
    """Whether Qt would find a screen; without one it aborts the process."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
