"""Anh Quang closes the ward for a day: he sees first whose date changes, they are told, and he may think better."""

from datetime import datetime

import pytest
from flask import Flask
from time_machine import Traveller

from app.audit.records import AuditRow
from app.clock import HANOI
from app.dossiers.queries import find
from app.dossiers.records import Dossier
from tests.dossiers.filed import at_work, filed
from tests.journeys.bad_luck import count, messages_to, taps_twice
from tests.journeys.test_mended import DESK, MINE, NUMBER, asks
from tests.personas import Person, Worker

CALENDAR = "/tiep-nhan/lich-lam-viec"
MONDAY_NIGHT = datetime(2026, 11, 30, 18, 0, tzinfo=HANOI)
on_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@pytest.fixture(autouse=True)
def sent(app: Flask, anh_quang: Worker) -> None:
    """Bà Lan's dossier, due on Monday 30/11."""
    with app.app_context():
        filed()
    anh_quang.signs_in()


def looks_at(head: Worker, day: str, choice: str, why: str = "Mất điện cả khu", expects: int = 200) -> Worker:
    head.opens(CALENDAR).types("Ngày nào?", day).chooses(choice).types("Vì sao?", why)
    return looks(head, expects)


def looks_at_hours(head: Worker, *clocks: str, expects: int = 200) -> Worker:
    """clocks: opening, lunch, afternoon, closing; a fifth is the reason."""
    opens, lunch, afternoon, closes, *why = clocks
    head.opens(f"{CALENDAR}/gio").types("Mở cửa", opens).types("Nghỉ trưa", lunch).types("Làm chiều", afternoon)
    head.types("Đóng cửa", closes).types("Vì sao?", why[0] if why else "Giờ mới")
    return looks(head, expects)


def looks(head: Worker, expects: int) -> Worker:
    form, fields = head.filled("Xem hồ sơ nào đổi hạn")
    return head.opens(f"{form.get('action')}?{'&'.join(f'{name}={value}' for name, value in fields)}", expects)


def due(app: Flask) -> str:
    with app.app_context():
        found = find(NUMBER, at_work("mai"))
        assert found
        return f"{found.due_at:%d/%m %H:%M}"


def test_a_day_off_moves_what_was_promised_and_everybody_hears(
    app: Flask, anh_quang: Worker, ba_lan: Person, chi_mai: Worker
) -> None:
    looks_at(anh_quang, "27/11/2026", "Nghỉ cả ngày").sees(NUMBER).sees("thứ Hai 30/11/2026").sees("thứ Ba 01/12/2026")
    assert due(app) == "30/11 17:00"
    anh_quang.presses("Đổi lịch làm việc").sees("thứ Sáu 27/11/2026").sees("Mất điện cả khu")
    assert due(app) == "01/12 17:00"
    assert "Hen tra 01/12/2026, khong phai" in messages_to(app, ba_lan.phone)[-1]
    assert count(app, AuditRow, AuditRow.verb == "due-day-moved") == 1
    ba_lan.signs_in().opens(MINE).sees("Hạn trả kết quả đổi từ 30/11/2026 sang 01/12/2026").sees("Mất điện cả khu")
    chi_mai.signs_in().opens(CALENDAR).sees("Mất điện cả khu").sees("Chỉ huy của phường").sees_no("Bỏ ngày")
    anh_quang.opens(CALENDAR).follows("Bỏ ngày 27/11/2026").sees(NUMBER).presses("Bỏ ngày riêng này")
    assert due(app) == "30/11 17:00"
    anh_quang.sees("Phường chưa có ngày riêng nào")


@on_sqlite
def test_what_comes_later_is_counted_by_the_wards_calendar_and_no_other_ward(app: Flask, anh_quang: Worker) -> None:
    looks_at(anh_quang, "27/11/2026", "Nghỉ cả ngày").presses("Đổi lịch làm việc")
    with app.app_context():
        assert f"{filed().due_at:%d/%m}" == "01/12"
        assert f"{filed(noi_o='Phường Nghĩa Đô, Thành phố Hà Nội', noi_o_xa='00160').due_at:%d/%m}" == "30/11"


@on_sqlite
def test_what_waits_for_ba_lan_is_counted_when_she_answers(
    app: Flask, anh_quang: Worker, ba_lan: Person, chi_mai: Worker
) -> None:
    chi_mai.signs_in()
    asks(chi_mai, "Họ tên chủ nhà")
    told = len(messages_to(app, ba_lan.phone))
    looks_at(anh_quang, "27/11/2026", "Nghỉ cả ngày").sees("Không hồ sơ nào").presses("Đổi lịch làm việc")
    assert len(messages_to(app, ba_lan.phone)) == told
    ba_lan.signs_in().opens(f"{MINE}/bo-sung").presses("Gửi bổ sung")
    assert due(app) == "01/12 17:00"


@on_sqlite
def test_what_was_not_looked_at_is_not_confirmed(app: Flask, anh_quang: Worker) -> None:
    looks_at(anh_quang, "27/11/2026", "Nghỉ cả ngày")
    with app.app_context():
        filed()
    anh_quang.presses("Đổi lịch làm việc", expects=422).sees("Danh sách hồ sơ vừa đổi").sees("CG-261123-0002")
    assert due(app) == "30/11 17:00"
    anh_quang.presses("Đổi lịch làm việc")
    assert due(app) == "01/12 17:00"


@on_sqlite
def test_two_taps_change_it_once(app: Flask, anh_quang: Worker) -> None:
    looks_at(anh_quang, "27/11/2026", "Nghỉ cả ngày")
    taps_twice(anh_quang, "Đổi lịch làm việc", at_the_same_moment=False)
    assert count(app, AuditRow, AuditRow.verb == "office-day-set") == 1


@on_sqlite
def test_nobody_is_made_late_by_a_calendar(app: Flask, anh_quang: Worker, evening: Traveller) -> None:
    looks_at(anh_quang, "30/11/2026", "Nghỉ cả ngày").presses("Đổi lịch làm việc")
    assert due(app) == "01/12 17:00"
    evening.move_to(MONDAY_NIGHT)
    anh_quang.signs_in().opens(CALENDAR).follows("Bỏ ngày 30/11/2026", expects=422).sees("sẽ quá hạn ngay lúc này")
    anh_quang.sees_no("Bỏ ngày riêng này")
    assert due(app) == "01/12 17:00"


@on_sqlite
def test_a_day_that_changes_nothing_or_has_no_reason_is_asked_for_again(app: Flask, anh_quang: Worker) -> None:
    looks_at(anh_quang, "28/11/2026", "Nghỉ cả ngày", expects=422).sees("vốn đã là ngày nghỉ")
    looks_at(anh_quang, "32/11/2026", "Nghỉ cả ngày", why="", expects=422).sees("Ghi vì sao").sees("ngày 32")
    assert count(app, Dossier, Dossier.number == NUMBER) == 1


@on_sqlite
def test_the_desk_opens_no_door_to_the_stranger(app: Flask, anh_quang: Worker, chi_hoa: Worker) -> None:
    looks_at(anh_quang, "27/11/2026", "Nghỉ cả ngày").presses("Đổi lịch làm việc")
    chi_hoa.signs_in().opens(CALENDAR).sees_no("Mất điện cả khu")
    chi_hoa.opens(f"{CALENDAR}/xem-truoc?ngay=27/11/2026&loai=nghi&vi_sao=a", expects=404)
    chi_hoa.opens(DESK, expects=404)


@on_sqlite
def test_the_desk_reads_above_its_list_what_ends_today_and_what_is_late(anh_quang: Worker, evening: Traveller) -> None:
    anh_quang.opens("/tiep-nhan/").sees_no("hết hạn hôm nay")
    evening.move_to(MONDAY_NIGHT.replace(hour=8))
    anh_quang.signs_in().opens("/tiep-nhan/").sees("1 hồ sơ sắp hết hạn hôm nay")
    evening.move_to(MONDAY_NIGHT)
    anh_quang.signs_in().opens("/tiep-nhan/").sees("1 hồ sơ đã quá hạn")


@on_sqlite
def test_other_hours_move_the_hour_and_nobody_is_told_a_day_that_stays(
    app: Flask, anh_quang: Worker, ba_lan: Person
) -> None:
    told = len(messages_to(app, ba_lan.phone))
    looks_at_hours(anh_quang, "7h30", "11:30", "13 giờ 30", "16:30").sees("Ngày hẹn với người dân không đổi")
    anh_quang.sees("16 giờ 30 phút, thứ Hai 30/11/2026").presses("Đổi giờ làm việc").sees("07:30 đến 11:30")
    assert due(app) == "30/11 16:30"
    assert len(messages_to(app, ba_lan.phone)) == told
    looks_at_hours(anh_quang, "7:00", "11:00", "13:00", "17:00", "Giờ mùa hè").presses("Đổi giờ làm việc")
    assert due(app) == "30/11 17:00"


@on_sqlite
def test_hours_that_do_not_follow_one_another_are_asked_for_again(anh_quang: Worker) -> None:
    looks_at_hours(anh_quang, "8:00", "12:00", "11:00", "17:00", expects=422).sees("theo thứ tự trong ngày")
    looks_at_hours(anh_quang, "8:00", "12:00", "13:00", "17:00", expects=422).sees("đúng những giờ này")
    looks_at_hours(anh_quang, "sáng", "12:00", "13:00", "25:00", expects=422).sees("Ví dụ: 7:30")
