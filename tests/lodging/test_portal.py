"""The file for the official portal is exactly its template; nobody is in two files, and its silence is found out."""

import io
from collections.abc import Iterator
from typing import Any

import pytest
from flask import Flask
from python_calamine import CalamineWorkbook

from app.clock import now
from app.database import db
from app.lodging import queries
from app.lodging.actions import add, declare, hand_over, reconcile
from app.lodging.cells import Row
from app.lodging.guest import Kind, check
from app.lodging.handing_over import COLUMNS, Stay, line
from app.lodging.lines import read_line
from app.lodging.portal import FIRST, written
from app.lodging.sheet import read_sheet
from tests.dossiers.filed import at_work
from tests.house.lodging_forms import READY, hosts
from tests.lodging.test_lists import TONIGHT
from tests.personas import Person, Worker

GUESTS = (
    READY,
    "Cụ Phan Thị Lý, 1932, 001132000321, 8, thăm người thân",
    "Đinh Văn Hùng, 1/2/1982, B1234567, 307, =1+1, đám giỗ",
)


def stays() -> list[Stay]:
    found = []
    for typed in GUESTS:
        guest = check(read_line(typed), Kind.HOTEL, TONIGHT).guest
        assert guest
        found.append(Stay(guest, "Nhà nghỉ Hoa Mai, số 5", "Phường Cầu Giấy"))
    return found


def cells(content: bytes, sheet: str = "DS_KHACH_VIET_NAM_LUU_TRU") -> list[list[Any]]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    return book.get_sheet_by_name(sheet).to_python(skip_empty_area=False)


def test_the_file_opened_again_says_cell_by_cell_what_was_written() -> None:
    lines = [line(number, stay) for number, stay in enumerate(stays(), start=1)]
    assert {len(one) for one in lines} == {COLUMNS}
    came = cells(written(lines))[FIRST - 1 :]
    assert [tuple(str(cell) for cell in row) for row in came] == lines
    assert all(isinstance(cell, str) for row in came for cell in row), "numbers would lose their zeros"


def test_its_sheets_and_its_titles_are_those_of_the_portal() -> None:
    content = written([])
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    assert book.sheet_names == ["DS_KHACH_VIET_NAM_LUU_TRU", "TINH_THANH", "PHUONG_XA", "DANH_MUC"]
    assert cells(content)[2][:4] == ["STT", "HỌ TÊN", "NGÀY SINH", "GIỚI TÍNH"]


def test_what_the_portal_wants_as_code_and_label_is_so() -> None:
    an, ly, hung = (line(1, stay) for stay in stays())
    assert (an[3], an[4], an[5], an[16]) == ("M - Nam", "VNM - Viet Nam", "1 - Thẻ CCCD", "1 - Du lịch")
    assert (ly[2], ly[16], ly[18]) == ("01/01/1932", "6 - Thăm thân", "Giấy tờ chỉ ghi năm sinh")
    assert (hung[5], hung[7]) == ("4 - Hộ chiếu", "B1234567")
    assert an[10:12] == ("", ""), "codes of the portal's own"
    assert an[12].endswith("Phường Cầu Giấy")


def test_our_file_is_read_back_as_the_same_guests() -> None:
    rows = read_sheet(written([line(number, stay) for number, stay in enumerate(stays(), start=1)]))
    names = [check(Row(row.cells), Kind.HOTEL, TONIGHT).guest for row in rows]
    assert [one.name for one in names if one] == ["Nguyễn Văn An", "Cụ Phan Thị Lý", "Đinh Văn Hùng"]


def declare_two(person: Person) -> None:
    house, me = hosts(person)
    add(house, [read_line(READY), read_line(READY.replace("123", "124"))], me, now())
    declare(house, me, now())
    db.session.commit()


@pytest.fixture
def declared(app: Flask, ba_lan: Person) -> Iterator[None]:
    """Two guests are declared; what follows happens in the same context."""
    with app.app_context():
        declare_two(ba_lan)
        yield
        db.session.rollback()


@pytest.fixture
def declared_before(app: Flask, ba_lan: Person) -> None:
    """The same, and every request has a context of its own."""
    with app.app_context():
        declare_two(ba_lan)


def test_no_guest_stands_in_two_files(declared: None) -> None:
    mai = at_work("mai")
    file = hand_over(mai, now())
    assert file
    assert (file.guests, queries.count_not_handed_over(mai)) == (2, 0)
    assert hand_over(mai, now()) is None


def test_another_wards_desk_has_nothing_to_hand_over(declared: None) -> None:
    assert hand_over(at_work("hoa"), now()) is None


@pytest.mark.parametrize(("shown", "settled"), [(2, True), (0, False), (3, False)])
def test_only_the_same_number_settles_it(declared: None, shown: int, settled: bool) -> None:
    file = hand_over(at_work("mai"), now())
    assert file
    reconcile(file, shown, at_work("mai"), now())
    assert (file.settled_at is not None) is settled


def test_chi_mai_makes_the_file_and_finds_out_that_the_portal_took_nobody(
    declared_before: None, chi_mai: Worker
) -> None:
    chi_mai.signs_in().opens("/tiep-nhan/luu-tru").sees("2 khách chưa chuyển").presses("Làm tệp")
    chi_mai.sees("Chuyển 2 khách sang cổng")
    link = next(one.get("href") for one in chi_mai.document.iter("a") if "Tải tệp" in (one.text or ""))
    assert [row[1] for row in cells(chi_mai.client.get(link).data)[FIRST - 1 :]] == ["Nguyễn Văn An"] * 2
    chi_mai.types("Cổng hiện bao nhiêu", "không").presses("Đối chiếu", expects=422).sees("bằng chữ số")
    chi_mai.types("Cổng hiện bao nhiêu", "0").presses("Đối chiếu").sees("thiếu 2 khách")
    chi_mai.types("Cổng hiện bao nhiêu", "2").presses("Đối chiếu").sees("Đã đối chiếu")
    chi_mai.opens("/tiep-nhan/luu-tru").sees("đã đối chiếu").sees_no("chưa chuyển")


def test_anh_quang_looks_and_hands_nothing_over(declared_before: None, anh_quang: Worker) -> None:
    anh_quang.signs_in().opens("/tiep-nhan/luu-tru").sees("Nhà nghỉ Hoa Mai").sees_no("Làm tệp")
