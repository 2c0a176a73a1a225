"""Who goes away for long, or lives there no more: what the ward receives, and what the law takes only online."""

import pytest

from app.catalogue.outcome import Channel
from app.catalogue.service import Service
from app.catalogue.services.khai_bao_tam_vang import SERVICE as ABSENT
from app.catalogue.services.xoa_dang_ky_tam_tru import SERVICE as OFF_TEMPORARY
from app.catalogue.services.xoa_dang_ky_thuong_tru import SERVICE as OFF_PERMANENT
from app.catalogue.sheet import sheet
from tests.catalogue.branch import YOUNG, Branch
from tests.house.walking import TODAY


@pytest.mark.parametrize("case", ["xa", "quan_su"])
def test_whoever_goes_for_long_declares_it_here_without_a_paper(case: str):
    away = Branch(ABSENT, truong_hop=case, cho_ai="toi")
    assert (away.outcome, away.papers) == (None, set())
    assert away.taken.request.startswith("Khai báo tạm vắng tại số 12 ngõ 34")


@pytest.mark.parametrize("case", ["an", "giao_duc"])
def test_whoever_is_under_supervision_is_prepared_for_the_portal_or_vneid_alone(case: str):
    watched = Branch(ABSENT, truong_hop=case, cho_ai="toi")
    assert watched.outcome
    assert {one.channel for one in watched.outcome.ways} == {Channel.PORTAL, Channel.VNEID}
    assert watched.papers == {"van_ban_giam_sat"}


def test_a_parent_declares_for_a_child_and_anybody_else_asks_the_parents():
    assert Branch(ABSENT, YOUNG, truong_hop="xa", cho_ai="tre_em", la_gi="cha_me").consents == set()
    assert Branch(ABSENT, YOUNG, truong_hop="xa", cho_ai="tre_em", la_gi="khac").consents == {"cha_me_dong_y"}


@pytest.mark.parametrize(
    ("service", "said", "turn"),
    [
        (ABSENT, "ngan", "khong-phai-khai"),
        (ABSENT, "da_dang_ky", "da-dang-ky"),
        (OFF_TEMPORARY, "chet", "cong-an-tu-lam"),
        (OFF_TEMPORARY, "thuong_tru", "cong-an-tu-lam"),
        (OFF_TEMPORARY, "cho_thue", "nguoi-cho-thue"),
        (OFF_PERMANENT, "chet", "da-mat"),
        (OFF_PERMANENT, "quoc_tich", "cong-an-tu-lam"),
        (OFF_PERMANENT, "chuyen", "chuyen-noi-khac"),
    ],
)
def test_whoever_has_nothing_to_file_reads_why(service: Service, said: str, turn: str):
    assert Branch(service, truong_hop=said).turn == turn


@pytest.mark.parametrize("service", [OFF_TEMPORARY, OFF_PERMANENT])
def test_whoever_lives_there_no_more_copies_form_ct01_into_the_portal(service: Service):
    walk = Branch(service, truong_hop="het_thue", cho_ai="toi")
    assert walk.outcome
    made = sheet(service, walk.outcome, walk.walk.answers, TODAY)
    lines = {one.label: one.text for section in made.sections for one in section.lines}
    assert lines["Họ, chữ đệm và tên khai sinh"] == "Trần Thị Lan"
    assert "lý do: Hết thuê, mượn, ở nhờ" in lines["Nội dung đề nghị"]
    assert made.form.startswith("CT01")


def test_form_ct03_speaks_of_whoever_goes_away():
    watched = Branch(ABSENT, truong_hop="an", cho_ai="nguoi_lon")
    assert watched.outcome
    made = sheet(ABSENT, watched.outcome, watched.walk.answers, TODAY)
    labels = [one.label for section in made.sections for one in section.lines]
    assert labels.count("Họ, chữ đệm và tên khai sinh") == 1
    form = ["Số định danh cá nhân", "Nơi cư trú", "Tạm vắng", "Lý do", "Nơi đến"]
    assert [one for one in labels if one in form] == form
