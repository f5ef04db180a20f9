"""Times: a day, a week or all of them; added, changed and deleted here."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from functools import partial

from PySide6.QtCore import QCoreApplication, QModelIndex, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QMenu, QSizePolicy, QStackedWidget, QWidget

from vpa_desk.domain.days import DAY, Period, week_of
from vpa_desk.domain.ids import EntryId
from vpa_desk.domain.overviews import EntryLine
from vpa_desk.domain.safekeeping import NotFound
from vpa_desk.domain.spans import Span
from vpa_desk.domain.topics import EVERYTHING, Topic
from vpa_desk.services import planning, timekeeping
from vpa_desk.ui import theme, wording
from vpa_desk.ui.times.actions import EntryActions
from vpa_desk.ui.times.cards import DayTimes, TimesCard, WeekTimes, week_before
from vpa_desk.ui.times.entry_form import EntryForm, Fresh, Kept
from vpa_desk.ui.times.entry_table import LINE, Column, span_words, task_words
from vpa_desk.ui.times.entry_view import EntryTable
from vpa_desk.ui.times.week_table import Cell, Work, work_of
from vpa_desk.ui.widgets.buttons import Button, IconButton, plain
from vpa_desk.ui.widgets.empty_state import EmptyState
from vpa_desk.ui.widgets.page import Context, Page
from vpa_desk.ui.widgets.refilled_combo import RefilledCombo
from vpa_desk.ui.widgets.segmented import Segmented
from vpa_desk.ui.widgets.text import ElideLabel
from vpa_desk.ui.widgets.ticker import ticker_of

DAY_VIEW, WEEK_VIEW, LIST_VIEW = "day", "week", "list"
VIEWS = (DAY_VIEW, WEEK_VIEW, LIST_VIEW)
WORKING_DAYS, CLIENT_WIDTH = 5, 220


class TimePage(Page):
    """The page; `navigate` leads to the invoice that holds an entry."""

    topics = EVERYTHING - {Topic.TIMER, Topic.DELIVERIES}

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, QCoreApplication.translate("TimePage", "Times"), parent)
        self._desk = context.desk
        self._day = self._desk.today()
        self._works: dict[Period, tuple[Work, ...]] = {}
        self._actions = EntryActions(context, self)
        self.form = EntryForm(context)
        self._build_head()
        self._build_bar()
        self._build_views()
        self.form.kept.connect(self._on_kept)
        self.form.delete_clicked.connect(self._delete)
        self.form.invoice_clicked.connect(partial(self.navigate.emit, "invoices"))
        self.form.closed.connect(self._on_form_closed)
        self.set_panel(self.form)
        ticker_of(context).day_changed.connect(self.refresh)

    def reload(self) -> None:
        """Show what the store holds of the chosen period."""
        self._offer_clients()
        is_list = self.view.key() == LIST_VIEW
        for widget in (self.back, self.forward):
            widget.setVisible(not is_list)
        self.today.setVisible(not is_list and self._desk.today() not in self._period())
        self._stack.setCurrentIndex(VIEWS.index(self.view.key()))
        {DAY_VIEW: self._show_day, WEEK_VIEW: self._show_week, LIST_VIEW: self._show_list}[
            self.view.key()
        ]()

    def show_item(self, item: object) -> None:
        """Show an entry by its id, a day, or a new time between two instants."""
        match item:
            case date():
                self._go(item, DAY_VIEW)
            case (datetime() as start, datetime() as end):
                self._go(start.date(), DAY_VIEW)
                self._on_gap_dragged(start, end)
            case int():
                self._show_entry(EntryId(item))

    def _build_head(self) -> None:
        views = [
            (DAY_VIEW, self.tr("Day")),
            (WEEK_VIEW, self.tr("Week")),
            (LIST_VIEW, self.tr("List")),
        ]
        self.view = Segmented(self.tr("View"), views)
        self.view.choose(WEEK_VIEW)
        self.view.chosen.connect(lambda _key: self.reload())
        self.header.filters.addWidget(self.view)
        self.add = Button(self.tr("Time"), kind="primary", icon="plus")
        self.add.clicked.connect(self._on_add_clicked)
        self.header.set_primary(self.add)

    def _build_bar(self) -> None:
        self.back = IconButton("chevron-left", self.tr("Earlier (←)"))
        self.back.clicked.connect(lambda: self._step(-1))
        self.forward = IconButton("chevron-right", self.tr("Later (→)"))
        self.forward.clicked.connect(lambda: self._step(1))
        self.today = Button(self.tr("Today"))
        self.today.setToolTip(self.tr("To today (H)"))
        self.today.clicked.connect(lambda: self._go(self._desk.today()))
        self.period = ElideLabel("", "h3")
        self.client = RefilledCombo()
        self.client.setAccessibleName(self.tr("Client"))
        self.client.setMaximumWidth(theme.current().px(CLIENT_WIDTH))
        self.client.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.client.value_changed.connect(lambda _client: self.reload())
        self.only_billable = QCheckBox(self.tr("Only billable"))
        self.only_billable.toggled.connect(lambda _on: self.reload())
        bar = QHBoxLayout()
        bar.setSpacing(8)
        for widget in (self.back, self.forward, self.today):
            bar.addWidget(widget)
        bar.addSpacing(4)
        bar.addWidget(self.period, 1)
        bar.addWidget(self.client, 1)
        bar.addSpacing(4)
        bar.addWidget(self.only_billable)
        self.body.addLayout(bar)

    def _build_views(self) -> None:
        nothing = self.tr("Nothing recorded on this day.")
        self.day = DayTimes(self._desk.zone(), self._empty(nothing))
        self.day.gap_dragged.connect(self._on_gap_dragged)
        self.day.block_clicked.connect(self.form.show_line)
        rows = Button(self.tr("Rows of last week"))
        rows.clicked.connect(self._take_rows)
        self.week = WeekTimes(self._empty(self.tr("Nothing recorded in this week."), rows))
        self.week.rows_wanted.connect(self._take_rows)
        self.week.grid.cell_opened.connect(self._on_cell_opened)
        self.week.grid.week.typed.connect(self._on_typed)
        self.entries = EntryTable(self.tr("All times"))
        self.list = TimesCard(self.entries, self._empty(self.tr("Nothing recorded here yet.")))
        for table in (self.day.table, self.entries):
            table.opened.connect(self._on_opened)
            table.invoice_clicked.connect(self.form.show_line)
        self._stack = QStackedWidget()
        for widget in (self.day, self.week, self.list):
            self._stack.addWidget(widget)
        self.body.addWidget(self._stack, 1)

    def _empty(self, sentence: str, *more: Button) -> EmptyState:
        add = Button(self.tr("Add a time"), icon="plus")
        add.clicked.connect(self._on_add_clicked)
        hint = self.tr("Start the timer, or add the time by hand.")
        return EmptyState("clock", sentence, hint, add, *more)

    def _show_day(self) -> None:
        day, today = self._day, self._desk.today()
        lines = self._lines(Period(day, day + DAY))
        workday = self._desk.reads.settings.current().workday
        with _kept_row(self.day.table):
            self.day.show_day(day, lines, workday, self._desk.now())
        near = {today: self.tr("Today"), today - DAY: self.tr("Yesterday")}
        self.period.setText(near.get(day, wording.day_short(day)))
        target = workday.target_seconds if day.weekday() < WORKING_DAYS else 0
        self._tell_context(f"{wording.day_long(day)} · {wording.week(day)}", lines, target)

    def _show_week(self) -> None:
        week, today = week_of(self._day), self._desk.today()
        lines = self._lines(week)
        works = [work for work in self._works.get(week, ()) if self._is_chosen(work.client_id)]
        self.week.show_week(week, lines, works, today)
        near = {
            week_of(today): self.tr("This week"),
            week_before(week_of(today)): self.tr("Last week"),
        }
        self.period.setText(near.get(week, wording.week(week.start)))
        words = f"{wording.day_short(week.start)} – {wording.day_short(week.last_day)}"
        target = self._desk.reads.settings.current().workday.target_seconds * WORKING_DAYS
        self._tell_context(f"{wording.week(week.start)} · {words}", lines, target)

    def _show_list(self) -> None:
        client_id = self.client.value()
        pages = partial(self._desk.reads.time.page, client_id=client_id)
        model, only = self.entries.entries, self.only_billable.isChecked()
        with _kept_row(self.entries):
            model.show_pages(pages, only_billable=only, rows=model.rowCount())
        self.list.show_filled(filled=model.rowCount() > 0)
        self.period.setText(self.tr("All times"))
        self.header.set_context("")
        if not only:
            count = self._desk.reads.time.count
            self.context.work.run(self, count, client_id, then=self._tell_count)

    def _tell_count(self, count: int) -> None:
        if self.view.key() == LIST_VIEW:
            self.header.set_context(self.tr("%n time(s)", "", count))

    def _tell_context(self, words: str, lines: Sequence[EntryLine], target: int) -> None:
        """The period, and what was recorded of what she aims for."""
        recorded = wording.hours(sum(line.entry.seconds for line in lines))
        if target:
            said = self.tr("{time} of {target}")
            recorded = said.format(time=recorded, target=wording.hours(target))
        self.header.set_context(f"{words} · {recorded}")

    def _lines(self, period: Period) -> list[EntryLine]:
        return [
            line
            for line in self._desk.reads.time.within(period)
            if self._is_chosen(line.entry.client_id)
            and (line.entry.billable or not self.only_billable.isChecked())
        ]

    def _is_chosen(self, client_id: object) -> bool:
        return self.client.value() in (None, client_id)

    def _offer_clients(self) -> None:
        """Every client, those at work first; the choice stays."""
        chosen = self.client.value() if self.client.count() else None
        clients = sorted(self._desk.reads.clients.all(), key=lambda client: client.is_archived)
        names = [(client.id, client.name) for client in clients]
        self.client.offer([(None, self.tr("All clients")), *names], chosen)

    def _period(self) -> Period:
        if self.view.key() == WEEK_VIEW:
            return week_of(self._day)
        return Period(self._day, self._day + DAY)

    def _step(self, by: int) -> None:
        if self.view.key() != LIST_VIEW:
            days = 7 if self.view.key() == WEEK_VIEW else 1
            self._go(self._day + timedelta(days=by * days))

    def _go(self, day: date, view: str = "") -> None:
        self._day = day
        if view:
            self.view.choose(view)
        self.reload()

    def _show_entry(self, entry_id: EntryId) -> None:
        try:
            line = self._desk.reads.time.line(entry_id)
        except NotFound:
            return
        self._go(line.entry.day, DAY_VIEW)
        self.day.table.choose(entry_id)
        self.form.show_line(line)

    def _on_opened(self, index: QModelIndex) -> None:
        self.form.show_line(index.data(LINE))

    def _on_add_clicked(self) -> None:
        day = self._desk.today()
        if self.view.key() != LIST_VIEW and day not in self._period():
            day = self._day
        self._add(timekeeping.next_span(self._desk, day))

    def _on_gap_dragged(self, start: datetime, end: datetime) -> None:
        self._add(Span(start.astimezone(UTC), end.astimezone(UTC), self._desk.zone()))

    def _add(self, span: Span) -> None:
        self.form.show_fresh(Fresh(span, client_id=self.client.value()))

    def _on_cell_opened(self, cell: Cell) -> None:
        """The one entry of a cell, or a list of them to choose from."""
        if len(cell.lines) == 1:
            self.form.show_line(cell.lines[0])
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for line in cell.lines:
            menu.addAction(_menu_words(line)).triggered.connect(partial(self.form.show_line, line))
        menu.addSeparator()
        fresh = partial(self._fresh_in, cell, timekeeping.next_span(self._desk, cell.day))
        menu.addAction(self.tr("Add a time")).triggered.connect(fresh)
        box = self.week.grid.visualRect(self.week.grid.week.index_of(cell.work, cell.day))
        menu.popup(self.week.grid.viewport().mapToGlobal(box.bottomLeft() + QPoint(0, 2)))

    def _on_typed(self, cell: Cell, text: str) -> None:
        """Add what was typed into a cell to its newest open task, or ask for the task."""
        span = timekeeping.span_after_the_last(self._desk, text, cell.day)
        if span is None or span.seconds <= 0:
            self.week.grid.week.refuse(cell, text)
            said = self.tr("“{text}” is no length. Write 1:30, 1.5, 90m or 9-10:30.")
            self.tell(said.format(text=text))
            return
        task_id = planning.newest_task(self._desk, cell.work.client_id, cell.work.service_id)
        if task_id is None:
            self._fresh_in(cell, span)
        else:
            self._actions.add(task_id, span)

    def _fresh_in(self, cell: Cell, span: Span) -> None:
        work = cell.work
        self.form.show_fresh(Fresh(span, client_id=work.client_id, service_id=work.service_id))

    def _take_rows(self) -> None:
        """Keep the rows of the week before for this week too, to type into."""
        week = week_of(self._day)
        lines = self._desk.reads.time.within(week_before(week))
        self._works[week] = tuple({work_of(line): None for line in lines})
        if not lines:
            self.tell(self.tr("Nothing was recorded in the week before."))
        self.reload()

    def _delete(self, line: EntryLine) -> None:
        if self._actions.delete(line) and self.form.shows(line.entry.id):
            self.form.discard()

    def _on_kept(self, kept: Kept) -> None:
        if kept.before is None:
            self._actions.tell_added(kept.entry, kept.new_task)
        else:
            self._actions.tell_changed(kept.before)

    def _on_form_closed(self) -> None:
        """What was typed and not saved is offered once more."""
        if self.form.is_dirty():
            said = self.tr("The time was not saved.")
            self.tell(said, self.form.show, self.tr("Go on typing"))

    def _chosen(self) -> EntryLine | None:
        """The line the keys are about."""
        if self.view.key() == WEEK_VIEW:
            cell = self.week.grid.chosen()
            return cell.lines[0] if cell and len(cell.lines) == 1 else None
        table = self.day.table if self.view.key() == DAY_VIEW else self.entries
        return table.chosen()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Left:
                self._step(-1)
            case Qt.Key.Key_Right:
                self._step(1)
            case Qt.Key.Key_H:
                self._go(self._desk.today())
            case Qt.Key.Key_Delete if (line := self._chosen()) is not None:
                self._delete(line)
            case _:
                super().keyPressEvent(event)


@contextmanager
def _kept_row(table: EntryTable) -> Iterator[None]:
    """Fill the table within; the chosen row and the place scrolled to stay."""
    chosen, place = table.chosen(), table.verticalScrollBar().value()
    yield
    if chosen is not None:
        table.choose(chosen.entry.id)
    elif table.entries.rowCount():
        table.setCurrentIndex(table.entries.index(0, Column.TASK))
    table.verticalScrollBar().setValue(place)


def _menu_words(line: EntryLine) -> str:
    length = wording.duration(line.entry.seconds)
    return plain(f"{span_words(line.entry)}   {length}   {task_words(line)}")
