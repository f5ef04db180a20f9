"""kill -9 in the middle of a working day: what was acknowledged is there, nothing is half done."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes
from hashlib import sha256
from pathlib import Path
from typing import IO, Any

import pytest

from tests.conftest import desk_at
from tests.fakes import FixedClock
from tests.smtp_server import MailServer, Received
from vpa_desk import paths
from vpa_desk.domain.days import Period
from vpa_desk.domain.ids import EntryId, PaperId
from vpa_desk.domain.mailing import DeliveryState, Security
from vpa_desk.gateways.clock import SystemClock
from vpa_desk.services.desk import Desk

ROOT = Path(__file__).resolve().parents[2]
LONGEST_LIFE = 0.4
LONGEST_BIRTH = 0.1
MOSTLY = 0.8
# From here on nobody can say that the mail has not arrived.
HANDED_OVER = frozenset({DeliveryState.DATA, DeliveryState.UNCLEAR, DeliveryState.SENT})

Ack = dict[str, Any]

pytestmark = [
    pytest.mark.skipif(not hasattr(os, "fork"), reason="children are forked"),
    pytest.mark.timeout(300),
]


class Plug:
    """Children at work in a folder, and somebody who pulls the plug."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        self._orders: IO[str] = process.stdin
        self._said: IO[str] = process.stdout

    def pull(self, seed: int, *, since: str, after: float) -> list[Ack]:
        """Kill a child at work `after` seconds since it was `born` or `opened`; its acks."""
        print(seed, file=self._orders, flush=True)
        acks: list[Ack] = []
        child = 0
        for line in self._said:
            said = json.loads(line)
            acks.append(said)
            child = said.get("pid", child)
            if said["did"] == since:
                time.sleep(after)  # the moment of the kill is what is tested
                os.kill(child, signal.SIGKILL)
            if said["did"] == "dead":
                break
        assert acks[-1] == {"did": "dead", "killed": True}, "the child came to another end"
        return acks


@contextmanager
def at_work(folder: Path, port: int) -> Iterator[Plug]:
    """A program that starts children on the desk in the folder."""
    command = [sys.executable, str(Path(__file__).with_name("working_day.py")), str(folder)]
    with subprocess.Popen(
        [*command, str(port)],
        env=os.environ | {"PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "ignore"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        yield Plug(process)
        process.kill()


def test_sixty_kills_lose_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    pull_the_plug(tmp_path, kills=60, seed=random.SystemRandom().randrange(10**6))


@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_a_thousand_kills_lose_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    pull_the_plug(tmp_path, kills=1000, seed=random.SystemRandom().randrange(10**6))


def pull_the_plug(folder: Path, *, kills: int, seed: int) -> None:
    """Kill after kill on one store, looking at it after each."""
    print(f"seed {seed}")  # pytest shows it when this fails
    dice = random.Random(seed)
    acks: list[Ack] = []
    with MailServer(Security.NONE) as server, at_work(folder, server.port) as plug:
        done: Counter[str] = Counter()
        while done["dead"] < kills or not set(PRESENT) <= set(done):
            since = "opened" if dice.random() < MOSTLY else "born"
            longest = LONGEST_LIFE if since == "opened" else LONGEST_BIRTH
            # On a busy machine a day takes longer, and each act must have been seen.
            after = dice.uniform(0, longest * (1 + done["dead"] // kills))
            new = plug.pull(seed + done["dead"], since=since, after=after)
            acks += new
            done.update(ack["did"] for ack in new)
            look_at(folder, acks, server.received)
    print(dict(done))


def look_at(folder: Path, acks: list[Ack], mails: list[Received]) -> None:
    """Open the store as the next start would, and compare."""
    places = paths.places(folder)
    if not places.database.exists():
        assert {ack["did"] for ack in acks} == {"born", "dead"}
        return
    desk = desk_at(places.database, FixedClock(SystemClock().now()))
    try:
        assert [check for check in desk.reads.audit.checks() if not check.ok] == []
        nothing_is_half_done(desk)
        no_mail_went_twice(desk, mails)
        for ack in acks:
            PRESENT[ack["did"]](desk, folder, ack)
        the_timer_is_the_last_started(desk, acks)
    finally:
        desk.store.close()


def nothing_is_half_done(desk: Desk) -> None:
    """Numbers without a gap; each invoice with its document and entries, no entry on two."""
    invoices = desk.reads.papers.invoices(desk.today())
    full = [desk.reads.papers.invoice(line.id) for line in invoices]
    assert sorted(one.number.seq for one in full) == list(range(1, len(full) + 1))
    for one, line in zip(full, invoices, strict=True):
        assert one.number.text == line.number
        assert one.total == line.total
        assert all(desk.reads.time.line(entry).invoice == line.number for entry in one.entry_ids)
    for draft in desk.reads.papers.drafts():
        assert desk.reads.papers.draft(draft.id).entry_ids
    day = desk.today()
    lines = desk.reads.time.within(Period(day.replace(year=2000), desk.tomorrow()))
    billed = [entry for one in full for entry in one.entry_ids]
    assert len(set(billed)) == len(billed)
    assert {line.entry.id for line in lines if line.invoice} == set(billed)


def no_mail_went_twice(desk: Desk, mails: list[Received]) -> None:
    """At most one mail for each invoice; one that arrived is never thought not to have left."""
    received = Counter(message_id(mail) for mail in mails)
    assert all(count == 1 for count in received.values())
    arrived: Counter[PaperId | None] = Counter()
    for delivery in desk.reads.deliveries.last(10**6):
        if delivery.message_id in received:
            arrived[delivery.paper_id] += 1
            assert delivery.state in HANDED_OVER
        else:
            assert delivery.state is not DeliveryState.SENT
    assert sum(arrived.values()) == len(mails)
    assert all(count == 1 for count in arrived.values())


def message_id(mail: Received) -> str:
    folded = str(message_from_bytes(mail.content)["Message-ID"])
    return "".join(folded.split())


def the_timer_is_the_last_started(desk: Desk, acks: list[Ack]) -> None:
    """A start that was acknowledged runs still, or has left its entry."""
    starts = [ack for ack in acks if ack["did"] == "started"]
    running = desk.reads.time.running()
    kept = {str(line.entry.started_at) for line in desk.reads.time.page(None, 10**6)}
    if running:
        kept.add(str(running.timer.started_at))
    assert {ack["started"] for ack in starts} <= kept


def is_kept(desk: Desk, _folder: Path, ack: Ack) -> None:
    entry = desk.reads.time.line(EntryId(ack["entry"])).entry
    assert (entry.seconds, str(entry.started_at)) == (ack["seconds"], ack["started"])


def is_drafted(desk: Desk, _folder: Path, ack: Ack) -> None:
    line = desk.reads.papers.line(PaperId(ack["draft"]), desk.today())
    for entry in ack["entries"]:
        kept = desk.reads.time.line(EntryId(entry))
        assert (kept.entry.paper_id, kept.invoice) == (line.id, line.number or "")


def is_issued(desk: Desk, _folder: Path, ack: Ack) -> None:
    invoice = desk.reads.papers.invoice(PaperId(ack["invoice"]))
    assert (invoice.number.text, invoice.total.minor) == (ack["number"], ack["total"])
    assert list(invoice.entry_ids) == ack["entries"]


def is_exported(desk: Desk, folder: Path, ack: Ack) -> None:
    _, content = desk.reads.papers.pdf(PaperId(ack["invoice"]))
    file = (folder / "export" / ack["file"]).read_bytes()
    assert sha256(file).hexdigest() == sha256(content).hexdigest() == ack["sha256"]


def is_sent(desk: Desk, _folder: Path, ack: Ack) -> None:
    states = {one.state for one in desk.reads.deliveries.of(PaperId(ack["invoice"]))}
    assert ack["state"] == DeliveryState.SENT
    assert DeliveryState.SENT in states


def nothing_to_see(_desk: Desk, _folder: Path, _ack: Ack) -> None:
    """Looked at all together."""


PRESENT = {
    "born": nothing_to_see,
    "dead": nothing_to_see,
    "opened": nothing_to_see,
    "started": nothing_to_see,
    "stopped": is_kept,
    "noted": is_kept,
    "drafted": is_drafted,
    "issued": is_issued,
    "exported": is_exported,
    "sent": is_sent,
}
