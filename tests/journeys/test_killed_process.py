"""The machine loses power while a dossier is being sent: the whole dossier is there, or nothing of it."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from http.cookies import SimpleCookie
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from urllib.parse import urlencode
from uuid import UUID, uuid4

import pytest
import sqlalchemy
from flask import Flask

from app import demo
from app.settings import ROOT
from tests.browser import Browser
from tests.journeys.bad_luck import fills_in
from tests.personas import Person

MOMENTS = 10
TABLES = {
    "dossiers": "SELECT count(*) FROM dossier",
    "events": "SELECT count(*) FROM dossier_event",
    "messages": "SELECT count(*) FROM outbox",
    "audit rows": "SELECT count(*) FROM audit_row WHERE verb = 'dossier-sent'",
    "remembered forms": "SELECT count(*) FROM idempotency_key WHERE route = 'alone.filing.send'",
    "sent drafts": "SELECT count(*) FROM draft WHERE dossier_number IS NOT NULL",
    "serials given": "SELECT coalesce(sum(last), 0) FROM dossier_serial",
}


class Line:
    """A plain browser's connection to the real server: one request each, and its cookies."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.cookies: dict[str, str] = {}

    def get(self, url: str) -> Any:
        return self._answer(self.ask("GET", url, None))

    def post(self, url: str, data: dict[str, Any]) -> Any:
        return self._answer(self.ask("POST", url, urlencode(data, doseq=True)))

    def ask(self, method: str, url: str, body: str | None) -> HTTPConnection:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=20)
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        connection.request(method, url, body, headers)
        return connection

    def _answer(self, connection: HTTPConnection) -> Any:
        answer = connection.getresponse()
        text = answer.read().decode()
        for line in answer.headers.get_all("Set-Cookie", []):
            self.cookies |= {name: morsel.value for name, morsel in SimpleCookie(line).items()}
        connection.close()
        return SimpleNamespace(status_code=answer.status, headers=answer.headers, text=text)


@contextmanager
def server(environ: dict[str, str]) -> Iterator[tuple[subprocess.Popen[bytes], int]]:
    """`flask serve` on a free port, ready to answer."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    process = subprocess.Popen(
        [sys.executable, "-m", "flask", "--app", "wsgi", "serve"],
        cwd=ROOT,
        env={**os.environ, **environ, "PORT": str(port)},
        stderr=subprocess.DEVNULL,
    )
    try:
        for _ in range(600):
            with socket.socket() as door:
                if door.connect_ex(("127.0.0.1", port)) == 0:
                    break
            assert process.poll() is None, "the server did not start"
            time.sleep(0.02)
        yield process, port
    finally:
        process.kill()
        process.wait()


def rows(engine: sqlalchemy.Engine) -> dict[str, int]:
    with engine.connect() as connection:
        return {name: int(connection.exec_driver_sql(query).scalar_one()) for name, query in TABLES.items()}


def whole(dossiers: int) -> dict[str, int]:
    return dict.fromkeys(TABLES, dossiers)


@pytest.fixture
def ba_lan_on_the_line() -> Person:
    return Person(
        Flask(__name__),
        name="Trần Thị Lan",
        phone=demo.RESIDENT_PHONE,
        pin=demo.RESIDENT_PIN,
        born="05/02/1958",
        number="001158012345",
    )


def test_one_whole_dossier_or_none(database_url: str, tmp_path: Path, ba_lan_on_the_line: Person) -> None:
    environ = {"DATABASE_URL": database_url, "DATA_DIR": str(tmp_path)}
    engine = sqlalchemy.create_engine(database_url, poolclass=sqlalchemy.NullPool)
    ba_lan = ba_lan_on_the_line
    with server(environ) as (_process, port):
        connects(ba_lan, port)
        ba_lan.signs_in()
        fills_in(ba_lan)
        more = copies(engine, MOMENTS)
        took = time_to_send(ba_lan)
    arrived = []
    for before, draft in enumerate(more, start=1):
        with server(environ) as (process, port):
            connects(ba_lan, port)
            presses_again(ba_lan)
            assert rows(engine) == whole(before)
            sends_into_the_dark(ba_lan.opens(f"/ho-so/{draft}/kiem-tra"), process, took * 1.2 * (before - 1) / MOMENTS)
        found = rows(engine)
        assert found in (whole(before), whole(before + 1)), f"part of a dossier after {before} of {MOMENTS} parts"
        arrived.append(found == whole(before + 1))
    with server(environ) as (_process, port):
        connects(ba_lan, port)
        presses_again(ba_lan)
        assert rows(engine) == whole(MOMENTS + 1)
    print(f"\nsending takes {took * 1000:.0f} ms; was it there before the second press? {arrived}")


def copies(engine: sqlalchemy.Engine, how_many: int) -> list[UUID]:
    """More drafts like the one that was just filled in."""
    copied = sqlalchemy.text(
        "INSERT INTO draft (id, start_mark, code, code_mark, service, account_id, answers, heard, practice,"
        " touched_at, revision) SELECT :id, :mark, code, :mark, service, account_id, answers, heard, practice,"
        " touched_at, revision FROM draft ORDER BY touched_at LIMIT 1"
    ).bindparams(sqlalchemy.bindparam("id", type_=sqlalchemy.Uuid()))
    made = [uuid4() for _ in range(how_many)]
    with engine.begin() as connection:
        for one in made:
            connection.execute(copied, {"id": one, "mark": str(one)})
    return made


def sends_into_the_dark(browser: Browser, process: subprocess.Popen[bytes], after: float) -> None:
    """The form is sent; so many seconds later the process is gone, and nobody waits for an answer."""
    form, fields = browser.filled("Gửi hồ sơ")
    assert isinstance(browser.client, Line)
    connection = browser.client.ask("POST", form.get("action"), urlencode(fields))
    time.sleep(after)
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    connection.close()


def time_to_send(person: Person) -> float:
    """How long the server needs for a dossier on this machine, in seconds."""
    form, fields = person.filled("Gửi hồ sơ")
    began = time.perf_counter()
    assert person.client.post(form.get("action"), data=dict(fields)).status_code == 303
    return time.perf_counter() - began


def presses_again(person: Person) -> None:
    """The page with the button is still open."""
    person.presses("Gửi hồ sơ").sees("Đã gửi hồ sơ")


def connects(person: Person, port: int) -> None:
    """The person's browser, with its cookies, finds the server where it is now."""
    line = Line(port)
    if isinstance(person.client, Line):
        line.cookies = person.client.cookies
    person.client = line  # type: ignore[assignment]
