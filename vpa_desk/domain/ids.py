"""Identities: whole numbers that exist from birth and rise with time."""

from typing import NewType

ClientId = NewType("ClientId", int)
ServiceId = NewType("ServiceId", int)
TaskId = NewType("TaskId", int)
SeriesId = NewType("SeriesId", int)
EntryId = NewType("EntryId", int)
PaperId = NewType("PaperId", int)
DeliveryId = NewType("DeliveryId", int)

# Milliseconds are counted from here, so that an id stays below 2**53 until 2089:
# larger whole numbers lose digits in jq, JavaScript and spreadsheets.
EPOCH_MS = 1_577_836_800_000  # 2020-01-01T00:00:00Z
PER_MS = 1 << 12


def mint(unix_ms: int, *, last: int, noise: int = 0) -> int:
    """The next id at `unix_ms` milliseconds since 1970: above `last`, whatever the clock did.

    `noise`, from 0 to below `PER_MS`, keeps apart what two processes mint in one millisecond.
    """
    return max((unix_ms - EPOCH_MS) * PER_MS + noise, last + 1)
