"""Fixtures for all: `desk`, a real store in a temporary file with fakes for the outside world."""

import gc
import os
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtWidgets import QApplication

from tests.fakes import DictKeychain, FixedClock, RecordingMail
from tests.patience import PatientBot
from tests.qt_threads import watch_qt_threads
from vpa_desk.services.desk import Desk, Ids
from vpa_desk.store import open_store

NOW = datetime(2026, 11, 23, 10, 59, tzinfo=UTC)

# No test opens a window on anybody's screen.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile(
    "desk", deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
settings.load_profile("desk")

watch_qt_threads()


@pytest.fixture(scope="session", autouse=True)
def _what_is_imported_is_no_garbage() -> None:
    """The collector does not look at it again after each test."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def _each_test_takes_its_garbage_along() -> Iterator[None]:
    """Nothing of it is destroyed later, by chance in another thread, which Qt does not survive."""
    gc.disable()
    yield
    gc.collect()


@pytest.fixture(autouse=True)
def _no_window_is_left() -> Iterator[None]:
    """Windows, translators and the language of a test go with it."""
    if "PySide6.QtCore" not in sys.modules:
        yield
        return
    from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QTranslator

    QLocale.setDefault(QLocale("en_GB"))
    yield

    app = QCoreApplication.instance()
    if app is not None:
        for translator in app.findChildren(QTranslator):
            QCoreApplication.removeTranslator(translator)
            translator.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> PatientBot:
    """The robot at the window; it takes the time that a busy machine needs."""
    return PatientBot(request)


@pytest.fixture
def clock() -> FixedClock:
    """Monday, 23 November 2026, 11:59 in Berlin."""
    return FixedClock(NOW)


@pytest.fixture
def desk(tmp_path: Path, clock: FixedClock) -> Iterator[Desk]:
    """A desk on a new store."""
    opened = desk_at(tmp_path / "desk.sqlite3", clock)
    yield opened
    opened.store.close()


def desk_at(path: Path, clock: FixedClock) -> Desk:
    """A desk on the store at `path`, which is made if it is missing."""
    return Desk(
        store=open_store(path, backups=path.parent / "backups", now=clock.now, version="test"),
        clock=clock,
        mail=RecordingMail(),
        keychain=DictKeychain(),
        session=DictKeychain(),
        new_id=Ids(clock.unix_ms),
        drafts=path.parent / "drafts",
        backups=path.parent / "backups",
    )
