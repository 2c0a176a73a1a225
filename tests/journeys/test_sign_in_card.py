"""Bà Lan remembers no number: her card says who she is, her PIN opens, and the card alone opens nothing."""

from base64 import b64decode
from dataclasses import replace
from datetime import timedelta
from io import BytesIO

import pytest
import zxingcpp
from flask import Flask
from PIL import Image
from sqlalchemy import text
from time_machine import Traveller

from app import worker
from app.audit.records import AuditRow
from app.clock import now
from app.database import db
from app.people.guesses import SIGN_IN
from app.sign_in_cards.records import SignInCard
from app.sign_in_cards.terms import FOUND
from tests.browser import Browser
from tests.journeys.bad_luck import count, messages_to, taps_twice
from tests.journeys.test_asked_to_help import asks_for
from tests.journeys.test_guesses import WAIT, guesses
from tests.personas import Helped, Person, Worker

OVER = "Thẻ này không dùng được"


def prints(person: Person) -> str:
    """She has a card printed on her own page; the address that its square says."""
    person.signs_in().follows("Thẻ đăng nhập").presses("In thẻ")
    return on_card(person)


def on_card(browser: Browser) -> str:
    """The address of the door of the card that is open."""
    code = browser.document.xpath("//ol/li[1]/b[2]")[0].text
    return f"/the/{code.replace('-', '')}"


def types_pin(browser: Browser, pin: str, expects: int = 200) -> Browser:
    return browser.types("Mã PIN", pin).presses("Đăng nhập", expects)


def test_ba_lan_comes_in_with_card_and_pin_on_any_phone(app: Flask, ba_lan: Person) -> None:
    door = prints(ba_lan)
    ba_lan.sees("Thẻ đăng nhập của Lan").sees("••• 678").sees("Không ghi mã PIN lên thẻ").sees_no(ba_lan.phone)
    phone = Browser(app).opens(door).sees("Chào anh/chị L••")
    types_pin(phone, ba_lan.pin).sees("Trang của tôi").sees("Trần Thị Lan")
    ba_lan.opens("/toi/the/").sees("Dùng lần cuối 19 giờ 42 phút")


def test_a_finder_learns_one_letter(app: Flask, ba_lan: Person) -> None:
    finder = Browser(app).opens(prints(ba_lan)).sees("Một mình thẻ không mở được gì")
    for known in ("Lan", "Trần", "678", "1958", ba_lan.phone):
        finder.sees_no(known)
    assert finder.response.headers["X-Robots-Tag"] == "noindex"


def test_guesses_with_the_card_and_with_the_phone_are_counted_together(app: Flask, ba_lan: Person) -> None:
    finder = Browser(app).opens(prints(ba_lan))
    for number in range(SIGN_IN.per_hour - 1):
        types_pin(finder, f"73951{number}", 422).sees("chưa khớp với thẻ này")
    guesses(Browser(app), ba_lan.phone, "739519")
    types_pin(finder, ba_lan.pin, 422).sees(WAIT)
    guesses(Browser(app), ba_lan.phone, ba_lan.pin).sees(WAIT)


def test_a_lost_card_opens_nothing_and_says_where_to_go(app: Flask, ba_lan: Person) -> None:
    door = prints(ba_lan)
    open_already = Browser(app).opens(door)
    ba_lan.opens("/toi/the/").presses("Mất thẻ").sees("Thẻ trước đã khóa")
    finder = Browser(app).opens(door, expects=404).sees(OVER).sees("ra điểm, cán bộ in thẻ mới")
    types_pin(open_already, ba_lan.pin, 404).sees(OVER)
    finder.follows("Đăng nhập bằng số điện thoại").sees("Tôi có thẻ đăng nhập")


def test_a_new_card_ends_the_old_one(app: Flask, ba_lan: Person) -> None:
    old, new = prints(ba_lan), on_card(ba_lan.opens("/toi/the/").presses("In thẻ mới, thẻ cũ hết dùng"))
    Browser(app).opens(old, expects=404)
    types_pin(Browser(app).opens(new), ba_lan.pin).sees("Trang của tôi")


def test_pressed_twice_it_is_one_card_and_once_lost_the_form_brings_it_no_more(app: Flask, ba_lan: Person) -> None:
    ba_lan.signs_in().opens("/toi/the/")
    form, fields = ba_lan.filled("In thẻ")
    first, second = (on_card(one) for one in taps_twice(ba_lan, "In thẻ", at_the_same_moment=False))
    assert (first == second, count(app, SignInCard)) == (True, 1)
    ba_lan.opens("/toi/the/").presses("Mất thẻ")
    ba_lan.sends(form.get("action"), fields)
    ba_lan.sees("Thẻ trước đã khóa")
    assert count(app, SignInCard, SignInCard.ended_at.is_(None)) == 0


def test_anh_minh_prints_it_beside_her_and_comes_in_with_it_nowhere(
    app: Flask, anh_minh: Helped, ba_lan: Person
) -> None:
    anh_minh.begins_with(ba_lan).follows("Thẻ đăng nhập của bác").presses("In thẻ").sees_no(ba_lan.pin)
    door = on_card(anh_minh)
    Browser(app).opens(door).presses("Đăng nhập", expects=422)
    assert messages_to(app, ba_lan.phone)[-1].startswith("Diem Phuong Cau Giay vua in the dang nhap cho Lan")
    assert count(app, AuditRow, AuditRow.verb == "sign-in-card-given", AuditRow.actor.like("mandate:%")) == 1
    types_pin(Browser(app).opens(door), ba_lan.pin).sees("Trang của tôi")


def test_under_a_years_mandate_nothing_is_printed_while_she_is_away(
    app: Flask, anh_minh: Helped, ba_lan: Person
) -> None:
    year = asks_for(anh_minh, ba_lan, "Một năm")
    anh_minh.opens(f"{year}the/").sees("Chỉ in thẻ khi bác ngồi cạnh").sees_no("In thẻ mới")
    token = anh_minh.opens(f"{year}chao").filled("Xong, chào bác")[1]
    anh_minh.sends(f"{year}the/", token)
    anh_minh.sees("Chỉ in thẻ khi bác ngồi cạnh")
    assert count(app, SignInCard) == 0


def test_at_the_desk_chi_mai_locks_it_when_she_calls(app: Flask, ba_lan: Person, chi_mai: Worker) -> None:
    door = prints(ba_lan)
    chi_mai.signs_in().follows("Người dân báo mất").types("Họ tên", "tran thi lan").types("Năm sinh", "1958")
    chi_mai.types("Số điện thoại", ba_lan.phone).presses("khóa thẻ").sees("Đã khóa thẻ của Trần Thị Lan")
    Browser(app).opens(door, expects=404).sees(OVER)
    assert count(app, AuditRow, AuditRow.verb == "sign-in-card-ended", AuditRow.reason == "at-the-desk") == 1
    assert messages_to(app, ba_lan.phone)[-1].startswith("The dang nhap cua Lan da khoa vi bao mat")
    chi_mai.types("Họ tên", "Trần Thị Lan").types("Năm sinh", "1958").types("Số điện thoại", ba_lan.phone)
    chi_mai.presses("khóa thẻ", expects=422).sees("không có thẻ nào đang dùng được")


def test_only_the_desk_and_the_point_lock_cards(ong_binh: Worker, anh_quang: Worker, em_son: Worker) -> None:
    for other in (ong_binh, anh_quang, em_son):
        other.signs_in().opens("/can-bo/bao-mat/", expects=404)


def test_beside_the_officer_she_ends_it_herself(app: Flask, anh_minh: Helped, ba_lan: Person) -> None:
    door = prints(ba_lan)
    anh_minh.begins_with(ba_lan).follows("Thẻ đăng nhập của bác").presses("Mất thẻ").sees("Thẻ trước đã khóa")
    Browser(app).opens(door, expects=404)
    assert count(app, AuditRow, AuditRow.verb == "sign-in-card-ended", AuditRow.reason == "at-the-point") == 1


def test_without_a_camera_she_types_what_stands_on_the_card(app: Flask, ba_lan: Person) -> None:
    code = prints(ba_lan).removeprefix("/the/").lower()
    phone = Browser(app).opens("/dang-nhap").follows("Tôi có thẻ đăng nhập")
    phone.opens(f"/the/?ma={code[:6]}", expects=422).sees("Gõ đủ 12 chữ và số")
    assert phone.typed("Mã trên thẻ") == code[:6]
    types_pin(phone.opens(f"/the/?ma={code[:4]}+{code[4:8]}-{code[8:]}"), ba_lan.pin).sees("Trang của tôi")


def test_the_officers_scanner_types_the_card_in_place_of_her_number(anh_minh: Helped, ba_lan: Person) -> None:
    door = prints(ba_lan)
    anh_minh.signs_in().opens("/ho-tro/co-tai-khoan").types("Số điện thoại", f"http://localhost{door}")
    anh_minh.types("Mã PIN", "739518").presses("Bác đồng ý", expects=422).sees("mã PIN chưa khớp")
    anh_minh.types("Mã PIN", ba_lan.pin).presses("Bác đồng ý").sees("Đang làm cho: Trần Thị Lan")


def test_secrets_cannot_be_tried_for_ever(app: Flask, ba_lan: Person, evening: Traveller) -> None:
    door = prints(ba_lan)
    stranger = Browser(app)
    for _ in range(FOUND.per_hour):
        assert stranger.client.get("/the/222222222222").status_code == 404
    stranger.opens(door, expects=429)
    evening.shift(timedelta(minutes=61))
    stranger.opens(door).sees("Chào anh/chị L••")


@pytest.mark.parametrize("secret", ["222222222222", "x", "%00", "H7K2-9PXM-A3CĐ", "0" * 4000])
def test_a_secret_that_no_card_has_is_answered_alike(app: Flask, secret: str) -> None:
    Browser(app).opens(f"/the/{secret}", expects=404).sees(OVER)


def test_what_is_kept_of_a_card_is_not_its_secret(app: Flask, ba_lan: Person) -> None:
    secret = prints(ba_lan).removeprefix("/the/")
    with app.app_context():
        kept = db.session.execute(text("SELECT * FROM sign_in_card")).one()
        db.session.rollback()
    assert secret not in repr(kept)


def test_cards_that_ended_long_ago_are_forgotten(app: Flask, ba_lan: Person) -> None:
    prints(ba_lan)
    ba_lan.opens("/toi/the/").presses("In thẻ mới, thẻ cũ hết dùng")
    with app.app_context():
        worker.forget_old(now() + timedelta(days=366))
    assert count(app, SignInCard) == 1


def test_the_square_says_the_address_under_which_people_reach_us(app: Flask, ba_lan: Person) -> None:
    app.extensions["settings"] = replace(app.extensions["settings"], public_url="https://diem.vidu.vn")
    secret = prints(ba_lan).removeprefix("/the/")
    ba_lan.sees("diem.vidu.vn/the")
    picture = ba_lan.document.xpath("//img")[0].get("src").partition(",")[2]
    (read,) = zxingcpp.read_barcodes(Image.open(BytesIO(b64decode(picture))))
    assert read.text == f"https://diem.vidu.vn/the/{secret}"
