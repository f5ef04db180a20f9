"""Wrong usage, interrupts, and the command line as a program of its own."""

import json
import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from tests.cli.command_line import (
    ROOT,
    Line,
    Watched,
)
from tests.conftest import desk_at
from tests.fakes import FixedClock
from tests.smtp_server import MailServer
from vpa_desk import cli
from vpa_desk.paths import Places
from vpa_desk.services import timekeeping
from vpa_desk.services.desk import Desk

NEEDLESS = {
    *("sqlmodel", "sqlalchemy", "pydantic", "PySide6", "stdnum", "email_validator", "asyncio"),
    *("ssl", "dateutil", "uuid", "hashlib", "logging", "_strptime", "reportlab", "babel"),
    *("vpa_desk.domain.invoices", "vpa_desk.services.sending", "vpa_desk.messages"),
}


@pytest.mark.parametrize(
    "argv",
    [
        ("nonsense",),
        ("add",),
        ("invoice",),
        ("report",),
        ("invoice", "draft", "müller"),
        ("tasks", "--due", "31.12.2026"),
        ("report", "month", "--month", "2026-13"),
        ("demo", "x", "--years", "0"),
        ("demo", "x", "--years", "ten"),
        ("--lang", "fr", "status"),
    ],
    ids=" ".join,
)
def test_wrong_usage_is_two(empty: Line, argv: tuple[str, ...]) -> None:
    said = empty(*argv)
    assert said.code == 2
    assert "usage:" in said.err
    assert empty.opened == []


def test_version_and_help_are_not_refused(empty: Line) -> None:
    assert re.fullmatch(r"VPA Desk \d+\.\d+\.\d+\n", empty("--version").out)
    assert "first day that no longer counts" in empty("entries", "--help").out


def test_data_and_json_may_follow_the_command(line: Line, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    assert line("--json", "clients", "--data", str(other)).data == []
    assert len(line("--json", "clients").data) == 8


def test_an_interrupt_is_quiet(empty: Line) -> None:
    def interrupted(_places: Places) -> Desk:
        raise KeyboardInterrupt

    code = cli.run(
        ["status"],
        open_desk=interrupted,
        open_to_read=interrupted,
        open_window=empty.open_window,
        shots=empty.draw,
        tour=empty.visit,
    )
    assert code == 130
    assert empty.capsys.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("command", "is_reading"),
    [
        *(((name,), True) for name in ("tasks", "status", "clients", "entries", "invoices")),
        (("report", "month"), True),
        (("outbox",), True),
        (("toggle",), False),
        (("add", "Post"), False),
        (("settings",), False),
        (("verify",), False),
    ],
)
def test_who_only_reads_does_not_wait_for_the_whole_file(
    line: Line, command: tuple[str, ...], *, is_reading: bool
) -> None:
    read: list[Places] = []

    def open_to_read(places: Places) -> Desk:
        read.append(places)
        return line.open_desk(places)

    cli.run(
        ["--data", str(line.folder), *command],
        open_desk=line.open_desk,
        open_to_read=open_to_read,
        open_window=line.open_window,
        shots=line.draw,
        tour=line.visit,
    )
    assert bool(read) is is_reading


def test_a_reading_command_loads_no_orm_and_nothing_else_it_does_not_need(line: Line) -> None:
    line("status")
    code = (
        "import sys\n"
        "from vpa_desk.app import main\n"
        "main(['--data', sys.argv[1], *sys.argv[2:]])\n"
        "print('loaded', *sys.modules)\n"
    )
    for words in (("report", "month"), ("status",), ("tasks",)):
        command = [sys.executable, "-c", code, str(line.folder), *words]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
        loaded = set(done.stdout.splitlines()[-1].split())
        assert "vpa_desk.store.reader" in loaded
        assert loaded & NEEDLESS == set()


def test_the_desk_is_closed_even_if_the_command_is_refused(line: Line) -> None:
    opened = line.open_desk
    watched: list[Watched] = []

    def open_desk(places: Places) -> Desk:
        desk = opened(places)
        watched.append(Watched(desk.store))
        return replace(desk, store=watched[-1])  # type: ignore[arg-type]

    line.open_desk = open_desk  # type: ignore[method-assign]
    assert line("stop").code == 1
    assert [store.closed for store in watched] == [True]


def program(
    folder: Path, *argv: str, environ: dict[str, str] | None = None, **given: Any
) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(
        [sys.executable, "-m", "vpa_desk", "--data", str(folder), *argv],
        cwd=ROOT,
        env=os.environ | {"PYTHONWARNINGS": "ignore"} | (environ or {}),
        capture_output=True,
        timeout=60,
        check=False,
        **given,
    )


def test_a_command_never_loads_qt(filled: Path, tmp_path: Path) -> None:
    folder = copytree(filled, tmp_path / "practice")
    script = (
        "import sys; from vpa_desk.app import main; "
        f"code = main(['--data', {str(folder)!r}, 'tasks']); "
        "sys.exit(code or any(name.startswith(('PySide6', 'shiboken')) for name in sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    assert b"Aufgaben" in done.stdout


def test_a_terminal_without_umlauts_gets_question_marks(filled: Path, tmp_path: Path) -> None:
    folder = copytree(filled, tmp_path / "practice")
    bare = {"PYTHONIOENCODING": "ascii", "LC_ALL": "C", "PYTHONUTF8": "0"}
    said = program(folder, "clients", environ=bare)
    assert (said.returncode, b"M?ller" in said.stdout) == (0, True)
    data = json.loads(program(folder, "clients", "--json", environ=bare).stdout)
    assert "Müller Consulting" in {client["name"] for client in data}


@pytest.mark.skipif(os.name == "nt", reason="a pipe of a POSIX shell")
def test_a_reader_who_leaves_early_is_no_error(filled: Path, tmp_path: Path) -> None:
    folder = copytree(filled, tmp_path / "practice")
    command = [sys.executable, "-m", "vpa_desk", "--data", str(folder), "entries", "--json"]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as reading:
        assert reading.stdout is not None
        assert reading.stderr is not None
        reading.stdout.read(10)
        reading.stdout.close()
        assert reading.stderr.read() == b""
        assert reading.wait(60) == 0


def test_a_second_process_works_while_the_first_holds_the_desk(
    filled: Path, tmp_path: Path, clock: FixedClock
) -> None:
    folder = copytree(filled, tmp_path / "practice")
    desk = desk_at(folder / "desk.sqlite3", clock)
    heard: list[frozenset[str]] = []
    desk.store.listen(heard.append)
    version = desk.store.data_version()
    added = program(folder, "start", "Vom anderen Prozess", "--json")
    assert added.returncode == 0, added.stderr
    assert desk.store.data_version() != version
    running = desk.reads.time.running()
    assert running is not None
    assert running.task.title == "Vom anderen Prozess"
    clock.advance(10 * 365 * 86_400)
    timekeeping.stop_timer(desk)
    assert json.loads(program(folder, "status", "--json").stdout) == {"running": None}
    desk.store.close()


def test_a_writer_waits_for_another_to_finish(
    filled: Path, tmp_path: Path, clock: FixedClock
) -> None:
    folder = copytree(filled, tmp_path / "practice")
    desk = desk_at(folder / "desk.sqlite3", clock)
    with desk.store.begin() as tx:
        tx.audit.add("test", "held", {})
        waiting = subprocess.Popen(
            [sys.executable, "-m", "vpa_desk", "--data", str(folder), "add", "Gewartet"],
            cwd=ROOT,
            stdout=subprocess.PIPE,
        )
        with pytest.raises(subprocess.TimeoutExpired):
            waiting.wait(2.5)
    out, _ = waiting.communicate(timeout=60)
    assert waiting.returncode == 0
    assert b"Gewartet" in out
    desk.store.close()


def test_an_invoice_goes_by_a_real_server_with_the_password_from_standard_input(
    filled: Path, tmp_path: Path
) -> None:
    folder = copytree(filled, tmp_path / "practice")
    with MailServer(users={"katrin": "secret"}) as server:
        account = server.account(user="katrin")
        pairs = {
            "mail.host": account.host,
            "mail.port": str(account.port),
            "mail.security": account.security.value,
            "mail.user": account.user,
            "mail.sender": account.sender,
            "mail.ca_file": account.ca_file,
        }
        words = [word for pair in pairs.items() for word in pair]
        assert program(folder, "settings", *words).returncode == 0
        sent = program(
            folder, "send", "RE-2026-0015", "--password-stdin", "--json", input=b"secret\n"
        )
        assert sent.returncode == 0, sent.stderr
        assert json.loads(sent.stdout)["state"] == "sent"
        assert len(server.received) == 1
    assert json.loads(program(folder, "outbox", "--json").stdout)[0]["state"] == "sent"
