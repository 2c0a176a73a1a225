"""Whoever changes or removes what was done breaks the chain of its ward, and only that one."""

from dataclasses import replace

import pytest
from flask import Flask
from sqlalchemy import text

from app.audit.actions import note, seal_rows
from app.audit.chain import START, Broken, Fault, Link
from app.audit.queries import break_of, end_of_chain, sealed_rows
from app.clock import now
from app.database import db
from app.keyring import Keyring
from tests.audit.chains import broken_at, noted, tampers, ward
from tests.dossiers.filed import NOBODY

SECOND = "WHERE subject = 'dossier:2'"
# What somebody with the database, but without our keys, does to three rows -> where and what is found.
TAMPERED: dict[str, tuple[tuple[str, ...], int, Fault]] = {
    "another actor": ((f"UPDATE audit_row SET actor = 'staff:x' {SECOND}",), 2, Fault.CHANGED),
    "another verb": ((f"UPDATE audit_row SET verb = 'dossier-opened' {SECOND}",), 2, Fault.CHANGED),
    "another subject": ((f"UPDATE audit_row SET subject = 'dossier:9' {SECOND}",), 2, Fault.CHANGED),
    "another reason": ((f"UPDATE audit_row SET reason = 'x' {SECOND}",), 2, Fault.CHANGED),
    "another time": ((f"UPDATE audit_row SET at = '2020-01-01' {SECOND}",), 2, Fault.CHANGED),
    "two subjects swapped": (
        (
            f"UPDATE audit_row SET subject = 'dossier:x' {SECOND}",
            "UPDATE audit_row SET subject = 'dossier:2' WHERE subject = 'dossier:3'",
        ),
        2,
        Fault.CHANGED,
    ),
    "two places swapped": (
        (
            f"UPDATE audit_row SET place = 9 {SECOND}",
            "UPDATE audit_row SET place = 2 WHERE place = 3",
            "UPDATE audit_row SET place = 3 WHERE place = 9",
        ),
        2,
        Fault.CHANGED,
    ),
    "a place forgotten": ((f"UPDATE audit_row SET place = NULL {SECOND}",), 2, Fault.MISSING),
    "offered for a new seal": ((f"UPDATE audit_row SET place = NULL, seal = NULL {SECOND}",), 2, Fault.MISSING),
    "the first one deleted": (("DELETE FROM audit_row WHERE subject = 'dossier:1'",), 1, Fault.MISSING),
    "the middle one deleted": ((f"DELETE FROM audit_row {SECOND}",), 2, Fault.MISSING),
    "the last one deleted": (("DELETE FROM audit_row WHERE subject = 'dossier:3'",), 3, Fault.CUT),
    "all deleted": (("DELETE FROM audit_row",), 1, Fault.CUT),
    "the last one deleted and the end set back": (
        (
            "DELETE FROM audit_row WHERE subject = 'dossier:3'",
            "UPDATE audit_last_seal SET place = 2, seal = (SELECT seal FROM audit_row WHERE place = 2)",
        ),
        2,
        Fault.END,
    ),
    "the first one deleted and the beginning set forward": (
        (
            "UPDATE audit_last_seal SET cut_place = 1, cut_seal = (SELECT seal FROM audit_row WHERE place = 1)",
            "DELETE FROM audit_row WHERE subject = 'dossier:1'",
        ),
        3,
        Fault.END,
    ),
    "the end deleted": (("DELETE FROM audit_last_seal",), 1, Fault.ADDED),
    "a proof that is none": (("UPDATE audit_last_seal SET proof = 'á'",), 3, Fault.END),
    "a row put in": (
        (
            "INSERT INTO audit_row (ward_id, at, actor, verb, subject, reason, place, seal)"
            " SELECT ward_id, at, actor, verb, 'dossier:9', reason, 4, seal FROM audit_row WHERE place = 3",
        ),
        4,
        Fault.ADDED,
    ),
}


@pytest.fixture
def app(app: Flask):
    with app.app_context():
        yield app


def test_what_was_done_makes_a_whole_chain(app: Flask):
    noted("dossier:1", "dossier:2", "dossier:3")
    assert broken_at() is None


def test_a_ward_where_nothing_was_done_has_a_whole_chain(app: Flask):
    assert broken_at() is None


def test_a_chain_goes_on_the_next_evening(app: Flask):
    noted("dossier:1")
    noted("dossier:2")
    assert broken_at() is None


def test_the_chain_is_whole_when_read_afresh(app: Flask):
    noted("dossier:1", "dossier:2")
    db.session.expire_all()
    assert broken_at() is None


def test_what_somebody_did_to_the_rows_is_found(app: Flask):
    noted("dossier:1", "dossier:2", "dossier:3")
    found = {way: what_is_found(statements) for way, (statements, _, _) in TAMPERED.items()}
    assert found == {way: Broken(place, fault) for way, (_, place, fault) in TAMPERED.items()}


def what_is_found(statements: tuple[str, ...]) -> Broken | None:
    """Of what somebody wrote; afterwards everything is as it was."""
    for statement in statements:
        db.session.execute(text(statement))
    db.session.expire_all()
    found = break_of(ward().id)
    db.session.rollback()
    return found


def test_a_chain_that_somebody_made_anew_without_our_key_is_found(app: Flask):
    ours = app.extensions["keyring"]
    noted("dossier:1", "dossier:2")
    tampers(
        f"DELETE FROM audit_row {SECOND}",
        "UPDATE audit_row SET seal = NULL, place = NULL",
        "DELETE FROM audit_last_seal",
    )
    app.extensions["keyring"] = Keyring(app.extensions["settings"].field_keys, {1: "a guess"})
    noted()
    assert broken_at() is None
    app.extensions["keyring"] = ours
    assert broken_at() == 1


def test_the_proof_of_an_older_key_still_proves(app: Flask):
    noted("dossier:1")
    settings = app.extensions["settings"]
    app.extensions["keyring"] = Keyring(settings.field_keys, {**settings.lookup_keys, 2: "new"})
    assert broken_at() is None
    noted("dossier:2")
    assert broken_at() is None


def test_what_was_kept_elsewhere_shows_a_chain_that_was_set_back(app: Flask):
    noted("dossier:1", "dossier:2")
    last = end_of_chain(ward().id)
    assert last
    whole, elsewhere = break_of(ward().id, last.end), break_of(ward().id, replace(last.end, place=3))
    assert (whole, elsewhere and elsewhere.fault) == (None, Fault.CUT)
    changed = break_of(ward().id, Link(2, START.seal))
    assert changed
    assert changed.fault is Fault.CHANGED


def test_a_broken_chain_of_the_neighbours_is_not_ours(app: Flask):
    noted("dossier:1")
    noted("dossier:2", code="00160")
    tampers("UPDATE audit_row SET reason = 'x' WHERE subject = 'dossier:2'")
    assert broken_at() is None


def test_each_wards_chain_begins_at_its_own_beginning(app: Flask):
    noted("dossier:1")
    noted("dossier:2", code="00160")
    assert broken_at("00160") is None


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
    assert broken_at() is None
