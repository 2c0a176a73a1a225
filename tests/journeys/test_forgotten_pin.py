"""Bà Lan forgot her PIN: a code comes by message, once, for ten minutes, and only to the browser that asked."""

from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import select, text
from time_machine import Traveller

from app import worker
from app.actor import WORKER
from app.clock import now
from app.database import db
from app.messages.records import OutboxMessage
from app.recovery.records import PinCode
from tests.browser import Browser
from tests.house.forgotten_pins import code_received
from tests.journeys.bad_luck import count, taps_twice, twin
from tests.journeys.forgotten import NEW, WAIT, asks, chooses_pin, types_code, types_paper
from tests.personas import Person

SENT = "Gõ mã trong tin nhắn"
OVER = "Mã này không dùng được nữa"


def test_ba_lan_chooses_a_new_pin_with_the_code_of_the_message(app: Flask, ba_lan: Person) -> None:
    old_phone = twin(ba_lan.signs_in())
    asks(Browser(app), ba_lan.phone, "1958")
    new_phone = asks(Browser(app), ba_lan.phone, "1958").sees("09•• ••• 678").sees("19 giờ 52 phút")
    code_received(app)
    chooses_pin(types_code(new_phone, code_received(app))).sees("Trang của tôi").sees("Trần Thị Lan")
    old_phone.opens("/toi/").sees("Đăng nhập")
    ba_lan.pin = NEW
    ba_lan.signs_in().sees("Trang của tôi")


def test_the_old_pin_no_longer_opens_and_the_phone_is_told(app: Flask, ba_lan: Person) -> None:
    chooses_pin(types_code(asks(Browser(app), ba_lan.phone, "1958"), code_received(app)))
    ba_lan.signs_in(expects=422).sees("chưa khớp")
    with app.app_context():
        told = [message.text for message in waiting()]
    assert told == [
        "Ma PIN cua tai khoan sinh nam 1958 da doi luc 19 gio 42 phut ngay 23/11/2026. "
        "Neu khong phai anh/chi doi, goi ngay cong an phuong."
    ]


def waiting() -> list[OutboxMessage]:
    rows = select(OutboxMessage).where(OutboxMessage.delivery == "waiting").execution_options(visible_to=WORKER)
    return list(db.session.scalars(rows))


def test_nobody_learns_whether_a_phone_has_an_account(app: Flask, ba_lan: Person) -> None:
    hers = asks(Browser(app), ba_lan.phone, "1958")
    nobodys = asks(Browser(app), "0977000678", "1958")
    assert hers.reads().replace("09•• ••• 678", "") == nobodys.reads().replace("09•• ••• 678", "")
    for tried in range(5):
        first, second = (types_code(one, f"00000{tried}", 422).reads() for one in (hers, nobodys))
        assert first == second
    for browser, phone in ((hers, ba_lan.phone), (nobodys, "0977000678")):
        types_code(browser, "000009", 422).sees("Mã đã thử quá 5 lần")
        for _ in range(2):
            asks(browser, phone, "1958")
        asks(browser, phone, "1958", expects=422).sees(WAIT).sees("20 giờ 4")
    assert (count(app, PinCode), count(app, OutboxMessage)) == (6, 3)


def test_another_year_than_hers_sends_nothing(app: Flask, ba_lan: Person) -> None:
    asks(Browser(app), ba_lan.phone, "1959").sees(SENT)
    assert count(app, OutboxMessage) == 0


def test_after_five_wrong_tries_the_right_code_does_not_open(app: Flask, ba_lan: Person) -> None:
    stranger = asks(Browser(app), ba_lan.phone, "1958")
    for tried in range(5):
        types_code(stranger, f"00000{tried}", 422)
    types_code(stranger, code_received(app), 422).sees("xin mã mới")
    stranger.opens(stranger.url.replace("/ma", "/ma-pin"), expects=404).sees(OVER)


def test_a_code_opens_only_where_it_was_asked_for(app: Flask, ba_lan: Person) -> None:
    asked = asks(Browser(app), ba_lan.phone, "1958")
    code = code_received(app)
    stranger = Browser(app).opens(asked.url, expects=404).sees(OVER)
    types_paper(stranger, code, ba_lan, expects=422)
    types_code(asked, code).sees("Chọn mã PIN mới")
    stranger.opens(asked.url, expects=404)


def test_after_ten_minutes_the_code_is_over(app: Flask, ba_lan: Person, evening: Traveller) -> None:
    asked = asks(Browser(app), ba_lan.phone, "1958")
    code = code_received(app)
    evening.shift(timedelta(minutes=10, seconds=1))
    types_code(asked, code, 404).sees(OVER)


def test_a_page_left_open_after_the_code_offers_no_pin_to_whoever_comes_later(
    app: Flask, ba_lan: Person, evening: Traveller
) -> None:
    asked = types_code(asks(Browser(app), ba_lan.phone, "1958"), code_received(app))
    evening.shift(timedelta(minutes=31))
    chooses_pin(asked, expects=404).sees(OVER)


def test_two_tabs_and_the_back_button_change_the_pin_once(app: Flask, ba_lan: Person) -> None:
    asked = types_code(asks(Browser(app), ba_lan.phone, "1958"), code_received(app))
    other_tab, lost = twin(asked), twin(asked)
    chooses_pin(asked).sees("Trang của tôi")
    # The reply was lost, and she presses again; then another tab tries another PIN.
    chooses_pin(lost).sees("Trang của tôi")
    chooses_pin(other_tab, "925836", expects=422).sees("đã đổi xong")
    asked.opens(other_tab.url, expects=404).sees(OVER)
    assert count(app, OutboxMessage) == 2
    ba_lan.pin = NEW
    ba_lan.signs_in()


@pytest.mark.parametrize("at_the_same_moment", [False, True])
def test_one_tap_too_many_asks_for_one_code(app: Flask, ba_lan: Person, at_the_same_moment: bool) -> None:
    visitor = Browser(app).opens("/quen-ma-pin").types("Số điện thoại", ba_lan.phone).types("Năm sinh", "1958")
    for one in taps_twice(visitor, "Nhắn mã cho tôi", at_the_same_moment):
        one.sees(SENT)
    assert count(app, OutboxMessage) == 1


def test_a_stranger_who_asks_for_codes_does_not_use_up_hers(app: Flask, ba_lan: Person) -> None:
    ba_lan.signs_in().follows("Thoát").presses("Thoát")
    stranger = Browser(app)
    for _ in range(3):
        asks(stranger, ba_lan.phone, "1958")
        code_received(app)
    asks(stranger, ba_lan.phone, "1958", expects=422).sees(WAIT)
    chooses_pin(types_code(asks(ba_lan, ba_lan.phone, "1958"), code_received(app))).sees("Trang của tôi")


def test_a_landline_is_told_that_no_message_reaches_it(app: Flask) -> None:
    asks(Browser(app), "024 3834 5678", "1958", expects=422).sees("máy bàn")


def test_what_is_kept_of_a_code_is_not_the_code(app: Flask, ba_lan: Person) -> None:
    asks(Browser(app), ba_lan.phone, "1958")
    code = code_received(app)
    with app.app_context():
        kept = db.session.execute(text("SELECT code_mark, phone, whose_mark FROM pin_code")).one()
        db.session.rollback()
    assert code not in kept.code_mark
    assert bytes(kept.phone).find(ba_lan.phone.encode()) == -1


def test_old_codes_are_forgotten(app: Flask, ba_lan: Person) -> None:
    asks(Browser(app), ba_lan.phone, "1958")
    with app.app_context():
        worker.forget_old(now() + timedelta(days=3, minutes=11))
    assert count(app, PinCode) == 0


def test_an_address_to_go_on_to_is_measured_as_it_is_written(app: Flask) -> None:
    sender = Browser(app).opens(f"/quen-ma-pin?tiep=/{'ế' * 199}")
    sender.types("Số điện thoại", "0977777003").types("Năm sinh", "1980").presses("Nhắn mã cho tôi")
    assert len(sender.url) < 200
