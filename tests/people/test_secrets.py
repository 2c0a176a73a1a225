"""Which PINs ông Tư may choose, and what a thief of the table learns from what is stored."""

from importlib.util import module_from_spec, spec_from_file_location

import pytest
from argon2 import extract_parameters
from hypothesis import given
from hypothesis import strategies as st

from app.people import secrets
from app.people.secrets import PIN_LENGTH, PinTooSimple, closed, decoy, matches, read_pin


@pytest.mark.parametrize("typed", ["258036", " 258036 ", "258 036", "2 5 8 0 3 6", "112233", "123457", "000001"])
def test_ong_tu_may_choose(typed: str):
    assert read_pin(typed) == "".join(typed.split())


@pytest.mark.parametrize("typed", ["000000", "999999", "123456", "456789", "987654", "543210"])
def test_what_a_stranger_tries_first_is_refused(typed: str):
    with pytest.raises(PinTooSimple, match="chọn sáu chữ số khác"):
        read_pin(typed)


@pytest.mark.parametrize("typed", ["", "25803", "2580361", "25803a", "٢٥٨٠٣٦", "²58036", "-25803", "258036\x00"])
def test_what_is_not_six_digits_is_refused(typed: str):
    with pytest.raises(PinTooSimple, match="gồm 6 chữ số"):
        read_pin(typed)


@given(st.text())
def test_whatever_is_accepted_is_six_ascii_digits(typed: str):
    try:
        pin = read_pin(typed)
    except PinTooSimple:
        return
    assert pin.isascii()
    assert pin.isdigit()
    assert len(pin) == PIN_LENGTH


@pytest.fixture(scope="module")
def stored() -> str:
    return closed("258036", "pepper")


def test_the_right_pin_opens(stored: str):
    assert matches(stored, "258036", "pepper")


def test_a_wrong_pin_does_not_open(stored: str):
    assert not matches(stored, "258037", "pepper")


def test_without_the_pepper_the_right_pin_does_not_open(stored: str):
    assert not matches(stored, "258036", "another pepper")


def test_the_same_pin_is_stored_differently_each_time(stored: str):
    assert closed("258036", "pepper") != stored


def test_the_pin_does_not_stand_in_what_is_stored(stored: str):
    assert "258036" not in stored


def test_what_is_stored_fits_its_column(stored: str):
    assert len(stored) <= 120


def test_nobody_has_the_decoy():
    assert not matches(decoy(), "nobody", "pepper")


def test_a_thief_of_the_table_needs_19_mb_and_two_rounds_for_every_guess():
    # As the app has it: the other tests hash faster (tests/conftest.py).
    served = spec_from_file_location("as_served", secrets.__file__)
    assert served
    assert served.loader
    module = module_from_spec(served)
    served.loader.exec_module(module)
    assert module.closed("258036", "pepper").startswith("$argon2id$v=19$m=19456,t=2,p=1$")
    assert module.decoy().startswith("$argon2id$v=19$m=19456,t=2,p=1$")


def test_comparing_with_the_decoy_costs_as_much_as_with_an_account(stored: str):
    assert extract_parameters(decoy()) == extract_parameters(stored)
