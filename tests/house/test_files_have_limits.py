"""Whatever takes files in counts them: unpacking costs more than any page, and disks fill up."""

import ast

from flask import Flask

from app.web.flood import LIMITS
from tests.house.source import APP, calls, named, python_files, told, tree

# Files that are read elsewhere than in bringing.opened, which counts each -> the form whose limit counts them.
COUNTED_BY_FORM = {"app/web/lodging/tonight.py": "lodging.add_file"}
# These keep nothing, and so have no draft to count for: they count each photo for whoever reads the cards
# (journeys/test_by_card.py, lodging/test_card_photos.py).
COUNTS_ITSELF = {"app/web/assist/card_reading.py": "photo_until", "app/web/lodging/card_photos.py": "photo_until"}
READS = ("get", "getlist")


def reading(node: ast.AST) -> bool:
    """Whether it takes files by their field: request.files.getlist("anh")."""
    return isinstance(node, ast.Call) and ast.unparse(node.func) in [f"request.files.{one}" for one in READS]


def counted(tree_of: ast.Module) -> set[ast.AST]:
    """What is handed to bringing.opened, and what is only asked for its name."""
    found: set[ast.AST] = set()
    for node in ast.walk(tree_of):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "opened":
            found.update(node.args)
        if isinstance(node, ast.GeneratorExp) and ast.unparse(node.elt) == "one.filename":
            found.update(one.iter for one in node.generators)
    return found


def test_every_file_that_arrives_is_counted(app: Flask) -> None:
    found = [
        f"{named(path)}:{node.lineno}"
        for path in python_files(APP)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call) and reading(node) and node not in counted(tree(path))
        if COUNTED_BY_FORM.get(named(path)) not in LIMITS
        if COUNTS_ITSELF.get(named(path)) not in {name for name, _ in calls(path)}
    ]
    assert not found, told(
        found, "Hand photos to bringing.opened; give any other form of files a limit in web/flood.py."
    )


def test_a_form_whose_limit_counts_files_is_there(app: Flask) -> None:
    assert set(COUNTED_BY_FORM.values()) <= set(app.view_functions)
