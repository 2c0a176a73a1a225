"""Somebody sends without end: told to wait in words, with all that was typed; the neighbours go on."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from flask import Flask
from time_machine import Traveller

from app.clock import HANOI, now
from app.drafts.records import Draft
from app.server import make_server
from app.settings import Settings
from app.web.flood import DOOR, DRAFT, LIMITS, address_of
from app.web.session import DEVICE_COOKIE
from tests.browser import Browser
from tests.journeys.bad_luck import FIRST_STEP, count
from tests.personas import Helped, Person, Worker

EVENING = datetime(2026, 11, 23, 19, 42, tzinfo=HANOI)
CROWD = "Đang có quá nhiều lượt gửi từ mạng này"


def guesses(app: Flask, phone: str, times: int, new_browser_each_time: bool = False) -> list[Any]:
    """A stranger at the sign-in door, as fast as a program is."""
    stranger = Browser(app).opens("/dang-nhap")
    answers = []
    for number in range(times):
        if new_browser_each_time:
            stranger.client.delete_cookie("diem")
            stranger.opens("/dang-nhap")
        form, fields = stranger.types("Số điện thoại", phone).types("Mã PIN", f"73{number:04}").filled("Đăng nhập")
        answers.append(stranger.client.post(form.get("action"), data=dict(fields)))
    return answers


@pytest.fixture
def known_phone(ba_lan: Person) -> Person:
    ba_lan.signs_in().follows("Thoát").presses("Thoát")
    return ba_lan


def test_two_hundred_guesses_at_ba_lan_keep_neither_her_nor_her_neighbours_out(
    app: Flask, known_phone: Person, anh_minh: Helped, ong_tu: Person
) -> None:
    anh_minh.opens_account_for(ong_tu)
    last = guesses(app, known_phone.phone, 200)[-1]
    assert (last.status_code, CROWD in last.text) == (429, True)
    known_phone.signs_in().sees("Trang của tôi")
    ong_tu.signs_in().sees("Trang của tôi")
    anh_minh.opens("/ho-tro/co-tai-khoan").types("Số điện thoại", known_phone.phone).types("Mã PIN", known_phone.pin)
    anh_minh.presses("Bác đồng ý").sees("Đang làm cho: Trần Thị Lan")


def test_a_flooded_browser_is_told_until_when_and_keeps_what_was_typed(
    app: Flask, evening: Traveller, ba_lan: Person
) -> None:
    evening.move_to(EVENING, tick=False)
    guesses(app, "0977000111", 1)
    stranger = Browser(app).opens("/dang-nhap").types("Số điện thoại", "0977000111").types("Mã PIN", "739164")
    form, fields = stranger.filled("Đăng nhập")
    for _ in range(DOOR.browser):
        stranger.client.post(form.get("action"), data=dict(fields))
    stranger.presses("Đăng nhập", expects=429).sees(CROWD).sees("Chờ đến 19 giờ 43 phút")
    assert (stranger.typed("Số điện thoại"), stranger.response.headers["Retry-After"]) == ("0977000111", "61")
    evening.shift(timedelta(seconds=61))
    stranger.presses("Đăng nhập", expects=422).sees_no(CROWD)


def test_a_full_address_lets_known_phones_and_officers_in(
    app: Flask, known_phone: Person, anh_minh: Helped, ong_tu: Person
) -> None:
    anh_minh.signs_in()
    fills_the_address(app)
    ong_tu.signs_in(expects=429).sees(CROWD)
    known_phone.signs_in().sees("Trang của tôi")
    anh_minh.opens("/ho-tro/co-tai-khoan").types("Số điện thoại", known_phone.phone).types("Mã PIN", known_phone.pin)
    anh_minh.presses("Bác đồng ý").sees("Đang làm cho: Trần Thị Lan")


def test_at_the_officers_tablet_nobody_waits_for_the_address(app: Flask, anh_minh: Helped, ba_lan: Person) -> None:
    anh_minh.signs_in()
    fills_the_address(app)
    for browser, expects in ((anh_minh, 422), (Browser(app), 429)):
        browser.opens("/quen-ma-pin/ma").types("Mã trên giấy", "H7K2-9PXM").types("Số điện thoại", ba_lan.phone)
        browser.types("Năm sinh", "1958").presses("Tiếp tục", expects)


def fills_the_address(app: Flask) -> None:
    """As if hundreds of browsers behind one address had just come."""
    address = app.extensions["flood"].addresses[DOOR]
    for _ in range(DOOR.address):
        address.count("127.0.0.1", now())


def test_one_browser_does_not_fill_the_database_with_drafts(app: Flask, ong_tu: Person) -> None:
    form, fields = ong_tu.opens(FIRST_STEP).chooses("Nhà thuê").filled("Tiếp tục")
    for _ in range(DRAFT.browser):
        ong_tu.client.post(form.get("action"), data={**dict(fields), "khoa": str(uuid4())})
    ong_tu.presses("Tiếp tục", expects=429).sees(CROWD)
    assert ong_tu.document.xpath('//input[@checked and @value="thue"]'), "what was chosen is still chosen"
    changed = {"HX-Request": "true", "HX-Trigger-Name": "cho_o"}
    saved = ong_tu.client.post(f"{form.get('action').partition('?')[0]}/luu", data=dict(fields), headers=changed)
    assert (saved.status_code, count(app, Draft)) == (204, DRAFT.browser)


def test_one_first_step_saved_many_times_is_one_draft(app: Flask, ong_tu: Person) -> None:
    form, fields = ong_tu.opens(FIRST_STEP).chooses("Nhà thuê").filled("Tiếp tục")
    for _ in range(DRAFT.browser + 5):
        assert ong_tu.client.post(form.get("action"), data=dict(fields)).status_code == 303
    assert count(app, Draft) == 1


def test_ordinary_steps_and_field_saves_have_no_limit() -> None:
    assert not [one for one in LIMITS if one.endswith(("filing.save", "save_field", "save_row", "send"))]


def test_every_limited_door_is_a_form_of_the_app(app: Flask) -> None:
    forms = {rule.endpoint for rule in app.url_map.iter_rules() if "POST" in (rule.methods or ())}
    assert set(LIMITS) <= forms


def test_a_device_cookie_that_nobody_signed_in_with_opens_no_way_around(app: Flask, ong_tu: Person) -> None:
    fills_the_address(app)
    ong_tu.client.set_cookie(DEVICE_COOKIE, "x" * 22)
    ong_tu.signs_in(expects=429)


@pytest.mark.parametrize(
    ("sent_from", "counts_as"),
    [
        ("203.0.113.7", "203.0.113.7"),
        ("2001:db8:1:2:aaaa::1", "2001:0db8:0001:0002"),
        ("2001:db8:1:2:bbbb::2", "2001:0db8:0001:0002"),
        ("", ""),
    ],
)
def test_a_phone_with_many_addresses_is_one(sent_from: str, counts_as: str) -> None:
    assert address_of(sent_from) == counts_as


@pytest.mark.parametrize(("believed", "named"), [("127.0.0.1", True), ("", False)])
def test_only_the_proxy_we_know_may_say_who_asks(app: Flask, settings: Settings, believed: str, named: bool) -> None:
    app.extensions["settings"] = replace(settings, trusted_proxy=believed or None)
    server = make_server(app, "127.0.0.1", 0)
    trusts = server.adj.trusted_proxy == "127.0.0.1" and "x-forwarded-for" in server.adj.trusted_proxy_headers
    server.close()
    assert trusts is named


def test_staff_who_mistype_are_told_to_wait_like_everybody(app: Flask, chi_mai: Worker) -> None:
    fills_the_address(app)
    chi_mai.signs_in(expects=429).sees(CROWD)
    assert chi_mai.typed("Tên đăng nhập") == "mai"
