"""Somebody goes to look, the term grows longer once, and the result is given in one way or another."""

from datetime import date, datetime

import pytest
from flask import Flask
from time_machine import Traveller

from app.clock import HANOI, now
from app.database import db
from app.dossiers.acts.records import DossierExtension
from app.office.actions import set_day
from app.office.own_day import OwnDay
from app.papers.kind import Kind
from app.papers.records import Slip
from tests.dossiers.filed import at_work, filed
from tests.journeys.bad_luck import count, messages_to, taps_twice, twin
from tests.journeys.test_mended import DESK, FRIDAY, MINE, NUMBER
from tests.personas import Person, Worker

# Both databases: tests/journeys/test_every_move.py.
pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
LATE = datetime(2026, 12, 4, 9, 0, tzinfo=HANOI)
ANEW = "Lập phiếu tiếp nhận với ngày hẹn mới"
INSIDE = "Chủ nhà hay cáu, đi hai người"


@pytest.fixture(autouse=True)
def accepted(app: Flask, ba_lan: Person, chi_mai: Worker) -> None:
    with app.app_context():
        filed()
    ba_lan.signs_in()
    chi_mai.signs_in().opens(DESK).presses("Tiếp nhận hồ sơ")


def test_she_reads_what_was_found_and_not_what_the_ward_wrote_for_itself(
    app: Flask, ba_lan: Person, chi_mai: Worker
) -> None:
    chi_mai.opens(DESK).follows("Kiểm tra thực tế").types("Ghi chú cho người đi", INSIDE)
    chi_mai.presses("Kiểm tra thực tế").sees("Đang giải quyết").sees(INSIDE)
    ba_lan.opens(MINE).sees("Công an đi kiểm tra thực tế").sees("đúng như đã khai").sees_no(INSIDE)
    assert "se den kiem tra" in messages_to(app, ba_lan.phone)[-1]
    chi_mai.follows("Ghi kết quả kiểm tra").presses("Ghi kết quả kiểm tra", expects=422).sees("lời dễ hiểu")
    chi_mai.types("Nói với người dân", "Đã xem nhà, đúng như khai.").types("Ghi chú nội bộ", "Phòng 4 người")
    chi_mai.presses("Ghi kết quả kiểm tra").sees("Phòng 4 người").sees_no("Ghi kết quả kiểm tra")
    ba_lan.opens(MINE).sees("Đã xem nhà, đúng như khai.").sees_no("Phòng 4 người").sees_no(INSIDE)
    chi_mai.follows("Ghi kết quả: đồng ý")


def test_what_the_ward_wrote_for_itself_is_in_no_file_of_hers(ba_lan: Person, chi_mai: Worker) -> None:
    chi_mai.opens(f"{DESK}/kiem-tra-thuc-te").types("Ghi chú cho người đi", INSIDE).presses("Kiểm tra thực tế")
    ba_lan.opens("/toi/du-lieu").sees_no(INSIDE)


def test_nobody_comes_back_who_was_not_sent(chi_mai: Worker) -> None:
    chi_mai.opens(f"{DESK}/ket-qua-kiem-tra", expects=409)


def test_an_apology_names_a_day_that_is_still_to_come_and_there_is_one(
    app: Flask, ba_lan: Person, chi_mai: Worker, evening: Traveller
) -> None:
    evening.move_to(FRIDAY)
    chi_mai.signs_in().opens(DESK).follows("Xin lỗi và hẹn lại").sees("1 ngày làm việc: thứ Ba 01/12/2026")
    chi_mai.types("Hẹn lại ngày nào", "2 ngày làm việc: thứ Tư 02/12/2026").presses("Xin lỗi và hẹn lại", expects=422)
    chi_mai.types("Vì sao chậm", "Chờ phường cũ trả lời.")
    taps_twice(chi_mai, "Xin lỗi và hẹn lại", at_the_same_moment=False)
    chi_mai.opens(DESK).sees("thứ Tư 02/12/2026").sees_no("Xin lỗi và hẹn lại</a>")
    chi_mai.opens(f"{DESK}/gia-han", expects=409)
    assert count(app, DossierExtension) == 1
    ba_lan.signs_in().opens(MINE).sees("xin lỗi anh/chị vì trả kết quả chậm").sees("Chờ phường cũ trả lời.")
    ba_lan.sees("chậm nhất thứ Tư 02/12/2026").sees_no("3 ngày làm việc sau ngày nhận")
    assert "xin loi anh/chi" in messages_to(app, ba_lan.phone)[-1]
    assert "02/12/2026" in messages_to(app, ba_lan.phone)[-1]
    ba_lan.follows("In phiếu xin lỗi").sees("1/PXL").sees("Chờ phường cũ trả lời.").sees("17 giờ, thứ Tư 02/12/2026")
    ba_lan.sees("17 giờ, thứ Hai 30/11/2026")


def test_the_paper_of_acceptance_is_made_anew_with_the_new_day(
    app: Flask, ba_lan: Person, chi_mai: Worker, evening: Traveller
) -> None:
    evening.move_to(FRIDAY)
    chi_mai.signs_in().opens(DESK).sees_no(ANEW).follows("Xin lỗi và hẹn lại").types("Vì sao chậm", "Chờ.")
    again = twin(chi_mai.presses("Xin lỗi và hẹn lại").sees("ghi ngày hẹn cũ")).opens(DESK)
    taps_twice(chi_mai, ANEW, at_the_same_moment=False)
    chi_mai.opens(DESK).sees_no(ANEW).follows("In phiếu tiếp nhận lần 2").sees("1/PTN")
    chi_mai.sees("Phiếu này thay phiếu cùng số cấp").sees("thứ Ba 01/12/2026").sees_no("thứ Hai 30/11/2026")
    again.presses(ANEW, expects=422).sees("đã ghi đúng ngày hẹn")
    assert count(app, Slip, Slip.kind == Kind.ACCEPTANCE) == 2
    ba_lan.signs_in().opens(MINE).follows("In phiếu tiếp nhận lần 2").sees("thứ Ba 01/12/2026")
    ba_lan.opens("/toi/ai-da-mo").sees("Lập lại phiếu tiếp nhận")


def test_no_new_day_is_promised_on_which_the_ward_is_closed(app: Flask, ba_lan: Person, chi_mai: Worker) -> None:
    with app.app_context():
        set_day(OwnDay(date(2026, 12, 2), False, "Mất điện"), at_work("quang"), now())
        db.session.commit()
    chi_mai.opens(DESK).follows("Xin lỗi và hẹn lại").types("Vì sao chậm", "Chờ phường cũ trả lời.")
    chi_mai.types("Hẹn lại ngày nào", "2 ngày làm việc: thứ Năm 03/12/2026").presses("Xin lỗi và hẹn lại")
    chi_mai.sees("hạn 17 giờ, thứ Năm 03/12/2026")
    ba_lan.opens(MINE).sees("Hẹn lại thứ Năm 03/12/2026.").sees("Ngày hẹn mới: thứ Năm 03/12/2026")


def test_when_it_is_late_the_new_day_is_counted_from_today(chi_mai: Worker, evening: Traveller) -> None:
    evening.move_to(LATE)
    chi_mai.signs_in().opens(DESK).sees("quá hạn").follows("Xin lỗi và hẹn lại")
    chi_mai.sees("1 ngày làm việc: thứ Hai 07/12/2026").sees_no("01/12/2026")
    form, fields = chi_mai.filled("Xin lỗi và hẹn lại")
    for day in ("-3", "0", "11", "01/12/2026", ""):
        sent = {**dict(fields), "so_ngay": day, "loi": "Chờ trả lời."}
        other = twin(chi_mai)
        other.sends(form.get("action"), [*sent.items()], expects=422)
        other.sees("Chọn một ngày hẹn")
    chi_mai.types("Vì sao chậm", "Chờ trả lời.").presses("Xin lỗi và hẹn lại").sees("thứ Hai 07/12/2026")
    chi_mai.sees_no("quá hạn")


def test_how_the_result_was_given_is_said(app: Flask, ba_lan: Person, chi_mai: Worker) -> None:
    chi_mai.opens(f"{DESK}/dong-y").presses("Ghi kết quả: đồng ý").follows("Đã trả kết quả")
    chi_mai.presses("Đã trả kết quả", expects=422).sees("Chọn cách đã trả")
    chi_mai.chooses("Bằng tin nhắn").types("Lời nhắn", "Giữ tin nhắn này.").presses("Đã trả kết quả")
    ba_lan.opens(MINE).sees("Bằng tin nhắn. Giữ tin nhắn này.")
    assert messages_to(app, ba_lan.phone)[-1].startswith(f"Cong an Phuong Cau Giay tra ket qua ho so {NUMBER}: dong y.")
