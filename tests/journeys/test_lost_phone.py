"""Bà Lan lost her phone and her PIN: her card is seen, the new number waits, and the old one may object."""

from dataclasses import replace
from datetime import timedelta

import pytest
from flask import Flask
from time_machine import Traveller

from app.actor import Helper
from app.audit.records import AuditRow
from app.database import db
from app.people.queries import accounts_at_door
from app.phone_changes import queries
from app.phone_changes.terms import WAITS
from tests.browser import Browser
from tests.dossiers.filed import ba_lan_signed_in
from tests.journeys.bad_luck import count, messages_to, twin
from tests.journeys.forgotten import asks, types_code
from tests.journeys.test_asked_to_help import COMPANY
from tests.journeys.test_new_phone import NEW_PHONE, days_pass, proves
from tests.journeys.test_paper_code import fills_card
from tests.personas import Helped, Person, Worker

STAYS = "van la so nay, khong doi nua"


def at_the_point(app: Flask, officer: Helped, person: Person) -> None:
    """Anh Minh sees her card, she types what her new phone received."""
    officer.signs_in().opens("/ho-tro/").follows("Bác mất số điện thoại")
    fills_card(officer, person).types("Số điện thoại mới", NEW_PHONE).presses("Nhắn mã tới số mới")
    proves(app, officer, button="Tiếp tục")


def waits(app: Flask, officer: Helped, person: Person) -> None:
    at_the_point(app, officer, person)
    officer.sees("Số mới dùng được sau 3 ngày")


def test_in_person_it_is_noted_who_saw_which_paper_and_the_old_number_is_told(
    app: Flask, anh_minh: Helped, ba_lan: Person, evening: Traveller
) -> None:
    old_phone = twin(ba_lan.signs_in())
    waits(app, anh_minh, ba_lan)
    asked = [AuditRow.verb == "phone-change-asked", AuditRow.reason == "the-can-cuoc", AuditRow.actor.like("staff:%")]
    assert count(app, AuditRow, *asked) == 1
    assert "Neu khong phai anh/chi" in messages_to(app, ba_lan.phone)[-1]
    old_phone.opens("/toi/").sees("Trang của tôi")
    assert days_pass(app, evening) == 1
    assert count(app, AuditRow, AuditRow.verb == "phone-changed") == 1
    old_phone.opens("/toi/").sees("Đăng nhập")
    asks(Browser(app), NEW_PHONE, "1958")
    assert messages_to(app, NEW_PHONE)[-1].startswith("Ma dat lai PIN")


def test_a_code_of_the_old_number_opens_nothing_once_it_changed(
    app: Flask, anh_minh: Helped, ba_lan: Person, evening: Traveller
) -> None:
    waits(app, anh_minh, ba_lan)
    evening.shift(WAITS - timedelta(minutes=1))
    thief = asks(Browser(app), ba_lan.phone, "1958")
    code = [text for text in messages_to(app, ba_lan.phone) if text.startswith("Ma dat lai PIN")][-1][16:22]
    days_pass(app, evening, timedelta(minutes=1))
    types_code(thief, code, 404)


@pytest.mark.parametrize("how", ["own page", "sms", "the desk"])
def test_whoever_holds_the_old_number_stops_it(
    app: Flask, anh_minh: Helped, ba_lan: Person, chi_mai: Worker, evening: Traveller, how: str
) -> None:
    waits(app, anh_minh, ba_lan)
    if how == "own page":
        ba_lan.signs_in().opens("/toi/so-dien-thoai").presses("Dừng, không đổi số").sees("Đã dừng việc đổi số")
    elif how == "sms":
        app.extensions["settings"] = replace(app.extensions["settings"], sms=COMPANY)
        sent = {"from": ba_lan.phone, "text": "Huy"}
        Browser(app).client.post("/tin-nhan/den", data=sent, headers={"Authorization": "Bearer own-secret"})
    else:
        chi_mai.signs_in().opens("/can-bo/bao-mat/").types("Họ tên", "tran thi lan").types("Năm sinh", "1958")
        chi_mai.types("Số điện thoại", ba_lan.phone).presses("dừng đổi số").sees("Đã dừng việc đổi số của Trần Thị Lan")
    assert STAYS in messages_to(app, ba_lan.phone)[-1]
    assert count(app, AuditRow, AuditRow.verb == "phone-change-stopped") == 1
    assert days_pass(app, evening) == 0
    ba_lan.signs_in().sees("Trang của tôi")


def test_an_officer_under_her_mandate_changes_nothing(
    app: Flask, anh_minh: Helped, ba_lan: Person, evening: Traveller
) -> None:
    anh_minh.begins_with(ba_lan)
    anh_minh.opens(anh_minh.url + "so-dien-thoai", expects=404)
    for address in ("/toi/so-dien-thoai", "/toi/ma-pin"):
        anh_minh.opens(address).sees("Số anh/chị đã dùng khi mở tài khoản")
    anh_minh.opens("/ho-tro/doi-so").types("Họ tên", ba_lan.name).types("Năm sinh", "1958")
    anh_minh.types("mở tài khoản", ba_lan.phone).types("Số điện thoại mới", NEW_PHONE)
    anh_minh.presses("Nhắn mã tới số mới", expects=422).sees("Chưa xem thì không làm tiếp được")
    evening.shift(60)
    at_the_point(app, anh_minh, ba_lan)
    with app.app_context():
        assert accounts_at_door(ba_lan.phone), "what an officer does has no effect before the old number could object"
        me = ba_lan_signed_in()
        helper = Helper(me.account_id, me.account_id, me.account_id, me.account_id)
        assert not list(db.session.scalars(queries.visible(helper)))
