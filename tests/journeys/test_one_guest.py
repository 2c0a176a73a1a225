"""Bà Lan tells the ward that her nephew sleeps at her home tonight: a line of the same list as those of the houses."""

from flask import Flask

from app.lodging.records import Declaration, Establishment, GuestRow
from tests.journeys.bad_luck import at_once, count, twin
from tests.personas import Person


def says_who_sleeps_there(person: Person, ward: str = "cau giay ha noi") -> Person:
    person.opens("/thu-tuc/thong-bao-luu-tru").follows("Bắt đầu làm")
    person.chooses("Một người Việt Nam").chooses("Nhiều nhất 30 ngày").presses("Tiếp tục")
    person.types("Phường, xã", ward).types("Số nhà", "Số 12 ngõ 34").presses("Tiếp tục")
    person.types("tên khách", "Lê Văn Nam").types("Ngày sinh", "05/02/1995").chooses("Nam")
    person.types("Số định danh", "001095004321").presses("Tiếp tục")
    person.types("Đến ngày nào", "23/11/2026").types("Đi ngày nào", "25/11/2026").chooses("Thăm thân")
    person.presses("Tiếp tục").types("Họ, chữ đệm và tên", person.name).types("Số điện thoại", person.phone)
    return person.presses("Tiếp tục")


def test_she_declares_him_before_eleven_and_has_a_receipt(app: Flask, ba_lan: Person) -> None:
    says_who_sleeps_there(ba_lan.signs_in()).sees("công an phường nhận được ngay").presses("Khai báo lưu trú")
    ba_lan.sees("Lê Văn Nam").sees("19 giờ 42 phút")
    assert (count(app, Establishment, Establishment.street == "Số 12 ngõ 34"), count(app, Declaration)) == (1, 1)


def test_the_second_guest_stays_at_the_same_home(app: Flask, ba_lan: Person) -> None:
    says_who_sleeps_there(ba_lan.signs_in()).presses("Khai báo lưu trú")
    says_who_sleeps_there(ba_lan).presses("Khai báo lưu trú")
    assert count(app, Establishment, Establishment.street == "Số 12 ngõ 34") == 1


def test_declared_in_two_tabs_at_the_same_moment_he_sleeps_in_one_home_and_is_declared_once(
    app: Flask, ba_lan: Person
) -> None:
    first = twin(says_who_sleeps_there(ba_lan.signs_in()))
    second = says_who_sleeps_there(ba_lan)
    at_once(*(lambda tab=tab: tab.presses("Khai báo lưu trú") for tab in (first, second)))
    assert (count(app, Establishment, Establishment.street == "Số 12 ngõ 34"), count(app, Declaration)) == (1, 1)


def test_where_the_ward_is_not_ours_she_takes_a_sheet_and_nothing_is_declared(app: Flask, ba_lan: Person) -> None:
    says_who_sleeps_there(ba_lan.signs_in(), "Phường Hồng Gai, Quảng Ninh").presses("Làm phiếu để nộp").sees("VNeID")
    assert count(app, GuestRow, GuestRow.typed_by.like("account:%")) == 0


def test_whoever_takes_guests_every_night_is_sent_to_the_list(ba_lan: Person) -> None:
    ba_lan.opens("/thu-tuc/thong-bao-luu-tru").follows("Bắt đầu làm").chooses("Khách của nhà nghỉ")
    ba_lan.chooses("Nhiều nhất 30 ngày").presses("Tiếp tục").sees("khai theo danh sách")
