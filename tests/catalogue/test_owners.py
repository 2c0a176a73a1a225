"""Nobody types the same person twice, and where a home has several owners each agrees in his own way."""

from typing import Any

import pytest

from app.catalogue import journey
from app.catalogue.services.dang_ky_tam_tru import SERVICE
from tests.dossiers.filed import ANSWERS, SEVERAL, TWO_OWNERS
from tests.papers.test_ct01 import DAY, HEAD

HEAD_OWNS = {**HEAD, "chu_ho_dong_y": "hoi", "chu_ho_la_chu_nha": "mot"}
RELATIVE = {"cho_o": "nguoi_than", "chu_nha_la": "khac"}
INTO_MINE = {"cho_o": "nha_minh", "cho_ai": "nguoi_lon", "duoc_nho": "uy_quyen", "nguoi_lon_la": "khac"}


def asked(**changed: Any) -> set[str]:
    raw = {**ANSWERS, **changed}
    return {question.id for step in journey.path(SERVICE, raw) for question in journey.asked(step, raw)}


def papers(**changed: Any) -> set[str]:
    return {paper.id for paper in journey.papers(SERVICE, {**ANSWERS, **changed})}


def test_a_head_who_owns_the_house_is_named_once_and_agrees_once():
    named = asked(**HEAD_OWNS)
    assert named >= {"chu_ho_ten", "chu_ho_so", "chu_ho_dong_y"}
    assert not {one for one in named if one.startswith("chu_nha")}


def test_a_relative_who_is_head_and_owner_is_only_asked_about_once_more():
    named = asked(**HEAD_OWNS, **RELATIVE)
    assert {one for one in named if one.startswith("chu_nha")} == {"chu_nha_la"}


@pytest.mark.parametrize("where", [{"cho_o": "nha_minh"}, {"la_chu_ho": "co"}], ids=["my own house", "I am the head"])
def test_whose_head_cannot_be_another_owner_is_not_asked_whether_he_is(where: dict[str, str]):
    assert "chu_ho_la_chu_nha" not in asked(**{**HEAD_OWNS, **where})


@pytest.mark.parametrize(
    "home",
    [SEVERAL, {**SEVERAL, **RELATIVE}, {**HEAD_OWNS, "chu_ho_la_chu_nha": "chung"}],
    ids=["rented", "of a relative", "the head owns it too"],
)
def test_each_of_several_owners_agrees_or_one_for_all(home: dict[str, Any]):
    assert "chu_nha_chung" in asked(**home)
    assert "chu_nha_khac" in asked(**home, chu_nha_chung="tung_nguoi")
    assert "chu_nha_khac" not in asked(**home, chu_nha_chung="dai_dien")
    assert "thoa_thuan_chu_nha" in papers(**home, chu_nha_chung="dai_dien")
    assert "thoa_thuan_chu_nha" not in papers(**home, chu_nha_chung="tung_nguoi")


@pytest.mark.parametrize("close", ["vo_chong", "cha_me", "con"])
def test_of_the_owners_of_ones_family_one_is_enough(close: str):
    home = {**SEVERAL, "cho_o": "nguoi_than", "chu_nha_la": close, "chu_nha_chung": "dai_dien"}
    assert asked(**home) & {"chu_nha_chung", "chu_nha_khac", "chu_nha_cach"} == {"chu_nha_cach"}
    assert papers(**{**home, "chu_nha_cach": "hoi"}) == set()


def test_whoever_moves_into_a_house_of_her_own_needs_no_other_owner():
    assert "nha_chung" not in asked(cho_o="nha_minh")


@pytest.mark.parametrize("close", ["vo_chong", "cha_me", "con"])
def test_who_brings_her_family_into_her_house_is_not_asked_either(close: str):
    assert "nha_chung" not in asked(**{**INTO_MINE, "nguoi_lon_la": close})
    assert "nha_chung" not in asked(cho_o="nha_minh", cho_ai="tre_em", la_gi="cha_me")


@pytest.mark.parametrize("who", [INTO_MINE, {"cho_o": "nha_minh", "cho_ai": "tre_em", "la_gi": "khac"}])
def test_who_brings_somebody_else_into_her_house_says_who_owns_it_with_her(who: dict[str, str]):
    assert "nha_chung" in asked(**who)
    assert "chu_nha_khac" in asked(**who, nha_chung="tung_nguoi")
    assert "thoa_thuan_chu_nha" in papers(**who, nha_chung="dai_dien")


@pytest.mark.parametrize(("how", "paper"), [("ky", "ct01_ky"), ("van_ban", "giay_dong_y"), ("vneid", ""), ("hoi", "")])
def test_the_papers_follow_from_how_another_owner_agrees(how: str, paper: str):
    rows = [{**TWO_OWNERS["chu_nha_khac"][0], "dong_y": how}]
    found = papers(**{**TWO_OWNERS, "chu_nha_cach": "hoi", "chu_nha_khac": rows})
    assert found == {"giay_thue", paper} - {""}


@pytest.mark.parametrize(("how", "wanted"), [("vneid", True), ("ky", False), ("hoi", False)])
def test_an_owners_number_is_wanted_only_for_vneid(how: str, wanted: bool):
    rows = [{**TWO_OWNERS["chu_nha_khac"][0], "dong_y": how, "so_dinh_danh": ""}]
    raw = {**ANSWERS, **TWO_OWNERS, "chu_nha_khac": rows}
    gaps = [one.field for one in journey.missing(SERVICE, raw, DAY)]
    assert gaps == (["so_dinh_danh"] if wanted else [])


CHILD = {"cho_ai": "tre_em", "nguoi_ten": "Lê Hà My", "nguoi_sinh": "02/12/2020", "o_cung": "roi"}
ABOUT_THE_HOME = {"chu_nha_ten", "chu_nha_dong_y", "chu_ho_dong_y", "chu_ho_la_chu_nha", "chu_nha_la", "nha_chung"}


@pytest.mark.parametrize("where", ["thue", "nguoi_than", "nha_minh"])
@pytest.mark.parametrize("parent", ["cha_me", "giam_ho"])
def test_of_a_small_child_who_joins_a_parent_nothing_is_asked_about_the_home(where: str, parent: str):
    home = {**HEAD_OWNS, **CHILD, "cho_o": where, "la_gi": parent}
    assert not asked(**home) & ABOUT_THE_HOME
    assert papers(**home) <= {"giay_giam_ho"}


@pytest.mark.parametrize(
    "other",
    [{"nguoi_sinh": "01/12/2020"}, {"o_cung": "chua"}, {"la_gi": "khac"}],
    ids=["six years old", "the parent lives elsewhere", "a grandmother files"],
)
def test_of_any_other_child_the_owner_is_asked(other: dict[str, str]):
    assert "chu_nha_dong_y" in asked(**{**CHILD, "la_gi": "cha_me", **other})


def test_somebody_exempt_brings_a_paper_only_where_no_database_has_it():
    listed = {"cho_o": "tap_the", "danh_sach": [{"id": "1", "mien_phi": "khuyet_tat"}]}
    assert "giay_mien_phi" in papers(**listed)
    assert "giay_mien_phi" in papers(mien_phi="co_cong")
    for ground in ("khong", "cao_tuoi", "tre_em", "dan_toc", "bien_gioi"):
        assert "giay_mien_phi" not in papers(mien_phi=ground)
    assert "giay_mien_phi" not in papers(**{**listed, "cho_o": "thue"})
