"""Bà Lan forgot her PIN: a code comes by message, or anh Minh sees her card and prints one; the PIN is hers alone."""

from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import select, text
from time_machine import Traveller

from app import worker
from app.actor import WORKER
from app.audit.records import AuditRow
from app.clock import now
from app.database import db
from app.messages.records import OutboxMessage
from app.people.records import SignIn
from app.recovery.records import PinCode
from tests.browser import Browser
from tests.house.forgotten_pins import code_received
from tests.journeys.bad_luck import count, taps_twice, twin
from tests.personas import Helped, Person, Worker

NEW = "739164"
SENT = "Gõ mã trong tin nhắn"
OVER = "Mã này không dùng được nữa"
WAIT = "Anh/chị đã thử nhiều lần. Chờ đến"


def asks(browser: Browser, phone: str, year: str, expects: int = 200) -> Browser:
    browser.opens("/dang-nhap").follows("Quên mã PIN?")
    browser.types("Số điện thoại", phone).types("Năm sinh", year)
    return browser.presses("Nhắn mã cho tôi", expects)


def types_code(browser: Browser, code: str, expects: int = 200) -> Browser:
    return browser.types("Mã trong tin nhắn", code).presses("Tiếp tục", expects)


def chooses_pin(browser: Browser, pin: str = NEW, expects: int = 200) -> Browser:
    browser.types("Mã PIN mới", pin).types("Gõ lại mã PIN mới", pin)
    return browser.presses("Đổi mã PIN", expects)


def gets_paper(anh_minh: Helped, person: Person) -> str:
    """Anh Minh sees the card; the code on the slip."""
    anh_minh.signs_in().follows("Hỗ trợ người dân").follows("Bác quên mã PIN")
    fills_card(anh_minh, person).presses("Đưa mã cho bác")
    return code_on(anh_minh)


def fills_card(anh_minh: Helped, person: Person, name: str = "") -> Helped:
    anh_minh.chooses("Thẻ căn cước").chooses("Tôi đã xem thẻ căn cước của bác").types("Họ tên", name or person.name)
    return anh_minh.types("Năm sinh", person.born[-4:]).types("Số điện thoại", person.phone)


def code_on(browser: Browser) -> str:
    return str(browser.document.xpath('//div[@class="done"]/b')[0].text)


def types_paper(browser: Browser, code: str, person: Person, expects: int = 200) -> Browser:
    browser.opens("/quen-ma-pin/ma").types("Mã trên giấy", code)
    browser.types("Số điện thoại", person.phone).types("Năm sinh", person.born[-4:])
    return browser.presses("Tiếp tục", expects)


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


def test_ba_lan_chooses_her_pin_with_the_slip_on_her_own_phone(app: Flask, anh_minh: Helped, ba_lan: Person) -> None:
    code = gets_paper(anh_minh, ba_lan)
    anh_minh.sees("Đưa cho Trần Thị Lan").sees("localhost/quen-ma-pin/ma").sees_no(ba_lan.pin)
    chooses_pin(types_paper(ba_lan, code.lower(), ba_lan)).sees("Trang của tôi")
    types_paper(Browser(app), code, ba_lan, expects=422).sees("chưa khớp")
    notes = [AuditRow.verb == "pin-code-given", AuditRow.reason == "the-can-cuoc"]
    assert [count(app, AuditRow, *notes), count(app, AuditRow, AuditRow.verb == "pin-chosen")] == [1, 1]


def test_on_the_officers_tablet_he_stays_signed_in_and_she_goes_on_with_her_new_pin(
    app: Flask, anh_minh: Helped, ba_lan: Person
) -> None:
    code = gets_paper(anh_minh, ba_lan)
    chooses_pin(types_paper(anh_minh.follows("Bác gõ ngay trên máy này"), code, ba_lan)).sees("Đọc to cho bác nghe")
    anh_minh.types("Số điện thoại", ba_lan.phone).types("Mã PIN", NEW).presses("Bác đồng ý")
    anh_minh.sees("Đang làm cho: Trần Thị Lan")
    assert count(app, SignIn) == 1


def test_the_slip_pressed_twice_shows_the_same_code(app: Flask, anh_minh: Helped, ba_lan: Person) -> None:
    anh_minh.signs_in().opens("/ho-tro/quen-ma-pin")
    fills_card(anh_minh, ba_lan)
    first, second = taps_twice(anh_minh, "Đưa mã cho bác", at_the_same_moment=False)
    assert code_on(first) == code_on(second)
    assert (count(app, PinCode), count(app, AuditRow, AuditRow.verb == "pin-code-given")) == (1, 1)


def test_newer_paper_replaces_older_and_paper_ends_after_a_day(
    app: Flask, anh_minh: Helped, ba_lan: Person, evening: Traveller
) -> None:
    older = gets_paper(anh_minh, ba_lan)
    fills_card(anh_minh.opens("/ho-tro/quen-ma-pin"), ba_lan).presses("Đưa mã cho bác")
    newer = code_on(anh_minh)
    types_paper(ba_lan, older, ba_lan, expects=422)
    evening.shift(timedelta(hours=23, minutes=59))
    types_paper(ba_lan, newer, ba_lan).sees("Chọn mã PIN mới")
    evening.shift(timedelta(hours=1))
    types_paper(Browser(app), newer, ba_lan, expects=422)


@pytest.mark.parametrize("name", ["Trần Thị Huệ", "Lan", "Lê Lan"])
def test_a_card_with_another_name_gets_no_code(app: Flask, anh_minh: Helped, ba_lan: Person, name: str) -> None:
    anh_minh.signs_in().opens("/ho-tro/quen-ma-pin")
    fills_card(anh_minh, ba_lan, name).presses("Đưa mã cho bác", expects=422).sees("Chưa có tài khoản nào khớp")
    assert (count(app, PinCode), anh_minh.typed("Họ tên")) == (0, name)


def test_without_seeing_the_card_there_is_no_code(app: Flask, anh_minh: Helped, ba_lan: Person) -> None:
    anh_minh.signs_in().opens("/ho-tro/quen-ma-pin").types("Họ tên", ba_lan.name).types("Năm sinh", "1958")
    anh_minh.types("Số điện thoại", ba_lan.phone).presses("Đưa mã cho bác", expects=422)
    anh_minh.sees("Chọn giấy tờ anh/chị vừa xem").sees("Chưa xem thì không đưa mã")
    assert count(app, PinCode) == 0


def test_an_officer_gives_ten_codes_an_hour(app: Flask, anh_minh: Helped, ba_lan: Person) -> None:
    gets_paper(anh_minh, ba_lan)
    for _ in range(9):
        fills_card(anh_minh.opens("/ho-tro/quen-ma-pin"), ba_lan).presses("Đưa mã cho bác")
    fills_card(anh_minh.opens("/ho-tro/quen-ma-pin"), ba_lan).presses("Đưa mã cho bác", expects=422).sees(WAIT)


def test_ong_binh_gives_no_codes(ong_binh: Worker) -> None:
    ong_binh.signs_in().opens("/ho-tro/quen-ma-pin", expects=404)


def test_old_codes_are_forgotten(app: Flask, ba_lan: Person) -> None:
    asks(Browser(app), ba_lan.phone, "1958")
    with app.app_context():
        worker.forget_old(now() + timedelta(hours=25))
    assert count(app, PinCode) == 0
