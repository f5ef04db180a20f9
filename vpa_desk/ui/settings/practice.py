"""Settings: who she is, and what stands on her letterhead."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from vpa_desk.domain.settings import Practice
from vpa_desk.domain.tax import TaxStatus
from vpa_desk.services.settings import change_logo
from vpa_desk.ui import theme
from vpa_desk.ui.settings.section import SettingsSection, address_part, part
from vpa_desk.ui.widgets.address_fields import AddressFields, unknown_country
from vpa_desk.ui.widgets.attempt import in_words
from vpa_desk.ui.widgets.buttons import Button
from vpa_desk.ui.widgets.choice_combo import ChoiceCombo
from vpa_desk.ui.widgets.line_edit import LineEdit
from vpa_desk.ui.widgets.page import Context
from vpa_desk.ui.widgets.text import Text

translate = QCoreApplication.translate
# One byte above what is taken: the service says that it is too much, and no more is read.
MOST_BYTES = 5 * 1024 * 1024 + 1
PREVIEW_WIDTH, PREVIEW_HEIGHT = 240, 76


class PracticeSection(SettingsSection):
    """Name, address, taxes, bank and logo."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._add_person()
        self._add_tax()
        self._add_bank()
        self.logo = LogoField(self)
        form = self.add_card(self.tr("Logo"))
        form.add_widget(self.logo)
        self.column.addStretch(1)

    def reload(self) -> None:
        super().reload()
        self._show_tax_note()
        self.logo.show_logo(self.desk.reads.settings.logo())

    def _add_person(self) -> None:
        form = self.add_card(self.tr("Me and my business"))
        self.owner, self.name = LineEdit(), LineEdit()
        hint = self.tr("As it stands on the letterhead; empty if it is your name.")
        owner = form.add(self.tr("Your name"), self.owner)
        name = form.add(self.tr("Name of the business"), self.name, hint)
        self.keep(owner, *part("practice", "owner"))
        self.keep(name, *part("practice", "name"))
        self.address = AddressFields(form)
        for line, row in self.address.rows.items():
            self.keep(row, *address_part(line), wrong=unknown_country())
        self.email, self.phone = LineEdit(), LineEdit()
        email, phone = form.add_line(
            (self.tr("E-mail"), self.email), (self.tr("Phone"), self.phone)
        )
        self.website = LineEdit()
        self.keep(email, *part("practice", "email"))
        self.keep(phone, *part("practice", "phone"))
        self.keep(form.add(self.tr("Website"), self.website), *part("practice", "website"))

    def _add_tax(self) -> None:
        form = self.add_card(self.tr("Taxes"))
        self.tax_status = tax_status_combo()
        self.keep(form.add(self.tr("VAT"), self.tax_status), *part("practice", "tax_status"))
        self.tax_note = Text("", "meta", "text2")
        self.tax_note.setWordWrap(True)
        form.add_widget(self.tax_note)
        self.tax_number, self.vat_id = LineEdit("12/345/67890"), LineEdit("DE123456789")
        number, vat_id = form.add_line(
            (self.tr("Tax number (Steuernummer)"), self.tax_number),
            (self.tr("VAT id (USt-IdNr.)"), self.vat_id),
        )
        self.keep(number, *part("practice", "tax_number"))
        self.keep(vat_id, *part("practice", "vat_id"))
        needed = self.tr("An invoice needs one of the two. Reverse charge needs the VAT id.")
        form.add_widget(Text(needed, "meta", "text3"))

    def _add_bank(self) -> None:
        form = self.add_card(self.tr("Bank account"))
        self.iban, self.bic, self.bank = IbanEdit(), LineEdit(), LineEdit()
        self.keep(form.add("IBAN", self.iban), *part("practice", "iban"))
        bic, bank = form.add_line(("BIC", self.bic), (self.tr("Bank"), self.bank), stretch=(1, 2))
        self.keep(bic, *part("practice", "bic"))
        self.keep(bank, *part("practice", "bank"))

    def _show_tax_note(self) -> None:
        practice: Practice = self.desk.reads.settings.current().practice
        self.tax_note.setText(tax_note(practice.tax_status))


class IbanEdit(LineEdit):
    """An IBAN, written in groups of four."""

    def value(self) -> str:
        """The IBAN without spaces, in capitals."""
        return "".join(self.text().split()).upper()

    def set_value(self, text: str) -> None:
        """Show an IBAN."""
        self.hold(_in_groups(text))

    def _on_finished(self) -> None:
        self.setText(_in_groups(self.value()))
        super()._on_finished()


class LogoField(QWidget):
    """The logo as it is printed, with buttons to choose another or none."""

    def __init__(self, section: SettingsSection) -> None:
        super().__init__()
        self._section = section
        self._logo: bytes | None = None
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setAccessibleName(self.tr("Logo"))
        self.error = Text("", "meta_strong", "danger")
        self.error.setWordWrap(True)
        self.error.hide()
        self.choose = Button(self.tr("Choose a picture …"), icon="image")
        self.choose.clicked.connect(self._on_choose)
        self.remove = Button(self.tr("Remove"))
        self.remove.clicked.connect(lambda: self.change(None))
        self._lay_out()

    def show_logo(self, logo: bytes | None) -> None:
        """Show a PNG, or that there is none."""
        self._logo = logo
        self.remove.setVisible(logo is not None)
        drawn = QPixmap()
        if logo is None or not drawn.loadFromData(logo):
            self.picture.setText(self.tr("No logo yet"))
            return
        look, ratio = theme.current(), self.devicePixelRatioF()
        drawn = drawn.scaled(
            round(look.px(PREVIEW_WIDTH) * ratio),
            round(look.px(PREVIEW_HEIGHT) * ratio),
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        drawn.setDevicePixelRatio(ratio)
        self.picture.setPixmap(drawn)

    def load(self, path: Path) -> None:
        """Take the picture in a file."""
        try:
            with path.open("rb") as file:
                self.change(file.read(MOST_BYTES))
        except OSError:
            self._refuse(self.tr("This file cannot be read. Choose another."))

    def change(self, content: bytes | None) -> None:
        """Keep another logo, or none; it is decoded aside."""
        before = self._logo

        def kept(_logo: bytes | None) -> None:
            self.error.hide()
            back = self.tr("Logo: changed.") if content else self.tr("Logo: removed.")
            self._section.tell(back, lambda: change_logo(self._section.desk, before))

        self._section.context.work.run(
            self,
            change_logo,
            self._section.desk,
            content,
            then=kept,
            failed=in_words(self._refuse),
        )

    def _lay_out(self) -> None:
        frame = QFrame()
        frame.setProperty("kind", "sunken")
        look = theme.current()
        frame.setFixedSize(look.px(PREVIEW_WIDTH + 24), look.px(PREVIEW_HEIGHT + 24))
        inner = QVBoxLayout(frame)
        inner.addWidget(self.picture)
        buttons = QVBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.choose)
        buttons.addWidget(self.remove)
        buttons.addStretch(1)
        line = QHBoxLayout()
        line.setSpacing(16)
        line.addWidget(frame)
        line.addLayout(buttons)
        line.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(line)
        layout.addWidget(self.error)
        layout.addWidget(Text(self.tr("PNG or JPEG, at most 5 MB."), "meta", "text3"))

    def _on_choose(self) -> None:
        pictures = self.tr("Pictures") + " (*.png *.jpg *.jpeg *.webp *.gif)"
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Choose your logo"), "", pictures)
        if chosen:
            self.load(Path(chosen))

    def _refuse(self, sentence: str) -> None:
        self.error.setText(sentence)
        self.error.show()


def tax_status_combo() -> ChoiceCombo:
    """Both ways a freelancer is taxed."""
    return ChoiceCombo(
        [
            (TaxStatus.REGULAR, translate("TaxStatus", "I charge VAT")),
            (TaxStatus.SMALL_BUSINESS, translate("TaxStatus", "Kleinunternehmer (§ 19 UStG)")),
        ]
    )


def tax_note(status: TaxStatus) -> str:
    """What the choice means on an invoice."""
    if status is TaxStatus.REGULAR:
        return translate(
            "TaxStatus", "Invoices in Germany carry 19 % VAT, or 7 % where you say so."
        )
    return translate(
        "TaxStatus", "Invoices carry no VAT, and the sentence on § 19 UStG that has to stand there."
    )


def _in_groups(iban: str) -> str:
    return " ".join(iban[place : place + 4] for place in range(0, len(iban), 4))
