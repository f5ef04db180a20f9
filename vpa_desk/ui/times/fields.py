"""Day, from, to and length of an entry: changing one moves the others."""

from collections.abc import Callable
from datetime import date, time

from PySide6.QtCore import Signal

from vpa_desk.domain.lengths import parse_duration
from vpa_desk.domain.spans import Span
from vpa_desk.domain.timekeeping import EntryEndsBeforeItStarts, EntryTooLong
from vpa_desk.ui import wording
from vpa_desk.ui.widgets.attempt import reason
from vpa_desk.ui.widgets.date_edit import DateEdit
from vpa_desk.ui.widgets.duration_edit import DurationEdit
from vpa_desk.ui.widgets.form import Form
from vpa_desk.ui.widgets.text import Text, restyle
from vpa_desk.ui.widgets.time_edit import TimeEdit
from vpa_desk.ui.widgets.value_edit import ValueEdit

MINUTE = 60


class TimeFields(Form):
    """The four fields of a span, shown to the minute; its seconds stay until a time is typed.

    `changed` tells that the span is another.
    """

    changed = Signal()

    def __init__(self, today: Callable[[], date], span: Span) -> None:
        super().__init__()
        self._today = today
        self.span = span
        self.day = DateEdit(today)
        self.starts, self.ends = TimeEdit(), TimeEdit()
        self.length = DurationEdit(parse_duration)
        self.edits: tuple[ValueEdit, ...] = (self.day, self.starts, self.ends, self.length)
        self.add(self.tr("Day"), self.day)
        self.add_line(
            (self.tr("From"), self.starts),
            (self.tr("To"), self.ends),
            (self.tr("Length"), self.length),
        )
        self.error = Text("", "meta_strong", "danger")
        self.error.setWordWrap(True)
        self.error.hide()
        self.add_widget(self.error)
        self.day.value_changed.connect(self._on_day_changed)
        self.starts.value_changed.connect(self._on_starts_changed)
        self.ends.value_changed.connect(self._on_ends_changed)
        self.length.value_changed.connect(self._on_length_changed)

    def show_span(self, span: Span) -> None:
        """Show another span."""
        self.span = span
        self.day.set_value(span.day)
        self.starts.set_value(_to_the_minute(span.starts))
        self.ends.set_value(_to_the_minute(span.ends))
        self.length.set_value(span.seconds // MINUTE * MINUTE if span.seconds > 0 else None)
        self.clear_errors()
        self.changed.emit()

    def texts(self) -> tuple[str, ...]:
        """What stands in the fields."""
        return tuple(edit.text() for edit in self.edits)

    def set_read_only(self, *, locked: bool) -> None:
        """Let the times be read only, or typed again."""
        for edit in self.edits:
            edit.setReadOnly(locked)

    def read(self) -> bool:
        """Take over what is being typed; False if a field cannot be read, which it says then."""
        for edit in self.edits:
            edit.editingFinished.emit()
        self.clear_errors()
        words = (
            self.tr("Write a day like {day}.").format(day=wording.day_field(self._today())),
            self.tr("Write a time like 9:30."),
            self.tr("Write a time like 9:30."),
            self.tr("Write a length like 1:30."),
        )
        for edit, sentence in zip(self.edits, words, strict=True):
            # Without a length the end lies before the start, which is said when it is saved.
            if edit.is_wrong() or (edit is not self.length and not edit.text().strip()):
                self._say(edit, sentence)
                return False
        return True

    def refuse(self, error: Exception) -> bool:
        """Say a case about the times under its field; False if it is about something else."""
        match error:
            case EntryEndsBeforeItStarts():
                self._say(self.ends, reason(error))
            case EntryTooLong():
                self._say(self.length, reason(error))
            case _:
                return False
        return True

    def clear_errors(self) -> None:
        """Take the sentence back."""
        self.error.hide()
        for edit in self.edits:
            _mark(edit, wrong=edit.is_wrong())

    def _say(self, edit: ValueEdit, sentence: str) -> None:
        """A sentence across all fields; the one it is about is marked."""
        self.error.setText(sentence)
        self.error.show()
        _mark(edit, wrong=True)
        edit.setAccessibleDescription(sentence)
        edit.setFocus()

    def _on_day_changed(self, day: date | None) -> None:
        if day:
            self.show_span(self.span.on(day))

    def _on_starts_changed(self, at: time | None) -> None:
        if at is not None:
            self.show_span(self.span.starting(at))

    def _on_ends_changed(self, at: time | None) -> None:
        if at is not None:
            self.show_span(self.span.ending(at))

    def _on_length_changed(self, seconds: int | None) -> None:
        if seconds is not None:
            self.show_span(self.span.lasting(seconds))


def _to_the_minute(at: time) -> time:
    return at.replace(second=0, microsecond=0, fold=0)


def _mark(edit: ValueEdit, *, wrong: bool) -> None:
    edit.setProperty("wrong", wrong)
    edit.setAccessibleDescription("")
    restyle(edit)
