"""What the command line lists, for people and for scripts."""

from dataclasses import replace
from datetime import datetime
from decimal import Decimal

import pytest

from tests.cli.command_line import Line
from vpa_desk.domain.clients import Language
from vpa_desk.paths import Places
from vpa_desk.services.settings import change_settings


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
    change_settings(desk, replace(desk.reads.settings.current(), language=Language.ENGLISH))
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
