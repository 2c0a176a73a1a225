"""A quarter to eleven: 200 hosts send 30 guests each on PostgreSQL, fifteen times as fast as in the real quarter."""

import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from statistics import quantiles
from typing import Any

import sqlalchemy
from flask import Flask

from app import create_app
from app.actor import SETTING_UP, Resident
from app.clock import now
from app.database import db
from app.days import clock_words
from app.lodging.actions import NewEstablishment, register
from app.lodging.guest import Kind
from app.people.actions import NewAccount, open_account
from app.places.queries import served_ward
from app.settings import ROOT, Settings
from tests.bench.served import running
from tests.bench.words import say
from tests.databases import PostgresCopies
from tests.figures.walked import Plain
from tests.personas import Person

HOSTS, GUESTS, PASTES, WITHIN = 200, 30, 3, 60.0
# Every fourth finger is impatient and taps twice.
TAPS_TWICE = 4
PIN, BORN = "814725", 1985
COUNTED = {
    "guests declared": "SELECT count(*) FROM guest WHERE standing = 'declared'",
    "of these different ones": "SELECT count(DISTINCT (establishment_id, number_mark)) FROM guest",
    "guests on receipts": "SELECT coalesce(sum(guests), 0) FROM declaration",
    "receipts": "SELECT count(*) FROM declaration",
    "messages": "SELECT count(*) FROM outbox WHERE subject LIKE 'declaration:%%'",
    "audit rows": "SELECT count(*) FROM audit_row WHERE verb = 'guests-declared'",
}


@dataclass
class Sent:
    """What a host saw. took: seconds from her tap to the receipt."""

    took: list[float] = field(default_factory=list)
    right_minute: int = 0


def evening(folder: Path) -> None:
    """Stops where a guest is lost or there twice."""
    copies = PostgresCopies(_made(folder / "evening"))
    try:
        url = copies.new()
        keeps_what_it_says(url)
        environ = {"DATABASE_URL": url, "DATA_DIR": str(folder / "evening")}
        phones = hosts(environ)
        with running("flask", "--app", "wsgi", "serve", **environ) as (port, _), worker(environ):
            sent = all_send(f"http://127.0.0.1:{port}", phones)
        tell(sent, counts(url))
    finally:
        copies.stop()


@contextmanager
def worker(environ: dict[str, str]) -> Iterator[None]:
    """Messages leave and audit rows are sealed meanwhile, as on any evening."""
    command = [sys.executable, "-m", "flask", "--app", "wsgi", "work"]
    process = subprocess.Popen(command, cwd=ROOT, env={**os.environ, **environ})
    try:
        yield
    finally:
        process.terminate()
        process.wait()


def keeps_what_it_says(url: str) -> None:
    """The tests' server waits for no disk; a ward's does."""
    engine = sqlalchemy.create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        for statement in ("ALTER SYSTEM SET fsync = on", "SELECT pg_reload_conf()"):
            connection.exec_driver_sql(statement)
    engine.dispose()


def hosts(environ: dict[str, str]) -> list[tuple[str, str]]:
    """Accounts with a house each: phone, and the address of the list."""
    app = create_app(Settings.from_environment(environ))
    settings: Settings = app.extensions["settings"]
    with app.app_context():
        ward = served_ward("00166")
        assert ward
        made = []
        for number in range(HOSTS):
            phone = f"09{number:08}"
            account = open_account(
                NewAccount("Nguyễn Thị Hạnh", phone, BORN, PIN), SETTING_UP, settings.pin_pepper, now()
            )
            db.session.flush()
            new = NewEstablishment(ward.id, Kind.HOTEL, f"Nhà nghỉ {number}", "số 5", phone)
            house = register(new, Resident(account.id), now())
            made.append((phone, f"/luu-tru/{house.id}"))
        db.session.commit()
        db.engine.dispose()
    return made


def all_send(base: str, phones: list[tuple[str, str]]) -> Sent:
    """Everybody has signed in; then each begins at a moment of her own."""
    opened = Flask(__name__)

    def signs_in(one: tuple[str, str]) -> Any:
        host = Plain.like(Person(opened, "Nguyễn Thị Hạnh", one[0], PIN, "05/02/1985", ""), base)
        return host.signs_in()

    with ThreadPoolExecutor(4) as doors:
        people = list(doors.map(signs_in, phones))
    dice, sent, began = random.Random(2026), Sent(), time.monotonic()
    starts = [dice.uniform(0, WITHIN) for _ in people]
    with ThreadPoolExecutor(HOSTS) as hands:
        for number, (host, (_, here), start) in enumerate(zip(people, phones, starts, strict=True)):
            hands.submit(sends, host, here, number, began + start, sent).add_done_callback(lambda done: done.result())
    return sent


def sends(host: Any, here: str, number: int, at: float, sent: Sent) -> None:
    """She opens her list, pastes three times ten guests, and taps."""
    time.sleep(max(0.0, at - time.monotonic()))
    host.opens(here)
    for paste in range(PASTES):
        first = number * GUESTS + paste * (GUESTS // PASTES)
        host.types("Thêm khách", "\n".join(line(first + one) for one in range(GUESTS // PASTES)))
        host.presses("Thêm vào danh sách")
    form, fields = host.filled(f"Gửi {GUESTS} khách")
    taps = 2 if number % TAPS_TWICE == 0 else 1
    before, began = now(), time.monotonic()
    with ThreadPoolExecutor(taps) as fingers:
        answers = list(fingers.map(lambda _: host.wire.post(form.get("action"), dict(fields)), range(taps)))
    places = {one.headers["Location"] for one in answers}
    assert len(places) == 1, f"two taps led to {places}"
    host.opens(places.pop())
    sent.took.append(time.monotonic() - began)
    sent.right_minute += says_its_minute(host, before, now())


def says_its_minute(host: Any, before: datetime, after: datetime) -> bool:
    """Whether the receipt names a minute in which it was sent."""
    return any(clock_words(moment) in host.reads() for moment in (before, after))


def line(number: int) -> str:
    return f"Nguyễn Văn Khách, 05/02/1990, 001090{number:06}, {number % GUESTS + 1}"


def counts(url: str) -> dict[str, int]:
    engine = sqlalchemy.create_engine(url)
    with engine.connect() as connection:
        found = {name: int(connection.exec_driver_sql(asked).scalar_one()) for name, asked in COUNTED.items()}
    engine.dispose()
    return found


def tell(sent: Sent, found: dict[str, int]) -> None:
    cuts = quantiles(sent.took, n=20)
    say(f"{HOSTS} hosts within {WITHIN:.0f} s, {GUESTS} guests each, {PASTES} pastes; every {TAPS_TWICE}th taps twice.")
    say("The server, its worker, PostgreSQL with fsync and all phones run on the same cores.")
    say()
    say("| the evening, on PostgreSQL | seen | wanted |")
    say("| --- | ---: | ---: |")
    say(f"| from the tap to the receipt, median | {cuts[9]:.2f} s | |")
    say(f"| 95 of 100 within | {cuts[18]:.2f} s | ≤ 1 s |")
    say(f"| the slowest | {max(sent.took):.2f} s | |")
    wanted = dict.fromkeys(COUNTED, HOSTS) | dict.fromkeys(list(COUNTED)[:3], HOSTS * GUESTS)
    for name, seen in (found | {"receipts that say their minute": sent.right_minute}).items():
        say(f"| {name} | {seen:,} | {wanted.get(name, HOSTS):,} |")
    assert found == wanted, f"{found} is not {wanted}"
    assert sent.right_minute == HOSTS


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder
