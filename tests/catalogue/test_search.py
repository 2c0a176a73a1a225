"""Whoever says it as at home finds the service: without marks, with everyday words."""

from time import perf_counter

import pytest

from app.catalogue.registry import all_services
from app.catalogue.search import find

# What is typed -> the slug that stands first. A service that is not there yet is looked for by nobody.
ASKED = {
    "làm hộ khẩu": "dang-ky-thuong-tru",
    "lam ho khau": "dang-ky-thuong-tru",
    "nhập khẩu cho con": "dang-ky-thuong-tru",
    "tam tru": "dang-ky-tam-tru",
    "KT3": "dang-ky-tam-tru",
    "ở trọ": "dang-ky-tam-tru",
    "tách khẩu": "tach-ho",
    "gia han tam tru": "gia-han-tam-tru",
    "chung minh thu cu": "xac-nhan-so-chung-minh",
    "khai sinh cho cháu": "khai-sinh",
    "khai tử": "khai-tu",
    "đăng ký kết hôn": "dang-ky-ket-hon",
    "mất giấy phép lái xe": "giay-phep-lai-xe",
    "mat bang lai": "giay-phep-lai-xe",
}
THERE = {one.slug for one in all_services()}


@pytest.mark.parametrize("typed", [typed for typed, slug in ASKED.items() if slug in THERE])
def test_the_right_one_stands_first(typed: str):
    found = [one.slug for one in find(typed, all_services())]
    assert found[:1] == [ASKED[typed]], f"{typed}: {found}. Put the words into the service's file."


@pytest.mark.parametrize("service", all_services(), ids=lambda one: one.slug)
def test_each_is_found_by_each_of_its_own_words(service):
    for words in (service.name, *service.words):
        assert service in find(words, all_services()), f"{words}: others are likelier"


@pytest.mark.parametrize("typed", ["mat bang lai", "mat the can cuoc", "mat ho chieu", "mat giay khai sinh"])
def test_who_has_lost_a_paper_is_not_shown_a_death(typed: str):
    assert not {"khai-tu", "lien-thong-khai-tu"} & {one.slug for one in find(typed, all_services())}


@pytest.mark.parametrize("typed", ["ong noi mat", "bo toi moi mat", "me mat"])
def test_who_has_lost_somebody_is(typed: str):
    assert {one.slug for one in find(typed, all_services())[:2]} == {"khai-tu", "lien-thong-khai-tu"}


@pytest.mark.parametrize("typed", ["", "  ", "zzz qqq", "!!!", "cho tôi"])
def test_what_nobody_calls_anything_finds_nothing(typed: str):
    assert find(typed, all_services()) == ()


def test_it_takes_no_time():
    find("", all_services())
    begun = perf_counter()
    find("mất giấy phép lái xe mà không nhớ số", all_services())
    assert perf_counter() - begun < 0.02
