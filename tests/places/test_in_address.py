"""Which ward an address on a card names, and when one rather asks."""

import pytest

from app.places.in_address import place_in


@pytest.mark.parametrize(
    ("address", "place"),
    [
        ("Số 12, ngõ 34, Tổ 1, Dịch Vọng Hậu, Cầu Giấy, Hà Nội", "Dịch Vọng Hậu, Cầu Giấy, Hà Nội"),
        ("Tổ 5, Phường Cầu Giấy, Thành phố Hà Nội", "Phường Cầu Giấy, Thành phố Hà Nội"),
        ("Xã Ea Kao, Đắk Lắk", "Xã Ea Kao, Đắk Lắk"),
        ("Thôn Đông, Thanh Liêm, Hà Nam", ""),
        ("Hà Nội", ""),
        ("", ""),
        (", , ,", ""),
    ],
)
def test_the_end_of_an_address_that_names_a_ward(address: str, place: str):
    assert place_in(address) == place
