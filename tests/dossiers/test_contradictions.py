"""The desk reads about a number what the resident read before she sent it."""

import pytest
from flask import Flask

from app.catalogue.doubts import PARENT_AGREES, doubtful
from app.catalogue.services.dang_ky_tam_tru import SERVICE
from app.clock import today
from app.dossiers.contradictions import contradictions
from app.dossiers.snapshot import snapshot
from tests.dossiers.filed import ANSWERS, GRANDCHILD, filed
from tests.personas import Worker

OTHER = {"quan_he": "Cháu nội", "chu_ho_la_chu_nha": "khong", "chu_ho_dong_y": "hoi"}
WRONG = [
    ({}, ""),
    ({"thanh_vien": []}, ""),
    ({"thanh_vien": [{**GRANDCHILD, "quan_he": "Con đẻ"}]}, ""),
    ({"thanh_vien": [{**GRANDCHILD, "quan_he": "Con dâu"}]}, "“Con dâu”"),
    ({"gioi_tinh": "nam"}, "giới tính là nữ, nhưng đã chọn nam"),
    ({"ngay_sinh": "05/02/1959"}, "sinh năm 1958, nhưng ngày sinh ghi năm 1959"),
    ({"so_dinh_danh": "999158012345"}, "Ba số đầu 999"),
    ({"thanh_vien": [{**GRANDCHILD, "gioi_tinh": "nu"}]}, "giới tính là nam, nhưng đã chọn nữ"),
    ({"la_chu_ho": "khong", "chu_ho_ten": "Ngô Văn Chủ", "chu_ho_so": "999058012345", **OTHER}, "Ba số đầu 999"),
]


@pytest.mark.parametrize(("changed", "fact"), WRONG)
def test_what_the_summary_doubts_the_desk_doubts(app: Flask, changed: dict[str, object], fact: str):
    answers = {**ANSWERS, **changed}
    told = doubtful(SERVICE, answers, today())
    taken = snapshot(SERVICE, answers, today())
    facts = [one for several in contradictions(SERVICE, taken).values() for one in several]
    assert len(facts) == len(told)
    assert all(one in words for one, words in zip(sorted(facts), sorted(told), strict=True))
    of_number = [one for one in facts if one != PARENT_AGREES]
    assert len(of_number) == bool(fact)
    assert all(fact in one for one in of_number)


def test_the_desk_sees_that_the_numbers_sex_digit_contradicts_what_ba_lan_said(app: Flask, chi_mai: Worker):
    with app.app_context():
        number = filed(gioi_tinh="nam").number
    chi_mai.signs_in().opens(f"/tiep-nhan/ho-so/{number}")
    (beside,) = chi_mai.document.xpath(
        "//tr[contains(., '001••••••345')]/following-sibling::tr[1]//p[@class='note warn']"
    )
    assert "Theo số định danh thì giới tính là nữ, nhưng đã chọn nam" in beside.text_content()


def test_the_desk_is_told_nothing_about_a_number_that_fits(app: Flask, chi_mai: Worker):
    with app.app_context():
        number = filed().number
    chi_mai.signs_in().opens(f"/tiep-nhan/ho-so/{number}").sees("001••••••345").sees_no("Theo số định danh")
