"""How a task repeats, as a few fields, with the next five days shown below."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from vpa_desk.domain.recurrence import RAREST, WORKDAYS, Rule, RuleRefused, Unit, upcoming
from vpa_desk.ui import wording
from vpa_desk.ui.tasks.rule_words import LONGEST_MONTH, rule_text, weekday_name
from vpa_desk.ui.widgets.number_edit import NumberEdit
from vpa_desk.ui.widgets.text import Text

SHOWN = 5
NEVER, DAILY, WORKDAILY, WEEKLY, MONTHLY, YEARLY, AFTER = (
    "never",
    "daily",
    "workdays",
    "weekly",
    "monthly",
    "yearly",
    "after",
)
SAME_DAY, LAST_DAY, LAST_WORKDAY = "same", "last", "last_workday"
_UNITS = {DAILY: Unit.DAY, WEEKLY: Unit.WEEK, MONTHLY: Unit.MONTH, YEARLY: Unit.YEAR}


class RepeatEditor(QWidget):
    """Tells `changed` with the rule, None for no repeat, as soon as something is chosen."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._due: date | None = None
        self._until: date | None = None
        self._told: Rule | None = None
        self.kind = _combo(
            self.tr("Repeat"),
            [
                (NEVER, self.tr("Does not repeat")),
                (DAILY, self.tr("Daily")),
                (WORKDAILY, self.tr("On workdays")),
                (WEEKLY, self.tr("Weekly")),
                (MONTHLY, self.tr("Monthly")),
                (YEARLY, self.tr("Yearly")),
                (AFTER, self.tr("After it is done")),
            ],
        )
        self.every = NumberEdit(1, RAREST)
        self.every.setAccessibleName(self.tr("Every how many"))
        self.unit = _combo(
            self.tr("Unit"),
            [
                (Unit.DAY.value, self.tr("days")),
                (Unit.WEEK.value, self.tr("weeks")),
                (Unit.MONTH.value, self.tr("months")),
                (Unit.YEAR.value, self.tr("years")),
            ],
        )
        self.month_day = _combo(
            self.tr("Day of the month"),
            [
                (SAME_DAY, self.tr("on the same day")),
                (LAST_DAY, self.tr("on the last day")),
                (LAST_WORKDAY, self.tr("on the last workday")),
            ],
        )
        self.weekdays = [self._weekday(number) for number in range(7)]
        self.next_days = Text("", "meta", "text2")
        self.next_days.setWordWrap(True)
        self._build()
        self.show_rule(None, None)

    def show_rule(self, rule: Rule | None, due: date | None) -> None:
        """Show a rule and the day it goes on from, without telling."""
        self._due, self._told = due, rule
        self._until = rule.until if rule else None
        _choose(self.kind, _kind_of(rule))
        self.every.set_value(rule.every if rule else 1)
        _choose(self.unit, rule.unit.value if rule else Unit.DAY.value)
        _choose(self.month_day, _month_day_of(rule))
        chosen = rule.weekdays if rule else ()
        if rule is not None and rule.unit is Unit.WEEK and not chosen:
            chosen = (rule.anchor.weekday(),)
        for number, button in enumerate(self.weekdays):
            button.setChecked(number in chosen)
        self._arrange()
        self._show_next(rule)

    def rule(self, anchor: date) -> Rule | None:
        """The rule as it is filled in, counted from a day; `RuleRefused` if it cannot be."""
        kind = self.kind.currentData()
        if kind == NEVER:
            return None
        if kind == WORKDAILY:
            return Rule(Unit.WEEK, anchor, weekdays=WORKDAYS, until=self._until)
        return Rule(
            Unit(self.unit.currentData()) if kind == AFTER else _UNITS[kind],
            anchor,
            every=self.every.value() or 1,
            weekdays=self._chosen_weekdays() if kind == WEEKLY else (),
            month_day=self._chosen_month_day(kind, anchor),
            last_workday=kind == MONTHLY and self.month_day.currentData() == LAST_WORKDAY,
            until=self._until,
            after_completion=kind == AFTER,
        )

    def _build(self) -> None:
        rhythm = QHBoxLayout()
        rhythm.setSpacing(8)
        self._every_word = Text(self.tr("every"), "body", "text2")
        for widget in (self._every_word, self.every):
            rhythm.addWidget(widget)
        self._unit_word = Text("", "body", "text2")
        rhythm.addWidget(self._unit_word)
        rhythm.addWidget(self.unit, 1)
        rhythm.addStretch(1)
        self._days = QFrame()
        self._days.setProperty("kind", "segmented")
        days = QHBoxLayout(self._days)
        days.setContentsMargins(2, 2, 2, 2)
        days.setSpacing(0)
        for button in self.weekdays:
            days.addWidget(button, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.kind)
        layout.addLayout(rhythm)
        layout.addWidget(self._days)
        layout.addWidget(self.month_day)
        layout.addWidget(self.next_days)
        self.setFocusProxy(self.kind)
        self.kind.activated.connect(self._on_kind_chosen)
        self.every.value_changed.connect(self._on_changed)
        self.unit.activated.connect(self._on_changed)
        self.month_day.activated.connect(self._on_changed)

    def _weekday(self, number: int) -> QPushButton:
        button = QPushButton(weekday_name(number))
        button.setCheckable(True)
        button.setProperty("kind", "segment")
        button.clicked.connect(self._on_changed)
        return button

    def _chosen_weekdays(self) -> tuple[int, ...]:
        return tuple(n for n, button in enumerate(self.weekdays) if button.isChecked())

    def _chosen_month_day(self, kind: str, anchor: date) -> int | None:
        if kind != MONTHLY or self.month_day.currentData() == LAST_WORKDAY:
            return None
        if self.month_day.currentData() == LAST_DAY:
            return LONGEST_MONTH
        known = self._told.month_day if self._told else None
        return known if known not in (None, LONGEST_MONTH) else anchor.day

    def _on_kind_chosen(self) -> None:
        if self.kind.currentData() == WEEKLY and not self._chosen_weekdays() and self._due:
            self.weekdays[self._due.weekday()].setChecked(True)
        self._on_changed()

    def _on_changed(self) -> None:
        self._arrange()
        if self.every.is_wrong():
            return
        try:
            rule = self.rule(self._anchor())
        except RuleRefused:
            return
        self._show_next(rule)
        if rule != self._told:
            self._told = rule
            self.changed.emit(rule)

    def _anchor(self) -> date:
        """The day the rule has been counted from, else the due day."""
        if self._told is not None:
            return self._told.anchor
        return self._due or date(2000, 1, 1)

    def _arrange(self) -> None:
        kind = self.kind.currentData()
        counted = kind not in (NEVER, WORKDAILY)
        self._every_word.setVisible(counted)
        self.every.setVisible(counted)
        self.every.setFixedWidth(self.every.fontMetrics().averageCharWidth() * 9)
        self.unit.setVisible(kind == AFTER)
        self._unit_word.setVisible(kind in _UNITS)
        self._unit_word.setText(self._unit_name(kind))
        self.month_day.setVisible(kind == MONTHLY)
        self._days.setVisible(kind == WEEKLY)

    def _unit_name(self, kind: str) -> str:
        unit = _UNITS.get(kind)
        place = self.unit.findData(unit.value) if unit else -1
        return self.unit.itemText(place) if place >= 0 else ""

    def _show_next(self, rule: Rule | None) -> None:
        self.next_days.setVisible(rule is not None)
        if rule is None:
            return
        if self._due is None:
            self.next_days.setText(rule_text(rule))
            return
        days = upcoming(rule, self._due, SHOWN)
        said = " · ".join(wording.day_short(day) for day in days) or self.tr("it ends here")
        self.next_days.setText(self.tr("Next: {days}").format(days=said))


def _kind_of(rule: Rule | None) -> str:
    if rule is None:
        return NEVER
    if rule.after_completion:
        return AFTER
    if rule.unit is Unit.WEEK and rule.every == 1 and rule.weekdays == WORKDAYS:
        return WORKDAILY
    return next(kind for kind, unit in _UNITS.items() if unit is rule.unit)


def _month_day_of(rule: Rule | None) -> str:
    if rule is not None and rule.last_workday:
        return LAST_WORKDAY
    return LAST_DAY if rule is not None and rule.month_day == LONGEST_MONTH else SAME_DAY


def _combo(name: str, choices: Sequence[tuple[str, str]]) -> QComboBox:
    combo = QComboBox()
    combo.setAccessibleName(name)
    for key, text in choices:
        combo.addItem(text, key)
    return combo


def _choose(combo: QComboBox, key: str) -> None:
    combo.setCurrentIndex(combo.findData(key))
