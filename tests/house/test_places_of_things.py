"""One place for each thing: questions to the database, commits, the clock, and nothing swept under the carpet."""

import ast
import re
from pathlib import Path

from tests.house.source import (
    APP,
    TESTS,
    attributes,
    calls,
    comments,
    imported_names,
    named,
    python_files,
    templates,
    told,
    tree,
)

STATEMENTS = {"select", "delete", "update", "insert", "text", "union", "union_all", "exists", "literal_column", "table"}
# The next number of a day or a register must be counted by the database itself, in one statement: no query can.
COUNTS_IN_THE_DATABASE = {"app/dossiers/numbering/actions.py", "app/papers/actions.py"}
# Each of these goes around the read guard, or reads without saying for whom.
AROUND_THE_GUARD = re.compile(
    r"\b(session|Session\(\)|session\(\))\.(get|get_one|merge|query|connection|bulk_\w+)$"
    r"|\bdb\.(paginate|get_or_404|first_or_404)$|\b[A-Z]\w*\.query$|\.from_statement$"
)
CLOCKS = re.compile(
    r"(^|\.)(datetime\.(now|utcnow|today)|date\.today|time\.(time|time_ns|localtime|gmtime)|func\.now)$"
)
PUT_OFF = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b|\bnoqa\b")
LEFT_OUT = re.compile(r"^pytest\.(skip|xfail|importorskip|mark\.(skip|skipif|xfail))$|^unittest\.skip")
REFUSED_IN_TEMPLATES = {
    "style=": re.compile(r"\sstyle\s*="),
    "on…=": re.compile(r"\son[a-z]+\s*=", re.I),
    "hx-… without data-": re.compile(r"(?<![\w-])hx-"),
    "a script inside the page": re.compile(r"<script(?![^>]*\ssrc=)"),
}


def app_files(*but: str) -> list[Path]:
    """The app's files except those of these names or folders."""
    return [path for path in python_files(APP) if not any(named(path).startswith(f"app/{one}") for one in but)]


def beside_queries() -> list[Path]:
    return [path for path in app_files() if path.name != "queries.py"]


def has_cookie_session(path: Path) -> bool:
    """Whether "session" is Flask's in this file, not the database's."""
    return any((module, name) == ("flask", "session") for module, name, _ in imported_names(path))


def test_a_question_to_the_database_is_asked_in_queries() -> None:
    found = [
        f"{named(path)}:{line} {name}"
        for path in beside_queries()
        for module, name, line in imported_names(path)
        if module.split(".")[0] == "sqlalchemy" and name in STATEMENTS
    ]
    found += [
        f"{named(path)}:{line} {name}"
        for path in beside_queries()
        if named(path) not in COUNTS_IN_THE_DATABASE
        for name, line in attributes(path)
        if re.fullmatch(rf"(db|sa|sqlalchemy|postgresql|sqlite)\.({'|'.join(STATEMENTS)})", name)
    ]
    assert not found, told(found, "Write a noun in queries.py (inbox, visible, …) that takes the actor, and call it.")


def test_rows_are_added_as_objects() -> None:
    found = [
        f"{named(path)}:{line} {module}.{name}"
        for path in app_files()
        for module, name, line in imported_names(path)
        if module.startswith("sqlalchemy") and name == "insert"
    ]
    advice = "db.session.add(…) in actions.py. An insert of many rows may read others inside it, unseen by the guard."
    assert not found, told(found, advice)


def test_the_database_is_spoken_to_only_where_it_is_expected() -> None:
    found = [
        f"{named(path)}:{line} {name}"
        for path in beside_queries()
        if named(path) not in COUNTS_IN_THE_DATABASE | {"app/database.py", "app/cli.py"}
        for name, line in attributes(path)
        if name.endswith((".execute", ".exec_driver_sql", ".engine", ".scalars", ".scalar"))
    ]
    assert not found, told(found, "The read guard does not see the engine: read through a session in queries.py.")


def test_no_statement_goes_around_the_read_guard() -> None:
    found = [
        f"{named(path)}:{line} {name}"
        for path in app_files("database.py", "read_guard.py")
        for name, line in attributes(path)
        if AROUND_THE_GUARD.search(name) and not (name.startswith("session.") and has_cookie_session(path))
    ]
    assert not found, told(found, "Begin at visible(actor) of the capability; to write, change the object it gave.")


def test_whoever_answers_commits() -> None:
    found = [
        f"{named(path)}:{line}"
        for path in app_files("web/", "cli.py", "upkeep.py", "worker.py")
        for name, line in calls(path)
        if name.endswith(".commit")
    ]
    assert not found, told(found, "Actions never commit: the view does once, as its last act but one.")


def test_only_the_clock_reads_the_clock() -> None:
    found = [
        f"{named(path)}:{line} {name}"
        for path in app_files("clock.py")
        for name, line in attributes(path)
        if CLOCKS.search(name)
    ]
    found += [
        f"{named(path)}:{line} from time import {name}"
        for path in app_files("clock.py")
        for module, name, line in imported_names(path)
        if module == "time" and name != "sleep"
    ]
    assert not found, told(found, "Take now() or today() from app.clock; a rule gets the moment as an argument.")


def test_a_number_from_an_address_is_one_that_the_database_takes() -> None:
    found = [
        f"{named(path)}:{node.lineno}"
        for path in python_files(APP)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.keyword) and node.arg == "type" and ast.unparse(node.value) in ("int", "float")
    ]
    assert not found, told(found, "read_row_number (app/web/row_number.py): a column refuses what is higher.")


def test_every_error_is_called_by_its_name() -> None:
    found = []
    for path in python_files(APP, TESTS):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.ExceptHandler):
                caught = ast.unparse(node.type) if node.type else "everything"
                if re.search(r"\b(everything|Exception|BaseException)\b", caught):
                    found.append(f"{named(path)}:{node.lineno} catches {caught}")
    assert not found, told(found, "Catch the error that you expect, by its name; let app/errors.py answer the others.")


def test_nothing_is_put_off_and_no_check_is_silenced() -> None:
    found = [
        f"{named(path)}:{line} {text}"
        for path in python_files(APP, TESTS)
        for text, line in comments(path)
        if PUT_OFF.search(text)
    ]
    assert not found, told(found, "Do it now, or write it down where the next piece of work is planned.")


def test_no_test_is_left_out() -> None:
    found = [
        f"{named(path)}:{line} {name}"
        for path in python_files(TESTS)
        for name, line in attributes(path)
        if LEFT_OUT.search(name)
    ]
    assert not found, told(found, "A test that does not run protects nobody: mend it, or take it out.")


def test_templates_hold_nothing_that_our_content_policy_refuses() -> None:
    found = []
    for path in templates():
        text = re.sub(r"\{#.*?#\}", "", path.read_text(encoding="utf-8"), flags=re.S)
        tags = re.sub(r"\{[{%].*?[%}]\}", "", text, flags=re.S)
        found += [f"{named(path)} {what}" for what, refused in REFUSED_IN_TEMPLATES.items() if refused.search(tags)]
    assert not found, told(found, "Looks belong in static/app.css, behaviour in static/app.js, htmx in data-hx-….")
