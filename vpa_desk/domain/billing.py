"""From time to money: what entries are worth, and the positions they become."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from vpa_desk.domain.clients import Client, Terms
from vpa_desk.domain.ids import ServiceId
from vpa_desk.domain.invoices import QUANTITY_STEP, Billed, Position, Unit
from vpa_desk.domain.money import Money, total
from vpa_desk.domain.timekeeping import TimeEntry

MINUTE = 60
MINUTES_AN_HOUR = 60
DETAIL_LENGTH = 300


@dataclass(frozen=True, slots=True, order=True)
class _Group:
    """What makes entries one position: the same service at the same rate."""

    service: str
    rate: Decimal


def billed_minutes(seconds: int, step_minutes: int) -> int:
    """Seconds of one entry in minutes, up to the next full step; an exact multiple stays."""
    steps = -(-seconds // (step_minutes * MINUTE))
    return steps * step_minutes


def hours(minutes: int) -> Decimal:
    """Minutes as hours with four decimals, half up: the digits an invoice prints."""
    return (Decimal(minutes) / MINUTES_AN_HOUR).quantize(QUANTITY_STEP, rounding=ROUND_HALF_UP)


def positions(
    entries: Iterable[TimeEntry],
    client: Client,
    service_names: Mapping[ServiceId, str],
    *,
    unnamed: str,
) -> tuple[Position, ...]:
    """The positions of an invoice for entries: one per service and hourly rate, sorted by name.

    Each entry is rounded on its own by the terms of its day; `unnamed` stands where an entry
    has no service. Entries that are not billable are left out.
    """
    groups: dict[_Group, list[TimeEntry]] = {}
    for entry in sorted(entries, key=lambda entry: (entry.started_at, entry.id)):
        if entry.billable:
            groups.setdefault(_group(entry, client, service_names, unnamed), []).append(entry)
    return tuple(_position(group, groups[group], client) for group in sorted(groups))


def value(
    entries: Iterable[TimeEntry], client: Client, service_names: Mapping[ServiceId, str]
) -> Money:
    """What the entries would come to on an invoice, net: the sum of its positions."""
    drafted = positions(entries, client, service_names, unnamed="")
    return total((position.net for position in drafted), client.currency)


def running_value(seconds: int, terms: Terms) -> Money:
    """What a running timer is worth so far by the second, in whole cents; nothing is rounded up."""
    return (terms.hourly_rate * (Decimal(seconds) / (MINUTE * MINUTES_AN_HOUR))).rounded()


def _group(
    entry: TimeEntry, client: Client, names: Mapping[ServiceId, str], unnamed: str
) -> _Group:
    service = names.get(entry.service_id, unnamed) if entry.service_id else unnamed
    return _Group(service, client.terms_on(entry.day).hourly_rate.amount)


def _position(group: _Group, entries: list[TimeEntry], client: Client) -> Position:
    each = [
        billed_minutes(entry.seconds, client.terms_on(entry.day).rounding_minutes)
        for entry in entries
    ]
    return Position(
        text=group.service,
        detail=_titles(entries),
        quantity=hours(sum(each)),
        unit=Unit.HOUR,
        unit_price=Money(group.rate, client.currency),
        billed=tuple(
            Billed(entry.id, minutes * MINUTE) for entry, minutes in zip(entries, each, strict=True)
        ),
    )


def _titles(entries: list[TimeEntry]) -> str:
    """What was done, each once, in the order of work; an ellipsis where there is more."""
    titles = list(dict.fromkeys(entry.text for entry in entries if entry.text))
    whole = "; ".join(titles)
    if len(whole) <= DETAIL_LENGTH:
        return whole
    return whole[:DETAIL_LENGTH].rsplit(" ", 1)[0].rstrip(";,") + " …"
