"""From time to money: rounded by the terms, one position per service and rate, to the cent."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import a_client, a_draft, an_entry, euros, terms
from vpa_desk.domain.billing import (
    DETAIL_LENGTH,
    Part,
    billed_time,
    hour_price,
    hours,
    no_terms_yet,
    positions,
    value,
)
from vpa_desk.domain.clients import Client, checked_client
from vpa_desk.domain.ids import EntryId, ServiceId, TaskId
from vpa_desk.domain.invoices import edited
from vpa_desk.domain.money import Money, total
from vpa_desk.domain.positions import Position, QuantityRefused
from vpa_desk.domain.terms import (
    ROUNDING_STEPS,
    Mode,
    NoRate,
    Scope,
    Terms,
    terms_of,
    with_row,
)
from vpa_desk.domain.timekeeping import TimeEntry

NAMES = {ServiceId(1): "Reiseplanung", ServiceId(2): "Buchhaltung"}
NOON = datetime(2026, 11, 20, 11, 0, tzinfo=UTC)

a_length = st.integers(1, 40 * 3600)
a_step = st.sampled_from(ROUNDING_STEPS)
a_rate = st.decimals("0.01", "10000.00", places=2)
a_service = st.sampled_from([ServiceId(1), ServiceId(2), None])
some_work = st.lists(st.tuples(st.integers(0, 66), a_length), max_size=9)


def some_terms(day: date, service_id: ServiceId | None) -> st.SearchStrategy[Terms]:
    """Rows of a day; the client's say a rate, as the first has to."""
    rates = a_rate.map(lambda amount: euros(str(amount)))
    return st.builds(
        Terms,
        valid_from=st.just(day),
        service_id=st.just(service_id),
        rate=rates if service_id is None else st.none() | rates,
        step=st.none() | a_step,
        mode=st.none() | st.sampled_from(Mode),
        scope=st.none() | st.sampled_from(Scope),
        minimum=st.none() | st.integers(0, 60),
    )


def billed(*entries: TimeEntry, client: Client | None = None) -> tuple[Position, ...]:
    return positions(entries, client or a_client(), NAMES, unnamed="Dienstleistung")


def on_terms(*rows: Terms) -> Client:
    return checked_client(a_client(terms=rows))


def on_day(day: int, seconds: int) -> TimeEntry:
    """Work in November 2026; the day is the entry's id too."""
    at = datetime(2026, 11, day, 9, tzinfo=UTC)
    return an_entry(id=EntryId(day), started_at=at, seconds=seconds)


def some(lengths: list[int]) -> tuple[TimeEntry, ...]:
    """Entries of these lengths, alternating between two services and none."""
    return tuple(
        an_entry(
            id=EntryId(number),
            seconds=seconds,
            started_at=NOON + timedelta(days=number % 20, seconds=number),
            service_id=(ServiceId(1), ServiceId(2), None)[number % 3],
        )
        for number, seconds in enumerate(lengths, 1)
    )


@pytest.mark.parametrize(
    ("minutes", "printed"),
    [(60, "1.0000"), (1, "0.0167"), (10, "0.1667"), (20, "0.3333"), (90, "1.5000"), (0, "0.0000")],
)
def test_hours_have_the_four_digits_that_are_printed(minutes: int, printed: str) -> None:
    assert str(hours(minutes * 60)) == printed


@given(seconds=a_length, step=a_step, rate=a_rate)
def test_hours_times_rate_on_paper_is_the_total_of_the_line(
    seconds: int, step: int, rate: Decimal
) -> None:
    client = a_client(terms=(terms(rate=euros(str(rate)), step=step),))
    (position,) = billed(an_entry(seconds=seconds), client=client)
    on_paper = Decimal(f"{position.quantity:.4f}") * Decimal(f"{position.unit_price.amount:.2f}")
    assert position.net.amount == on_paper.quantize(Decimal("0.01"), ROUND_HALF_UP)


@given(st.lists(a_length, max_size=8), a_step)
def test_rounding_never_changes_raw_seconds(lengths: list[int], step: int) -> None:
    entries = some(lengths)
    billed(*entries, client=a_client(terms=(terms(step=step),)))
    assert [entry.seconds for entry in entries] == lengths


@given(st.lists(a_length, max_size=12), a_step)
def test_the_parts_sum_to_the_whole(lengths: list[int], step: int) -> None:
    entries, client = some(lengths), a_client(terms=(terms(step=step),))
    drafted = billed(*entries, client=client)
    ids = [entry_id for position in drafted for entry_id in position.entry_ids]
    assert sorted(ids) == [entry.id for entry in entries]
    assert value(entries, client) == total((part.net for part in drafted), "EUR")


@given(st.lists(a_length, min_size=1, max_size=12), a_step)
def test_an_untouched_draft_keeps_its_figures_when_it_is_edited(
    lengths: list[int], step: int
) -> None:
    drafted = billed(*some(lengths), client=a_client(terms=(terms(step=step),)))
    assert edited(a_draft(positions=drafted)).positions == drafted


def test_each_entry_is_rounded_on_its_own() -> None:
    client = a_client(terms=(terms(step=15),))
    one, other = an_entry(seconds=60), an_entry(id=EntryId(2), seconds=60)
    (position,) = billed(one, other, client=client)
    assert position.quantity == Decimal("0.5000")


def test_a_rate_change_does_not_rewrite_older_work() -> None:
    client = on_terms(terms(), terms(valid_from=date(2026, 11, 20), rate=euros(60)))
    before = an_entry(started_at=NOON - timedelta(days=1))
    after = an_entry(id=EntryId(2), started_at=NOON)
    old, new = billed(before, after, client=client)
    assert (old.unit_price, old.entry_ids) == (euros(45), (EntryId(1),))
    assert (new.unit_price, new.entry_ids) == (euros(60), (EntryId(2),))


def test_a_new_step_does_not_round_older_work_again() -> None:
    client = on_terms(terms(), terms(valid_from=date(2026, 11, 20), step=60))
    before = an_entry(started_at=NOON - timedelta(days=1), seconds=60)
    after = an_entry(id=EntryId(2), started_at=NOON, seconds=60)
    (position,) = billed(before, after, client=client)
    assert position.quantity == hours(61 * 60)


def test_the_rate_is_that_of_the_local_day() -> None:
    client = on_terms(terms(), terms(valid_from=date(2026, 12, 1), rate=euros(60)))
    late = an_entry(started_at=datetime(2026, 11, 30, 23, 30, tzinfo=UTC))
    assert billed(late, client=client)[0].unit_price == euros(60)
    assert billed(replace(late, zone="UTC"), client=client)[0].unit_price == euros(45)


def test_one_position_for_each_service_by_name() -> None:
    entries = (
        an_entry(id=EntryId(1), service_id=ServiceId(1)),
        an_entry(id=EntryId(2), service_id=None),
        an_entry(id=EntryId(3), service_id=ServiceId(2)),
        an_entry(id=EntryId(4), service_id=None),
    )
    assert [(part.text, part.entry_ids) for part in billed(*entries)] == [
        ("Buchhaltung", (EntryId(3),)),
        ("Dienstleistung", (EntryId(2), EntryId(4))),
        ("Reiseplanung", (EntryId(1),)),
    ]


def test_what_is_not_billable_is_left_out() -> None:
    assert billed(an_entry(billable=False)) == ()
    assert value([an_entry(billable=False)], a_client()) == Money.zero("EUR")


def test_the_detail_names_each_piece_of_work_once_in_its_order() -> None:
    later = an_entry(id=EntryId(1), text="Hotel", started_at=NOON)
    first = an_entry(id=EntryId(2), text="Flug", started_at=NOON - timedelta(hours=5))
    again = an_entry(id=EntryId(3), text="Flug", started_at=NOON + timedelta(hours=5))
    silent = an_entry(id=EntryId(4), text="", started_at=NOON + timedelta(hours=6))
    (position,) = billed(later, first, again, silent)
    assert position.detail == "Flug; Hotel"


def test_a_long_detail_ends_with_an_ellipsis_between_words() -> None:
    entries = [
        an_entry(id=EntryId(number), text=f"Aufgabe Nummer {number}") for number in range(1, 40)
    ]
    (position,) = billed(*entries)
    assert len(position.detail) <= DETAIL_LENGTH + 2
    assert position.detail.endswith(" …")
    assert not position.detail.removesuffix(" …").endswith((";", ","))


def test_an_hour_costs_what_the_terms_of_its_service_and_day_say() -> None:
    travel = terms(valid_from=date(2026, 7, 1), service_id=ServiceId(1), rate=euros(60))
    client = on_terms(terms(), travel)
    assert hour_price(client, date(2026, 7, 1), ServiceId(1)) == euros(60)
    assert hour_price(client, date(2026, 6, 30), ServiceId(1)) == euros(45)
    assert hour_price(client, date(2026, 7, 1)) == euros(45)


def test_time_from_before_the_first_terms_is_reported_and_billed() -> None:
    client = on_terms(terms(valid_from=date(2026, 11, 20)))
    early = an_entry(started_at=NOON - timedelta(days=1), seconds=1800)
    unpaid = replace(early, id=EntryId(2), billable=False)
    case = no_terms_yet([early, unpaid, an_entry(id=EntryId(3))], client)
    assert case is not None
    assert case.data() == {"client": client.name, "first": date(2026, 11, 20), "seconds": 1800}
    assert billed(early, client=client)[0].net == euros("22.50")
    assert no_terms_yet([unpaid, an_entry(id=EntryId(3))], client) is None


# Every case of the table: the lengths, the terms, and hours and amount of the only position.
UP, NEAREST, DOWN = Mode
TABLE: list[tuple[list[int], dict[str, object], str, str]] = [
    ([420, 480, 1320], {"step": 15}, "1.0000", "60.00"),
    ([420, 480, 1320], {"step": 15, "scope": Scope.DAY}, "0.7500", "45.00"),
    ([900], {"step": 15}, "0.2500", "15.00"),
    ([901], {"step": 15}, "0.5000", "30.00"),
    ([449], {"step": 15, "mode": NEAREST}, "0.0000", "0.00"),
    ([450], {"step": 15, "mode": NEAREST}, "0.2500", "15.00"),
    ([449], {"step": 15, "mode": NEAREST, "minimum": 15}, "0.2500", "15.00"),
    ([240] * 3, {"step": 5, "scope": Scope.TASK_AND_DAY, "minimum": 10}, "0.2500", "15.00"),
    ([600] * 8 + [1200], {"step": 60, "scope": Scope.PERIOD}, "2.0000", "120.00"),
    ([50], {"step": 0}, "0.0139", "0.83"),
    ([36000], {"step": 15, "rate": euros("59.99")}, "10.0000", "599.90"),
    ([240], {"step": 15, "mode": DOWN, "minimum": 10}, "0.1667", "10.00"),
    ([240], {"step": 15, "mode": NEAREST, "minimum": 10}, "0.1667", "10.00"),
    ([240], {"step": 15, "mode": UP, "minimum": 10}, "0.2500", "15.00"),
]


@pytest.mark.parametrize(("lengths", "given", "quantity", "net"), TABLE)
def test_time_is_billed_as_the_handbook_says(
    lengths: list[int], given: dict[str, object], quantity: str, net: str
) -> None:
    client = on_terms(terms(**{"rate": euros(60)} | given))
    worked = [
        an_entry(id=EntryId(n), seconds=seconds, started_at=NOON + timedelta(minutes=n))
        for n, seconds in enumerate(lengths, 1)
    ]
    (position,) = billed(*worked, client=client)
    assert str(position.quantity) == quantity
    assert position.net == euros(net)
    assert len(position.entry_ids) == len(lengths)


@pytest.mark.parametrize(("late", "hours_more", "net"), [(2, "0.0000", "0"), (4, "0.2500", "15")])
def test_of_a_day_already_invoiced_only_the_rest_is_billed(
    late: int, hours_more: str, net: str
) -> None:
    client = on_terms(terms(rate=euros(60), step=15, scope=Scope.DAY))
    invoiced = Part(an_entry(seconds=12 * 60), 15 * 60)
    elsewhere = Part(an_entry(id=EntryId(2), started_at=NOON - timedelta(days=1)), 3600)
    added = an_entry(id=EntryId(3), seconds=late * 60, started_at=NOON)
    (position,) = positions([added], client, NAMES, unnamed="", before=[elsewhere, invoiced])
    assert (str(position.quantity), position.net) == (hours_more, euros(net))
    assert value([added], client, before=[elsewhere, invoiced]) == euros(net)


def test_what_a_draft_has_reserved_is_not_billed_yet_so_the_rest_is_rounded_by_itself() -> None:
    client = on_terms(terms(rate=euros(60), step=15, scope=Scope.DAY))
    reserved, added = an_entry(seconds=12 * 60), an_entry(id=EntryId(2), seconds=2 * 60)
    assert value([reserved], client) == value([added], client) == euros(15)
    # In one draft they are one day; and once the first is issued, the rest comes to nothing.
    assert value([reserved, added], client) == euros(15)
    assert value([added], client, before=[Part(reserved, 15 * 60)]) == euros(0)


def test_terms_that_change_within_the_month_make_two_groups() -> None:
    first = terms(rate=euros(60), step=15, scope=Scope.PERIOD)
    client = on_terms(first, replace(first, valid_from=date(2026, 11, 16), step=30))
    worked = [on_day(day, 600) for day in (2, 3, 17)]
    (position,) = billed(*worked, client=client)
    assert (str(position.quantity), position.net) == ("1.0000", euros(60))


def test_a_new_row_with_the_same_values_does_not_divide_a_month() -> None:
    first = terms(rate=euros(60), step=60, scope=Scope.PERIOD)
    client = on_terms(first, replace(first, valid_from=date(2026, 11, 16)))
    assert value([on_day(3, 600), on_day(17, 600)], client) == euros(60)


@pytest.mark.parametrize(
    ("scope", "net"),
    [(Scope.ENTRY, 75), (Scope.TASK_AND_DAY, 60), (Scope.DAY, 45), (Scope.PERIOD, 30)],
)
def test_the_scope_says_what_is_added_up_before_it_is_rounded(scope: Scope, net: int) -> None:
    client = on_terms(terms(rate=euros(60), step=15, scope=scope))
    worked = (
        on_day(2, 60),
        replace(on_day(2, 60), id=EntryId(20)),
        replace(on_day(2, 60), id=EntryId(21), task_id=TaskId(2)),
        on_day(3, 60),
        replace(on_day(2, 60), id=EntryId(22), started_at=datetime(2026, 12, 2, tzinfo=UTC)),
    )
    assert value(worked, client) == euros(net)


def test_services_are_never_added_up_with_each_other() -> None:
    client = on_terms(terms(rate=euros(60), step=15, scope=Scope.PERIOD))
    worked = (on_day(2, 60), replace(on_day(3, 60), service_id=ServiceId(2)))
    assert value(worked, client) == euros(30)


def test_two_services_of_one_name_stay_two_positions_so_that_names_change_no_amount() -> None:
    client = on_terms(terms(rate=euros("59.99"), step=1))
    worked = (on_day(2, 60), replace(on_day(3, 60), service_id=ServiceId(2)))
    alike = dict.fromkeys(NAMES, "Assistenz")
    drafted = positions(worked, client, alike, unnamed="")
    assert [position.text for position in drafted] == ["Assistenz", "Assistenz"]
    assert total((position.net for position in drafted), "EUR") == value(worked, client)


def test_a_service_with_its_own_rate_is_billed_at_it() -> None:
    travel = terms(service_id=ServiceId(1), rate=euros(60))
    worked = (on_day(2, 3600), replace(on_day(3, 3600), service_id=ServiceId(2)))
    drafted = billed(*worked, client=on_terms(terms(), travel))
    assert [(part.text, part.net) for part in drafted] == [
        ("Buchhaltung", euros(45)),
        ("Reiseplanung", euros(60)),
    ]


def test_without_a_rate_time_is_rounded_and_brings_no_money() -> None:
    client = on_terms(terms(rate=NoRate("EUR"), step=15))
    (position,) = billed(on_day(2, 60), client=client)
    assert (position.quantity, position.net) == (hours(900), euros(0))


def test_time_rounded_to_nothing_is_done_with_all_the_same() -> None:
    client = on_terms(terms(step=15, mode=DOWN))
    (drafted,) = billed(on_day(2, 60), client=client)
    assert (str(drafted.quantity), drafted.entry_ids) == ("0.0000", (EntryId(2),))
    draft = a_draft(positions=(drafted,))
    assert edited(draft, was=draft).positions == (drafted,)
    with pytest.raises(QuantityRefused):
        edited(draft)
    by_hand = replace(draft, positions=(replace(drafted, billed=()),))
    with pytest.raises(QuantityRefused):
        edited(by_hand, was=by_hand)


@st.composite
def practices(draw: st.DrawFn) -> tuple[Client, tuple[TimeEntry, ...]]:
    """A client with rows for several days and services, and work over two months."""
    known: tuple[Terms, ...] = (draw(some_terms(date(2026, 10, 1), None)),)
    for _ in range(draw(st.integers(0, 4))):
        day = draw(st.dates(date(2026, 10, 2), date(2026, 11, 30)))
        known = with_row(known, draw(some_terms(day, draw(a_service))))
    worked = [
        an_entry(
            id=EntryId(number),
            task_id=TaskId(draw(st.integers(1, 2))),
            service_id=draw(a_service),
            started_at=datetime(2026, 9, 25, 9, tzinfo=UTC) + timedelta(days=day, seconds=number),
            seconds=seconds,
        )
        for number, (day, seconds) in enumerate(draw(some_work), 1)
    ]
    return checked_client(a_client(terms=known)), tuple(worked)


@given(practices())
def test_the_card_and_the_draft_never_differ_by_a_cent(
    practice: tuple[Client, tuple[TimeEntry, ...]],
) -> None:
    client, worked = practice
    drafted = billed(*worked, client=client)
    english = positions(reversed(worked), client, {}, unnamed="Service")
    draft = a_draft(positions=drafted)
    for printed in (drafted, english, edited(draft, was=draft).positions):
        assert value(worked, client) == total((position.net for position in printed), "EUR")


@given(practices())
def test_every_entry_is_on_one_position_at_its_rate(
    practice: tuple[Client, tuple[TimeEntry, ...]],
) -> None:
    client, worked = practice
    drafted = billed(*worked, client=client)
    rates = {one.id: hour_price(client, one.day, one.service_id) for one in worked}
    listed = [(entry, part.unit_price) for part in drafted for entry in part.entry_ids]
    assert dict(listed) == rates
    assert len(listed) == len(worked)


@given(practices(), st.integers(0, 9))
def test_billed_in_two_invoices_time_comes_to_the_same_as_in_one(
    practice: tuple[Client, tuple[TimeEntry, ...]], count: int
) -> None:
    client, worked = practice
    first, rest = worked[:count], worked[count:]
    before = billed_time(first, client)
    in_two = [*before, *billed_time(rest, client, before=before)]
    at_once = billed_time(worked, client)
    assert sum(part.seconds for part in in_two) == sum(part.seconds for part in at_once)


@given(practices())
def test_billed_time_keeps_to_the_modes_and_loses_no_entry(
    practice: tuple[Client, tuple[TimeEntry, ...]],
) -> None:
    client, worked = practice
    parts = billed_time(worked, client)
    assert [part.entry for part in parts] == sorted(worked, key=lambda one: one.started_at)
    roundings = {terms_of(client.terms, one.service_id, one.day).rounding for one in worked}
    raw, billed_in_all = (sum(one.seconds for one in some) for some in (worked, parts))
    if all(one.mode is UP or one.step == 0 for one in roundings):
        assert billed_in_all >= raw
    if all((one.mode is DOWN or one.step == 0) and not one.minimum for one in roundings):
        assert billed_in_all <= raw
