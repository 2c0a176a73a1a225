"""Eight symbols, read aloud on the phone and typed by somebody else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.drafts.resume_code import LENGTH, SYMBOLS, new_code, read_code, spoken

CODES = st.text(alphabet=SYMBOLS, min_size=LENGTH, max_size=LENGTH)


@pytest.mark.parametrize("mixed_up", ["0O", "1IL", "8B", "5S", "2Z", "UV"])
def test_of_symbols_that_look_alike_at_most_one_is_used(mixed_up: str):
    assert len(set(mixed_up) & set(SYMBOLS)) <= 1


def test_no_symbol_stands_twice():
    assert len(set(SYMBOLS)) == len(SYMBOLS)


def test_guessing_one_of_a_thousand_drafts_takes_millions_of_years_of_hours():
    assert len(SYMBOLS) ** LENGTH / 1000 / 60 > 1_000_000


def test_a_code_is_made_of_our_symbols():
    assert read_code(new_code())


def test_no_two_codes_of_a_thousand_agree():
    assert len({new_code() for _ in range(1000)}) == 1000


@pytest.mark.parametrize(
    "typed",
    ["H7K29PXM", "h7k29pxm", "H7K2-9PXM", "h7k2 9pxm", " H7K2 – 9PXM ", "H 7 K 2 9 P X M", "H7K2.9PXM", "h7K2\t9pXm"],
)
def test_a_code_is_read_however_it_is_typed(typed: str):
    assert read_code(typed) == "H7K29PXM"


@pytest.mark.parametrize("typed", ["", "H7K29PX", "H7K29PXMM", "H7K29PX0", "H7K29PXI", "ß7K29PXM", "😀" * 8, "đ" * 8])
def test_what_can_be_no_code_is_not_read(typed: str):
    assert read_code(typed) is None


@given(CODES)
def test_what_we_say_we_read(code: str):
    assert read_code(spoken(code).lower()) == code


@given(st.text())
def test_whatever_is_typed_is_a_code_or_none(typed: str):
    code = read_code(typed)
    assert code is None or (len(code) == LENGTH and set(code) <= set(SYMBOLS))
