"""`make run` on a machine of the point: prepared, served, stopped, and started again the next evening."""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, build_opener

import pytest
from flask import Flask
from sqlalchemy import inspect, text

from app.database import db
from app.demo import PASSWORD, RESIDENT_PHONE, RESIDENT_PIN
from app.settings import ROOT
from tests.databases import SqliteCopies
from tests.worker.started import Started, started

SOON = 3.0


@pytest.fixture
def data_dir(tmp_path: Path, sqlite_copies: SqliteCopies) -> Path:
    """What the last evening left."""
    url = sqlite_copies.new()
    shutil.copy(url.removeprefix("sqlite:///"), tmp_path / "point.sqlite")
    sqlite_copies.drop(url)
    return tmp_path


def everything() -> dict[str, list[str]]:
    tables = inspect(db.engine).get_table_names()
    rows = {table: db.session.execute(text(f'SELECT * FROM "{table}"')).all() for table in tables}
    db.session.rollback()
    return {table: sorted(map(str, found)) for table, found in rows.items()}


def test_preparing_what_is_prepared_changes_nothing(app: Flask):
    with app.app_context():
        before = everything()
    assert app.test_cli_runner().invoke(args=["prepare"]).exit_code == 0
    with app.app_context():
        assert everything() == before


def test_preparing_leaves_nobody_waiting(app: Flask):
    with app.app_context():
        app.test_cli_runner().invoke(args=["prepare"])
        assert not db.session().in_transaction()


def test_the_first_evening_finds_the_demo_ward(tmp_path: Path):
    with started(tmp_path) as program:
        program.is_up()
        assert "Đã tạo phường trình diễn Cầu Giấy" in program.says()


def test_it_says_where_to_look_and_how_to_come_in(data_dir: Path):
    with started(data_dir) as program:
        program.is_up()
        wanted = [program.address, "minh", "mai", "quang", "binh", "son", PASSWORD, RESIDENT_PHONE, RESIDENT_PIN]
        assert [word for word in wanted if word not in program.says()] == []


def test_the_second_start_is_quick(data_dir: Path):
    with started(data_dir) as program:
        program.is_up()
        # Work done, not seconds passed: this machine may be busy with something else.
        assert seconds_of_work(program) < SOON


def seconds_of_work(program: Started) -> float:
    used = Path(f"/proc/{program.process.pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(used[11]) + int(used[12])) / 100


def test_on_the_second_evening_ba_lan_can_sign_in(data_dir: Path):
    with started(data_dir) as program:
        program.is_up()
        assert "Trần Thị Lan" in signed_in_as_ba_lan(program)


def signed_in_as_ba_lan(program: Started) -> str:
    """What her page says, with a browser of the standard library."""
    browser = build_opener(HTTPCookieProcessor(CookieJar()))
    with browser.open(f"{program.address}/dang-nhap", timeout=30) as form:
        hidden = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', form.read().decode()))
    typed = urlencode({**hidden, "dien_thoai": RESIDENT_PHONE, "pin": RESIDENT_PIN}).encode()
    try:
        with browser.open(f"{program.address}/dang-nhap", typed, timeout=30) as page:
            return str(page.read().decode())
    except HTTPError as refused:
        with refused:
            return str(refused.read().decode())


def test_the_worker_still_works_after_a_while(data_dir: Path):
    with started(data_dir) as program:
        program.works()
        time.sleep(3)
        assert len(program.still_here()) == 2, program.says()


@pytest.mark.parametrize(
    ("how", "everybody"),
    [(signal.SIGINT, True), (signal.SIGTERM, False), (signal.SIGTERM, True)],
    ids=["Ctrl-C", "told to end", "shutdown"],
)
def test_it_ends_soon_and_in_peace(data_dir: Path, how: signal.Signals, everybody: bool):
    with started(data_dir) as program:
        program.is_up()
        program.works()
        took = program.stops(how, everybody)
        assert (program.process.returncode, program.still_here(), took < SOON) == (0, [], True), program.says()


def test_a_worker_that_died_is_begun_again(data_dir: Path):
    with started(data_dir) as program:
        program.works()
        (worker,) = [one for one in program.still_here() if one != program.process.pid]
        os.kill(worker, signal.SIGKILL)
        until = time.monotonic() + 30
        while time.monotonic() < until and "đang mở lại" not in program.says():
            time.sleep(0.05)
        program.works()
        assert len(program.still_here()) == 2, program.says()


def test_a_port_that_somebody_has_is_told_in_words(data_dir: Path):
    with started(data_dir) as program:
        program.is_up()
        environ = {**os.environ, "DATA_DIR": str(data_dir), "PORT": str(program.port)}
        command = [sys.executable, "-m", "flask", "--app", "wsgi", "start"]
        second = subprocess.run(command, cwd=ROOT, env=environ, capture_output=True, text=True, check=False, timeout=60)
    assert (second.returncode, "Chọn cổng khác" in second.stderr, "Traceback" in second.stderr) == (1, True, False)


def test_ctrl_c_prints_no_fault(data_dir: Path):
    with started(data_dir) as program:
        program.is_up()
        program.works()
        program.stops(signal.SIGINT, everybody=True)
        assert "Traceback" not in program.says(), program.says()


def test_ctrl_c_reaches_the_worker_only_through_the_server(data_dir: Path):
    # A terminal tells every process of the group: a worker still on its way would die with a traceback.
    with started(data_dir) as program:
        program.works()
        (worker,) = [one for one in program.still_here() if one != program.process.pid]
        assert os.getpgid(worker) != program.process.pid


def test_production_does_not_start_with_nothing_set(tmp_path: Path):
    environ = {"APP_MODE": "production", "DATA_DIR": str(tmp_path), "PATH": "/usr/bin"}
    command = [sys.executable, "-m", "flask", "--app", "wsgi", "prepare"]
    refused = subprocess.run(command, cwd=ROOT, env=environ, capture_output=True, text=True, check=False)
    assert (refused.returncode != 0, "SECRET_KEY" in refused.stderr, list(tmp_path.iterdir())) == (True, True, [])
