"""Ông Thử has his card with him: one scan, one phone number, his PIN twice, and he has an account."""

import pytest
from flask import Flask

from app.audit.records import AuditRow
from app.identity.records import Identity
from app.mandates.records import Mandate
from app.mandates.terms import GivenBy
from app.people.records import Account
from tests.dossiers.filed import filed
from tests.files.brought import attaches
from tests.files.cards_photographed import blurred, card, taken
from tests.files.photographed import pdf, photo
from tests.identity.seen import LINE, seen
from tests.journeys.bad_luck import count, messages_to, opens_at_desk, taps_twice
from tests.journeys.test_known_already import up_to_the_name
from tests.people.cards import CHI_MAU, ONG_THU, letters_lost, through
from tests.personas import Helped, Person, Worker

PHONE, PIN = "0987000555", "814725"
OPENS = "Bác đồng ý, mở tài khoản"


def at_the_scanner(anh_minh: Helped) -> Helped:
    anh_minh.signs_in().follows("Hỗ trợ người dân").follows("Mở tài khoản cho bác")
    return anh_minh


def adds_phone_and_pin(anh_minh: Helped, phone: str = PHONE, again: str = PIN) -> Helped:
    return anh_minh.types("Số điện thoại", phone).types("Mã PIN", PIN).types("Bác bấm lại mã PIN", again)


def notes(app: Flask, verb: str) -> int:
    return count(app, AuditRow, AuditRow.verb == verb)


def test_ong_thu_has_an_account_and_is_known(app: Flask, anh_minh: Helped) -> None:
    at_the_scanner(anh_minh).scans(ONG_THU).sees("Nguyễn Văn Thử").sees("05/02/1958").sees("001058012345")
    adds_phone_and_pin(anh_minh.sees("Đọc to cho bác nghe")).presses(OPENS)
    anh_minh.sees("Đang làm cho: Nguyễn Văn Thử").sees("đã xem thẻ").sees("Thẻ căn cước công dân")
    assert (count(app, Account), count(app, Mandate), count(app, Identity)) == (2, 1, 1)
    assert (notes(app, "card-read"), notes(app, "card-seen"), notes(app, "doubt-confirmed")) == (1, 1, 0)
    assert len(messages_to(app, PHONE)) == 1


def test_nothing_that_stood_on_the_card_is_typed_again(anh_minh: Helped) -> None:
    adds_phone_and_pin(at_the_scanner(anh_minh).scans(ONG_THU)).presses(OPENS).follows("Đăng ký tạm trú")
    up_to_the_name(anh_minh, anh_minh.url)
    assert (anh_minh.typed("Họ, chữ đệm và tên"), anh_minh.typed("Ngày sinh")) == ("Nguyễn Văn Thử", "05/02/1958")
    anh_minh.presses("Tiếp tục")
    assert anh_minh.typed("Số điện thoại") == PHONE
    assert anh_minh.typed("thường trú") == "Dịch Vọng Hậu, Cầu Giấy, Hà Nội"


@pytest.mark.parametrize("line", [through(ONG_THU, "cp1252"), f"\ufeff{ONG_THU}|\r\n"])
def test_a_line_that_could_be_mended_opens_the_account_too(anh_minh: Helped, line: str) -> None:
    adds_phone_and_pin(at_the_scanner(anh_minh).scans(line)).presses(OPENS)
    anh_minh.sees("Đang làm cho: Nguyễn Văn Thử")


def test_what_the_scanner_lost_is_asked_and_kept_through_an_error(app: Flask, anh_minh: Helped) -> None:
    at_the_scanner(anh_minh).scans(letters_lost(CHI_MAU)).sees("bỏ mất chữ có dấu").sees_no("Trn Th Mu")
    adds_phone_and_pin(anh_minh, again="111222").types("Họ, chữ đệm và tên", "Trần Thị Mẫu").chooses("Nữ")
    anh_minh.presses(OPENS, expects=422).sees("Hai lần gõ chưa giống nhau")
    assert (anh_minh.typed("Họ, chữ đệm và tên"), anh_minh.typed("Số điện thoại")) == ("Trần Thị Mẫu", PHONE)
    adds_phone_and_pin(anh_minh.sees("036192000123")).presses(OPENS).sees("Đang làm cho: Trần Thị Mẫu")


def test_what_contradicts_itself_is_confirmed_and_noted(app: Flask, anh_minh: Helped) -> None:
    at_the_scanner(anh_minh).scans(ONG_THU.replace("|Nam|", "|Nữ|")).sees("giới tính là nam")
    adds_phone_and_pin(anh_minh).presses(OPENS, expects=422).sees("đánh dấu ô này")
    assert count(app, Account) == 1
    adds_phone_and_pin(anh_minh.chooses("Tôi đã so lại")).presses(OPENS).sees("Đang làm cho: Nguyễn Văn Thử")
    assert notes(app, "doubt-confirmed") == 1


def test_a_card_that_was_seen_here_leads_to_the_account_it_has(app: Flask, anh_minh: Helped) -> None:
    with app.app_context():
        seen()
    at_the_scanner(anh_minh).scans(LINE).sees("Bác đã có tài khoản").sees("tại Điểm số 1").sees_no("0912")
    anh_minh.follows("Bác bấm mã PIN").sees("Đọc to cho bác nghe")


def test_the_number_was_seen_here_while_the_page_was_open(app: Flask, anh_minh: Helped) -> None:
    at_the_scanner(anh_minh).scans(LINE)
    with app.app_context():
        seen()
    adds_phone_and_pin(anh_minh).presses(OPENS).sees("Bác đã có tài khoản")
    assert count(app, Account) == 1


def test_a_phone_with_an_account_leads_to_it_and_keeps_what_was_read(app: Flask, anh_minh: Helped, ba_lan: Person):
    adds_phone_and_pin(at_the_scanner(anh_minh).scans(LINE), phone=ba_lan.phone).presses(OPENS, expects=422)
    anh_minh.sees("đã có tài khoản với năm sinh này").sees("Trần Thị Lan").follows("Bác đã có tài khoản? Tới trang")
    assert (count(app, Account), count(app, Identity)) == (1, 0)


def test_whoever_has_an_account_already_comes_into_it_with_her_own_pin_and_is_seen(
    app: Flask, anh_minh: Helped, ba_lan: Person
) -> None:
    at_the_scanner(anh_minh).scans(LINE)
    enters(anh_minh, ba_lan.phone, ba_lan.pin).sees("Đang làm cho: Trần Thị Lan").sees("đã xem thẻ")
    assert (count(app, Account), count(app, Mandate), count(app, Identity)) == (1, 1, 1)
    assert count(app, Mandate, Mandate.given_by == GivenBy.OWN_PIN) == 1


def test_a_neighbour_of_the_same_year_does_not_come_into_her_account_with_her_pin(
    app: Flask, anh_minh: Helped, ba_lan: Person
) -> None:
    at_the_scanner(anh_minh).scans(ONG_THU)
    enters(anh_minh, ba_lan.phone, ba_lan.pin, expects=422).sees("mang tên khác với thẻ")
    assert (count(app, Account), count(app, Mandate), count(app, Identity)) == (1, 0, 0)


def test_her_pin_is_guessed_no_oftener_there_than_elsewhere(anh_minh: Helped, ba_lan: Person) -> None:
    at_the_scanner(anh_minh).scans(LINE)
    for _ in range(10):
        enters(anh_minh, ba_lan.phone, PIN, expects=422).sees("đã có tài khoản với năm sinh này")
    enters(anh_minh, ba_lan.phone, ba_lan.pin, expects=422).sees("thử lại")


def enters(anh_minh: Helped, phone: str, pin: str, expects: int = 200) -> Helped:
    anh_minh.types("Số điện thoại", phone).types("Mã PIN", pin).types("Bác bấm lại mã PIN", pin)
    return anh_minh.presses(OPENS, expects)


@pytest.mark.parametrize("at_the_same_moment", [False, True])
def test_the_button_is_tapped_twice(app: Flask, anh_minh: Helped, at_the_same_moment: bool) -> None:
    adds_phone_and_pin(at_the_scanner(anh_minh).scans(ONG_THU))
    first, second = taps_twice(anh_minh, OPENS, at_the_same_moment)
    assert (count(app, Account), count(app, Mandate), count(app, Identity)) == (2, 1, 1)
    assert first.sees("Đang làm cho: Nguyễn Văn Thử").url == second.url


@pytest.mark.parametrize("line", [ONG_THU[:60], "https://vidu.vn", ""])
def test_what_is_no_card_stays_in_the_field(app: Flask, anh_minh: Helped, line: str) -> None:
    at_the_scanner(anh_minh).scans(line, expects=422)
    assert (anh_minh.typed("Quét mã QR vào ô này"), notes(app, "card-read")) == (line, 0)
    anh_minh.scans(line + ONG_THU).sees("Nguyễn Văn Thử")


def test_of_two_cards_none_is_taken_and_the_field_is_empty_again(anh_minh: Helped) -> None:
    at_the_scanner(anh_minh).scans(ONG_THU + CHI_MAU, expects=422).sees("hai thẻ khác nhau")
    assert anh_minh.typed("Quét mã QR vào ô này") == ""


def test_a_photo_of_the_code_does_as_well(app: Flask, anh_minh: Helped) -> None:
    where = at_the_scanner(anh_minh)
    attaches(where, "chụp mã QR", (taken(blurred(card(ONG_THU), 4)), "a.jpg"), presses="Đọc thẻ").sees("001058012345")
    adds_phone_and_pin(anh_minh).presses(OPENS).sees("Đang làm cho: Nguyễn Văn Thử")
    assert count(app, AuditRow, AuditRow.verb == "card-read", AuditRow.reason == "photo") == 1


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (photo(300, 400), "Chưa thấy mã QR"),
        (pdf(), "Đây là tệp PDF"),
        (taken(card(ONG_THU, CHI_MAU)), "hai thẻ khác nhau"),
        (taken(card("https://vidu.vn")), "mã QR khác"),
    ],
)
def test_a_photo_that_says_nothing_says_why(app: Flask, anh_minh: Helped, content: bytes, said: str) -> None:
    attaches(at_the_scanner(anh_minh), "chụp mã QR", (content, "a.jpg"), presses="Đọc thẻ", expects=422).sees(said)
    assert notes(app, "card-read") == 0


def test_the_desk_reads_in_a_word_whether_her_card_was_seen(app: Flask, chi_mai: Worker) -> None:
    with app.app_context():
        number = filed().number
    opens_at_desk(chi_mai, number)
    chi_mai.sees("tự khai").sees_no("đã xem thẻ")
    with app.app_context():
        seen()
    chi_mai.opens(chi_mai.url).sees("đã xem thẻ").sees_no("tự khai")


def test_ba_lan_reads_who_saw_her_card_and_what_is_kept_of_it(app: Flask, ba_lan: Person) -> None:
    ba_lan.signs_in().opens("/toi/").follows("Danh tính của tôi").sees("tự khai").sees("mang thẻ tới điểm")
    with app.app_context():
        seen()
    ba_lan.opens(ba_lan.url).sees("Phường Cầu Giấy: đã xem thẻ").sees("cán bộ hỗ trợ Nguyễn Văn Minh")
    ba_lan.sees("001••••••345").sees_no(ba_lan.number).sees("05/02/1958")


def test_anh_minh_reads_that_nobody_has_seen_her_card(anh_minh: Helped, ba_lan: Person) -> None:
    anh_minh.begins_with(ba_lan).sees("Danh tính:").sees("tự khai")


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_after_sixty_photos_an_officer_waits_and_scans_meanwhile(app: Flask, anh_minh: Helped) -> None:
    at_the_scanner(anh_minh)
    for _ in range(60):
        attaches(anh_minh, "chụp mã QR", (b"no photo", "a.jpg"), presses="Đọc thẻ", expects=422)
    attaches(anh_minh, "chụp mã QR", (taken(card(ONG_THU)), "a.jpg"), presses="Đọc thẻ", expects=429).sees("Chờ đến")
    anh_minh.scans(ONG_THU).sees("Nguyễn Văn Thử")
