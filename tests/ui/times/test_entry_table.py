"""Entries as a table: read page by page, told in words too."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication

from tests.examples import an_entry
from vpa_desk.domain.ids import EntryId
from vpa_desk.domain.overviews import EntryLine
from vpa_desk.domain.timekeeping import TimeEntry
from vpa_desk.ui.times.entry_table import LINE, Column, EntryTableModel

TOP = QModelIndex()


def a_line(number: int = 1, **given: object) -> EntryLine:
    usual = an_entry()
    started_at = usual.started_at - timedelta(hours=number)
    entry = replace(usual, id=EntryId(1000 - number), started_at=started_at)
    line = EntryLine(
        entry=entry,
        task="Flug buchen",
        client="Müller Consulting",
        colour=1,
        service="Reiseplanung",
        invoice=None,
    )
    return replace(line, **given)  # type: ignore[arg-type]


class Asked:
    """A source that remembers how much of it was read."""

    def __init__(self, lines: Sequence[EntryLine]) -> None:
        self.lines = lines
        self.read = 0

    def __call__(self, after: TimeEntry | None, count: int) -> Sequence[EntryLine]:
        ids = [line.entry.id for line in self.lines]
        start = ids.index(after.id) + 1 if after else 0
        page = self.lines[start : start + count]
        self.read += len(page)
        return page


def test_only_what_is_seen_first_is_read(qapp: QApplication) -> None:
    source = Asked([a_line(number) for number in range(500)])
    model = EntryTableModel()
    model.show_pages(source)
    assert source.read == model.rowCount() < 100
    model.fetchMore(TOP)
    assert source.read == model.rowCount() < 200


def test_fetching_ends_with_the_last_entry(qapp: QApplication) -> None:
    lines = [a_line(number) for number in range(140)]
    model = EntryTableModel()
    model.show_pages(Asked(lines))
    while model.canFetchMore(TOP):
        model.fetchMore(TOP)
    assert [model.line(row) for row in range(model.rowCount())] == lines
    model.fetchMore(TOP)
    assert model.rowCount() == 140


def test_the_filter_reads_on_until_it_found_enough(qapp: QApplication) -> None:
    lines = [a_line(number) for number in range(300)]
    free = [
        replace(line, entry=replace(line.entry, billable=number % 10 == 0))
        for number, line in enumerate(lines)
    ]
    model = EntryTableModel()
    model.show_pages(Asked(free), only_billable=True)
    assert model.rowCount() == 30
    assert not model.canFetchMore(TOP)


def test_a_row_is_read_aloud_as_one_sentence(qapp: QApplication) -> None:
    model = EntryTableModel()
    model.show_lines([a_line(invoice="RE-2026-0001"), a_line(2, invoice="", client="", colour=0)])
    aloud = Qt.ItemDataRole.AccessibleTextRole
    sentence = model.index(0, Column.TASK).data(aloud)
    assert "Müller Consulting, Flug buchen, Reiseplanung, RE-2026-0001" in sentence
    assert model.index(0, Column.BILLABLE).data(aloud) == "billable"
    assert model.index(1, Column.INVOICE).data() == "draft"
    assert model.index(1, Column.CLIENT).data() == "Own work"
    assert model.index(0, Column.INVOICE).data(Qt.ItemDataRole.ToolTipRole)
    assert model.index(0, Column.BILLABLE).data(Qt.ItemDataRole.ToolTipRole) == "billable"
    assert model.index(0, Column.CLIENT).data(Qt.ItemDataRole.ToolTipRole) == "Müller Consulting"
    assert model.index(0, Column.DATE).data(Qt.ItemDataRole.ToolTipRole) is None
    assert model.index(0, Column.DATE).data(LINE) == model.line(0)


def test_a_text_that_says_more_than_the_task_stands_beside_it(qapp: QApplication) -> None:
    line = a_line()
    model = EntryTableModel()
    model.show_lines([replace(line, entry=replace(line.entry, text="Rückflug"))])
    assert model.index(0, Column.TASK).data() == "Flug buchen · Rückflug"
