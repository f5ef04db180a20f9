"""Fixtures for pages and dialogs: what they work with, and a window that speaks."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from tests.stage import a_context
from vpa_desk.services.desk import Desk
from vpa_desk.ui import theme, wording
from vpa_desk.ui.widgets.page import Context


@pytest.fixture
def english() -> Iterator[None]:
    """Numbers and days in English."""
    before = QLocale()
    wording.speak("en")
    yield
    QLocale.setDefault(before)


@pytest.fixture
def context(desk: Desk, qapp: QApplication, english: None) -> Context:
    """The desk, with work done at once and changes told as in the program."""
    if qapp.style().name() != "fusion":
        theme.current().apply()
    return a_context(desk)
