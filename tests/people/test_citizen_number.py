"""A citizen number is read as it is written, and only doubted aloud."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.people.citizen_number import NumberUnreadable, Sex, doubts, hidden, masked, number_in, read_number

ONG_TU = "001058012345"
CHI_MAI = "036192000123"
EM_LE = "001315000456"


@pytest.mark.parametrize(
    "typed",
    [
        "001058012345",
        " 001 058 012 345 ",
        "001.058.012.345",
        "001-058-012345",
        "\u200b001058012345\u200b",
        "００１０５８０１２３４５",
    ],
)
def test_ong_tu_types_his_number_as_he_reads_it(typed):
    assert read_number(typed) == ONG_TU


def said_about(typed: str) -> str:
    with pytest.raises(NumberUnreadable) as refused:
        read_number(typed)
    return str(refused.value)


def test_ba_lan_types_her_old_card_and_reads_which_number_to_take():
    assert "chứng minh nhân dân cũ" in said_about("011 234 567")


def test_a_sheet_dropped_the_leading_zero_and_we_offer_it():
    assert "001 058 012 345" in said_about("01058012345")


def test_eleven_digits_that_no_zero_completes_are_only_counted():
    assert "có 11 chữ số" in said_about("99058012345")


def test_ong_tu_left_out_two_digits_and_reads_how_many_he_typed():
    assert "có 10 chữ số" in said_about("0010580123")


@pytest.mark.parametrize("typed", ["00105801234O", "001058012345|011234567", "٠٠١٠٥٨٠١٢٣٤٥"])
def test_ong_tu_typed_a_letter_and_reads_to_leave_it_out(typed):
    assert "bỏ chữ và ký hiệu" in said_about(typed)


def test_ong_tu_typed_nothing_and_reads_what_to_type():
    assert "Anh/chị gõ số định danh" in said_about(" ")


@pytest.mark.parametrize(
    ("number", "born", "sex"),
    [
        (ONG_TU, date(1958, 2, 5), Sex.MALE),
        (CHI_MAI, date(1992, 11, 20), Sex.FEMALE),
        (EM_LE, date(2015, 6, 1), Sex.FEMALE),
        (ONG_TU, None, None),
    ],
)
def test_a_number_that_fits_its_person_is_not_doubted(number, born, sex):
    assert doubts(number, born, sex) == ()


def test_chi_mai_sees_that_no_province_has_this_code():
    assert "Ba số đầu 003" in doubts("003058012345", None, None)[0].fact


def test_chi_mai_sees_that_the_year_differs():
    assert "sinh năm 1958, nhưng ngày sinh ghi năm 1985" in doubts(ONG_TU, date(1985, 2, 5), None)[0].fact


def test_chi_mai_sees_that_the_century_differs():
    assert "sinh năm 1958, nhưng ngày sinh ghi năm 2058" in doubts(ONG_TU, date(2058, 2, 5), Sex.MALE)[0].fact


def test_chi_mai_sees_that_the_sex_differs():
    assert "giới tính là nữ, nhưng đã chọn nam" in doubts(CHI_MAI, None, Sex.MALE)[0].fact


def test_every_doubt_is_said():
    assert len(doubts("003058012345", date(1985, 2, 5), Sex.FEMALE)) == 3


def test_whoever_has_papers_that_say_so_reads_that_she_may_go_on():
    said = doubts("003058012345", date(1985, 2, 5), Sex.FEMALE)
    assert all("cứ làm tiếp" in str(doubt) for doubt in said)


@given(st.from_regex(r"[0-9]{12}", fullmatch=True), st.none() | st.dates(), st.none() | st.sampled_from(Sex))
def test_no_twelve_digits_stop_the_page(number, born, sex):
    assert len(doubts(number, born, sex)) <= 3


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Số 001058012345, cấp lại", "Số 001••••••345, cấp lại"),
        ("001 058 012 345", "001••••••345"),
        ("001.058.012.345 và 001-058-012-345", "001••••••345 và 001••••••345"),
        ("Gọi 0912 345 678, hồ sơ CG-261123-0001", "Gọi 0912 345 678, hồ sơ CG-261123-0001"),
        ("0010580123456", "0010580123456"),
        ("", ""),
    ],
)
def test_in_a_text_only_citizen_numbers_are_hidden(text, shown):
    assert hidden(text) == shown


def test_a_number_in_a_text_is_found_as_it_is_keyed_in():
    assert (number_in("số 001 058 012 345"), number_in("gọi 0912345678")) == ("001058012345", "")


def test_a_bystander_reads_only_the_ends():
    assert masked(ONG_TU) == "001••••••345"
