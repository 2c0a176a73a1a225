"""Our own source as data: which files there are, what they import, which calls and comments stand where."""

import ast
import io
import tokenize
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
APP = ROOT / "app"
TESTS = ROOT / "tests"
TEMPLATES = ROOT / "templates"


def python_files(*folders: Path) -> list[Path]:
    """Every Python file under the folders."""
    return sorted(path for folder in folders for path in folder.rglob("*.py"))


def templates() -> list[Path]:
    return sorted(TEMPLATES.rglob("*.html"))


def named(path: Path) -> str:
    """How a message points at a file: "app/people/queries.py"."""
    return path.relative_to(ROOT).as_posix()


def module_of(path: Path) -> str:
    """The dotted name under which a file is imported."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


@cache
def modules() -> frozenset[str]:
    """Every module of the app."""
    return frozenset(module_of(path) for path in python_files(APP))


def imports(path: Path) -> dict[str, int]:
    """Each module that the file imports -> the line; "from a import b" is a.b where that is a module."""
    found: dict[str, int] = {}
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name: node.lineno for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{named(path)}:{node.lineno} write the whole name of what is imported"
            whole = {f"{node.module}.{alias.name}" for alias in node.names}
            # A package that only gives out its modules is not itself what is imported.
            found |= {name if name in modules() else str(node.module): node.lineno for name in whole}
    return found


def imported_names(path: Path) -> Iterator[tuple[str, str, int]]:
    """(module, name, line) of every "from module import name"."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.ImportFrom):
            yield from ((str(node.module), alias.name, node.lineno) for alias in node.names)


def dotted(node: ast.expr) -> str:
    """How an expression of names and dots is written: "db.session.commit"; calls inside it as "()"."""
    match node:
        case ast.Name(id=name):
            return name
        case ast.Attribute(value=value, attr=name):
            return f"{dotted(value)}.{name}"
        case ast.Call(func=called):
            return f"{dotted(called)}()"
        case _:
            return "…"


def calls(path: Path) -> Iterator[tuple[str, int]]:
    """(dotted name, line) of everything that is called."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call):
            yield dotted(node.func), node.lineno


def attributes(path: Path) -> Iterator[tuple[str, int]]:
    """(dotted name, line) of everything reached with a dot."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Attribute):
            yield dotted(node), node.lineno


def comments(path: Path) -> Iterator[tuple[str, int]]:
    """(text, line) of every comment; what stands in a string is none."""
    for token in tokenize.generate_tokens(io.StringIO(path.read_text(encoding="utf-8")).readline):
        if token.type == tokenize.COMMENT:
            yield token.string, token.start[0]


def told(faults: list[str], advice: str) -> str:
    """The message of a failed rule: what to do, then where."""
    return "\n".join([advice, *sorted(faults)])
