"""Two processes behind one address: they end together, and take turns at what there is memory for only once."""

import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from waitress import wasyncore

from app.processes import OneDied
from app.settings import ROOT, Settings
from tests.bench.served import asks, running
from tests.databases import SqliteCopies

SOON = 20.0


class Two:
    """The program tests/several.py; what its processes say comes line by line."""

    def __init__(self, *what: str) -> None:
        command = [sys.executable, "-m", "tests.several", *what]
        self.first = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, bufsize=0)

    def hears(self, word: str) -> int:
        """Wait for the next word; the number of the process that says it."""
        assert self.first.stdout
        said, number = self.first.stdout.readline().decode().split()
        assert said == word
        return int(number)

    def is_silent(self, seconds: float) -> bool:
        assert self.first.stdout
        return not select.select([self.first.stdout], [], [], seconds)[0]


@contextmanager
def two(*what: str) -> Iterator[Two]:
    program = Two(*what)
    try:
        yield program
    finally:
        program.first.kill()
        program.first.communicate(timeout=2 * SOON)


def is_gone(process: int) -> bool:
    until = time.monotonic() + SOON
    while time.monotonic() < until and _lives(process):
        time.sleep(0.02)
    return not _lives(process)


def _lives(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


def other_of(program: Two) -> int:
    (other,) = {program.hears("serves"), program.hears("serves")} - {program.first.pid}
    return other


def test_a_death_beside_is_not_taken_for_a_bad_line() -> None:
    class Line:
        def handle_read_event(self) -> None:
            raise OneDied

        def handle_error(self) -> None:
            """As the server does with what comes up while it reads: it closes the line and goes on."""

    with pytest.raises(OneDied):
        wasyncore.read(Line())


def test_told_to_stop_both_end_in_peace() -> None:
    with two() as program:
        other = other_of(program)
        program.first.terminate()
        assert (program.first.wait(SOON), is_gone(other)) == (0, True)


def test_where_the_first_is_killed_the_other_does_not_stay_with_the_port() -> None:
    with two() as program:
        other = other_of(program)
        program.first.kill()
        assert is_gone(other)


def test_where_one_dies_the_first_ends_too_and_says_so_to_whatever_began_it() -> None:
    with two() as program:
        os.kill(other_of(program), signal.SIGKILL)
        assert program.first.wait(SOON) != 0


def test_the_other_process_waits_for_its_turn_but_for_no_dead_one() -> None:
    with two("turns") as program:
        in_turn = program.hears("turn")
        waited = program.is_silent(0.2)
        os.kill(in_turn, signal.SIGKILL)
        next_one = program.hears("turn")
        os.kill(next_one, signal.SIGKILL)
    assert (waited, next_one != in_turn) == (True, True)


def test_a_ward_says_how_many_processes_serve(tmp_path: Path, sqlite_copies: SqliteCopies) -> None:
    environ = {"DATABASE_URL": sqlite_copies.new(), "DATA_DIR": str(tmp_path), "PROCESSES": "2"}
    with running("flask", "--app", "wsgi", "serve", **environ) as (port, first):
        status, _, _ = asks(port, "GET", "/thu-tuc/dang-ky-tam-tru")
        beside = Path(f"/proc/{first}/task/{first}/children").read_text(encoding="utf-8").split()
    assert (status, len(beside)) == (200, 1)


def test_one_process_serves_where_nothing_is_said() -> None:
    assert [Settings.from_environment(said).processes for said in ({}, {"PROCESSES": "2"})] == [1, 2]
