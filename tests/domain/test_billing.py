"""From time to money: rounding per entry, one position per service and rate, right to the cent."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import a_client, a_draft, an_entry, euros, terms
from vpa_desk.domain.billing import (
    DETAIL_LENGTH,
    billed_minutes,
    hours,
    positions,
    running_value,
    value,
)
from vpa_desk.domain.clients import ROUNDING_STEPS, Client, with_terms
from vpa_desk.domain.ids import EntryId, ServiceId
from vpa_desk.domain.invoices import Position, edited
from vpa_desk.domain.money import Money, total
from vpa_desk.domain.timekeeping import TimeEntry

NAMES = {ServiceId(1): "Reiseplanung", ServiceId(2): "Buchhaltung"}
NOON = datetime(2026, 11, 20, 11, 0, tzinfo=UTC)

a_length = st.integers(1, 40 * 3600)
a_step = st.sampled_from(ROUNDING_STEPS)
a_rate = st.decimals("0.01", "10000.00", places=2)


def billed(*entries: TimeEntry, client: Client | None = None) -> tuple[Position, ...]:
    return positions(entries, client or a_client(), NAMES, unnamed="Dienstleistung")


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


@pytest.mark.parametrize("step", ROUNDING_STEPS)
@pytest.mark.parametrize("steps", [1, 2, 7, 96])
def test_an_exact_multiple_of_the_step_is_not_rounded_up_again(step: int, steps: int) -> None:
    assert billed_minutes(steps * step * 60, step) == steps * step
    assert billed_minutes(steps * step * 60 + 1, step) == (steps + 1) * step
    assert billed_minutes(steps * step * 60 - 1, step) == steps * step


def test_a_single_second_is_one_step() -> None:
    assert [billed_minutes(1, step) for step in ROUNDING_STEPS] == list(ROUNDING_STEPS)


@given(a_length, a_step)
def test_rounding_goes_up_by_less_than_a_step(seconds: int, step: int) -> None:
    minutes = billed_minutes(seconds, step)
    assert minutes % step == 0
    assert 0 <= minutes * 60 - seconds < step * 60


@pytest.mark.parametrize(
    ("minutes", "printed"),
    [(60, "1.0000"), (1, "0.0167"), (10, "0.1667"), (20, "0.3333"), (90, "1.5000"), (0, "0.0000")],
)
def test_hours_have_the_four_digits_that_are_printed(minutes: int, printed: str) -> None:
    assert str(hours(minutes)) == printed


@given(seconds=a_length, step=a_step, rate=a_rate)
def test_hours_times_rate_on_paper_is_the_total_of_the_line(
    seconds: int, step: int, rate: Decimal
) -> None:
    client = a_client(terms=(terms(hourly_rate=euros(str(rate)), rounding_minutes=step),))
    (position,) = billed(an_entry(seconds=seconds), client=client)
    on_paper = Decimal(f"{position.quantity:.4f}") * Decimal(f"{position.unit_price.amount:.2f}")
    assert position.net.amount == on_paper.quantize(Decimal("0.01"), ROUND_HALF_UP)


@given(st.lists(a_length, max_size=8), a_step)
def test_rounding_never_changes_raw_seconds(lengths: list[int], step: int) -> None:
    entries = some(lengths)
    billed(*entries, client=a_client(terms=(terms(rounding_minutes=step),)))
    assert [entry.seconds for entry in entries] == lengths


@given(st.lists(a_length, max_size=12), a_step)
def test_the_parts_sum_to_the_whole(lengths: list[int], step: int) -> None:
    entries, client = some(lengths), a_client(terms=(terms(rounding_minutes=step),))
    drafted = billed(*entries, client=client)
    ids = [entry_id for position in drafted for entry_id in position.entry_ids]
    assert sorted(ids) == [entry.id for entry in entries]
    assert value(entries, client, NAMES) == total((part.net for part in drafted), "EUR")


@given(st.lists(a_length, min_size=1, max_size=12), a_step)
def test_an_untouched_draft_keeps_its_figures_when_it_is_edited(
    lengths: list[int], step: int
) -> None:
    drafted = billed(*some(lengths), client=a_client(terms=(terms(rounding_minutes=step),)))
    assert edited(a_draft(positions=drafted)).positions == drafted


def test_each_entry_is_rounded_on_its_own() -> None:
    client = a_client(terms=(terms(rounding_minutes=15),))
    one, other = an_entry(seconds=60), an_entry(id=EntryId(2), seconds=60)
    (position,) = billed(one, other, client=client)
    assert position.quantity == Decimal("0.5000")


def test_a_rate_change_does_not_rewrite_older_work() -> None:
    client = with_terms(a_client(), terms(valid_from=date(2026, 11, 20), hourly_rate=euros(60)))
    before = an_entry(started_at=NOON - timedelta(days=1))
    after = an_entry(id=EntryId(2), started_at=NOON)
    old, new = billed(before, after, client=client)
    assert (old.unit_price, old.entry_ids) == (euros(45), (EntryId(1),))
    assert (new.unit_price, new.entry_ids) == (euros(60), (EntryId(2),))


def test_a_new_step_does_not_round_older_work_again() -> None:
    client = with_terms(a_client(), terms(valid_from=date(2026, 11, 20), rounding_minutes=60))
    before = an_entry(started_at=NOON - timedelta(days=1), seconds=60)
    after = an_entry(id=EntryId(2), started_at=NOON, seconds=60)
    (position,) = billed(before, after, client=client)
    assert position.quantity == hours(61)


def test_the_rate_is_that_of_the_local_day() -> None:
    client = with_terms(a_client(), terms(valid_from=date(2026, 12, 1), hourly_rate=euros(60)))
    late = an_entry(started_at=datetime(2026, 11, 30, 23, 30, tzinfo=UTC))
    assert billed(late, client=client)[0].unit_price == euros(60)
    assert billed(replace(late, zone="UTC"), client=client)[0].unit_price == euros(45)


def test_one_position_for_each_service_by_name() -> None:
    entries = (
        an_entry(id=EntryId(1), service_id=ServiceId(1)),
        an_entry(id=EntryId(2), service_id=None),
        an_entry(id=EntryId(3), service_id=ServiceId(2)),
        an_entry(id=EntryId(4), service_id=ServiceId(99)),
    )
    assert [(part.text, part.entry_ids) for part in billed(*entries)] == [
        ("Buchhaltung", (EntryId(3),)),
        ("Dienstleistung", (EntryId(2), EntryId(4))),
        ("Reiseplanung", (EntryId(1),)),
    ]


def test_what_is_not_billable_is_left_out() -> None:
    assert billed(an_entry(billable=False)) == ()
    assert value([an_entry(billable=False)], a_client(), NAMES) == Money.zero("EUR")


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


def test_a_running_timer_is_worth_its_seconds() -> None:
    assert running_value(0, terms()) == euros(0)
    assert running_value(3600, terms()) == euros(45)
    assert running_value(90, terms()) == euros("1.13")
    assert running_value(1, terms(hourly_rate=euros("0.01"))) == euros(0)
