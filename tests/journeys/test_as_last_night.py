"""Chị Hạnh's second evening: most are still here, one has left, two are new; the ward reads it at once."""

from datetime import timedelta

import pytest
from flask import Flask
from time_machine import Traveller

from app.clock import now
from app.database import db
from app.lodging.actions import add, declare
from app.lodging.lines import read_lines
from app.web.lodging import last_night
from tests.house.lodging_forms import READY, hosts
from tests.lodging.test_stays import BINH, TAM
from tests.personas import Person, Worker


@pytest.fixture
def chi_hanh(app: Flask, ba_lan: Person, evening: Traveller) -> Person:
    """Three guests came yesterday."""
    with app.app_context():
        house, me = hosts(ba_lan)
        add(house, read_lines("\n".join((READY, BINH, TAM))), me, now())
        declare(house, me, now())
        db.session.commit()
    evening.shift(timedelta(days=1))
    return ba_lan.signs_in().opens("/luu-tru/").follows("Như đêm qua").sees("khai đến 28/11/2026")


def says(person: Person, name: str, words: str) -> Person:
    """Of the guest with this name, as a finger does it."""
    for asked in person.document.xpath(f'//fieldset[contains(legend, "{name}")]'):
        for choice in asked.xpath('.//label[contains(@class,"pick")]'):
            choice.find(".//input").attrib.pop("checked", None)
            if words in choice.text_content():
                choice.find(".//input").set("checked", "checked")
        return person
    raise AssertionError(f"{name} is not on {person.url}")


def said(person: Person) -> list[str]:
    """What is chosen on the page, guest by guest."""
    chosen = person.document.xpath("//label[input[@type='radio' and @checked]]")
    return [f"{one.getparent().find('legend').text.strip()} {one.text_content().strip()}" for one in chosen]


def test_who_is_still_here_who_left_and_who_is_new(chi_hanh: Person, chi_mai: Worker) -> None:
    says(says(chi_hanh, "Nguyễn Văn An", "Còn ở"), "Trần Thị Bình", "Đã đi")
    chi_hanh.types("Khách mới", "Lê Văn Cường, 1/2/1979, 001079000345, 202")
    chi_hanh.presses("Báo công an phường").sees("Đã báo 1 khách").sees("Nguyễn Văn An, phòng 201: ở thêm đến")
    chi_hanh.sees("25/11/2026").follows("Sang khách mới").sees("chờ gửi 1")
    chi_hanh.follows("Như đêm qua").sees("khai đến 25/11/2026").sees_no("Trần Thị Bình")
    chi_mai.signs_in().opens("/tiep-nhan/luu-tru").follows("Ở thêm, đi sớm").sees("001••••••123")
    chi_mai.chooses("Nguyễn Văn An").presses("Đã nhập những dòng đánh dấu").sees("Không có dòng nào chưa nhập")
    chi_mai.opens("/tiep-nhan/luu-tru").follows("Nhà nghỉ Hoa Mai").sees("ở thêm đến 25/11/2026")


def test_nothing_is_said_before_she_says_it(chi_hanh: Person) -> None:
    assert said(chi_hanh) == []
    chi_hanh.presses("Báo công an phường", expects=422).sees("Chọn “Còn ở” hoặc “Đã đi”")
    assert said(chi_hanh) == []


def test_whoever_is_not_answered_for_stays_open_and_is_named(chi_hanh: Person) -> None:
    says(chi_hanh, "Nguyễn Văn An", "Còn ở").presses("Báo công an phường")
    chi_hanh.sees("Còn 1 khách chưa báo: Trần Thị Bình").follows("Xem những khách này").sees("Trần Thị Bình, phòng 202")


def test_one_tap_says_of_everybody_that_they_stay_and_who_left_is_corrected(chi_hanh: Person) -> None:
    chi_hanh.follows("Cả 2 khách đều còn ở")
    assert said(chi_hanh) == ["Nguyễn Văn An, phòng 201 Còn ở", "Trần Thị Bình, phòng 202 Còn ở"]
    says(chi_hanh, "Trần Thị Bình", "Đã đi").presses("Báo công an phường").sees("Đã báo 1 khách").sees_no("chưa báo")


def test_whoever_is_declared_longer_need_not_be_answered_for_and_may_have_left(chi_hanh: Person) -> None:
    chi_hanh.chooses("Đỗ Văn Tám").presses("Báo công an phường")
    chi_hanh.sees("Đỗ Văn Tám, phòng 203: đi sớm ngày 24/11/2026, trước khai đến 28/11/2026")


def test_a_day_that_cannot_be_is_asked_for_again_and_what_was_chosen_stays(chi_hanh: Person) -> None:
    says(says(chi_hanh, "Nguyễn Văn An", "Còn ở"), "Trần Thị Bình", "Đã đi").types("ở thêm đến ngày", "24/11/2026")
    chi_hanh.presses("Báo công an phường", expects=422).sees("từ ngày mai trở đi")
    assert said(chi_hanh) == ["Nguyễn Văn An, phòng 201 Còn ở", "Trần Thị Bình, phòng 202 Đã đi"]


def test_one_guest_stays_on_and_leaves_early_and_the_receipt_says_both(chi_hanh: Person) -> None:
    chi_hanh.opens("/luu-tru/").follows("Khách đang ở").follows("Đỗ Văn Tám").types("Ở thêm đến ngày", "30/12/2026")
    chi_hanh.presses("Báo ở thêm", expects=422).sees("quá 30 ngày").types("Ở thêm đến ngày", "30/11/2026")
    chi_hanh.presses("Báo ở thêm").sees("Đỗ Văn Tám, phòng 203: ở thêm đến 30/11/2026, trước khai đến 28/11/2026")
    chi_hanh.opens("/luu-tru/").follows("Khách đang ở").follows("Đỗ Văn Tám").presses("Khách này đã đi rồi")
    chi_hanh.sees("đi sớm ngày 24/11/2026").follows("Xem lần đã gửi").sees("đi 28/11/2026").sees("ở thêm đến 30/11")


def test_after_thirty_days_the_page_leads_to_tam_tru(chi_hanh: Person, evening: Traveller) -> None:
    chi_hanh.opens("/luu-tru/").follows("Khách đang ở").follows("Đỗ Văn Tám").types("Ở thêm đến ngày", "23/12/2026")
    chi_hanh.presses("Báo ở thêm")
    evening.shift(timedelta(days=29))
    chi_hanh.signs_in().opens("/luu-tru/").follows("Như đêm qua").sees("Đã ở 30 ngày").sees("Đỗ Văn Tám")
    chi_hanh.follows("Làm đăng ký tạm trú").sees("Đăng ký tạm trú")


def test_nobody_slept_here(ba_lan: Person, app: Flask) -> None:
    with app.app_context():
        hosts(ba_lan)
        db.session.commit()
    ba_lan.signs_in().opens("/luu-tru/").follows("Như đêm qua").sees("không có khách nào").follows("Thêm khách đêm nay")
    ba_lan.opens("/luu-tru/").follows("Khách đang ở").sees("Chưa có khách nào")


def test_more_new_guests_than_any_house_has_are_told_before_one_is_read(
    chi_hanh: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(last_night, "read_line", None)
    chi_hanh.types("Khách mới", "\n".join([READY] * 1_001)).presses("Báo công an phường", expects=422)
    chi_hanh.sees("thêm 1001 dòng nữa là quá 1000")


def test_a_place_that_no_guest_has_is_nobody(chi_hanh: Person) -> None:
    form, fields = chi_hanh.filled("Báo công an phường")
    chi_hanh.sends(form.get("action"), [*fields, ("k" + "9" * 5_000, "di"), ("k4", "di")], expects=422)
