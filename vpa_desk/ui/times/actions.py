"""What can be done to a time entry from a list: each is told at the bottom and can be undone."""

from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from vpa_desk.domain.ids import TaskId
from vpa_desk.domain.overviews import EntryLine
from vpa_desk.domain.spans import Span
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

    def _take_back(self, entry: TimeEntry, new_task: TaskId | None) -> None:
        gone = attempt(self._owner, timekeeping.delete_entry, self._desk, entry.id)
        if gone is not None and new_task is not None:
            attempt(self._owner, planning.delete_task, self._desk, new_task)
