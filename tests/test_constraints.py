"""The tested versions: complete, fitting what pyproject.toml asks for, and renewed line by line.

Versions that several tools ask for agree with each other, too.
"""

import re
import tomllib
from itertools import chain
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import vpa_desk
from resources import start
from tests.constraints import FILE, holds_here, pins, renewed

HERE, ELSEWHERE = "python_version >= '3.0'", "python_version < '3.0'"
METAINFO = start.ROOT / "resources" / "desktop" / "io.github.vpa_desk.vpa_desk.metainfo.xml"


@pytest.fixture
def settings() -> dict[str, Any]:
    """What pyproject.toml says."""
    return tomllib.loads((start.ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def asked_for(project: dict[str, Any]) -> list[Requirement]:
    """All that the project needs here, with its tests and its build."""
    extras = project["optional-dependencies"].values()
    lines = [*project["dependencies"], *chain.from_iterable(extras)]
    return [one for one in map(Requirement, lines) if holds_here(one)]


def test_each_requirement_has_one_tested_version_that_fits(settings: dict[str, Any]) -> None:
    tested = [pin for pin in pins(FILE.read_text(encoding="utf-8")) if holds_here(pin)]
    versions = {canonicalize_name(pin.name): next(iter(pin.specifier)).version for pin in tested}
    assert len(versions) == len(tested)
    for needed in asked_for(settings["project"]):
        version = versions[canonicalize_name(needed.name)]
        assert needed.specifier.contains(version), f"{needed} is tested with {version}"


def test_what_is_installed_here_is_renewed() -> None:
    assert renewed("# Why\none==1\ntwo==2\n", {"one": "3"}) == "# Why\none==3\ntwo==2\n"


def test_what_is_new_gets_a_line() -> None:
    assert renewed("one==1\n", {"one": "1", "a": "5"}) == "a==5\none==1\n"


def test_lines_for_another_python_or_system_are_kept() -> None:
    before = f"one==1 ; {ELSEWHERE}\none==2 ; {HERE}\n"
    after = renewed(before, {"one": "3"}).replace('"', "'")
    assert after == f"one==1 ; {ELSEWHERE}\none==3 ; {HERE}\n"


def test_the_oldest_python_is_the_same_for_all(settings: dict[str, Any]) -> None:
    oldest = ".".join(map(str, start.OLDEST))
    assert settings["project"]["requires-python"] == f">={oldest}"
    assert settings["tool"]["mypy"]["python_version"] == oldest
    # Without a word of its own, ruff takes what the project requires.
    assert "target-version" not in settings["tool"]["ruff"]
    readme = (start.ROOT / "README.md").read_text(encoding="utf-8")
    assert f"Python {oldest} or newer" in readme
    assert all(f"Python {oldest} " in words for words in start.SENTENCES["old python"])


def test_the_programs_version_is_said_once(settings: dict[str, Any]) -> None:
    assert "version" in settings["project"]["dynamic"]
    dynamic = settings["tool"]["setuptools"]["dynamic"]
    assert dynamic["version"] == {"attr": "vpa_desk.__version__"}
    releases = re.findall(r'<release version="([^"]+)"', METAINFO.read_text(encoding="utf-8"))
    assert releases[0] == vpa_desk.__version__
