"""Where Qt's own parts lie. PySide notes it in a form that ends at a comma in the path."""

from pathlib import Path

import PySide6
from PySide6.QtCore import QCoreApplication, QLibraryInfo


def translations() -> str:
    """The folder of Qt's own words in other languages."""
    return _folder(QLibraryInfo.LibraryPath.TranslationsPath, "translations")


def find_plugins() -> None:
    """Let Qt find its plugins before it opens a window; without them it ends the process."""
    plugins = _folder(QLibraryInfo.LibraryPath.PluginsPath, "plugins")
    if plugins not in QCoreApplication.libraryPaths():
        QCoreApplication.addLibraryPath(plugins)


def _folder(which: QLibraryInfo.LibraryPath, name: str) -> str:
    """What Qt says, if it is there; else the folder of this name beside PySide itself."""
    said = QLibraryInfo.path(which)
    beside = Path(PySide6.__file__).parent
    places = (Path(said), beside / "Qt" / name, beside / name)
    return str(next((place for place in places if place.is_dir()), said))
