"""The desk: days by its own zone, ids that rise whatever the clock does."""

import threading
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from tests.fakes import FixedClock
from vpa_desk.services.desk import Desk, Ids


@pytest.mark.parametrize(
    ("zone", "today"),
    [
        ("Europe/Berlin", date(2026, 12, 1)),
        ("America/New_York", date(2026, 11, 30)),
        ("Pacific/Auckland", date(2026, 12, 1)),
    ],
)
def test_today_is_the_local_day(desk: Desk, zone: str, today: date) -> None:
    at = FixedClock(datetime(2026, 11, 30, 23, 30, tzinfo=UTC), zone)
    there = replace(desk, clock=at)
    assert (there.today(), there.zone()) == (today, zone)
    assert (there.tomorrow() - there.today()).days == 1


def test_ids_rise_though_the_clock_stands_or_goes_back(clock: FixedClock) -> None:
    new_id = Ids(clock.unix_ms)
    made = [new_id() for _ in range(100)]
    clock.advance(-3600)
    made += [new_id() for _ in range(100)]
    assert made == sorted(set(made))


def test_ids_are_minted_once_by_many_threads(clock: FixedClock) -> None:
    new_id, made = Ids(clock.unix_ms), []
    threads = [
        threading.Thread(target=lambda: made.extend([new_id() for _ in range(200)]))
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(made)) == 800
