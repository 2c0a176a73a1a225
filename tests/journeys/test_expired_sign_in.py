"""A sign-in ends at the worst moment: what was typed waits for the same person, and for nobody else."""

from datetime import timedelta

from flask import Flask
from time_machine import Traveller

from app.dossiers.records import Dossier
from tests.browser import Browser
from tests.journeys.bad_luck import (
    FIRST_STEP,
    accepted_once,
    by_htmx,
    count,
    ends_sign_ins,
    fills_in,
    opens_at_desk,
    sends_dossier,
    sent_once,
    twin,
)
from tests.personas import Helped, Person, Worker

PARKED = "Những gì vừa gõ vẫn còn"


def sends_when_the_sign_in_is_over(person: Person, clock: Traveller) -> str:
    """The address of the draft that the form was about."""
    person.signs_in()
    fills_in(person)
    summary = person.url
    clock.shift(timedelta(hours=13))
    person.presses("Gửi hồ sơ")
    assert person.heading == "Đăng nhập"
    return summary


def test_ba_lan_signs_in_again_and_sends(app: Flask, evening: Traveller, ba_lan: Person) -> None:
    sends_when_the_sign_in_is_over(ba_lan, evening)
    assert count(app, Dossier) == 0
    ba_lan.signs_in().sees(PARKED).presses("Gửi tiếp").sees("Đã gửi hồ sơ").sees("CG-261124-0001")
    assert sent_once(app)


def test_she_taps_send_on_twice(app: Flask, evening: Traveller, ba_lan: Person) -> None:
    sends_when_the_sign_in_is_over(ba_lan, evening)
    ba_lan.signs_in()
    other = twin(ba_lan).presses("Gửi tiếp")
    assert ba_lan.presses("Gửi tiếp").url == other.url
    assert sent_once(app)


def test_a_wrong_pin_first_does_not_lose_it(app: Flask, evening: Traveller, ba_lan: Person) -> None:
    sends_when_the_sign_in_is_over(ba_lan, evening)
    ba_lan.types("Số điện thoại", ba_lan.phone).types("Mã PIN", "111222").presses("Đăng nhập", expects=422)
    ba_lan.types("Mã PIN", ba_lan.pin).presses("Đăng nhập").presses("Gửi tiếp").sees("CG-261124-0001")


def test_another_person_at_the_same_phone_does_not_get_it(
    app: Flask, evening: Traveller, ba_lan: Person, ong_tu: Person
) -> None:
    has_account(ong_tu)
    summary = sends_when_the_sign_in_is_over(ba_lan, evening)
    ba_lan.types("Số điện thoại", ong_tu.phone).types("Mã PIN", ong_tu.pin).presses("Đăng nhập")
    ba_lan.sees("Trang của tôi").sees("Lê Văn Tư").sees_no("Trần Thị Lan")
    ba_lan.opens(summary, expects=404)
    assert count(app, Dossier) == 0


def test_the_address_of_a_parked_form_opens_nothing_for_others(
    evening: Traveller, ba_lan: Person, ong_tu: Person, chi_mai: Worker
) -> None:
    has_account(ong_tu)
    sends_when_the_sign_in_is_over(ba_lan, evening)
    ba_lan.signs_in().sees(PARKED)
    for other in (ong_tu.signs_in(), chi_mai.signs_in()):
        other.opens(ba_lan.url, expects=404)


def test_after_half_an_hour_the_form_is_gone_and_the_draft_is_not(
    app: Flask, evening: Traveller, ba_lan: Person
) -> None:
    sends_when_the_sign_in_is_over(ba_lan, evening)
    evening.shift(timedelta(minutes=31))
    ba_lan.signs_in().sees("Trang của tôi").sees("Đang dở").follows("Đăng ký tạm trú")
    ba_lan.sees("Xem lại trước khi gửi").presses("Gửi hồ sơ").sees("CG-261124-0001")
    assert sent_once(app)


def test_ong_tu_opened_an_account_and_went_away_and_finds_his_draft_on_his_page(
    evening: Traveller, ong_tu: Person
) -> None:
    fills_in(ong_tu)
    ong_tu.follows("Tiếp tục").opens_account()
    evening.shift(timedelta(days=2))
    ong_tu.signs_in().sees("Đang dở").follows("Đăng ký tạm trú").sees("Xem lại trước khi gửi")


def test_ba_lan_goes_on_at_another_phone_and_her_sign_in_ends_there(
    evening: Traveller, app: Flask, ba_lan: Person
) -> None:
    ba_lan.signs_in().opens(FIRST_STEP).chooses("Nhà thuê").presses("Tiếp tục")
    phone = twin(ba_lan)
    phone.client = app.test_client()
    phone.signs_in().follows("Đăng ký tạm trú").sees("Nhà đó ở đâu?")
    phone.types("Phường, xã", "cau giay ha noi").types("Số nhà", "Số 12 ngõ 34")
    evening.shift(timedelta(hours=13))
    phone.presses("Tiếp tục")
    if phone.heading == "Đăng nhập":
        phone.signs_in().presses("Gửi tiếp")
    phone.sees("Anh/chị ở trong bao lâu?")


def test_anh_minhs_step_waits_for_him(app: Flask, evening: Traveller, anh_minh: Helped, ba_lan: Person) -> None:
    at_the_address(anh_minh, ba_lan)
    ends_sign_ins(app)
    anh_minh.presses("Tiếp tục").sees("Cán bộ đăng nhập")
    evening.shift(60)
    anh_minh.signs_in().sees(PARKED).presses("Gửi tiếp")
    anh_minh.sees("Đang làm cho: Trần Thị Lan").sees("Anh/chị ở trong bao lâu?").follows("Quay lại")
    assert anh_minh.typed("Số nhà") == "Số 12 ngõ 34"


def test_anh_minhs_step_is_refused_when_the_mandate_is_over_too(
    evening: Traveller, anh_minh: Helped, ba_lan: Person
) -> None:
    at_the_address(anh_minh, ba_lan)
    evening.shift(timedelta(hours=9))
    anh_minh.presses("Tiếp tục").sees("Cán bộ đăng nhập")
    anh_minh.signs_in().presses("Gửi tiếp", expects=404).sees("Buổi hỗ trợ đã kết thúc")


def test_htmx_is_sent_to_the_sign_in_as_a_whole_page(app: Flask, anh_minh: Helped, ba_lan: Person) -> None:
    at_the_address(anh_minh, ba_lan)
    ends_sign_ins(app)
    form, fields = anh_minh.filled("Tiếp tục")
    answer = by_htmx(anh_minh, form.get("action"), fields)
    assert answer.headers.get("HX-Redirect") == "/can-bo/dang-nhap", "else the sign-in page lands inside the step"


def test_chi_mais_accept_waits_for_her(app: Flask, evening: Traveller, ba_lan: Person, chi_mai: Worker) -> None:
    opens_at_desk(chi_mai, sends_dossier(ba_lan))
    evening.shift(timedelta(hours=9))
    chi_mai.presses("Tiếp nhận hồ sơ").sees("Cán bộ đăng nhập")
    chi_mai.signs_in().sees(PARKED).presses("Gửi tiếp").sees("Đã tiếp nhận hồ sơ")
    assert accepted_once(app)


def test_a_page_that_was_asked_for_is_opened_after_the_sign_in(evening: Traveller, ba_lan: Person) -> None:
    number = sends_dossier(ba_lan)
    evening.shift(timedelta(hours=13))
    ba_lan.opens(f"/toi/ho-so/{number}")
    assert ba_lan.heading == "Đăng nhập"
    ba_lan.types("Số điện thoại", ba_lan.phone).types("Mã PIN", ba_lan.pin).presses("Đăng nhập").sees(number)


def has_account(person: Person) -> None:
    """The person has an account, opened at another phone."""
    elsewhere = twin(person)
    elsewhere.client = person.app.test_client()
    fills_in(elsewhere)
    elsewhere.follows("Tiếp tục").opens_account()


def at_the_address(officer: Helped, person: Person) -> Browser:
    """The officer has typed the second step."""
    officer.begins_with(person).follows("Đăng ký tạm trú").chooses("Nhà thuê").presses("Tiếp tục")
    return officer.types("Phường, xã", "cau giay ha noi").types("Số nhà", "Số 12 ngõ 34")
