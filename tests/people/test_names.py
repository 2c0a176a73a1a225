"""A name is kept as papers show it."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.people.names import NameUnreadable, read_name

SYLLABLES = st.lists(
    st.sampled_from(["Nguyễn", "Thị", "Đỗ", "H’Hen", "Niê", "Ê̆ban", "Ánh", "O", "Ưng", "Kim-Anh"]),
    min_size=1,
    max_size=6,
)
NAMES = SYLLABLES.filter(lambda words: sum(char.isalpha() for word in words for char in word) > 1)


@pytest.mark.parametrize("typed", ["TRẦN THỊ LAN", "trần thị lan", "  Trần   Thị Lan ", "Trần\u200b Thị Lan"])
def test_ba_lan_is_written_as_on_her_papers(typed):
    assert read_name(typed) == "Trần Thị Lan"


def test_ba_lans_phone_sends_marks_apart():
    assert read_name(unicodedata.normalize("NFD", "Trần Thị Lan")) == "Trần Thị Lan"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("H’HEN NIÊ", "H’Hen Niê"),
        ("h'hen niê", "H'Hen Niê"),
        ("Y MOAN ÊNUÔL", "Y Moan Ênuôl"),
        ("Ê̆BAN", "Ê̆ban"),
        ("NGUYỄN THỊ KIM-ANH", "Nguyễn Thị Kim-Anh"),
        ("NGUYỄN VĂN A.", "Nguyễn Văn A."),
        ("đặng ánh", "Đặng Ánh"),
        ("LAN", "Lan"),
    ],
)
def test_capitals_begin_each_part_of_a_name(typed, kept):
    assert read_name(typed) == kept


@pytest.mark.parametrize("typed", ["Jean de La Fontaine", "Nguyễn văn An", "McDonald", "Ya Đu"])
def test_whoever_mixes_letters_meant_it(typed):
    assert read_name(typed) == typed


def said_about(typed: str) -> str:
    with pytest.raises(NameUnreadable) as refused:
        read_name(typed)
    return str(refused.value)


@pytest.mark.parametrize(
    ("typed", "dropped"),
    [
        ("Lan 68", "bỏ số 6"),
        ("Trần Thị Lan 😀", "bỏ “😀”"),
        ("<b>Lan</b>", "bỏ “<”"),
        ("Lan, Tư", "bỏ “,”"),
        ("Lan & Tư", "bỏ “&”"),
        ("ТУ", "bỏ “Т”"),
        ("陈氏兰", "bỏ “陈”"),
    ],
)
def test_ba_lan_reads_what_to_leave_out(typed, dropped):
    assert dropped in said_about(typed)


@pytest.mark.parametrize("typed", ["Lan evil.com", "Trần.Lan", "lan.ế"])
def test_what_a_phone_would_make_a_link_of_is_no_name(typed):
    assert "Sau dấu chấm trong họ tên cần một dấu cách" in said_about(typed)


def test_initials_are_a_name():
    assert read_name("N. V. An") == "N. V. An"


@pytest.mark.parametrize("typed", ["", "  ", ".", "- '", "\u0301", "L"])
def test_ba_lan_typed_nothing_and_reads_what_to_type(typed):
    assert "Anh/chị gõ họ và tên" in said_about(typed)


def test_a_name_of_sixty_letters_is_kept():
    assert len(read_name("Nguyễn " * 8 + "Lành")) == 60


def test_a_whole_family_in_one_field_is_refused():
    assert "của một người" in said_about("Nguyễn " * 8 + "Lương")


@given(NAMES)
def test_a_name_read_twice_is_the_same_name(words):
    once = read_name(" ".join(words))
    assert read_name(once) == once


@given(NAMES)
def test_capitals_and_small_letters_give_one_name(words):
    name = " ".join(words)
    assert read_name(name.upper()) == read_name(name.lower())
