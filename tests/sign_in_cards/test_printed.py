"""What stands on the card, and that a phone reads its square."""

from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from app.sign_in_cards.pdf import Printed, draw
from app.sign_in_cards.terms import Size, masked, read_secret, secret_from, spoken
from tests.conftest import MONDAY_EVENING

SECRET = "H7K29PXMA3CD"
CARD = Printed("Lan", "678", spoken(SECRET), f"https://d.vn/the/{SECRET}", "d.vn/the", "gọi 024 0000 0000")
MM = 72 / 25.4


def drawn(size: Size, card: Printed = CARD) -> PdfReader:
    return PdfReader(BytesIO(draw(card, size, MONDAY_EVENING)))


@pytest.mark.parametrize(("size", "wide", "high"), [(Size.CARD, 85.6, 54), (Size.A4, 210, 297)])
def test_each_size_is_one_page_with_all_that_is_needed(size: Size, wide: float, high: float) -> None:
    (page,) = drawn(size).pages
    assert (round(page.mediabox.width / MM, 1), round(page.mediabox.height / MM, 1)) == (wide, high)
    words = " ".join(page.extract_text().split())
    for needed in ("Lan", "678", "H7K2-9PXM-A3CD", "Không ghi mã PIN", "024 0000 0000"):
        assert needed in words


def test_the_longest_name_stays_on_the_card() -> None:
    assert len(drawn(Size.CARD, replace(CARD, name="Ư" * 20)).pages) == 1


@pytest.mark.parametrize(
    "typed",
    ["H7K2-9PXM-A3CD", " h7k2 9pxm a3cd ", "https://d.vn/the/H7K29PXMA3CD", "HTTPS://D.VN/THE/H7K29PXMA3CD"],
)
def test_a_scanner_and_a_finger_mean_the_same(typed: str) -> None:
    assert read_secret(typed) == SECRET


@pytest.mark.parametrize(
    "typed", ["", "0912345678", "H7K2-9PXM", "H7K2-9PXM-A3C0", "https://d.vn/the/", "H7K2-9PXM-A3CDE"]
)
def test_what_is_no_secret_is_none(typed: str) -> None:
    assert read_secret(typed) is None


def test_a_secret_is_twelve_symbols_of_a_number_nobody_knows() -> None:
    found = {secret_from(f"{number:x}" * 20) for number in range(1, 16)}
    assert {len(one) for one in found} == {12}
    assert len(found) == 15


def test_a_long_name_shows_no_more_than_a_short_one() -> None:
    assert (masked("Lan"), masked("Ư"), masked("Nguyệt")) == ("L••", "Ư••", "N••")
