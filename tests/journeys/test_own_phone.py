"""Em Sơn says which number is a colleague's own: from then on that colleague acts for himself nowhere but at home."""

import pytest
from flask import Flask

from app.audit.records import AuditRow
from app.people.records import StaffMember
from tests.journeys.bad_luck import count
from tests.personas import Helped, Person, Worker

OWN = "Đây là tài khoản của chính anh/chị"


def says(em_son: Worker, who: str, phone: str, year: str, expects: int = 200) -> Worker:
    em_son.opens("/can-bo/phuong/so-rieng").types("Của ai?", who).types("Số điện thoại riêng", phone)
    return em_son.types("Năm sinh", year).presses("Ghi số", expects)


def test_what_anh_minh_gave_himself_is_shut_and_can_be_given_no_more(
    app: Flask, em_son: Worker, anh_minh: Helped, ba_lan: Person
) -> None:
    anh_minh.begins_with(ba_lan)
    here = anh_minh.url
    em_son.signs_in().follows("Điểm và cán bộ của phường").sees("chưa ghi")
    says(em_son, "Nguyễn Văn Minh, cán bộ hỗ trợ", "0912 345 678", "1958").sees("678").sees_no("0912 345 678")
    anh_minh.opens(here, expects=404)
    anh_minh.opens("/ho-tro/co-tai-khoan").types("Số điện thoại", ba_lan.phone).types("Mã PIN", ba_lan.pin)
    anh_minh.presses("Bác đồng ý", expects=422).sees(OWN)
    assert count(app, AuditRow, AuditRow.verb == "staff-phone-known", AuditRow.reason == "") == 1


@pytest.mark.parametrize(
    ("who", "phone", "year", "words"),
    [
        ("Chọn một người", "0912345678", "1958", "Chọn một người của phường"),
        ("Nguyễn Văn Minh, cán bộ hỗ trợ", "0912", "1958", "10 chữ số"),
        ("Nguyễn Văn Minh, cán bộ hỗ trợ", "0912345678", "58", "Gõ bốn số của năm sinh"),
    ],
)
def test_what_cannot_be_read_is_asked_again(
    app: Flask, em_son: Worker, who: str, phone: str, year: str, words: str
) -> None:
    says(em_son.signs_in(), who, phone, year, expects=422).sees(words)
    assert (em_son.typed("Số điện thoại riêng"), em_son.typed("Năm sinh")) == (phone, year)
    assert count(app, StaffMember, StaffMember.phone_mark.is_not(None)) == 0


def test_a_colleague_of_another_ward_is_not_his_to_name(app: Flask, em_son: Worker) -> None:
    form, data = em_son.signs_in().opens("/can-bo/phuong/so-rieng").filled("Ghi số")
    fields = {**dict(data), "ten": "hoa", "dien_thoai": "0912345678", "nam": "1958"}
    em_son.sends(form.get("action"), [*fields.items()], 422)
    assert count(app, StaffMember, StaffMember.phone_mark.is_not(None)) == 0
