"""From a typed line to a task: what is understood, what has to be asked, what is kept."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from vpa_desk.domain.client_names import ClientAmbiguous, ClientFound, ClientUnknown
from vpa_desk.domain.clients import Language
from vpa_desk.domain.ids import ClientId
from vpa_desk.domain.tasks import Task
from vpa_desk.services import quick_add
from vpa_desk.ui import wording
from vpa_desk.ui.tasks.rule_words import rule_text
from vpa_desk.ui.widgets.attempt import attempt, in_words
from vpa_desk.ui.widgets.page import Context

if TYPE_CHECKING:  # Reading a line takes many words and signs; no page waits for them.
    from vpa_desk.domain.quick_add import QuickAdd
    from vpa_desk.domain.quick_add_parts import Hint, Letters, PartKind
    from vpa_desk.ui.tasks.understood import Phrase

CANDIDATES_SHOWN = 4
AFTER_A_TAG = ".,;:!?"


@dataclass(frozen=True, slots=True)
class Answer:
    """One way to go on: the words of its button, and what it does."""

    text: str
    act: Callable[[], object]


@dataclass(frozen=True, slots=True)
class Question:
    """Why a line was not kept, and the ways to go on. The typed text still stands."""

    sentence: str
    answers: tuple[Answer, ...] = ()


@dataclass(frozen=True, slots=True)
class ClientWanted:
    """A client that a line names and nobody knows yet; `made` or `refused` is called once."""

    name: str
    made: Callable[[ClientId], object]
    refused: Callable[[], object]

    def then(self, go_back: Callable[[], object]) -> "ClientWanted":
        """The same, with a way back after either."""

        def made(client_id: ClientId) -> None:
            self.made(client_id)
            go_back()

        def refused() -> None:
            go_back()
            self.refused()

        return ClientWanted(self.name, made, refused)


class QuickEntry(QObject):
    """Keeps what is typed into a quick-add line.

    `saved` tells the new task. `asked` tells a `Question` when the line cannot be kept as it is;
    `client_wanted` a `ClientWanted`, whose line is kept once the client is made;
    `client_refused` that it was not made, and the line still waits.
    """

    saved = Signal(object)
    asked = Signal(object)
    client_wanted = Signal(object)
    client_refused = Signal()

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = context.desk

    def clients(self) -> list[tuple[ClientId, str]]:
        """The clients that can be named."""
        return [(client.id, client.name) for client in self._desk.reads.clients.active()]

    def preview(self, text: str, as_text: "frozenset[Letters]" = frozenset()) -> "list[Phrase]":
        """What is understood of the line, one phrase a chip, in the order of the typed words."""
        from vpa_desk.ui.tasks.understood import Phrase

        said = self._understood(text, as_text)
        phrases = [Phrase(self._phrase(group, said, text), group.spans) for group in _groups(said)]
        hints = [Phrase(self._hinted(hint, text)) for hint in said.hints]
        return [phrase for phrase in (*phrases, *hints) if phrase.text]

    def submit(
        self, text: str, *, start: bool = False, as_text: "frozenset[Letters]" = frozenset()
    ) -> Task | None:
        """The task of the line, kept, its timer running with `start`; None after a question.

        What touches `as_text` was turned back into text.
        """
        said = self._understood(text, as_text)
        match said.client:
            case ClientUnknown(typed):
                self.asked.emit(self._about_unknown(typed, said, start=start))
                return None
            case ClientAmbiguous():
                self.asked.emit(self._which(said.client, said, start=start))
                return None
            case ClientFound(client_id):
                return self._keep(said, client_id, start=start)
            case None:
                return self._keep(said, None, start=start)

    def _understood(self, text: str, as_text: "frozenset[Letters]") -> "QuickAdd":
        return quick_add.understood(self._desk, text, Language(wording.language()), as_text)

    def _keep(self, said: "QuickAdd", client_id: ClientId | None, *, start: bool) -> Task | None:
        ask = in_words(lambda why: self.asked.emit(Question(why)))
        task = attempt(ask, self._kept, said, client_id, start=start)
        if task is not None:
            self.saved.emit(task)
        return task

    def _kept(self, said: "QuickAdd", client_id: ClientId | None, *, start: bool) -> Task:
        if not start:
            return quick_add.keep(self._desk, said, client_id)
        timer = quick_add.keep_and_start(self._desk, said, client_id)
        return self._desk.reads.tasks.get(timer.task_id)

    def _about_unknown(self, typed: str, said: "QuickAdd", *, start: bool) -> Question:
        wanted = ClientWanted(
            typed, partial(self._keep, said, start=start), self.client_refused.emit
        )
        return Question(
            self.tr("There is no client “{name}”.").format(name=typed),
            (
                Answer(self.tr("Create client"), lambda: self.client_wanted.emit(wanted)),
                Answer(self.tr("Save without client"), lambda: self._keep(said, None, start=start)),
            ),
        )

    def _which(self, match: ClientAmbiguous, said: "QuickAdd", *, start: bool) -> Question:
        answers = [
            Answer(name, partial(self._keep, said, client_id, start=start))
            for client_id, name in self._names(match.candidates)
        ]
        sentence = self.tr("“{name}” fits several clients. Which one?").format(name=match.typed)
        return Question(sentence, tuple(answers[:CANDIDATES_SHOWN]))

    def _names(self, candidates: tuple[ClientId, ...]) -> list[tuple[ClientId, str]]:
        clients = self._desk.reads.clients.active()
        return [(client.id, client.name) for client in clients if client.id in candidates]

    def _phrase(self, group: "_Group", said: "QuickAdd", text: str) -> str:
        from vpa_desk.domain.quick_add_parts import PartKind

        match group.kind:
            case PartKind.DAY:
                return _day_said(said.due_on, said)
            case PartKind.CLIENT:
                return self._client_said(said)
            case PartKind.TAG:
                return text[slice(*group.spans[0])].rstrip(AFTER_A_TAG)
            case PartKind.REPEAT:
                return rule_text(said.rule) if said.rule else ""
            case PartKind.ESTIMATE:
                length = wording.hours(said.estimate_seconds or 0)
                return self.tr("about {time}").format(time=length)
            case PartKind.IMPORTANT:
                return self.tr("important")
            case PartKind.UNBILLED:
                return self.tr("not billable")
        return ""

    def _client_said(self, said: "QuickAdd") -> str:
        match said.client:
            case ClientFound(name=name):
                return name
            case ClientUnknown(typed):
                return self.tr("{name}: no such client yet").format(name=typed)
            case ClientAmbiguous(typed):
                return self.tr("{name}: which client?").format(name=typed)
        return ""

    def _hinted(self, hint: "Hint", text: str) -> str:
        from vpa_desk.domain.quick_add_parts import HintKind

        words = text[hint.start : hint.until]
        match hint.kind:
            case HintKind.IMPOSSIBLE_DAY:
                return self.tr("There is no {words}; it stays text").format(words=words)
            case HintKind.IMPOSSIBLE_TIME:
                return self.tr("No time of day: {words}; it stays text").format(words=words)
            case HintKind.UNCLEAR_LENGTH:
                return self.tr("{words} could be two lengths; it stays text").format(words=words)
            case HintKind.OTHER_WEEKDAY:
                return self.tr("{words}: the weekday does not fit, the date counts").format(
                    words=words
                )
            case HintKind.ENDS_BEFORE_IT_BEGINS:
                return self.tr("{words} is before the first day; it stays text").format(words=words)


@dataclass(frozen=True, slots=True)
class _Group:
    """Parts that are one chip: a time and a beginning stand with the day, an end with the rule."""

    kind: "PartKind"
    spans: "tuple[Letters, ...]"


def _groups(said: "QuickAdd") -> list[_Group]:
    """Each chip once, in the order typed; every tag is one of its own."""
    from vpa_desk.domain.quick_add_parts import PartKind

    dated = dict.fromkeys((PartKind.DAY, PartKind.TIME, PartKind.BEGIN), PartKind.DAY)
    stands_with = dated | {PartKind.END: PartKind.REPEAT}
    spans: dict[tuple[PartKind, int], list[Letters]] = {}
    if said.rule is not None and not any(part.kind in dated for part in said.parts):
        spans[PartKind.DAY, 0] = []
    for part in said.parts:
        kind = stands_with.get(part.kind, part.kind)
        place = part.start if kind is PartKind.TAG else 0
        spans.setdefault((kind, place), []).append(part.span)
    return [_Group(kind, tuple(found)) for (kind, _), found in spans.items()]


def _day_said(day: date | None, said: "QuickAdd") -> str:
    if day is None:
        return ""
    shown = wording.day_short(day)
    return shown if said.due_at is None else f"{shown} {wording.time_of_day(said.due_at)}"
