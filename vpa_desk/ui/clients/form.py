"""The form of a client: everything that stands on an invoice, and on which terms."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from zoneinfo import available_timezones

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from vpa_desk.domain.clients import (
    LONGEST_PAYMENT_DAYS,
    Client,
    Language,
    VatCase,
)
from vpa_desk.domain.terms import AppliedTerms, Scope, first_day, row_of, terms_of, with_row
from vpa_desk.services import clients
from vpa_desk.ui import theme, wording
from vpa_desk.ui.clients.swatches import Swatches
from vpa_desk.ui.terms_words import currency_choices, rate_words, rounding_choices, typed_rate
from vpa_desk.ui.widgets.address_fields import AddressFields
from vpa_desk.ui.widgets.attempt import attempt
from vpa_desk.ui.widgets.banner import Banner
from vpa_desk.ui.widgets.buttons import Button
from vpa_desk.ui.widgets.choice_combo import ChoiceCombo
from vpa_desk.ui.widgets.date_edit import DateEdit
from vpa_desk.ui.widgets.field_errors import clear, refuse, under
from vpa_desk.ui.widgets.form import Form, FormRow
from vpa_desk.ui.widgets.line_edit import LineEdit
from vpa_desk.ui.widgets.money_edit import MoneyEdit
from vpa_desk.ui.widgets.number_edit import NumberEdit
from vpa_desk.ui.widgets.page import Context
from vpa_desk.ui.widgets.scroll_column import ScrollColumn
from vpa_desk.ui.widgets.text import Text
from vpa_desk.ui.widgets.typed_combo import TypedCombo

WIDTH, HEIGHT = 660, 780
SPARED = 60


class ClientForm(QDialog):
    """A new client, or one to change; `saved` tells the client as it was kept.

    What was typed stays when the form is closed: `open` shows it again.
    """

    saved = Signal(object)

    def __init__(
        self,
        context: Context,
        client: Client | None = None,
        *,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = context.desk
        self._is_new = client is None
        self._client = client or replace(clients.new_client(self._desk), name=name)
        self._terms = terms_of(self._client.terms, None, self._desk.today())
        self.rows: dict[str, FormRow] = {}
        self.banner = Banner()
        self.form = Form()
        self._make_fields()
        self._lay_out()
        self._fill()
        self._begun = self._typed()

    def is_changed(self) -> bool:
        """Whether anything was typed that is not kept."""
        return self._typed() != self._begun

    def save(self) -> None:
        """Keep the client and close, or say under the field what does not hold."""
        clear(self.rows)
        self.banner.hide()
        if not self._can_be_read():
            return
        keep = clients.add_client if self._is_new else clients.change_client
        kept = attempt(under(self.rows, self.banner), keep, self._desk, self._composed())
        if kept is not None:
            self._begun = self._typed()
            self.accept()
            self.saved.emit(kept)

    def _make_fields(self) -> None:
        self.name, self.number, self.contact = LineEdit(), LineEdit(), LineEdit()
        self.colour = Swatches()
        self.email, self.phone = LineEdit(), LineEdit()
        self.language = ChoiceCombo(
            [(Language.GERMAN, self.tr("German")), (Language.ENGLISH, self.tr("English"))]
        )
        self.zone = zone_combo()
        self.rate = MoneyEdit()
        self.currency = ChoiceCombo(currency_choices())
        self.rounding = ChoiceCombo(rounding_choices(self._terms.rounding.mode))
        self.payment_days = NumberEdit(0, LONGEST_PAYMENT_DAYS)
        self.valid_from = DateEdit(self._desk.today)
        self.vat_case = ChoiceCombo(
            [
                (VatCase.DOMESTIC, self.tr("in Germany")),
                (VatCase.EU_BUSINESS, self.tr("a business in the EU")),
                (VatCase.NON_EU_BUSINESS, self.tr("a business outside the EU")),
            ]
        )
        self.vat_note = Text("", "meta", "text2")
        self.vat_note.setWordWrap(True)
        self.vat_id = LineEdit("ATU12345678")
        self.currency.value_changed.connect(self.rate.set_currency)
        self.vat_case.value_changed.connect(lambda _case: self._show_vat())
        self.rate.textChanged.connect(lambda _text: self._show_valid_from())
        self.rounding.value_changed.connect(lambda _step: self._show_valid_from())

    def _lay_out(self) -> None:
        self.setWindowTitle(self.tr("New client") if self._is_new else self._client.name)
        self._add_person()
        self._add_terms()
        self._add_vat()
        column = ScrollColumn(gutter=14)
        column.column.addWidget(self.form)
        column.column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 22, 10, 18)
        layout.setSpacing(12)
        layout.addWidget(Text(self.windowTitle(), "h2"))
        layout.addWidget(self.banner)
        layout.addWidget(column, 1)
        layout.addLayout(self._footer())
        look = theme.current()
        height = min(look.px(HEIGHT), self.screen().availableGeometry().height() - SPARED)
        self.resize(look.px(WIDTH), height)

    def _add_person(self) -> None:
        form, rows = self.form, self.rows
        rows["name"], rows["number"] = form.add_line(
            (self.tr("Name or company"), self.name),
            (self.tr("Number"), self.number),
            stretch=(3, 1),
        )
        rows["contact"], rows["colour"] = form.add_line(
            (self.tr("Contact person"), self.contact), (self.tr("Colour"), self.colour)
        )
        self.address = AddressFields(form)
        rows["email"], rows["phone"] = form.add_line(
            (self.tr("E-mail"), self.email), (self.tr("Phone"), self.phone)
        )
        rows["language"], rows["zone"] = form.add_line(
            (self.tr("Language of invoices and mails"), self.language),
            (self.tr("Time zone"), self.zone),
        )

    def _add_terms(self) -> None:
        self.form.add_heading(self.tr("Terms"))
        is_per_entry = self._terms.rounding.scope is Scope.ENTRY
        line = self.form.add_line(
            (self.tr("Hourly rate"), self.rate),
            (self.tr("Currency"), self.currency),
            (
                self.tr("Rounding per entry") if is_per_entry else self.tr("Rounding"),
                self.rounding,
            ),
            (self.tr("Due after days"), self.payment_days),
            stretch=(4, 3, 4, 3),
        )
        names = ("rate", "currency", "rounding", "payment_days")
        self.rows.update(zip(names, line, strict=True))
        hint = self.tr("Time before that day keeps {rate}.").format(rate=rate_words(self._terms))
        self.rows["valid_from"] = self.form.add(
            self.tr("The new terms hold from"), self.valid_from, hint
        )

    def _add_vat(self) -> None:
        self.form.add_heading(self.tr("VAT"))
        self.rows["vat_case"], self.rows["vat_id"] = self.form.add_line(
            (self.tr("The client is"), self.vat_case),
            (self.tr("VAT id of the client"), self.vat_id),
        )
        self.form.add_widget(self.vat_note)

    def _footer(self) -> QHBoxLayout:
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.primary = Button(
            self.tr("Add client") if self._is_new else self.tr("Save"), kind="primary"
        )
        self.primary.setShortcut("Ctrl+Return")
        self.primary.setDefault(True)
        self.primary.clicked.connect(self.save)
        line = QHBoxLayout()
        line.setContentsMargins(0, 4, 14, 0)
        line.addStretch(1)
        line.addWidget(cancel)
        line.addWidget(self.primary)
        return line

    def _fill(self) -> None:
        client, rate = self._client, self._terms.rate
        for name in ("name", "number", "contact", "email", "phone", "vat_id"):
            getattr(self, name).set_value(getattr(client, name))
        self.address.set_value(client.address)
        self.colour.set_value(client.colour)
        self.language.set_value(client.language)
        self.zone.set_value(client.zone)
        self.currency.set_value(rate.currency)
        self.rate.set_currency(rate.currency)
        self.rate.set_value(rate.amount)
        self.rounding.set_value(self._terms.rounding.step)
        self.payment_days.set_value(client.payment_days)
        self.valid_from.set_value(self._desk.today())
        self.vat_case.set_value(client.vat_case)
        self._keep_currency()
        self._show_valid_from()
        self._show_vat()

    def _keep_currency(self) -> None:
        """Time that is tracked has its price: its currency cannot change under it."""
        count = self._desk.reads.time.count
        has_time = not self._is_new and count(self._client.id) > 0
        self.currency.setEnabled(not has_time)
        if has_time:
            self.currency.setToolTip(self.tr("Time is tracked in this currency already."))

    def _show_valid_from(self) -> None:
        changed = (self.rate.value(), self.rounding.value()) != _priced(self._terms)
        self.rows["valid_from"].setVisible(changed and not self._is_new)

    def _show_vat(self) -> None:
        case = self.vat_case.value()
        is_needed = case is VatCase.EU_BUSINESS or bool(self.vat_id.value())
        self.rows["vat_id"].setVisible(is_needed)
        self.vat_note.setText(
            {
                VatCase.DOMESTIC: self.tr(
                    "With VAT as you charge it at home; without, if you are a Kleinunternehmer."
                ),
                VatCase.EU_BUSINESS: self.tr(
                    "Without VAT: the client pays it at home (reverse charge). "
                    "Both VAT ids stand on the invoice."
                ),
                VatCase.NON_EU_BUSINESS: self.tr(
                    "Without German VAT: the work counts as done where the client sits."
                ),
            }[case]
        )

    def _can_be_read(self) -> bool:
        """Whether each field holds a value; the first that does not gets the cursor."""
        faults = {
            "valid_from": self.valid_from.value() is None,
            "payment_days": self.payment_days.value() is None,
            "rate": self.rate.value() is None,
            "zone": self.zone.is_wrong(),
        }
        sentences = {
            "payment_days": self.tr("Days, 0 to 365."),
            "rate": self.tr("An amount such as {amount}.").format(
                amount=wording.number(Decimal(45))
            ),
            "zone": self.tr("Choose a zone such as Europe/Berlin."),
            "valid_from": self.tr("A day such as {day}.").format(
                day=wording.day_field(self._desk.today())
            ),
        }
        wrong = [name for name, is_wrong in faults.items() if is_wrong]
        for name in wrong:
            refuse(self.rows[name], sentences[name])
        return self.address.is_sound() and not wrong

    def _composed(self) -> Client:
        client = self._client
        if not self._is_new:
            client = self._desk.reads.clients.get(client.id)
        changed = replace(
            client,
            number=self.number.value() or client.number,
            name=self.name.value(),
            contact=self.contact.value(),
            address=self.address.value(),
            email=self.email.value(),
            phone=self.phone.value(),
            language=self.language.value(),
            zone=self.zone.value() or client.zone,
            colour=self.colour.value(),
            payment_days=self.payment_days.value() or 0,
            vat_case=self.vat_case.value(),
            vat_id=self.vat_id.value(),
        )
        return self._on_terms(changed)

    def _on_terms(self, client: Client) -> Client:
        """The client on the terms typed; another currency is only for one without any time."""
        amount, currency, step = self.rate.value(), self.currency.value(), self.rounding.value()
        other_currency = currency != client.currency
        if (amount, step) == _priced(self._terms) and not other_currency:
            return client
        rate = typed_rate(amount or Decimal(0), currency, self._terms)
        if self._is_new or other_currency:
            first = row_of(client.terms, None, first_day(client.terms))
            return replace(client, terms=(replace(first, rate=rate, step=step),))
        day: date = self.valid_from.value() or self._desk.today()
        row = replace(row_of(client.terms, None, day), rate=rate, step=step)
        return replace(client, terms=with_row(client.terms, row))

    def _typed(self) -> tuple[object, ...]:
        return (
            self.name.value(),
            self.number.value(),
            self.contact.value(),
            self.address.value(),
            self.email.value(),
            self.phone.value(),
            self.language.value(),
            self.zone.value(),
            self.colour.value(),
            self.rate.text(),
            self.currency.value(),
            self.rounding.value(),
            self.payment_days.text(),
            self.vat_case.value(),
            self.vat_id.value(),
        )


def zone_combo() -> TypedCombo:
    """All time zones with a place in their name, searched while one types."""
    known = sorted(
        name
        for name in available_timezones()
        if "/" in name and not name.startswith(("Etc/", "posix/", "right/", "SystemV/"))
    )
    by_name = {name.casefold(): name for name in [*known, "UTC"]}
    return TypedCombo(
        [(name, name) for name in [*known, "UTC"]],
        lambda text: by_name.get(text.replace(" ", "_").casefold()),
    )


def _priced(terms: AppliedTerms) -> tuple[Decimal, int]:
    return terms.rate.amount, terms.rounding.step
