"""Whatever can take the focus can be named by a screen reader."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from vpa_desk.ui.shell.nav_bar import NavBar
from vpa_desk.ui.shell.snackbar import Snackbar
from vpa_desk.ui.shell.timer_strip import TimerStrip
from vpa_desk.ui.tasks.quick_add_field import QuickAdd
from vpa_desk.ui.today.timer_hero import TimerHero
from vpa_desk.ui.widgets.banner import Banner
from vpa_desk.ui.widgets.buttons import Button, IconButton
from vpa_desk.ui.widgets.choice_list import ChoiceList
from vpa_desk.ui.widgets.date_edit import DateEdit
from vpa_desk.ui.widgets.day_strip import DayStrip
from vpa_desk.ui.widgets.duration_edit import DurationEdit
from vpa_desk.ui.widgets.empty_state import EmptyState
from vpa_desk.ui.widgets.form import Form
from vpa_desk.ui.widgets.money_edit import MoneyEdit
from vpa_desk.ui.widgets.number_edit import NumberEdit
from vpa_desk.ui.widgets.running import Running
from vpa_desk.ui.widgets.search_field import SearchField
from vpa_desk.ui.widgets.segmented import Segmented
from vpa_desk.ui.widgets.side_panel import SidePanel
from vpa_desk.ui.widgets.table import Table
from vpa_desk.ui.widgets.time_edit import TimeEdit


def _form() -> QWidget:
    form = Form()
    form.add("Rate", MoneyEdit(), "per hour")
    form.add_line(("Day", DateEdit(lambda: date(2026, 11, 23))), ("Time", TimeEdit()))
    form.add_line(("Length", DurationEdit(lambda _: None)), ("Days", NumberEdit(0, 90)))
    form.add("Name", QLineEdit())
    return form


def _hero() -> QWidget:
    hero = TimerHero()
    hero.show_running(Running("Book & pay", since="9:00", clock="0:01:00", client="Ada"))
    hero.show_stopped([("Sort mail & bills", 1)])
    return hero


def _nav() -> QWidget:
    nav = NavBar()
    nav.add_entry("today", "Today", "sun")
    nav.settle(IconButton("menu", "Menu"))
    nav.fold(folded=True)
    return nav


def _banner() -> QWidget:
    banner = Banner()
    banner.tell("Refused.", "Check the password.", Button("Open settings"))
    return banner


def _snackbar() -> QWidget:
    host = QWidget()
    Snackbar(host).tell("Deleted.", "Undo", lambda: None)
    return host


MAKERS: list[Callable[[], QWidget]] = [
    _form,
    _hero,
    _nav,
    _banner,
    _snackbar,
    TimerStrip,
    SidePanel,
    SearchField,
    lambda: QuickAdd(lambda _text, _as_text: ()),
    lambda: Segmented("View", [("list", "List"), ("client", "By client")]),
    lambda: DayStrip("Day"),
    lambda: Table("Invoices"),
    lambda: ChoiceList("Sections", [("me", "Me")]),
    lambda: EmptyState("sun", "Nothing planned.", "", Button("New task", kind="primary")),
]


def nameless(root: QWidget) -> list[QWidget]:
    """The focusable widgets below `root` that a screen reader could not name."""
    return [
        widget
        for widget in [root, *root.findChildren(QWidget)]
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and not _name(widget)
    ]


def _name(widget: QWidget) -> str:
    if isinstance(widget, QAbstractButton | QLabel):
        return widget.accessibleName() or widget.text()
    return widget.accessibleName()


@pytest.mark.parametrize("make", MAKERS)
def test_every_widget_that_takes_the_focus_has_a_name(
    make: Callable[[], QWidget], qtbot: QtBot
) -> None:
    root = make()
    qtbot.addWidget(root)
    assert not isinstance(root, QScrollArea)
    assert nameless(root) == []


def test_a_nameless_button_would_be_found(qtbot: QtBot) -> None:
    root = Button()
    qtbot.addWidget(root)
    assert nameless(root) == [root]


def test_a_label_leads_to_its_field(qtbot: QtBot) -> None:
    form = Form()
    qtbot.addWidget(form)
    field = QLineEdit()
    row = form.add("Name", field)
    label: QLabel = row.label
    assert label.buddy() is field
