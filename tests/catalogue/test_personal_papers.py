"""Cards, passports, licences, records, insurance: who is sent elsewhere, what it costs whom, which papers it takes."""

import pytest

from app.catalogue.services.bao_hiem_y_te_ho import SERVICE as INSURANCE
from app.catalogue.services.can_cuoc import SERVICE as CARD
from app.catalogue.services.giay_phep_lai_xe import SERVICE as LICENCE
from app.catalogue.services.ho_chieu import SERVICE as PASSPORT
from app.catalogue.services.ly_lich_tu_phap import SERVICE as RECORD
from app.catalogue.services.tro_cap_that_nghiep import SERVICE as UNEMPLOYED
from tests.catalogue.asked_and_brought import asked, brought, cost, filled, sent_to


@pytest.mark.parametrize(
    ("what", "dong"), [("mat", "70.000"), ("hong", "70.000"), ("tu_cccd", "30.000"), ("sai", "50.000")]
)
def test_a_card_costs_by_what_became_of_the_old_one(what: str, dong: str):
    assert cost(CARD, viec=what, cho_ai="toi").startswith(f"{dong} đ")


def test_who_lost_a_card_brings_nothing():
    assert brought(CARD, viec="mat", cho_ai="toi") == set()


def test_only_for_a_child_is_the_right_to_file_shown():
    assert "dai_dien" in brought(CARD, viec="hong", cho_ai="duoi_14")
    assert "dai_dien" not in brought(CARD, viec="hong", cho_ai="toi")


@pytest.mark.parametrize(
    ("what", "where"), [("qua_30_ngay", "thi-ly-thuyet"), ("qua_1_nam", "thi-lai"), ("sap_het", ""), ("mat", "")]
)
def test_a_licence_long_expired_means_an_examination(what: str, where: str):
    assert sent_to(LICENCE, viec=what) == where


def test_a_motorbike_licence_wants_no_doctor():
    assert "kham" not in asked(LICENCE, viec="hong", hang="mo_to")
    assert brought(LICENCE, viec="hong", hang="mo_to", kham="giay") == {"bang_cu"}
    assert "kham_suc_khoe" in brought(LICENCE, viec="hong", hang="o_to", kham="giay")


def test_what_the_hospital_sent_is_not_asked_for_again():
    assert "kham_suc_khoe" not in brought(LICENCE, viec="hong", hang="o_to", kham="dien_tu")


def test_a_childs_passport_is_another_form_and_asks_for_no_spouse():
    child = {"viec": "lan_dau", "cho_ai": "duoi_14"}
    assert "vo_chong" not in asked(PASSPORT, **child)
    assert "Vợ hoặc chồng: họ tên, năm sinh" not in filled(PASSPORT, **child)
    assert brought(PASSPORT, **child) == {"anh", "khai_sinh"}


def test_to_report_a_passport_lost_is_no_application():
    assert sent_to(PASSPORT, viec="bao_mat") == "bao-mat"


def test_nobody_else_may_ask_for_the_second_kind_of_record():
    assert sent_to(RECORD, ai_can="nho_so_2") == "so-hai-nho-nguoi"
    assert "uy_quyen" in brought(RECORD, ai_can="nho_so_1", muc_phi="thuong")


@pytest.mark.parametrize(("who", "words"), [("thuong", "200.000 đ"), ("giam", "100.000 đ"), ("mien", "không mất tiền")])
def test_a_record_costs_students_half(who: str, words: str):
    assert cost(RECORD, ai_can="toi", muc_phi=who).startswith(words)


def test_whose_insurance_the_state_pays_need_not_buy_it():
    assert sent_to(INSURANCE, viec="duoc_cap") == "duoc-cap"
    assert brought(INSURANCE, viec="gia_han") == set()


@pytest.mark.parametrize(
    ("answers", "where"),
    [
        ({"nghi_khi_nao": "tren_3"}, "qua-han"),
        ({"nghi_khi_nao": "trong_3", "dieu_kien": "chua_du"}, "chua-du"),
        ({"nghi_khi_nao": "trong_3", "dieu_kien": "du"}, ""),
    ],
)
def test_unemployment_is_claimed_within_three_months_after_twelve_paid(answers: dict[str, str], where: str):
    assert sent_to(UNEMPLOYED, **answers) == where
