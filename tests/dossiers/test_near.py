"""What is said beside a dossier because of what else the ward knows."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

import pytest

from app.catalogue.services.dang_ky_tam_tru import SERVICE
from app.clock import HANOI
from app.dossiers.beside.near import Near, consents_missing, household, warned
from app.dossiers.lifecycle import State
from app.dossiers.living import address_key, people
from app.dossiers.snapshot import snapshot
from tests.dossiers.filed import ANSWERS, TWO_OWNERS

TODAY = date(2026, 11, 23)


def near(**changed: Any) -> Near:
    facts = {
        "number": "CG-261120-0007",
        "service": SERVICE.slug,
        "service_name": SERVICE.name,
        "applicant": "Trần Thị Lan",
        "state": State.ACCEPTED,
        "granted": None,
        "sent_at": datetime(2026, 11, 20, 9, tzinfo=HANOI),
        "lasts_until": None,
        "people": 2,
        "same_person": False,
        "same_address": False,
        "same_phone": False,
        "same_account": True,
    }
    return Near(**(facts | changed))


def said(*others: Near, coming: int = 1) -> list[str]:
    return [one.words for one in warned(SERVICE.slug, coming, others, TODAY)]


def test_a_second_open_dossier_of_the_same_person_is_named():
    found = warned(SERVICE.slug, 1, [near(same_person=True)], TODAY)
    assert [one.number for one in found] == ["CG-261120-0007"]
    assert not said(near(same_person=True, state=State.HANDED_OVER, granted=True))
    assert not said(near(same_person=True, service="tach-ho"))


def test_several_open_dossiers_of_the_same_person_are_counted_in_one_line():
    latest, first = near(same_person=True), near(same_person=True, number="CG-261119-0001")
    (found,) = warned(SERVICE.slug, 1, [latest, first], TODAY)
    assert (found.words.split(" cùng")[0], found.number) == ("Người này đang có 2 hồ sơ khác", latest.number)


def test_a_house_that_fills_up_is_said_and_whoever_has_left_is_not_counted():
    full = near(same_address=True, people=9)
    assert said(full, coming=2) == [
        "Cùng địa chỉ này đã có 9 người trong các hồ sơ khác. Kiểm tra chỗ ở có đủ chỗ không."
    ]
    assert not said(full, coming=1)
    gone = near(same_address=True, people=9, state=State.HANDED_OVER, granted=True, lasts_until=date(2026, 11, 22))
    refused = near(same_address=True, people=9, state=State.DECIDED, granted=False)
    assert not said(gone, refused, coming=2)


def test_whoever_only_wants_a_confirmation_fills_no_house():
    full = near(same_address=True, people=9)
    assert not warned("xac-nhan-thong-tin-cu-tru", 2, [full], TODAY)
    assert not said(near(same_address=True, people=9, service="xac-nhan-thong-tin-cu-tru"), coming=2)
    assert said(near(same_address=True, people=9, service="dang-ky-thuong-tru"), coming=2)


def test_one_large_household_alone_is_no_reason_to_doubt():
    assert not said(coming=12)


def test_a_phone_of_somebody_elses_account_is_said():
    assert said(near(same_phone=True, same_account=False))
    assert not said(near(same_phone=True, same_account=True))


def test_earlier_dossiers_are_of_the_person_or_the_house():
    others = [near(same_phone=True), near(same_address=True), near(same_person=True)]
    assert household(others) == others[1:]


@pytest.mark.parametrize(
    ("how", "photographed", "missing"),
    [
        ("van_ban", set(), "chưa có ảnh"),
        ("van_ban", {"giay_dong_y"}, ""),
        ("ky", {"giay_dong_y"}, "chưa có ảnh"),
        ("hoi", set(), "hỏi trực tiếp"),
        ("vneid", set(), ""),
    ],
)
def test_a_consent_is_missing_until_it_is_seen_or_asked(how: str, photographed: set[str], missing: str):
    answers = {**ANSWERS, "chu_nha_dong_y": how, "chu_nha_so": "001058000001"}
    found = consents_missing(SERVICE, snapshot(SERVICE, answers, TODAY), photographed)
    assert [missing in one.words for one in found] == ([True] if missing else [])


def test_an_address_is_the_same_however_it_is_spelt():
    ward = UUID(int=1)
    spelt = {**ANSWERS, "noi_o_nha": "so 12 NGO 34 duong cau giay"}
    assert address_key(SERVICE, ANSWERS, ward) == address_key(SERVICE, spelt, ward)
    assert address_key(SERVICE, {**ANSWERS, "noi_o_nha": ""}, ward) == ""


def test_whoever_comes_along_is_counted():
    assert people(SERVICE, ANSWERS) == 2


def test_each_of_several_owners_is_looked_for():
    other = {**TWO_OWNERS["chu_nha_khac"][0], "dong_y": "hoi"}
    answers = {**ANSWERS, **TWO_OWNERS, "chu_nha_cach": "vneid", "chu_nha_so": "001058000001", "chu_nha_khac": [other]}
    found = consents_missing(SERVICE, snapshot(SERVICE, answers, TODAY), set())
    assert ["hỏi trực tiếp" in one.words for one in found] == [True]
