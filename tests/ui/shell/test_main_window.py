"""The shell: painted without a store, pages made on the first visit."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from vpa_desk.domain.topics import Topic
from vpa_desk.ui.shell.main_window import MainWindow
from vpa_desk.ui.shell.nav_entry import NavEntry
from vpa_desk.ui.shell.timer_strip import TimerStrip
from vpa_desk.ui.widgets.page import Context, Page
from vpa_desk.ui.widgets.running import Running
from vpa_desk.ui.window_file import WindowState

RUNNING = Running("Travel", since="10:42", clock="1:17:04", client="Ada")


class _Notes(Page):
    topics = frozenset({Topic.TASKS})

    def __init__(self, context: Context) -> None:
        super().__init__(context, "Notes")
        self.reloads = 0

    def reload(self) -> None:
        self.reloads += 1


class _Memory:
    def __init__(self, state: WindowState | None = None) -> None:
        self.state = state

    def load(self) -> WindowState | None:
        return self.state

    def save(self, state: WindowState) -> None:
        self.state = state


ENTRIES = [
    NavEntry("today", "Today", "sun", _Notes, shows_timer=True),
    NavEntry("tasks", "Tasks", "list-checks", _Notes),
    NavEntry("settings", "Settings", "settings", _Notes, below=True),
]


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    made = MainWindow(ENTRIES)
    qtbot.addWidget(made)
    return made


def _shown(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.painted):
        window.show()


def _page(window: MainWindow, key: str) -> _Notes:
    page = window.page(key)
    assert isinstance(page, _Notes)
    return page


def test_the_window_is_painted_without_a_store_and_says_so_once(
    window: MainWindow, qtbot: QtBot
) -> None:
    told: list[str] = []
    window.painted.connect(lambda: told.append("painted"))
    _shown(window, qtbot)
    window.repaint()
    QTimer.singleShot(0, lambda: told.append("a turn later"))
    qtbot.waitUntil(lambda: "a turn later" in told)
    told.remove("a turn later")
    assert told == ["painted"]
    assert window.page("today") is None


def test_pages_are_made_on_the_first_visit(
    window: MainWindow, context: Context, qtbot: QtBot
) -> None:
    _shown(window, qtbot)
    window.set_context(context)
    assert isinstance(window.page("today"), _Notes)
    assert window.page("tasks") is None
    window.show_page("tasks")
    first = window.page("tasks")
    window.show_page("today")
    window.show_page("tasks")
    assert window.page("tasks") is first


def test_a_visible_page_reloads_and_a_hidden_one_waits_until_it_is_shown(
    window: MainWindow, context: Context, qtbot: QtBot
) -> None:
    _shown(window, qtbot)
    window.set_context(context)
    window.show_page("tasks")
    today, tasks = _page(window, "today"), _page(window, "tasks")
    before = (today.reloads, tasks.reloads)
    with qtbot.waitSignal(context.changes.touched):
        context.changes.announce({Topic.TASKS})
    assert (today.reloads, tasks.reloads) == (before[0], before[1] + 1)
    window.show_page("today")
    assert today.reloads == before[0] + 1


def test_a_foreign_topic_reloads_nothing(
    window: MainWindow, context: Context, qtbot: QtBot
) -> None:
    _shown(window, qtbot)
    window.set_context(context)
    before = _page(window, "today").reloads
    with qtbot.waitSignal(context.changes.touched):
        context.changes.announce({Topic.CLIENTS})
    assert _page(window, "today").reloads == before


def test_the_strip_shows_on_every_page_but_the_one_with_its_own_clock(
    window: MainWindow, context: Context, qtbot: QtBot
) -> None:
    _shown(window, qtbot)
    window.set_context(context)
    window.show_running(RUNNING)
    assert not any(strip.isVisible() for strip in window.findChildren(TimerStrip))
    window.show_page("tasks")
    strip = window.findChild(TimerStrip)
    assert isinstance(strip, TimerStrip)
    assert strip.isVisible()
    window.set_clock("1:17:05")
    assert strip.clock.text() == "1:17:05"
    window.show_running(None)
    assert not strip.isVisible()


@pytest.mark.parametrize(
    ("key", "page"),
    [(Qt.Key.Key_2, "tasks"), (Qt.Key.Key_1, "today"), (Qt.Key.Key_Comma, "settings")],
)
def test_keys_go_to_pages(window: MainWindow, qtbot: QtBot, key: Qt.Key, page: str) -> None:
    _shown(window, qtbot)
    window.show_page("settings" if page == "today" else "today")
    QTest.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
    assert window.key == page


def test_keys_ask_for_what_the_program_does(window: MainWindow, qtbot: QtBot) -> None:
    _shown(window, qtbot)
    control = Qt.KeyboardModifier.ControlModifier
    for signal, key, modifier in (
        (window.quick_add_requested, Qt.Key.Key_N, control),
        (window.toggle_requested, Qt.Key.Key_Space, control),
        (window.help_requested, Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier),
    ):
        with qtbot.waitSignal(signal):
            QTest.keyClick(window, key, modifier)


def test_the_bar_folds_by_key_and_in_a_narrow_window(window: MainWindow, qtbot: QtBot) -> None:
    _shown(window, qtbot)
    assert window.nav.width() == 212
    QTest.keyClick(window, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert window.nav.width() == 64
    QTest.keyClick(window, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    window.resize(1000, 700)
    assert window.nav.width() == 64


def test_a_count_is_read_with_its_page(window: MainWindow, qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QPushButton

    window.set_badge("tasks", 23)
    names = [button.accessibleName() for button in window.nav.findChildren(QPushButton)]
    assert "Tasks, 23" in names


def test_the_window_remembers_page_and_fold(qtbot: QtBot) -> None:
    memory = _Memory()
    first = MainWindow(ENTRIES, memory)
    qtbot.addWidget(first)
    _shown(first, qtbot)
    first.show_page("tasks")
    first.fold_bar()
    first.close()
    second = MainWindow(ENTRIES, memory)
    qtbot.addWidget(second)
    assert second.key == "tasks"
    assert second.nav.width() == 64


def test_a_forgotten_page_is_no_reason_not_to_start(qtbot: QtBot) -> None:
    window = MainWindow(ENTRIES, _Memory(WindowState(b"nonsense", folded=False, page="gone")))
    qtbot.addWidget(window)
    assert window.key == "today"


def test_what_was_done_is_said_at_the_bottom(window: MainWindow, qtbot: QtBot) -> None:
    _shown(window, qtbot)
    undone: list[str] = []
    with qtbot.waitSignal(window.undo_offered) as signal:
        window.tell("Deleted.", "Undo", lambda: undone.append("yes"))
    signal.args[0]()
    signal.args[0]()
    assert undone == ["yes"]


def test_the_first_paint_of_a_page_is_told_once(
    window: MainWindow, context: Context, qtbot: QtBot
) -> None:
    filled: list[str] = []
    window.filled.connect(lambda: filled.append(window.key))
    _shown(window, qtbot)
    assert filled == []
    with qtbot.waitSignal(window.filled):
        window.set_context(context)
    with qtbot.waitSignal(window.page_shown):
        window.show_page("tasks")
    window.repaint()
    QTimer.singleShot(0, lambda: filled.append("a turn later"))
    qtbot.waitUntil(lambda: "a turn later" in filled)
    assert filled == ["today", "a turn later"]
