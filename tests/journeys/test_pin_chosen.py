"""Wherever a PIN is chosen, what an acquaintance tries first is refused, and what was typed besides stays."""

import pytest
from flask import Flask

from tests.browser import Browser
from tests.house.forgotten_pins import code_received
from tests.journeys.bad_luck import fills_in, twin
from tests.journeys.forgotten import NEW, asks, chooses_pin, types_code
from tests.personas import Helped, Person

EASY = [("123456", "nhiều người dùng"), ("050258", "năm sinh"), ("912345", "số điện thoại")]
each_easy_one = pytest.mark.parametrize(("pin", "why"), EASY)


@each_easy_one
def test_by_ba_lan_on_her_own_page(ba_lan: Person, pin: str, why: str) -> None:
    ba_lan.phone = "0912345678"
    ba_lan.signs_in().opens("/toi/ma-pin").types("Mã PIN bây giờ", ba_lan.pin)
    chooses_pin(ba_lan, pin, expects=422).sees(why)


@each_easy_one
def test_by_whoever_forgot_the_old_one(app: Flask, ba_lan: Person, pin: str, why: str) -> None:
    proved = types_code(asks(Browser(app), ba_lan.phone, "1958"), code_received(app))
    chooses_pin(chooses_pin(proved, pin, expects=422).sees(why)).sees("Trang của tôi")


def test_by_ong_tu_who_opens_an_account_alone(ong_tu: Person) -> None:
    fills_in(ong_tu)
    ong_tu.follows("Tiếp tục")
    for pin, why in (("123456", "nhiều người dùng"), ("170869", "năm sinh"), ("876543", "nhiều người dùng")):
        ong_tu.types("Mã PIN", pin).types("Gõ lại mã PIN", pin).presses("Mở tài khoản", expects=422).sees(why)
    assert ong_tu.typed("Họ tên") == ong_tu.name
    ong_tu.opens_account().sees("Xem lại trước khi gửi")


def test_beside_the_officer_too(anh_minh: Helped, ong_tu: Person) -> None:
    ong_tu.phone, ong_tu.pin = "0980471362", "471362"
    anh_minh.signs_in().follows("Hỗ trợ người dân").follows("Mở tài khoản cho bác").follows("Bác không mang thẻ")
    anh_minh.types("Họ tên", ong_tu.name).types("Năm sinh", "1969").types("Số điện thoại", ong_tu.phone)
    anh_minh.types("Mã PIN", ong_tu.pin).types("Bác bấm lại mã PIN", ong_tu.pin)
    anh_minh.presses("Bác đồng ý, mở tài khoản", expects=422).sees("số điện thoại, người lạ đoán được")


def test_after_a_change_whoever_came_in_with_the_old_pin_is_out(app: Flask, ba_lan: Person) -> None:
    other = twin(ba_lan)
    other.client = app.test_client()
    other.signs_in()
    ba_lan.signs_in().opens("/toi/ma-pin").types("Mã PIN bây giờ", ba_lan.pin)
    chooses_pin(ba_lan, NEW).sees("các máy khác đã thoát").opens("/toi/").sees("Trang của tôi")
    assert other.opens("/toi/").heading == "Đăng nhập"
