"""The terms of one client: what held since when, for all work and for single services."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vpa_desk.domain.clients import Client, Service
from vpa_desk.domain.ids import ServiceId
from vpa_desk.domain.terms import (
    LONGEST_MINIMUM,
    AppliedTerms,
    Mode,
    Terms,
    exception,
    first_day,
    terms_of,
)
from vpa_desk.services import clients
from vpa_desk.ui import wording
from vpa_desk.ui.clients.tabs import fit
from vpa_desk.ui.terms_words import (
    mode_choices,
    rate_words,
    rounding_choices,
    rounding_words,
    scope_choices,
    scope_words,
    typed_rate,
)
from vpa_desk.ui.widgets.attempt import attempt, in_words
from vpa_desk.ui.widgets.buttons import Button
from vpa_desk.ui.widgets.card import Card
from vpa_desk.ui.widgets.choice_combo import ChoiceCombo
from vpa_desk.ui.widgets.date_edit import DateEdit
from vpa_desk.ui.widgets.form import Form, FormRow
from vpa_desk.ui.widgets.money_edit import MoneyEdit
from vpa_desk.ui.widgets.number_edit import NumberEdit
from vpa_desk.ui.widgets.page import Context
from vpa_desk.ui.widgets.refilled_combo import RefilledCombo
from vpa_desk.ui.widgets.row_table import Column, RowTableModel
from vpa_desk.ui.widgets.table import Table
from vpa_desk.ui.widgets.text import Text


@dataclass(frozen=True, slots=True)
class _Shown:
    """A row, what holds from its day on with all that it takes over, and the words for both."""

    applied: AppliedTerms
    since: str
    work: str


class TermsTab(Card):
    """Which terms held since when, and a line for new ones; `changed` tells the client."""

    changed = Signal(object, object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk = context.desk
        self._client: Client | None = None
        self.table = Table(self.tr("Terms"), stretch=1)
        self.model = RowTableModel(
            [
                Column(self.tr("Valid from"), lambda one: one.since),
                Column(self.tr("For"), lambda one: one.work),
                Column(self.tr("Rounding"), _rounding),
                Column(self.tr("Rounded per"), _scope, quiet=True),
                Column(self.tr("At least"), _minimum, quiet=True),
                Column(self.tr("Hourly rate"), lambda one: rate_words(one.applied), figures=True),
            ],
            self,
        )
        self.table.setModel(self.model)
        fit(self.table)
        self.body.addWidget(self.table, 1)
        self._make_fields()
        self._add_form()

    def show_client(self, client: Client) -> None:
        """Show the terms of a client, the newest first; what is being typed stays."""
        is_same = self._client is not None and self._client.id == client.id
        self._client = client
        services = self._desk.reads.services.all()
        self.model.show_rows(self._shown(client, services)[::-1])
        chosen = self.service.value() if is_same else None
        self.service.offer(self._work(services), chosen)
        if not is_same:
            self.day.set_value(self._desk.today())
            self._fill()

    def apply(self) -> None:
        """Keep the new terms, or say under the field what does not hold."""
        before, day, amount = self._client, self.day.value(), self.rate.value()
        minimum = self.minimum.value()
        self.day_row.set_error("" if day else self.tr("From which day?"))
        self.rate_row.set_error("" if amount is not None else self.tr("Which rate?"))
        self.minimum_row.set_error("" if minimum is not None else self.tr("Minutes, 0 for none."))
        if before is None or day is None or amount is None or minimum is None:
            return
        terms = self._terms(before, day, amount, minimum)
        kept = attempt(
            in_words(self.rate_row.set_error), clients.change_terms, self._desk, before.id, terms
        )
        if kept is not None:
            self.changed.emit(before, kept)

    def _make_fields(self) -> None:
        self.day = DateEdit(self._desk.today)
        self.service = RefilledCombo()
        self.rate = MoneyEdit()
        self.rounding = RefilledCombo()
        self.mode = ChoiceCombo(mode_choices())
        self.scope = ChoiceCombo(scope_choices())
        self.minimum = NumberEdit(0, LONGEST_MINIMUM)
        self._offer_steps(1, Mode.UP)
        self.service.value_changed.connect(lambda _service: self._fill())
        self.mode.value_changed.connect(lambda mode: self._offer_steps(self.rounding.value(), mode))

    def _add_form(self) -> None:
        form = Form()
        form.add_heading(self.tr("New terms"))
        self.day_row, self.service_row, self.rate_row = form.add_line(
            (self.tr("from"), self.day),
            (self.tr("For"), self.service),
            (self.tr("Hourly rate"), self.rate),
        )
        self.mode_row, self.rounding_row, self.scope_row, self.minimum_row = form.add_line(
            (self.tr("Direction"), self.mode),
            (self.tr("Step"), self.rounding),
            (self.tr("Rounded per"), self.scope),
            (self.tr("At least (minutes)"), self.minimum),
        )
        apply = Button(self.tr("Apply"))
        apply.clicked.connect(self.apply)
        note = Text(
            self.tr("Time before that day keeps its rate; issued invoices never change."),
            "meta",
            "text2",
        )
        note.setWordWrap(True)
        line = QHBoxLayout()
        line.addWidget(note, 1)
        line.addWidget(apply)
        foot = QVBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(form)
        foot.addLayout(line)
        self.body.addLayout(foot)

    def _fill(self) -> None:
        """Show what holds today for the work that is chosen: new terms begin with it."""
        if self._client is None:
            return
        terms = terms_of(self._client.terms, self.service.value(), self._desk.today())
        self.rate.set_currency(self._client.currency)
        self.rate.set_value(terms.rate.amount)
        self.mode.set_value(terms.rounding.mode)
        self._offer_steps(terms.rounding.step, terms.rounding.mode)
        self.scope.set_value(terms.rounding.scope)
        self.minimum.set_value(terms.rounding.minimum)
        for row in self._rows():
            row.set_error("")

    def _offer_steps(self, step: int, mode: Mode) -> None:
        self.rounding.offer(rounding_choices(mode), step)

    def _rows(self) -> tuple[FormRow, ...]:
        return self.day_row, self.rate_row, self.rounding_row, self.minimum_row

    def _terms(self, client: Client, day: date, amount: Decimal, minimum: int) -> Terms:
        service_id: ServiceId | None = self.service.value()
        known = terms_of(client.terms, service_id, day)
        terms = Terms(
            valid_from=day,
            service_id=service_id,
            rate=typed_rate(amount, client.currency, known),
            step=self.rounding.value(),
            mode=self.mode.value(),
            scope=self.scope.value(),
            minimum=minimum,
        )
        if service_id is None:
            return terms
        return exception(terms, terms_of(client.terms, None, day))

    def _work(self, services: Iterable[Service]) -> list[tuple[ServiceId | None, str]]:
        offered = [(one.id, one.name) for one in services if one.archived_at is None]
        return [(None, self.tr("all work")), *offered]

    def _shown(self, client: Client, services: Iterable[Service]) -> list[_Shown]:
        names = {service.id: service.name for service in services}
        return [
            _Shown(
                terms_of(client.terms, row.service_id, row.valid_from),
                self._since(client, row),
                names[row.service_id] if row.service_id else self.tr("all work"),
            )
            for row in client.terms
        ]

    def _since(self, client: Client, row: Terms) -> str:
        """The day; the client's first row holds from the beginning, if it came with the client."""
        is_first = row.service_id is None and row.valid_from == first_day(client.terms)
        if is_first and row.valid_from <= client.created_at.date():
            return self.tr("from the beginning")
        return wording.day_numeric(row.valid_from)


def _rounding(one: _Shown) -> str:
    return rounding_words(one.applied.rounding.step, one.applied.rounding.mode)


def _scope(one: _Shown) -> str:
    return scope_words(one.applied.rounding.scope)


def _minimum(one: _Shown) -> str:
    least = one.applied.rounding.minimum
    return wording.duration(least * 60) if least else "–"
