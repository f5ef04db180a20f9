"""From the arguments to the exit code: which command, on which desk, in which language."""

import json
import locale
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from vpa_desk import paths
from vpa_desk.cli import arguments as grammar
from vpa_desk.cli.answer import Answer, Asked
from vpa_desk.cli.speech import GERMAN, Speech
from vpa_desk.domain.errors import Case

if TYPE_CHECKING:
    from vpa_desk.domain.safekeeping import Check
    from vpa_desk.paths import Places
    from vpa_desk.services.desk import Desk

ENGLISH = "en"
DONE, REFUSED, INTERRUPTED = 0, 1, 130
LANGUAGE_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
Command = Callable[[Asked, Namespace], Answer]
# These write nothing, so the file is not read from end to end before (handbook/promises.md 2).
READING = frozenset({"tasks", "status", "clients", "entries", "report", "invoices", "outbox"})
MONEY = frozenset({"invoice", "invoices", "send", "outbox"})
SAFETY = frozenset({"settings", "backup", "verify"})


@dataclass(frozen=True, slots=True)
class Parts:
    """What only the composition root can make."""

    open_desk: "Callable[[Places], Desk]"
    open_to_read: "Callable[[Places], Desk]"
    open_window: Callable[[Namespace], int]
    shots: Callable[[Path], int]
    tour: "Callable[[Places], Check]"


@dataclass(slots=True)
class _Tongue:
    """The language to speak: the one asked for, else hers, else the system's."""

    language: str


def ran(argv: Sequence[str], parts: Parts) -> int:
    """The exit code of the command; its answer is printed, a refusal goes to stderr."""
    _write_any_letter()
    try:
        given = grammar.parser().parse_args(argv)
    except SystemExit as left:
        return int(left.code or DONE)
    tongue = _Tongue(given.lang or _system_language())
    try:
        return _run(given, parts, tongue)
    except Case as case:
        from vpa_desk import messages

        _complain(messages.sentence(case, tongue.language))
    except BrokenPipeError:
        # Whoever read us has seen enough; what is still in the buffer goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except OSError as error:
        words = {"path": error.filename or "", "reason": error.strerror or type(error).__name__}
        _complain(Speech(tongue.language).say("os_refused", **words))
    except KeyboardInterrupt:
        return INTERRUPTED
    return REFUSED


def _run(given: Namespace, parts: Parts, tongue: _Tongue) -> int:
    speech = Speech(tongue.language)
    match given.command:
        case None if given.self_test:
            return _print(_self_tested(speech, parts), given)
        case None:
            return parts.open_window(given)
        case "shots":
            return parts.shots(given.folder.absolute())
        case "demo":
            return _demo(given, parts, speech)
        case "restore":
            return _print(_restored(speech, given), given)
    open_desk = parts.open_to_read if given.command in READING else parts.open_desk
    return _print(_asked(given, open_desk, tongue), given)


def _asked(given: Namespace, open_desk: "Callable[[Places], Desk]", tongue: _Tongue) -> Answer:
    """What the command answers on the desk of the chosen folder."""
    command = _command(given)
    desk = open_desk(paths.places(given.data))
    try:
        if given.lang is None:
            tongue.language = desk.reads.settings.language() or tongue.language
        return command(Asked(desk, Speech(tongue.language, desk.zone())), given)
    finally:
        desk.store.close()


def _command(given: Namespace) -> Command:
    """The function of a command; each of the three modules brings its part of the trade along."""
    if given.command in MONEY:
        from vpa_desk.cli import money_commands

        step = f" {given.step}" if given.command == "invoice" else ""
        return money_commands.COMMANDS[given.command + step]
    if given.command in SAFETY:
        from vpa_desk.cli import safety_commands

        return safety_commands.COMMANDS[given.command]
    from vpa_desk.cli import work_commands

    return work_commands.COMMANDS[given.command]


def _self_tested(speech: Speech, parts: Parts) -> Answer:
    from vpa_desk.cli import safety_commands

    return safety_commands.self_test(speech, parts.open_desk, parts.tour)


def _restored(speech: Speech, given: Namespace) -> Answer:
    from vpa_desk.cli import safety_commands

    return safety_commands.restore(speech, paths.places(given.data), given)


def _demo(given: Namespace, parts: Parts, speech: Speech) -> int:
    """Sample data in the folder named, else in the window until it is closed."""
    from vpa_desk.cli import safety_commands

    folder = given.folder or given.data
    if folder is not None:
        return _print(safety_commands.demo(speech, parts.open_desk, folder, given), given)
    with TemporaryDirectory(prefix="vpa-desk-demo-", ignore_cleanup_errors=True) as temporary:
        given.data = Path(temporary)
        safety_commands.demo(speech, parts.open_desk, given.data, given)
        return parts.open_window(given)


def _print(answer: Answer, given: Namespace) -> int:
    if given.json:
        plain = (getattr(sys.stdout, "encoding", None) or "").lower().replace("-", "") != "utf8"
        _say(json.dumps(answer.data, ensure_ascii=plain, indent=2))
    elif answer.text:
        _say(answer.text)
    if answer.problem:
        _complain(answer.problem)
        return REFUSED
    return DONE


def _say(text: str) -> None:
    print(text, flush=True)


def _complain(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def _write_any_letter() -> None:
    """A terminal without umlauts shows question marks instead of ending the program."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")


def _system_language() -> str:
    named = next(filter(None, map(os.environ.get, LANGUAGE_VARIABLES)), None)
    chosen = named or locale.getlocale()[0] or ""
    return GERMAN if chosen.lower().startswith(GERMAN) or chosen.startswith("German") else ENGLISH
