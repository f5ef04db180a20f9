"""Tasks: everything to be done, by client, filtered, with one task in detail beside it."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy

from vpa_desk.domain.client_names import folded
from vpa_desk.domain.days import week_of
from vpa_desk.domain.ids import ClientId, TaskId
from vpa_desk.domain.overviews import TaskLine
from vpa_desk.domain.topics import Topic
from vpa_desk.ui import wording
from vpa_desk.ui.client_words import client_name
from vpa_desk.ui.tasks.actions import TaskActions
from vpa_desk.ui.tasks.day_picker import DayPicker
from vpa_desk.ui.tasks.list_view import TaskListView
from vpa_desk.ui.tasks.panel import TaskPanel
from vpa_desk.ui.tasks.rows import Moment, by_client, open_seconds
from vpa_desk.ui.widgets.buttons import Button
from vpa_desk.ui.widgets.card import Card
from vpa_desk.ui.widgets.empty_state import EmptyState
from vpa_desk.ui.widgets.page import Context, Page
from vpa_desk.ui.widgets.search_field import SearchField
from vpa_desk.ui.widgets.segmented import Segmented
from vpa_desk.ui.widgets.ticker import ticker_of

ALL, WEEK, RECURRING, DONE = "all", "week", "recurring", "done"
DONE_SHOWN = 200
MINUTE = 60
EDGE = 10
FILTER_LETTERS = 6
OWN = -1  # stands in the client filter for work without a client
ANY = None


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What the filters ask for beside the chosen view; None and empty ask for nothing."""

    client: int | None = None
    tag: str | None = None
    words: str = ""

    def fits(self, line: TaskLine) -> bool:
        """Whether a task is to be shown."""
        task = line.task
        if self.client is not None and (task.client_id or OWN) != self.client:
            return False
        if self.tag is not None and self.tag not in task.tags:
            return False
        text = folded(" ".join((task.title, task.notes, line.client, line.service, *task.tags)))
        return all(word in text for word in folded(self.words).split())


class TasksPage(Page):
    """The list, its filters, and one task in detail."""

    topics = frozenset({Topic.TASKS, Topic.TIMER, Topic.ENTRIES, Topic.CLIENTS, Topic.SERVICES})

    def __init__(self, context: Context) -> None:
        super().__init__(context, QCoreApplication.translate("TasksPage", "Tasks"))
        self._desk = context.desk
        self._minute = -1
        self._actions = TaskActions(context, self)
        self._build_head()
        self._build_filters()
        self._build_list()
        self._build_panel()
        ticker = ticker_of(context)
        ticker.ticked.connect(self._on_ticked)
        ticker.day_changed.connect(self.refresh)

    def reload(self) -> None:
        """Read the tasks of the chosen view."""
        lines = self._lines()
        self._offer_filters(lines)
        narrowed = self._narrowed()
        shown = [line for line in lines if narrowed.fits(line)]
        self.tasks.show_rows(by_client(shown, self._moment(), names_today=True))
        self._show_sum(shown)
        self.tasks.setVisible(bool(shown))
        self.nothing.setVisible(not lines)
        self.nothing_fits.setVisible(bool(lines) and not shown)
        self.panel.refresh()

    def show_item(self, item: object) -> None:
        """Open the details of a task by its id; a text is looked for instead."""
        if isinstance(item, str):
            self.search.setText(item)
            self.focus_search()
        elif isinstance(item, int):
            self._open(TaskId(item))

    # Building

    def _build_head(self) -> None:
        self.search = SearchField()
        self.search.searched.connect(lambda _words: self.reload())
        self.header.filters.addWidget(self.search)
        self.add = Button(self.tr("Task"), kind="primary", icon="plus")
        self.add.setAccessibleName(self.tr("New task"))
        self.add.clicked.connect(self._on_add_clicked)
        self.header.set_primary(self.add)

    def _build_filters(self) -> None:
        self.view = Segmented(
            self.tr("Which tasks"),
            [
                (ALL, self.tr("All")),
                (WEEK, self.tr("This week")),
                (RECURRING, self.tr("Recurring")),
                (DONE, self.tr("Done")),
            ],
        )
        self.view.chosen.connect(lambda _key: self.reload())
        self.client = _filter(self.tr("Client"))
        self.tag = _filter(self.tr("Tag"))
        for combo in (self.client, self.tag):
            combo.activated.connect(lambda _place: self.reload())
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.view)
        line.addStretch(1)
        line.addWidget(self.client)
        line.addWidget(self.tag)
        self.body.addLayout(line)

    def _build_list(self) -> None:
        self.tasks = TaskListView(self.tr("Tasks"))
        self.tasks.timer_toggled.connect(lambda line: self._actions.toggle_timer(line.task.id))
        self.tasks.done_toggled.connect(lambda line: self._actions.toggle_done(line.task))
        self.tasks.deleted.connect(lambda line: self._actions.delete(line.task))
        self.tasks.opened.connect(lambda line: self._open(line.task.id))
        self.tasks.day_asked.connect(self._on_day_asked)
        add = Button(self.tr("Add task"), icon="plus")
        add.clicked.connect(self._on_add_clicked)
        clear = Button(self.tr("Show all"))
        clear.clicked.connect(self._on_clear_clicked)
        self.nothing = EmptyState(
            "list-checks",
            self.tr("There is nothing here."),
            self.tr("What you want to do, for a client or for yourself, stands here."),
            add,
        )
        self.nothing_fits = EmptyState("search", self.tr("No task fits the filters."), "", clear)
        card = Card()
        outer = card.layout()
        if outer is not None:
            outer.setContentsMargins(EDGE, 4, 0, EDGE)
        for widget in (self.tasks, self.nothing, self.nothing_fits):
            card.body.addWidget(widget, 1)
        self.body.addWidget(card, 1)

    def _build_panel(self) -> None:
        self.panel = TaskPanel(self.context, self._actions)
        self.panel.entry_opened.connect(lambda item: self.navigate.emit("time", item))
        self.panel.closed.connect(self.tasks.setFocus)
        self.tasks.escaped.connect(self.panel.close_panel)
        self.set_panel(self.panel)

    # Showing

    def _lines(self) -> tuple[TaskLine, ...]:
        reads = self._desk.reads
        key = self.view.key()
        if key == DONE:
            return reads.tasks.done_last(DONE_SHOWN)
        opened = reads.tasks.open()
        if key == WEEK:
            until = week_of(self._desk.today()).until
            return tuple(line for line in opened if line.task.due_on and line.task.due_on < until)
        if key == RECURRING:
            return tuple(line for line in opened if line.task.repeat)
        return opened

    def _offer_filters(self, lines: Iterable[TaskLine]) -> None:
        clients = {line.task.client_id or OWN: client_name(line.client) for line in lines}
        own = clients.pop(OWN, None)
        names = sorted(clients.items(), key=lambda one: one[1].casefold())
        if own is not None:
            names.append((OWN, own))
        tags = sorted({tag for line in lines for tag in line.task.tags}, key=str.casefold)
        _offer(self.client, self.tr("All clients"), names)
        _offer(self.tag, self.tr("All tags"), [(tag, f"#{tag}") for tag in tags])

    def _narrowed(self) -> Narrowed:
        return Narrowed(
            self.client.currentData(), self.tag.currentData(), self.search.text().strip()
        )

    def _show_sum(self, shown: list[TaskLine]) -> None:
        said = self.tr("%n task(s)", "", len(shown))
        left = open_seconds(shown)
        if left:
            said += " · " + self.tr("about {time} left").format(time=wording.hours(left))
        self.header.set_context(said)

    def _moment(self) -> Moment:
        running = self._desk.reads.time.running()
        if running is None:
            return Moment(self._desk.today(), self._desk.zone())
        seconds = running.timer.seconds(self._desk.now())
        return Moment(self._desk.today(), self._desk.zone(), running.task.id, seconds)

    # What happens

    def _on_ticked(self, seconds: int) -> None:
        if self.isVisible() and seconds // MINUTE != self._minute:
            self._minute = seconds // MINUTE
            self.reload()

    def _on_add_clicked(self) -> None:
        client = self.client.currentData()
        self.panel.show_new(None if client in (ANY, OWN) else ClientId(client))

    def _on_clear_clicked(self) -> None:
        self.search.clear()
        for combo in (self.client, self.tag):
            combo.setCurrentIndex(0)
        self.reload()

    def _on_day_asked(self, line: TaskLine) -> None:
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
        self.tasks.choose(task_id)


def _filter(name: str) -> QComboBox:
    combo = QComboBox()
    combo.setAccessibleName(name)
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(FILTER_LETTERS)
    combo.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    return combo


def _offer(combo: QComboBox, everything: str, choices: Iterable[tuple[object, str]]) -> None:
    """Fill a filter anew; what was chosen stays chosen, even if nothing fits it any more."""
    chosen, text = combo.currentData(), combo.currentText()
    offered = [(None, everything), *choices]
    if chosen is not None and chosen not in [key for key, _ in offered]:
        offered.append((chosen, text))
    if offered == [(combo.itemData(n), combo.itemText(n)) for n in range(combo.count())]:
        return
    combo.clear()
    for key, name in offered:
        combo.addItem(name, key)
    combo.setCurrentIndex(next(n for n, (key, _) in enumerate(offered) if key == chosen))
