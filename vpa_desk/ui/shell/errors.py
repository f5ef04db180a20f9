"""What nobody expected: written into the log, said once at the bottom of the window."""

import logging
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal

from vpa_desk.ui.widgets.attempt import reason
from vpa_desk.ui.widgets.speaker import Speaker
from vpa_desk.ui.work import log

LOGGER = "vpa_desk"


class Errors(QObject):
    """Hears of each error that nobody caught, until `end`; `interrupted` tells Ctrl+C."""

    interrupted = Signal()

    def __init__(self, speaker: Speaker, file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._speaker = speaker
        self._log = keep_log(file)
        sys.excepthook = self._on_exception

    def tell(self, error: BaseException) -> None:
        """Say what is the case."""
        self._speaker.tell(reason(error))

    def end(self) -> None:
        """Hear of nothing more, and close the log."""
        sys.excepthook = sys.__excepthook__
        if self._log is not None:
            # A closed handler would open its file again for the next word.
            logging.getLogger(LOGGER).removeHandler(self._log)
            self._log.close()

    def _on_exception(
        self, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        if isinstance(error, KeyboardInterrupt):
            self.interrupted.emit()
            return
        log(error)
        self.tell(error)


def keep_log(path: Path) -> logging.Handler | None:
    """Write errors into the log file: places in the code, never what they were about."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.touch(mode=0o600)
        handler = RotatingFileHandler(
            path, maxBytes=1_000_000, backupCount=4, encoding="utf-8", delay=True
        )
    except OSError:
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    logger = logging.getLogger(LOGGER)
    logger.handlers = [handler]
    logger.propagate = False
    return handler
