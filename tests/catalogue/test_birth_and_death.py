"""A child is born, somebody has died: who may file, what is asked, which papers are wanted, and what is not."""

import pytest

from app.catalogue import journey
from app.catalogue.services.khai_sinh import SERVICE as BIRTH
from app.catalogue.services.khai_tu import SERVICE as DEATH
from app.catalogue.services.lien_thong_khai_sinh import SERVICE as BIRTH_AND_HOME
from app.catalogue.services.lien_thong_khai_tu import SERVICE as DEATH_AND_MONEY
from tests.catalogue.asked_and_brought import asked, brought, filled, sent_to

NEW = {"viec": "moi", "cha_me_chau": "ket_hon"}


@pytest.mark.parametrize(
    ("answers", "where"),
    [
        ({"viec": "ca_ba"}, "lien-thong-khai-sinh"),
        ({"viec": "mat"}, "mat-giay"),
        ({"viec": "moi", "cha_me_chau": "nhan_con"}, "nhan-cha"),
        (NEW, ""),
    ],
)
def test_who_asks_for_something_else_than_a_birth_is_sent_there(answers: dict[str, str], where: str):
    assert sent_to(BIRTH, **answers) == where


def test_a_mother_who_files_is_not_asked_about_herself_twice():
    herself = asked(BIRTH, **NEW, nguoi_khai_la="me")
    assert "me_ten" not in herself
    assert {"cha_ten", "me_dan_toc"} <= herself
    assert filled(BIRTH, **NEW, nguoi_khai_la="me")["Họ, chữ đệm, tên người mẹ"] == "{ho_ten}"


def test_a_grandmother_names_both_parents_and_brings_no_power_of_theirs():
    assert {"me_ten", "cha_ten"} <= asked(BIRTH, **NEW, nguoi_khai_la="ong_ba")
    assert brought(BIRTH, **NEW, nguoi_khai_la="ong_ba", giay_chung_sinh="co") == {"giay_chung_sinh"}
    assert filled(BIRTH, **NEW, nguoi_khai_la="ong_ba")["Họ, chữ đệm, tên người mẹ"] == "{me_ten}"


def test_of_an_unmarried_mother_nobody_asks_for_the_father():
    alone = {"viec": "moi", "cha_me_chau": "me", "nguoi_khai_la": "me"}
    assert not {one for one in asked(BIRTH, **alone) if one.startswith("cha_") and one != "cha_me_chau"}
    assert "Họ, chữ đệm, tên người cha" not in filled(BIRTH, **alone)


@pytest.mark.parametrize(("said", "paper"), [("lam_chung", "nguoi_lam_chung"), ("cam_doan", "cam_doan_sinh")])
def test_born_at_home_a_witness_or_ones_own_word_stands_for_the_certificate(said: str, paper: str):
    assert brought(BIRTH, **NEW, giay_chung_sinh=said) == {paper}


def test_a_child_that_comes_to_its_parents_needs_no_paper_about_the_home():
    child = {"chau_the_nao": "moi", "cha_me_chau": "ket_hon", "giay_chung_sinh": "co"}
    assert brought(BIRTH_AND_HOME, **child, nhap_theo="ca_hai") == {"giay_chung_sinh"}
    assert "giay_noi_o" in brought(BIRTH_AND_HOME, **child, nhap_theo="noi_khac")


def test_a_child_of_six_is_no_case_for_all_three_at_once():
    assert sent_to(BIRTH_AND_HOME, chau_the_nao="tren_6") == "khai-sinh"


def test_without_a_notice_of_death_its_number_is_not_asked_and_another_paper_shows_it():
    none = {"viec": "moi", "nguoi_khai_la": "con", "giay_bao_tu": "khong"}
    assert "so_bao_tu" not in asked(DEATH, **none)
    assert brought(DEATH, **none) == {"chung_cu"}
    assert brought(DEATH, **{**none, "giay_bao_tu": "benh_vien"}) == {"bao_tu"}


def test_only_who_is_no_relative_brings_a_power():
    assert "uy_quyen" in brought(DEATH, viec="moi", nguoi_khai_la="khac")
    assert "uy_quyen" not in brought(DEATH, viec="moi", nguoi_khai_la="chau")


@pytest.mark.parametrize(("group", "days"), [("bhxh", "9"), ("co_cong", "18"), ("bao_tro", "6"), ("khong", "khoảng 3")])
def test_how_long_the_money_takes_depends_on_what_the_dead_person_received(group: str, days: str):
    outcome = journey.outcome(DEATH_AND_MONEY, {"viec": "ca_ba", "dien": group})
    assert outcome
    assert outcome.time[0].words.startswith(f"{days} ngày làm việc")


def test_where_nothing_is_paid_nobody_asks_for_an_account():
    assert not {"noi_tang", "nhan_tien"} & asked(DEATH_AND_MONEY, viec="ca_ba", dien="khong")
    assert "tai_khoan" in asked(DEATH_AND_MONEY, viec="ca_ba", dien="bhxh", nhan_tien="tai_khoan")
