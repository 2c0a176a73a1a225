"""The sealer keeps up with people who act at the same moment; on SQLite they take turns anyway."""

from concurrent.futures import ThreadPoolExecutor, wait

import pytest
from flask import Flask
from sqlalchemy import text

from app.audit.actions import note, seal_rows
from app.audit.queries import break_of
from app.clock import now
from app.database import db
from tests.dossiers.filed import NOBODY, at_work

pytestmark = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)

ANOTHER_ACT = text(
    "INSERT INTO audit_row (ward_id, at, actor, verb, subject, reason)"
    " VALUES (:ward, now(), 'job:worker', 'dossier-sent', 'dossier:slow', '')"
)


def noted(*subjects: str) -> None:
    """Acts of our ward, committed but not sealed."""
    for subject in subjects:
        note(NOBODY, "dossier-sent", subject, at_work("mai").ward_id, now())
    db.session.commit()


def sealed() -> None:
    seal_rows()
    db.session.commit()


def test_an_act_that_ends_after_a_later_one_was_sealed_breaks_nothing(app: Flask):
    with app.app_context(), db.engine.connect() as slow:
        slow.execute(ANOTHER_ACT, {"ward": at_work("mai").ward_id})
        noted("dossier:quick")
        sealed()
        slow.commit()
        sealed()
        assert break_of(at_work("mai").ward_id) is None


def test_two_workers_who_seal_at_once_leave_one_whole_chain(app: Flask):
    with app.app_context():
        noted("dossier:1")
        sealed()
        noted("dossier:2", "dossier:3")
        sealed_by_two(app)
        assert break_of(at_work("mai").ward_id) is None


def test_two_workers_who_begin_a_chain_at_once_leave_one_whole_chain(app: Flask):
    with app.app_context():
        noted("dossier:1", "dossier:2")
        sealed_by_two(app)
        assert break_of(at_work("mai").ward_id) is None


def sealed_by_two(app: Flask) -> None:
    """The second worker begins before the first one commits."""
    with ThreadPoolExecutor(1) as another:
        seal_rows()
        second = another.submit(in_another_worker, app)
        wait([second], timeout=0.5)
        db.session.commit()
        second.result()
    db.session.expire_all()


def in_another_worker(app: Flask) -> None:
    with app.app_context():
        sealed()
