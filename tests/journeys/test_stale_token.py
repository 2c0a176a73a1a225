"""A page lay open too long: its form carries no token of ours, nothing happens, nothing typed is gone."""

from collections.abc import Callable

import pytest
from flask import Flask

from app.dossiers.records import Dossier
from app.drafts.records import Draft
from app.mandates.records import Mandate
from app.people.records import Account
from tests.browser import Browser
from tests.journeys.bad_luck import (
    FIRST_STEP,
    Fields,
    accepted_once,
    by_htmx,
    count,
    fills_in,
    opens_at_desk,
    sends_dossier,
    sent_once,
    without_token,
)
from tests.personas import Helped, Person, Worker

AGAIN = "bấm nút một lần nữa"
OF_ANOTHER_BROWSER = "q83vEjRWeJASNFZ4mrze8KvN7xI0VniQEjRWeJq83vA="


def of_another_browser(fields: Fields) -> Fields:
    return [*without_token(fields), ("csrf_token", OF_ANOTHER_BROWSER)]


def with_rubbish(fields: Fields) -> Fields:
    return [*without_token(fields), ("csrf_token", "ố")]


def stale(browser: Browser, words: str, token: Callable[[Fields], Fields] = of_another_browser) -> None:
    """Press a button of a page whose token is no longer ours."""
    form, fields = browser.filled(words)
    browser.sends(form.get("action"), token(fields), expects=422)
    browser.sees(AGAIN)


def test_the_first_step(app: Flask, ong_tu: Person) -> None:
    ong_tu.opens(FIRST_STEP).chooses("Nhà thuê")
    stale(ong_tu, "Tiếp tục")
    assert count(app, Draft) == 0
    ong_tu.presses("Tiếp tục").sees("Nhà đó ở đâu?")
    assert count(app, Draft) == 1


@pytest.mark.parametrize("token", [without_token, of_another_browser, with_rubbish])
def test_a_later_step(ong_tu: Person, token: Callable[[Fields], Fields]) -> None:
    ong_tu.opens(FIRST_STEP).chooses("Nhà thuê").presses("Tiếp tục")
    address = ong_tu.url
    ong_tu.types("Phường, xã", "cau giay ha noi").types("Số nhà", "Số 12 ngõ 34")
    stale(ong_tu, "Tiếp tục", token)
    assert ong_tu.typed("Phường, xã") == "cau giay ha noi"
    assert ong_tu.typed("Số nhà") == "Số 12 ngõ 34"
    ong_tu.presses("Tiếp tục").sees("Anh/chị ở trong bao lâu?").opens(address)
    assert ong_tu.typed("Số nhà") == "Số 12 ngõ 34"


def test_a_person_of_the_household(ong_tu: Person) -> None:
    fills_in(ong_tu)
    ong_tu.opens("thanh-vien").follows("Trần Gia Bảo").types("Họ, chữ đệm và tên", "Trần Gia Bách")
    stale(ong_tu, "Lưu người này")
    assert ong_tu.typed("Họ, chữ đệm và tên") == "Trần Gia Bách"
    ong_tu.presses("Lưu người này").sees("Trần Gia Bách").sees_no("Trần Gia Bảo")


def test_taking_a_person_out(ong_tu: Person) -> None:
    fills_in(ong_tu)
    ong_tu.opens("thanh-vien").follows("Trần Gia Bảo")
    stale(ong_tu, "Bỏ người này")
    ong_tu.presses("Bỏ người này").sees_no("Trần Gia Bảo")


def test_the_account(app: Flask, ong_tu: Person) -> None:
    fills_in(ong_tu)
    ong_tu.follows("Tiếp tục").types("Họ tên", "Lê Văn Tư Em")
    ong_tu.types("Mã PIN", ong_tu.pin).types("Gõ lại mã PIN", ong_tu.pin)
    stale(ong_tu, "Mở tài khoản")
    assert count(app, Account) == 1
    assert ong_tu.typed("Họ tên") == "Lê Văn Tư Em"
    assert ong_tu.typed("Số điện thoại")
    ong_tu.opens_account().sees("Gửi hồ sơ")


def test_sending(app: Flask, ba_lan: Person) -> None:
    ba_lan.signs_in()
    fills_in(ba_lan)
    stale(ba_lan, "Gửi hồ sơ")
    assert count(app, Dossier) == 0
    ba_lan.sees("Xem lại trước khi gửi").presses("Gửi hồ sơ").sees("CG-261123-0001")
    assert sent_once(app)


def test_signing_in(ba_lan: Person) -> None:
    ba_lan.opens("/dang-nhap").types("Số điện thoại", ba_lan.phone).types("Mã PIN", ba_lan.pin)
    stale(ba_lan, "Đăng nhập")
    assert ba_lan.typed("Số điện thoại") == ba_lan.phone
    ba_lan.types("Mã PIN", ba_lan.pin).presses("Đăng nhập").sees("Trang của tôi")


def test_signing_out_of_a_shared_phone(ba_lan: Person) -> None:
    ba_lan.signs_in().follows("Thoát")
    stale(ba_lan, "Thoát")
    ba_lan.presses("Thoát").opens("/toi/").sees_no("Trần Thị Lan")


def test_the_agreement_at_the_point(app: Flask, anh_minh: Helped, ba_lan: Person) -> None:
    anh_minh.signs_in().follows("Hỗ trợ người dân").follows("Bác đã có tài khoản")
    anh_minh.types("Số điện thoại", ba_lan.phone).types("Mã PIN", ba_lan.pin)
    stale(anh_minh, "Bác đồng ý")
    assert count(app, Mandate) == 0
    assert anh_minh.typed("Số điện thoại") == ba_lan.phone
    anh_minh.types("Mã PIN", ba_lan.pin).presses("Bác đồng ý").sees("Đang làm cho: Trần Thị Lan")


def test_the_goodbye(anh_minh: Helped, ba_lan: Person) -> None:
    anh_minh.begins_with(ba_lan).follows("Xong, chào bác")
    stale(anh_minh, "Xong, chào bác")
    anh_minh.sees("Đang làm cho: Trần Thị Lan").presses("Xong, chào bác").sees_no("Đang làm cho")


def test_accepting(app: Flask, ba_lan: Person, chi_mai: Worker) -> None:
    opens_at_desk(chi_mai, sends_dossier(ba_lan))
    stale(chi_mai, "Tiếp nhận hồ sơ")
    chi_mai.sees("Mới gửi, chờ tiếp nhận").presses("Tiếp nhận hồ sơ").sees("Đã tiếp nhận hồ sơ")
    assert accepted_once(app)


def test_a_field_saved_with_an_old_token_is_not_called_saved(ong_tu: Person) -> None:
    ong_tu.opens(FIRST_STEP).chooses("Nhà thuê").presses("Tiếp tục")
    form, fields = ong_tu.types("Số nhà", "Số 12 ngõ 34").filled("Tiếp tục")
    url = f"{form.get('action')}/luu"
    said = by_htmx(ong_tu, url, without_token(fields), target="saved", trigger="noi_o_nha")
    assert "Đã lưu" not in said.text
    assert ong_tu.opens(ong_tu.url).typed("Số nhà") == ""
