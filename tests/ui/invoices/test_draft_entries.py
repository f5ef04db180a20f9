"""The times of a draft: what is checked is billed."""

from datetime import UTC, datetime

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.examples import an_entry
from vpa_desk.domain.ids import EntryId
from vpa_desk.domain.overviews import EntryLine
from vpa_desk.ui.invoices.draft_entries import Column, DraftEntriesModel

CHECK = Qt.ItemDataRole.CheckStateRole


def a_line(entry_id: int, hour: int, text: str = "Flug buchen") -> EntryLine:
    started = datetime(2026, 11, 20, hour, 0, tzinfo=UTC)
    entry = an_entry(id=EntryId(entry_id), started_at=started, text=text)
    return EntryLine(
        entry=entry,
        task="Reise",
        client="Studio Nord",
        colour=1,
        service="Reiseplanung",
        invoice=None,
    )


def a_model() -> DraftEntriesModel:
    model = DraftEntriesModel()
    model.show_lines([a_line(2, 11, text=""), a_line(1, 9)], [EntryId(1)])
    return model


def test_entries_stand_in_the_order_of_work(qtbot: QtBot) -> None:
    model = a_model()
    first, second = (model.index(row, Column.TEXT).data() for row in (0, 1))
    assert first == "Flug buchen · Reiseplanung"
    assert second == "Reise · Reiseplanung"
    assert model.index(0, Column.DAY).data() == "Fri, 20 Nov"
    assert model.index(0, Column.LENGTH).data() == "1:00"


def test_only_what_is_in_the_draft_is_checked(qtbot: QtBot) -> None:
    model = a_model()
    states = [model.index(row, Column.DAY).data(CHECK) for row in (0, 1)]
    assert states == [Qt.CheckState.Checked, Qt.CheckState.Unchecked]


def test_a_click_on_the_box_is_told(qtbot: QtBot) -> None:
    model = a_model()
    with qtbot.waitSignal(model.toggled):
        model.setData(model.index(1, Column.DAY), Qt.CheckState.Checked.value, CHECK)
    assert model.checked == {1, 2}
    model.setData(model.index(0, Column.DAY), Qt.CheckState.Unchecked.value, CHECK)
    assert model.checked == {2}


def test_an_entry_cannot_be_rewritten_here(qtbot: QtBot) -> None:
    model = a_model()
    assert not model.setData(model.index(0, Column.TEXT), "anders")
    assert not model.flags(model.index(0, Column.TEXT)) & Qt.ItemFlag.ItemIsUserCheckable
