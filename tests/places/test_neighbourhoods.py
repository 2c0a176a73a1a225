"""Which neighbourhood an address means, as people write it."""

import pytest

from app.places.neighbourhoods import lies_outside, named_in

NAMES = ("Tổ 01", "Tổ 02", "Tổ 11", "Tổ dân phố số 21", "Thôn Đoài")


@pytest.mark.parametrize(
    ("written", "named"),
    [
        ("Số 12 ngõ 34 đường Cầu Giấy, tổ 1", ("Tổ 01",)),
        ("so 12 ngo 34 to 01", ("Tổ 01",)),
        ("Tổ dân phố số 11, ngõ 2", ("Tổ 11",)),
        ("TDP 21", ("Tổ dân phố số 21",)),
        ("TDP. số 02", ("Tổ 02",)),
        ("nhà bà Tư, thon doai", ("Thôn Đoài",)),
        ("tổ 1 (cũ là tổ 2)", ("Tổ 01", "Tổ 02")),
        ("Số 1 ngõ 2", ()),
        ("thửa 12 tờ số 1", ()),
        ("tổ 99", ()),
        ("phố Tô Hiến Thành 11", ()),
        ("tổ 1A", ()),
        ("", ()),
    ],
)
def test_an_address_names_a_neighbourhood(written: str, named: tuple[str, ...]):
    assert named_in(written, NAMES) == named


@pytest.mark.parametrize(
    ("written", "outside"),
    [("ngõ 34, tổ 1", False), ("ngõ 34", False), ("ngõ 34, tổ 2", True), ("tổ 99", True), ("tổ 2 (cũ là tổ 1)", False)],
)
def test_what_names_another_neighbourhood_lies_outside(written: str, outside: bool):
    assert lies_outside(written, "Tổ 01") is outside
