"""Today: the clock, what is to be done, what was done, and what it is worth."""

from datetime import datetime, time, timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer

from vpa_desk.domain.days import instant, zone_named
from vpa_desk.domain.ids import TaskId
from vpa_desk.domain.overviews import TaskLine
from vpa_desk.domain.settings import Workday
from vpa_desk.domain.tasks import Task
from vpa_desk.domain.today import MoneyFigures, Stretch, TodayTasks
from vpa_desk.domain.topics import EVERYTHING
from vpa_desk.services import planning, timekeeping
from vpa_desk.services.today import day_figures, money_figures, stretches, today_tasks
from vpa_desk.ui import wording
from vpa_desk.ui.client_words import client_name, dot_of
from vpa_desk.ui.tasks.actions import TaskActions
from vpa_desk.ui.tasks.attended_line import attend
from vpa_desk.ui.tasks.list_view import TaskListView
from vpa_desk.ui.tasks.quick_add_line import QuickAddLine, ask
from vpa_desk.ui.tasks.quick_entry import ClientWanted, QuickEntry
from vpa_desk.ui.tasks.rows import Moment
from vpa_desk.ui.today.cards import AttentionCard, DayCard, UnbilledCard
from vpa_desk.ui.today.running_words import RunningWords, running_words
from vpa_desk.ui.today.sections import today_rows
from vpa_desk.ui.today.timer_hero import TimerHero
from vpa_desk.ui.widgets.attempt import attempt
from vpa_desk.ui.widgets.banner import Banner
from vpa_desk.ui.widgets.buttons import Button, IconButton
from vpa_desk.ui.widgets.card import PADDING, Card
from vpa_desk.ui.widgets.columns import Columns
from vpa_desk.ui.widgets.day_strip import Block
from vpa_desk.ui.widgets.empty_state import EmptyState
from vpa_desk.ui.widgets.key_cap import key_name
from vpa_desk.ui.widgets.page import Context, Page
from vpa_desk.ui.widgets.segmented import Segmented
from vpa_desk.ui.widgets.ticker import ticker_of

if TYPE_CHECKING:
    from vpa_desk.ui.tasks.panel import TaskPanel

RECENT = 5
MINUTE = 60
EDGE = 10


class TodayPage(Page):
    """The page of the day.

    Time pages are asked for an entry's id, or for a (start, end) of local time to be filled.
    """

    topics = EVERYTHING

    def __init__(self, context: Context) -> None:
        super().__init__(context, QCoreApplication.translate("TodayPage", "Today"))
        self._desk = context.desk
        self._words: RunningWords | None = None
        self._minute = -1
        self._actions = TaskActions(context, self)
        self._build_head()
        self._build_board()
        self._build_list()
        self._build_cards()
        self.tasks.escaped.connect(self._close_panel)
        ticker = ticker_of(context)
        ticker.ticked.connect(self._on_ticked)
        ticker.day_changed.connect(self.refresh)

    def reload(self) -> None:
        """Read everything again; the sums of money follow when they are ready."""
        day = self._desk.today()
        self.header.set_context(f"{wording.day_long(day)} · {wording.week(day)}")
        self._show_board()
        self._show_minute()
        if self._panel is not None:
            self.panel.refresh()
        # The rows are painted before a thread takes time from them.
        QTimer.singleShot(0, self, self._count_money)

    def show_item(self, item: object) -> None:
        """Open the details of a task."""
        if isinstance(item, int):
            self._open(TaskId(item))

    def focus_quick_add(self) -> bool:
        """Put the cursor into the line at the head."""
        self.quick_add.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    # Building

    def _build_head(self) -> None:
        self.banner = Banner()
        self.quick_add = QuickAddLine(self.context, self.banner)
        self.quick_add.entry.saved.connect(self._actions.tell_added)
        self.quick_add.entry.client_wanted.connect(self._on_client_wanted)
        self.header.set_wide(self.quick_add)
        search = IconButton("search", self.tr("Search tasks"), kind="iconField")
        search.clicked.connect(lambda: self.navigate.emit("tasks", ""))
        self.header.filters.addWidget(search)
        self.body.addWidget(self.banner)

    def _build_board(self) -> None:
        self._typed = QuickEntry(self.context, self)
        self._typed.asked.connect(lambda question: ask(self.banner, question))
        self._typed.client_wanted.connect(self._on_client_wanted)
        self._typed.saved.connect(self._on_typed_saved)
        self.hero = TimerHero()
        self._reader, self.completion = attend(
            self.hero.stopped.field,
            self._typed.preview,
            self._typed.clients,
            self.tr("{enter} starts the timer").format(enter=key_name("Enter")),
        )
        self.hero.stop_clicked.connect(self._actions.stop_timer)
        self.hero.start_typed.connect(self._on_start_typed)
        self.hero.recent_clicked.connect(self._actions.toggle_timer)
        self.hero.strip.block_clicked.connect(self._on_block_clicked)
        self.hero.strip.gap_dragged.connect(self._on_gap_dragged)
        self.body.addWidget(self.hero)

    def _build_list(self) -> None:
        self.order = Segmented(
            self.tr("Order"), [("list", self.tr("List")), ("client", self.tr("By client"))]
        )
        self.order.chosen.connect(lambda _key: self._show_minute())
        add = Button(self.tr("Add task"), icon="plus")
        add.clicked.connect(self.quick_add.setFocus)
        self.nothing = EmptyState(
            "sun",
            self.tr("Nothing is planned for today."),
            self.tr("Type what is to be done, or start the clock above."),
            add,
        )
        self.all_done = EmptyState("circle-check", "", "")
        self.tasks = TaskListView(self.tr("Tasks of today"))
        self._connect_list()
        card = Card(self.tr("Tasks"))
        card.corner(self.order)
        _widen(card)
        for widget in (self.nothing, self.all_done):
            card.body.addWidget(widget)
        card.body.addWidget(self.tasks, 1)
        self._right = self.set_columns(card)

    def _connect_list(self) -> None:
        tasks = self.tasks
        tasks.timer_toggled.connect(lambda line: self._actions.toggle_timer(line.task.id))
        tasks.done_toggled.connect(lambda line: self._actions.toggle_done(line.task))
        tasks.deleted.connect(lambda line: self._actions.delete(line.task))
        tasks.opened.connect(lambda line: self._open(line.task.id))
        tasks.day_asked.connect(self._on_day_asked)

    def _build_cards(self) -> None:
        self.day_card = DayCard()
        self.unbilled_card = UnbilledCard()
        self.unbilled_card.invoice_wanted.connect(lambda: self.navigate.emit("invoices", None))
        self.attention_card = AttentionCard()
        self.attention_card.opened.connect(lambda item: self.navigate.emit("invoices", item))
        for card in (self.day_card, self.unbilled_card, self.attention_card):
            self._right.addWidget(card)
        self._right.addStretch(1)

    @cached_property
    def panel(self) -> "TaskPanel":
        """One task in detail; made for the first that is opened, so that no row waits for it."""
        from vpa_desk.ui.tasks.panel import TaskPanel

        panel = TaskPanel(self.context, self._actions)
        panel.entry_opened.connect(lambda item: self.navigate.emit("time", item))
        panel.closed.connect(self._on_panel_closed)
        self.set_panel(panel)
        return panel

    # Showing

    def _show_board(self) -> None:
        self._words = running_words(self._desk)
        if self._words is not None:
            self.hero.show_running(self._words.shown(self._desk.now()))
            return
        recent = self._desk.reads.tasks.recent(RECENT)
        self.hero.show_stopped([(line.task.title, line.task.id) for line in recent])

    def _show_minute(self) -> None:
        """What grows with the running timer by the minute: the strip, the list, the day."""
        workday = self._desk.reads.settings.current().workday
        worked = stretches(self._desk)
        self._show_strip(worked, workday)
        self._show_tasks()
        figures = day_figures(self._desk, worked)
        currency = workday.hourly_rate.currency
        self.day_card.show_day(figures, workday.target_seconds, self._desk.today(), currency)
        seconds = wording.hours(figures.seconds)
        self.all_done.sentence.setText(self.tr("All done – {time} recorded.").format(time=seconds))

    def _show_strip(self, worked: tuple[Stretch, ...], workday: Workday) -> None:
        now = self._local_now()
        self.hero.strip.show_day(
            [_block(one) for one in worked],
            opens=self._clock_at(workday.start_hour),
            closes=self._clock_at(workday.end_hour),
            now=now,
        )

    def _show_tasks(self) -> None:
        tasks = today_tasks(self._desk)
        rows = today_rows(tasks, self._moment(), grouped=self.order.key() == "client")
        self.tasks.show_rows(rows)
        self._show_empty(tasks)
        self.tasks.setVisible(bool(rows))

    def _show_empty(self, tasks: TodayTasks) -> None:
        self.nothing.setVisible(tasks.is_empty)
        self.all_done.setVisible(tasks.is_all_done)
        self.order.setVisible(not (tasks.is_empty or tasks.is_all_done))

    def _count_money(self) -> None:
        self.context.work.run(self, money_figures, self._desk, then=self._show_money)

    def _show_money(self, figures: MoneyFigures) -> None:
        self.unbilled_card.show_unbilled(figures.unbilled)
        self.attention_card.show_overdue(figures.overdue, self._desk.today())

    def _moment(self) -> Moment:
        if self._words is None:
            return Moment(self._desk.today(), self._desk.zone())
        timer = self._words.line.timer
        seconds = timer.seconds(self._desk.now())
        return Moment(self._desk.today(), self._desk.zone(), timer.task_id, seconds)

    def _local_now(self) -> datetime:
        return self._desk.now().astimezone(zone_named(self._desk.zone()))

    def _clock_at(self, hour: int) -> datetime:
        """A full hour of today; 24 is the midnight that ends it."""
        zone = self._desk.zone()
        begun = instant(self._desk.today(), time(hour % 24), zone).astimezone(zone_named(zone))
        return begun + timedelta(days=hour // 24)

    # What happens

    def _on_ticked(self, seconds: int) -> None:
        if self._words is None or not self.isVisible():
            return
        self.hero.set_clock(wording.clock(seconds), self._words.note(seconds))
        if seconds // MINUTE != self._minute:
            self._minute = seconds // MINUTE
            self._show_minute()

    def _on_start_typed(self, typed: str) -> None:
        known = planning.open_task_titled(self._desk, typed.strip())
        if known is None:
            self._typed.submit(typed, start=True, as_text=self._reader.as_text)
        elif attempt(self, timekeeping.start_timer, self._desk, known.id):
            self.hero.stopped.field.clear()

    def _on_typed_saved(self, _task: Task) -> None:
        self.hero.stopped.field.clear()
        self.banner.hide()

    def _on_client_wanted(self, wanted: ClientWanted) -> None:
        """Away to the form of the client, and back when it is closed."""
        self.navigate.emit("clients", wanted.then(lambda: self.navigate.emit("today", None)))

    def _on_block_clicked(self, item: object) -> None:
        if item is not None:
            self.navigate.emit("time", item)
        elif self._words is not None:
            self._open(self._words.line.task.id)

    def _on_gap_dragged(self, start: datetime, until: datetime) -> None:
        self.navigate.emit("time", (start, until))

    def _on_day_asked(self, line: TaskLine) -> None:
        from vpa_desk.ui.tasks.day_picker import DayPicker

        task = line.task
        picker = DayPicker(
            self,
            today=self._desk.today(),
            day=task.due_on,
            chosen=lambda day: self._actions.move(task, day),
        )
        picker.open_at(self.tasks.place_of(task.id))

    def _open(self, task_id: TaskId) -> None:
        self.panel.show_task(task_id)
        self._show_right(shown=False)

    def _close_panel(self) -> None:
        if self._panel is not None:
            self._panel.close_panel()

    def _on_panel_closed(self) -> None:
        self._show_right(shown=True)
        self.tasks.setFocus()

    def _show_right(self, *, shown: bool) -> None:
        """The panel takes the room of the cards."""
        columns = self.findChild(Columns)
        if isinstance(columns, Columns):
            columns.show_aside(shown=shown)


def _block(one: Stretch) -> Block:
    return Block(
        one.start,
        one.until,
        dot_of(one.colour),
        f"{one.title} · {client_name(one.client)}",
        one.entry.entry.id if one.entry else None,
    )


def _widen(card: Card) -> None:
    """Rows reach nearer to the edge than the title, so that their tint has room around words."""
    outer = card.layout()
    head = outer.itemAt(0) if outer else None
    if outer is not None and head is not None:
        outer.setContentsMargins(EDGE, PADDING - 3, 0, EDGE)
        outer.setSpacing(1)
        title = head.layout()
        if title is not None:
            title.setContentsMargins(PADDING - EDGE + 7, 0, PADDING, 0)
