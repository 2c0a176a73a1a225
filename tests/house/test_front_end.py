"""The scripts we serve run on a phone from 2014: plain ES5, named after their content."""

import gzip
import json
import shutil
import subprocess
from pathlib import Path

import pytest

from app import front_end
from app.front_end import (
    COPY_SCRIPT,
    DESK_SCRIPT,
    HTMX,
    LOCK_SCRIPT,
    OWN_SCRIPT,
    PHOTO_SCRIPT,
    SERVED,
    SHEET,
    VOICE_SCRIPT,
    HtmxChanged,
    as_es5,
    bare,
    build,
    served_names,
)

ROOT = Path(__file__).resolve().parents[2]
PARSE = "require('acorn').parse(require('fs').readFileSync(0, 'utf8'), {ecmaVersion: 5})"
FOUR = "let a=1;const b=2;let c=3;const d=4;"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for path in (HTMX, OWN_SCRIPT, PHOTO_SCRIPT, LOCK_SCRIPT, COPY_SCRIPT, DESK_SCRIPT, VOICE_SCRIPT, SHEET):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / path, tmp_path / path)
    return tmp_path


def complaints_as_es5(script: str) -> str:
    """What a strict ES5 parser says about the script; empty if it is content."""
    node = shutil.which("node")
    assert node, "node is missing: `make test` brings it"
    answer = subprocess.run([node, "-e", PARSE], input=script, capture_output=True, text=True, cwd=ROOT, check=False)
    return answer.stderr


def test_htmx_of_the_lock_is_plain_es5_after_the_rewrite():
    assert not complaints_as_es5(as_es5((ROOT / HTMX).read_text(encoding="utf-8")))


@pytest.mark.parametrize(
    "script", [OWN_SCRIPT, PHOTO_SCRIPT, LOCK_SCRIPT, COPY_SCRIPT, DESK_SCRIPT, VOICE_SCRIPT], ids=str
)
def test_our_own_script_is_plain_es5(script: Path):
    assert not complaints_as_es5(bare(ROOT / script).decode())


def test_only_lines_that_explain_are_left_out_of_our_own_script(tmp_path: Path):
    (tmp_path / "one.js").write_text("/* why */\n  var a = 1; /* b */\n  /* c */ a(); /* d */\n\n  a('/* e */');\n")
    assert bare(tmp_path / "one.js") == b"var a = 1; /* b */\n/* c */ a(); /* d */\na('/* e */');\n"


def test_the_parser_does_refuse_newer_syntax():
    assert "SyntaxError" in complaints_as_es5("let a = 1")


def test_four_newer_declarations_become_var():
    assert as_es5(FOUR) == "var a=1;var b=2;var c=3;var d=4;"


@pytest.mark.parametrize("script", [FOUR + "let e=5;", "let a=1;"])
def test_another_number_of_newer_declarations_is_refused(script: str):
    with pytest.raises(HtmxChanged):
        as_es5(script)


def test_words_that_only_contain_a_keyword_stay():
    assert as_es5(FOUR + "outlet =1;x.let =2").endswith("outlet =1;x.let =2")


def test_a_changed_script_gets_a_new_name_and_the_old_one_goes(root: Path):
    before = build(root)
    (root / OWN_SCRIPT).write_text("var changed = 1;\n", encoding="utf-8")
    after = build(root)
    assert after["app.js"] != before["app.js"]
    assert {path.name for path in (root / SERVED).iterdir()} == {
        "names.json",
        *after.values(),
        *(f"{name}.gz" for name in after.values()),
    }


def test_our_own_script_knows_the_voice_by_its_name_of_today(root: Path):
    for said in ("var one = 1;\n", "var two = 2;\n"):
        (root / VOICE_SCRIPT).write_text(said, encoding="utf-8")
        names = build(root)
        assert f"/static/{names[VOICE_SCRIPT.name]}" in (root / SERVED / names["app.js"]).read_text(encoding="utf-8")


def test_the_packed_file_holds_the_same_script_and_names_are_kept(root: Path):
    names = build(root)
    for name in names.values():
        plain = root / SERVED / name
        assert gzip.decompress(plain.with_name(f"{name}.gz").read_bytes()) == plain.read_bytes()
    assert served_names(root) == names == json.loads((root / SERVED / "names.json").read_text())


def test_make_builds_anew_what_the_build_reads():
    """As make itself understands its file."""
    command = ["make", "--dry-run", "--print-data-base", "static/served/names.json"]
    told = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False).stdout
    needs = {line for line in told.splitlines() if line.startswith("static/served/names.json: ")}.pop().split()[1:]
    known = {name: getattr(front_end, name) for name in dir(front_end)}
    read = {str(one) for one in known.values() if isinstance(one, Path) and one.parent == Path("static") and one.suffix}
    assert read == {one for one in needs if one.startswith("static/")}, "the Makefile and app/front_end.py read others"


def test_a_second_build_touches_nothing(root: Path):
    build(root)
    before = {path: path.stat().st_mtime_ns for path in (root / SERVED).iterdir()}
    build(root)
    assert {path: path.stat().st_mtime_ns for path in (root / SERVED).iterdir()} == before
