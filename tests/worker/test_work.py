"""In the background messages leave, what was done is sealed, what is old is forgotten."""

import os
import threading
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from flask import Flask
from sqlalchemy import create_engine, text
from time_machine import Traveller

from app import worker
from app.audit.queries import unsealed
from app.clock import now
from app.database import db
from app.news.gateway import LogSender
from app.people.actions import check_pin, sign_in
from app.people.queries import accounts_at_door
from app.posts.actions import park, remember
from tests.dossiers.filed import answered, filed
from tests.messages.gateways import Takes

NOBODY_LISTENS = LogSender(Path(os.devnull))


@pytest.fixture
def app(app: Flask):
    with app.app_context():
        yield app


@dataclass
class StopsAfterOne:
    """Takes a message, and tells the worker to stop after this round."""

    stop: threading.Event
    told: list[str] = field(default_factory=list)

    def send(self, message_id: UUID, phone: str, text: str) -> None:
        self.told.append(text)
        self.stop.set()


def one_round() -> list[str]:
    """A round of work with a dossier that was just sent; what was told."""
    filed()
    gateway = StopsAfterOne(threading.Event())
    worker.work(gateway, gateway.stop, NOBODY_LISTENS)
    return gateway.told


def rows(table: str) -> int:
    return int(db.session.scalar(text(f"SELECT count(*) FROM {table}")) or 0)


def test_a_round_sends_what_waits(app: Flask):
    assert len(one_round()) == 1


def test_a_round_seals_what_was_done(app: Flask):
    one_round()
    assert unsealed(10) == []


def test_the_first_round_forgets_what_is_old(app: Flask, evening: Traveller):
    remember("key", "account:lan", "route", "/", now())
    db.session.commit()
    evening.shift(timedelta(hours=49))
    one_round()
    assert rows("idempotency_key") == 0


def test_told_to_stop_before_it_begins_the_worker_does_nothing(app: Flask):
    filed()
    stop = threading.Event()
    stop.set()
    gateway = Takes()
    worker.work(gateway, stop, NOBODY_LISTENS)
    assert gateway.told == []


def test_told_to_stop_the_worker_stops_within_a_second(app: Flask):
    stop = threading.Event()
    background = threading.Thread(target=works_in_the_background, args=(app, stop))
    background.start()
    stop.set()
    background.join(1)
    assert not background.is_alive()


def works_in_the_background(app: Flask, stop: threading.Event) -> None:
    with app.app_context():
        worker.work(Takes(), stop, NOBODY_LISTENS)


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_the_worker_goes_on_after_the_database_was_restarted(app: Flask):
    filed()
    db.session.remove()
    everybody_is_disconnected()
    gateway = StopsAfterOne(threading.Event())
    worker.work(gateway, gateway.stop, NOBODY_LISTENS)
    assert len(gateway.told) == 1


def everybody_is_disconnected() -> None:
    """As when PostgreSQL is restarted: connections that lie in the pool are dead."""
    others = "datname = current_database() AND pid <> pg_backend_pid()"
    engine = create_engine(db.engine.url)
    with engine.connect() as boss:
        boss.execute(text(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE {others}"))
    engine.dispose()


def test_a_parked_form_and_a_remembered_one_are_forgotten(app: Flask):
    park("account:lan", "/toi/ma-pin", [], now())
    remember("key", "account:lan", "route", "/", now())
    db.session.commit()
    worker.forget_old(now() + timedelta(hours=49))
    assert (rows("parked_post"), rows("idempotency_key")) == (0, 0)


def test_a_guess_is_forgotten_when_it_no_longer_counts(app: Flask):
    check_pin("0912345678", None, "000001", "device", "pepper", now())
    db.session.commit()
    worker.forget_old(now() + timedelta(hours=24, minutes=1))
    assert rows("sign_in_guess") == 0


@pytest.mark.parametrize(("days", "known"), [(399, 1), (402, 0)])
def test_a_browser_is_known_for_400_days(app: Flask, days: int, known: int):
    sign_in(accounts_at_door("0912345678")[0], "device", now())
    db.session.commit()
    worker.forget_old(now() + timedelta(days=days))
    assert rows("sign_in") == known


def test_dossiers_are_never_forgotten(app: Flask):
    filed()
    worker.forget_old(now() + timedelta(days=4000))
    assert rows("dossier") == 1


def test_a_draft_that_nobody_touched_is_forgotten(app: Flask):
    answered()
    db.session.commit()
    worker.forget_old(now() + timedelta(days=31))
    assert rows("draft") == 0
