"""Every page, dialog and document of the sample practice as PNG: offscreen, always the same."""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from itertools import product
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QCoreApplication, QEventLoop, QSize, QTimer, QTranslator
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from vpa_desk import paths
from vpa_desk.services import billing, demo
from vpa_desk.services.desk import Desk
from vpa_desk.services.story import StoryClock
from vpa_desk.ui.shell.desk_window import DeskWindow, application, speak
from vpa_desk.ui.shell.scenes import SCENES
from vpa_desk.ui.theme import Mode, Theme
from vpa_desk.ui.work import ImmediateWork

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 10, 59, 4, tzinfo=UTC)
ZONE = "Europe/Berlin"
LANGUAGES = ("de", "en")
MODES = (Mode.LIGHT, Mode.DARK)
SIZES = (QSize(1280, 850), QSize(960, 600))
PAPER_SCALE = 1.6
# Longer than any delay of a page: the invoice editor draws 300 ms after the last change.
SETTLED_MS = 450
QUICK_MS = 30


@dataclass(frozen=True, slots=True)
class Look:
    """One way the window can look."""

    language: str
    mode: Mode
    size: QSize

    @property
    def suffix(self) -> str:
        """What the look adds to a file's name."""
        return f"{self.language}-{self.mode.value}-{self.size.width()}x{self.size.height()}"


def take(folder: Path, open_desk: Callable[[paths.Places], Desk]) -> int:
    """Draw everything into the folder; prints how many pictures there are."""
    folder.mkdir(parents=True, exist_ok=True)
    app = application()
    theme = Theme(app, Mode.LIGHT)
    # Beside the pictures, not in a temporary folder: one page shows where the data lies.
    home = folder / "practice"
    places = paths.places(home)
    demo.checked_folder(home)
    desk = _sample(open_desk(places))
    count = sum(_draw_all(folder, app, theme, places, desk, look) for look in _looks())
    count += _draw_papers(folder, desk)
    desk.store.close()
    shutil.rmtree(home)
    print(f"{count} PNG: {folder}")
    return 0


def _sample(desk: Desk) -> Desk:
    """The sample practice at noon, its clock standing still."""
    still = replace(desk, clock=StoryClock(NOW, ZONE))
    demo.fill(still, today=TODAY, now=NOW, running=True)
    return still


def _looks() -> Iterator[Look]:
    for language, mode, size in product(LANGUAGES, MODES, SIZES):
        yield Look(language, mode, size)


def _draw_all(
    folder: Path, app: QApplication, theme: Theme, places: paths.Places, desk: Desk, look: Look
) -> int:
    for translator in app.findChildren(QTranslator):
        QCoreApplication.removeTranslator(translator)
        translator.deleteLater()
    speak(app, look.language)
    theme.set_mode(look.mode)
    theme.apply()
    owner = DeskWindow(places, lambda _places: desk, theme, ImmediateWork())
    owner.window.resize(look.size)
    owner.window.show()
    _wait(SETTLED_MS)
    for name, scene in SCENES.items():
        shown = scene(owner)
        _wait(SETTLED_MS if shown.is_slow else QUICK_MS)
        _keep(shown.widget, folder / f"{name}-{look.suffix}.png")
        _close(shown.widget, owner)
    owner.window.close()
    owner.window.deleteLater()
    owner.deleteLater()
    _wait(QUICK_MS)
    return len(SCENES)


def _draw_papers(folder: Path, desk: Desk) -> int:
    """The newest invoice of each client as it was sent."""
    newest = {line.client_id: line for line in reversed(desk.reads.papers.invoices(TODAY))}
    for line in newest.values():
        pages = billing.document_pictures(desk, line.id, PAPER_SCALE)
        for number, page in enumerate(pages, 1):
            image = QImage(
                page.pixels, page.width, page.height, page.stride, QImage.Format.Format_RGB32
            )
            image.save(str(folder / f"{line.number}-page-{number}.png"))
    return len(newest)


def _keep(widget: QWidget, path: Path) -> None:
    if not widget.grab().save(str(path)):
        sys.exit(f"{path} could not be written")


def _close(widget: QWidget, owner: DeskWindow) -> None:
    if widget is not owner.window:
        if isinstance(widget, QDialog):
            widget.done(0)
        widget.deleteLater()
        _wait(QUICK_MS)


def _wait(milliseconds: int) -> None:
    """Let the window live for a while, as under a user's eyes."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
