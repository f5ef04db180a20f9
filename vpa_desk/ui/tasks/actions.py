"""What can be done to a task from a list: each is told at the bottom and can be undone."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from vpa_desk.domain.ids import TaskId
from vpa_desk.domain.tasks import Task
from vpa_desk.services import planning, timekeeping
from vpa_desk.ui import wording
from vpa_desk.ui.widgets.attempt import attempt, tell
from vpa_desk.ui.widgets.page import Context


class TaskActions(QObject):
    """Acts for the page `owner`, in whose window it tells what was done."""

    def __init__(self, context: Context, owner: QWidget) -> None:
        super().__init__(owner)
        self._desk = context.desk
        self._owner = owner

    def toggle_timer(self, task_id: TaskId) -> None:
        """Stop the timer if it runs for this task, else let it run for this task."""
        running = self._desk.reads.time.running()
        if running is not None and running.task.id == task_id:
            self.stop_timer()
        else:
            attempt(self._owner, timekeeping.start_timer, self._desk, task_id)

    def stop_timer(self) -> None:
        """Stop the timer and say how long it ran."""
        entry = attempt(self._owner, timekeeping.stop_timer, self._desk)
        if entry is not None:
            said = self.tr("{time} recorded on “{task}”.")
            self._tell(said.format(time=wording.hours(entry.seconds), task=entry.text))

    def toggle_done(self, task: Task) -> None:
        """Complete an open task, open a done one again."""
        if task.is_open:
            self._complete(task)
        else:
            self._reopen(task)

    def move(self, task: Task, due_on: date | None) -> None:
        """Let the task be due on another day, or on none."""
        moved = attempt(self._owner, planning.move_task, self._desk, task.id, due_on)
        if moved is None:
            return
        said = self.tr("“{task}” has no day any more.").format(task=task.title)
        if due_on is not None:
            day = wording.day_short(due_on)
            said = self.tr("“{task}” is due on {day}.").format(task=task.title, day=day)
        self.offer_undo(said, task)

    def delete(self, task: Task) -> None:
        """Delete the task, if no time is on it."""
        if attempt(self._owner, planning.delete_task, self._desk, task.id) is not None:
            said = self.tr("“{task}” is deleted.").format(task=task.title)
            self._tell(said, lambda: planning.add_task(self._desk, task))

    def tell_added(self, task: Task) -> None:
        """Say where a new task went."""
        said = self.tr("“{task}” is added, without a day.").format(task=task.title)
        if task.due_on is not None:
            day = wording.day_short(task.due_on)
            said = self.tr("“{task}” is added for {day}.").format(task=task.title, day=day)
        self._tell(said, lambda: planning.delete_task(self._desk, task.id))

    def offer_undo(self, said: str, before: Task) -> None:
        """Say what was changed, and offer the task as it was."""
        self._tell(said, lambda: planning.change_task(self._desk, before))

    def _complete(self, task: Task) -> None:
        completed = attempt(self._owner, planning.complete_task, self._desk, task.id)
        if completed is None:
            return
        said = self.tr("“{task}” is done.").format(task=task.title)
        if completed.following is not None and completed.following.due_on is not None:
            day = wording.day_short(completed.following.due_on)
            said = self.tr("“{task}” is done; next on {day}.").format(task=task.title, day=day)
        self._tell(said, lambda: planning.reopen_task(self._desk, task.id))

    def _reopen(self, task: Task) -> None:
        if attempt(self._owner, planning.reopen_task, self._desk, task.id) is not None:
            said = self.tr("“{task}” is open again.").format(task=task.title)
            self._tell(said, lambda: planning.complete_task(self._desk, task.id))

    def _tell(self, said: str, back: Callable[[], object] | None = None) -> None:
        tell(self._owner, said, back)
