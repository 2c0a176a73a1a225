"""Old people type with and without marks, on old phones; the same name must stay the same name."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.letters import folded, order_key, spelled, tidy


def test_a_name_typed_on_an_iphone_is_stored_like_one_typed_on_a_pc() -> None:
    assert tidy(unicodedata.normalize("NFD", "Đặng Thị Huệ")) == "Đặng Thị Huệ"


def test_a_name_pasted_from_zalo_loses_its_invisible_letters_and_line_break() -> None:
    assert tidy("\u200b Nguyễn\u00a0 Thị\r\n Lan\u00ad\ufeff ") == "Nguyễn Thị Lan"


def test_a_mark_behind_an_invisible_letter_still_joins_its_letter() -> None:
    assert tidy("Ho\u200b\u0300a") == "Hòa"


@pytest.mark.parametrize("typed", ["Ea M'Droh", "Ea M’Droh", "ea mdroh", "EA  M`DROH", "Ea M´Droh"])
def test_every_apostrophe_of_tay_nguyen_finds_the_same_place(typed: str) -> None:
    assert folded(typed) == "ea mdroh"


def test_ba_lan_types_her_street_without_marks() -> None:
    assert folded("Phường Dịch Vọng Hậu, Đường Xuân-Thủy") == "phuong dich vong hau duong xuan thuy"


def test_the_d_of_an_old_font_is_a_d() -> None:
    assert folded("Ðặng") == folded("Đặng") == "dang"


def test_a_guest_with_a_name_in_another_script_can_still_be_searched() -> None:
    assert folded("Nguyễn 王") == "nguyen 王"


def test_the_place_of_the_tone_makes_no_other_name() -> None:
    assert spelled("Hòa") == spelled("Hoà") != spelled("Hóa")


CLASS_LIST = [
    "Trần Thị An",
    "Nguyễn Văn Anh",
    "Bùi Thị Ánh",
    "Lê Ân",
    "Nguyễn Thị Bình",
    "Phạm Dũng",
    "Đỗ Đạt",
    "Lê Hoa",
    "Trần Hoa",
    "Bùi Hòa",
    "An Hỏa",
    "An Hóa",
    "An Hoan",
    "Đặng Thị Lan",
    "Nguyễn Lan",
    "Nguyễn Thị Lan",
    "Nguyễn Văn Lan",
    "An Tô",
    "An Tơ",
    "An Tu",
    "An Từ",
    "An Uyên",
    "An Ước",
]


def test_a_class_list_is_in_the_order_of_the_dictionary() -> None:
    keys = [order_key(name).encode() for name in CLASS_LIST]
    assert keys == sorted(set(keys))


def test_the_six_tones_follow_the_dictionary() -> None:
    assert sorted(["mạ", "má", "mã", "mả", "mà", "ma"], key=order_key) == ["ma", "mà", "mả", "mã", "má", "mạ"]


def test_the_letters_follow_the_alphabet() -> None:
    keys = [order_key(letter) for letter in "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"]
    assert keys == sorted(set(keys))


def test_a_letter_with_a_hat_comes_after_every_word_with_the_plain_one() -> None:
    assert order_key("Az") < order_key("Ăn") < order_key("Âm") < order_key("Ba")


@given(st.text())
def test_whatever_is_typed_tidying_twice_changes_nothing(text: str) -> None:
    once = tidy(text)
    assert tidy(once) == once
    assert "\n" not in once
    once.encode()


@given(st.text())
def test_whatever_is_typed_a_search_key_is_its_own_search_key(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@given(st.text())
def test_a_sort_key_is_ascii_whatever_was_typed(text: str) -> None:
    assert order_key(text).isascii()


@given(st.text(alphabet="aăâđêôơuưhnàảãáạồớự HĐ'"))
def test_nfd_and_nfc_give_the_same_keys(text: str) -> None:
    apart = unicodedata.normalize("NFD", text)
    assert (folded(apart), order_key(apart)) == (folded(text), order_key(text))
