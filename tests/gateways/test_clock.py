"""The clock of this machine and the zone it lives in."""

import time
from datetime import UTC, timedelta
from pathlib import Path

import pytest

from vpa_desk.domain.days import zone_named
from vpa_desk.gateways.clock import HOME_ZONE, LIKELY_ZONES, SystemClock, zone_by_offsets

HOUR = timedelta(hours=1)


@pytest.fixture
def etc(tmp_path: Path) -> Path:
    return tmp_path


def link(etc: Path, target: str) -> None:
    (etc / "localtime").symlink_to(target)


def test_now_is_a_whole_second_in_utc() -> None:
    before = int(time.time())
    now = SystemClock().now()
    assert now.tzinfo is UTC
    assert now.microsecond == 0
    assert before <= now.timestamp() <= time.time()


def test_milliseconds_are_counted_from_1970() -> None:
    before = int(time.time() * 1000)
    assert before <= SystemClock().unix_ms() <= time.time() * 1000 + 1


@pytest.mark.parametrize(
    "value",
    ["Asia/Tokyo", ":Asia/Tokyo", "/usr/share/zoneinfo/Asia/Tokyo", ":/zoneinfo/Asia/Tokyo"],
)
def test_the_environment_names_the_zone(etc: Path, value: str) -> None:
    link(etc, "/usr/share/zoneinfo/Europe/Paris")
    assert SystemClock({"TZ": value}, etc).zone() == "Asia/Tokyo"


@pytest.mark.parametrize(
    "target",
    [
        "/usr/share/zoneinfo/America/Indiana/Knox",
        "../usr/share/zoneinfo/America/Indiana/Knox",
        "/var/db/timezone/zoneinfo/America/Indiana/Knox",
    ],
)
def test_the_link_of_the_system_names_the_zone(etc: Path, target: str) -> None:
    link(etc, target)
    (etc / "timezone").write_text("Europe/Paris\n", encoding="utf-8")
    assert SystemClock({}, etc).zone() == "America/Indiana/Knox"


def test_without_a_link_the_written_name_counts(etc: Path) -> None:
    (etc / "localtime").write_bytes(b"TZif2")
    (etc / "timezone").write_text("Europe/Paris\n", encoding="utf-8")
    assert SystemClock({}, etc).zone() == "Europe/Paris"


@pytest.mark.parametrize("value", ["CET-1CEST", "Nowhere/City", "../../etc/passwd", "\0"])
def test_a_zone_nobody_knows_is_passed_over(etc: Path, value: str) -> None:
    (etc / "timezone").write_text("Europe/Paris\n", encoding="utf-8")
    assert SystemClock({"TZ": value}, etc).zone() == "Europe/Paris"


def test_bytes_that_are_no_text_are_passed_over(etc: Path) -> None:
    (etc / "timezone").write_bytes(b"\xff\xfe")
    assert SystemClock({}, etc).zone() in {*LIKELY_ZONES, HOME_ZONE}


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone of this process cannot be set")
@pytest.mark.parametrize(
    ("rule", "zone"), [("CET-1CEST", "Europe/Berlin"), ("XXX-3:07", "Europe/Berlin"), ("A5", "")]
)
def test_a_system_without_names_is_known_by_its_offsets(
    etc: Path, rule: str, zone: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not zone:
        rule, zone = "EST5EDT", "America/New_York"
    monkeypatch.setenv("TZ", rule)
    time.tzset()
    try:
        assert SystemClock({}, etc).zone() == zone
    finally:
        monkeypatch.undo()
        time.tzset()


@pytest.mark.parametrize(
    ("winter", "summer", "zone"),
    [
        (HOUR, 2 * HOUR, "Europe/Berlin"),
        (HOUR, HOUR, "Africa/Lagos"),
        (0 * HOUR, HOUR, "Europe/London"),
        (11 * HOUR, 10 * HOUR, "Australia/Sydney"),
        (5.5 * HOUR, 5.5 * HOUR, "Asia/Kolkata"),
        (HOUR, 3 * HOUR, ""),
    ],
)
def test_winter_and_summer_point_to_a_zone(winter: timedelta, summer: timedelta, zone: str) -> None:
    assert zone_by_offsets(winter, summer, year=2026) == zone


def test_every_likely_zone_exists() -> None:
    assert [str(zone_named(name)) for name in LIKELY_ZONES] == list(LIKELY_ZONES)
