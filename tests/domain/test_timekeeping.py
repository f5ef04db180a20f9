"""The clock: whole seconds, never less than one, right across both nights of the year."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import BERLIN, NOW, a_task, an_entry
from vpa_desk.domain.days import instant
from vpa_desk.domain.ids import ClientId, EntryId, ServiceId
from vpa_desk.domain.timekeeping import (
    LONGEST_TYPED,
    ClockWentBack,
    EntryEndsBeforeItStarts,
    EntryTooLong,
    RunningTimer,
    TimeEntry,
    start,
    stop,
    typed,
)

SPRING = date(2026, 3, 29)
AUTUMN = date(2026, 10, 25)
ZONES = sorted(available_timezones() & {"Europe/Berlin", "Asia/Tokyo", "America/New_York", "UTC"})


def stopped(began: datetime, ended: datetime, zone: str = BERLIN) -> TimeEntry:
    task = a_task()
    return stop(start(task, at=began, zone=zone), task, at=ended, entry_id=EntryId(9))


def test_a_timer_knows_since_when_it_runs_and_where() -> None:
    timer = start(a_task(), at=NOW, zone=BERLIN)
    assert timer == RunningTimer(task_id=a_task().id, started_at=NOW, zone=BERLIN)
    assert timer.seconds(NOW + timedelta(minutes=2)) == 120


def test_a_timer_shows_nothing_while_the_clock_is_behind() -> None:
    assert start(a_task(), at=NOW, zone=BERLIN).seconds(NOW - timedelta(hours=2)) == 0


def test_a_stopped_timer_leaves_what_its_task_says() -> None:
    entry = stopped(NOW, NOW + timedelta(seconds=90))
    assert entry == an_entry(id=EntryId(9), started_at=NOW, seconds=90, text="Flug buchen")
    assert (entry.client_id, entry.service_id) == (ClientId(1), ServiceId(1))
    assert entry.ended_at == NOW + timedelta(seconds=90)


def test_a_second_begun_is_not_counted() -> None:
    assert stopped(NOW, NOW + timedelta(seconds=59, microseconds=999_999)).seconds == 59


def test_less_than_a_second_leaves_one() -> None:
    assert stopped(NOW, NOW).seconds == 1
    assert stopped(NOW, NOW + timedelta(milliseconds=300)).seconds == 1


def test_a_timer_cannot_end_before_it_began() -> None:
    with pytest.raises(ClockWentBack) as back:
        stopped(NOW, NOW - timedelta(seconds=1))
    assert back.value.started_at == NOW


@pytest.mark.parametrize(
    ("task", "billable"),
    [
        (a_task(), True),
        (a_task(billable=False), False),
        (a_task(client_id=None), False),
        (a_task(client_id=None, billable=False), False),
    ],
)
def test_only_billable_work_for_a_client_is_billed(task: object, billable: bool) -> None:
    assert stop_of(task).billable is billable


def stop_of(task: object) -> TimeEntry:
    timer = start(task, at=NOW, zone=BERLIN)  # type: ignore[arg-type]
    return stop(timer, task, at=NOW, entry_id=EntryId(1))  # type: ignore[arg-type]


def test_the_night_the_clock_goes_forward_has_an_hour_less() -> None:
    began, ended = instant(SPRING, time(1), BERLIN), instant(SPRING, time(4), BERLIN)
    assert stopped(began, ended).seconds == 2 * 3600


def test_the_night_the_clock_goes_back_has_an_hour_more() -> None:
    began, ended = instant(AUTUMN, time(1), BERLIN), instant(AUTUMN, time(4), BERLIN)
    assert stopped(began, ended).seconds == 4 * 3600


@given(
    began=st.datetimes(datetime(2024, 1, 1), datetime(2028, 1, 1)),
    seconds=st.integers(1, 40 * 3600),
    zone=st.sampled_from(ZONES),
)
def test_elapsed_time_is_the_same_in_every_zone(began: datetime, seconds: int, zone: str) -> None:
    at = began.replace(microsecond=0, tzinfo=UTC)
    entry = stopped(at, at + timedelta(seconds=seconds), zone)
    assert entry.seconds == seconds
    assert entry.ended_at == at + timedelta(seconds=seconds)


def test_an_entry_belongs_to_the_local_day_it_began_on() -> None:
    late = datetime(2026, 11, 30, 23, 30, tzinfo=UTC)
    assert an_entry(started_at=late).day == date(2026, 12, 1)
    assert an_entry(started_at=late, zone="America/New_York").day == date(2026, 11, 30)


def test_work_across_midnight_belongs_to_the_day_it_began_on() -> None:
    entry = an_entry(started_at=datetime(2026, 10, 31, 22, 0, tzinfo=UTC), seconds=3 * 3600)
    assert entry.day == date(2026, 10, 31)


@pytest.mark.parametrize("seconds", [0, -1, -3600])
def test_an_entry_that_ends_before_it_starts_is_refused(seconds: int) -> None:
    entry = an_entry(seconds=seconds)
    with pytest.raises(EntryEndsBeforeItStarts) as refused:
        typed(entry)
    assert refused.value.data() == {"started_at": entry.started_at, "ended_at": entry.ended_at}


def test_more_than_a_day_is_a_slip_of_the_pen() -> None:
    assert typed(an_entry(seconds=LONGEST_TYPED)).seconds == LONGEST_TYPED
    with pytest.raises(EntryTooLong):
        typed(an_entry(seconds=LONGEST_TYPED + 1))


def test_a_typed_text_is_one_line() -> None:
    assert typed(an_entry(text="  Flug \n  buchen ")).text == "Flug buchen"


def test_time_without_a_client_is_never_billed() -> None:
    assert typed(an_entry()).billable
    assert not typed(an_entry(client_id=None)).billable
    assert not typed(an_entry(billable=False)).billable
