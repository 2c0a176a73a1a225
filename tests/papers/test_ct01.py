"""The sheet that somebody signs: form CT01 as the answers fill it, and as it is drawn."""

from datetime import date
from typing import Any

import pytest

from app.catalogue.services.dang_ky_tam_tru import SERVICE
from app.clock import now
from app.dossiers.snapshot import snapshot
from app.papers.ct01 import FORM, NOTES, Sheet, blank
from app.papers.ct01_filled import BLANK, ONE, called_for, sheets
from app.papers.pdf import draw_ct01
from app.web.ct01 import IN_ONE_FILE
from tests.dossiers.filed import ANSWERS, GRANDCHILD
from tests.papers.test_papers import KB, text_of

DAY = date(2026, 11, 23)
CHILD: dict[str, Any] = {
    "cho_ai": "tre_em",
    "nguoi_ten": "Lê Hà My",
    "nguoi_sinh": "01/06/2015",
    "nguoi_gioi": "nu",
    "nguoi_so": "001315000456",
    "nguoi_thuong_tru": "Phường Hồng Gai, Quảng Ninh",
    "nguoi_quan_he": "Cháu ngoại",
    "thanh_vien": [],
}
BY_LIST: dict[str, str] = {"cho_o": "tap_the", "co_so_ten": "Ký túc xá số 1", "co_so_viec": "quản lý"}
HEAD = {
    "la_chu_ho": "khong",
    "chu_ho_ten": "Phạm Văn Hộ",
    "chu_ho_so": "001060000111",
    "chu_ho_la_chu_nha": "khong",
    "quan_he": "Ở thuê",
}


def one(name: str, born: str = "01/06/2005", number: str = "001205000456") -> dict[str, str]:
    row = {"id": name.lower(), "ho_ten": name, "ngay_sinh": born, "so_dinh_danh": number}
    return {**row, "gioi_tinh": "nam", "mien_phi": "khong", "den_ngay": "01/12/2027"}


def all_of(**changed: Any) -> dict[str, Sheet]:
    raw = {**ANSWERS, "chu_nha_dong_y": "ky", **changed}
    assert called_for(SERVICE, raw)
    return sheets(SERVICE, raw, snapshot(SERVICE, raw, DAY), "Phường Cầu Giấy", DAY)


def sheet(**changed: Any) -> Sheet:
    return all_of(**changed)[ONE]


def said(found: Sheet) -> dict[str, str]:
    return {field.label.partition(".")[0]: field.text for line in found.lines for field in line}


def test_ba_lan_is_on_it_field_by_field():
    found = sheet(email="lan@vidu.vn", **HEAD, chu_ho_dong_y="hoi")
    assert found.to == "Công an phường Cầu Giấy"
    assert list(said(found).values())[:9] == [
        *("Trần Thị Lan", "05/02/1958", "Nữ", "001158012345", "0912 345 678", "lan@vidu.vn"),
        *("Phạm Văn Hộ", "Ở thuê", "001060000111"),
    ]
    assert found.members == (("1", "Trần Gia Bảo", "01/06/2015", "Nam", "001215000456", "Cháu nội"),)


def test_what_is_asked_names_the_ward_of_today_and_the_address_on_the_old_papers():
    asked = said(sheet(dia_chi_cu="Tổ 1, Dịch Vọng Hậu"))["10"]
    assert asked.startswith("Đăng ký tạm trú tại Số 12 ngõ 34 đường Cầu Giấy, Phường Cầu Giấy, Thành phố Hà Nội")
    assert asked.endswith("thời hạn 1 năm. Địa chỉ cũ ghi trên giấy tờ nhà: Tổ 1, Dịch Vọng Hậu")


def test_who_asks_to_pay_nothing_says_so_where_she_signs():
    assert said(sheet(mien_phi="cao_tuoi"))["10"].endswith("Đề nghị miễn lệ phí: người cao tuổi, từ 60 tuổi")


def test_who_moves_is_on_it_also_where_somebody_else_files():
    found = said(sheet(**CHILD, la_gi="cha_me"))
    assert (found["1"], found["4"], found["7"], found["8"]) == (
        *("Lê Hà My", "001315000456"),
        *("Trần Thị Lan", "Cháu ngoại"),
    )


def test_a_list_has_a_sheet_for_each_and_a_blank_one():
    found = all_of(
        **BY_LIST, danh_sach=[one("Vũ Văn An"), {**one("Đỗ Thị Bé", "01/06/2010"), "mien_phi": "khuyet_tat"}]
    )
    first, second, empty = found.values()
    assert [*found] == ["vũ văn an", "đỗ thị bé", BLANK]
    assert said(first)["10"].endswith("từ ngày 01/12/2026, đến ngày 01/12/2027")
    assert said(second)["10"].endswith("đến ngày 01/12/2027. Đề nghị miễn lệ phí: người khuyết tật")
    assert [box.signs for box in first.boxes] == [False, False, False, True]
    assert [box.signs for box in second.boxes] == [False, False, True, True]
    assert (said(empty)["1"], empty.to, empty.by_hand) == ("", "Công an phường Cầu Giấy", True)


@pytest.mark.parametrize("how", ["vneid", "van_ban", "hoi"])
def test_nobody_is_asked_for_a_sheet_that_nobody_signs(how: str):
    assert not called_for(SERVICE, {**ANSWERS, "chu_nha_dong_y": how})


def test_the_drawn_sheet_reads_like_the_form_from_top_to_bottom():
    drawn = text_of(draw_ct01([sheet(**HEAD, chu_ho_dong_y="vneid")], now()))
    order = [
        *(FORM, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"),
        *("TỜ KHAI THAY ĐỔI THÔNG TIN CƯ TRÚ", "Kính gửi (1)", "1. Họ, chữ đệm", "2. Ngày", "3. Giới", "4. Số định"),
        *(
            "5. Số điện",
            "6. Email",
            "7. Họ",
            "8. Mối",
            "9. Số",
            "10. Nội",
            "11. Những",
            "Quan hệ với chủ hộ",
            "Trần Gia Bảo",
        ),
        *("Ý KIẾN CỦA CHỦ HỘ (4)", NOTES[0], NOTES[-1]),
    ]
    places = [drawn.index(words) for words in order]
    assert places == sorted(places)
    assert "0 0 1 1 5 8 0 1 2 3 4 5" in drawn


@pytest.mark.parametrize("typed", ['#import "x"', "*đậm* _nghiêng_", "$x^2$ @a", "\\#panic()", "<b>x</b>"])
def test_what_is_typed_on_it_is_never_read_as_markup(typed: str):
    drawn = text_of(draw_ct01([sheet(noi_o_nha=f"Số 1 {typed}")], now()))
    assert "".join(typed.split()) in "".join(drawn.split())


def test_marked_capitals_and_long_names_stand_on_it():
    drawn = text_of(draw_ct01([sheet(ho_ten="Ộng Ậu Ệp " + "n" * 40)], now()))
    assert "Ộng Ậu Ệp" in drawn
    assert "n" * 40 in drawn.replace("\u200b", "").replace(" ", "")


def test_a_sheet_is_light_also_for_thirty_people_and_for_a_file_of_a_list():
    names = [
        "Vũ Ỷ Nhạc",
        "Đỗ Quỳnh Xuân",
        "Phạm Ngữ Khắc",
        "Hoàng Trữ Thuỵ",
        "Bùi Kiều Ướt",
        "Giáp Sẽ Lợi",
        "Ma Đẵn Ổn",
    ]
    listed = all_of(**BY_LIST, danh_sach=[one(name, number=f"0012050{at}9873") for at, name in enumerate(names)])
    assert len(listed) == IN_ONE_FILE
    thirty = sheet(thanh_vien=[{**GRANDCHILD, "id": str(at)} for at in range(30)])
    weighs = [len(draw_ct01(some, now())) for some in ([blank()], [thirty], listed.values())]
    assert max(weighs) <= 60 * KB, weighs
