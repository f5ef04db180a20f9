"""Overviews: values made for showing, which nothing can change."""

from dataclasses import FrozenInstanceError, fields

import pytest

from tests.examples import TODAY, a_task, an_entry, euros
from vpa_desk.domain.ids import ClientId, PaperId
from vpa_desk.domain.overviews import EntryLine, InvoiceLine, TaskLine, UnbilledLine


def test_a_line_carries_the_value_it_shows() -> None:
    task = TaskLine(task=a_task(), client="Müller", colour=1, service="", seconds=60)
    entry = EntryLine(
        entry=an_entry(), task="Flug", client="Müller", colour=1, service="", invoice=None
    )
    assert (task.task, entry.entry) == (a_task(), an_entry())


def test_a_line_cannot_be_changed() -> None:
    line = UnbilledLine(
        client_id=ClientId(1), client="M", colour=1, seconds=60, amount=euros(1), since=TODAY
    )
    with pytest.raises(FrozenInstanceError):
        line.seconds = 61  # type: ignore[misc]


def test_a_draft_in_a_list_has_neither_number_nor_standing() -> None:
    given = {
        "id": PaperId(1),
        "client_id": ClientId(1),
        "client": "M",
        "colour": 1,
        "net": euros(1),
        "tax": euros(0),
        "total": euros(1),
    }
    draft = InvoiceLine(**given, **dict.fromkeys(_names() - set(given)))  # type: ignore[arg-type]
    assert (draft.number, draft.standing, draft.delivery) == (None, None, None)


def _names() -> set[str]:
    return {field.name for field in fields(InvoiceLine)}
