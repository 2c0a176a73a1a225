"""A sheet that was made, at a machine that somebody else has next: a helper, a neighbour, whoever finds the phone."""

from datetime import timedelta

from flask import Flask
from time_machine import Traveller

from app.retention.kinds import Kind
from app.retention.rules import RULES
from tests.browser import Browser
from tests.files.brought import UPLOAD, page_of
from tests.journeys.bad_luck import fills_in
from tests.journeys.prepared import FIRST, makes_sheet, prepares, tells_filed
from tests.journeys.test_one_guest import says_who_sleeps_there
from tests.journeys.test_practice_apart import code_of_the_draft
from tests.personas import Helped, Leading, Person

HERS = "Phiếu này nằm ở “Trang của tôi”"
FORGET = "Xong, quên phiếu trên máy này"


def by_code(browser: Browser, code: str, expects: int = 200) -> Browser:
    return browser.opens("/lam-tiep/").types("Mã làm tiếp", code).presses("Làm tiếp", expects)


def signs_in_at(machine: Browser, person: Person) -> Browser:
    machine.opens("/dang-nhap").types("Số điện thoại", person.phone).types("Mã PIN", person.pin)
    return machine.presses("Đăng nhập")


def test_anh_minh_reads_no_code_of_what_is_hers(app: Flask, anh_minh: Helped, ba_lan: Person):
    anh_minh.begins_with(ba_lan)
    first = anh_minh.url.rstrip("/") + FIRST
    anh_minh.opens(first).chooses("Không thấy").presses("Tiếp tục")
    code = code_of_the_draft(app)
    anh_minh.sees_no(code).follows("Xong, chào bác").sees("Còn hồ sơ chưa gửi").sees_no(code)
    makes_sheet(anh_minh, ba_lan, first)
    anh_minh.sees("Mở lại ở “Trang của tôi”").sees_no("Mã để mở lại").sees_no(FORGET)


def test_the_leader_reads_none_either(app: Flask, ba_lan: Person):
    leader = Leading(app, "to05")
    leader.begins_with(ba_lan, "Tổ 05").follows("Đăng ký tạm trú").chooses("Nhà thuê").presses("Tiếp tục")
    code = code_of_the_draft(app)
    leader.sees_no(code).follows("Xong, chào bác").sees("Còn hồ sơ chưa gửi").sees_no(code)


def test_whoever_knows_the_code_of_her_sheet_is_asked_to_sign_in(app: Flask, ba_lan: Person, ong_tu: Person):
    makes_sheet(ba_lan.signs_in(), ba_lan)
    ba_lan.sees_no("Mã để mở lại").sees_no(FORGET)
    code = code_of_the_draft(app)
    by_code(ong_tu, code, 422).sees(HERS).sees("đăng nhập để mở").sees_no("Năm sinh").sees_no(ba_lan.number)
    by_code(ba_lan, code).types("Năm sinh", ba_lan.born[-4:]).presses("Làm tiếp").sees(ba_lan.number)


def test_whoever_signs_in_next_does_not_get_ong_tus_sheet(app: Flask, ong_tu: Person, ba_lan: Person):
    draft = makes_sheet(ong_tu, ong_tu)
    code = code_of_the_draft(app)
    signs_in_at(ong_tu, ba_lan).sees("Trang của tôi").sees_no("Phiếu đã làm")
    ong_tu.opens(f"/ho-so/{draft}/phieu", expects=404)
    phone = by_code(Browser(app), code).types("Năm sinh", ong_tu.born[-4:]).presses("Làm tiếp")
    phone.sees(ong_tu.number)


def test_ong_tu_leaves_his_sheet_and_opens_it_again_by_its_code(app: Flask, ong_tu: Person):
    draft = makes_sheet(ong_tu, ong_tu)
    ong_tu.presses(FORGET).sees("Máy này đã quên phiếu")
    ong_tu.opens(f"/ho-so/{draft}/phieu", expects=404)
    ong_tu.opens(FIRST).sees_no("hồ sơ đang dở")
    by_code(ong_tu, code_of_the_draft(app)).types("Năm sinh", ong_tu.born[-4:]).presses("Làm tiếp").sees(ong_tu.number)


def test_a_lost_phone_reads_and_writes_no_sheet(ba_lan: Person):
    draft = makes_sheet(ba_lan.signs_in(), ba_lan)
    told = ba_lan.follows("Tôi đã nộp").chooses("Nộp trực tiếp").types("Nộp ngày nào", "23/11/2026").filled("Ghi lại")
    other = Person(ba_lan.app, ba_lan.name, ba_lan.phone, ba_lan.pin, ba_lan.born, ba_lan.number)
    other.signs_in().opens("/toi/may").presses("Thoát ở các máy khác")
    for page in ("phieu", "phieu/pdf", "phieu/da-nop", "kiem-tra", "nguoi-khai", "tai-khoan"):
        assert ba_lan.client.get(f"/ho-so/{draft}/{page}").location.startswith("/dang-nhap"), page
    ba_lan.sends(told[0].get("action"), told[1])
    assert ba_lan.heading == "Đăng nhập"
    other.opens("/toi/").sees("Chưa nộp")


def test_what_she_told_of_it_waits_until_she_has_signed_in(evening: Traveller, ba_lan: Person):
    makes_sheet(ba_lan.signs_in(), ba_lan)
    evening.shift(timedelta(hours=13))
    ba_lan.opens(ba_lan.url)
    assert ba_lan.heading == "Đăng nhập"
    tells_filed(signs_in_back(ba_lan), "24/11/2026").sees("Đã nộp 24/11/2026")


def signs_in_back(person: Person) -> Person:
    """From the page that asked for it."""
    return person.types("Số điện thoại", person.phone).types("Mã PIN", person.pin).presses("Đăng nhập")


def test_a_sign_in_that_ran_out_shows_no_summary(evening: Traveller, ba_lan: Person):
    prepares(ba_lan.signs_in(), ba_lan)
    evening.shift(timedelta(hours=13))
    ba_lan.opens(ba_lan.url).sees_no(ba_lan.number)
    assert ba_lan.heading == "Đăng nhập"
    signs_in_back(ba_lan).sees(ba_lan.number)


def test_a_photo_that_came_too_late_is_chosen_again_after_the_sign_in(evening: Traveller, ba_lan: Person):
    fills_in(ba_lan.signs_in())
    form, fields = ba_lan.opens(page_of(ba_lan)).filled(UPLOAD)
    evening.shift(timedelta(hours=13))
    ba_lan.sends(form.get("action"), fields)
    assert ba_lan.heading == "Đăng nhập"
    signs_in_back(ba_lan).sees("Ảnh chụp giấy tờ").sees_no("Gửi tiếp")


def test_what_was_a_sheet_and_is_sent_here_now_is_hers_who_opens_an_account_for_it(ong_tu: Person):
    says_who_sleeps_there(ong_tu, "Phường Hồng Gai, Quảng Ninh").presses("Làm phiếu để nộp")
    here = ong_tu.follows("Sửa những gì đã khai").url.rpartition("/")[0]
    ong_tu.opens(f"{here}/noi-o?ve=1").types("Phường, xã", "cau giay ha noi").presses("Tiếp tục")
    ong_tu.opens(f"{here}/tai-khoan").types("Năm sinh", ong_tu.born[-4:]).opens_account()
    ong_tu.presses("Khai báo lưu trú").sees("Lê Văn Nam")


def test_the_code_of_one_guests_sheet_asks_when_the_guest_was_born(app: Flask, ong_tu: Person):
    says_who_sleeps_there(ong_tu, "Phường Hồng Gai, Quảng Ninh").presses("Làm phiếu để nộp")
    finder = by_code(Browser(app), code_of_the_draft(app)).sees("Năm sinh của khách").sees_no("Lê Văn Nam")
    finder.types("Năm sinh", "1996").presses("Làm tiếp", expects=422).sees("năm sinh khách").sees_no("Lê Văn Nam")
    finder.types("Năm sinh", "1995").presses("Làm tiếp").sees("Lê Văn Nam")


def test_a_code_that_opens_nothing_says_how_long_it_would_have(app: Flask):
    nobody = by_code(Browser(app), "2345-6789", 422)
    for rule in RULES:
        if rule.kind in (Kind.DRAFT, Kind.PREPARED):
            nobody.sees(f"để quá {rule.kept}")
