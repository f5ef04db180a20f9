"""Tasks as the rows of a list: sections, and each task with its words ready to be painted."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from vpa_desk.domain.days import local_day
from vpa_desk.domain.ids import TaskId
from vpa_desk.domain.overviews import TaskLine
from vpa_desk.domain.tasks import Task
from vpa_desk.ui import wording
from vpa_desk.ui.client_words import client_name, dot_of
from vpa_desk.ui.tasks.rule_words import rule_text

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Moment:
    """What rows are seen from: the day, and the task whose timer runs, with its seconds so far.

    `zone` is that of the desk.
    """

    today: date
    zone: str
    running: TaskId | None = None
    running_seconds: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionRow:
    """A heading: `note` stands on the right, `dot` is a client's colour from 0."""

    title: str
    count: int
    note: str = ""
    is_late: bool = False
    dot: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskRow:
    """A task in words. `due` is empty where the section says it; so is `client`."""

    line: TaskLine
    due: str
    is_late: bool
    has_clock: bool
    client: str
    dot: int
    repeat: str
    tags: str
    figure: str
    is_running: bool

    @property
    def is_done(self) -> bool:
        """Done, so struck through and without a start button."""
        return not self.line.task.is_open

    @property
    def has_second_line(self) -> bool:
        """Whether there is anything to say under the title."""
        return bool(self.due or self.client or self.repeat or self.tags)

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        task = self.line.task
        state = ""
        if self.is_done:
            state = translate("TaskRows", "done")
        elif self.is_running:
            state = translate("TaskRows", "running")
        important = translate("TaskRows", "important") if task.important else ""
        parts = (task.title, important, self.due, client_name(self.line.client), self.repeat)
        return ", ".join(part for part in (*parts, self.tags, self.figure, state) if part)


Row = SectionRow | TaskRow


def task_row(
    line: TaskLine, moment: Moment, *, names_client: bool = True, names_today: bool = False
) -> TaskRow:
    """The words of one task; its client and its day are left out where the list says them."""
    task = line.task
    is_running = task.id == moment.running
    return TaskRow(
        line=line,
        due=_due(line.task, moment, names_today=names_today),
        is_late=task.is_overdue(moment.today),
        has_clock=task.is_open and task.due_on == moment.today,
        client=client_name(line.client) if names_client else "",
        dot=dot_of(line.colour),
        repeat=rule_text(task.repeat.rule) if task.repeat and task.is_open else "",
        tags=" ".join(f"#{tag}" for tag in task.tags),
        figure=_figure(line, moment.running_seconds if is_running else 0),
        is_running=is_running,
    )


def section(
    title: str, rows: Sequence[TaskRow], note: str = "", *, late: bool = False
) -> list[Row]:
    """A heading with its rows; nothing without rows."""
    if not rows:
        return []
    return [SectionRow(title=title, count=len(rows), note=note, is_late=late), *rows]


def by_client(lines: Iterable[TaskLine], moment: Moment, *, names_today: bool = False) -> list[Row]:
    """The tasks under their clients, by name, one's own work last; each with what is still open."""
    groups: dict[tuple[bool, str, int], list[TaskLine]] = {}
    for line in lines:
        key = (not line.client, line.client.casefold(), line.task.client_id or 0)
        groups.setdefault(key, []).append(line)
    return [
        row
        for key in sorted(groups)
        for row in _client_group(groups[key], moment, names_today=names_today)
    ]


def open_seconds(lines: Iterable[TaskLine]) -> int:
    """What is left of the estimates; a task without one, or over it, adds nothing."""
    return sum(
        max(0, line.task.estimate_seconds - line.seconds)
        for line in lines
        if line.task.estimate_seconds and line.task.is_open
    )


def open_note(lines: Iterable[TaskLine]) -> str:
    """How much is left, in words; empty if nothing was estimated."""
    left = open_seconds(lines)
    return (
        translate("TaskRows", "about {time} left").format(time=wording.hours(left)) if left else ""
    )


def _client_group(lines: list[TaskLine], moment: Moment, *, names_today: bool) -> list[Row]:
    first = lines[0]
    head = SectionRow(
        title=client_name(first.client),
        count=len(lines),
        note=open_note(lines),
        dot=dot_of(first.colour),
    )
    rows = [task_row(line, moment, names_client=False, names_today=names_today) for line in lines]
    return [head, *rows]


def _due(task: Task, moment: Moment, *, names_today: bool) -> str:
    """The time of a task due today, the day and time of another, the day one was done."""
    if task.done_at is not None:
        day = local_day(task.done_at, moment.zone)
        return wording.day_short(day) if names_today else ""
    if task.due_on is None:
        return ""
    time = wording.time_of_day(task.due_at) if task.due_at else ""
    if task.due_on == moment.today:
        word = translate("TaskRows", "today") if names_today else ""
        return f"{word} {time}".strip()
    return f"{wording.day_short(task.due_on)} {time}".rstrip()


def _figure(line: TaskLine, running_seconds: int) -> str:
    """Tracked and estimated: 0:25 / 0:40; a done task only says what it took."""
    tracked = line.seconds + running_seconds
    estimate = line.task.estimate_seconds
    if estimate and line.task.is_open:
        return f"{wording.duration(tracked)} / {wording.duration(estimate)}"
    return wording.duration(tracked) if tracked else ""
