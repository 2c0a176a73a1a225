"""Bà Lan wants no account any more: what opens it ends, what is hers alone is gone, and nobody does it for her."""

from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import text
from time_machine import Traveller

from app.actor import BY_ONESELF
from app.audit.records import AuditRow
from app.clock import now
from app.closing.terms import GOES, OF_A_HOUSE, STAYS
from app.database import db
from app.files import store
from app.files.queries import stored_names
from app.people.actions import NewAccount, open_account
from app.people.queries import forget_sign_ins
from app.people.records import Account
from tests.browser import Browser
from tests.closing.hers import closes, has_everything, id_of, naming_her, row_of
from tests.dossiers.filed import ba_lan_signed_in
from tests.house.forgotten_pins import code_received
from tests.journeys.bad_luck import count, messages_to, sends_dossier, taps_twice, twin
from tests.journeys.forgotten import NEW, asks, chooses_pin, types_code
from tests.personas import Helped, Person, Worker

only_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
CLOSED = AuditRow.verb == "account-closed"
HOUSEHOLD = "Vũ Thị Sáu"


def somebody_of_her_house(app: Flask, phone: str) -> Person:
    """She shares bà Lan's phone."""
    with app.app_context():
        open_account(NewAccount(HOUSEHOLD, phone, 1961, "471928"), BY_ONESELF, _pepper(app), now())
        db.session.commit()
    return Person(app, HOUSEHOLD, phone, "471928", "01/01/1961", "")


def _pepper(app: Flask) -> str:
    pepper: str = app.extensions["settings"].pin_pepper
    return pepper


def test_what_is_hers_alone_is_gone_at_once_and_the_rest_names_nobody(app: Flask, ba_lan: Person) -> None:
    with app.app_context():
        has_everything(ba_lan)
    hers = id_of(app, ba_lan)
    ba_lan.signs_in()
    with app.app_context():
        assert naming_her(hers) == (GOES | set(STAYS) | {OF_A_HOUSE}) - {"attachment", "invitation_use"}
    closes(ba_lan).sees("Tài khoản đã đóng").sees("Hồ sơ đã gửi vẫn ở công an phường")
    with app.app_context():
        left = row_of(hers)
        assert (left.name, left.phone, left.pin, left.birth_year) == ("", "", "", 0)
        assert naming_her(hers) <= set(STAYS) | {OF_A_HOUSE}
        assert "correction" not in naming_her(hers), "what nobody has answered yet nobody needs to answer"
        assert set(store.names(now() + timedelta(days=1))) == stored_names() == set(), "the photos' bytes too"
        assert db.session.scalar(text("SELECT count(*) FROM guest")) == 0, "nobody declares for that house any more"


def test_nothing_opens_it_any_more(app: Flask, ba_lan: Person, anh_minh: Helped) -> None:
    anh_minh.begins_with(ba_lan)
    helped_at = anh_minh.url
    other_phone = twin(ba_lan.signs_in())
    ba_lan.opens("/toi/the/").presses("In thẻ")
    card = ba_lan.reads().partition("/the/")[2][:12] or ""
    code = asks(Browser(app), ba_lan.phone, "1958")
    digits = code_received(app)
    closes(ba_lan)
    assert other_phone.opens("/toi/").heading == "Đăng nhập"
    anh_minh.opens(helped_at, expects=404)
    types_code(code, digits, 404)
    Browser(app).opens(f"/the/{card or 'H7K29PXMA3CD'}", expects=404)
    ba_lan.signs_in(expects=422).sees("chưa khớp")
    assert count(app, AuditRow, AuditRow.verb == "mandate-ended", AuditRow.reason == "account-closed") == 1


def test_her_phone_is_told_and_may_open_another_account_in_which_nothing_of_before_stands(
    app: Flask, ba_lan: Person, chi_mai: Worker
) -> None:
    with app.app_context():
        number = has_everything(ba_lan)
    closes(ba_lan.signs_in())
    assert messages_to(app, ba_lan.phone)[-1].startswith("Tai khoan sinh nam 1958 da dong luc 19 gio 42 phut")
    with app.app_context():
        open_account(NewAccount(ba_lan.name, ba_lan.phone, 1958, ba_lan.pin), BY_ONESELF, _pepper(app), now())
        db.session.commit()
    ba_lan.signs_in().sees("Hồ sơ anh/chị gửi sẽ hiện ở đây").sees_no(number)
    chi_mai.signs_in().opens(f"/tiep-nhan/ho-so/{number}").sees(ba_lan.name).sees(ba_lan.phone[-3:])
    Browser(app).opens("/tra-cuu/").types("Mã hồ sơ", number).types("Bốn số cuối", "5678").presses("Xem").sees(number)


@only_sqlite
def test_while_the_ward_works_for_her_it_is_not_closed(app: Flask, ba_lan: Person) -> None:
    number = sends_dossier(ba_lan)
    ba_lan.opens("/toi/dong-tai-khoan").sees("còn hồ sơ đang giải quyết")
    assert not ba_lan.document.xpath('//input[@name="pin"]'), "what can't be done is not offered"
    ba_lan.follows(number).follows("Rút hồ sơ này").presses("Rút hồ sơ")
    closes(ba_lan).sees("Tài khoản đã đóng")


@only_sqlite
def test_what_was_sent_meanwhile_in_another_tab_keeps_it_open(app: Flask, ba_lan: Person) -> None:
    tab = twin(ba_lan.signs_in())
    ba_lan.opens("/toi/dong-tai-khoan").types("Mã PIN", ba_lan.pin)
    sends_dossier(tab)
    ba_lan.presses("Đóng tài khoản của tôi").sees("còn hồ sơ đang giải quyết")
    assert count(app, AuditRow, CLOSED) == 0


@only_sqlite
def test_without_her_pin_nobody_closes_it_and_guesses_are_counted(app: Flask, ba_lan: Person) -> None:
    ba_lan.signs_in()
    for _ in range(10):
        closes(ba_lan, "000001", 422).sees("Mã PIN chưa khớp")
    closes(ba_lan, "258036", 422).sees("Anh/chị đã thử nhiều lần")
    assert (count(app, AuditRow, CLOSED), count(app, Account, Account.closed_at.is_not(None))) == (0, 0)


@only_sqlite
def test_a_pin_that_was_chosen_with_a_code_closes_nothing_for_three_days(
    app: Flask, ba_lan: Person, anh_minh: Helped, evening: Traveller
) -> None:
    thief = chooses_pin(types_code(asks(Browser(app), ba_lan.phone, "1958"), code_received(app)))
    thief.opens("/toi/dong-tai-khoan").sees("3 ngày sau anh/chị mới đóng được").sees("024 0000 0000")
    ba_lan.pin = NEW
    anh_minh.signs_in().opens("/ho-tro/dong-tai-khoan")
    shuts_beside(anh_minh, ba_lan, expects=422).sees("3 ngày sau bác mới đóng được")
    evening.shift(timedelta(days=3, minutes=1))
    closes(ba_lan.signs_in()).sees("Tài khoản đã đóng")


def shuts_beside(officer: Helped, person: Person, expects: int = 200) -> Helped:
    officer.types("Số điện thoại của bác", person.phone).types("Mã PIN", person.pin)
    officer.presses("Bác đóng tài khoản", expects)
    return officer


def test_at_the_point_her_own_fingers_close_it(app: Flask, ba_lan: Person, anh_minh: Helped) -> None:
    anh_minh.signs_in().opens("/ho-tro/").follows("Bác muốn đóng tài khoản").sees("cán bộ không đóng hộ")
    right, ba_lan.pin = ba_lan.pin, "000001"
    shuts_beside(anh_minh, ba_lan, expects=422).sees("Mời bác bấm lại")
    ba_lan.pin = right
    shuts_beside(anh_minh, ba_lan).sees("Đã đóng tài khoản của bác")
    assert count(app, AuditRow, CLOSED, AuditRow.reason == "at-the-point", AuditRow.actor.like("staff:%")) == 1
    assert "da dong" in messages_to(app, ba_lan.phone)[-1]


@only_sqlite
def test_the_officer_learns_nothing_of_a_dossier_that_keeps_it_open(
    app: Flask, ba_lan: Person, anh_minh: Helped
) -> None:
    number = sends_dossier(ba_lan)
    anh_minh.signs_in().opens("/ho-tro/dong-tai-khoan")
    shuts_beside(anh_minh, ba_lan, expects=422).sees("Bác còn hồ sơ đang giải quyết").sees_no(number)


@pytest.mark.parametrize("at_the_same_moment", [False, True])
def test_pressed_twice_it_is_closed_once_and_both_say_so(app: Flask, ba_lan: Person, at_the_same_moment: bool) -> None:
    ba_lan.signs_in().opens("/toi/dong-tai-khoan").types("Mã PIN", ba_lan.pin)
    for one in taps_twice(ba_lan, "Đóng tài khoản của tôi", at_the_same_moment):
        assert one.heading == "Tài khoản đã đóng"
    assert count(app, AuditRow, CLOSED) == 1


@only_sqlite
def test_whoever_shares_her_phone_keeps_her_own(app: Flask, ba_lan: Person) -> None:
    sau = somebody_of_her_house(app, ba_lan.phone)
    ba_lan.opens("/dang-nhap").types("Số điện thoại", ba_lan.phone).types("Mã PIN", ba_lan.pin)
    ba_lan.presses("Đăng nhập", 422).types("Năm sinh", "1958").types("Mã PIN", ba_lan.pin).presses("Đăng nhập")
    closes(ba_lan)
    sau.signs_in().sees("Trang của tôi")
    assert messages_to(app, ba_lan.phone)[-1].startswith("Lan: Tai khoan")


@only_sqlite
def test_a_page_that_she_left_open_closes_nobody_elses(app: Flask, ba_lan: Person) -> None:
    sau = somebody_of_her_house(app, ba_lan.phone)
    ba_lan.opens("/dang-nhap").types("Số điện thoại", ba_lan.phone).types("Mã PIN", ba_lan.pin)
    ba_lan.presses("Đăng nhập", 422).types("Năm sinh", "1958").types("Mã PIN", ba_lan.pin).presses("Đăng nhập")
    ba_lan.opens("/toi/dong-tai-khoan").types("Mã PIN", sau.pin)
    form, fields = ba_lan.filled("Đóng tài khoản của tôi")
    with app.app_context():
        forget_sign_ins(ba_lan_signed_in())
        db.session.commit()
    sau.client = ba_lan.client
    sau.opens("/dang-nhap").types("Số điện thoại", sau.phone).types("Mã PIN", sau.pin)
    sau.presses("Đăng nhập", 422).types("Năm sinh", "1961").types("Mã PIN", sau.pin).presses("Đăng nhập")
    sau.sends(form.get("action"), fields, expects=422)
    sau.sees("Người khác đã mở trang này")
    assert count(app, AuditRow, CLOSED) == 0
