"""Photos without end: told to wait in words, what arrived stays, and nobody else waits."""

from collections.abc import Callable
from datetime import timedelta
from io import BytesIO

import pytest
from flask import Flask
from time_machine import Traveller

from app.web.flood import PHOTO
from app.window import Window
from tests.browser import Browser
from tests.dossiers.filed import filed
from tests.files.brought import CONSENT, RENT, brings, thumbnails
from tests.files.photographed import photo
from tests.journeys.bad_luck import fills_in
from tests.journeys.test_mended import MINE, asks
from tests.personas import Helped, Person, Worker, answers_every_step

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

WAIT = "phút rồi gửi tiếp ảnh này"
Narrow = Callable[..., None]


@pytest.fixture
def narrow(app: Flask) -> Narrow:
    """As if so many photos were the most: for one draft, for one address."""

    def set_to(browser: int = PHOTO.browser, address: int = PHOTO.address) -> None:
        app.extensions["flood"].browsers[PHOTO] = Window(browser, PHOTO.within)
        app.extensions["flood"].addresses[PHOTO] = Window(address, PHOTO.within)

    return set_to


def another(number: int) -> tuple[bytes, str]:
    return photo(200 + number, 300), f"anh {number}.jpg"


def test_a_family_of_eight_photographs_everything_at_once(app: Flask) -> None:
    assert PHOTO in app.extensions["flood"].browsers
    assert (PHOTO.browser, PHOTO.address, PHOTO.within) == (60, 600, timedelta(minutes=10))


def test_one_draft_waits_and_keeps_what_arrived(narrow: Narrow, evening: Traveller, ong_tu: Person) -> None:
    narrow(browser=2)
    fills_in(ong_tu)
    brings(ong_tu, another(1), another(2), another(3), expects=429).sees("anh 3.jpg: trong mười phút qua")
    ong_tu.sees(WAIT).sees_no("anh 2.jpg:")
    assert len(thumbnails(ong_tu)) == 2
    assert 0 < int(ong_tu.response.headers["Retry-After"]) <= 601
    evening.shift(timedelta(minutes=11))
    brings(ong_tu, another(3))
    assert len(thumbnails(ong_tu)) == 3


def test_the_next_family_at_the_same_tablet_does_not_wait(
    narrow: Narrow, anh_minh: Helped, ba_lan: Person, ong_tu: Person
) -> None:
    narrow(browser=1, address=1)
    anh_minh.begins_with(ba_lan).follows("Đăng ký tạm trú")
    answers_every_step(anh_minh, ba_lan)
    brings(anh_minh, another(1))
    brings(anh_minh, another(2), expects=429).sees(WAIT)
    fills_in(ong_tu)
    brings(ong_tu, another(3))


def test_strangers_at_one_address_wait_for_each_other_and_a_known_phone_does_not(
    narrow: Narrow, app: Flask, ba_lan: Person, ong_tu: Person
) -> None:
    narrow(address=1)
    ba_lan.signs_in()
    fills_in(ong_tu)
    brings(ong_tu, another(1))
    brings(ong_tu, another(2), paper=CONSENT, expects=429).sees(WAIT)
    fills_in(ba_lan)
    brings(ba_lan, another(3), paper=RENT)


def test_an_answer_to_the_desk_waits_too_and_loses_nothing_typed(
    narrow: Narrow, app: Flask, ba_lan: Person, chi_mai: Worker
) -> None:
    with app.app_context():
        filed()
    ba_lan.signs_in()
    asks(chi_mai.signs_in(), "Họ tên chủ nhà", "Giấy cho thuê")
    narrow(browser=1)
    ba_lan.opens(f"{MINE}/bo-sung").types("Họ tên chủ nhà", "Ngô Hai")
    presses_with_photo(ba_lan, another(1), 200)
    presses_with_photo(ba_lan, another(2), 429).sees(WAIT)
    assert ba_lan.typed("Họ tên chủ nhà") == "Ngô Hai"
    assert len(thumbnails(ba_lan)) == 1


def presses_with_photo(browser: Browser, brought: tuple[bytes, str], expects: int) -> Browser:
    """The button beside the one field for photos, with a photo in it."""
    form, fields = browser.filled("Gửi ảnh này")
    chosen = str(browser.document.xpath('//input[@type="file"]')[0].get("name"))
    button = browser.document.xpath('//button[contains(., "Gửi ảnh này")]')[0]
    content, name = brought
    data = {**dict(fields), button.get("name"): button.get("value"), chosen: [(BytesIO(content), name)]}
    browser._arrive(browser.client.post(form.get("action"), data=data), form.get("action"), expects)
    return browser
