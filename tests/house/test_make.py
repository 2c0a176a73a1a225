"""What is installed is locked: exact versions, hashes, and no address of any one package server."""

import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCKS = sorted((ROOT / "requirements").glob("*.txt"))
PROMISED = ["run", "test", "check", "bench", "office", "format", "lint", "types", "clean", "lock"]


def requirements_of(lock: Path) -> list[str]:
    """Each requirement of the lock on one line."""
    lines = lock.read_text(encoding="utf-8").replace("\\\n", " ").splitlines()
    return [line for line in lines if line.strip() and not line.lstrip().startswith("#")]


def pinned(lock: Path) -> dict[str, str]:
    return dict(line.split()[0].split("==") for line in requirements_of(lock))


@pytest.mark.parametrize("target", PROMISED)
def test_make_knows(target: str):
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert re.search(rf"^{target}:", makefile, re.MULTILINE), f"`make {target}` is promised in the README"


def test_what_is_tested_apart_from_the_others_is_tested_every_time():
    run = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "make check\nmake office\n" in run, "pytest collects nothing of tests/office by itself"


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_every_requirement_is_exact_and_hashed(lock: Path):
    loose = [line for line in requirements_of(lock) if "==" not in line or "--hash=sha256:" not in line]
    assert not loose, "run `make lock`, write nothing into a lock by hand"


MIRRORS = "an address in a lock breaks the installation behind a mirror: lock with `make lock`"


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_a_lock_names_no_download_address(lock: Path):
    assert not re.search(r"https?:|file:|index-url|find-links", lock.read_text(encoding="utf-8")), MIRRORS


def test_the_front_end_lock_names_no_download_address():
    locked = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    addressed = [name for name, package in locked.items() if "resolved" in package or ":" in package.get("version", "")]
    assert not addressed, MIRRORS


def test_the_tests_run_on_the_versions_that_are_served():
    served = pinned(ROOT / "requirements" / "app.txt")
    tested = pinned(ROOT / "requirements" / "dev.txt")
    assert served.items() <= tested.items(), "run `make lock`: dev.in must include app.in"


def test_htmx_is_exactly_the_one_that_old_phones_run():
    wanted = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))["dependencies"]
    locked = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    assert wanted["htmx.org"] == locked["node_modules/htmx.org"]["version"] == "1.9.12"
    assert all("integrity" in package for name, package in locked.items() if name)
