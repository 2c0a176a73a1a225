"""Bà Lan and ông Tư share one phone: each message says for whom it is, and nobody has to be born in another year."""

import pytest
from flask import Flask

from tests.browser import Browser
from tests.journeys.bad_luck import fills_in, messages_to, sends_dossier
from tests.journeys.forgotten import asks, chooses_pin, types_code
from tests.personas import Helped, Person

OF_THE_SAME_YEAR = "Của người khác cùng năm sinh thì"


@pytest.fixture
def shared(anh_minh: Helped, ba_lan: Person, ong_tu: Person) -> str:
    """The phone of both."""
    ong_tu.phone = ba_lan.phone
    anh_minh.opens_account_for(ong_tu)
    return ba_lan.phone


def test_each_message_names_the_first_name_only(app: Flask, shared: str, ba_lan: Person) -> None:
    ba_lan.opens("/dang-nhap").types("Số điện thoại", shared).types("Mã PIN", ba_lan.pin).presses("Đăng nhập", 422)
    ba_lan.types("Năm sinh", "1958").types("Mã PIN", ba_lan.pin).presses("Đăng nhập")
    fills_in(ba_lan)
    ba_lan.presses("Gửi hồ sơ")
    asks(Browser(app), shared, "1969")
    opened, sent, code = messages_to(app, shared)
    assert "cho Tu bang so nay" in opened
    assert sent.startswith("Lan: Ho so CG-261123-0001 da toi")
    assert code.startswith("Tu: Ma dat lai PIN")
    for text in (opened, sent, code):
        assert "Tran Thi" not in text
        assert "Le Van" not in text


def test_a_phone_of_her_own_reads_no_name(app: Flask, ba_lan: Person) -> None:
    sends_dossier(ba_lan)
    asks(Browser(app), ba_lan.phone, "1958")
    assert [text.partition(" ")[0] for text in messages_to(app, ba_lan.phone)] == ["Ho", "Ma"]


def test_the_code_for_one_does_not_change_the_pin_of_the_other(app: Flask, shared: str, ba_lan: Person) -> None:
    asked = asks(Browser(app), shared, "1969")
    code = messages_to(app, shared)[-1].partition(": ")[2].partition(": ")[2][:6]
    chooses_pin(types_code(asked, code)).sees("Lê Văn Tư")
    ba_lan.opens("/dang-nhap").types("Số điện thoại", shared).types("Mã PIN", ba_lan.pin).presses("Đăng nhập", 422)
    ba_lan.types("Năm sinh", "1958").types("Mã PIN", ba_lan.pin).presses("Đăng nhập").sees("Trần Thị Lan")


def test_two_of_the_same_year_are_told_what_to_do(anh_minh: Helped, ba_lan: Person, ong_tu: Person) -> None:
    ong_tu.phone, ong_tu.born = ba_lan.phone, "17/08/1958"
    fills_in(ong_tu)
    ong_tu.follows("Tiếp tục").types("Mã PIN", ong_tu.pin).types("Gõ lại mã PIN", ong_tu.pin)
    ong_tu.presses("Mở tài khoản", expects=422).sees(OF_THE_SAME_YEAR).sees("số của con cháu cũng được")
    anh_minh.signs_in().opens("/ho-tro/mo-tai-khoan").types("Họ tên", ong_tu.name).types("Năm sinh", "1958")
    anh_minh.types("Số điện thoại", ong_tu.phone).types("Mã PIN", ong_tu.pin).types("bấm lại mã PIN", ong_tu.pin)
    anh_minh.presses("Bác đồng ý, mở tài khoản", expects=422).sees(OF_THE_SAME_YEAR)
