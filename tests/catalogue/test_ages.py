"""Who is under 18, who then agrees, and how long somebody on a list may stay."""

from datetime import date
from typing import Any

import pytest

from app.catalogue import journey
from app.catalogue.doubts import PARENT_AGREES, doubtful
from app.catalogue.services.dang_ky_tam_tru import SERVICE
from tests.catalogue.test_journey import CHILD, HEAD, slugs
from tests.dossiers.filed import ANSWERS, GRANDCHILD

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("answers", "agrees"),
    [
        ({}, True),
        ({"thanh_vien": [{**GRANDCHILD, "quan_he": "Con đẻ"}]}, False),
        ({"thanh_vien": [{**GRANDCHILD, "quan_he": "Con đẻ"}], **HEAD}, True),
        ({"thanh_vien": [{**GRANDCHILD, "ngay_sinh": "01/12/2008"}]}, False),
        ({"thanh_vien": [{**GRANDCHILD, "ngay_sinh": "02/12/2008"}]}, True),
    ],
)
def test_a_parent_agrees_for_a_child_who_comes_along_and_is_not_hers(answers: dict[str, Any], agrees: bool):
    assert (PARENT_AGREES in doubtful(SERVICE, {**ANSWERS, **answers}, TODAY)) is agrees


@pytest.mark.parametrize(("born", "asked"), [("01/12/2008", False), ("02/12/2008", True), ("31/02/2010", False)])
def test_whoever_moves_before_she_is_18_is_asked_for_a_parent(born: str, asked: bool):
    assert ("cha-me" in slugs({**ANSWERS, "ngay_sinh": born})) is asked


@pytest.mark.parametrize(
    ("whom", "born", "words"),
    [
        ("tre_em", "23/11/2008", "đã đủ 18 tuổi"),
        ("tre_em", "24/11/2008", ""),
        ("nguoi_lon", "24/11/2008", "chưa đủ 18 tuổi"),
        ("nguoi_lon", "23/11/2008", ""),
    ],
)
def test_somebody_of_age_is_no_child_and_a_child_no_adult(whom: str, born: str, words: str):
    raw = {**ANSWERS, **CHILD, "cho_ai": whom, "nguoi_sinh": born}
    gaps = [one.sentence for one in journey.missing(SERVICE, raw, TODAY) if one.field == "nguoi_sinh"]
    assert [words in one for one in gaps] == [True] * bool(words)


@pytest.mark.parametrize(
    ("until", "words"),
    [("01/12/2026", "sau ngày bắt đầu"), ("02/12/2026", ""), ("01/12/2028", ""), ("02/12/2028", "đến 01/12/2028")],
)
def test_somebody_on_a_list_stays_two_years_from_his_first_day(until: str, words: str):
    raw = {**ANSWERS, "cho_o": "tap_the", "danh_sach": [{**GRANDCHILD, "den_ngay": until}]}
    gaps = [one.sentence for one in journey.missing(SERVICE, raw, TODAY) if one.field == "den_ngay"]
    assert [words in one for one in gaps] == [True] * bool(words)


@pytest.mark.parametrize(("how", "wanted"), [("vneid", True), ("ky", False)])
def test_who_agrees_on_vneid_needs_the_number(how: str, wanted: bool):
    raw = {**ANSWERS, "chu_nha_so": "", "chu_nha_dong_y": how}
    assert ("chu_nha_so" in [one.field for one in journey.missing(SERVICE, raw, TODAY)]) is wanted
