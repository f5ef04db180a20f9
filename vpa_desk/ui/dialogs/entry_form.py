"""One time entry beside the list: what was done, for whom, from when to when."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, time

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from vpa_desk.domain.errors import DeskError
from vpa_desk.domain.ids import ClientId, EntryId, ServiceId, TaskId
from vpa_desk.domain.lengths import parse_duration
from vpa_desk.domain.overviews import EntryLine, TaskLine
from vpa_desk.domain.spans import Span
from vpa_desk.domain.tasks import TaskWithoutTitle, TitleTooLong, checked
from vpa_desk.domain.timekeeping import (
    EntryEndsBeforeItStarts,
    EntryIsBilled,
    EntryIsReserved,
    EntryTooLong,
    TimeEntry,
    typed,
)
from vpa_desk.services import planning, timekeeping
from vpa_desk.services.desk import Desk
from vpa_desk.ui import format as reading
from vpa_desk.ui.attempt import reason
from vpa_desk.ui.client_words import client_name
from vpa_desk.ui.dialogs.task_field import TaskField
from vpa_desk.ui.models.entry_table import span_words
from vpa_desk.ui.widgets.banner import Banner
from vpa_desk.ui.widgets.buttons import Button
from vpa_desk.ui.widgets.choice_combo import ChoiceCombo
from vpa_desk.ui.widgets.date_edit import DateEdit
from vpa_desk.ui.widgets.duration_edit import DurationEdit
from vpa_desk.ui.widgets.form import Form, FormRow
from vpa_desk.ui.widgets.line_edit import LineEdit
from vpa_desk.ui.widgets.page import Context
from vpa_desk.ui.widgets.side_panel import SidePanel
from vpa_desk.ui.widgets.text import Text
from vpa_desk.ui.widgets.time_edit import TimeEdit

MINUTE = 60
NO_TASK = TaskId(0)
RECENT = 20


@dataclass(frozen=True, slots=True)
class Kept:
    """What was saved, what stood there before, and the task made for it, if any."""

    entry: TimeEntry
    before: TimeEntry | None
    new_task: TaskId | None


@dataclass(frozen=True, slots=True)
class Fresh:
    """A time not kept yet: when, and for what as far as it is known."""

    span: Span
    client_id: ClientId | None = None
    service_id: ServiceId | None = None
    task_id: TaskId | None = None
