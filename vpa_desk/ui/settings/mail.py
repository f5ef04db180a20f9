"""Settings: the server that takes her mail, and the password for it."""

from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from vpa_desk.domain.mailing import HIGHEST_PORT, KeychainMissing, MailAccount, Security
from vpa_desk.services import sending
from vpa_desk.services.settings import change_settings
from vpa_desk.ui.settings.mail_presets import Preset, presets
from vpa_desk.ui.settings.section import SettingsSection
from vpa_desk.ui.widgets.attempt import attempt, reason
from vpa_desk.ui.widgets.banner import Banner
from vpa_desk.ui.widgets.buttons import Button
from vpa_desk.ui.widgets.choice_combo import ChoiceCombo
from vpa_desk.ui.widgets.field_errors import FIELDS, clear, under
from vpa_desk.ui.widgets.form import Form, FormRow
from vpa_desk.ui.widgets.line_edit import LineEdit
from vpa_desk.ui.widgets.number_edit import NumberEdit
from vpa_desk.ui.widgets.page import Context
from vpa_desk.ui.widgets.text import Text

OTHER = ""


class MailSection(SettingsSection):
    """Provider, server, sender, password, and the check of them all.

    An account is kept as a whole once server and sender are there; until then what is typed
    stays in the fields.
    """

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.rows: dict[str, FormRow] = {}
        self._presets: dict[str, Preset] = {preset.key: preset for preset in presets()}
        self._shown: MailAccount | None = None
        self._make_fields()
        self._add_server()
        self._add_sender()
        self._add_check()
        self.column.addStretch(1)
        self._connect()

    def reload(self) -> None:
        """Show the account that is kept, unless another is being typed."""
        settings = self.desk.reads.settings.current()
        if self._shown == settings.mail:
            return
        self._shown = settings.mail
        self._fill(settings.mail)
        if not settings.mail.host:
            practice = settings.practice
            self.sender_address.set_value(practice.email)
            self.user.set_value(practice.email)
            self.sender_name.set_value(practice.owner or practice.name)

    def account(self) -> MailAccount:
        """The account as it is typed."""
        kept: MailAccount = self.desk.reads.settings.current().mail
        return replace(
            kept,
            host=self.host.value(),
            port=self.port.value() or 0,
            security=self.security.value(),
            user=self.user.value(),
            sender=self.sender_address.value(),
            sender_name=self.sender_name.value(),
        )

    def check(self) -> None:
        """Try the connection aside, up to the mail itself, and say how it went."""
        clear(self.rows)
        self.check_button.setEnabled(False)
        self.banner.tell(self.tr("Asking {host} …").format(host=self.host.value()), tone="info")
        self.context.work.run(
            self,
            sending.test_connection,
            self.desk,
            self.account(),
            self.password.text() or None,
            then=self._on_connected,
            failed=self._on_failed,
        )

    def _make_fields(self) -> None:
        named = [(preset.key, preset.name) for preset in self._presets.values()]
        self.provider = ChoiceCombo([(OTHER, self.tr("Another provider")), *named])
        self.host, self.port = LineEdit("smtp.example.com"), NumberEdit(1, HIGHEST_PORT)
        self.security = ChoiceCombo(
            [
                (Security.STARTTLS, "STARTTLS"),
                (Security.TLS, "TLS"),
                (Security.NONE, self.tr("none (this computer only)")),
            ]
        )
        self.user, self.sender_address, self.sender_name = LineEdit(), LineEdit(), LineEdit()
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.note = Text("", "meta", "text2")
        self.note.setWordWrap(True)
        self.note.hide()
        self.banner = Banner()

    def _add_server(self) -> None:
        form = self.add_card(self.tr("Outgoing mail"))
        form.add(self.tr("Provider"), self.provider)
        form.add_widget(self.note)
        self.rows["host"], self.rows["port"], self.rows["security"] = form.add_line(
            (self.tr("Server"), self.host),
            (self.tr("Port"), self.port),
            (self.tr("Security"), self.security),
            stretch=(4, 2, 3),
        )
        self.rows["user"], self.rows["password"] = form.add_line(
            (self.tr("User name"), self.user), (self.tr("Password"), self.password)
        )
        self.password_note = Text(
            self.tr("The password goes into the keychain of this computer, never into a file."),
            "meta",
            "text3",
        )
        self.password_note.setWordWrap(True)
        form.add_widget(self.password_note)

    def _add_sender(self) -> None:
        form = self.add_card(self.tr("Sender"))
        self.rows["sender"], self.rows["sender_name"] = form.add_line(
            (self.tr("Address"), self.sender_address), (self.tr("Name"), self.sender_name)
        )

    def _add_check(self) -> None:
        self.check_button = Button(self.tr("Check the connection"), icon="shield-check")
        line = QHBoxLayout()
        line.addWidget(self.check_button)
        line.addStretch(1)
        form = Form()
        form.add_widget(self.banner)
        self.column.addLayout(line)
        self.column.addWidget(form)

    def _connect(self) -> None:
        self.provider.value_changed.connect(self._on_provider)
        for field in (self.host, self.port, self.user, self.sender_address, self.sender_name):
            field.editingFinished.connect(self._on_account_left)
        self.security.value_changed.connect(lambda _security: self._on_account_left())
        self.password.editingFinished.connect(self._on_password)
        self.check_button.clicked.connect(self.check)

    def _fill(self, account: MailAccount) -> None:
        self.host.set_value(account.host)
        self.port.set_value(account.port)
        self.security.set_value(account.security)
        self.user.set_value(account.user)
        self.sender_address.set_value(account.sender)
        self.sender_name.set_value(account.sender_name)
        self._show_provider()

    def _show_provider(self) -> None:
        found = [one for one in self._presets.values() if one.host == self.host.value()]
        self.provider.set_value(found[0].key if found else OTHER)
        self._show_note(found[0] if found else None)

    def _show_note(self, preset: Preset | None) -> None:
        self.note.setText(preset.note if preset else "")
        self.note.setVisible(bool(preset and preset.note))

    def _on_provider(self, key: str) -> None:
        preset = self._presets.get(key)
        self._show_note(preset)
        if preset is None:
            return
        self.host.set_value(preset.host)
        self.port.set_value(preset.port)
        self.security.set_value(preset.security)
        self._on_account_left()

    def _on_account_left(self) -> None:
        """Keep the account as soon as it is whole."""
        account, before = self.account(), self.desk.reads.settings.current()
        self._show_provider()
        is_whole = bool(account.host and account.sender)
        if account == before.mail or not (is_whole or before.mail.host):
            clear(self.rows)
            return
        clear(self.rows)
        if self._keep(account):
            self.tell(self.tr("Mail account: changed."), lambda: self._put_back(before.mail))

    def _keep(self, account: MailAccount) -> bool:
        settings = self.desk.reads.settings.current()
        kept = attempt(self._refuse, change_settings, self.desk, replace(settings, mail=account))
        if kept is not None:
            self._shown = kept.mail
        return kept is not None

    def _put_back(self, account: MailAccount) -> None:
        if self._keep(account):
            self._fill(account)

    def _refuse(self, error: Exception) -> None:
        """Say it under the field without moving the cursor: she may be on her way to another."""
        row = self.rows.get(FIELDS.get(type(error), ""))
        if row is None:
            self.banner.tell(reason(error))
        else:
            row.set_error(reason(error))

    def _on_password(self) -> None:
        typed, account = self.password.text(), self.account()
        if not typed or not account.host:
            return
        # It is in memory at once, so that the check and the next mail have it.
        sending.remember_password(self.desk, account, typed)
        self.context.work.run(
            self,
            sending.keep_password,
            self.desk,
            account,
            typed,
            then=lambda _nothing: self._on_password_kept(),
            failed=self._on_password_not_kept,
        )

    def _on_password_kept(self) -> None:
        self.password_note.set_tone("success")
        self.password_note.setText(self.tr("The password is in the keychain of this computer."))

    def _on_password_not_kept(self, error: Exception) -> None:
        self.password_note.set_tone("warn")
        if isinstance(error, KeychainMissing):
            words = self.tr(
                "This system has no keychain. The password is kept until you close VPA Desk, "
                "and asked for again after that."
            )
        else:
            words = reason(error) + " " + self.tr("It is kept until you close VPA Desk.")
        self.password_note.setText(words)

    def _on_connected(self, _nothing: object) -> None:
        self.check_button.setEnabled(True)
        words = self.tr("{host} is ready to take your mail.").format(host=self.host.value())
        self.banner.tell(words, self.tr("Nothing was sent."), tone="success")

    def _on_failed(self, error: Exception) -> None:
        self.check_button.setEnabled(True)
        self.banner.hide()
        under(self.rows, self.banner)(error)
