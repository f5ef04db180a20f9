"""Backups, checks, sample data and pictures from the command line."""

import json
from argparse import Namespace
from pathlib import Path

import pytest

from tests.cli.command_line import (
    Line,
    change_a_document,
    refused,
)
from vpa_desk import cli
from vpa_desk.domain.safekeeping import Check


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
        "unbilled",
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
    assert checks["pages"]["ok"]
    assert not any(empty.folder.iterdir())
    assert "All is well." in empty("--lang", "en", "--self-test").out


def test_the_self_test_is_red_when_a_page_cannot_be_shown(empty: Line) -> None:
    empty.pages = Check("pages", ok=False, detail="tasks (empty)")
    said = empty("--lang", "en", "--self-test", "--json")
    assert said.code == 1
    assert json.loads(said.out)["checks"][-1]["name"] == "pages"
    assert "Pages of the window (tasks (empty))" in said.err


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

    code = cli.run(
        ["demo"],
        open_desk=empty.open_desk,
        open_to_read=empty.open_desk,
        open_window=open_window,
        shots=empty.draw,
        tour=empty.visit,
    )
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
