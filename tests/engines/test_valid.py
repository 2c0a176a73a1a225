"""A real validator reads every page of the app, also the pages that say what to correct; and none is forgotten."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from flask import Flask

from tests.databases import SqliteCopies
from tests.dossiers.filed import GRANDCHILD as BAO
from tests.engines.numbers import numbers_in_full
from tests.engines.other_pages import every_page
from tests.engines.whole_story import People
from tests.house.source import ROOT, told
from tests.personas import Helped, Person, Worker

GRANDCHILD = BAO["so_dinh_danh"]
RULES = Path(__file__).with_name("rules.json")
VALIDATOR = ROOT / "node_modules/.bin/html-validate"

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


def complaints(folder: Path) -> list[str]:
    """What the validator says, a line each."""
    assert shutil.which("node"), "node is missing: `make test` brings it"
    command = [str(VALIDATOR), "--config", str(RULES), "--formatter", "json", str(folder)]
    said = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    assert said.stdout, said.stderr
    found = [(one["filePath"], message) for one in json.loads(said.stdout) for message in one["messages"]]
    return [f"{Path(path).name}: {one['ruleId']} {one['message']}" for path, one in found]


def test_every_page_is_looked_at_and_valid(
    app: Flask,
    sqlite_copies: SqliteCopies,
    tmp_path: Path,
    ba_lan: Person,
    ong_tu: Person,
    anh_minh: Helped,
    chi_mai: Worker,
    em_son: Worker,
) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    unseen = every_page(app, People(ba_lan, ong_tu, anh_minh, chi_mai, em_son), sqlite_copies, folder)
    assert not unseen, told(unseen, "Nobody came to this page: let somebody in whole_story.py open it.")
    assert complaints(folder) == []
    shown = numbers_in_full(folder, (ba_lan.number, ong_tu.number, GRANDCHILD))
    assert shown == [], "Staff read {{ text|private }}: a number in full is asked for, with a reason."


def test_the_validator_does_complain(app: Flask, tmp_path: Path) -> None:
    (tmp_path / "bad.html").write_text(
        '<!doctype html><html lang="vi"><head><title>x</title></head><p id="a"><p id="a">'
    )
    assert any("no-dup-id" in one for one in complaints(tmp_path))
