"""The day at the desk: pieces of work, what they add up to, and the tasks of the day."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from vpa_desk.domain.ids import ClientId, ServiceId
from vpa_desk.domain.money import Money
from vpa_desk.domain.overviews import EntryLine, InvoiceLine, TaskLine, UnbilledLine

Lines = tuple[TaskLine, ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of today's work, from when to when; `entry` is None for the running timer.

    `begun_on` is the day on which the whole work began: its terms are those of that day.
    """

    start: datetime
    until: datetime
    entry: EntryLine | None
    title: str
    client_id: ClientId | None
    service_id: ServiceId | None
    begun_on: date
    client: str
    colour: int
    billable: bool

    @property
    def seconds(self) -> int:
        """Its whole seconds."""
        return (self.until - self.start) // timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Share:
    """What a client had of the day."""

    client: str
    colour: int
    seconds: int


@dataclass(frozen=True, slots=True)
class DayFigures:
    """The day so far. `beyond_usual` compares with the same weekday by the same time."""

    seconds: int
    earned: tuple[Money, ...]
    shares: tuple[Share, ...]
    beyond_usual: int | None


@dataclass(frozen=True, slots=True)
class MoneyFigures:
    """What waits to be billed, and the invoices that wait to be paid too long."""

    unbilled: tuple[UnbilledLine, ...]
    overdue: tuple[InvoiceLine, ...]


@dataclass(frozen=True, slots=True)
class TodayTasks:
    """The tasks of today, and what is offered when none is left."""

    late: Lines
    planned: Lines
    done: Lines
    tomorrow: Lines
    unplanned: Lines

    @property
    def is_empty(self) -> bool:
        """Nothing was planned, nothing done."""
        return not (self.late or self.planned or self.done)

    @property
    def is_all_done(self) -> bool:
        """Something was done and nothing is left."""
        return bool(self.done) and not (self.late or self.planned)
