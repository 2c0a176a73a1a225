"""Decides which e-mail address a person means."""

import re
import unicodedata

from app.letters import tidy

LONGEST = 120
_ADDRESS = re.compile(r"[^\s@,;:<>()\[\]\\\"]+@[^\s@,;:<>()\[\]\\\"]+\.[^\s@,;:<>()\[\]\\\".]{2,}")
_EXAMPLE = "Ví dụ: lan@vidu.vn"


class EmailUnreadable(ValueError):
    """No e-mail address; the text tells the person what to do."""


def read_email(text: str) -> str:
    """The address as typed, without spaces around it or within. Raises EmailUnreadable with a sentence to show."""
    address = "".join(unicodedata.normalize("NFKC", tidy(text)).split())
    if len(address) > LONGEST:
        raise EmailUnreadable(f"Địa chỉ email dài quá {LONGEST} chữ. Anh/chị xem lại rồi gõ lại.")
    if not _ADDRESS.fullmatch(address):
        raise EmailUnreadable(f"Địa chỉ email có một dấu @ ở giữa. {_EXAMPLE}. Không có thì để trống.")
    return address
