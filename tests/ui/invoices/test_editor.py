"""The editor: what she changes is kept as she leaves a field, and the page follows."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.examples import euros
from tests.practice import a_kept_client, set_up
from tests.stage import a_context
from tests.ui.invoicing import a_kept_draft
from vpa_desk.domain.invoices import InvoiceDraft
from vpa_desk.domain.terms import Terms
from vpa_desk.services import billing, clients
from vpa_desk.services.desk import Desk
from vpa_desk.ui.invoices.editor import InvoiceEditor
from vpa_desk.ui.invoices.position_table import Column
from vpa_desk.ui.widgets.buttons import Button
from vpa_desk.ui.widgets.text import Text


def an_editor(qtbot: QtBot, desk: Desk, draft: InvoiceDraft) -> InvoiceEditor:
    editor = InvoiceEditor(a_context(desk), draft.id)
    qtbot.addWidget(editor)
    editor.resize(1100, 700)
    editor.show()
    return editor


def stored(desk: Desk, editor: InvoiceEditor) -> InvoiceDraft:
    draft: InvoiceDraft = desk.reads.papers.draft(editor.draft.id)
    return draft


def put(editor: InvoiceEditor, row: int, column: Column, value: object) -> bool:
    model = editor.positions.model
    return model.setData(model.index(row, column), value)


def words(editor: InvoiceEditor) -> str:
    return "\n".join(label.text() for label in editor.findChildren(Text))


def test_a_changed_position_is_kept_at_once_and_summed(qtbot: QtBot, desk: Desk) -> None:
    editor = an_editor(qtbot, desk, a_kept_draft(desk))
    put(editor, 0, Column.QUANTITY, "2")
    put(editor, 0, Column.TEXT, "Reiseplanung Porto")
    (position,) = stored(desk, editor).positions
    assert (position.text, position.quantity) == ("Reiseplanung Porto", Decimal(2))
    assert "€107.10" in words(editor)  # 90.00 and 19 %


def test_the_preview_shows_the_page(qtbot: QtBot, desk: Desk) -> None:
    editor = an_editor(qtbot, desk, a_kept_draft(desk))
    assert editor.preview.place.text() == "Page 1 of 1"
    assert "Müller Consulting" in editor.preview.canvas.accessibleDescription()


def test_the_preview_follows_a_moment_after_the_last_change(qtbot: QtBot, desk: Desk) -> None:
    editor = an_editor(qtbot, desk, a_kept_draft(desk))
    before = editor.preview.canvas.sheets
    put(editor, 0, Column.TEXT, "Reiseplanung Porto")
    assert editor.preview.canvas.sheets is before
    qtbot.waitUntil(lambda: editor.preview.canvas.sheets is not before)


def test_the_period_is_shown_and_kept_with_its_last_day(qtbot: QtBot, desk: Desk) -> None:
    editor = an_editor(qtbot, desk, a_kept_draft(desk))
    assert editor.last.value() == date(2026, 11, 23)
    editor.last.set_value(date(2026, 11, 30))
    editor.last.value_changed.emit(date(2026, 11, 30))
    assert stored(desk, editor).period.until == date(2026, 12, 1)


def test_a_period_that_runs_backwards_is_said_and_not_kept(qtbot: QtBot, desk: Desk) -> None:
    editor = an_editor(qtbot, desk, a_kept_draft(desk))
    before = stored(desk, editor)
    editor.last.set_value(date(2026, 1, 1))
    editor.last.value_changed.emit(date(2026, 1, 1))
    assert stored(desk, editor) == before
    assert "last day" in words(editor)
    assert not editor.keep()


def test_times_are_taken_out_and_put_back(qtbot: QtBot, desk: Desk) -> None:
    draft = a_kept_draft(desk)
    editor = an_editor(qtbot, desk, draft)
    first, second = draft.entry_ids
    editor.entries.chosen.emit((second,))
    assert stored(desk, editor).entry_ids == (second,)
    assert "1 of 2" in editor.entries.all.text()
    editor.entries.all.click()
    assert set(stored(desk, editor).entry_ids) == {first, second}


def test_her_words_survive_another_choice_of_times(qtbot: QtBot, desk: Desk) -> None:
    draft = a_kept_draft(desk)
    editor = an_editor(qtbot, desk, draft)
    put(editor, 0, Column.TEXT, "Reiseplanung Porto")
    put(editor, 0, Column.PRICE, "60")
    editor.entries.chosen.emit(draft.entry_ids[1:])
    (position,) = stored(desk, editor).positions
    assert position.text == "Reiseplanung Porto"
    assert position.unit_price.amount == Decimal("60.00")


def test_a_new_position_is_kept_when_it_says_what_it_is(qtbot: QtBot, desk: Desk) -> None:
    editor = an_editor(qtbot, desk, a_kept_draft(desk))
    editor.positions.add_button.click()
    assert len(stored(desk, editor).positions) == 1
    put(editor, 2, Column.TEXT, "Bahnticket")
    assert stored(desk, editor).positions[1].text == "Bahnticket"


def test_a_removed_position_frees_its_times(qtbot: QtBot, desk: Desk) -> None:
    editor = an_editor(qtbot, desk, a_kept_draft(desk))
    editor.positions.table.go_to(0)
    editor.positions.cross.click()
    assert stored(desk, editor).entry_ids == ()
    assert "0 of 2" in editor.entries.all.text()
    assert [type(problem).__name__ for problem in editor.problems()] == ["DraftIsEmpty"]


def test_positions_change_places(qtbot: QtBot, desk: Desk) -> None:
    editor = an_editor(qtbot, desk, a_kept_draft(desk))
    editor.positions.add()
    put(editor, 2, Column.TEXT, "Bahnticket")
    editor.positions.table.go_to(1)
    editor.positions.up.click()
    assert stored(desk, editor).positions[0].text == "Bahnticket"
    editor.positions.down.click()
    assert stored(desk, editor).positions[1].text == "Bahnticket"


def test_a_refused_quantity_is_one_sentence_and_stays_typed(qtbot: QtBot, desk: Desk) -> None:
    editor = an_editor(qtbot, desk, a_kept_draft(desk))
    before = stored(desk, editor)
    put(editor, 0, Column.QUANTITY, "0")
    assert "quantity" in editor.banner.message.text()
    assert stored(desk, editor) == before
    assert editor.positions.model.positions[0].quantity == 0


def test_leaving_with_a_refused_change_asks_first(qtbot: QtBot, desk: Desk) -> None:
    editor = an_editor(qtbot, desk, a_kept_draft(desk))
    put(editor, 0, Column.QUANTITY, "0")
    with qtbot.assertNotEmitted(editor.gone):
        editor.leave()
    with qtbot.waitSignal(editor.gone):
        editor.banner.findChildren(Button)[-1].click()


def test_texts_are_kept_when_they_are_left(qtbot: QtBot, desk: Desk) -> None:
    editor = an_editor(qtbot, desk, a_kept_draft(desk))
    editor.texts.intro.setPlainText("Liebe Lena,")
    editor.texts.intro.finish()
    assert stored(desk, editor).intro == "Liebe Lena,"


def test_a_change_by_another_hand_is_told_and_can_be_loaded(qtbot: QtBot, desk: Desk) -> None:
    draft = a_kept_draft(desk)
    editor = an_editor(qtbot, desk, draft)
    billing.draft_with_entries(desk, draft, draft.entry_ids[1:])
    put(editor, 0, Column.TEXT, "zu spät")
    assert "changed elsewhere" in editor.banner.message.text()
    editor.banner.findChildren(Button)[-1].click()
    assert editor.draft == stored(desk, editor)
    assert editor.positions.model.positions[0].text != "zu spät"


def test_a_draft_discarded_elsewhere_closes_the_editor(qtbot: QtBot, desk: Desk) -> None:
    draft = a_kept_draft(desk)
    editor = an_editor(qtbot, desk, draft)
    billing.discard_draft(desk, draft.id)
    with qtbot.waitSignal(editor.gone):
        editor.refresh()


def test_what_is_missing_is_said_with_a_way_to_mend_it(qtbot: QtBot, desk: Desk) -> None:
    client = a_kept_client(desk)
    editor = an_editor(qtbot, desk, billing.empty_draft(desk, client.id))
    assert "tax number" in words(editor)
    buttons = [b for b in editor.checks.findChildren(Button) if b.text() == "Settings"]
    with qtbot.waitSignal(editor.navigate) as asked:
        buttons[0].click()
    assert asked.args == ["settings", "business"]


def test_a_complete_draft_has_only_ticks(qtbot: QtBot, desk: Desk) -> None:
    editor = an_editor(qtbot, desk, a_kept_draft(desk))
    assert editor.problems() == ()
    assert editor.checks.findChildren(Button) == []


def test_a_new_position_begins_with_the_rate_of_the_last_day(qtbot: QtBot, desk: Desk) -> None:
    draft = a_kept_draft(desk)
    rise = Terms(valid_from=draft.period.last_day, rate=euros(60))
    clients.change_terms(desk, draft.client_id, rise)
    editor = an_editor(qtbot, desk, draft)
    assert editor.positions.fresh is not None
    assert editor.positions.fresh.unit_price == euros(60)


def test_time_from_before_the_first_terms_is_told_and_keeps_nobody_from_issuing(
    qtbot: QtBot, desk: Desk
) -> None:
    draft = a_kept_draft(desk)
    client = desk.reads.clients.get(draft.client_id)
    (only,) = client.terms
    later = replace(only, valid_from=draft.period.until)
    clients.change_client(desk, replace(client, terms=(later,)))
    editor = an_editor(qtbot, desk, draft)
    assert editor.problems() == ()
    assert f"when the first terms of {client.name} begin" in words(editor)
    (way,) = editor.checks.findChildren(Button)
    assert way.text() == "Client"


def test_a_narrow_editor_shows_one_side_at_a_time(qtbot: QtBot, desk: Desk) -> None:
    set_up(desk)
    editor = an_editor(qtbot, desk, a_kept_draft(desk))
    assert editor.switch.isHidden()
    editor.resize(700, 500)
    assert editor.switch.isVisible()
    assert not editor.preview.isVisible()
    editor.switch.choose("preview")
    editor.switch.chosen.emit("preview")
    assert editor.preview.isVisible()


def test_another_hand_is_noticed_before_anything_is_typed(qtbot: QtBot, desk: Desk) -> None:
    draft = a_kept_draft(desk)
    editor = an_editor(qtbot, desk, draft)
    billing.draft_with_entries(desk, draft, draft.entry_ids[1:])
    editor.refresh()
    assert "changed elsewhere" in editor.banner.message.text()


def test_a_box_in_the_list_of_times_takes_a_time_out(qtbot: QtBot, desk: Desk) -> None:
    editor = an_editor(qtbot, desk, a_kept_draft(desk))
    editor.entries.opener.click()
    assert editor.entries.table.isVisible()
    model = editor.entries.model
    model.setData(model.index(0, 0), 0, Qt.ItemDataRole.CheckStateRole)
    assert len(stored(desk, editor).entry_ids) == 1
