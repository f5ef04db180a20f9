"""What there is to see: each scene brings a page or a dialog of the window before the eyes."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QWidget

from vpa_desk.domain.clients import Client
from vpa_desk.domain.ids import ClientId
from vpa_desk.services import billing
from vpa_desk.ui.clients.form import ClientForm
from vpa_desk.ui.invoices.issue_dialog import IssueDialog
from vpa_desk.ui.invoices.new_dialog import NewInvoiceDialog
from vpa_desk.ui.invoices.send_dialog import SendDialog
from vpa_desk.ui.settings.about_dialog import AboutDialog
from vpa_desk.ui.settings.keys_dialog import KeysDialog
from vpa_desk.ui.shell.first_start import FirstStart
from vpa_desk.ui.tasks.quick_add_dialog import QuickAddDialog
from vpa_desk.ui.widgets.confirm_dialog import ConfirmDialog

if TYPE_CHECKING:
    from vpa_desk.ui.shell.desk_life import DeskLife
    from vpa_desk.ui.shell.desk_window import DeskWindow

translate = QCoreApplication.translate
SETTINGS = ("business", "invoices", "mail", "workday", "looks", "data", "keys", "about")


@dataclass(frozen=True, slots=True)
class Shown:
    """A widget to look at; a slow one draws something after a while."""

    widget: QWidget
    is_slow: bool = False


Scene = Callable[["DeskWindow"], Shown]


def page(key: str, item: Callable[["DeskLife"], object] | None = None) -> Scene:
    """A page of the window, with an item opened on it."""

    def scene(owner: "DeskWindow") -> Shown:
        life = _life(owner)
        if item is None:
            owner.window.show_page(key)
        else:
            life.window.go(key, item(life))
        return Shown(owner.window, is_slow=True)

    return scene


def dialog(made: Callable[["DeskLife"], QDialog]) -> Scene:
    """A dialog as it opens."""

    def scene(owner: "DeskWindow") -> Shown:
        shown = made(_life(owner))
        shown.show()
        return Shown(shown)

    return scene


def _life(owner: "DeskWindow") -> "DeskLife":
    if owner.life is None:
        raise RuntimeError("the window has not been painted yet")
    return owner.life


def _open_task(life: "DeskLife") -> object:
    return life.context.desk.reads.tasks.open()[1].task.id


def _client(life: "DeskLife") -> ClientId:
    clients: tuple[Client, ...] = life.context.desk.reads.clients.active()
    return next(one.id for one in clients if one.name.startswith("Müller"))


def _invoice(life: "DeskLife") -> object:
    return life.context.desk.reads.papers.invoices(life.context.desk.today())[3].id


def _draft(life: "DeskLife") -> object:
    return life.context.desk.reads.papers.drafts()[0].id


def _entry(life: "DeskLife") -> object:
    return life.context.desk.reads.time.page(None, 1)[0].entry.id


def _discard(life: "DeskLife") -> QDialog:
    said = (
        "Discard this draft?",
        "Its texts are lost. The times stay and can be billed later.",
        "Discard draft",
    )
    question, consequence, action = (translate("InvoicesPage", text) for text in said)
    return ConfirmDialog(question, consequence, action, life.window)


def _issue(life: "DeskLife") -> QDialog:
    desk = life.context.desk
    draft = desk.reads.papers.draft(desk.reads.papers.drafts()[0].id)
    return IssueDialog(life.context, billing.previewed(desk, draft), life.window)


def _send(life: "DeskLife") -> QDialog:
    desk = life.context.desk
    newest = desk.reads.papers.invoices(desk.today())[0]
    return SendDialog(life.context, newest.id, life.window)


SCENES: dict[str, Scene] = {
    "today": page("today"),
    "today-task": page("today", _open_task),
    "tasks": page("tasks"),
    "tasks-panel": page("tasks", _open_task),
    "clients": page("clients", _client),
    "time": page("time"),
    "time-entry": page("time", _entry),
    "invoices": page("invoices"),
    "invoices-panel": page("invoices", _invoice),
    "editor": page("invoices", _draft),
    **{f"settings-{key}": page("settings", lambda _life, key=key: key) for key in SETTINGS},  # type: ignore[misc]
    "client-form": dialog(lambda life: ClientForm(life.context, parent=life.window)),
    "new-invoice": dialog(lambda life: NewInvoiceDialog(life.context, _client(life), life.window)),
    "issue": dialog(_issue),
    "send": dialog(_send),
    "quick-add": dialog(
        lambda life: QuickAddDialog(life.context, life.requests.entry, life.window)
    ),
    "first-start": dialog(lambda life: FirstStart(life.context, life.window)),
    "discard": dialog(_discard),
    "keys": dialog(lambda life: KeysDialog(life.window)),
    "about": dialog(lambda life: AboutDialog(life.window)),
}
