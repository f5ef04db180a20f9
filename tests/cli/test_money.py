"""Drafts, invoices and mail from the command line."""

import json
import re
import sys
from decimal import Decimal
from pathlib import Path

import pytest

from tests.cli.command_line import (
    Line,
    Typed,
    passwords,
    refused,
    with_password,
)
from vpa_desk import documents
from vpa_desk.domain.mailing import Rejected, Unclear


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


def test_a_draft_goes_to_her_mail_program(
    line: Line, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_mail_program(tmp_path, monkeypatch, exits=0)
    said = line("send", "RE-2026-0015", "--draft", "--json").data
    assert said["state"] == "handed_over"
    assert Path(said["path"]).read_bytes().startswith(b"X-Unsent: 1")


def test_without_a_mail_program_the_draft_is_named(
    line: Line, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_mail_program(tmp_path, monkeypatch, exits=3)
    assert refused(line("send", "RE-2026-0015", "--draft"), ".eml")


def a_mail_program(folder: Path, monkeypatch: pytest.MonkeyPatch, *, exits: int) -> None:
    """What opens a draft on this system, ending with this code."""
    if sys.platform != "linux":
        pytest.skip("only here a program can be put in the place of the system's")
    opener = folder / "bin" / "xdg-open"
    opener.parent.mkdir()
    opener.write_text(f"#!/bin/sh\nexit {exits}\n", "utf-8")
    opener.chmod(0o700)
    monkeypatch.setenv("PATH", f"{opener.parent}:/usr/bin:/bin")
