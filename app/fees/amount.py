"""Reads an amount of money as people type it, and says one."""

from app.letters import tidy

LEAST, MOST = 1_000, 50_000_000
UNCLEAR = "Ghi số tiền bằng chữ số, từ 1.000 đ. Ví dụ: 15000"


def money(dong: int) -> str:
    """15000 -> "15.000 đ"."""
    return f"{dong:,} đ".replace(",", ".")


def read_amount(text: str) -> int | None:
    """đồng of "15000", "15.000", "15 000 đ", "15.000đ"; None where it is no amount of a fee."""
    plain = tidy(text).casefold().removesuffix("đồng").removesuffix("đ").replace(".", "").replace(" ", "")
    if not (plain.isascii() and plain.isdigit() and len(plain) < 10):
        return None
    return int(plain) if LEAST <= int(plain) <= MOST else None
