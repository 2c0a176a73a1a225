"""The database keeps what a person typed, also when the evening is busy or the battery dies."""

from concurrent.futures import ThreadPoolExecutor
from uuid import UUID, uuid4

import pytest
from flask import Flask
from sqlalchemy import event, text
from sqlalchemy.exc import IntegrityError

from app.audit.actions import note, note_read
from app.audit.queries import unsealed
from app.clock import HANOI, now
from app.database import db, only_reads, short_transaction
from app.places.records import Neighbourhood, Ward
from tests.dossiers.filed import NOBODY
from tests.personas import Worker

WRITERS, ACTS = 50, 4

only_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@only_sqlite
@pytest.mark.parametrize(
    ("pragma", "value"), [("journal_mode", "wal"), ("foreign_keys", 1), ("synchronous", 2), ("busy_timeout", 10000)]
)
def test_every_connection_survives_a_dead_battery(app: Flask, pragma: str, value: object):
    with app.app_context(), db.engine.connect() as first:
        one = first.exec_driver_sql(f"PRAGMA {pragma}").scalar()
        first.rollback()
        with db.engine.connect() as second:
            other = second.exec_driver_sql(f"PRAGMA {pragma}").scalar()
    assert (one, other) == (value, value)


def begun_by(app: Flask, act) -> list[str]:
    """How the transactions of an act began, as SQLite hears it."""
    heard: list[str] = []
    with app.app_context():
        event.listen(db.engine, "checkout", lambda connection, *_: connection.set_trace_callback(heard.append))
    act()
    return [one for one in heard if one.startswith("BEGIN")]


@only_sqlite
def test_opening_a_page_takes_no_write_lock(app: Flask):
    chi_mai = Worker(app, "mai")
    assert set(begun_by(app, lambda: chi_mai.opens("/can-bo/dang-nhap"))) == {"BEGIN"}


@only_sqlite
def test_sending_a_form_takes_the_write_lock_at_once(app: Flask):
    chi_mai = Worker(app, "mai").opens("/can-bo/dang-nhap")
    _, fields = chi_mai.filled("Đăng nhập")
    begun = begun_by(app, lambda: chi_mai.client.post("/can-bo/dang-nhap", data=dict(fields)))
    assert set(begun) == {"BEGIN IMMEDIATE"}


@only_sqlite
def test_a_page_can_be_read_while_somebody_writes(app: Flask):
    with app.app_context():
        add_neighbourhood("Tổ đang ghi")
        db.session.flush()
        assert app.test_client().get("/").status_code == 200


def test_fifty_people_who_write_at_once_lose_nothing(app: Flask):
    def writes(person: int) -> None:
        with app.app_context():
            for act in range(ACTS):
                add_neighbourhood(f"Tổ {person}-{act}")
                db.session.commit()

    with ThreadPoolExecutor(WRITERS) as people:
        list(people.map(writes, range(WRITERS)))
    with app.app_context():
        kept = db.session.scalar(text("SELECT count(*) FROM neighbourhood WHERE name LIKE 'Tổ %-%'"))
    assert kept == WRITERS * ACTS


def test_a_note_is_kept_although_the_page_around_it_only_reads(app: Flask):
    with app.app_context():
        only_reads(True)
        ward = a_ward()
        note_read(NOBODY, "dossier-opened", "dossier:1", ward.id, now())
        db.session.rollback()
        only_reads(False)
        assert audit_rows() == 1


def fails_at_its_note(ward_id: UUID) -> None:
    with short_transaction() as session:
        session.add(Neighbourhood(ward_id=ward_id, name="Tổ dở dang"))
        session.flush()
        raise RuntimeError("broken")


def test_a_note_that_fails_leaves_the_page_its_own_transaction(app: Flask):
    with app.app_context():
        only_reads(True)
        ward_id = a_ward().id
        with pytest.raises(RuntimeError, match="broken"):
            fails_at_its_note(ward_id)
        only_reads(False)
        assert a_ward().name == "Phường Cầu Giấy"


def test_a_note_that_fails_is_not_kept(app: Flask):
    with app.app_context():
        ward_id = a_ward().id
        db.session.rollback()
        with pytest.raises(RuntimeError, match="broken"):
            fails_at_its_note(ward_id)
        assert db.session.scalar(text("SELECT count(*) FROM neighbourhood WHERE name = 'Tổ dở dang'")) == 0


@only_sqlite
def test_after_its_note_the_page_only_reads_again(app: Flask):
    with app.app_context():
        only_reads(True)
        ward_id = a_ward().id
        note_read(NOBODY, "dossier-opened", "dossier:1", ward_id, now())
        db.session.rollback()
        begun = begun_by(app, a_ward)
        only_reads(False)
    assert begun == ["BEGIN"]


def test_a_neighbourhood_of_no_ward_is_refused(app: Flask):
    with app.app_context():
        db.session.add(Neighbourhood(ward_id=uuid4(), name="Tổ lạc"))
        with pytest.raises(IntegrityError):
            db.session.commit()


def test_a_refused_row_is_not_read_out_in_the_log(app: Flask):
    with app.app_context():
        db.session.add(Neighbourhood(ward_id=uuid4(), name="Trần Thị Lan"))
        with pytest.raises(IntegrityError) as refused:
            db.session.commit()
    assert "Trần Thị Lan" not in str(refused.value)


def test_a_ward_with_neighbourhoods_is_not_deleted(app: Flask):
    with app.app_context(), pytest.raises(IntegrityError):
        db.session.execute(text("DELETE FROM ward WHERE mark = 'CG'"))


def test_an_act_that_is_rolled_back_leaves_no_audit_row(app: Flask):
    with app.app_context():
        note(NOBODY, "dossier-sent", "dossier:1", a_ward().id, now())
        db.session.flush()
        db.session.rollback()
        assert audit_rows() == 0


def test_a_moment_comes_back_on_viet_nams_clock_to_the_microsecond(app: Flask):
    moment = now().replace(microsecond=123456)
    with app.app_context():
        note(NOBODY, "dossier-sent", "dossier:1", a_ward().id, moment)
        db.session.commit()
        db.session.expire_all()
        (row,) = unsealed(1)
        assert (row.at, row.at.tzinfo) == (moment, HANOI)


def a_ward() -> Ward:
    return db.session.query(Ward).filter_by(mark="CG").one()


def add_neighbourhood(name: str) -> None:
    db.session.add(Neighbourhood(ward_id=a_ward().id, name=name))


def audit_rows() -> int:
    return int(db.session.scalar(text("SELECT count(*) FROM audit_row")) or 0)
