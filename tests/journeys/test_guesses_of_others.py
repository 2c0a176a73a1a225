"""Somebody uses up the tries at a dossier, or behind an address: whoever has a right to go on goes on."""

import pytest
from flask import Flask
from sqlalchemy import text

from app.database import db
from app.people.guesses import LOOK_UP, PAPER, RESUME
from tests.browser import Browser
from tests.journeys.bad_luck import fills_in, sends_dossier
from tests.journeys.test_guesses import SHUT, WAIT, begins, code_on, looks_up
from tests.journeys.test_kinds_of_help import notes
from tests.personas import Helped, Person

NUMBER = "CG-261123-0001"
on_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


def shuts(stranger: Browser) -> None:
    """Wrong digits, as often as they are looked at."""
    for digits in range(LOOK_UP.per_hour):
        looks_up(stranger, f"000{digits}", expects=422)
    looks_up(stranger, "0009", expects=422).sees(SHUT).sees("đăng nhập")


def misses(browser: Browser, times: int = RESUME.per_hour) -> Browser:
    """Codes that open nothing, from this browser's address."""
    form, fields = browser.opens("/lam-tiep/").filled("Làm tiếp")
    for _ in range(times):
        browser.client.post(form.get("action"), data={**dict(fields), "ma": "2345-6789"})
    return browser


def resumes(browser: Browser, code: str, expects: int = 200) -> Browser:
    return browser.opens("/lam-tiep/").types("Mã làm tiếp", code).presses("Làm tiếp", expects)


def test_whoever_looked_it_up_before_still_does(app: Flask, ba_lan: Person) -> None:
    sends_dossier(ba_lan)
    daughter = looks_up(Browser(app), "5678", expects=200)
    shuts(Browser(app))
    looks_up(daughter, "5678", expects=200).sees("Đã gửi, chờ tiếp nhận")
    looks_up(Browser(app), "5678", expects=422).sees(SHUT)


def test_the_browser_in_which_the_owner_signed_in_still_does(app: Flask, ba_lan: Person, ong_tu: Person) -> None:
    sends_dossier(ba_lan)
    ba_lan.opens("/dang-xuat").presses("Thoát")
    shuts(Browser(app))
    looks_up(ba_lan, "5678", expects=200).sees("Đã gửi, chờ tiếp nhận")


def test_another_account_is_a_stranger(app: Flask, ba_lan: Person, ong_tu: Person, anh_minh: Helped) -> None:
    anh_minh.opens_account_for(ong_tu)
    sends_dossier(ba_lan)
    shuts(Browser(app))
    looks_up(ong_tu.signs_in(), "5678", expects=422).sees(SHUT)


def test_the_officer_beside_her_still_does(app: Flask, ba_lan: Person, anh_minh: Helped) -> None:
    sends_dossier(ba_lan)
    shuts(Browser(app))
    looks_up(anh_minh.signs_in(), "5678", expects=200).sees("Đã gửi, chờ tiếp nhận")
    notes(anh_minh, NUMBER, "5678")


def test_right_digits_use_up_nothing(app: Flask, ba_lan: Person) -> None:
    sends_dossier(ba_lan)
    for _ in range(LOOK_UP.per_hour + 1):
        looks_up(Browser(app), "5678", expects=200)


def test_who_knew_the_digits_cannot_try_others_for_ever(app: Flask, ba_lan: Person) -> None:
    sends_dossier(ba_lan)
    daughter = looks_up(Browser(app), "5678", expects=200)
    shuts(daughter)
    looks_up(Browser(app), "5678", expects=200)


def test_the_cookie_says_no_number(app: Flask, ba_lan: Person) -> None:
    sends_dossier(ba_lan)
    visitor = looks_up(Browser(app), "5678", expects=200)
    with visitor.client.session_transaction() as session:
        assert len(session["looked_up"]) == 1
        assert NUMBER not in str(dict(session))


@on_sqlite
def test_right_codes_from_one_address_use_up_nothing(app: Flask, ong_tu: Person) -> None:
    code = begins(ong_tu)
    phone = Browser(app)
    form, fields = phone.opens("/lam-tiep/").filled("Làm tiếp")
    typed = {**dict(fields), "ma": code}
    assert {phone.client.post(form.get("action"), data=typed).status_code for _ in range(RESUME.per_hour + 1)} == {303}


@on_sqlite
def test_right_years_use_up_nothing(app: Flask, ong_tu: Person) -> None:
    fills_in(ong_tu)
    code = code_on(ong_tu.opens("thanh-vien"))
    for _ in range(11):
        resumes(Browser(app), code).types("Năm sinh", "1969").presses("Làm tiếp").sees("Xem lại trước khi gửi")


@on_sqlite
def test_the_officer_still_opens_what_nobody_behind_his_address_may(
    app: Flask, ong_tu: Person, anh_minh: Helped
) -> None:
    code = begins(ong_tu)
    resumes(misses(Browser(app)), code, expects=422).sees(WAIT).sees("nhờ cán bộ tại điểm giúp ngay")
    resumes(anh_minh.signs_in(), code).sees("Nhà đó ở đâu?")
    anh_minh.opens("/ho-tro/mot-ho-so").types("Mã hồ sơ", code).presses("Tiếp tục").sees("Đăng ký tạm trú")
    notes(anh_minh, code)


@on_sqlite
def test_the_officer_has_an_end_of_his_own(app: Flask, ong_tu: Person, anh_minh: Helped) -> None:
    code = begins(ong_tu)
    misses(anh_minh.signs_in())
    notes(anh_minh, code, expects=422).sees(WAIT)
    anh_minh.opens("/ho-tro/mot-ho-so").types("Mã hồ sơ", code).presses("Tiếp tục", expects=422).sees(WAIT)
    resumes(Browser(app), code)


@on_sqlite
def test_a_phone_in_which_she_signed_in_waits_only_for_herself(app: Flask, ong_tu: Person, ba_lan: Person) -> None:
    code = begins(ong_tu)
    ba_lan.signs_in().opens("/dang-xuat").presses("Thoát")
    resumes(misses(Browser(app)), code, expects=422).sees(WAIT)
    resumes(ba_lan, code).sees("Nhà đó ở đâu?")


@on_sqlite
def test_a_phone_has_one_address_however_many_it_takes(app: Flask, ong_tu: Person) -> None:
    code = begins(ong_tu)
    stranger = Browser(app)
    for last in ("1", "2"):
        stranger.client.environ_base["REMOTE_ADDR"] = f"2001:db8:1:2::{last}"
        misses(stranger, RESUME.per_hour // 2)
    stranger.client.environ_base["REMOTE_ADDR"] = "2001:db8:1:2::3"
    resumes(stranger, code, expects=422).sees(WAIT)
    stranger.client.environ_base["REMOTE_ADDR"] = "2001:db8:1:3::3"
    resumes(stranger, code)


@on_sqlite
@pytest.mark.parametrize(("door", "shut"), [("paper", "/g/khong-co"), ("invitation", "/moi/2345-6789")])
def test_at_other_doors_too_the_officer_and_her_own_phone_go_on(
    app: Flask, ba_lan: Person, anh_minh: Helped, door: str, shut: str
) -> None:
    ba_lan.signs_in()
    anh_minh.signs_in()
    stranger = Browser(app)
    assert [stranger.client.get(shut).status_code for _ in range(PAPER.per_hour + 1)][-1] == 429
    assert [one.client.get(shut).status_code for one in (ba_lan, anh_minh)] == [404, 404]
    with app.app_context():
        kept = db.session.scalars(text("SELECT DISTINCT subject FROM sign_in_guess ORDER BY subject")).all()
    assert [one.split(":")[:2] for one in kept if one.startswith(door)] == [
        [door, "127.0.0.1"],
        [door, "account"],
        [door, "desk"],
    ]
