"""The shortest whole path in a text browser, as somebody walks it who hears the page or feels it in Braille."""

from typing import cast

import pytest

from app import demo
from app.clock import now
from tests.browser import Browser
from tests.personas import Helped, Person, Worker, answers_every_step
from tests.text_browser.conftest import SitsDown
from tests.text_browser.w3m import TextBrowser

CODE = "CG-261123-0001"
# Python 3.12 warns when a program with a server's threads starts a terminal.
pytestmark = pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")


def test_ong_tu_files_alone_and_sees_that_chi_mai_accepted(ong_tu: Person, chi_mai: Worker, at_w3m: SitsDown) -> None:
    his = at_w3m("ông Tư")
    his.opens("/").follows("Đăng ký tạm trú").follows("Bắt đầu làm")
    answers_every_step(cast(Browser, his), ong_tu)
    his.sees("Xem lại trước khi gửi").sees("Trần Gia Bảo").follows("Tiếp tục")
    his.types("Mã PIN", ong_tu.pin).types("Gõ lại mã PIN", ong_tu.pin).presses("Mở tài khoản")
    his.presses("Gửi hồ sơ")
    his.sees("Đã gửi hồ sơ").sees(CODE).sees("thứ Hai 30/11/2026")

    accepts(at_w3m("chị Mai"), chi_mai, "Lê Văn Tư")

    his.opens("/toi/").sees("Đã tiếp nhận").follows("Đăng ký tạm trú").sees("Đã tiếp nhận hồ sơ")


def test_anh_minh_files_for_ba_lan_who_sits_beside_him(
    anh_minh: Helped, ba_lan: Person, chi_mai: Worker, at_w3m: SitsDown
) -> None:
    his = at_w3m("anh Minh")
    signs_in(his, anh_minh)
    his.follows("Hỗ trợ người dân").follows("Bác đã có tài khoản")
    his.types("Số điện thoại", ba_lan.phone).types("Mã PIN", ba_lan.pin).presses("Bác đồng ý")
    his.sees("Đang làm cho: Trần Thị Lan").follows("Đăng ký tạm trú")
    answers_every_step(cast(Browser, his), ba_lan)
    his.presses("Gửi hồ sơ")
    his.sees(CODE).sees("Đang làm cho: Trần Thị Lan")
    his.follows("Xong, chào bác").presses("Xong, chào bác")
    his.sees_no("Trần Thị Lan")

    accepts(at_w3m("chị Mai"), chi_mai, "Trần Thị Lan")

    hers = at_w3m("bà Lan")
    hers.opens("/dang-nhap").types("Số điện thoại", ba_lan.phone).types("Mã PIN", ba_lan.pin).presses("Đăng nhập")
    hers.sees(CODE).sees("Đã tiếp nhận")


def test_an_error_leads_ong_tu_to_the_question_it_is_about(ong_tu: Person, at_w3m: SitsDown) -> None:
    his = at_w3m("ông Tư")
    his.opens("/").follows("Đăng ký tạm trú").follows("Bắt đầu làm")
    his.presses("Tiếp tục")
    his.follows("Chọn một dòng").stands_at("Nhà anh/chị sẽ ở là")
    his.chooses("Nhà thuê").presses("Tiếp tục")
    his.types("Phường, xã", "cau giay ha noi").presses("Tiếp tục")
    his.follows("Điền số nhà").stands_at("Số nhà")
    his.types("Số nhà", "Số 12 ngõ 34").presses("Tiếp tục")
    his.sees("Anh/chị ở trong bao lâu?")


def signs_in(browser: TextBrowser, worker: Worker) -> None:
    browser.opens("/can-bo/dang-nhap")
    browser.types("Tên đăng nhập", worker.username).types("Mật khẩu", demo.PASSWORD)
    browser.types("Mã một lần", demo.current_code(now())).presses("Đăng nhập")


def accepts(browser: TextBrowser, worker: Worker, applicant: str) -> None:
    """The desk finds the dossier in its inbox and accepts it."""
    signs_in(browser, worker)
    browser.follows("Hồ sơ chờ xử lý").follows(CODE).sees(applicant).sees("Cháu nội")
    browser.presses("Tiếp nhận hồ sơ").sees("Đã tiếp nhận")
