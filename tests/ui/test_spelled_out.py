"""Whatever the window reaches for stands in the code by its name, never in a string.

A page or a method named by a string is seen by no type checker, no contract of imports and no
packager: the packaged program once started without a single page.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import vpa_desk.ui

FOLDER = Path(next(iter(vpa_desk.ui.__path__)))
BY_STRING = {"getattr", "hasattr", "setattr", "delattr"}
IMPORTERS = {"import_module", "__import__"}


def reached_by_string(source: str) -> Iterator[int]:
    """The lines that name an attribute or a module by a string."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            name = ast.unparse(node.func).rpartition(".")[2]
            is_constant = len(node.args) > 1 and isinstance(node.args[1], ast.Constant)
            if name in IMPORTERS or (name in BY_STRING and is_constant):
                yield node.lineno


def test_the_window_reaches_for_nothing_by_a_string() -> None:
    found = [
        f"{path.relative_to(FOLDER)}:{line}"
        for path in sorted(FOLDER.rglob("*.py"))
        for line in reached_by_string(path.read_text("utf-8"))
    ]
    assert found == []


@pytest.mark.parametrize(
    "source",
    [
        'getattr(page, "navigate", None)',
        'hasattr(window, "tell")',
        'import_module("vpa_desk.ui.today.page")',
        "importlib.import_module(name)",
    ],
)
def test_a_name_in_a_string_would_be_found(source: str) -> None:
    assert list(reached_by_string(source)) == [1]
