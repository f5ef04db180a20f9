"""What is too long to be read at once is divided: the sizes of the house."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "vpa_desk"
FILE, CLASS, FUNCTION, ARGUMENTS = 400, 300, 50, 6

Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


def too_large(source: str) -> Iterator[str]:
    """What in a file exceeds its measure."""
    length = len(source.splitlines())
    if length > FILE:
        yield f"{length} lines"
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, Definition):
            yield from _too_large(node)


def _too_large(node: Definition) -> Iterator[str]:
    length = (node.end_lineno or node.lineno) - node.lineno + 1
    if length > (CLASS if isinstance(node, ast.ClassDef) else FUNCTION):
        yield f"{node.name} has {length} lines"
    if not isinstance(node, ast.ClassDef) and (count := len(arguments(node))) > ARGUMENTS:
        yield f"{node.name} takes {count} arguments"


def arguments(node: ast.FunctionDef | ast.AsyncFunctionDef) -> list[str]:
    """What a caller gives: without `self`, `cls`, and what is gathered by a star."""
    given = node.args
    named = [one.arg for one in (*given.posonlyargs, *given.args, *given.kwonlyargs)]
    return named[1:] if named[:1] in (["self"], ["cls"]) else named


def test_nothing_is_too_long_to_be_read_at_once() -> None:
    found = [
        f"{path.relative_to(PACKAGE)}: {case}"
        for path in sorted(PACKAGE.rglob("*.py"))
        for case in too_large(path.read_text("utf-8"))
    ]
    assert found == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("a = 1\n" * FILE, []),
        ("a = 1\n" * (FILE + 1), ["401 lines"]),
        ("def f():\n" + "    a = 1\n" * FUNCTION, ["f has 51 lines"]),
        ("class C:\n" + "    a = 1\n" * CLASS, ["C has 301 lines"]),
        ("def f(self, a, b, c, *, d, e, g): ...", []),
        ("def f(a, b, c, *more, d, e, g, h): ...", ["f takes 7 arguments"]),
    ],
)
def test_each_measure_is_taken(source: str, found: list[str]) -> None:
    assert list(too_large(source)) == found
