"""Somebody else's act takes very long: whoever needs the same rows is told to wait, and nothing is half written."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from flask import Flask
from sqlalchemy import Connection, create_engine, event
from sqlalchemy.pool import NullPool

from app.database import PATIENCE, db
from tests.dossiers.filed import filed
from tests.journeys.bad_luck import accepted_once, fills_in, opens_at_desk, sent_once
from tests.personas import Person, Worker

BUSY = "Máy đang bận"
SHORT = {"sqlite": "PRAGMA busy_timeout=200", "postgresql": "SET lock_timeout = 200"}


@pytest.fixture
def impatient(app: Flask) -> None:
    """The same patience as ever, only shorter."""
    with app.app_context():
        engine = db.engine

        def hurries(connection, *_more: object) -> None:
            connection.execute(SHORT[engine.dialect.name])

        event.listen(engine, "checkout", hurries)


@contextmanager
def held(app: Flask, database_url: str, statement: str) -> Iterator[Connection]:
    """Another program changes these rows and does not come to an end."""
    engine = create_engine(database_url, poolclass=NullPool)
    with engine.connect() as other:
        other.exec_driver_sql(statement)
        yield other
        other.rollback()
    engine.dispose()


def test_chi_mai_cannot_accept_what_somebody_holds(impatient: None, app: Flask, database_url: str, chi_mai: Worker):
    with app.app_context():
        number = filed().number
    opens_at_desk(chi_mai, number)
    form, fields = chi_mai.filled("Tiếp nhận hồ sơ")
    with held(app, database_url, "UPDATE dossier SET state = state"):
        chi_mai.sends(form.get("action"), fields, expects=503)
        chi_mai.sees(BUSY).sees("chờ một phút")
    assert sent_once(app)
    chi_mai.sends(form.get("action"), fields)
    assert accepted_once(app)


def test_ba_lan_sends_again_once_the_registers_are_free(impatient: None, app: Flask, database_url: str, ba_lan: Person):
    ba_lan.signs_in()
    fills_in(ba_lan)
    with app.app_context():
        filed()
    form, fields = ba_lan.filled("Gửi hồ sơ")
    with held(app, database_url, "UPDATE dossier_serial SET last = last"):
        ba_lan.sends(form.get("action"), fields, expects=503)
        ba_lan.sees(BUSY)
    assert sent_once(app)
    ba_lan.sends(form.get("action"), fields)
    ba_lan.sees("Đã gửi hồ sơ")
    assert sent_once(app, times=2)


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_every_connection_stops_waiting_at_some_time(app: Flask):
    with app.app_context(), db.engine.connect() as connection:
        connection.rollback()
        for setting in PATIENCE:
            name, _, value = setting.partition(" = ")
            assert connection.exec_driver_sql(f"SHOW {name}").scalar() == value.strip("'")


def test_when_no_connection_is_free_a_page_says_to_wait(app: Flask, monkeypatch: pytest.MonkeyPatch):
    with app.app_context():
        pool = db.engine.pool
    monkeypatch.setattr(pool, "_timeout", 0.1)
    taken = [pool.connect() for _ in range(15)]
    answer = app.test_client().get("/")
    for one in taken:
        one.close()
    assert (answer.status_code, BUSY in answer.text) == (503, True)
