"""The running timer in the words of the board and the strip."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from vpa_desk.domain.days import local_day, zone_named
from vpa_desk.domain.overviews import RunningLine
from vpa_desk.domain.terms import AppliedTerms, running_value, terms_of
from vpa_desk.services.desk import Desk
from vpa_desk.ui import wording
from vpa_desk.ui.client_words import client_name, dot_of
from vpa_desk.ui.terms_words import rate_words
from vpa_desk.ui.widgets.running import Running

translate = QCoreApplication.translate
MINUTE = 60


@dataclass(frozen=True, slots=True)
class RunningWords:
    """The running timer and the terms its client pays on; None for time nobody pays."""

    line: RunningLine
    terms: AppliedTerms | None
    zone: str

    def shown(self, at: datetime) -> Running:
        """Everything the board shows at an instant."""
        line = self.line
        started = line.timer.started_at.astimezone(zone_named(self.zone))
        return Running(
            title=line.task.title,
            since=wording.time_of_day(started),
            clock=wording.clock(line.timer.seconds(at)),
            client=client_name(line.client),
            color=dot_of(line.colour),
            rate=self._rate(),
            tags=line.task.tags,
            note=self.note(line.timer.seconds(at)),
        )

    def note(self, seconds: int) -> str:
        """What it is worth so far, and what was planned: 57,75 € · Ziel 1:30 h."""
        parts = []
        if self.terms is not None:
            # By the full minute: cents that run along with the seconds only disturb.
            worth = running_value(seconds - seconds % MINUTE, self.terms)
            parts.append(wording.money(worth.amount, worth.currency))
        if self.line.task.estimate_seconds:
            target = wording.hours(self.line.task.estimate_seconds)
            parts.append(translate("RunningWords", "Target {time}").format(time=target))
        return " · ".join(parts)

    def _rate(self) -> str:
        return "" if self.terms is None else rate_words(self.terms)


def running_words(desk: Desk) -> RunningWords | None:
    """The timer that runs, ready to be shown; None when nothing runs."""
    line = desk.reads.time.running()
    if line is None:
        return None
    client_id = line.task.client_id
    terms = None
    if client_id is not None and line.task.billable:
        begun = local_day(line.timer.started_at, line.timer.zone)
        rows = desk.reads.clients.get(client_id).terms
        terms = terms_of(rows, line.task.service_id, begun)
    return RunningWords(line, terms, desk.zone())
