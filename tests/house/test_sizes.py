"""A reader with two hours: no file, function, view or template is too long to hold in the head."""

import ast
import inspect
from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent

from flask import Flask

from tests.house.source import APP, TESTS, named, python_files, templates, told, tree

FILE, SERVICE, FUNCTION, VIEW, TEMPLATE = 200, 300, 25, 15, 120

Function = ast.FunctionDef | ast.AsyncFunctionDef


def length(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def longest_allowed(path: Path) -> int:
    return SERVICE if path.parent == APP / "catalogue/services" else FILE


def functions(path: Path) -> Iterator[Function]:
    return (node for node in ast.walk(tree(path)) if isinstance(node, Function))


def lines_of(function: Function) -> int:
    """From its name to its end, without decorators and without what its docstring explains."""
    return (function.end_lineno or 0) - function.lineno + 1 - docstring_lines(function)


def body_lines(function: Function) -> int:
    """Without the signature and the docstring."""
    first = function.body[0]
    return (function.end_lineno or 0) - first.lineno + 1 - docstring_lines(function)


def docstring_lines(function: Function) -> int:
    first = function.body[0]
    return (first.end_lineno or 0) - first.lineno + 1 if ast.get_docstring(function) else 0


def test_a_file_has_one_subject() -> None:
    found = [
        f"{named(path)} {length(path)}" for path in python_files(APP, TESTS) if length(path) > longest_allowed(path)
    ]
    assert not found, told(
        found, f"At most {FILE} lines (a service {SERVICE}): find the second subject, give it a file."
    )


def test_a_function_does_one_thing() -> None:
    found = [
        f"{named(path)}:{function.lineno} {function.name} {lines_of(function)}"
        for path in python_files(APP, TESTS)
        for function in functions(path)
        if lines_of(function) > FUNCTION
    ]
    assert not found, told(found, f"At most {FUNCTION} lines: name a part of it and call that.")


def test_a_view_finds_forms_acts_commits_and_answers(plain_app: Flask) -> None:
    found = []
    for endpoint, view in plain_app.view_functions.items():
        written = ast.parse(dedent(inspect.getsource(inspect.unwrap(view)))).body[0]
        assert isinstance(written, Function), f"{endpoint} is no plain function"
        if body_lines(written) > VIEW:
            found.append(f"{endpoint} {body_lines(written)}")
    assert not found, told(found, f"At most {VIEW} lines: what decides belongs in a capability, what draws beside it.")


def test_a_template_shows_one_page() -> None:
    found = [f"{named(path)} {length(path)}" for path in templates() if length(path) > TEMPLATE]
    assert not found, told(found, f"At most {TEMPLATE} lines: a part that has a name becomes a macro or an include.")
