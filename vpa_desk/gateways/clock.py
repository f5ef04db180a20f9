"""The clock on the wall: the only place that reads it."""

import os
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from vpa_desk.domain.days import UnknownZone, whole_second, zone_named

HOME_ZONE = "Europe/Berlin"
NS_PER_MS = 1_000_000
# Where the system does not name its zone, its offsets in winter and summer point to one of these.
LIKELY_ZONES = (
    HOME_ZONE,
    "Europe/London",
    "Europe/Athens",
    "Europe/Istanbul",
    "UTC",
    "Atlantic/Azores",
    "America/New_York",
    "America/Chicago",
    "America/Denver",
    "America/Los_Angeles",
    "America/Sao_Paulo",
    "Africa/Lagos",
    "Africa/Johannesburg",
    "Asia/Dubai",
    "Asia/Kolkata",
    "Asia/Bangkok",
    "Asia/Manila",
    "Asia/Tokyo",
    "Australia/Brisbane",
    "Australia/Sydney",
    "Pacific/Auckland",
)


@dataclass(frozen=True, slots=True)
class SystemClock:
    """The clock of this machine."""

    environ: Mapping[str, str] = field(default_factory=lambda: os.environ)
    etc: Path = Path("/etc")

    def now(self) -> datetime:
        """This instant in UTC, the begun second left out."""
        return whole_second(datetime.fromtimestamp(time.time(), UTC))

    def unix_ms(self) -> int:
        """Milliseconds since 1970."""
        return time.time_ns() // NS_PER_MS

    def zone(self) -> str:
        """The IANA name of the system's zone; Europe/Berlin if nobody can tell."""
        return next(filter(_is_known, filter(None, self._names())), HOME_ZONE)

    def _names(self) -> Iterator[str]:
        """Names the system gives its zone, the one it lives by first."""
        yield _name_in(self.environ.get("TZ", "").removeprefix(":"))
        link = self.etc / "localtime"
        yield _name_in(str(link.readlink()) if link.is_symlink() else "")
        # Asked last, because it stays behind when only the link is changed.
        written = self.etc / "timezone"
        yield (
            written.read_text(encoding="ascii", errors="replace").strip()
            if written.is_file()
            else ""
        )
        winter, summer = (self.now().replace(month=month, day=1) for month in (1, 7))
        yield zone_by_offsets(_local_offset(winter), _local_offset(summer), year=winter.year)


def zone_by_offsets(winter: timedelta, summer: timedelta, *, year: int) -> str:
    """The likeliest zone this far from UTC in January and July of a year; empty if none is."""
    for name in LIKELY_ZONES:
        zone = zone_named(name)
        if datetime(year, 1, 1, tzinfo=zone).utcoffset() != winter:
            continue
        if datetime(year, 7, 1, tzinfo=zone).utcoffset() == summer:
            return name
    return ""


def _local_offset(at: datetime) -> timedelta:
    return at.astimezone().utcoffset() or timedelta()


def _name_in(path: str) -> str:
    """The zone at the end of a path like /usr/share/zoneinfo/Europe/Berlin."""
    return path.rpartition("zoneinfo/")[2]


def _is_known(name: str) -> bool:
    try:
        zone_named(name)
    except UnknownZone:
        return False
    return True
