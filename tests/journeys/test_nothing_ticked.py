"""Nothing is agreed to that bà Lan did not ask for: no tick stands there before her, and no tick is not everything."""

from dataclasses import replace

import pytest
from flask import Flask

from app.catalogue import registry
from app.mandates.records import Mandate
from tests.browser import Browser
from tests.journeys.bad_luck import count
from tests.personas import Helped, Leading, Person

WHERE = ["/ho-tro/nho-lau", "/to-truong/nho-lau", "/ho-tro/giay-ky", "/toi/nho-giup/to-truong/", "/ho-tro/nhan-tin"]
(ONE, *_) = registry.all_services()
OTHER = replace(ONE, slug="khai-bao-tam-vang", name="Khai báo tạm vắng")


@pytest.fixture(autouse=True)
def two_services(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "all_services", lambda: (ONE, OTHER))


@pytest.fixture
def who(anh_minh: Helped, ong_binh: Leading, ba_lan: Person) -> dict[str, Browser]:
    return {"ho-tro": anh_minh.signs_in(), "to-truong": ong_binh.signs_in(), "toi": ba_lan.signs_in()}


@pytest.mark.parametrize("where", WHERE)
def test_no_service_and_no_long_term_is_ticked_beforehand(who: dict[str, Browser], where: str) -> None:
    browser = who[where.split("/")[1]].opens(where)
    assert len(browser.document.xpath('//input[@type="checkbox"][@name="viec"]')) >= 2
    ticked = [(one.get("name"), one.get("value")) for one in browser.document.xpath("//main//input[@checked]")]
    assert ticked in ([], [("han", "sitting")])
    assert not browser.document.xpath("//main//option[@selected]")


def sent(browser: Browser, button: str = "Tiếp tục") -> str:
    form, fields = browser.filled(button)
    return f"{form.get('action')}?{'&'.join(f'{name}={value}' for name, value in fields)}"


@pytest.mark.parametrize("where", WHERE[:4])
def test_what_was_left_open_is_asked_for_and_what_was_chosen_stays(who: dict[str, Browser], where: str) -> None:
    browser = who[where.split("/")[1]].opens(where)
    button = "Xem và in giấy" if "giay-ky" in where else "Tiếp tục"
    browser.opens(sent(browser, button), expects=422).sees("Chọn nhờ trong bao lâu").sees("Chọn ít nhất một việc")
    browser.opens(sent(browser.chooses("31 ngày"), button), expects=422).sees_no("Chọn nhờ trong bao lâu")
    assert browser.document.xpath("//input[@checked]/@value") == ["31"]
    browser.opens(sent(browser.chooses(OTHER.name), button), expects=422 if "/toi/" in where else 200)
    if "/toi/" in where:
        browser.sees("Chọn tổ của anh/chị").types("Anh/chị ở tổ nào?", "Tổ 01, Phường Cầu Giấy")
        browser.opens(sent(browser))
    browser.sees(f"làm giúp: {OTHER.name}; trong 31 ngày").sees_no(ONE.name)


def test_a_form_that_names_no_service_begins_nothing(app: Flask, who: dict[str, Browser], ba_lan: Person) -> None:
    minh = who["ho-tro"].opens(f"/ho-tro/co-tai-khoan?han=365&viec={OTHER.slug}")
    for field in minh.document.xpath('//input[@name="viec"]'):
        field.getparent().remove(field)
    minh.types("Số điện thoại", ba_lan.phone).types("Mã PIN", ba_lan.pin).presses("Bác đồng ý", expects=422)
    assert count(app, Mandate) == 0
