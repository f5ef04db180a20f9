"""Drafts in the user's own mail program."""

import os
import stat
import sys
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest

from vpa_desk.domain.mailing import NoMailProgram
from vpa_desk.gateways import drafts
from vpa_desk.gateways.drafts import launched, open_draft

POSIX = os.name == "posix"
NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
MESSAGE = b"Subject: Rechnung\r\nMessage-ID: <1@example.org>\r\n\r\nGuten Tag\r\n"


def opens(path: Path) -> bool:
    return True


def aged(folder: Path, name: str, age: timedelta) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_bytes(b"old")
    os.utime(path, (at := (NOW - age).timestamp(), at))
    return path


def a_program(folder: Path, script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put a stand-in for xdg-open in front of all others."""
    program = folder / ("open" if sys.platform == "darwin" else "xdg-open")
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")


def test_a_draft_is_the_mail_marked_as_unsent(tmp_path: Path) -> None:
    path = open_draft(MESSAGE, tmp_path / "drafts", now=NOW, launch=opens)
    message = message_from_bytes(path.read_bytes(), policy=default)
    assert path.suffix == ".eml"
    assert message["X-Unsent"] == "1"
    assert path.read_bytes().endswith(MESSAGE)


@pytest.mark.skipif(not POSIX, reason="modes are those of POSIX")
def test_a_draft_is_the_users_alone(tmp_path: Path) -> None:
    path = open_draft(MESSAGE, tmp_path / "drafts", now=NOW, launch=opens)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_the_same_draft_is_written_once(tmp_path: Path) -> None:
    paths = {open_draft(MESSAGE, tmp_path, now=NOW, launch=opens) for _ in range(2)}
    assert paths == set(tmp_path.iterdir())


def test_a_draft_that_nobody_opened_is_named(tmp_path: Path) -> None:
    with pytest.raises(NoMailProgram) as case:
        open_draft(MESSAGE, tmp_path, now=NOW, launch=lambda path: False)
    assert Path(case.value.path).read_bytes().endswith(MESSAGE)


def test_drafts_older_than_a_week_go(tmp_path: Path) -> None:
    old = aged(tmp_path, "draft-1.eml", timedelta(days=7, seconds=1))
    young = aged(tmp_path, "draft-2.eml", timedelta(days=7))
    theirs = aged(tmp_path, "letter.eml", timedelta(days=400))
    open_draft(MESSAGE, tmp_path, now=NOW, launch=opens)
    assert not old.exists()
    assert young.exists()
    assert theirs.exists()


@pytest.mark.skipif(not POSIX, reason="links need rights elsewhere")
def test_a_link_among_the_drafts_is_left_alone(tmp_path: Path) -> None:
    folder = tmp_path / "drafts"
    folder.mkdir()
    outside = aged(tmp_path, "letter.txt", timedelta(days=400))
    link = folder / "draft-1.eml"
    link.symlink_to(outside)
    os.utime(link, (0, 0), follow_symlinks=False)
    open_draft(MESSAGE, folder, now=NOW, launch=opens)
    assert link.is_symlink()
    assert outside.exists()


@pytest.mark.skipif(not POSIX, reason="the stand-ins are shell scripts")
def test_a_hostile_path_reaches_the_program_as_one_argument(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_program(tmp_path, f'printf "%s\\n" "$#" "$1" > {tmp_path}/said', monkeypatch)
    hostile = tmp_path / "a, 'b' \"c\" $(touch pwned) ; d & e.eml"
    assert launched(hostile)
    assert (tmp_path / "said").read_text(encoding="utf-8") == f"1\n{hostile}\n"


@pytest.mark.skipif(not POSIX, reason="the stand-ins are shell scripts")
@pytest.mark.parametrize("code", [1, 2, 3, 4])
def test_a_program_that_fails_took_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    a_program(tmp_path, f"exit {code}", monkeypatch)
    assert not launched(tmp_path / "a.eml")


@pytest.mark.skipif(not POSIX, reason="elsewhere the system opens files itself")
def test_without_a_program_nothing_is_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(NoMailProgram):
        open_draft(MESSAGE, tmp_path / "drafts", now=NOW)


@pytest.mark.skipif(not POSIX, reason="the stand-ins are shell scripts")
@pytest.mark.filterwarnings("ignore:subprocess .* is still running:ResourceWarning")
def test_a_program_that_stays_open_took_the_draft(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_program(tmp_path, "exec sleep 1", monkeypatch)
    monkeypatch.setattr(drafts, "PATIENCE_SECONDS", 0.05)
    assert launched(tmp_path / "a.eml")


@pytest.mark.skipif(not POSIX, reason="the stand-ins are shell scripts")
def test_others_load_their_own_libraries(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    a_program(tmp_path, f'printf "%s" "$LD_LIBRARY_PATH" > {tmp_path}/said', monkeypatch)
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/theirs")
    assert launched(tmp_path / "a.eml")
    assert (tmp_path / "said").read_text(encoding="utf-8") == "/theirs"


@pytest.mark.skipif(not POSIX, reason="the stand-ins are shell scripts")
def test_a_frozen_program_keeps_its_libraries_to_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_program(tmp_path, f'printf "%s" "$LD_LIBRARY_PATH" > {tmp_path}/said', monkeypatch)
    monkeypatch.setenv("LD_LIBRARY_PATH", "")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert launched(tmp_path / "a.eml")
    assert (tmp_path / "said").read_text(encoding="utf-8") == ""
