"""Small parts: what they tell, what they keep."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from vpa_desk.ui.shell.snackbar import Snackbar
from vpa_desk.ui.tasks.quick_add_field import QuickAdd
from vpa_desk.ui.tasks.understood import Phrase
from vpa_desk.ui.today.ring import Ring
from vpa_desk.ui.today.timer_hero import TimerHero
from vpa_desk.ui.widgets.banner import Banner
from vpa_desk.ui.widgets.buttons import Button
from vpa_desk.ui.widgets.card import Card
from vpa_desk.ui.widgets.chip import Chip
from vpa_desk.ui.widgets.running import Running
from vpa_desk.ui.widgets.segmented import Segmented
from vpa_desk.ui.widgets.side_panel import SidePanel
from vpa_desk.ui.widgets.text import ElideLabel, Text


def test_a_name_with_a_tag_in_it_stays_as_typed(qtbot: QtBot) -> None:
    label = Text("<b>Ada</b> & Co")
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText


def test_a_cut_text_is_whole_in_its_tool_tip(qtbot: QtBot) -> None:
    label = ElideLabel("A very long title that has no room at all")
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.show()
    assert label.toolTip() == label.text()
    label.resize(600, 20)
    assert label.toolTip() == ""


def test_arrow_keys_move_the_choice(qtbot: QtBot) -> None:
    choice = Segmented("View", [("list", "List"), ("client", "By client")])
    qtbot.addWidget(choice)
    choice.show()
    first = choice.findChild(QPushButton)
    assert isinstance(first, QPushButton)
    with qtbot.waitSignal(choice.chosen) as signal:
        QTest.keyClick(first, Qt.Key.Key_Right)
    assert signal.args == ["client"]
    assert choice.key() == "client"


def test_choosing_by_program_tells_nobody(qtbot: QtBot) -> None:
    choice = Segmented("View", [("list", "List"), ("client", "By client")])
    qtbot.addWidget(choice)
    with qtbot.assertNotEmitted(choice.chosen):
        choice.choose("client")
    assert choice.key() == "client"


def test_enter_hands_the_line_over_and_leaves_it_standing(qtbot: QtBot) -> None:
    line = QuickAdd(lambda _text, _as_text: ())
    qtbot.addWidget(line)
    QTest.keyClicks(line, "Book flight")
    with qtbot.waitSignal(line.submitted) as signal:
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert signal.args == ["Book flight", False]
    assert line.text() == "Book flight"
    line.saved()
    assert line.text() == ""


def test_control_enter_asks_to_start(qtbot: QtBot) -> None:
    line = QuickAdd(lambda _text, _as_text: ())
    qtbot.addWidget(line)
    QTest.keyClicks(line, "Book flight")
    with qtbot.waitSignal(line.submitted) as signal:
        QTest.keyClick(line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert signal.args == ["Book flight", True]


def test_an_empty_line_is_not_handed_over(qtbot: QtBot) -> None:
    line = QuickAdd(lambda _text, _as_text: ())
    qtbot.addWidget(line)
    QTest.keyClicks(line, "   ")
    with qtbot.assertNotEmitted(line.submitted):
        QTest.keyClick(line, Qt.Key.Key_Return)


def test_what_was_understood_is_shown_under_the_line(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, 300)
    line = QuickAdd(lambda text, _as_text: [Phrase(text.upper())])
    line.setParent(window)
    window.show()
    QTest.keyClicks(line, "mon")

    def shown() -> list[str]:
        return [chip.text() for chip in window.findChildren(Chip) if chip.isVisible()]

    qtbot.waitUntil(lambda: shown() == ["MON"])
    line.hide()
    assert shown() == []


def test_a_word_at_the_bottom_offers_a_way_back(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(800, 400)
    host.show()
    undone: list[str] = []
    bar = Snackbar(host)
    bar.tell("Deleted.", "Undo", lambda: undone.append("yes"))
    assert bar.geometry().bottom() < host.height()
    assert not bar.hasFocus()
    bar.button.click()
    assert undone == ["yes"]
    assert bar.isHidden()


def test_a_word_without_a_way_back_shows_no_button(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    bar = Snackbar(host)
    bar.tell("Saved.")
    assert bar.button.isHidden()


def test_a_banner_is_hidden_until_it_has_something_to_say(qtbot: QtBot) -> None:
    banner = Banner()
    qtbot.addWidget(banner)
    assert banner.isHidden()
    banner.tell("Refused.", "Check the password.", Button("Open settings"))
    assert not banner.isHidden()
    assert banner.accessibleName() == "Refused. Check the password."


def test_escape_closes_the_panel(qtbot: QtBot) -> None:
    panel = SidePanel("Task")
    qtbot.addWidget(panel)
    panel.show()
    panel.setFocus()
    with qtbot.waitSignal(panel.closed):
        QTest.keyClick(panel, Qt.Key.Key_Escape)
    assert panel.isHidden()


def test_the_board_shows_what_runs_and_then_asks(qtbot: QtBot) -> None:
    hero = TimerHero()
    qtbot.addWidget(hero)
    hero.show()
    hero.show_running(Running("Travel", since="10:42", clock="0:00:01", client="Ada"))
    assert hero.running.title.isVisible()
    assert hero.running.title.text() == "Travel"
    hero.set_clock("0:00:02")
    assert hero.running.clock.text() == "0:00:02"
    hero.show_stopped([])
    assert not hero.running.title.isVisible()
    assert hero.stopped.field.isVisible()


def test_the_board_starts_what_was_typed(qtbot: QtBot) -> None:
    hero = TimerHero()
    qtbot.addWidget(hero)
    hero.show_stopped([])
    QTest.keyClicks(hero.stopped.field, "Sort mail")
    with qtbot.waitSignal(hero.start_typed) as signal:
        hero.stopped.start.click()
    assert signal.args == ["Sort mail"]


def test_the_board_offers_at_most_five_recent_tasks(qtbot: QtBot) -> None:
    hero = TimerHero()
    qtbot.addWidget(hero)
    hero.show()
    hero.show_stopped([(f"Task {n}", n) for n in range(7)])
    chips = [b for b in hero.stopped.findChildren(Button) if b is not hero.stopped.start]
    assert len(chips) == 5
    with qtbot.waitSignal(hero.recent_clicked) as signal:
        chips[2].click()
    assert signal.args == [2]


def test_the_ring_reads_its_figures_aloud(qtbot: QtBot) -> None:
    ring = Ring("Day")
    qtbot.addWidget(ring)
    ring.show_share(1.4, "3:20", "of 6:00")
    assert ring.accessibleName() == "Day: 3:20 of 6:00"


def test_a_card_without_a_title_has_no_head(qtbot: QtBot) -> None:
    card = Card()
    qtbot.addWidget(card)
    card.show()
    assert not card.title.isVisible()
