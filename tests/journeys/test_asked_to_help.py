"""Bà Lan asks the point for longer than an evening: she is told of every opening, and stops it when she likes."""

from dataclasses import replace
from datetime import timedelta
from urllib.parse import urlencode

import pytest
from flask import Flask
from sqlalchemy import select
from time_machine import Traveller

from app.actor import WORKER
from app.clock import now
from app.database import db
from app.mandates.actions import end, give
from app.mandates.records import Mandate
from app.mandates.terms import EndedBy, GivenBy
from app.people.queries import accounts_at_door
from app.settings import SmsAccount
from tests.browser import Browser
from tests.dossiers.filed import agreed, at_work
from tests.journeys.bad_luck import messages_to, twin
from tests.personas import Helped, Person, answers_every_step

COMPANY = SmsAccount("http://127.0.0.1:9/", "t", "CA", inbound="own-secret")


def asks_for(officer: Helped, person: Person, term: str) -> str:
    """She chooses how long, hears the sheet, and types her PIN; the address of her page."""
    officer.signs_in().opens("/ho-tro/").follows("Bác đã có tài khoản").follows("Bác muốn nhờ lâu hơn")
    form, fields = officer.chooses(term).chooses("Mọi hồ sơ cư trú").filled("Tiếp tục")
    officer.opens(f"{form.get('action')}?{urlencode(fields)}")
    officer.types("Số điện thoại", person.phone).types("Mã PIN", person.pin).presses("Bác đồng ý")
    return officer.url.replace("bat-dau", "")


@pytest.fixture
def year(anh_minh: Helped, ba_lan: Person) -> str:
    return asks_for(anh_minh, ba_lan, "Một năm")


def test_the_sheet_that_is_read_names_the_term_she_chose(anh_minh: Helped, ba_lan: Person, year: str) -> None:
    anh_minh.sees_no("Mở trang của").follows("Bác đã nhờ những gì")
    anh_minh.sees("trong một năm").sees("Mọi hồ sơ cư trú").sees("Mã đối chiếu")
    ba_lan.signs_in().opens("/toi/").follows("Ai được làm giúp tôi").sees("Điểm số 1").follows("Tôi đã đồng ý những gì")
    ba_lan.sees("trong một năm").sees("23/11/2027")


def test_words_that_changed_since_they_were_read_are_read_again(anh_minh: Helped, ba_lan: Person) -> None:
    anh_minh.signs_in().opens("/ho-tro/co-tai-khoan?han=365&viec=cu-tru")
    for term in anh_minh.document.xpath('//input[@name="han"]'):
        term.set("value", "31")
    anh_minh.types("Số điện thoại", ba_lan.phone).types("Mã PIN", ba_lan.pin).presses("Bác đồng ý", expects=422)
    anh_minh.sees("Anh/chị đọc lại cho bác").sees("trong 31 ngày")


def test_the_next_evening_her_page_opens_after_a_step_of_its_own_and_she_is_told(
    app: Flask, anh_minh: Helped, ba_lan: Person, year: str, evening: Traveller
) -> None:
    anh_minh.follows("Xong, chào bác").presses("Xong, chào bác")
    evening.shift(timedelta(days=1))
    anh_minh.signs_in().opens("/ho-tro/").follows("Trần Thị Lan").sees("Mở trang của Trần Thị Lan?")
    anh_minh.opens(f"{year}ho-so/moi/dang-ky-tam-tru").sees("Mở trang của Trần Thị Lan?")
    anh_minh.presses("Mở, làm việc cho bác").follows("Đăng ký tạm trú")
    answers_every_step(anh_minh, ba_lan)
    anh_minh.presses("Gửi hồ sơ").sees("CG-261124-0001")
    assert any("vua mo trang cua anh/chi" in text for text in messages_to(app, ba_lan.phone))


def test_after_the_goodbye_the_back_button_asks_again(anh_minh: Helped, year: str) -> None:
    anh_minh.follows("Xong, chào bác").presses("Xong, chào bác")
    anh_minh.opens(year).sees("Mở trang của Trần Thị Lan?").sees_no("Làm cùng")


def test_the_cookie_of_a_shared_tablet_opens_nothing_for_the_next_shift(
    app: Flask, anh_minh: Helped, year: str, evening: Traveller
) -> None:
    evening.shift(timedelta(hours=9))
    anh_minh.opens(year).types("Tên đăng nhập", "minh").sees("Mật khẩu")
    anh_minh.signs_in().opens(year).sees("Mở trang của Trần Thị Lan?")


def test_what_he_typed_goes_on_after_he_opened_her_page_again(
    anh_minh: Helped, ba_lan: Person, year: str, evening: Traveller
) -> None:
    anh_minh.follows("Đăng ký tạm trú").chooses("Nhà thuê").presses("Tiếp tục")
    anh_minh.types("Phường, xã", "cau giay ha noi").types("Số nhà", "Số 12 ngõ 34")
    other = twin(anh_minh).opens(year).follows("Xong, chào bác").presses("Xong, chào bác")
    anh_minh.client = other.client
    anh_minh.presses("Tiếp tục").sees("Mở trang của Trần Thị Lan?").presses("Mở, làm việc cho bác")
    anh_minh.presses("Gửi tiếp").sees("Anh/chị ở trong bao lâu?")


def test_nobody_is_told_to_send_an_sms_that_nobody_reads(
    app: Flask, anh_minh: Helped, ba_lan: Person, year: str, evening: Traveller
) -> None:
    assert not any("HUY" in text for text in messages_to(app, ba_lan.phone))
    ba_lan.signs_in().opens("/toi/nho-giup/").sees_no("HUY")
    app.extensions["settings"] = replace(app.extensions["settings"], sms=COMPANY)
    anh_minh.follows("Xong, chào bác").presses("Xong, chào bác")
    evening.shift(timedelta(minutes=1))
    asks_for(anh_minh, ba_lan, "Một năm")
    assert any("nhan HUY" in text for text in messages_to(app, ba_lan.phone))
    ba_lan.opens("/toi/nho-giup/").sees("HUY")


def test_each_that_holds_can_be_stopped_however_often_she_came(app: Flask, ba_lan: Person, year: str) -> None:
    with app.app_context():
        account = accounts_at_door(ba_lan.phone)[0]
        for _ in range(300):
            once = give(account, at_work("minh"), GivenBy.OWN_PIN, agreed(), now())
            end(once, at_work("minh"), EndedBy.GOODBYE, now())
        db.session.commit()
    ba_lan.signs_in().opens("/toi/nho-giup/").presses("Dừng, không nhờ nữa").sees("không ai mở được hồ sơ")


def test_two_tabs_ask_again_once(anh_minh: Helped, ba_lan: Person, year: str) -> None:
    tabs = [twin(ba_lan.signs_in()).opens("/toi/nho-giup/").follows("Nhờ tiếp") for _ in range(2)]
    for tab in tabs:
        tab.presses("Tôi đồng ý")
    assert len(tabs[1].document.xpath('//button[contains(.,"Dừng")]')) == 1


def test_she_stops_it_on_her_page_and_the_point_finds_nothing(anh_minh: Helped, ba_lan: Person, year: str) -> None:
    ba_lan.signs_in().opens("/toi/nho-giup/").presses("Dừng, không nhờ nữa").sees("không ai mở được hồ sơ")
    anh_minh.opens(year, expects=404).sees("đã kết thúc")
    anh_minh.opens("/ho-tro/").sees_no("Trần Thị Lan")


def test_she_stops_it_at_the_table(anh_minh: Helped, ba_lan: Person, year: str) -> None:
    anh_minh.follows("Xong, chào bác")
    form, fields = anh_minh.filled("Bác muốn dừng hẳn")
    anh_minh.sends(form.get("action"), [*fields, ("dung-han", "1")])
    anh_minh.opens(year, expects=404)


def test_she_asks_for_another_year_without_starting_over(
    anh_minh: Helped, ba_lan: Person, year: str, evening: Traveller
) -> None:
    evening.shift(timedelta(days=360))
    ba_lan.signs_in().opens("/toi/nho-giup/").follows("Nhờ tiếp").sees("trong một năm").presses("Tôi đồng ý")
    ba_lan.sees("17/11/2028").sees("Đã hết")
    anh_minh.signs_in().opens(year, expects=404)


def test_strangers_neither_see_nor_stop_it(ong_tu: Person, anh_minh: Helped, ba_lan: Person, year: str) -> None:
    asked = year.rstrip("/").rpartition("/")[2]
    ba_lan.signs_in().opens("/toi/nho-giup/")
    form, fields = ba_lan.filled("Dừng, không nhờ nữa")
    ong_tu.client.post(form.get("action"), data=dict(fields))
    anh_minh.opens(year)
    for address in (f"/toi/nho-giup/{asked}", f"/toi/nho-giup/{asked}/nho-tiep"):
        ong_tu.opens(address).sees("Đăng nhập")


def test_a_mandate_for_one_service_opens_no_other(app: Flask, anh_minh: Helped, ba_lan: Person) -> None:
    anh_minh.begins_with(ba_lan)
    with app.app_context():
        mandate = db.session.scalars(select(Mandate).execution_options(visible_to=WORKER)).one()
        mandate.services = ["khai-bao-luu-tru"]
        db.session.commit()
    anh_minh.opens(anh_minh.url).sees_no("Đăng ký tạm trú")
    anh_minh.opens("ho-so/moi/dang-ky-tam-tru", expects=404)


@pytest.mark.parametrize(("says", "ended"), [("huy", True), ("HỦY giúp tôi", True), ("Hủy", True), ("chào", False)])
def test_huy_by_sms_needs_the_companys_secret(
    app: Flask, anh_minh: Helped, ba_lan: Person, year: str, says: str, ended: bool
) -> None:
    settings = app.extensions["settings"]
    sent = {"from": "+84912345678", "text": says}
    client = Browser(app).client
    assert client.post("/tin-nhan/den", data=sent).status_code == 404
    app.extensions["settings"] = replace(settings, sms=COMPANY)
    for secret, status in (("", 404), ("Bearer wrong", 404), ("Bearer own-secret", 204)):
        assert client.post("/tin-nhan/den", data=sent, headers={"Authorization": secret}).status_code == status
    anh_minh.opens(year, expects=404 if ended else 200)
