"""The one sheet as the phones of 2014 and Opera Mini read it."""

import json
import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest

from tests.house.source import ROOT, named, templates, told

LINTER = ROOT / "node_modules/.bin/stylelint"
CONFIG = Path(__file__).with_name("css.mjs")
SHEET = ROOT / "static/app.css"

NEWER = [
    "a:has(b){color:red}",
    "a:is(b){color:red}",
    "a:where(b){color:red}",
    "a:not(b, i){color:red}",
    "a:focus-visible{color:red}",
    "a{b{color:red}}",
    "a{&:hover{color:red}}",
    "@layer base{a{color:red}}",
    "@supports(display:grid){a{color:red}}",
    "@container(min-width:9px){a{color:red}}",
    "@media(width>=40em){a{color:red}}",
    "@media(hover:hover){a{color:red}}",
    "a{--green:#0b5d3b}",
    "a{color:var(--green)}",
    "a{width:clamp(1rem,2rem,3rem)}",
    "a{width:min(1rem,50%)}",
    "a{width:calc(100% - 1rem)}",
    "a{height:100dvh}",
    "a{inset:0}",
    "a{margin-inline:1rem}",
    "a{gap:1rem}",
    "a{display:grid}",
    "a{aspect-ratio:1}",
    "a{position:sticky}",
    "a{object-fit:cover}",
    "a{transform:none}",
    "a{width:fit-content}",
    "a{color:#0b5d3b80}",
    "a{color:rgb(0 0 0/50%)}",
    "a{color:color-mix(in srgb,red,blue)}",
    "input[type=text i]{color:red}",
    "a{colour:red}",
    "a{color:redd}",
]


@cache
def complaints(*sheets: str) -> dict[str, list[str]]:
    """What the linter says about each sheet, a line each."""
    node = shutil.which("node")
    assert node, "node is missing: `make test` brings it"
    command = [node, str(LINTER), "--config", str(CONFIG), "--formatter", "json", *sheets]
    said = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    found = json.loads(said.stdout or said.stderr)
    assert len(found) == len(sheets), "the linter left a sheet unread"
    return {
        one["source"]: [
            f"{Path(one['source']).name}:{warning['line']} {warning['text']}" for warning in one["warnings"]
        ]
        for one in found
    }


def test_old_phones_read_the_whole_sheet() -> None:
    found = complaints(str(SHEET))[str(SHEET)]
    advice = "Write it as Chrome 30 and Opera Mini know it; what is only prettier with it stands in css.mjs, with why."
    assert not found, told(found, advice)


@pytest.fixture(scope="session")
def newer(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Sheets of one line each that an old phone does not read."""
    folder = tmp_path_factory.mktemp("newer")
    sheets = [folder / f"{number}.css" for number in range(len(NEWER))]
    for path, line in zip(sheets, NEWER, strict=True):
        path.write_text(f"{line}\n", encoding="utf-8")
    return [str(path) for path in sheets]


def test_the_linter_does_complain(newer: list[str]) -> None:
    said = complaints(*newer)
    silent = [line for path, line in zip(newer, NEWER, strict=True) if not said[path]]
    assert not silent, told(silent, "The linter lets this pass: name it in css.mjs.")


def test_no_page_has_a_sheet_of_its_own() -> None:
    found = [named(path) for path in templates() if "<style>" in path.read_text("utf-8").replace("<style>{{ sheet", "")]
    assert not found, told(found, "One sheet for every screen, static/app.css: it is the one that is checked.")
