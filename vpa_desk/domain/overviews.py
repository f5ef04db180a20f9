"""What the desk shows: values read together, ready for a list, a card or a command."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from vpa_desk.domain.ids import ClientId, PaperId

if TYPE_CHECKING:  # A list of tasks needs no word of money or mail.
    from vpa_desk.domain.mailing import DeliveryState
    from vpa_desk.domain.money import Money
    from vpa_desk.domain.payments import Standing
    from vpa_desk.domain.tasks import Task
    from vpa_desk.domain.terms import NoTermsYet
    from vpa_desk.domain.timekeeping import RunningTimer, TimeEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskLine:
    """A task in a list: with its client's name and colour, and the seconds tracked on it."""

    task: "Task"
    client: str
    colour: int
    service: str
    seconds: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryLine:
    """An entry in a list; `invoice` is the number it is billed under, "" for a draft's."""

    entry: "TimeEntry"
    task: str
    client: str
    colour: int
    service: str
    invoice: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RunningLine:
    """The running timer with all the board shows."""

    timer: "RunningTimer"
    task: "Task"
    client: str
    colour: int
    tracked_seconds: int


@dataclass(frozen=True, slots=True, kw_only=True)
class UnbilledLine:
    """A client's billable time that no invoice holds yet; `seconds` are raw, `amount` is net.

    `no_terms_yet` tells of time from before the client's first terms.
    """

    client_id: ClientId
    client: str
    colour: int
    seconds: int
    amount: "Money"
    since: date
    no_terms_yet: "NoTermsYet | None" = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientSeconds:
    """Seconds worked for a client, and the part of them that is billable."""

    client_id: ClientId | None
    client: str
    colour: int
    seconds: int
    billable_seconds: int


@dataclass(frozen=True, slots=True, kw_only=True)
class InvoiceLine:
    """An invoice or a draft in a list. A draft has neither number nor dates nor standing."""

    id: PaperId
    number: str | None
    client_id: ClientId
    client: str
    colour: int
    issued_on: date | None
    due_on: date | None
    net: "Money"
    tax: "Money"
    total: "Money"
    standing: "Standing | None"
    delivery: "DeliveryState | None"
    delivered_at: datetime | None
