"""The four steps of the first start, each a small form that keeps itself."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryFile

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from vpa_desk import paths
from vpa_desk.domain.clients import Client, Language
from vpa_desk.domain.lengths import parse_duration
from vpa_desk.domain.money import Money
from vpa_desk.domain.settings import Settings
from vpa_desk.domain.tax import TaxStatus
from vpa_desk.domain.terms import Terms, first_day
from vpa_desk.services import clients
from vpa_desk.services.desk import Desk
from vpa_desk.services.settings import change_settings
from vpa_desk.ui import wording
from vpa_desk.ui.settings.practice import tax_note, tax_status_combo
from vpa_desk.ui.terms_words import currency_choices, rounding_choices
from vpa_desk.ui.widgets.address_fields import AddressFields
from vpa_desk.ui.widgets.attempt import attempt
from vpa_desk.ui.widgets.banner import Banner
from vpa_desk.ui.widgets.buttons import Button
from vpa_desk.ui.widgets.choice_combo import ChoiceCombo
from vpa_desk.ui.widgets.duration_edit import DurationEdit
from vpa_desk.ui.widgets.field_errors import clear, refuse, under
from vpa_desk.ui.widgets.form import Form, FormRow
from vpa_desk.ui.widgets.line_edit import LineEdit
from vpa_desk.ui.widgets.money_edit import MoneyEdit
from vpa_desk.ui.widgets.page import Context
from vpa_desk.ui.widgets.text import Text


class Step(QWidget):
    """A step: `title`, the `reason` to fill it in, and fields. `keep` says whether it could."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.desk = context.desk
        self.title = ""
        self.reason = ""
        self.rows: dict[str, FormRow] = {}
        self.banner = Banner()
        self.form = Form()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        layout.addWidget(self.banner)
        layout.addWidget(self.form)

    def begin(self) -> None:
        """The step is shown: put the cursor into its first field."""
        first = next(iter(self.rows.values()), None)
        if first is not None:
            first.field.setFocus()

    def keep(self) -> bool:
        """Whether all that was typed is kept; if not, the field says why."""
        clear(self.rows)
        self.banner.hide()
        if not self.can_be_read():
            return False
        return attempt(under(self.rows, self.banner), self._written) is not None

    def can_be_read(self) -> bool:
        """Whether each field holds a value; one that does not says so."""
        return True

    def write(self) -> None:
        """Keep the step; every step says how."""
        raise NotImplementedError

    def _written(self) -> "Step":
        self.write()
        return self

    def settings(self) -> Settings:
        """The settings as they are now."""
        return self.desk.reads.settings.current()


class PracticeStep(Step):
    """Who she is, and how she is taxed."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.title = self.tr("Welcome")
        self.reason = self.tr("What stands on your letterhead. All of it can be changed later.")
        self.owner, self.name = LineEdit(), LineEdit(self.tr("if it has one of its own"))
        self.rows["owner"], self.rows["name"] = self.form.add_line(
            (self.tr("Your name"), self.owner), (self.tr("Name of the business"), self.name)
        )
        self.address = AddressFields(self.form)
        self.tax_status, self.tax_number = tax_status_combo(), LineEdit("12/345/67890")
        self.rows["tax_status"], self.rows["tax_number"] = self.form.add_line(
            (self.tr("VAT"), self.tax_status),
            (self.tr("Tax number (Steuernummer)"), self.tax_number),
        )
        self.note = Text("", "meta", "text3")
        self.note.setWordWrap(True)
        self.form.add_widget(self.note)
        self.tax_status.value_changed.connect(self._show_note)
        self._fill()

    def can_be_read(self) -> bool:
        """The country is one that is known."""
        return self.address.is_sound()

    def write(self) -> None:
        """Keep the letterhead."""
        settings = self.settings()
        practice = replace(
            settings.practice,
            owner=self.owner.value(),
            name=self.name.value(),
            address=self.address.value(),
            tax_status=self.tax_status.value(),
            tax_number=self.tax_number.value(),
        )
        change_settings(self.desk, replace(settings, practice=practice))

    def _fill(self) -> None:
        practice = self.settings().practice
        self.owner.set_value(practice.owner)
        self.name.set_value(practice.name)
        self.address.set_value(practice.address)
        self.tax_status.set_value(practice.tax_status)
        self.tax_number.set_value(practice.tax_number)
        self._show_note(practice.tax_status)

    def _show_note(self, status: TaxStatus) -> None:
        self.note.setText(tax_note(status))


class ClientStep(Step):
    """The first client. Coming back to it changes the one that was made."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.title = self.tr("Your first client")
        self.reason = self.tr("Who do you work for? More clients come later, as many as you like.")
        self.client: Client | None = None
        self.name, self.email = LineEdit(), LineEdit()
        self.language = ChoiceCombo(
            [(Language.GERMAN, self.tr("German")), (Language.ENGLISH, self.tr("English"))]
        )
        self.rows["name"] = self.form.add(self.tr("Name or company"), self.name)
        self.rows["email"], self.rows["language"] = self.form.add_line(
            (self.tr("E-mail"), self.email),
            (self.tr("Language of invoices and mails"), self.language),
        )
        self.address = AddressFields(self.form)

    def can_be_read(self) -> bool:
        """The country is one that is known."""
        return self.address.is_sound()

    def write(self) -> None:
        """Keep the client; nothing typed is no client, and that is fine."""
        client = self.client or clients.new_client(self.desk)
        typed = replace(
            client,
            name=self.name.value(),
            email=self.email.value(),
            language=self.language.value(),
            address=self.address.value(),
        )
        if self.client is not None:
            self.client = clients.change_client(self.desk, typed)
        elif typed != client:
            self.client = clients.add_client(self.desk, typed)

    def begin(self) -> None:
        if self.client is None and not self.address.country.value():
            self.address.country.set_value("DE")
        super().begin()


class RateStep(Step):
    """What an hour costs and how long a day is; the client just made is put on these terms."""

    def __init__(self, context: Context, client_step: ClientStep) -> None:
        super().__init__(context)
        self._client_step = client_step
        self.title = self.tr("Your hour, your day")
        self.reason = self.tr("New clients begin with this rate; each can have its own.")
        self.rate, self.currency = MoneyEdit(), ChoiceCombo(currency_choices())
        self.rounding, self.target = ChoiceCombo(rounding_choices()), DurationEdit(parse_duration)
        self.rows["rate"], self.rows["currency"] = self.form.add_line(
            (self.tr("Hourly rate"), self.rate), (self.tr("Currency"), self.currency)
        )
        self.rows["rounding"] = self.form.add(
            self.tr("Rounding per entry"),
            self.rounding,
            self.tr("Only on the invoice: the time itself is kept to the second."),
        )
        self.rows["target"] = self.form.add(
            self.tr("Daily target"), self.target, self.tr("Hours you want to work on a usual day.")
        )
        self.currency.value_changed.connect(self.rate.set_currency)
        self._fill()

    def can_be_read(self) -> bool:
        """Rate and target are there."""
        if self.target.value() is None:
            refuse(self.rows["target"], self.tr("A length such as 6:00 or 6h."))
        if self.rate.value() is None:
            words = self.tr("An amount such as {amount}.")
            refuse(self.rows["rate"], words.format(amount=wording.number(Decimal(45))))
        return self.target.value() is not None and self.rate.value() is not None

    def write(self) -> None:
        """Keep rate and target, and put the first client on the rate."""
        settings = self.settings()
        rate = Money(self.rate.value() or Decimal(0), self.currency.value())
        client = self._client_step.client
        if client is not None:
            terms = Terms(
                valid_from=first_day(client.terms),
                rate=rate,
                step=self.rounding.value(),
            )
            changed = replace(client, terms=(terms,))
            self._client_step.client = clients.change_client(self.desk, changed)
        workday = replace(
            settings.workday,
            hourly_rate=rate,
            rounding_minutes=self.rounding.value(),
            target_seconds=self.target.value() or 0,
        )
        change_settings(self.desk, replace(settings, workday=workday))

    def _fill(self) -> None:
        workday = self.settings().workday
        self.currency.set_value(workday.hourly_rate.currency)
        self.rate.set_currency(workday.hourly_rate.currency)
        self.rate.set_value(workday.hourly_rate.amount)
        self.rounding.set_value(workday.rounding_minutes)
        self.target.set_value(workday.target_seconds)


class BackupStep(Step):
    """Where the copies go."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.title = self.tr("Your backups")
        self.reason = self.tr(
            "VPA Desk copies everything once a day and checks each copy. "
            "Another disk or a synced folder is the best place for them."
        )
        self.folder = LineEdit()
        self.folder.setReadOnly(True)
        self.rows["folder"] = self.form.add(self.tr("Folder"), self.folder)
        choose = Button(self.tr("Another folder …"), icon="folder-open")
        choose.clicked.connect(self._on_choose)
        line = QHBoxLayout()
        line.addWidget(choose)
        line.addStretch(1)
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.addLayout(line)
        self.folder.set_value(self.settings().backup_folder or str(self.desk.backups))

    def choose(self, folder: Path) -> None:
        """Let copies go there."""
        self.folder.set_value(str(folder))
        self.rows["folder"].set_error("")

    def can_be_read(self) -> bool:
        """The folder can be written, or made."""
        try:
            with TemporaryFile(dir=paths.ensure_folder(Path(self.folder.value()))):
                return True
        except OSError:
            refuse(self.rows["folder"], self.tr("This folder cannot be written. Choose another."))
            return False

    def write(self) -> None:
        """Keep the folder, if it is not the usual one."""
        folder = self.folder.value()
        chosen = "" if folder == str(self.desk.backups) else folder
        settings = self.settings()
        if chosen != settings.backup_folder:
            change_settings(self.desk, replace(settings, backup_folder=chosen))

    def begin(self) -> None:
        """Nothing to type here: Enter ends it."""

    def _on_choose(self) -> None:
        title, start = self.tr("Folder for backups"), self.folder.value()
        chosen = QFileDialog.getExistingDirectory(self, title, start)
        if chosen:
            self.choose(Path(chosen))


def finish(desk: Desk) -> None:
    """The desk is set up: nobody is asked again."""
    settings = desk.reads.settings.current()
    change_settings(desk, replace(settings, set_up=True))
