"""Bà Lan opened her account without her card; one evening she brings it, and the ward knows who she is."""

import pytest
from flask import Flask

from app.audit.records import AuditRow
from app.identity.records import Identity
from tests.files.brought import attaches
from tests.files.cards_photographed import blurred, card, taken
from tests.identity.seen import LINE, seen
from tests.journeys.bad_luck import count
from tests.journeys.test_one_dossier import names, sent
from tests.people.cards import CHI_MAU, ONG_THU
from tests.personas import Helped, Leading, Person

SCAN, IT_IS = "Xem thẻ của bác", "Đúng là bác, ghi đã xem thẻ"
OTHER = "Thẻ này ghi họ tên hoặc năm sinh khác"


def at_the_scanner(anh_minh: Helped, ba_lan: Person) -> Helped:
    anh_minh.begins_with(ba_lan).sees("tự khai").follows(SCAN)
    return anh_minh


def test_her_card_is_scanned_and_the_ward_knows_who_she_is(app: Flask, anh_minh: Helped, ba_lan: Person) -> None:
    at_the_scanner(anh_minh, ba_lan).scans(LINE).sees("Trần Thị Lan").sees("05/02/1958").presses(IT_IS)
    anh_minh.sees("Làm cùng Trần Thị Lan").sees("đã xem thẻ").sees_no("tự khai")
    assert count(app, AuditRow, AuditRow.verb == "card-seen") == 1
    ba_lan.signs_in().follows("Ai đã mở hồ sơ của tôi?").sees("ghi lại anh/chị là ai")


def test_a_photo_of_the_code_does_as_well(anh_minh: Helped, ba_lan: Person) -> None:
    where = at_the_scanner(anh_minh, ba_lan)
    attaches(where, "chụp mã QR", (taken(blurred(card(LINE), 2)), "a.jpg"), presses="Đọc thẻ").sees("Trần Thị Lan")


@pytest.mark.parametrize("line", [ONG_THU, CHI_MAU, LINE.replace("1958", "1959")])
def test_a_card_of_somebody_else_is_not_taken_for_hers(app: Flask, anh_minh: Helped, ba_lan: Person, line: str) -> None:
    at_the_scanner(anh_minh, ba_lan).scans(line)
    if "Tôi đã so lại" in anh_minh.reads():
        anh_minh.chooses("Tôi đã so lại")
    anh_minh.presses(IT_IS, expects=422).sees(OTHER).sees("Xem thẻ căn cước của bác")
    assert count(app, Identity) == 0


def test_what_is_no_card_says_what_to_do(app: Flask, anh_minh: Helped, ba_lan: Person) -> None:
    at_the_scanner(anh_minh, ba_lan).scans("https://vidu.vn", expects=422)
    assert count(app, AuditRow, AuditRow.verb == "card-read") == 0
    anh_minh.opens(f"/ho-tro/{anh_minh.url.split('/')[2]}/the-can-cuoc/da-xem").sees("Xem thẻ căn cước của bác")


def test_a_new_card_takes_the_place_of_the_old_one(app: Flask, anh_minh: Helped, ba_lan: Person) -> None:
    with app.app_context():
        seen(number="001158099999")
    anh_minh.begins_with(ba_lan).follows("Xem lại thẻ của bác").scans(LINE).presses(IT_IS).sees("đã xem thẻ")
    assert count(app, Identity) == 1


def test_what_contradicts_itself_is_confirmed_first(app: Flask, anh_minh: Helped, ba_lan: Person) -> None:
    at_the_scanner(anh_minh, ba_lan).scans(LINE.replace("|Nữ|", "|Nam|")).sees("giới tính là nữ")
    anh_minh.presses(IT_IS, expects=422).chooses("Tôi đã so lại").presses(IT_IS).sees("đã xem thẻ")
    assert count(app, AuditRow, AuditRow.verb == "doubt-confirmed") == 1


def test_under_a_mandate_for_one_dossier_and_for_a_leader_there_is_no_such_page(
    app: Flask, anh_minh: Helped, ba_lan: Person
) -> None:
    names(anh_minh.signs_in(), sent(app)).types("Số điện thoại", ba_lan.phone).types("Mã PIN", ba_lan.pin)
    anh_minh.presses("Bác đồng ý").sees_no(SCAN)
    anh_minh.opens(f"/ho-tro/{anh_minh.url.split('/')[2]}/the-can-cuoc", expects=404)
    leader = Leading(app, "to05").begins_with(ba_lan, "Tổ 05").sees_no(SCAN)
    leader.opens(f"/to-truong/{leader.url.split('/')[2]}/the-can-cuoc", expects=404)
