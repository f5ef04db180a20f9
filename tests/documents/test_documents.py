"""The door of the package."""

import ast
import subprocess
import sys
from pathlib import Path

PACKAGE = Path(__file__).parents[2] / "vpa_desk" / "documents"
HEAVY = ("reportlab", "PIL", "babel", "pypdfium2")


def test_the_door_opens_nothing_heavy() -> None:
    ask = f"import sys, vpa_desk.documents; print([m for m in {HEAVY!r} if m in sys.modules])"

    answer = subprocess.run(
        [sys.executable, "-c", ask], cwd=PACKAGE.parents[1], capture_output=True, text=True
    )

    assert answer.stdout.strip() == "[]", answer.stderr


def test_no_door_has_the_name_of_a_room() -> None:
    door = ast.parse((PACKAGE / "__init__.py").read_text("utf-8"))
    names = {part.name for part in door.body if isinstance(part, ast.FunctionDef)}

    assert names
    assert not names & {room.stem for room in PACKAGE.glob("*.py")}


def test_nothing_that_reads_markup_or_colours_is_used() -> None:
    forbidden = ("reportlab.platypus", "reportlab.lib.colors", "Paragraph", "toColor(", "linkURL")

    for room in PACKAGE.glob("*.py"):
        for word in forbidden:
            assert word not in room.read_text("utf-8"), f"{word} in {room.name}"
