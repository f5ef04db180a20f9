"""The way in: what start.py is asked for, what it finds missing, and when it installs again."""

import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from resources import start
from tests.coverage_floors import shortfalls

START = Path(start.__file__)
PROJECT = """
[project]
name = "example"
dependencies = ["one"]
[tool.setuptools]
packages = ["example"]
[tool.ruff]
line-length = 100
"""


def order(line: str) -> start.Order:
    return start.order_of(line.split())


def loader_without(*absent: str) -> Callable[[str], object]:
    """Stands for the system's loader: it knows every library but these."""

    def load(name: str) -> object:
        if name in absent:
            raise OSError(f"{name}: cannot open shared object file")
        return name

    return load


def run_start(*arguments: str, **environ: str) -> subprocess.CompletedProcess[str]:
    """start.py in a process of its own that sees only this environment."""
    # Windows does not start Python without it.
    kept = {name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ}
    return subprocess.run(
        [sys.executable, str(START), *arguments],
        env={**kept, "PYTHONUTF8": "1", **environ},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder with a pyproject.toml and nothing else."""
    (tmp_path / "pyproject.toml").write_text(PROJECT, encoding="utf-8")
    (tmp_path / start.CONSTRAINTS).parent.mkdir()
    (tmp_path / start.CONSTRAINTS).write_text("one==1\n", encoding="utf-8")
    return tmp_path


@pytest.fixture
def environment(tmp_path: Path) -> start.Environment:
    """An environment that is installed as far as its notes say."""
    made = start.Environment(tmp_path / ".venv")
    made.scripts.mkdir(parents=True)
    made.python.touch()
    made.stamp("").write_text("wanted", encoding="utf-8")
    return made


# What is asked for


@pytest.mark.parametrize(
    ("line", "arguments"),
    [
        ("", ()),
        ("--demo", ("demo",)),
        ("-- add Flug @Seidel", ("add", "Flug", "@Seidel")),
        ("-- --data D status --json", ("--data", "D", "status", "--json")),
        ("--demo -- --years 10", ("demo", "--years", "10")),
        ("-- -- x", ("--", "x")),
        ("-- test", ("test",)),
    ],
)
def test_what_follows_two_dashes_goes_to_the_program(line: str, arguments: tuple[str, ...]) -> None:
    assert order(line) == start.Order("run", arguments)


def test_test_keeps_every_argument_for_the_checks() -> None:
    assert order("test --all -k invoice") == start.Order("test", ("--all", "-k", "invoice"))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("--newest", start.Order("run", newest=True)),
        ("--demo --newest", start.Order("run", ("demo",), newest=True)),
        ("--newest --demo", start.Order("run", ("demo",), newest=True)),
        ("-- --newest", start.Order("run", ("--newest",))),
        ("test -k due --newest", start.Order("test", ("-k", "due"), newest=True)),
    ],
)
def test_the_newest_versions_are_asked_for_by_name(line: str, expected: start.Order) -> None:
    assert order(line) == expected


@pytest.mark.parametrize("line", ["status", "--demo status", "--all", "tests"])
def test_an_unknown_argument_is_answered_with_the_usage(line: str) -> None:
    with pytest.raises(start.Refused, match=r"start\.py -- ARGS") as refused:
        order(line)
    assert refused.value.code == 2


def test_asking_for_help_is_no_mistake() -> None:
    with pytest.raises(start.Refused) as refused:
        order("--help")
    assert refused.value.code == 0


def test_only_the_plain_start_and_the_demo_open_a_window() -> None:
    opening = [line for line in ("", "--demo", "-- shots D", "-- demo D", "test") if opens(line)]
    assert opening == ["", "--demo"]


def opens(line: str) -> bool:
    return order(line).opens_a_window


# Display and libraries


@pytest.mark.parametrize(
    ("environ", "platform", "is_there"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ""}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux", True),
        ({}, "win32", True),
        ({}, "darwin", True),
    ],
)
def test_only_linux_can_be_without_a_display(
    environ: dict[str, str], platform: str, *, is_there: bool
) -> None:
    assert start.has_display(environ, platform) is is_there


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="others have a display")
@pytest.mark.parametrize(
    ("language", "words"), [("de_DE.UTF-8", "keinen Bildschirm"), ("en_US.UTF-8", "no display")]
)
def test_without_a_display_one_sentence_names_the_way_out(language: str, words: str) -> None:
    done = run_start(LANG=language)
    assert done.returncode == 1
    assert done.stdout == ""
    assert words in done.stderr
    assert "python3 resources/start.py -- shots DIR" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_the_usage_is_printed_without_setting_anything_up() -> None:
    done = run_start("--help", LANG="en_US.UTF-8")
    assert done.returncode == 0
    assert "start.py test --all" in done.stdout


@pytest.mark.parametrize(
    ("name", "is_german"),
    [("de_AT.UTF-8", True), ("de", True), ("en_GB.UTF-8", False), ("C", False), ("den_CA", False)],
)
def test_the_language_is_the_systems(name: str, *, is_german: bool) -> None:
    assert start.speaks_german({"LANG": name}) is is_german


def test_the_stronger_variable_decides_the_language() -> None:
    assert start.speaks_german({"LANG": "en_US.UTF-8", "LC_ALL": "de_DE.UTF-8"})


def test_every_sentence_is_there_in_two_languages() -> None:
    assert all(len(set(pair)) == 2 and all(pair) for pair in start.SENTENCES.values())


def test_a_library_is_missing_when_it_cannot_be_loaded() -> None:
    load = loader_without("libEGL.so.1", "libGL.so.1")
    assert start.missing(start.OFFSCREEN, load) == ("libGL.so.1", "libEGL.so.1")
    assert start.missing(start.OFFSCREEN, loader_without()) == ()


@pytest.mark.parametrize(
    ("line", "environ", "expected"),
    [
        ("test", {"DISPLAY": ":0"}, start.OFFSCREEN),
        ("-- shots D", {}, start.OFFSCREEN),
        ("", {"DISPLAY": ":0"}, start.OFFSCREEN | start.X11),
        ("--demo", {"WAYLAND_DISPLAY": "w"}, start.OFFSCREEN | start.WAYLAND),
        ("-- status --json", {}, {}),
    ],
)
def test_only_what_will_be_shown_needs_qts_libraries(
    line: str, environ: dict[str, str], expected: dict[str, tuple[str, str]]
) -> None:
    assert start.libraries_for(order(line), environ, "linux") == expected
    assert start.libraries_for(order(line), environ, "win32") == {}


@pytest.mark.parametrize(
    ("tool", "line"),
    [
        ("apt-get", "apt-get install -y --no-install-recommends libegl1 libgl1"),
        ("dnf", "dnf install -y libglvnd-egl libglvnd-glx"),
    ],
)
def test_the_systems_own_tool_installs(
    tool: str, line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in(tmp_path, monkeypatch, tool)
    packages = [start.OFFSCREEN["libGL.so.1"], start.OFFSCREEN["libEGL.so.1"]]
    assert start.installer(packages) == line.split()


def test_an_unknown_system_is_told_the_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(start.Refused, match=r"libnever\.so\.7"):
        start.ensure_libraries({"libnever.so.7": ("never", "never")})


@pytest.mark.skipif(os.name == "nt", reason="there is no root")
def test_who_is_not_root_gets_the_line_to_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in(tmp_path, monkeypatch, "apt-get")
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(start.Refused, match=r"sudo apt-get install .* never7$"):
        start.ensure_libraries({"libnever.so.7": ("never7", "never")})


@pytest.mark.skipif(os.name == "nt", reason="there is no root")
def test_root_has_it_installed_after_fresh_lists(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in(tmp_path, monkeypatch, "apt-get")
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    start.ensure_libraries({"libnever.so.7": ("never7", "never")})
    first, second = (tmp_path / "calls").read_text().splitlines()
    assert first.startswith("update")
    assert second.startswith("install")
    assert second.endswith("never7")


def stand_in(folder: Path, monkeypatch: pytest.MonkeyPatch, tool: str) -> None:
    """The only program in the path is `tool`, which writes down how it was called."""
    script = folder / tool
    script.write_text(f'#!/bin/sh\necho "$@" >> "{folder}/calls"\n', encoding="utf-8")
    script.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder))


# When it installs again


def test_a_stamped_environment_is_ready(environment: start.Environment) -> None:
    assert environment.is_ready("", "wanted")
    assert not environment.is_ready("", "something newer")
    assert not environment.is_ready("dev", "wanted")


def test_an_environment_without_its_python_is_not_ready(environment: start.Environment) -> None:
    environment.python.unlink()
    assert not environment.is_ready("", "wanted")
    assert not environment.is_usable()


def test_an_environment_killed_half_way_is_made_anew(environment: start.Environment) -> None:
    environment.unfinished.touch()
    assert not environment.is_ready("", "wanted")
    assert not environment.is_usable()


@pytest.mark.skipif(os.name == "nt", reason="a script stands for Python")
@pytest.mark.parametrize(("code", "is_usable"), [(0, True), (1, False)])
def test_a_python_that_cannot_answer_is_not_usable(
    environment: start.Environment, code: int, *, is_usable: bool
) -> None:
    environment.python.write_text(f"#!/bin/sh\nexit {code}\n", encoding="utf-8")
    environment.python.chmod(0o755)
    assert environment.is_usable() is is_usable


@pytest.mark.skipif(os.name == "nt", reason="a script stands for pip")
@pytest.mark.parametrize("extra", ["", "dev"])
def test_setting_up_twice_installs_once(
    environment: start.Environment, project: Path, extra: str
) -> None:
    calls = answering(environment, code=0)
    start.set_up(environment, project, extra)
    start.set_up(environment, project, extra)
    start.set_up(environment, project)
    installs = [line for line in calls.read_text().splitlines() if " install " in line]
    assert len(installs) == 1
    assert installs[0].endswith(f".[{extra}]" if extra else " .")


@pytest.mark.skipif(os.name == "nt", reason="a script stands for pip")
def test_the_tested_versions_are_installed_unless_the_newest_are_wanted(
    environment: start.Environment, project: Path
) -> None:
    calls = answering(environment, code=0)
    for newest in (False, True, True, False):
        start.set_up(environment, project, newest=newest)
    tested, newer, again = (line for line in calls.read_text().splitlines() if " install " in line)
    assert f"--constraint {start.CONSTRAINTS}" in tested
    assert ("--constraint" in newer, "--upgrade" in newer) == (False, True)
    assert again == tested


@pytest.mark.skipif(os.name == "nt", reason="a script stands for pip")
def test_a_failing_pip_leaves_no_stamp_and_keeps_the_environment(
    environment: start.Environment, project: Path
) -> None:
    answering(environment, code=1)
    with pytest.raises(start.Refused, match=r"pip"):
        start.set_up(environment, project, "dev")
    assert not environment.stamp("dev").exists()
    assert environment.is_usable()


def answering(environment: start.Environment, *, code: int) -> Path:
    """Its Python is a script that notes its calls; as pip it ends with `code`."""
    calls = environment.folder / "calls"
    script = f'#!/bin/sh\necho "$@" >> "{calls}"\n[ "$1" = -c ] || exit {code}\n'
    environment.python.write_text(script, encoding="utf-8")
    environment.python.chmod(0o755)
    return calls


@pytest.mark.parametrize(
    ("old", "new", "is_stale"),
    [
        ('"one"', '"two"', True),
        ('packages = ["example"]', 'packages = ["other"]', True),
        ("line-length = 100", "line-length = 99", False),
    ],
)
def test_only_what_pip_reads_makes_an_installation_stale(
    project: Path, old: str, new: str, *, is_stale: bool
) -> None:
    before = start.wanted_state(project)
    (project / "pyproject.toml").write_text(PROJECT.replace(old, new), encoding="utf-8")
    assert (start.wanted_state(project) != before) is is_stale


def test_other_tested_versions_make_an_installation_stale(project: Path) -> None:
    before = start.wanted_state(project), start.wanted_state(project, newest=True)
    (project / start.CONSTRAINTS).write_text("one==2\n", encoding="utf-8")
    after = start.wanted_state(project), start.wanted_state(project, newest=True)
    assert (after[0] == before[0], after[1] == before[1]) == (False, True)


def test_a_moved_project_is_installed_again(project: Path, tmp_path: Path) -> None:
    moved = tmp_path / "moved"
    (moved / "resources").mkdir(parents=True)
    for file in (Path("pyproject.toml"), start.CONSTRAINTS):
        shutil.copy(project / file, moved / file)
    assert start.wanted_state(moved) != start.wanted_state(project)


def test_every_package_of_the_tree_is_installed() -> None:
    settings = tomllib.loads((start.ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    folders = {module.parent for module in (start.ROOT / "vpa_desk").rglob("*.py")}
    named = {".".join(folder.relative_to(start.ROOT).parts) for folder in folders}
    assert named | {"vpa_desk.resources"} == set(settings["tool"]["setuptools"]["packages"])


def test_every_resource_is_installed() -> None:
    settings = tomllib.loads((start.ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    patterns = settings["tool"]["setuptools"]["package-data"]["vpa_desk.resources"]
    resources = start.ROOT / "resources"
    files = {file for file in resources.rglob("*") if file.is_file()}
    # What speaks to engineers, and the pictures of the README; the program shows none of it.
    at_home = {"handbook", "pictures", "constraints.txt"}
    installed = {file for file in files if file.relative_to(resources).parts[0] not in at_home}
    needed = {file for file in installed if file.suffix not in (".py", ".pyc", ".ts")}
    packed = {file for pattern in patterns for file in resources.glob(pattern)}
    assert needed <= packed


# The floors of coverage


def measured(**files: tuple[int, int]) -> dict[str, Any]:
    """A report in which each file of the domain has so many of so many lines reached."""
    return {
        "files": {
            f"vpa_desk/domain/{name}.py": {
                "summary": {
                    "covered_lines": covered - 1,
                    "num_statements": total - 1,
                    "covered_branches": 1,
                    "num_branches": 1,
                },
                "missing_lines": [7] if covered < total else [],
                "missing_branches": [],
            }
            for name, (covered, total) in files.items()
        }
    }


def test_a_package_at_its_floor_is_covered() -> None:
    assert shortfalls(measured(money=(10, 10)), {"vpa_desk/domain": 100}) == []
    assert shortfalls(measured(money=(9, 10), days=(10, 10)), {"vpa_desk/domain": 95}) == []


def test_nearly_everything_is_not_everything() -> None:
    (found,) = shortfalls(measured(money=(99_999, 100_000)), {"vpa_desk/domain": 100})
    assert "vpa_desk/domain/money.py: 7" in found


def test_a_missed_branch_counts_and_is_named() -> None:
    report = measured(money=(10, 10))
    (file,) = report["files"].values()
    file["summary"]["covered_branches"] = 0
    file["missing_branches"] = [[3, 5]]
    (found,) = shortfalls(report, {"vpa_desk/domain": 100})
    assert "3->5" in found


def test_a_package_that_nobody_measured_is_not_covered() -> None:
    (found,) = shortfalls(measured(money=(10, 10)), {"vpa_desk/store": 95})
    assert "not measured" in found


def test_a_report_of_windows_is_read_alike() -> None:
    report = measured(money=(10, 10))
    renamed = {name.replace("/", "\\"): file for name, file in report["files"].items()}
    assert shortfalls({"files": renamed}, {"vpa_desk/domain": 100}) == []
