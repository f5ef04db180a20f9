"""Commands about the program itself: settings, backups, checks, sample data."""

from argparse import Namespace
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from vpa_desk import paths
from vpa_desk.cli import dotted, shapes
from vpa_desk.cli.answer import Answer, Asked
from vpa_desk.cli.speech import Column, Speech
from vpa_desk.domain.safekeeping import Check
from vpa_desk.domain.settings import SettingUnknown

if TYPE_CHECKING:
    from collections.abc import Callable

    from vpa_desk.paths import Places
    from vpa_desk.services.desk import Desk

SETTINGS = (Column("key"), Column("value"))
CHECKS = (Column("check"), Column("result"), Column("detail"))


def settings(asked: Asked, arguments: Namespace) -> Answer:
    """The settings: all, one, or some of them changed together."""
    from vpa_desk.services.settings import change_settings

    words: list[str] = arguments.words
    current = asked.desk.reads.settings.current()
    if len(words) < 2:
        shown = _wanted(dotted.listed(current), words)
        title = asked.speech.say("settings")
        return Answer(asked.speech.table(title, SETTINGS, shown), _as_objects(shown))
    pairs = list(zip(words[::2], words[1::2], strict=False))
    for key, value in pairs:
        current = dotted.changed(current, key, value)
    if len(words) % 2:
        raise SettingUnknown(words[-1])
    kept = dict(dotted.listed(change_settings(asked.desk, current)))
    return Answer(asked.speech.say("kept"), _as_objects((key, kept[key]) for key, _ in pairs))


def backup(asked: Asked, arguments: Namespace) -> Answer:
    """A checked copy of everything."""
    from vpa_desk.services.backup import back_up

    target = None if arguments.file is None else arguments.file.absolute()
    made = back_up(asked.desk, target)
    text = asked.speech.say(
        "backed_up", path=made.path, invoices=made.invoices, entries=made.entries
    )
    return Answer(text, shapes.backup(made, asked.desk.zone()))


def verify(asked: Asked, _arguments: Namespace) -> Answer:
    """Every check of the data."""
    return _checks_said(asked.speech, asked.desk.reads.audit.checks())


def restore(speech: Speech, places: "Places", arguments: Namespace) -> Answer:
    """A backup in the place of the data. The data are not opened: they may be what is broken."""
    from vpa_desk.services.restoring import restore_now

    source = arguments.file.absolute()
    paths.ensure_folder(places.data)
    aside = restore_now(source, places.database)
    text = speech.say("restored", path=source)
    if aside is not None:
        text += "\n" + speech.say("kept_aside", path=aside)
    data = {"path": str(places.database), "kept_aside": None if aside is None else str(aside)}
    return Answer(text, data)


def demo(
    speech: Speech,
    open_desk: "Callable[[Places], Desk]",
    folder: Path,
    arguments: Namespace,
) -> Answer:
    """Sample data in an empty folder."""
    from vpa_desk.services.demo import checked_folder, fill

    target = paths.ensure_folder(checked_folder(folder.absolute()))
    desk = open_desk(paths.places(target))
    try:
        now = desk.now() if arguments.today in (None, "today") else None
        today = arguments.today if now is None else desk.today()
        fill(desk, today=today, now=now, seed=arguments.seed, years=arguments.years)
    finally:
        desk.store.close()
    return Answer(speech.say("demo_made", path=target), {"path": str(target)})


def self_test(
    speech: Speech, open_desk: "Callable[[Places], Desk]", tour: "Callable[[Places], Check]"
) -> Answer:
    """The checks of a store made for the purpose, an invoice, the keychain and the pages."""
    from vpa_desk.services.self_test import checks

    with TemporaryDirectory(prefix="vpa-desk-", ignore_cleanup_errors=True) as folder:
        desk = open_desk(paths.places(Path(folder)))
        try:
            answers = checks(desk)
        finally:
            desk.store.close()
        return _checks_said(speech, (*answers, tour(paths.places(Path(folder, "pages")))))


def _wanted(pairs: tuple[tuple[str, str], ...], keys: list[str]) -> tuple[tuple[str, str], ...]:
    """The settings of these names or groups; all without a name."""
    if not keys:
        return pairs
    found = tuple(pair for pair in pairs if f"{pair[0]}.".startswith(f"{keys[0]}."))
    if not found:
        raise SettingUnknown(keys[0])
    return found


def _as_objects(pairs: Iterable[tuple[str, str]]) -> list[dict[str, str]]:
    return [{"key": key, "value": value} for key, value in pairs]


def _checks_said(speech: Speech, checks: tuple[Check, ...]) -> Answer:
    """The checks as a table, and what is not well."""
    bad = [check for check in checks if not check.ok]
    named = ", ".join(f"{speech.say(check.name)} ({check.detail})" for check in bad)
    title = speech.say("checked_badly", names=named) if bad else speech.say("checked_well")
    rows = [
        (speech.say(check.name), speech.say("well" if check.ok else "bad"), check.detail)
        for check in checks
    ]
    return Answer(speech.table(title, CHECKS, rows), shapes.checks(checks), title if bad else "")


COMMANDS: dict[str, "Callable[[Asked, Namespace], Answer]"] = {
    "settings": settings,
    "backup": backup,
    "verify": verify,
}
