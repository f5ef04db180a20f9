"""A working day that may end at any moment: run as a program by `test_kill.py`, never imported.

Reads lines `SEED`; for each it forks a child that works on the desk in the folder until it is
killed. Each step that came back is acknowledged with one line of JSON before the next begins.
"""

import contextlib
import json
import os
import random
import signal
import smtplib
import sys
import tempfile
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from tests.practice import a_kept_client, a_kept_task, set_up
from vpa_desk import paths
from vpa_desk.app import open_desk
from vpa_desk.domain.ids import ClientId, PaperId
from vpa_desk.domain.invoices import NothingToInvoice
from vpa_desk.domain.mailing import (
    AlreadySent,
    MailAccount,
    MayHaveArrived,
    Security,
    ServerUnreachable,
)
from vpa_desk.services import billing, sending, settings, timekeeping
from vpa_desk.services.desk import Desk


def main(folder: Path, port: int) -> None:
    """One child for each line on standard input; its end is told on standard output."""
    warm_up()
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            work(folder, port, random.Random(line))
        say("born", pid=child)
        _, status = os.waitpid(child, 0)
        say("dead", killed=os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL)


def warm_up() -> None:
    """An invoice on a desk of its own, so that a child has all it needs and is at work at once."""
    with tempfile.TemporaryDirectory() as folder:
        desk = open_desk(paths.places(Path(folder)))
        move_in(desk, smtplib.SMTP_PORT)
        client = desk.reads.clients.active()[0]
        (line, *_) = desk.reads.tasks.open(client.id)
        timekeeping.add_entry(desk, timekeeping.new_entry(desk, line.task.id))
        draft = billing.draft_invoice(desk, client.id, until=desk.tomorrow())
        invoice = billing.issue_invoice(desk, draft.id)
        with contextlib.suppress(ServerUnreachable):
            sending.send(desk, sending.letter_for(desk, invoice.id))
        desk.store.close()


def work(folder: Path, port: int, dice: random.Random) -> None:
    """Step after step, until somebody pulls the plug."""
    desk = open_desk(paths.places(folder))
    say("opened")
    if not desk.reads.settings.current().set_up:
        move_in(desk, port)
    while True:
        dice.choice((track, track, bill, bill, send, export))(desk, dice, folder)


def move_in(desk: Desk, port: int) -> None:
    """Two clients with a task each, an account and a letterhead, of which the last is the sign."""
    known_clients = desk.reads.clients.active()
    for name in ("Müller Consulting", "Café Blume")[len(known_clients) :]:
        a_kept_client(desk, name)
    for client in desk.reads.clients.active():
        if not desk.reads.tasks.open(client.id):
            a_kept_task(desk, client)
    account = MailAccount(
        host="127.0.0.1",
        port=port,
        security=Security.NONE,
        user="",
        sender="katrin@berger.example",
        sender_name="Katrin Berger",
    )
    known = desk.reads.settings.current()
    settings.change_settings(desk, replace(known, mail=account))
    set_up(desk)


def track(desk: Desk, dice: random.Random, _folder: Path) -> None:
    """Start or stop the timer, or switch it."""
    running = desk.reads.time.running()
    if running and dice.random() < 0.5:
        entry = timekeeping.stop_timer(desk)
        say("stopped", entry=entry.id, seconds=entry.seconds, started=str(entry.started_at))
        return
    others = [line.task for line in desk.reads.tasks.open()]
    task = dice.choice([task for task in others if not running or task.id != running.task.id])
    timer = timekeeping.start_timer(desk, task.id)
    say("started", task=task.id, started=str(timer.started_at))


def bill(desk: Desk, dice: random.Random, _folder: Path) -> None:
    """Issue an open draft, or make one."""
    drafts = desk.reads.papers.drafts()
    if drafts:
        issue(desk, dice.choice(drafts).id)
        return
    client = dice.choice(desk.reads.clients.active())
    try:
        draft = billing.draft_invoice(desk, client.id, until=desk.tomorrow())
    except NothingToInvoice:
        by_hand(desk, client.id)
        return
    say("drafted", draft=draft.id, entries=list(draft.entry_ids))


def by_hand(desk: Desk, client_id: ClientId) -> None:
    """An hour noted on the client's task, so that there is something to bill."""
    tasks = [line.task for line in desk.reads.tasks.open(client_id)]
    entry = timekeeping.new_entry(desk, tasks[0].id)
    kept = timekeeping.add_entry(
        desk, replace(entry, started_at=entry.started_at - timedelta(days=1))
    )
    say("noted", entry=kept.id, seconds=kept.seconds, started=str(kept.started_at))


def issue(desk: Desk, draft_id: PaperId) -> None:
    invoice = billing.issue_invoice(desk, draft_id)
    say(
        "issued",
        invoice=invoice.id,
        number=invoice.number.text,
        total=invoice.total.minor,
        entries=list(invoice.entry_ids),
    )


def send(desk: Desk, dice: random.Random, _folder: Path) -> None:
    """Send some invoice, as if nobody remembered which were sent."""
    invoices = desk.reads.papers.invoices(desk.today())
    if not invoices:
        return
    line = dice.choice(invoices)
    try:
        delivery = sending.send(desk, sending.letter_for(desk, line.id))
    except (AlreadySent, MayHaveArrived):
        return
    say("sent", invoice=line.id, state=delivery.state.value)


def export(desk: Desk, dice: random.Random, folder: Path) -> None:
    """Write some invoice's PDF into a folder."""
    invoices = desk.reads.papers.invoices(desk.today())
    if invoices:
        line = dice.choice(invoices)
        path, sha256 = billing.export_invoice(desk, line.id, folder / "export")
        say("exported", invoice=line.id, file=path.name, sha256=sha256)


def say(did: str, **data: object) -> None:
    """One line in one go: a killed child has said it or has not."""
    os.write(1, (json.dumps({"did": did, **data}) + "\n").encode())


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
