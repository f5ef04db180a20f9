"""Settings: the usual day, and what an hour of it costs a new client."""

from dataclasses import replace
from decimal import Decimal

from PySide6.QtWidgets import QWidget

from vpa_desk.domain.lengths import parse_duration
from vpa_desk.domain.money import Money
from vpa_desk.domain.settings import Settings
from vpa_desk.ui.settings.section import SettingsSection, part
from vpa_desk.ui.terms_words import currency_choices, rounding_choices
from vpa_desk.ui.widgets.choice_combo import ChoiceCombo
from vpa_desk.ui.widgets.duration_edit import DurationEdit
from vpa_desk.ui.widgets.money_edit import MoneyEdit
from vpa_desk.ui.widgets.number_edit import NumberEdit
from vpa_desk.ui.widgets.page import Context
from vpa_desk.ui.widgets.text import Text

HOURS_A_DAY = 24


class WorkdaySection(SettingsSection):
    """Hours, daily target, usual rate and rounding."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._add_hours()
        self._add_rate()
        self.column.addStretch(1)

    def reload(self) -> None:
        super().reload()
        self.rate.set_currency(self.currency.value())

    def _add_hours(self) -> None:
        form = self.add_card(self.tr("Working day"))
        self.start, self.end = NumberEdit(0, HOURS_A_DAY), NumberEdit(0, HOURS_A_DAY)
        self.target = DurationEdit(parse_duration)
        rows = form.add_line(
            (self.tr("Begins at (hour)"), self.start),
            (self.tr("Ends at (hour)"), self.end),
            (self.tr("Daily target"), self.target),
        )
        wrong = self.tr("A full hour, 0 to 24.")
        self.keep(rows[0], *part("workday", "start_hour"), wrong=wrong)
        self.keep(rows[1], *part("workday", "end_hour"), wrong=wrong)
        length = self.tr("A length such as 6:00 or 6h.")
        self.keep(rows[2], *part("workday", "target_seconds"), wrong=length)
        note = self.tr("The hours bound the strip of the day; the target fills the ring on Today.")
        form.add_widget(_note(note))

    def _add_rate(self) -> None:
        form = self.add_card(self.tr("For new clients"))
        self.rate = MoneyEdit()
        self.currency = ChoiceCombo(currency_choices())
        self.rounding = ChoiceCombo(rounding_choices())
        rows = form.add_line(
            (self.tr("Hourly rate"), self.rate),
            (self.tr("Currency"), self.currency),
            (self.tr("Rounding per entry"), self.rounding),
        )
        self.keep(rows[0], _amount, _with_amount, self.tr("An amount above 0."))
        self.keep(rows[1], lambda settings: settings.workday.hourly_rate.currency, _in_currency)
        self.keep(rows[2], *part("workday", "rounding_minutes"))
        self.currency.value_changed.connect(self.rate.set_currency)
        form.add_widget(_note(self.tr("Clients you have keep their terms.")))


def _note(words: str) -> Text:
    note = Text(words, "meta", "text3")
    note.setWordWrap(True)
    return note


def _amount(settings: Settings) -> Decimal:
    return settings.workday.hourly_rate.amount


def _with_amount(settings: Settings, amount: Decimal) -> Settings:
    rate = Money(amount, settings.workday.hourly_rate.currency)
    return replace(settings, workday=replace(settings.workday, hourly_rate=rate))


def _in_currency(settings: Settings, currency: str) -> Settings:
    rate = Money(settings.workday.hourly_rate.amount, currency)
    return replace(settings, workday=replace(settings.workday, hourly_rate=rate))
