"""At which home whom may be registered, who agrees to it, and what must not be asked: Luật Cư trú Điều 20 and 21."""

import pytest

from app.catalogue.services.dang_ky_thuong_tru import SERVICE
from tests.catalogue.branch import SMALL, YOUNG, Branch

HERS = {"cho_ai": "toi", "la_chu_ho": "co", "mien_phi": "khong"}
JOINS = {**HERS, "cho_o": "nguoi_than", "la_chu_ho": "khong", "chu_ho_dong_y": "hoi", "chu_nha_dong_y": "hoi"}
OF_CHILD = {"cho_ai": "tre_em", "cha_me_dong_y": "hoi", "mien_phi": "tre_em"}


def comes(child: str = "", **chosen: str) -> Branch:
    return Branch(SERVICE, child, **chosen)


def test_whoever_owns_the_home_shows_one_paper_and_asks_nobody():
    own = comes(**HERS, cho_o="nha_minh")
    assert (own.consents, own.papers) == (set(), {"giay_nha"})


def test_a_wife_who_joins_her_husband_brings_no_paper_about_the_home():
    wife = comes(**JOINS, ve_voi="gan", chu_ho_la_chu_nha="khong")
    assert wife.consents == {"chu_ho_dong_y", "chu_nha_dong_y"}
    assert wife.papers == {"giay_quan_he"}


def test_a_head_who_owns_the_home_agrees_once():
    assert comes(**JOINS, ve_voi="gan", chu_ho_la_chu_nha="mot").consents == {"chu_ho_dong_y"}


def test_of_several_owners_one_is_enough_for_the_closest_alone():
    several = {**JOINS, "chu_ho_la_chu_nha": "khong", "chu_nha_dong_y": "nhieu"}
    assert "chu_nha_chung" not in comes(**several, ve_voi="gan").asked
    assert "chu_nha_chung" in comes(**several, ve_voi="cao_tuoi").asked


def test_whoever_cannot_care_for_himself_shows_that_too():
    assert comes(**JOINS, ve_voi="khuyet_tat").papers == {"giay_quan_he", "giay_khong_tu_lo"}


@pytest.mark.parametrize("where", [{"cho_o": "thue"}, {"cho_o": "nguoi_than", "ve_voi": "khac"}])
def test_whoever_rents_or_joins_a_distant_relative_shows_a_notarised_lease_and_the_room(where: dict[str, str]):
    assert comes(**{**JOINS, **where}).papers == {"giay_thue", "giay_dien_tich"}


@pytest.mark.parametrize("home", ["nha_minh", "nguoi_than", "thue"])
def test_whoever_joins_parents_under_6_is_asked_for_nothing_about_the_home(home: str):
    child = comes(SMALL, **OF_CHILD, cho_o=home, ve_voi="gan", la_gi="cha_me", o_cung="roi", la_chu_ho="khong")
    assert (child.consents, child.papers) == (set(), set())
    assert not {one for one in child.asked if one.startswith("chu_nha")}


def test_a_newborn_has_no_former_home_to_name():
    step = next(one for one in SERVICE.steps if one.slug == "nguoi-chuyen-den")
    assert not next(one for one in step.questions if one.id == "nguoi_thuong_tru").required


def test_a_grandchild_joins_with_a_parents_consent():
    child = comes(YOUNG, **OF_CHILD, cho_o="nha_minh", la_gi="khac", nha_chung="mot", la_chu_ho="co")
    assert child.consents == {"cha_me_dong_y"}
    assert child.papers == {"giay_quan_he"}


def test_a_stranger_taken_into_ones_own_home_is_one_who_borrows():
    lodger = comes(**{**HERS, "cho_ai": "nguoi_lon"}, cho_o="nha_minh", nguoi_lon_la="khac", nha_chung="mot")
    assert lodger.papers == {"uy_quyen", "giay_thue", "giay_dien_tich"}


def test_a_monk_shows_who_he_is_and_nobody_agrees():
    monk = comes(**HERS, cho_o="ton_giao", vai_tro="tu_hanh")
    assert (monk.consents, monk.papers) == (set(), {"giay_ton_giao", "xac_nhan_nha_phu"})
    assert "la_chu_ho" not in monk.asked


def test_an_orphan_in_a_temple_is_taken_in_by_whoever_speaks_for_it():
    orphan = comes(**HERS, cho_o="ton_giao", vai_tro="nuong_tua", dai_dien_dong_y="hoi")
    assert orphan.consents == {"dai_dien_dong_y"}
    assert orphan.papers == {"xac_nhan_nuong_tua", "xac_nhan_nha_phu"}


def test_a_house_of_care_asks_in_writing_and_a_family_agrees():
    house = comes(**HERS, cho_o="cham_soc", noi_cham_soc="co_so")
    assert (house.consents, house.papers) == (set(), {"van_ban_tro_giup", "giay_cham_soc"})
    family = comes(**{**JOINS, "cho_o": "cham_soc"}, noi_cham_soc="gia_dinh", chu_ho_la_chu_nha="khong")
    assert family.consents == {"chu_ho_dong_y", "chu_nha_dong_y"}
    assert family.papers == {"giay_cham_soc"}


def test_a_boat_with_a_leased_berth_needs_no_word_of_the_commune():
    boat = {**HERS, "cho_o": "phuong_tien", "chu_xe": "nguoi_khac", "dai_dien_dong_y": "hoi", "dang_ky_xe": "co"}
    assert comes(**boat, dau_xe="ben").consents == {"dai_dien_dong_y"}
    assert comes(**boat, dau_xe="ben").papers == {"giay_phuong_tien", "hop_dong_ben"}
    assert comes(**boat, dau_xe="khac").papers == {"giay_phuong_tien", "xac_nhan_dau"}
    assert comes(**{**boat, "chu_xe": "toi", "dang_ky_xe": "khong"}, dau_xe="trung").papers == {"xac_nhan_de_o"}


def test_a_soldier_brings_a_letter_of_his_unit_alone():
    soldier = comes(**HERS, cho_o="don_vi")
    assert (soldier.consents, soldier.papers) == (set(), {"giay_gioi_thieu"})
    assert soldier.taken.request.endswith("là nơi đơn vị đóng quân")
