"""Bà Lan reads all that she has agreed to, and takes each of it back for itself: told before, done at once."""

import pytest
from flask import Flask

from app.audit.records import AuditRow
from app.clock import now
from app.coaching.queries import consent
from app.consents.actions import TAKE_BACK
from app.consents.kinds import TOLD, What
from app.consents.queries import READ, find, given
from app.database import db
from app.drafts.queries import unsent
from app.identity.queries import kept_of
from app.mandates.queries import given_by
from tests.closing.hers import has_everything
from tests.dossiers.filed import ba_lan_signed_in
from tests.journeys.bad_luck import count, messages_to, taps_twice
from tests.personas import Helped, Person

only_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
MINE = "/toi/du-lieu/dong-y"
TOLD_BY_SMS = "Anh/chi vua rut lai mot dieu da dong y"


@pytest.fixture
def hers(app: Flask, ba_lan: Person) -> Person:
    with app.app_context():
        has_everything(ba_lan)
    return ba_lan.signs_in()


def takes_back(person: Person, what: What) -> Person:
    """The first of that kind."""
    with person.app.app_context():
        me = ba_lan_signed_in()
        one = next(READ[what](me, now()))
        assert find(what, one.id, me, now()) == one
        db.session.rollback()
    person.opens(MINE).opens(f"{MINE}/{what}/{one.id}").sees(TOLD[what].stops).sees(TOLD[what].stays)
    return person.presses("Rút lại ngay").sees("Đã rút lại")


def test_each_thing_stands_there_with_when_how_and_what_for(hers: Person) -> None:
    hers.opens("/toi/").follows("Dữ liệu của tôi").follows("Những điều tôi đã đồng ý")
    for one in TOLD.values():
        hers.sees(one.purpose)
    hers.sees("Nhờ Điểm số 1").sees("anh/chị tự bấm mã PIN").sees("Để Phường Cầu Giấy nhớ những gì đã đọc từ thẻ")
    hers.sees("cán bộ ghi sau khi hướng dẫn, 1 lần").sees("Khai khách cho Nhà nghỉ Hoa Mai").sees("19 giờ 42 phút")


def test_every_kind_is_read_and_told_and_can_be_taken_back() -> None:
    assert set(READ) == set(TOLD) == set(What) == {*TAKE_BACK, What.ACCOUNT}, "an account is closed, with her PIN"


@pytest.mark.parametrize("what", sorted(set(TAKE_BACK) - {What.HOUSE}))
@only_sqlite
def test_it_is_gone_at_once_noted_and_her_phone_is_told(app: Flask, hers: Person, what: What) -> None:
    takes_back(hers, what)
    with app.app_context():
        assert what not in {one.what for one in given(ba_lan_signed_in(), now())}
        db.session.rollback()
    verbs = ("consent-withdrawn", "mandate-ended", "mandate-code-withdrawn", "coaching-withdrawn")
    assert count(app, AuditRow, AuditRow.verb.in_(verbs)) == 1
    assert messages_to(app, hers.phone)[-1].startswith(TOLD_BY_SMS)
    hers.opens("/toi/du-lieu")


def test_what_is_taken_back_takes_nothing_else_along(app: Flask, hers: Person) -> None:
    for what in (What.CARD, What.GUIDANCE, What.DRAFT):
        takes_back(hers, what)
    with app.app_context():
        me = ba_lan_signed_in()
        assert (kept_of(me), unsent(me)) == ([], [])
        assert given_by(me, now())
        assert consent(me)
        db.session.rollback()
    hers.opens("/toi/").sees("CG-261123-0001").opens("/toi/ai-da-mo").sees("Rút lại điều anh/chị đã đồng ý")


def test_whoever_helped_her_is_out_of_her_page_the_same_moment(app: Flask, ba_lan: Person, anh_minh: Helped) -> None:
    anh_minh.begins_with(ba_lan)
    takes_back(ba_lan.signs_in(), What.MANDATE)
    anh_minh.opens(anh_minh.url, expects=404)


@only_sqlite
def test_the_only_owner_of_a_house_asks_somebody_else_first(app: Flask, hers: Person) -> None:
    with app.app_context():
        one = next(READ[What.HOUSE](ba_lan_signed_in(), now()))
        db.session.rollback()
    hers.opens(f"{MINE}/{What.HOUSE}/{one.id}").presses("Rút lại ngay", 422).sees("Anh/chị là chủ duy nhất")


@only_sqlite
def test_pressed_twice_it_is_taken_back_once(app: Flask, hers: Person) -> None:
    with app.app_context():
        one = next(READ[What.CARD](ba_lan_signed_in(), now()))
        db.session.rollback()
    hers.opens(f"{MINE}/{What.CARD}/{one.id}")
    for tab in taps_twice(hers, "Rút lại ngay", at_the_same_moment=False):
        tab.sees("Đã rút lại")
    assert count(app, AuditRow, AuditRow.verb == "consent-withdrawn") == 1
