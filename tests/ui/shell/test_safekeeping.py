"""A backup once the first page stands, and the line that says when the last one was."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QObject

from tests.fakes import FixedClock
from tests.practice import a_kept_client
from vpa_desk.services import backup
from vpa_desk.services.desk import Desk
from vpa_desk.ui.shell.safekeeping import Safekeeping
from vpa_desk.ui.widgets.page import Context
from vpa_desk.ui.work import ImmediateWork

DAY = 86_400


class ObservedWork(ImmediateWork):
    """Writes down what is begun."""

    def __init__(self) -> None:
        super().__init__()
        self.begun: list[str] = []

    def later(self, owner: QObject, function: Callable[..., Any], *args: Any, **more: Any) -> None:
        self.begun.append(function.__name__)
        super().later(owner, function, *args, **more)


@pytest.fixture
def lines() -> list[tuple[str, str]]:
    """What stood in the bar, one after the other."""
    return []


@pytest.fixture
def safekeeping(context: Context, lines: list[tuple[str, str]]) -> Safekeeping:
    made = Safekeeping(context, _raised, context.changes)
    made.line_changed.connect(lambda *line: lines.append(line))
    return made


def _raised(error: Exception) -> None:
    raise error


def test_a_first_backup_is_made_and_said(
    safekeeping: Safekeeping, desk: Desk, lines: list[tuple[str, str]]
) -> None:
    safekeeping.begin()
    assert len(list(desk.backups.iterdir())) == 1
    assert lines == [("Backed up today 11:59", "success")]


def test_a_fresh_backup_is_enough(
    safekeeping: Safekeeping, desk: Desk, clock: FixedClock, lines: list[tuple[str, str]]
) -> None:
    backup.back_up(desk)
    clock.advance(60)
    safekeeping.begin()
    assert len(list(desk.backups.iterdir())) == 1
    assert lines == [("Backed up today 11:59", "success")]


def test_said_twice_it_is_done_once(context: Context, lines: list[tuple[str, str]]) -> None:
    work = ObservedWork()
    safekeeping = Safekeeping(replace(context, work=work), _raised, context.changes)
    safekeeping.begin()
    safekeeping.begin()
    assert work.begun == ["writer", "back_up_if_due"]


def test_a_folder_that_takes_no_copy_is_told(
    context: Context, desk: Desk, tmp_path_factory: pytest.TempPathFactory
) -> None:
    place = tmp_path_factory.mktemp("elsewhere") / "file"
    place.touch()
    told: list[Exception] = []
    moved = replace(context, desk=replace(desk, backups=place / "copies"))
    Safekeeping(moved, told.append, context.changes).begin()
    assert len(told) == 1


def test_an_old_backup_warns(
    safekeeping: Safekeeping, desk: Desk, clock: FixedClock, lines: list[tuple[str, str]]
) -> None:
    a_kept_client(desk)
    backup.back_up(desk)
    clock.advance(-5 * DAY)
    old = backup.back_up(desk)
    next(path for path in desk.backups.iterdir() if path != old.path).unlink()
    clock.advance(5 * DAY)
    safekeeping._show_last(None)
    ((text, tone),) = lines
    assert (text.startswith("Backed up"), tone) == (True, "warn")


def test_without_any_backup_the_line_says_so(
    safekeeping: Safekeeping, lines: list[tuple[str, str]]
) -> None:
    safekeeping._show_last(None)
    assert lines == [("No backup yet", "warn")]
