"""People write telephone numbers in many ways; we keep one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.people.phone import PhoneUnreadable, is_mobile, masked, read_phone, spoken

MOBILES = st.from_regex(r"0[35789][0-9]{8}", fullmatch=True)
LANDLINES = st.from_regex(r"02[0-9]{9}", fullmatch=True)


@pytest.mark.parametrize(
    "typed",
    [
        "0912345678",
        " 0912 345 678 ",
        "0912.345.678",
        "0912-345-678",
        "0912–345–678",
        "(0912) 345 678",
        "+84912345678",
        "+84 912 345 678",
        "+84 (0) 912 345 678",
        "84912345678",
        "840912345678",
        "0084 912 345 678",
        "０９１２３４５６７８",
        "\u202a+84 912 345 678\u202c",
    ],
)
def test_ba_lan_writes_her_number_as_she_likes(typed):
    assert read_phone(typed) == "0912345678"


@pytest.mark.parametrize("typed", ["024 3834 5678", "+84 24 3834 5678", "842438345678", "(024) 3834.5678"])
def test_the_point_has_a_landline(typed):
    assert read_phone(typed) == "02438345678"


def said_about(typed: str) -> str:
    with pytest.raises(PhoneUnreadable) as refused:
        read_phone(typed)
    return str(refused.value)


@pytest.mark.parametrize("number", ["912345678", "843456789"])
def test_a_sheet_dropped_ong_tus_leading_zero_and_we_offer_it(number):
    assert spoken("0" + number) in said_about(number)


def test_ba_lan_still_knows_her_number_of_2010_with_eleven_digits():
    assert "từ năm 2018" in said_about("01689123456")


def test_ong_tu_left_out_a_digit_and_reads_how_many_he_typed():
    assert "có 9 chữ số" in said_about("091234567")


def test_ong_tu_went_on_typing_and_reads_how_many_he_typed():
    assert "có 13 chữ số" in said_about("8491234567890")


def test_chi_hanh_gives_a_number_of_another_country():
    assert "số của Việt Nam" in said_about("+1 415 555 0100")


@pytest.mark.parametrize("typed", ["0912 34O 678", "so cua chau", "0912345678 (con)", "٠٩١٢٣٤٥٦٧٨"])
def test_ba_lan_typed_letters_and_reads_to_leave_them_out(typed):
    assert "chỉ gồm chữ số" in said_about(typed)


@pytest.mark.parametrize("typed", ["", "   ", "-"])
def test_ba_lan_typed_nothing_and_reads_what_to_type(typed):
    assert "Anh/chị gõ số di động 10 chữ số" in said_about(typed)


@pytest.mark.parametrize("typed", ["0112345678", "0412345678", "0612345678", "0212345678", "04438345678"])
def test_no_such_mobile_begins_so(typed):
    assert "hoặc số máy bàn" in said_about(typed)


@given(MOBILES | LANDLINES)
def test_what_we_read_once_we_read_again(number):
    assert read_phone(read_phone(spoken(number))) == number


@given(MOBILES | LANDLINES)
def test_a_number_from_abroad_is_the_same_number(number):
    assert read_phone("+84" + number[1:]) == number


def test_messages_reach_a_mobile():
    assert is_mobile("0912345678")


def test_messages_do_not_reach_a_landline():
    assert not is_mobile("02438345678")


@pytest.mark.parametrize(
    ("number", "said"),
    [("0912345678", "0912 345 678"), ("02438345678", "024 3834 5678"), ("02203834567", "0220 383 4567")],
)
def test_anh_minh_reads_a_number_aloud(number, said):
    assert spoken(number) == said


@pytest.mark.parametrize(("number", "shown"), [("0912345678", "09•• ••• 678"), ("02438345678", "02• •••• •678")])
def test_a_bystander_reads_only_the_ends(number, shown):
    assert masked(number) == shown
