"""A dossier's number is dictated, typed and scribbled; it stays one number."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.dossiers.number import dossier_number, read_dossier_number


@pytest.mark.parametrize(
    ("serial", "number"), [(1, "CG-261123-0001"), (42, "CG-261123-0042"), (12345, "CG-261123-12345")]
)
def test_a_number_names_ward_day_and_serial(serial, number):
    assert dossier_number("CG", date(2026, 11, 23), serial) == number


@pytest.mark.parametrize(
    "typed",
    [
        "CG-261123-0042",
        "cg-261123-0042",
        "CG2611230042",
        "cg 261123 0042",
        " CG – 261123 – 0042 ",
        "CG.261123.0042",
        "ＣＧ-261123-0042",
        "CG-261123-00042",
    ],
)
def test_ba_lan_copies_the_number_as_she_likes(typed):
    assert read_dossier_number(typed) == "CG-261123-0042"


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "CG",
        "261123-0042",
        "CG-261123-42",
        "G01.899.108.001-261123-0001",
        "CG-261123-0042x",
        "CG-261123-٠٠٤٢",
    ],
)
def test_what_is_no_number_of_ours_is_not_read(typed):
    assert read_dossier_number(typed) is None


@given(
    st.from_regex(r"[A-Z]{1,6}", fullmatch=True),
    st.dates(date(2000, 1, 1), date(2099, 12, 31)),
    st.integers(min_value=1, max_value=99_999_999),
)
def test_every_number_we_give_we_read_without_its_dashes(mark, day, serial):
    number = dossier_number(mark, day, serial)
    assert read_dossier_number(number.replace("-", "").lower()) == number
