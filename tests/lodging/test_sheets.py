"""Files of guests: whatever program wrote them, each guest ends as right or as a named problem."""

from datetime import date, datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from app.lodging import sheet, table
from app.lodging.cells import Cell, Row
from app.lodging.guest import Kind, check
from app.lodging.papers import without_its_zero
from app.lodging.sheet import read_sheet
from app.lodging.table import SheetUnreadable
from tests.lodging.files import comma, xlsx
from tests.lodging.hostile import far_apart, repeated

HEAD = ("STT", "Họ và tên (*)", "Ngày sinh", "Giới tính", "Số CCCD", "Phòng")
AN = (1, "Nguyễn Văn An", "05/02/1990", "Nam", "001090000123", "201")
BINH = (2, "Trần Thị Bình", "12/03/1985", "Nữ", "001185000234", "202")
TONIGHT = date(2026, 11, 23)


def names(rows: tuple[Row, ...]) -> list[str]:
    return [row[Cell.NAME] for row in rows]


def first(content: bytes) -> Row:
    return read_sheet(content)[0]


def is_right(row: Row) -> bool:
    found = check(row, Kind.HOTEL, TONIGHT)
    return found.guest is not None and not found.doubts


@pytest.mark.parametrize(
    "content",
    [
        xlsx([HEAD, AN, BINH]),
        comma([HEAD, AN, BINH]),
        comma([HEAD, AN, BINH], "utf-8-sig", ";"),
        comma([HEAD, AN, BINH], "utf-16", "\t"),
        xlsx([("DANH SÁCH KHÁCH LƯU TRÚ",), (), HEAD, AN, (), BINH, ("Tổng cộng", 2)]),
        xlsx([AN, BINH]),
    ],
    ids=["xlsx", "csv", "csv with BOM and semicolons", "UTF-16", "a title, blank rows, a total", "no headings"],
)
def test_the_same_two_guests_come_out_of_every_file(content: bytes) -> None:
    rows = read_sheet(content)
    assert names(rows) == ["Nguyễn Văn An", "Trần Thị Bình"]
    assert all(is_right(row) for row in rows)


def test_an_old_windows_file_keeps_its_marks() -> None:
    # Windows-1258 has its tones behind the letter.
    typed = "Họ tên,Ngày sinh,Số CCCD,Phòng\nTrâ\u0300n Văn An,05/02/1990,001090000123,201"
    content = typed.replace("Họ tên", "Ho ten").replace("Ngày", "Ngay").replace("Số", "So").replace("Phòng", "Phong")
    assert names(read_sheet(content.encode("cp1258"))) == ["Trần Văn An"]


def test_a_number_that_lost_its_zero_is_offered_back() -> None:
    row = first(xlsx([HEAD, (1, "Hoàng Minh", "12/03/1988", "Nam", 31088000123, 201)]))
    assert row[Cell.NUMBER] == "31088000123"
    assert [one.cell for one in check(row, Kind.HOTEL, TONIGHT).problems] == [Cell.NUMBER]
    assert without_its_zero(row[Cell.NUMBER]) == "031088000123"


def test_dates_as_dates_rooms_and_numbers_as_numbers() -> None:
    row = first(xlsx([HEAD, (1, "Nguyễn Văn An", datetime(1990, 2, 5), "Nam", 301090000123.0, 201.0)]))
    assert (row[Cell.BORN], row[Cell.NUMBER], row[Cell.ROOM]) == ("05/02/1990", "301090000123", "201")


def test_headings_in_two_rows_are_read_as_one() -> None:
    head = ("STT", "Họ tên", "Thời gian lưu trú", "", "Số giấy tờ")
    below = ("", "", "Từ ngày", "Đến ngày", "")
    row = first(
        xlsx([head, below, (1, "Nguyễn Văn An", "23/11/2026", "25/11/2026", "001090000123")], merged=("C1:D1",))
    )
    assert (row[Cell.ARRIVES], row[Cell.LEAVES]) == ("23/11/2026", "25/11/2026")


def test_the_columns_of_2025_join_where_somebody_lives() -> None:
    head = (
        "STT",
        "Họ và tên",
        "Ngày sinh",
        "Số giấy tờ",
        "Tỉnh/TP",
        "Phường/Xã/Đặc khu",
        "Địa chỉ chi tiết",
        "Tên phòng/Khoa",
    )
    row = first(xlsx([head, (1, "Lê A", "1/1/1990", "001090000123", "Hà Nội", "Cầu Giấy", "số 5", "P3")]))
    assert (row[Cell.ADDRESS], row[Cell.ROOM]) == ("số 5, Cầu Giấy, Hà Nội", "P3")


def test_the_columns_of_2023_take_the_passport_where_there_is_no_other_number() -> None:
    head = (
        "Họ và tên (*)",
        "Ngày, tháng, năm sinh (*)",
        "CMND/CCCD/Số định danh (*)",
        "Số hộ chiếu (*)",
        "Nghề nghiệp",
    )
    row = first(xlsx([head, ("Đinh Văn Hùng", "01/01/1982", "", "B1234567", "Lái xe")]))
    assert row[Cell.NUMBER] == "B1234567"
    assert row[Cell.NOTE] == "", "a column that nobody wants today is no note"


def test_a_column_that_nobody_knows_is_kept_as_a_note() -> None:
    row = first(xlsx([(*HEAD, "Biển số xe"), (*AN, "29A-12345")]))
    assert row[Cell.NOTE] == "29A-12345"


def test_the_official_file_is_read_from_its_fifth_row() -> None:
    head = ("STT", "HỌ TÊN", "NGÀY SINH", "GIỚI TÍNH", "QUỐC TỊCH", "LOẠI GIẤY TỜ", "TÊN GIẤY TỜ", "SỐ GIẤY TỜ")
    example = ("1", "Ví Dụ", "01/01/2000", "M - Nam", "VNM - Viet Nam", "8 - Thẻ Căn Cước", "", "001200000000")
    guest = ("1", "Nguyễn Văn An", "05/02/1990", "M - Nam", "VNM - Viet Nam", "8 - Thẻ Căn Cước", "", "001090000123")
    content = xlsx([("TITLE",), ("x",), head, example, guest], "DS_KHACH_VIET_NAM_LUU_TRU")
    rows = read_sheet(content)
    assert names(rows) == ["Nguyễn Văn An"]
    found = check(rows[0], Kind.HOME, TONIGHT)
    assert found.guest
    assert (found.guest.identity.paper, found.foreign) == ("8", False)


@pytest.mark.parametrize("two", ["Nguyễn Văn An\nTrần Thị Bình"])
def test_two_people_in_one_cell_are_refused_in_words(two: str) -> None:
    row = first(xlsx([HEAD, (1, two, "05/02/1990", "Nam", "001090000123", "201")]))
    assert any("hai người" in one.words for one in check(row, Kind.HOTEL, TONIGHT).problems)


@pytest.mark.parametrize(
    "content",
    [b"", b"PK\x03\x04 broken", b"\xd0\xcf\x11\xe0 broken", b"%PDF-1.4\x00\x00", xlsx([HEAD]), xlsx([])],
    ids=["nothing", "half a file", "half an old file", "a PDF", "headings only", "an empty table"],
)
def test_what_is_no_table_of_guests_is_told_in_words(content: bytes) -> None:
    with pytest.raises(SheetUnreadable) as told:
        read_sheet(content)
    assert "tệp" in str(told.value).lower()


def test_a_file_that_unfolds_without_end_is_refused_unopened() -> None:
    bomb = BytesIO()
    with ZipFile(bomb, "w", ZIP_DEFLATED) as made:
        made.writestr("xl/worksheets/sheet1.xml", b"0" * (101 * 1024 * 1024))
    with pytest.raises(SheetUnreadable, match="quá lớn"):
        read_sheet(bomb.getvalue())


def test_a_thousand_rows_are_enough() -> None:
    with pytest.raises(SheetUnreadable, match="1001 dòng"):
        read_sheet(comma([HEAD, *[AN] * 1001]))


@pytest.mark.parametrize(
    "content",
    [far_apart("XFD1048576"), far_apart("Z1048576"), repeated(20_000, 1_000), far_apart("ZZZZZZZZZ99999999999")],
    ids=["every cell there is", "a million rows", "one cell twenty million times", "a cell that is none"],
)
def test_a_small_file_that_asks_for_a_huge_table_is_told_and_nothing_else_happens(content: bytes) -> None:
    with pytest.raises(SheetUnreadable, match="Không mở được tệp này"):
        read_sheet(content)


def test_a_file_with_two_guests_far_apart_is_read_where_it_can_be() -> None:
    assert len(read_sheet(far_apart("C900"))) == 2


def test_one_file_is_unpacked_at_a_time_and_who_waits_too_long_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table, "PATIENCE", 0)
    with table.in_line(), pytest.raises(SheetUnreadable, match="chưa tới lượt"):
        read_sheet(comma([HEAD, AN]))
    assert read_sheet(comma([HEAD, AN])), "and the next one has its turn"


def test_a_file_of_very_many_lines_is_refused_before_they_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheet, "read_line", no_line)
    with pytest.raises(SheetUnreadable, match="140000 dòng"):
        read_sheet(b"Nguyen Van An, 1990, 001090000123\n" * 140_000)
    with pytest.raises(SheetUnreadable, match="1002 dòng"):
        read_sheet(comma([AN] * 1002))


def no_line(_line: str) -> Row:
    raise AssertionError


def test_a_table_of_endless_columns_or_text_is_refused() -> None:
    for content in (comma([["An"] * 300]), comma([["A" * 5_000] * 50] * 20)):
        with pytest.raises(SheetUnreadable, match="quá lớn"):
            read_sheet(content)


def test_a_row_with_a_book_in_it_is_one_line_that_is_too_long() -> None:
    row = first(comma([HEAD, (*AN[:-1], "x" * 90_000)]))
    assert "quá dài" in row[Cell.TOLD] or "dài quá" in row[Cell.TOLD]
    assert len(row[Cell.NOTE]) <= 1_000
