"""A line names a client nobody knows: she is made on the way, and the task is there."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.stage import Household, settle
from vpa_desk.ui.clients.form import ClientForm
from vpa_desk.ui.tasks.quick_add_dialog import QuickAddDialog
from vpa_desk.ui.today.page import TodayPage
from vpa_desk.ui.widgets.banner import Banner
from vpa_desk.ui.widgets.buttons import Button


def create(banner: Banner) -> None:
    """The first answer: make the client."""
    banner.findChildren(Button)[0].click()
    settle()


def form(qtbot: QtBot, household: Household) -> ClientForm:
    """The form, as soon as it is open."""

    def found() -> list[ClientForm]:
        return [one for one in household.window.findChildren(ClientForm) if one.isVisible()]

    qtbot.waitUntil(lambda: bool(found()))
    return found()[0]


def tasks(household: Household) -> list[tuple[str, str]]:
    return [(line.task.title, line.client) for line in household.desk.reads.tasks.open()]


def today(household: Household) -> TodayPage:
    page = household.window.page("today")
    assert isinstance(page, TodayPage)
    return page


def typed_over_settings(qtbot: QtBot, household: Household) -> QuickAddDialog:
    """A line over a page that has none of its own, with a name nobody knows."""
    household.window.show_page("settings")
    household.life.requests.quick_add()
    dialog = household.window.findChild(QuickAddDialog)
    assert isinstance(dialog, QuickAddDialog)
    qtbot.keyClicks(dialog.line, "Anruf @Nobody")
    qtbot.keyClick(dialog.line, Qt.Key.Key_Return)
    create(dialog.banner)
    return dialog


def test_from_the_line_of_today(qtbot: QtBot, household: Household) -> None:
    page = today(household)
    qtbot.keyClicks(page.quick_add, "Mo 10 Uhr Anruf @Nobody")
    qtbot.keyClick(page.quick_add, Qt.Key.Key_Return)
    create(page.banner)
    assert household.window.key == "clients"
    opened = form(qtbot, household)
    assert opened.name.value() == "Nobody"
    opened.name.set_value("Nobody & Co")
    opened.save()
    settle()
    assert household.window.key == "today"
    assert tasks(household) == [("Anruf", "Nobody & Co")]
    assert page.quick_add.text() == ""
    assert not page.banner.isVisible()


def test_a_form_that_is_closed_leaves_the_line(qtbot: QtBot, household: Household) -> None:
    page = today(household)
    qtbot.keyClicks(page.quick_add, "Anruf @Nobody")
    qtbot.keyClick(page.quick_add, Qt.Key.Key_Return)
    create(page.banner)
    form(qtbot, household).reject()
    settle()
    assert household.window.key == "today"
    assert page.quick_add.text() == "Anruf @Nobody"
    assert tasks(household) == []


def test_from_the_board_the_timer_runs(qtbot: QtBot, household: Household) -> None:
    page = today(household)
    field = page.hero.stopped.field
    qtbot.keyClicks(field, "Anruf @Nobody")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    create(page.banner)
    form(qtbot, household).save()
    settle()
    running = household.desk.reads.time.running()
    assert running is not None
    assert (running.task.title, running.client) == ("Anruf", "Nobody")
    assert household.window.key == "today"


def test_from_a_line_over_another_page(qtbot: QtBot, household: Household) -> None:
    dialog = typed_over_settings(qtbot, household)
    assert not dialog.isVisible()
    form(qtbot, household).save()
    settle()
    assert household.window.key == "settings"
    assert tasks(household) == [("Anruf", "Nobody")]
    assert household.window.findChild(QuickAddDialog) is None


def test_a_line_over_another_page_waits_for_the_form(qtbot: QtBot, household: Household) -> None:
    dialog = typed_over_settings(qtbot, household)
    form(qtbot, household).reject()
    settle()
    assert household.window.key == "settings"
    assert dialog.isVisible()
    assert dialog.line.text() == "Anruf @Nobody"
    assert tasks(household) == []
