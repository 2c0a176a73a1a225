"""Who signs in which box of form CT01, and what stands in those where nobody does."""

from typing import Any

import pytest

from app.catalogue.services.dang_ky_tam_tru import SERVICE
from app.dossiers.snapshot import snapshot
from app.papers.ct01_box import AGREES, JOINS_A_PARENT, SIGNS, Box
from app.papers.ct01_boxes import IF_NOT_THE_PARENT, of_a_household
from tests.dossiers.filed import ANSWERS, GRANDCHILD, TWO_OWNERS
from tests.papers.test_ct01 import CHILD, DAY, HEAD, sheet


def boxes(**changed: Any) -> tuple[Box, Box, Box, Box]:
    head, owner, parent, declarant = sheet(**changed).boxes
    return head, owner, parent, declarant


def test_a_declarant_who_is_head_and_owner_signs_once():
    head, owner, parent, declarant = boxes(
        **{
            **CHILD,
            "cho_o": "nha_minh",
            "nha_chung": "mot",
            "la_gi": "khac",
            "cha_me_ten": "Lê Văn Bố",
            "cha_me_dong_y": "ky",
        }
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


def test_a_head_who_owns_the_house_has_both_boxes():
    head, owner, *_ = boxes(**{**HEAD, "chu_ho_dong_y": "ky", "chu_ho_la_chu_nha": "mot"})
    assert (head.name, owner.name, head.signs, owner.signs) == ("Phạm Văn Hộ", "Phạm Văn Hộ", True, True)


def test_each_owner_stands_in_the_box_with_how_he_agrees():
    owner = boxes(**TWO_OWNERS)[1]
    assert (owner.signs, owner.name) == (True, "Ngô Văn Chủ")
    assert owner.words.endswith("họ tên. Ngô Thị Hai (001160000222) đồng ý qua VNeID hoặc Cổng dịch vụ công")
    both = boxes(**{**TWO_OWNERS, "chu_nha_khac": [{**TWO_OWNERS["chu_nha_khac"][0], "dong_y": "ky"}]})[1]
    assert both.name == "Ngô Văn Chủ; Ngô Thị Hai"


def test_one_owner_who_was_chosen_signs_for_all():
    owner = boxes(**{**TWO_OWNERS, "chu_nha_chung": "dai_dien"})[1]
    assert (owner.signs, owner.name) == (True, "Ngô Văn Chủ")
    assert owner.words.endswith("họ tên, được các chủ nhà khác cử đồng ý thay")


def test_who_owns_it_with_the_declarant_signs_where_she_does_not():
    others = [{**TWO_OWNERS["chu_nha_khac"][0], "dong_y": "ky"}]
    mine = {**CHILD, "cho_o": "nha_minh", "la_gi": "giam_ho"}
    each = boxes(**mine, nha_chung="tung_nguoi", chu_nha_khac=others)[1]
    assert (each.signs, each.name) == (True, "Ngô Thị Hai")
    assert each.words.endswith("Người kê khai là chủ nhà")


def test_a_parent_who_files_does_not_sign_as_parent_too():
    assert "người kê khai là cha hoặc mẹ" in boxes(**CHILD, la_gi="cha_me")[2].words
    assert "người kê khai là người giám hộ" in boxes(**CHILD, la_gi="giam_ho")[2].words


def test_a_parent_may_have_to_sign_for_a_child_who_comes_along():
    assert boxes()[2].words == IF_NOT_THE_PARENT
    assert boxes(**{**CHILD, "la_gi": "cha_me", "thanh_vien": [GRANDCHILD]})[2].words == IF_NOT_THE_PARENT
    assert not boxes(thanh_vien=[])[2].signs


def test_neither_head_nor_owner_signs_for_a_small_child_who_joins_her_father():
    small = {**HEAD, **CHILD, "la_gi": "cha_me", "nguoi_sinh": "01/06/2022", "o_cung": "roi", "mien_phi": "tre_em"}
    raw = {**ANSWERS, **small}
    head, owner, parent, declarant = of_a_household(SERVICE, raw, snapshot(SERVICE, raw, DAY), "", ["01/06/2022"], DAY)
    assert {head.words, owner.words} == {f"Không ký ở ô này: {JOINS_A_PARENT}"}
    assert (parent.signs, declarant.signs) == (False, True)
