"""What a VietQR square says: whose account, how much, and for which dossier."""

from dataclasses import dataclass

from app.fees.crc import crc16
from app.messages.sms import without_marks

# EMVCo merchant-presented QR, as NAPAS lays it down for transfers to an account (format 1.5.2).
FORMAT, METHOD, RECEIVER, CURRENCY, AMOUNT, COUNTRY, MORE, CHECK = "00", "01", "38", "53", "54", "58", "62", "63"
NAPAS, TO_ACCOUNT = "A000000727", "QRIBFTTA"
# "12": for one payment, with its amount; "11" is the square on a shop's wall.
ONCE = "12"
DONG, VIET_NAM = "704", "VN"
PURPOSE = "08"
LONGEST_PURPOSE = 25
LONGEST_AMOUNT = 13


@dataclass(frozen=True, slots=True)
class Account:
    """
    Where a ward's fees go. bank_bin: six digits that NAPAS gave the bank; number: at most 19 letters and digits.

    bank, holder: as people read them.
    """

    bank: str
    bank_bin: str
    number: str
    holder: str


class Unpayable(ValueError):
    """No bank's app could read this: the account, the amount or the purpose is not as NAPAS wants it."""


def payload(account: Account, amount: int, purpose: str) -> str:
    """The text of the square. amount: đồng. purpose: the dossier's number, at most 25 letters. Raises Unpayable."""
    if not (len(account.bank_bin) == 6 and account.bank_bin.isdigit() and account.bank_bin.isascii()):
        raise Unpayable(f"bank {account.bank_bin!r}")
    if not (0 < len(account.number) <= 19 and account.number.isalnum() and account.number.isascii()):
        raise Unpayable(f"account {account.number!r}")
    if not 0 < amount < 10**LONGEST_AMOUNT:
        raise Unpayable(f"amount {amount}")
    plain = without_marks(purpose)
    if not (0 < len(plain) <= LONGEST_PURPOSE and plain.isascii() and plain.isprintable()):
        raise Unpayable(f"purpose {purpose!r}")
    bank = _part("00", account.bank_bin) + _part("01", account.number)
    receiver = _part("00", NAPAS) + _part("01", bank) + _part("02", TO_ACCOUNT)
    said = _part(FORMAT, "01") + _part(METHOD, ONCE) + _part(RECEIVER, receiver) + _part(CURRENCY, DONG)
    said += _part(AMOUNT, str(amount)) + _part(COUNTRY, VIET_NAM) + _part(MORE, _part(PURPOSE, plain)) + f"{CHECK}04"
    # The check covers its own name and length.
    return said + f"{crc16(said.encode('ascii')):04X}"


def _part(name: str, value: str) -> str:
    return f"{name}{len(value):02}{value}"
