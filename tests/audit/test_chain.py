"""Whoever changes or removes what was done breaks the chain of its ward, and only that one."""

import pytest
from flask import Flask
from sqlalchemy import text

from app.audit.actions import first_broken_place, note, seal_rows
from app.audit.queries import sealed_rows
from app.clock import now
from app.database import db
from app.places.queries import served_ward
from app.places.records import Ward
from tests.dossiers.filed import NOBODY


@pytest.fixture
def app(app: Flask):
    with app.app_context():
        yield app


def ward(code: str = "00166") -> Ward:
    found = served_ward(code)
    assert found
    return found


def noted(*subjects: str, code: str = "00166") -> None:
    """Acts of the ward, sealed and committed."""
    for subject in subjects:
        note(NOBODY, "dossier-sent", subject, ward(code).id, now())
        db.session.flush()
    seal_rows()
    db.session.commit()


def tampers(statement: str) -> None:
    """Somebody who can reach the tables writes into them."""
    db.session.execute(text(statement))
    db.session.commit()
    db.session.expire_all()


def test_what_was_done_makes_a_whole_chain(app: Flask):
    noted("dossier:1", "dossier:2", "dossier:3")
    assert first_broken_place(ward().id) is None


def test_a_ward_where_nothing_was_done_has_a_whole_chain(app: Flask):
    assert first_broken_place(ward().id) is None


def test_a_chain_goes_on_the_next_evening(app: Flask):
    noted("dossier:1")
    noted("dossier:2")
    assert first_broken_place(ward().id) is None


def test_the_chain_is_whole_when_read_afresh(app: Flask):
    noted("dossier:1", "dossier:2")
    db.session.expire_all()
    assert first_broken_place(ward().id) is None


@pytest.mark.parametrize(
    "change",
    ["actor = 'staff:x'", "verb = 'dossier-opened'", "subject = 'dossier:9'", "reason = 'x'", "at = '2020-01-01'"],
)
def test_a_changed_row_is_found(app: Flask, change: str):
    noted("dossier:1", "dossier:2", "dossier:3")
    tampers(f"UPDATE audit_row SET {change} WHERE subject = 'dossier:2'")
    assert first_broken_place(ward().id) == 2


def test_a_deleted_row_in_the_middle_is_found(app: Flask):
    noted("dossier:1", "dossier:2", "dossier:3")
    tampers("DELETE FROM audit_row WHERE subject = 'dossier:2'")
    assert first_broken_place(ward().id) == 2


def test_a_deleted_last_row_is_found(app: Flask):
    noted("dossier:1", "dossier:2")
    tampers("DELETE FROM audit_row WHERE subject = 'dossier:2'")
    assert first_broken_place(ward().id) == 2


def test_a_chain_deleted_as_a_whole_is_found(app: Flask):
    noted("dossier:1", "dossier:2")
    tampers("DELETE FROM audit_row")
    assert first_broken_place(ward().id) == 1


def test_two_rows_that_changed_places_are_found(app: Flask):
    noted("dossier:1", "dossier:2")
    tampers("UPDATE audit_row SET subject = CASE subject WHEN 'dossier:1' THEN 'dossier:2' ELSE 'dossier:1' END")
    assert first_broken_place(ward().id) == 1


def test_a_broken_chain_of_the_neighbours_is_not_ours(app: Flask):
    noted("dossier:1")
    noted("dossier:2", code="00160")
    tampers("UPDATE audit_row SET reason = 'x' WHERE subject = 'dossier:2'")
    assert first_broken_place(ward().id) is None


def test_each_wards_chain_begins_at_its_own_beginning(app: Flask):
    noted("dossier:1")
    noted("dossier:2", code="00160")
    assert first_broken_place(ward("00160").id) is None


def test_sealing_again_changes_no_seal(app: Flask):
    noted("dossier:1", "dossier:2")
    before = [row.seal for row in sealed_rows(ward().id)]
    seal_rows()
    db.session.commit()
    assert [row.seal for row in sealed_rows(ward().id)] == before


def test_sealing_says_how_many_rows_it_sealed(app: Flask):
    for subject in ("dossier:1", "dossier:2", "dossier:3"):
        note(NOBODY, "dossier-sent", subject, ward().id, now())
    db.session.flush()
    assert [seal_rows(limit=2), seal_rows(limit=2), seal_rows(limit=2)] == [2, 1, 0]


def test_a_row_that_waits_for_its_seal_does_not_count_as_broken(app: Flask):
    noted("dossier:1")
    note(NOBODY, "dossier-sent", "dossier:2", ward().id, now())
    db.session.commit()
    assert first_broken_place(ward().id) is None
