"""Who stays on where tạm trú is registered: when, and with how little."""

from datetime import date

import pytest

from app.catalogue import journey
from app.catalogue.answers import Unclear, read
from app.catalogue.lasting import last_day
from app.catalogue.services.gia_han_tam_tru import SERVICE
from tests.catalogue.branch import SMALL, Branch
from tests.house.walking import TODAY

RENTED = {"cho_o": "thue", "giay_thue_cu": "con", "chu_nha_dong_y": "hoi", "la_chu_ho": "co"}


@pytest.mark.parametrize(
    ("said", "turn"),
    [({"van_o": "chuyen"}, "cho-khac"), ({"con_lai": "het"}, "da-het-han"), ({"con_lai": "som"}, "con-som")],
)
def test_whoever_moved_or_comes_too_early_or_too_late_reads_where_to_go(said: dict[str, str], turn: str):
    assert Branch(SERVICE, **{"van_o": "con", "con_lai": "con", **said}).turn == turn


@pytest.mark.parametrize(("day", "words"), [("22/11/2026", "Đã hết hạn"), ("09/12/2026", "Còn hơn 15 ngày")])
def test_a_day_outside_the_last_fifteen_says_which_line_to_choose(day: str, words: str):
    asked = next(one for step in SERVICE.steps for one in step.questions if one.id == "het_han")
    with pytest.raises(Unclear, match=words):
        read(asked, {"het_han": day}, TODAY)


def stays(child: str = "", **chosen: str) -> Branch:
    return Branch(SERVICE, child, **{"van_o": "con", "con_lai": "con", "mien_phi": "khong", **chosen})


def test_whose_lease_still_holds_brings_no_paper_again():
    assert stays(**RENTED).papers == set()
    assert stays(**{**RENTED, "giay_thue_cu": "het"}).papers == {"giay_thue"}


def test_whoever_lives_in_her_own_house_is_asked_by_nobody_and_brings_nothing():
    own = stays(cho_o="nha_minh", la_chu_ho="co")
    assert (own.consents, own.papers) == (set(), set())


def test_the_head_of_household_need_not_agree_unless_he_is_the_owner():
    tenant = {**RENTED, "la_chu_ho": "khong"}
    assert stays(**tenant, chu_ho_la_chu_nha="khong").consents == {"chu_nha_dong_y"}
    assert stays(**tenant, chu_ho_la_chu_nha="mot").consents == {"chu_ho_dong_y"}


def test_of_a_small_child_that_lives_with_its_parents_nothing_is_asked_about_the_home():
    child = stays(SMALL, **RENTED, cho_ai="tre_em", la_gi="cha_me", o_cung="roi")
    assert (child.consents, child.papers) == (set(), set())
    assert not {one for one in child.asked if one.startswith("chu_nha")}


def test_the_new_term_begins_where_the_old_one_ends():
    walk = stays(**RENTED, thoi_han="12").walk
    said = journey.values(SERVICE, walk.answers, TODAY)
    assert last_day(SERVICE, said) == date(2027, 12, 1)
    assert "từ ngày 01/12/2026, thêm 1 năm" in stays(**RENTED, thoi_han="12").taken.request


def test_a_dormitory_renews_for_a_list_and_each_signs_a_sheet():
    assert stays(cho_o="tap_the").papers >= {"van_ban_de_nghi", "ct01_moi_nguoi"}
