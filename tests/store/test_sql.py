"""No statement is put together from text (handbook/promises.md 5): a walk through all syntax."""

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

import vpa_desk

ROOT = Path(vpa_desk.__file__).parent
# What takes SQL as its first argument: the driver's and SQLAlchemy's, and our own reader's.
DOORS = frozenset(
    {"execute", "executemany", "executescript", "exec_driver_sql", "scalar", "scalars", "exec"}
    | {"text", "rows", "first", "one", "_rows", "_first", "_run"}
)
BUILDERS = frozenset({"select", "insert", "update", "delete", "exists", "table"})
# Each place that hands on what is no constant, and why it may.
ALLOWED = {
    ("store/reader.py", "rows", "sql"): "its callers are checked, here too",
    ("store/reader.py", "first", "sql"): "its callers are checked, here too",
    ("store/reader.py", "one", "sql"): "its callers are checked, here too",
    ("store/repository.py", "_first", "statement"): "its callers are checked, here too",
    ("store/repository.py", "_rows", "statement"): "its callers are checked, here too",
    ("store/repository.py", "_run", "statement"): "its callers are checked, here too",
    ("store/tasks/repository.py", "_holds", "question"): "from is_due_again and has_time, built",
    ("store/connection.py", "set_up", "pragma"): "from PRAGMAS, a constant",
    ("store/reader.py", "_connection", "READ_ONLY"): "a constant of connection.py",
    ("store/schema.py", "_take_steps", "f'DROP TRIGGER \"{trigger}\"'"): (
        "names come from sqlite_master; SQLite takes no parameter for a name"
    ),
    ("store/schema.py", "_take_steps", "statement"): "from our migrations and guards.sql",
    ("store/schema.py", "_take_steps", "f'PRAGMA application_id = {APPLICATION_ID}'"): (
        "a constant number; SQLite takes no parameter for a pragma"
    ),
    ("store/schema.py", "_take_steps", "f'PRAGMA user_version = {len(steps)}'"): (
        "a constant number; SQLite takes no parameter for a pragma"
    ),
}

Scope = Mapping[str, list[ast.expr]]


def is_constant(node: ast.expr, scope: Scope) -> bool:
    """Whether the expression is fixed text, or a statement of SQLAlchemy's builders."""
    match node:
        case ast.Constant():
            return True
        case ast.BinOp(left=left, op=ast.Add(), right=right):
            return is_constant(left, scope) and is_constant(right, scope)
        case ast.IfExp(body=body, orelse=other):
            return is_constant(body, scope) and is_constant(other, scope)
        case ast.Name(id=name):
            return name in scope and all(is_constant(value, scope) for value in scope[name])
        case ast.Call(func=ast.Name(id=name)):
            return name in BUILDERS
        case ast.Call(func=ast.Attribute(value=value)):
            return is_constant(value, scope) and not isinstance(value, ast.Constant)
    return False


def assigned(nodes: Iterator[ast.AST]) -> dict[str, list[ast.expr]]:
    """All that is ever assigned to each plain name."""
    found: dict[str, list[ast.expr]] = {}
    for node in nodes:
        targets: list[ast.expr] = []
        value: ast.expr = ast.List([])  # stands for what is not fixed
        match node:
            case ast.Assign():
                targets, value = node.targets, node.value
            case ast.AugAssign(target=target) | ast.For(target=target):
                targets = [target]
            case ast.comprehension(target=target):
                targets = [target]
        for name in targets:
            if isinstance(name, ast.Name):
                found.setdefault(name.id, []).append(value)
    return found


def suspicious(source: str, name: str) -> set[tuple[str, str, str]]:
    """Module, function and argument of each statement that is no constant."""
    tree = ast.parse(source)
    module = assigned(iter(tree.body))
    found = set()
    for function in ast.walk(tree):
        if not isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        arguments: Scope = {one.arg: [ast.List([])] for one in function.args.args}
        scope = {**module, **arguments, **assigned(ast.walk(function))}
        for call in calls(function):
            if not is_constant(call.args[0], scope):
                found.add((name, function.name, ast.unparse(call.args[0])))
    return found


def calls(function: ast.AST) -> Iterator[ast.Call]:
    """Calls of a door with an argument, those of inner functions left to these."""
    waiting = list(ast.iter_child_nodes(function))
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        waiting += ast.iter_child_nodes(node)
        if isinstance(node, ast.Call) and node.args and door(node) in DOORS:
            yield node


def door(call: ast.Call) -> str:
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def modules() -> dict[str, str]:
    """The sources of the store, by their place in the package: nobody else speaks SQL."""
    found = (ROOT / "store").rglob("*.py")
    return {path.relative_to(ROOT).as_posix(): path.read_text("utf-8") for path in found}


def test_every_statement_is_a_constant() -> None:
    found = set().union(*(suspicious(source, name) for name, source in modules().items()))
    assert found - set(ALLOWED) == set()


def test_no_exception_outlives_its_reason() -> None:
    found = set().union(*(suspicious(source, name) for name, source in modules().items()))
    assert set(ALLOWED) - found == set()


def test_the_walk_sees_the_statements_of_the_store() -> None:
    functions = [
        node
        for source in modules().values()
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.FunctionDef)
    ]
    assert sum(len(list(calls(function))) for function in functions) > 80


@pytest.mark.parametrize(
    "line",
    [
        "c.execute(f'SELECT {x}')",
        "c.execute('SELECT ' + x)",
        "c.execute('SELECT %s' % x)",
        "c.execute('SELECT {}'.format(x))",
        "c.execute(x)",
        "c.exec_driver_sql(QUERY + x)",
        "c.execute(text(x))",
        "self._reader.rows(QUERY if x else x, {})",
        "sql = 'SELECT 1'; sql += x; c.execute(sql)",
        "[c.execute(y) for y in x]",
    ],
)
def test_a_statement_put_together_is_seen(line: str) -> None:
    source = f"QUERY = 'SELECT 1'\ndef f(self, c, x):\n    {line}\n"
    assert suspicious(source, "m.py")


@pytest.mark.parametrize(
    "line",
    [
        "c.execute('SELECT ?', (x,))",
        "c.execute(QUERY + ' LIMIT 1')",
        "c.execute(select(A).where(A.b == x).limit(1))",
        "sql = QUERY if x else 'SELECT 2'; self._reader.one(sql, {})",
    ],
)
def test_a_constant_statement_passes(line: str) -> None:
    source = f"QUERY = 'SELECT 1'\ndef f(self, c, x):\n    {line}\n"
    assert not suspicious(source, "m.py")
