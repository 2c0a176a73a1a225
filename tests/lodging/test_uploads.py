"""Chị Hạnh brings many guests at once, and nobody else waits for hers."""

from io import BytesIO

import pytest
from flask import Flask

from app.database import db
from app.lodging.cells import Row
from app.lodging.lines import read_line
from app.lodging.sheet import read_sheet
from app.web.lodging import room_left, tonight
from tests.house.lodging_forms import READY, hosts
from tests.lodging.files import comma
from tests.personas import Person

A_FILE = comma([("Họ tên", "Ngày sinh", "Số CCCD"), ("Nguyễn Văn An", "05/02/1990", "001090000123")])


@pytest.fixture
def chi_hanh(app: Flask, ba_lan: Person) -> Person:
    with app.app_context():
        house, _ = hosts(ba_lan)
        db.session.commit()
        here = f"/luu-tru/{house.id}"
    return ba_lan.signs_in().opens(here)


def brings(host: Person, content: bytes, expects: int = 200) -> Person:
    form, fields = host.filled("Đọc tệp này")
    data = {**dict(fields), "tep": (BytesIO(content), "khach.csv")}
    host._arrive(host.client.post(form.get("action"), data=data), form.get("action"), expects)
    return host


def nothing_is_held() -> None:
    assert not db.session().in_transaction()


def test_while_a_file_is_read_everybody_else_may_write(chi_hanh: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    def reads(content: bytes) -> tuple[Row, ...]:
        nothing_is_held()
        return read_sheet(content)

    monkeypatch.setattr(tonight, "read_sheet", reads)
    brings(chi_hanh, A_FILE).sees("chờ gửi 0, cần sửa 1").sees("Nguyễn Văn An")


def test_while_lines_are_read_everybody_else_may_write(chi_hanh: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    def reads(line: str) -> Row:
        nothing_is_held()
        return read_line(line)

    monkeypatch.setattr(tonight, "read_line", reads)
    chi_hanh.types("Thêm khách", READY).presses("Thêm vào danh sách").sees("Nguyễn Văn An")


def test_too_many_lines_are_told_before_one_is_read(chi_hanh: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tonight, "read_line", None)
    chi_hanh.types("Thêm khách", "\n".join([READY] * 1_001)).presses("Thêm vào danh sách", expects=422).sees(
        "1001 dòng"
    )


def test_a_list_holds_a_thousand_guests_who_wait(chi_hanh: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room_left, "MOST_OPEN", 2)
    brings(chi_hanh, A_FILE).types("Thêm khách", READY).presses("Thêm vào danh sách").sees("Nguyễn Văn An")
    chi_hanh.types("Thêm khách", READY).presses("Thêm vào danh sách", expects=422)
    assert chi_hanh.sees("đang có 2 dòng chưa gửi").typed("Thêm khách") == READY
    brings(chi_hanh, A_FILE, expects=422).sees("đang có 2 dòng chưa gửi, thêm 1 dòng nữa là quá 2")
