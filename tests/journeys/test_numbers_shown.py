"""Citizen numbers are half hidden from staff; seeing one is an act with a reason that bà Lan reads."""

import pytest
from flask import Flask

from app.audit.queries import unsealed
from tests.browser import Browser
from tests.dossiers.filed import GRANDCHILD, filed
from tests.personas import Helped, Person, Worker, answers_every_step

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
DESK = "/tiep-nhan/ho-so/CG-261123-0001"
CHILD = GRANDCHILD["so_dinh_danh"]


@pytest.fixture
def sent(app: Flask) -> None:
    with app.app_context():
        filed()


def asks(browser: Browser, words: str, why: str, expects: int = 200) -> Browser:
    """Press the button of a reason."""
    form, fields = browser.filled(words)
    browser.sends(
        form.get("action"), [*((name, value) for name, value in fields if name != "ly_do"), ("ly_do", why)], expects
    )
    return browser


def test_chi_mai_sees_the_ends_of_each_number(ba_lan: Person, chi_mai: Worker, sent: None):
    chi_mai.signs_in().opens(DESK).sees("001••••••345").sees("001••••••456").sees("Trần Thị Lan")
    chi_mai.sees_no(ba_lan.number).sees_no(CHILD)
    chi_mai.opens(f"{DESK}/yeu-cau-bo-sung").sees("001••••••345").sees_no(ba_lan.number)


def test_one_press_on_a_reason_shows_all_of_them_with_each_ready_to_copy(ba_lan: Person, chi_mai: Worker, sent: None):
    asks(chi_mai.signs_in().opens(DESK), "Nhập vào hệ thống cư trú", "nhap-he-thong")
    chi_mai.sees(ba_lan.number).sees(CHILD).sees_no("đang che").sees_no("Nhập vào hệ thống cư trú")
    ready = [str(one.get("data-chep")) for one in chi_mai.document.xpath("//*[@data-chep]")]
    assert {ba_lan.number, CHILD} <= set(ready)


def test_she_is_told_of_it_with_the_reason(app: Flask, ba_lan: Person, chi_mai: Worker, sent: None):
    asks(chi_mai.signs_in().opens(DESK), "So với giấy tờ", "so-giay-to")
    with app.app_context():
        last = unsealed(100)[-1]
        assert (last.verb, last.reason, last.subject[:8]) == ("number-shown", "so-giay-to", "dossier:")
    ba_lan.signs_in().opens("/toi/ai-da-mo").sees("Xem đủ số định danh trong hồ sơ CG-261123-0001")
    ba_lan.sees("Lý do: so với giấy tờ.")


def test_opened_again_they_are_hidden_again(ba_lan: Person, chi_mai: Worker, sent: None):
    asks(chi_mai.signs_in().opens(DESK), "So với giấy tờ", "so-giay-to").opens(DESK).sees_no(ba_lan.number)


@pytest.mark.parametrize("why", ["", "to-mo"])
def test_without_a_reason_of_the_list_nothing_is_shown(ba_lan: Person, chi_mai: Worker, sent: None, why: str):
    asks(chi_mai.signs_in().opens(DESK), "So với giấy tờ", why, expects=422)
    chi_mai.sees("Chọn một lý do").sees_no(ba_lan.number)


def test_chi_hoa_and_the_officer_get_no_number(
    ba_lan: Person, chi_mai: Worker, chi_hoa: Worker, anh_minh: Helped, sent: None
):
    fields = chi_mai.signs_in().opens(DESK).filled("So với giấy tờ")[1]
    for stranger in (chi_hoa, anh_minh):
        stranger.signs_in().sends(f"{DESK}/so-dinh-danh", fields, expects=404)


def test_beside_her_the_officer_reads_them_back_before_sending_and_half_afterwards(anh_minh: Helped, ba_lan: Person):
    anh_minh.begins_with(ba_lan).follows("Đăng ký tạm trú")
    answers_every_step(anh_minh, ba_lan)
    anh_minh.sees(ba_lan.number).presses("Gửi hồ sơ").sees("001••••••345").sees_no(ba_lan.number)


def test_she_herself_reads_her_number(ba_lan: Person, sent: None):
    ba_lan.signs_in().opens("/toi/ho-so/CG-261123-0001").sees(ba_lan.number).sees_no("001••••••345")
