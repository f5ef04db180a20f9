"""From when to when: a stretch of work as it is typed, with midnight and the changing clock.

A length is always the seconds that went by, so a night of 23 or 25 hours counts as it was.
"""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta

from vpa_desk.domain.days import DAY, instant, local_day, zone_named
from vpa_desk.domain.lengths import LONGEST_NIGHT

SECOND = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Span:
    """Two instants, read on the clocks of a zone. A typed end before the start is kept as it is."""

    started_at: datetime
    ended_at: datetime
    zone: str

    @property
    def seconds(self) -> int:
        """The seconds that went by; none or fewer if the end is not after the start."""
        return (self.ended_at - self.started_at) // SECOND

    @property
    def day(self) -> date:
        """The local day it begins."""
        return local_day(self.started_at, self.zone)

    @property
    def starts(self) -> time:
        """The local time it begins."""
        return _clock(self.started_at, self.zone)

    @property
    def ends(self) -> time:
        """The local time it ends, perhaps of a later day."""
        return _clock(self.ended_at, self.zone)

    def on(self, day: date) -> "Span":
        """The same hours on another day."""
        later = local_day(self.ended_at, self.zone) - self.day
        return replace(
            self,
            started_at=instant(day, self.starts, self.zone),
            ended_at=instant(day + later, self.ends, self.zone),
        )

    def starting(self, at: time) -> "Span":
        """From another time of its day; the end stays, on the next day if it must."""
        moved = replace(self, started_at=instant(self.day, at, self.zone))
        return moved if moved.seconds > 0 else moved.ending(self.ends)

    def ending(self, at: time) -> "Span":
        """Until another time: the next after the start, if that is at most a night away.

        What would be longer than twelve hours across midnight is a slip of the pen: then the
        end lies on the day of the start, before it.
        """
        first = instant(self.day, at, self.zone)
        # In the hour that comes twice the second may be the one after the start.
        second = datetime.combine(self.day, at.replace(fold=1), zone_named(self.zone))
        for end in (first, second.astimezone(UTC)):
            if end > self.started_at:
                return replace(self, ended_at=end)
        night = replace(self, ended_at=instant(self.day + DAY, at, self.zone))
        return night if night.seconds <= LONGEST_NIGHT else replace(self, ended_at=first)

    def lasting(self, seconds: int) -> "Span":
        """From the same start, this many seconds."""
        return replace(self, ended_at=self.started_at + timedelta(seconds=seconds))


def span_between(day: date, start: time, end: time, zone: str) -> Span:
    """From one time of a day to another, which may lie after midnight."""
    started_at = instant(day, start, zone)
    return Span(started_at, started_at, zone).ending(end)


def _clock(at: datetime, zone: str) -> time:
    return at.astimezone(zone_named(zone)).time()
