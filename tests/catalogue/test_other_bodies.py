"""Marriage, vehicles, land, exams, power and seals: who is sent elsewhere, who receives, which papers it takes."""

import pytest

from app.catalogue.service import Service
from app.catalogue.services.bien_so_xe_may import SERVICE as PLATE
from app.catalogue.services.cap_dien_moi import SERVICE as POWER
from app.catalogue.services.con_dau_moi import SERVICE as SEAL
from app.catalogue.services.con_dau_thay_the import SERVICE as OTHER_SEAL
from app.catalogue.services.dat_chuyen_quyen import SERVICE as LAND
from app.catalogue.services.dat_doi_ten import SERVICE as LAND_NAME
from app.catalogue.services.doi_ten_hop_dong_dien import SERVICE as POWER_NAME
from app.catalogue.services.ket_hon import SERVICE as MARRIAGE
from app.catalogue.services.phat_nguoi import SERVICE as FINE
from app.catalogue.services.thi_tot_nghiep import SERVICE as EXAM
from tests.catalogue.asked_and_brought import asked, brought, receiver, sent_to

MARRY = {"viec": "moi", "du_tuoi": "co", "toi_la": "nu"}


def test_nobody_who_marries_brings_a_paper_that_she_is_single():
    assert brought(MARRIAGE, **MARRY, xa_nha="khong") == set()
    assert brought(MARRIAGE, **MARRY, xa_nha="co") == {"xac_nhan_nuoc_ngoai"}


def test_who_is_too_young_to_marry_hears_it_first():
    assert sent_to(MARRIAGE, viec="moi", du_tuoi="khong") == "chua-du-tuoi"


@pytest.mark.parametrize(
    ("service", "answers", "where"),
    [
        (PLATE, {"loai_xe": "o_to"}, "o-to"),
        (PLATE, {"loai_xe": "xe_may", "viec": "ban"}, "ban-xe"),
        (FINE, {"da_co": "goi_dien"}, "goi-dien"),
        (LAND, {"viec": "sua"}, "dat-doi-ten"),
        (LAND, {"viec": "ban", "hop_dong": "chua"}, "chua-cong-chung"),
        (LAND_NAME, {"viec": "chuyen"}, "dat-chuyen-quyen"),
        (POWER, {"viec": "doi_ten"}, "doi-ten-hop-dong-dien"),
        (POWER_NAME, {"viec": "o_tro"}, "dang-ky-tam-tru"),
        (SEAL, {"viec": "moi", "to_chuc": "doanh_nghiep"}, "doanh-nghiep"),
        (OTHER_SEAL, {"viec": "dau_tien"}, "con-dau-moi"),
        (EXAM, {"la_ai": "lop_9"}, "lop-10"),
    ],
    ids=lambda one: one.slug if isinstance(one, Service) else "",
)
def test_whoever_is_wrong_here_is_told_where_to_go(service: Service, answers: dict[str, str], where: str):
    assert sent_to(service, **answers) == where


def test_an_old_motorbike_without_a_contract_wants_a_declaration_instead():
    bought = {"loai_xe": "xe_may", "viec": "mua_lai"}
    assert "cam_ket" in brought(PLATE, **bought, giay_mua="khong")
    assert "cam_ket" not in brought(PLATE, **bought, giay_mua="hop_dong")


def test_who_lost_a_plate_tells_how_and_is_not_asked_for_a_bill():
    lost = {"loai_xe": "xe_may", "viec": "mat"}
    assert {"bien_so", "ly_do"} <= asked(PLATE, **lost)
    assert not {"truoc_ba", "giay_mua"} & asked(PLATE, **lost)


def test_a_fine_is_paid_where_there_is_a_decision_and_settled_where_there_is_none():
    assert receiver(FINE, da_co="quyet_dinh").startswith("Kho bạc")
    assert receiver(FINE, da_co="thong_bao").startswith("Cảnh sát giao thông")


def test_land_given_within_a_family_shows_the_relation_and_names_no_price():
    given = {"viec": "tang", "hop_dong": "roi", "than_nhan": "gan", "ca_thua": "ca"}
    assert "gia_tien" not in asked(LAND, **given)
    assert {"hop_dong", "quan_he"} <= brought(LAND, **given)
    assert not {"ban_ve_tach", "van_ban_thua_ke"} & brought(LAND, **given)


def test_whose_number_alone_changed_brings_only_the_certificate():
    assert brought(LAND_NAME, viec="so_giay_to") == {"so_do"}


def test_a_home_needs_no_business_licence_for_power():
    home = {"viec": "moi", "dung_dien": "sinh_hoat", "cho_o": "thue"}
    assert "don_vi" not in asked(POWER, **home)
    assert brought(POWER, **home) == {"hop_dong_thue"}
    assert "dang_ky_kinh_doanh" in brought(POWER, **{**home, "dung_dien": "kinh_doanh"})


def test_a_pupil_registers_at_her_school_and_brings_no_school_report():
    assert receiver(EXAM, la_ai="lop_12").startswith("Trường")
    assert receiver(EXAM, la_ai="tu_do").startswith("Điểm đăng ký")
    assert "hoc_ba" not in brought(EXAM, la_ai="lop_12", uu_tien="khong")


def test_a_lost_seal_was_reported_before():
    assert "bao_mat" in brought(OTHER_SEAL, viec="mat", to_chuc="hoi")
    assert "bao_mat" not in brought(OTHER_SEAL, viec="hong", to_chuc="hoi")
