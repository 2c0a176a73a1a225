"""Bà Lan forgot her PIN and has no phone at hand: anh Minh sees her card and prints a code; the PIN is hers alone."""

from dataclasses import replace
from datetime import timedelta

import pytest
from flask import Flask
from time_machine import Traveller

from app.audit.records import AuditRow
from app.people.records import SignIn
from app.recovery.records import PinCode
from app.recovery.terms import PAPER_HOLDS, PAPER_SLEEPS
from tests.browser import Browser
from tests.journeys.bad_luck import count, messages_to, taps_twice, twin
from tests.journeys.forgotten import NEW, OWN, WAIT, chooses_pin, types_paper
from tests.journeys.test_asked_by_message import COMPANY, sends_back
from tests.personas import Helped, Person, Worker


def gets_paper(anh_minh: Helped, person: Person) -> str:
    """At home is a phone on which she signed in before. Anh Minh sees the card; the code on the slip."""
    person.signs_in()
    anh_minh.signs_in().follows("Hỗ trợ người dân").follows("Bác quên mã PIN")
    fills_slip(anh_minh, person).presses("Đưa mã cho bác")
    return code_on(anh_minh)


def fills_slip(anh_minh: Helped, person: Person, name: str = "") -> Helped:
    """The card, and her own digits."""
    return fills_card(anh_minh, person, name).types("Bốn số riêng", OWN)


def fills_card(anh_minh: Helped, person: Person, name: str = "") -> Helped:
    anh_minh.chooses("Thẻ căn cước").chooses("Tôi đã xem thẻ căn cước của bác").types("Họ tên", name or person.name)
    return anh_minh.types("Năm sinh", person.born[-4:]).types("Số điện thoại", person.phone)


def code_on(browser: Browser) -> str:
    return str(browser.document.xpath('//div[@class="done"]/b')[0].text)


def test_ba_lan_chooses_her_pin_with_the_slip_on_her_own_phone(app: Flask, anh_minh: Helped, ba_lan: Person) -> None:
    code = gets_paper(anh_minh, ba_lan)
    anh_minh.sees("Đưa cho Trần Thị Lan").sees("localhost/quen-ma-pin/ma").sees_no(ba_lan.pin)
    chooses_pin(types_paper(ba_lan, code.lower(), ba_lan)).sees("Trang của tôi")
    types_paper(Browser(app), code, ba_lan, expects=422).sees("chưa khớp")
    notes = [AuditRow.verb == "pin-code-given", AuditRow.reason == "the-can-cuoc"]
    assert [count(app, AuditRow, *notes), count(app, AuditRow, AuditRow.verb == "pin-chosen")] == [1, 1]


def test_on_the_officers_tablet_he_stays_signed_in_and_she_goes_on_with_her_new_pin(
    app: Flask, anh_minh: Helped, ba_lan: Person, evening: Traveller
) -> None:
    code = gets_paper(anh_minh, ba_lan)
    evening.shift(PAPER_SLEEPS)
    chooses_pin(types_paper(anh_minh.signs_in(), code, ba_lan)).sees("Đọc to cho bác nghe")
    anh_minh.types("Số điện thoại", ba_lan.phone).types("Mã PIN", NEW).presses("Bác đồng ý")
    anh_minh.sees("Đang làm cho: Trần Thị Lan")
    assert count(app, SignIn, SignIn.account_id.is_not(None)) == 1, "hers at home, none on the tablet"


def test_the_slip_pressed_twice_shows_the_same_code(app: Flask, anh_minh: Helped, ba_lan: Person) -> None:
    anh_minh.signs_in().opens("/ho-tro/quen-ma-pin")
    fills_slip(anh_minh, ba_lan)
    first, second = taps_twice(anh_minh, "Đưa mã cho bác", at_the_same_moment=False)
    assert code_on(first) == code_on(second)
    assert (count(app, PinCode), count(app, AuditRow, AuditRow.verb == "pin-code-given")) == (1, 1)


def test_newer_paper_replaces_older_and_paper_ends_after_a_day(
    app: Flask, anh_minh: Helped, ba_lan: Person, evening: Traveller
) -> None:
    older = gets_paper(anh_minh, ba_lan)
    fills_slip(anh_minh.opens("/ho-tro/quen-ma-pin"), ba_lan).presses("Đưa mã cho bác")
    newer = code_on(anh_minh)
    types_paper(ba_lan, older, ba_lan, expects=422)
    evening.shift(PAPER_HOLDS - timedelta(minutes=1))
    types_paper(ba_lan, newer, ba_lan).sees("Chọn mã PIN mới")
    evening.shift(timedelta(hours=1))
    types_paper(Browser(app), newer, ba_lan, expects=422)


@pytest.mark.parametrize("name", ["Trần Thị Huệ", "Lan", "Lê Lan"])
def test_a_card_with_another_name_gets_no_code(app: Flask, anh_minh: Helped, ba_lan: Person, name: str) -> None:
    anh_minh.signs_in().opens("/ho-tro/quen-ma-pin")
    fills_slip(anh_minh, ba_lan, name).presses("Đưa mã cho bác", expects=422).sees("Chưa có tài khoản nào khớp")
    assert (count(app, PinCode), anh_minh.typed("Họ tên")) == (0, name)


def test_without_seeing_the_card_there_is_no_code(app: Flask, anh_minh: Helped, ba_lan: Person) -> None:
    anh_minh.signs_in().opens("/ho-tro/quen-ma-pin").types("Họ tên", ba_lan.name).types("Năm sinh", "1958")
    anh_minh.types("Số điện thoại", ba_lan.phone).presses("Đưa mã cho bác", expects=422)
    anh_minh.sees("Chọn giấy tờ anh/chị vừa xem").sees("Chưa xem thì không làm tiếp được")
    assert count(app, PinCode) == 0


def test_an_officer_gives_ten_codes_an_hour(app: Flask, anh_minh: Helped, ba_lan: Person) -> None:
    gets_paper(anh_minh, ba_lan)
    for _ in range(9):
        fills_slip(anh_minh.opens("/ho-tro/quen-ma-pin"), ba_lan).presses("Đưa mã cho bác")
    fills_slip(anh_minh.opens("/ho-tro/quen-ma-pin"), ba_lan).presses("Đưa mã cho bác", expects=422).sees(WAIT)


def test_ong_binh_gives_no_codes(ong_binh: Worker) -> None:
    ong_binh.signs_in().opens("/ho-tro/quen-ma-pin", expects=404)


def test_whoever_holds_the_slip_alone_opens_nothing_in_her_place(app: Flask, anh_minh: Helped, ba_lan: Person) -> None:
    code = gets_paper(anh_minh, ba_lan).lower()
    anh_minh.sees_no(OWN)
    for guess in ("", "1958", "7305", "2222"):
        types_paper(anh_minh, code, ba_lan, expects=422, own=guess).sees("bốn số riêng chưa khớp")
    types_paper(Browser(app), code, ba_lan, expects=422, own="7306")
    types_paper(ba_lan, code, ba_lan, expects=422).sees("xin mã mới tại điểm")
    assert count(app, AuditRow, AuditRow.verb == "pin-chosen") == 0


def test_with_her_digits_it_opens_after_a_slip_of_the_finger(anh_minh: Helped, ba_lan: Person) -> None:
    code = gets_paper(anh_minh, ba_lan)
    types_paper(ba_lan, code, ba_lan, expects=422, own="7305")
    chooses_pin(types_paper(ba_lan, code, ba_lan, own="73 04")).sees("Trang của tôi")


def test_nobody_puts_his_own_digits_in_place_of_hers(anh_minh: Helped, ba_lan: Person) -> None:
    ba_lan.signs_in()
    anh_minh.signs_in().opens("/ho-tro/quen-ma-pin")
    again = twin(fills_slip(anh_minh, ba_lan))
    code = code_on(anh_minh.presses("Đưa mã cho bác"))
    again.types("Bốn số riêng", "8417").presses("Đưa mã cho bác")
    assert code_on(again) == code
    types_paper(anh_minh, code, ba_lan, expects=422, own="8417")
    types_paper(ba_lan, code, ba_lan).sees("Chọn mã PIN mới")


def test_a_stranger_without_the_slip_does_not_use_up_her_tries(app: Flask, anh_minh: Helped, ba_lan: Person) -> None:
    code = gets_paper(anh_minh, ba_lan)
    for _ in range(6):
        types_paper(Browser(app), "H7K2-9PXM", ba_lan, expects=422)
    types_paper(ba_lan, code, ba_lan).sees("Chọn mã PIN mới")


@pytest.mark.parametrize(
    ("digits", "why"),
    [
        ("", "Bác tự bấm 4 chữ số"),
        ("73042", "Bác tự bấm 4 chữ số"),
        ("7777", "dễ đoán"),
        ("3434", "dễ đoán"),
        ("4567", "dễ đoán"),
        ("1958", "giống ngày sinh"),
        ("0502", "giống ngày sinh"),
        ("1231", "giống ngày sinh"),
        ("0912", "giống ngày sinh"),
    ],
)
def test_digits_that_her_card_shows_are_refused_and_what_was_typed_stays(
    app: Flask, anh_minh: Helped, ba_lan: Person, digits: str, why: str
) -> None:
    anh_minh.signs_in().opens("/ho-tro/quen-ma-pin")
    fills_slip(anh_minh, ba_lan).types("Bốn số riêng", digits).presses("Đưa mã cho bác", expects=422).sees(why)
    assert (count(app, PinCode), anh_minh.typed("Họ tên")) == (0, ba_lan.name)


def test_whoever_holds_the_phone_and_did_not_ask_stops_it_by_sms(app: Flask, anh_minh: Helped, ba_lan: Person) -> None:
    app.extensions["settings"] = replace(app.extensions["settings"], sms=COMPANY)
    code = gets_paper(anh_minh, ba_lan)
    assert messages_to(app, ba_lan.phone)[-1].endswith("Khong phai anh/chi xin: nhan HUY, goi cong an phuong.")
    sends_back(app, ba_lan, "Huy")
    assert "Ma PIN van nhu cu" in messages_to(app, ba_lan.phone)[-1]
    types_paper(anh_minh, code, ba_lan, expects=422).sees("xin mã mới tại điểm")
    assert count(app, AuditRow, AuditRow.verb == "pin-code-stopped") == 1
    ba_lan.signs_in().sees("Trang của tôi")


def test_a_code_that_was_typed_already_is_stopped_too(app: Flask, anh_minh: Helped, ba_lan: Person) -> None:
    app.extensions["settings"] = replace(app.extensions["settings"], sms=COMPANY)
    types_paper(ba_lan, gets_paper(anh_minh, ba_lan), ba_lan)
    sends_back(app, ba_lan, "HUY")
    chooses_pin(ba_lan, expects=404)
    ba_lan.signs_in().sees("Trang của tôi")


def test_without_a_way_back_nobody_is_told_to_send_one(app: Flask, anh_minh: Helped, ba_lan: Person) -> None:
    gets_paper(anh_minh, ba_lan)
    assert "HUY" not in messages_to(app, ba_lan.phone)[-1]
