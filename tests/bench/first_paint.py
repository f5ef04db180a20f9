"""One program in one process: a bare window or ours, to its first paint or to its first rows.

Run as `python -m tests.bench.first_paint KIND DATA`; prints one JSON object.
"""

import json
import os
import resource
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

LAZY = (
    "sqlmodel",
    "sqlalchemy",
    "pydantic",
    "reportlab",
    "PIL",
    "pikepdf",
    "lxml",
    "keyring",
    "babel",
    "icalendar",
    "holidays",
    "segno",
    "stdnum",
    "smtplib",
    "email",
)


def main(kind: str, data: str) -> None:
    """Show the window of this kind and report what it took."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    {"bare": bare, "ours": ours, "rows": rows, "loaded": loaded}[kind](data)


def bare(_data: str) -> None:
    """QApplication and a window of 1000 x 700 with an empty table."""
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication, QMainWindow, QTableView

    class Bare(QMainWindow):
        def paintEvent(self, event: QPaintEvent) -> None:
            super().paintEvent(event)
            QTimer.singleShot(0, report)

    app = QApplication(sys.argv[:1])
    window = Bare()
    window.setCentralWidget(QTableView())
    window.resize(1000, 700)
    window.show()
    app.exec()


def ours(data: str) -> None:
    """The program as a user starts it, up to the first paint of its window."""
    from vpa_desk.ui.shell import main_window

    main_window.MainWindow._on_painted = lambda self: report()  # type: ignore[method-assign]
    start(data)


def rows(data: str) -> None:
    """The program up to the moment the rows of its first page are painted."""
    when_filled(lambda _window, _desk: report())
    start(data)


def loaded(data: str) -> None:
    """The program with store, PDF and keyring loaded, as after the first invoice was sent."""

    def load(_window: Any, desk: Any) -> None:
        import keyring
        from reportlab.pdfgen import canvas

        assert keyring
        assert canvas
        desk.store.writer()
        report()

    when_filled(load)
    start(data)


def when_filled(then: Callable[[Any, Any], object]) -> None:
    """Have `then` called with window and desk once the rows of the first page are painted."""
    from vpa_desk.ui.shell.main_window import MainWindow

    set_context = MainWindow.set_context

    def fill(window: Any, context: Any) -> None:
        # What begins when the rows are there is none of theirs.
        window.filled.disconnect()
        window.filled.connect(lambda: then(window, context.desk))
        set_context(window, context)

    MainWindow.set_context = fill  # type: ignore[method-assign,assignment]


def start(data: str) -> None:
    """Start the program on a data folder, as its entry point does."""
    from vpa_desk.app import open_window

    open_window(Path(data), "de")


def report() -> None:
    """Print CPU time, memory and lazily loaded packages, and end at once."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    found = {
        "cpu": used.ru_utime + used.ru_stime,
        "rss": resident(),
        "lazy": [name for name in LAZY if name in sys.modules],
    }
    print(json.dumps(found), flush=True)
    os._exit(0)


def resident() -> int:
    """The bytes of memory this process holds now."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else "")
