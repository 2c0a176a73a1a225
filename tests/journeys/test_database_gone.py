"""The database goes in the middle of sending: it is said, nothing is half written, and pressed again it is whole."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count

from flask import Flask
from sqlalchemy import Connection, create_engine, event, func, select
from sqlalchemy.pool import NullPool

from app.database import Base, db
from tests.browser import Browser
from tests.journeys.bad_luck import accepted_once, fills_in, opens_at_desk, sends_dossier, sent_once
from tests.journeys.test_locked import BUSY
from tests.personas import Person, Worker


def loses_its_server(connection: Connection) -> None:
    """Somebody restarts PostgreSQL: this connection is no more."""
    own = connection.exec_driver_sql("SELECT pg_backend_pid()").scalar()
    admin = create_engine(connection.engine.url, poolclass=NullPool)
    with admin.connect() as other:
        other.exec_driver_sql(f"SELECT pg_terminate_backend({own}, 5000)")


def loses_its_file(connection: Connection) -> None:
    """The disk has become one that can only be read."""
    connection.exec_driver_sql("PRAGMA query_only=ON")


GOES = {"postgresql": loses_its_server, "sqlite": loses_its_file}


@contextmanager
def gone_after(app: Flask, nth: int) -> Iterator[None]:
    """The database goes once so many statements were carried out."""
    with app.app_context():
        engine = db.engine
    numbers = count(1)

    def goes(connection: Connection, *_more: object) -> None:
        # What it is asked in there counts too, and comes after.
        if next(numbers) == nth:
            GOES[engine.dialect.name](connection)

    event.listen(engine, "after_cursor_execute", goes)
    try:
        yield
    finally:
        event.remove(engine, "after_cursor_execute", goes)
        engine.dispose()


def rows(app: Flask) -> list[int]:
    """How many in each table."""
    every = [select(func.count()).select_from(table).scalar_subquery() for table in Base.metadata.tables.values()]
    with app.app_context(), db.engine.connect() as connection:
        return list(connection.execute(select(*every)).one())


def presses_until_it_stays(app: Flask, person: Browser, button: str) -> int:
    """The same form again and again, while the database goes one statement later each time; how often it went."""
    form, fields = person.filled(button)
    before = rows(app)
    for nth in count(1):
        with gone_after(app, nth):
            answer = person.client.post(form.get("action"), data=dict(fields))
        if answer.status_code == 303:
            return nth - 1
        assert (answer.status_code, BUSY in answer.text) == (503, True), f"gone after statement {nth}"
        assert rows(app) == before, f"gone after statement {nth}, something was kept"
    raise AssertionError


def test_ba_lan_sends_until_the_database_stays(app: Flask, ba_lan: Person) -> None:
    ba_lan.signs_in()
    fills_in(ba_lan)
    assert presses_until_it_stays(app, ba_lan, "Gửi hồ sơ") > 10
    assert sent_once(app)
    ba_lan.opens("/toi/").sees("CG-261123-0001")


def test_chi_mai_accepts_until_the_database_stays(app: Flask, ba_lan: Person, chi_mai: Worker) -> None:
    opens_at_desk(chi_mai, sends_dossier(ba_lan))
    assert presses_until_it_stays(app, chi_mai, "Tiếp nhận hồ sơ") > 10
    assert accepted_once(app)


def test_the_page_that_says_so_is_a_page_of_ours(app: Flask, ba_lan: Person) -> None:
    ba_lan.signs_in()
    fills_in(ba_lan)
    with gone_after(app, 8):
        ba_lan.presses("Gửi hồ sơ", expects=503).sees("chờ một phút")
