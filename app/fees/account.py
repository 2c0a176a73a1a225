"""Reads the account of a ward as somebody types it from a letter of the bank."""

from app.letters import tidy
from app.messages.sms import without_marks

SHORTEST, LONGEST, LONGEST_HOLDER = 4, 19, 80
NUMBER_UNCLEAR = f"Gõ số tài khoản như ngân hàng ghi: {SHORTEST} đến {LONGEST} chữ số hoặc chữ cái không dấu."
HOLDER_UNCLEAR = f"Gõ tên chủ tài khoản như ngân hàng ghi, nhiều nhất {LONGEST_HOLDER} chữ."


def read_account_number(text: str) -> str | None:
    """ "0011 0042 5678" without what only helps the eye; None where no bank would take it (VietQR: 19 letters)."""
    plain = "".join(tidy(text).replace(".", "").replace("-", "").split()).upper()
    fits = plain.isascii() and plain.isalnum() and any(one.isdigit() for one in plain)
    return plain if fits and SHORTEST <= len(plain) <= LONGEST else None


def read_holder(text: str) -> str | None:
    """As a bank's app shows it: capital letters without marks."""
    plain = without_marks(tidy(text)).upper()
    return plain if plain and plain.isascii() and plain.isprintable() and len(plain) <= LONGEST_HOLDER else None
