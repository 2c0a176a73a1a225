"""What a dossier costs at the counter: per household, per person of a list, or nothing."""

from datetime import date
from typing import Any

import pytest

from app.catalogue.fee import alone_in_words, fee_due, in_words
from app.catalogue.services.dang_ky_tam_tru import SERVICE
from tests.dossiers.filed import ANSWERS

TODAY = date(2026, 11, 23)


def listed(*people: tuple[str, str]) -> dict[str, Any]:
    """(day of birth, ground) of each."""
    rows = [{"id": str(at), "ngay_sinh": born, "mien_phi": why} for at, (born, why) in enumerate(people)]
    return {"cho_o": "tap_the", "danh_sach": rows}


def words(**changed: Any) -> str:
    return in_words(fee_due(SERVICE, {**ANSWERS, **changed}, TODAY))


def test_a_household_pays_once():
    assert words(thanh_vien=[{"id": "1"}, {"id": "2"}]) == "15.000 đ"


@pytest.mark.parametrize(("people", "said"), [(0, "0 đ cho 0 người"), (1, "10.000 đ"), (30, "300.000 đ cho 30 người")])
def test_a_list_pays_for_each_person(people: int, said: str):
    assert words(cho_o="tap_the", danh_sach=[{"id": str(one)} for one in range(people)]) == said


def test_ba_lan_who_is_old_pays_nothing_if_that_is_so():
    assert words(mien_phi="cao_tuoi") == "được miễn nếu là người cao tuổi, từ 60 tuổi"


def test_an_exemption_left_from_another_branch_does_not_free_a_list():
    assert words(cho_o="tap_the", mien_phi="cao_tuoi", danh_sach=[{"id": "1"}]) == "10.000 đ"


def test_of_a_list_only_those_pay_who_are_not_exempt():
    told = words(**listed(("01/06/2005", "khong"), ("01/06/2004", "khong"), ("02/06/2003", "khuyet_tat")))
    assert told == "20.000 đ cho 2 người; được miễn nếu đúng: 1 người khuyết tật"


@pytest.mark.parametrize(
    ("born", "said"),
    [
        ("24/11/2010", "được miễn nếu là trẻ em"),
        ("23/11/2010", "10.000 đ"),
        ("24/11/1966", "10.000 đ"),
        ("23/11/1966", "được miễn nếu là người cao tuổi, từ 60 tuổi"),
        ("không nhớ", "10.000 đ"),
    ],
)
def test_age_alone_frees_somebody_of_a_list_on_the_day(born: str, said: str):
    assert words(**listed((born, "khong"))) == said


def test_a_list_of_children_and_orphans_pays_nothing():
    told = words(**listed(("01/06/2015", "khong"), ("01/06/2009", "mo_coi"), ("01/06/2016", "khong")))
    assert told.startswith("được miễn nếu đúng: 2 trẻ em; 1 người từ 16 đến dưới 18")


@pytest.mark.parametrize(
    ("changed", "day", "said"),
    [
        ({}, date(2027, 2, 28), "7.000 đ; đến hết 28/02/2027 có người được 0 đ"),
        ({}, date(2027, 3, 1), "7.000 đ"),
        ({"cho_o": "tap_the", "danh_sach": [{"id": "1"}, {"id": "2"}]}, date(2027, 3, 1), "10.000 đ"),
        ({"mien_phi": "cao_tuoi"}, date(2027, 3, 1), ""),
        (listed(("01/06/2015", "khong"), ("01/06/2005", "khong")), date(2027, 3, 1), "5.000 đ"),
        (listed(("01/06/2015", "khong")), date(2027, 3, 1), ""),
    ],
)
def test_beside_it_stands_what_she_would_pay_alone(changed: dict[str, Any], day: date, said: str):
    assert alone_in_words(fee_due(SERVICE, {**ANSWERS, **changed}, TODAY), SERVICE.on(day).fee, day) == said
