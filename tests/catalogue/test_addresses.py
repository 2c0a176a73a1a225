"""Where a person lives: found by any name of the ward, never guessed."""

from datetime import date

import pytest

from app.catalogue.answers import Place, Raw, Unclear, read
from app.catalogue.question import Address

TODAY = date(2026, 11, 23)
HOME = Address("noi_o", "Phường, xã", name="nơi ở tạm trú")
BEFORE = Address(
    "thuong_tru", "Phường, xã", name="nơi thường trú", other_than="noi_o", clash="Trùng nơi ở.", with_street=False
)
CAU_GIAY, NGHIA_DO = "00166", "00160"


def ward_of(question: Address, raw: Raw) -> str:
    place = read(question, raw, TODAY)
    assert isinstance(place, Place)
    return place.ward.code


def refused(question: Address, raw: Raw) -> tuple[str, str]:
    with pytest.raises(Unclear) as unclear:
        read(question, raw, TODAY)
    return unclear.value.field, str(unclear.value)


def home(typed: str, picked: str = "", street: str = "Số 12") -> Raw:
    return {"noi_o": typed, "noi_o_xa": picked, "noi_o_nha": street}


def test_a_name_that_leaves_no_doubt_needs_no_picking():
    assert ward_of(HOME, home("Phường Cầu Giấy, Hà Nội")) == CAU_GIAY


def test_a_name_that_many_wards_have_is_asked_about():
    assert "Chọn một nơi" in refused(HOME, home("tân thành"))[1]


def test_what_was_picked_counts():
    assert ward_of(HOME, home("dich vong", picked=CAU_GIAY)) == CAU_GIAY


def test_what_was_picked_for_an_earlier_text_does_not_count():
    assert ward_of(HOME, home("Phường Nghĩa Đô, Hà Nội", picked=CAU_GIAY)) == NGHIA_DO


@pytest.mark.parametrize("picked", ["99999", "x", "00166'", "٠٠١٦٦"])
def test_a_place_that_does_not_exist_cannot_be_picked(picked: str):
    assert "Chọn một nơi" in refused(HOME, home("tân thành", picked=picked))[1]


def test_an_unknown_place_is_answered_with_an_example():
    assert "ví dụ" in refused(HOME, home("qwrtz"))[1]


def test_a_house_without_street_is_asked_for_it_at_its_field():
    assert refused(HOME, home("cau giay ha noi", street=""))[0] == "noi_o_nha"


@pytest.mark.parametrize(("letters", "fits"), [(120, True), (121, False)])
def test_a_street_has_room_for_so_many_letters(letters: int, fits: bool):
    raw = home("cau giay ha noi", street="ạ" * letters)
    try:
        read(HOME, raw, TODAY)
        read_it = True
    except Unclear:
        read_it = False
    assert read_it is fits


def test_where_no_street_is_asked_none_is_missed():
    assert ward_of(BEFORE, {"thuong_tru": "Phường Hồng Gai, Quảng Ninh"})


def test_whoever_picked_the_same_ward_twice_needs_no_registration():
    raw = {**home("cau giay ha noi", picked=CAU_GIAY), "thuong_tru": "Phường Cầu Giấy, Hà Nội"}
    assert refused(BEFORE, raw) == ("thuong_tru", "Trùng nơi ở.")


def test_whoever_typed_the_same_ward_twice_needs_no_registration():
    raw = {**home("cau giay ha noi"), "thuong_tru": "Phường Cầu Giấy, Hà Nội"}
    assert refused(BEFORE, raw) == ("thuong_tru", "Trùng nơi ở.")


def test_whoever_corrected_the_ward_is_not_told_of_the_old_one():
    raw = {**home("Phường Nghĩa Đô, Hà Nội", picked=CAU_GIAY), "thuong_tru": "Phường Cầu Giấy, Hà Nội"}
    assert ward_of(BEFORE, raw) == CAU_GIAY


def test_two_different_wards_are_fine():
    raw = {**home("cau giay ha noi"), "thuong_tru": "Phường Hồng Gai, Quảng Ninh"}
    assert ward_of(BEFORE, raw) != CAU_GIAY


@pytest.mark.parametrize("typed", ["a" * 10_000, "cầu giấy " * 1_000, "😀" * 5_000, "<script>" * 1_000])
def test_a_very_long_text_is_no_place(typed: str):
    assert refused(HOME, home(typed))[0] == "noi_o"
