"""The mail that carries an invoice: read it, send it, and hear honestly what became of it."""

import re
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from vpa_desk.domain.ids import PaperId
from vpa_desk.domain.mailing import (
    AlreadySent,
    Delivery,
    DeliveryState,
    LoginRefused,
    MayHaveArrived,
    PasswordMissing,
)
from vpa_desk.services import sending
from vpa_desk.services.passwords import Password, known_password, send_with
from vpa_desk.services.sending import Letter
from vpa_desk.ui import theme, wording
from vpa_desk.ui.widgets.attempt import attempt, in_words, reason
from vpa_desk.ui.widgets.banner import Banner
from vpa_desk.ui.widgets.buttons import Button
from vpa_desk.ui.widgets.chip import Chip
from vpa_desk.ui.widgets.form import Form
from vpa_desk.ui.widgets.page import Context
from vpa_desk.ui.widgets.text import Text

WIDTH, HEIGHT, MARGIN, TEXT_HEIGHT = 600, 700, 24, 110
KILOBYTE = 1024


class SendDialog(QDialog):
    """The letter, editable; the window stays usable, and closing it loses nothing.

    `navigate` asks for a page; `told` carries an outcome that came after the dialog was closed.
    """

    navigate = Signal(str, object)
    told = Signal(str)

    def __init__(
        self, context: Context, invoice_id: PaperId, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._work = context.work
        self._desk = context.desk
        self._invoice_id = invoice_id
        self._busy = False
        self._again = False
        self._letter = sending.letter_for(self._desk, invoice_id)
        self.setMinimumWidth(WIDTH)
        self.resize(WIDTH, HEIGHT)
        self.setWindowTitle(self.tr("Send invoice"))
        self.recipients = QLineEdit(", ".join(self._letter.to))
        self.subject = QLineEdit(self._letter.subject)
        self.text = QPlainTextEdit(self._letter.text)
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.keep = QCheckBox(self.tr("Keep it in this system's keychain"))
        self.banner = Banner()
        self.send_button = Button(self.tr("Send"), kind="primary", icon="send")
        self.program_button = Button(self.tr("Open in mail program"), icon="external-link")
        self.close_button = Button(self.tr("Close"))
        self._build()
        self._look_at_account()

    def show_note(self, sentence: str) -> None:
        """Say something good above the letter."""
        self.banner.tell(sentence, tone="success")

    def send(self) -> None:
        """Send the letter aside; what becomes of it is shown, and kept in the store."""
        function = partial(
            send_with,
            password=self.password.text() or None,
            keep=self.keep.isChecked(),
            again=self._again,
        )
        self._begin()
        self._work.run(
            self,
            function,
            self._desk,
            self._written(),
            then=self._on_settled,
            failed=self._on_failed,
        )

    def hand_over(self) -> None:
        """Open the letter as a draft in the user's own mail program."""
        self._begin()
        self._work.run(
            self,
            sending.hand_over,
            self._desk,
            self._written(),
            then=lambda _path: self._on_handed_over(),
            failed=self._on_failed,
        )

    def mark_sent(self) -> None:
        """Settle a mail of which only the user knows that it arrived."""
        settled = attempt(
            in_words(self.banner.tell), sending.mark_sent, self._desk, self._invoice_id
        )
        if settled is not None:
            self._finish(self.tr("Marked as sent."), tone="success")

    def send_again(self) -> None:
        """Send a second time, because the user said so."""
        self._again = True
        self.send()

    def _build(self) -> None:
        self.text.setMinimumHeight(theme.current().px(TEXT_HEIGHT))
        form = Form()
        form.add(self.tr("To"), self.recipients)
        form.add(self.tr("Subject"), self.subject)
        form.add(self.tr("Text"), self.text)
        form.add_widget(self._attachment())
        self.password_row = form.add(self.tr("Password of the mail account"), self.password)
        form.add_widget(self.keep)
        self._ask_password(Password.KNOWN)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.setSpacing(14)
        layout.addWidget(Text(self.tr("Send invoice"), "h2"))
        layout.addWidget(Text(self.tr("3 of 3 · Send"), "meta", "text2"))
        layout.addWidget(self.banner)
        layout.addWidget(form, 1)
        layout.addLayout(self._footer())

    def _attachment(self) -> QWidget:
        name, content = self._desk.reads.papers.pdf(self._invoice_id)
        size = self.tr("{size} KB").format(size=max(1, round(len(content) / KILOBYTE)))
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(Chip(f"{name}  ·  {size}", icon="file-text"))
        line.addStretch(1)
        return holder

    def _footer(self) -> QHBoxLayout:
        self.send_button.setShortcut("Ctrl+Return")
        self.send_button.clicked.connect(self.send)
        self.program_button.clicked.connect(self.hand_over)
        self.close_button.clicked.connect(self.reject)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.program_button)
        line.addStretch(1)
        line.addWidget(self.close_button)
        line.addWidget(self.send_button)
        return line

    def _look_at_account(self) -> None:
        account = self._desk.reads.settings.current().mail
        if account.host and account.sender:
            self._work.run(
                self,
                known_password,
                self._desk,
                then=self._ask_password,
                failed=lambda _error: self._ask_password(Password.NO_KEYCHAIN),
            )
            return
        self.send_button.setEnabled(False)
        button = Button(self.tr("E-mail settings"), kind="link")
        button.clicked.connect(lambda: self.navigate.emit("settings", "mail"))
        self.banner.tell(
            self.tr("No mail account is set up yet."),
            self.tr("You can still open the letter in your mail program, the PDF attached."),
            button,
            tone="info",
        )

    def _ask_password(self, known: Password) -> None:
        asked = known is not Password.KNOWN
        self.password_row.setVisible(asked)
        self.keep.setVisible(known is Password.ASKED)
        if known is Password.NO_KEYCHAIN:
            self.keep.setChecked(False)
            self.password_row.hint.setText(
                self.tr("This system has no keychain. It is used until VPA Desk is closed.")
            )
        else:
            self.password_row.hint.setText(self.tr("Used until VPA Desk is closed."))
        self.password_row.hint.setVisible(asked)

    def _written(self) -> Letter:
        return Letter(
            paper_id=self._invoice_id,
            to=tuple(filter(None, re.split(r"[\s,;]+", self.recipients.text()))),
            subject=self.subject.text().strip(),
            text=self.text.toPlainText(),
        )

    def _begin(self) -> None:
        self._busy = True
        self.banner.hide()
        self.password_row.set_error("")
        self.send_button.setText(self.tr("Sending …"))
        for widget in (self.send_button, self.program_button):
            widget.setEnabled(False)

    def _rest(self) -> None:
        """Ready for another try."""
        self._busy = self._again = False
        self.send_button.setText(self.tr("Send"))
        mail = self._desk.reads.settings.current().mail
        self.send_button.setEnabled(bool(mail.host and mail.sender))
        self.program_button.setEnabled(True)

    def _on_settled(self, delivery: Delivery) -> None:
        self._rest()
        match delivery.state:
            case DeliveryState.SENT:
                at = wording.instant_local(delivery.finished_at or delivery.started_at)
                to = ", ".join(delivery.recipients)
                said = self.tr("Sent to {to}: the server accepted the mail, {at}.")
                self._finish(said.format(to=to, at=at), tone="success")
            case DeliveryState.REJECTED:
                said = self.tr("The server refused the mail, nobody has it: {why}")
                self._tell(said.format(why=delivery.detail), self.tr("Nothing is sent twice."))
            case _:
                self._tell_unclear()

    def _on_handed_over(self) -> None:
        self._rest()
        button = Button(self.tr("Mark as sent"))
        button.clicked.connect(self.mark_sent)
        self._tell(
            self.tr("The letter is open in your mail program, the PDF attached."),
            self.tr("Send it there, then mark it here."),
            button,
            tone="info",
        )

    def _on_failed(self, error: Exception) -> None:
        self._rest()
        match error:
            case PasswordMissing(user):
                self._ask_again(self.tr("Enter the password of {user}.").format(user=user))
            case LoginRefused():
                self._ask_again(reason(error))
            case AlreadySent() | MayHaveArrived():
                self._tell(reason(error), "", self._again_button(), tone="warn")
            case _:
                self._tell(reason(error))

    def _ask_again(self, sentence: str) -> None:
        """Nothing was sent yet: the password is missing or wrong."""
        if self.password_row.isHidden():
            self._ask_password(Password.ASKED)
        self.password_row.set_error(sentence)
        self.password.setFocus()
        self._tell_if_closed(sentence)

    def _tell_unclear(self) -> None:
        mark = Button(self.tr("Mark as sent"))
        mark.clicked.connect(self.mark_sent)
        self._tell(
            self.tr("Unclear: the mail may have arrived, the server's answer is missing."),
            self.tr("Check your Sent folder or ask before you send it again."),
            mark,
            self._again_button(),
            tone="warn",
        )

    def _again_button(self) -> Button:
        button = Button(self.tr("Send again"))
        button.clicked.connect(self.send_again)
        return button

    def _finish(self, sentence: str, *, tone: str) -> None:
        """The letter is on its way; nothing is left to do but to close."""
        self._tell(sentence, tone=tone)
        for widget in (self.recipients, self.subject, self.text):
            widget.setReadOnly(True)
        self.send_button.hide()
        self.program_button.hide()
        self._ask_password(Password.KNOWN)

    def _tell(
        self, sentence: str, suggestion: str = "", *buttons: Button, tone: str = "danger"
    ) -> None:
        self.banner.tell(sentence, suggestion, *buttons, tone=tone)
        self._tell_if_closed(sentence)

    def _tell_if_closed(self, sentence: str) -> None:
        if not self.isVisible():
            self.told.emit(sentence)
            self.deleteLater()

    def done(self, result: int) -> None:
        super().done(result)
        # While it sends, it waits unseen to say what became of the mail.
        if not self._busy:
            self.deleteLater()
