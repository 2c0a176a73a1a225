"""What the account says already is not asked again: it stands in the field, and may be typed over."""

from flask import Flask

from tests.browser import Browser
from tests.dossiers.filed import filed
from tests.identity.seen import seen
from tests.journeys.bad_luck import FIRST_STEP
from tests.journeys.prepared import makes_sheet
from tests.personas import Helped, Leading, Person


def up_to_the_name(browser: Browser, first: str) -> Browser:
    browser.opens(first).chooses("Nhà thuê").presses("Tiếp tục")
    browser.types("Phường, xã", "cau giay ha noi").types("Số nhà", "Số 12 ngõ 34 đường Cầu Giấy").presses("Tiếp tục")
    browser.types("Bắt đầu ở từ ngày nào", "01/12/2026").chooses("1 năm").presses("Tiếp tục")
    return browser.chooses("Tôi, một mình").presses("Tiếp tục")


def test_ba_lan_reads_her_own_name_and_number(ba_lan: Person) -> None:
    up_to_the_name(ba_lan.signs_in(), FIRST_STEP)
    assert ba_lan.typed("Họ, chữ đệm và tên") == "Trần Thị Lan"
    ba_lan.types("Họ, chữ đệm và tên", "Trần Thị Lân").types("Ngày sinh", ba_lan.born).chooses("Nữ")
    ba_lan.types("Số định danh", ba_lan.number).presses("Tiếp tục")
    assert ba_lan.typed("Số điện thoại") == ba_lan.phone
    assert ba_lan.opens("nguoi-khai").typed("Họ, chữ đệm và tên") == "Trần Thị Lân"


def test_anh_minh_need_not_ask_her_name(ba_lan: Person, anh_minh: Helped) -> None:
    anh_minh.begins_with(ba_lan).follows("Đăng ký tạm trú")
    assert up_to_the_name(anh_minh, anh_minh.url).typed("Họ, chữ đệm và tên") == "Trần Thị Lan"


def test_whoever_is_not_signed_in_finds_empty_fields(ong_tu: Person) -> None:
    assert up_to_the_name(ong_tu, FIRST_STEP).typed("Họ, chữ đệm và tên") == ""


def test_what_stands_on_her_card_is_not_typed_again(app: Flask, ba_lan: Person, anh_minh: Helped) -> None:
    with app.app_context():
        seen()
    for browser, first in (
        (ba_lan.signs_in(), FIRST_STEP),
        (anh_minh.begins_with(ba_lan).follows("Đăng ký tạm trú"), ""),
    ):
        up_to_the_name(browser, first or browser.url)
        assert browser.typed("Ngày sinh") == "05/02/1958"
        assert browser.typed("Số định danh") == "001158012345"
        assert browser.document.xpath('//input[@value="nu"]/@checked')
        browser.presses("Tiếp tục")
        assert browser.typed("thường trú") == "Dịch Vọng Hậu, Cầu Giấy, Hà Nội"


def test_what_she_declared_the_last_time_is_offered_in_another_service(app: Flask, ba_lan: Person) -> None:
    with app.app_context():
        filed()
    ba_lan.signs_in().opens("/ho-so/moi/xac-nhan-so-chung-minh").chooses("Không thấy").presses("Tiếp tục")
    assert (ba_lan.typed("Ngày sinh"), ba_lan.typed("Số định danh")) == (ba_lan.born, ba_lan.number)
    assert ba_lan.document.xpath('//input[@value="nu"]/@checked')


def test_what_she_told_a_sheet_is_offered_to_the_desk(ba_lan: Person) -> None:
    makes_sheet(ba_lan.signs_in(), ba_lan)
    up_to_the_name(ba_lan, FIRST_STEP)
    assert (ba_lan.typed("Ngày sinh"), ba_lan.typed("Số định danh")) == (ba_lan.born, ba_lan.number)


def test_what_she_filed_in_another_name_is_not_taken_for_hers(app: Flask, ba_lan: Person) -> None:
    with app.app_context():
        filed(ho_ten="Lê Thị Khác")
    assert up_to_the_name(ba_lan.signs_in(), FIRST_STEP).typed("Ngày sinh") == ""


def test_what_she_filed_for_her_sister_of_nearly_the_same_name_is_not_taken_for_hers(
    app: Flask, ba_lan: Person
) -> None:
    with app.app_context():
        filed(ho_ten="Trần Thị Lân")
    up_to_the_name(ba_lan.signs_in(), FIRST_STEP)
    assert (ba_lan.typed("Ngày sinh"), ba_lan.typed("Số định danh")) == ("", "")


def test_what_she_filed_for_a_younger_namesake_is_not_taken_for_hers(app: Flask, ba_lan: Person) -> None:
    with app.app_context():
        filed(ngay_sinh="05/02/1961")
    up_to_the_name(ba_lan.signs_in(), FIRST_STEP)
    assert (ba_lan.typed("Ngày sinh"), ba_lan.typed("Số định danh")) == ("", "")


def test_a_leader_is_told_nothing_of_what_she_declared(app: Flask, ong_binh: Leading, ba_lan: Person) -> None:
    with app.app_context():
        filed()
    ong_binh.begins_with(ba_lan).follows("Đăng ký tạm trú")
    assert up_to_the_name(ong_binh, ong_binh.url).typed("Ngày sinh") == ""
