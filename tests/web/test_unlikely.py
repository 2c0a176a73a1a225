"""What no person types but some program will send: answered in words, never with a fault of ours."""

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from tests.browser import Browser
from tests.page_rules import faults
from tests.personas import Helped, Person, Worker


def strange(**more: str) -> pytest.MarkDecorator:
    """One test for each text that no field expects."""
    texts = {"nul": "\x00", "digits": "9" * 5_000, "other digits": "٣٣٣٣٣٣", **more}
    return pytest.mark.parametrize("text", texts.values(), ids=texts)


def says_in_words(answer: TestResponse) -> bool:
    """A page of ours, and not one that says that we broke."""
    return answer.status_code < 500 and faults(answer.text) == []


@pytest.mark.parametrize("field", ["dien_thoai", "nam", "pin", "tiep", "khoa", "csrf_token"])
@strange(half="\ud800", host="//[")
def test_at_the_door_of_residents(ba_lan: Person, field: str, text: str):
    ba_lan.opens("/dang-nhap")
    form, fields = ba_lan.filled("Đăng nhập")
    sent = {**dict(fields), "dien_thoai": ba_lan.phone, "pin": "000001", field: text}
    coded = {name: value.encode("utf-8", "surrogatepass") for name, value in sent.items()}
    assert says_in_words(ba_lan.client.post(form.get("action"), data=coded))


@pytest.mark.parametrize("field", ["ten", "mat_khau", "ma", "tiep"])
@strange()
def test_at_the_door_of_staff(chi_mai: Worker, field: str, text: str):
    chi_mai.opens("/can-bo/dang-nhap")
    form, fields = chi_mai.filled("Đăng nhập")
    chi_mai.sends(form.get("action"), [*{**dict(fields), field: text}.items()], expects=422)


@pytest.mark.parametrize("field", ["ho_ten", "nam", "dien_thoai", "pin"])
@strange()
def test_opening_an_account_at_the_point(anh_minh: Helped, field: str, text: str):
    anh_minh.signs_in().opens("/ho-tro/mo-tai-khoan")
    form, fields = anh_minh.filled("Bác đồng ý")
    anh_minh.sends(form.get("action"), [*{**dict(fields), field: text}.items()], expects=422)


@strange()
@pytest.mark.parametrize("field", ["dien_thoai", "nam", "pin"])
def test_the_agreement_at_the_point(anh_minh: Helped, ba_lan: Person, field: str, text: str):
    anh_minh.signs_in().opens("/ho-tro/co-tai-khoan")
    form, fields = anh_minh.filled("Bác đồng ý")
    sent = {**dict(fields), "dien_thoai": ba_lan.phone, "pin": "000001", field: text}
    anh_minh.sends(form.get("action"), [*sent.items()], expects=422)


@strange()
@pytest.mark.parametrize("field", ["so", "duoi"])
def test_looking_up(app: Flask, field: str, text: str):
    anybody = Browser(app).opens("/tra-cuu/")
    form, fields = anybody.filled("Xem")
    anybody.sends(form.get("action"), [*{**dict(fields), field: text}.items()], expects=422)


@strange(letters="đ" * 8)
def test_going_on_with_a_code(app: Flask, text: str):
    anybody = Browser(app).opens("/lam-tiep/")
    form, fields = anybody.filled("Làm tiếp")
    anybody.sends(form.get("action"), [*{**dict(fields), "ma": text}.items()], expects=422)


@strange(long="a" * 10_000, backwards="\u202e", script="<script>alert(1)</script>")
def test_a_step_of_a_dossier(ong_tu: Person, text: str):
    ong_tu.opens("/ho-so/moi/dang-ky-tam-tru").chooses("Nhà thuê").presses("Tiếp tục")
    form, fields = ong_tu.filled("Tiếp tục")
    sent = {**dict(fields), "noi_o": text, "noi_o_xa": text, "noi_o_nha": text, "dem": text}
    ong_tu.sends(form.get("action"), [*sent.items()], expects=422)


@pytest.mark.parametrize("url", ["?sau=%00", "?sau=x", "ho-so/%00", f"ho-so/{'x' * 500}", "ho-so/CG-261123-0001%00"])
def test_an_address_of_the_desk(chi_mai: Worker, url: str):
    chi_mai.signs_in()
    assert says_in_words(chi_mai.client.get(f"/tiep-nhan/{url}"))


@pytest.mark.parametrize("number", ["%00", "x" * 500], ids=["nul", "long"])
def test_an_address_of_ba_lans(ba_lan: Person, number: str):
    ba_lan.signs_in()
    assert says_in_words(ba_lan.client.get(f"/toi/ho-so/{number}"))


@pytest.mark.parametrize("typed", ["%00", "%ff", "a" * 2_000, "%F0%9F%98%80", ""])
def test_looking_for_a_ward(app: Flask, typed: str):
    assert app.test_client().get(f"/ho-so/dia-chi/noi_o?noi_o={typed}").status_code == 200


@pytest.mark.parametrize("cookie", ["", "x", "a.b.c", "\ud7ff", "." * 500])
def test_a_cookie_that_is_not_ours(app: Flask, cookie: str):
    browser = Browser(app)
    browser.client.set_cookie("diem", cookie)
    browser.client.set_cookie("may", cookie)
    browser.client.set_cookie("chu", cookie)
    browser.opens("/")
