"""What is due goes, in small steps, and nothing else; the chain of the audit stays whole."""

from datetime import timedelta

import pytest
from click.testing import Result
from flask import Flask
from sqlalchemy import text
from time_machine import Traveller

from app.actor import DraftBearer
from app.clock import now
from app.database import db
from app.dossiers.actions import advance
from app.dossiers.lifecycle import Move
from app.dossiers.opinions.actions import ask
from app.dossiers.records import Dossier
from app.files.actions import add, add_signed, hand_over
from app.files.intake import take
from app.lodging.actions import add as add_guests
from app.lodging.actions import declare
from app.lodging.lines import read_lines
from app.mandates.actions import give
from app.mandates.terms import GivenBy
from app.people.queries import accounts_at_door
from app.places.queries import served_ward
from app.retention import actions
from app.retention.kinds import Kind
from tests.dossiers.filed import agreed, at_work, ba_lan_signed_in, filed
from tests.files.photographed import photo
from tests.house.lodging_forms import READY, hosts
from tests.personas import Person
from tests.retention.ran import OLD, rows, runs

only_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


def with_photo(dossier: Dossier) -> None:
    one = add(dossier.draft_id, "giay_thue", take(photo(60, 80)), DraftBearer(dossier.draft_id), now())
    hand_over(dossier.draft_id, [one.paper], dossier.id, dossier.ward_id, dossier.account_id)
    db.session.commit()


def withdrawn() -> Dossier:
    dossier = filed()
    with_photo(dossier)
    advance(dossier, Move.WITHDRAW, ba_lan_signed_in(), now())
    db.session.commit()
    return dossier


def test_photos_of_papers_go_ninety_days_after_the_end_and_the_dossier_stays(app: Flask, evening: Traveller):
    with app.app_context():
        withdrawn()
        evening.shift(timedelta(days=89))
        assert runs()[Kind.PHOTO] == 0
        evening.shift(timedelta(days=2))
        assert runs()[Kind.PHOTO] == 1
        assert (rows("dossier"), rows("attachment")) == (1, 0)


def test_what_the_desk_still_works_on_is_never_due(app: Flask, evening: Traveller):
    with app.app_context():
        with_photo(filed())
        evening.shift(OLD)
        assert not runs()[Kind.DOSSIER]
        assert (rows("dossier"), rows("attachment")) == (1, 1)


def test_a_dossier_goes_with_all_that_hangs_on_it_and_with_the_mandate_behind_it(app: Flask, evening: Traveller):
    with app.app_context():
        lan = accounts_at_door("0912345678")[0]
        mandate = give(lan, at_work("minh"), GivenBy.SIGNED_SHEET, agreed(), now())
        add_signed(mandate, take(photo(70, 90)), "the-can-cuoc", at_work("minh"), now())
        dossier = withdrawn()
        dossier.mandate_id = mandate.id
        ask(dossier, at_work("mai").staff_id, "Đủ giấy chưa?", at_work("quang"), now())
        db.session.commit()
        evening.shift(timedelta(days=5 * 365 - 1))
        assert not runs()[Kind.MANDATE]
        evening.shift(timedelta(days=4))
        assert (runs()[Kind.DOSSIER], rows("account")) == (1, 1)
        hangs = ("dossier_event", "dossier_request", "dossier_opinion", "slip", "attachment")
        gone = ("dossier", *hangs, "mandate", "draft", "outbox")
        assert [rows(one) for one in gone] == [0] * len(gone)


def test_guests_go_two_years_after_they_were_declared(app: Flask, ba_lan: Person, evening: Traveller):
    with app.app_context():
        house, me = hosts(ba_lan)
        add_guests(house, read_lines(READY), me, now())
        declare(house, me, now())
        add_guests(house, read_lines(READY.replace("123", "124")), me, now())
        db.session.commit()
        evening.shift(timedelta(days=31))
        assert (runs()[Kind.UNSENT_GUEST], rows("guest")) == (1, 1)
        evening.shift(timedelta(days=702))
        assert (runs()[Kind.DECLARATION], rows("guest"), rows("establishment")) == (1, 0, 1)


@only_sqlite
def test_a_guest_who_stayed_on_is_not_forgotten(app: Flask, ba_lan: Person, evening: Traveller):
    with app.app_context():
        house, me = hosts(ba_lan)
        add_guests(house, read_lines(READY), me, now())
        declare(house, me, now())
        db.session.execute(text("UPDATE guest SET stays_until = '2029-06-01'"))
        db.session.commit()
        evening.shift(timedelta(days=733))
        assert not runs()[Kind.DECLARATION]


@only_sqlite
def test_what_is_doubtful_waits_for_the_ward(app: Flask, evening: Traveller):
    with app.app_context():
        withdrawn()
    evening.shift(timedelta(days=100))
    assert "0 Tin nhắn" in command(app, "--really").output
    with app.app_context():
        assert rows("attachment") == 1
    assert "1 Ảnh giấy tờ đã gửi" in command(app, "--really", "--agreed", "photo").output
    with app.app_context():
        assert rows("attachment") == 0


@only_sqlite
def test_looking_first_counts_and_deletes_nothing(app: Flask, evening: Traveller):
    with app.app_context():
        withdrawn()
    evening.shift(OLD)
    said = command(app).output
    assert "chưa xóa gì" in said
    for line in ("1 Hồ sơ đã gửi", "1 Ảnh giấy tờ", "giữ 5 năm từ khi kết thúc", "CHƯA CHẮC"):
        assert line in said
    with app.app_context():
        assert (rows("dossier"), rows("attachment"), rows("audit_row")) == (1, 1, 2)


@only_sqlite
def test_each_run_stands_in_the_audit_of_every_ward_and_names_nobody(app: Flask):
    command(app, "--really")
    with app.app_context():
        found = db.session.execute(text("SELECT verb, actor, subject, reason FROM audit_row")).all()
    assert len(found) == rows_of_wards(app)
    assert {(one.verb, one.actor, one.subject.partition(":")[0], one.reason) for one in found} == {
        ("retention-run", "job:worker", "ward", "")
    }


def test_killed_halfway_it_goes_on_where_it_was(app: Flask, evening: Traveller, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(actions, "AT_ONCE", 1)
    with app.app_context():
        for _ in range(3):
            advance(filed(), Move.WITHDRAW, ba_lan_signed_in(), now())
            db.session.commit()
        evening.shift(OLD)
        parts = actions.run(now(), {Kind.DOSSIER})
        next(parts)
        db.session.commit()
        # The second step was done and never committed.
        next(parts)
        db.session.rollback()
        assert rows("dossier") == 2
        assert runs({Kind.DOSSIER})[Kind.DOSSIER] == 2
        assert rows("dossier_event") == 0


def rows_of_wards(app: Flask) -> int:
    with app.app_context():
        assert served_ward("00166")
        return rows("ward")


def command(app: Flask, *words: str) -> Result:
    result = app.test_cli_runner().invoke(args=["retention", "run", *words])
    assert result.exit_code == 0, result.output
    return result
