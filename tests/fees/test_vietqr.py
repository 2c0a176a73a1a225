"""The square that a bank's app reads: as NAPAS lays it down, with a check that holds."""

import pytest

from app.fees.crc import crc16
from app.fees.vietqr import Account, Unpayable, payload

WARD = Account("Ngân hàng ví dụ", "970403", "0011012345678", "CONG AN PHUONG CAU GIAY")
NUMBER = "CG-261123-0042"
# Samples of NAPAS's "QR switching" format 1.5.2, as several public libraries have them in their tests.
SAMPLES = (
    "00020101021138570010A00000072701270006970403011300110123456780208QRIBFTTA53037045802VN63049E6F",
    "00020101021138600010A00000072701300006970403011697040311012345670208QRIBFTTC53037045802VN63044F52",
    "00020101021238570010A00000072701270006970403011300110123456780208QRIBFTTA530370454061800005802VN"
    "62340107NPS68690819thanh toan don hang63042E2E",
)


def parts(text: str) -> dict[str, str]:
    """A row of "name, length, value", read as a bank's app does."""
    found: dict[str, str] = {}
    while text:
        name, length = text[:2], int(text[2:4])
        found[name], text = text[4 : 4 + length], text[4 + length :]
        assert len(found[name]) == length
    return found


def test_the_check_is_that_of_the_catalogue_of_crcs() -> None:
    assert (crc16(b"123456789"), crc16(b"")) == (0x29B1, 0xFFFF)


@pytest.mark.parametrize("sample", SAMPLES)
def test_the_samples_of_napas_carry_the_check_that_we_make(sample: str) -> None:
    assert f"{crc16(sample[:-4].encode()):04X}" == sample[-4:]


def test_a_bank_reads_whose_account_how_much_and_for_which_dossier() -> None:
    said = payload(WARD, 15_000, NUMBER)
    read = parts(said)
    receiver = parts(read["38"])
    assert (read["00"], read["01"], read["53"], read["58"]) == ("01", "12", "704", "VN")
    assert (receiver["00"], receiver["02"]) == ("A000000727", "QRIBFTTA")
    assert parts(receiver["01"]) == {"00": "970403", "01": "0011012345678"}
    assert (read["54"], parts(read["62"])) == ("15000", {"08": NUMBER})
    assert list(read) == ["00", "01", "38", "53", "54", "58", "62", "63"]
    assert read["63"] == f"{crc16(said[:-4].encode()):04X}"


def test_the_amount_and_the_purpose_of_the_sample_give_the_same_beginning() -> None:
    assert payload(WARD, 180_000, NUMBER).startswith(SAMPLES[2][:96])


def test_marks_would_be_read_as_other_letters() -> None:
    assert parts(parts(payload(WARD, 15_000, "Lệ phí CG-1"))["62"])["08"] == "Le phi CG-1"


@pytest.mark.parametrize(
    ("bank", "number", "amount", "purpose"),
    [
        ("97040", "001", 1, NUMBER),
        ("97040x", "001", 1, NUMBER),
        ("٩٧٠٤٠٣", "001", 1, NUMBER),
        ("970403", "", 1, NUMBER),
        ("970403", "0" * 20, 1, NUMBER),
        ("970403", "0 1", 1, NUMBER),
        ("970403", "001", 0, NUMBER),
        ("970403", "001", -5, NUMBER),
        ("970403", "001", 10**13, NUMBER),
        ("970403", "001", 1, ""),
        ("970403", "001", 1, "C" * 26),
        ("970403", "001", 1, "dòng\nhai"),
    ],
)
def test_what_no_bank_could_read_is_not_drawn(bank: str, number: str, amount: int, purpose: str) -> None:
    with pytest.raises(Unpayable):
        payload(Account("", bank, number, ""), amount, purpose)
