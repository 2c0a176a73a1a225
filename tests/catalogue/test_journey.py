"""Where a person stands is told by her answers alone; leftovers of another branch count for nothing."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from app.catalogue import journey
from app.catalogue.condition import AnyOf, Condition, Equals, Not, holds, questions_in
from app.catalogue.doubts import PARENT_AGREES, doubtful
from app.catalogue.services.dang_ky_tam_tru import SERVICE
from tests.dossiers.filed import ANSWERS, GRANDCHILD

TODAY = date(2026, 11, 23)
CHILD = {"cho_ai": "tre_em", "nguoi_ten": "Trần Gia Bảo"}
ADULT = {"cho_o": "nha_minh", "cho_ai": "nguoi_lon"}
HEAD = {
    "la_chu_ho": "khong",
    "chu_ho_ten": "Ngô Văn Chủ",
    "chu_ho_so": "001060001234",
    "chu_ho_la_chu_nha": "khong",
    "quan_he": "Ở thuê",
    "chu_ho_dong_y": "hoi",
}
RENTED, OWN = Equals("cho_o", "thue"), Equals("cho_o", "nha_minh")


def without(*fields: str, **changed: Any) -> dict[str, Any]:
    return {name: typed for name, typed in {**ANSWERS, **changed}.items() if name not in fields}


def slugs(raw: Mapping[str, Any]) -> list[str]:
    return [step.slug for step in journey.path(SERVICE, raw)]


def step(slug: str, raw: Mapping[str, Any] = ANSWERS):
    found = journey.step_of(SERVICE, slug, raw)
    assert found
    return found


@pytest.mark.parametrize(
    ("condition", "holds_"),
    [
        (None, True),
        (RENTED, True),
        (OWN, False),
        (Not(OWN), True),
        (Not(Equals("never asked", "x")), True),
        (AnyOf((OWN, RENTED)), True),
        (AnyOf((OWN,)), False),
        (AnyOf(()), False),
        (Not(AnyOf((OWN, RENTED))), False),
    ],
)
def test_a_condition_reads_like_its_sentence(condition: Condition | None, holds_: bool):
    assert holds(condition, {"cho_o": "thue"}) is holds_


def test_a_condition_knows_what_it_depends_on():
    assert questions_in(AnyOf((RENTED, Not(Equals("la_chu_ho", "co"))))) == {"cho_o", "la_chu_ho"}


def test_ba_lan_who_rents_is_asked_about_the_owner():
    assert "chu-nha" in slugs(ANSWERS)


def test_whoever_owns_the_house_is_not():
    assert "chu-nha" not in slugs({**ANSWERS, "cho_o": "nha_minh"})


def test_whoever_is_not_the_head_is_asked_who_is():
    assert slugs({**ANSWERS, **HEAD}).index("ten-chu-ho") == slugs({**ANSWERS, **HEAD}).index("chu-ho") + 1


def test_only_a_relative_is_asked_how_the_owner_is_related():
    assert "chu-nha-la-ai" not in slugs(ANSWERS)
    assert slugs({**ANSWERS, "cho_o": "nguoi_than"}).count("chu-nha-la-ai") == 1


def test_a_step_that_the_answers_do_not_lead_through_does_not_exist():
    assert journey.step_of(SERVICE, "ten-chu-ho", ANSWERS) is None


def test_from_each_step_one_comes_to_the_next_and_back():
    steps = journey.path(SERVICE, ANSWERS)
    there = [journey.after(SERVICE, one, ANSWERS) for one in steps[:-1]]
    back = [journey.before(SERVICE, one, ANSWERS) for one in steps[1:]]
    assert (there, back) == (list(steps[1:]), list(steps[:-1]))


def test_before_the_first_and_after_the_last_there_is_nothing():
    steps = journey.path(SERVICE, ANSWERS)
    assert (journey.before(SERVICE, steps[0], ANSWERS), journey.after(SERVICE, steps[-1], ANSWERS)) == (None, None)


def test_a_finished_dossier_misses_nothing():
    assert journey.missing(SERVICE, ANSWERS, TODAY) == ()


def test_what_is_missing_is_named_with_its_step_and_field():
    (one,) = journey.missing(SERVICE, without("so_dinh_danh"), TODAY)
    assert (one.step.slug, one.field, one.row) == ("nguoi-khai", "so_dinh_danh", None)


def test_what_is_missing_about_the_second_person_says_which():
    rows = [GRANDCHILD, {**GRANDCHILD, "id": "2", "quan_he": ""}]
    (one,) = journey.missing(SERVICE, without(thanh_vien=rows), TODAY)
    assert (one.field, one.row) == ("quan_he", 1)


def test_nobody_has_to_come_along():
    assert journey.missing(SERVICE, without("thanh_vien"), TODAY) == ()


def test_a_step_may_be_visited_when_all_before_it_are_complete():
    assert journey.may_visit(SERVICE, step("chu-ho"), without("la_chu_ho", "chu_nha_ten"), TODAY)


def test_a_step_after_a_gap_may_not_be_visited():
    assert not journey.may_visit(SERVICE, step("chu-ho"), without("so_dinh_danh"), TODAY)


def test_the_step_with_the_gap_may_be_visited():
    assert journey.may_visit(SERVICE, step("nguoi-khai"), without("so_dinh_danh"), TODAY)


def papers(raw: Mapping[str, Any]) -> list[str]:
    return [paper.id for paper in journey.papers(SERVICE, raw)]


@pytest.mark.parametrize(
    ("answers", "wanted"),
    [
        ({"cho_o": "thue"}, ["giay_thue", "giay_dong_y"]),
        ({"cho_o": "thue", "chu_nha_dong_y": "ky"}, ["giay_thue", "ct01_ky"]),
        ({"cho_o": "thue", "chu_nha_dong_y": "vneid"}, ["giay_thue"]),
        ({"cho_o": "nha_minh"}, ["giay_nha"]),
        ({"cho_o": "nguoi_than", "chu_nha_la": "khac", "chu_nha_dong_y": "hoi"}, ["giay_nha_nguoi_than"]),
        ({"cho_o": "nguoi_than", "chu_nha_la": "cha_me", "chu_nha_dong_y": "hoi"}, []),
        ({**ADULT, "nguoi_lon_la": "khac", "duoc_nho": "uy_quyen"}, ["giay_nha", "uy_quyen"]),
        ({**ADULT, "nguoi_lon_la": "cha_me", "duoc_nho": "uy_quyen"}, ["uy_quyen"]),
        ({**ADULT, "nguoi_lon_la": "khac", "duoc_nho": "giam_ho"}, ["giay_nha", "giay_giam_ho"]),
        ({"cho_o": "nha_minh", **CHILD, "la_gi": "khac", "cha_me_dong_y": "van_ban"}, ["giay_nha", "giay_dong_y"]),
        ({"cho_o": "nha_minh", **CHILD, "la_gi": "cha_me", "cha_me_dong_y": "van_ban"}, []),
        ({"cho_o": "nha_minh", **CHILD, "la_gi": "giam_ho"}, ["giay_nha", "giay_giam_ho"]),
        ({"cho_o": "tap_the", **CHILD}, ["van_ban_de_nghi", "ct01_moi_nguoi"]),
    ],
)
def test_only_the_papers_of_ones_own_branch_are_asked_for(answers: dict[str, str], wanted: list[str]):
    assert papers({**ANSWERS, **answers}) == wanted


@pytest.mark.parametrize("now_", ["thue", "nha_minh"])
def test_an_owner_who_was_a_relative_before_she_changed_her_mind_calls_for_no_paper(now_: str):
    assert "giay_nha_nguoi_than" not in papers({**ANSWERS, "cho_o": now_, "chu_nha_la": "khac"})


def test_an_unreadable_leftover_of_another_branch_is_not_missing():
    raw = {**ANSWERS, "chu_ho_so": "đã gõ dở"}
    assert journey.missing(SERVICE, raw, TODAY) == ()


def test_a_leftover_of_another_branch_is_not_among_the_values():
    assert "chu_ho_ten" not in journey.values(SERVICE, {**ANSWERS, **HEAD, "la_chu_ho": "co"}, TODAY)


def test_a_leftover_of_another_branch_raises_no_doubt():
    raw = without("thanh_vien", la_chu_ho="co", chu_ho_so="999060001234")
    assert doubtful(SERVICE, raw, TODAY) == ()


def test_ba_lans_number_raises_no_doubt():
    assert doubtful(SERVICE, without("thanh_vien"), TODAY) == ()


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        ({"ngay_sinh": "05/02/1959"}, "sinh năm 1958"),
        ({"gioi_tinh": "nam"}, "giới tính là nữ"),
        ({"so_dinh_danh": "999158012345"}, "999"),
        ({"thanh_vien": [{**GRANDCHILD, "gioi_tinh": "nu"}]}, "giới tính là nam"),
        ({**HEAD, "quan_he": "Chồng"}, "“Chồng”"),
        ({"thanh_vien": [{**GRANDCHILD, "quan_he": "Con dâu"}]}, "“Con dâu”"),
    ],
)
def test_what_does_not_fit_the_number_is_told(answers: dict[str, Any], words: str):
    (doubt,) = (one for one in doubtful(SERVICE, {**ANSWERS, **answers}, TODAY) if one != PARENT_AGREES)
    assert words in doubt


@pytest.mark.parametrize("answers", [{"ngay_sinh": "05/02/1959"}, {"gioi_tinh": "nam"}])
def test_a_doubt_keeps_nobody_from_sending(answers: dict[str, str]):
    assert journey.missing(SERVICE, {**ANSWERS, **answers}, TODAY) == ()


def test_the_address_that_decides_who_receives_is_where_one_will_live():
    assert journey.address_that_decides(SERVICE).id == "noi_o"
