"""Chị Hạnh goes from room to room with her phone."""

import pytest
from flask import Flask

from app.database import db
from tests.house.lodging_forms import READY, hosts
from tests.personas import Person


@pytest.fixture
def chi_hanh(app: Flask, ba_lan: Person) -> Person:
    with app.app_context():
        hosts(ba_lan)
        db.session.commit()
    return ba_lan.signs_in().opens("/luu-tru/").follows("Thêm khách theo từng phòng")


@pytest.fixture
def with_rooms(chi_hanh: Person) -> Person:
    chi_hanh.sees("ghi các phòng một lần").follows("Ghi các phòng").types("Mỗi dòng một phòng", "201, 2\n202, 1")
    return chi_hanh.presses("Lưu các phòng").opens("/luu-tru/").follows("Thêm khách theo từng phòng")


def test_empty_full_and_too_full(with_rooms: Person) -> None:
    with_rooms.sees("trống").sees("ngủ được 2").follows("Phòng 202")
    with_rooms.types("Thêm khách vào phòng này", "Trần Thị Bình, 12/03/1985, 001185000234, 909")
    with_rooms.presses("Thêm vào phòng 202").sees("đủ").sees("chờ gửi").follows("Quay lại").sees("đủ")
    with_rooms.follows("Phòng 202").types("Thêm khách vào phòng này", "Lê Văn Cường, 01/02/1979, 001079000345")
    with_rooms.presses("Thêm vào phòng 202").sees("quá 1 người").sees("Phòng 202 ngủ được 1 người, đã có 1")
    with_rooms.follows("Lê Văn Cường").chooses("Tôi đã xem lại").presses("Lưu khách này").presses("Gửi 2 khách")
    with_rooms.opens("/luu-tru/").follows("Thêm khách theo từng phòng").sees("đã gửi 2").sees("quá 1 người")


def test_nothing_typed_is_asked_for_again(with_rooms: Person) -> None:
    with_rooms.follows("Phòng 201").presses("Thêm vào phòng 201", expects=422).sees("mỗi khách một dòng")


def test_a_room_that_is_not_on_the_board_is_told(with_rooms: Person) -> None:
    with_rooms.opens("/luu-tru/").types("Thêm khách", READY.replace("201", "909")).presses("Thêm vào danh sách")
    with_rooms.follows("Thêm khách theo từng phòng").sees("Phòng khác trong danh sách").sees("909: 1 khách")


def test_one_answer_for_the_whole_list(with_rooms: Person) -> None:
    with_rooms.opens("/luu-tru/").follows("Ghi chung").sees("Chưa có khách nào chờ gửi").follows("Thêm khách")
    with_rooms.types("Thêm khách", READY).presses("Thêm vào danh sách").follows("Ghi chung")
    with_rooms.presses("Chép cho 1 khách", expects=422).sees("Điền ít nhất một ô").types("Ngày đi", "32/11/2026")
    with_rooms.presses("Chép cho 1 khách", expects=422).types("Ngày đi", "26/11/2026").presses("Chép cho 1 khách")
    with_rooms.presses("Gửi 1 khách").sees("đi 26/11/2026")


def test_whoever_was_taken_out_is_taken_back_later(with_rooms: Person) -> None:
    with_rooms.opens("/luu-tru/").types("Thêm khách", READY).presses("Thêm vào danh sách").follows("Nguyễn Văn An")
    with_rooms.presses("Bỏ khách này").follows("Về danh sách").follows("Khách đã bỏ").presses("Lấy lại Nguyễn Văn An")
    with_rooms.sees("chờ gửi 1").follows("Khách đã bỏ").sees("Chưa bỏ ai")
