"""What a made-up past needs: a clock that is told the time, dice that always fall alike."""

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TypeVar

from vpa_desk import __version__
from vpa_desk.domain.days import DAY, Period, instant, month_of
from vpa_desk.services.desk import Desk, Ids
from vpa_desk.store import open_store

T = TypeVar("T")
SATURDAY = 5


class StoryClock:
    """A clock that shows what it was set to."""

    def __init__(self, at: datetime, zone: str) -> None:
        self.at = at
        self._zone = zone

    def now(self) -> datetime:
        """The instant it was set to."""
        return self.at

    def zone(self) -> str:
        """The zone of the story."""
        return self._zone

    def unix_ms(self) -> int:
        """The same instant in milliseconds since 1970."""
        return int(self.at.timestamp()) * 1000


class Dice:
    """Numbers that look like chance: the same for the same seed, on every machine and Python."""

    def __init__(self, seed: str) -> None:
        self._seed = seed.encode()
        self._thrown = 0

    def below(self, limit: int) -> int:
        """A whole number from 0 to before `limit`."""
        self._thrown += 1
        digest = hashlib.blake2b(b"%d " % self._thrown + self._seed, digest_size=8).digest()
        return int.from_bytes(digest) % limit

    def one_of(self, choices: Sequence[T]) -> T:
        """One of the choices."""
        return choices[self.below(len(choices))]


@contextmanager
def told_by(desk: Desk, clock: StoryClock) -> Iterator[Desk]:
    """The desk on its own file, living by the clock of the story: ids and audit too."""
    store = open_store(desk.store.path, backups=desk.backups, now=clock.now, version=__version__)
    try:
        yield replace(desk, store=store, clock=clock, new_id=Ids(clock.unix_ms))
    finally:
        store.close()


def months_before(day: date, count: int) -> date:
    """The first day of the month `count` months before that of `day`."""
    years, month = divmod(day.year * 12 + day.month - 1 - count, 12)
    return date(years, month + 1, 1)


def months_of(period: Period) -> Iterator[Period]:
    """The calendar months from the one the period starts in to the one it ends in."""
    month = month_of(period.start)
    while month.start < period.until:
        yield month
        month = month_of(month.until)


def working_days(period: Period) -> tuple[date, ...]:
    """Mondays to Fridays of a period."""
    count = (period.until - period.start).days
    days = (period.start + timedelta(days=place) for place in range(count))
    return tuple(day for day in days if day.weekday() < SATURDAY)


def first_working_day(start: date) -> date:
    """The first working day on or after `start`."""
    return working_days(Period(start, start + 7 * DAY))[0]


def last_working_day_before(day: date) -> date:
    """The working day before `day`."""
    return working_days(Period(day - 7 * DAY, day))[-1]


def at_hour(day: date, hour: int, minute: int, zone: str) -> datetime:
    """The instant of a local time of day."""
    return instant(day, datetime.min.time().replace(hour=hour, minute=minute), zone)
