"""Settings: how invoices are numbered and worded, and which services stand on them."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from vpa_desk.domain.clients import LONGEST_PAYMENT_DAYS
from vpa_desk.domain.settings import Settings
from vpa_desk.services import billing
from vpa_desk.ui import theme
from vpa_desk.ui.settings.section import WIDEST, SettingsSection, part
from vpa_desk.ui.settings.service_list import ServiceList
from vpa_desk.ui.widgets.attempt import attempt, in_words
from vpa_desk.ui.widgets.line_edit import LineEdit
from vpa_desk.ui.widgets.number_edit import NumberEdit
from vpa_desk.ui.widgets.page import Context
from vpa_desk.ui.widgets.text import Text
from vpa_desk.ui.widgets.text_area import TextArea

HIGHEST_SEQ = 999_999_998


class InvoicesSection(SettingsSection):
    """Numbers, payment days, standard texts, services."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._add_numbers()
        self._add_services()
        self._add_texts()
        self.column.addStretch(1)

    def reload(self) -> None:
        super().reload()
        self.services.reload()
        self._show_next()

    def _add_numbers(self) -> None:
        form = self.add_card(self.tr("Numbers"))
        self.pattern, self.last_elsewhere = LineEdit(), NumberEdit(0, HIGHEST_SEQ)
        hint = self.tr("{YYYY}, {YY} and {MM} are the date, {NNNN} counts.")
        pattern = form.add(self.tr("Pattern"), self.pattern, hint)
        self.next = Text("", "strong")
        form.add_widget(self.next)
        self.keep(pattern, *part("invoices", "pattern"))
        self.pattern.textChanged.connect(lambda _text: self._show_next())
        self.last_row = form.add(
            self.tr("Last number used elsewhere"),
            self.last_elsewhere,
            self.tr("A new series goes on after it. Leave 0 if you begin here."),
        )
        self.keep(
            self.last_row,
            lambda settings: settings.invoices.first_seq - 1,
            _after,
            self.tr("A whole number, 0 or more."),
        )
        self.payment_days = NumberEdit(0, LONGEST_PAYMENT_DAYS)
        self.keep(
            form.add(self.tr("Due after days, for new clients"), self.payment_days),
            *part("invoices", "payment_days"),
            wrong=self.tr("Days, 0 to 365."),
        )

    def _add_services(self) -> None:
        self.services = ServiceList(self)
        self.services.setMaximumWidth(theme.current().px(WIDEST))
        self.column.addWidget(self.services)

    def _add_texts(self) -> None:
        form = self.add_card(self.tr("Standard texts"))
        note = Text(
            self.tr("Empty texts take the usual wording, which names the period of the work."),
            "meta",
            "text2",
        )
        note.setWordWrap(True)
        form.add_widget(note)
        labels = {
            "intro_de": self.tr("Above the positions, German"),
            "closing_de": self.tr("Below the sum, German"),
            "intro_en": self.tr("Above the positions, English"),
            "closing_en": self.tr("Below the sum, English"),
        }
        self.texts = {name: TextArea(lines=2) for name in labels}
        for name, label in labels.items():
            self.texts[name].setPlaceholderText(self.tr("The usual wording"))
            self.keep(form.add(label, self.texts[name]), *part("invoices", name))

    def _show_next(self) -> None:
        """The number the next invoice would get with the pattern as it is typed."""
        typed, refused = self.pattern.value(), in_words(self._refuse_pattern)
        number = attempt(refused, billing.next_number, self.desk, typed)
        if number is not None:
            self.next.set_tone("text")
            self.next.setText(self.tr("Next number: {number}").format(number=number.text))

    def _refuse_pattern(self, why: str) -> None:
        self.next.set_tone("danger")
        self.next.setText(why)


def _after(settings: Settings, last: int) -> Settings:
    return replace(settings, invoices=replace(settings.invoices, first_seq=last + 1))
