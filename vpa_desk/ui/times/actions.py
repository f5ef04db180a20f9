"""What can be done to a time entry from a list: each is told at the bottom and can be undone."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from vpa_desk.domain.days import Period, instant, zone_named
from vpa_desk.domain.ids import ClientId, ServiceId, TaskId
from vpa_desk.domain.lengths import parse_duration, parse_span
from vpa_desk.domain.overviews import EntryLine
from vpa_desk.domain.spans import Span, span_between
from vpa_desk.domain.timekeeping import TimeEntry
from vpa_desk.services import planning, timekeeping
from vpa_desk.ui import wording
from vpa_desk.ui.widgets.attempt import attempt, tell
from vpa_desk.ui.widgets.page import Context


class EntryActions(QObject):
    """Acts for the page `owner`, in whose window it tells what was done."""

    def __init__(self, context: Context, owner: QWidget) -> None:
        super().__init__(owner)
        self._desk = context.desk
        self._owner = owner

    def delete(self, line: EntryLine) -> bool:
        """Delete an entry; False if it is billed, which is told."""
        entry = attempt(self._owner, timekeeping.delete_entry, self._desk, line.entry.id)
        if entry is None:
            return False
        length = wording.hours(entry.seconds)
        said = self.tr("{time} on “{task}” deleted.").format(time=length, task=line.task)
        tell(self._owner, said, lambda: timekeeping.add_entry(self._desk, entry))
        return True

    def add(self, task_id: TaskId, span: Span) -> TimeEntry | None:
        """Add a time to a task; None if it cannot be, which is told."""
        fresh = timekeeping.new_entry(self._desk, task_id)
        entry = replace(fresh, started_at=span.started_at, seconds=span.seconds, zone=span.zone)
        added = attempt(self._owner, timekeeping.add_entry, self._desk, entry)
        if added is not None:
            self.tell_added(added, None)
        return added

    def tell_added(self, entry: TimeEntry, new_task: TaskId | None) -> None:
        """Say that a time was added; taken back, a task made for it goes with it."""
        length = wording.hours(entry.seconds)
        said = self.tr("{time} on “{task}” added.").format(time=length, task=entry.text)
        tell(self._owner, said, lambda: self._take_back(entry, new_task))

    def tell_changed(self, before: TimeEntry) -> None:
        """Say that a time was changed, and offer it as it was."""
        said = self.tr("The time is saved.")
        tell(self._owner, said, lambda: timekeeping.change_entry(self._desk, before))

    def span_typed(self, text: str, day: date) -> Span | None:
        """When the work was that somebody typed for a day; None if it cannot be read."""
        zone, hours = self._desk.zone(), parse_span(text)
        if hours is not None:
            return span_between(day, *hours, zone)
        seconds = parse_duration(text)
        if not seconds:
            return None
        at = self._free_from(day)
        return Span(at, at, zone).lasting(seconds)

    def next_span(self, day: date) -> Span:
        """An hour to begin with, where the work of the day ends so far."""
        at = self._free_from(day)
        return Span(at, at, self._desk.zone()).lasting(3600)

    def newest_task(
        self, client_id: ClientId | None, service_id: ServiceId | None
    ) -> TaskId | None:
        """The newest open task for some work; None if there is none."""
        lines = self._desk.reads.tasks.open(client_id)
        fitting = [
            line.task.id
            for line in lines
            if (line.task.client_id, line.task.service_id) == (client_id, service_id)
        ]
        return max(fitting, default=None)

    def _free_from(self, day: date) -> datetime:
        """Where the last entry of a day ended on that day, else the hour she begins."""
        lines = self._desk.reads.time.within(Period(day, day + timedelta(days=1)))
        last = max((line.entry.ended_at for line in lines), default=None)
        zone = self._desk.zone()
        if last is not None and last.astimezone(zone_named(zone)).date() == day:
            return last.replace(second=0)
        opens = self._desk.reads.settings.current().workday.start_hour
        return instant(day, time(opens), zone)

    def _take_back(self, entry: TimeEntry, new_task: TaskId | None) -> None:
        gone = attempt(self._owner, timekeeping.delete_entry, self._desk, entry.id)
        if gone is not None and new_task is not None:
            attempt(self._owner, planning.delete_task, self._desk, new_task)
