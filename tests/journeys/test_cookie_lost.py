"""The browser forgets its cookie in the middle of a step: what was typed waits for its own draft, and nobody else."""

from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import select
from time_machine import Traveller

from app.actor import WORKER
from app.database import db
from app.posts.records import ParkedPost
from tests.browser import Browser
from tests.house.test_forgery import token_of
from tests.journeys.bad_luck import FIRST_STEP, count, fills_in
from tests.journeys.test_guesses import begins, code_on
from tests.personas import Person

KEPT, STREET = "Chữ vừa gõ vẫn còn", "Số 12 ngõ 34"


def forgets(browser: Browser) -> None:
    """All cookies are gone; the page is still open."""
    browser.client = browser.app.test_client()


def types_house(person: Browser) -> None:
    person.types("Phường, xã", "cau giay ha noi").types("Số nhà", STREET)


def loses_house(person: Person) -> str:
    """The second step is sent without a cookie; the draft's code."""
    code = begins(person)
    types_house(person)
    forgets(person)
    person.presses("Tiếp tục").sees(KEPT).sees("giữ 30 phút")
    return code


def resumes(browser: Browser, code: str) -> Browser:
    return browser.types("Mã làm tiếp", code).presses("Làm tiếp")


def test_ong_tu_types_his_code_and_goes_on_where_he_was(ong_tu: Person) -> None:
    code = loses_house(ong_tu)
    resumes(ong_tu, code).sees("Những gì vừa gõ vẫn còn").presses("Gửi tiếp").sees("ở trong bao lâu")
    assert ong_tu.follows("Quay lại").typed("Số nhà") == STREET


def test_where_the_year_is_known_it_is_asked_before_anything_is_shown(ong_tu: Person) -> None:
    fills_in(ong_tu)
    code = code_on(ong_tu.opens("lien-he"))
    ong_tu.types("Số điện thoại", "0905111222")
    forgets(ong_tu)
    ong_tu.presses("Tiếp tục").sees(KEPT).sees_no("0905111222")
    resumes(ong_tu, code).sees(KEPT).types("Năm sinh", "1970").presses("Làm tiếp", expects=422).sees_no("0905111222")
    ong_tu.types("Năm sinh", "1969").presses("Làm tiếp").presses("Gửi tiếp")
    assert ong_tu.opens(f"{ong_tu.url.rpartition('/')[0]}/lien-he").typed("Số điện thoại") == "0905111222"


def test_the_code_of_another_draft_brings_nothing(app: Flask, ong_tu: Person) -> None:
    other = begins(Person(app, "Phạm Thị Nhung", "0987123321", "825917", "14/08/1957", "001157045678"))
    loses_house(ong_tu)
    resumes(ong_tu, other).sees("Nhà đó ở đâu?").sees_no("Gửi tiếp")
    assert ong_tu.typed("Số nhà") == ""


def test_whoever_comes_to_the_machine_next_sees_none_of_it(app: Flask, ong_tu: Person, ba_lan: Person) -> None:
    loses_house(ong_tu)
    ong_tu.sees_no(STREET)
    with ong_tu.client.session_transaction() as cookie:
        kept = cookie["left"][0]
    ong_tu.opens(f"/gui-tiep/{kept}", expects=404)
    ba_lan.client = ong_tu.client
    ba_lan.signs_in().sees("Trang của tôi").sees_no(STREET).opens(f"/gui-tiep/{kept}", expects=404)


def test_after_half_an_hour_the_draft_opens_as_it_was_saved(ong_tu: Person, evening: Traveller) -> None:
    code = loses_house(ong_tu)
    evening.shift(timedelta(minutes=31))
    resumes(ong_tu.opens("/lam-tiep/").sees_no(KEPT), code).sees("Nhà đó ở đâu?")


def test_it_is_offered_once(ong_tu: Person) -> None:
    code = loses_house(ong_tu)
    resumes(ong_tu, code).presses("Gửi tiếp")
    resumes(ong_tu.opens("/lam-tiep/").sees_no(KEPT), code).sees("ở trong bao lâu")


def test_whoever_has_an_account_may_sign_in_in_place_of_the_code(ba_lan: Person) -> None:
    ba_lan.signs_in().opens(FIRST_STEP).chooses("Nhà thuê").presses("Tiếp tục")
    types_house(ba_lan)
    forgets(ba_lan)
    ba_lan.presses("Tiếp tục").sees(KEPT).follows("đăng nhập")
    ba_lan.types("Số điện thoại", ba_lan.phone).types("Mã PIN", ba_lan.pin).presses("Đăng nhập")
    ba_lan.presses("Gửi tiếp").sees("ở trong bao lâu")


def test_pressed_again_and_again_one_form_is_kept(app: Flask, ong_tu: Person) -> None:
    begins(ong_tu)
    types_house(ong_tu)
    form, fields = ong_tu.filled("Tiếp tục")
    for _ in range(3):
        forgets(ong_tu)
        ong_tu.sends(form.get("action"), fields)
    assert count(app, ParkedPost) == 1


@pytest.mark.parametrize("headers", [{}, {"Origin": "https://elsewhere.vn"}, {"Origin": "null"}])
def test_a_form_from_elsewhere_is_not_kept(app: Flask, ong_tu: Person, headers: dict[str, str]) -> None:
    begins(ong_tu)
    form, fields = ong_tu.filled("Tiếp tục")
    forgets(ong_tu)
    assert ong_tu.client.post(form.get("action"), data=dict(fields), headers=headers).status_code == 404
    assert count(app, ParkedPost) == 0


def test_a_browser_that_says_only_from_which_page_is_believed(app: Flask, ong_tu: Person) -> None:
    begins(ong_tu)
    form, fields = ong_tu.filled("Tiếp tục")
    forgets(ong_tu)
    came = {"Referer": f"http://localhost{ong_tu.url}"}
    assert ong_tu.client.post(form.get("action"), data=dict(fields), headers=came).location == "/lam-tiep/"


def test_a_stranger_with_a_cookie_of_his_own_leaves_nothing(app: Flask, ong_tu: Person) -> None:
    begins(ong_tu)
    form, fields = ong_tu.filled("Tiếp tục")
    stranger = Browser(app)
    sent = {**dict(fields), "csrf_token": token_of(stranger)}
    answer = stranger.client.post(form.get("action"), data=sent, headers={"Origin": "http://localhost"})
    assert (answer.status_code, count(app, ParkedPost)) == (404, 0)


def test_with_scripts_the_whole_page_is_sent_on(ong_tu: Person) -> None:
    begins(ong_tu)
    form, fields = ong_tu.filled("Tiếp tục")
    forgets(ong_tu)
    htmx = {"HX-Request": "true", "HX-Target": "buoc", "Origin": "http://localhost"}
    answer = ong_tu.client.post(form.get("action"), data=dict(fields), headers=htmx)
    assert answer.headers.get("HX-Redirect") == "/lam-tiep/"


def test_a_question_mark_that_somebody_made_longer_than_any_address_is_left_out(app: Flask, ong_tu: Person) -> None:
    begins(ong_tu)
    types_house(ong_tu)
    form, fields = ong_tu.filled("Tiếp tục")
    forgets(ong_tu)
    ong_tu.sends(f"{form.get('action')}?x={'a' * 500}", fields)
    ong_tu.sees(KEPT)
    with app.app_context():
        (kept,) = db.session.scalars(select(ParkedPost.path).execution_options(visible_to=WORKER))
    assert "?" not in kept
