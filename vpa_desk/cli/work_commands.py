"""Commands of the working day: tasks, the timer, clients, time."""

from argparse import Namespace
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from vpa_desk.cli import shapes
from vpa_desk.cli.answer import Answer, Asked
from vpa_desk.cli.speech import Column, exact_length, length
from vpa_desk.domain.days import Period, month_of

if TYPE_CHECKING:
    from vpa_desk.domain.ids import ClientId
    from vpa_desk.domain.overviews import EntryLine, TaskLine
    from vpa_desk.domain.quick_add import QuickAdd
    from vpa_desk.domain.tasks import Task
    from vpa_desk.domain.timekeeping import RunningTimer, TimeEntry

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
SECOND = timedelta(seconds=1)
TASKS = (Column("id"), Column("due"), Column("title"), Column("client"), Column("repeats"))
ENTRIES = (
    Column("day"),
    Column("from"),
    Column("until"),
    Column("length", figures=True),
    Column("client"),
    Column("task"),
    Column("invoice"),
)
CLIENTS = (Column("number"), Column("name"), Column("rate", figures=True), Column("id"))
HOURS = (Column("client"), Column("length", figures=True), Column("billable", figures=True))


def add(asked: Asked, arguments: Namespace) -> Answer:
    """A new task from a line of quick add."""
    task = _added(asked, " ".join(arguments.text))
    day = asked.speech.say("due_on", day=asked.speech.day(task.due_on)) if task.due_on else ""
    text = asked.speech.say("added", title=task.title, id=task.id, due=day)
    return Answer(text, _task(asked, task))


def tasks(asked: Asked, arguments: Namespace) -> Answer:
    """The open tasks; of a client, due by a day, or with those done."""
    reads = asked.desk.reads
    lines = reads.tasks.open()
    if arguments.all:
        lines += reads.tasks.done_between(EPOCH, asked.desk.now() + SECOND)
    if arguments.client is not None:
        from vpa_desk.cli import names

        client = names.client_meant(asked.desk, arguments.client)
        lines = tuple(line for line in lines if line.task.client_id == client.id)
    if arguments.due is not None:
        lines = tuple(_due_by(lines, on_day(asked, arguments.due)))
    zone = asked.desk.zone()
    rows = (_task_row(asked, line) for line in lines)
    return Answer(
        asked.speech.table(asked.speech.say("tasks", count=len(lines)), TASKS, rows),
        [shapes.task(line.task, line.client, zone) for line in lines],
    )


def done(asked: Asked, arguments: Namespace) -> Answer:
    """A task completed, and the one that follows."""
    from vpa_desk.cli import names
    from vpa_desk.services import planning

    line = names.task_meant(asked.desk, " ".join(arguments.task))
    completed = planning.complete_task(asked.desk, line.task.id)
    following = completed.following
    text = asked.speech.say("done_now", title=completed.done.title)
    if following is not None:
        text += "\n" + asked.speech.say("following", day=asked.speech.day(following.due_on))
    next_one = None if following is None else _task(asked, following)
    return Answer(text, {**_task(asked, completed.done), "following": next_one})


def start(asked: Asked, arguments: Namespace) -> Answer:
    """The timer of the task meant, or of a new one, running."""
    from vpa_desk.cli import names
    from vpa_desk.services import timekeeping

    typed = " ".join(arguments.task)
    found = names.task_perhaps(asked.desk, typed)
    if found is not None:
        return _started(asked, timekeeping.start_timer(asked.desk, found.task.id))
    return _started_new(asked, typed)


def stop(asked: Asked, _arguments: Namespace) -> Answer:
    """The timer stopped, and the entry it left."""
    from vpa_desk.services import timekeeping

    return _stopped(asked, timekeeping.stop_timer(asked.desk))


def _stopped(asked: Asked, entry: "TimeEntry") -> Answer:
    task = asked.desk.reads.tasks.get(entry.task_id)
    client = _client_name(asked, entry.client_id)
    text = asked.speech.say(
        "stopped",
        title=task.title,
        client=client or asked.speech.say("own"),
        length=length(entry.seconds),
    )
    return Answer(text, shapes.stopped(entry, task, client))


def toggle(asked: Asked, _arguments: Namespace) -> Answer:
    """The timer stopped if one runs, else the task worked on last going on."""
    from vpa_desk.domain.timekeeping import RunningTimer
    from vpa_desk.services import timekeeping

    done = timekeeping.toggle_timer(asked.desk)
    return _started(asked, done) if isinstance(done, RunningTimer) else _stopped(asked, done)


def status(asked: Asked, _arguments: Namespace) -> Answer:
    """What is running."""
    line = asked.desk.reads.time.running()
    if line is None:
        return Answer(asked.speech.say("nothing_runs"), {"running": None})
    now = asked.desk.now()
    text = asked.speech.say(
        "runs",
        clock=asked.speech.clock(line.timer.started_at, line.timer.zone),
        title=line.task.title,
        client=line.client or asked.speech.say("own"),
        length=exact_length(line.timer.seconds(now)),
    )
    return Answer(text, {"running": shapes.running(line, now)})


def clients(asked: Asked, _arguments: Namespace) -> Answer:
    """All clients, archived ones too."""
    known = asked.desk.reads.clients.all()
    rows = [
        (
            client.number,
            client.name + (f" [{asked.speech.say('archived')}]" if client.is_archived else ""),
            asked.speech.money(client.current_terms.rate),
            str(client.id),
        )
        for client in known
    ]
    title = asked.speech.say("clients", count=len(known))
    return Answer(
        asked.speech.table(title, CLIENTS, rows), [shapes.client(client) for client in known]
    )


def entries(asked: Asked, arguments: Namespace) -> Answer:
    """The time entries of a period, all of them if none is named."""
    start = on_day(asked, arguments.start) if arguments.start else date.min
    until = on_day(asked, arguments.until) if arguments.until else date.max
    lines = asked.desk.reads.time.within(Period(start, until))
    if arguments.client is not None:
        from vpa_desk.cli import names

        client = names.client_meant(asked.desk, arguments.client)
        lines = tuple(line for line in lines if line.entry.client_id == client.id)
    worked = length(sum(line.entry.seconds for line in lines))
    title = asked.speech.say("entries", count=len(lines), length=worked)
    rows = (_entry_row(asked, line) for line in lines)
    return Answer(asked.speech.table(title, ENTRIES, rows), [shapes.entry(line) for line in lines])


def report(asked: Asked, arguments: Namespace) -> Answer:
    """The hours of a month by client."""
    month = month_of(arguments.month or asked.desk.today())
    worked = asked.desk.reads.time.seconds_by_client(month)
    title = asked.speech.say(
        "report",
        month=asked.speech.month(month.start),
        length=length(sum(one.seconds for one in worked)),
    )
    rows = [
        (one.client or asked.speech.say("own"), length(one.seconds), length(one.billable_seconds))
        for one in worked
    ]
    return Answer(
        asked.speech.table(title, HOURS, rows), [shapes.worked(one, month) for one in worked]
    )


def on_day(asked: Asked, given: date | str) -> date:
    """The day that was named; today and tomorrow by the desk's clock."""
    if isinstance(given, date):
        return given
    return asked.desk.today() if given == "today" else asked.desk.tomorrow()


def _added(asked: Asked, line: str) -> "Task":
    from vpa_desk.services import quick_add

    said = _understood(asked, line)
    return quick_add.keep(asked.desk, said, _client_said(asked, said))


def _started_new(asked: Asked, line: str) -> Answer:
    from vpa_desk.services import quick_add

    said = _understood(asked, line)
    timer = quick_add.keep_and_start(asked.desk, said, _client_said(asked, said))
    return _started(asked, timer)


def _understood(asked: Asked, line: str) -> "QuickAdd":
    from vpa_desk.domain.clients import Language
    from vpa_desk.services import quick_add

    return quick_add.understood(asked.desk, line, Language(asked.speech.language))


def _client_said(asked: Asked, said: "QuickAdd") -> "ClientId | None":
    from vpa_desk.domain.client_names import ClientAmbiguous, ClientFound, ClientUnknown
    from vpa_desk.domain.safekeeping import NotFound, SeveralFound

    match said.client:
        case ClientFound(id=found):
            return found
        case ClientAmbiguous(typed=typed, candidates=several):
            known = {client.id: client.name for client in asked.desk.reads.clients.active()}
            raise SeveralFound("client", typed, tuple(known[one] for one in several))
        case ClientUnknown(typed=typed):
            raise NotFound("client", typed)
    return None


def _started(asked: Asked, timer: "RunningTimer") -> Answer:
    task = asked.desk.reads.tasks.get(timer.task_id)
    client = _client_name(asked, task.client_id)
    text = asked.speech.say(
        "runs",
        clock=asked.speech.clock(timer.started_at, timer.zone),
        title=task.title,
        client=client or asked.speech.say("own"),
        length=exact_length(0),
    )
    return Answer(text, {**shapes.timer(timer, task), "client_name": client or None})


def _client_name(asked: Asked, client_id: "ClientId | None") -> str:
    return "" if client_id is None else asked.desk.reads.clients.get(client_id).name


def _task(asked: Asked, task: "Task") -> shapes.Object:
    return shapes.task(task, _client_name(asked, task.client_id), asked.desk.zone())


def _due_by(lines: "Iterable[TaskLine]", day: date) -> "list[TaskLine]":
    return [line for line in lines if line.task.due_on is not None and line.task.due_on <= day]


def _task_row(asked: Asked, line: "TaskLine") -> tuple[str, ...]:
    task = line.task
    due = asked.speech.day(task.due_on) + (f" {task.due_at:%H:%M}" if task.due_at else "")
    if task.done_at is not None:
        due = f"{asked.speech.say('done')} {asked.speech.moment(task.done_at)}"
    repeats = asked.speech.repeat(task.repeat.rule if task.repeat else None)
    client = line.client or asked.speech.say("own")
    return str(task.id), due, task.title, client, repeats


def _entry_row(asked: Asked, line: "EntryLine") -> tuple[str, ...]:
    entry, speech = line.entry, asked.speech
    billed = speech.say("draft") if line.invoice == "" else line.invoice
    return (
        speech.day(entry.day),
        speech.clock(entry.started_at, entry.zone),
        speech.clock(entry.ended_at, entry.zone),
        length(entry.seconds),
        line.client or speech.say("own"),
        entry.text or line.task,
        billed or "",
    )


COMMANDS: dict[str, Callable[[Asked, Namespace], Answer]] = {
    "add": add,
    "tasks": tasks,
    "done": done,
    "start": start,
    "stop": stop,
    "toggle": toggle,
    "status": status,
    "clients": clients,
    "entries": entries,
    "report": report,
}
