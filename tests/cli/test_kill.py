"""kill -9 at random moments of a scripted working day: nothing acknowledged is lost."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from tests.smtp_server import MailServer
from vpa_desk.domain.mailing import Security

ROOT = Path(__file__).resolve().parents[2]
KILLS = 60
CLIENTS = ("Müller Consulting", "Dr. Seidel", "Studio Nord", "Café Blume")

# One child is one working day: each command as a user types it, acknowledged once it has answered.
DAY = """
import contextlib, io, json, sys
from vpa_desk.app import main
data, out, client, number = sys.argv[1:]

def run(*words):
    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(io.StringIO()):
        code = main(["--data", data, *words])
    answer = json.loads(said.getvalue()) if code == 0 and said.getvalue() else None
    print(json.dumps({"words": words, "code": code, "answer": answer}), flush=True)
    return answer

print(json.dumps({"words": ["born"]}), flush=True)
run("start", f"Anruf {number} @\\"{client}\\"", "--json")
run("stop", "--json")
draft = run("invoice", "draft", client, "--until", "2100-01-01", "--json")
if draft:
    issued = run("invoice", "issue", str(draft["id"]), "--json")
    if issued:
        run("invoice", "export", issued["number"], "--to", out, "--json")
        run("send", issued["number"], "--json")
"""


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_sixty_kills_lose_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    seed = int(os.environ.get("KILL_SEED", "2026"))
    print(f"KILL_SEED={seed}")
    dice = random.Random(seed)
    data = tmp_path / "practice"
    told(data, "demo", str(data), "--today", "2026-11-23")
    entries: set[int] = set()
    numbers: set[str] = set()
    sent: list[str] = []
    with MailServer(Security.NONE) as server:
        set_mail(data, server)
        longest = length_of_a_day(data, tmp_path / "out")
        for number in range(KILLS):
            client = CLIENTS[number % len(CLIENTS)]
            for said in killed(data, tmp_path / "out", client, number, dice.uniform(0.2, longest)):
                if said.get("code") != 0:
                    continue
                match said["words"][0]:
                    case "stop":
                        entries.add(said["answer"]["id"])
                    case "invoice" if said["words"][1] == "issue":
                        numbers.add(said["answer"]["number"])
                    case "send":
                        sent.append(said["words"][1])
            check(data, entries, numbers)
        received = [mail.content for mail in server.received]
    assert numbers, "no day lived long enough"
    for number_text in sent:
        count = sum(number_text.encode() in content for content in received)
        assert count == 1, number_text


def length_of_a_day(data: Path, out: Path) -> float:
    """How many seconds a day lasts on this machine when nobody kills it."""
    began = time.monotonic()
    with begun(data, out, CLIENTS[0], 0) as child:
        child.communicate()
    return time.monotonic() - began


def begun(data: Path, out: Path, client: str, number: int) -> "subprocess.Popen[str]":
    """A day at its beginning."""
    return subprocess.Popen(
        [sys.executable, "-c", DAY, str(data), str(out), client, str(number)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )


def killed(data: Path, out: Path, client: str, number: int, after: float) -> list[dict[str, Any]]:
    """What a day acknowledged before it was killed, so many seconds after its birth."""
    with begun(data, out, client, number) as child:
        assert child.stdout is not None
        assert child.stdout.readline()
        time.sleep(after)  # the moment of the kill is what is tested
        child.send_signal(signal.SIGKILL)
        lines = child.stdout.read().splitlines()
    return [json.loads(line) for line in lines if line.endswith("}")]


def check(data: Path, entries: set[int], numbers: set[str]) -> None:
    """All that was acknowledged is there, numbers have no gap, every check of the file is good."""
    assert told(data, "verify", "--json")["ok"] is True
    known = {entry["id"] for entry in told(data, "entries", "--json")}
    assert entries <= known
    issued = [invoice["number"] for invoice in told(data, "invoices", "--json")]
    assert numbers <= set(issued)
    for year in {number[:8] for number in issued}:
        of_year = sorted(number for number in issued if number.startswith(year))
        assert of_year == [f"{year}{seq:04}" for seq in range(1, len(of_year) + 1)]


def set_mail(data: Path, server: MailServer) -> None:
    """The practice sends through this server."""
    account = server.account()
    told(
        data,
        "settings",
        *("mail.host", account.host, "mail.port", str(account.port), "mail.security", "none"),
        *("mail.user", "", "mail.sender", "hallo@katrin-berger.example"),
    )


def told(data: Path, *words: str) -> Any:
    """What a command answers."""
    done = subprocess.run(
        [sys.executable, "-m", "vpa_desk", "--data", str(data), *words],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout) if "--json" in words else None
