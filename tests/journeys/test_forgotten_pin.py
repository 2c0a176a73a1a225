"""Bà Lan forgot her PIN: a code by message, or one on paper from the officer; nobody else ever knows her PIN."""

from datetime import timedelta

import pytest
from flask import Flask
from time_machine import Traveller

from tests.house.forgotten_pins import code_received
from tests.journeys.bad_luck import twin
from tests.personas import Helped, Person, Worker

NEW = "925836"


def asks(person: Person, year: str = "") -> None:
    person.opens("/dang-nhap").follows("Quên mã PIN").types("Số điện thoại", person.phone)
    person.types("Năm sinh", year or person.born[-4:]).presses("Nhắn mã cho tôi")


def chooses(person: Person, pin: str = NEW, expects: int = 200) -> None:
    person.types("Mã PIN mới", pin).types("Gõ lại mã PIN mới", pin).presses("Đổi mã PIN", expects)


def gets_paper(anh_minh: Helped, person: Person, name: str = "", expects: int = 200) -> str:
    """The officer fills in what the card says; the code on the slip."""
    anh_minh.opens("/ho-tro/quen-ma-pin").chooses("Thẻ căn cước").types("Họ tên", name or person.name)
    anh_minh.types("Năm sinh", person.born[-4:]).types("Số điện thoại", person.phone)
    form, fields = anh_minh.filled("Đưa mã cho bác")
    anh_minh.sends(form.get("action"), [*fields, ("da_xem", "1")], expects)
    found = anh_minh.document.xpath('//div[@class="done"]/b')
    return found[0].text if found else ""


def test_a_code_by_message_lets_her_choose_a_new_pin(app: Flask, ba_lan: Person):
    old = twin(ba_lan).signs_in()
    asks(ba_lan)
    ba_lan.types("Mã trong tin nhắn", code_received(app)).presses("Tiếp tục")
    chooses(ba_lan)
    assert ba_lan.heading == "Trang của tôi"
    old.opens("/toi/").sees("Đăng nhập")
    ba_lan.client.delete_cookie("diem")
    ba_lan.signs_in(expects=422)
    ba_lan.pin = NEW
    assert ba_lan.signs_in().heading == "Trang của tôi"


def test_the_page_does_not_say_whether_there_is_an_account(ba_lan: Person, ong_tu: Person):
    asks(ba_lan)
    asks(ong_tu)
    assert ba_lan.reads().replace("09•• ••• 678", "") == ong_tu.reads().replace("09•• ••• 321", "")


def test_a_wrong_code_is_counted_and_after_five_none_is_right(app: Flask, ba_lan: Person):
    asks(ba_lan)
    code = code_received(app)
    wrong = "000000" if code != "000000" else "000001"
    for _ in range(5):
        ba_lan.types("Mã trong tin nhắn", wrong).presses("Tiếp tục", expects=422)
    ba_lan.types("Mã trong tin nhắn", code).presses("Tiếp tục", expects=422).sees("quá 5 lần")


def test_a_code_is_over_after_ten_minutes(app: Flask, ba_lan: Person, evening: Traveller):
    asks(ba_lan)
    code = code_received(app)
    evening.shift(timedelta(minutes=11))
    ba_lan.types("Mã trong tin nhắn", code).presses("Tiếp tục", expects=404).sees("Mã này không dùng được nữa")


def test_the_code_of_her_message_opens_nothing_in_another_browser(app: Flask, ba_lan: Person, ong_tu: Person):
    asks(ba_lan)
    code_received(app)
    ong_tu.opens(ba_lan.url, expects=404)


def test_a_fourth_request_within_an_hour_waits(ba_lan: Person):
    for _ in range(3):
        asks(ba_lan)
    ba_lan.opens("/quen-ma-pin").types("Số điện thoại", ba_lan.phone).types("Năm sinh", "1958")
    ba_lan.presses("Nhắn mã cho tôi", expects=422).sees("Chờ đến")


def test_a_used_code_opens_nothing_more(app: Flask, ba_lan: Person):
    asks(ba_lan)
    code = code_received(app)
    second = twin(ba_lan).opens(ba_lan.url)
    ba_lan.types("Mã trong tin nhắn", code).presses("Tiếp tục")
    chooses(ba_lan)
    second.types("Mã trong tin nhắn", code).presses("Tiếp tục", expects=404)


def test_the_officer_hands_over_a_code_and_she_chooses_herself(ba_lan: Person, anh_minh: Helped):
    anh_minh.signs_in()
    code = gets_paper(anh_minh, ba_lan)
    ba_lan.opens("/quen-ma-pin/ma").types("Mã trên giấy", code.lower()).types("Số điện thoại", ba_lan.phone)
    ba_lan.types("Năm sinh", "1958").presses("Tiếp tục")
    chooses(ba_lan)
    assert ba_lan.heading == "Trang của tôi"
    again = twin(ba_lan)
    again.client.delete_cookie("diem")
    again.opens("/quen-ma-pin/ma").types("Mã trên giấy", code).types("Số điện thoại", ba_lan.phone)
    again.types("Năm sinh", "1958").presses("Tiếp tục", expects=422).sees("chưa khớp")


def test_a_card_of_somebody_else_brings_no_code(ba_lan: Person, anh_minh: Helped):
    anh_minh.signs_in()
    assert gets_paper(anh_minh, ba_lan, "Lê Thị Khác", expects=422) == ""
    anh_minh.sees("Chưa có tài khoản nào khớp")


def test_paper_is_over_after_a_day(ba_lan: Person, anh_minh: Helped, evening: Traveller):
    anh_minh.signs_in()
    code = gets_paper(anh_minh, ba_lan)
    evening.shift(timedelta(hours=25))
    ba_lan.opens("/quen-ma-pin/ma").types("Mã trên giấy", code).types("Số điện thoại", ba_lan.phone)
    ba_lan.types("Năm sinh", "1958").presses("Tiếp tục", expects=422)


def test_ong_binh_the_leader_hands_over_no_codes(ong_binh: Worker):
    ong_binh.signs_in().opens("/ho-tro/quen-ma-pin", expects=404)


@pytest.mark.parametrize("pin", ["111111", "123456", "12345"])
def test_a_pin_that_is_easily_guessed_is_not_taken(app: Flask, ba_lan: Person, pin: str):
    asks(ba_lan)
    ba_lan.types("Mã trong tin nhắn", code_received(app)).presses("Tiếp tục")
    chooses(ba_lan, pin, expects=422)


def test_a_message_that_did_not_arrive_is_seen_and_sent_again(app: Flask, ba_lan: Person, chi_mai: Worker):
    from tests.dossiers.filed import filed
    from tests.house.forgotten_pins import did_not_arrive

    with app.app_context():
        number = filed().number
    did_not_arrive(app, chi_mai, number)
    chi_mai.signs_in().opens(f"/tiep-nhan/ho-so/{number}").sees("Chưa gửi được: gọi cho người dân")
    chi_mai.follows("Gửi lại").presses("Gửi lại")
    chi_mai.opens(f"/tiep-nhan/ho-so/{number}").sees("Đang chờ gửi").sees_no("Chưa gửi được")
