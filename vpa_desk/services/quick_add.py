"""A typed line kept as a task, by the window and the command line alike."""

from dataclasses import replace
from typing import TYPE_CHECKING

from vpa_desk.domain.clients import Language
from vpa_desk.domain.days import zone_named
from vpa_desk.domain.ids import ClientId
from vpa_desk.domain.tasks import Task
from vpa_desk.domain.timekeeping import RunningTimer
from vpa_desk.services import planning, timekeeping
from vpa_desk.services.desk import Desk

if TYPE_CHECKING:  # Reading a line takes many words and signs; no page waits for them.
    from vpa_desk.domain.quick_add import QuickAdd
    from vpa_desk.domain.quick_add_parts import Letters


def understood(
    desk: Desk, line: str, language: Language, as_text: "frozenset[Letters]" = frozenset()
) -> "QuickAdd":
    """What the line says by the day, the clock and the clients of the desk.

    `language` is the one she reads the program in; what touches `as_text` stays in the title.
    """
    from vpa_desk.domain.quick_add import parse

    local = desk.now().astimezone(zone_named(desk.zone()))
    clients = [(client.id, client.name) for client in desk.reads.clients.active()]
    return parse(
        line,
        today=local.date(),
        now=local.time(),
        clients=clients,
        language=language,
        as_text=as_text,
    )


def keep(desk: Desk, said: "QuickAdd", client_id: ClientId | None) -> Task:
    """The task of a line, on the list from now on."""
    return planning.add_task(desk, _task(desk, said, client_id))


def keep_and_start(desk: Desk, said: "QuickAdd", client_id: ClientId | None) -> RunningTimer:
    """The timer of the task of a line, both kept, or neither if one is refused."""
    return timekeeping.start_new(desk, _task(desk, said, client_id))


def _task(desk: Desk, said: "QuickAdd", client_id: ClientId | None) -> Task:
    task = replace(
        planning.new_task(desk, said.title),
        client_id=client_id,
        tags=said.tags,
        due_on=said.due_on,
        due_at=said.due_at,
        estimate_seconds=said.estimate_seconds,
        important=said.important,
        billable=said.billable,
    )
    return planning.repeated(desk, task, said.rule)
