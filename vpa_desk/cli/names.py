"""What is meant by a few typed letters: a client, a task, a draft, an invoice."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from vpa_desk.domain.client_names import ClientAmbiguous, ClientFound, client_called, folded
from vpa_desk.domain.ids import PaperId, TaskId
from vpa_desk.domain.safekeeping import NotFound, SeveralFound

if TYPE_CHECKING:
    from vpa_desk.domain.clients import Client
    from vpa_desk.domain.overviews import TaskLine
    from vpa_desk.services.desk import Desk

MOST_NAMED = 5
# The longest whole number SQLite compares with an id.
ID_DIGITS = 18


def client_meant(desk: "Desk", typed: str) -> "Client":
    """The client with this id, number or name, or the only one whose name begins so.

    `NotFound` if none fits, `SeveralFound` if several do.
    """
    clients = desk.reads.clients.all()
    for client in clients:
        if typed.strip().casefold() in (str(client.id), client.number.casefold()):
            return client
    names = {client.id: client for client in clients}
    match client_called(typed, [(client.id, client.name) for client in clients]):
        case ClientFound(id=found) if typed.strip():
            return names[found]
        case ClientAmbiguous(candidates=several) if typed.strip():
            raise SeveralFound("client", typed, _some(names[one].name for one in several))
    raise NotFound("client", typed)


def task_meant(desk: "Desk", typed: str) -> "TaskLine":
    """The task with this id, or the only open one whose title is so or begins so."""
    found = task_perhaps(desk, typed)
    if found is None:
        raise NotFound("task", typed)
    return found


def task_perhaps(desk: "Desk", typed: str) -> "TaskLine | None":
    """Like `task_meant`, but None where no task fits."""
    number = _number(typed)
    if number is not None:
        try:
            return desk.reads.tasks.line(TaskId(number))
        except NotFound:
            pass  # a title may be a number, too
    wanted = folded(" ".join(typed.split()))
    lines = [line for line in desk.reads.tasks.open() if _begins(line, wanted)]
    same = [line for line in lines if folded(line.task.title) == wanted]
    fitting = same or lines
    if len(fitting) > 1:
        named = (f"{line.task.title} ({line.task.id})" for line in fitting)
        raise SeveralFound("task", typed, _some(named))
    return fitting[0] if fitting else None


def draft_meant(desk: "Desk", typed: str) -> PaperId:
    """The draft with this id, or the only one of the client that is meant."""
    number = _number(typed)
    if number is not None:
        return PaperId(number)
    client = client_meant(desk, typed)
    drafts = [line.id for line in desk.reads.papers.drafts() if line.client_id == client.id]
    if len(drafts) > 1:
        raise SeveralFound("draft", typed, _some(map(str, drafts)))
    if not drafts:
        raise NotFound("draft", typed)
    return drafts[0]


def invoice_meant(desk: "Desk", typed: str) -> PaperId:
    """The invoice with this number."""
    return desk.reads.papers.numbered(typed.strip())


def _number(typed: str) -> int | None:
    plain = typed.strip()
    return int(plain) if plain.isascii() and plain.isdigit() and len(plain) <= ID_DIGITS else None


def _begins(line: "TaskLine", wanted: str) -> bool:
    return bool(wanted) and folded(line.task.title).startswith(wanted)


def _some(names: Iterable[str]) -> tuple[str, ...]:
    """The first few names; an ellipsis stands for the rest."""
    listed = list(names)
    return (*listed[:MOST_NAMED], *(["…"] if len(listed) > MOST_NAMED else []))
