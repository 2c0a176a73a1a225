"""Somebody guesses at codes, digits and PINs: slowed down, and the owner is not locked out."""

from datetime import timedelta

from flask import Flask
from time_machine import Traveller

from app import demo
from app.clock import now
from app.people.guesses import LOOK_UP, RESUME, SIGN_IN
from tests.browser import Browser
from tests.journeys.bad_luck import FIRST_STEP, fills_in, sends_dossier
from tests.personas import Helped, Person, Worker

WAIT = "Anh/chị đã thử nhiều lần. Chờ đến"
SHUT = "Mã hồ sơ này đã có nhiều lượt gõ sai bốn số. Chờ đến"


def guesses(person: Browser, phone: str, pin: str, expects: int = 422) -> Browser:
    person.opens("/dang-nhap").types("Số điện thoại", phone).types("Mã PIN", pin)
    return person.presses("Đăng nhập", expects)


def looks_up(browser: Browser, digits: str, expects: int) -> Browser:
    browser.opens("/tra-cuu/").types("Mã hồ sơ", "CG-261123-0001").types("Bốn số cuối", digits)
    return browser.presses("Xem", expects)


def burns_all_guesses(stranger: Browser, phone: str) -> None:
    for number in range(SIGN_IN.per_hour):
        guesses(stranger, phone, f"73951{number}").sees_no("Trang của tôi")
    guesses(stranger, phone, "739519").sees(WAIT)


def test_the_resume_code_opens_the_draft_on_another_phone(app: Flask, ong_tu: Person) -> None:
    code = begins(ong_tu)
    phone = Browser(app).opens("/lam-tiep/").types("Mã làm tiếp", code.lower().replace("-", " ")).presses("Làm tiếp")
    phone.sees("Nhà đó ở đâu?")


def test_once_it_is_known_the_year_of_birth_is_asked_too(app: Flask, ong_tu: Person) -> None:
    fills_in(ong_tu)
    code = code_on(ong_tu.opens("thanh-vien"))
    phone = Browser(app).opens("/lam-tiep/").types("Mã làm tiếp", code).presses("Làm tiếp")
    phone.sees("Mã đúng rồi").sees_no("cần sửa").types("Năm sinh", "1970").presses("Làm tiếp", expects=422).sees(
        "năm sinh"
    ).sees_no("Lê Văn Tư")
    phone.opens(ong_tu.url, expects=404)
    phone.opens("/lam-tiep/").types("Mã làm tiếp", code).presses("Làm tiếp")
    phone.types("Năm sinh", "1969").presses("Làm tiếp").sees("Xem lại trước khi gửi").sees("Lê Văn Tư")


def test_codes_cannot_be_tried_for_ever(evening: Traveller, app: Flask, ong_tu: Person) -> None:
    code = begins(ong_tu)
    stranger = Browser(app).opens("/lam-tiep/")
    for _ in range(RESUME.per_hour):
        stranger.types("Mã làm tiếp", "2345-6789").presses("Làm tiếp", expects=422).sees("Chưa tìm thấy")
    stranger.types("Mã làm tiếp", code).presses("Làm tiếp", expects=422).sees(WAIT)
    evening.shift(timedelta(minutes=61))
    stranger.types("Mã làm tiếp", code).presses("Làm tiếp").sees("Nhà đó ở đâu?")


def test_the_year_of_a_draft_cannot_be_found_by_trying(app: Flask, ong_tu: Person) -> None:
    fills_in(ong_tu)
    code = code_on(ong_tu.opens("thanh-vien"))
    stranger = Browser(app).opens("/lam-tiep/").types("Mã làm tiếp", code).presses("Làm tiếp")
    for tried in range(1, 11):
        stranger.types("Năm sinh", str(1900 + tried)).presses("Làm tiếp", expects=422)
    stranger.types("Năm sinh", "1969").presses("Làm tiếp", expects=422).sees(WAIT)


def test_the_look_up_answers_five_times_an_hour(evening: Traveller, app: Flask, ba_lan: Person) -> None:
    sends_dossier(ba_lan)
    stranger = Browser(app)
    for number in range(LOOK_UP.per_hour):
        looks_up(stranger, f"000{number}", expects=422).sees("Chưa tìm thấy")
    looks_up(stranger, "5678", expects=422).sees(SHUT).sees("20 giờ 4")
    assert stranger.typed("Mã hồ sơ") == "CG-261123-0001"
    evening.shift(timedelta(minutes=61))
    looks_up(stranger, "5678", expects=200).sees("Đã gửi, chờ tiếp nhận").sees_no("Trần Thị Lan")


def test_a_number_that_nobody_has_is_answered_alike(app: Flask) -> None:
    stranger = Browser(app)
    for _ in range(LOOK_UP.per_hour):
        looks_up(stranger, "5678", expects=422).sees("Chưa tìm thấy")
    looks_up(stranger, "5678", expects=422).sees(SHUT)


def test_pins_cannot_be_tried_for_ever_and_the_own_phone_keeps_working(
    evening: Traveller, app: Flask, ba_lan: Person
) -> None:
    ba_lan.signs_in().follows("Thoát").presses("Thoát")
    stranger = Browser(app)
    burns_all_guesses(stranger, ba_lan.phone)
    guesses(stranger, ba_lan.phone, ba_lan.pin).sees(WAIT)
    ba_lan.signs_in().sees("Trang của tôi")
    evening.shift(timedelta(minutes=61))
    guesses(stranger, ba_lan.phone, ba_lan.pin, expects=200).sees("Trang của tôi")


def test_a_phone_without_an_account_is_answered_alike(app: Flask) -> None:
    burns_all_guesses(Browser(app), "0977000111")


def test_the_desk_keeps_working_while_a_stranger_guesses(app: Flask, anh_minh: Helped, ba_lan: Person) -> None:
    burns_all_guesses(Browser(app), ba_lan.phone)
    anh_minh.begins_with(ba_lan).sees("Đang làm cho: Trần Thị Lan")


def test_pins_cannot_be_tried_for_ever_at_the_desk_either(anh_minh: Helped, ba_lan: Person) -> None:
    anh_minh.signs_in().opens("/ho-tro/co-tai-khoan").types("Số điện thoại", ba_lan.phone)
    for number in range(SIGN_IN.per_hour):
        anh_minh.types("Mã PIN", f"73951{number}").presses("Bác đồng ý", expects=422).sees("chưa khớp")
    anh_minh.types("Mã PIN", ba_lan.pin).presses("Bác đồng ý", expects=422).sees(WAIT)


def test_a_phone_that_two_people_share_asks_for_the_year_alike(
    app: Flask, anh_minh: Helped, ba_lan: Person, ong_tu: Person
) -> None:
    ong_tu.phone = ba_lan.phone
    anh_minh.opens_account_for(ong_tu)
    right, wrong = (guesses(Browser(app), ba_lan.phone, pin).sees("Năm sinh") for pin in (ba_lan.pin, "739518"))
    assert right.reads() == wrong.reads()

    for person, year, name in ((right, "1958", "Trần Thị Lan"), (wrong, "1969", "Lê Văn Tư")):
        pin = ba_lan.pin if year == "1958" else ong_tu.pin
        person.types("Năm sinh", year).types("Mã PIN", pin).presses("Đăng nhập").sees(name)
    crossed = guesses(Browser(app), ba_lan.phone, ba_lan.pin)
    crossed.types("Năm sinh", "1969").types("Mã PIN", ba_lan.pin).presses("Đăng nhập", expects=422).sees("chưa khớp")


def test_a_one_time_code_opens_once(evening: Traveller, app: Flask, chi_mai: Worker) -> None:
    code = demo.current_code(now())
    chi_mai.signs_in()
    over_the_shoulder = Worker(app, "mai")
    enters(over_the_shoulder, code, 422).sees("Mỗi mã dùng một lần")
    evening.shift(31)
    enters(over_the_shoulder, code, 422)
    enters(over_the_shoulder, demo.current_code(now()), 200).sees("Việc của anh/chị")


def test_a_right_code_with_a_wrong_password_opens_nothing_and_stays_unused(app: Flask, chi_mai: Worker) -> None:
    stranger = Worker(app, "mai")
    code = demo.current_code(now())
    stranger.opens("/can-bo/dang-nhap").types("Tên đăng nhập", "mai").types("Mật khẩu", "cau-giay-2025")
    stranger.types("Mã một lần", code).presses("Đăng nhập", expects=422)
    enters(chi_mai, code, 200).sees("Việc của anh/chị")


def test_very_long_numbers_are_answered_in_words(app: Flask, ba_lan: Person) -> None:
    visitor = Browser(app).opens("/dang-nhap")
    form, fields = visitor.filled("Đăng nhập")
    long = {**dict(fields), "dien_thoai": ba_lan.phone, "nam": "9" * 5000, "pin": ba_lan.pin}
    assert visitor.client.post(form.get("action"), data=long).status_code in (303, 422)


def enters(worker: Worker, code: str, expects: int) -> Worker:
    worker.opens("/can-bo/dang-nhap").types("Tên đăng nhập", worker.username).types("Mật khẩu", demo.PASSWORD)
    worker.types("Mã một lần", code).presses("Đăng nhập", expects)
    return worker


def begins(person: Person) -> str:
    """The first step; the code that its next page shows."""
    person.opens(FIRST_STEP).chooses("Nhà thuê").presses("Tiếp tục")
    return code_on(person)


def code_on(browser: Browser) -> str:
    return str(browser.document.xpath('//p[@class="after"]/b')[0].text)
