"""Bà Lan signs in with what the state knows of her: never joined unasked, never without a way back to her PIN."""

import hmac
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from urllib.parse import parse_qs, urlsplit

import pytest
from flask import Flask
from sqlalchemy import text

from app.database import db, keyring
from app.identity.degrees import Certainty
from app.identity.queries import certainty_of
from app.identity.records import Confirmation
from app.people.records import Account, SignIn
from app.settings import Settings, StateProvider
from app.state_sign_in.records import StateAnswer
from tests.browser import Browser
from tests.dossiers.filed import at_work, ba_lan_signed_in, filed
from tests.house.test_forgery import token_of
from tests.journeys.bad_luck import count
from tests.personas import Person, Worker
from tests.state_sign_in.state import State, comes_back, leaves, runs, signs_in_there

NAME = "Đăng nhập bằng định danh điện tử"
OVER = "Chưa đăng nhập được bằng định danh điện tử"
PIN_STAYS = "Đăng nhập bằng số điện thoại và mã PIN"


@pytest.fixture(scope="module")
def state() -> Iterator[State]:
    with runs() as running:
        yield running


@pytest.fixture
def settings(settings: Settings, state: State) -> Settings:
    return replace(settings, state=StateProvider(state.issuer, "diem", "own secret", "định danh điện tử", "so"))


def joins(browser: Browser, pin: str, expects: int = 200) -> Browser:
    return browser.types("Mã PIN", pin).presses("Nối và đăng nhập", expects)


def test_her_own_account_is_joined_only_with_her_pin(app: Flask, ba_lan: Person) -> None:
    comes_back(ba_lan).sees("Nối với tài khoản của anh/chị").sees("Trần Thị Lan")
    assert [count(app, one) for one in (Confirmation, SignIn)] == [0, 0]
    joins(ba_lan, "739518", 422).sees("chưa khớp")
    assert count(app, Confirmation) == 0
    joins(ba_lan, ba_lan.pin).sees("Trang của tôi")
    assert [count(app, one) for one in (Confirmation, SignIn)] == [1, 1]


def test_the_next_time_she_is_in_on_any_phone_and_comes_where_she_wanted(app: Flask, ba_lan: Person) -> None:
    joins(comes_back(ba_lan), ba_lan.pin)
    phone = Browser(app).opens("/toi/ma-pin").follows(NAME)
    (link,) = (one.get("href") for one in phone.document.iter("a") if "Sang trang" in one.text_content())
    phone.opens(signs_in_there(phone.client.get(link).location, sub="lan")).sees("Đổi mã PIN").sees("Trần Thị Lan")
    assert count(app, SignIn) == 2


def test_whoever_has_no_account_opens_one_under_the_states_name(app: Flask) -> None:
    hanh = comes_back(Browser(app), "hanh").sees("Lần đầu vào đây").sees("Phạm Thị Hạnh")
    assert hanh.typed("Số điện thoại") == "0905111222"
    hanh.types("Mã PIN", "482915").types("Gõ lại mã PIN", "482915").presses("Mở tài khoản").sees("Trang của tôi")
    assert [count(app, one) for one in (Confirmation, Account)] == [1, 2]
    comes_back(Browser(app), "hanh").sees("Trang của tôi")


def test_an_account_of_another_name_is_not_joined(app: Flask, ba_lan: Person) -> None:
    hanh = comes_back(Browser(app), "hanh").follows("Tôi đã có tài khoản").types("Số điện thoại", ba_lan.phone)
    joins(hanh, ba_lan.pin, 422).sees("họ tên hoặc năm sinh khác")
    assert count(app, Confirmation) == 0


def test_the_ward_reads_that_the_state_confirmed_her_number_and_nothing_more(app: Flask, ba_lan: Person) -> None:
    joins(comes_back(ba_lan), ba_lan.pin)
    with app.app_context():
        me, mark = ba_lan_signed_in().account_id, keyring().mark(ba_lan.number)
        assert certainty_of(me, mark, at_work("mai")) is Certainty.CONFIRMED
        assert certainty_of(me, keyring().mark("001158012346"), at_work("mai")) is Certainty.SAID
        assert certainty_of(me, mark, at_work("binh")) is Certainty.SAID
        kept = db.session.execute(text("SELECT number FROM state_confirmation")).scalar_one()
        assert ba_lan.number.encode() not in bytes(kept)


def test_the_desk_sees_the_word_beside_her_name(app: Flask, ba_lan: Person, chi_mai: Worker) -> None:
    with app.app_context():
        number = filed().number
        db.session.commit()
    chi_mai.signs_in().opens(f"/tiep-nhan/ho-so/{number}").sees("tự khai")
    joins(comes_back(ba_lan), ba_lan.pin)
    chi_mai.opens(chi_mai.url).sees("đã xác nhận điện tử").sees_no("tự khai")


def test_she_takes_it_off_again(app: Flask, ba_lan: Person) -> None:
    joins(comes_back(ba_lan), ba_lan.pin).follows("Định danh đã nối").presses("Bỏ nối").sees("Chưa nối với")
    comes_back(Browser(app)).sees("Nối với tài khoản của anh/chị")


def test_a_second_person_of_the_state_does_not_get_a_joined_account(app: Flask, ba_lan: Person) -> None:
    joins(comes_back(ba_lan), ba_lan.pin)
    with app.app_context():
        db.session.execute(text("UPDATE state_confirmation SET subject_mark = 'another'"))
        db.session.commit()
    joins(comes_back(Browser(app)), ba_lan.pin, 422).sees("đã nối với một định danh khác")


def test_what_she_asked_for_is_hers_and_proved_with_a_verifier(app: Flask, state: State) -> None:
    browser = Browser(app)
    there = leaves(browser)
    asked = {name: values[0] for name, values in parse_qs(urlsplit(there).query).items()}
    assert (asked["response_type"], asked["code_challenge_method"]) == ("code", "S256")
    browser.opens(signs_in_there(there, sub="hanh"))
    (verifier,) = state.sent[-1]["code_verifier"]
    challenge = urlsafe_b64encode(sha256(verifier.encode()).digest()).decode().rstrip("=")
    assert hmac.compare_digest(asked["code_challenge"], challenge)
    assert len({asked["state"], asked["nonce"], verifier}) == 3


def test_stopping_at_the_states_page_changes_nothing(app: Flask) -> None:
    stopped = Browser(app)
    stopped.opens(signs_in_there(leaves(stopped), action="deny")).sees(OVER).sees("Anh/chị đã dừng").sees(PIN_STAYS)
    assert count(app, StateAnswer) == 0


def test_a_forged_word_and_another_browser_come_in_nowhere(app: Flask, ba_lan: Person) -> None:
    back = signs_in_there(leaves(ba_lan), sub="lan")
    Browser(app).opens(back, expects=400).sees(OVER).sees(PIN_STAYS)
    forged = back.partition("state=")[0] + "state=forged"
    ba_lan.opens(forged, expects=400).sees(OVER)
    ba_lan.opens(back).sees("Nối với tài khoản")


def test_a_code_is_used_once(app: Flask, ba_lan: Person) -> None:
    there = leaves(ba_lan)
    with ba_lan.client.session_transaction() as cookie:
        kept = list(cookie["state"])
    back = signs_in_there(there, sub="lan")
    ba_lan.opens(back).sees("Nối với tài khoản")
    ba_lan.opens(back, expects=400).sees("đã dùng rồi")
    with ba_lan.client.session_transaction() as cookie:
        cookie["state"] = kept
    ba_lan.opens(back, expects=400).sees("đã dùng rồi")
    assert count(app, StateAnswer) == 1


def test_a_token_made_for_another_journey_is_refused(app: Flask, ba_lan: Person) -> None:
    back = signs_in_there(leaves(ba_lan), sub="lan")
    with ba_lan.client.session_transaction() as cookie:
        state, _, *rest = cookie["state"]
        cookie["state"] = [state, "another nonce", *rest]
    ba_lan.opens(back, expects=400).sees(OVER)
    assert count(app, StateAnswer) == 0


def test_where_the_state_says_too_little_nobody_is_let_in(app: Flask) -> None:
    comes_back(Browser(app), "nobody", expects=400).sees("chưa cho biết đủ họ tên và ngày sinh").sees(PIN_STAYS)


def test_what_was_brought_to_one_browser_is_no_other_browsers(app: Flask, ba_lan: Person) -> None:
    comes_back(ba_lan)
    other = Browser(app)
    with ba_lan.client.session_transaction() as mine, other.client.session_transaction() as theirs:
        theirs["state-answer"] = mine["state-answer"]
    other.opens("/dinh-danh/lan-dau", expects=400).sees_no("Trần Thị Lan")


def test_a_form_that_was_not_drawn_for_her_joins_opens_and_takes_off_nothing(app: Flask, ba_lan: Person) -> None:
    comes_back(ba_lan)
    typed = {"dien_thoai": ba_lan.phone, "pin": ba_lan.pin, "pin_lai": ba_lan.pin}
    for address in ("/dinh-danh/lan-dau", "/dinh-danh/lan-dau/noi"):
        assert ba_lan.client.post(address, data={**typed, "csrf_token": token_of(Browser(app))}).status_code == 422
    assert count(app, Confirmation) == 0
    joins(ba_lan, ba_lan.pin)
    ba_lan.client.post("/toi/dinh-danh/bo", data={"csrf_token": token_of(Browser(app))})
    assert count(app, Confirmation) == 1
