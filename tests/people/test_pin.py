"""Which PINs bà Lan may choose: none that a stranger or a neighbour tries first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.people.pin import LENGTH, PinTooSimple, common, is_common, read_pin

BORN, PHONE = 1958, "0912345678"
# The forty commonest numbers of six digits in a public list of the 30,000 commonest passwords, in its order.
COMMONEST = [
    "123456",
    "111111",
    "123123",
    "696969",
    "666666",
    "123321",
    "654321",
    "000000",
    "112233",
    "131313",
    "159753",
    "123654",
    "159357",
    "789456",
    "102030",
    "315475",
    "007007",
    "111222",
    "147258",
    "010203",
    "147852",
    "420420",
    "123789",
    "852456",
    "159951",
    "134679",
    "124578",
    "135790",
    "142536",
    "741852",
    "456123",
    "666999",
    "246810",
    "753951",
    "314159",
    "321654",
    "141627",
    "951753",
    "911911",
    "112358",
]


def chooses(typed: str) -> str:
    return read_pin(typed, BORN, PHONE)


@pytest.mark.parametrize("typed", ["258036", " 258036 ", "258 036", "2 5 8 0 3 6", "739164", "471928", "814725"])
def test_ba_lan_may_choose(typed: str):
    assert chooses(typed) == "".join(typed.split())


@pytest.mark.parametrize("typed", COMMONEST)
def test_what_many_people_choose_is_refused(typed: str):
    with pytest.raises(PinTooSimple, match="nhiều người dùng"):
        chooses(typed)


@pytest.mark.parametrize(
    "typed",
    ["999999", "000001", "456789", "987654", "135791", "789012", "471471", "471174", "448855", "911115", "123457"],
)
def test_what_follows_a_pattern_is_refused(typed: str):
    with pytest.raises(PinTooSimple, match="chọn sáu chữ số khác"):
        chooses(typed)


@pytest.mark.parametrize("typed", ["195847", "471958", "719583", "050258", "311258", "580205", "051958"])
def test_her_year_of_birth_is_refused(typed: str):
    with pytest.raises(PinTooSimple, match="năm sinh"):
        chooses(typed)


@pytest.mark.parametrize("typed", ["471959", "050259", "581305", "320258"])
def test_the_year_of_somebody_else_or_no_day_at_all_is_not(typed: str):
    assert chooses(typed)


@pytest.mark.parametrize("typed", ["804713", "098047", "471362", "980471"])
def test_six_figures_of_her_phone_in_a_row_are_refused(typed: str):
    with pytest.raises(PinTooSimple, match="số điện thoại"):
        read_pin(typed, BORN, "0980471362")


def test_while_year_and_phone_are_unknown_nothing_more_is_refused():
    assert read_pin("050258", None, "") == "050258"


@pytest.mark.parametrize("typed", ["", "25803", "2580361", "25803a", "٢٥٨٠٣٦", "²58036", "-25803", "258036\x00"])
def test_what_is_not_six_digits_is_refused(typed: str):
    with pytest.raises(PinTooSimple, match="gồm 6 chữ số"):
        chooses(typed)


@given(st.text())
def test_whatever_is_accepted_is_six_ascii_digits(typed: str):
    try:
        pin = chooses(typed)
    except PinTooSimple:
        return
    assert pin.isascii()
    assert pin.isdigit()
    assert len(pin) == LENGTH


def test_the_list_holds_numbers_of_six_digits_once_and_what_no_pattern_catches():
    assert len(common()) == 511
    assert all(len(one) == LENGTH and one.isdigit() for one in common())


def test_ninety_eight_in_a_hundred_stay_free_to_choose():
    every_hundredth = [f"{number:06}" for number in range(37, 10**6, 100)]
    assert sum(is_common(one) for one in every_hundredth) < len(every_hundredth) * 0.02
