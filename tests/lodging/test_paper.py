"""Whoever writes her guests on paper first types them in later, row by row, under the numbers of the paper."""

import pytest
from flask import Flask

from app.database import db
from tests.house.lodging_forms import READY, hosts
from tests.journeys.bad_luck import taps_twice
from tests.personas import Person

WRONG = "Lê Văn Cường, 31/02/1979, 001079000345, 305"


@pytest.fixture
def chi_hanh(app: Flask, ba_lan: Person) -> Person:
    with app.app_context():
        house, _ = hosts(ba_lan)
        db.session.commit()
        here = f"/luu-tru/{house.id}"
    return ba_lan.signs_in().opens(here).follows("Ghi trên giấy trước")


def test_the_sheet_has_numbered_rows_for_the_pen(chi_hanh: Person) -> None:
    numbers = [row.xpath("./td")[0].text_content().split()[0] for row in chi_hanh.document.xpath("//tbody/tr")]
    assert numbers == [str(number) for number in range(1, 21)]


def test_what_is_typed_keeps_its_row_of_the_paper(chi_hanh: Person) -> None:
    chi_hanh.follows("gõ lại vào máy").types("Dòng 1", READY).types("Dòng 7", WRONG)
    chi_hanh.presses("Ghi những dòng này").sees("Gõ từ giấy, dòng 11 đến 20").sees("Hôm nay đã gõ tới dòng 7")
    chi_hanh.follows("Xem danh sách và gửi").sees("dòng 1 · 05/02/1990").sees("dòng 7 · 31/02/1979").sees("chờ gửi 1")


def test_a_mended_row_is_still_that_row(chi_hanh: Person) -> None:
    chi_hanh.follows("gõ lại vào máy").types("Dòng 7", WRONG).presses("Ghi những dòng này")
    chi_hanh.follows("Xem danh sách").follows("Lê Văn Cường").types("Ngày sinh", "1/2/1979").presses("Lưu khách này")
    chi_hanh.sees("dòng 7 · 1/2/1979").sees("chờ gửi 1")


def test_nothing_typed_is_told_and_a_second_tap_types_nobody_twice(chi_hanh: Person) -> None:
    chi_hanh.follows("gõ lại vào máy").presses("Ghi những dòng này", expects=422).sees("Chưa có dòng nào")
    chi_hanh.types("Dòng 2", READY)
    taps_twice(chi_hanh, "Ghi những dòng này", at_the_same_moment=False)
    chi_hanh.follows("Xem danh sách").sees("chờ gửi 1")


@pytest.mark.parametrize("first", ["0", "-5", "x", "9999"])
def test_a_strange_beginning_is_the_first_row(chi_hanh: Person, first: str) -> None:
    chi_hanh.opens(f"{chi_hanh.url}/go?tu={first}").sees("Gõ từ giấy, dòng 1 đến 10")
