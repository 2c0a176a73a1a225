"""Form CT01 says the same of every service: who signs, whom nobody asks, and which household field 7 names."""

from datetime import date

from app.catalogue.service import Received
from app.catalogue.services.dang_ky_thuong_tru import SERVICE as PERMANENT
from app.catalogue.services.dieu_chinh_thong_tin_cu_tru import SERVICE as MENDED
from app.catalogue.services.gia_han_tam_tru import SERVICE as RENEWED
from app.catalogue.services.tach_ho import SERVICE as LEAVES
from app.papers.ct01 import Sheet
from app.papers.ct01_box import DIVORCED, JOINS_A_PARENT, NOT_NEEDED
from app.papers.ct01_filled import ONE, sheets
from tests.catalogue.branch import SMALL, Branch

DAY = date(2026, 11, 23)
LEAVING = {"o_lai": "o_lai", "cho_ai": "toi", "la_chu_ho": "co", "mien_phi": "khong"}


def sheet(service: Received, child: str = "", **chosen: str) -> Sheet:
    branch = Branch(service, child, **chosen)
    return sheets(service, branch.walk.answers, branch.taken, "Phường Cầu Giấy", DAY)[ONE]


def words(of: Sheet) -> list[tuple[bool, str]]:
    """Of the boxes of head and owner: whether somebody signs, and what stands there."""
    return [(one.signs, one.words) for one in of.boxes[:2]]


def test_whoever_leaves_heads_a_household_of_her_own_and_the_old_head_and_the_owner_sign():
    agreed = {"cho_o": "nguoi_than", "chu_ho_cu_dong_y": "ky", "chu_nha_dong_y": "ky", "chu_ho_la_chu_nha": "khong"}
    paper = sheet(LEAVES, **LEAVING, **agreed, ly_hon="khong")
    assert [one.signs for one in paper.boxes[:2]] == [True, True]
    assert paper.lines[4][1].text == "Chủ hộ"


def test_after_a_divorce_neither_box_is_signed_and_the_sheet_says_why():
    paper = sheet(LEAVES, **LEAVING, ly_hon="co")
    assert words(paper) == [(False, f"Không ký ở ô này: {DIVORCED}")] * 2


def test_where_tam_tru_goes_on_the_head_is_not_asked():
    rented = {"van_o": "con", "con_lai": "con", "cho_o": "thue", "giay_thue_cu": "con", "chu_nha_dong_y": "ky"}
    paper = sheet(RENEWED, **rented, la_chu_ho="khong", chu_ho_la_chu_nha="khong", mien_phi="khong")
    assert words(paper)[0] == (False, f"Không ký ở ô này: {NOT_NEEDED}")
    assert words(paper)[1][0]


def test_a_small_child_that_joins_its_parents_needs_nobodys_hand_but_theirs():
    joins = {"cho_o": "nguoi_than", "ve_voi": "gan", "cho_ai": "tre_em", "la_gi": "cha_me", "o_cung": "roi"}
    paper = sheet(PERMANENT, SMALL, **joins, la_chu_ho="khong", mien_phi="tre_em")
    assert words(paper) == [(False, f"Không ký ở ô này: {JOINS_A_PARENT}")] * 2


def test_a_new_head_is_named_where_the_old_one_signs():
    paper = sheet(MENDED, viec="chu_ho", vi_sao="thong_nhat", chu_ho_cu_dong_y="ky")
    assert paper.boxes[0].signs
    assert words(paper)[1] == (False, f"Không ký ở ô này: {NOT_NEEDED}")
    assert "chủ hộ mới là Trần Thị Lan" in paper.lines[6][0].text
