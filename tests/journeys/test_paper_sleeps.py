"""Paper with a code for a new PIN sleeps half a day where she never signed in: an officer alone has no use for it."""

from dataclasses import replace
from datetime import timedelta

from flask import Flask
from time_machine import Traveller

from app.audit.records import AuditRow
from app.recovery.terms import PAPER_SLEEPS
from app.web.delivery import SIGN_IN_COOKIE
from tests.browser import Browser
from tests.journeys.bad_luck import count, messages_to, twin
from tests.journeys.forgotten import chooses_pin, types_paper
from tests.journeys.test_asked_by_message import COMPANY, sends_back
from tests.journeys.test_paper_code import gets_paper
from tests.personas import Helped, Person


def test_an_officer_alone_chooses_no_pin_before_her_phone_could_object(
    app: Flask, anh_minh: Helped, ba_lan: Person, evening: Traveller
) -> None:
    app.extensions["settings"] = replace(app.extensions["settings"], sms=COMPANY)
    code = gets_paper(anh_minh, ba_lan)
    anh_minh.sees("Máy khác, cả máy ở điểm: từ 7 giờ 42 phút, thứ Ba 24/11/2026")
    for his in (anh_minh, Browser(app)):
        types_paper(his, code, ba_lan, expects=422).sees("dùng được từ 7 giờ 42 phút")
    assert "dung tu 07:42 24/11/2026" in messages_to(app, ba_lan.phone)[-1]
    evening.shift(PAPER_SLEEPS - timedelta(minutes=1))
    types_paper(Browser(app), code, ba_lan, expects=422)
    sends_back(app, ba_lan, "HUY")
    evening.shift(timedelta(hours=1))
    types_paper(Browser(app), code, ba_lan, expects=422).sees("xin mã mới tại điểm")
    assert count(app, AuditRow, AuditRow.verb == "pin-chosen") == 0


def test_a_tablet_where_she_signed_in_and_staff_too_is_not_hers(app: Flask, anh_minh: Helped, ba_lan: Person) -> None:
    code = gets_paper(anh_minh, ba_lan)
    tablet = twin(anh_minh)
    tablet.client.delete_cookie(SIGN_IN_COOKIE)
    tablet.opens("/dang-nhap").types("Số điện thoại", ba_lan.phone).types("Mã PIN", ba_lan.pin).presses("Đăng nhập")
    types_paper(tablet, code, ba_lan, expects=422).sees("Trên máy này dùng được từ")


def test_whoever_lost_every_phone_chooses_it_the_next_morning_anywhere(
    app: Flask, anh_minh: Helped, ba_lan: Person, evening: Traveller
) -> None:
    code = gets_paper(anh_minh, ba_lan)
    anh_minh.follows("ký giấy nhờ giúp").sees("ký")
    grandchilds = Browser(app)
    for _ in range(6):
        types_paper(grandchilds, code, ba_lan, expects=422).sees("Mã đúng rồi")
    evening.shift(PAPER_SLEEPS)
    chooses_pin(types_paper(grandchilds, code, ba_lan)).sees("Trang của tôi")
