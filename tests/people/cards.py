"""Invented cards, and what scanners and keyboards make of their lines."""

import unicodedata

ONG_THU = (
    "001058012345|011234567|Nguyễn Văn Thử|05021958|Nam|Số 12, ngõ 34, Tổ 1, Dịch Vọng Hậu, Cầu Giấy, Hà Nội|15042021"
)
CHI_MAU = "036192000123||Trần Thị Mẫu|20111992|Nữ|Tổ 5, Phường Cầu Giấy, Thành phố Hà Nội|02082025"
# A card of 2024: more parts follow.
CHAU_DU = (
    "001315000456||Lê Minh Ví Dụ|01062015|Nữ|Số 9, Trần Thái Tông, Dịch Vọng Hậu, Cầu Giấy, Hà Nội|09092024"
    "||Lê Văn Cha|Phạm Thị Mẹ"
)
LINES = (ONG_THU, CHI_MAU, CHAU_DU)

_DIGIT_KEYS = str.maketrans("1234567890", "ăâêô\u0300\u0309\u0303\u0301\u0323đ")


def through(line: str, code_page: str) -> str:
    """Typed byte by byte by a scanner that takes UTF-8 for a code page."""
    return "".join(_shown(byte, code_page) for byte in line.encode())


def without_marks(line: str) -> str:
    """Typed by a scanner that knows only the letters of English keyboards."""
    bare = "".join(char for char in unicodedata.normalize("NFD", line) if not unicodedata.combining(char))
    return bare.replace("đ", "d").replace("Đ", "D")


def letters_lost(line: str, knows: str = "ascii") -> str:
    """Typed by a scanner that leaves out every letter it does not know."""
    return line.encode(knows, "ignore").decode(knows)


def on_windows_vietnamese_keyboard(line: str) -> str:
    return line.translate(_DIGIT_KEYS)


def bars_typed_as(line: str, sign: str) -> str:
    return line.replace("|", sign)


def _shown(byte: int, code_page: str) -> str:
    try:
        return bytes([byte]).decode(code_page)
    except UnicodeDecodeError:
        return chr(byte)
