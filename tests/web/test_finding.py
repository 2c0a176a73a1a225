"""A service is found among thirty: by the words one says at home, or by the occasion."""

import pytest
from flask import Flask

from app.catalogue import registry
from app.catalogue.occasion import OCCASION_WORDS, SAID_AT_HOME, Occasion
from tests.browser import Browser
from tests.personas import Helped, Leading, Person

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


def searches(browser: Browser, words: str, first: str = "/") -> Browser:
    form, _ = browser.opens(first).types("Tìm việc cần làm", words).filled("Tìm")
    return browser.opens(f"{form.get('action')}?q={words}")


def test_ba_lan_types_as_she_speaks(ong_tu: Person):
    searches(ong_tu, "lam ho khau").follows("Đăng ký thường trú")
    assert ong_tu.heading == "Đăng ký thường trú"


def test_what_is_not_known_leads_to_the_shelves(ong_tu: Person):
    searches(ong_tu, "zzz qqq").sees("Chưa thấy việc này").follows("Chỗ ở và hộ khẩu").sees("Đăng ký tạm trú")


def test_what_was_typed_stays_in_the_box_and_is_no_page(ong_tu: Person):
    searches(ong_tu, "<b>zzz").sees("Chưa thấy việc này")
    assert ong_tu.typed("Tìm việc cần làm") == "<b>zzz"


def test_every_service_stands_on_a_shelf_of_the_first_page(app: Flask):
    browser = Browser(app)
    for kind in {one.occasion for one in registry.all_services()}:
        browser.opens("/").follows(OCCASION_WORDS[kind])
        for one in registry.all_services():
            if one.occasion is kind:
                browser.sees(one.name)


@pytest.mark.parametrize("slug", ["khong-co", Occasion.HOME.value.upper()])
def test_an_occasion_that_is_none_is_not_found(ong_tu: Person, slug: str):
    ong_tu.opens(f"/viec/{slug}", expects=404)


def test_beside_an_officer_it_begins_at_once(anh_minh: Helped, ba_lan: Person):
    anh_minh.begins_with(ba_lan)
    searches(anh_minh, "tach khau", anh_minh.url).follows("Tách hộ")
    assert "/ho-so/moi/tach-ho" in anh_minh.url


def test_a_leader_finds_it_too(ong_binh: Leading, ba_lan: Person):
    ong_binh.begins_with(ba_lan)
    searches(ong_binh, "tach khau", ong_binh.url).follows("Tách hộ")
    assert "/ho-so/moi/tach-ho" in ong_binh.url


def test_the_first_page_says_which_are_which(ong_tu: Person):
    ong_tu.opens("/").sees("Hay làm nhất").sees("Theo việc trong nhà").sees("Tạm trú, thường trú, tách hộ")
    assert {*Occasion} == {*OCCASION_WORDS} == {*SAID_AT_HOME}


def test_the_first_page_shows_few_at_a_time(ong_tu: Person):
    assert len(ong_tu.opens("/").document.cssselect("ul.cards a")) <= 17
