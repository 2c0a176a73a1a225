"""Anh Minh leaves the tablet: whoever comes next sees nothing, and he finds everything as it was."""

from dataclasses import replace
from datetime import timedelta

import pytest
from flask import Flask
from time_machine import Traveller

from app import demo
from app.clock import now
from tests.journeys.bad_luck import accepted_once, by_htmx, opens_at_desk, saves_field, sends_dossier, twin
from tests.journeys.locked_tablet import AWAY, PARKED, SHUT, at_the_address, opens_lock
from tests.personas import Helped, Person, Worker


def test_whoever_comes_to_a_forgotten_tablet_sees_nobodys_data(
    evening: Traveller, anh_minh: Helped, ba_lan: Person
) -> None:
    at_the_address(anh_minh, ba_lan)
    page = anh_minh.url
    evening.shift(AWAY)
    for address in (page, "/ho-tro/", "/can-bo/tai-khoan", "/", "/toi/", "/ho-so/moi/dang-ky-tam-tru"):
        anh_minh.opens(address).sees("Nguyễn Văn Minh").sees("Điểm số 1").sees_no("Trần Thị Lan").sees_no("0912")
        assert anh_minh.heading == SHUT


def test_his_code_opens_the_page_he_asked_for(evening: Traveller, anh_minh: Helped, ba_lan: Person) -> None:
    page = at_the_address(anh_minh, ba_lan).url
    evening.shift(AWAY)
    opens_lock(anh_minh.opens(page)).sees("Đang làm cho: Trần Thị Lan")
    assert anh_minh.url == page


def test_what_he_had_typed_is_sent_on_after_the_lock(evening: Traveller, anh_minh: Helped, ba_lan: Person) -> None:
    at_the_address(anh_minh, ba_lan)
    evening.shift(AWAY)
    anh_minh.presses("Tiếp tục").sees("Việc anh/chị vừa bấm vẫn còn").sees_no("Số 12 ngõ 34")
    opens_lock(anh_minh).sees(PARKED).presses("Gửi tiếp").sees("Anh/chị ở trong bao lâu?").follows("Quay lại")
    assert anh_minh.typed("Số nhà") == "Số 12 ngõ 34"


def test_a_move_at_the_desk_is_made_once(app: Flask, evening: Traveller, ba_lan: Person, chi_mai: Worker) -> None:
    opens_at_desk(chi_mai, sends_dossier(ba_lan))
    evening.shift(AWAY)
    chi_mai.presses("Tiếp nhận hồ sơ")
    assert not accepted_once(app)
    opens_lock(chi_mai).presses("Gửi tiếp").sees("Đã tiếp nhận hồ sơ")
    assert accepted_once(app)


def test_with_scripts_the_lock_comes_as_a_whole_page(evening: Traveller, anh_minh: Helped, ba_lan: Person) -> None:
    form, fields = at_the_address(anh_minh, ba_lan).filled("Tiếp tục")
    evening.shift(AWAY)
    answer = by_htmx(anh_minh, form.get("action"), fields)
    assert answer.headers["HX-Redirect"] == "/can-bo/khoa"
    opens_lock(anh_minh.opens("/can-bo/khoa")).presses("Gửi tiếp").sees("Anh/chị ở trong bao lâu?")


def test_a_field_saved_at_a_locked_tablet_is_neither_kept_nor_called_kept(
    evening: Traveller, anh_minh: Helped, ba_lan: Person
) -> None:
    at_the_address(anh_minh, ba_lan)
    evening.shift(AWAY)
    answer = saves_field(anh_minh, "noi_o_nha", "Số 13")
    assert (answer.status_code, answer.data) == (204, b"")


def test_a_part_that_a_page_fetches_by_itself_shows_nothing_and_keeps_nothing_open(
    evening: Traveller, chi_mai: Worker
) -> None:
    chi_mai.signs_in().opens("/tiep-nhan/")
    polls = {"HX-Request": "true", "HX-Target": "inbox_rows"}
    for _ in range(14):
        evening.shift(timedelta(minutes=1))
        assert chi_mai.client.get("/tiep-nhan/", headers=polls).status_code == 200
    evening.shift(timedelta(minutes=1, seconds=1))
    answer = chi_mai.client.get("/tiep-nhan/", headers=polls)
    assert (answer.status_code, answer.data) == (204, b"")
    assert chi_mai.opens("/tiep-nhan/").heading == SHUT


def test_whoever_works_on_is_never_asked(evening: Traveller, chi_mai: Worker) -> None:
    chi_mai.signs_in()
    for _ in range(6):
        evening.shift(timedelta(minutes=13))
        assert chi_mai.opens("/tiep-nhan/").heading != SHUT


def test_a_code_of_the_sheet_opens_the_lock_too(evening: Traveller, anh_minh: Helped) -> None:
    anh_minh.signs_in(slowly=True).opens("/can-bo/ma-du-phong")
    anh_minh.types("Mã một lần", demo.current_code(now())).presses("Làm mười mã")
    code = anh_minh.document.xpath("//ol/li")[0].text_content()
    evening.shift(AWAY)
    anh_minh.opens("/ho-tro/").types("Mã một lần", code).presses("Mở khóa").sees("Anh/chị còn 9 mã")
    anh_minh.follows("Tiếp tục")
    assert anh_minh.url == "/ho-tro/"


def test_a_page_that_covers_itself_asks_for_the_lock_alone(
    evening: Traveller, anh_minh: Helped, ba_lan: Person
) -> None:
    page, asks = at_the_address(anh_minh, ba_lan).url, {"HX-Request": "true", "HX-Target": "khoa"}
    assert anh_minh.client.get("/can-bo/khoa", headers=asks).status_code == 204, "it is still open"
    evening.shift(AWAY)
    lock = anh_minh.client.get("/can-bo/khoa", headers=asks).text
    assert 'data-hx-post="/can-bo/khoa"' in lock
    assert "<html" not in lock
    form, fields = anh_minh.opens("/can-bo/khoa").filled("Mở khóa")
    opened = by_htmx(anh_minh, form.get("action"), [*fields, ("ma", demo.current_code(now()))], target="khoa")
    assert opened.text.strip() == '<div id="khoa" data-sau="900"></div>'
    anh_minh.opens(page).sees("Đang làm cho: Trần Thị Lan")


def test_a_page_whose_session_has_ended_is_not_uncovered(evening: Traveller, anh_minh: Helped) -> None:
    anh_minh.signs_in()
    evening.shift(timedelta(hours=9))
    answer = anh_minh.client.get("/can-bo/khoa", headers={"HX-Request": "true", "HX-Target": "khoa"})
    assert answer.headers["HX-Redirect"] == "/can-bo/"


def test_a_second_tap_on_unlock_goes_on_too(evening: Traveller, anh_minh: Helped) -> None:
    anh_minh.signs_in()
    evening.shift(AWAY)
    anh_minh.opens("/ho-tro/")
    other = twin(anh_minh)
    opens_lock(anh_minh)
    opens_lock(other)
    assert (anh_minh.url, other.url) == ("/ho-tro/", "/ho-tro/")


def test_the_lock_page_leads_on_where_nothing_is_locked(chi_mai: Worker) -> None:
    chi_mai.signs_in().opens("/can-bo/khoa").sees("Việc của anh/chị")
    Worker(chi_mai.app, "mai").opens("/can-bo/khoa").sees("Cán bộ đăng nhập")


def test_a_resident_on_her_own_phone_is_never_locked_out(evening: Traveller, ba_lan: Person) -> None:
    ba_lan.signs_in()
    evening.shift(timedelta(hours=2))
    ba_lan.opens("/toi/").sees("Trang của tôi")


@pytest.fixture
def soon(app: Flask) -> Flask:
    """An installation that locks after five minutes."""
    app.extensions["settings"] = replace(app.extensions["settings"], staff_idle=timedelta(minutes=5))
    return app


def test_an_installation_says_after_how_long(soon: Flask, evening: Traveller, chi_mai: Worker) -> None:
    chi_mai.signs_in()
    evening.shift(timedelta(minutes=5))
    assert chi_mai.opens("/tiep-nhan/").heading == SHUT
