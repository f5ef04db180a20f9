"""The walks everyone knows by heart, through the real window, by mouse and keyboard."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from email import message_from_bytes
from email.policy import default

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.practice import a_kept_client, a_kept_task, worked
from tests.smtp_server import MailServer
from tests.stage import Household
from vpa_desk import documents
from vpa_desk.domain.clients import Client
from vpa_desk.domain.mailing import DeliveryState, Security
from vpa_desk.domain.money import Money
from vpa_desk.domain.recurrence import Rule, Unit
from vpa_desk.domain.tasks import Task
from vpa_desk.services import planning
from vpa_desk.ui.invoices.issue_dialog import IssueDialog
from vpa_desk.ui.invoices.new_dialog import NewInvoiceDialog
from vpa_desk.ui.invoices.page import InvoicesPage
from vpa_desk.ui.invoices.send_dialog import SendDialog
from vpa_desk.ui.today.page import TodayPage

LEFT = Qt.MouseButton.LeftButton
TODAY = date(2026, 11, 23)


def today_page(household: Household) -> TodayPage:
    """The page the window opens with."""
    page = household.window.page("today")
    assert isinstance(page, TodayPage)
    return page


def invoices_page(household: Household) -> InvoicesPage:
    """The page of invoices, once it was visited."""
    page = household.window.page("invoices")
    assert isinstance(page, InvoicesPage)
    return page


def due_today(household: Household, client: Client, title: str = "Reiseplanung Lissabon") -> Task:
    """A task of the client on today's list."""
    task = a_kept_task(household.desk, client, title)
    return planning.change_task(household.desk, replace(task, due_on=TODAY))


def press(qtbot: QtBot, household: Household, key: Qt.Key) -> None:
    """A key on the first task of the list."""
    page = today_page(household)
    qtbot.waitUntil(lambda: page.tasks.model().rowCount() > 0 and page.tasks.isVisible())
    page.tasks.setFocus()
    qtbot.keyClick(page.tasks, Qt.Key.Key_Home)
    qtbot.keyClick(page.tasks, Qt.Key.Key_Down)
    qtbot.keyClick(page.tasks, key)


def found(household: Household, kind: type[QDialog]) -> QDialog | None:
    """The open dialog of this kind."""
    return next((one for one in household.window.findChildren(kind) if one.isVisible()), None)


def dialog(qtbot: QtBot, household: Household, kind: type[QDialog]) -> QDialog:
    """The dialog of this kind, as soon as it opens."""
    qtbot.waitUntil(lambda: found(household, kind) is not None)
    opened = found(household, kind)
    assert opened is not None
    return opened


def click(qtbot: QtBot, widget: QWidget) -> None:
    """The left button, in the middle."""
    qtbot.waitUntil(lambda: widget.isVisible() and widget.isEnabled())
    qtbot.mouseClick(widget, LEFT)


def test_the_timer_is_started_by_key_and_stopped_by_mouse(
    qtbot: QtBot, household: Household
) -> None:
    client = a_kept_client(household.desk)
    task = due_today(household, client)
    press(qtbot, household, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: household.desk.reads.time.running() is not None)
    household.clock.advance(75 * 60)
    click(qtbot, today_page(household).hero.running.stop)
    qtbot.waitUntil(lambda: household.desk.reads.time.running() is None)
    (line,) = household.desk.reads.time.page(None, 10)
    assert (line.entry.task_id, line.entry.seconds) == (task.id, 75 * 60)
    card = today_page(household).unbilled_card
    qtbot.waitUntil(lambda: card.sum.text() == "€56.25")


def test_a_recurring_task_is_done_by_key_and_follows_once(
    qtbot: QtBot, household: Household
) -> None:
    weekly = Rule(Unit.WEEK, TODAY, weekdays=(TODAY.weekday(),))
    task = due_today(household, a_kept_client(household.desk), "Wochenbericht")
    planning.change_task(household.desk, planning.repeated(household.desk, task, weekly))
    press(qtbot, household, Qt.Key.Key_X)
    qtbot.waitUntil(lambda: not household.desk.reads.tasks.get(task.id).is_open)
    (following,) = household.desk.reads.tasks.open()
    assert following.task.due_on == date(2026, 11, 30)
    household.life.ways_back.take()
    (back,) = household.desk.reads.tasks.open()
    assert back.task.id == task.id


def test_unbilled_work_becomes_an_invoice_in_the_mail(qtbot: QtBot, household: Household) -> None:
    desk = household.desk
    client = a_kept_client(desk, "Müller & Söhne <GmbH>")
    worked(desk, due_today(household, client), minutes=80)
    with MailServer(Security.STARTTLS, users={"katrin": "geheim"}) as server:
        account = server.account(user="katrin")
        settings = desk.reads.settings.current()
        with desk.store.begin() as tx:
            tx.preferences.replace(replace(settings, mail=account))
        desk.session.set(f"katrin@{account.host}:{account.port}", "geheim")
        issue_by_hand(qtbot, household)
        send_by_hand(qtbot, household)
        (received,) = server.received
    (line,) = desk.reads.papers.invoices(TODAY)
    assert line.total == Money(Decimal("80.33"), "EUR")
    mail = message_from_bytes(received.content, policy=default)
    (attachment,) = mail.iter_attachments()
    content = attachment.get_content()
    assert content == desk.reads.papers.pdf(line.id)[1]
    text = documents.read_text(content)
    assert "80,33 €" in text
    assert "Müller & Söhne <GmbH>" in text
    assert str(line.number) in str(mail["subject"])


def issue_by_hand(qtbot: QtBot, household: Household) -> None:
    """From the card on Today through the draft to the issued invoice."""
    card = today_page(household).unbilled_card
    click(qtbot, card.invoice)
    chooser = dialog(qtbot, household, NewInvoiceDialog)
    assert isinstance(chooser, NewInvoiceDialog)
    qtbot.waitUntil(lambda: chooser.client.currentText().startswith("Müller & Söhne <GmbH>"))
    click(qtbot, chooser.go_on)
    page = invoices_page(household)
    qtbot.waitUntil(lambda: page.editor is not None)
    click(qtbot, page.issue_button)
    confirm = dialog(qtbot, household, IssueDialog)
    assert isinstance(confirm, IssueDialog)
    assert "RE-2026-0001" in confirm.question.text()
    click(qtbot, confirm.confirm)
    qtbot.waitUntil(lambda: len(household.desk.reads.papers.invoices(TODAY)) == 1)


def send_by_hand(qtbot: QtBot, household: Household) -> None:
    """The mail that is offered after issuing, sent as it stands."""
    sender = dialog(qtbot, household, SendDialog)
    assert isinstance(sender, SendDialog)
    assert sender.recipients.text() == "buchhaltung@mueller.example"
    click(qtbot, sender.send_button)
    reads = household.desk.reads
    qtbot.waitUntil(lambda: [one.state for one in reads.deliveries.last(5)] == [DeliveryState.SENT])


def test_a_line_typed_and_sent_with_ctrl_enter_runs(qtbot: QtBot, household: Household) -> None:
    client = a_kept_client(household.desk)
    page = today_page(household)
    household.life.requests.quick_add()
    field = page.quick_add
    qtbot.keyClicks(field, "Flug buchen @muel #Reise heute")
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: household.desk.reads.time.running() is not None)
    running = household.desk.reads.time.running()
    assert running is not None
    assert (running.task.title, running.task.tags) == ("Flug buchen", ("Reise",))
    assert (running.task.client_id, running.task.due_on) == (client.id, TODAY)


def test_the_window_is_there_before_the_store_and_fills_itself(
    qtbot: QtBot, household: Household
) -> None:
    page = today_page(household)
    assert page.isVisible()
    assert household.window.nav.isEnabled()
    for key in household.window.entries:
        household.window.show_page(key)
        assert household.window.page(key) is not None, key


def test_a_newcomer_is_asked_four_things_and_may_skip_them(
    qtbot: QtBot, newcomer: Household
) -> None:
    from vpa_desk.ui.shell.first_start import FirstStart

    steps = dialog(qtbot, newcomer, FirstStart)
    steps.reject()
    qtbot.waitUntil(lambda: found(newcomer, FirstStart) is None)
    assert today_page(newcomer).nothing.isVisible()
