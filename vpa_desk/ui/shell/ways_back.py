"""What was done and can be taken back, the newest first."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

DEPTH = 50


class Once:
    """A way back that is taken once, whether by button or by key."""

    def __init__(self, run: Callable[[], object]) -> None:
        self._run: Callable[[], object] | None = run

    @property
    def is_open(self) -> bool:
        """Not taken yet."""
        return self._run is not None

    def __call__(self) -> None:
        """Take it; a second time nothing happens."""
        run, self._run = self._run, None
        if run is not None:
            run()


class WaysBack(QObject):
    """Remembers the last 50; `open_changed` tells whether there is any."""

    open_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept: list[Once] = []

    def keep(self, once: Once) -> None:
        """Remember a way back."""
        self._kept = [*self._kept, once][-DEPTH:]
        self.open_changed.emit(True)

    def take(self) -> None:
        """Take the newest that is still open."""
        self._kept = [once for once in self._kept if once.is_open]
        if self._kept:
            self._kept.pop()()
        self.open_changed.emit(bool(self._kept))
