"""Taking clients on and changing their terms, with a real store."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from tests.examples import euros
from tests.practice import a_kept_client, a_kept_task, worked
from vpa_desk.domain.clients import (
    ClientNumberTaken,
    ClientWithoutName,
    ServiceWithoutName,
)
from vpa_desk.domain.days import UnknownZone
from vpa_desk.domain.ids import ClientId, ServiceId
from vpa_desk.domain.money import CurrenciesDiffer, Money
from vpa_desk.domain.safekeeping import NotFound
from vpa_desk.domain.settings import EmailRefused, VatIdRefused, Workday
from vpa_desk.domain.terms import RateRefused, Terms, terms_of
from vpa_desk.services import billing, clients, settings
from vpa_desk.services.desk import Desk


def test_a_new_client_comes_with_number_colour_and_the_usual_terms(desk: Desk) -> None:
    a_kept_client(desk)
    set_to = desk.reads.settings.current()
    workday = Workday(hourly_rate=euros(60), rounding_minutes=30)
    habits = replace(set_to.invoices, payment_days=7)
    settings.change_settings(desk, replace(set_to, workday=workday, invoices=habits))
    fresh = clients.new_client(desk)
    assert (fresh.number, fresh.colour, fresh.payment_days) == ("K-1002", 2, 7)
    assert fresh.current_terms.rate == euros(60)
    assert fresh.current_terms.rounding.step == 30
    assert len(desk.reads.clients.active()) == 1


def test_the_colour_of_an_archived_client_is_free_again(desk: Desk) -> None:
    first = a_kept_client(desk)
    clients.archive_client(desk, first.id)
    assert clients.new_client(desk).colour == 1
    assert clients.new_client(desk).number == "K-1002"


def test_a_client_is_kept_as_it_was_given(desk: Desk) -> None:
    kept = a_kept_client(desk, "Müller & Söhne <GmbH>", vat_id="DE 136695976", notes="a\nb")
    assert kept.vat_id == "DE136695976"
    assert desk.reads.clients.get(kept.id) == kept
    assert desk.reads.clients.active() == (kept,)


@pytest.mark.parametrize(
    ("changes", "case"),
    [
        ({"name": " "}, ClientWithoutName),
        ({"email": "nobody"}, EmailRefused),
        ({"email": "a@b.example, c@d.example"}, EmailRefused),
        ({"vat_id": "DE123"}, VatIdRefused),
        ({"zone": "Berlin"}, UnknownZone),
        ({"number": "K-1001"}, ClientNumberTaken),
        ({"terms": (Terms(valid_from=date(2026, 1, 1), rate=euros(0)),)}, RateRefused),
        (
            {"terms": (Terms(valid_from=date(2026, 1, 1), rate=euros(1_000_000)),)},
            RateRefused,
        ),
    ],
    ids=lambda value: getattr(value, "__name__", None),
)
def test_what_does_not_hold_is_refused_and_nothing_is_kept(
    desk: Desk, changes: dict[str, object], case: type[Exception]
) -> None:
    known = a_kept_client(desk)
    with pytest.raises(case):
        a_kept_client(desk, **{"name": "Café Blume", **changes})  # type: ignore[arg-type]
    assert desk.reads.clients.all() == (known,)


def test_a_client_may_do_without_mail_and_vat_id(desk: Desk) -> None:
    kept = a_kept_client(desk, email="", vat_id="")
    assert desk.reads.clients.get(kept.id).email == ""


def test_a_vat_id_from_outside_the_eu_is_taken_as_it_is(desk: Desk) -> None:
    assert a_kept_client(desk, vat_id="che-123.456.789 mwst").vat_id == "CHE-123.456.789MWST"


def test_a_changed_client_keeps_its_own_number(desk: Desk) -> None:
    client = a_kept_client(desk)
    changed = clients.change_client(desk, replace(client, name="Müller & Co", phone="040 1"))
    assert desk.reads.clients.get(client.id) == changed
    assert changed.name == "Müller & Co"


def test_a_changed_client_cannot_take_anothers_number(desk: Desk) -> None:
    client, other = a_kept_client(desk), a_kept_client(desk, "Café Blume")
    with pytest.raises(ClientNumberTaken) as taken:
        clients.change_client(desk, replace(other, number=client.number))
    assert taken.value.number == "K-1001"


def test_only_a_kept_client_can_be_changed(desk: Desk) -> None:
    with pytest.raises(NotFound):
        clients.change_client(desk, replace(clients.new_client(desk), name="Niemand"))
    with pytest.raises(NotFound):
        clients.archive_client(desk, ClientId(5))


def test_new_terms_leave_the_time_before_at_its_rate(desk: Desk) -> None:
    client = a_kept_client(desk)
    task = a_kept_task(desk, client)
    worked(desk, task, minutes=60, days_ago=3)
    worked(desk, task, minutes=60)
    new = Terms(valid_from=desk.today(), rate=euros(90), step=15)
    changed = clients.change_terms(desk, client.id, new)
    assert [terms.rate for terms in changed.terms] == [euros(45), euros(90)]
    draft = billing.draft_invoice(desk, client.id, until=desk.tomorrow())
    assert [(part.quantity, part.unit_price) for part in draft.positions] == [
        (Decimal(1), euros(45)),
        (Decimal(1), euros(90)),
    ]


def test_new_terms_in_another_currency_are_refused(desk: Desk) -> None:
    client = a_kept_client(desk)
    francs = Terms(valid_from=desk.today(), rate=Money(Decimal(50), "CHF"))
    with pytest.raises(CurrenciesDiffer):
        clients.change_terms(desk, client.id, francs)
    assert desk.reads.clients.get(client.id) == client


def test_a_client_is_put_away_and_taken_out_again(desk: Desk) -> None:
    client = a_kept_client(desk)
    archived = clients.archive_client(desk, client.id)
    assert archived.archived_at == desk.now()
    assert desk.reads.clients.active() == ()
    assert desk.reads.clients.archived() == (archived,)
    assert clients.unarchive_client(desk, client.id) == client
    assert desk.reads.clients.active() == (client,)


def test_services_are_named_renamed_and_put_away(desk: Desk) -> None:
    service = clients.add_service(desk, "  Reise  planung ", " Travel  planning ")
    assert (service.name, service.name_en) == ("Reise planung", "Travel planning")
    renamed = clients.change_service(desk, replace(service, name="Reisen"))
    assert desk.reads.services.active() == (renamed,)
    archived = clients.archive_service(desk, renamed)
    assert desk.reads.services.active() == ()
    assert desk.reads.services.all() == (archived,)


def test_a_service_needs_a_name_and_must_be_there_to_be_changed(desk: Desk) -> None:
    with pytest.raises(ServiceWithoutName):
        clients.add_service(desk, " ")
    service = clients.add_service(desk, "Reisen")
    with pytest.raises(NotFound):
        clients.change_service(desk, replace(service, id=ServiceId(7)))


def test_clients_stand_in_the_order_of_their_names(desk: Desk) -> None:
    for name in ("Zander", "anton", "Müller"):
        a_kept_client(desk, name)
    assert [client.name for client in desk.reads.clients.active()] == [
        "anton",
        "Müller",
        "Zander",
    ]


def test_a_new_client_lives_in_the_zone_of_the_desk_since_now(desk: Desk) -> None:
    fresh = clients.new_client(desk)
    assert (fresh.zone, fresh.created_at) == ("Europe/Berlin", desk.now())
    long_ago = desk.today() - timedelta(days=3650)
    assert terms_of(fresh.terms, None, long_ago) == fresh.current_terms
