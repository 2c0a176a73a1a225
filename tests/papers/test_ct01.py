"""The sheet that somebody signs: form CT01 as the answers fill it, and as it is drawn."""

from datetime import date
from typing import Any

import pytest

from app.catalogue.services.dang_ky_tam_tru import SERVICE
from app.clock import now
from app.dossiers.snapshot import snapshot
from app.papers.ct01 import FORM, NOTES, Sheet, blank
from app.papers.ct01_boxes import AGREES, IF_NOT_THE_PARENT, SIGNS, Box
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
HEAD = {"la_chu_ho": "khong", "chu_ho_ten": "Phạm Văn Hộ", "chu_ho_so": "001060000111", "quan_he": "Ở thuê"}


def one(name: str, born: str = "01/06/2005", number: str = "001205000456") -> dict[str, str]:
    row = {"id": name.lower(), "ho_ten": name, "ngay_sinh": born, "so_dinh_danh": number}
    return {**row, "gioi_tinh": "nam", "den_ngay": "01/12/2027"}


def all_of(**changed: Any) -> dict[str, Sheet]:
    raw = {**ANSWERS, "chu_nha_dong_y": "ky", **changed}
    assert called_for(SERVICE, raw)
    return sheets(SERVICE, raw, snapshot(SERVICE, raw, DAY), "Phường Cầu Giấy", DAY)


def sheet(**changed: Any) -> Sheet:
    return all_of(**changed)[ONE]


def said(found: Sheet) -> dict[str, str]:
    return {field.label.partition(".")[0]: field.text for line in found.lines for field in line}


def boxes(**changed: Any) -> tuple[Box, Box, Box, Box]:
    head, owner, parent, declarant = sheet(**changed).boxes
    return head, owner, parent, declarant


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


def test_who_moves_is_on_it_also_where_somebody_else_files():
    found = said(sheet(**CHILD, la_gi="cha_me"))
    assert (found["1"], found["4"], found["7"], found["8"]) == (
        *("Lê Hà My", "001315000456"),
        *("Trần Thị Lan", "Cháu ngoại"),
    )


def test_a_declarant_who_is_head_and_owner_signs_once():
    head, owner, parent, declarant = boxes(
        **{**CHILD, "cho_o": "nha_minh", "la_gi": "khac", "cha_me_ten": "Lê Văn Bố", "cha_me_dong_y": "ky"}
    )
    assert (head.signs, owner.signs, declarant) == (False, False, Box("Người kê khai (7)", True, SIGNS, "Trần Thị Lan"))
    assert "người kê khai là chủ hộ" in head.words
    assert "người kê khai là chủ nhà" in owner.words
    assert (parent.signs, parent.words, parent.name) == (True, AGREES, "Lê Văn Bố")


@pytest.mark.parametrize(
    ("how", "signs", "why"),
    [("ky", True, AGREES), ("vneid", False, "VNeID"), ("van_ban", False, "giấy đồng ý riêng"), ("hoi", False, "hỏi")],
)
def test_the_head_signs_only_where_that_is_how_he_agrees(how: str, signs: bool, why: str):
    head = boxes(**HEAD, chu_ho_dong_y=how)[0]
    assert (head.signs, why in head.words) == (signs, True)


def test_name_and_number_stand_in_a_box_only_where_vneid_says_yes():
    by_vneid, by_paper = (boxes(**HEAD, chu_ho_dong_y=how)[0] for how in ("vneid", "van_ban"))
    assert (by_vneid.name, by_vneid.number) == ("Phạm Văn Hộ", "001060000111")
    assert (by_paper.name, by_paper.number) == ("", "")


def test_a_parent_who_files_does_not_sign_as_parent_too():
    assert "người kê khai là cha hoặc mẹ" in boxes(**CHILD, la_gi="cha_me")[2].words
    assert "người kê khai là người giám hộ" in boxes(**CHILD, la_gi="giam_ho")[2].words


def test_a_parent_may_have_to_sign_for_a_child_who_comes_along():
    assert boxes()[2].words == IF_NOT_THE_PARENT
    assert boxes(**{**CHILD, "la_gi": "cha_me", "thanh_vien": [GRANDCHILD]})[2].words == IF_NOT_THE_PARENT
    assert not boxes(thanh_vien=[])[2].signs


def test_a_list_has_a_sheet_for_each_and_a_blank_one():
    found = all_of(**BY_LIST, danh_sach=[one("Vũ Văn An"), one("Đỗ Thị Bé", "01/06/2010")])
    first, second, empty = found.values()
    assert [*found] == ["vũ văn an", "đỗ thị bé", BLANK]
    assert said(first)["10"].endswith("từ ngày 01/12/2026, đến ngày 01/12/2027")
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
