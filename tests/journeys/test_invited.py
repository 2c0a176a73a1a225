"""Ông Bình hands over a slip; chị Sáu opens her account with it, and he learns no more than that."""

from datetime import timedelta

import pytest
from flask import Flask
from time_machine import Traveller

from app.invitations.records import Invitation
from app.people.records import Account, SignIn
from tests.browser import Browser
from tests.journeys.bad_luck import count, messages_to, taps_twice
from tests.personas import Helped, Leading, Person, Worker


@pytest.fixture
def chi_sau(app: Flask) -> Person:
    """A neighbour without an account."""
    return Person(app, "Vũ Thị Sáu", "0987000333", "471928", "05/05/1961", "001161000333")


@pytest.fixture
def slip(ong_binh: Leading) -> str:
    return prints(ong_binh.signs_in().opens("/to-truong/"))


def prints(inviter: Browser) -> str:
    """The code on one more slip."""
    inviter.follows("Mời mở tài khoản").presses("In một phiếu")
    return str(inviter.document.xpath('//div[@class="done"]/b')[0].text)


def fills_in(browser: Browser, person: Person, expects: int = 200) -> Browser:
    browser.types("Họ tên", person.name).types("Năm sinh", person.born[-4:]).types("Số điện thoại", person.phone)
    browser.types("Mã PIN", person.pin).types("Gõ lại mã PIN", person.pin)
    return browser.presses("Mở tài khoản", expects)


def types_code(browser: Browser, code: str, expects: int = 200) -> Browser:
    browser.opens("/moi").types("Mã trên phiếu", code)
    return browser.opens(f"/moi?ma={code.lower()}", expects)


def test_the_slip_says_in_big_letters_what_to_do(ong_binh: Leading, slip: str) -> None:
    ong_binh.sees("Tổ trưởng Tổ 01, Phường Cầu Giấy").sees("localhost/moi").sees("thứ Hai 07/12/2026")
    assert ong_binh.document.xpath('//ol[@class="to"]/li')
    assert ong_binh.document.xpath('//img[starts-with(@src, "data:image/png")]')


def test_she_types_the_code_and_is_in(chi_sau: Person, slip: str) -> None:
    types_code(chi_sau, slip).sees("Tổ trưởng Tổ 01, Phường Cầu Giấy\nmời anh/chị")
    fills_in(chi_sau, chi_sau).sees("Trang của tôi").sees("Vũ Thị Sáu")


def test_he_learns_that_it_was_used_and_nothing_else(ong_binh: Leading, chi_sau: Person, slip: str) -> None:
    ong_binh.opens("/to-truong/moi/").sees("Chưa dùng")
    fills_in(types_code(chi_sau, slip), chi_sau)
    ong_binh.opens("/to-truong/moi/").sees("Đã dùng").sees_no("Chưa dùng")
    for hers in ("Sáu", "0987", "000 333", "1961", slip, slip.replace("-", "")):
        ong_binh.sees_no(hers)


@pytest.mark.parametrize(
    ("what", "heading"),
    [
        ("wrong", "Mã này chưa đúng"),
        ("used", "Mã này đã dùng rồi"),
        ("revoked", "Phiếu này đã huỷ"),
        ("ended", "Phiếu này đã hết hạn"),
    ],
)
def test_a_code_that_is_over_says_why_and_how_to_go_on(
    app: Flask, ong_binh: Leading, chi_sau: Person, slip: str, evening: Traveller, what: str, heading: str
) -> None:
    if what == "used":
        fills_in(types_code(Browser(app), slip), Person(app, "Lê Văn Năm", "0987000334", "814725", "01/01/1970", ""))
    elif what == "revoked":
        ong_binh.opens("/to-truong/moi/").presses("Huỷ").sees("Chưa dùng, đã huỷ")
    elif what == "ended":
        evening.shift(timedelta(days=14))
    types_code(chi_sau, "2222-2222" if what == "wrong" else slip, expects=404)
    assert chi_sau.heading == heading
    fills_in(chi_sau.follows("Mở tài khoản không cần mã"), chi_sau).sees("Trang của tôi")


def test_a_slip_that_ends_while_she_types_leads_on(ong_binh: Leading, chi_sau: Person, slip: str) -> None:
    types_code(chi_sau, slip)
    ong_binh.opens("/to-truong/moi/").presses("Huỷ")
    fills_in(chi_sau, chi_sau, expects=404).sees("Mở tài khoản không cần mã")


def test_half_a_code_is_asked_for_again(chi_sau: Person) -> None:
    chi_sau.opens("/moi?ma=H7K2", expects=422).sees("Gõ đủ 8 chữ và số")
    assert chi_sau.typed("Mã trên phiếu") == "H7K2"


def test_what_was_wrong_is_typed_again_and_the_slip_still_holds(chi_sau: Person, slip: str) -> None:
    types_code(chi_sau, slip)
    chi_sau.pin, right = "123456", chi_sau.pin
    fills_in(chi_sau, chi_sau, expects=422)
    assert chi_sau.typed("Họ tên") == "Vũ Thị Sáu"
    chi_sau.pin = right
    fills_in(chi_sau, chi_sau).sees("Trang của tôi")


@pytest.mark.parametrize("at_the_same_moment", [False, True])
def test_two_taps_open_one_account_and_both_let_her_in(
    app: Flask, chi_sau: Person, slip: str, at_the_same_moment: bool
) -> None:
    types_code(chi_sau, slip)
    fills_in_all_but_the_button(chi_sau)
    for answer in taps_twice(chi_sau, "Mở tài khoản", at_the_same_moment):
        answer.sees("Trang của tôi")
    assert count(app, Account) == 2


def fills_in_all_but_the_button(person: Person) -> None:
    person.types("Họ tên", person.name).types("Năm sinh", "1961").types("Số điện thoại", person.phone)
    person.types("Mã PIN", person.pin).types("Gõ lại mã PIN", person.pin)


def test_on_the_leaders_phone_he_stays_signed_in_and_nothing_of_hers_stays(
    app: Flask, ong_binh: Leading, chi_sau: Person, slip: str
) -> None:
    fills_in(types_code(ong_binh, slip), chi_sau).sees("Tài khoản đã mở").sees_no("Sáu")
    ong_binh.follows("Trả máy").sees("Tổ của tôi")
    assert count(app, SignIn, SignIn.account_id.is_not(None)) == 0
    chi_sau.signs_in().sees("Trang của tôi")


def test_the_invitation_by_message_reaches_her_phone(app: Flask, ong_binh: Leading, chi_sau: Person) -> None:
    ong_binh.signs_in().opens("/to-truong/moi/").types("Số di động", chi_sau.phone).presses("Nhắn tin mời")
    ong_binh.sees("Số 1, nhắn tin").sees_no("0987")
    (told,) = messages_to(app, chi_sau.phone)
    address = told.partition("vao ")[2].split(",")[0].removeprefix("localhost")
    fills_in(chi_sau.opens(address), chi_sau).sees("Trang của tôi")


@pytest.mark.parametrize("phone", ["024 3834 5678", "0912", ""])
def test_a_number_that_no_message_reaches_is_typed_again(app: Flask, ong_binh: Leading, phone: str) -> None:
    ong_binh.signs_in().opens("/to-truong/moi/").types("Số di động", phone).presses("Nhắn tin mời", expects=422)
    assert (count(app, Invitation), ong_binh.typed("Số di động")) == (0, phone)


def test_a_message_sent_twice_is_one(app: Flask, ong_binh: Leading, chi_sau: Person) -> None:
    ong_binh.signs_in().opens("/to-truong/moi/").types("Số di động", chi_sau.phone)
    taps_twice(ong_binh, "Nhắn tin mời", at_the_same_moment=False)
    assert (count(app, Invitation), len(messages_to(app, chi_sau.phone))) == (1, 1)


def test_the_officer_invites_too_and_each_sees_his_own(
    ong_binh: Leading, anh_minh: Helped, chi_mai: Worker, slip: str
) -> None:
    prints(anh_minh.signs_in().opens("/ho-tro/"))
    anh_minh.sees("Điểm dịch vụ công Phường Cầu Giấy").follows("Xong").sees("Số 1").sees_no("Số 2")
    anh_minh.opens("/to-truong/moi/", expects=404)
    chi_mai.signs_in().opens("/ho-tro/moi/", expects=404)


def test_who_tries_codes_is_told_to_wait(app: Flask) -> None:
    guesser = Browser(app)
    found = [
        guesser.client.get(f"/moi/2222{number:04}".replace("0", "3").replace("1", "4")).status_code
        for number in range(61)
    ]
    assert (set(found[:60]), found[60]) == ({404}, 429)
