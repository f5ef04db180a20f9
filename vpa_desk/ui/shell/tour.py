"""A tour of the real window: every page made, filled and painted once, without a screen."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QPluginLoader, QTimer
from PySide6.QtWidgets import QApplication

from vpa_desk import paths
from vpa_desk.domain.safekeeping import Check
from vpa_desk.services import demo
from vpa_desk.services.desk import Desk
from vpa_desk.ui.shell.desk_window import DeskWindow, application, speak
from vpa_desk.ui.theme import Mode, Theme
from vpa_desk.ui.work import ImmediateWork

NAME = "pages"
PATIENCE_MS = 20_000
PAINTED_MS = 60
ERROR = " ERROR "


def taken(places: paths.Places, open_desk: Callable[[paths.Places], Desk]) -> Check:
    """Whether each page of the window can be shown with the sample practice on it.

    The folders must be empty; they hold the practice afterwards. The detail names the pages, or
    those that failed with their errors, or what keeps Qt from drawing here.
    """
    hindrance = "" if QApplication.instance() else _hindrance()
    if hindrance:
        return Check(NAME, ok=False, detail=hindrance)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = application()
    speak(app, "")
    _fill(open_desk(places))
    theme = Theme(app, Mode.LIGHT)
    theme.apply()
    owner = DeskWindow(places, open_desk, theme, ImmediateWork())
    _paint(owner)
    faults = list(_faults(owner))
    visited = ", ".join(owner.window.entries)
    _leave(owner, theme)
    return Check(NAME, not faults, "; ".join(faults) or visited)


def _hindrance() -> str:
    """What a platform of Qt lacks here, empty if nothing.

    Asked before there is an application: that one would end the process without a word.
    """
    # Not by QLibraryInfo, which cuts the path of the program at a comma.
    folders = QCoreApplication.libraryPaths()
    files = [file for each in folders for file in Path(each, "platforms").glob("*qoffscreen*")]
    if not files:
        return f"no qoffscreen: {', '.join(folders)}"
    plugin = QPluginLoader(str(files[0]))
    return "" if plugin.load() else plugin.errorString()


def _fill(desk: Desk) -> None:
    demo.fill(desk, today=desk.today(), running=True)
    desk.store.close()


def _paint(owner: DeskWindow) -> None:
    """Return when the window was painted and has opened the store, which follows at once."""
    loop = QEventLoop()
    owner.window.painted.connect(loop.quit)
    QTimer.singleShot(PATIENCE_MS, loop, loop.quit)
    owner.window.show()
    loop.exec()


def _wait(milliseconds: int) -> None:
    """Let Qt paint what is shown, and call what was to be called later."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop, loop.quit)
    loop.exec()


def _faults(owner: DeskWindow) -> Iterator[str]:
    """A line for each page that is not there, or during whose visit an error was logged."""
    heard = 0
    for key in owner.window.entries:
        raised: list[Exception] = []
        owner.work.run(owner, owner.window.show_page, key, failed=raised.append)
        _wait(PAINTED_MS)
        logged = _errors(owner.places.log)
        faults = [f"{type(error).__name__}: {error}" for error in raised] or logged[heard:]
        heard = len(logged)
        if faults or owner.window.page(key) is None:
            yield f"{key} ({', '.join(faults) or 'empty'})"


def _errors(log: Path) -> list[str]:
    """The kinds of errors in the log, in which the window writes what it survives."""
    if not log.is_file():
        return []
    lines = log.read_text(encoding="utf-8").splitlines()
    return [line.partition(ERROR)[2] for line in lines if ERROR in line]


def _leave(owner: DeskWindow, theme: Theme) -> None:
    owner.window.close()
    if owner.life is not None:
        owner.life.end()
    for left in (owner.window, owner, theme):
        left.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
