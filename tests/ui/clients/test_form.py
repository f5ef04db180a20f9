"""The form of a client: what it asks, where it says what is wrong, what it keeps."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.examples import euros
from tests.practice import a_kept_client, a_kept_task, worked
from vpa_desk.domain.billing import hour_price
from vpa_desk.domain.clients import Client, Language, VatCase
from vpa_desk.domain.terms import Mode, Rounding, Scope, terms_of
from vpa_desk.services import clients
from vpa_desk.services.desk import Desk
from vpa_desk.ui.clients.form import ClientForm
from vpa_desk.ui.widgets.page import Context


def opened(
    qtbot: QtBot, context: Context, client: Client | None = None, name: str = ""
) -> ClientForm:
    form = ClientForm(context, client, name=name)
    qtbot.addWidget(form)
    form.show()
    return form


def test_a_new_client_has_a_number_a_colour_and_the_usual_terms(
    qtbot: QtBot, context: Context
) -> None:
    form = opened(qtbot, context, name="Café Blume")
    assert form.name.value() == "Café Blume"
    assert form.number.value() == "K-1001"
    assert form.rate.value() == Decimal("45.00")
    assert form.rounding.value() == 15
    assert form.zone.value() == "Europe/Berlin"
    assert not form.rows["valid_from"].isVisible()


def test_everything_typed_is_kept(qtbot: QtBot, context: Context, desk: Desk) -> None:
    form = opened(qtbot, context)
    form.name.setText("Alpenblick  Reisen")
    form.contact.setText("Eva Huber")
    form.address.street.setText("Linzer Gasse 17")
    form.address.postcode.setText("5020")
    form.address.city.setText("Salzburg")
    form.address.country.setEditText("Austria")
    form.email.setText("eva@alpenblick.example")
    form.language.choose(Language.ENGLISH)
    form.zone.setEditText("europe/vienna")
    form.colour.set_value(4)
    form.rate.setText("52.50")
    form.currency.choose("CHF")
    form.rounding.choose(6)
    form.payment_days.setText("30")
    form.vat_case.choose(VatCase.EU_BUSINESS)
    form.vat_id.setText("atu 13585627")
    with qtbot.waitSignal(form.saved):
        form.primary.click()
    (kept,) = desk.reads.clients.active()
    assert (kept.name, kept.contact, kept.colour) == ("Alpenblick Reisen", "Eva Huber", 4)
    assert (kept.address.city, kept.address.country) == ("Salzburg", "AT")
    assert (kept.language, kept.zone) == (Language.ENGLISH, "Europe/Vienna")
    assert kept.currency == "CHF"
    assert kept.current_terms.rate.amount == Decimal("52.50")
    assert (kept.current_terms.rounding.step, kept.payment_days) == (6, 30)
    assert (kept.vat_case, kept.vat_id) == (VatCase.EU_BUSINESS, "ATU13585627")
    assert not form.isVisible()


@pytest.mark.parametrize(
    ("row", "field", "text"),
    [
        ("name", "name", " "),
        ("number", "number", "K-1001"),
        ("email", "email", "eva at example"),
        ("rate", "rate", "0"),
        ("rate", "rate", "1,000,000"),
        ("rate", "rate", "viel"),
        ("payment_days", "payment_days", "400"),
        ("vat_id", "vat_id", "ATU1"),
    ],
)
def test_what_does_not_hold_is_said_under_its_field_and_nothing_is_lost(
    qtbot: QtBot, context: Context, desk: Desk, row: str, field: str, text: str
) -> None:
    a_kept_client(desk)
    form = opened(qtbot, context, name="Studio Nord")
    form.vat_case.choose(VatCase.EU_BUSINESS)
    form.phone.setText("+49 40 66969 351")
    getattr(form, field).setText(text)
    form.save()
    assert form.rows[row].error.isVisible()
    assert form.isVisible()
    assert form.phone.value() == "+49 40 66969 351"
    assert len(desk.reads.clients.active()) == 1


def test_a_country_or_zone_nobody_knows_is_said_under_it(qtbot: QtBot, context: Context) -> None:
    form = opened(qtbot, context, name="Studio Nord")
    form.address.country.setEditText("Atlantis")
    form.zone.setEditText("Mars/Olympus")
    form.save()
    assert form.address.rows["country"].error.isVisible()
    assert form.rows["zone"].error.isVisible()


def test_a_country_can_be_typed_by_its_code(qtbot: QtBot, context: Context) -> None:
    form = opened(qtbot, context)
    form.address.country.setEditText("no")
    assert form.address.value().country == "NO"


def test_a_changed_rate_asks_from_when_and_time_before_keeps_the_old(
    qtbot: QtBot, context: Context, desk: Desk
) -> None:
    client = a_kept_client(desk)
    worked(desk, a_kept_task(desk, client), minutes=60, days_ago=30)
    form = opened(qtbot, context, client)
    form.rate.setText("50.00")
    assert form.rows["valid_from"].isVisible()
    assert form.valid_from.value() == desk.today()
    form.valid_from.setText("1/11/2026")
    form.save()
    kept = desk.reads.clients.get(client.id)
    assert hour_price(kept, date(2026, 10, 31)) == euros("45.00")
    assert hour_price(kept, date(2026, 11, 1)) == euros("50.00")


def test_what_else_the_terms_say_stays_when_the_rate_changes(
    qtbot: QtBot, context: Context, desk: Desk
) -> None:
    client = a_kept_client(desk)
    (only,) = client.terms
    clients.change_terms(desk, client.id, replace(only, mode=Mode.DOWN, scope=Scope.DAY))
    form = opened(qtbot, context, desk.reads.clients.get(client.id))
    assert form.rows["rounding"].label.text() == "Rounding"
    form.rounding.choose(30)
    assert form.rounding.currentText() == "down to 30 min"
    form.rate.setText("50.00")
    form.save()
    applied = terms_of(desk.reads.clients.get(client.id).terms, None, desk.today())
    assert applied.rate.amount == 50
    assert applied.rounding == Rounding(step=30, mode=Mode.DOWN, scope=Scope.DAY)


def test_the_currency_of_tracked_time_cannot_change(
    qtbot: QtBot, context: Context, desk: Desk
) -> None:
    client = a_kept_client(desk)
    assert opened(qtbot, context, client).currency.isEnabled()
    worked(desk, a_kept_task(desk, client), minutes=60)
    assert not opened(qtbot, context, client).currency.isEnabled()


def test_another_currency_before_any_time_leaves_one_line_of_terms(
    qtbot: QtBot, context: Context, desk: Desk
) -> None:
    client = a_kept_client(desk)
    form = opened(qtbot, context, client)
    form.currency.choose("USD")
    form.save()
    kept = desk.reads.clients.get(client.id)
    assert [terms.rate.currency for terms in kept.terms if terms.rate] == ["USD"]


def test_the_vat_id_is_asked_only_where_it_is_needed(
    qtbot: QtBot, context: Context, desk: Desk
) -> None:
    form = opened(qtbot, context)
    assert not form.rows["vat_id"].isVisible()
    at_home = form.vat_note.text()
    form.vat_case.choose(VatCase.EU_BUSINESS)
    assert form.rows["vat_id"].isVisible()
    assert form.vat_note.text() != at_home
    known = replace(a_kept_client(desk), vat_id="DE136695976")
    assert opened(qtbot, context, known).rows["vat_id"].isVisible()


def test_a_form_knows_whether_anything_was_typed(qtbot: QtBot, context: Context) -> None:
    form = opened(qtbot, context)
    assert not form.is_changed()
    form.address.city.setText("Kiel")
    assert form.is_changed()
    form.reject()
    form.open()
    assert form.address.city.value() == "Kiel"


def test_what_was_changed_elsewhere_meanwhile_is_not_undone(
    qtbot: QtBot, context: Context, desk: Desk
) -> None:
    client = a_kept_client(desk)
    form = opened(qtbot, context, client)
    with desk.store.begin() as tx:
        tx.clients.replace(replace(client, notes="Nur vormittags"))
    form.phone.setText("+49 1")
    form.save()
    kept = desk.reads.clients.get(client.id)
    assert (kept.notes, kept.phone) == ("Nur vormittags", "+49 1")


def test_the_cursor_moves_in_reading_order(qtbot: QtBot, context: Context) -> None:
    form = opened(qtbot, context)
    fields = [form.name, form.number, form.contact, form.address.street, form.email, form.rate]
    chain: list[QWidget | None] = [form.name]
    while (last := chain[-1]) is not None and last.nextInFocusChain() is not form.name:
        chain.append(last.nextInFocusChain())
    assert [one for one in chain if one in fields] == fields
