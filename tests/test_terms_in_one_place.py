"""Terms are asked in one place: nobody else reads the fields of a row, or of what applies."""

import ast
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent / "vpa_desk"
FIELDS = {"rate", "step", "mode", "scope", "minimum", "rounding"}
# The question and what is computed from its answer; whoever keeps, shows or edits terms.
AT_HOME = {
    "domain/terms.py",
    "domain/rounding.py",
    "domain/billing.py",
    "store/terms/mapping.py",
    "ui/terms_words.py",
    "ui/clients/form.py",
    "ui/clients/terms_tab.py",
    "cli/shapes.py",
    "cli/work_commands.py",
}
# Other things of the same name: looks of the window, a command's step, words on the board.
NAMESAKES = {
    "appearance.mode",
    "before.mode",
    "look.mode",
    "usual.mode",
    "given.step",
    "running.rate",
    "wording.rate",
}


def reads() -> Iterator[tuple[str, str]]:
    """Each file with an attribute it reads that is named like a field; its own fields are not."""
    for file in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Attribute) and node.attr in FIELDS:
                is_own = isinstance(node.value, ast.Name) and node.value.id == "self"
                if not is_own:
                    yield file.relative_to(PACKAGE).as_posix(), ast.unparse(node)


def test_no_other_file_names_a_field_of_terms() -> None:
    strangers = [(f, name) for f, name in reads() if f not in AT_HOME and name not in NAMESAKES]
    assert strangers == []


def test_what_the_test_lets_pass_is_still_there() -> None:
    found = list(reads())
    assert {f for f, _ in found if f in AT_HOME} == AT_HOME
    assert {name for _, name in found if name in NAMESAKES} == NAMESAKES
