"""The command line: what it answers to people and to scripts, and how it refuses."""

import json
import os
import re
import sqlite3
import subprocess
import sys
from argparse import Namespace
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from tests.conftest import NOW, desk_at
from tests.fakes import FixedClock
from tests.smtp_server import MailServer
from vpa_desk import cli, documents
from vpa_desk.domain.clients import Language
from vpa_desk.domain.mailing import Rejected, Unclear
from vpa_desk.paths import Places
from vpa_desk.services import demo, timekeeping
from vpa_desk.services.desk import Desk
from vpa_desk.services.settings import change_settings
from vpa_desk.store.database import Store

MONDAY = date(2026, 11, 23)
ROOT = Path(__file__).resolve().parent.parent


@dataclass
class Line:
    """A command line on one folder, with fakes for the world outside."""

    folder: Path
    capsys: pytest.CaptureFixture[str]
    clock: FixedClock
    opened: list[Desk] = field(default_factory=list)
    shown: list[Namespace] = field(default_factory=list)
    drawn: list[Path] = field(default_factory=list)
    outcome: Rejected | Unclear | None = None

    def __call__(self, *argv: str) -> "Said":
        code = cli.run(
            ["--data", str(self.folder), *argv],
            open_desk=self.open_desk,
            open_window=self.open_window,
            shots=self.draw,
        )
        out, err = self.capsys.readouterr()
        return Said(code, out, err)

    def open_desk(self, places: Places) -> Desk:
        desk = desk_at(places.database, self.clock)
        if self.outcome is not None:
            desk.mail.outcome = self.outcome  # type: ignore[attr-defined]
        self.opened.append(desk)
        return desk

    def open_window(self, given: Namespace) -> int:
        self.shown.append(given)
        return 0

    def draw(self, folder: Path) -> int:
        self.drawn.append(folder)
        return 0


@dataclass(frozen=True)
class Said:
    """What a command said, and its exit code."""

    code: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        assert self.code == 0, self.err
        return json.loads(self.out)


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample practice of 23 November 2026, made once."""
    folder = tmp_path_factory.mktemp("filled") / "practice"
    folder.mkdir()
    desk = desk_at(folder / "desk.sqlite3", FixedClock(NOW))
    demo.fill(desk, today=MONDAY, now=NOW)
    desk.store.close()
    return folder


@pytest.fixture
def line(
    filled: Path, tmp_path: Path, clock: FixedClock, capsys: pytest.CaptureFixture[str]
) -> Line:
    """A command line on a copy of the sample practice."""
    return Line(copytree(filled, tmp_path / "practice"), capsys, clock)


@pytest.fixture
def empty(tmp_path: Path, clock: FixedClock, capsys: pytest.CaptureFixture[str]) -> Line:
    """A command line on a desk that holds nothing."""
    return Line(tmp_path, capsys, clock)


def refused(said: Said, part: str) -> bool:
    """Refused with one line that says so, and nothing on the way of the answer."""
    assert said.code == 1
    assert said.out == ""
    assert said.err.count("\n") == 1
    return part in said.err


# Reading


def test_clients_are_listed_with_their_rates(line: Line) -> None:
    clients = {client["name"]: client for client in line("clients", "--json").data}
    assert len(clients) == 8
    lakeside = clients["Lakeside Coaching AG"]
    assert lakeside | {"id": 0} == {
        "id": 0,
        "number": "K-1007",
        "name": "Lakeside Coaching AG",
        "hourly_rate": "65.00",
        "currency": "CHF",
        "archived": False,
    }


def test_tasks_are_listed_with_days_times_and_repeats(line: Line) -> None:
    tasks = {task["title"]: task for task in line("tasks", "--json").data}
    flight = tasks["Flug FRA–LIS buchen"]
    assert flight["due_on"] == "2026-11-23"
    assert flight["due_at"] == "2026-11-23T12:30:00+01:00"
    assert flight["client_name"] == "Müller Consulting"
    assert flight["repeats"] is None
    assert flight["done_at"] is None
    assert tasks["Wochenbericht zusammenstellen"]["repeats"].startswith("every 2 week")
    assert tasks["Steuerbüro zurückrufen"]["client"] is None


def test_tasks_due_today_are_those_due_until_today(line: Line) -> None:
    due = line("tasks", "--due", "today", "--json").data
    assert len(due) == 6
    assert all(task["due_on"] <= "2026-11-23" for task in due)
    assert len(line("tasks", "--due", "tomorrow", "--json").data) == 8


def test_tasks_of_a_client_and_those_done_can_be_asked_for(line: Line) -> None:
    open_ones = line("tasks", "--client", "seidel", "--json").data
    every_one = line("tasks", "--client", "seidel", "--all", "--json").data
    assert {task["client_name"] for task in every_one} == {"Dr. Seidel"}
    assert len(every_one) > len(open_ones)
    assert {task["done_at"] is None for task in every_one} == {True, False}


def test_entries_carry_offsets_seconds_and_the_invoice(line: Line) -> None:
    entries = line("entries", "--from", "2026-10-01", "--until", "2026-11-01", "--json").data
    assert all("2026-10-01" <= entry["started_at"][:10] < "2026-11-01" for entry in entries)
    one = entries[0]
    begun, ended = (datetime.fromisoformat(one[key]) for key in ("started_at", "ended_at"))
    assert begun.utcoffset() is not None
    assert (ended - begun).total_seconds() == one["seconds"]
    billed = {entry["invoice"] for entry in entries if entry["billable"]}
    assert any(number and number.startswith("RE-2026-") for number in billed)
    reserved = [entry for entry in entries if entry["invoice_id"] and not entry["invoice"]]
    assert {entry["client_name"] for entry in reserved} == {"Kanzlei Hoffmann"}


def test_entries_of_a_client_and_without_a_period(line: Line) -> None:
    entries = line("entries", "--client", "K-1002", "--json").data
    assert {entry["client_name"] for entry in entries} == {"Café Blume"}
    assert len(entries) < len(line("entries", "--json").data)


def test_the_report_of_a_month_sums_its_entries(line: Line) -> None:
    report = line("report", "month", "--month", "2026-10", "--json").data
    entries = line("entries", "--from", "2026-10-01", "--until", "2026-11-01", "--json").data
    assert sum(row["seconds"] for row in report) == sum(entry["seconds"] for entry in entries)
    own = next(row for row in report if row["client"] is None)
    assert own["billable_seconds"] == 0
    assert "November 2026" in line("report", "month").out


def test_invoices_and_drafts_are_listed_with_standing(line: Line) -> None:
    invoices = line("invoices", "--json").data
    assert {one["kind"] for one in invoices} == {"invoice"}
    assert {one["standing"] for one in invoices} == {"paid", "overdue", "open"}
    for one in invoices:
        assert Decimal(one["net"]) + Decimal(one["tax"]) == Decimal(one["total"])
    (draft,) = line("invoices", "--drafts", "--json").data
    assert draft["number"] is None
    assert draft["client_name"] == "Kanzlei Hoffmann"


def test_the_outbox_names_invoice_and_recipient(line: Line) -> None:
    mails = line("outbox", "--json").data
    assert {mail["state"] for mail in mails} == {"sent"}
    assert "t.mueller@mueller-consulting.example" in mails[-1]["recipients"]
    assert mails[-1]["invoice"] == "RE-2026-0001"


READING = (
    ("clients",),
    ("tasks",),
    ("tasks", "--all"),
    ("entries",),
    ("report", "month"),
    ("invoices",),
    ("invoices", "--drafts"),
    ("outbox",),
    ("status",),
    ("settings",),
    ("verify",),
)


@pytest.mark.parametrize("command", READING, ids=" ".join)
def test_each_reading_command_speaks_two_languages(line: Line, command: tuple[str, ...]) -> None:
    german, english = line("--lang", "de", *command), line("--lang", "en", *command)
    assert german.code == english.code == 0
    assert german.out.splitlines()[0] != english.out.splitlines()[0]


@pytest.mark.parametrize("command", READING, ids=" ".join)
def test_each_reading_command_stands_on_an_empty_desk(
    empty: Line, command: tuple[str, ...]
) -> None:
    assert empty(*command).code == 0
    assert empty(*command, "--json").data is not None


def test_columns_stand_below_each_other(line: Line) -> None:
    title, blank, *rows = line("--lang", "de", "invoices").out.splitlines()
    assert title == "Rechnungen (15)"
    assert blank == ""
    ends = {row.index("€") for row in rows if "€" in row}
    assert len(ends) == 1
    assert len(rows) == 16


def test_her_language_is_spoken_unless_another_is_asked_for(
    line: Line, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    assert line("status").out == "Es läuft keine Zeit.\n"
    desk = line.open_desk(Places(line.folder, line.folder, line.folder, line.folder))
    change_settings(desk, replace(desk.store.overviews.settings(), language=Language.ENGLISH))
    desk.store.close()
    assert line("status").out == "No timer is running.\n"


@pytest.mark.parametrize(
    ("named", "said"), [("de_AT.UTF-8", "Es läuft"), ("fr_FR.UTF-8", "No timer"), ("C", "No timer")]
)
def test_before_she_chose_a_language_the_system_decides(
    empty: Line, monkeypatch: pytest.MonkeyPatch, named: str, said: str
) -> None:
    monkeypatch.setenv("LC_ALL", named)
    assert said in empty("status").out


# The working day


def test_a_line_of_quick_add_becomes_a_task(line: Line) -> None:
    said = line("add", "Mo 10 Uhr Flug buchen @Müller #Reise alle 2 Wochen", "--json").data
    assert said["title"] == "Flug buchen"
    assert said["due_at"] == "2026-11-30T10:00:00+01:00"
    assert said["client_name"] == "Müller Consulting"
    assert said["repeats"].startswith("every 2 week")
    assert said["id"] in [task["id"] for task in line("tasks", "--json").data]


def test_words_need_no_quotes(line: Line) -> None:
    assert line("add", "Blumen", "gießen", "morgen", "--json").data["due_on"] == "2026-11-24"
    assert "Angelegt: Tee kaufen" in line("add", "Tee", "kaufen").out


def test_a_task_for_nobody_known_is_refused(line: Line) -> None:
    assert refused(line("add", "Anruf @Xaver"), "Kunde Xaver")
    assert not [task for task in line("tasks", "--json").data if task["title"] == "Anruf"]


def test_a_task_for_one_of_several_clients_is_refused_with_their_names(line: Line) -> None:
    line("add", "x")
    desk = line.open_desk(Places(line.folder, line.folder, line.folder, line.folder))
    client = desk.store.overviews.clients()[0]
    with desk.store.begin() as tx:
        tx.clients.replace(replace(client, name="Studio West"))
    desk.store.close()
    assert refused(line("add", "Anruf @Studio"), "Studio Nord, Studio West")
    assert refused(line("tasks", "--client", "studio"), "Studio Nord, Studio West")


def test_a_timer_starts_shows_and_stops(line: Line) -> None:
    started = line("start", "reisekosten", "--json").data
    assert started["task_title"] == "Reisekostenbelege sortieren"
    line.clock.advance(95)
    running = line("status", "--json").data["running"]
    assert running["seconds"] == 95
    assert running["started_at"] == "2026-11-23T11:59:00+01:00"
    assert running["client"] == started["client"]
    assert "0:01:35" in line("status").out
    entry = line("stop", "--json").data
    assert entry["seconds"] == 95
    assert entry["task"] == started["task"]
    assert line("status", "--json").data == {"running": None}
    assert entry["id"] in [one["id"] for one in line("entries", "--from", "today", "--json").data]


def test_a_task_nobody_knows_is_made_and_started(line: Line) -> None:
    started = line("start", "Rückruf bei Blume @Blume ~10m", "--json").data
    assert started["task_title"] == "Rückruf bei Blume"
    assert started["client_name"] == "Café Blume"
    assert "Rückruf bei Blume (Café Blume)" in line("stop").out


def test_a_task_is_meant_by_its_id(line: Line) -> None:
    task = line("tasks", "--json").data[0]
    assert line("start", str(task["id"]), "--json").data["task"] == task["id"]


def test_toggle_stops_and_goes_on_with_the_last_task(line: Line) -> None:
    line("start", "Flug")
    line.clock.advance(60)
    assert line("toggle", "--json").data["seconds"] == 60
    assert line("toggle", "--json").data["task_title"] == "Flug FRA–LIS buchen"


def test_toggle_on_an_empty_desk_says_what_to_do(empty: Line) -> None:
    assert refused(empty("--lang", "en", "toggle"), "Start one first")


def test_a_task_done_names_the_one_that_follows(line: Line) -> None:
    done = line("done", "Wochenbericht", "--json").data
    assert done["done_at"] is not None
    assert done["following"]["due_on"] == "2026-12-07"
    assert line("done", "Steuerbüro", "--json").data["following"] is None
    assert "Nächstes Mal: 24.11.2026" in line("done", "Postfach").out


def test_two_tasks_that_begin_alike_are_named(line: Line) -> None:
    said = line("done", "Reise")
    assert refused(said, "Reisekostenbelege sortieren (")
    assert "Reiseplanung Lissabon" in said.err


def test_the_whole_title_is_meant_before_its_beginning(line: Line) -> None:
    line("add", "Flug")
    assert line("done", "flug", "--json").data["title"] == "Flug"


def test_many_that_fit_are_not_all_named(line: Line) -> None:
    for place in range(7):
        line("add", f"Rückruf Nummer {place}")
    said = line("done", "rückruf")
    assert said.err.count("(") <= 7
    assert "…" in said.err


def test_what_is_not_there_is_said(line: Line) -> None:
    assert refused(line("done", "Mondlandung"), "Aufgabe Mondlandung")
    assert refused(line("stop"), "Es läuft keine Zeit")
    assert refused(line("invoice", "issue", "12"), "12")
    assert refused(line("invoice", "export", "RE-1999-0001", "--to", "x"), "RE-1999-0001")
    assert refused(line("invoice", "draft", " ", "--until", "today"), "Kunde")


# The money


def test_a_draft_is_issued_exported_and_carries_the_total_of_the_list(
    line: Line, tmp_path: Path
) -> None:
    draft = line("invoice", "draft", "müller", "--until", "2026-11-23", "--json").data
    assert draft["number"] is None
    assert sum(Decimal(one["net"]) for one in draft["lines"]) == Decimal(draft["net"])
    issued = line("invoice", "issue", str(draft["id"]), "--json").data
    assert issued["number"] == "RE-2026-0016"
    assert issued["total"] == draft["total"]
    said = line("invoice", "export", "RE-2026-0016", "--to", str(tmp_path / "out"), "--json").data
    (file,) = said["files"]
    (listed,) = [one for one in line("invoices", "--json").data if one["id"] == draft["id"]]
    text = documents.read_text(Path(file["path"]).read_bytes())
    german = f"{Decimal(listed['total']):,.2f}".translate(str.maketrans(",.", ".,"))
    assert german in text
    assert re.fullmatch("[0-9a-f]{64}", file["sha256"])


def test_the_day_until_is_the_first_that_does_not_count(line: Line) -> None:
    line("invoice", "draft", "seidel", "--from", "2026-11-02", "--until", "2026-11-03")
    days = {
        entry["started_at"][:10]
        for entry in line("entries", "--client", "seidel", "--json").data
        if entry["invoice_id"] and not entry["invoice"]
    }
    assert days == {"2026-11-02"}


def test_a_draft_is_meant_by_its_client(line: Line) -> None:
    assert "RE-2026-0016" in line("invoice", "issue", "hoffmann").out
    assert refused(line("invoice", "issue", "hoffmann"), "Entwurf hoffmann")


def test_two_drafts_of_a_client_are_named(line: Line) -> None:
    line("invoice", "draft", "hoffmann", "--until", "tomorrow")
    assert refused(line("invoice", "discard", "hoffmann"), "Entwurf")


def test_a_discarded_draft_frees_its_time(line: Line) -> None:
    thrown = line("invoice", "discard", "hoffmann", "--json").data
    again = line("invoice", "draft", "hoffmann", "--until", "2026-11-01", "--json").data
    assert again["net"] == thrown["net"]
    assert "verworfen" in line("invoice", "discard", str(again["id"])).out


def test_nothing_to_invoice_is_refused(line: Line) -> None:
    assert refused(line("invoice", "draft", "blume", "--until", "2026-01-01"), "Café Blume")


def test_an_invoice_is_sent_once(line: Line) -> None:
    given = ("send", "RE-2026-0015", "--to", "fiona@lakeside-coaching.example")
    with_password(line, "geheim")
    assert line(*given, "--json").data["state"] == "sent"
    assert refused(line(*given), "schon gesendet")
    assert "gesendet" in line(*given, "--again").out


def test_without_a_password_sending_is_refused(line: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", Typed("", terminal=False))
    assert refused(line("send", "RE-2026-0015"), "--password-stdin")


def test_a_password_is_read_from_standard_input(
    line: Line, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", Typed("geheim\n", terminal=False))
    assert line("send", "RE-2026-0015", "--password-stdin").code == 0
    assert passwords(line) == ["geheim"]


def test_a_password_is_asked_for_on_a_terminal(line: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", Typed("", terminal=True))
    asked: list[str] = []

    def ask(prompt: str) -> str:
        asked.append(prompt)
        return "getippt"

    monkeypatch.setattr("getpass.getpass", ask)
    assert line("send", "RE-2026-0015").code == 0
    assert passwords(line) == ["getippt"]
    assert "hallo@katrin-berger.example" in asked[0]


def test_what_the_server_refused_is_refused_here(line: Line) -> None:
    with_password(line, "geheim")
    line.outcome = Rejected(550, "no such user")
    said = line("send", "RE-2026-0015")
    assert said.code == 1
    assert "550 no such user" in said.err


def test_what_may_have_arrived_is_not_called_sent(line: Line) -> None:
    with_password(line, "geheim")
    line.outcome = Unclear("connection lost")
    said = line("send", "RE-2026-0015", "--json")
    assert said.code == 1
    assert json.loads(said.out)["state"] == "unclear"
    assert "kann angekommen sein" in said.err


# Settings


def test_a_setting_is_changed_by_its_dotted_name(line: Line) -> None:
    said = line("settings", "practice.address.city", "Bonn", "workday.hourly_rate", "52,50")
    assert said.code == 0
    kept = {one["key"]: one["value"] for one in line("settings", "--json").data}
    assert kept["practice.address.city"] == "Bonn"
    assert kept["workday.hourly_rate"] == "52.50 EUR"
    assert line("settings", "mail.port", "--json").data == [{"key": "mail.port", "value": "587"}]


def test_the_mail_account_of_a_script_is_set_in_one_go(line: Line) -> None:
    pairs = ("mail.host", "127.0.0.1", "mail.port", "2525", "mail.security", "none")
    assert line("settings", *pairs, "mail.user", "").code == 0
    kept = {one["key"]: one["value"] for one in line("settings", "mail", "--json").data}
    assert kept["mail.security"] == "none"
    assert kept["mail.user"] == ""


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (("colour", "blue"), "colour"),
        (("practice.address", "Bonn"), "practice.address"),
        (("practice.name.first", "Bonn"), "practice.name.first"),
        (("mail.host", "localhost", "mail.port"), "mail.port"),
        (("nonsense",), "nonsense"),
        (("mail.port", "many"), "many"),
        (("mail.security", "rot13"), "rot13"),
        (("set_up", "perhaps"), "perhaps"),
        (("workday.hourly_rate", "12 DM"), "12 DM"),
        (("workday.hourly_rate", "12 XXX"), "12 XXX"),
        (("practice.iban", "DE00"), "DE00"),
        (("invoices.pattern", "RE"), "RE"),
    ],
)
def test_a_setting_that_does_not_hold_is_refused(
    line: Line, words: tuple[str, ...], part: str
) -> None:
    before = line("settings").out
    assert refused(line("settings", *words), part)
    assert line("settings").out == before


@pytest.mark.parametrize(("text", "kept"), [("ja", "true"), ("no", "false"), ("TRUE", "true")])
def test_yes_and_no_are_understood(line: Line, text: str, kept: str) -> None:
    assert line("settings", "set_up", text, "--json").data == [{"key": "set_up", "value": kept}]


# Safety


def test_a_backup_is_restored_and_the_present_file_kept(line: Line, tmp_path: Path) -> None:
    made = line("backup", str(tmp_path / "copy.sqlite3"), "--json").data
    assert made["invoices"] == 15
    line("add", "Nach der Sicherung")
    restored = line("restore", made["path"], "--json").data
    assert Path(restored["kept_aside"]).is_file()
    assert refused(line("done", "Nach der Sicherung"), "Nach der Sicherung")
    assert "bisherige Datei" in line("--lang", "de", "restore", made["path"]).out


def test_a_restore_needs_no_data_that_open(line: Line, tmp_path: Path) -> None:
    line("backup", str(tmp_path / "copy.sqlite3"))
    (line.folder / "desk.sqlite3").write_bytes(b"")
    assert refused(line("--lang", "de", "status"), "leer")
    assert line("restore", str(tmp_path / "copy.sqlite3")).code == 0
    assert line("status").code == 0


def test_a_bad_backup_replaces_nothing(line: Line, tmp_path: Path) -> None:
    (tmp_path / "bad.sqlite3").write_bytes(b"no database")
    before = (line.folder / "desk.sqlite3").read_bytes()
    assert line("restore", str(tmp_path / "bad.sqlite3")).code == 1
    assert (line.folder / "desk.sqlite3").read_bytes() == before
    assert line("restore", str(tmp_path / "missing.sqlite3")).code == 1


def test_a_backup_is_never_overwritten(line: Line, tmp_path: Path) -> None:
    (tmp_path / "mine").write_text("mine", "utf-8")
    assert refused(line("backup", str(tmp_path / "mine")), "mine")
    assert (tmp_path / "mine").read_text("utf-8") == "mine"


def test_the_world_refusing_is_said_in_one_sentence(line: Line, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    assert refused(line("backup", str(tmp_path / "file" / "copy.sqlite3")), "file")


def test_verify_names_its_checks(line: Line) -> None:
    said = line("verify", "--json").data
    assert said["ok"] is True
    assert [check["name"] for check in said["checks"]] == [
        "integrity",
        "references",
        "audit",
        "documents",
    ]


def test_a_broken_document_is_found_and_the_code_says_so(line: Line) -> None:
    change_a_document(line.folder / "desk.sqlite3")
    said = line("--lang", "en", "verify", "--json")
    assert said.code == 1
    assert json.loads(said.out)["ok"] is False
    assert "Documents (RE-2026-0001)" in said.err


def test_the_self_test_reads_its_invoice_back(empty: Line) -> None:
    said = empty("--lang", "en", "--self-test", "--json").data
    checks = {check["name"]: check for check in said["checks"]}
    assert said["ok"] is True
    assert checks["self_invoice"]["detail"] == "53,55"
    assert checks["keychain"]["detail"]
    assert not any(empty.folder.iterdir())
    assert "All is well." in empty("--lang", "en", "--self-test").out


# Sample data, window, pictures


def test_demo_fills_a_folder_and_says_how_to_open_it(empty: Line, tmp_path: Path) -> None:
    target = tmp_path / "sample"
    said = empty("--lang", "en", "demo", str(target), "--today", "2026-11-23", "--seed", "3")
    assert f"vpa-desk --data {target}" in said.out
    sample = Line(target, empty.capsys, empty.clock)
    assert len(sample("clients", "--json").data) == 8
    assert refused(empty("--lang", "en", "demo", str(target)), "not empty")


def test_demo_without_a_folder_opens_the_window_on_a_temporary_one(
    empty: Line, capsys: pytest.CaptureFixture[str]
) -> None:
    seen: list[tuple[Path, bool]] = []

    def open_window(given: Namespace) -> int:
        seen.append((given.data, (given.data / "desk.sqlite3").is_file()))
        return 0

    code = cli.run(["demo"], open_desk=empty.open_desk, open_window=open_window, shots=empty.draw)
    ((folder, was_filled),) = seen
    assert code == 0
    assert was_filled
    assert not folder.exists()
    assert capsys.readouterr().out == ""


def test_without_a_command_the_window_opens_on_the_folder(empty: Line) -> None:
    assert empty("--lang", "de").code == 0
    assert empty.shown[0].data == empty.folder
    assert empty.shown[0].lang == "de"
    assert empty.opened == []


def test_pictures_are_drawn_by_who_knows_how(empty: Line, tmp_path: Path) -> None:
    assert empty("shots", str(tmp_path / "pictures")).code == 0
    assert empty.drawn == [tmp_path / "pictures"]


# Wrong usage and bad days


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
        ["status"], open_desk=interrupted, open_window=empty.open_window, shots=empty.draw
    )
    assert code == 130
    assert empty.capsys.readouterr() == ("", "")


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


# As a program of its own


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
    running = desk.store.overviews.running()
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
    with MailServer() as server:
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


# What the tests lean on


class Typed:
    """Standard input: what was typed, on a terminal or not."""

    def __init__(self, text: str, *, terminal: bool) -> None:
        self._text = text
        self._terminal = terminal

    def readline(self) -> str:
        return self._text

    def isatty(self) -> bool:
        return self._terminal


class Watched:
    """A store that remembers being closed."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.closed = False

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)

    def close(self) -> None:
        self.closed = True
        self._store.close()


def passwords(line: Line) -> list[str]:
    return [password for _, _, password in line.opened[-1].mail.delivered]  # type: ignore[attr-defined]


def with_password(line: Line, password: str) -> None:
    """A keychain that knows the password of any account."""
    opened: Callable[[Places], Desk] = line.open_desk

    class Knowing:
        def get(self, _account_key: str) -> str | None:
            return password

        def set(self, account_key: str, password: str) -> None:
            raise AssertionError

        def remove(self, account_key: str) -> None:
            raise AssertionError

    line.open_desk = lambda places: replace(opened(places), keychain=Knowing())  # type: ignore[method-assign]


def change_a_document(path: Path) -> None:
    """A stored PDF changed as no guard would allow."""
    with closing(sqlite3.connect(path)) as connection, connection:
        (kept,) = connection.execute(
            "SELECT sql FROM sqlite_master WHERE name = 'document_does_not_change'"
        ).fetchone()
        connection.execute("DROP TRIGGER document_does_not_change")
        connection.execute(
            "UPDATE document SET content = x'00' WHERE id = (SELECT MIN(id) FROM document)"
        )
        connection.execute(kept)
