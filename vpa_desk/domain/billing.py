"""From time to money: what entries are worth, and the positions they become."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from functools import cache, partial
from itertools import chain
from typing import assert_never

from vpa_desk.domain.clients import Client
from vpa_desk.domain.ids import EntryId, ServiceId
from vpa_desk.domain.money import Money, total
from vpa_desk.domain.positions import QUANTITY_STEP, Billed, Position, Unit
from vpa_desk.domain.rounding import shares
from vpa_desk.domain.terms import (
    HOUR,
    AppliedTerms,
    NoTermsYet,
    Reason,
    Rounding,
    Scope,
    first_day,
    terms_of,
)
from vpa_desk.domain.timekeeping import TimeEntry

DETAIL_LENGTH = 300


@dataclass(frozen=True, slots=True)
class Part:
    """An entry and the seconds billed of it."""

    entry: TimeEntry
    seconds: int


@dataclass(frozen=True, slots=True)
class _Group:
    """What is rounded together: the same service, values of the terms and unit of the scope."""

    service_id: ServiceId | None
    rate: Money
    rounding: Rounding
    unit: tuple[object, ...]


@dataclass(frozen=True, slots=True)
class _Line:
    """What makes entries one position: the same service at the same rate."""

    service_id: ServiceId | None
    rate: Money


def hours(seconds: int) -> Decimal:
    """Seconds as hours with four decimals, half up: the digits an invoice prints."""
    return (Decimal(seconds) / HOUR).quantize(QUANTITY_STEP, rounding=ROUND_HALF_UP)


def positions(
    entries: Iterable[TimeEntry],
    client: Client,
    service_names: Mapping[ServiceId, str],
    *,
    unnamed: str,
    before: Iterable[Part] = (),
) -> tuple[Position, ...]:
    """The positions of an invoice for entries: one per service and hourly rate, sorted by name.

    `unnamed` stands where an entry has no service. Entries that are not billable are left out;
    time rounded to nothing stays, at no hours. How time is put together for printing never
    changes how much of it is billed; `before` is as in `billed_time`.
    """
    price = cache(partial(hour_price, client))
    lines: dict[_Line, list[Part]] = {}
    for part in billed_time(entries, client, before=before):
        service_id = part.entry.service_id
        line = _Line(service_id, price(part.entry.day, service_id))
        lines.setdefault(line, []).append(part)
    drafted = [_position(line, parts, service_names, unnamed) for line, parts in lines.items()]
    return tuple(sorted(drafted, key=lambda one: (one.text, one.unit_price.amount, one.entry_ids)))


def billed_time(
    entries: Iterable[TimeEntry], client: Client, *, before: Iterable[Part] = ()
) -> tuple[Part, ...]:
    """Each billable entry with the seconds billed of it, in the order of work.

    What the terms round together is rounded together and shared out again. `before` is what
    issued papers billed already: of a group that is billed in part, only the rest is billed.
    """
    # A day has many entries: the question is asked once for each service and day.
    asked = cache(partial(terms_of, client.terms))
    earlier: dict[_Group, list[Part]] = {}
    for one in before:
        earlier.setdefault(_group(one.entry, asked), []).append(one)
    groups: dict[_Group, list[TimeEntry]] = {}
    for entry in sorted(entries, key=_start):
        if entry.billable:
            groups.setdefault(_group(entry, asked), []).append(entry)
    parts = (_shared(group, of_it, earlier.get(group, ())) for group, of_it in groups.items())
    return tuple(sorted(chain.from_iterable(parts), key=lambda part: _start(part.entry)))


def value(entries: Iterable[TimeEntry], client: Client, *, before: Iterable[Part] = ()) -> Money:
    """What the entries would come to on an invoice, net: the sum of its positions."""
    drafted = positions(entries, client, {}, unnamed="", before=before)
    return total((position.net for position in drafted), client.currency)


def hour_price(client: Client, day: date, service_id: ServiceId | None = None) -> Money:
    """What an hour of a service costs the client on a day; zero where time brings no money."""
    return terms_of(client.terms, service_id, day).rate


def no_terms_yet(entries: Iterable[TimeEntry], client: Client) -> NoTermsYet | None:
    """The case that billable entries are older than the client's first terms; None if none is."""
    asked = cache(partial(terms_of, client.terms))
    older = [
        entry.seconds
        for entry in entries
        if entry.billable and asked(entry.service_id, entry.day).reason is Reason.NO_TERMS_YET
    ]
    return NoTermsYet(client.name, first_day(client.terms), sum(older)) if older else None


def _shared(group: _Group, entries: Sequence[TimeEntry], before: Iterable[Part]) -> Iterator[Part]:
    known = tuple(before)
    seconds = shares(
        [entry.seconds for entry in entries],
        group.rounding,
        raw_before=sum(one.entry.seconds for one in known),
        billed_before=sum(one.seconds for one in known),
    )
    return map(Part, entries, seconds)


def _group(entry: TimeEntry, asked: Callable[[ServiceId | None, date], AppliedTerms]) -> _Group:
    day = entry.day
    terms = asked(entry.service_id, day)
    unit = _unit(terms.rounding.scope, entry, day)
    return _Group(entry.service_id, terms.rate, terms.rounding, unit)


def _unit(scope: Scope, entry: TimeEntry, day: date) -> tuple[object, ...]:
    """What the scope adds up: all entries with the same answer here."""
    match scope:
        case Scope.ENTRY:
            return (entry.id,)
        case Scope.TASK_AND_DAY:
            return (entry.task_id, day)
        case Scope.DAY:
            return (day,)
        case Scope.PERIOD:
            return (day.year, day.month)
        case _:
            assert_never(scope)


def _position(
    line: _Line, parts: list[Part], names: Mapping[ServiceId, str], unnamed: str
) -> Position:
    entries = [part.entry for part in parts]
    return Position(
        text=names.get(line.service_id, unnamed) if line.service_id else unnamed,
        detail=_titles(entries),
        quantity=hours(sum(part.seconds for part in parts)),
        unit=Unit.HOUR,
        unit_price=line.rate,
        billed=tuple(Billed(part.entry.id, part.seconds) for part in parts),
    )


def _start(entry: TimeEntry) -> tuple[datetime, EntryId]:
    return entry.started_at, entry.id


def _titles(entries: list[TimeEntry]) -> str:
    """What was done, each once, in the order of work; an ellipsis where there is more."""
    titles = list(dict.fromkeys(entry.text for entry in entries if entry.text))
    whole = "; ".join(titles)
    if len(whole) <= DETAIL_LENGTH:
        return whole
    return whole[:DETAIL_LENGTH].rsplit(" ", 1)[0].rstrip(";,") + " …"
