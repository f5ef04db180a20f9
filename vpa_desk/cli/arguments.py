"""The commands and their arguments."""

import argparse
from argparse import ArgumentParser, ArgumentTypeError
from datetime import date
from pathlib import Path
from typing import Any

from vpa_desk import __version__

EPILOG = """\
CLIENT is an id, a number like K-1001, or the beginning of a name; TASK an id or the beginning of a
title; DRAFT an id, or a client with one draft; NUMBER an invoice number; DAY is YYYY-MM-DD, today
or tomorrow. Exit code: 0 done, 1 refused, 2 wrong usage."""


def parser() -> ArgumentParser:
    """Reads the arguments of a command; `command` is None where the window is meant."""
    main = ArgumentParser(
        prog="vpa-desk",
        description="Clients, tasks, the clock and invoices. Without a command, opens the window.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    _add_places(main, None, as_json=False)
    main.add_argument("--version", action="version", version=f"VPA Desk {__version__}")
    main.add_argument("--self-test", action="store_true", help="check that the program works here")
    commands = main.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    _add_tasks(commands)
    _add_time(commands)
    _add_money(commands)
    _add_safety(commands)
    return main


def day(text: str) -> date | str:
    """A day; `today` and `tomorrow` are told by the desk's clock, later."""
    if text in ("today", "tomorrow"):
        return text
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(f"{text!r} is no day like 2026-11-30") from None


def month(text: str) -> date:
    """The first day of a month."""
    try:
        return date.fromisoformat(f"{text}-01")
    except ValueError:
        raise ArgumentTypeError(f"{text!r} is no month like 2026-11") from None


def years(text: str) -> int:
    """One to a career of years."""
    if not text.isdigit() or not 1 <= int(text) <= 40:
        raise ArgumentTypeError("1 to 40 years")
    return int(text)


def _add_places(parser: ArgumentParser, default: object, *, as_json: object) -> None:
    parser.add_argument(
        "--data", metavar="DIR", type=Path, default=default, help="the folder that holds everything"
    )
    parser.add_argument("--lang", choices=("de", "en"), default=default, help="German or English")
    parser.add_argument("--json", action="store_true", default=as_json, help="answer as JSON")


def _add(commands: Any, name: str, tells: str) -> ArgumentParser:
    """A command; --data, --lang and --json may follow it, too."""
    command: ArgumentParser = commands.add_parser(name, help=tells, description=tells)
    _add_places(command, argparse.SUPPRESS, as_json=argparse.SUPPRESS)
    return command


def _add_tasks(commands: Any) -> None:
    add = _add(commands, "add", "add a task: 'Mo 10 Uhr Flug buchen @Müller #Reise'")
    add.add_argument("text", metavar="TEXT", nargs="+")
    tasks = _add(commands, "tasks", "list the open tasks")
    tasks.add_argument("--due", metavar="DAY", type=day, help="only those due by that day")
    tasks.add_argument("--client", metavar="CLIENT")
    tasks.add_argument("--all", action="store_true", help="also what is done")
    done = _add(commands, "done", "complete a task")
    done.add_argument("task", metavar="TASK", nargs="+")


def _add_time(commands: Any) -> None:
    start = _add(commands, "start", "start the timer of a task, or of a new one")
    start.add_argument("task", metavar="TASK|TEXT", nargs="+")
    _add(commands, "stop", "stop the timer")
    _add(commands, "toggle", "stop the timer, or go on with the last task")
    _add(commands, "status", "what is running")
    _add(commands, "clients", "list the clients")
    entries = _add(commands, "entries", "list the time entries")
    _add_period(entries)
    entries.add_argument("--client", metavar="CLIENT")
    reports = _add(commands, "report", "sums").add_subparsers(
        dest="report", metavar="REPORT", required=True
    )
    report = _add(reports, "month", "the hours of a month by client")
    report.add_argument("--month", metavar="YYYY-MM", type=month, help="this month if left out")


def _add_period(parser: ArgumentParser, *, required: bool = False) -> None:
    parser.add_argument("--from", dest="start", metavar="DAY", type=day, help="the first day")
    parser.add_argument(
        "--until",
        metavar="DAY",
        type=day,
        required=required,
        help="the first day that no longer counts",
    )


def _add_money(commands: Any) -> None:
    steps = _add(commands, "invoice", "draft, issue, export").add_subparsers(
        dest="step", metavar="STEP", required=True
    )
    draft = _add(steps, "draft", "draft an invoice from a client's unbilled time")
    draft.add_argument("client", metavar="CLIENT")
    _add_period(draft, required=True)
    issue = _add(steps, "issue", "issue a draft under the next number; this cannot be undone")
    issue.add_argument("draft", metavar="DRAFT")
    discard = _add(steps, "discard", "throw a draft away; its time is free again")
    discard.add_argument("draft", metavar="DRAFT")
    export = _add(steps, "export", "write the PDF of an invoice into a folder")
    export.add_argument("number", metavar="NUMBER")
    export.add_argument("--to", metavar="DIR", type=Path, required=True)
    invoices = _add(commands, "invoices", "list the invoices")
    invoices.add_argument("--drafts", action="store_true", help="the drafts instead")
    _add_mail(commands)


def _add_mail(commands: Any) -> None:
    send = _add(commands, "send", "send an invoice by mail")
    send.add_argument("number", metavar="NUMBER")
    send.add_argument(
        "--to", metavar="ADDRESS", action="append", help="instead of the client's address"
    )
    send.add_argument("--again", action="store_true", help="although it was sent before")
    send.add_argument("--draft", action="store_true", help="as a draft in your mail program")
    send.add_argument(
        "--password-stdin", action="store_true", help="read the password from standard input"
    )
    _add(commands, "outbox", "the mails and how far they came")


def _add_safety(commands: Any) -> None:
    settings = _add(commands, "settings", "list the settings, show one, or change some")
    settings.add_argument("words", metavar="KEY [VALUE]", nargs="*")
    backup = _add(commands, "backup", "make a checked copy of everything")
    backup.add_argument("file", metavar="FILE", nargs="?", type=Path)
    restore = _add(commands, "restore", "put a backup in the place of the data; these are kept")
    restore.add_argument("file", metavar="FILE", type=Path)
    _add(commands, "verify", "check the data from end to end")
    demo = _add(commands, "demo", "fill an empty folder with sample data, or show some")
    demo.add_argument("folder", metavar="DIR", nargs="?", type=Path)
    demo.add_argument("--years", metavar="N", type=years, help="a large practice of so many years")
    demo.add_argument(
        "--seed", metavar="S", type=int, default=1, help="another one for each number"
    )
    demo.add_argument("--today", metavar="DAY", type=day, help="the day it seems to be")
    shots = _add(commands, "shots", "draw every page of the sample data into a folder")
    shots.add_argument("folder", metavar="DIR", type=Path)
