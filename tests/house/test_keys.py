"""Whatever is closed or marked with a key is renewed by `flask keys rotate`, or it is said why it can't be."""

import ast

from sqlalchemy import LargeBinary, String

from app.database import Base, Sealed
from app.rekeying.marks import HELD, MADE_OF
from app.rekeying.queries import key_of, sealed_columns
from tests.house.source import APP, calls, named, python_files, told, tree

# Proofs of the audit's chains: audit/actions.py makes them anew.
PROOFS = {"audit_last_seal.proof"}
LENGTH_OF_A_MARK = 48
# Who may close and open: everything else goes through a sealed column or the store.
CLOSES = {"app/database.py", "app/files/store.py"}


def columns() -> list[str]:
    """Every column that looks as if a mark stood in it."""
    return [
        f"{table.name}.{column.name}"
        for table in Base.metadata.tables.values()
        for column in table.c
        if column.name.endswith("_mark") or (isinstance(column.type, String) and column.type.length == LENGTH_OF_A_MARK)
    ]


def test_every_mark_can_be_made_anew_or_it_is_said_who_holds_it() -> None:
    unknown = set(columns()) - set(MADE_OF) - set(HELD) - PROOFS
    advice = "Say in MADE_OF of app/rekeying/marks.py of what it is made, or in HELD what ends it: one line."
    assert not unknown, told(list(unknown), advice)


def test_no_mark_is_listed_that_is_gone() -> None:
    gone = (set(MADE_OF) | set(HELD) | PROOFS) - set(columns())
    assert not gone, told(list(gone), "Take it out of app/rekeying/marks.py.")
    assert not set(MADE_OF) & set(HELD), "What can be made anew is held by nobody."


def test_every_sealed_table_can_be_walked_by_one_key() -> None:
    many = [table.name for table in sealed_columns() if len(table.primary_key) != 1]
    assert not many, told(many, "app/rekeying walks by a single key column: give the table an id.")
    assert all(key_of(table) is not None for table in sealed_columns())


def test_bytes_in_the_database_are_sealed_bytes() -> None:
    bare = [
        f"{table.name}.{column.name}"
        for table in Base.metadata.tables.values()
        for column in table.c
        if isinstance(column.type, LargeBinary) and not isinstance(column.type, Sealed)
    ]
    assert not bare, told(bare, "Use Sealed: then `flask keys rotate` finds the column by itself.")


def test_nothing_is_closed_but_in_a_sealed_column_or_the_store() -> None:
    found = [
        f"{named(path)}:{line} {name}"
        for path in python_files(APP)
        if named(path) not in CLOSES
        for name, line in calls(path)
        if name.endswith(("keyring().seal", "keyring().open"))
    ]
    assert not found, told(found, "What is closed elsewhere, `flask keys rotate` would never find.")


def test_a_mark_is_kept_in_a_column_that_is_called_so() -> None:
    found = [
        f"{named(path)} {name}"
        for path in python_files(APP)
        for node in ast.walk(tree(path))
        for name in _kept_as(node)
        if not name.endswith("mark")
    ]
    assert not found, told(found, "Call it …_mark: test_keys knows the marks by their names.")


def _kept_as(node: ast.AST) -> list[str]:
    """The names under which a mark itself, and nothing made of it, is kept."""
    if isinstance(node, ast.keyword) and _is_mark(node.value):
        return [str(node.arg)]
    if isinstance(node, ast.Assign) and _is_mark(node.value):
        return [one.attr for one in node.targets if isinstance(one, ast.Attribute)]
    return []


def _is_mark(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and ast.unparse(node.func) == "keyring().mark"
