"""Invoices in rows: each cell says what people would say."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.examples import euros
from vpa_desk.domain.ids import ClientId, PaperId
from vpa_desk.domain.mailing import DeliveryState
from vpa_desk.domain.overviews import InvoiceLine
from vpa_desk.domain.payments import Standing
from vpa_desk.ui.invoices.table import LINE, SORT, TONE, Column, InvoiceTableModel

TODAY = date(2026, 11, 23)
OPEN = InvoiceLine(
    id=PaperId(31),
    number="RE-2026-0031",
    client_id=ClientId(1),
    client="Studio Nord",
    colour=4,
    issued_on=date(2026, 11, 5),
    due_on=date(2026, 11, 19),
    net=euros("326.89"),
    tax=euros("62.11"),
    total=euros("389.00"),
    standing=Standing.OVERDUE,
    delivery=DeliveryState.SENT,
    delivered_at=datetime(2026, 11, 5, 12, 0, tzinfo=UTC),
)
DRAFT = replace(
    OPEN,
    id=PaperId(32),
    number=None,
    issued_on=None,
    due_on=None,
    standing=None,
    delivery=None,
    delivered_at=None,
)


def a_model(*lines: InvoiceLine) -> InvoiceTableModel:
    model = InvoiceTableModel()
    model.show_lines(lines, TODAY)
    return model


def cell(
    model: InvoiceTableModel, column: Column, role: int = Qt.ItemDataRole.DisplayRole
) -> object:
    return model.index(0, column).data(role)


def test_an_overdue_invoice_says_for_how_long(qtbot: QtBot) -> None:
    model = a_model(OPEN)
    assert "4" in str(cell(model, Column.STANDING))
    assert "overdue" in str(cell(model, Column.STANDING))
    assert cell(model, Column.STANDING, TONE) == "danger"


def test_a_row_names_number_client_days_and_amount(qtbot: QtBot) -> None:
    model = a_model(OPEN)
    assert cell(model, Column.NUMBER) == "RE-2026-0031"
    assert cell(model, Column.CLIENT) == "Studio Nord"
    assert cell(model, Column.DATE) == "05/11/26"
    assert cell(model, Column.DUE) == "19/11/26"
    assert cell(model, Column.AMOUNT) == "€389.00"


def test_amounts_stand_on_the_right_and_sort_as_amounts(qtbot: QtBot) -> None:
    model = a_model(OPEN)
    role = Qt.ItemDataRole.TextAlignmentRole
    head = model.headerData(Column.AMOUNT, Qt.Orientation.Horizontal, role)
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    assert cell(model, Column.AMOUNT, role) == head == right.value
    assert cell(model, Column.AMOUNT, SORT) == 38900


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (DeliveryState.SENT, "sent 05/11/26"),
        (DeliveryState.REJECTED, "refused"),
        (DeliveryState.UNCLEAR, "unclear – may have arrived"),
        (DeliveryState.HANDED_OVER, "in the mail program"),
        (DeliveryState.DATA, "being sent …"),
        (None, "not sent"),
    ],
)
def test_the_mail_column_promises_no_more_than_is_known(
    qtbot: QtBot, state: DeliveryState | None, words: str
) -> None:
    assert cell(a_model(replace(OPEN, delivery=state)), Column.MAIL) == words


def test_a_draft_has_neither_number_nor_days_nor_mail(qtbot: QtBot) -> None:
    model = a_model(DRAFT)
    texts = [cell(model, column) for column in (Column.DATE, Column.DUE, Column.MAIL)]
    assert texts == ["", "", ""]
    assert cell(model, Column.STANDING) == "draft"


def test_the_line_itself_can_be_had_from_its_row(qtbot: QtBot) -> None:
    model = a_model(OPEN, DRAFT)
    assert cell(model, Column.MAIL, LINE) == OPEN
    assert model.row_of(DRAFT.id) == 1
    assert model.row_of(PaperId(99)) is None
