"""Days, instants and zones: where the calendar meets the clock."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from vpa_desk.domain.errors import Case

DAY = timedelta(days=1)


class UnknownZone(Case):
    """No such time zone is known."""

    zone: str


@dataclass(frozen=True, slots=True)
class Period:
    """Days from `start` to `until`; `until` is the first day that no longer belongs."""

    start: date
    until: date

    @property
    def last_day(self) -> date:
        """The last day that belongs, as printed on paper."""
        return self.until - DAY

    def __contains__(self, day: date) -> bool:
        return self.start <= day < self.until


def zone_named(name: str) -> ZoneInfo:
    """The time zone of this IANA name; `UnknownZone` if there is none."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise UnknownZone(name) from None


def local_day(at: datetime, zone: str) -> date:
    """The calendar day of an instant in a zone."""
    return at.astimezone(zone_named(zone)).date()


def instant(day: date, at: time, zone: str) -> datetime:
    """The UTC instant of a local wall time.

    In the hour that comes twice the first is meant; in the hour that is left out the clock
    has moved on already, so 02:30 is 03:30.
    """
    local = datetime.combine(day, at.replace(tzinfo=None, fold=0), tzinfo=zone_named(zone))
    return local.astimezone(UTC)


def month_of(day: date) -> Period:
    """The calendar month of a day."""
    start = day.replace(day=1)
    return Period(start, (start + 31 * DAY).replace(day=1))


def week_of(day: date) -> Period:
    """The week of a day, Monday to Sunday (ISO 8601)."""
    monday = day - timedelta(days=day.weekday())
    return Period(monday, monday + 7 * DAY)


def whole_second(at: datetime) -> datetime:
    """The instant in UTC, its begun second left out."""
    return at.astimezone(UTC).replace(microsecond=0)
