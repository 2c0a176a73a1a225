"""Who leaves a household, heads it, has her data mended, wants it confirmed, or has no home to register."""

import pytest

from app.catalogue.question import Choice
from app.catalogue.services.dieu_chinh_thong_tin_cu_tru import SERVICE as MENDED
from app.catalogue.services.khai_bao_thong_tin_cu_tru import SERVICE as DECLARED
from app.catalogue.services.tach_ho import SERVICE as LEAVES
from app.catalogue.services.xac_nhan_thong_tin_cu_tru import SERVICE as CONFIRMED
from tests.catalogue.branch import Branch

LEAVING = {"o_lai": "o_lai", "cho_ai": "toi", "la_chu_ho": "co", "mien_phi": "khong", "cho_o": "nguoi_than"}
ASKED = {"chu_ho_cu_dong_y": "hoi", "chu_nha_dong_y": "hoi"}


def test_whoever_leaves_a_household_is_let_go_by_its_head_and_the_owner_and_brings_nothing():
    leaving = Branch(LEAVES, **LEAVING, **ASKED, ly_hon="khong", chu_ho_la_chu_nha="khong")
    assert leaving.consents == {"chu_ho_cu_dong_y", "chu_nha_dong_y"}
    assert leaving.papers == set()


def test_whose_head_owns_the_home_asks_one_person():
    assert Branch(LEAVES, **LEAVING, **ASKED, ly_hon="khong", chu_ho_la_chu_nha="mot").consents == {"chu_ho_cu_dong_y"}


def test_after_a_divorce_nobody_has_to_agree():
    divorced = Branch(LEAVES, **LEAVING, ly_hon="co")
    assert divorced.consents == set()
    assert divorced.papers == {"giay_ly_hon", "giay_dung_nha"}
    assert "đã ly hôn" in divorced.taken.request


def test_each_of_several_owners_lets_her_go_even_her_father():
    several = {**ASKED, "chu_nha_dong_y": "nhieu", "chu_nha_cach": "hoi"}
    assert "chu_nha_chung" in Branch(LEAVES, **LEAVING, **several, ly_hon="khong", chu_ho_la_chu_nha="khong").asked


def test_nobody_leaves_a_household_for_a_child():
    asked = next(one for step in LEAVES.steps for one in step.questions if one.id == "cho_ai")
    assert isinstance(asked, Choice)
    assert "tre_em" not in asked.options


def test_whoever_moves_away_is_sent_to_register_there():
    assert Branch(LEAVES, o_lai="chuyen").turn == "chuyen-di"


def test_a_household_whose_head_died_proposes_another_and_asks_no_dead_person():
    died = Branch(MENDED, viec="chu_ho", vi_sao="mat")
    assert "chu_ho_cu_dong_y" not in died.asked
    assert died.asked >= {"chu_ho_ten", "nguoi_trong_ho"}
    assert died.papers >= {"giay_chung_tu"}


def test_a_household_that_agrees_has_the_word_of_its_head_and_of_everybody():
    agrees = Branch(MENDED, viec="chu_ho", vi_sao="thong_nhat", chu_ho_cu_dong_y="hoi")
    assert agrees.asked >= {"chu_ho_cu_dong_y", "nguoi_trong_ho"}


def test_what_a_court_decided_nobody_has_to_agree_to():
    court = Branch(MENDED, viec="chu_ho", vi_sao="toa")
    assert (court.consents, court.papers) == (set(), {"quyet_dinh_toa"})
    assert "nguoi_trong_ho" not in court.asked


def test_a_renamed_street_needs_no_paper_at_all():
    assert Branch(MENDED, viec="dia_chi").papers == set()


def test_a_corrected_name_is_asked_for_once_with_what_it_was():
    name = Branch(MENDED, viec="ho_tich", cho_ai="toi", muc_sua="ho_ten")
    assert name.papers == {"giay_cai_chinh"}
    assert "từ “như đã nói” thành “như đã nói”" in name.taken.request


def test_whoever_wants_a_confirmation_pays_nothing_and_brings_nothing():
    hers = Branch(CONFIRMED, xac_nhan_gi="noi_cu_tru", cho_ai="toi")
    assert (hers.papers, hers.taken.fee) == (set(), "không mất lệ phí")
    assert CONFIRMED.terms[0].words == "nửa ngày làm việc; 3 ngày làm việc nếu phải kiểm tra, xác minh"


def test_a_grandmother_asks_about_a_grandchild_with_a_parents_consent():
    assert Branch(CONFIRMED, cho_ai="tre_em", la_gi="khac").consents == {"cha_me_dong_y"}
    assert Branch(CONFIRMED, cho_ai="tre_em", la_gi="cha_me").consents == set()


@pytest.mark.parametrize("why", ["khong_giay", "khong_cho", "luu_dong", "cam"])
def test_whoever_can_register_nowhere_shows_no_paper(why: str):
    assert Branch(DECLARED, chua_du=why, co_so="co", cho_ai="toi").papers == set()


def test_whoever_can_register_or_has_no_number_yet_reads_where_to_go():
    assert Branch(DECLARED, chua_du="du", co_so="co").turn == "dang-ky-duoc"
    assert Branch(DECLARED, chua_du="khong_giay", co_so="chua").turn == "chua-co-so"
