"""Which tasks Today shows, under which headings."""

from PySide6.QtCore import QCoreApplication

from vpa_desk.domain.overviews import TaskLine
from vpa_desk.domain.today import TodayTasks
from vpa_desk.ui import wording
from vpa_desk.ui.tasks.rows import (
    Moment,
    Row,
    TaskRow,
    by_client,
    open_note,
    section,
    task_row,
)

SUGGESTED = 3
translate = QCoreApplication.translate
Lines = tuple[TaskLine, ...]


def today_rows(tasks: TodayTasks, moment: Moment, *, grouped: bool) -> list[Row]:
    """The rows of the list: by urgency, or under clients; the done ones last."""
    if tasks.is_empty or tasks.is_all_done:
        return [*_offered(tasks, moment), *_done(tasks, moment)]
    if grouped:
        return [*by_client((*tasks.late, *tasks.planned), moment), *_done(tasks, moment)]
    late = section(translate("TodayPage", "Overdue"), _rows(tasks.late, moment), late=True)
    title = translate("TodayPage", "Planned for today")
    planned = section(title, _rows(tasks.planned, moment), open_note(tasks.planned))
    return [*late, *planned, *_done(tasks, moment)]


def _offered(tasks: TodayTasks, moment: Moment) -> list[Row]:
    if tasks.is_all_done:
        title, lines = translate("TodayPage", "Tomorrow"), tasks.tomorrow
    else:
        title, lines = translate("TodayPage", "You could take up"), tasks.unplanned
    return section(title, _rows(lines[:SUGGESTED], moment))


def _done(tasks: TodayTasks, moment: Moment) -> list[Row]:
    seconds = sum(line.seconds for line in tasks.done)
    note = wording.hours(seconds) if seconds else ""
    return section(translate("TodayPage", "Done"), _rows(tasks.done, moment), note)


def _rows(lines: Lines, moment: Moment) -> list[TaskRow]:
    return [task_row(line, moment) for line in lines]
