"""No module of the window needs one that needs it, not even for its types."""

import ast
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

import vpa_desk.ui

NAME = "vpa_desk.ui"
FOLDER = Path(next(iter(vpa_desk.ui.__path__)))


def module_of(path: Path) -> str:
    """The name under which a file is imported."""
    parts = path.relative_to(FOLDER).with_suffix("").parts
    return ".".join((NAME, *(part for part in parts if part != "__init__")))


def imported(source: str) -> Iterator[str]:
    """Every name imported anywhere: at the top, within functions, for types alone."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{name.name}" for name in node.names)


def needed_by_each() -> dict[str, set[str]]:
    """The modules of the window, and those among them that each imports."""
    sources = {module_of(path): path.read_text("utf-8") for path in FOLDER.rglob("*.py")}
    # A package only opens its rooms; who imports a room does not need the package's docstring.
    rooms = {name for name in sources if not any(other.startswith(f"{name}.") for other in sources)}
    return {name: rooms.intersection(imported(sources[name])) for name in rooms}


def test_no_module_of_the_window_stands_in_a_circle() -> None:
    try:
        TopologicalSorter(needed_by_each()).prepare()
    except CycleError as error:
        pytest.fail(" needs ".join(reversed(error.args[1])))


def test_imports_for_types_and_within_functions_are_seen() -> None:
    source = (
        "if TYPE_CHECKING:\n    from vpa_desk.ui.shell import menus\n"
        "def late():\n    import vpa_desk.ui.work\n"
    )
    assert {"vpa_desk.ui.shell.menus", "vpa_desk.ui.work"} <= set(imported(source))
    needed = needed_by_each()
    assert "vpa_desk.ui.shell.menus" in needed["vpa_desk.ui.shell.main_window"]
