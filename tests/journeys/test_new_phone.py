"""Bà Lan has another phone number: quickly with her own PIN, slowly without it, and never through a helper."""

from datetime import timedelta

import pytest
from flask import Flask
from time_machine import Traveller

from app.clock import now
from app.database import db
from app.messages.records import OutboxMessage
from app.people.guesses import SIGN_IN
from app.phone_changes.actions import carry_out_due
from app.phone_changes.terms import WAITS
from app.recovery.terms import REMEMBERED
from tests.browser import Browser
from tests.dossiers.filed import filed
from tests.house.forgotten_pins import code_received
from tests.journeys.bad_luck import count, messages_to, opens_at_desk, twin
from tests.journeys.forgotten import NEW, asks, chooses_pin, types_code
from tests.journeys.test_guesses import WAIT
from tests.personas import Helped, Person, Worker

NEW_PHONE = "0905111222"


def code_at(app: Flask, phone: str) -> str:
    """The last code that this phone received."""
    return [text for text in messages_to(app, phone) if text.startswith("Ma xac nhan")][-1].partition(": ")[2][:6]


def asks_for(person: Person, phone: str = NEW_PHONE, expects: int = 200) -> Person:
    person.signs_in().follows("Đổi số điện thoại").types("Số điện thoại mới", phone).types("Mã PIN", person.pin)
    person.presses("Nhắn mã tới số mới", expects)
    return person


def proves(app: Flask, person: Browser, phone: str = NEW_PHONE, button: str = "Đổi số điện thoại") -> None:
    person.types("Mã trong tin nhắn", code_at(app, phone)).presses(button)


def days_pass(app: Flask, evening: Traveller, days: timedelta = WAITS) -> int:
    evening.shift(days)
    with app.app_context():
        changed = carry_out_due(now())
        db.session.commit()
    return changed


def test_with_her_pin_and_the_code_it_changes_at_once_and_the_old_number_is_told(app: Flask, ba_lan: Person) -> None:
    old = ba_lan.phone
    proves(app, asks_for(ba_lan))
    ba_lan.sees("0905 111 222").sees("Đã đổi số")
    assert "nay dang nhap bang so duoi 222" in messages_to(app, old)[-1]
    ba_lan.signs_in(expects=422)
    ba_lan.phone = NEW_PHONE
    ba_lan.signs_in().sees("Trang của tôi")


def test_messages_about_what_is_open_go_to_the_new_number(app: Flask, ba_lan: Person, chi_mai: Worker) -> None:
    with app.app_context():
        number = filed().number
    proves(app, asks_for(ba_lan))
    opens_at_desk(chi_mai, number)
    chi_mai.sees("0905 111 222").sees("Tin nhắn chuyển sang số điện thoại mới").presses("Tiếp nhận hồ sơ")
    assert messages_to(app, NEW_PHONE)[-1].startswith(f"Cong an Phuong Cau Giay da nhan ho so {number}")


def test_without_her_pin_nothing_is_sent_and_guesses_count_like_any(app: Flask, ba_lan: Person) -> None:
    pin, ba_lan.pin = ba_lan.pin, "739518"
    stranger = twin(ba_lan)
    stranger.pin = pin
    stranger.signs_in().opens("/toi/so-dien-thoai")
    for tried in range(SIGN_IN.per_hour):
        stranger.types("Số điện thoại mới", NEW_PHONE).types("Mã PIN", f"73951{tried}")
        stranger.presses("Nhắn mã tới số mới", expects=422)
    stranger.types("Mã PIN", pin).presses("Nhắn mã tới số mới", expects=422).sees(WAIT)
    assert count(app, OutboxMessage) == 0


def test_after_five_wrong_codes_and_after_ten_minutes_none_is_right(
    app: Flask, ba_lan: Person, evening: Traveller
) -> None:
    asks_for(ba_lan)
    for _ in range(5):
        ba_lan.types("Mã trong tin nhắn", "000000").presses("Đổi số điện thoại", expects=422)
    ba_lan.types("Mã trong tin nhắn", code_at(app, NEW_PHONE)).presses("Đổi số điện thoại", expects=422).sees(
        "quá 5 lần"
    )
    asks_for(ba_lan)
    evening.shift(timedelta(minutes=10, seconds=1))
    ba_lan.types("Mã trong tin nhắn", code_at(app, NEW_PHONE)).presses("Đổi số điện thoại", expects=404)


@pytest.mark.parametrize(("typed", "says"), [("0912345678", "không phải đổi gì"), ("024 3834 5678", "máy bàn")])
def test_a_number_that_cannot_be_is_told_what_to_do(ba_lan: Person, typed: str, says: str) -> None:
    asks_for(ba_lan, typed, expects=422).sees(says)
    assert ba_lan.typed("Số điện thoại mới") == typed


def test_whoever_took_her_phone_and_its_code_waits_three_days(app: Flask, ba_lan: Person, evening: Traveller) -> None:
    chooses_pin(types_code(asks(Browser(app), ba_lan.phone, "1958"), code_received(app)))
    old, ba_lan.pin = ba_lan.phone, NEW
    proves(app, asks_for(ba_lan))
    ba_lan.sees("Số này sẽ đổi sang").sees("09•• ••• 222").sees("sau 19 giờ 42 phút, thứ Năm 26/11/2026")
    assert "se doi sang so duoi 222 tu 19:42 26/11/2026" in messages_to(app, old)[-1]
    assert days_pass(app, evening, WAITS - timedelta(minutes=1)) == 0
    ba_lan.signs_in().sees("Trang của tôi")
    assert days_pass(app, evening, timedelta(minutes=1)) == 1
    ba_lan.signs_in(expects=422)
    ba_lan.phone = NEW_PHONE
    ba_lan.signs_in().sees("Trang của tôi")


def test_a_pin_chosen_with_a_code_is_known_as_long_as_it_has_to_be() -> None:
    assert REMEMBERED >= WAITS


def test_nobody_else_types_the_code(app: Flask, anh_minh: Helped, ba_lan: Person, ong_binh: Worker) -> None:
    asks_for(ba_lan)
    asked = ba_lan.url.rpartition("/")[2]
    anh_minh.signs_in().opens(f"/ho-tro/doi-so/{asked}", expects=404)
    ong_binh.signs_in().opens("/ho-tro/doi-so", expects=404)


def test_two_people_of_the_same_year_do_not_share_a_number_and_learn_it_only_with_the_code(
    app: Flask, anh_minh: Helped, ba_lan: Person, ong_tu: Person
) -> None:
    ong_tu.born, ong_tu.phone = "17/08/1958", NEW_PHONE
    anh_minh.opens_account_for(ong_tu)
    asks_for(ba_lan).sees("Chúng tôi vừa nhắn mã tới").sees("0905 111 222")
    proves(app, ba_lan)
    ba_lan.sees("đã có tài khoản của một người cùng năm sinh").sees("anh/chị dùng số khác").sees("0912 345 678")
    ba_lan.signs_in().sees("Trang của tôi")
