"""Places: one chosen folder holds everything, else the system's own; nothing is made unasked."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from vpa_desk import paths

on_posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no file modes")
on_linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="XDG folders")

WITHOUT_HOME: dict[str, str] = {}


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def everything(places: paths.Places) -> tuple[Path, ...]:
    return (
        places.data,
        places.config,
        places.state,
        places.logs,
        places.database,
        places.lock,
        places.backups,
        places.log,
        places.window_settings,
    )


def test_a_chosen_folder_holds_everything(tmp_path: Path) -> None:
    chosen = paths.places(tmp_path, WITHOUT_HOME)
    assert chosen.data == tmp_path
    assert chosen.database == tmp_path / "desk.sqlite3"
    assert all(path.is_relative_to(tmp_path) for path in everything(chosen))


def test_no_two_places_are_the_same(tmp_path: Path) -> None:
    all_places = everything(paths.places(tmp_path, WITHOUT_HOME))
    assert len(set(all_places)) == len(all_places)


def test_the_environment_chooses_the_folder(tmp_path: Path) -> None:
    environ = {paths.HOME_VARIABLE: str(tmp_path)}
    assert paths.data_folder(None, environ) == tmp_path


def test_the_option_wins_over_the_environment(tmp_path: Path) -> None:
    environ = {paths.HOME_VARIABLE: str(tmp_path / "environment")}
    assert paths.data_folder(tmp_path / "option", environ) == tmp_path / "option"


def test_an_empty_variable_chooses_nothing() -> None:
    empty = {paths.HOME_VARIABLE: ""}
    assert paths.data_folder(None, empty) == paths.data_folder(None, WITHOUT_HOME)


def test_a_relative_folder_becomes_absolute(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert paths.data_folder(Path("desk"), WITHOUT_HOME) == tmp_path / "desk"


def test_a_tilde_is_the_users_home() -> None:
    assert paths.data_folder(Path("~/desk"), WITHOUT_HOME) == Path.home() / "desk"


@on_linux
def test_without_a_choice_the_folders_are_the_systems(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for kind in ("DATA", "CONFIG", "STATE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(tmp_path / kind))
    own = paths.places(None, WITHOUT_HOME)
    assert own.database == tmp_path / "DATA" / "vpa-desk" / "desk.sqlite3"
    assert own.window_settings.parent == tmp_path / "CONFIG" / "vpa-desk"
    assert own.backups == tmp_path / "STATE" / "vpa-desk" / "backups"
    assert own.log.is_relative_to(tmp_path / "STATE" / "vpa-desk")


def test_asking_makes_no_folder(tmp_path: Path) -> None:
    paths.places(tmp_path / "desk", WITHOUT_HOME)
    assert list(tmp_path.iterdir()) == []


def test_a_chosen_folder_does_not_load_platformdirs(tmp_path: Path) -> None:
    program = (
        "import sys; from vpa_desk import paths; paths.data_folder(paths.Path(sys.argv[1]));"
        "sys.exit('platformdirs' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program, str(tmp_path)], check=False)
    assert done.returncode == 0


@on_posix
@pytest.mark.parametrize("umask", [0o000, 0o022, 0o777])
def test_a_made_folder_is_the_users_alone_whatever_the_umask(tmp_path: Path, umask: int) -> None:
    before = os.umask(umask)
    try:
        made = paths.ensure_folder(tmp_path / "new" / "desk")
    finally:
        os.umask(before)
    assert (mode(made), mode(made.parent)) == (0o700, 0o700)


@on_posix
def test_a_folder_that_was_there_keeps_its_mode(tmp_path: Path) -> None:
    there = tmp_path / "there"
    there.mkdir()
    there.chmod(0o755)
    paths.ensure_folder(there)
    assert mode(there) == 0o755


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"")
    with pytest.raises(NotADirectoryError):
        paths.ensure_folder(file)


def test_the_resources_are_those_of_this_tree() -> None:
    found = paths.resources()
    assert (found / "fonts" / "Inter-Regular.ttf").is_file()
    assert (found / "icons" / "vpa-desk.svg").is_file()
    assert (found / "THIRD_PARTY.md").is_file()


def test_resources_inside_the_package_come_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inside = tmp_path / "vpa_desk" / "resources"
    inside.mkdir(parents=True)
    monkeypatch.setattr(paths, "__file__", str(tmp_path / "vpa_desk" / "paths.py"))
    assert paths.resources() == inside
