"""Which bank, and how its account is typed from a letter of the bank."""

import pytest

from app.fees.account import read_account_number, read_holder
from app.fees.banks import bank_of, banks
from app.fees.vietqr import Account, payload


def test_every_bank_has_six_digits_of_its_own_and_a_square_can_be_drawn_for_it() -> None:
    assert len({one.bin for one in banks()}) == len(banks()) > 40
    for one in banks():
        assert payload(Account(one.words, one.bin, "0011", ""), 1_000, "CG-261123-0001")
        assert len(one.words) <= 120


def test_a_head_finds_his_bank_by_the_alphabet_and_by_nothing_else() -> None:
    shorts = [one.short.casefold() for one in banks()]
    assert shorts == sorted(shorts)
    vietcombank = bank_of("970436")
    assert vietcombank
    assert vietcombank.words == "Vietcombank, Ngân hàng TMCP Ngoại Thương Việt Nam"
    assert bank_of("000000") is None


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("0011 0042.56-789", "0011004256789"),
        ("vqrq00012abc", "VQRQ00012ABC"),
        ("1" * 19, "1" * 19),
        ("1" * 20, None),
        ("123", None),
        ("CONGAN", None),
        ("００１１００", None),
        ("0011/004", None),
        ("", None),
    ],
)
def test_an_account_is_read_with_spaces_and_never_guessed(typed: str, read: str | None) -> None:
    assert read_account_number(typed) == read


@pytest.mark.parametrize(
    ("typed", "read"),
    [(" Công an  phường Cầu Giấy ", "CONG AN PHUONG CAU GIAY"), ("", None), ("A" * 81, None), ("公安", None)],
)
def test_the_holder_is_written_as_a_banks_app_shows_him(typed: str, read: str | None) -> None:
    assert read_holder(typed) == read
