"""A house has several people: its owner asks them by phone, a helper does it for her; each act says whose it was."""

import pytest
from flask import Flask

from app.actor import SETTING_UP
from app.clock import now
from app.database import db
from app.lodging.actions import register
from app.people.actions import NewAccount, open_account
from tests.dossiers.filed import at_work
from tests.house.house_forms import given_to, sent_code
from tests.house.lodging_forms import READY, hosts, new_house
from tests.personas import Helped, Leading, Person, Worker


@pytest.fixture
def chi_hanh(app: Flask, ba_lan: Person) -> Person:
    """She has a house; the demo's account is lent to her."""
    with app.app_context():
        hosts(ba_lan)
        db.session.commit()
    return ba_lan.signs_in().opens("/luu-tru/").sees("Khách đêm nay")


@pytest.fixture
def ong_tam(app: Flask) -> Person:
    """He works there in the evening."""
    person = Person(app, "Đỗ Văn Tám", "0987123777", "825917", "14/08/1957", "001057045679")
    with app.app_context():
        new = NewAccount(name=person.name, phone=person.phone, birth_year=1957, pin=person.pin)
        open_account(new, SETTING_UP, app.extensions["settings"].pin_pepper, now())
        db.session.commit()
    return person


def test_she_writes_down_her_rooms_and_her_habit_once(chi_hanh: Person) -> None:
    chi_hanh.follows("Nhà này").follows("Phòng và giường").types("Mỗi dòng một phòng", "201-203, 2\nVIP, 0")
    chi_hanh.presses("Lưu các phòng", expects=422).sees("số giường từ 1").types("Mỗi dòng một phòng", "201-203, 2")
    chi_hanh.presses("Lưu các phòng").sees("3 phòng, 6 giường").follows("Khi dòng khách để trống")
    chi_hanh.types("Thường ở mấy đêm", "40").presses("Lưu", expects=422).sees("đăng ký tạm trú")
    chi_hanh.types("Khách thường đến vì việc gì", "Chữa bệnh").types("Thường ở mấy đêm", "7").presses("Lưu")
    chi_hanh.sees("Lý do: Chữa bệnh. Ở 7 đêm.").opens("/luu-tru/").types("Thêm khách", READY)
    chi_hanh.presses("Thêm vào danh sách").presses("Gửi 1 khách").sees("đến 23/11/2026, đi 30/11/2026")


def test_somebody_who_works_there_joins_with_the_code_and_says_who_else_may_no(
    app: Flask, chi_hanh: Person, ong_tam: Person
) -> None:
    chi_hanh.follows("Nhà này").follows("Ai khai cho nhà này").types("Số điện thoại", "024 3834 5678")
    chi_hanh.presses("Mời người này", expects=422).sees("Gõ số di động").types("Số điện thoại", ong_tam.phone)
    chi_hanh.presses("Mời người này").sees("0987 123 777").sees("chờ nhận lời")
    with app.app_context():
        code = sent_code(ong_tam.phone)
    ong_tam.signs_in().opens("/luu-tru/").follows("Có người mời tôi").types("Mã sáu số", "12").presses("Nhận lời", 422)
    ong_tam.sees("chưa đúng").types("Mã sáu số", code).presses("Nhận lời").sees("Khách đêm nay")
    ong_tam.types("Thêm khách", READY).presses("Thêm vào danh sách").presses("Gửi 1 khách")
    ong_tam.opens("/luu-tru/").follows("Nhà này").follows("Ai khai").sees_no("Mời thêm người").sees_no("khai nữa")
    chi_hanh.opens("/toi/ai-da-mo").sees("Khai khách của cơ sở lưu trú").sees("Người cùng khai Đỗ Văn Tám")
    house = chi_hanh.opens("/luu-tru/").url
    chi_hanh.follows("Nhà này").follows("Ai khai").presses("Không để Đỗ Văn Tám khai nữa").sees_no("Đỗ Văn Tám")
    ong_tam.opens(house, expects=404)


def test_anh_minh_does_all_of_it_under_a_mandate_that_names_it_and_the_house_is_hers(
    anh_minh: Helped, ba_lan: Person, chi_mai: Worker
) -> None:
    anh_minh.signs_in().opens("/ho-tro/nho-lau").chooses("Khai báo lưu trú").chooses("Chỉ trong buổi này")
    form, fields = anh_minh.filled("Tiếp tục")
    anh_minh.opens(f"{form.get('action')}?{'&'.join(f'{name}={value}' for name, value in fields)}")
    anh_minh.sees("làm giúp: Khai báo lưu trú").types("Số điện thoại", ba_lan.phone).types("Mã PIN", ba_lan.pin)
    anh_minh.presses("Bác đồng ý").sees_no("Đăng ký tạm trú").follows("Khai báo khách ở qua đêm")
    anh_minh.follows("Ghi nhà của tôi").chooses("Nhà trọ").types("Tên nhà", "Nhà trọ Sen").types("Địa chỉ", "số 9")
    anh_minh.presses("Ghi nhà này").sees("Đang làm cho: Trần Thị Lan").types("Thêm khách", READY)
    anh_minh.presses("Thêm vào danh sách").presses("Gửi 1 khách").sees("Đã gửi 1 khách").sees("Đang làm cho")
    anh_minh.follows("Thêm khách nữa").follows("Nhà này").sees_no("Ai khai cho nhà này")
    ba_lan.signs_in().opens("/luu-tru/").sees("Nhà trọ Sen").sees("Đã gửi 1 khách")
    ba_lan.opens("/toi/ai-da-mo").sees("Khai khách của cơ sở lưu trú Nhà trọ Sen").sees("cán bộ hỗ trợ")
    chi_mai.signs_in().opens("/tiep-nhan/luu-tru").sees("Nhà trọ Sen")


def test_a_mandate_for_dossiers_opens_no_house(anh_minh: Helped, ba_lan: Person, app: Flask) -> None:
    with app.app_context():
        house = hosts(ba_lan)[0].id
        db.session.commit()
    anh_minh.begins_with(ba_lan).sees_no("Khai báo khách")
    for address in ("luu-tru/", "luu-tru/dang-ky", f"luu-tru/{house}"):
        anh_minh.opens(f"{anh_minh.url.split('/luu-tru')[0].rstrip('/')}/{address}", expects=404)


def test_a_leader_helps_with_a_house_where_he_leads_and_with_no_other(
    app: Flask, ong_binh: Leading, ba_lan: Person
) -> None:
    with app.app_context():
        hosts(ba_lan, "Nhà nghỉ nơi khác")
        helper = given_to(ba_lan, at_work("binh"))
        register(new_house("Nhà nghỉ trong tổ"), helper, now())
        db.session.commit()
    ong_binh.signs_in().opens(f"/to-truong/{helper.mandate_id}/luu-tru/tat-ca")
    ong_binh.sees("Nhà nghỉ trong tổ").sees_no("Nhà nghỉ nơi khác").sees("Đang làm cho: Trần Thị Lan")
