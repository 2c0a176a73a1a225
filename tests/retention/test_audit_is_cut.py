"""The audit is cut behind what is old, and its chain stays whole."""

from datetime import timedelta

from flask import Flask
from sqlalchemy import text
from time_machine import Traveller

from app.audit.actions import note, seal_rows
from app.audit.queries import break_of, end_of_chain
from app.audit.subjects import About, subject
from app.clock import now
from app.database import db
from app.retention.kinds import Kind
from tests.dossiers.filed import at_work
from tests.retention.ran import OLD, rows, runs


def old_and_new_rows(evening: Traveller) -> None:
    """Three rows of long ago, two of today, all of them sealed; committed."""
    mai = at_work("mai")
    for days in (0, 0, 0, OLD.days, 0):
        evening.shift(timedelta(days=days))
        note(mai, "inbox-opened", subject(About.WARD, mai.ward_id), mai.ward_id, now())
        seal_rows()
        db.session.commit()


def test_the_audit_is_cut_behind_what_is_old_and_the_chain_stays_whole(app: Flask, evening: Traveller):
    with app.app_context():
        old_and_new_rows(evening)
        ward = at_work("mai").ward_id
        assert runs({Kind.AUDIT})[Kind.AUDIT] == 3
        assert (rows("audit_row"), break_of(ward)) == (2, None)
        end = end_of_chain(ward)
        assert end
        assert (end.begin.place, end.end.place) == (3, 5)
        note(at_work("mai"), "inbox-opened", subject(About.WARD, ward), ward, now())
        seal_rows()
        assert break_of(ward) is None
        db.session.execute(text("DELETE FROM audit_row WHERE place = 4"))
        assert break_of(ward), "what is taken from the rest still shows"
        db.session.rollback()


def test_of_a_broken_chain_nothing_is_cut_away(app: Flask, evening: Traveller):
    with app.app_context():
        old_and_new_rows(evening)
        db.session.execute(text("UPDATE audit_row SET verb = 'nothing-done' WHERE place = 2"))
        assert not runs({Kind.AUDIT})
        assert rows("audit_row") == 5
