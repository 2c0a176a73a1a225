"""A code of the official system is told from a slip, and from our own."""

from datetime import date

import pytest

from app.dossiers.copying.official_code import EXAMPLE, CodeUnreadable, read_official_code
from app.dossiers.search.sought import By, read_sought

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    "typed", [EXAMPLE, " g01.899.108.001 - 261123-0001 ", "G01.899.108.001–261123–0001", "Ｇ01.899.108.001-261123-0001"]
)
def test_it_is_read_however_it_was_copied_and_the_search_finds_it(typed: str):
    assert read_official_code(typed, TODAY) == EXAMPLE
    assert read_sought(EXAMPLE).by is By.OFFICIAL


def test_other_offices_have_other_codes():
    assert read_official_code("000.00.16.H26-261122-0013", TODAY) == "000.00.16.H26-261122-0013"


@pytest.mark.parametrize("ours", ["CG-261123-0042", "cg2611230042"])
def test_our_own_number_is_none(ours: str):
    with pytest.raises(CodeUnreadable, match="mã của chúng tôi"):
        read_official_code(ours, TODAY)


@pytest.mark.parametrize(
    "slip", ["", "G01", "G01.899.108.001-261123", "G01.899.108.001-261123-0001" * 3, "001158012345"]
)
def test_half_a_code_is_none(slip: str):
    with pytest.raises(CodeUnreadable, match="ví dụ G01"):
        read_official_code(slip, TODAY)


@pytest.mark.parametrize("day", ["261124", "261332", "000000"])
def test_a_day_that_is_none_or_not_yet_is_a_slip(day: str):
    with pytest.raises(CodeUnreadable, match="năm, tháng, ngày"):
        read_official_code(f"G01.899.108.001-{day}-0001", TODAY)
