"""Chị Hạnh declares her guests in the evening, a line each; chị Mai sees them at once."""

from io import BytesIO

import pytest

from tests.house.lodging_forms import GUEST, HEAD
from tests.journeys.bad_luck import by_htmx, taps_twice
from tests.lodging.files import xlsx
from tests.personas import Person, Worker

LIST = """Nguyễn Văn An, 05/02/1990, 001090000123, 201
NGUYEN THI BINH\t5/2/90\tNữ\t001190000124\t202
Hoàng Minh, nam, 12031988, 31088000123, 203
Phan Thị Lý, 1970, 001170000321, 204
Kim Min Soo, 12/05/1988, M12345678, Hàn Quốc, 305"""


@pytest.fixture
def chi_hanh(ba_lan: Person) -> Person:
    """She has a house; the demo's account is lent to her."""
    ba_lan.signs_in().follows("Khai báo khách ở qua đêm").follows("Ghi nhà của tôi")
    ba_lan.chooses("Khách sạn").chooses("Phường Cầu Giấy").types("Tên nhà", "Nhà nghỉ Hoa Mai")
    ba_lan.types("Địa chỉ", "số 5 ngõ 12").presses("Ghi nhà này")
    return ba_lan.sees("Khách đêm nay").sees("Còn 3 giờ")


def adds(host: Person, lines: str) -> Person:
    host.types("Thêm khách", lines).presses("Thêm vào danh sách")
    return host


def test_a_list_of_five_is_checked_mended_and_sent(chi_hanh: Person, chi_mai: Worker) -> None:
    adds(chi_hanh, LIST).sees("chờ gửi 2, cần sửa 3").sees("khách nước ngoài").sees("NA17")
    chi_hanh.follows("Hoàng Minh").presses("Đúng, thêm số 0").sees("chờ gửi 3, cần sửa 2")
    chi_hanh.follows("Phan Thị Lý").chooses("Tôi đã xem lại giấy tờ").presses("Lưu khách này")
    chi_hanh.presses("Gửi 4 khách").sees("Đã gửi 4 khách").sees("19 giờ 42 phút").sees("Còn 1 dòng chưa gửi")
    chi_mai.signs_in().follows("Hồ sơ chờ xử lý").follows("Khách đêm nay").sees("mới ghi").follows("Nhà nghỉ Hoa Mai")
    chi_mai.sees("Hoàng Minh").sees("031••••••123").sees_no("031088000123").sees_no("Kim Min Soo")
    chi_mai.presses("Xác nhận có nhà này").sees("Đã xác nhận")
    chi_hanh.opens("/luu-tru/").sees("Đã gửi 4 khách, chờ gửi 0, cần sửa 1")


def test_an_empty_box_says_what_to_type(chi_hanh: Person) -> None:
    chi_hanh.types("Thêm khách", "  \n ").presses("Thêm vào danh sách", expects=422)
    chi_hanh.sees("mỗi khách một dòng")


def test_a_house_without_a_name_keeps_what_was_typed(ba_lan: Person) -> None:
    ba_lan.signs_in().opens("/luu-tru/dang-ky").chooses("Nhà trọ").types("Địa chỉ", "số 9")
    ba_lan.presses("Ghi nhà này", expects=422).sees("Điền ô này").sees("Chọn phường, xã")
    assert ba_lan.typed("Địa chỉ") == "số 9"


def test_a_group_shares_a_room_and_whoever_has_one_keeps_it(chi_hanh: Person) -> None:
    chi_hanh.types("Phòng của những dòng trên", "Tầng 2")
    adds(chi_hanh, "Nguyễn Văn An, 05/02/1990, 001090000123\nTrần Thị Bình, 12/03/1985, 001185000234, 305")
    chi_hanh.sees("001090000123 · Tầng 2").sees("001185000234 · 305")


def test_a_second_tap_adds_nobody_twice(chi_hanh: Person) -> None:
    chi_hanh.types("Thêm khách", LIST)
    taps_twice(chi_hanh, "Thêm vào danh sách", at_the_same_moment=False)
    chi_hanh.sees("chờ gửi 2, cần sửa 3")


def test_a_second_tap_sends_nobody_twice(chi_hanh: Person) -> None:
    adds(chi_hanh, LIST)
    first, second = taps_twice(chi_hanh, "Gửi 2 khách", at_the_same_moment=False)
    assert first.url == second.url
    chi_hanh.sees("Đã gửi 2 khách")


def test_a_guest_taken_out_by_mistake_is_taken_back(chi_hanh: Person) -> None:
    adds(chi_hanh, LIST).follows("Nguyễn Văn An").presses("Bỏ khách này").sees("Đã bỏ Nguyễn Văn An")
    chi_hanh.presses("Bấm nhầm, lấy lại").sees("chờ gửi 2, cần sửa 3")


def test_with_htmx_only_the_new_rows_come(chi_hanh: Person) -> None:
    adds(chi_hanh, "\n".join(LIST.splitlines()[:2]))
    chi_hanh.types("Thêm khách", LIST.splitlines()[3])
    form, fields = chi_hanh.filled("Thêm vào danh sách")
    came = by_htmx(chi_hanh, form.get("action"), fields, target="them").text
    assert "Phan Thị Lý" in came
    assert "Nguyễn Văn An" not in came
    assert "chờ gửi 2, cần sửa 1" in came


def brings(host: Person, content: bytes, expects: int = 200) -> Person:
    """She chooses a file and presses the button below it."""
    form, fields = host.filled("Đọc tệp này")
    data = {**dict(fields), "tep": (BytesIO(content), "khach.xlsx")}
    host._arrive(host.client.post(form.get("action"), data=data), form.get("action"), expects)
    return host


def test_a_file_becomes_rows_of_the_same_list(chi_hanh: Person) -> None:
    brings(adds(chi_hanh, LIST), xlsx([HEAD, GUEST])).sees("Đỗ Văn Tám").sees("chờ gửi 3, cần sửa 3")


def test_a_file_that_is_no_table_is_told_and_the_list_stays(chi_hanh: Person) -> None:
    brings(adds(chi_hanh, LIST), b"%PDF-1.4\x00", expects=422).sees("không phải bảng tính").sees("Nguyễn Văn An")


def test_no_file_chosen_is_told(chi_hanh: Person) -> None:
    brings(chi_hanh, b"", expects=422).sees("Chọn tệp danh sách khách")
