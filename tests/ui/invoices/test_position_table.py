"""Positions edited in place: what is typed becomes a figure, or stays and is marked."""

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from tests.examples import a_position, euros
from vpa_desk.domain.positions import Unit
from vpa_desk.domain.tax import RateKind
from vpa_desk.ui.invoices.position_table import (
    PLACEHOLDER,
    WRONG,
    Column,
    PositionTableModel,
    quantity_words,
    typed_quantity,
)
from vpa_desk.ui.invoices.position_view import PositionTable

RATES = {RateKind.STANDARD: Decimal(19), RateKind.REDUCED: Decimal(7)}


def a_model() -> PositionTableModel:
    model = PositionTableModel()
    model.show_positions([a_position(), a_position(text="Postfach")], RATES)
    return model


def shown(model: PositionTableModel, row: int, column: Column) -> object:
    return model.index(row, column).data()


def test_a_position_takes_two_rows_its_figures_and_its_details(qtbot: QtBot) -> None:
    model = a_model()
    assert model.rowCount() == 4
    assert shown(model, 0, Column.TEXT) == "Reiseplanung"
    assert shown(model, 0, Column.QUANTITY) == "14.50"
    assert shown(model, 0, Column.VAT) == "19 %"
    assert shown(model, 0, Column.NET) == "€652.50"
    assert shown(model, 1, Column.TEXT) == "Flüge und Hotel Lissabon; Bahnfahrt Zürich"


def test_a_changed_quantity_changes_the_net_amount(qtbot: QtBot) -> None:
    model = a_model()
    with qtbot.waitSignal(model.edited):
        assert model.setData(model.index(0, Column.QUANTITY), "2")
    assert shown(model, 0, Column.NET) == "€90.00"
    assert model.positions[0].quantity == Decimal(2)


def test_what_is_no_number_stays_in_its_cell_and_is_told(qtbot: QtBot) -> None:
    model = a_model()
    price = model.index(0, Column.PRICE)
    with qtbot.waitSignal(model.refused) as refusal:
        assert not model.setData(price, "viel")
    assert "viel" in refusal.args[0]
    assert (price.data(), price.data(WRONG)) == ("viel", True)
    assert model.positions[0].unit_price == euros("45.00")
    assert model.setData(price, "50")
    assert (price.data(), price.data(WRONG)) == ("50.00", False)


def test_unit_rate_text_and_details_are_kept(qtbot: QtBot) -> None:
    model = a_model()
    model.setData(model.index(0, Column.TEXT), "Reise")
    model.setData(model.index(1, Column.TEXT), "nach Porto")
    model.setData(model.index(0, Column.UNIT), Unit.FLAT)
    model.setData(model.index(0, Column.VAT), RateKind.REDUCED)
    changed = model.positions[0]
    assert (changed.text, changed.detail) == ("Reise", "nach Porto")
    assert (changed.unit, changed.rate_kind) == (Unit.FLAT, RateKind.REDUCED)
    assert shown(model, 0, Column.VAT) == "7 %"


def test_leaving_a_cell_as_it_was_changes_nothing(qtbot: QtBot) -> None:
    model = a_model()
    with qtbot.assertNotEmitted(model.edited):
        assert not model.setData(model.index(0, Column.QUANTITY), "14.50")


def test_the_net_amount_cannot_be_typed(qtbot: QtBot) -> None:
    model = a_model()
    assert not model.flags(model.index(0, Column.NET)) & Qt.ItemFlag.ItemIsEditable


def test_positions_move_and_go(qtbot: QtBot) -> None:
    model = a_model()
    assert model.move(1, -1) == 0
    assert [position.text for position in model.positions] == ["Postfach", "Reiseplanung"]
    assert model.move(0, -1) == 0
    model.remove(0)
    assert [position.text for position in model.positions] == ["Reiseplanung"]


@pytest.mark.parametrize(
    ("typed", "quantity"), [("1:30", "1.5"), ("0:50", "0.8333"), ("2", "2"), ("0.25", "0.25")]
)
def test_hours_are_typed_as_a_length_or_a_number(qtbot: QtBot, typed: str, quantity: str) -> None:
    assert typed_quantity(typed) == Decimal(quantity)


def test_a_quantity_shows_every_digit_it_has(qtbot: QtBot) -> None:
    assert quantity_words(Decimal("14.5000")) == "14.50"
    assert quantity_words(Decimal("0.8333")) == "0.8333"


def test_keys_ask_to_move_and_to_remove(qtbot: QtBot) -> None:
    table = PositionTable("Positions", a_model())
    qtbot.addWidget(table)
    table.show()
    table.go_to(1)
    assert table.place() == 1
    with qtbot.waitSignal(table.move_asked) as moved:
        QTest.keyClick(table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert moved.args == [-1]
    with qtbot.waitSignal(table.remove_asked):
        QTest.keyClick(table, Qt.Key.Key_Delete)


def test_the_table_is_as_high_as_its_positions(qtbot: QtBot) -> None:
    model = a_model()
    table = PositionTable("Positions", model)
    qtbot.addWidget(table)
    before = table.sizeHint().height()
    model.insert(2, a_position())
    assert table.sizeHint().height() > before


def test_typing_into_a_cell_changes_the_position(qtbot: QtBot) -> None:
    model = a_model()
    table = PositionTable("Positions", model)
    qtbot.addWidget(table)
    table.show()
    table.edit(model.index(0, Column.TEXT))
    field = table.focusWidget()
    assert field is not None
    assert field.accessibleName() == "Service"
    QTest.keyClicks(field, "Reise nach Porto")
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: model.positions[0].text == "Reise nach Porto")


def test_a_unit_is_chosen_from_a_list(qtbot: QtBot) -> None:
    model = a_model()
    table = PositionTable("Positions", model)
    qtbot.addWidget(table)
    table.show()
    table.edit(model.index(0, Column.UNIT))
    (box,) = table.findChildren(QComboBox)
    assert [box.itemText(place) for place in range(box.count())] == ["hours", "pieces", "flat"]
    assert box.accessibleName() == "Unit"
    box.setCurrentIndex(2)
    box.activated.emit(2)
    assert model.positions[0].unit is Unit.FLAT


def test_without_tax_no_rate_is_offered(qtbot: QtBot) -> None:
    model = a_model()
    table = PositionTable("Positions", model)
    qtbot.addWidget(table)
    table.show_vat(shown=False)
    assert table.isColumnHidden(Column.VAT)


def test_marked_cells_and_placeholders_are_painted_in_their_own_ink(qtbot: QtBot) -> None:
    model = a_model()
    table = PositionTable("Positions", model)
    qtbot.addWidget(table)
    table.resize(600, 200)
    table.show()
    before = table.grab().toImage()
    model.setData(model.index(0, Column.PRICE), "viel")
    model.setData(model.index(1, Column.TEXT), "")
    assert table.grab().toImage() != before
    assert model.index(1, Column.TEXT).data(PLACEHOLDER) == "Add details"
